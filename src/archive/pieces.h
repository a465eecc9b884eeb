/* SPDX-License-Identifier: MIT */
/* Folded text taken apart into the pieces that full text search compares. */
#ifndef BAOLAN_ARCHIVE_PIECES_H
#define BAOLAN_ARCHIVE_PIECES_H

#include <stddef.h>

/* How many bytes the piece takes that begins at text, before end: a word of letters and digits, or
 * one character. */
size_t pieces_length(const char *text, const char *end);

#endif
