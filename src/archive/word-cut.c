/* SPDX-License-Identifier: MIT */
#include "archive/word-cut.h"

#include <string.h>

#define KEPT (WORD_CUT_LENGTH + 1)

void word_cut(const struct cut_costs *costs, size_t count, uint8_t *cuts)
{
	uint64_t best[KEPT] = { 0 };	/* the least that the text up to a place costs, for the last places */

	/* First the length of the last piece before each place, when all before is cut best. */
	for (size_t end = 1; end <= count; end++) {
		uint64_t least = UINT64_MAX;

		for (size_t length = 1; length <= WORD_CUT_LENGTH && length <= end; length++) {
			const uint16_t cost = costs[end - length].pieces[length - 1];
			const uint64_t sum = best[(end - length) % KEPT] + cost;

			if (cost == 0 || sum >= least)
				continue;
			least = sum;
			cuts[end] = (uint8_t)length;
		}
		best[end % KEPT] = least;
	}
	for (size_t end = count; end > 0;) {
		const size_t length = cuts[end];

		cuts[end] = 1;
		end -= length;
		memset(cuts + end + 1, 0, length - 1);
	}
	cuts[0] = 1;
}
