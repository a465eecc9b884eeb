/* SPDX-License-Identifier: MIT */
/* UTF-8, one code point at a time. */
#ifndef BAOLAN_TEXT_UTF8_H
#define BAOLAN_TEXT_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define UTF8_REPLACEMENT UINT32_C(0xfffd)
#define UTF8_MAX 4	/* bytes of the longest sequence */

/* The code point at *p, which moves behind it; *p < end. Bytes that are not UTF-8 give U+FFFD,
 * one for each maximal subpart of an ill-formed sequence (The Unicode Standard, section 3.9). */
uint32_t utf8_next(const char **p, const char *end);

/* The code point that ends at p, and *p moves to its start; start < *p. */
uint32_t utf8_previous(const char *start, const char **p);

/* Writes the code point to out (room for UTF8_MAX) and returns how many bytes it took. */
size_t utf8_put(char *out, uint32_t codepoint);

/* True when all len bytes are well-formed. */
bool utf8_valid(const char *text, size_t len);

/* How many of the len bytes come before the first that is not well-formed; len when all are. */
size_t utf8_valid_bytes(const char *text, size_t len);

/* True when a well-formed sequence of three bytes begins at p; p < end. Nearly all Chinese is such, so loops over text
 * step over it by this. Says false of U+0800 to U+0FFF and U+D000 to U+D7FF: their bytes need a closer look. */
static inline bool utf8_is_three(const char *p, const char *end)
{
	const unsigned char *s = (const unsigned char *)p;

	return s[0] >= 0xe1 && s[0] <= 0xef && s[0] != 0xed && end - p >= 3 && (s[1] & 0xc0) == 0x80 && (s[2] & 0xc0) == 0x80;
}

/* How many code points. */
size_t utf8_length(const char *text, size_t len);

#endif
