/* SPDX-License-Identifier: MIT */
#include "archive/list.h"

#include <stdlib.h>

#include "archive/key.h"
#include "archive/number.h"
#include "archive/schema.h"
#include "archive/store.h"
#include "archive/tally.h"
#include "archive/walk.h"
#include "base/alloc.h"

struct list {
	struct db *db;
	int64_t id;	/* in table list */
	int64_t count;
};

enum status list_open(struct archive *archive, const struct list_scope *scope, struct list **list, struct error *error)
{
	struct list *opened = xcalloc(1, sizeof *opened);
	enum status status;

	opened->db = &archive->db;
	opened->id = scope->of == LIST_ALL ? LIST_EVERYTHING : scope->key;
	status = tally_total(opened->db, opened->id, &opened->count, error);
	if (status != STATUS_OK) {
		list_close(opened);
		return status;
	}
	*list = opened;
	return STATUS_OK;
}

void list_close(struct list *list)
{
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
	enum status status = db_statement(list->db, "SELECT a.kind, a.days, a.precision, a.basis, a.label, a.title, l.name,"
		" a.characters, a.hash FROM article a LEFT JOIN list l ON l.id = nullif(a.topic, 0) WHERE a.number = ?1", &found, error);

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
		status = error_set(error, STATUS_SYSTEM, "%s: the archive is damaged: 'baolan check' says more", list->db->name);
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

static enum status load_window(struct list *list, enum walk_direction direction, article_number from, size_t want,
	struct rows *rows, struct error *error)
{
	struct walk walk;
	article_number number;
	enum status status;

	arena_clear(&rows->arena);
	rows->count = 0;
	rows->rows = arena_alloc(&rows->arena, want * sizeof *rows->rows);
	status = walk_open(&walk, list->db, list->id, direction, from, error);
	while (status == STATUS_OK && rows->count < want) {
		status = walk_next(&walk, &number, error);
		if (status == STATUS_OK)
			status = load_row(list, number, &rows->arena, &rows->rows[rows->count], error);
		if (status == STATUS_OK)
			rows->count++;
	}
	walk_close(&walk);
	if (direction == WALK_NEWER)
		reverse(rows);
	return status == STATUS_NONE ? STATUS_OK : status;
}

enum status list_older(struct list *list, article_number from, size_t want, struct rows *rows, struct error *error)
{
	return load_window(list, WALK_OLDER, from, want, rows, error);
}

enum status list_newer(struct list *list, article_number from, size_t want, struct rows *rows, struct error *error)
{
	return load_window(list, WALK_NEWER, from, want, rows, error);
}

bool list_count(struct list *list, int64_t *count)
{
	*count = list->count;
	return true;
}

bool list_work(struct list *list, int milliseconds)
{
	(void)list;
	(void)milliseconds;
	return false;
}

enum status list_place(struct list *list, article_number number, int64_t *place, struct error *error)
{
	return tally_place(list->db, list->id, number, place, error);
}

enum status list_at(struct list *list, int64_t place, article_number *number, struct error *error)
{
	return tally_at(list->db, list->id, place, number, error);
}

enum status list_day_count(struct list *list, day_number day, int64_t *count, struct error *error)
{
	return tally_day(list->db, list->id, day, count, error);
}

enum status list_day_first(struct list *list, day_number day, article_number *number, struct error *error)
{
	struct walk walk;
	enum status status = walk_open(&walk, list->db, list->id, WALK_OLDER, number_above(number_highest(day)), error);

	if (status == STATUS_OK)
		status = walk_next(&walk, number, error);
	walk_close(&walk);
	return status;
}
