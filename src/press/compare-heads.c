/* SPDX-License-Identifier: MIT */
/* How the lines over a text go with it: the headline says what the text opens with, the name of a column does not. */
#include "press/block-is.h"
#include "press/compare.h"
#include "press/glyphs.h"

#define TEXT_CHARS 360	/* of a text that are looked at */
#define OPENING_CHARS 100
#define TOLD_LEAST 0.5F	/* of a slogan that the text opens with */
#define TOLD_ALONE 0.3F	/* ... and with nothing of the line below it */
#define UNTOLD_CHARS 7	/* of a column's name */

/* The part of a line's pairs of Han that stand in the first characters of a text. */
double line_part_in(const struct block *line, const struct block *text, size_t chars)
{
	size_t count = text->count < chars ? text->count : chars;
	size_t all = 0, shared = 0;

	for (size_t i = 0; i + 1 < line->count; i++) {
		if (!glyph_is_han(line->code[i]) || !glyph_is_han(line->code[i + 1]))
			continue;
		all++;
		shared += glyph_have_pair(text->code, count, line->code[i], line->code[i + 1]);
	}
	return all > 0 ? (double)shared / (double)all : 0;
}

/* Whether a line can be one of two of a head whose news are compared. */
static bool may_have_news(const struct block *block)
{
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_DATELINE) | BIT(E_FOLIO)
		| BIT(E_FURNITURE) | BIT(E_STARTS_DASH) | BIT(E_ENDS_COLON);

	return block->chars > 4 && block->chars <= 40 && (block->evidence & no) == 0
		&& !block_has(block, E_VERSE);
}

/* Where two lines stand over a text, how much of each the text opens with: a headline more than what is over or under
 * it. */
static void find_news(struct blocks *blocks)
{
	for (size_t i = 0; i + 2 < blocks->count; i++) {
		struct block *block = &blocks->list[i];
		size_t text = i + 2;

		block->news = -1;
		if (!may_have_news(block) || !may_have_news(block + 1) || block_is_text(block + 1))
			continue;
		while (text + 1 < blocks->count && text < i + 4 && !block_is_text(&blocks->list[text]))
			text++;
		if (!block_is_text(&blocks->list[text]))
			continue;
		block->news = (float)line_part_in(block, &blocks->list[text], OPENING_CHARS);
		block[1].news = (float)line_part_in(block + 1, &blocks->list[text], OPENING_CHARS);
		if (block->news
			>= (block[1].news > 0 ? TOLD_LEAST : TOLD_ALONE))	/* 停航 停课 停工 is news and no campaign */
			block->evidence &= ~(BIT(E_SLOGAN) | BIT(E_PARTS));
		i++;
	}
}

/* Whether the name of a column may stand behind a block. */
static bool may_stand_behind(const struct block *block)
{
	const uint64_t ends = BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_FOLIO) | BIT(E_FURNITURE) | BIT(E_CREDIT)
		| BIT(E_TAIL_CABLE) | BIT(E_TAIL_PAREN) | BIT(E_TAIL_BYLINE);

	return block_is_text(block) || (block->evidence & ends) != 0;
}

/* Marks what may be the name of a column over a headline: it is not what the text is about. */
static void find_untold(struct blocks *blocks)
{
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_DATELINE) | BIT(E_FOLIO)
		| BIT(E_FURNITURE) | BIT(E_ENDS_STOP) | BIT(E_ENDS_COLON) | BIT(E_STARTS_DASH) | BIT(E_ORG);
	const uint64_t under = (no & ~BIT(E_ENDS_STOP)) | BIT(E_ORG) | BIT(E_PARENS);

	for (size_t i = 0; i + 2 < blocks->count; i++) {
		struct block *block = &blocks->list[i];
		size_t text = i + 1;

		if (block->chars > UNTOLD_CHARS || (block->evidence & no) != 0 || (block[1].evidence & under) != 0
			|| block_has(block, E_VERSE) || block_is_text(block + 1)
			|| (i == 0 && block_has(block, E_SECTION))
			|| (i > 0 && !may_stand_behind(block - 1)))
			continue;
		while (text < blocks->count && text < i + 5 && !block_is_text(&blocks->list[text]))
			text++;
		if (text < blocks->count && block_is_text(&blocks->list[text])
			&& line_part_in(block, &blocks->list[text], TEXT_CHARS) <= 0
			&& (text + 1 == blocks->count || line_part_in(block, &blocks->list[text + 1], TEXT_CHARS) <= 0))
			block_mark(block, E_UNTOLD);
	}
}

void blocks_compare_heads(struct blocks *blocks)
{
	find_untold(blocks);
	find_news(blocks);
}
