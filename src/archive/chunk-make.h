/* SPDX-License-Identifier: MIT */
/* Makes a chunk of the full text index: articles come in the order of their numbers, their terms are
 * gathered in memory, and all is written at once. */
#ifndef BAOLAN_ARCHIVE_CHUNK_MAKE_H
#define BAOLAN_ARCHIVE_CHUNK_MAKE_H

#include "archive/chunk.h"
#include "archive/passages.h"

struct chunk_maker;

struct chunk_maker *chunk_maker_new(void);
void chunk_maker_free(struct chunk_maker *maker);

/* Adds an article, which gets the next place; there must be one free. */
void chunk_maker_begin(struct chunk_maker *maker, article_number number);
/* Adds to that article. */
void chunk_maker_add_text(struct chunk_maker *maker, const struct passages *passages);
void chunk_maker_add_term(struct chunk_maker *maker, int64_t term);

/* Writes the articles as a chunk, whose id becomes *chunk; the maker is empty after. */
enum status chunk_maker_write(struct chunk_maker *maker, struct db *db, int64_t *chunk, struct error *error);

#endif
