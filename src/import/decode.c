/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "import/convert.h"
#include "import/source.h"
#include "text/utf8.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define REPLACEMENT "\xef\xbf\xbd"	/* U+FFFD */

static bool has_mark(const char *text, size_t len)
{
	return len >= 3 && memcmp(text, BYTE_ORDER_MARK, 3) == 0;
}

/* Whether nothing is to be done to text that is UTF-8. */
static bool is_plain(const char *text, size_t len)
{
	return !has_mark(text, len) && memchr(text, '\r', len) == NULL && memchr(text, '\0', len) == NULL;
}

/* Adds text that is UTF-8 already, without its byte order mark, with plain ends of lines and without
 * NUL; returns how many NULs there were. */
static size_t add_plain(struct strbuf *out, const char *text, size_t len)
{
	const char *p = text, *end = text + len;
	size_t nulls = 0;

	if (has_mark(p, len))
		p += 3;
	strbuf_reserve(out, len);
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

size_t text_decode(struct strbuf *bytes, enum encoding encoding, struct strbuf *text)
{
	const char *p = strbuf_text(bytes);
	struct strbuf converted = { 0 };
	size_t faults;

	strbuf_clear(text);
	if ((encoding == ENCODING_DETECT || encoding == ENCODING_UTF8) && utf8_valid(p, bytes->len)) {
		struct strbuf other = *text;

		if (!is_plain(p, bytes->len))
			return add_plain(text, p, bytes->len);
		*text = *bytes;
		*bytes = other;
		return 0;
	}
	if (encoding == ENCODING_DETECT)
		encoding = encoding_detect(p, bytes->len);
	faults = convert(p, bytes->len, encoding, &converted);
	faults += add_plain(text, strbuf_text(&converted), converted.len);
	strbuf_release(&converted);
	return faults;
}
