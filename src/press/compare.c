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
#define SEEN 1024	/* slots of a side's set, which holds SIDE_CHARS pairs at most */

struct page_pairs {
	uint32_t slots[SLOTS];	/* how many blocks have the pair, up to BLOCKS_MOST, and the last of them */
	double weight[BLOCKS_MOST + 1];	/* by how many blocks have it */
	uint32_t *list;		/* of the first SIDE_CHARS characters of each block; 0 for one that says nothing */
	const uint32_t *code;	/* the characters */
};

struct pair_set {
	uint32_t pair[SEEN];
	uint32_t list[SIDE_CHARS];
	size_t count;
	double weight;	/* of all */
};

static uint32_t slot_of(uint32_t pair)
{
	return (pair * UINT32_C(2654435761)) >> 17;
}

/* Han, letters and figures. */
static bool is_word(uint32_t code)
{
	return glyph_is_common_han(code) || glyph_is_digit(code) || ((code | 32) >= 'a' && (code | 32) <= 'z');
}

/* The pairs that a block's characters make, each with the one before it. */
static uint32_t *pairs_of(const struct page_pairs *pairs, const struct block *block)
{
	return pairs->list + (block->code - pairs->code);
}

static void list_pairs(uint32_t *list, const struct block *block)
{
	size_t count = block->count < SIDE_CHARS ? block->count : SIDE_CHARS;
	uint32_t before = 0;

	for (size_t n = 0; n < count; n++) {
		uint32_t code = is_word(block->code[n]) ? block->code[n] : 0;

		list[n] = before != 0 && code != 0 ? before << 16 ^ code : 0;
		before = code;
	}
}

/* Lists the pairs of every block, and counts in how many blocks each is. */
static void read_pairs(struct page_pairs *pairs, const struct blocks *blocks, struct arena *temp)
{
	const struct block *last = &blocks->list[blocks->count - 1];

	pairs->code = blocks->list->code;
	pairs->list = arena_alloc_raw(temp, (size_t)(last->code + last->count - pairs->code) * sizeof *pairs->list);
	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->list[i];
		const uint32_t own = (uint32_t)(i + 1) * (BLOCKS_MOST + 1);
		uint32_t *list = pairs_of(pairs, block);
		size_t count = block->count < COUNT_CHARS ? block->count : COUNT_CHARS;

		list_pairs(list, block);
		for (size_t n = 0; n < count; n++) {
			uint32_t *slot = &pairs->slots[slot_of(list[n])];
			uint32_t times = *slot % (BLOCKS_MOST + 1);

			if (list[n] != 0 && *slot - times != own)
				*slot = own + (times < BLOCKS_MOST ? times + 1 : BLOCKS_MOST);
		}
	}
	for (size_t n = 0; n <= BLOCKS_MOST; n++)
		pairs->weight[n] = log2(1.0 + (double)blocks->count / (n > 0 ? (double)n : 1.0));
}

static double weight_of(const struct page_pairs *pairs, uint32_t pair)
{
	return pairs->weight[pairs->slots[slot_of(pair)] % (BLOCKS_MOST + 1)];
}

static bool set_has(const struct pair_set *set, uint32_t pair)
{
	for (uint32_t at = slot_of(pair) % SEEN; set->pair[at] != 0; at = (at + 1) % SEEN)
		if (set->pair[at] == pair)
			return true;
	return false;
}

/* Puts a pair into the set's table; false when it is there. */
static bool set_put(struct pair_set *set, uint32_t pair)
{
	uint32_t at = slot_of(pair) % SEEN;

	for (; set->pair[at] != 0; at = (at + 1) % SEEN)
		if (set->pair[at] == pair)
			return false;
	set->pair[at] = pair;
	return true;
}

static void set_clear(struct pair_set *set)
{
	memset(set->pair, 0, sizeof set->pair);
	set->count = 0;
	set->weight = 0;
}

/* Adds up to chars characters of a block; how many there were. */
static size_t set_add_text(struct pair_set *set, const struct block *block, size_t chars, const struct page_pairs *pairs)
{
	const uint32_t *list = pairs_of(pairs, block);
	size_t count = block->count < chars ? block->count : chars;
	size_t held = set->count;
	double weight = set->weight;

	for (size_t n = 0; n < count; n++) {
		if (list[n] == 0 || !set_put(set, list[n]))
			continue;
		set->list[held++] = list[n];
		weight += weight_of(pairs, list[n]);
	}
	set->count = held;
	set->weight = weight;
	return count;
}

/* The part of one set's weight that the other has too, in the mean of both. */
static double shared_part(const struct page_pairs *pairs, const struct pair_set *one, const struct pair_set *other,
	bool of_one)
{
	double sum = 0;
	double of = of_one ? one->weight : sqrt(one->weight * other->weight);

	for (size_t i = 0; i < one->count; i++)
		if (set_has(other, one->list[i]))
			sum += weight_of(pairs, one->list[i]);
	return of > 0 ? sum / of : 0;
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
static void gather(const struct blocks *blocks, size_t i, int step, struct pair_set *set, const struct page_pairs *pairs)
{
	size_t chars = 0;

	for (size_t n = 0; n < SIDE_BLOCKS && chars < SIDE_CHARS; n++) {
		if (step < 0 ? i == 0 : i + 1 >= blocks->count)
			break;
		i = step < 0 ? i - 1 : i + 1;
		if (chars > 0 && is_bound(&blocks->list[i], step))
			break;
		if (block_is_text(&blocks->list[i]))
			chars += set_add_text(set, &blocks->list[i], SIDE_CHARS - chars, pairs);
		if (step < 0 && (blocks->list[i].evidence & BIT(E_DATELINE)) != 0)
			break;
	}
}

struct sides {
	struct pair_set head, before, behind, lead;
};

static void compare_at(struct blocks *blocks, size_t i, const struct page_pairs *pairs, struct sides *sides)
{
	struct block *block = &blocks->list[i];
	size_t next = i + 1;

	set_add_text(&sides->head, block, HEAD_CHARS, pairs);
	gather(blocks, i, -1, &sides->before, pairs);
	gather(blocks, i, 1, &sides->behind, pairs);
	while (next < blocks->count && next < i + 4 && !block_is_text(&blocks->list[next]))
		next++;
	if (next < blocks->count)
		set_add_text(&sides->lead, &blocks->list[next], LEAD_CHARS, pairs);
	block->tells = (float)shared_part(pairs, &sides->head, &sides->lead, true);
	block->within = (float)shared_part(pairs, &sides->before, &sides->behind, false);
	block->told = (float)shared_part(pairs, &sides->head, &sides->before, true);
	set_clear(&sides->head);
	set_clear(&sides->before);
	set_clear(&sides->behind);
	set_clear(&sides->lead);
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
	double part;

	set_add_text(&sides->before, block - 1, BRIEF_CHARS, pairs);
	set_add_text(&sides->behind, block, BRIEF_CHARS, pairs);
	part = shared_part(pairs, &sides->before, &sides->behind, false);
	set_clear(&sides->before);
	set_clear(&sides->behind);
	return part;
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
	struct page_pairs *pairs = arena_alloc(temp, sizeof *pairs);
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
