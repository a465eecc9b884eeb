/* SPDX-License-Identifier: MIT */
/* Goes through the articles that meet a plan. */
#ifndef BAOLAN_ARCHIVE_HITS_H
#define BAOLAN_ARCHIVE_HITS_H

#include "archive/plan.h"
#include "archive/walk.h"

/* {0} is closed. */
struct hits {
	struct db *db;
	const struct plan *plan;
	enum walk_direction direction;
	struct walk walk;
	struct hits_text *texts;	/* walks beside the main one, of texts that only some must have */
	size_t text_count, text_capacity;
	article_number reached;		/* as far as was looked, hit or not */
};

/* The hits behind from, nearest first. Close in any case. The plan must outlive them. */
enum status hits_open(struct hits *hits, struct db *db, const struct plan *plan, enum walk_direction direction,
	article_number from, struct error *error);
/* STATUS_NONE at the end; STATUS_STOPPED when a progress handler stopped it: open anew at reached. */
enum status hits_next(struct hits *hits, article_number *number, struct error *error);
void hits_close(struct hits *hits);

#endif
