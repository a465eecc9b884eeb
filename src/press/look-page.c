/* SPDX-License-Identifier: MIT */
/* What a block's neighbours say about it. */
#include "press/block.h"
#include "press/glyphs.h"

#define CUT_BYTES 24		/* looked at where a text may have been cut */
#define PICTURES_WITHIN 4	/* blocks behind a headline in which each of its pictures is looked for */

/* Whether block i can stand in a run of short lines that began at start. A list that a colon announces may have
 * longer ones; a name near the top is that of an author under his title. */
static bool is_in_run(const struct blocks *blocks, size_t start, size_t i)
{
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_ENDS_COLON) | BIT(E_BYLINE) | BIT(E_DATELINE) | BIT(E_MARK)
		| BIT(E_FOLIO) | BIT(E_PHOTO_HEAD) | BIT(E_FURNITURE) | BIT(E_TEASER);
	const struct block *block = &blocks->list[i];
	bool list = start > 0 && (blocks->list[start - 1].evidence & BIT(E_ENDS_COLON)) != 0;

	return block->chars <= (list ? 32u : 24u) && (block->evidence & no) == 0
		&& ((block->evidence & BIT(E_NAMES)) == 0 || i - start >= 3)
		&& (!list || (block->evidence & BIT(E_ENDS_STOP)) == 0);
}

/* Runs of short lines, none of which is a sentence: verse, or the entries of a list. */
static void look_verse(struct blocks *blocks)
{
	size_t start = 0;

	for (size_t i = 0; i <= blocks->count; i++) {
		bool list;

		if (i < blocks->count && is_in_run(blocks, start, i))
			continue;
		list = start > 0 && i - start >= 2 && (blocks->list[start - 1].evidence & BIT(E_ENDS_COLON)) != 0;
		for (size_t at = start; (list || i - start >= 5) && at < i; at++) {
			blocks->list[at].around |= AROUND(E_VERSE);
			blocks->list[at].evidence &= ~BIT(E_NAMES);
		}
		start = i + 1;
	}
}

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
		glyphs_first(&glyphs, block->text, block->len);
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

static void look_gaps(struct blocks *blocks)
{
	size_t counts[4] = { 0 };
	size_t usual = 0;

	for (size_t i = 1; i < blocks->count; i++)
		counts[blocks->list[i].gap < 3 ? blocks->list[i].gap : 3]++;
	for (size_t i = 1; i < 4; i++)
		if (counts[i] > counts[usual])
			usual = i;
	for (size_t i = 1; i < blocks->count; i++)
		if (blocks->list[i].gap > usual)
			blocks->list[i].around |= AROUND(E_GAP);
	if (blocks->count > 0)
		blocks->list[0].around |= AROUND(E_FIRST);
}

/* What was cut in two between a block and the next. */
static void look_cuts(const struct block *block, struct block *next)
{
	struct glyphs last, first;
	size_t skip = block->len > CUT_BYTES ? block->len - CUT_BYTES : 0;
	size_t end;

	while (skip > 0 && skip < block->len && ((unsigned char)block->text[skip] & 0xc0) == 0x80)
		skip++;
	glyphs_first(&last, block->text + skip, block->len - skip);
	glyphs_first(&first, next->text, next->len < 8 ? next->len : 8);
	if (last.count < 2 || first.count < 2)
		return;
	end = last.count;
	if (glyph_is_digit(last.code[end - 1]) || last.code[end - 1] == '.' || last.code[end - 1] == '-')
		if (glyph_is_digit(first.code[0]) || first.code[0] == '%' || first.code[0] == '.')
			next->around |= AROUND(E_FIGURE_CUT);
	while (end > 0 && (glyph_is_stop(last.code[end - 1]) || glyph_is_closing(last.code[end - 1])))
		end--;
	if (end > 0 && glyph_is_han(first.code[0]) && first.code[0] == last.code[end - 1]
		&& (first.code[1] == ',' || first.code[1] == 0x3001))
		next->around |= AROUND(E_DOUBLED);
}

static bool opens_article(const struct blocks *blocks, size_t i)
{
	const uint64_t lead = BIT(E_DATELINE) | BIT(E_LEAD_BYLINE) | BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_FROM) | BIT(E_ORG);

	for (size_t next = i + 1; next < blocks->count && next < i + 4; next++) {
		if (blocks->list[next].evidence & lead)
			return true;
		if (blocks->list[next].chars > 50)
			return false;
	}
	return false;
}

/* A level of # that stands over no dateline and no author, several times, while others do. */
static void look_levels(struct blocks *blocks)
{
	size_t opens[8] = { 0 }, all[8] = { 0 };
	bool plain = false;

	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->list[i];
		bool open = block->chars <= 50 && opens_article(blocks, i);

		all[block->level & 7]++;
		opens[block->level & 7] += open;
		plain |= block->level == 0 && open && (block->evidence & BIT(E_SENTENCE)) == 0;
	}
	for (size_t i = 0; i < blocks->count; i++) {
		struct block *block = &blocks->list[i];

		if (block->level > 0 && all[block->level & 7] > 1 && opens[block->level & 7] == 0 && plain)
			block->around |= AROUND(E_SUBLEVEL);
	}
}

/* Text that a head may stand behind: long, or the end of a sentence that was cut in two. */
static bool is_text(const struct block *block, const struct block *before)
{
	return block->chars > 30 || ((block->evidence & BIT(E_ENDS_STOP)) != 0 && before->chars + block->chars > 30
		&& (before->evidence & BIT(E_ENDS_COMMA)) != 0);
}

static bool is_plain_head(const struct blocks *blocks, size_t i)
{
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_PARENS) | BIT(E_FOLIO) | BIT(E_FURNITURE) | BIT(E_TEASER)
		| BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_DATELINE) | BIT(E_PHOTO_HEAD) | BIT(E_ORG);
	const struct block *block = &blocks->list[i];

	return i > 1 && i + 1 < blocks->count && block->chars <= 30 && (block->evidence & no) == 0
		&& (block->around & (AROUND(E_VERSE) | AROUND(E_GAP))) == 0
		&& (block->evidence & (BIT(E_ENDS_OPEN) | BIT(E_ENDS_CALL))) != 0 && is_text(block - 1, block - 2) && blocks->list[i + 1].chars > 30;
}

/* Two short lines or more, one after the other with about two paragraphs each, and nothing that
 * opens an article between them. An article that goes on from another page has had its headline there, and one
 * that goes on to another is at its end. */
static void look_series(struct blocks *blocks)
{
	const uint64_t hard = BIT(E_DATELINE) | BIT(E_LEAD_BYLINE) | BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_TAIL_BYLINE)
		| BIT(E_TAIL_PAREN) | BIT(E_TAIL_CABLE) | BIT(E_FOLIO) | BIT(E_ORG) | BIT(E_PHOTO_HEAD);
	size_t heads = 0, texts = 0, first = 0;

	for (size_t i = 0; i <= blocks->count; i++) {
		uint64_t evidence = i < blocks->count ? blocks->list[i].evidence : BIT(E_TO);

		if ((evidence & (hard | BIT(E_FROM) | BIT(E_TO))) == 0) {
			if (is_plain_head(blocks, i) && heads++ == 0)
				first = i;
			texts += heads > 0 && blocks->list[i].chars > 30;
			continue;
		}
		for (size_t at = first; heads > 1 && texts * 3 >= heads * 5 && at < i; at++)
			if (is_plain_head(blocks, at))
				blocks->list[at].around |= AROUND(E_SERIES);
		heads = texts = 0;
		if (evidence & BIT(E_FROM)) {
			heads = 1;
			first = i;
		}
	}
}

void blocks_look(struct blocks *blocks, const struct furniture *furniture, struct arena *temp)
{
	blocks_look_each(blocks, furniture);
	for (size_t i = 1; i < blocks->count; i++)
		look_cuts(&blocks->list[i - 1], &blocks->list[i]);
	look_gaps(blocks);
	look_verse(blocks);
	look_pictures(blocks);
	look_levels(blocks);
	look_series(blocks);
	blocks_compare(blocks, temp);
}
