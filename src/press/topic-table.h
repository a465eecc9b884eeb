/* SPDX-License-Identifier: MIT */
/* data/topics.tsv as the classifier has it in memory: terms by a hash of their characters. */
#ifndef BAOLAN_PRESS_TOPIC_TABLE_H
#define BAOLAN_PRESS_TOPIC_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "press/topic.h"

#define SUBJECTS_MAX 32
#define COLUMNS_MAX 32
#define TERM_GLYPHS 8		/* of the longest term */
#define TERM_HASH_START UINT64_C(0x2545f4914f6cdd1d)
#define TERM_FIRSTS 4096
#define HEADLINE_BITS 262144
#define TEXT_BITS 65536

struct weight {
	float weight;
	uint8_t column;
};

/* Small, and in the table itself: a text meets a hundred of them all over it. */
struct term {
	uint64_t hash;		/* 0 for a free slot */
	uint32_t weights;	/* the first in topics->weights */
	uint16_t count;
	uint8_t glyphs;
	uint32_t told;		/* a bit for each subject that it speaks for in running text */
	uint32_t text;		/* where it begins in topics->texts */
};

/* By hash: that a term may begin so, that it may be whole. Most of what is looked for ends here, and not in the table,
 * which is far greater. Those of few terms are few, so that they stay near at hand. */
struct term_bits {
	uint64_t mask;	/* how many they are, less one */
	uint64_t *begun, *whole;
	uint64_t seconds[TERM_FIRSTS];	/* by the first character, a bit for each second one: all where none need be */
};

struct topics {
	struct arena *arena;
	struct subject subjects[SUBJECTS_MAX];
	double prior[SUBJECTS_MAX];	/* of a headline that has no term */
	size_t subject_count;
	/* Of weights: one for each subject, in order, and behind these one for each further part of a subject. */
	const char *columns[COLUMNS_MAX];	/* begin with the two digits of their subject */
	uint8_t column_subject[COLUMNS_MAX];
	uint8_t numbered[100];	/* by the two digits: the column of the subject, counted from 1; 0 for none */
	double bias[COLUMNS_MAX];
	size_t column_count;
	double first_min, further_min;	/* least probability of a line's first topic, and of further topics */
	struct term *terms;	/* by hash */
	size_t slot_count;	/* a power of two */
	struct weight *weights;
	char *texts;		/* of the terms, a NUL behind each */
	struct term_bits headline;	/* of all terms */
	struct term_bits text;		/* of those that speak in running text */
};

/* The hash of what was hashed before and one more character. */
static inline uint64_t term_hash(uint64_t hash, uint32_t code)
{
	hash = (hash ^ code) * UINT64_C(0x9e3779b97f4a7c15);
	return hash ^ hash >> 29;
}

/* False when no term begins with these two characters, nor is the first alone. */
static inline bool term_may_begin(const struct term_bits *bits, uint32_t first, uint32_t second)
{
	return (bits->seconds[first % TERM_FIRSTS] >> second % 64 & 1) != 0;
}

static inline bool term_is_begun(const struct term_bits *bits, uint64_t hash)
{
	return (bits->begun[(hash & bits->mask) / 64] >> (hash % 64) & 1) != 0;
}

static inline bool term_is_whole(const struct term_bits *bits, uint64_t hash)
{
	return (bits->whole[(hash & bits->mask) / 64] >> (hash % 64) & 1) != 0;
}

/* Terms are in small letters. */
static inline uint32_t term_lower(uint32_t code)
{
	return code >= 'A' && code <= 'Z' ? code | 32 : code;
}

/* Each subject's score from those of the columns: the logarithm of what its parts have together. */
void topics_add_up(const struct topics *topics, const double column[COLUMNS_MAX], double score[SUBJECTS_MAX]);

/* The slot of the term with this hash, or the free one where it would be. */
static inline size_t topics_slot(const struct topics *topics, uint64_t hash)
{
	size_t at = hash & (topics->slot_count - 1);

	while (topics->terms[at].hash != 0 && topics->terms[at].hash != hash)
		at = (at + 1) & (topics->slot_count - 1);
	return at;
}

#endif
