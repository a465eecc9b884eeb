/* SPDX-License-Identifier: MIT */
/* What comes again in a page: rows of a table, the fields of a form, the entries of a list. */
#include "press/block-is.h"
#include "press/glyphs.h"
#include "press/look-page.h"

#define LABEL_CHARS 6	/* before a colon */
#define PRICE_CHARS 20
#define BOOK_CHARS 45	/* of a book with its author and its house */
#define FORM_CHARS 60

/* The opening of a line that may be a field's name; 0 for none. */
static uint32_t opening_of(const struct block *block)
{
	const uint64_t no = BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_DATELINE) | BIT(E_PARENS) | BIT(E_BRACKETS)
		| BIT(E_MARK) | BIT(E_STARTS_NUMBER) | BIT(E_STARTS_BULLET) | BIT(E_STARTS_DASH)
		| BIT(E_STARTS_ON) | BIT(E_STARTS_ODD) | BIT(E_TEASER) | BIT(E_FOLIO) | BIT(E_FURNITURE) | BIT(E_TABLE);

	if ((block->evidence & no) != 0 || block->chars < 3)
		return 0;
	return block->count > 1 && glyph_is_han(block->code[0]) && glyph_is_han(block->code[1])
		? block->code[0] << 16 ^ block->code[1] : 0;
}

struct opening_pair {
	uint32_t one, two;
	uint32_t times;	/* 0 for a free place */
};

struct opening_pairs {
	struct opening_pair *list;
	size_t size;	/* a power of two, more than there are pairs */
};

static struct opening_pair *pair_find(const struct opening_pairs *pairs, uint32_t one, uint32_t two)
{
	size_t at = (one * UINT32_C(2654435761) ^ two * UINT32_C(2246822519)) >> 7;

	for (at &= pairs->size - 1; pairs->list[at].times != 0; at = (at + 1) & (pairs->size - 1))
		if (pairs->list[at].one == one && pairs->list[at].two == two)
			break;
	return &pairs->list[at];
}

/* Two lines that follow each other again and again with the same openings (荣誉…, 工作单位… of one person after
 * another) are fields of a form. */
static void look_forms(struct blocks *blocks)
{
	struct arena own = { 0 };
	uint32_t *openings = arena_alloc(&own, (blocks->count + 1) * sizeof *openings);
	struct opening_pairs pairs = { .size = 64 };

	while (pairs.size < 2 * blocks->count)
		pairs.size *= 2;
	pairs.list = arena_alloc(&own, pairs.size * sizeof *pairs.list);
	for (size_t i = 0; i < blocks->count; i++)
		openings[i] = opening_of(&blocks->list[i]);
	for (size_t i = 0; i + 1 < blocks->count; i++) {
		struct opening_pair *pair;

		if (openings[i] == 0 || openings[i + 1] == 0 || openings[i] == openings[i + 1]
			|| blocks->list[i].chars > FORM_CHARS)
			continue;
		pair = pair_find(&pairs, openings[i], openings[i + 1]);
		pair->one = openings[i];
		pair->two = openings[i + 1];
		pair->times++;
	}
	for (size_t i = 0; i + 1 < blocks->count; i++)
		if (openings[i] != 0 && openings[i + 1] != 0
			&& pair_find(&pairs, openings[i], openings[i + 1])->times > 2) {
			block_mark(&blocks->list[i], E_FORM);
			block_mark(&blocks->list[i + 1], E_FORM);
		}
	arena_release(&own);
}

static bool is_row(const struct blocks *blocks, size_t i)
{
	return i < blocks->count && block_has(&blocks->list[i], E_TABLE) && blocks->list[i].chars <= 60;
}

/* Rows of one table are of about one length. */
static bool is_like(const struct block *row, const struct block *other)
{
	return row->chars * 3 <= other->chars * 4 && other->chars * 3 <= row->chars * 4;
}

/* A short line between the rows of a table is one of its heads. */
static void look_tables(struct blocks *blocks)
{
	for (size_t i = 1; i + 2 < blocks->count; i++)
		if (is_row(blocks, i - 1) && !is_row(blocks, i) && is_row(blocks, i + 1) && is_row(blocks, i + 2)
			&& is_like(&blocks->list[i - 1], &blocks->list[i + 1])
			&& is_like(&blocks->list[i + 1], &blocks->list[i + 2]) && blocks->list[i].chars <= 30
			&& (blocks->list[i].evidence & (BIT(E_MARK) | BIT(E_SENTENCE))) == 0
			&& !block_heads_table(&blocks->list[i]))
			block_mark(&blocks->list[i], E_FORM);
}

/* The same sign before one line after the other: entries of a list, no captions. */
static void look_bullets(struct blocks *blocks)
{
	for (size_t i = 1; i < blocks->count; i++) {
		struct block *block = &blocks->list[i];

		if ((block->evidence & block[-1].evidence & BIT(E_STARTS_BULLET)) == 0
			|| block->code[0] != block[-1].code[0])
			continue;
		block_mark(block, E_LISTED);
		block_mark(block - 1, E_LISTED);
	}
}

/* A line that may stand over a list: 今日天气, 福彩开奖公告. */
static bool may_head_list(const struct block *block)
{
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_ENDS_STOP) | BIT(E_ENDS_COMMA) | BIT(E_STARTS_NUMBER) | BIT(E_NAMES)
		| BIT(E_BYLINE) | BIT(E_FOLIO);

	return block->chars >= 4 && block->chars <= (block_has(block, E_FURNITURE) ? 8u : 20u)
		&& (block->evidence & no) == 0 && !block_has(block, E_FORM) && !block_is_entry(block);
}

/* Such a line behind a text or another list, and over two entries in a run of short lines. */
static void look_list_heads(struct blocks *blocks)
{
	for (size_t i = 1; i + 2 < blocks->count; i++) {
		struct block *block = &blocks->list[i];

		if (!block_has(block + 1, E_VERSE) || !may_head_list(block) || !block_is_entry(block + 1)
			|| !block_is_entry(block + 2) || (!block_is_entry(block - 1) && block[-1].chars <= 30))
			continue;
		block_unmark(block, E_VERSE);
		block_mark(block, E_LIST_HEAD);
	}
}

/* 体育频道 21:00 台球公开赛: a row of three parts with figures. */
static bool is_schedule(const struct block *block)
{
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_ENDS_STOP) | BIT(E_BYLINE) | BIT(E_FOLIO) | BIT(E_FURNITURE)
		| BIT(E_TEASER) | BIT(E_MARK);
	size_t digits = 0;

	for (size_t i = 0; i < block->count && block->chars <= FORM_CHARS; i++)
		digits += glyph_is_digit(block->code[i]) && block->code[i] < 0x80;
	return block_has(block, E_PARTS) && (block->evidence & no) == 0 && digits > 1;
}

/* Two such rows or more, and the line over them. */
static void look_schedules(struct blocks *blocks)
{
	for (size_t i = 1; i + 1 < blocks->count; i++) {
		struct block *block = &blocks->list[i];

		if (!is_schedule(block) || !is_schedule(block + 1))
			continue;
		block_mark(block, E_FORM);
		block_mark(block + 1, E_FORM);
		if (!is_schedule(block - 1) && may_head_list(block - 1))
			block_mark(block - 1, E_LIST_HEAD);
	}
}

/* 鸡毛菜 6.8(4.5): a thing and its figures. */
static bool is_price(const struct block *block)
{
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_ENDS_STOP) | BIT(E_BYLINE) | BIT(E_FOLIO) | BIT(E_FURNITURE)
		| BIT(E_TEASER) | BIT(E_MARK);
	size_t blank = glyph_find(block->code, block->count, ' ');

	return block->chars <= PRICE_CHARS && blank >= 2 && blank + 1 < block->count
		&& glyph_is_digit(block->code[blank + 1]) && (block->evidence & no) == 0;
}

/* Three such lines. */
static void look_prices(struct blocks *blocks)
{
	for (size_t i = 0; i + 2 < blocks->count; i++)
		if (is_price(&blocks->list[i]) && is_price(&blocks->list[i + 1]) && is_price(&blocks->list[i + 2]))
			for (size_t n = 0; n < 3; n++)
				block_mark(&blocks->list[i + n], E_FORM);
}

/* 门将：..., 80元套餐：...: a word and what it has. */
static bool is_labelled(const struct block *block)
{
	size_t at = 0;

	while (at < block->count && at < LABEL_CHARS
		&& (glyph_is_han(block->code[at]) || glyph_is_digit(block->code[at])))
		at++;
	return at >= 2 && at < block->count && block->code[at] == ':' && glyph_is_han(block->code[at - 1])
		&& (block->evidence & (BIT(E_BYLINE) | BIT(E_CREDIT) | BIT(E_FURNITURE))) == 0;
}

/* 《渡口志》/王敏著/江海出版社: what book a text is about. */
static bool names_book(const struct block *block)
{
	struct glyphs glyphs;

	if (block->chars > BOOK_CHARS || block->count == 0 || block->code[0] != 0x300a
		|| (block->evidence & (BIT(E_ENDS_STOP) | BIT(E_COMMAS))) != 0)
		return false;
	block_first(block, &glyphs);
	return glyphs_find(&glyphs, 0, glyphs.count, U"出版社") < glyphs.count;
}

static void look_books(struct blocks *blocks)
{
	for (size_t i = 1; i < blocks->count; i++)
		if (names_book(&blocks->list[i]))
			block_mark(&blocks->list[i], E_LISTED);
}

/* Three such lines: none goes on from the one before it, and those that are no sentences (地点：江北馆) are fields. */
static void look_labelled(struct blocks *blocks)
{
	const uint64_t sentence = BIT(E_SENTENCE) | BIT(E_COMMAS) | BIT(E_ENDS_STOP) | BIT(E_ENDS_COLON);

	for (size_t i = 1; i + 1 < blocks->count; i++)
		if (is_labelled(&blocks->list[i - 1]) && is_labelled(&blocks->list[i])
			&& is_labelled(&blocks->list[i + 1]))
			for (struct block *block = &blocks->list[i - 1]; block <= &blocks->list[i + 1]; block++)
				block->around |= AROUND(E_LISTED)
					| (block->chars <= FORM_CHARS && (block->evidence & sentence) == 0
							? AROUND(E_FORM) : 0);
}

void blocks_look_tables(struct blocks *blocks)
{
	look_forms(blocks);
	look_tables(blocks);
	look_bullets(blocks);
	look_schedules(blocks);
	look_prices(blocks);
	look_labelled(blocks);
	look_books(blocks);
	look_list_heads(blocks);
}
