/* SPDX-License-Identifier: MIT */
/* What the files of a list share. */
#ifndef BAOLAN_ARCHIVE_LIST_STATE_H
#define BAOLAN_ARCHIVE_LIST_STATE_H

#include "archive/count.h"
#include "archive/rank.h"
#include "archive/store.h"

struct list {
	struct archive *archive;
	struct set_list *set;	/* of archives that are opened as one; its other parts then only sum up */
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

/* As list_open(), but what a query names and the archive has not is left to plan_check(). */
enum status list_make(struct archive *archive, const struct list_scope *scope, struct list **list,
	struct error *error);
/* Goes on counting until it is done. */
enum status list_count_on(struct list *list, const struct list_stop *stop, struct error *error);
/* Adds what the best are chosen by. */
enum status list_survey(struct list *list, const struct list_stop *stop, struct rank_counts *counts,
	struct error *error);
/* The best, newest orders's numbers, at most so many. */
enum status list_rank(struct list *list, const struct rank_counts *counts, const struct list_stop *stop,
	struct ranked *best, size_t want, size_t *count, struct error *error);
/* Finds the best, unless they are known. */
enum status list_find_best(struct list *list, struct error *error);

#endif
