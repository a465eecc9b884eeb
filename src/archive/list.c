/* SPDX-License-Identifier: MIT */
#include "archive/list-state.h"

#include <stdlib.h>

#include "archive/hits.h"
#include "archive/key.h"
#include "archive/number.h"
#include "archive/related.h"
#include "archive/schema.h"
#include "archive/set-list.h"
#include "archive/tally.h"
#include "base/alloc.h"

enum status list_make(struct archive *archive, const struct list_scope *scope, struct list **list,
	struct error *error)
{
	struct list *opened = xcalloc(1, sizeof *opened);
	const bool related = scope->of == LIST_RELATED;
	int64_t id = scope->of == LIST_ALL || related ? LIST_EVERYTHING : scope->key;
	enum status status;

	opened->archive = archive;
	opened->db = &archive->db;
	status = plan_make(&opened->plan, opened->db, id, scope->query, scope->filter, error);
	if (status == STATUS_OK && related && (scope->query != NULL || scope->filter != NULL))
		status = error_set(error, STATUS_INVALID, "related articles are not searched");
	opened->related = related ? scope->key : 0;
	opened->order = related ? LIST_BY_RELEVANCE : scope->order;
	if (scope->order == LIST_BY_RELEVANCE && opened->plan.query == NULL && !related)
		opened->order = LIST_BY_NEWEST;
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

enum status list_open(struct archive *archive, const struct list_scope *scope, struct list **list,
	struct error *error)
{
	struct list *opened;
	enum status status;

	if (archive->set != NULL)
		return set_list_open(archive, scope, list, error);
	status = list_make(archive, scope, &opened, error);
	if (status != STATUS_OK)
		return status;
	status = plan_check(&opened->plan, opened->plan.unknown, error);
	if (status == STATUS_OK)
		*list = opened;
	else
		list_close(opened);
	return status;
}

void list_close(struct list *list)
{
	if (list == NULL)
		return;
	set_list_close(list->set);
	count_release(&list->count);
	plan_release(&list->plan);
	free(list->best);
	free(list);
}

void list_stop_when(struct list *list, const struct list_stop *stop)
{
	list->stop = stop != NULL ? *stop : (struct list_stop){ NULL, NULL };
	if (list->set != NULL)
		set_list_stop_when(list->set, &list->stop);
}

void rows_release(struct rows *rows)
{
	arena_release(&rows->arena);
	rows->rows = NULL;
	rows->count = 0;
}

/* The place of the first of the best at a position or behind it. */
static size_t best_place(const struct list *list, int64_t position)
{
	if (position >= 0)
		return 0;
	return position < list_best_position(list->best_count) ? list->best_count : (size_t)(-1 - position);
}

/* Its position is the number's, unless somebody says otherwise. */
static enum status load_row(struct list *list, article_number number, struct arena *arena, struct row *row,
	struct error *error)
{
	char key[ARTICLE_KEY_TEXT];
	sqlite3_stmt *found;
	enum status status;

	if (list->set != NULL)
		return set_list_row(list, number, arena, row, error);
	status = db_statement(list->db,
		"SELECT a.kind, a.days, a.precision, a.basis, a.label, a.title, l.name, a.characters, a.hash"
		" FROM article a LEFT JOIN list l ON l.id = nullif(a.topic, 0) WHERE a.number = ?1",
		&found, error);
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(found, 1, number);
	status = db_step(list->db, found, error);
	if (status == STATUS_OK) {
		row->number = number;
		row->same = false;
		row->position = list->order == LIST_BY_OLDEST ? list_turned(number) : number;
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

/* The nearest that come behind a number in a direction, nearest first. */
static enum status load_window(struct list *list, enum walk_direction direction, article_number from,
	size_t want, struct rows *rows, struct error *error)
{
	struct hits hits;
	article_number number;
	enum status status;

	rows_begin(rows, want);
	if (list->set != NULL)
		return set_list_window(list, direction, from, want, rows, error);
	status = hits_open(&hits, list->db, &list->plan, direction, from, &list->stop, error);
	while (status == STATUS_OK && rows->count < want) {
		status = hits_next(&hits, &number, error);
		if (status == STATUS_OK)
			status = load_row(list, number, &rows->arena, &rows->rows[rows->count], error);
		if (status == STATUS_OK)
			rows->count++;
	}
	hits_close(&hits);
	return status == STATUS_NONE ? STATUS_OK : status;
}

static enum status load_ranked(struct list *list, const struct ranked *best, size_t count, struct rows *rows,
	struct error *error)
{
	enum status status = STATUS_OK;

	rows_begin(rows, count);
	for (; status == STATUS_OK && rows->count < count; rows->count++) {
		status = load_row(list, best[rows->count].number, &rows->arena, &rows->rows[rows->count], error);
		if (status != STATUS_OK)
			break;
	}
	return status;
}

enum status list_survey(struct list *list, const struct list_stop *stop, struct rank_counts *counts,
	struct error *error)
{
	if (list->set != NULL)
		return set_list_survey(list, stop, counts, error);
	return rank_survey(list->db, list->plan.query, stop, counts, error);
}

enum status list_rank(struct list *list, const struct rank_counts *counts, const struct list_stop *stop,
	struct ranked *best, size_t want, size_t *count, struct error *error)
{
	if (list->set != NULL)
		return set_list_rank(list, counts, stop, best, want, count, error);
	return rank_best(list->db, list->plan.query, counts, stop, best, want, count, error);
}

static enum status choose_best(struct list *list, const struct list_stop *stop, struct ranked *best, size_t want,
	size_t *count, struct error *error)
{
	struct rank_counts counts = { 0 };
	enum status status = list_survey(list, stop, &counts, error);

	*count = 0;
	if (status == STATUS_OK)
		status = list_rank(list, &counts, stop, best, want, count, error);
	rank_counts_release(&counts);
	return status;
}

enum status list_find_best(struct list *list, struct error *error)
{
	struct ranked *best;
	enum status status;

	if (list->best != NULL)
		return STATUS_OK;
	best = xreallocarray(NULL, LIST_BEST, sizeof *best);
	if (list->plan.query == NULL)
		status = related_find(list->archive, list->related, &list->stop, best, &list->best_count, error);
	else
		status = choose_best(list, &list->stop, best, LIST_BEST, &list->best_count, error);
	if (status == STATUS_OK)
		list->best = best;
	else
		free(best);
	return status;
}

/* Those at the places from first on and below behind. */
static enum status load_best(struct list *list, size_t first, size_t behind, struct rows *rows, struct error *error)
{
	enum status status = load_ranked(list, list->best + first, behind - first, rows, error);

	for (size_t i = 0; i < rows->count; i++) {
		rows->rows[i].position = list_best_position(first + i);
		rows->rows[i].same = list->best[first + i].same;
	}
	return status;
}

enum status list_older(struct list *list, int64_t from, size_t want, struct rows *rows, struct error *error)
{
	enum status status;
	size_t first;

	if (list->order == LIST_BY_NEWEST)
		return load_window(list, WALK_OLDER, from, want, rows, error);
	if (list->order == LIST_BY_OLDEST)
		return load_window(list, WALK_NEWER, list_turned(from), want, rows, error);
	rows_begin(rows, 0);
	status = list_find_best(list, error);
	if (status != STATUS_OK)
		return status;
	first = best_place(list, from > INT64_MIN ? from - 1 : from);
	return load_best(list, first, list->best_count - first < want ? list->best_count : first + want, rows, error);
}

enum status list_newer(struct list *list, int64_t from, size_t want, struct rows *rows, struct error *error)
{
	enum status status;
	size_t behind;

	if (list->order != LIST_BY_RELEVANCE) {
		status = list->order == LIST_BY_NEWEST ? load_window(list, WALK_NEWER, from, want, rows, error) :
			load_window(list, WALK_OLDER, list_turned(from), want, rows, error);
		reverse(rows);
		return status;
	}
	rows_begin(rows, 0);
	status = list_find_best(list, error);
	if (status != STATUS_OK)
		return status;
	behind = best_place(list, from);
	return load_best(list, behind < want ? 0 : behind - want, behind, rows, error);
}

enum status list_best(struct list *list, size_t want, const struct list_stop *stop, struct rows *rows,
	struct error *error)
{
	struct ranked *best;
	size_t count;
	enum status status;

	if (list->plan.query == NULL)
		return load_window(list, WALK_OLDER, LIST_NEWEST, want, rows, error);
	rows_begin(rows, 0);
	best = xreallocarray(NULL, want, sizeof *best);
	status = choose_best(list, stop, best, want, &count, error);
	if (status == STATUS_OK)
		status = load_ranked(list, best, count, rows, error);
	free(best);
	return status;
}

