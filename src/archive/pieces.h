/* SPDX-License-Identifier: MIT */
/* Folded text taken apart into the pieces that full text search compares, for FTS5. */
#ifndef BAOLAN_ARCHIVE_PIECES_H
#define BAOLAN_ARCHIVE_PIECES_H

#include <stddef.h>

#include <sqlite3.h>

/* How many bytes the piece takes that begins at text, before end: a word of letters and digits, or
 * one character. */
size_t pieces_length(const char *text, const char *end);

/* Makes them known to a connection as the tokenizer "pieces"; gives SQLite's code. */
int pieces_register(fts5_api *api);

#endif
