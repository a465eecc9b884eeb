/* SPDX-License-Identifier: MIT */
/* How many cells of a terminal a text takes. Everything that measures, curses included, comes
 * here; tables made from Unicode's EastAsianWidth.txt. */
#ifndef BAOLAN_TEXT_WIDTH_H
#define BAOLAN_TEXT_WIDTH_H

#include <stddef.h>
#include <stdint.h>

/* What the terminal draws characters of ambiguous width (“ ” … — ·) in: 1 (at first) or 2 cells. */
void width_set_ambiguous(int cells);
int width_ambiguous(void);

/* Cells of a code point: 0, 1 or 2; -1 for a control character, U+2028 or U+2029. */
int width_codepoint(uint32_t codepoint);

/* Cells of one grapheme cluster: that of its widest code point, 2 where U+FE0F makes an emoji of
 * it and for a flag (two regional indicators, each 1 by itself); 0 for a mark without a base; -1
 * when it is a control character. */
int width_cluster(const char *cluster, size_t len);

/* Cells of a text with no control characters in it (see visible.h); one that is there all the same
 * counts as nothing. */
size_t width_text(const char *text, size_t len);

/* Bytes of the longest beginning of text, whole clusters, that fits into cells. */
size_t width_fit(const char *text, size_t len, size_t cells);

#endif
