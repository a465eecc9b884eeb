/* SPDX-License-Identifier: MIT */
/* Runs of short lines: verse and the entries of a list, without the titles and authors over and under them. */
#include "press/block-is.h"
#include "press/glyphs.h"
#include "press/look-page.h"

#define MARKED_LEAST 4	/* lines of verse that tell how it is set */

/* 一篙撑破三江月，两岸钟声半夜船。 A sentence of prose has no two halves of one length. */
static bool is_couplet(const struct block *block)
{
	struct glyphs glyphs;
	size_t half, all;

	glyphs_first(&glyphs, block->text, block->len);
	half = glyphs_find(&glyphs, 0, glyphs.count, U",");
	all = glyphs.count;
	while (all > half && !glyph_is_han(glyphs.code[all - 1]))
		all--;
	return half < glyphs.count && all == 2 * half + 1;
}

/* Whether a colon stands before line start, and not 渡口案追踪——, over a headline. */
static bool announces_list(const struct blocks *blocks, size_t start)
{
	return start > 0 && block_has(&blocks->list[start - 1], E_ENDS_COLON)
		&& blocks->list[start - 1].code[blocks->list[start - 1].count - 1] != 0x2014;
}

/* Whether block i can stand in a run of short lines that began at start. A list that a colon announces may have
 * longer ones; a name near the top is that of an author under his title. */
static bool is_in_run(const struct blocks *blocks, size_t start, size_t i)
{
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_ENDS_COLON) | BIT(E_BYLINE) | BIT(E_DATELINE) | BIT(E_MARK)
		| BIT(E_RUBRIC) | BIT(E_BRACKETS) | BIT(E_FOLIO) | BIT(E_PHOTO_HEAD) | BIT(E_FURNITURE) | BIT(E_TEASER)
		| BIT(E_FROM) | BIT(E_TO);
	const struct block *block = &blocks->list[i];
	bool list = announces_list(blocks, start);
	bool deck = i > start && i - start <= 2 && block_has(block, E_STARTS_DASH);	/* ——在渡口的讲话 */
	bool parts = i > start && (block->evidence & block[-1].evidence & BIT(E_BLANKS)) != 0;

	return !deck && block->chars <= (list || parts ? 32u : 24u) && (block->evidence & no) == 0
		&& (!block_has(block, E_NAMES) || list || i - start >= 3
			|| (i > 0 && block_has(block - 1, E_NAMES)))
		&& (!block_has(block, E_ENDS_STOP) || (!list && (block->chars <= 10 || is_couplet(block)))
			|| (i > start && block_has(block - 1, E_ENDS_SEMI)));
}

/* An author's line over a text: the lines above it are those of a head. */
static bool is_opening(const struct blocks *blocks, size_t i)
{
	return i + 1 < blocks->count && block_has(&blocks->list[i], E_BYLINE)
		&& blocks->list[i + 1].chars > 30;
}

/* True when most lines from start to end are those of a table. */
static bool are_entries(const struct blocks *blocks, size_t start, size_t end)
{
	size_t entries = 0;

	for (size_t i = start; i < end; i++)
		entries += block_is_entry(&blocks->list[i]);
	return entries > 1 && entries * 2 >= end - start;
}

static bool has_figure(const struct block *block)
{
	for (size_t i = 0; i < block->len; i++)
		if (block->text[i] >= '0' && block->text[i] <= '9')
			return true;
	return false;
}

/* True for a line in parts with figures, of about the length of one like it above. */
static bool is_last_row(const struct block *block)
{
	const struct block *above = block - 1;

	return (block->evidence & above->evidence & BIT(E_BLANKS)) != 0 && has_figure(block) && has_figure(above)
		&& block->chars * 2 <= above->chars * 3 && above->chars * 2 <= block->chars * 3;
}

/* Four lines that are verse though they are few: all of one length, or with their author over and under them. */
static bool is_stanza(const struct blocks *blocks, size_t start, size_t end)
{
	const uint64_t people = BIT(E_BYLINE) | BIT(E_NAMES);
	bool like = true;

	if (end - start != 4 || start == 0 || (blocks->list[start - 1].evidence & people) == 0)
		return false;
	for (size_t i = start + 1; i < end; i++)
		like = like && blocks->list[i].chars == blocks->list[start].chars;
	return like || (end < blocks->count && (blocks->list[end].evidence & people) != 0);
}

/* True when nearly all lines from start to end end with a mark, as those of verse do that is set with any. */
static bool are_marked(const struct blocks *blocks, size_t start, size_t end)
{
	const uint64_t marks = BIT(E_ENDS_STOP) | BIT(E_ENDS_SEMI) | BIT(E_ENDS_COMMA);
	size_t marked = 0;

	for (size_t i = start; i < end; i++)
		marked += (blocks->list[i].evidence & marks) != 0;
	return end - start >= MARKED_LEAST && marked * 4 >= (end - start) * 3;
}

/* Where the run of short lines from start to end is over when a text follows it: before the title of that text, and
 * its author. */
static size_t before_title(struct blocks *blocks, size_t start, size_t end)
{
	const uint64_t entry = BIT(E_ENDS_STOP) | BIT(E_ENDS_SEMI) | BIT(E_ENDS_COMMA) | BIT(E_ENDS_PAREN)
		| BIT(E_TABLE);
	const struct block *last = &blocks->list[end - 1];
	size_t text = end, title;

	for (size_t i = end - 1; i > start + 3 && i + 4 > end; i--)
		if (block_has(&blocks->list[i], E_GAP))
			return i;
	if (end >= blocks->count || blocks->list[end].chars <= 30
		|| (blocks->list[end].evidence & (BIT(E_SENTENCE) | BIT(E_COMMAS))) == 0)
		return end;
	if ((blocks->list[end].evidence & (BIT(E_DATELINE) | BIT(E_LEAD_BYLINE)))
		!= 0) {	/* news, with up to three lines over it */
		size_t least = end > start + 3 ? end - 3 : start;

		while (end > least && (blocks->list[end - 1].evidence & entry) == 0)
			end--;
		return end;
	}
	if ((last->evidence & (BIT(E_NAMES) | BIT(E_ORG))) != 0)
		end -= end - start > 3 ? 2 : 1;
	else if ((last->evidence & entry) == 0 && !is_last_row(last))
		end--;
	title = end;
	if (end < text && are_marked(blocks, start, end - 1)) {	/* verse with marks, and the titles without */
		while ((blocks->list[end - 1].evidence & entry) == 0)
			end--;
		block_mark(&blocks->list[title], E_LIST_HEAD);
	}
	if (are_entries(blocks, start, end))	/* the column's name over that title */
		while (end > start + 1 && !block_is_entry(&blocks->list[end - 1]))
			end--;
	return end;
}

/* 江北：王敏、李明 */
static bool is_labelled(const struct block *block)
{
	return glyph_find(block->code, block->count, ':') < block->count;
}

/* Where a list whose entries are labelled is over when a text follows it: behind the last that is. */
static size_t behind_entries(const struct blocks *blocks, size_t start, size_t end)
{
	if (end < blocks->count && block_is_paragraph(&blocks->list[end]) && is_labelled(&blocks->list[start])
		&& is_labelled(&blocks->list[start + 1]))
		while (!is_labelled(&blocks->list[end - 1]))
			end--;
	return end;
}

/* Where the verse of a run begins that stands behind a text: under its title, and its author. */
static size_t behind_title(struct blocks *blocks, size_t start)
{
	const uint64_t entry = BIT(E_BLANKS) | BIT(E_ENDS_STOP) | BIT(E_ENDS_SEMI) | BIT(E_ENDS_COMMA) | BIT(E_TABLE);

	if ((start > 0 && !block_is_paragraph(&blocks->list[start - 1]) && !block_has(&blocks->list[start], E_GAP))
		|| (blocks->list[start].evidence & entry) != 0)
		return start;
	block_mark(&blocks->list[start], E_LIST_HEAD);
	return start + 1 + block_has(&blocks->list[start + 1], E_STARTS_BULLET);
}

/* Runs of short lines, none of which is a sentence: verse, or the entries of a list. */
void blocks_look_verse(struct blocks *blocks)
{
	size_t start = 0;

	for (size_t i = 0; i <= blocks->count; i++) {
		bool list, run;
		size_t end;

		if (i < blocks->count && is_in_run(blocks, start, i)
			&& (!block_has(&blocks->list[i], E_GAP)
				|| (i > start + 1 && !are_entries(blocks, start, i))))
			continue;
		list = i - start >= 2 && announces_list(blocks, start) && !is_opening(blocks, i);
		end = list ? behind_entries(blocks, start, i) : i - start < 5 ? i : before_title(blocks, start, i);
		run = list || (i - start >= 5 && end > start + 2)
			|| is_stanza(blocks, start, i);	/* what is left of it is no verse: five lines of a head */
		if (!list && run)
			start = behind_title(blocks, start);
		for (size_t at = start; run && at < end; at++) {
			block_mark(&blocks->list[at], E_VERSE);
			block_unmark(&blocks->list[at], E_NAMES);
		}
		start = i < blocks->count && is_in_run(blocks, i, i) ? i : i + 1;
	}
}

/* How many poems a headline announces: 秋思（三首）, 水乡二题, 渔歌（外一首）. */
static size_t poems_of(const struct block *block)
{
	static const char32_t *const counted[] = { U"首", U"题", U"章", NULL };
	struct glyphs glyphs;

	if (block->chars > 30)
		return 0;
	block_first(block, &glyphs);
	if (!glyphs_have(&glyphs, glyphs.count, counted))
		return 0;
	for (size_t at = 0; at < glyphs.count; at++) {
		int value;
		size_t n = glyphs_number(&glyphs, at, &value);

		if (n > 0 && value > 0 && value < 20 && glyphs_match_any(&glyphs, at + n, counted) > 0)
			return (size_t)value + (at > 0 && glyphs.code[at - 1] == 0x5916);	/* 外 */
	}
	return 0;
}

/* The titles of as many poems as were announced: the first line of verse, and of the others the shortest, where they
 * are as many and apart from each other. */
static void mark_titles(struct blocks *blocks, size_t start, size_t poems)
{
	size_t end = start;

	while (end < blocks->count && block_has(&blocks->list[end], E_VERSE))
		end++;
	if (end < start + 3 * poems)
		return;
	for (size_t most = blocks->list[start].chars; most <= blocks->list[start].chars + 3; most++) {
		size_t count = 0, last = start;
		bool apart = true;

		for (size_t i = start + 1; i < end; i++)
			if (blocks->list[i].chars <= most) {
				apart = apart && i > last + 1;
				last = i;
				count++;
			}
		if (count > poems - 1)
			return;
		if (count < poems - 1 || !apart)
			continue;
		for (size_t i = start; i < end; i++)
			if (i == start || blocks->list[i].chars <= most)
				block_mark(&blocks->list[i], E_POEM_TITLE);
		return;
	}
}

void blocks_look_poems(struct blocks *blocks)
{
	for (size_t i = 0; i + 3 < blocks->count; i++) {
		size_t poems = poems_of(&blocks->list[i]);
		size_t start = i + 1;

		if (poems < 2)
			continue;
		if (!block_has(&blocks->list[start], E_VERSE))	/* the author */
			start++;
		mark_titles(blocks, start, poems);
	}
}
