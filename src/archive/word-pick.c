/* SPDX-License-Identifier: MIT */
/* All places of the text are sorted by what stands there, so that equal runs lie side by side. A run is
 * a word when it is there often enough,
 * - free: no one character stands mostly before it, nor behind it, so that it is no part of a word;
 * - and its parts are together far more often than by chance (pointwise mutual information). */
#include "archive/word-pick.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"

#define PARTS_MOST 4	/* characters of the last part that is tried */
#define LEAST 3		/* times that a word is there, more in a longer text */

static const double least_cohesion = 12;
static const double most_one_side = 0.7;

struct picking {
	struct word_gather *gather;
	const uint16_t *codes;
	uint32_t *places;		/* sorted; a word's equals lie in a row */
	size_t place_count;
	uint32_t *tally;		/* by code; all 0 between two uses */
	uint32_t single[WORD_CODES];	/* how often each code is there */
	size_t least;			/* times that a word must be there */
	size_t counts[WORD_LENGTH + 1];	/* of the beginnings of the run at hand, by length */
};

/* One pass of a radix sort, by the character at a distance. */
static void sort_by(const struct picking *picking, size_t distance, const uint32_t *from, uint32_t *to)
{
	uint32_t *starts = picking->tally, sum = 0;

	for (size_t i = 0; i < picking->place_count; i++)
		starts[picking->codes[from[i] + distance]]++;
	for (size_t code = 0; code < WORD_CODES; code++) {
		uint32_t count = starts[code];

		starts[code] = sum;
		sum += count;
	}
	for (size_t i = 0; i < picking->place_count; i++)
		to[starts[picking->codes[from[i] + distance]]++] = from[i];
	memset(starts, 0, WORD_CODES * sizeof *starts);
}

static void sort_places(struct picking *picking)
{
	const size_t count = picking->gather->count;
	uint32_t *other = xreallocarray(NULL, count, sizeof *other);

	picking->places = xreallocarray(NULL, count, sizeof *picking->places);
	for (size_t i = 0; i < count; i++) {
		if (picking->codes[i] == 0)
			continue;
		picking->places[picking->place_count++] = (uint32_t)i;
		picking->single[picking->codes[i]]++;
	}
	for (size_t distance = WORD_LENGTH; distance-- > 0;) {
		uint32_t *sorted = other;

		sort_by(picking, distance, picking->places, sorted);
		other = picking->places;
		picking->places = sorted;
	}
	free(other);
}

/* How often a run is there. */
static size_t count_run(const struct picking *picking, const uint16_t *run, size_t length)
{
	size_t bounds[2];

	if (length == 1)
		return picking->single[*run];
	for (int behind = 0; behind < 2; behind++) {
		size_t low = 0, high = picking->place_count;

		while (low < high) {
			const size_t middle = low + (high - low) / 2;
			const uint16_t *there = picking->codes + picking->places[middle];
			int order = 0;

			for (size_t i = 0; i < length && order == 0; i++)
				order = there[i] - run[i];
			if (order < behind)
				low = middle + 1;
			else
				high = middle;
		}
		bounds[behind] = low;
	}
	return bounds[1] - bounds[0];
}

static bool keeps_together(const struct picking *picking, const uint16_t *run, size_t length)
{
	const double count = (double)picking->counts[length] * (double)picking->place_count;

	for (size_t last = 1; last < length && last <= PARTS_MOST; last++) {
		const size_t first = length - last;

		if (count < least_cohesion * (double)picking->counts[first] *
				(double)count_run(picking, run + first, last))
			return false;
	}
	return true;
}

/* Whether one character stands mostly before the run at those places. */
static bool hangs_on(const struct picking *picking, const uint32_t *places, size_t count)
{
	uint32_t most = 0;

	for (size_t i = 0; i < count; i++) {
		const uint16_t before = picking->codes[places[i] - 1];

		if (before != 0 && ++picking->tally[before] > most)
			most = picking->tally[before];
	}
	for (size_t i = 0; i < count; i++)
		picking->tally[picking->codes[places[i] - 1]] = 0;
	return most > most_one_side * (double)count;
}

/* The places of one run of characters, and those of all that it goes on to. */
static void pick(struct picking *picking, size_t from, size_t to, size_t length)
{
	const uint32_t *places = picking->places;
	const uint16_t *run = picking->codes + places[from];
	size_t behind, most = 0;

	picking->counts[length] = to - from;
	for (size_t i = from; i < to; i = behind) {
		const uint16_t next = picking->codes[places[i] + length];

		for (behind = i + 1; behind < to && picking->codes[places[behind] + length] == next;)
			behind++;
		if (next == 0)
			continue;
		if (behind - i > most)
			most = behind - i;
		if (length < WORD_LENGTH && behind - i >= picking->least)
			pick(picking, i, behind, length + 1);
	}
	if (length >= 2 && (double)most <= most_one_side * (double)(to - from) &&
			keeps_together(picking, run, length) && !hangs_on(picking, places + from, to - from))
		word_gather_put(picking->gather, run, length, (uint32_t)(to - from));
}

void word_pick(struct word_gather *gather)
{
	struct picking *picking = xcalloc(1, sizeof *picking);
	size_t behind;

	picking->gather = gather;
	picking->codes = gather->codes;
	picking->least = LEAST + gather->count / 300000;
	picking->tally = xcalloc(WORD_CODES, sizeof *picking->tally);
	sort_places(picking);
	for (size_t i = 0; i < picking->place_count; i = behind) {
		behind = i + picking->single[picking->codes[picking->places[i]]];
		pick(picking, i, behind, 1);
	}
	free(picking->tally);
	free(picking->places);
	free(picking);
}
