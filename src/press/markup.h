/* SPDX-License-Identifier: MIT */
/* What programs that read scanned pages leave in running text: HTML, and what Markdown and TeX write besides # and **. */
#ifndef BAOLAN_PRESS_MARKUP_H
#define BAOLAN_PRESS_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

#define MARKUP_MOST 400		/* bytes; what is longer is text */

/* The bytes with which it can begin. */
extern const char markup_bytes[5];

/* Bytes of the markup at p, which is before end, 0 when there is none: a tag, an entity, a link or a picture, a formula
 * between $, a backslash before a mark. What it says in plain text is written to out, which has room for as many bytes
 * as are read, and its length to *len. */
size_t markup_read(const char *p, const char *end, char *out, size_t *len);

/* True for a line that is drawn or laid out, and says nothing: --- *** ``` |---|---| */
bool markup_is_rule(const char *text, size_t len);

#endif
