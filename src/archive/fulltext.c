/* SPDX-License-Identifier: MIT */
/* The index is made of chunks (chunk.h). Each run adds a chunk, or as many as it takes, of what is new,
 * and with it makes anew all chunks that are not larger than what is gathered so far. So there are
 * never many small ones, an article is indexed at most a dozen times, and ten pages more are written
 * in the time that ten pages take, or a few times that. */
#include "archive/fulltext.h"

#include <stdlib.h>

#include "archive/chunk-make.h"
#include "archive/pack.h"
#include "archive/schema.h"
#include "archive/term.h"
#include "archive/word-gather.h"
#include "archive/word-store.h"

enum status fulltext_create(struct db *db, struct error *error)
{
	enum status status = db_run(db,
		/* A chunk, and which of its articles are gone since it was made. pieces is the sum over its
		 * articles (pieces.h); days has two numbers (postings.h) for each day that it has articles of:
		 * what is between the one before and it, and how many articles. */
		"CREATE TABLE fulltext_chunk (id INTEGER PRIMARY KEY, articles INTEGER NOT NULL,"
		" lowest INTEGER NOT NULL, highest INTEGER NOT NULL, pieces INTEGER NOT NULL, days BLOB NOT NULL);"
		"CREATE TABLE fulltext_gone (chunk INTEGER, place INTEGER, PRIMARY KEY (chunk, place)) WITHOUT ROWID;"
		/* The numbers at places 0, 512, ... of a chunk and those behind them, each as eight bytes,
		 * the highest first. id is chunk * 32 + place / 512. */
		"CREATE TABLE fulltext_numbers (id INTEGER PRIMARY KEY, numbers BLOB NOT NULL);"
		/* Blocks of terms with the set of places that have each, and with the details of those, as
		 * postings.h codes them. id is chunk << 47 | the block's last term (term.h): what leads to a row of a
		 * table is the highest id beside it, so that the page of the one that may have a term is read alone. */
		"CREATE TABLE fulltext_sets (id INTEGER PRIMARY KEY, terms BLOB NOT NULL);"
		"CREATE TABLE fulltext_details (id INTEGER PRIMARY KEY, terms BLOB NOT NULL);"
		/* Articles that are in no chunk yet; empty in a published archive. */
		"CREATE TABLE fulltext_new (number INTEGER PRIMARY KEY);", error);

	return status == STATUS_OK ? words_create(db, error) : status;
}

static enum status run_with(struct db *db, const char *sql, int64_t first, int64_t second,
	struct error *error)
{
	int64_t none;
	enum status status = db_number(db, sql, first, second, &none, error);

	return status == STATUS_NONE ? STATUS_OK : status;
}

static enum status count_new(struct db *db, int64_t *count, struct error *error)
{
	return db_number(db, "SELECT count(*) FROM fulltext_new", 0, 0, count, error);
}

enum status fulltext_add(struct db *db, article_number number, struct error *error)
{
	return run_with(db, "INSERT INTO fulltext_new VALUES (?1)", number, 0, error);
}

/* Takes an article out of a chunk, if it is there and was not taken out before. */
static enum status remove_from(struct db *db, const struct chunk *chunk, article_number number, bool *found,
	struct error *error)
{
	struct chunk_numbers numbers = { 0 };
	article_number there = 0;
	size_t place;
	enum status status = chunk_place(db, chunk, &numbers, number, &place, error);

	if (status != STATUS_OK || place == chunk->articles)
		return status;
	status = chunk_number(db, chunk, &numbers, place, &there, error);
	if (status != STATUS_OK || there != number)
		return status;
	status = run_with(db, "INSERT INTO fulltext_gone VALUES (?1, ?2) ON CONFLICT DO NOTHING", chunk->id,
		(int64_t)place, error);
	*found = status == STATUS_OK && sqlite3_changes(db->handle) > 0;
	return status;
}

enum status fulltext_remove(struct db *db, article_number number, struct error *error)
{
	struct chunk *chunks;
	size_t count;
	bool found = false;
	enum status status = run_with(db, "DELETE FROM fulltext_new WHERE number = ?1", number, 0, error);

	if (status != STATUS_OK || sqlite3_changes(db->handle) > 0)
		return status;
	status = chunk_list(db, &chunks, &count, error);
	for (size_t i = 0; i < count && !found && status == STATUS_OK; i++) {
		if (chunks[i].lowest <= number && number <= chunks[i].highest)
			status = remove_from(db, &chunks[i], number, &found, error);
	}
	free(chunks);
	return status;
}

static enum status drop(struct db *db, const struct chunk *chunk, struct error *error)
{
	const int64_t rows = CHUNK_PLACES / CHUNK_NUMBERS_A_ROW;
	const int64_t first = chunk->id << TERM_BITS, last = first + ((INT64_C(1) << TERM_BITS) - 1);
	enum status status = run_with(db, "DELETE FROM fulltext_sets WHERE id BETWEEN ?1 AND ?2", first, last,
		error);

	if (status == STATUS_OK)
		status = run_with(db, "DELETE FROM fulltext_details WHERE id BETWEEN ?1 AND ?2", first, last, error);
	if (status == STATUS_OK)
		status = run_with(db, "DELETE FROM fulltext_numbers WHERE id BETWEEN ?1 AND ?2",
			chunk->id * rows, (chunk->id + 1) * rows - 1, error);
	if (status == STATUS_OK)
		status = run_with(db, "DELETE FROM fulltext_gone WHERE chunk = ?1", chunk->id, 0, error);
	if (status == STATUS_OK)
		status = words_drop_chunk(db, chunk->id, error);
	if (status == STATUS_OK)
		status = run_with(db, "DELETE FROM fulltext_chunk WHERE id = ?1", chunk->id, 0, error);
	return status;
}

/* Makes what a chunk still has new again. */
static enum status take_back(struct db *db, const struct chunk *chunk, const struct places *live,
	struct error *error)
{
	struct chunk_numbers numbers = { 0 };
	article_number number;
	size_t place = 0;
	enum status status = STATUS_OK;

	for (; status == STATUS_OK && places_from(live, place, &place); place++) {
		status = chunk_number(db, chunk, &numbers, place, &number, error);
		if (status == STATUS_OK)
			status = fulltext_add(db, number, error);
	}
	return status == STATUS_OK ? drop(db, chunk, error) : status;
}

static int compare_sizes(const void *left, const void *right)
{
	const struct chunk *a = left, *b = right;

	return a->articles < b->articles ? -1 : a->articles > b->articles;
}

/* Takes back the chunks that are no larger than what is new by then, and those that are mostly gone. */
static enum status take_back_small(struct db *db, struct error *error)
{
	struct chunk *chunks;
	size_t count;
	int64_t added = 0;
	struct places live;
	enum status status = chunk_list(db, &chunks, &count, error);

	if (status == STATUS_OK)
		status = count_new(db, &added, error);
	if (count > 0)
		qsort(chunks, count, sizeof *chunks, compare_sizes);
	for (size_t i = 0; i < count && status == STATUS_OK; i++) {
		size_t left;

		status = chunk_live(db, &chunks[i], &live, error);
		if (status != STATUS_OK)
			break;
		left = places_count(&live);
		if (left >= chunks[i].articles / 2 && (left > CHUNK_PLACES / 2 || (int64_t)left > added))
			continue;
		status = take_back(db, &chunks[i], &live, error);
		added += (int64_t)left;
	}
	free(chunks);
	return status;
}

static enum status add_topic(struct db *db, struct chunk_maker *maker, const struct topic *topic,
	struct error *error)
{
	sqlite3_stmt *row;
	enum status status = db_statement(db, "SELECT id FROM list WHERE kind = ?1 AND key = ?2", &row, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int(row, 1, LIST_KIND_TOPIC);
	db_bind_text(row, 2, topic->code);
	status = db_step(db, row, error);
	if (status == STATUS_OK)
		chunk_maker_add_term(maker, term_list(sqlite3_column_int64(row, 0)));
	sqlite3_reset(row);
	return status == STATUS_NONE ? STATUS_OK : status;
}

/* What articles are indexed with. */
struct work {
	struct chunk_maker *maker;
	struct arena arena;
	struct passages passages;
	struct word_gather words;
	article_number last;
};

/* The row: number, text, kind, label, paper. */
static enum status index_row(struct db *db, struct work *work, sqlite3_stmt *row, struct error *error)
{
	const char *text = db_text(row, 1);
	struct item item;
	enum status status = STATUS_OK;

	if (unpack_item(&text, &work->arena, &item) != STATUS_OK)
		return chunk_damaged(db, error);
	work->last = sqlite3_column_int64(row, 0);
	passages_fill(&work->passages, &item);
	chunk_maker_begin(work->maker, work->last);
	chunk_maker_add_text(work->maker, &work->passages);
	word_gather_add(&work->words, &item, &work->passages);
	chunk_maker_add_term(work->maker, term_kind((enum item_kind)sqlite3_column_int(row, 2)));
	chunk_maker_add_term(work->maker, term_label(db_text(row, 3)));
	chunk_maker_add_term(work->maker, term_list(sqlite3_column_int64(row, 4)));
	for (size_t i = 0; i < item.topic_count && status == STATUS_OK; i++)
		status = add_topic(db, work->maker, &item.topics[i], error);
	arena_clear(&work->arena);
	return status;
}

static enum status write_chunk(struct db *db, struct work *work, struct error *error)
{
	struct strbuf words = { 0 };
	int64_t chunk;
	enum status status = chunk_maker_write(work->maker, db, &chunk, error);

	word_gather_finish(&work->words, &words);
	if (status == STATUS_OK)
		status = words_add_chunk(db, chunk, &words, error);
	strbuf_release(&words);
	return status;
}

/* Makes a chunk of the first that are new, as many as it takes. */
static enum status index_chunk(struct db *db, struct work *work, struct error *error)
{
	sqlite3_stmt *row;
	enum status status = db_statement(db, "SELECT n.number, t.text, a.kind, a.label, p.paper FROM fulltext_new n"
		" JOIN article_text t ON t.number = n.number JOIN article a ON a.number = n.number"
		" JOIN page p ON p.id = a.page ORDER BY n.number LIMIT ?1", &row, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int(row, 1, CHUNK_PLACES);
	while ((status = db_step(db, row, error)) == STATUS_OK) {
		status = index_row(db, work, row, error);
		if (status != STATUS_OK)
			break;
	}
	sqlite3_reset(row);
	if (status == STATUS_NONE)
		status = write_chunk(db, work, error);
	if (status == STATUS_OK)
		status = run_with(db, "DELETE FROM fulltext_new WHERE number <= ?1", work->last, 0, error);
	return status;
}

/* Makes chunks until less than so many articles are left. */
static enum status index_until(struct db *db, int64_t left, struct error *error)
{
	struct work work = { .maker = NULL };
	int64_t count = 0;
	enum status status = count_new(db, &count, error);

	if (status == STATUS_OK && count >= left)
		work.maker = chunk_maker_new();
	while (status == STATUS_OK && count >= left) {
		status = index_chunk(db, &work, error);
		if (status == STATUS_OK)
			status = count_new(db, &count, error);
	}
	chunk_maker_free(work.maker);
	arena_release(&work.arena);
	passages_release(&work.passages);
	word_gather_release(&work.words);
	return status;
}

enum status fulltext_index(struct db *db, struct error *error)
{
	return index_until(db, CHUNK_PLACES, error);
}

enum status fulltext_finish(struct db *db, struct error *error)
{
	enum status status = take_back_small(db, error);

	if (status == STATUS_OK)
		status = index_until(db, 1, error);
	return status == STATUS_OK ? words_finish(db, error) : status;
}
