/* SPDX-License-Identifier: MIT */
#include "text/pinyin.h"

#include <string.h>

#include "text/fold.h"
#include "text/utf8.h"

#define LAST 0x8000	/* marks the last of a set */

#include "text/pinyin-table.h"

#define FIRST_HAN 0x4e00
#define LAST_HAN 0x9fff

/* The set of a character's readings in pinyin_sets; NULL for none. */
static const uint16_t *readings(uint32_t codepoint)
{
	uint16_t first;

	codepoint = fold_simplified(codepoint);
	if (codepoint < FIRST_HAN || codepoint > LAST_HAN)
		return NULL;
	first = pinyin_set_of[codepoint - FIRST_HAN];
	return first != 0 ? pinyin_sets + first : NULL;
}

static const char *syllable(uint16_t reading)
{
	return pinyin_syllables[reading & ~LAST];
}

size_t pinyin_initials(uint32_t codepoint, char initials[PINYIN_INITIALS])
{
	const uint16_t *reading = readings(codepoint);
	size_t count = 0;

	for (; reading != NULL && count < PINYIN_INITIALS; reading++) {
		char initial = syllable(*reading)[0];

		if (memchr(initials, initial, count) == NULL)
			initials[count++] = initial;
		if (*reading & LAST)
			break;
	}
	return count;
}

bool pinyin_parts(char c)
{
	return c == '\'' || c == ' ';
}

static bool is_letter(char typed, char letter)
{
	return typed == letter || (typed == 'u' && letter == 'v');
}

static size_t initial_length(const char *reading)
{
	return 1 + (reading[1] == 'h');
}

/* How many letters can be used up between two characters: a bit for each number. */
#define USED(count) (UINT64_C(1) << (count))

struct typing {
	const char *letters;
	size_t len;
};

/* What can be used up behind a reading that begins at so many; *cut: it is not typed to its end. */
static uint64_t take(const struct typing *typing, const char *reading, size_t at, bool *cut)
{
	const size_t initial = initial_length(reading);
	uint64_t behind = 0;
	size_t taken = 0;

	if (at < typing->len && at > 0 && pinyin_parts(typing->letters[at]))
		at++;
	while (at + taken < typing->len && reading[taken] != '\0' &&
			is_letter(typing->letters[at + taken], reading[taken])) {
		taken++;
		if (taken <= initial || reading[taken] == '\0')
			behind |= USED(at + taken);
	}
	if (taken > initial && reading[taken] != '\0' && at + taken == typing->len) {
		behind |= USED(typing->len);
		*cut = true;
	}
	return behind;
}

/* Over one character. *cut: all letters can be used up, but only by a reading that is not typed to its end. */
static uint64_t step(const struct typing *typing, uint32_t codepoint, uint64_t before, bool *cut)
{
	const uint16_t *reading = readings(codepoint);
	uint64_t behind = 0, behind_whole = 0;

	for (; reading != NULL; reading++) {
		for (uint64_t left = before; left != 0; left &= left - 1) {
			bool is_cut = false;
			uint64_t reached = take(typing, syllable(*reading), (size_t)__builtin_ctzll(left), &is_cut);

			behind |= reached;
			behind_whole |= is_cut ? 0 : reached;
		}
		if (*reading & LAST)
			break;
	}
	*cut = (behind & ~behind_whole & USED(typing->len)) != 0;
	return behind;
}

bool pinyin_match(const char *text, size_t text_len, const char *letters, size_t len, struct pinyin_match *match)
{
	const struct typing typing = { letters, len < PINYIN_LETTERS ? len : PINYIN_LETTERS };
	const char *p = text, *end = text + text_len;
	uint64_t used = USED(0);

	*match = (struct pinyin_match){ 0 };
	while (p < end && used != 0) {
		struct pinyin_match now = { 0 };

		used = step(&typing, utf8_next(&p, end), used, &now.cut);
		if (used == 0)
			break;
		now.letters = 63 - (size_t)__builtin_clzll(used);
		now.bytes = (size_t)(p - text);
		if (now.letters > match->letters ||
				(now.letters == match->letters && !now.cut && (match->cut || p == end)))
			*match = now;
	}
	return match->letters > 0;
}

bool pinyin_find(const char *text, size_t text_len, const char *letters, size_t len, size_t *start, size_t *end)
{
	const char *p = text, *last = text + text_len;
	struct pinyin_match match;

	if (len > PINYIN_LETTERS)
		return false;
	while (p < last) {
		const char *from = p;

		if (pinyin_match(p, (size_t)(last - p), letters, len, &match) && match.letters == len) {
			*start = (size_t)(from - text);
			*end = *start + match.bytes;
			return true;
		}
		utf8_next(&p, last);
	}
	return false;
}

bool pinyin_is_typed(const char *word, size_t len)
{
	bool letter = false;

	for (size_t i = 0; i < len; i++) {
		if (word[i] != '\'' && (word[i] < 'a' || word[i] > 'z'))
			return false;
		letter = letter || word[i] != '\'';
	}
	return letter;
}
