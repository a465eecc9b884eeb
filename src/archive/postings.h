/* SPDX-License-Identifier: MIT */
/* How the full text index codes which articles have a term: sets of places in a chunk, and blocks of
 * many terms with their sets.
 *
 *	set	number		2 * count, and 1 more when it is a bitmap
 *		bitmap:		bit p % 8 of byte p / 8 is set for each place p, up to the last one's byte
 *		else:		count numbers: the first place, then what is between each and the one before
 *	details	byte		how many bits a number has in what follows, low bits first
 *		for each place of the set, in their order:
 *			number	the first detail
 *			bit	set when there is another; then, until it is not:
 *				number	what is between the one before and it
 *				bit
 *	block	entries, in rising order of terms
 *	entry	number		the term less that of the entry before; of the first, the term
 *		number		how many bytes there are of the set or the details
 *		set or details
 *
 * A number elsewhere has seven bits a byte, low ones first; the high bit says that more follow. A detail
 * is below DETAILS. Whichever form of a set is shorter is used. What is read may be damaged: every reader
 * checks its bounds. */
#ifndef BAOLAN_ARCHIVE_POSTINGS_H
#define BAOLAN_ARCHIVE_POSTINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "archive/places.h"
#include "base/strbuf.h"

#define DETAILS 65536

void postings_put_number(struct strbuf *out, uint64_t number);
/* The number at *at, which moves behind it; false when it does not end before end. Most are of one byte. */
bool postings_take_long_number(const unsigned char **at, const unsigned char *end, uint64_t *number);
static inline bool postings_take_number(const unsigned char **at, const unsigned char *end, uint64_t *number)
{
	if (*at == end || **at >= 0x80)
		return postings_take_long_number(at, end, number);
	*number = *(*at)++;
	return true;
}

/* Adds the set of the places that count rising items have. */
void postings_put_set(struct strbuf *out, const uint32_t *items, size_t count);
/* The set of len bytes, in place of what places had; false when it is damaged. */
bool postings_take_set(const unsigned char *set, size_t len, struct places *places);

/* A place and a detail in one number, so that they sort. */
struct details {
	uint32_t *items;	/* place * DETAILS + detail, rising */
	size_t count, capacity;
	bool has_last;		/* a detail was DETAILS - 1, wanted or not */
};

/* What is known of the places of a set: count items in their order, at least one for each place. */
void postings_put_details(struct strbuf *out, const uint32_t *items, size_t count);
/* In place of what details had, those of the wanted places among a set's, each less so many; what
 * would be below 0 is left out. False, and none, when they are damaged. */
bool postings_take_details(const unsigned char *bytes, size_t len, const struct places *set,
	const struct places *wanted, uint32_t less, struct details *details);

/* Where each place of the set has one item: adds, to what details has for the place, that of each wanted
 * one. False when they are damaged. */
bool postings_add_single(const unsigned char *bytes, size_t len, const struct places *set,
	const struct places *wanted, uint32_t *details);

/* Looks for a term in a block: true when the block is sound, and *found is NULL when it does not have
 * the term. */
bool postings_find(const unsigned char *block, size_t len, int64_t term, const unsigned char **found,
	size_t *found_len);

#endif
