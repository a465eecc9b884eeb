/* SPDX-License-Identifier: MIT */
#include "press/jump.h"

#include <stdio.h>
#include <string.h>

#include "press/folio.h"

#define FROM_MAX 16	/* glyphs from the start in which 上接 is looked for */
#define TO_MAX 20
#define TITLE_MIN 8	/* glyphs before the page in a teaser; fewer are a folio */

size_t label_read(const struct glyphs *glyphs, size_t place, char label[LABEL_TEXT])
{
	size_t at = glyphs_skip_blanks(glyphs, place);
	size_t n = 0;
	int value;
	size_t digits;

	at += glyphs_match(glyphs, at, U"第");
	at = glyphs_skip_blanks(glyphs, at);
	while (at < glyphs->count && n < 3 && (glyphs->code[at] | 32) >= 'a' && (glyphs->code[at] | 32) <= 'z')
		label[n++] = (char)(glyphs->code[at++] & ~32u);
	digits = glyphs_number(glyphs, at, &value);
	if (digits == 0 || digits > 3 || value > 199)
		return 0;
	for (size_t i = 0; i < digits && glyphs->code[at + i] == '0'; i++)
		label[n++] = '0';
	label[n] = '\0';
	if (value > 0)
		snprintf(label + n, LABEL_TEXT - n, "%d", value);
	at += digits;
	at += glyphs_match(glyphs, at, U"版");
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
	if (!glyph_is_stop(last->code[at - 1]) && !glyph_is_closing(last->code[at - 1]) && !is_arrow(last->code[at - 1]))
		return false;
	return label_read(last, at + 1, label) > 0 && at + 1 + label_read(last, at + 1, label) == last->count;
}

bool jump_to(const struct glyphs *last, char label[LABEL_TEXT])
{
	static const char32_t *const words[] = { U"下转", U"下接", U"文转", U"(转", U"紧转", NULL };

	return find_label(last, last->count > TO_MAX ? last->count - TO_MAX : 0, last->count, words, label)
		|| ends_in_turn(last, label);
}

bool jump_is_mark(const struct glyphs *glyphs)
{
	static const char32_t *const words[] = { U"上接", U"下接", U"紧接", U"接", U"下转", U"文转", U"紧转", U"转", NULL };
	char label[LABEL_TEXT];
	size_t at = skip_arrows(glyphs, 0);
	size_t n;

	at += at < glyphs->count && glyph_is_opening(glyphs->code[at]);
	n = glyphs_match_any(glyphs, at, words);
	n += n > 0 ? label_read(glyphs, at + n, label) : 0;
	if (n < 2)
		return false;
	at = glyphs_skip_blanks(glyphs, at + n);
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

/* New bridge opens A06, New bridge opens 3版: a page behind a blank; not an A6, which may be a car. */
static bool ends_in_label(const struct glyphs *last, char label[LABEL_TEXT])
{
	size_t at = last->count;
	size_t n;
	struct folio folio;

	while (at > 0 && last->code[at - 1] != ' ')
		at--;
	n = last->count - at;
	if (at <= TITLE_MIN || label_read(last, at, label) != n || (last->code[last->count - 1] != 0x7248	/* 版 */
		&& (n != 3 || label[0] < 'A' || label[1] != '0')))
		return false;
	folio_read(last, &folio);
	return folio.day == 0;
}

bool jump_teaser(const struct glyphs *last, char label[LABEL_TEXT])
{
	static const char32_t *const words[] = { U">>", U"》》", U"详见", U"详情见", U"全文见", U"报道见", U"见", U"→", U"▶", U"►", U"➤", U"»", U"刊于", NULL };
	size_t from = last->count > TO_MAX ? last->count - TO_MAX : 0;

	if ((ends_in_arrow(last) && label_read(last, 0, label) > 0) || ends_in_label(last, label))
		return true;
	for (const char32_t *const *word = words; *word != NULL; word++) {
		size_t at = glyphs_find(last, from, last->count, *word);
		size_t n = glyphs_match(last, at, *word);
		size_t m = n > 0 ? label_read(last, at + n, label) : 0;

		if (m == 0)
			continue;
		at = glyphs_skip_blanks(last, at + n + m);
		while (at < last->count && (glyph_is_closing(last->code[at]) || last->code[at] == 0x3002))
			at++;
		if (at == last->count)
			return true;
	}
	return false;
}

bool jump_index(const struct glyphs *glyphs)
{
	char label[LABEL_TEXT];
	size_t labels = 0;

	for (size_t at = 1; at < glyphs->count; at++) {
		size_t n = glyphs->code[at - 1] == ' ' || glyph_is_stop(glyphs->code[at - 1]) ? label_read(glyphs, at, label) : 0;

		if (n < 2 || label[0] < 'A' || label[1] > '9' || (at + n < glyphs->count && glyphs->code[at + n] != ' '))
			continue;
		labels++;
		at += n - 1;
	}
	return labels > 1;
}
