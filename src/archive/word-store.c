/* SPDX-License-Identifier: MIT */
#include "archive/word-store.h"

#include <stdlib.h>
#include <string.h>

#include "archive/passages.h"
#include "archive/postings.h"
#include "archive/schema.h"
#include "base/alloc.h"
#include "text/pinyin.h"
#include "text/utf8.h"

#define WORDS_MOST 40000	/* of more than one character, in an archive */
#define LETTERS 26
#define NAME_BYTES 60		/* of a paper */

enum status words_create(struct db *db, struct error *error)
{
	return db_run(db,
		/* What was found in a chunk, by its id, */
		"CREATE TABLE word_chunk (chunk INTEGER PRIMARY KEY, words BLOB NOT NULL);"
		/* and in all: those that a letter begins, of any reading of their first character, the most
		 * frequent ones first. */
		"CREATE TABLE word (letter INTEGER PRIMARY KEY, words BLOB NOT NULL);", error);
}

static enum status insert(struct db *db, const char *sql, int64_t id, const struct strbuf *words, struct error *error)
{
	sqlite3_stmt *row;
	enum status status = db_statement(db, sql, &row, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(row, 1, id);
	sqlite3_bind_blob64(row, 2, strbuf_text(words), words->len, SQLITE_STATIC);
	return db_finish(db, row, error);
}

enum status words_add_chunk(struct db *db, int64_t chunk, const struct strbuf *words, struct error *error)
{
	return insert(db, "INSERT INTO word_chunk VALUES (?1, ?2)", chunk, words, error);
}

enum status words_drop_chunk(struct db *db, int64_t chunk, struct error *error)
{
	int64_t none;
	enum status status = db_number(db, "DELETE FROM word_chunk WHERE chunk = ?1", chunk, 0, &none, error);

	return status == STATUS_NONE ? STATUS_OK : status;
}

bool word_reader_next(struct word_reader *reader)
{
	if (reader->at >= reader->end || (size_t)(reader->end - reader->at) <= *reader->at)
		return false;
	reader->len = *reader->at;
	reader->text = (const char *)reader->at + 1;
	reader->at += 1 + reader->len;
	return postings_take_number(&reader->at, reader->end, &reader->count);
}

static void put(struct strbuf *out, const char *text, size_t len, uint64_t count)
{
	strbuf_addc(out, (char)len);
	strbuf_add(out, text, len);
	postings_put_number(out, count);
}

static int compare_texts(const struct word_reader *a, const struct word_reader *b)
{
	const int order = memcmp(a->text, b->text, a->len < b->len ? a->len : b->len);

	return order != 0 ? order : (a->len > b->len) - (a->len < b->len);
}

/* An empty blob has no place. */
static struct word_reader read_words(const void *words, size_t len)
{
	const unsigned char *at = len > 0 ? words : (const unsigned char *)"";

	return (struct word_reader){ .at = at, .end = at + len };
}

/* Adds what either has, and the sum of what both have. */
static void merge(struct strbuf *out, const void *left, size_t left_len, const void *right, size_t right_len)
{
	struct word_reader a = read_words(left, left_len), b = read_words(right, right_len);
	bool has_a = word_reader_next(&a), has_b = word_reader_next(&b);

	while (has_a || has_b) {
		const int order = !has_a ? 1 : !has_b ? -1 : compare_texts(&a, &b);
		const struct word_reader *word = order <= 0 ? &a : &b;

		put(out, word->text, word->len, order == 0 ? a.count + b.count : word->count);
		if (order <= 0)
			has_a = word_reader_next(&a);
		if (order >= 0)
			has_b = word_reader_next(&b);
	}
}

static enum status merge_chunks(struct db *db, struct strbuf *all, struct error *error)
{
	struct strbuf more = { 0 };
	sqlite3_stmt *row;
	enum status status = db_statement(db, "SELECT words FROM word_chunk", &row, error);

	if (status != STATUS_OK)
		return status;
	while ((status = db_step(db, row, error)) == STATUS_OK) {
		const struct strbuf before = *all;
		const void *words = sqlite3_column_blob(row, 0);	/* NULL for none */

		if (words == NULL)
			continue;
		strbuf_clear(&more);
		merge(&more, strbuf_text(all), all->len, words, (size_t)sqlite3_column_bytes(row, 0));
		*all = more;
		more = before;
	}
	sqlite3_reset(row);
	strbuf_release(&more);
	return status == STATUS_NONE ? STATUS_OK : status;
}

/* The papers, which people name in queries, count as often as there are articles of them. */
static enum status merge_papers(struct db *db, struct strbuf *all, struct error *error)
{
	struct strbuf paper = { 0 }, more = { 0 };
	sqlite3_stmt *row;
	enum status status = db_statement(db, "SELECT l.name, cast(total(t.articles) AS INTEGER) FROM list l"
		" JOIN tally t ON t.list = l.id WHERE l.kind = ?1 GROUP BY l.id", &row, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int(row, 1, LIST_KIND_PAPER);
	while ((status = db_step(db, row, error)) == STATUS_OK) {
		const struct strbuf before = *all;

		strbuf_clear(&paper);
		passages_fold(&paper, db_text(row, 0));
		if (paper.len == 0 || paper.len > NAME_BYTES)
			continue;
		strbuf_clear(&more);
		put(&more, paper.text, paper.len, (uint64_t)sqlite3_column_int64(row, 1));
		strbuf_clear(&paper);
		merge(&paper, strbuf_text(all), all->len, more.text, more.len);
		*all = paper;
		paper = before;
	}
	sqlite3_reset(row);
	strbuf_release(&paper);
	strbuf_release(&more);
	return status == STATUS_NONE ? STATUS_OK : status;
}

static bool is_character(const struct word_reader *word)
{
	const char *p = word->text;

	utf8_next(&p, p + word->len);
	return p == word->text + word->len;
}

static int compare_counts(const void *left, const void *right)
{
	const struct word_reader *a = left, *b = right;

	return a->count != b->count ? (a->count < b->count ? 1 : -1) : compare_texts(a, b);
}

/* Adds a word under each letter that it may begin with. */
static void file(struct strbuf letters[LETTERS], const struct word_reader *word)
{
	const char *p = word->text;
	char initials[PINYIN_INITIALS];
	const size_t count = pinyin_initials(utf8_next(&p, p + word->len), initials);

	for (size_t i = 0; i < count; i++)
		put(&letters[initials[i] - 'a'], word->text, word->len, word->count);
}

static void file_all(struct strbuf letters[LETTERS], const struct strbuf *all)
{
	struct word_reader reader = { .at = (const unsigned char *)strbuf_text(all) };
	struct word_reader *words = NULL;
	size_t count = 0, capacity = 0, longer = 0;

	reader.end = reader.at + all->len;
	while (word_reader_next(&reader)) {
		words = array_grow(words, count, &capacity, sizeof *words);
		words[count++] = reader;
	}
	if (count > 0)
		qsort(words, count, sizeof *words, compare_counts);
	for (size_t i = 0; i < count; i++)
		if (is_character(&words[i]) || longer++ < WORDS_MOST)
			file(letters, &words[i]);
	free(words);
}

enum status words_finish(struct db *db, struct error *error)
{
	struct strbuf all = { 0 }, letters[LETTERS] = { { 0 } };
	enum status status = merge_chunks(db, &all, error);

	if (status == STATUS_OK)
		status = merge_papers(db, &all, error);
	if (status == STATUS_OK)
		status = db_run(db, "DELETE FROM word", error);
	if (status == STATUS_OK)
		file_all(letters, &all);
	for (int i = 0; i < LETTERS; i++) {
		if (status == STATUS_OK && letters[i].len > 0)
			status = insert(db, "INSERT INTO word VALUES (?1, ?2)", 'a' + i, &letters[i], error);
		strbuf_release(&letters[i]);
	}
	strbuf_release(&all);
	return status;
}
