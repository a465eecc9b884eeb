/* SPDX-License-Identifier: MIT */
#include "press/pairs.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define SLOTS 32768	/* of the page's table; two pairs in one slot do no harm */
#define SEEN 2048	/* slots for the pairs of all sides, which are less than half as many */
#define BLOCKS_MOST 63	/* with a pair; it counts for next to nothing long before */
#define COUNT_CHARS 200	/* of a block, for what the page has in common */

struct pairs {
	uint8_t times[SLOTS];	/* one more than how many blocks have the pair, up to BLOCKS_MOST */
	uint8_t last[SLOTS];	/* the block that had it last: its number % UINT8_MAX + 1 */
	double weight[BLOCKS_MOST + 2];	/* by times; 0 for none */
	const uint32_t *code;	/* the characters of the page */
	uint32_t *list;	/* a hash for each pair of a block, side by side from the place of its first character on */
	uint16_t *count;	/* how many pairs the block has up to each of its first PAIRS_CHARS characters */
	uint32_t seen[SEEN];	/* the pairs of the sides that are compared */
	uint8_t on[SEEN];	/* the sides that have each; 0 for a free place */
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

/* The pairs of the first chars characters of a block; how many there are in *count. */
static const uint32_t *pairs_of(const struct pairs *pairs, const struct block *block, size_t chars, size_t *count)
{
	size_t at = (size_t)(block->code - pairs->code);

	chars = block->count < chars ? block->count : chars;
	*count = chars > 0 ? pairs->count[at + chars - 1] : 0;
	return pairs->list + at;
}

/* Lists the pairs that the characters make, each with the one before it: a hash that no other pair has. Without a branch that
 * depends on the text: no processor could foretell where it goes. */
static void list_pairs(uint32_t *list, uint16_t *count, const struct block *block)
{
	size_t chars = block->count < PAIRS_CHARS ? block->count : PAIRS_CHARS;
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
static void count_pairs(struct pairs *pairs, size_t i, const struct block *block)
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

struct pairs *pairs_read(const struct blocks *blocks, struct arena *temp)
{
	const struct block *last = &blocks->list[blocks->count - 1];
	struct pairs *pairs = arena_alloc_raw(temp, sizeof *pairs);
	size_t chars;

	pairs->code = blocks->list->code;
	chars = (size_t)(last->code + last->count - pairs->code);
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
	memset(pairs->seen, 0, sizeof pairs->seen);
	return pairs;
}

void pairs_clear(struct pairs *pairs)
{
	memset(pairs->on, 0, sizeof pairs->on);
}

/* Where the pair is, or where it goes. */
static size_t place_of(const struct pairs *pairs, uint32_t pair)
{
	size_t at = slot_of(pair) % SEEN;

	while ((uint64_t)pairs->on[at] * (pairs->seen[at] ^ pair) != 0)	/* taken by another: asked in one branch */
		at = (at + 1) % SEEN;
	return at;
}

void pairs_add(struct pairs *pairs, enum side side, enum side other, const struct block *block, size_t chars,
	struct weights *weights)
{
	size_t count;
	const uint32_t *list = pairs_of(pairs, block, chars, &count);
	double all = weights->all, shared = weights->shared;

	for (size_t n = 0; n < count; n++) {
		size_t at = place_of(pairs, list[n]);
		unsigned on = pairs->on[at];
		size_t times = pairs->times[slot_of(list[n])] * (size_t)((on & side) == 0);	/* each pair weighs once */

		pairs->seen[at] = list[n];
		pairs->on[at] = (uint8_t)(on | side);
		all += pairs->weight[times];
		shared += pairs->weight[times * (size_t)((on & other) != 0)];
	}
	weights->all = all;
	weights->shared = shared;
}

void pairs_mark(struct pairs *pairs, enum side side, const struct block *block, size_t chars)
{
	size_t count;
	const uint32_t *list = pairs_of(pairs, block, chars, &count);

	for (size_t n = 0; n < count; n++) {
		size_t at = place_of(pairs, list[n]);

		pairs->seen[at] = list[n];
		pairs->on[at] = (uint8_t)(pairs->on[at] | side);
	}
}
