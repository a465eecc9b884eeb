/* SPDX-License-Identifier: MIT */
/* The runs of characters that a text has again and again. All its places are sorted by what stands there,
 * so that equal runs lie side by side. */
#ifndef BAOLAN_ARCHIVE_WORD_RUNS_H
#define BAOLAN_ARCHIVE_WORD_RUNS_H

#include <stdbool.h>

#include "archive/word-gather.h"

/* A run that may be a word, at places[from] up to places[to]. */
struct word_run {
	uint32_t from, to;
	uint32_t before, behind;	/* of those, with the character that stands there mostly */
	uint32_t length;
};

struct word_runs {
	const uint16_t *codes;
	size_t count;
	uint32_t *places;		/* of all Han, sorted */
	size_t place_count;
	uint32_t single[WORD_CODES];	/* how often each code is there */
	uint32_t *tally;		/* by code; all 0 between two uses */
	size_t least;			/* times that a word must be there */
	size_t beginnings[WORD_LENGTH + 1];	/* how often those of the run at hand are there, by length */
	struct word_run *list;
	size_t list_count, list_capacity;
};

#define WORD_PIECED 5

/* Of codes as word-gather.h has them, with a 0 before each run of Han and WORD_LENGTH of them at the end,
 * lists the runs of two characters and more that are there often enough: the free ones that cohere, with
 * one deviation, and all others of up to WORD_PIECED characters. */
struct word_runs *word_runs_find(const uint16_t *codes, size_t count);
void word_runs_free(struct word_runs *runs);

/* How often a run is there. */
size_t word_runs_count(const struct word_runs *runs, const uint16_t *run, size_t length);

/* Whether its parts are together far more often than by chance (pointwise mutual information). */
bool word_runs_cohere(struct word_runs *runs, const struct word_run *run);

/* At how many of its places one character may stand before it, or behind it, when it is free: a share.
 * Few places are no proof, so that some standard deviations can be let pass. */
double word_run_most(const struct word_run *run, double deviations);
bool word_run_is_free(const struct word_run *run, double deviations);

#endif
