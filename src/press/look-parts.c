/* SPDX-License-Identifier: MIT */
/* The names of the parts of a report: 岔口之一, 疑问, 焦点一：灯塔, and which lines of a few characters are words of the texts. */
#include <string.h>

#include "press/block-is.h"
#include "press/compare.h"
#include "press/glyphs.h"
#include "press/look-page.h"

#define TEXT_CHARS 360	/* of a text that are looked at */
#define PARTS_LEAST 2	/* of a page that names its parts by a word */
#define WORD_CHARS 4	/* of a word */
#define PART_MOST 20	/* of what a part says of it */
#define PART_MORE 3	/* ... than of its name, at least */
#define WORD_NEAR 8	/* blocks on either side of it */
#define PART_CHARS 6	/* of the name of a part and its number */
#define PART_NAME 2	/* ... without it, at least */
#define PART_LINE 14	/* ... with what it says */

/* The number of a part at the end of its name, 岔口之二, 疑问二, 焦点二：灯塔, 探访2 灯塔; how many characters the name has without it, 0 for none. */
static size_t part_name(const struct block *block, int *number)
{
	const uint64_t no = BIT(E_FOLIO) | BIT(E_TABLE) | BIT(E_BYLINE) | BIT(E_ENDS_STOP);
	struct glyphs glyphs;
	size_t end;

	if (block->chars > PART_LINE || (block->evidence & no) != 0)
		return 0;
	block_first(block, &glyphs);
	for (end = 0; end < glyphs.count && glyphs.code[end] != ':' && glyphs.code[end] != ' ';)
		end++;
	if (end > PART_CHARS)
		return 0;
	for (size_t at = PART_NAME; at < end; at++)
		if (glyph_is_han(glyphs.code[at - 1]) && glyphs_number(&glyphs, at, number) == end - at)
			return at;
	return 0;
}

/* The next of several parts of a text. */
static bool is_next_part(const struct block *block, const struct block *next)
{
	int one, two;
	size_t n = part_name(block, &one);

	return n > 0 && part_name(next, &two) == n && two == one + 1
		&& memcmp(block->code, next->code, n * sizeof *block->code) == 0;
}

/* 岔口之一, 岔口之二, each over a text or the rest of a subhead. */
static void look_numbered_parts(struct blocks *blocks)
{
	struct block *last = NULL;

	for (size_t i = 1; i + 2 < blocks->count; i++) {
		struct block *block = &blocks->list[i];
		int number;

		if (part_name(block, &number) == 0 || (!block_is_text(block + 1) && !block_is_text(block + 2)))
			continue;
		if (last != NULL && is_next_part(last, block)) {
			block_mark(last, E_PART);
			block_mark(block, E_PART);
		}
		last = block;
	}
}

/* What the parts of a report are about. */
static bool is_part_word(const struct block *block)
{
	static const char32_t *const words[] = { U"缘起", U"起因", U"疑问", U"质疑", U"现象", U"现状", U"背景", U"数量",
		U"标准", U"准备", U"测试", U"实验", U"试验", U"解答", U"答疑", U"原因", U"对策", U"结果", U"经过",
		U"过程", U"现场", U"发现", U"探究", U"探访", U"调查", U"追问", U"回应", U"反思", U"影响", U"后果",
		U"案情", U"案发", U"审理", U"庭审", U"判决", U"说法", U"建议", U"措施", U"目的", U"意义", U"亮点",
		U"难点", U"热点", U"焦点", U"争议", U"分歧", U"揭秘", U"进展", U"特点", U"优势", U"症状", U"治疗",
		U"预防", U"诊断", U"变化", U"困境", U"出路", U"尴尬", U"担忧", U"期待", U"感受", U"体验", U"时间",
		U"地点", U"人物", U"家长", U"考生", U"学校", U"专家", U"市民", U"商家", U"业主", U"警方", U"法院",
		U"物业", U"律师", U"医生", U"网友", NULL };
	struct glyphs glyphs;

	block_first(block, &glyphs);
	return glyphs_match_any(&glyphs, 0, words) == glyphs.count;
}

/* Whether a line is such a word, or the texts near it have its characters, too. */
static bool is_word(const struct blocks *blocks, size_t i)
{
	const struct block *word = &blocks->list[i];
	size_t start = i > WORD_NEAR ? i - WORD_NEAR : 0;
	double most = 0;

	if (word->chars < 2 || word->chars > WORD_CHARS)
		return false;
	if (is_part_word(word))
		return true;
	for (size_t at = start; most < 1 && at < blocks->count && at <= i + WORD_NEAR; at++)
		if (block_is_text(&blocks->list[at])) {
			double part = line_part_in(word, &blocks->list[at], TEXT_CHARS);

			most = part > most ? part : most;
		}
	return most >= 1;
}

/* 疑问 over a line over a text: what of a part, and what the part says of it. */
static bool names_part(const struct block *block)
{
	const uint64_t no = BIT(E_BYLINE) | BIT(E_RUBRIC) | BIT(E_SECTION) | BIT(E_FOLIO) | BIT(E_FURNITURE)
		| BIT(E_ENDS_STOP) | BIT(E_ENDS_COLON) | BIT(E_STARTS_BULLET);

	return block_has(block, E_WORD) && (block->evidence & no) == 0 && block_is_head_line(block + 1)
		&& !block_is_text(block + 1) && block_is_text(block + 2);
}

/* Whether line i names a part as long names do, between two texts: 停车！ over 众人抬她上救护车. */
static bool may_name_part(const struct blocks *blocks, size_t i)
{
	const uint64_t no = BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_RUBRIC) | BIT(E_SECTION) | BIT(E_FOLIO)
		| BIT(E_FURNITURE) | BIT(E_ENDS_COLON) | BIT(E_STARTS_BULLET) | BIT(E_PARENS) | BIT(E_MARK)
		| BIT(E_ORG);
	const struct block *block = &blocks->list[i];

	return block->chars >= 2 && block->chars <= WORD_CHARS && block->chars == block->count
		&& (block->evidence & no) == 0 && (block[1].evidence & no) == 0
		&& block[1].chars >= block->chars + PART_MORE && block[1].chars <= PART_MOST
		&& block_is_head_line(block + 1) && !block_is_text(block + 1) && block_is_between(blocks, i, 2);
}

/* Names of one length, one of them a word of the texts, with no author and no column between them, are those of the parts
 * of one article. */
static void look_named_parts(struct blocks *blocks)
{
	const uint64_t hard = BIT(E_DATELINE) | BIT(E_LEAD_BYLINE) | BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_TAIL_BYLINE)
		| BIT(E_TAIL_PAREN) | BIT(E_TAIL_CABLE) | BIT(E_FOLIO) | BIT(E_RUBRIC) | BIT(E_MARK);
	struct block *last = NULL;

	for (size_t i = 2; i + 2 < blocks->count; i++) {
		struct block *block = &blocks->list[i];

		if ((block->evidence & hard) != 0)
			last = NULL;
		else if (may_name_part(blocks, i)) {
			if (last != NULL && last->chars == block->chars
				&& ((last->around | block->around) & AROUND(E_WORD)) != 0) {
				block_mark(last, E_PART);
				block_mark(block, E_PART);
			}
			last = block;
		}
	}
}

static void look_words(struct blocks *blocks)
{
	size_t parts = 0;

	for (size_t i = 0; i < blocks->count; i++)
		if (is_word(blocks, i))
			block_mark(&blocks->list[i], E_WORD);
	for (size_t i = 1; i + 2 < blocks->count; i++)
		parts += names_part(&blocks->list[i]) || block_has(&blocks->list[i], E_PART);	/* 探访2 */
	for (size_t i = 1; parts >= PARTS_LEAST && i + 2 < blocks->count; i++)
		if (names_part(&blocks->list[i]))
			block_mark(&blocks->list[i], E_PART);
	look_named_parts(blocks);
}

void blocks_look_parts(struct blocks *blocks)
{
	look_numbered_parts(blocks);
	look_words(blocks);
}
