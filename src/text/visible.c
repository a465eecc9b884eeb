/* SPDX-License-Identifier: MIT */
#include "text/visible.h"

#include <stdbool.h>

#include <utf8proc.h>

#include "text/grapheme.h"
#include "text/utf8.h"

static bool is_tag(uint32_t codepoint)
{
	return codepoint >= 0xe0000 && codepoint <= 0xe007f;
}

/* What UAX #29 calls Control is what Unicode has of controls, separators and format characters,
 * without the joiners and the Arabic number signs, which are drawn. */
static bool is_hidden(uint32_t codepoint)
{
	const utf8proc_property_t *property = utf8proc_get_property((utf8proc_int32_t)codepoint);

	switch (property->boundclass) {
	case UTF8PROC_BOUNDCLASS_CONTROL:
	case UTF8PROC_BOUNDCLASS_CR:
	case UTF8PROC_BOUNDCLASS_LF:
		return true;
	default:
		return is_tag(codepoint) || property->category == UTF8PROC_CATEGORY_CN;
	}
}

/* True for what belongs to the cluster before it, so that it has no base at the start of one. */
static bool joins_before(uint32_t codepoint)
{
	switch (utf8proc_get_property((utf8proc_int32_t)codepoint)->boundclass) {
	case UTF8PROC_BOUNDCLASS_EXTEND:
	case UTF8PROC_BOUNDCLASS_SPACINGMARK:
	case UTF8PROC_BOUNDCLASS_ZWJ:
	case UTF8PROC_BOUNDCLASS_V:
	case UTF8PROC_BOUNDCLASS_T:
		return true;
	default:
		return false;
	}
}

static void add_shown(struct strbuf *out, uint32_t codepoint)
{
	if (codepoint < 0x20 || codepoint == 0x7f) {
		strbuf_addc(out, '^');
		strbuf_addc(out, (char)(codepoint ^ 0x40));
	} else {
		strbuf_addf(out, "<U+%04X>", (unsigned)codepoint);
	}
}

static void add_cluster(struct strbuf *out, const char *cluster, size_t len)
{
	const char *p = cluster, *end = cluster + len;
	bool shown = false;

	for (int count = 0; p < end; count++) {
		uint32_t codepoint = utf8_next(&p, end);
		char bytes[UTF8_MAX];

		/* Once a code point is shown the rest is, for it would join the '>'. */
		shown = shown || count == VISIBLE_CLUSTER || (count == 0 && joins_before(codepoint)) ||
			is_hidden(codepoint);
		if (shown)
			add_shown(out, codepoint);
		else
			strbuf_add(out, bytes, utf8_put(bytes, codepoint));
	}
}

/* Of clusters that are shown as they are those that are most of any text. */
static bool is_plain(const char *cluster, size_t len)
{
	return (len == 1 && *cluster >= 0x20 && *cluster < 0x7f) || (len == 3 && utf8_is_han(cluster, cluster + len));
}

void visible_add(struct strbuf *out, const char *text, size_t len)
{
	size_t size;

	for (size_t i = 0; i < len; i += size) {
		const char *cluster = text + i;

		size = grapheme_next(cluster, len - i);
		if (is_plain(cluster, size))
			strbuf_add(out, cluster, size);
		else if (*cluster == '\t' || *cluster == '\n' || *cluster == '\r')
			strbuf_addc(out, ' ');
		else
			add_cluster(out, cluster, size);
	}
}
