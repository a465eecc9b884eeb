/* SPDX-License-Identifier: MIT */
/* What the files of a list share. */
#ifndef BAOLAN_ARCHIVE_LIST_STATE_H
#define BAOLAN_ARCHIVE_LIST_STATE_H

#include "archive/count.h"
#include "archive/rank.h"
#include "archive/store.h"

struct list {
	struct archive *archive;
	struct db *db;
	struct plan plan;
	enum list_order order;
	struct list_stop stop;
	struct count count;
	bool failed;		/* to count, or to find the best: whoever looks at the rows is told */
	article_number related;	/* of a list by relevance without a query: to which */
	struct ranked *best;	/* by relevance, once they are found */
	size_t best_count;
};

/* Numbers rise where the oldest comes first, and positions fall: each is the other, negated. */
static inline int64_t list_turned(int64_t number)
{
	return number > -INT64_MAX ? -number : INT64_MAX;
}

/* The position of the row at a place of the best. */
static inline int64_t list_best_position(size_t place)
{
	return -1 - (int64_t)place;
}

/* Finds the best, unless they are known. */
enum status list_find_best(struct list *list, struct error *error);

#endif
