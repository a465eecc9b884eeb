/* SPDX-License-Identifier: MIT */
/* Headlines that stand on other pages, with their pages. */
#include "press/block-is.h"
#include "press/glyphs.h"
#include "press/jump.h"
#include "press/look-page.h"

#define CALL_CHARS 8
#define TITLE_LEAST 6	/* characters of a headline behind its page */

/* 导读 says what stands below, not what stands above. */
static bool heads_teasers(const struct block *block)
{
	struct glyphs glyphs;

	block_first(block, &glyphs);
	return block->chars <= 12 && jump_heads_teasers(&glyphs);
}

/* What a pointer may stand under. */
static bool is_title(const struct block *block)
{
	const uint64_t no = BIT(E_TEASER) | BIT(E_SENTENCE) | BIT(E_BYLINE) | BIT(E_FOLIO) | BIT(E_FURNITURE)
		| BIT(E_CREDIT);

	return block->chars > 4 && block->chars <= 40 && (block->evidence & no) == 0;
}

/* A04, 02版 and nothing else, or before a headline. */
static bool begins_with_page(const struct block *block, bool alone)
{
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_ENDS_STOP) | BIT(E_FURNITURE) | BIT(E_BYLINE) | BIT(E_MARK)
		| BIT(E_DATED) | BIT(E_PAPER);
	struct glyphs glyphs;
	char label[LABEL_TEXT];
	size_t n;

	if (block->chars > 40 || (block->evidence & no) != 0)
		return false;
	block_first(block, &glyphs);
	n = jump_label_at_start(&glyphs, label);
	return n > 0 && (alone ? n == glyphs.count : n + TITLE_LEAST < glyphs.count);
}

/* 江海观潮　B1: a page at the end, as it stands under 导读; lettered where it has to be told from a number. */
static bool ends_with_page(const struct block *block, bool lettered)
{
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_ENDS_STOP) | BIT(E_FURNITURE) | BIT(E_BYLINE);
	struct glyphs glyphs;
	char label[LABEL_TEXT];
	size_t end, at;

	if (block->chars > 40 || (block->evidence & no) != 0)
		return false;
	block_last(block, &glyphs);
	end = glyphs.count;
	at = jump_label_at_end(&glyphs, &end, label);
	return at < end && at > TITLE_LEAST && glyphs.code[at - 1] == ' ' && (!lettered || label[0] >= 'A');
}

static void make_teaser(struct block *block)
{
	block_mark(block, E_TEASER);
	block->evidence &= ~(BIT(E_FOLIO) | BIT(E_ARROW) | BIT(E_CAPTION));
}

/* Lists of headlines with their pages: the page before each, behind each, or on a line of its own under each. */
static void look_indexes(struct blocks *blocks)
{
	bool listed = false;	/* under 导读, and nothing else between */

	for (size_t i = 0; i < blocks->count; i++) {
		struct block *block = &blocks->list[i];

		listed = i > 0 && (listed || heads_teasers(block - 1)) && ends_with_page(block, false);
		if (listed)
			make_teaser(block);
		if (i + 1 < blocks->count && ((begins_with_page(block, false) && begins_with_page(block + 1, false))
			|| (ends_with_page(block, true) && ends_with_page(block + 1, true)))) {
			make_teaser(block);
			make_teaser(block + 1);
		}
		if (i + 3 < blocks->count && is_title(block) && begins_with_page(block + 1, true) && is_title(block + 2)
			&& begins_with_page(block + 3, true)) {
			make_teaser(block + 1);
			make_teaser(block + 3);
		}
	}
}

static bool is_pointer(const struct block *block)
{
	return block_has(block, E_TEASER) && block->chars <= 8 && !heads_teasers(block);
}

/* 首个冠军！ over a headline with its page, and behind a text. */
static bool is_call(const struct block *block)
{
	return block->chars <= CALL_CHARS && block_has(block, E_ENDS_CALL)
		&& block_has(block + 1, E_TEASER) && block_is_text(block - 1)
		&& block_has(block - 1, E_ENDS_STOP);
}

/* Whether two lines stand over a pointer, apart from all else. */
static bool is_upper(const struct block *block)
{
	return is_title(block) && block_has(block, E_APART) && block_has(block + 1, E_WITHIN)
		&& block_has(block + 2, E_WITHIN);
}

/* 地铁十五号线年内动工, and under it >>A02. Where there are several pointers two lines may stand over each: between two
 * pointers, and between the head of the page and the first. */
static void look_pointed(struct blocks *blocks)
{
	const uint64_t heads = BIT(E_FOLIO) | BIT(E_FURNITURE);
	size_t pointers = 0;

	for (size_t i = 1; i < blocks->count; i++)
		pointers += is_pointer(&blocks->list[i]);
	for (size_t i = 0; i + 1 < blocks->count; i++) {
		struct block *block = &blocks->list[i];

		if (i > 0 && is_call(block))
			block_mark(block, E_POINTED);
		if (!is_pointer(block + 1) || !is_title(block))
			continue;
		block_mark(block, E_POINTED);
		if (i > 0 && is_upper(block - 1))
			block_mark(block - 1, E_POINTED);
		if (pointers > 1 && i > 1 && is_title(block - 1)
			&& (is_pointer(block - 2) || (block[-2].evidence & heads) != 0))
			block_mark(block - 1, E_POINTED);
	}
}

void blocks_look_indexes(struct blocks *blocks)
{
	look_indexes(blocks);
	look_pointed(blocks);
}
