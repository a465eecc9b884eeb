/* SPDX-License-Identifier: MIT */
/* The articles that a query is most about: Okapi BM25, where a place in the headline counts for
 * several in the text. */
#ifndef BAOLAN_ARCHIVE_RANK_H
#define BAOLAN_ARCHIVE_RANK_H

#include "archive/ranked.h"
#include "archive/search.h"

/* The best of what meets the query, at most want, best first and newest first where they are equal.
 * The query's lists are looked up. stop may be NULL; STATUS_STOPPED when it said so: nothing is known
 * then. */
enum status rank_best(struct db *db, const struct query *query, const struct list_stop *stop,
	struct ranked *best, size_t want, size_t *count, struct error *error);

#endif
