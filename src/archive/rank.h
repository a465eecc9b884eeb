/* SPDX-License-Identifier: MIT */
/* The articles that a query is most about: Okapi BM25, where a place in the headline counts for
 * several in the text. */
#ifndef BAOLAN_ARCHIVE_RANK_H
#define BAOLAN_ARCHIVE_RANK_H

#include "archive/ranked.h"
#include "archive/search.h"

/* What says how much a text tells of an article, of one archive or the sum of several. {0} at first. */
struct rank_counts {
	double articles, pieces;	/* pieces of all texts of those */
	double *holders;		/* of each text of the query, how many articles have it */
};

/* Adds what an archive has of a query, whose lists are looked up. stop may be NULL; STATUS_STOPPED when it said
 * so. Release in any case. */
enum status rank_survey(struct db *db, const struct query *query, const struct list_stop *stop,
	struct rank_counts *counts, struct error *error);
void rank_counts_release(struct rank_counts *counts);

/* The best of what meets the same query, at most want, best first and newest first where they are equal.
 * After STATUS_STOPPED nothing is known. */
enum status rank_best(struct db *db, const struct query *query, const struct rank_counts *counts,
	const struct list_stop *stop, struct ranked *best, size_t want, size_t *count, struct error *error);

#endif
