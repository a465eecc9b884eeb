/* SPDX-License-Identifier: MIT */
/* What a page says of its pictures: what stands by them, whoever took them. */
#include "press/block.h"
#include "press/glyphs.h"

#define CAPTION_CHARS 120
#define NUMBERED_CHARS 40	/* of the caption of one of several pictures */
#define PICTURES_WITHIN 4	/* blocks behind a headline in which each of its pictures is looked for */

/* What follows a headline with （附图片2张）, up to the second credit. */
static void look_pictures(struct blocks *blocks)
{
	int pictures = 0;
	size_t within = 0;

	for (size_t i = 0, since = 0; i < blocks->count; i++, since++) {
		struct block *block = &blocks->list[i];
		struct glyphs glyphs;

		if (pictures > 0 && since < within)
			block->around |= AROUND(E_ILLUSTRATED);
		if (block->evidence & BIT(E_CREDIT)) {
			pictures--;
			if ((block->around & AROUND(E_ILLUSTRATED)) && (block->evidence & BIT(E_BYLINE)))
				block->around |= AROUND(E_INNER_CREDIT);
		}
		if (block->evidence & BIT(E_PICTURES)) {
			pictures = pictures > 0 ? pictures : 1;
			within = (size_t)(pictures + 1) * PICTURES_WITHIN;
			since = 0;
		}
		if ((block->evidence & BIT(E_PHOTO_NOTE)) == 0)
			continue;
		block_first(block, &glyphs);
		for (size_t at = 0; at < glyphs.count; at++) {
			size_t n = glyphs_match(&glyphs, at, U"附图片");
			int value;

			if (n > 0) {
				since = 0;
				pictures = glyphs_number(&glyphs, at + n, &value) > 0 ? value : 1;
				within = (size_t)(pictures + 1) * PICTURES_WITHIN;
			}
		}
	}
}

/* 本报记者 田野 摄 alone, and not in brackets, or as 文/李明 图/田野 and 记者 田野 摄影报道, which stand within articles and
 * over and under them. */
static bool is_credit(const struct block *block)
{
	static const char32_t *const texts[] = { U"文", U"报道", U"报导", U"采写", NULL };
	struct glyphs glyphs;

	block_first(block, &glyphs);
	return (block->evidence & BIT(E_CREDIT)) != 0 && (block->evidence & BIT(E_BYLINE)) != 0
		&& (block->evidence & BIT(E_PARENS)) == 0 && !glyphs_have(&glyphs, glyphs.count, texts);
}

/* Captions whose photographer is named on the line below. */
static void look_credited(struct blocks *blocks)
{
	for (size_t i = 0; i + 1 < blocks->count; i++)
		if (is_credit(&blocks->list[i + 1]))
			blocks->list[i].around |= AROUND(E_CREDITED);
}

/* A bare name at the end of a short text behind another's byline: who took a picture. */
static void look_second_names(struct blocks *blocks)
{
	const uint64_t author = BIT(E_LEAD_BYLINE) | BIT(E_BYLINE) | BIT(E_TAIL_BYLINE) | BIT(E_TAIL_PAREN);
	bool authored = false;

	for (size_t i = 1; i + 1 < blocks->count; i++) {
		struct block *block = &blocks->list[i];

		if (authored && (block->evidence & BIT(E_TAIL_NAME)) != 0 && block->chars <= CAPTION_CHARS && block_is_text(block - 1)
			&& !block_is_text(block + 1) && (block->evidence & BIT(E_DATELINE)) == 0)
			block->around |= AROUND(E_SECOND_NAME);
		if (block->evidence & author)
			authored = true;
		else if (!block_is_text(block) && block->chars > 4 && (block[1].evidence & author) == 0)
			authored = false;
	}
}

/* 3 for ③ at the start of a sentence that is short enough to stand by a picture; 0 for none. */
static size_t circled_number(const struct block *block)
{
	uint32_t code = block->count > 1 ? block->code[0] : 0;

	return code >= 0x2460 && code <= 0x2473 && block->chars <= NUMBERED_CHARS && (block->evidence & BIT(E_ENDS_STOP)) != 0 ? code - 0x245f : 0;
}

/* ①, ② and so on, each a sentence, behind a text that is at its end: captions, and no list that the text announces. */
static void look_circled(struct blocks *blocks)
{
	for (size_t i = 1, n; i + 1 < blocks->count; i += n) {
		struct block *block = &blocks->list[i];

		for (n = 0; i + n < blocks->count && circled_number(block + n) == n + 1; n++)
			;
		if (n > 1 && (block[-1].evidence & (BIT(E_ENDS_STOP) | BIT(E_BYLINE))) != 0)
			for (size_t at = 0; at < n; at++) {
				block[at].evidence &= ~BIT(E_STARTS_NUMBER);
				block[at].evidence |= BIT(E_CAPTION) | BIT(E_ARROW);
			}
		n += n == 0;
	}
}

void blocks_look_pictures(struct blocks *blocks)
{
	look_pictures(blocks);
	look_credited(blocks);
	look_second_names(blocks);
	look_circled(blocks);
}
