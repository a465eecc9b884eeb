/* SPDX-License-Identifier: MIT */
/* Goes through the articles of a plan. */
#ifndef BAOLAN_ARCHIVE_HITS_H
#define BAOLAN_ARCHIVE_HITS_H

#include "archive/list.h"
#include "archive/plan.h"
#include "archive/walk.h"

/* {0} is closed. */
struct hits {
	struct walk walk;
	struct search *search;	/* NULL when it is the walk that goes through them */
};

/* The hits behind from, nearest first. Close in any case. The plan, and stop, which may be NULL, must
 * outlive them. */
enum status hits_open(struct hits *hits, struct db *db, const struct plan *plan,
	enum walk_direction direction, article_number from, const struct list_stop *stop, struct error *error);
/* STATUS_NONE at the end. */
enum status hits_next(struct hits *hits, article_number *number, struct error *error);
void hits_close(struct hits *hits);

#endif
