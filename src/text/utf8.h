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

/* Eight bytes as one number, the first the lowest. */
static inline uint64_t utf8_eight(const char *p)
{
	const unsigned char *s = (const unsigned char *)p;

	return (uint64_t)s[0] | (uint64_t)s[1] << 8 | (uint64_t)s[2] << 16 | (uint64_t)s[3] << 24 | (uint64_t)s[4] << 32
		| (uint64_t)s[5] << 40 | (uint64_t)s[6] << 48 | (uint64_t)s[7] << 56;
}

/* Behind such a sequence at p and those that follow it: two at a time, in one number. */
static inline const char *utf8_skip_threes(const char *p, const char *end)
{
	const uint64_t form = 0x8080e08080e0, form_bits = 0xc0c0f0c0c0f0;
	const uint64_t low_bits = 0x0f00000f, surrogates = 0x0d00000d, carry = 0x10000010;

	for (p += 3; end - p >= 8; p += 6) {
		uint64_t word = utf8_eight(p);
		uint64_t low = word & low_bits;

		/* The low halves of the first bytes carry when 15 is added to them, unless they are 0. */
		if ((word & form_bits) != form || ((low + low_bits) & ((low ^ surrogates) + low_bits) & carry) != carry)
			break;
	}
	return p;
}

/* How many code points. */
size_t utf8_length(const char *text, size_t len);

#endif
