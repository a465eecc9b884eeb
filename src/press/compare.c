/* SPDX-License-Identifier: MIT */
/* What the words of a short line, and of the texts around it, have in common. A lead says again what its headline said, and
 * what stands under a subhead speaks of the same things as what stands above it, so the words on both sides of a short line
 * tell which of the two it is (Hearst's TextTiling, 1997). */
#include <math.h>

#include "press/block.h"
#include "press/glyphs.h"
#include "press/pairs.h"

#define SIDE_BLOCKS 6
#define HEAD_CHARS 64
#define LEAD_CHARS 160
#define ECHO_CHARS 400
#define BRIEF_CHARS 220
#define BRIEF_RUN 3
#define BRIEF_OPEN_RUN 6	/* ... under the first paragraph of an article: its own further ones may be dated, too */
#define BRIEF_MOST 0.08	/* that two news items may have in common */
#define BRIEF_MEAN 0.045

static double part_of(double shared, double all)
{
	return all > 0 ? shared / all : 0;
}

static bool is_short_line(const struct block *block)
{
	return block->chars <= 50 && (block->evidence & (BIT(E_SENTENCE) | BIT(E_BYLINE) | BIT(E_DATELINE))) == 0;
}

bool block_is_text(const struct block *block)
{
	return block->chars > 24 && (block->evidence & (BIT(E_ENDS_STOP) | BIT(E_SENTENCE) | BIT(E_COMMAS))) != 0;
}

/* True where another article begins for certain: at a dateline on the way down, above an author's
 * line on the way up. */
static bool is_bound(const struct block *block, int step)
{
	const uint64_t lines = BIT(E_BYLINE) | BIT(E_NAMES);

	return (block->evidence & (step < 0 ? lines : lines | BIT(E_DATELINE))) != 0;
}

/* Gathers the text before (step -1) or behind (step 1) block i. */
static struct weights gather(const struct blocks *blocks, size_t i, int step, struct pairs *pairs)
{
	enum side side = step < 0 ? SIDE_BEFORE : SIDE_BEHIND;
	struct weights weights = { 0 };
	size_t chars = 0;

	for (size_t n = 0; n < SIDE_BLOCKS && chars < PAIRS_CHARS; n++) {
		if (step < 0 ? i == 0 : i + 1 >= blocks->count)
			break;
		i = step < 0 ? i - 1 : i + 1;
		if (chars > 0 && is_bound(&blocks->list[i], step))
			break;
		if (block_is_text(&blocks->list[i])) {
			pairs_add(pairs, side, SIDE_BEHIND, &blocks->list[i], PAIRS_CHARS - chars, &weights);
			chars += blocks->list[i].count;
		}
		if (step < 0 && block_has(&blocks->list[i], E_DATELINE))
			break;
	}
	return weights;
}

static void compare_at(struct blocks *blocks, size_t i, struct pairs *pairs)
{
	struct block *block = &blocks->list[i];
	struct weights behind, before, told = { 0 }, tells = { 0 };
	size_t next = i + 1;

	pairs_clear(pairs);
	behind = gather(blocks, i, 1, pairs);
	before = gather(blocks, i, -1, pairs);
	while (next < blocks->count && next < i + 4 && !block_is_text(&blocks->list[next]))
		next++;
	if (next < blocks->count)
		pairs_mark(pairs, SIDE_LEAD, &blocks->list[next], LEAD_CHARS);
	pairs_add(pairs, SIDE_LINE, SIDE_LEAD, block, HEAD_CHARS, &tells);
	pairs_add(pairs, SIDE_LINE_AGAIN, SIDE_BEFORE, block, HEAD_CHARS, &told);
	block->tells = (float)part_of(tells.shared, tells.all);
	block->told = (float)part_of(told.shared, told.all);
	block->within = (float)part_of(before.shared, sqrt(before.all * behind.all));
}

/* The part of a short line's Han characters that another text has. */
static double shared_characters(const struct block *line, const struct block *other)
{
	struct glyphs own;
	size_t count = other->count < ECHO_CHARS ? other->count : ECHO_CHARS;
	size_t all = 0, shared = 0;

	block_first(line, &own);
	for (size_t i = 0; i < own.count; i++) {
		if (!glyph_is_han(own.code[i]))
			continue;
		all++;
		shared += glyph_find(other->code, count, own.code[i]) < count;
	}
	return all > 0 ? (double)shared / (double)all : 0;
}

/* Whether a short line behind what may be a caption is its title. */
static void compare_title(struct blocks *blocks, size_t i, const struct block *caption)
{
	struct block *block = &blocks->list[i];
	double behind = 0;

	if (block->chars > 20 || !block_is_text(caption))
		return;
	for (size_t next = i + 1; next < blocks->count && next < i + 4; next++) {
		double part = shared_characters(block, &blocks->list[next]);

		behind = part > behind ? part : behind;
	}
	block->echo = (float)(shared_characters(block, caption) - behind);
}

/* A paragraph that could be a whole news item. */
static bool may_be_brief(const struct block *block)
{
	const uint64_t no = BIT(E_STARTS_NUMBER) | BIT(E_STARTS_BULLET) | BIT(E_STARTS_ON)
		| BIT(E_STARTS_DASH) | BIT(E_STARTS_ODD);

	return block->chars >= 50 && block->chars <= 220 && (block->evidence & no) == 0
		&& block_has(block, E_ENDS_STOP);
}

/* How much a block and the one before it have in common. */
static double compare_texts(const struct block *block, struct pairs *pairs)
{
	struct weights before = { 0 }, behind = { 0 };

	pairs_clear(pairs);
	pairs_add(pairs, SIDE_BEHIND, SIDE_BEHIND, block, BRIEF_CHARS, &behind);
	pairs_add(pairs, SIDE_BEFORE, SIDE_BEHIND, block - 1, BRIEF_CHARS, &before);
	return part_of(before.shared, sqrt(before.all * behind.all));
}

/* True when block ends with the names of those who wrote it, or the line behind it is names. */
static bool is_signed(const struct blocks *blocks, size_t i)
{
	const struct block *block = &blocks->list[i];

	if (block->chars > 30)
		return block_has(block, E_TAIL_PAREN) && !block_has(block, E_CREDIT)
			? true : i + 1 < blocks->count && blocks->list[i + 1].chars <= 30 && is_signed(blocks, i + 1);
	return block_has(block, E_PARENS) && block_has(block, E_NAMES);
}

/* Marks paragraphs that are signed one by one. */
static void find_signed(struct blocks *blocks)
{
	for (size_t i = 1; i < blocks->count; i++)
		if (may_be_brief(&blocks->list[i]) && is_signed(blocks, i) && is_signed(blocks, i - 1))
			block_mark(&blocks->list[i], E_BRIEF);
}

/* （周立 孟宪斌） */
static bool is_bracketed_name(const struct block *block)
{
	return block_has(block, E_PARENS) && block_has(block, E_NAMES);
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

void blocks_compare(struct blocks *blocks, struct arena *temp)
{
	struct pairs *pairs;

	if (blocks->count == 0)
		return;
	pairs = pairs_read(blocks, temp);
	for (size_t i = 0; i < blocks->count; i++)
		if (i > 0 && block_is_text(&blocks->list[i - 1]) && is_short_line(&blocks->list[i])
			&& !block_has(&blocks->list[i], E_VERSE)) {
			compare_at(blocks, i, pairs);
			if ((blocks->list[i - 1].evidence & (BIT(E_CREDIT) | BIT(E_TAIL_NAME) | BIT(E_CAPTION))) != 0)
				compare_title(blocks, i, &blocks->list[i - 1]);
		} else if (i > 1 && block_has(&blocks->list[i - 2], E_CREDITED)
			&& is_short_line(&blocks->list[i])) {
			compare_title(blocks, i, &blocks->list[i - 2]);
		}
	blocks_compare_heads(blocks);
	blocks_compare_seams(blocks);
	find_briefs(blocks, pairs);
	find_signed(blocks);
}
