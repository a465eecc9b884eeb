/* SPDX-License-Identifier: MIT */
#include "press/glyphs.h"

#include <string.h>

#include "text/utf8.h"

/* The characters of the trade's own words and of frequent surnames, rising. */
static const uint16_t traditional[][2] = {
	{ 0x4f86, 0x6765 }, { 0x50b3, 0x4f20 }, { 0x50c5, 0x4ec5 }, { 0x5289, 0x5218 }, { 0x52d9, 0x52a1 }, { 0x5433, 0x5434 },
	{ 0x54e1, 0x5458 }, { 0x55ac, 0x4e54 }, { 0x570b, 0x56fd }, { 0x5716, 0x56fe }, { 0x5831, 0x62a5 }, { 0x5834, 0x573a },
	{ 0x5b6b, 0x5b59 }, { 0x5b78, 0x5b66 }, { 0x5be6, 0x5b9e }, { 0x5c08, 0x4e13 }, { 0x5c0d, 0x5bf9 }, { 0x5c0e, 0x5bfc },
	{ 0x5ee3, 0x5e7f }, { 0x5f35, 0x5f20 }, { 0x5f9e, 0x4ece }, { 0x64da, 0x636e }, { 0x651d, 0x6444 }, { 0x6642, 0x65f6 },
	{ 0x66f8, 0x4e66 }, { 0x6703, 0x4f1a }, { 0x6771, 0x4e1c }, { 0x694a, 0x6768 }, { 0x696d, 0x4e1a }, { 0x6b72, 0x5c81 },
	{ 0x6e6f, 0x6c64 }, { 0x756b, 0x753b }, { 0x76e7, 0x5362 }, { 0x7d66, 0x7ed9 }, { 0x7d9c, 0x7efc }, { 0x7db2, 0x7f51 },
	{ 0x7dda, 0x7ebf }, { 0x7de8, 0x7f16 }, { 0x7f85, 0x7f57 }, { 0x7fd2, 0x4e60 }, { 0x805e, 0x95fb }, { 0x8072, 0x58f0 },
	{ 0x81fa, 0x53f0 }, { 0x8207, 0x4e0e }, { 0x838a, 0x5e84 }, { 0x83ef, 0x534e }, { 0x842c, 0x4e07 }, { 0x8449, 0x53f6 },
	{ 0x8523, 0x848b }, { 0x856d, 0x8427 }, { 0x8607, 0x82cf }, { 0x865f, 0x53f7 }, { 0x88cf, 0x91cc }, { 0x898b, 0x89c1 },
	{ 0x8a0a, 0x8baf }, { 0x8a18, 0x8bb0 }, { 0x8a31, 0x8bb8 }, { 0x8a62, 0x8be2 }, { 0x8a73, 0x8be6 }, { 0x8b1d, 0x8c22 },
	{ 0x8b6f, 0x8bd1 }, { 0x8b80, 0x8bfb }, { 0x8cac, 0x8d23 }, { 0x8cc0, 0x8d3a }, { 0x8cc7, 0x8d44 }, { 0x8cc8, 0x8d3e },
	{ 0x8cf4, 0x8d56 }, { 0x8d99, 0x8d75 }, { 0x8f09, 0x8f7d }, { 0x8f2f, 0x8f91 }, { 0x8f49, 0x8f6c }, { 0x9023, 0x8fde },
	{ 0x9127, 0x9093 }, { 0x912d, 0x90d1 }, { 0x9322, 0x94b1 }, { 0x9418, 0x949f }, { 0x9577, 0x957f }, { 0x958b, 0x5f00 },
	{ 0x95b1, 0x9605 }, { 0x95dc, 0x5173 }, { 0x9673, 0x9648 }, { 0x9678, 0x9646 }, { 0x96fb, 0x7535 }, { 0x97d3, 0x97e9 },
	{ 0x984c, 0x9898 }, { 0x99ac, 0x9a6c }, { 0x99ae, 0x51af }, { 0x9ec3, 0x9ec4 }, { 0x9ede, 0x70b9 }, { 0x9f4a, 0x9f50 },
	{ 0x9f8d, 0x9f99 }, { 0x9f94, 0x9f9a },
};

static uint32_t simplified(uint32_t code)
{
	size_t low = 0, high = sizeof traditional / sizeof *traditional;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (traditional[middle][0] == code)
			return traditional[middle][1];
		if (traditional[middle][0] < code)
			low = middle + 1;
		else
			high = middle;
	}
	return code;
}

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
		return simplified(codepoint);
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
