/* SPDX-License-Identifier: MIT */
/* What the form of a block says about it. */
#include "press/look-block.h"
#include "press/look-page.h"

#include <string.h>

#define NUMBERED_CHARS 30	/* of a line that is numbered by a figure and a blank */
#define CALL_CHARS 24	/* of a headline that asks or calls; a longer one is a sentence of the text */

static void look_length(struct look *look)
{
	size_t chars = look->block->chars;

	see(look, chars <= 4 ? E_TINY : chars <= 14 ? E_SHORT : chars <= 30 ? E_LINE : chars <= 50 ? E_LONG : E_FULL);
}

static const uint32_t dash = 0x2014;

/* 1.5亿元, and not 1.11月18日: the eleventh month is numbered. */
static bool is_fraction(const struct glyphs *g, size_t at)
{
	int value;
	size_t n;

	if (at >= g->count || !glyph_is_digit(g->code[at]))
		return false;
	n = glyphs_number(g, at, &value);
	return glyphs_match(g, at + n, U"月") == 0 && glyphs_match(g, at + n, U"日") == 0;
}

/* —— or -- before what follows, or what is left of it. */
static bool is_dash(const struct glyphs *g)
{
	if (g->count < 2)
		return false;
	return (g->code[0] == dash && (g->code[1] == dash || glyph_is_han(g->code[1])))
		|| (g->code[0] == '-' && g->code[1] == '-');
}

/* 图②, 图2, but not 图1: the first of several pictures, or the only one. */
static bool is_numbered_picture(const struct glyphs *g)
{
	int value;

	return g->count > 1 && g->code[0] == 0x56fe	/* 图 */
		&& ((g->code[1] > 0x2460 && g->code[1] <= 0x2473)
			|| (glyphs_number(g, 1, &value) > 0 && value > 1 && value < 10));
}

/* 1. 一、 3: （一） ① 一问: and 1 全国养老金够用: a line of so many characters that begins with its number. */
static bool is_numbered(const struct glyphs *g, size_t chars)
{
	static const char32_t *const units[] = { U"年", U"月", U"日", U"号", U"版", U"时", U"点", U"分", U"度", U"星期",
		U"人", U"名", U"个", NULL };
	uint32_t code = g->count > 0 ? g->code[0] : 0;
	int value;
	size_t n = glyphs_number(g, 0, &value);

	if (code >= 0x2460 && code <= 0x2473)
		return true;
	if (code == '(') {
		n = glyphs_number(g, 1, &value);
		return n > 0 && n < 3 && glyphs_match(g, n + 1, U")") > 0;
	}
	if (n == 0 || n > 2 || n >= g->count)
		return is_numbered_picture(g);
	switch (g->code[n]) {
	case 0x3001:	/* 、 */
		return true;
	case '.':
		return !is_fraction(g, n + 1);
	case ':':
		return n + 1 == g->count || !glyph_is_digit(g->code[n + 1]);
	case ' ':
		return chars <= NUMBERED_CHARS && n + 2 < g->count && glyph_is_han(g->code[n + 1])
			&& glyphs_match_any(g, n + 1, units) == 0;
	default:
		return glyphs_match(g, n, U"问:") > 0;
	}
}

static void look_start(struct look *look)
{
	static const char32_t *const on[] = { U"他", U"她", U"它", U"这", U"此", U"其", U"同时", U"另外", U"但",
		U"然而", U"因此", U"所以", U"而", U"不过", U"对此", U"据介绍", U"据了解", U"接着", U"随后", U"会上",
		U"会前", U"随着", U"为此", U"于是", U"如果", U"那么", U"其次", U"第二,", U"第三,", U"第二是", U"第三是",
		U"最后", U"后来", U"对于", U"正是", U"由于", U"在他", U"在她", U"问:", U"答:", U"记者:", U"主持人:",
		NULL };
	static const char32_t *const adding[] = { U"此外", U"另外", U"据了解", U"据悉", U"据介绍", U"不过", U"但是", U"因此",
		U"所以", U"与此同时", U"对此", U"此前", U"此次", U"随后", U"记者了解到", U"除了", U"最后", U"该", U"其次",
		U"至于", NULL };
	static const char32_t *const editor[] = { U"编者按", U"核心阅读", U"核心提示", U"阅读提示", U"内容提要",
		U"本报按", U"编者的话", U"开栏的话", U"编前", U"编后", U"编 后", U"编余", U"编者附", U"编辑点评", NULL };
	static const char32_t *const bullets[] = { U"●", U"■", U"□", U"▲", U"△", U"◆", U"◇", U"★", U"☆", U"○",
		U"◎", U"·", U"•", U"※", NULL };
	const struct glyphs *g = &look->first;
	uint32_t code = g->count > 0 ? g->code[0] : 0;
	size_t n;

	if (glyph_is_stop(code) || code == ',' || code == 0x3001 || code == ';' || code == ':' || code == '%'
		|| code == 0x201d || code == 0x300f || code == 0x300d || code == 0x300b || code == ')' || code == 0xb0)
		see(look, E_STARTS_ODD);
	if (is_dash(g))
		see(look, E_STARTS_DASH);
	if (glyphs_match_any(g, 0, bullets) > 0
		|| ((code == '-' || code == '*' || code == '+') && g->count > 1 && g->code[1] == ' '))
		see(look, E_STARTS_BULLET);
	if (is_numbered(g, look->block->chars))
		see(look, E_STARTS_NUMBER);
	if (glyphs_match_any(g, 0, on) > 0
		&& (code != 0x8fd9 || look->block->chars > CALL_CHARS
			|| g->code[g->count - 1] == ','))	/* 这条渡船不收钱 is a headline */
		see(look, E_STARTS_ON);
	if (glyphs_match_any(g, 0, adding) > 0)
		see(look, E_ADDS);
	n = glyphs_match_any(g, code == '(' || code == 0x3010, editor);
	if (n > 0)
		see(look, n == g->count ? E_PART : E_EDITOR);
}

/* Steps over what may close behind a sentence: marks, and a remark in brackets. */
static size_t back_over_closing(const struct glyphs *g, size_t end)
{
	while (end > 0) {
		if (g->code[end - 1] == ' ') {
			end--;
		} else if (g->code[end - 1] == ')') {
			size_t at = end - 1;

			while (at > 0 && g->code[at - 1] != '(' && end - at < 40)
				at--;
			if (at == 0 || g->code[at - 1] != '(' || at == 1
				|| !(glyph_is_stop(g->code[at - 2]) || glyph_is_closing(g->code[at - 2])))
				return end > 1 && glyph_is_stop(g->code[end - 2]) ? end - 1 : end;
			end = at - 1;
		} else if (glyph_is_closing(g->code[end - 1])) {
			end--;
		} else {
			break;
		}
	}
	return end;
}

static void look_ending(struct look *look)
{
	const struct glyphs *g = look->last;
	size_t end = back_over_closing(g, look->end);
	uint32_t code = end > 0 ? g->code[end - 1] : 0;
	uint32_t before = end > 1 ? g->code[end - 2] : 0;

	if (glyph_is_stop(code) || (code == '.' && (glyph_is_han(before) || (before | 32) >= 'a')))
		see(look, E_ENDS_STOP);
	else if (code == ':' || (code == dash && before == dash))
		see(look, E_ENDS_COLON);
	else if (code == ';')
		see(look, E_ENDS_SEMI);
	else if (code == ',' || code == 0x3001 || glyph_is_opening(code))
		see(look, E_ENDS_COMMA);
	else
		see(look, E_ENDS_OPEN);
	if ((code == '!' || code == '?') && look->block->chars <= CALL_CHARS)
		see(look, E_ENDS_CALL);
}

static void count_quote(struct look *look, const unsigned char *p)
{
	int8_t *quotes = &look->block->quotes;
	int step = 0;

	if (p[0] == 0xe2 && p[1] == 0x80)
		step = p[2] == 0x9c ? 1 : p[2] == 0x9d ? -1 : 0;
	else if (p[0] == 0xe3 && p[1] == 0x80)
		step = p[2] >= 0x8a && p[2] <= 0x8f ? (p[2] % 2 == 0 ? 1 : -1) : 0;
	if ((step > 0 && *quotes < 100) || (step < 0 && *quotes > -100))
		*quotes = (int8_t)(*quotes + step);
}

static void look_inside(struct look *look)
{
	const struct block *block = look->block;
	size_t commas = 0, stops = 0, digits = 0;

	for (size_t i = 0; i < block->other_count; i++) {
		const unsigned char *p = (const unsigned char *)block->text + block->others[i];
		size_t left = block->len - block->others[i];

		if (p[0] < 0x80) {
			commas += p[0] == ',';
			digits += p[0] >= '0' && p[0] <= '9';
		} else if (left > 2 && (p[0] == 0xe2 || p[0] == 0xe3)) {
			count_quote(look, p);
			stops += p[0] == 0xe3 && p[1] == 0x80 && p[2] == 0x82 && left > 3;
		} else if (left > 2 && p[0] == 0xef && p[1] == 0xbc) {
			commas += p[2] == 0x8c;
			digits += p[2] >= 0x90 && p[2] <= 0x99;
			stops += (p[2] == 0x9f || p[2] == 0x81) && left > 6 && block->chars > 50;
		}
	}
	if (stops > 0)
		see(look, E_SENTENCE);
	if (commas > 0)
		see(look, commas > 1 ? E_COMMAS : E_COMMA);
	if (digits * (sees(look, E_BLANKS) ? 3 : 2) > look->block->chars)
		see(look, E_TABLE);
}

/* Parts of one length, of up to five characters: 学思想 强党性 重实践. */
static bool is_slogan(const struct glyphs *g)
{
	size_t length = 0, run = 0;

	for (size_t i = 0; i <= g->count; i++) {
		if (i < g->count && g->code[i] != ' ') {
			run++;
			continue;
		}
		if (length == 0)
			length = run;
		if (run > 0 && run != length)
			return false;
		run = 0;
	}
	return length >= 2 && length <= 5;
}

/* 【】 around the whole. */
static bool is_rubric(const struct look *look)
{
	const struct glyphs *g = &look->first;

	return look->whole && g->count > 2 && g->code[0] == 0x3010
		&& glyphs_find(g, 0, g->count, U"】") == g->count - 1;
}

static void look_brackets(struct look *look)
{
	const struct glyphs *g = &look->first;
	uint32_t first = g->count > 0 ? g->code[0] : 0;
	uint32_t final = look->last->count > 0 ? look->last->code[look->last->count - 1] : 0;
	size_t parts = 0;

	if (first == '(' && final == ')')
		see(look, E_PARENS);
	if (first == 0x3010 || first == 0x3016)
		see(look, E_BRACKETS);
	if ((first == 0x201c && final == 0x201d) || (first == 0x300e && final == 0x300f) || is_rubric(look))
		see(look, E_QUOTED);
	for (size_t i = 1; look->whole && i + 1 < g->count; i++)
		parts += g->code[i] == ' ' && g->code[i - 1] != ' ';
	if (parts > 0)
		see(look, E_BLANKS);
	if (parts > 1)
		see(look, E_PARTS);
	if (parts > 1 && is_slogan(g))
		see(look, E_SLOGAN);
	if (final == ')')
		see(look, E_ENDS_PAREN);
}

static void look_at(struct block *block, const struct furniture *furniture)
{
	struct look look;

	look.block = block;
	block_first(block, &look.first);
	glyphs_note(&look.first);
	look.whole = look.first.count == block->count;
	look.last = look.whole ? &look.first : &look.tail;
	if (!look.whole) {
		block_last(block, &look.tail);
		glyphs_note(&look.tail);
	}
	look_length(&look);
	look_start(&look);
	look_brackets(&look);
	look_names(&look);
	look_ending(&look);
	look_inside(&look);
	look_words(&look, furniture);
}

static bool ends_in_pause(const struct block *block)
{
	return block->len > 3 && memcmp(block->text + block->len - 3, "\xe3\x80\x81", 3) == 0;
}

/* Texts of before 1950 have 、 where today a full stop stands: there it ends a paragraph. */
static void look_pauses(struct blocks *blocks)
{
	size_t pauses = 0, stops = 0;

	for (size_t i = 0; i < blocks->count; i++) {
		if (blocks->list[i].chars <= 15)
			continue;
		pauses += ends_in_pause(&blocks->list[i]);
		stops += block_has(&blocks->list[i], E_ENDS_STOP);
	}
	for (size_t i = 0; pauses > 2 && pauses > stops && i < blocks->count; i++)
		if (ends_in_pause(&blocks->list[i])) {
			block_unmark(&blocks->list[i], E_ENDS_COMMA);
			block_mark(&blocks->list[i], E_ENDS_STOP);
			if (blocks->list[i].chars > 30)
				block_mark(&blocks->list[i], E_SENTENCE);
		}
}

void blocks_look_each(struct blocks *blocks, const struct furniture *furniture)
{
	for (size_t i = 0; i < blocks->count; i++)
		look_at(&blocks->list[i], furniture);
	look_pauses(blocks);
}
