/* SPDX-License-Identifier: MIT */
/* What opens an article (本报讯（记者李明）, his line under the headline) and what closes one (（通讯员 王敏）, his line under
 * the text) say of the lines between them. */
#include "press/block-is.h"
#include "press/glyphs.h"
#include "press/look-page.h"
#include "press/name.h"

#define ESSAY_BLOCKS 40	/* of an essay that are looked through for its author */
#define HEAD_CHARS 30	/* of a line that may be a head */
#define TITLE_LEAST 5	/* ... over its author */
#define TELLS_MOST 0.5F	/* of a few characters the text may have all */
#define BEGINS_LEAST 0.12	/* of words_of() the line with which an article begins */

/* How much the words around a short line between two texts say that an article begins with it. */
static double words_of(const struct block *block)
{
	float tells = block->tells < TELLS_MOST ? block->tells : TELLS_MOST;

	return (double)(tells - block->told * 2 - block->within * 10);
}

/* The short lines since the last author. */
struct span {
	bool open;	/* he opened an article */
	size_t head;	/* of those between two texts, that of which the words say most that an article begins there */
	size_t heads, others;
};

/* An author at block i closes what he has not opened: so one article begins in the span, and the heads behind its
 * headline are subheads. */
static void close_span(struct blocks *blocks, const struct span *span, size_t i)
{
	struct block *head = &blocks->list[span->head];

	if (span->heads == 0 || (span->heads > 1 && (span->others > 0 || words_of(head) < BEGINS_LEAST))
		|| block_has(head, E_PART))
		return;
	block_mark(head, E_OWN_AUTHOR);
	head->around &= ~(AROUND(E_SUBLEVEL) | AROUND(E_SERIES));
	for (size_t at = span->head + 1; at < i; at++)
		if (blocks->list[at].chars <= HEAD_CHARS && block_is_between(blocks, at, 1))
			block_mark(&blocks->list[at], E_SERIES);
}

void blocks_look_authors(struct blocks *blocks)
{
	const uint64_t opens = BIT(E_LEAD_BYLINE) | BIT(E_DATELINE);
	const uint64_t closes = BIT(E_TAIL_BYLINE) | BIT(E_TAIL_PAREN) | BIT(E_TAIL_CABLE);
	const uint64_t ends = BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_FOLIO) | BIT(E_FROM) | BIT(E_TO);
	struct span span = { 0 };

	for (size_t i = 0; i < blocks->count; i++) {
		uint64_t evidence = blocks->list[i].evidence;
		bool office = (evidence & (BIT(E_ORG) | BIT(E_BLANKS)))
			== (BIT(E_ORG) | BIT(E_BLANKS));	/* 北屏区　王敏 */
		bool line = (office || (evidence & BIT(E_BYLINE)) != 0)
			&& (evidence & (BIT(E_CREDIT) | BIT(E_LONE_DATELINE))) == 0;
		bool above = i + 1 < blocks->count && block_is_text(&blocks->list[i + 1]);
		bool below = i > 0 && block_is_text(&blocks->list[i - 1]);

		if (!line && (evidence & ends) == 0 && blocks->list[i].chars <= HEAD_CHARS
			&& block_is_between(blocks, i, 1)) {
			if (span.heads == 0 || words_of(&blocks->list[i]) > words_of(&blocks->list[span.head]))
				span.head = i;
			span.heads++;
		} else if (line || (evidence & (opens | closes | ends)) != 0) {
			if (span.open
				&& (line ? below && !above
					 : (evidence & closes) != 0 && (evidence & (opens | BIT(E_CREDIT))) == 0))
				close_span(blocks, &span, i);
			span = (struct span){ .open = line ? above && !below
							   : (evidence & opens) != 0 && (evidence & closes) == 0 };
		} else {
			span.others += blocks->list[i].chars <= HEAD_CHARS;
		}
	}
}

/* A line that may be a pen name: two or three characters, and no word like 焦点. */
static bool is_pen_line(const struct block *block)
{
	struct glyphs glyphs;

	const uint64_t no = BIT(E_ENDS_STOP) | BIT(E_BLANKS) | BIT(E_RUBRIC) | BIT(E_SECTION) | BIT(E_FOLIO)
		| BIT(E_FURNITURE) | BIT(E_MARK) | BIT(E_PART) | BIT(E_PARENS) | BIT(E_PAPER) | BIT(E_BRACKETS);

	if (block->chars < 2 || block->chars > 3 || (block->evidence & no) != 0
		|| (block->around & (AROUND(E_VERSE) | AROUND(E_FORM))) != 0)
		return false;
	for (size_t i = 0; i < block->count; i++)
		if (!glyph_is_han(block->code[i]))
			return false;
	block_first(block, &glyphs);
	return !name_is_surname(glyphs.code[0]) || name_next(&glyphs, 0, glyphs.count, true) > 0;
}

/* Whether the text that ends before block i has no author yet. */
static bool is_unsigned(const struct blocks *blocks, size_t i)
{
	const uint64_t people = BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_DATELINE) | BIT(E_LEAD_BYLINE) | BIT(E_TAIL_BYLINE)
		| BIT(E_TAIL_NAME) | BIT(E_TAIL_PAREN) | BIT(E_TAIL_CABLE) | BIT(E_CREDIT) | BIT(E_ORG);

	for (size_t n = 0; n < ESSAY_BLOCKS && i-- > 0; n++) {
		const struct block *block = &blocks->list[i];

		if ((block->evidence & people) != 0)
			return false;
		if (block->chars <= 20 && !block_has(block, E_ENDS_STOP))
			return n > 0;
	}
	return false;
}

/* 枳　舟 between a line of a head and a text: two characters are set apart to fill a line of names, whatever the name. */
static void look_spaced(struct blocks *blocks)
{
	for (size_t i = 1; i + 1 < blocks->count; i++) {
		struct block *block = &blocks->list[i];

		if (block->chars == 2 && block->count == 3 && block->code[1] == ' ' && glyph_is_han(block->code[0])
			&& glyph_is_han(block->code[2]) && !block_has(block, E_RUBRIC) && block[-1].chars >= TITLE_LEAST
			&& block_is_head_line(block - 1) && !block_is_text(block - 1) && block_is_text(block + 1))
			block_mark(block, E_NAMES);
	}
}

/* Pen names at the end of essays: nobody has signed the text above, nor stands anybody under the headline below. */
static void look_pens(struct blocks *blocks)
{
	for (size_t i = 2; i < blocks->count; i++) {
		const struct block *last = &blocks->list[i - 1];

		if (!is_pen_line(&blocks->list[i]) || block_has(&blocks->list[i], E_WORD)
			|| last->chars <= 14 || !block_has(last, E_ENDS_STOP) || !is_unsigned(blocks, i))
			continue;
		if (i + 1 == blocks->count
			|| (i + 2 < blocks->count && block_is_head_line(&blocks->list[i + 1])
				&& block_is_text(&blocks->list[i + 2])
				&& (blocks->list[i + 2].evidence & (BIT(E_DATELINE) | BIT(E_LEAD_BYLINE))) == 0))
			block_mark(&blocks->list[i], E_PEN);
	}
}

void blocks_look_pens(struct blocks *blocks)
{
	look_spaced(blocks);
	look_pens(blocks);
}

/* Where the text that ends before block i begins: one paragraph, or two pieces of one that was cut; i when it is none that
 * leads in to another. */
static size_t lead_in_start(const struct blocks *blocks, size_t i)
{
	size_t start = i - 1;
	size_t chars = blocks->list[start].chars;

	if (start > 1 && block_has(&blocks->list[start - 1], E_ENDS_OPEN)
		&& block_is_text(&blocks->list[start - 1]))
		chars += blocks->list[--start].chars;
	return start > 0 && chars >= 40 && chars <= 200 && blocks->list[start - 1].chars <= 40 ? start : i;
}

/* A text that goes on under the line above it, as neither a brief nor a picture's caption does. */
static bool is_plain_text(const struct block *block)
{
	const uint64_t others = BIT(E_DATELINE) | BIT(E_LEAD_BYLINE) | BIT(E_CREDIT) | BIT(E_CAPTION) | BIT(E_TAIL_NAME)
		| BIT(E_TAIL_PAREN) | BIT(E_TAIL_BYLINE) | BIT(E_TAIL_CABLE) | BIT(E_STARTS_NUMBER) | BIT(E_FROM)
		| BIT(E_TO) | BIT(E_TEASER) | BIT(E_PARENS);

	return block_is_text(block) && (block->evidence & others) == 0;
}

/* Whether a short line and a paragraph stand over the author that is block i, and his text under him: he has signed
 * nothing, as no headline follows. */
static bool leads_in(const struct blocks *blocks, size_t i, uint64_t text)
{
	const struct block *author = &blocks->list[i];

	return block_has(author, E_BYLINE) && author->chars <= 40 && is_plain_text(author - 1)
		&& is_plain_text(author + 1) && author[-2].chars <= 30 && (author[-2].evidence & text) == 0;
}

/* A paragraph between a headline and its author, and under him the text, or a subhead of one line or two: subheads
 * further down, or the room that items have around them, tell that from a short article signed at its end. */
void blocks_look_lead_ins(struct blocks *blocks)
{
	const uint64_t text = BIT(E_DATELINE) | BIT(E_LEAD_BYLINE) | BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_SENTENCE)
		| BIT(E_ENDS_STOP) | BIT(E_PARENS);

	for (size_t i = 2; i + 3 < blocks->count; i++) {
		struct block *head = &blocks->list[i + 1];
		const struct block *body = head + 1;
		size_t start = block_has(head - 1, E_BYLINE) && head[-1].chars <= 40
			? lead_in_start(blocks, i)
			: i;
		bool series = block_has(head, E_WITHIN);

		if (leads_in(blocks, i, text)) {
			block_mark(&blocks->list[i - 2], E_OWN_AUTHOR);
			block_unmark(&blocks->list[i - 2], E_SERIES);
			continue;
		}
		if (body->chars <= 20 && i + 4 < blocks->count)
			body++;
		if (start == i || ((blocks->list[start - 1].evidence | head->evidence) & text) != 0 || head->chars > 20
			|| body->chars <= 40 || (body->evidence & (BIT(E_DATELINE) | BIT(E_LEAD_BYLINE))) != 0)
			continue;
		for (size_t at = i + 4; at < blocks->count && at < i + 16 && !series; at++)
			series = block_has(&blocks->list[at], E_SERIES)
				|| (blocks->list[at].chars <= 20
					&& (blocks->list[at].evidence & head->evidence & BIT(E_BOLD)) != 0);
		if (!series)
			continue;
		if (start + 1 == i)
			block_mark(&blocks->list[start], E_LEAD_IN);
		for (; head < body; head++) {
			block_mark(head, E_PART);
		}
	}
}
