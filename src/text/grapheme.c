/* SPDX-License-Identifier: MIT */
#include "text/grapheme.h"

#include <utf8proc.h>

#include "text/utf8.h"

/* True for the lead bytes of U+4000 to U+9FFF: Han, never part of a longer cluster by itself. */
static int is_han_lead(unsigned char byte)
{
	return byte >= 0xe4 && byte <= 0xe9;
}

/* Bytes of a first code point that stands alone for certain, or 0 to have it looked at: ASCII and
 * Han before ASCII and Han, which is nearly all there is. */
static size_t alone(const unsigned char *s, size_t len)
{
	size_t size;

	if (s[0] < 0x80 && s[0] != '\r')
		size = 1;
	else if (is_han_lead(s[0]) && len >= 3 && (s[1] & 0xc0) == 0x80 && (s[2] & 0xc0) == 0x80)
		size = 3;
	else
		return 0;
	return size == len || s[size] < 0x80 || is_han_lead(s[size]) ? size : 0;
}

size_t grapheme_next(const char *text, size_t len)
{
	const char *p = text, *end = text + len;
	utf8proc_int32_t state = 0;
	uint32_t left;
	size_t size;

	if (len == 0)
		return 0;
	size = alone((const unsigned char *)text, len);
	if (size > 0)
		return size;
	left = utf8_next(&p, end);
	while (p < end) {
		const char *here = p;
		uint32_t right = utf8_next(&p, end);

		if (utf8proc_grapheme_break_stateful((utf8proc_int32_t)left, (utf8proc_int32_t)right, &state))
			return (size_t)(here - text);
		left = right;
	}
	return len;
}
