/* SPDX-License-Identifier: MIT */
/* Where a line may end: UAX #14, revision 50 (Unicode 15.0), with the basic rules of W3C's
 * Requirements for Chinese Text Layout (CLREQ) on top. */
#ifndef BAOLAN_TEXT_LINEBREAK_H
#define BAOLAN_TEXT_LINEBREAK_H

#include <stdbool.h>
#include <stddef.h>

enum linebreak {
	LINEBREAK_NEVER,
	LINEBREAK_MAY,
	LINEBREAK_MUST,
};

/* Plain UAX #14: breaks[i] says what may happen before byte i of text, for each i from 0 to len
 * (so len + 1 entries); LINEBREAK_NEVER inside a code point and at 0, LINEBREAK_MUST at len. */
void linebreak_uax14(const char *text, size_t len, unsigned char *breaks);

/* The same, tailored for newspaper columns after CLREQ: no closing mark at a line's start and no
 * opening mark at its end, half-width , . ; : ! ? ) beside Han included; —— and …… whole; a
 * number kept with its unit and sign (1.2亿元, 25分钟, 38%, 6月7日: the number and the first
 * character of the unit); Latin words whole, full-width ones too. */
void linebreak_chinese(const char *text, size_t len, unsigned char *breaks);

/* A line of a paragraph, as bytes of its text. */
struct line {
	size_t start, end;	/* the text of the line; blanks at its end are left out */
	size_t cells;
};

/* Sets text into lines of at most cells cells (at least 2), the first indent cells shorter (unless
 * that left fewer than 2), by linebreak_chinese(); where nothing may break within a line it is cut
 * between clusters. The lines are appended to *lines, of *count and *capacity, which the caller
 * frees. No byte that is not blank is lost or doubled. Blanks are U+0020, U+3000, tabs and line breaks;
 * those at a line's end take no room. An empty text has no lines, any other at least one. */
void linebreak_set(const char *text, size_t len, size_t cells, size_t indent,
	struct line **lines, size_t *count, size_t *capacity);

#endif
