/* SPDX-License-Identifier: MIT */
/* Classes of code points, from the tables that scripts/make-text-tables.py writes. */
#ifndef BAOLAN_TEXT_RANGE_H
#define BAOLAN_TEXT_RANGE_H

#include <stddef.h>
#include <stdint.h>

/* An entry of a table: the first code point of a range and the class of the whole range, which
 * ends before the next entry's first. A table is sorted and begins at 0. */
#define RANGE(first, class) (UINT32_C(first) << 8 | (class))

/* The class of a code point in a table of count entries. */
static inline unsigned range_class(const uint32_t *table, size_t count, uint32_t codepoint)
{
	uint32_t key = codepoint << 8 | 0xff;
	size_t low = 0, high = count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (table[middle] <= key)
			low = middle;
		else
			high = middle;
	}
	return table[low] & 0xff;
}

#endif
