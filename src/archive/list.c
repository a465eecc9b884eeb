/* SPDX-License-Identifier: MIT */
#include "archive/list.h"

#include <stdlib.h>

#include "archive/count.h"
#include "archive/hits.h"
#include "archive/key.h"
#include "archive/number.h"
#include "archive/rank.h"
#include "archive/schema.h"
#include "archive/store.h"
#include "archive/tally.h"
#include "base/alloc.h"

struct list {
	struct db *db;
	struct plan plan;
	struct count count;
};

enum status list_open(struct archive *archive, const struct list_scope *scope, struct list **list,
	struct error *error)
{
	struct list *opened = xcalloc(1, sizeof *opened);
	int64_t id = scope->of == LIST_ALL ? LIST_EVERYTHING : scope->key;
	enum status status;

	opened->db = &archive->db;
	status = plan_make(&opened->plan, opened->db, id, scope->query, error);
	opened->count.done = opened->plan.query == NULL;
	if (status == STATUS_OK && opened->plan.query == NULL)
		status = tally_total(opened->db, opened->plan.list, &opened->count.count, error);
	if (status != STATUS_OK) {
		list_close(opened);
		return status;
	}
	*list = opened;
	return STATUS_OK;
}

void list_close(struct list *list)
{
	if (list == NULL)
		return;
	count_release(&list->count);
	plan_release(&list->plan);
	free(list);
}

void rows_release(struct rows *rows)
{
	arena_release(&rows->arena);
	rows->rows = NULL;
	rows->count = 0;
}

static enum status load_row(struct list *list, article_number number, struct arena *arena, struct row *row,
	struct error *error)
{
	char key[ARTICLE_KEY_TEXT];
	sqlite3_stmt *found;
	enum status status = db_statement(list->db,
		"SELECT a.kind, a.days, a.precision, a.basis, a.label, a.title, l.name,"
		" a.characters, a.hash FROM article a LEFT JOIN list l ON l.id = nullif(a.topic, 0) WHERE a.number = ?1",
		&found, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(found, 1, number);
	status = db_step(list->db, found, error);
	if (status == STATUS_OK) {
		row->number = number;
		row->kind = (enum item_kind)sqlite3_column_int(found, 0);
		row->date.from = number_day(number);
		row->date.to = row->date.from + sqlite3_column_int(found, 1);
		row->date.precision = (enum precision)sqlite3_column_int(found, 2);
		row->date.basis = (enum basis)sqlite3_column_int(found, 3);
		row->label = arena_strdup(arena, db_text(found, 4));
		row->title = arena_strdup(arena, db_text(found, 5));
		row->topic = arena_strdup(arena, db_text(found, 6));
		row->characters = (size_t)sqlite3_column_int64(found, 7);
		key_format(key, &row->date, row->label, sqlite3_column_int64(found, 8));
		row->key = arena_strdup(arena, key);
	}
	sqlite3_reset(found);
	if (status == STATUS_NONE)
		status = error_set(error, STATUS_SYSTEM, "%s: the archive is damaged: 'baolan check' says more",
			list->db->name);
	return status;
}

static void reverse(struct rows *rows)
{
	for (size_t i = 0, j = rows->count; i + 1 < j; i++) {
		struct row row = rows->rows[i];

		rows->rows[i] = rows->rows[--j];
		rows->rows[j] = row;
	}
}

static void rows_begin(struct rows *rows, size_t want)
{
	arena_clear(&rows->arena);
	rows->count = 0;
	rows->rows = arena_alloc(&rows->arena, want * sizeof *rows->rows);
}

static enum status load_window(struct list *list, enum walk_direction direction, article_number from,
	size_t want, struct rows *rows, struct error *error)
{
	struct hits hits;
	article_number number;
	enum status status;

	rows_begin(rows, want);
	status = hits_open(&hits, list->db, &list->plan, direction, from, error);
	while (status == STATUS_OK && rows->count < want) {
		status = hits_next(&hits, &number, error);
		if (status == STATUS_OK)
			status = load_row(list, number, &rows->arena, &rows->rows[rows->count], error);
		if (status == STATUS_OK)
			rows->count++;
	}
	hits_close(&hits);
	if (direction == WALK_NEWER)
		reverse(rows);
	return status == STATUS_NONE ? STATUS_OK : status;
}

enum status list_older(struct list *list, article_number from, size_t want, struct rows *rows,
	struct error *error)
{
	return load_window(list, WALK_OLDER, from, want, rows, error);
}

enum status list_newer(struct list *list, article_number from, size_t want, struct rows *rows,
	struct error *error)
{
	return load_window(list, WALK_NEWER, from, want, rows, error);
}

bool list_count(struct list *list, int64_t *count)
{
	*count = list->count.count;
	return list->count.done;
}

bool list_work(struct list *list, int milliseconds)
{
	if (!list->count.done)
		count_on(&list->count, list->db, &list->plan, milliseconds);
	return !list->count.done;
}

enum status list_days(struct list *list, const struct list_stop *stop,
	void (*visit)(void *data, day_number day, int64_t articles), void *data, struct error *error)
{
	struct search *search;
	int64_t count = 0;
	enum status status;

	if (list->plan.query == NULL)
		return tally_days(list->db, list->plan.list, visit, data, error);
	status = search_open(&search, list->db, list->plan.query, WALK_OLDER, LIST_NEWEST, error);
	if (status != STATUS_OK)
		return status;
	status = search_count(search, stop, &count, visit, data, error);
	search_close(search);
	return status;
}

enum status list_best(struct list *list, size_t want, const struct list_stop *stop, struct rows *rows,
	struct error *error)
{
	struct ranked *best;
	size_t count;
	enum status status;

	if (list->plan.query == NULL)
		return list_older(list, LIST_NEWEST, want, rows, error);
	rows_begin(rows, want);
	best = xreallocarray(NULL, want, sizeof *best);
	status = rank_best(list->db, list->plan.query, stop, best, want, &count, error);
	for (; status == STATUS_OK && rows->count < count; rows->count++) {
		status = load_row(list, best[rows->count].number, &rows->arena, &rows->rows[rows->count], error);
		if (status != STATUS_OK)
			break;
	}
	free(best);
	return status;
}

enum status list_place(struct list *list, article_number number, int64_t *place, struct error *error)
{
	if (list->plan.query == NULL)
		return tally_place(list->db, list->plan.list, number, place, error);
	return count_place(list->db, &list->plan, number, place, error);
}

enum status list_at(struct list *list, int64_t place, article_number *number, struct error *error)
{
	if (list->plan.query == NULL)
		return tally_at(list->db, list->plan.list, place, number, error);
	return count_at(list->db, &list->plan, place, number, error);
}

enum status list_day_count(struct list *list, day_number day, int64_t *count, struct error *error)
{
	struct hits hits;
	article_number number;
	enum status status;

	if (list->plan.query == NULL)
		return tally_day(list->db, list->plan.list, day, count, error);
	*count = 0;
	status = hits_open(&hits, list->db, &list->plan, WALK_OLDER, number_above(number_highest(day)), error);
	while (status == STATUS_OK) {
		status = hits_next(&hits, &number, error);
		if (status != STATUS_OK || number < number_dated_lowest(day))
			break;
		++*count;
	}
	hits_close(&hits);
	return status == STATUS_NONE ? STATUS_OK : status;
}

enum status list_day_first(struct list *list, day_number day, article_number *number, struct error *error)
{
	struct hits hits;
	enum status status = hits_open(&hits, list->db, &list->plan, WALK_OLDER,
		number_above(number_highest(day)), error);

	if (status == STATUS_OK)
		status = hits_next(&hits, number, error);
	hits_close(&hits);
	return status;
}
