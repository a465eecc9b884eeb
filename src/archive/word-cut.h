/* SPDX-License-Identifier: MIT */
/* Cuts text into pieces, of which each has its cost, so that they cost least in all. */
#ifndef BAOLAN_ARCHIVE_WORD_CUT_H
#define BAOLAN_ARCHIVE_WORD_CUT_H

#include <stddef.h>
#include <stdint.h>

#define WORD_CUT_LENGTH 4	/* characters of the longest piece */

/* What the pieces cost that begin at a place, by their length less one; 0 for those that are none. */
struct cut_costs {
	uint16_t pieces[WORD_CUT_LENGTH];
};

/* Sets cuts, of count + 1, to 1 where a piece begins and at the end, to 0 where none does. At each
 * place the piece of one character must be there. */
void word_cut(const struct cut_costs *costs, size_t count, uint8_t *cuts);

#endif
