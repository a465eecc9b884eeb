/* SPDX-License-Identifier: MIT */
/* Sets of places in a chunk of the full text index (chunk.h), as bitmaps. */
#ifndef BAOLAN_ARCHIVE_PLACES_H
#define BAOLAN_ARCHIVE_PLACES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A chunk has at most so many articles. Its sets are worked with as bitmaps. */
#define CHUNK_PLACES 16384
#define CHUNK_WORDS (CHUNK_PLACES / 64)

struct places {
	uint64_t words[CHUNK_WORDS];
};

static inline bool places_has(const struct places *places, size_t place)
{
	return (places->words[place / 64] >> place % 64 & 1) != 0;
}

static inline void places_add(struct places *places, size_t place)
{
	places->words[place / 64] |= UINT64_C(1) << place % 64;
}

bool places_empty(const struct places *places);
size_t places_count(const struct places *places);
/* Of those from first on and below behind, which is at most CHUNK_PLACES. */
size_t places_count_between(const struct places *places, size_t first, size_t behind);
/* Of those that both have. */
size_t places_count_common(const struct places *places, const struct places *other);
/* The highest place below limit that the set has; false when there is none. */
bool places_below(const struct places *places, size_t limit, size_t *place);
/* The lowest place from first on that the set has; false when there is none. */
bool places_from(const struct places *places, size_t first, size_t *place);

/* All of them, in their order, into a list with room for CHUNK_PLACES; says how many. */
size_t places_list(const struct places *places, uint16_t *list);

/* Keeps of a set what the other has, too; adds what the other has; makes it what the other has not. */
void places_keep(struct places *places, const struct places *other);
void places_join(struct places *places, const struct places *other);
void places_invert(struct places *places, const struct places *other);

#endif
