/* SPDX-License-Identifier: MIT */
#include "press/glyphs.h"

#include <string.h>

#include "text/fold.h"
#include "text/utf8.h"

bool glyph_is_han(uint32_t code)
{
	return (code >= 0x4e00 && code <= 0x9fff) || code == 0x3007 || (code >= 0x3400 && code <= 0x4dbf)
		|| (code >= 0x20000 && code <= 0x3ffff) || (code >= 0xf900 && code <= 0xfaff);
}

bool glyph_is_digit(uint32_t code)
{
	return code >= '0' && code <= '9';
}

bool glyph_is_blank(uint32_t code)
{
	return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x3000 || code == 0xa0 || code == 0x85
		|| (code >= 0x2000 && code <= 0x200d) || code == 0x2028 || code == 0x2029 || code == 0x202f
		|| code == 0x205f || code == 0x2060 || code == 0xfeff;
}

bool glyph_is_stop(uint32_t code)
{
	return code == 0x3002 || code == '!' || code == '?' || code == 0xff01 || code == 0xff1f || code == 0x2026
		|| code == 0xff61;
}

bool glyph_is_closing(uint32_t code)
{
	switch (code) {
	case 0x201d: case 0x2019: case 0x300d: case 0x300f: case 0x300b: case 0x3009: case 0x3011: case 0x3015:
	case ')': case 0xff09: case ']':
		return true;
	default:
		return false;
	}
}

bool glyph_is_opening(uint32_t code)
{
	switch (code) {
	case 0x201c: case 0x2018: case 0x300c: case 0x300e: case 0x300a: case 0x3008: case 0x3010: case 0x3014:
	case '(': case 0xff08: case '[':
		return true;
	default:
		return false;
	}
}

uint32_t glyph_fold(uint32_t codepoint)
{
	if (codepoint < 0x80)
		return codepoint >= '\t' && codepoint <= '\r' ? ' ' : codepoint;
	if (codepoint >= 0x4e00 && codepoint <= 0x9fff)
		return fold_simplified(codepoint);
	if (codepoint >= 0xff01 && codepoint <= 0xff5e)
		return codepoint - 0xfee0;
	return glyph_is_blank(codepoint) ? ' ' : codepoint;
}

void glyphs_first(struct glyphs *glyphs, const char *text, size_t len)
{
	const char *p = text;
	const char *end = text + len;

	glyphs->count = 0;
	while (p < end && glyphs->count < GLYPHS_MAX) {
		glyphs->at[glyphs->count] = (size_t)(p - text);
		glyphs->code[glyphs->count++] = glyph_fold(utf8_next(&p, end));
	}
	glyphs->at[glyphs->count] = (size_t)(p - text);
}

void glyphs_last(struct glyphs *glyphs, const char *text, size_t len)
{
	const char *p = text + len;
	size_t count = 0;

	for (; p > text && count < GLYPHS_MAX; count++)
		utf8_previous(text, &p);
	glyphs_first(glyphs, p, len - (size_t)(p - text));
	for (size_t i = 0; i <= glyphs->count; i++)
		glyphs->at[i] += (size_t)(p - text);
}

size_t glyphs_match(const struct glyphs *glyphs, size_t place, const char *word)
{
	const char *end = word + strlen(word);
	size_t i = place;

	while (word < end) {
		if (i >= glyphs->count || glyphs->code[i] != utf8_next(&word, end))
			return 0;
		i++;
	}
	return i - place;
}

size_t glyphs_find(const struct glyphs *glyphs, size_t place, size_t end, const char *word)
{
	for (; place < end; place++)
		if (glyphs_match(glyphs, place, word) > 0)
			return place;
	return end;
}

size_t glyphs_match_any(const struct glyphs *glyphs, size_t place, const char *const *words)
{
	for (; *words != NULL; words++) {
		size_t n = glyphs_match(glyphs, place, *words);

		if (n > 0)
			return n;
	}
	return 0;
}

size_t glyphs_skip_blanks(const struct glyphs *glyphs, size_t place)
{
	while (place < glyphs->count && glyphs->code[place] == ' ')
		place++;
	return place;
}

/* 0 to 9; 10 for 十; -1 for anything else. */
static int numeral(uint32_t code)
{
	static const uint32_t digits[] = { 0x3007, 0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d, 0x4e03, 0x516b,
		0x4e5d, 0x5341 };

	if (glyph_is_digit(code))
		return (int)(code - '0');
	if (code == 0x25cb || code == 0x96f6)	/* ○, 零 */
		return 0;
	if (code == 0x5143)	/* 元年, 元月 */
		return 1;
	for (int i = 0; i < 11; i++)
		if (code == digits[i])
			return i;
	return -1;
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
		if (digit == 10) {
			if (tens || total > 9)
				break;
			total = total == 0 ? 10 : total * 10;
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
