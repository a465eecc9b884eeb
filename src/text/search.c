/* SPDX-License-Identifier: MIT */
#include "text/search.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "base/alloc.h"
#include "base/strbuf.h"
#include "text/fold.h"
#include "text/pieces.h"
#include "text/utf8.h"

static bool has_capital(const char *term)
{
	const char *p = term, *end = term + strlen(term);

	while (p < end) {
		utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)utf8_next(&p, end));

		if (category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT)
			return true;
	}
	return false;
}

/* Where needle is in hay from at on, or hay->len. */
static size_t find(const struct strbuf *hay, size_t at, const struct strbuf *needle)
{
	while (hay->len - at >= needle->len) {
		const char *found = memchr(hay->text + at, needle->text[0], hay->len - at - needle->len + 1);

		if (!found)
			break;
		if (memcmp(found, needle->text, needle->len) == 0)
			return (size_t)(found - hay->text);
		at = (size_t)(found - hay->text) + 1;
	}
	return hay->len;
}

static void add_match(struct match **matches, size_t *count, size_t *capacity, size_t start, size_t end)
{
	*matches = array_grow(*matches, *count, capacity, sizeof **matches);
	(*matches)[(*count)++] = (struct match){ .start = start, .end = end };
}

struct finder {
	void (*fold)(struct strbuf *out, const char *text, size_t len, uint32_t **origin, size_t *origins);
	bool whole;		/* a match begins and ends where pieces do */
};

static bool is_whole(const struct strbuf *hay, size_t start, size_t end)
{
	const char *text = hay->text;

	return pieces_part(text, text + start, text + hay->len) && pieces_part(text, text + end, text + hay->len);
}

static void find_all(const struct finder *finder, const char *text, size_t len, const char *term,
	struct match **matches, size_t *count, size_t *capacity)
{
	struct strbuf hay = { 0 }, needle = { 0 };
	uint32_t *origin = NULL;
	size_t origins = 0;

	finder->fold(&needle, term, strlen(term), NULL, NULL);
	if (needle.len > 0) {
		finder->fold(&hay, text, len, &origin, &origins);
		for (size_t at = find(&hay, 0, &needle); at < hay.len; at = find(&hay, at, &needle)) {
			size_t start = origin[at], last;
			bool whole = !finder->whole || is_whole(&hay, at, at + needle.len);

			/* The cluster that the match ends in belongs to it, and is behind us then. */
			at += needle.len;
			last = origin[at - 1];
			while (at < hay.len && origin[at] == last)
				at++;
			if (whole)
				add_match(matches, count, capacity, start, origin[at]);
		}
	}
	strbuf_release(&hay);
	strbuf_release(&needle);
	free(origin);
}

void search_all(const char *text, size_t len, const char *term,
	struct match **matches, size_t *count, size_t *capacity)
{
	const struct finder finder = { has_capital(term) ? fold_add_cased : fold_add, false };

	find_all(&finder, text, len, term, matches, count, capacity);
}

void search_term(const char *text, size_t len, const char *term,
	struct match **matches, size_t *count, size_t *capacity)
{
	const struct finder finder = { fold_add, true };

	find_all(&finder, text, len, term, matches, count, capacity);
}
