/* SPDX-License-Identifier: MIT */
/* The words of an archive in its file: those of each chunk (chunk.h), and those of all chunks by how
 * they sound. */
#ifndef BAOLAN_ARCHIVE_WORD_STORE_H
#define BAOLAN_ARCHIVE_WORD_STORE_H

#include "archive/db.h"
#include "base/strbuf.h"

/* Makes the tables in a new archive. */
enum status words_create(struct db *db, struct error *error);

/* Words as word-gather.h writes them: one byte of length, the text, a number (postings.h), in the order
 * of the texts. */
enum status words_add_chunk(struct db *db, int64_t chunk, const struct strbuf *words, struct error *error);
enum status words_drop_chunk(struct db *db, int64_t chunk, struct error *error);
/* Makes the words of the archive anew from those of its chunks. */
enum status words_finish(struct db *db, struct error *error);

/* Reading such words, one after the other. */
struct word_reader {
	const unsigned char *at, *end;
	const char *text;
	size_t len;
	uint64_t count;
};
/* False at the end, and where they are damaged. */
bool word_reader_next(struct word_reader *reader);

#endif
