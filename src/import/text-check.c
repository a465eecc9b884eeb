/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "import/source.h"
#include "text/utf8.h"

/* What files that are no text begin with. */
static const struct magic {
	const char *bytes;
	size_t len;
	const char *what;
} magics[] = {
	{ "%PDF-", 5, "a PDF file: take its text out first, with 'pdftotext -layout' or the like" },
	{ "\xff\xfe", 2, "UTF-16 text: save it as UTF-8 first, with 'iconv -f UTF-16 -t UTF-8'" },
	{ "\xfe\xff", 2, "UTF-16 text: save it as UTF-8 first, with 'iconv -f UTF-16 -t UTF-8'" },
	{ "PK\x03\x04", 4, "a ZIP archive or an office document: unpack it, or save it as text, first" },
	{ "\xd0\xcf\x11\xe0", 4, "an office document: save it as text first" },
	{ "{\\rtf", 5, "a rich text document: save it as plain text first" },
	{ "\x1f\x8b", 2, "a gzip file: unpack it first" },
	{ "BZh", 3, "a bzip2 file: unpack it first" },
	{ "\xfd" "7zXZ", 5, "an xz file: unpack it first" },
	{ "\x28\xb5\x2f\xfd", 4, "a zstd file: unpack it first" },
	{ "7z\xbc\xaf", 4, "a 7-Zip archive: unpack it first" },
	{ "Rar!", 4, "a RAR archive: unpack it first" },
	{ "\x89PNG", 4, "a PNG image" },
	{ "\xff\xd8\xff", 3, "a JPEG image" },
	{ "GIF8", 4, "a GIF image" },
	{ "II*\0", 4, "a TIFF image" },
	{ "MM\0*", 4, "a TIFF image" },
	{ "RIFF", 4, "an image or a recording" },
	{ "AT&TFORM", 8, "a DjVu file" },
	{ "\x7f" "ELF", 4, "a program" },
	{ "SQLite format 3", 16, "a database" },
};

#define SAMPLE ((size_t)8192)	/* what is no text shows it early */

/* A stray NUL or two is a fault in a text; one byte in so many is something else. */
#define NULL_SHARE 32
#define CONTROL_SHARE 8

static bool is_control(unsigned char c)
{
	if (c >= ' ')
		return c == 0x7f;
	return (c < '\t' || c > '\r') && c != 0x1b;
}

/* False when none of eight bytes is a control character: they are looked at together. Line ends and their like, too,
 * want a closer look. */
static bool may_have_control(uint64_t eight)
{
	const uint64_t each = UINT64_C(0x0101010101010101);
	uint64_t deleted = eight ^ each * 0x7f;

	return ((((eight - each * ' ') & ~eight) | ((deleted - each) & ~deleted)) & each << 7) != 0;
}

enum status text_check(const char *bytes, size_t len, struct error *error)
{
	size_t nulls = 0, controls = 0;

	for (size_t i = 0; i < sizeof magics / sizeof magics[0]; i++) {
		if (len >= magics[i].len && memcmp(bytes, magics[i].bytes, magics[i].len) == 0)
			return error_set(error, STATUS_INVALID, "%s", magics[i].what);
	}
	len = len < SAMPLE ? len : SAMPLE;
	for (size_t i = 0; i < len; i++) {
		while (len - i >= 8 && !may_have_control(utf8_eight(bytes + i)))
			i += 8;
		if (i == len)
			break;
		if (!is_control((unsigned char)bytes[i]))
			continue;
		nulls += bytes[i] == '\0';
		controls++;
	}
	if (nulls > len / NULL_SHARE || controls > len / CONTROL_SHARE)
		return error_set(error, STATUS_INVALID, "not text");
	return STATUS_OK;
}
