/* SPDX-License-Identifier: MIT */
/* Folded text taken apart into the pieces that full text search compares. */
#ifndef BAOLAN_TEXT_PIECES_H
#define BAOLAN_TEXT_PIECES_H

#include <stdbool.h>
#include <stddef.h>

/* How many bytes the piece takes that begins at text, before end: a word of letters and digits, or
 * one character. */
size_t pieces_length(const char *text, const char *end);

/* Whether no piece of the text from start to end goes on across a place in it. */
bool pieces_part(const char *start, const char *place, const char *end);

#endif
