/* SPDX-License-Identifier: MIT */
#include "press/block-is.h"

#include "press/glyphs.h"

#define LINE_CHARS 30	/* of a line of a head */
#define TEXT_WITHIN 4	/* lines under a head, its text begins */

bool block_is_text(const struct block *block)
{
	return block->chars > 24 && (block->evidence & (BIT(E_ENDS_STOP) | BIT(E_SENTENCE) | BIT(E_COMMAS))) != 0;
}

bool block_is_paragraph(const struct block *block)
{
	return block->chars > 30 || (block->chars > 14 && block_has(block, E_ENDS_STOP));
}

bool block_is_head_line(const struct block *block)
{
	const bool stops = (block->evidence & (BIT(E_ENDS_STOP) | BIT(E_ENDS_CALL))) == BIT(E_ENDS_STOP);
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_ENDS_COMMA) | BIT(E_ENDS_SEMI) | BIT(E_BYLINE) | BIT(E_NAMES)
		| BIT(E_DATELINE) | BIT(E_FOLIO) | BIT(E_FURNITURE) | BIT(E_TEASER) | BIT(E_STARTS_DASH) | BIT(E_CREDIT)
		| BIT(E_STARTS_NUMBER) | BIT(E_STARTS_BULLET) | BIT(E_PARENS) | BIT(E_PHOTO_HEAD);

	return block->chars > 3 && block->chars <= LINE_CHARS && !stops && (block->evidence & no) == 0
		&& (block->around & (AROUND(E_VERSE) | AROUND(E_FORM))) == 0;
}

bool block_is_over_text(const struct blocks *blocks, size_t i)
{
	for (size_t next = i + 1; next < blocks->count && next <= i + TEXT_WITHIN; next++)
		if (block_is_text(&blocks->list[next]))
			return true;
	return false;
}

/* Text that a head may stand behind: a paragraph, or the end of a sentence that was cut in two. */
static bool ends_text(const struct block *block, const struct block *before)
{
	return block_is_paragraph(block) || (block_has(block, E_ENDS_STOP) && before->chars + block->chars > 30
		&& block_has(before, E_ENDS_COMMA));
}

bool block_is_between(const struct blocks *blocks, size_t i, size_t lines)
{
	const uint64_t ends = BIT(E_TAIL_BYLINE) | BIT(E_TAIL_PAREN) | BIT(E_TAIL_CABLE) | BIT(E_CREDIT);
	const uint64_t opens = BIT(E_SALUTE) | BIT(E_DATELINE) | BIT(E_LEAD_BYLINE);
	const struct block *block = &blocks->list[i];

	return i > 1 && i + lines < blocks->count && (block[lines].evidence & opens) == 0
		&& !block_has(block + lines, E_DAY_FIRST) && ends_text(block - 1, block - 2)
		&& (block[-1].evidence & ends) == 0 && block_is_paragraph(block + lines);
}

/* 体彩排列5第23081期, 农产品批发价（元/公斤）: the heads of tables have figures and strokes, too. */
bool block_heads_table(const struct block *block)
{
	struct glyphs glyphs;
	size_t open, at, n;

	if (block->chars > 30 || (block->evidence & (BIT(E_BLANKS) | BIT(E_ENDS_STOP))) != 0)
		return false;
	block_first(block, &glyphs);
	if (glyphs_find(&glyphs, 4, glyphs.count, U"价(元") < glyphs.count)	/* 昨日零售价（元/斤），括号内为前日价格 */
		return true;
	if (block->chars > 24)
		return false;
	open = glyphs_find(&glyphs, 0, glyphs.count, U"(");
	if (open > 3 && block_has(block, E_ENDS_PAREN))
		return glyphs_find(&glyphs, open, glyphs.count, U"元") < glyphs.count
			|| glyphs_find(&glyphs, open, glyphs.count, U"单位") < glyphs.count;
	at = glyphs_find(&glyphs, 0, glyphs.count, U"第");
	for (n = 0; at + 1 + n < glyphs.count && glyph_is_digit(glyphs.code[at + 1 + n]); n++)
		;
	return at > 1 && n > 2 && glyphs_match(&glyphs, at + 1 + n, U"期") > 0;
}

bool block_is_entry(const struct block *block)
{
	const uint64_t parts = BIT(E_BLANKS) | BIT(E_TABLE) | BIT(E_ENDS_SEMI);
	size_t digits = 0;

	if (block->chars > 40 || block_heads_table(block))
		return false;
	for (size_t i = 0; i < block->len; i++)
		digits += block->text[i] >= '0' && block->text[i] <= '9';
	return (block->evidence & parts) != 0
		|| (digits > 1 && digits * 6 > block->chars && !block_has(block, E_ENDS_PAREN));
}
