/* SPDX-License-Identifier: MIT */
/* The chunks of the full text index. A chunk is made once, of up to CHUNK_PLACES articles, which have
 * their places in it in the order of their numbers; after that articles are only taken out of it,
 * until it is made anew together with others. */
#ifndef BAOLAN_ARCHIVE_CHUNK_H
#define BAOLAN_ARCHIVE_CHUNK_H

#include "archive/article.h"
#include "archive/db.h"
#include "archive/postings.h"

#define CHUNKS 65536			/* so that a chunk and a term are one rowid */
#define CHUNK_NUMBERS_A_ROW 512		/* of table fulltext_numbers */
#define CHUNK_NUMBER_BYTES 8

struct chunk {
	int64_t id;
	size_t articles;		/* those taken out included */
	article_number lowest, highest;
	int64_t pieces;			/* of all their texts */
};

/* A few numbers of a chunk, read together. {0} holds none. */
struct chunk_numbers {
	const struct chunk *chunk;
	size_t first, count;
	unsigned char bytes[CHUNK_NUMBERS_A_ROW * CHUNK_NUMBER_BYTES];
};

enum status chunk_damaged(struct db *db, struct error *error);

/* All of them, in no order; the caller frees the array. */
enum status chunk_list(struct db *db, struct chunk **chunks, size_t *count, struct error *error);

/* The articles that are still there. */
enum status chunk_live(struct db *db, const struct chunk *chunk, struct places *places, struct error *error);
/* The articles that have a term, those taken out included. */
enum status chunk_set(struct db *db, const struct chunk *chunk, int64_t term, struct places *places,
	struct error *error);
/* What is known of a term in the wanted articles, of which set has it (postings_take_details). */
enum status chunk_details(struct db *db, const struct chunk *chunk, int64_t term, const struct places *set,
	const struct places *wanted, uint32_t less, struct details *details, struct error *error);

/* Of a term that is no pair (term.h): adds its detail to what times has for each wanted place. */
enum status chunk_times(struct db *db, const struct chunk *chunk, int64_t term, const struct places *set,
	const struct places *wanted, uint32_t *times, struct error *error);

enum status chunk_number(struct db *db, const struct chunk *chunk, struct chunk_numbers *numbers,
	size_t place, article_number *number, struct error *error);
/* The place of the lowest number that is not below the given one; chunk->articles when all are. */
enum status chunk_place(struct db *db, const struct chunk *chunk, struct chunk_numbers *numbers,
	article_number number, size_t *place, struct error *error);

#endif
