/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "import/convert.h"
#include "import/source.h"
#include "text/utf8.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define REPLACEMENT "\xef\xbf\xbd"	/* U+FFFD */

/* Adds text that is UTF-8 already, without its byte order mark, with plain ends of lines and without
 * NUL; returns how many NULs there were. */
static size_t add_plain(struct strbuf *out, const char *text, size_t len)
{
	const char *p = text, *end = text + len;
	size_t nulls = 0;

	if (len >= 3 && memcmp(p, BYTE_ORDER_MARK, 3) == 0)
		p += 3;
	strbuf_reserve(out, len);
	if (memchr(p, '\r', (size_t)(end - p)) == NULL && memchr(p, '\0', (size_t)(end - p)) == NULL) {
		strbuf_add(out, p, (size_t)(end - p));
		return 0;
	}
	while (p < end) {
		const char *run = p;

		while (p < end && *p != '\r' && *p != '\0')
			p++;
		strbuf_add(out, run, (size_t)(p - run));
		if (p == end)
			break;
		if (*p == '\0') {
			strbuf_adds(out, REPLACEMENT);
			nulls++;
		} else if (p + 1 == end || p[1] != '\n') {
			strbuf_addc(out, '\n');
		}
		p++;
	}
	return nulls;
}

size_t text_decode(const char *bytes, size_t len, enum encoding encoding, struct strbuf *text)
{
	struct strbuf converted = { 0 };
	size_t faults;

	if ((encoding == ENCODING_DETECT || encoding == ENCODING_UTF8) && utf8_valid(bytes, len))
		return add_plain(text, bytes, len);
	if (encoding == ENCODING_DETECT)
		encoding = encoding_detect(bytes, len);
	faults = convert(bytes, len, encoding, &converted);
	faults += add_plain(text, strbuf_text(&converted), converted.len);
	strbuf_release(&converted);
	return faults;
}
