/* SPDX-License-Identifier: MIT */
#include "text/utf8.h"

uint32_t utf8_next(const char **p, const char *end)
{
	const unsigned char *s = (const unsigned char *)*p;
	unsigned char low = 0x80, high = 0xbf;
	uint32_t codepoint;
	size_t more;

	(*p)++;
	if (s[0] < 0x80)
		return s[0];
	if (s[0] >= 0xc2 && s[0] <= 0xdf)
		more = 1, codepoint = s[0] & 0x1f;
	else if (s[0] >= 0xe0 && s[0] <= 0xef)
		more = 2, codepoint = s[0] & 0x0f;
	else if (s[0] >= 0xf0 && s[0] <= 0xf4)
		more = 3, codepoint = s[0] & 0x07;
	else
		return UTF8_REPLACEMENT;
	/* The second byte is narrower than the others after these four: table 3-7. */
	if (s[0] == 0xe0)
		low = 0xa0;
	else if (s[0] == 0xed)
		high = 0x9f;
	else if (s[0] == 0xf0)
		low = 0x90;
	else if (s[0] == 0xf4)
		high = 0x8f;
	while (more-- > 0) {
		unsigned char c;

		if (*p == end)
			return UTF8_REPLACEMENT;
		c = (unsigned char)**p;
		if (c < low || c > high)
			return UTF8_REPLACEMENT;
		codepoint = codepoint << 6 | (c & 0x3f);
		low = 0x80, high = 0xbf;
		(*p)++;
	}
	return codepoint;
}

uint32_t utf8_previous(const char *start, const char **p)
{
	const char *end = *p;
	const char *from = end - 1;

	/* The longest sequence that ends here is the right one; four bytes back at most. */
	for (const char *try = end - 1; try >= start && end - try <= UTF8_MAX; try--) {
		const char *after = try;

		if (((unsigned char)*try & 0xc0) == 0x80)
			continue;
		utf8_next(&after, end);
		if (after == end)
			from = try;
		break;
	}
	*p = from;
	return utf8_next(&from, end);
}

size_t utf8_put(char *out, uint32_t codepoint)
{
	if (codepoint < 0x80) {
		out[0] = (char)codepoint;
		return 1;
	}
	if (codepoint < 0x800) {
		out[0] = (char)(0xc0 | codepoint >> 6);
		out[1] = (char)(0x80 | (codepoint & 0x3f));
		return 2;
	}
	if (codepoint > 0x10ffff || (codepoint >= 0xd800 && codepoint < 0xe000))
		codepoint = UTF8_REPLACEMENT;
	if (codepoint < 0x10000) {
		out[0] = (char)(0xe0 | codepoint >> 12);
		out[1] = (char)(0x80 | (codepoint >> 6 & 0x3f));
		out[2] = (char)(0x80 | (codepoint & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | codepoint >> 18);
	out[1] = (char)(0x80 | (codepoint >> 12 & 0x3f));
	out[2] = (char)(0x80 | (codepoint >> 6 & 0x3f));
	out[3] = (char)(0x80 | (codepoint & 0x3f));
	return 4;
}

/* Behind the ASCII from p on: eight at a time, as a table is nothing but that for long. */
static const char *skip_ascii(const char *p, const char *end)
{
	while (end - p >= 8 && (utf8_eight(p) & UINT64_C(0x8080808080808080)) == 0)
		p += 8;
	while (p < end && (unsigned char)*p < 0x80)
		p++;
	return p;
}

size_t utf8_valid_bytes(const char *text, size_t len)
{
	const char *p = text, *end = text + len;

	while (p < end) {
		const char *from = p;

		if ((unsigned char)*p < 0x80)
			p = skip_ascii(p, end);
		else if (utf8_is_three(p, end))	/* a real U+FFFD, too */
			p = utf8_skip_threes(p, end);
		else if (utf8_next(&p, end) == UTF8_REPLACEMENT)
			return (size_t)(from - text);
	}
	return len;
}

bool utf8_valid(const char *text, size_t len)
{
	return utf8_valid_bytes(text, len) == len;
}

size_t utf8_length(const char *text, size_t len)
{
	const char *p = text, *end = text + len;
	size_t count = 0;

	for (; p < end; count++)
		utf8_next(&p, end);
	return count;
}
