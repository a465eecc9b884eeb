/* SPDX-License-Identifier: MIT */
/* Any bytes are a page: read without a fault, and every line that is not blank in exactly one item. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/alloc.h"
#include "base/strbuf.h"
#include "press/glyphs.h"
#include "press/page-json.h"
#include "press/press.h"
#include "text/utf8.h"

/* Only a line that has a character of its own must be kept: blanks and what shows nothing need not. */
static bool is_blank(const char *line, size_t len)
{
	for (const char *p = line, *end = line + len; p < end;)
		if (!glyph_is_blank(utf8_next(&p, end)))
			return false;
	return true;
}

/* Items are in page order and do not overlap, so one pass over both tells. */
static void check_lines(const char *text, size_t len, const struct page *page)
{
	size_t line = 1, item = 0;

	for (const char *p = text, *end = text + len; p < end; line++) {
		const char *stop = memchr(p, '\n', (size_t)(end - p));
		size_t line_len = (size_t)((stop != NULL ? stop : end) - p);

		while (item < page->item_count && page->items[item].last_line < line)
			item++;
		if (!is_blank(p, line_len) && (item == page->item_count || page->items[item].first_line > line)) {
			fprintf(stderr, "line %zu is in no item\n", line);
			abort();
		}
		p = stop != NULL ? stop + 1 : end;
	}
	for (size_t i = 1; i < page->item_count; i++)
		if (page->items[i].first_line <= page->items[i - 1].last_line)
			abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct press *press;
	const struct page_origin origin = { .source = "2023/11/20/A02.txt" };
	char *text = xstrndup((const char *)data, size);
	struct strbuf out = { 0 };
	struct error error;
	struct page page;

	if (press == NULL && press_open(&press, &error) != STATUS_OK)
		abort();
	for (size_t i = 0; i < size; i++)	/* import lets no NUL through */
		if (text[i] == '\0')
			text[i] = ' ';
	press_read(press, &origin, text, size, &page);
	check_lines(text, size, &page);
	page_write_json(&page, &out);
	strbuf_release(&out);
	page_release(&page);
	free(text);
	return 0;
}
