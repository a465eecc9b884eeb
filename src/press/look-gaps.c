/* SPDX-License-Identifier: MIT */
/* What the room before a block says about it. */
#include "press/block-is.h"
#include "press/look-page.h"

#define APART_HEADS 3	/* that stand further from the text above them than paragraphs do, at least */
#define APART_ITEMS 3	/* that do, on a page whose items all do */
#define ITEM_BLOCKS 16	/* of an item, on the whole of a page */
#define TEXT_CHARS 40	/* of a text that is no picture's caption */
#define HEAD_LINES 6	/* of the longest head */
#define GAPS 4		/* blank lines that are told apart, none and many included */
#define HEAD_CHARS 30	/* of a line that may be a head */

/* True for a line of one block of type with the short line above it: what # or ** sets apart from the other is not. */
static bool is_adjoined(const struct block *block)
{
	const struct block *above = block - 1;
	const uint64_t marks = BIT(E_MARK) | BIT(E_BOLD);

	return (above->evidence & marks) == (block->evidence & marks) && block->gap == 0 && block->chars <= 30
		&& above->chars <= 30;
}

/* The most common of the gaps that were counted. */
static size_t usual_gap(const size_t counts[GAPS])
{
	size_t usual = 0;

	for (size_t i = 1; i < GAPS; i++)
		if (counts[i] > counts[usual])
			usual = i;
	return usual;
}

/* Whether block i may be one of the lines over a text. */
static bool is_over(const struct block *block)
{
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_DATELINE) | BIT(E_FOLIO) | BIT(E_FURNITURE) | BIT(E_TAIL_PAREN)
		| BIT(E_TAIL_CABLE) | BIT(E_TAIL_BYLINE) | BIT(E_CREDIT) | BIT(E_TO);

	return block->chars <= 40 && (block->evidence & no) == 0
		&& (block->evidence & (BIT(E_ENDS_STOP) | BIT(E_ENDS_CALL))) != BIT(E_ENDS_STOP);
}

/* Whether a wider gap than usual stands over the head of the text that is block i: 1, or none does: -1; 0 where there is
 * no head. */
static int head_gap(const struct blocks *blocks, size_t i, size_t usual)
{
	size_t at = i;

	while (at > 1 && i - at < HEAD_LINES && is_over(&blocks->list[at - 1])) {
		at--;
		if (blocks->list[at].gap > usual)
			return 1;
	}
	return at == i || at < 2 || (blocks->list[at - 1].evidence & (BIT(E_FOLIO) | BIT(E_FURNITURE))) != 0 ? 0 : -1;
}

/* Whether a wider gap before block i parts two paragraphs, neither of which stands alone, as a picture's caption does. */
static bool parts_text(const struct blocks *blocks, size_t i, size_t usual)
{
	const uint64_t ends = BIT(E_TAIL_BYLINE) | BIT(E_TAIL_PAREN) | BIT(E_TAIL_CABLE) | BIT(E_TAIL_NAME)
		| BIT(E_CREDIT) | BIT(E_CAPTION);
	const uint64_t lead = BIT(E_DATELINE) | BIT(E_LEAD_BYLINE) | BIT(E_CREDIT) | BIT(E_CAPTION);
	const struct block *block = &blocks->list[i];

	if (block[-1].gap > usual || i + 1 == blocks->count || block[1].gap > usual)
		return false;
	return block_is_text(block) && block->chars > TEXT_CHARS && block_is_text(block - 1)
		&& (block[-1].evidence & ends) == 0 && (block->evidence & lead) == 0;
}

/* ... or stands behind a line that may be a head: between short lines that may be a caption's, too. */
static bool parts_head(const struct block *block)
{
	const uint64_t others = BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_ORG) | BIT(E_PARENS) | BIT(E_TABLE) | BIT(E_TEASER)
		| BIT(E_PAPER) | BIT(E_SECTION) | BIT(E_STARTS_DASH);

	return is_over(block - 1) && (block[-1].evidence & others) == 0;
}

/* What the wider gaps of a page are. */
struct room {
	bool apart;	/* they stand between items, and not within one */
	bool all;	/* ... between all of them */
};

/* They are between items where all blocks have a blank line between them, and where the wider ones part neither a text
 * nor a head from its text. All items have them where the news do, whose datelines tell where they begin. */
static struct room find_room(const struct blocks *blocks, size_t usual)
{
	const uint64_t news = BIT(E_DATELINE) | BIT(E_LEAD_BYLINE);
	size_t apart = 0, texts = 0, heads = 0, close = 0;
	struct room room;

	for (size_t i = 2; i < blocks->count; i++) {
		const struct block *block = &blocks->list[i];

		close += (block->evidence & news) != 0 && block_is_text(block) && head_gap(blocks, i, usual) < 0;
		if (block->gap > usual && (block->evidence & (BIT(E_FOLIO) | BIT(E_FURNITURE))) == 0) {
			apart++;
			texts += parts_text(blocks, i, usual);
			*(block_is_text(block) ? &texts : &heads) += parts_head(block);
		}
	}
	room.apart = apart >= APART_ITEMS && usual > 0 && texts * 8 <= apart && heads * 3 <= apart;
	room.all = room.apart && apart * ITEM_BLOCKS >= blocks->count && close * 8 <= apart;
	return room;
}

/* A line that may be a head stands apart from the text above it, so a gap before it tells little of which head it is
 * unless it is wider than that before most such lines. */
static void look_gaps(struct blocks *blocks)
{
	size_t counts[3][GAPS] = { { 0 } }, usual[2], texts = 0, heads = 0;
	struct room room;

	for (size_t i = 1; i < blocks->count; i++) {
		size_t gap = blocks->list[i].gap < GAPS ? blocks->list[i].gap : GAPS - 1;
		bool behind = block_is_text(&blocks->list[i - 1]);

		counts[0][gap]++;
		counts[1][gap] += behind && blocks->list[i].chars <= HEAD_CHARS;
		counts[2][gap] += behind && block_is_text(&blocks->list[i]);
	}
	if (blocks->count > 0)
		block_mark(&blocks->list[0], E_FIRST);
	usual[0] = usual_gap(counts[0]);
	usual[1] = usual_gap(counts[1]);
	for (size_t gap = usual[0] + 1; gap < GAPS; gap++) {
		heads += counts[1][gap];
		texts += counts[2][gap];
	}
	room = find_room(blocks, usual[0]);
	if (texts * 2 >= heads)	/* between paragraphs, too: where columns end */
		usual[1] = GAPS;
	for (size_t i = 1; i < blocks->count; i++) {
		struct block *block = &blocks->list[i];
		bool head = block->chars <= HEAD_CHARS && block_is_text(block - 1);
		bool close = block->chars <= HEAD_CHARS && block->level == 0
			&& block_has(block - 1, E_ENDS_STOP);

		if (block->gap > usual[0])
			block->around |= AROUND(E_GAP)
				| (room.apart                                    ? AROUND(E_APART)
						: head && block->gap <= usual[1] ? AROUND(E_EVEN_GAP)
										 : 0);
		else if (close && heads >= APART_HEADS && texts * 4 <= heads)
			block_mark(block, E_CLOSE);
		else if (is_adjoined(block))
			block_mark(block, E_ADJOINED);
		if (room.all && block->gap <= usual[0])
			block_mark(block, E_WITHIN);
	}
	for (size_t i = blocks->count; i-- > 1;) {	/* the text under them stands close, too */
		const struct block *next = &blocks->list[i] + 1;

		if (i + 1 < blocks->count && next->gap == 0 && !block_has(next, E_ADJOINED))
			block_unmark(&blocks->list[i], E_ADJOINED);
	}
}

/* Where nearly all paragraphs are indented, texts that are not go on from the text before them. */
static void look_outdents(struct blocks *blocks)
{
	size_t indents = 0, others = 0;

	for (size_t i = 1; i < blocks->count; i++)
		if (block_is_text(&blocks->list[i]) && block_has(&blocks->list[i - 1], E_ENDS_STOP)) {
			indents += block_has(&blocks->list[i], E_INDENT);
			others += !block_has(&blocks->list[i], E_INDENT);
		}
	for (size_t i = 1; indents > 4 * others && i < blocks->count; i++)
		if (block_is_text(&blocks->list[i]) && block_is_text(&blocks->list[i - 1])
			&& !block_has(&blocks->list[i], E_INDENT))
			block_mark(&blocks->list[i], E_OUTDENT);
}

void blocks_look_gaps(struct blocks *blocks)
{
	look_gaps(blocks);
	look_outdents(blocks);
}
