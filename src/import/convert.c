/* SPDX-License-Identifier: MIT */
#include "import/convert.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "text/utf8.h"

#define REPLACEMENT "\xef\xbf\xbd"	/* U+FFFD */
#define STEP ((size_t)64 * 1024)

/* Steps over ASCII and the three-byte characters from U+1000 to U+CFFF, of which most text is. */
static const char *skip_common(const char *text, const char *end)
{
	const unsigned char *p = (const unsigned char *)text;

	for (;;) {
		if ((const char *)p < end && *p < 0x80)
			p++;
		else if (end - (const char *)p >= 3 && *p >= 0xe1 && *p <= 0xec && (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80)
			p += 3;
		else
			return (const char *)p;
	}
}

static size_t convert_utf8(const char *bytes, size_t len, struct strbuf *text)
{
	const char *p = bytes, *end = bytes + len, *run = bytes;
	size_t faults = 0;

	strbuf_reserve(text, len);
	while ((p = skip_common(p, end)) < end) {
		const char *from = p;

		/* A fault gives U+FFFD as well as that character itself does, which is three bytes from 0xEF. */
		if (utf8_next(&p, end) != UTF8_REPLACEMENT || (p - from == 3 && utf8_valid(from, 3)))
			continue;
		strbuf_add(text, run, (size_t)(from - run));
		strbuf_adds(text, REPLACEMENT);
		run = p;
		faults++;
	}
	strbuf_add(text, run, (size_t)(p - run));
	return faults;
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
