/* SPDX-License-Identifier: MIT */
/* Lexical cohesion: what texts have in common, with the pairs of characters that come back in the place of words. Pairs
 * that many blocks of the page have count for little. */
#ifndef BAOLAN_PRESS_PAIRS_H
#define BAOLAN_PRESS_PAIRS_H

#include <stddef.h>

#include "base/arena.h"
#include "press/block.h"

#define PAIRS_CHARS 360	/* of a block; what is behind them is not looked at */

/* What is compared: a bit for each. */
enum side {
	SIDE_LINE = 1,
	SIDE_LINE_AGAIN = 2,	/* the same, against another side */
	SIDE_LEAD = 4,		/* the text under the line */
	SIDE_BEFORE = 8,
	SIDE_BEHIND = 16,
};

/* Of one side. */
struct weights {
	double all;
	double shared;	/* of the pairs that another has, too */
};

/* The part that is shared of all; 0 where there is nothing. */
static inline double weights_part(double shared, double all)
{
	return all > 0 ? shared / all : 0;
}

struct pairs;

/* Those of a page that has a block. */
struct pairs *pairs_read(const struct blocks *blocks, struct arena *temp);

/* Empties all sides. */
void pairs_clear(struct pairs *pairs);
/* Adds the pairs of up to chars characters of a block to a side. What it shares is weighed against what the other side has
 * by now. On all sides together there may be a thousand. */
void pairs_add(struct pairs *pairs, enum side side, enum side other, const struct block *block, size_t chars, struct weights *weights);
/* As pairs_add(), of text that weighs nothing itself. */
void pairs_mark(struct pairs *pairs, enum side side, const struct block *block, size_t chars);

#endif
