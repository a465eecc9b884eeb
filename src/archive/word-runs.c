/* SPDX-License-Identifier: MIT */
#include "archive/word-runs.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"

#define PARTS_MOST 4	/* characters of the last part that is tried */
#define LEAST 3		/* times that a word is there, more in a longer text */

static const double least_cohesion = 12;
static const double most_one_side = 0.7;

/* One pass of a radix sort, by the character at a distance. */
static void sort_by(const struct word_runs *runs, size_t distance, const uint32_t *from, uint32_t *to)
{
	uint32_t *starts = runs->tally, sum = 0;

	for (size_t i = 0; i < runs->place_count; i++)
		starts[runs->codes[from[i] + distance]]++;
	for (size_t code = 0; code < WORD_CODES; code++) {
		uint32_t count = starts[code];

		starts[code] = sum;
		sum += count;
	}
	for (size_t i = 0; i < runs->place_count; i++)
		to[starts[runs->codes[from[i] + distance]]++] = from[i];
	memset(starts, 0, WORD_CODES * sizeof *starts);
}

static void sort_places(struct word_runs *runs)
{
	const size_t count = runs->count;
	uint32_t *other = xreallocarray(NULL, count, sizeof *other);

	runs->places = xreallocarray(NULL, count, sizeof *runs->places);
	for (size_t i = 0; i < count; i++) {
		if (runs->codes[i] == 0)
			continue;
		runs->places[runs->place_count++] = (uint32_t)i;
		runs->single[runs->codes[i]]++;
	}
	for (size_t distance = WORD_LENGTH; distance-- > 0;) {
		uint32_t *sorted = other;

		sort_by(runs, distance, runs->places, sorted);
		other = runs->places;
		runs->places = sorted;
	}
	free(other);
}

size_t word_runs_count(const struct word_runs *runs, const uint16_t *run, size_t length)
{
	size_t bounds[2];

	if (length == 1)
		return runs->single[*run];
	for (int behind = 0; behind < 2; behind++) {
		size_t low = 0, high = runs->place_count;

		while (low < high) {
			const size_t middle = low + (high - low) / 2;
			const uint16_t *there = runs->codes + runs->places[middle];
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

/* Once beginnings is set. */
static bool keeps_together(const struct word_runs *runs, const uint16_t *run, size_t length)
{
	const double count = (double)runs->beginnings[length] * (double)runs->place_count;

	for (size_t last = 1; last < length && last <= PARTS_MOST; last++) {
		const size_t first = length - last;

		if (count < least_cohesion * (double)runs->beginnings[first] *
				(double)word_runs_count(runs, run + first, last))
			return false;
	}
	return true;
}

bool word_runs_cohere(struct word_runs *runs, const struct word_run *run)
{
	const uint16_t *codes = runs->codes + runs->places[run->from];

	for (size_t length = 1; length <= run->length; length++)
		runs->beginnings[length] = word_runs_count(runs, codes, length);
	return keeps_together(runs, codes, run->length);
}

/* The most places, of count, that have the same character at a distance. */
static uint32_t most_at(const struct word_runs *runs, const uint32_t *places, size_t count, ptrdiff_t distance)
{
	uint32_t most = 0;

	for (size_t i = 0; i < count; i++) {
		const uint16_t code = runs->codes[(ptrdiff_t)places[i] + distance];

		if (code != 0 && ++runs->tally[code] > most)
			most = runs->tally[code];
	}
	for (size_t i = 0; i < count; i++)
		runs->tally[runs->codes[(ptrdiff_t)places[i] + distance]] = 0;
	return most;
}

double word_run_most(const struct word_run *run, double deviations)
{
	const double count = run->to - run->from;

	return most_one_side * count + deviations * sqrt(most_one_side * (1 - most_one_side) * count);
}

bool word_run_is_free(const struct word_run *run, double deviations)
{
	const double most = word_run_most(run, deviations);

	return run->before <= most && run->behind <= most;
}

/* The run at places[from] up to places[to]; so many of those go on with the same character. */
static void take(struct word_runs *runs, size_t from, size_t to, size_t length, size_t behind)
{
	struct word_run run = { (uint32_t)from, (uint32_t)to, 0, (uint32_t)behind, (uint32_t)length };
	const bool long_one = length > WORD_PIECED;

	if (long_one && !word_run_is_free(&run, 1))
		return;
	run.before = most_at(runs, runs->places + from, to - from, -1);
	if (word_run_is_free(&run, 1) ? !keeps_together(runs, runs->codes + runs->places[from], length) : long_one)
		return;
	runs->list = array_grow(runs->list, runs->list_count, &runs->list_capacity, sizeof *runs->list);
	runs->list[runs->list_count++] = run;
}

/* The places of one run of characters, and those of all that it goes on to. */
static void find(struct word_runs *runs, size_t from, size_t to, size_t length)
{
	const uint32_t *places = runs->places;
	size_t behind, most = 0;

	runs->beginnings[length] = to - from;
	for (size_t i = from; i < to; i = behind) {
		const uint16_t next = runs->codes[places[i] + length];

		for (behind = i + 1; behind < to && runs->codes[places[behind] + length] == next;)
			behind++;
		if (next == 0)
			continue;
		if (behind - i > most)
			most = behind - i;
		if (length < WORD_LENGTH && behind - i >= runs->least)
			find(runs, i, behind, length + 1);
	}
	if (length >= 2)
		take(runs, from, to, length, most);
}

struct word_runs *word_runs_find(const uint16_t *codes, size_t count)
{
	struct word_runs *runs = xcalloc(1, sizeof *runs);
	size_t behind;

	runs->codes = codes;
	runs->count = count;
	runs->least = LEAST + count / 300000;
	runs->tally = xcalloc(WORD_CODES, sizeof *runs->tally);
	sort_places(runs);
	for (size_t i = 0; i < runs->place_count; i = behind) {
		behind = i + runs->single[codes[runs->places[i]]];
		find(runs, i, behind, 1);
	}
	return runs;
}

void word_runs_free(struct word_runs *runs)
{
	free(runs->list);
	free(runs->tally);
	free(runs->places);
	free(runs);
}
