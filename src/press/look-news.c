/* SPDX-License-Identifier: MIT */
/* Pages of short news: what opens and what closes an item, where paragraphs have nothing to do with each other. */
#include <math.h>

#include "press/block-is.h"
#include "press/look-page.h"
#include "press/pairs.h"

#define NEWS_LEAST 3	/* datelines of a page of short news */
#define THEME_CHARS 6
#define THEME_BLOCKS 20	/* of a page that is about something, at least */
#define NEWS_BLOCKS 9	/* to each dateline on a page of short news, at most */
#define HEAD_LINES 6	/* of the longest head */
#define BRIEF_LEAST 50	/* characters of a news item of one paragraph */
#define BRIEF_CHARS 220
#define BRIEF_RUN 3	/* such items, at least */
#define BRIEF_OPEN_RUN 6	/* ... under the first paragraph of an article: its own further ones may be dated, too */
#define BRIEF_MOST 0.08	/* that two news items may have in common */
#define BRIEF_MEAN 0.045	/* ... on the mean */

/* 昨日清晨, 前天, 12日早7时, 8月12日上午, 2008年5月12日14时. */
static bool opens_with_day(const struct block *block)
{
	static const char32_t *const near[] = { U"昨", U"前", U"今", NULL };
	static const char32_t *const days[] = { U"天", U"日", U"晚", U"晨", U"早", NULL };
	struct glyphs glyphs;
	int value;
	size_t at;

	block_first(block, &glyphs);
	if (glyphs_match_any(&glyphs, 0, near) > 0)
		return glyphs_match_any(&glyphs, 1, days) > 0;
	at = glyphs_number(&glyphs, 0, &value);
	if (at == 4 && glyphs_match(&glyphs, at, U"年") > 0)
		at += 1 + glyphs_number(&glyphs, at + 1, &value);
	if (at > 0 && value <= 12 && glyphs_match(&glyphs, at, U"月") > 0) {
		size_t n = glyphs_number(&glyphs, at + 1, &value);

		at = n > 0 ? at + 1 + n : 0;
	}
	return at > 0 && value <= 31 && glyphs_match(&glyphs, at, U"日") > 0;
}

/* 各地风浪: what a page of short news is about, over the headline of the first. */
static bool is_theme(const struct blocks *blocks)
{
	const uint64_t no = BIT(E_MARK) | BIT(E_BRACKETS) | BIT(E_RUBRIC) | BIT(E_ENDS_STOP) | BIT(E_ENDS_COLON)
		| BIT(E_ENDS_COMMA);
	const struct block *block = blocks->list;

	return blocks->count > THEME_BLOCKS && block->chars <= THEME_CHARS && (block->evidence & no) == 0
		&& !block_is_paragraph(block + 1) && block[1].chars > THEME_CHARS && block_is_paragraph(block + 2);
}

/* On a page of short news a text under a line that opens with a day is one of them. */
static void look_days(struct blocks *blocks)
{
	size_t news = 0;

	for (size_t i = 0; i < blocks->count; i++)
		news += (blocks->list[i].evidence & (BIT(E_DATELINE) | BIT(E_LEAD_BYLINE))) != 0;
	if (news < NEWS_LEAST || news * NEWS_BLOCKS < blocks->count)
		return;
	if (is_theme(blocks))
		block_mark(&blocks->list[0], E_FOLIO);
	for (size_t i = 1; i < blocks->count; i++)
		if (block_is_paragraph(&blocks->list[i]) && !block_is_paragraph(&blocks->list[i - 1])
			&& !block_has(&blocks->list[i - 1], E_WITHIN) && opens_with_day(&blocks->list[i]))
			block_mark(&blocks->list[i], E_DAY_FIRST);
}

/* No text is cut into parts right above a dateline: the lines there are those of a head. */
static void look_over_news(struct blocks *blocks)
{
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_DATELINE) | BIT(E_FOLIO)
		| BIT(E_FURNITURE) | BIT(E_TO) | BIT(E_STARTS_ODD) | BIT(E_TAIL_PAREN) | BIT(E_TAIL_CABLE);

	for (size_t i = 1; i < blocks->count; i++) {
		size_t at = i;

		if (!block_has(&blocks->list[i], E_DATELINE) || blocks->list[i].chars <= 30)
			continue;
		while (at-- > 0 && i - at <= HEAD_LINES && blocks->list[at].chars <= 30
			&& (blocks->list[at].evidence & no) == 0
			&& (blocks->list[at].evidence & (BIT(E_ENDS_STOP) | BIT(E_ENDS_CALL))) != BIT(E_ENDS_STOP))
			block_mark(&blocks->list[at], E_OVER_NEWS);
	}
}

void blocks_look_news(struct blocks *blocks)
{
	look_days(blocks);
	look_over_news(blocks);
}

/* A paragraph that could be a whole news item. */
static bool may_be_brief(const struct block *block)
{
	const uint64_t no = BIT(E_STARTS_NUMBER) | BIT(E_STARTS_BULLET) | BIT(E_STARTS_ON)
		| BIT(E_STARTS_DASH) | BIT(E_STARTS_ODD);

	return block->chars >= BRIEF_LEAST && block->chars <= BRIEF_CHARS && (block->evidence & no) == 0
		&& block_has(block, E_ENDS_STOP);
}

/* How much a block and the one before it have in common. */
static double compare_texts(const struct block *block, struct pairs *pairs)
{
	struct weights before = { 0 }, behind = { 0 };

	pairs_clear(pairs);
	pairs_add(pairs, SIDE_BEHIND, SIDE_BEHIND, block, BRIEF_CHARS, &behind);
	pairs_add(pairs, SIDE_BEFORE, SIDE_BEHIND, block - 1, BRIEF_CHARS, &before);
	return weights_part(before.shared, sqrt(before.all * behind.all));
}

/* （周立 孟宪斌） */
static bool is_bracketed_name(const struct block *block)
{
	return block_has(block, E_PARENS) && block_has(block, E_NAMES);
}

/* True when block i ends with the names of those who wrote it, or is such names, or the line behind it is. */
static bool is_signed(const struct blocks *blocks, size_t i)
{
	const struct block *block = &blocks->list[i];

	if (block->chars <= 30)
		return is_bracketed_name(block);
	if (block_has(block, E_TAIL_PAREN) && !block_has(block, E_CREDIT))
		return true;
	return i + 1 < blocks->count && block[1].chars <= 30 && is_bracketed_name(block + 1);
}

/* Marks paragraphs that are signed one by one. */
static void find_signed(struct blocks *blocks)
{
	for (size_t i = 1; i < blocks->count; i++)
		if (may_be_brief(&blocks->list[i]) && is_signed(blocks, i) && is_signed(blocks, i - 1))
			block_mark(&blocks->list[i], E_BRIEF);
}

/* True when the block cannot be the author's line over a text. */
static bool closes_item(const struct block *block)
{
	return (block->evidence & (BIT(E_TAIL_PAREN) | BIT(E_TAIL_CABLE))) != 0 || is_bracketed_name(block)
		|| (block_has(block, E_BYLINE) && block_has(block, E_PARENS));
}

/* True when an item ends with the block: it is signed, or a picture's caption, or names the cable it came by. */
static bool ends_item(const struct block *block)
{
	return (block->evidence
		       & (BIT(E_CREDIT) | BIT(E_TAIL_PAREN) | BIT(E_TAIL_BYLINE) | BIT(E_TAIL_CABLE) | BIT(E_BYLINE)))
		!= 0
		|| is_bracketed_name(block);
}

/* True for the first paragraph under a headline, or the rest of it behind a cut. */
static bool is_first(const struct blocks *blocks, size_t i)
{
	while (i > 0 && blocks->list[i - 1].chars > 40
		&& (blocks->list[i - 1].evidence & (BIT(E_ENDS_OPEN) | BIT(E_ENDS_COMMA))) != 0)
		i--;
	return (blocks->list[i].evidence & (BIT(E_DATELINE) | BIT(E_LEAD_BYLINE))) != 0 && i > 0
		&& blocks->list[i - 1].chars <= 40;
}

static bool is_dated(const struct block *block)
{
	return (block->evidence & (BIT(E_NEWSY) | BIT(E_DATED))) != 0;
}

/* Marks runs of paragraphs none of which has to do with the one before, most of them dated. The first of them goes on
 * from the text above unless that is at its end. */
static void find_briefs(struct blocks *blocks, struct pairs *pairs)
{
	size_t start = 0, dated = 0;
	double sum = 0;

	for (size_t i = 1; i <= blocks->count; i++) {
		struct block *block = &blocks->list[i];
		double part = 1;
		size_t count = i - start, least;

		if (i < blocks->count && may_be_brief(block) && block[-1].chars > 30
			&& block_has(block - 1, E_ENDS_STOP) && (is_dated(block) || is_dated(block - 1)))
			part = compare_texts(block, pairs);
		if (part < BRIEF_MOST) {
			sum += part;
			dated += is_dated(block);
			continue;
		}
		count--;
		least = is_first(blocks, start) && !ends_item(&blocks->list[start]) ? BRIEF_OPEN_RUN
			: start > 0 && closes_item(&blocks->list[start - 1]) && is_dated(&blocks->list[start])
			? BRIEF_RUN - 1
			: BRIEF_RUN;
		if (count >= least && dated * 4 >= count * 3 && sum < BRIEF_MEAN * (double)count) {
			for (size_t at = start + 1; at < i; at++)
				block_mark(&blocks->list[at], E_BRIEF);
			if (start > 0 && may_be_brief(&blocks->list[start]) && ends_item(&blocks->list[start - 1]))
				block_mark(&blocks->list[start], E_BRIEF);
		}
		start = i;
		dated = 0;
		sum = 0;
	}
}

void blocks_look_briefs(struct blocks *blocks, struct pairs *pairs)
{
	find_briefs(blocks, pairs);
	find_signed(blocks);
}
