/* SPDX-License-Identifier: MIT */
/* A list of archives that are opened as one: a list in each of them, newest first, and their rows merged.
 * What list-state.h and list.h say of the functions that are called so holds for these, in the numbers
 * of the set. */
#ifndef BAOLAN_ARCHIVE_SET_LIST_H
#define BAOLAN_ARCHIVE_SET_LIST_H

#include "archive/list-state.h"
#include "archive/set.h"

struct set_list {
	struct set *set;
	struct list **lists;	/* of each part */
};

enum status set_list_open(struct archive *archive, const struct list_scope *scope, struct list **list,
	struct error *error);
void set_list_close(struct set_list *set_list);
void set_list_stop_when(struct set_list *set_list, const struct list_stop *stop);

/* The nearest rows that come behind a number in a direction, nearest first; rows has room for them. */
enum status set_list_window(struct list *list, enum walk_direction direction, article_number from, size_t want,
	struct rows *rows, struct error *error);
/* The row of a number that the list has. */
enum status set_list_row(struct list *list, article_number number, struct arena *arena, struct row *row,
	struct error *error);
enum status set_list_survey(struct list *list, const struct list_stop *stop, struct rank_counts *counts,
	struct error *error);
enum status set_list_rank(struct list *list, const struct rank_counts *counts, const struct list_stop *stop,
	struct ranked *best, size_t want, size_t *count, struct error *error);

/* As related_find(): an article of one archive may be repeated in another. */
enum status set_related_find(struct set *set, article_number number, const struct list_stop *stop,
	struct ranked *found, size_t *count, struct error *error);

enum status set_list_count(struct list *list, const struct list_stop *stop, struct error *error);
enum status set_list_days(struct list *list, const struct list_stop *stop,
	void (*visit)(void *data, day_number day, int64_t articles), void *data, struct error *error);
enum status set_list_facets(struct list *list, const struct list_stop *stop, struct arena *arena,
	struct facets *facets, struct error *error);
enum status set_list_place(struct list *list, article_number number, int64_t *place, struct error *error);
enum status set_list_at(struct list *list, int64_t place, article_number *number, struct error *error);
enum status set_list_day_count(struct list *list, day_number day, int64_t *count, struct error *error);
/* By newest or oldest. */
enum status set_list_day_first(struct list *list, day_number day, int64_t *position, struct error *error);

#endif
