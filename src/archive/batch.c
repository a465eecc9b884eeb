/* SPDX-License-Identifier: MIT */
#include "archive/batch.h"

#include <stdlib.h>
#include <string.h>

#include "archive/fulltext.h"
#include "archive/number.h"
#include "archive/pack.h"
#include "archive/schema.h"
#include "base/alloc.h"

#define BATCH_BYTES ((size_t)8 * 1024 * 1024)

struct batch_removal {
	article_number first, last;
	int64_t paper;
};

/* A change of a kept count. */
struct batch_delta {
	int64_t list, bucket;
	int64_t articles;
};

void batch_add(struct batch *batch, const struct batch_row *row)
{
	struct date *date = arena_alloc(&batch->arena, sizeof *date);
	struct batch_row copy = *row;

	*date = *row->date;
	copy.date = date;
	copy.label = arena_strdup(&batch->arena, row->label);
	copy.title = arena_strdup(&batch->arena, row->title);
	copy.text = arena_strndup(&batch->arena, row->text, row->text_len);
	batch->rows = array_grow(batch->rows, batch->count, &batch->capacity, sizeof *batch->rows);
	batch->rows[batch->count++] = copy;
	batch->bytes += row->text_len;
}

void batch_remove(struct batch *batch, article_number first, article_number last, int64_t paper)
{
	batch->removals = array_grow(batch->removals, batch->removal_count, &batch->removal_capacity,
		sizeof *batch->removals);
	batch->removals[batch->removal_count++] = (struct batch_removal){ first, last, paper };
}

bool batch_full(const struct batch *batch)
{
	return batch->bytes >= BATCH_BYTES;
}

void batch_release(struct batch *batch)
{
	arena_release(&batch->arena);
	arena_release(&batch->scratch);
	free(batch->rows);
	free(batch->removals);
	free(batch->deltas);
	*batch = (struct batch){ 0 };
}

/* An article is counted under everything, under its paper and under each of its topics. */
static void count_article(struct batch *batch, const struct batch_row *row, int64_t change)
{
	int64_t lists[2 + ITEM_TOPICS] = { LIST_EVERYTHING, row->paper };

	memcpy(lists + 2, row->topics, sizeof row->topics);
	for (size_t i = 0; i < 2 + row->topic_count; i++) {
		batch->deltas = array_grow(batch->deltas, batch->delta_count, &batch->delta_capacity,
			sizeof *batch->deltas);
		batch->deltas[batch->delta_count++] =
			(struct batch_delta){ lists[i], number_bucket(row->number), change };
	}
}

static enum status change_member(struct db *db, const char *sql, int64_t list, article_number number,
	struct error *error)
{
	sqlite3_stmt *change;
	enum status status = db_statement(db, sql, &change, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(change, 1, list);
	sqlite3_bind_int64(change, 2, number);
	return db_finish(db, change, error);
}

static enum status change_members(struct db *db, const char *sql, const struct batch_row *row,
	struct error *error)
{
	enum status status = change_member(db, sql, row->paper, row->number, error);

	for (size_t i = 0; i < row->topic_count && status == STATUS_OK; i++)
		status = change_member(db, sql, row->topics[i], row->number, error);
	return status;
}

static enum status insert_text(struct db *db, const struct batch_row *row, struct error *error)
{
	sqlite3_stmt *insert;
	enum status status = db_statement(db, "INSERT INTO article_text VALUES (?1, ?2)", &insert, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(insert, 1, row->number);
	sqlite3_bind_text64(insert, 2, row->text, row->text_len, SQLITE_STATIC, SQLITE_UTF8);
	return db_finish(db, insert, error);
}

static enum status insert_article(struct db *db, const struct batch_row *row, struct error *error)
{
	sqlite3_stmt *insert;
	enum status status = db_statement(db,
		"INSERT INTO article VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)", &insert, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(insert, 1, row->number);
	sqlite3_bind_int64(insert, 2, row->page);
	sqlite3_bind_int(insert, 3, row->kind);
	sqlite3_bind_int64(insert, 4, row->date->to - row->date->from);
	sqlite3_bind_int(insert, 5, row->date->precision);
	sqlite3_bind_int(insert, 6, row->date->basis);
	db_bind_text(insert, 7, row->label);
	db_bind_text(insert, 8, row->title);
	sqlite3_bind_int64(insert, 9, row->topic_count > 0 ? row->topics[0] : 0);
	sqlite3_bind_int64(insert, 10, (int64_t)row->characters);
	sqlite3_bind_int64(insert, 11, row->hash);
	return db_finish(db, insert, error);
}

static enum status insert_row(struct batch *batch, struct db *db, const struct batch_row *row,
	struct error *error)
{
	enum status status = insert_article(db, row, error);

	if (status == STATUS_OK)
		status = insert_text(db, row, error);
	if (status == STATUS_OK)
		status = fulltext_add(db, row->number, error);
	if (status == STATUS_OK)
		status = change_members(db, "INSERT INTO member VALUES (?1, ?2)", row, error);
	if (status == STATUS_OK)
		count_article(batch, row, 1);
	return status;
}

/* What hangs on an article besides its row and its text is found in its text. */
static enum status remove_traces(struct batch *batch, struct db *db, struct lists *lists, const char *text,
	struct batch_row *row, struct error *error)
{
	struct item item;
	enum status status = unpack_item(&text, &batch->scratch, &item);

	if (status != STATUS_OK)
		status = error_set(error, STATUS_SYSTEM, "%s: the archive is damaged: remove it and index anew",
			db->name);
	for (row->topic_count = 0; status == STATUS_OK && row->topic_count < item.topic_count; row->topic_count++) {
		const struct topic *topic = &item.topics[row->topic_count];

		status = lists_id(lists, db, LIST_KIND_TOPIC, topic->code, topic->name, NULL,
			&row->topics[row->topic_count], error);
	}
	if (status == STATUS_OK)
		status = change_members(db, "DELETE FROM member WHERE list = ?1 AND number = ?2", row, error);
	if (status == STATUS_OK)
		status = fulltext_remove(db, row->number, error);
	if (status == STATUS_OK)
		count_article(batch, row, -1);
	arena_clear(&batch->scratch);
	return status;
}

static enum status remove_range(struct batch *batch, struct db *db, struct lists *lists,
	const struct batch_removal *removal, struct error *error)
{
	sqlite3_stmt *found;
	int64_t none;
	enum status status = db_statement(db, "SELECT number, text FROM article_text WHERE number BETWEEN ?1 AND ?2"
		" ORDER BY number", &found, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(found, 1, removal->first);
	sqlite3_bind_int64(found, 2, removal->last);
	while ((status = db_step(db, found, error)) == STATUS_OK) {
		struct batch_row row = { .number = sqlite3_column_int64(found, 0), .paper = removal->paper };

		status = remove_traces(batch, db, lists, db_text(found, 1), &row, error);
		if (status != STATUS_OK)
			break;
	}
	sqlite3_reset(found);
	if (status == STATUS_NONE)
		status = db_number(db, "DELETE FROM article_text WHERE number BETWEEN ?1 AND ?2",
			removal->first, removal->last, &none, error);
	if (status == STATUS_NONE)
		status = db_number(db, "DELETE FROM article WHERE number BETWEEN ?1 AND ?2",
			removal->first, removal->last, &none, error);
	return status == STATUS_NONE ? STATUS_OK : status;
}

static int compare_deltas(const void *left, const void *right)
{
	const struct batch_delta *a = left, *b = right;

	if (a->list != b->list)
		return a->list < b->list ? -1 : 1;
	return a->bucket < b->bucket ? -1 : a->bucket > b->bucket;
}

static enum status change_tally(struct db *db, const struct batch_delta *delta, int64_t articles,
	struct error *error)
{
	sqlite3_stmt *change;
	enum status status = db_statement(db, "INSERT INTO tally VALUES (?1, ?2, ?3)"
		" ON CONFLICT (list, bucket) DO UPDATE SET articles = articles + excluded.articles", &change, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(change, 1, delta->list);
	sqlite3_bind_int64(change, 2, delta->bucket);
	sqlite3_bind_int64(change, 3, articles);
	return db_finish(db, change, error);
}

static enum status write_deltas(struct batch *batch, struct db *db, struct error *error)
{
	enum status status = STATUS_OK;
	int64_t articles = 0;

	if (batch->delta_count > 0)
		qsort(batch->deltas, batch->delta_count, sizeof *batch->deltas, compare_deltas);
	for (size_t i = 0; i < batch->delta_count && status == STATUS_OK; i++) {
		articles += batch->deltas[i].articles;
		if (i + 1 < batch->delta_count && compare_deltas(&batch->deltas[i], &batch->deltas[i + 1]) == 0)
			continue;
		if (articles != 0)
			status = change_tally(db, &batch->deltas[i], articles, error);
		articles = 0;
	}
	return status;
}

static int compare_rows(const void *left, const void *right)
{
	const struct batch_row *a = left, *b = right;

	return a->number < b->number ? -1 : a->number > b->number;
}

static int compare_removals(const void *left, const void *right)
{
	const struct batch_removal *a = left, *b = right;

	return a->first < b->first ? -1 : a->first > b->first;
}

enum status batch_flush(struct batch *batch, struct db *db, struct lists *lists, struct error *error)
{
	enum status status = STATUS_OK;

	if (batch->removal_count > 0)
		qsort(batch->removals, batch->removal_count, sizeof *batch->removals, compare_removals);
	for (size_t i = 0; i < batch->removal_count && status == STATUS_OK; i++)
		status = remove_range(batch, db, lists, &batch->removals[i], error);
	if (batch->count > 0)
		qsort(batch->rows, batch->count, sizeof *batch->rows, compare_rows);
	for (size_t i = 0; i < batch->count && status == STATUS_OK; i++)
		status = insert_row(batch, db, &batch->rows[i], error);
	if (status == STATUS_OK)
		status = write_deltas(batch, db, error);
	arena_clear(&batch->arena);
	batch->count = batch->removal_count = batch->delta_count = batch->bytes = 0;
	return status;
}
