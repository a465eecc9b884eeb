/* SPDX-License-Identifier: MIT */
/* A run (word-runs.h) may be a word when it is free: no one character stands mostly before it, nor behind
 * it. The text is cut into the short ones that are free, as is likeliest (a unigram model), and each run is
 * judged by where it lies in that:
 * - what mostly lies across the cuts is no word but ends of words: 党委 and 书记 leave no room for 委书;
 * - nor is what is always within others: 国人民 in 中国人民 and 全国人民, unless there are two characters of it;
 * - a character that mostly stands by itself, such as 的, must hold on more strongly;
 * - what is not free may be a word all the same, a known word and the characters that belong to it, if
 *   what always stands there is a known word, too: 长江口 when 产业 always follows. */
#include "archive/word-pick.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "archive/word-cut.h"
#include "archive/word-runs.h"
#include "base/alloc.h"

#define COST_SCALE 256	/* of a cost that is one bit */

static const double mostly_alone = 0.5;		/* of a character's places, as a piece of its own */
static const double least_alone = 60;		/* cohesion of such a one with a word (word-runs.h) */
static const double most_across = 0.4;		/* of a run's places */
static const double least_out_free = 0.1;	/* the same, as a piece or some, of one that is free */
static const double least_out = 0.5;		/* and of one that is not */
static const double least_free = 0.05;		/* that a run is on a side, for what it costs */
static const double least_within = 0.4;		/* of a part's places, where it is in the run */
static const double least_firm = 100;		/* cohesion of a part with the rest, where it is not */
static const double least_of_alone = 0.2;	/* the same of one character, of its places alone */

struct picking {
	struct word_runs *runs;
	uint32_t *alone;	/* how often a code is a piece of its own */
	uint8_t *cuts;		/* where pieces begin (word-cut.h) */
};

static const uint16_t *codes_of(const struct picking *picking, const struct word_run *run)
{
	return picking->runs->codes + picking->runs->places[run->from];
}

/* ----------------------------------------------------------------- cutting */

static bool stands_alone(const struct picking *picking, uint16_t code)
{
	return picking->alone[code] > mostly_alone * picking->runs->single[code];
}

/* Of three characters and more: whether the first and the last hold on where they mostly stand alone.
 * Nothing does before the text is cut. */
static bool has_firm_ends(const struct picking *picking, const struct word_run *run)
{
	const struct word_runs *runs = picking->runs;
	const uint16_t *codes = codes_of(picking, run);
	const size_t rest = run->length - 1;
	const double count = (double)(run->to - run->from) * (double)runs->place_count;

	if (rest < 2)
		return true;
	if (stands_alone(picking, codes[0]) && count < least_alone * runs->single[codes[0]] *
			(double)word_runs_count(runs, codes + 1, rest))
		return false;
	return !stands_alone(picking, codes[rest]) || count >= least_alone * runs->single[codes[rest]] *
		(double)word_runs_count(runs, codes, rest);
}

static double part_free(uint32_t most, double count)
{
	return fmax(least_free, 1 - most / count);
}

static uint16_t cost_of(const struct picking *picking, double count)
{
	return (uint16_t)(1 + COST_SCALE * log2((double)picking->runs->place_count / count));
}

/* Of single characters, and of the runs that are free; the freer, the less. */
static void set_costs(const struct picking *picking, struct cut_costs *costs)
{
	const struct word_runs *runs = picking->runs;

	for (size_t i = 0; i < runs->count; i++) {
		const uint16_t code = runs->codes[i];

		costs[i] = (struct cut_costs){ { code == 0 ? 1 : cost_of(picking, runs->single[code]) } };
	}
	for (size_t i = 0; i < runs->list_count; i++) {
		const struct word_run *run = &runs->list[i];
		const double count = run->to - run->from;
		uint16_t cost;

		if (run->length > WORD_CUT_LENGTH || !word_run_is_free(run, 1) || !has_firm_ends(picking, run))
			continue;
		cost = cost_of(picking, count * part_free(run->before, count) * part_free(run->behind, count));
		for (size_t place = run->from; place < run->to; place++)
			costs[runs->places[place]].pieces[run->length - 1] = cost;
	}
}

/* Once more when it is known what stands alone. */
static void cut(struct picking *picking)
{
	const size_t count = picking->runs->count;
	struct cut_costs *costs = xreallocarray(NULL, count, sizeof *costs);

	picking->cuts = xcalloc(count + 1, sizeof *picking->cuts);
	for (int pass = 0; pass < 2; pass++) {
		set_costs(picking, costs);
		word_cut(costs, count, picking->cuts);
		memset(picking->alone, 0, WORD_CODES * sizeof *picking->alone);
		for (size_t i = 0; i < count; i++)
			picking->alone[picking->runs->codes[i]] += picking->cuts[i] && picking->cuts[i + 1];
	}
	free(costs);
}

/* ----------------------------------------------------------------- judging */

static bool ends_at_cuts(const struct picking *picking, size_t place, size_t length)
{
	return picking->cuts[place] && picking->cuts[place + length];
}

static bool lies_across(const struct picking *picking, const struct word_run *run)
{
	size_t across = 0;

	for (size_t i = run->from; i < run->to; i++) {
		const size_t place = picking->runs->places[i];

		across += !ends_at_cuts(picking, place, run->length) &&
			memchr(picking->cuts + place + 1, 1, run->length - 1) != NULL;
	}
	return (double)across > most_across * (run->to - run->from);
}

/* Whether at so much of its places it is a piece of the cut text, or some. */
static bool stands_out(const struct picking *picking, const struct word_run *run, double share)
{
	size_t out = 0;

	for (size_t i = run->from; i < run->to; i++)
		out += ends_at_cuts(picking, picking->runs->places[i], run->length);
	return (double)out >= share * (run->to - run->from);
}

/* Whether a part of a run of so many places is mostly there for it, or holds on to the rest as parts of
 * words do that are a word themselves. */
static bool belongs(const struct picking *picking, const uint16_t *codes, size_t length, const uint16_t *part,
	size_t part_length, double count)
{
	const double parts = (double)word_runs_count(picking->runs, part, part_length);
	const uint16_t *rest = part == codes ? codes + part_length : codes;

	if (count >= least_within * parts)
		return true;
	if (part != codes && part + part_length != codes + length)
		return false;
	return count * (double)picking->runs->place_count >=
		least_firm * parts * (double)word_runs_count(picking->runs, rest, length - part_length);
}

/* Whether a run of so many places is cut, at one of them, into single characters and at most one known
 * word, of which one part belongs to it, and none stands alone everywhere. */
static bool is_pieced(const struct picking *picking, size_t place, size_t length, double count)
{
	const uint8_t *cuts = picking->cuts + place;
	const uint16_t *codes = picking->runs->codes + place;
	size_t words = 0;
	bool part = false;

	if (!ends_at_cuts(picking, place, length))
		return false;
	for (size_t from = 0, to; from < length; from = to) {
		for (to = from + 1; !cuts[to];)
			to++;
		if (to - from > 1)
			words++;
		else if (count < least_of_alone * picking->alone[codes[from]])
			return false;
		part = part || belongs(picking, codes, length, codes + from, to - from, count);
	}
	return words <= 1 && part;
}

/* Whether the piece before a place, or that behind it, is a known word that is mostly elsewhere than at so
 * many places. */
static bool meets_word(const struct picking *picking, size_t place, bool behind, size_t count)
{
	size_t from = place, to = place;

	if (behind)
		while (!picking->cuts[++to])
			;
	else
		while (!picking->cuts[--from])
			;
	return to - from > 1 && word_runs_count(picking->runs, picking->runs->codes + from, to - from) >= 2 * count;
}

static bool is_pieced_word(const struct picking *picking, const struct word_run *run)
{
	const double most = word_run_most(run, 0);
	size_t count = 0;

	for (size_t i = run->from; i < run->to; i++) {
		const size_t place = picking->runs->places[i];

		count += is_pieced(picking, place, run->length, run->to - run->from) &&
			(run->before <= most || meets_word(picking, place, false, run->before)) &&
			(run->behind <= most || meets_word(picking, place + run->length, true, run->behind));
	}
	return 2 * count > run->to - run->from && word_runs_cohere(picking->runs, run);
}

static bool is_word(const struct picking *picking, const struct word_run *run)
{
	const bool is_free = word_run_is_free(run, 0);

	if ((!is_free || run->length > 2) && !stands_out(picking, run, is_free ? least_out_free : least_out))
		return false;
	if (!is_free && !word_run_is_free(run, 1) && !is_pieced_word(picking, run))
		return false;
	return !lies_across(picking, run) && has_firm_ends(picking, run);
}

void word_pick(struct word_gather *gather)
{
	struct picking picking = { .runs = word_runs_find(gather->codes, gather->count) };

	picking.alone = xcalloc(WORD_CODES, sizeof *picking.alone);
	cut(&picking);
	for (size_t i = 0; i < picking.runs->list_count; i++) {
		const struct word_run *run = &picking.runs->list[i];

		if (is_word(&picking, run))
			word_gather_put(gather, codes_of(&picking, run), run->length, run->to - run->from);
	}
	free(picking.cuts);
	free(picking.alone);
	word_runs_free(picking.runs);
}
