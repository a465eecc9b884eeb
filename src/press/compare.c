/* SPDX-License-Identifier: MIT */
/* Lexical cohesion: pairs of characters that come back. A lead says again what its headline said,
 * and what stands under a subhead speaks of the same things as what stands above it, so the words
 * on both sides of a short line tell which of the two it is (Hearst's TextTiling, 1997, with pairs
 * of characters in the place of words). Pairs that many blocks of the page have count for little. */
#include <math.h>
#include <string.h>

#include "press/block.h"
#include "press/glyphs.h"

#define SLOTS 32768	/* of the page's table; two pairs in one slot do no harm */
#define BLOCKS_MOST 63	/* with a pair; it counts for next to nothing long before */
#define SIDE_CHARS 360	/* looked at on either side of a short line */
#define SIDE_BLOCKS 6
#define HEAD_CHARS 64
#define LEAD_CHARS 160
#define ECHO_CHARS 400
#define COUNT_CHARS 200	/* of a block, for what the page has in common */
#define BRIEF_CHARS 220
#define BRIEF_RUN 3
#define BRIEF_OPEN_RUN 6	/* ... under the first paragraph of an article: its own further ones may be dated, too */
#define BRIEF_MOST 0.08	/* that two news items may have in common */
#define BRIEF_MEAN 0.045
#define SEEN 2048	/* slots for the pairs of all sides, which are less than half as many */

struct page_pairs {
	uint8_t times[SLOTS];	/* one more than how many blocks have the pair, up to BLOCKS_MOST */
	uint8_t last[SLOTS];	/* the block that had it last: its number % UINT8_MAX + 1 */
	double weight[BLOCKS_MOST + 2];	/* by times; 0 for none */
	uint32_t *list;		/* a hash for each pair of the first SIDE_CHARS characters of a block, from the place of the first on */
	uint16_t *count;	/* how many pairs there are up to each of those characters */
	const uint32_t *code;	/* the characters */
};

/* What is compared: a bit for each. */
enum side {
	SIDE_LINE = 1,
	SIDE_LINE_AGAIN = 2,	/* the same, against another side */
	SIDE_LEAD = 4,		/* the text under the line */
	SIDE_BEFORE = 8,
	SIDE_BEHIND = 16,
};

/* The pairs of the sides that are compared. */
struct sides {
	uint32_t pair[SEEN];
	uint8_t on[SEEN];	/* the sides that have it; 0 for a free place */
};

/* Of one side. */
struct weights {
	double all;
	double shared;	/* of the pairs that another has, too */
};

static size_t slot_of(uint32_t pair)
{
	return pair / (UINT32_MAX / SLOTS + 1);
}

/* Han, letters and figures; all are tried, as none is so common that the next could be left out. */
static bool is_word(uint32_t code)
{
	return (code - 0x4e00 <= 0x9fff - 0x4e00) | (code - '0' <= 9) | ((code | 32) - 'a' <= 'z' - 'a');
}

/* The pairs of the first chars characters of a block, each a hash that no other pair has; how many there are in *count. */
static const uint32_t *pairs_of(const struct page_pairs *pairs, const struct block *block, size_t chars, size_t *count)
{
	size_t at = (size_t)(block->code - pairs->code);

	chars = block->count < chars ? block->count : chars;
	*count = chars > 0 ? pairs->count[at + chars - 1] : 0;
	return pairs->list + at;
}

/* Lists the pairs that the characters make, each with the one before it. Without a branch that depends on them: no processor
 * could foretell where it goes. */
static void list_pairs(uint32_t *list, uint16_t *count, const struct block *block)
{
	size_t chars = block->count < SIDE_CHARS ? block->count : SIDE_CHARS;
	uint32_t before = 0;
	bool begun = false;
	size_t listed = 0;

	for (size_t n = 0; n < chars; n++) {
		uint32_t code = block->code[n];
		bool word = is_word(code);

		list[listed] = (before << 16 ^ code) * UINT32_C(2654435761);
		listed += begun & word;
		count[n] = (uint16_t)listed;
		before = code;
		begun = word;
	}
}

/* Counts each pair of block i once. */
static void count_pairs(struct page_pairs *pairs, size_t i, const struct block *block)
{
	const uint8_t own = (uint8_t)(i % UINT8_MAX + 1);
	size_t count;
	const uint32_t *list = pairs_of(pairs, block, COUNT_CHARS, &count);

	if (own == 1)	/* it was that of another block */
		memset(pairs->last, 0, sizeof pairs->last);
	for (size_t n = 0; n < count; n++) {
		size_t slot = slot_of(list[n]);
		uint8_t times = pairs->times[slot];

		pairs->times[slot] = (uint8_t)(times + ((pairs->last[slot] != own) & (times <= BLOCKS_MOST)));
		pairs->last[slot] = own;
	}
}

/* Lists the pairs of every block, and counts in how many blocks each is. */
static void read_pairs(struct page_pairs *pairs, const struct blocks *blocks, struct arena *temp)
{
	const struct block *last = &blocks->list[blocks->count - 1];
	size_t chars = (size_t)(last->code + last->count - blocks->list->code);

	pairs->code = blocks->list->code;
	pairs->list = arena_alloc_raw(temp, chars * sizeof *pairs->list);
	pairs->count = arena_alloc_raw(temp, chars * sizeof *pairs->count);
	memset(pairs->times, 1, sizeof pairs->times);
	for (size_t i = 0; i < blocks->count; i++) {
		size_t at = (size_t)(blocks->list[i].code - pairs->code);

		list_pairs(pairs->list + at, pairs->count + at, &blocks->list[i]);
		count_pairs(pairs, i, &blocks->list[i]);
	}
	pairs->weight[0] = 0;
	for (size_t n = 0; n <= BLOCKS_MOST; n++)
		pairs->weight[n + 1] = log2(1.0 + (double)blocks->count / (n > 0 ? (double)n : 1.0));
}

static void sides_clear(struct sides *sides)
{
	memset(sides->on, 0, sizeof sides->on);
}

/* Where the pair is, or where it goes. */
static size_t place_of(const struct sides *sides, uint32_t pair)
{
	size_t at = slot_of(pair) % SEEN;

	while ((uint64_t)sides->on[at] * (sides->pair[at] ^ pair) != 0)	/* taken by another: asked in one branch */
		at = (at + 1) % SEEN;
	return at;
}

/* Adds up to chars characters of a block to a side. What it shares is weighed against what the other
 * side has by now. */
static void add_text(struct sides *sides, enum side side, enum side other, const struct block *block, size_t chars,
	const struct page_pairs *pairs, struct weights *weights)
{
	size_t count;
	const uint32_t *list = pairs_of(pairs, block, chars, &count);
	double all = weights->all, shared = weights->shared;

	for (size_t n = 0; n < count; n++) {
		size_t at = place_of(sides, list[n]);
		unsigned on = sides->on[at];
		size_t times = pairs->times[slot_of(list[n])] * (size_t)((on & side) == 0);	/* each pair weighs once */

		sides->pair[at] = list[n];
		sides->on[at] = (uint8_t)(on | side);
		all += pairs->weight[times];
		shared += pairs->weight[times * (size_t)((on & other) != 0)];
	}
	weights->all = all;
	weights->shared = shared;
}

/* As add_text(), of text that weighs nothing itself. */
static void mark_text(struct sides *sides, enum side side, const struct block *block, size_t chars, const struct page_pairs *pairs)
{
	size_t count;
	const uint32_t *list = pairs_of(pairs, block, chars, &count);

	for (size_t n = 0; n < count; n++) {
		size_t at = place_of(sides, list[n]);

		sides->pair[at] = list[n];
		sides->on[at] = (uint8_t)(sides->on[at] | side);
	}
}

static double part_of(double shared, double all)
{
	return all > 0 ? shared / all : 0;
}

static bool is_short_line(const struct block *block)
{
	return block->chars <= 50 && (block->evidence & (BIT(E_SENTENCE) | BIT(E_BYLINE) | BIT(E_DATELINE))) == 0;
}

bool block_is_text(const struct block *block)
{
	return block->chars > 24 && (block->evidence & (BIT(E_ENDS_STOP) | BIT(E_SENTENCE) | BIT(E_COMMAS))) != 0;
}

/* True where another article begins for certain: at a dateline on the way down, above an author's
 * line on the way up. */
static bool is_bound(const struct block *block, int step)
{
	const uint64_t lines = BIT(E_BYLINE) | BIT(E_NAMES);

	return (block->evidence & (step < 0 ? lines : lines | BIT(E_DATELINE))) != 0;
}

/* Gathers the text before (step -1) or behind (step 1) block i. */
static struct weights gather(const struct blocks *blocks, size_t i, int step, struct sides *sides, const struct page_pairs *pairs)
{
	enum side side = step < 0 ? SIDE_BEFORE : SIDE_BEHIND;
	struct weights weights = { 0 };
	size_t chars = 0;

	for (size_t n = 0; n < SIDE_BLOCKS && chars < SIDE_CHARS; n++) {
		if (step < 0 ? i == 0 : i + 1 >= blocks->count)
			break;
		i = step < 0 ? i - 1 : i + 1;
		if (chars > 0 && is_bound(&blocks->list[i], step))
			break;
		if (block_is_text(&blocks->list[i])) {
			add_text(sides, side, SIDE_BEHIND, &blocks->list[i], SIDE_CHARS - chars, pairs, &weights);
			chars += blocks->list[i].count;
		}
		if (step < 0 && (blocks->list[i].evidence & BIT(E_DATELINE)) != 0)
			break;
	}
	return weights;
}

static void compare_at(struct blocks *blocks, size_t i, const struct page_pairs *pairs, struct sides *sides)
{
	struct block *block = &blocks->list[i];
	struct weights behind, before, told = { 0 }, tells = { 0 };
	size_t next = i + 1;

	sides_clear(sides);
	behind = gather(blocks, i, 1, sides, pairs);
	before = gather(blocks, i, -1, sides, pairs);
	while (next < blocks->count && next < i + 4 && !block_is_text(&blocks->list[next]))
		next++;
	if (next < blocks->count)
		mark_text(sides, SIDE_LEAD, &blocks->list[next], LEAD_CHARS, pairs);
	add_text(sides, SIDE_LINE, SIDE_LEAD, block, HEAD_CHARS, pairs, &tells);
	add_text(sides, SIDE_LINE_AGAIN, SIDE_BEFORE, block, HEAD_CHARS, pairs, &told);
	block->tells = (float)part_of(tells.shared, tells.all);
	block->told = (float)part_of(told.shared, told.all);
	block->within = (float)part_of(before.shared, sqrt(before.all * behind.all));
}

/* The part of a short line's Han characters that another text has. */
static double shared_characters(const struct block *line, const struct block *other)
{
	struct glyphs own;
	size_t count = other->count < ECHO_CHARS ? other->count : ECHO_CHARS;
	size_t all = 0, shared = 0;

	block_first(line, &own);
	for (size_t i = 0; i < own.count; i++) {
		if (!glyph_is_han(own.code[i]))
			continue;
		all++;
		shared += glyph_find(other->code, count, own.code[i]) < count;
	}
	return all > 0 ? (double)shared / (double)all : 0;
}

/* Whether a short line behind what may be a caption is its title. */
static void compare_title(struct blocks *blocks, size_t i, const struct block *caption)
{
	struct block *block = &blocks->list[i];
	double behind = 0;

	if (block->chars > 20 || !block_is_text(caption))
		return;
	for (size_t next = i + 1; next < blocks->count && next < i + 4; next++) {
		double part = shared_characters(block, &blocks->list[next]);

		behind = part > behind ? part : behind;
	}
	block->echo = (float)(shared_characters(block, caption) - behind);
}

/* A paragraph that could be a whole news item. */
static bool may_be_brief(const struct block *block)
{
	const uint64_t no = BIT(E_STARTS_NUMBER) | BIT(E_STARTS_BULLET) | BIT(E_STARTS_ON) | BIT(E_STARTS_QUOTE)
		| BIT(E_STARTS_DASH) | BIT(E_STARTS_ODD);

	return block->chars >= 50 && block->chars <= 220 && (block->evidence & no) == 0
		&& (block->evidence & BIT(E_ENDS_STOP)) != 0;
}

/* How much a block and the one before it have in common. */
static double compare_texts(const struct block *block, const struct page_pairs *pairs, struct sides *sides)
{
	struct weights before = { 0 }, behind = { 0 };

	sides_clear(sides);
	add_text(sides, SIDE_BEHIND, SIDE_BEHIND, block, BRIEF_CHARS, pairs, &behind);
	add_text(sides, SIDE_BEFORE, SIDE_BEHIND, block - 1, BRIEF_CHARS, pairs, &before);
	return part_of(before.shared, sqrt(before.all * behind.all));
}

/* True when block ends with the names of those who wrote it, or the line behind it is names. */
static bool is_signed(const struct blocks *blocks, size_t i)
{
	const struct block *block = &blocks->list[i];

	if (block->chars > 30)
		return (block->evidence & BIT(E_TAIL_PAREN)) != 0 && (block->evidence & BIT(E_CREDIT)) == 0
			? true : i + 1 < blocks->count && blocks->list[i + 1].chars <= 30 && is_signed(blocks, i + 1);
	return (block->evidence & BIT(E_PARENS)) != 0 && (block->evidence & BIT(E_NAMES)) != 0;
}

/* Marks paragraphs that are signed one by one. */
static void find_signed(struct blocks *blocks)
{
	for (size_t i = 1; i < blocks->count; i++)
		if (may_be_brief(&blocks->list[i]) && is_signed(blocks, i) && is_signed(blocks, i - 1))
			blocks->list[i].around |= AROUND(E_BRIEF);
}

/* （周立 孟宪斌） */
static bool is_bracketed_name(const struct block *block)
{
	return (block->evidence & BIT(E_PARENS)) != 0 && (block->evidence & BIT(E_NAMES)) != 0;
}

/* True when the block cannot be the author's line over a text. */
static bool closes_item(const struct block *block)
{
	return (block->evidence & (BIT(E_TAIL_PAREN) | BIT(E_TAIL_CABLE))) != 0 || is_bracketed_name(block)
		|| ((block->evidence & BIT(E_BYLINE)) != 0 && (block->evidence & BIT(E_PARENS)) != 0);
}

/* True when an item ends with the block: it is signed, or a picture's caption, or names the cable it came by. */
static bool ends_item(const struct block *block)
{
	return (block->evidence & (BIT(E_CREDIT) | BIT(E_TAIL_PAREN) | BIT(E_TAIL_BYLINE) | BIT(E_TAIL_CABLE) | BIT(E_BYLINE))) != 0
		|| is_bracketed_name(block);
}

/* True for the first paragraph under a headline, or the rest of it behind a cut. */
static bool is_first(const struct blocks *blocks, size_t i)
{
	while (i > 0 && blocks->list[i - 1].chars > 40 && (blocks->list[i - 1].evidence & (BIT(E_ENDS_OPEN) | BIT(E_ENDS_COMMA))) != 0)
		i--;
	return (blocks->list[i].evidence & (BIT(E_DATELINE) | BIT(E_LEAD_BYLINE))) != 0 && i > 0 && blocks->list[i - 1].chars <= 40;
}

static bool is_dated(const struct block *block)
{
	return (block->evidence & (BIT(E_NEWSY) | BIT(E_DATED))) != 0;
}

/* Marks runs of paragraphs none of which has to do with the one before, most of them dated. The first of them goes on
 * from the text above unless that is at its end. */
static void find_briefs(struct blocks *blocks, const struct page_pairs *pairs, struct sides *sides)
{
	size_t start = 0, dated = 0;
	double sum = 0;

	for (size_t i = 1; i <= blocks->count; i++) {
		struct block *block = &blocks->list[i];
		double part = 1;
		size_t count = i - start, least;

		if (i < blocks->count && may_be_brief(block) && block[-1].chars > 30
			&& (block[-1].evidence & BIT(E_ENDS_STOP)) != 0 && (is_dated(block) || is_dated(block - 1)))
			part = compare_texts(block, pairs, sides);
		if (part < BRIEF_MOST) {
			sum += part;
			dated += is_dated(block);
			continue;
		}
		count--;
		least = is_first(blocks, start) && !ends_item(&blocks->list[start]) ? BRIEF_OPEN_RUN
			: start > 0 && closes_item(&blocks->list[start - 1]) && is_dated(&blocks->list[start]) ? BRIEF_RUN - 1 : BRIEF_RUN;
		if (count >= least && dated * 4 >= count * 3 && sum < BRIEF_MEAN * (double)count) {
			for (size_t at = start + 1; at < i; at++)
				blocks->list[at].around |= AROUND(E_BRIEF);
			if (start > 0 && may_be_brief(&blocks->list[start]) && ends_item(&blocks->list[start - 1]))
				blocks->list[start].around |= AROUND(E_BRIEF);
		}
		start = i;
		dated = 0;
		sum = 0;
	}
}

void blocks_compare(struct blocks *blocks, struct arena *temp)
{
	struct page_pairs *pairs = arena_alloc_raw(temp, sizeof *pairs);
	struct sides *sides = arena_alloc(temp, sizeof *sides);

	if (blocks->count == 0)
		return;
	read_pairs(pairs, blocks, temp);
	for (size_t i = 0; i < blocks->count; i++)
		if (i > 0 && block_is_text(&blocks->list[i - 1]) && is_short_line(&blocks->list[i])
			&& (blocks->list[i].around & AROUND(E_VERSE)) == 0) {
			compare_at(blocks, i, pairs, sides);
			if ((blocks->list[i - 1].evidence & (BIT(E_CREDIT) | BIT(E_TAIL_NAME) | BIT(E_CAPTION))) != 0)
				compare_title(blocks, i, &blocks->list[i - 1]);
		} else if (i > 1 && (blocks->list[i - 2].around & AROUND(E_CREDITED)) != 0 && is_short_line(&blocks->list[i])) {
			compare_title(blocks, i, &blocks->list[i - 2]);
		}
	blocks_compare_heads(blocks);
	blocks_compare_seams(blocks);
	find_briefs(blocks, pairs, sides);
	find_signed(blocks);
}
