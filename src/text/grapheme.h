/* SPDX-License-Identifier: MIT */
/* What a reader takes for one character: extended grapheme clusters (UAX #29), by utf8proc. */
#ifndef BAOLAN_TEXT_GRAPHEME_H
#define BAOLAN_TEXT_GRAPHEME_H

#include <stddef.h>

/* Bytes of the first cluster of text; 0 only when len is 0. A cluster longer than any terminal
 * cell should hold (a base with a thousand marks) is not cut here. */
size_t grapheme_next(const char *text, size_t len);

#endif
