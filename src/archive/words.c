/* SPDX-License-Identifier: MIT */
#include "archive/words.h"

#include <stdlib.h>
#include <string.h>

#include "archive/store.h"
#include "archive/word-store.h"
#include "base/alloc.h"
#include "text/pinyin.h"
#include "text/utf8.h"

struct candidate {
	const char *text;	/* in the row that is read */
	size_t len, letters;
	bool whole, cut;
	uint64_t count, weight;
};

/* How often a character is there is counted in all of the text, and each is there far more often than
 * any word: a word is what people search for. */
#define CHARACTER_WEIGHT 100

static bool is_better(const struct candidate *a, const struct candidate *b)
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
static void take(struct candidate *best, size_t want, size_t *count, const struct candidate *candidate)
{
	size_t at = *count;

	while (at > 0 && is_better(candidate, &best[at - 1]))
		at--;
	if (at == want)
		return;
	*count += *count < want;
	memmove(best + at + 1, best + at, (*count - at - 1) * sizeof *best);
	best[at] = *candidate;
}

static void choose(struct word_reader *reader, const char *letters, size_t len, struct candidate *best, size_t want,
	size_t *count)
{
	while (word_reader_next(reader)) {
		const char *p = reader->text;
		struct candidate candidate = { .text = reader->text, .len = reader->len, .count = reader->count };
		struct pinyin_match match;

		if (!pinyin_match(reader->text, reader->len, letters, len, &match))
			continue;
		candidate.letters = match.letters;
		candidate.whole = match.bytes == reader->len;
		candidate.cut = match.cut;
		/* What does not take all letters must at least be there as a whole. */
		if (match.letters < len && !candidate.whole)
			continue;
		utf8_next(&p, p + reader->len);
		candidate.weight = p == reader->text + reader->len ? reader->count / CHARACTER_WEIGHT : reader->count;
		take(best, want, count, &candidate);
	}
}

enum status archive_words(struct archive *archive, const char *letters, size_t len, struct arena *arena,
	struct word *words, size_t want, size_t *count, struct error *error)
{
	struct candidate *best;
	sqlite3_stmt *row;
	enum status status;

	*count = 0;
	if (len == 0 || want == 0)
		return STATUS_OK;
	status = db_statement(&archive->db, "SELECT words FROM word WHERE letter = ?1", &row, error);
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int(row, 1, letters[0]);
	status = db_step(&archive->db, row, error);
	if (status == STATUS_OK) {
		struct word_reader reader = { .at = sqlite3_column_blob(row, 0) };

		reader.end = reader.at + sqlite3_column_bytes(row, 0);
		best = xreallocarray(NULL, want, sizeof *best);
		choose(&reader, letters, len, best, want, count);
		for (size_t i = 0; i < *count; i++)
			words[i] = (struct word){ arena_strndup(arena, best[i].text, best[i].len), best[i].letters,
				best[i].whole, best[i].cut, (int64_t)best[i].count };
		free(best);
	}
	sqlite3_reset(row);
	return status == STATUS_NONE ? STATUS_OK : status;
}
