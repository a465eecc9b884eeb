/* SPDX-License-Identifier: MIT */
/* What a text is made of, run by run of a few characters: how much of it stands in another one. */
#ifndef BAOLAN_ARCHIVE_SHINGLES_H
#define BAOLAN_ARCHIVE_SHINGLES_H

#include <stddef.h>
#include <stdint.h>

#include "base/strbuf.h"

/* A set of hashes; {0} is empty. */
struct shingles {
	uint64_t *slots;	/* 0: free */
	size_t count, size;	/* size is a power of two, at least twice the count */
};

/* Of a folded text (passages.h), in place of what they had. Marks and blanks do not count: what was set
 * in another way is the same. */
void shingles_fill(struct shingles *shingles, const struct strbuf *text);
void shingles_release(struct shingles *shingles);

/* How much of the shorter of both is in the other, from 0 to 1; 0 where it is too short to tell. */
double shingles_shared(const struct shingles *a, const struct shingles *b);

#endif
