/* SPDX-License-Identifier: MIT */
#include "archive/page-rows.h"

#include <stdlib.h>
#include <string.h>

#include "archive/key.h"
#include "archive/number.h"
#include "archive/pack.h"
#include "archive/title.h"
#include "base/alloc.h"

#define TEXT_MAX ((size_t)500 * 1000 * 1000)	/* half of what SQLite takes */

/* A page while it is being written. */
struct work {
	struct db *db;
	const struct page *page;
	const struct item **listed;
	int64_t *hashes;
	size_t listed_count;
	struct strbuf text, title, rest;
	int64_t id, paper, place, places;
	day_number day;
};

static void work_release(struct work *work)
{
	free(work->listed);
	free(work->hashes);
	strbuf_release(&work->text);
	strbuf_release(&work->title);
	strbuf_release(&work->rest);
}

static bool is_listed(const struct item *item)
{
	return item->kind == ITEM_ARTICLE || item->kind == ITEM_PHOTO;
}

/* The items that lists show, with their hashes; what is left is packed. */
static enum status sort_out(struct work *work, struct error *error)
{
	const struct page *page = work->page;

	work->listed = xreallocarray(NULL, page->item_count, sizeof *work->listed);
	for (size_t i = 0; i < page->item_count; i++) {
		const struct item *item = &page->items[i];

		strbuf_clear(&work->text);
		pack_item(is_listed(item) ? &work->text : &work->rest, item);
		if (work->text.len > TEXT_MAX || work->rest.len > TEXT_MAX)
			return error_set(error, STATUS_INVALID, "%s: an article of more than 500 MB", page->source);
		if (is_listed(item))
			work->listed[work->listed_count++] = item;
	}
	work->hashes = xreallocarray(NULL, work->listed_count, sizeof *work->hashes);
	key_hashes(page, work->listed, work->listed_count, work->hashes);
	return STATUS_OK;
}

/* The end of the last page of the day that begins before a place. */
static enum status end_before(struct work *work, int64_t place, int64_t *end, struct error *error)
{
	enum status status;

	*end = 0;
	status = db_number(work->db, "SELECT place + places FROM page WHERE day = ?1 AND place < ?2"
		" ORDER BY place DESC LIMIT 1", work->day, place, end, error);
	return status == STATUS_NONE ? STATUS_OK : status;
}

/* The first gap that is wide enough at or behind work->place. */
static enum status find_gap(struct work *work, struct error *error)
{
	sqlite3_stmt *row;
	int64_t end = 0;
	enum status status = end_before(work, work->place, &end, error);

	if (status == STATUS_OK)
		status = db_statement(work->db, "SELECT place, places FROM page WHERE day = ?1 AND place >= ?2"
			" ORDER BY place", &row, error);
	if (status != STATUS_OK)
		return status;
	work->place = end > work->place ? end : work->place;
	sqlite3_bind_int64(row, 1, work->day);
	sqlite3_bind_int64(row, 2, work->place);
	while ((status = db_step(work->db, row, error)) == STATUS_OK) {
		if (sqlite3_column_int64(row, 0) >= work->place + work->places)
			break;
		work->place = sqlite3_column_int64(row, 0) + sqlite3_column_int64(row, 1);
	}
	sqlite3_reset(row);
	return status == STATUS_NONE ? STATUS_OK : status;
}

static enum status find_place(struct work *work, struct last_place *last, struct error *error)
{
	const struct date *date = &work->page->date;
	const int64_t wanted = number_place(date, work->paper, work->page->label);
	int64_t end = 0;
	enum status status;

	work->day = number_day_of(date);
	work->places = number_places((int64_t)work->listed_count);
	work->place = wanted;
	if (wanted == NUMBER_ARRIVAL) {
		status = end_before(work, NUMBER_PLACES, &end, error);
		work->place = end > wanted ? end : wanted;
	} else {
		if (last->day == work->day && last->wanted == wanted)
			work->place = last->next;
		status = find_gap(work, error);
	}
	if (status == STATUS_OK && work->place + work->places > NUMBER_PLACES)
		status = error_set(error, STATUS_INVALID, "%s: there are too many pages of its day",
			work->page->source);
	*last = (struct last_place){ work->day, wanted, work->place + work->places };
	return status;
}

static enum status insert_page(struct work *work, int64_t source, struct error *error)
{
	const struct page *page = work->page;
	sqlite3_stmt *insert;
	enum status status = db_statement(work->db,
		"INSERT INTO page (source, paper, label, day, place, places, articles,"
		" precision, date_from, date_to, basis, evidence, serial)"
		" VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, nullif(?13, 0))", &insert, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(insert, 1, source);
	sqlite3_bind_int64(insert, 2, work->paper);
	db_bind_text(insert, 3, page->label);
	sqlite3_bind_int64(insert, 4, work->day);
	sqlite3_bind_int64(insert, 5, work->place);
	sqlite3_bind_int64(insert, 6, work->places);
	sqlite3_bind_int64(insert, 7, (int64_t)work->listed_count);
	sqlite3_bind_int(insert, 8, page->date.precision);
	sqlite3_bind_int64(insert, 9, page->date.from);
	sqlite3_bind_int64(insert, 10, page->date.to);
	sqlite3_bind_int(insert, 11, page->date.basis);
	db_bind_text(insert, 12, page->date.evidence);
	sqlite3_bind_int(insert, 13, page->serial);
	status = db_finish(work->db, insert, error);
	work->id = sqlite3_last_insert_rowid(work->db->handle);
	return status;
}

static enum status insert_rest(struct work *work, struct error *error)
{
	sqlite3_stmt *insert;
	enum status status = STATUS_OK;

	if (work->rest.len == 0)
		return STATUS_OK;
	status = db_statement(work->db, "INSERT INTO rest VALUES (?1, ?2)", &insert, error);
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(insert, 1, work->id);
	sqlite3_bind_text64(insert, 2, work->rest.text, work->rest.len, SQLITE_STATIC, SQLITE_UTF8);
	return db_finish(work->db, insert, error);
}

static enum status add_article(struct work *work, size_t sequence, struct lists *lists, struct batch *batch,
	struct error *error)
{
	const struct item *item = work->listed[sequence];
	struct batch_row row = {
		.number = number_make(work->day, work->place, (int64_t)sequence),
		.page = work->id,
		.hash = work->hashes[sequence],
		.paper = work->paper,
		.kind = item->kind,
		.date = &work->page->date,
		.label = work->page->label != NULL ? work->page->label : "",
		.characters = item_characters(item),
	};

	for (; row.topic_count < item->topic_count; row.topic_count++) {
		const struct topic *topic = &item->topics[row.topic_count];
		enum status status = lists_id(lists, work->db, LIST_KIND_TOPIC, topic->code, topic->name, NULL,
			&row.topics[row.topic_count], error);

		if (status != STATUS_OK)
			return status;
	}
	strbuf_clear(&work->title);
	title_add(&work->title, item);
	strbuf_clear(&work->text);
	pack_item(&work->text, item);
	row.title = strbuf_text(&work->title);
	row.text = strbuf_text(&work->text);
	row.text_len = work->text.len;
	batch_add(batch, &row);
	return STATUS_OK;
}

enum status page_rows_add(struct db *db, struct lists *lists, struct batch *batch, struct last_place *last,
	int64_t source, const struct page *page, int64_t *articles, struct error *error)
{
	struct work work = { .db = db, .page = page };
	const char *paper = page->paper != NULL ? page->paper : "";
	enum status status = sort_out(&work, error);

	if (status == STATUS_OK)
		status = lists_id(lists, db, LIST_KIND_PAPER, paper, paper, NULL, &work.paper, error);
	if (status == STATUS_OK)
		status = find_place(&work, last, error);
	if (status == STATUS_OK)
		status = insert_page(&work, source, error);
	if (status == STATUS_OK)
		status = insert_rest(&work, error);
	for (size_t i = 0; i < work.listed_count && status == STATUS_OK; i++)
		status = add_article(&work, i, lists, batch, error);
	*articles = (int64_t)work.listed_count;
	work_release(&work);
	return status;
}

enum status page_rows_remove(struct db *db, struct batch *batch, int64_t source, int64_t *articles,
	struct error *error)
{
	sqlite3_stmt *row;
	int64_t none;
	enum status status = db_statement(db,
		"SELECT day, place, places, paper, articles FROM page WHERE source = ?1", &row, error);

	*articles = 0;
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(row, 1, source);
	while ((status = db_step(db, row, error)) == STATUS_OK) {
		day_number day = sqlite3_column_int(row, 0);
		int64_t place = sqlite3_column_int64(row, 1), places = sqlite3_column_int64(row, 2);

		batch_remove(batch, number_make(day, place + places - 1, NUMBER_SEQUENCES - 1),
			number_make(day, place, 0), sqlite3_column_int64(row, 3));
		*articles += sqlite3_column_int64(row, 4);
	}
	sqlite3_reset(row);
	if (status == STATUS_NONE)
		status = db_number(db, "DELETE FROM rest WHERE page IN (SELECT id FROM page WHERE source = ?1)",
			source, 0, &none, error);
	if (status == STATUS_NONE)
		status = db_number(db, "DELETE FROM page WHERE source = ?1", source, 0, &none, error);
	return status == STATUS_NONE ? STATUS_OK : status;
}

static enum status damaged(struct db *db, struct error *error)
{
	return error_set(error, STATUS_SYSTEM, "%s: the archive is damaged: remove it and index anew", db->name);
}

/* The items that text holds go behind those of the page. */
static enum status load_items(struct db *db, const char *text, struct page *page, size_t *capacity, struct error *error)
{
	enum status status;
	struct item item;

	while ((status = unpack_item(&text, &page->arena, &item)) == STATUS_OK) {
		if (page->item_count == *capacity) {
			struct item *items = arena_alloc(&page->arena, (*capacity * 2 + 16) * sizeof *items);

			if (page->item_count > 0)
				memcpy(items, page->items, page->item_count * sizeof *items);
			page->items = items;
			*capacity = *capacity * 2 + 16;
		}
		page->items[page->item_count++] = item;
	}
	return status == STATUS_NONE ? STATUS_OK : damaged(db, error);
}

static const char *load_text(sqlite3_stmt *row, int column, struct arena *arena)
{
	return sqlite3_column_type(row, column) == SQLITE_NULL ? NULL : arena_strdup(arena, db_text(row, column));
}

/* What the rows of the page table say of it, and between which numbers its articles are. */
static enum status load_head(struct db *db, int64_t id, struct page *page, article_number range[2],
	struct error *error)
{
	sqlite3_stmt *row;
	enum status status = db_statement(db,
		"SELECT s.path, nullif(l.key, ''), p.label, p.serial, p.day, p.place, p.places FROM page p"
		" JOIN source s ON s.id = p.source JOIN list l ON l.id = p.paper WHERE p.id = ?1", &row, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(row, 1, id);
	status = db_step(db, row, error);
	if (status == STATUS_OK) {
		day_number day = sqlite3_column_int(row, 4);
		int64_t place = sqlite3_column_int64(row, 5), places = sqlite3_column_int64(row, 6);

		page->source = load_text(row, 0, &page->arena);
		page->paper = load_text(row, 1, &page->arena);
		page->label = load_text(row, 2, &page->arena);
		page->serial = sqlite3_column_int(row, 3);
		range[0] = number_make(day, place + places - 1, NUMBER_SEQUENCES - 1);
		range[1] = number_make(day, place, 0);
	}
	sqlite3_reset(row);
	return status == STATUS_NONE ? damaged(db, error) : status;
}

enum status page_rows_load(struct db *db, int64_t id, struct page *page, struct error *error)
{
	article_number range[2] = { 0 };
	sqlite3_stmt *row = NULL;
	size_t capacity = 0;
	enum status status;

	*page = (struct page){ 0 };
	status = load_head(db, id, page, range, error);
	if (status == STATUS_OK)
		status = db_statement(db,
			"SELECT text FROM (SELECT number, text FROM article_text WHERE number BETWEEN ?1 AND ?2"
			" UNION ALL SELECT 0, text FROM rest WHERE page = ?3) ORDER BY number DESC", &row, error);
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(row, 1, range[0]);
	sqlite3_bind_int64(row, 2, range[1]);
	sqlite3_bind_int64(row, 3, id);
	while ((status = db_step(db, row, error)) == STATUS_OK) {
		status = load_items(db, db_text(row, 0), page, &capacity, error);
		if (status != STATUS_OK)
			break;
	}
	sqlite3_reset(row);
	return status == STATUS_NONE ? STATUS_OK : status;
}
