/* SPDX-License-Identifier: MIT */
#include "import/convert.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "text/utf8.h"

#define REPLACEMENT "\xef\xbf\xbd"	/* U+FFFD */
#define STEP ((size_t)64 * 1024)

static size_t convert_utf8(const char *bytes, size_t len, struct strbuf *text)
{
	const char *p = bytes, *end = bytes + len;
	size_t faults = 0;

	strbuf_reserve(text, len);
	for (;;) {
		size_t valid = utf8_valid_bytes(p, (size_t)(end - p));

		strbuf_add(text, p, valid);
		p += valid;
		if (p == end)
			return faults;
		utf8_next(&p, end);
		strbuf_adds(text, REPLACEMENT);
		faults++;
	}
}

/* Hong Kong's supplement is what "Big5" has come to mean; some systems have only the plain one. */
static iconv_t open_converter(enum encoding encoding)
{
	iconv_t converter;

	if (encoding == ENCODING_GB18030)
		return iconv_open("UTF-8", "GB18030");
	converter = iconv_open("UTF-8", "BIG5-HKSCS");
	return converter != (iconv_t)-1 ? converter : iconv_open("UTF-8", "BIG5");
}

bool convert_known(enum encoding encoding)
{
	iconv_t converter;

	if (encoding == ENCODING_UTF8)
		return true;
	converter = open_converter(encoding);
	if (converter == (iconv_t)-1)
		return false;
	iconv_close(converter);
	return true;
}

static size_t convert_other(iconv_t converter, const char *bytes, size_t len, struct strbuf *text)
{
	size_t faults = 0;
	char *from;

	/* iconv(3) takes a pointer to what it does not change. */
	memcpy(&from, &bytes, sizeof from);
	while (len > 0) {
		char *to = strbuf_reserve(text, STEP);
		size_t room = STEP;
		int why = iconv(converter, &from, &len, &to, &room) == (size_t)-1 ? errno : 0;

		text->len += STEP - room;
		text->text[text->len] = '\0';
		if (why == 0 || why == E2BIG)
			continue;
		strbuf_adds(text, REPLACEMENT);
		faults++;
		/* Not in the encoding, or cut off at the end of the text. */
		from++;
		len = why == EINVAL ? 0 : len - 1;
	}
	return faults;
}

size_t convert(const char *bytes, size_t len, enum encoding encoding, struct strbuf *text)
{
	iconv_t converter;
	size_t faults;

	if (encoding == ENCODING_UTF8)
		return convert_utf8(bytes, len, text);
	converter = open_converter(encoding);
	if (converter == (iconv_t)-1)
		return convert_utf8(bytes, len, text);
	faults = convert_other(converter, bytes, len, text);
	iconv_close(converter);
	return faults;
}
