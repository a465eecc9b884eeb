/* SPDX-License-Identifier: MIT */
/* For the tests of press: the tables open, and a page read from text. */
#ifndef BAOLAN_TESTS_PRESS_PAGES_H
#define BAOLAN_TESTS_PRESS_PAGES_H

#include "unit.h"

#include <stdio.h>
#include <string.h>

#include "press/press.h"

static struct press *press;
static struct page page;

static int open_press(void **state)
{
	struct error error;

	(void)state;
	if (press_open(&press, &error) == STATUS_OK)
		return 0;
	fprintf(stderr, "%s\n", error.text);
	return -1;
}

static int close_press(void **state)
{
	(void)state;
	page_release(&page);
	press_close(press);
	return 0;
}

static inline void read_bytes(const char *source, const char *text, size_t len)
{
	struct page_origin origin = { .source = source };

	page_release(&page);
	press_read(press, &origin, text, len, &page);
}

/* Paragraphs apart by a blank line each, as extraction leaves them. */
static inline void read_text(const char *text)
{
	read_bytes("page.txt", text, strlen(text));
}

#endif
