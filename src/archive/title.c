/* SPDX-License-Identifier: MIT */
#include "archive/title.h"

#include <string.h>

#include "press/jump.h"
#include "text/utf8.h"

#define HEADLINE_MAX 200
#define OPENING_MAX 40

/* Bytes of at most so many characters. */
static size_t cut(const char *text, size_t most)
{
	const char *p = text, *end = text + strlen(text);

	for (size_t i = 0; i < most && p < end; i++)
		utf8_next(&p, end);
	return (size_t)(p - text);
}

const char *title_opening(const struct item *item, size_t *len)
{
	const char *const texts[] = {
		item->paragraph_count > 0 ? item->paragraphs[0].text : NULL,
		item->subhead_count > 0 ? item->subheads[0].text : NULL,
		item->kicker, item->deck, item->standing_head, item->dateline,
	};

	if (item->headline != NULL && item->headline[0] != '\0')
		return NULL;
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		if (texts[i] == NULL || texts[i][0] == '\0')
			continue;
		*len = cut(texts[i], OPENING_MAX);
		return texts[i];
	}
	return NULL;
}

/* A text that begins in the middle says where its beginning is, as it does itself if the mark stands in its line. */
static void add_jump(struct strbuf *out, const struct item *item, const char *opening)
{
	char label[LABEL_TEXT];
	struct glyphs glyphs;

	if (item->continued_from == NULL)
		return;
	glyphs_first(&glyphs, opening, strlen(opening));
	if (jump_from(&glyphs, label))
		return;
	strbuf_adds(out, "（上接");
	strbuf_adds(out, item->continued_from);
	strbuf_adds(out, "版）");
}

void title_add(struct strbuf *out, const struct item *item)
{
	size_t len;
	const char *title = title_opening(item, &len);

	if (title == NULL && (item->headline == NULL || item->headline[0] == '\0'))
		return;
	if (title != NULL)
		add_jump(out, item, title);
	if (title == NULL) {
		title = item->headline;
		len = cut(title, HEADLINE_MAX);
	}
	strbuf_add(out, title, len);
	if (title[len] != '\0')
		strbuf_adds(out, "…");
}

static size_t count_characters(const char *text)
{
	const char *end = text + strlen(text);
	size_t count = 0;

	while (text < end) {
		uint32_t codepoint = utf8_next(&text, end);

		count += codepoint > ' ' && codepoint != 0xa0 && codepoint != 0x3000;
	}
	return count;
}

size_t item_characters(const struct item *item)
{
	size_t count = 0;

	for (size_t i = 0; i < item->paragraph_count; i++)
		count += count_characters(item->paragraphs[i].text);
	for (size_t i = 0; i < item->subhead_count; i++)
		count += count_characters(item->subheads[i].text);
	return count;
}
