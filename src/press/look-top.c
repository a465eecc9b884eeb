/* SPDX-License-Identifier: MIT */
/* What a page has at its top and bottom: the paper's name, the page's label and number. */
#include "press/block-is.h"
#include "press/folio.h"
#include "press/glyphs.h"
#include "press/look-page.h"

#define MASTHEAD_LINES 3	/* at the top of a page */
#define MASTHEAD_CHARS 24
#define PAGE_NAME_CHARS 8
#define PUBLISHER_CHARS 30

/* 小记者周刊 C4版 指导：市教育局, 作文园地 第12期: what may stand at the top of a page. */
static bool is_masthead(const struct block *block, bool first)
{
	struct glyphs glyphs;
	struct folio folio;
	size_t at, n;
	int value;

	if (block->chars > MASTHEAD_CHARS
		|| (block->evidence & (BIT(E_SENTENCE) | BIT(E_COMMA) | BIT(E_COMMAS) | BIT(E_MARK) | BIT(E_TEASER)))
			!= 0)
		return false;
	if (block_has(block, E_PAPER))	/* and not 警方快报 under a folio and over a headline */
		return first || ((block[-1].evidence | block[1].evidence) & BIT(E_FOLIO)) == 0
			|| block_has(block + 1, E_FOLIO) || block[1].gap > block->gap;
	block_first(block, &glyphs);
	folio_read(&glyphs, &folio);
	at = glyphs_find(&glyphs, 0, glyphs.count, U"第");
	n = at < glyphs.count ? glyphs_number(&glyphs, at + 1, &value) : 0;
	return folio.label[0] != '\0'
		|| (n > 0 && glyphs_match(&glyphs, at + 1 + n, U"期") > 0 && at + n + 2 == glyphs.count);
}

/* 突发·现场, 文艺·夜读　05, 国际　013, 特别关注: what the page is about, under its folio. */
static bool is_page_name(const struct block *block)
{
	struct glyphs glyphs;
	size_t dots = 0;
	int number;

	if (block_has(block, E_SECTION))
		return true;
	if (block->chars < 3 || block->chars > PAGE_NAME_CHARS
		|| (block->evidence & (BIT(E_MARK) | BIT(E_SENTENCE))) != 0)
		return false;
	block_first(block, &glyphs);
	for (size_t i = 0; i < glyphs.count; i++) {
		if (i > 0 && glyphs.code[i] == ' ' && i + 4 >= glyphs.count
			&& glyphs_number(&glyphs, i + 1, &number) == glyphs.count - i - 1)
			return true;
		if (!glyph_is_han(glyphs.code[i]) && glyphs.code[i] != 0xb7 && glyphs.code[i] != 0x2022)
			return false;
		dots += !glyph_is_han(glyphs.code[i]);
	}
	return dots == 1;
}

/* 江海体育, 都市财经, 长堤　副刊: the name of the page, as its first line. */
static bool names_part(const struct block *block)
{
	static const char32_t *const parts[] = { U"体育", U"财经", U"要闻", U"时政", U"国际", U"国内", U"社会", U"民生",
		U"文娱", U"副刊", U"周刊", U"专刊", U"健康", U"教育", U"法治", U"理论", U"评论", NULL };
	struct glyphs glyphs;

	block_first(block, &glyphs);
	return block->chars == 4 && !block_has(block, E_MARK)
		&& glyphs_match_any(&glyphs, glyphs.count - 2, parts) == 2;
}

/* 06 民生速递: the page's number and its name, under the paper's or alone. */
static bool is_numbered_name(const struct block *block)
{
	struct glyphs glyphs;
	int number;
	size_t n;

	if (block->chars > PAGE_NAME_CHARS || block_has(block, E_MARK))
		return false;
	block_first(block, &glyphs);
	n = glyphs_number(&glyphs, 0, &number);
	if (n == 0 || n > 2 || !glyph_is_digit(glyphs.code[0]) || n + 3 > glyphs.count || glyphs.code[n] != ' ')
		return false;
	for (size_t i = n + 1; i < glyphs.count; i++)
		if (!glyph_is_han(glyphs.code[i]))
			return false;
	return true;
}

static bool ends_in_number(const struct block *block)
{
	return block->count > 0 && glyph_is_digit(block->code[block->count - 1]);
}

/* 江海出版社编印 over a folio: whose paper it is. */
static bool names_publisher(const struct block *block)
{
	static const char32_t *const words[] = { U"编印", U"主办", U"主管", U"编辑", U"出版", NULL };
	struct glyphs glyphs;

	if (block->chars > PUBLISHER_CHARS || (block->evidence & (BIT(E_COMMA) | BIT(E_COMMAS) | BIT(E_MARK))) != 0)
		return false;
	block_first(block, &glyphs);
	return glyphs.count > 4 && glyphs_match_any(&glyphs, glyphs.count - 2, words) == 2;
}

/* The paper's name, its publisher and the day, each on a line of its own. */
static void look_publisher(struct blocks *blocks)
{
	struct block *block = blocks->list;

	if (blocks->count < 3 || !block_has(&block[2], E_FOLIO) || !names_publisher(&block[1])
		|| block->chars > PAGE_NAME_CHARS || block_has(block, E_MARK))
		return;
	block_mark(&block[0], E_FOLIO);
	block_mark(&block[1], E_FOLIO);
}

static void look_masthead(struct blocks *blocks)
{
	if (blocks->count > 1
		&& (names_part(&blocks->list[0])
			|| (is_numbered_name(&blocks->list[0]) && !block_is_text(&blocks->list[1]))))
		block_mark(&blocks->list[0], E_FOLIO);
	if (blocks->count > 1 && is_page_name(&blocks->list[0])
		&& (block_has(&blocks->list[1], E_PART)
			|| ends_in_number(&blocks->list[0])))	/* over its number, or before it */
		block_mark(&blocks->list[0], E_FOLIO);
	for (size_t i = 0; i + 1 < blocks->count && i < MASTHEAD_LINES; i++)
		if (is_masthead(&blocks->list[i], i == 0)
			|| (i > 0 && block_has(&blocks->list[i - 1], E_FOLIO)
				&& (is_page_name(&blocks->list[i]) || is_numbered_name(&blocks->list[i]))))
			block_mark(&blocks->list[i], E_FOLIO);
}

/* A number alone is that of the page at its top and bottom, elsewhere that of a part of an article. */
static void look_numbers(struct blocks *blocks)
{
	for (size_t i = 0; i < blocks->count; i++) {
		struct block *block = &blocks->list[i];

		if (!block_has(block, E_PART))
			continue;
		if (i > 0 && i + 1 < blocks->count && !block_has(block - 1, E_FOLIO)
			&& !block_has(block + 1, E_FOLIO))
			continue;
		block_unmark(block, E_PART);
		block_mark(block, E_FOLIO);
	}
}

void blocks_look_top(struct blocks *blocks)
{
	look_masthead(blocks);
	look_publisher(blocks);
	look_numbers(blocks);
}
