/* SPDX-License-Identifier: MIT */
#include "archive/chunk-make.h"

#include <stdlib.h>
#include <string.h>

#include "archive/items.h"
#include "archive/number.h"
#include "archive/term.h"
#include "base/alloc.h"

#define BLOCK_BYTES 8100	/* what a page of the file takes at most */
#define RECENT 1024		/* terms whose times are summed up before they are added */
#define AHEAD 8			/* terms between asking memory for one and adding to it */

/* A term of the article at hand: of a pair (term.h) a place where it stands, of all else how many times. */
struct occurrence {
	int64_t term;
	uint32_t detail;
};

struct chunk_maker {
	article_number *numbers;
	size_t articles;
	struct items items;
	struct occurrence *occurrences;
	size_t occurrence_count, occurrence_capacity;
	uint32_t recent[RECENT];	/* where a term may be among the occurrences */
	uint32_t position;	/* in the text of the article at hand */
	int64_t pieces;		/* of all texts */
};

struct chunk_maker *chunk_maker_new(void)
{
	struct chunk_maker *maker = xcalloc(1, sizeof *maker);

	maker->numbers = xreallocarray(NULL, CHUNK_PLACES, sizeof *maker->numbers);
	items_init(&maker->items);
	return maker;
}

void chunk_maker_free(struct chunk_maker *maker)
{
	if (maker == NULL)
		return;
	free(maker->numbers);
	items_release(&maker->items);
	free(maker->occurrences);
	free(maker);
}

void chunk_maker_begin(struct chunk_maker *maker, article_number number)
{
	maker->numbers[maker->articles++] = number;
	maker->position = 0;
}

static uint32_t item_of(const struct chunk_maker *maker, uint32_t detail)
{
	return (uint32_t)(maker->articles - 1) * DETAILS + detail;
}

/* What is known of a pair is another item each time, of all else one item an article. */
static void add_occurrence(struct chunk_maker *maker, const struct occurrence *found)
{
	if (term_is_pair(found->term))
		items_add(&maker->items, found->term, item_of(maker, found->detail));
	else
		items_sum(&maker->items, found->term, item_of(maker, found->detail));
}

static void add_occurrences(struct chunk_maker *maker)
{
	const size_t count = maker->occurrence_count;

	for (size_t i = 0; i < count + 2 * AHEAD; i++) {
		if (i < count)
			items_expect(&maker->items, maker->occurrences[i].term);
		if (i >= AHEAD && i - AHEAD < count)
			items_expect_more(&maker->items, maker->occurrences[i - AHEAD].term);
		if (i >= 2 * AHEAD)
			add_occurrence(maker, &maker->occurrences[i - 2 * AHEAD]);
	}
	maker->occurrence_count = 0;
}

static void note(struct chunk_maker *maker, int64_t term, uint32_t detail)
{
	if (maker->occurrence_count == maker->occurrence_capacity)
		maker->occurrences = array_grow(maker->occurrences, maker->occurrence_count,
			&maker->occurrence_capacity, sizeof *maker->occurrences);
	maker->occurrences[maker->occurrence_count++] = (struct occurrence){ term, detail };
}

/* Once more. */
static void note_again(struct chunk_maker *maker, int64_t term)
{
	uint32_t *recent = &maker->recent[items_hash(term) % RECENT];
	struct occurrence *found = *recent < maker->occurrence_count ? &maker->occurrences[*recent] : NULL;

	if (found != NULL && found->term == term && found->detail < DETAILS - 1) {
		found->detail++;
		return;
	}
	*recent = (uint32_t)maker->occurrence_count;
	note(maker, term, 1);
}

void chunk_maker_add_term(struct chunk_maker *maker, int64_t term)
{
	add_occurrence(maker, &(struct occurrence){ term, 1 });
}

static void note_field(struct chunk_maker *maker, const struct strbuf *text, enum query_field field)
{
	const char *start = strbuf_text(text);
	struct term_reader reader = { .at = start, .end = start + text->len, .field = field };
	struct terms terms;

	for (; term_next(&reader, &terms); maker->position++) {
		if (terms.single >= 0)
			note_again(maker, terms.single);
		if (terms.pair >= 0)
			note(maker, terms.pair, maker->position < DETAILS ? maker->position : DETAILS - 1);
	}
}

void chunk_maker_add_text(struct chunk_maker *maker, const struct passages *passages)
{
	uint32_t length;

	note_field(maker, &passages->headline, FIELD_HEADLINE);
	note_field(maker, &passages->opening, FIELD_HEADLINE);
	note_field(maker, &passages->byline, FIELD_BYLINE);
	maker->position = 0;
	note_field(maker, &passages->headline, FIELD_ANY);
	note_field(maker, &passages->byline, FIELD_ANY);
	note_field(maker, &passages->body, FIELD_ANY);
	maker->pieces += maker->position;
	length = maker->position < DETAILS ? maker->position : DETAILS - 1;
	note(maker, term_length(), length > 0 ? length : 1);
	add_occurrences(maker);
}

static enum status insert_blob(struct db *db, const char *sql, int64_t id, const struct strbuf *bytes,
	struct error *error)
{
	sqlite3_stmt *insert;
	enum status status = db_statement(db, sql, &insert, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(insert, 1, id);
	sqlite3_bind_blob64(insert, 2, strbuf_text(bytes), bytes->len, SQLITE_STATIC);
	return db_finish(db, insert, error);
}

/* Blocks of one table, one after the other. */
struct blocks {
	const char *insert;
	int64_t chunk, last;	/* term of the block at hand */
	struct strbuf block, next;
};

static enum status write_block(struct blocks *blocks, struct db *db, struct error *error)
{
	enum status status = STATUS_OK;

	if (blocks->block.len > 0)
		status = insert_blob(db, blocks->insert, blocks->chunk << TERM_BITS | blocks->last, &blocks->block,
			error);
	strbuf_clear(&blocks->block);
	return status;
}

/* Adds what is in next. */
static enum status write_next(struct blocks *blocks, struct db *db, int64_t term, struct error *error)
{
	enum status status = STATUS_OK;

	if (blocks->block.len + blocks->next.len > BLOCK_BYTES)
		status = write_block(blocks, db, error);
	if (blocks->block.len == 0)
		blocks->last = 0;
	postings_put_number(&blocks->block, (uint64_t)(term - blocks->last));
	postings_put_number(&blocks->block, blocks->next.len);
	strbuf_add(&blocks->block, blocks->next.text, blocks->next.len);
	strbuf_clear(&blocks->next);
	blocks->last = term;
	return status;
}

static void blocks_release(struct blocks *blocks)
{
	strbuf_release(&blocks->block);
	strbuf_release(&blocks->next);
}

static enum status write_terms(struct chunk_maker *maker, struct db *db, int64_t chunk, struct error *error)
{
	struct blocks sets = { .insert = "INSERT INTO fulltext_sets VALUES (?1, ?2)", .chunk = chunk };
	struct blocks details = { .insert = "INSERT INTO fulltext_details VALUES (?1, ?2)", .chunk = chunk };
	uint32_t *items = NULL;
	size_t room = 0;
	enum status status = STATUS_OK;

	items_sort(&maker->items);
	for (size_t i = 0; i < maker->items.entry_count && status == STATUS_OK; i++) {
		const struct items_entry *entry = &maker->items.entries[i];

		if (entry->count > room) {
			room = entry->count;
			items = xreallocarray(items, room, sizeof *items);
		}
		items_take(&maker->items, entry, items);
		postings_put_set(&sets.next, items, entry->count);
		status = write_next(&sets, db, entry->term, error);
		postings_put_details(&details.next, items, entry->count);
		if (status == STATUS_OK)
			status = write_next(&details, db, entry->term, error);
	}
	if (status == STATUS_OK)
		status = write_block(&sets, db, error);
	if (status == STATUS_OK)
		status = write_block(&details, db, error);
	free(items);
	blocks_release(&sets);
	blocks_release(&details);
	return status;
}

static enum status write_numbers(struct chunk_maker *maker, struct db *db, int64_t chunk, struct error *error)
{
	const int64_t first = chunk * (CHUNK_PLACES / CHUNK_NUMBERS_A_ROW);
	struct strbuf bytes = { 0 };
	enum status status = STATUS_OK;

	for (size_t i = 0; i < maker->articles && status == STATUS_OK; i++) {
		for (int shift = 56; shift >= 0; shift -= 8)
			strbuf_addc(&bytes, (char)(maker->numbers[i] >> shift));
		if ((i + 1) % CHUNK_NUMBERS_A_ROW != 0 && i + 1 < maker->articles)
			continue;
		status = insert_blob(db, "INSERT INTO fulltext_numbers VALUES (?1, ?2)",
			first + (int64_t)(i / CHUNK_NUMBERS_A_ROW), &bytes, error);
		strbuf_clear(&bytes);
	}
	strbuf_release(&bytes);
	return status;
}

static void add_days(const struct chunk_maker *maker, struct strbuf *days)
{
	day_number before = 0;
	uint64_t articles = 0;

	for (size_t i = 0; i < maker->articles; i++) {
		const day_number day = number_day(maker->numbers[i]);

		articles++;
		if (i + 1 < maker->articles && number_day(maker->numbers[i + 1]) == day)
			continue;
		postings_put_number(days, (uint64_t)(day - before));
		postings_put_number(days, articles);
		before = day;
		articles = 0;
	}
}

static enum status insert_chunk(const struct chunk_maker *maker, struct db *db, int64_t *chunk,
	struct error *error)
{
	struct strbuf days = { 0 };
	sqlite3_stmt *insert;
	enum status status = db_number(db, "SELECT iif(EXISTS (SELECT 1 FROM fulltext_chunk WHERE id = 0),"
		" (SELECT min(id) + 1 FROM fulltext_chunk c"
		" WHERE NOT EXISTS (SELECT 1 FROM fulltext_chunk d WHERE d.id = c.id + 1)), 0)", 0, 0, chunk, error);

	if (status == STATUS_OK && *chunk >= CHUNKS)
		return error_set(error, STATUS_SYSTEM, "%s: too many articles for one archive", db->name);
	if (status == STATUS_OK)
		status = db_statement(db, "INSERT INTO fulltext_chunk VALUES (?1, ?2, ?3, ?4, ?5, ?6)", &insert, error);
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(insert, 1, *chunk);
	sqlite3_bind_int64(insert, 2, (int64_t)maker->articles);
	sqlite3_bind_int64(insert, 3, maker->numbers[0]);
	sqlite3_bind_int64(insert, 4, maker->numbers[maker->articles - 1]);
	sqlite3_bind_int64(insert, 5, maker->pieces);
	add_days(maker, &days);
	sqlite3_bind_blob64(insert, 6, strbuf_text(&days), days.len, SQLITE_STATIC);
	status = db_finish(db, insert, error);
	strbuf_release(&days);
	return status;
}

enum status chunk_maker_write(struct chunk_maker *maker, struct db *db, int64_t *chunk, struct error *error)
{
	enum status status = STATUS_OK;

	*chunk = 0;
	if (maker->articles > 0)
		status = insert_chunk(maker, db, chunk, error);
	if (status == STATUS_OK)
		status = write_numbers(maker, db, *chunk, error);
	if (status == STATUS_OK)
		status = write_terms(maker, db, *chunk, error);
	maker->articles = 0;
	maker->pieces = 0;
	items_clear(&maker->items);
	return status;
}
