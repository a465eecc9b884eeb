/* SPDX-License-Identifier: MIT */
#include "archive/chunk-make.h"

#include <stdlib.h>
#include <string.h>

#include "archive/number.h"
#include "archive/term.h"
#include "base/alloc.h"

#define BLOCK_BYTES 8100	/* what a page of the file takes at most */
#define SLICE_ITEMS 7		/* so that a slice is 32 bytes */
#define NO_SLICE UINT32_MAX
#define FIRST_ROOM ((size_t)1 << 16)

/* The items of a term (postings.h), in a list of slices of which the last comes first. */
struct slice {
	uint32_t items[SLICE_ITEMS];
	uint32_t before;
};

/* A term; where there is none, count is 0. */
struct entry {
	int64_t term;
	uint32_t slice, count;
};

struct chunk_maker {
	article_number *numbers;
	size_t articles;
	struct entry *entries;	/* a hash table */
	size_t entry_count, room;
	struct slice *slices;
	size_t slice_count, slice_capacity;
	uint32_t position;	/* in the text of the article at hand */
	int64_t pieces;		/* of all texts */
};

struct chunk_maker *chunk_maker_new(void)
{
	struct chunk_maker *maker = xcalloc(1, sizeof *maker);

	maker->numbers = xreallocarray(NULL, CHUNK_PLACES, sizeof *maker->numbers);
	maker->room = FIRST_ROOM;
	maker->entries = xcalloc(maker->room, sizeof *maker->entries);
	return maker;
}

void chunk_maker_free(struct chunk_maker *maker)
{
	if (maker == NULL)
		return;
	free(maker->numbers);
	free(maker->entries);
	free(maker->slices);
	free(maker);
}

size_t chunk_maker_articles(const struct chunk_maker *maker)
{
	return maker->articles;
}

void chunk_maker_begin(struct chunk_maker *maker, article_number number)
{
	maker->numbers[maker->articles++] = number;
	maker->position = 0;
}

/* Where a term is or has to be. Fibonacci hashing (Knuth, volume 3, 6.4). */
static struct entry *find_entry(const struct chunk_maker *maker, int64_t term)
{
	size_t at = (size_t)((uint64_t)term * UINT64_C(0x9e3779b97f4a7c15) >> 20);

	for (;; at++) {
		struct entry *entry = &maker->entries[at & (maker->room - 1)];

		if (entry->count == 0 || entry->term == term)
			return entry;
	}
}

static void grow(struct chunk_maker *maker)
{
	struct entry *old = maker->entries;
	const size_t room = maker->room;

	maker->room *= 2;
	maker->entries = xcalloc(maker->room, sizeof *maker->entries);
	for (size_t i = 0; i < room; i++) {
		if (old[i].count > 0)
			*find_entry(maker, old[i].term) = old[i];
	}
	free(old);
}

static struct entry *add_entry(struct chunk_maker *maker, struct entry *entry, int64_t term)
{
	if (++maker->entry_count > maker->room / 3 * 2) {
		grow(maker);
		entry = find_entry(maker, term);
	}
	*entry = (struct entry){ .term = term, .slice = NO_SLICE };
	return entry;
}

static void add_item(struct chunk_maker *maker, struct entry *entry, uint32_t item)
{
	if (entry->count % SLICE_ITEMS == 0) {
		if (maker->slice_count == maker->slice_capacity)
			maker->slices = array_grow(maker->slices, maker->slice_count, &maker->slice_capacity,
				sizeof *maker->slices);
		maker->slices[maker->slice_count].before = entry->slice;
		entry->slice = (uint32_t)maker->slice_count++;
	}
	maker->slices[entry->slice].items[entry->count++ % SLICE_ITEMS] = item;
}

static uint32_t item_of(const struct chunk_maker *maker, uint32_t detail)
{
	return (uint32_t)(maker->articles - 1) * DETAILS + detail;
}

/* Another item, of an article that need not be new to the term. */
static void add_position(struct chunk_maker *maker, int64_t term, uint32_t position)
{
	struct entry *entry = find_entry(maker, term);

	if (entry->count == 0)
		entry = add_entry(maker, entry, term);
	add_item(maker, entry, item_of(maker, position));
}

/* One item an article. */
static void add_times(struct chunk_maker *maker, int64_t term, uint32_t times)
{
	struct entry *entry = find_entry(maker, term);
	uint32_t *last = NULL;

	if (entry->count == 0)
		entry = add_entry(maker, entry, term);
	else
		last = &maker->slices[entry->slice].items[(entry->count - 1) % SLICE_ITEMS];
	if (last == NULL || *last / DETAILS != maker->articles - 1)
		add_item(maker, entry, item_of(maker, times));
	else if (*last % DETAILS + times < DETAILS)
		*last += times;
}

void chunk_maker_add_term(struct chunk_maker *maker, int64_t term)
{
	add_times(maker, term, 1);
}

static void add_field(struct chunk_maker *maker, const struct strbuf *text, enum query_field field)
{
	const char *start = strbuf_text(text);
	struct term_reader reader = { .at = start, .end = start + text->len, .field = field };
	struct terms terms;

	for (; term_next(&reader, &terms); maker->position++) {
		if (terms.single >= 0)
			add_times(maker, terms.single, 1);
		if (terms.pair >= 0)
			add_position(maker, terms.pair, maker->position < DETAILS ? maker->position : DETAILS - 1);
	}
}

void chunk_maker_add_text(struct chunk_maker *maker, const struct passages *passages)
{
	uint32_t length;

	add_field(maker, &passages->headline, FIELD_HEADLINE);
	add_field(maker, &passages->opening, FIELD_HEADLINE);
	add_field(maker, &passages->byline, FIELD_BYLINE);
	maker->position = 0;
	add_field(maker, &passages->headline, FIELD_ANY);
	add_field(maker, &passages->byline, FIELD_ANY);
	add_field(maker, &passages->body, FIELD_ANY);
	maker->pieces += maker->position;
	length = maker->position < DETAILS ? maker->position : DETAILS - 1;
	add_times(maker, term_length(), length > 0 ? length : 1);
	if (length == DETAILS - 1)
		add_times(maker, term_long(), 1);
}

static int compare_entries(const void *left, const void *right)
{
	const struct entry *a = left, *b = right;

	return a->term < b->term ? -1 : a->term > b->term;
}

static void gather(const struct chunk_maker *maker, const struct entry *entry, uint32_t *items)
{
	uint32_t slice = entry->slice;

	for (size_t i = entry->count; i-- > 0;) {
		items[i] = maker->slices[slice].items[i % SLICE_ITEMS];
		if (i % SLICE_ITEMS == 0)
			slice = maker->slices[slice].before;
	}
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
	int64_t chunk, first, last;	/* terms of the block at hand */
	struct strbuf block, next;
};

static enum status write_block(struct blocks *blocks, struct db *db, struct error *error)
{
	enum status status = STATUS_OK;

	if (blocks->block.len > 0)
		status = insert_blob(db, blocks->insert, blocks->chunk << TERM_BITS | blocks->first, &blocks->block, error);
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
		blocks->first = blocks->last = term;
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

static void sort_entries(struct chunk_maker *maker)
{
	for (size_t i = 0, count = 0; i < maker->room; i++) {
		if (maker->entries[i].count > 0)
			maker->entries[count++] = maker->entries[i];
	}
	qsort(maker->entries, maker->entry_count, sizeof *maker->entries, compare_entries);
}

static enum status write_terms(struct chunk_maker *maker, struct db *db, int64_t chunk, struct error *error)
{
	struct blocks sets = { .insert = "INSERT INTO fulltext_sets VALUES (?1, ?2)", .chunk = chunk };
	struct blocks details = { .insert = "INSERT INTO fulltext_details VALUES (?1, ?2)", .chunk = chunk };
	uint32_t *items = NULL;
	size_t room = 0;
	enum status status = STATUS_OK;

	sort_entries(maker);
	for (size_t i = 0; i < maker->entry_count && status == STATUS_OK; i++) {
		const struct entry *entry = &maker->entries[i];

		if (entry->count > room) {
			room = entry->count;
			items = xreallocarray(items, room, sizeof *items);
		}
		gather(maker, entry, items);
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
	maker->articles = maker->entry_count = maker->slice_count = 0;
	maker->pieces = 0;
	memset(maker->entries, 0, maker->room * sizeof *maker->entries);
	return status;
}
