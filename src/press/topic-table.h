/* SPDX-License-Identifier: MIT */
/* data/topics.tsv as the classifier has it in memory: terms by a hash of their characters. */
#ifndef BAOLAN_PRESS_TOPIC_TABLE_H
#define BAOLAN_PRESS_TOPIC_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "press/topic.h"

#define SUBJECTS_MAX 32
#define TERM_GLYPHS 8		/* of the longest term */
#define TERM_HASH_START UINT64_C(0x2545f4914f6cdd1d)
#define BEGUN_BITS 262144

struct weight {
	float weight;
	uint8_t subject;
};

/* Small, and in the table itself: a text meets a hundred of them all over it. */
struct term {
	uint64_t hash;		/* 0 for a free slot */
	uint32_t weights;	/* the first in topics->weights */
	uint16_t count;
	uint8_t glyphs;
	uint32_t told;		/* a bit for each subject that it speaks for in running text */
};

struct topics {
	struct arena *arena;
	struct subject subjects[SUBJECTS_MAX];
	double bias[SUBJECTS_MAX];
	size_t subject_count;
	double first_min, further_min;	/* least probability of the first and of further topics */
	struct term *terms;	/* by hash */
	const char **texts;	/* of each */
	size_t slot_count;	/* a power of two */
	struct weight *weights;
	uint64_t begun[BEGUN_BITS / 64];	/* by hash: that a term may begin so */
	uint64_t told[BEGUN_BITS / 64];		/* ... one that speaks in running text */
};

/* The hash of what was hashed before and one more character. */
static inline uint64_t term_hash(uint64_t hash, uint32_t code)
{
	hash = (hash ^ code) * UINT64_C(0x9e3779b97f4a7c15);
	return hash ^ hash >> 29;
}

/* False when no term of those marked in begun starts with what was hashed. */
static inline bool term_may_begin(const uint64_t *begun, uint64_t hash)
{
	return (begun[hash % BEGUN_BITS / 64] >> (hash % 64) & 1) != 0;
}

/* Of a character's forms, full width and capital among them, the one that is hashed. */
uint32_t term_fold(uint32_t code);
/* The slot of the term with this hash, or the free one where it would be. */
static inline size_t topics_slot(const struct topics *topics, uint64_t hash)
{
	size_t at = hash & (topics->slot_count - 1);

	while (topics->terms[at].hash != 0 && topics->terms[at].hash != hash)
		at = (at + 1) & (topics->slot_count - 1);
	return at;
}

#endif
