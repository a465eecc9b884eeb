/* SPDX-License-Identifier: MIT */
#include "archive/chunk.h"

#include <stdlib.h>
#include <string.h>

#include "archive/term.h"
#include "base/alloc.h"

#define ROWS (CHUNK_PLACES / CHUNK_NUMBERS_A_ROW)

enum status chunk_damaged(struct db *db, struct error *error)
{
	return error_set(error, STATUS_SYSTEM, "%s: the archive is damaged: 'baolan check' says more", db->name);
}

enum status chunk_list(struct db *db, struct chunk **chunks, size_t *count, struct error *error)
{
	size_t capacity = 0;
	sqlite3_stmt *row;
	enum status status = db_statement(db,
		"SELECT id, articles, lowest, highest, pieces FROM fulltext_chunk", &row, error);

	*chunks = NULL;
	*count = 0;
	if (status != STATUS_OK)
		return status;
	while ((status = db_step(db, row, error)) == STATUS_OK) {
		int64_t articles = sqlite3_column_int64(row, 1);

		if (articles < 1 || articles > CHUNK_PLACES) {
			status = chunk_damaged(db, error);
			break;
		}
		*chunks = array_grow(*chunks, *count, &capacity, sizeof **chunks);
		(*chunks)[(*count)++] = (struct chunk){ sqlite3_column_int64(row, 0), (size_t)articles,
			sqlite3_column_int64(row, 2), sqlite3_column_int64(row, 3), sqlite3_column_int64(row, 4) };
	}
	sqlite3_reset(row);
	return status == STATUS_NONE ? STATUS_OK : status;
}

enum status chunk_live(struct db *db, const struct chunk *chunk, struct places *places, struct error *error)
{
	sqlite3_stmt *row;
	enum status status = db_statement(db, "SELECT place FROM fulltext_gone WHERE chunk = ?1", &row, error);

	if (status != STATUS_OK)
		return status;
	memset(places, 0, sizeof *places);
	memset(places, 0xff, chunk->articles / 64 * sizeof places->words[0]);
	if (chunk->articles % 64 > 0)
		places->words[chunk->articles / 64] = (UINT64_C(1) << chunk->articles % 64) - 1;
	sqlite3_bind_int64(row, 1, chunk->id);
	while ((status = db_step(db, row, error)) == STATUS_OK) {
		size_t place = (size_t)sqlite3_column_int64(row, 0);

		if (place < CHUNK_PLACES)
			places->words[place / 64] &= ~(UINT64_C(1) << place % 64);
	}
	sqlite3_reset(row);
	return status == STATUS_NONE ? STATUS_OK : status;
}

/* The bytes of a term, good until the row is reset; NULL when no block has it. */
static enum status find_term(struct db *db, const char *sql, const struct chunk *chunk, int64_t term,
	sqlite3_stmt **row, const unsigned char **found, size_t *len, struct error *error)
{
	const int64_t first = chunk->id << TERM_BITS, last = first + ((INT64_C(1) << TERM_BITS) - 1);
	enum status status = db_statement(db, sql, row, error);

	*found = NULL;
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(*row, 1, first | term);
	sqlite3_bind_int64(*row, 2, last);
	status = db_step(db, *row, error);
	if (status == STATUS_OK && !postings_find(sqlite3_column_blob(*row, 0),
			(size_t)sqlite3_column_bytes(*row, 0), term, found, len))
		status = chunk_damaged(db, error);
	if (status != STATUS_OK)
		sqlite3_reset(*row);
	return status == STATUS_NONE ? STATUS_OK : status;
}

enum status chunk_set(struct db *db, const struct chunk *chunk, int64_t term, struct places *places,
	struct error *error)
{
	const unsigned char *set;
	size_t len;
	sqlite3_stmt *row;
	enum status status = find_term(db, "SELECT terms FROM fulltext_sets WHERE id BETWEEN ?1 AND ?2"
		" ORDER BY id LIMIT 1", chunk, term, &row, &set, &len, error);

	if (status != STATUS_OK)
		return status;
	if (set == NULL)
		memset(places, 0, sizeof *places);
	else if (!postings_take_set(set, len, places))
		status = chunk_damaged(db, error);
	sqlite3_reset(row);
	return status;
}

static enum status find_details(struct db *db, const struct chunk *chunk, int64_t term, sqlite3_stmt **row,
	const unsigned char **bytes, size_t *len, struct error *error)
{
	return find_term(db, "SELECT terms FROM fulltext_details WHERE id BETWEEN ?1 AND ?2"
		" ORDER BY id LIMIT 1", chunk, term, row, bytes, len, error);
}

enum status chunk_details(struct db *db, const struct chunk *chunk, int64_t term, const struct places *set,
	const struct places *wanted, uint32_t less, struct details *details, struct error *error)
{
	const unsigned char *bytes;
	size_t len;
	sqlite3_stmt *row;
	enum status status = find_details(db, chunk, term, &row, &bytes, &len, error);

	details->count = 0;
	if (status != STATUS_OK)
		return status;
	if (bytes != NULL && !postings_take_details(bytes, len, set, wanted, less, details))
		status = chunk_damaged(db, error);
	sqlite3_reset(row);
	return status;
}

enum status chunk_times(struct db *db, const struct chunk *chunk, int64_t term, const struct places *set,
	const struct places *wanted, uint32_t *times, struct error *error)
{
	const unsigned char *bytes;
	size_t len;
	sqlite3_stmt *row;
	enum status status = find_details(db, chunk, term, &row, &bytes, &len, error);

	if (status != STATUS_OK)
		return status;
	if (bytes != NULL && !postings_add_single(bytes, len, set, wanted, times))
		status = chunk_damaged(db, error);
	sqlite3_reset(row);
	return status;
}

static enum status load_numbers(struct db *db, const struct chunk *chunk, struct chunk_numbers *numbers,
	size_t place, struct error *error)
{
	const size_t at = place / CHUNK_NUMBERS_A_ROW;
	const unsigned char *bytes;
	sqlite3_stmt *row;
	enum status status = db_statement(db, "SELECT numbers FROM fulltext_numbers WHERE id = ?1", &row, error);

	if (status != STATUS_OK)
		return status;
	numbers->chunk = NULL;
	sqlite3_bind_int64(row, 1, chunk->id * ROWS + (int64_t)at);
	status = db_step(db, row, error);
	bytes = status == STATUS_OK ? sqlite3_column_blob(row, 0) : NULL;
	numbers->count = bytes != NULL ? (size_t)sqlite3_column_bytes(row, 0) / CHUNK_NUMBER_BYTES : 0;
	if (numbers->count > CHUNK_NUMBERS_A_ROW || at * CHUNK_NUMBERS_A_ROW + numbers->count <= place)
		status = status == STATUS_OK || status == STATUS_NONE ? chunk_damaged(db, error) : status;
	if (status == STATUS_OK)
		memcpy(numbers->bytes, bytes, numbers->count * CHUNK_NUMBER_BYTES);
	sqlite3_reset(row);
	if (status == STATUS_OK) {
		numbers->chunk = chunk;
		numbers->first = at * CHUNK_NUMBERS_A_ROW;
	}
	return status;
}

static article_number read_number(const unsigned char *bytes)
{
	uint64_t number = 0;

	for (size_t i = 0; i < CHUNK_NUMBER_BYTES; i++)
		number = number << 8 | bytes[i];
	return (article_number)number;
}

enum status chunk_number(struct db *db, const struct chunk *chunk, struct chunk_numbers *numbers,
	size_t place, article_number *number, struct error *error)
{
	enum status status = STATUS_OK;

	if (numbers->chunk != chunk || place < numbers->first || place >= numbers->first + numbers->count)
		status = load_numbers(db, chunk, numbers, place, error);
	if (status == STATUS_OK)
		*number = read_number(&numbers->bytes[(place - numbers->first) * CHUNK_NUMBER_BYTES]);
	return status;
}

enum status chunk_place(struct db *db, const struct chunk *chunk, struct chunk_numbers *numbers,
	article_number number, size_t *place, struct error *error)
{
	size_t low = 0, high = chunk->articles;
	enum status status = STATUS_OK;

	if (number <= chunk->lowest)
		high = 0;
	else if (number > chunk->highest)
		low = high;
	while (low < high && status == STATUS_OK) {
		size_t middle = low + (high - low) / 2;
		article_number found = 0;

		status = chunk_number(db, chunk, numbers, middle, &found, error);
		if (found < number)
			low = middle + 1;
		else
			high = middle;
	}
	*place = low;
	return status;
}
