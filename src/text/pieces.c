/* SPDX-License-Identifier: MIT */
#include "text/pieces.h"

#include "text/utf8.h"

static bool is_ascii_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
}

/* The scripts that part words by spaces: Latin, Greek, Cyrillic and their like up to the Indian ones,
 * with their combining marks. */
static bool is_word(uint32_t c)
{
	return (c >= 0xc0 && c < 0xe00 && c != 0xd7 && c != 0xf7) || (c >= 0x1e00 && c < 0x2000);
}

size_t pieces_length(const char *text, const char *end)
{
	const char *p = text, *next;

	while (p < end) {
		if ((*p & 0x80) == 0) {
			if (!is_ascii_word(*p))
				break;
			p++;
			continue;
		}
		next = p;
		if (!is_word(utf8_next(&next, end)))
			break;
		p = next;
	}
	if (p == text)
		utf8_next(&p, end);
	return (size_t)(p - text);
}

bool pieces_part(const char *start, const char *place, const char *end)
{
	const char *before = place, *behind = place;
	uint32_t left, right;

	if (place == start || place == end)
		return true;
	left = utf8_previous(start, &before);
	right = utf8_next(&behind, end);
	return !(left < 0x80 ? is_ascii_word((char)left) : is_word(left)) ||
		!(right < 0x80 ? is_ascii_word((char)right) : is_word(right));
}
