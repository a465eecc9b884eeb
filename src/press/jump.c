/* SPDX-License-Identifier: MIT */
#include "press/jump.h"

#include <string.h>

#include "press/folio.h"

#define FROM_MAX 16	/* glyphs from the start in which 上接 is looked for */
#define TO_MAX 20
#define TITLE_MIN 7	/* glyphs before the page in a teaser; as few are a folio */
#define LABEL_GLYPHS 5	/* of the longest label */

size_t label_read(const struct glyphs *glyphs, size_t place, char label[LABEL_TEXT])
{
	size_t at = glyphs_skip_blanks(glyphs, place);
	size_t n = 0;
	int value;
	size_t digits;

	if (glyphs_match(glyphs, at, U"头版") > 0) {
		memcpy(label, "1", 2);
		return at + 2 - place;
	}
	at += glyphs_match(glyphs, at, U"第");
	at = glyphs_skip_blanks(glyphs, at);
	while (at < glyphs->count && n < 3 && (glyphs->code[at] | 32) >= 'a' && (glyphs->code[at] | 32) <= 'z')
		label[n++] = (char)(glyphs->code[at++] & ~32u);
	digits = glyphs_number(glyphs, at, &value);
	if (digits == 0 || digits > 3 || value > 199)
		return 0;
	for (size_t i = 0; i < digits && glyphs->code[at + i] == '0'; i++)
		label[n++] = '0';
	for (int unit = 100; unit > 0; unit /= 10)
		if (value >= unit)
			label[n++] = (char)('0' + value / unit % 10);
	label[n] = '\0';
	at += digits;
	at += glyphs_match(glyphs, at, U" 版") > 0 ? 2 : glyphs_match(glyphs, at, U"版");
	return at - place;
}

/* A label behind one of words that stands between from and end. */
static bool find_label(const struct glyphs *glyphs, size_t from, size_t end, const char32_t *const *words,
	char label[LABEL_TEXT])
{
	for (; *words != NULL; words++) {
		size_t at = glyphs_find(glyphs, from, end, *words);

		if (at == end)
			continue;
		at = glyphs_skip_blanks(glyphs, at + glyphs_match(glyphs, at, *words));
		at += at < glyphs->count && glyphs->code[at] == ':';
		if (label_read(glyphs, at, label) > 0)
			return true;
	}
	return false;
}

bool jump_from(const struct glyphs *first, char label[LABEL_TEXT])
{
	static const char32_t *const words[] = { U"上接", U"紧接", U"(接", NULL };

	return find_label(first, 0, first->count < FROM_MAX ? first->count : FROM_MAX, words, label);
}

static bool is_arrow(uint32_t code)
{
	switch (code) {
	case '>': case '<': case 0xbb: case 0x2190: case 0x2192: case 0x25b2: case 0x25b6: case 0x25ba: case 0x25bc: case 0x25c0:
	case 0x25c4: case 0x261e: case 0x27a4:
		return true;
	default:
		return false;
	}
}

static size_t skip_arrows(const struct glyphs *glyphs, size_t at)
{
	while (at < glyphs->count && (is_arrow(glyphs->code[at]) || glyphs->code[at] == ' '))
		at++;
	return at;
}

/* 转A07 as the last word, behind a sentence's end. */
static bool ends_in_turn(const struct glyphs *last, char label[LABEL_TEXT])
{
	size_t from = last->count > TO_MAX ? last->count - TO_MAX : 0;
	size_t at = glyphs_find(last, from, last->count, U"转");

	if (at == 0 || at == last->count)
		return false;
	if (!glyph_is_stop(last->code[at - 1]) && !glyph_is_closing(last->code[at - 1])
		&& !is_arrow(last->code[at - 1]))
		return false;
	return label_read(last, at + 1, label) > 0 && at + 1 + label_read(last, at + 1, label) == last->count;
}

bool jump_to(const struct glyphs *last, char label[LABEL_TEXT])
{
	static const char32_t *const words[] = { U"下转", U"下接", U"文转", U"(转", U"紧转", NULL };

	return find_label(last, last->count > TO_MAX ? last->count - TO_MAX : 0, last->count, words, label)
		|| ends_in_turn(last, label);
}

/* Where on the other page, and which of several: 左下, ①. */
static size_t skip_corner(const struct glyphs *glyphs, size_t at)
{
	static const char32_t *const corners[] = { U"左", U"右", U"上", U"下", U"中", U"、", U"版", NULL };
	size_t n;

	at = glyphs_skip_blanks(glyphs, at);
	while (at < glyphs->count
		&& ((n = glyphs_match_any(glyphs, at, corners)) > 0 || glyph_is_digit(glyphs->code[at])
			|| (glyphs->code[at] >= 0x2460 && glyphs->code[at] <= 0x2473)))
		at += n > 0 ? n : 1;
	return at;
}

bool jump_is_mark(const struct glyphs *glyphs)
{
	static const char32_t *const words[] = { U"上接", U"下接", U"紧接", U"接", U"下转", U"文转", U"紧转", U"转",
		NULL };
	char label[LABEL_TEXT];
	size_t at = skip_arrows(glyphs, 0);
	size_t n;

	at += at < glyphs->count && (glyph_is_opening(glyphs->code[at]) || glyphs->code[at] == 0x25cf);	/* ● */
	at += glyphs_match(glyphs, at, U"未完,");
	n = glyphs_match_any(glyphs, at, words);
	n += n > 0 ? label_read(glyphs, at + n, label) : 0;
	if (n < 2)
		return false;
	at = skip_corner(glyphs, at + n);
	at += at < glyphs->count && glyph_is_closing(glyphs->code[at]);
	return skip_arrows(glyphs, at) == glyphs->count;
}

/* A02 New bridge opens >> */
static bool ends_in_arrow(const struct glyphs *last)
{
	size_t end = last->count;

	while (end > 0 && last->code[end - 1] == ' ')
		end--;
	return end > 2 && last->code[end - 1] == '>' && last->code[end - 2] == '>';
}

size_t jump_label_at_end(const struct glyphs *glyphs, size_t *end, char label[LABEL_TEXT])
{
	int number;

	while (*end > 0
		&& (glyphs->code[*end - 1] == ' ' || glyph_is_closing(glyphs->code[*end - 1])
			|| glyphs->code[*end - 1] == 0x3002))
		(*end)--;
	if (*end == 0 || (glyphs->code[*end - 1] != 0x7248 && glyphs_number(glyphs, *end - 1, &number) == 0))	/* 版 */
		return *end;
	for (size_t n = LABEL_GLYPHS; n > 0; n--)
		if (n <= *end && glyphs->code[*end - n] != ' ' && label_read(glyphs, *end - n, label) == n)
			return *end - n;
	return *end;
}

size_t jump_label_at_start(const struct glyphs *glyphs, char label[LABEL_TEXT])
{
	size_t at = skip_arrows(glyphs, 0);
	size_t n;

	at += at < glyphs->count && glyph_is_opening(glyphs->code[at]);
	n = label_read(glyphs, at, label);
	if (n == 0 || (label[0] < 'A' && glyphs->code[at + n - 1] != 0x7248))	/* 版 */
		return 0;
	at += n;
	at += at < glyphs->count
		&& (glyph_is_closing(glyphs->code[at]) || glyphs->code[at] == ':' || glyphs->code[at] == '|');
	if (at < glyphs->count && glyphs->code[at] != ' ' && !glyph_is_closing(glyphs->code[at - 1])
		&& glyphs->code[at - 1] != ':' && glyphs->code[at - 1] != '|')
		return 0;
	return glyphs_skip_blanks(glyphs, at);
}

/* Whether one of words stands before place. */
static bool stands_before(const struct glyphs *glyphs, size_t place, const char32_t *const *words)
{
	for (size_t n = 1; n <= 3 && n <= place; n++)
		if (glyphs_match_any(glyphs, place - n, words) == n)
			return true;
	return false;
}

/* ——A05版: nothing but dashes stands before place. */
static bool is_dashes(const struct glyphs *glyphs, size_t place)
{
	while (place > 0 && glyphs->code[place - 1] == 0x2014)
		place--;
	return place == 0;
}

/* Whether the label from at to end is what the line points to: a word, an arrow, a mark or a blank stands before it; a
 * number alone is a page only behind a word or an arrow, and an A6 behind a blank may be a car. */
static bool points(const struct glyphs *last, size_t at, size_t end, const char label[LABEL_TEXT])
{
	static const char32_t *const words[] = { U"见", U"请看", U"刊于", U"登于", U"今刊", U"》》", NULL };
	static const char32_t *const days[] = { U"今日", U"今天", NULL };
	static const char32_t *const printed[] = { U" 刊", NULL };
	static const char32_t *const marks[] = { U"/", U"|", U"[", U"【", U"(", U"…", NULL };
	bool paged = last->code[end - 1] == 0x7248;	/* 版 */
	struct folio folio;
	size_t before = at;

	while (before > 0 && last->code[before - 1] == ' ')
		before--;
	if (before > 0 && (is_arrow(last->code[before - 1]) || is_dashes(last, before)))
		return true;
	if (stands_before(last, before, words) || (paged && stands_before(last, before, printed))
		|| (paged && end < last->count && stands_before(last, before, days)))
		return true;
	if (before <= TITLE_MIN || (!paged && label[0] < 'A'))
		return false;
	folio_read(last, &folio);
	if (folio.day != 0)
		return false;
	return stands_before(last, before, marks) || (at > before && (paged || end - at == 3));
}

bool jump_teaser(const struct glyphs *last, char label[LABEL_TEXT])
{
	size_t end = last->count;
	size_t at = jump_label_at_end(last, &end, label);

	if (ends_in_arrow(last) && label_read(last, 0, label) > 0)
		return true;
	while (at < end && at > 0) {
		if (points(last, at, end, label))
			return true;
		if (last->code[at - 1] != 0x3001 && last->code[at - 1] != '-')	/* A03、A04版 */
			return false;
		end = at - 1;
		at = jump_label_at_end(last, &end, label);
	}
	return false;
}

bool jump_heads_teasers(const struct glyphs *first)
{
	static const char32_t *const heads[] = { U"导读", U"导 读", U"今日导读", U"要闻导读", U"新闻导读", U"本期导读",
		U"本版导读", U"精彩导读", U"内容导读", U"今日要目", U"本期要目", U"要目", NULL };

	return glyphs_match_any(
		       first, first->count > 0 && (first->code[0] == 0x3010 || first->code[0] == 0x25a0), heads)
		> 0;	/* 【 ■ */
}

bool jump_index(const struct glyphs *glyphs)
{
	char label[LABEL_TEXT];
	size_t labels = 0;

	for (size_t at = 1; at < glyphs->count; at++) {
		size_t n = glyphs->code[at - 1] == ' ' || glyph_is_stop(glyphs->code[at - 1])
			? label_read(glyphs, at, label)
			: 0;

		if (n < 2 || label[0] < 'A' || label[1] > '9'
			|| (at + n < glyphs->count && glyphs->code[at + n] != ' '))
			continue;
		labels++;
		at += n - 1;
	}
	return labels > 1;
}
