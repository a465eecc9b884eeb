/* SPDX-License-Identifier: MIT */
/* Any line is a path and any bytes behind it a page: whatever date comes out is one that exists, and says why. */
#include "fuzz.h"

#include <stdlib.h>

#include "base/alloc.h"
#include "press/date-page.h"
#include "press/date-path.h"
#include "press/date-text.h"
#include "press/events.h"
#include "press/furniture.h"
#include "press/look-page.h"
#include "text/utf8.h"

static struct furniture *furniture;
static struct events *events;

static void open_tables(void)
{
	static struct arena arena;	/* reachable to the end */
	struct error error;

	if (furniture == NULL && (furniture_open(&furniture, &arena, &error) != STATUS_OK
		|| events_open(&events, &arena, &error) != STATUS_OK))
		abort();
}

static void check_day(day_number day)
{
	char text[DAY_TEXT];

	day_format(day, text);
	if (day_parse(text) != day)
		abort();
}

static void check_date(const struct date *date)
{
	if (date->precision == PRECISION_NONE)
		return;
	if (date->from < 1 || date->from > date->to || (date->from == date->to) != (date->precision == PRECISION_DAY))
		abort();
	check_day(date->from);
	check_day(date->to);
	if (date->evidence == NULL || !utf8_valid(date->evidence, strlen(date->evidence)))
		abort();
}

static void check_path(const char *path)
{
	struct path_date date;
	size_t start, len = label_from_path(path, &start);

	if (date_from_path(path, &date) && (date.start >= date.end || date.end > strlen(path)))
		abort();
	if (len > 0 && start + len > strlen(path))
		abort();
}

/* Import lets in neither NUL nor what is not UTF-8. */
static char *make_valid(const uint8_t *data, size_t size)
{
	char *text = xstrndup((const char *)data, size);

	for (size_t i = 0; i < size; i++)
		if (text[i] == '\0')
			text[i] = ' ';
	for (size_t n; (n = utf8_valid_bytes(text, size)) < size;)
		text[n] = '?';
	return text;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *path = make_valid(data, size);
	char *text = strchr(path, '\n');
	struct arena temp = { 0 };
	struct page page = { 0 };
	struct blocks blocks;
	struct date date;

	open_tables();
	text = text != NULL ? text : path + size;
	if (*text == '\n')
		*text++ = '\0';
	check_path(path);
	blocks_read(&blocks, text, strlen(text), &temp, &temp);
	blocks_look_each(&blocks, furniture);
	date_page(&page, &(struct page_origin){ .source = path }, &blocks);
	check_date(&page.date);
	date = date_from_text(&blocks, events, &page.arena);
	check_date(&date);
	page_release(&page);
	arena_release(&temp);
	free(path);
	return 0;
}
