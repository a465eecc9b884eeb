/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include "archive/fixture.h"

#include <stdlib.h>

#include "base/alloc.h"
#include "base/strbuf.h"

struct page *page_make(const char *paper, day_number day, const char *label, const char *headline, size_t count)
{
	struct page *page = xcalloc(1, sizeof *page);
	struct strbuf text = { 0 };

	page->source = "made/by/hand.txt";
	page->paper = paper;
	page->label = label;
	if (day > 0)
		page->date = (struct date){ day, day, PRECISION_DAY, BASIS_PATH, "made" };
	for (size_t i = 1; i <= count; i++) {
		strbuf_clear(&text);
		strbuf_addf(&text, "%s %zu", headline, i);
		page_add(page, ITEM_ARTICLE, text.text, text.text);
	}
	strbuf_release(&text);
	return page;
}

/* Room for one more item. A page does not say how much it has: it is always for a power of two, as to take a little
 * more each time copies all of them each time under valgrind. */
static void make_room(struct page *page)
{
	const size_t count = page->item_count;

	if ((count & (count - 1)) == 0)
		page->items = xreallocarray(page->items, count > 0 ? count * 2 : 1, sizeof *page->items);
}

struct item *page_add(struct page *page, enum item_kind kind, const char *headline, const char *text)
{
	struct paragraph *paragraph = arena_alloc(&page->arena, sizeof *paragraph);
	size_t *line = arena_alloc(&page->arena, sizeof *line);
	struct item *item;

	make_room(page);
	item = &page->items[page->item_count++];
	*line = page->item_count;
	*paragraph = (struct paragraph){ .text = arena_strdup(&page->arena, text), .lines = line, .line_count = 1,
		.confidence = 1 };
	*item = (struct item){
		.kind = kind, .first_line = *line, .last_line = *line, .confidence = 1,
		.headline = headline != NULL ? arena_strdup(&page->arena, headline) : NULL,
		.paragraphs = paragraph, .paragraph_count = 1,
	};
	return item;
}

void page_free(struct page *page)
{
	free(page->items);
	arena_release(&page->arena);
	free(page);
}

void item_add_topic(struct page *page, struct item *item, const char *code, const char *name)
{
	const char **term = arena_alloc(&page->arena, sizeof *term);

	*term = "词";
	item->topics[item->topic_count++] = (struct topic){ code, name, 0.5, term, 1 };
}

struct place *place_make(void)
{
	struct place *place = xcalloc(1, sizeof *place);

	place->folder = folder_make();
	place->path = folder_path(place->folder, "a.db");
	return place;
}

int place_begin(void **state)
{
	*state = place_make();
	return 0;
}

int place_end(void **state)
{
	struct place *place = *state;

	archive_close(place->archive);
	folder_remove(place->folder);
	free(place->path);
	free(place);
	return 0;
}

struct writer *must_write(const char *path)
{
	struct writer *writer = NULL;
	struct error error = { "" };

	if (writer_open(&writer, path, NULL, &error) != STATUS_OK)
		fail_msg("%s", error.text);
	return writer;
}

void must_add(struct writer *writer, const char *path, const struct page *page)
{
	const struct source source = { 1, 2, 3 };
	struct error error = { "" };

	if (writer_add(writer, path, &source, page, &error) != STATUS_OK)
		fail_msg("%s", error.text);
}

void must_give(struct writer *writer, const char *path, struct page *page)
{
	must_add(writer, path, page);
	page_free(page);
}

void must_publish(struct writer *writer)
{
	struct error error = { "" };

	if (writer_publish(writer, &error) != STATUS_OK)
		fail_msg("%s", error.text);
}

struct archive *must_open(const char *path)
{
	struct archive *archive = NULL;
	struct error error = { "" };

	if (archive_open(&archive, path, &error) != STATUS_OK)
		fail_msg("%s", error.text);
	return archive;
}
