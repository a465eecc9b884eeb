/* SPDX-License-Identifier: MIT */
#include "press/glyphs.h"

#include <assert.h>
#include <string.h>
#include <wchar.h>

#include "text/fold.h"

/* Of what is done so seldom that what asks whether it is to be done should save no registers for it. */
#define SELDOM __attribute__((noinline))

static_assert(sizeof(wchar_t) == sizeof(uint32_t), "wmemchr() looks for codes");

/* Of a common Han. */
static inline bool is_traditional(uint32_t code)
{
	return (fold_simplified_bits[(code - 0x4e00) / 64] >> code % 64 & 1) != 0;
}

static inline uint32_t fold(uint32_t codepoint)
{
	if (glyph_is_common_han(codepoint))
		return is_traditional(codepoint) ? fold_simplified(codepoint) : codepoint;
	if (codepoint < 0x80)
		return codepoint >= '\t' && codepoint <= '\r' ? ' ' : codepoint;
	if (codepoint >= 0xff01 && codepoint <= 0xff5e)
		return codepoint - 0xfee0;
	if (codepoint == 0x2015 || codepoint == 0x2500 || codepoint == 0x2501)	/* set, or read, for the dash */
		return 0x2014;
	if (codepoint == 0xfe30 || codepoint == 0x2236)	/* ... for the colon */
		return ':';
	return glyph_is_blank(codepoint) ? ' ' : codepoint;
}

uint32_t glyph_fold(uint32_t codepoint)
{
	return fold(codepoint);
}

/* Whether the three bytes are a common Han that is its own glyph, which is then set: as nearly all text is such, it is asked
 * for first, and all at once. What else begins a character of UTF-8 is far below or above those Han when it is read so. */
static inline bool is_plain_han(const char *text, uint32_t *glyph)
{
	const unsigned char *s = (const unsigned char *)text;
	uint32_t code = ((uint32_t)s[0] << 12) + ((uint32_t)s[1] << 6) + s[2] - 0xe2080;	/* less what marks the bytes */

	*glyph = code;
	return glyph_is_common_han(code) && !is_traditional(code);
}

/* As glyph_fold_others(), which are listed only where there is room for them. */
static inline size_t fold_text(
	const char *text, size_t len, uint32_t *code, size_t room, uint16_t *others, size_t *other_count)
{
	const char *start = text, *end = text + len;
	size_t count = 0, listed = 0;

	while (text < end && count < room) {
		size_t left = (size_t)(end - text) / 3;	/* Han, at most */

		for (; left > 0 && count < room && is_plain_han(text, &code[count]); left--, count++)
			text += 3;
		if (text == end || count == room)
			break;
		if (others != NULL && text - start <= UINT16_MAX)
			others[listed++] = (uint16_t)(text - start);
		code[count++] = fold(glyph_next(&text, end));
	}
	*other_count = listed;
	return count;
}

size_t glyph_fold_text(const char *text, size_t len, uint32_t *code, size_t room)
{
	size_t others;

	return fold_text(text, len, code, room, NULL, &others);
}

size_t glyph_fold_others(
	const char *text, size_t len, uint32_t *code, size_t room, uint16_t *others, size_t *other_count)
{
	return fold_text(text, len, code, room, others, other_count);
}

void glyphs_first(struct glyphs *glyphs, const char *text, size_t len)
{
	glyphs->code = glyphs->own;
	glyphs->count = glyph_fold_text(text, len, glyphs->own, GLYPHS_MAX);
	glyphs->text = text;
	glyphs->len = len;
	glyphs->before = 0;
	glyphs->firsts = NULL;
	glyphs_forget(glyphs);
}

void glyphs_note(struct glyphs *glyphs)
{
	memset(glyphs->noted, 0, sizeof glyphs->noted);
	for (size_t i = 0; i < glyphs->count; i++)
		glyphs->noted[glyphs->code[i] % GLYPHS_NOTED / 64] |= UINT64_C(1) << glyphs->code[i] % 64;
}

void glyphs_last(struct glyphs *glyphs, const char *text, size_t len)
{
	const char *p = text + len;
	size_t count = 0;

	for (; p > text && count < GLYPHS_MAX; count++)
		glyph_previous(text, &p);
	glyphs_first(glyphs, p, len - (size_t)(p - text));
	glyphs->text = text;
	glyphs->len = len;
	for (const char *before = text; before < p; glyphs->before++)
		glyph_next(&before, p);
}

size_t glyphs_at(const struct glyphs *glyphs, size_t place)
{
	const char *p = glyphs->text;
	const char *end = p + glyphs->len;

	for (size_t left = glyphs->before + place; left > 0 && p < end; left--)
		glyph_next(&p, end);
	return (size_t)(p - glyphs->text);
}

size_t glyphs_match(const struct glyphs *glyphs, size_t place, const char32_t *word)
{
	size_t n = 0;

	for (; word[n] != 0; n++)
		if (place + n >= glyphs->count || glyphs->code[place + n] != word[n])
			return 0;
	return n;
}

size_t glyph_find(const uint32_t *code, size_t count, uint32_t wanted)
{
	const wchar_t *found = wmemchr((const wchar_t *)code, (wchar_t)wanted, count);

	return found != NULL ? (size_t)((const uint32_t *)found - code) : count;
}

/* False when word stands nowhere, as far as noted. */
static inline bool may_have_word(const struct glyphs *glyphs, const char32_t *word)
{
	return glyphs_may_have(glyphs, word[0]) && (word[1] == 0 || glyphs_may_have(glyphs, word[1]));
}

bool glyph_have_pair(const uint32_t *code, size_t count, uint32_t first, uint32_t second)
{
	for (size_t at = 0; at + 1 < count; at++) {
		at += glyph_find(code + at, count - at, first);
		if (at + 1 < count && code[at + 1] == second)
			return true;
	}
	return false;
}

SELDOM static size_t find_word(const struct glyphs *glyphs, size_t place, size_t end, const char32_t *word)
{
	for (; place < end; place++) {
		place += glyph_find(glyphs->code + place, end - place, word[0]);
		if (place == end || glyphs_match(glyphs, place, word) > 0)
			break;
	}
	return place;
}

size_t glyphs_find(const struct glyphs *glyphs, size_t place, size_t end, const char32_t *word)
{
	if (place < end && !may_have_word(glyphs, word))
		return end;
	return find_word(glyphs, place, end, word);
}

bool glyphs_may_have_any(const struct glyphs *glyphs, const char32_t *const *words)
{
	for (; *words != NULL; words++)
		if (may_have_word(glyphs, *words))
			return true;
	return false;
}

bool glyphs_have(const struct glyphs *glyphs, size_t end, const char32_t *const *words)
{
	if (end > glyphs->count)
		end = glyphs->count;
	for (; *words != NULL; words++)
		if (may_have_word(glyphs, *words) && glyphs_find(glyphs, 0, end, *words) < end)
			return true;
	return false;
}

#define LISTS 1024	/* places for the lists of the program, of which there are some hundred and fifty */
#define FIRSTS 512

struct firsts {
	const char32_t *const *lists[LISTS];	/* by the address; NULL for none, and the later of two */
	uint64_t noted[LISTS][FIRSTS / 64];	/* a bit for each code % FIRSTS that a word of the list begins with */
};

struct firsts *firsts_make(struct arena *temp)
{
	struct firsts *firsts = arena_alloc_raw(temp, sizeof *firsts);

	memset(firsts->lists, 0, sizeof firsts->lists);
	return firsts;
}

SELDOM static void note_list(struct firsts *firsts, size_t at, const char32_t *const *words)
{
	uint64_t *noted = firsts->noted[at];

	firsts->lists[at] = words;
	memset(noted, 0, sizeof firsts->noted[at]);
	for (; *words != NULL; words++)
		noted[**words % FIRSTS / 64] |= UINT64_C(1) << **words % 64;
}

/* False when none of words begins with the code, as far as noted. */
static inline bool may_begin(struct firsts *firsts, const char32_t *const *words, uint32_t code)
{
	size_t at = (uintptr_t)words / (2 * sizeof *words) % LISTS;	/* a list is no shorter: those side by side differ */

	if (firsts->lists[at] != words)
		note_list(firsts, at, words);
	return (firsts->noted[at][code % FIRSTS / 64] >> code % 64 & 1) != 0;
}

SELDOM static size_t match_longest(const struct glyphs *glyphs, size_t place, const char32_t *const *words)
{
	uint32_t code = glyphs->code[place];
	size_t longest = 0;

	for (const char32_t *word; (word = *words) != NULL; words++) {
		size_t n = word[0] == code ? glyphs_match(glyphs, place, word) : 0;

		longest = n > longest ? n : longest;
	}
	return longest;
}

size_t glyphs_match_any(const struct glyphs *glyphs, size_t place, const char32_t *const *words)
{
	if (place >= glyphs->count)
		return 0;
	if (glyphs->firsts != NULL && !may_begin(glyphs->firsts, words, glyphs->code[place]))
		return 0;
	return match_longest(glyphs, place, words);
}

size_t glyphs_skip_blanks(const struct glyphs *glyphs, size_t place)
{
	while (place < glyphs->count && glyphs->code[place] == ' ')
		place++;
	return place;
}

/* 0 to 9; 10, 20 and 30 for 十, 廿 and 卅; -1 for anything else. */
static int numeral(uint32_t code)
{
	if (code < 0x3007)
		return glyph_is_digit(code) ? (int)(code - '0') : code == 0x25cb ? 0 : -1;	/* ○ */
	switch (code) {
	case 0x3007: case 0x96f6: return 0;	/* 〇 零 */
	case 0x4e00: case 0x5143: return 1;	/* 一, 元 of 元年 and 元月 */
	case 0x4e8c: return 2;
	case 0x4e09: return 3;
	case 0x56db: return 4;
	case 0x4e94: return 5;
	case 0x516d: return 6;
	case 0x4e03: return 7;
	case 0x516b: return 8;
	case 0x4e5d: return 9;
	case 0x5341: return 10;
	case 0x5eff: return 20;
	case 0x5345: return 30;
	default: return -1;
	}
}

size_t glyphs_number(const struct glyphs *glyphs, size_t place, int *value)
{
	size_t n = 0;
	int total = 0;
	bool tens = false;

	while (place + n < glyphs->count && n < 4) {
		uint32_t code = glyphs->code[place + n];
		int digit = numeral(code);

		if (digit < 0 || (code == 0x5143 && n > 0))
			break;
		if (digit >= 10) {
			if (tens || total > 9 || (digit > 10 && n > 0))
				break;
			total = total == 0 ? digit : total * 10;
			tens = true;
		} else if (tens) {
			total += digit;
			n++;
			break;
		} else {
			total = total * 10 + digit;
		}
		n++;
	}
	*value = total;
	return n;
}
