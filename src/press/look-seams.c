/* SPDX-License-Identifier: MIT */
/* Where a column ends in the middle of a word, or extraction has read its last character twice. */
#include "press/glyphs.h"
#include "press/look-page.h"

#define CUT_LEAST 10	/* characters of a line that may be the first part of a paragraph */
#define CUT_MOST 60	/* ... and of one that can be nothing else */
#define REST_CHARS 6	/* of the rest of a sentence */
#define REST_LEAST 20	/* ... with what follows it */
#define NEAR 16		/* blocks on either side that are looked through */
#define NEAR_CHARS 200	/* of each */

/* 优化政府服务。 / 务，着力打造: the first character stands twice, and behind it the stop that extraction made up. */
static void look_doubled(const struct block *block, struct block *next)
{
	struct glyphs last, first;
	size_t end;

	block_last(block, &last);
	block_first(next, &first);
	if (last.count < 2 || first.count < 2)
		return;
	end = last.count;
	while (end > 0 && (glyph_is_stop(last.code[end - 1]) || glyph_is_closing(last.code[end - 1])))
		end--;
	if (end > 0 && glyph_is_han(first.code[0]) && first.code[0] == last.code[end - 1]
		&& (first.code[1] == ',' || first.code[1] == 0x3001))
		block_mark(next, E_DOUBLED);
}

/* Whether block i may go on from the line before in mid-word. */
static bool may_be_cut(const struct block *block)
{
	const struct block *before = block - 1;
	const uint64_t no = BIT(E_MARK) | BIT(E_BOLD) | BIT(E_BLANKS) | BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_FOLIO)
		| BIT(E_FURNITURE) | BIT(E_TEASER);

	return before->chars >= CUT_LEAST && before->chars <= CUT_MOST && block_has(before, E_ENDS_OPEN)
		&& ((before->evidence | block->evidence) & no) == 0
		&& (block->evidence & (BIT(E_INDENT) | BIT(E_DATELINE))) == 0 && block->count > 1 && before->count > 1
		&& glyph_is_han(before->code[before->count - 1]) && glyph_is_han(block->code[0]);
}

/* 个，年度计划..., 起了灯。灯是...: the rest of a clause, too short to begin with. */
static bool is_rest(const struct block *block)
{
	size_t at = 0;

	while (at < block->count && at < REST_CHARS && glyph_is_han(block->code[at]))
		at++;
	if (at == 0 || at == block->count || block->chars < REST_LEAST)
		return false;
	return glyph_is_stop(block->code[at]) || (at == 1 && block->code[at] == ',');
}

/* The characters on both sides of a cut stand side by side elsewhere on the page. */
static void look_cuts(struct blocks *blocks)
{
	for (size_t i = 1; i < blocks->count; i++) {
		struct block *block = &blocks->list[i];
		size_t start = i > NEAR ? i - NEAR : 0;
		size_t end = i + NEAR < blocks->count ? i + NEAR : blocks->count;
		bool found;

		if (!may_be_cut(block))
			continue;
		found = is_rest(block);
		for (size_t at = start; at < end && !found; at++)
			found = glyph_have_pair(blocks->list[at].code,
				blocks->list[at].count < NEAR_CHARS ? blocks->list[at].count : NEAR_CHARS,
				block[-1].code[block[-1].count - 1], block->code[0]);
		if (found)
			block_mark(block, E_SEAM);
	}
}

void blocks_look_seams(struct blocks *blocks)
{
	for (size_t i = 1; i < blocks->count; i++)
		look_doubled(&blocks->list[i - 1], &blocks->list[i]);
	look_cuts(blocks);
}
