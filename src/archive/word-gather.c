/* SPDX-License-Identifier: MIT */
#include "archive/word-gather.h"

#include <stdlib.h>
#include <string.h>

#include "archive/postings.h"
#include "archive/word-pick.h"
#include "base/alloc.h"
#include "text/utf8.h"

/* Codes that are taken of a chunk at most: its first headlines and the first bytes of its text, so that a
 * small archive is read in full, then a share, so that the last of a full chunk are heard, too. The
 * characters of more of it are counted, by article. */
#define CODES_MOST ((size_t)700 * 1000)
#define HEADS_FREE 8192
#define HEADS_SHARE 8
#define TEXT_FREE ((size_t)768 * 1024)
#define TEXT_SHARE 240
#define COUNT_FREE ((size_t)2 * 1024 * 1024)
#define COUNT_SHARE 6
#define WORDS_MOST 8000		/* of more than one character */
#define NAME_LENGTH 4

static uint16_t code_of(uint32_t codepoint)
{
	return codepoint >= WORD_FIRST_HAN && codepoint < WORD_FIRST_HAN + WORD_CODES - 1 ?
		(uint16_t)(codepoint - WORD_FIRST_HAN + 1) : 0;
}

static void add_code(struct word_gather *gather, uint16_t code)
{
	if (gather->count == gather->capacity)
		gather->codes = array_grow(gather->codes, gather->count, &gather->capacity, sizeof *gather->codes);
	gather->codes[gather->count++] = code;
}

/* Behind a 0, so that there is always something before. */
static void add_runs(struct word_gather *gather, const struct strbuf *text)
{
	const char *p = strbuf_text(text), *end = p + text->len;

	while (p < end && gather->count < CODES_MOST) {
		const uint16_t code = code_of(utf8_next(&p, end));

		if (gather->count == 0)
			add_code(gather, 0);
		if (code != 0 || gather->codes[gather->count - 1] != 0)
			add_code(gather, code);
	}
	if (gather->count > 0)
		add_code(gather, 0);
}

/* The text is folded, so all Han of three bytes that there are begin with one of these. */
static void count_characters(struct word_gather *gather, const struct strbuf *text)
{
	const unsigned char *p = (const unsigned char *)strbuf_text(text), *end = p + text->len;

	while (end - p >= 3) {
		const uint32_t codepoint = (uint32_t)(*p & 0xf) << 12 | (uint32_t)(p[1] & 0x3f) << 6 | (p[2] & 0x3f);

		if (*p >= 0xe4 && *p <= 0xe9)
			gather->characters[code_of(codepoint)]++;
		p += *p >= 0xe4 && *p <= 0xe9 ? 3 : 1;
	}
}

static void add_name(struct word_gather *gather, const char *name)
{
	const char *end = name + strlen(name);
	uint16_t codes[NAME_LENGTH];
	size_t length = 0;

	while (name < end) {
		const uint16_t code = code_of(utf8_next(&name, end));

		if (code == 0 || length == NAME_LENGTH)
			return;
		codes[length++] = code;
	}
	if (length >= 2)
		word_gather_put(gather, codes, length, 1);
}

void word_gather_put(struct word_gather *gather, const uint16_t *codes, size_t length, uint32_t count)
{
	struct gathered_word *word;

	gather->words = array_grow(gather->words, gather->word_count, &gather->word_capacity, sizeof *gather->words);
	word = &gather->words[gather->word_count++];
	*word = (struct gathered_word){ .count = count };
	memcpy(word->codes, codes, length * sizeof *codes);
}

void word_gather_add(struct word_gather *gather, const struct item *item, const struct passages *passages)
{
	if (gather->characters == NULL)
		gather->characters = xcalloc(WORD_CODES, sizeof *gather->characters);
	count_characters(gather, &passages->headline);
	count_characters(gather, &passages->byline);
	if (gather->text_seen < COUNT_FREE || ++gather->skipped % COUNT_SHARE == 0)
		count_characters(gather, &passages->body);
	if (gather->articles < HEADS_FREE || gather->articles % HEADS_SHARE == 0)
		add_runs(gather, &passages->headline);
	gather->articles++;
	for (size_t i = 0; i < item->byline_count; i++)
		add_name(gather, item->bylines[i].name);
	if (gather->text_taken <= TEXT_FREE + gather->text_seen / TEXT_SHARE) {
		add_runs(gather, &passages->body);
		gather->text_taken += passages->body.len;
	}
	gather->text_seen += passages->body.len;
}

static int compare_codes(const void *left, const void *right)
{
	const struct gathered_word *a = left, *b = right;

	for (size_t i = 0; i < WORD_LENGTH; i++)
		if (a->codes[i] != b->codes[i])
			return a->codes[i] - b->codes[i];
	return 0;
}

static int compare_counts(const void *left, const void *right)
{
	const struct gathered_word *a = left, *b = right;

	return a->count != b->count ? (a->count < b->count ? 1 : -1) : compare_codes(left, right);
}

static void sort(struct word_gather *gather, int (*compare)(const void *left, const void *right))
{
	if (gather->word_count > 1)
		qsort(gather->words, gather->word_count, sizeof *gather->words, compare);
}

/* Each once, the most frequent ones. */
static void settle(struct word_gather *gather)
{
	size_t kept = 0;

	sort(gather, compare_codes);
	for (size_t i = 0; i < gather->word_count; i++) {
		if (kept > 0 && compare_codes(&gather->words[kept - 1], &gather->words[i]) == 0)
			gather->words[kept - 1].count += gather->words[i].count;
		else
			gather->words[kept++] = gather->words[i];
	}
	gather->word_count = kept;
	sort(gather, compare_counts);
	if (kept > WORDS_MOST)
		gather->word_count = WORDS_MOST;
}

static void put_characters(struct word_gather *gather)
{
	for (uint16_t code = 1; code < WORD_CODES; code++)
		if (gather->characters[code] > 0)
			word_gather_put(gather, &code, 1, gather->characters[code]);
}

static void write_word(struct strbuf *out, const struct gathered_word *word)
{
	char bytes[WORD_LENGTH * UTF8_MAX];
	size_t len = 0;

	for (size_t i = 0; i < WORD_LENGTH && word->codes[i] != 0; i++)
		len += utf8_put(bytes + len, (uint32_t)word->codes[i] + WORD_FIRST_HAN - 1);
	strbuf_addc(out, (char)len);
	strbuf_add(out, bytes, len);
	postings_put_number(out, word->count);
}

void word_gather_finish(struct word_gather *gather, struct strbuf *out)
{
	if (gather->characters == NULL)
		return;
	for (size_t i = 0; i < WORD_LENGTH; i++)
		add_code(gather, 0);
	word_pick(gather);
	settle(gather);
	put_characters(gather);
	sort(gather, compare_codes);
	for (size_t i = 0; i < gather->word_count; i++)
		write_word(out, &gather->words[i]);
	word_gather_release(gather);
}

void word_gather_release(struct word_gather *gather)
{
	free(gather->codes);
	free(gather->characters);
	free(gather->words);
	*gather = (struct word_gather){ 0 };
}
