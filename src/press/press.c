/* SPDX-License-Identifier: MIT */
#include "press/press.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/strbuf.h"
#include "press/article.h"
#include "press/block.h"
#include "press/date-page.h"
#include "press/date-text.h"
#include "press/events.h"
#include "press/furniture.h"
#include "press/label.h"
#include "press/look-page.h"
#include "press/topic.h"
#include "text/utf8.h"

#define TOPIC_BYTES 1200	/* of the text behind a headline */

struct press {
	struct arena arena;
	struct furniture *furniture;
	struct topics *topics;
	struct events *events;
	struct labelling *labelling;
};

enum status press_open(struct press **press, struct error *error)
{
	enum status status;

	*press = xcalloc(1, sizeof **press);
	(*press)->labelling = labelling_open(&(*press)->arena);
	status = furniture_open(&(*press)->furniture, &(*press)->arena, error);
	if (status == STATUS_OK)
		status = topics_open(&(*press)->topics, &(*press)->arena, error);
	if (status == STATUS_OK)
		status = events_open(&(*press)->events, &(*press)->arena, error);
	if (status != STATUS_OK) {
		press_close(*press);
		*press = NULL;
	}
	return status;
}

void press_close(struct press *press)
{
	if (press == NULL)
		return;
	arena_release(&press->arena);
	free(press);
}

/* The text with every byte that is not UTF-8, and every NUL, taken for U+FFFD. */
static const char *make_valid(const char *text, size_t *len, struct arena *arena)
{
	const char *p = text;
	const char *end = text + *len;
	char *out;
	size_t n = 0;

	if (utf8_valid(text, *len) && memchr(text, '\0', *len) == NULL)
		return text;
	out = arena_alloc_raw(arena, *len * 3 + 1);
	while (p < end) {
		uint32_t code = utf8_next(&p, end);

		n += utf8_put(out + n, code == 0 ? UTF8_REPLACEMENT : code);
	}
	*len = n;
	return out;
}

/* Kicker, headline and deck in one line; NULL where there is none of them. */
static const char *heading_of(const struct item *item, struct strbuf *out)
{
	const char *parts[] = { item->kicker, item->headline, item->deck };

	strbuf_clear(out);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		if (parts[i] == NULL)
			continue;
		if (out->len > 0)
			strbuf_addc(out, ' ');
		strbuf_adds(out, parts[i]);
	}
	return out->len > 0 ? strbuf_text(out) : NULL;
}

static void find_topics(const struct press *press, struct page *page)
{
	struct strbuf heading = { 0 }, text = { 0 };

	for (size_t i = 0; i < page->item_count; i++) {
		struct item *item = &page->items[i];

		if (item->kind != ITEM_ARTICLE && item->kind != ITEM_PHOTO)
			continue;
		strbuf_clear(&text);
		for (size_t p = 0; p < item->paragraph_count && text.len < TOPIC_BYTES; p++)
			strbuf_add(&text, item->paragraphs[p].text, strnlen(item->paragraphs[p].text, TOPIC_BYTES));
		item->topic_count = topics_find(press->topics, heading_of(item, &heading), strbuf_text(&text), text.len,
			&page->arena, item->topics);
	}
	strbuf_release(&heading);
	strbuf_release(&text);
}

void press_read(const struct press *press, const struct page_origin *origin, const char *text, size_t len,
	struct page *page)
{
	struct arena temp = { 0 };
	struct blocks blocks;

	memset(page, 0, sizeof *page);
	page->source = arena_strdup(&page->arena, origin->source);
	page->paper = origin->paper != NULL ? arena_strdup(&page->arena, origin->paper) : NULL;
	text = make_valid(text, &len, &temp);
	blocks_read(&blocks, text, len, &temp, &temp);
	blocks_look(&blocks, press->furniture, &temp);
	items_build(page, &blocks, labels_find(press->labelling, &blocks, &temp));
	date_page(page, origin, &blocks);
	if (page->date.precision == PRECISION_NONE)
		page->date = date_from_text(&blocks, press->events, &page->arena);
	find_topics(press, page);
	arena_release(&temp);
}

size_t press_classify(const struct press *press, const char *headline, const char *text, size_t len,
	struct arena *arena, struct topic topics[ITEM_TOPICS])
{
	return topics_find(press->topics, headline, len > 0 ? text : NULL, len, arena, topics);
}

const struct subject *press_subject(const struct press *press, size_t place)
{
	return topics_subject(press->topics, place);
}
