/* SPDX-License-Identifier: MIT */
/* What is numbered, and what announces what stands under it: lists, talks, the parts of a text. */
#include <string.h>

#include "press/block-is.h"
#include "press/glyphs.h"
#include "press/look-page.h"

#define LIST_LEAST 5
#define TALK_LEAST 9	/* of the headline of a talk */
#define SIDE_LEAST 3	/* ... of a side piece, behind its kind */
#define LINE_CHARS 40

/* The number that a line's numbering begins with (三、), 0 for none. */
static int number_of(const struct block *block)
{
	struct glyphs glyphs;
	int value = 0;

	if (!block_has(block, E_STARTS_NUMBER))
		return 0;
	block_first(block, &glyphs);
	return glyphs_number(&glyphs, glyphs.count > 0 && glyphs.code[0] == '(', &value) > 0 ? value : 0;
}

/* How many entries a line announces: 十大新闻, 八条措施. */
static int announced(const struct block *block)
{
	static const char32_t *const counted[] = { U"大", U"条", U"件", U"项", U"则", U"种", U"个", U"佳", U"招",
		NULL };
	struct glyphs glyphs;

	block_first(block, &glyphs);
	for (size_t at = 0; at < glyphs.count; at++) {
		int value;
		size_t n = glyphs_number(&glyphs, at, &value);

		if (n > 0 && value >= LIST_LEAST && value <= 30 && glyphs_match_any(&glyphs, at + n, counted) > 0)
			return value;
		at += n > 0 ? n - 1 : 0;
	}
	return 0;
}

/* A line that says how many entries are listed below, with as many below it: a list with a headline of its own. */
static void look_lists(struct blocks *blocks)
{
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_ENDS_STOP) | BIT(E_ENDS_COLON) | BIT(E_STARTS_NUMBER)
		| BIT(E_DATELINE);

	for (size_t i = 0; i + LIST_LEAST < blocks->count; i++) {
		int next = 1, all;

		if (blocks->list[i].chars > 30 || (blocks->list[i].evidence & no) != 0
			|| number_of(&blocks->list[i + 1]) != 1)
			continue;
		all = announced(&blocks->list[i]);
		for (size_t at = i + 1; all > 0 && next <= all && at < blocks->count && at <= i + 2 * (size_t)all; at++)
			next += number_of(&blocks->list[at]) == next;
		if (all > 0 && next == all + 1)
			block_mark(&blocks->list[i], E_LIST_HEAD);
	}
}

/* 【链接】江北的十座灯塔, 【评论】看不见的桥: names what kind of a piece stands beside another, and then the piece. */
static bool names_side_piece(const struct glyphs *g)
{
	static const char32_t *const kinds[] = { U"链接", U"相关链接", U"新闻链接", U"相关新闻", U"新闻背景", U"背景",
		U"背景资料", U"延伸阅读", U"新闻回放", U"评论", U"短评", U"快评", U"时评", U"点评", U"新闻观察",
		U"记者手记", U"采访手记", U"记者观察", U"名词解释", U"新闻分析", U"小资料", NULL };
	size_t end = g->count > 0 && g->code[0] == 0x3010 ? glyphs_find(g, 0, g->count, U"】") : g->count;	/* 【 */

	return end < g->count && glyphs_match_any(g, 1, kinds) == end - 1 && g->count > end + SIDE_LEAST;
}

/* 江北县负责人就渡口改造答记者问: stands over questions and answers, and is no part of what stands above it. */
static void look_talks(struct blocks *blocks)
{
	static const char32_t *const talks[] = { U"答记者问", U"答问", U"问答", U"实录", U"全文)", U"摘要)", U"摘登)",
		NULL };

	for (size_t i = 0; i + 1 < blocks->count; i++) {
		struct block *block = &blocks->list[i];
		struct glyphs glyphs;

		if (block->chars < TALK_LEAST || block->chars > LINE_CHARS
			|| block_has(block, E_STARTS_DASH))
			continue;
		block_first(block, &glyphs);
		if (names_side_piece(&glyphs))
			block_mark(block, E_LIST_HEAD);
		if (!block_is_text(block + 1))
			continue;
		for (size_t n = 2; n <= 4; n++)
			if (glyphs_match_any(&glyphs, glyphs.count - n, talks) == n)
				block_mark(block, E_LIST_HEAD);
	}
}

/* 1. ..., 2. ... behind a colon: entries, each from its number on. */
static void look_numbered(struct blocks *blocks)
{
	for (size_t i = 1; i + 1 < blocks->count; i++) {
		size_t end = i;

		if (!block_has(&blocks->list[i - 1], E_ENDS_COLON))
			continue;
		while (end < blocks->count && number_of(&blocks->list[end]) == (int)(end - i) + 1)
			end++;
		for (size_t at = i; at < end && end > i + 1; at++)
			block_mark(&blocks->list[at], E_LISTED);
	}
}

void blocks_look_lists(struct blocks *blocks)
{
	look_lists(blocks);
	look_talks(blocks);
	look_numbered(blocks);
}
