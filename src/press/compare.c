/* SPDX-License-Identifier: MIT */
/* What the words of a short line, and of the texts around it, have in common. A lead says again what its headline said, and
 * what stands under a subhead speaks of the same things as what stands above it, so the words on both sides of a short line
 * tell which of the two it is (Hearst's TextTiling, 1997). */
#include <math.h>

#include "press/block-is.h"
#include "press/compare.h"
#include "press/glyphs.h"

#define SIDE_BLOCKS 6
#define HEAD_CHARS 64
#define LEAD_CHARS 160
#define ECHO_CHARS 400

static bool is_short_line(const struct block *block)
{
	return block->chars <= 50 && (block->evidence & (BIT(E_SENTENCE) | BIT(E_BYLINE) | BIT(E_DATELINE))) == 0;
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
	block->tells = (float)weights_part(tells.shared, tells.all);
	block->told = (float)weights_part(told.shared, told.all);
	block->within = (float)weights_part(before.shared, sqrt(before.all * behind.all));
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

void blocks_compare(struct blocks *blocks, struct pairs *pairs)
{
	for (size_t i = 0; i < blocks->count; i++)
		if (i > 0 && block_is_text(&blocks->list[i - 1]) && is_short_line(&blocks->list[i])
			&& !block_has(&blocks->list[i], E_VERSE)) {
			compare_at(blocks, i, pairs);
			if ((blocks->list[i - 1].evidence & (BIT(E_CREDIT) | BIT(E_TAIL_NAME) | BIT(E_CAPTION))) != 0)
				compare_title(blocks, i, &blocks->list[i - 1]);
		} else if (i > 1 && block_has(&blocks->list[i - 2], E_CREDITED) && is_short_line(&blocks->list[i])) {
			compare_title(blocks, i, &blocks->list[i - 2]);
		}
}
