/* SPDX-License-Identifier: MIT */
#include "press/serial.h"

#include <stdbool.h>

#define DIGITS_MAX 6

/* A number of up to six digits at place, with the blanks around it; the place behind, or place. */
static size_t read_digits(const struct glyphs *glyphs, size_t place, int *number)
{
	size_t at = glyphs_skip_blanks(glyphs, place);
	size_t digits = 0;

	*number = 0;
	for (; at < glyphs->count && glyph_is_digit(glyphs->code[at]) && digits <= DIGITS_MAX; at++, digits++)
		*number = *number * 10 + (int)(glyphs->code[at] - '0');
	return digits > 0 && digits <= DIGITS_MAX ? glyphs_skip_blanks(glyphs, at) : place;
}

void serial_read(const struct glyphs *glyphs, struct serial *serial)
{
	bool counts_all = false;

	*serial = (struct serial){ 0 };
	for (size_t at = 0; (at = glyphs_find(glyphs, at, glyphs->count, U"第")) < glyphs->count && !counts_all; at++) {
		size_t place, end;
		int number;

		place = read_digits(glyphs, at + 1, &number);
		end = place + glyphs_match(glyphs, place, U"期");
		if (end == place)
			end = place + glyphs_match(glyphs, place, U"号");
		counts_all = at > 0 && glyphs_match(glyphs, at - 1, U"总") > 0;
		if (number > 0 && end > place && (serial->number == 0 || counts_all))
			*serial = (struct serial){ number, counts_all ? at - 1 : at, end };
		else
			counts_all = false;
	}
}
