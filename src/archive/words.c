/* SPDX-License-Identifier: MIT */
#include "archive/words.h"

#include <stdlib.h>
#include <string.h>

#include "archive/set.h"
#include "archive/word-store.h"
#include "base/alloc.h"
#include "text/pinyin.h"
#include "text/utf8.h"

/* How often a character is there is counted in all of the text, and each is there far more often than
 * any word: a word is what people search for. */
#define CHARACTER_WEIGHT 100

static bool is_better(const struct word *a, const struct word *b)
{
	if (a->letters != b->letters)
		return a->letters > b->letters;
	if (a->whole != b->whole)
		return a->whole;
	if (a->cut != b->cut)
		return b->cut;
	return a->weight > b->weight;
}

/* Puts one at its place among the best so far. */
static void take(struct word *best, size_t want, size_t *count, const struct word *word)
{
	size_t at = *count;

	while (at > 0 && is_better(word, &best[at - 1]))
		at--;
	if (at == want)
		return;
	*count += *count < want;
	memmove(best + at + 1, best + at, (*count - at - 1) * sizeof *best);
	best[at] = *word;
}

/* Their texts are those of the reader, which have no end of their own. */
static void choose(struct word_reader *reader, const char *letters, size_t len, struct word *best, size_t want,
	size_t *count)
{
	while (word_reader_next(reader)) {
		const char *p = reader->text;
		struct word word = { .text = reader->text, .count = (int64_t)reader->count };
		struct pinyin_match match;

		if (!pinyin_match(reader->text, reader->len, letters, len, &match))
			continue;
		word.letters = match.letters;
		word.whole = match.bytes == reader->len;
		word.cut = match.cut;
		/* What does not take all letters must at least be there as a whole. */
		if (match.letters < len && !word.whole)
			continue;
		utf8_next(&p, p + reader->len);
		word.weight = p == reader->text + reader->len ? word.count / CHARACTER_WEIGHT : word.count;
		take(best, want, count, &word);
	}
}

static enum status words_of(struct db *db, const char *letters, size_t len, struct arena *arena,
	struct word *words, size_t want, size_t *count, struct error *error)
{
	sqlite3_stmt *row;
	enum status status = db_statement(db, "SELECT words FROM word WHERE letter = ?1", &row, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int(row, 1, letters[0]);
	status = db_step(db, row, error);
	if (status == STATUS_OK) {
		struct word_reader reader = { .at = sqlite3_column_blob(row, 0) };

		reader.end = reader.at + sqlite3_column_bytes(row, 0);
		choose(&reader, letters, len, words, want, count);
		/* The byte before a text is its length. */
		for (size_t i = 0; i < *count; i++)
			words[i].text = arena_strndup(arena, words[i].text, ((const unsigned char *)words[i].text)[-1]);
	}
	sqlite3_reset(row);
	return status == STATUS_NONE ? STATUS_OK : status;
}

/* Sums up those that several archives have, from the first of them on. */
static void add_words(struct word *all, size_t *all_count, const struct word *words, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		size_t at = 0;

		while (at < *all_count && strcmp(all[at].text, words[i].text) != 0)
			at++;
		if (at == *all_count) {
			all[(*all_count)++] = words[i];
			continue;
		}
		all[at].count += words[i].count;
		all[at].weight += words[i].weight;
	}
}

static enum status words_of_set(struct set *set, const char *letters, size_t len, struct arena *arena,
	struct word *words, size_t want, size_t *count, struct error *error)
{
	struct word *all = xcalloc(set->count * want, sizeof *all);
	size_t all_count = 0;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < set->count; i++) {
		size_t found = 0;
		enum status one = words_of(&set->parts[i].archive->db, letters, len, arena, words, want, &found, error);

		if (one == STATUS_OK)
			add_words(all, &all_count, words, found);
		else
			status = one;
	}
	for (size_t i = 0; i < all_count; i++)
		take(words, want, count, &all[i]);
	free(all);
	return all_count > 0 ? STATUS_OK : status;
}

enum status archive_words(struct archive *archive, const char *letters, size_t len, struct arena *arena,
	struct word *words, size_t want, size_t *count, struct error *error)
{
	*count = 0;
	if (len == 0 || want == 0)
		return STATUS_OK;
	if (archive->set != NULL)
		return words_of_set(archive->set, letters, len, arena, words, want, count, error);
	return words_of(&archive->db, letters, len, arena, words, want, count, error);
}
