/* SPDX-License-Identifier: MIT */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

/* File names and archive text reach messages: a control character in one must not reach the
 * terminal, and a cut must not leave half a character. */
static void make_printable(char *text, size_t size)
{
	size_t end = 0;

	for (size_t i = 0; text[i] != '\0'; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c < 0x20 || c == 0x7f)
			text[i] = '?';
		/* C1 controls are U+0080 to U+009F: 0xC2 and then 0x80 to 0x9F. */
		if (c == 0xc2 && (unsigned char)text[i + 1] >= 0x80 && (unsigned char)text[i + 1] < 0xa0)
			text[i] = '?', text[i + 1] = '?';
		end = i + 1;
	}
	if (end + 1 < size)
		return;
	while (end > 0 && ((unsigned char)text[end - 1] & 0xc0) == 0x80)
		end--;
	if (end > 0 && (unsigned char)text[end - 1] >= 0xc0)
		end--;
	text[end] = '\0';
}

enum status error_set(struct error *error, enum status status, const char *format, ...)
{
	va_list args;

	if (error == NULL)
		return status;
	va_start(args, format);
	vsnprintf(error->text, sizeof error->text, format, args);
	va_end(args);
	make_printable(error->text, sizeof error->text);
	return status;
}
