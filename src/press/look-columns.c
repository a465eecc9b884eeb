/* SPDX-License-Identifier: MIT */
/* Lines at a head that look like people or sentences and are none: names of columns and desks, what trails off. */
#include "press/block-is.h"
#include "press/glyphs.h"
#include "press/look-page.h"
#include "press/role.h"

#define COLUMN_CHARS 7	/* of a column's name */
#define SIGN_CHARS 12	/* ... behind a sign */
#define DESK_CHARS 10	/* of a paper and its desk */
#define TRAILING_CHARS 28	/* of a line that trails off */

/* What looks like names or an office between a line of a head and a text that names its own author is neither. */
static void look_own_authors(struct blocks *blocks)
{
	for (size_t i = 1; i + 1 < blocks->count; i++) {
		struct block *block = &blocks->list[i];

		if (block_has(block + 1, E_DATELINE) && block_has(block + 1, E_LEAD_BYLINE)
			&& block_is_head_line(block - 1) && !block_is_text(block - 1)
			&& (block->evidence & (BIT(E_BYLINE) | BIT(E_PARENS))) == 0)
			block->evidence &= ~(BIT(E_NAMES) | BIT(E_ORG));
	}
}

/* 江海晚报现场新闻 between a text and its reporter: whose he is. */
static void look_desks(struct blocks *blocks)
{
	for (size_t i = 1; i + 1 < blocks->count; i++) {
		struct block *block = &blocks->list[i];
		struct glyphs glyphs;

		if (block->chars > DESK_CHARS || !block_is_text(block - 1) || !block_has(block + 1, E_BYLINE)
			|| (i + 2 < blocks->count && block_is_text(block + 2)))
			continue;
		block_first(block, &glyphs);
		if (!role_is_paper(&glyphs, 0, glyphs.count)
			|| glyphs_find(&glyphs, 0, glyphs.count, U"报") == glyphs.count)
			continue;
		block_unmark(block, E_RUBRIC);
		block_mark(block, E_BYLINE);
	}
}

/* 本报评论员 apart from the text above and over a title, ■船家说法 over a line that has no such sign: each stands there like
 * the name of a column. */
static bool is_column(const struct block *block)
{
	const uint64_t author = BIT(E_BYLINE) | BIT(E_ORG);
	struct glyphs glyphs;

	if (block_has(block, E_STARTS_BULLET))
		return block->chars <= SIGN_CHARS && (block->evidence & (author | BIT(E_NAMES))) == 0
			&& (block->around
				   & (AROUND(E_VERSE) | AROUND(E_FORM) | AROUND(E_LISTED) | AROUND(E_CLOSE)
					   | AROUND(E_WITHIN)))
			== 0;
	if ((!block_has(block, E_GAP) && !block_has(block - 1, E_FOLIO))
		|| (block->evidence & author) == 0 || block->chars > COLUMN_CHARS)
		return false;
	block_first(block, &glyphs);
	return glyphs.count > 3 && glyphs_match(&glyphs, glyphs.count - 3, U"评论员") > 0;
}

static void look_columns(struct blocks *blocks)
{
	for (size_t i = 1; i + 2 < blocks->count; i++) {
		struct block *block = &blocks->list[i];

		if (!block_is_head_line(block + 1) || block_is_text(block + 1) || !block_is_over_text(blocks, i + 1)
			|| !is_column(block))
			continue;
		block->evidence &= ~(BIT(E_BYLINE) | BIT(E_ORG) | BIT(E_NAMES));
		block_mark(block, E_RUBRIC);
	}
}

/* 有一种船从不靠岸…… behind a text that is at its end and over another line of a head trails off, and ends no sentence. */
static void look_trailing(struct blocks *blocks)
{
	for (size_t i = 1; i + 1 < blocks->count; i++) {
		struct block *block = &blocks->list[i];

		if (block->chars > TRAILING_CHARS || !block_has(block, E_ENDS_STOP)
			|| block_has(block, E_COMMAS) || block->code[block->count - 1] != 0x2026
			|| (block_is_text(block - 1) && !block_has(block - 1, E_ENDS_STOP)))
			continue;
		if (!block_is_head_line(block + 1) || block_is_text(block + 1) || !block_is_over_text(blocks, i + 1))
			continue;
		block_unmark(block, E_ENDS_STOP);
		block_mark(block, E_ENDS_OPEN);
	}
}

void blocks_look_columns(struct blocks *blocks)
{
	look_trailing(blocks);
	look_own_authors(blocks);
	look_desks(blocks);
	look_columns(blocks);
}
