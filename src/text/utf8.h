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

	return s[0] >= 0xe1 && s[0] <= 0xef && s[0] != 0xed && end - p >= 3 &&
		(s[1] & 0xc0) == 0x80 && (s[2] & 0xc0) == 0x80;
}

/* True when one of the Han of U+4E00 to U+9FBF begins at p; p < end. Each is drawn in two cells, by itself. */
static inline bool utf8_is_han(const char *p, const char *end)
{
	const unsigned char *s = (const unsigned char *)p;

	return s[0] >= 0xe4 && s[0] <= 0xe9 && utf8_is_three(p, end) && (s[0] > 0xe4 || s[1] >= 0xb8) &&
		(s[0] < 0xe9 || s[1] < 0xbf);
}

/* Eight bytes as one number, the first the lowest. */
static inline uint64_t utf8_eight(const char *p)
{
	const unsigned char *s = (const unsigned char *)p;

	return (uint64_t)s[0] | (uint64_t)s[1] << 8 | (uint64_t)s[2] << 16 | (uint64_t)s[3] << 24 | (uint64_t)s[4] << 32
		| (uint64_t)s[5] << 40 | (uint64_t)s[6] << 48 | (uint64_t)s[7] << 56;
}

/* Whether no byte's low half is 0 or 13, of bytes with nothing but low halves: they carry when 15 is added to them,
 * unless they are 0. */
static inline bool utf8_are_leads(uint64_t low)
{
	const uint64_t low_bits = 0x0f0f0f0f0f0f0f0f, surrogates = 0x0d0d0d0d0d0d0d0d, carry = 0x1010101010101010;

	return ((low + low_bits) & ((low ^ surrogates) + low_bits) & carry) == carry;
}

/* Whether eight such sequences stand at p, which has 24 bytes. Their first bytes are the first, fourth and
 * seventh of the first eight, the second, fifth and eighth of the next, and the third and sixth of the last,
 * so that they go into one number, each in a place of its own. */
static inline bool utf8_are_threes(const char *p)
{
	const uint64_t form[] = { 0x80e08080e08080e0, 0xe08080e08080e080, 0x8080e08080e08080 };
	const uint64_t bits[] = { 0xc0f0c0c0f0c0c0f0, 0xf0c0c0f0c0c0f0c0, 0xc0c0f0c0c0f0c0c0 };
	const uint64_t first = 0x000f00000f00000f, next = 0x0f00000f00000f00, last = 0x00000f00000f0000;
	uint64_t one = utf8_eight(p), two = utf8_eight(p + 8), three = utf8_eight(p + 16);

	return (((one ^ form[0]) & bits[0]) | ((two ^ form[1]) & bits[1]) | ((three ^ form[2]) & bits[2])) == 0
		&& utf8_are_leads((one & first) | (two & next) | (three & last));
}

/* Behind such a sequence at p and those that follow it: eight at a time. */
static inline const char *utf8_skip_threes(const char *p, const char *end)
{
	p += 3;
	while (end - p >= 24 && utf8_are_threes(p))
		p += 24;
	while (p < end && utf8_is_three(p, end))
		p += 3;
	return p;
}

/* How many code points. */
size_t utf8_length(const char *text, size_t len);

#endif
