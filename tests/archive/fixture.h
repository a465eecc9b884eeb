/* SPDX-License-Identifier: MIT */
/* Pages made by hand, and what must not fail. */
#ifndef BAOLAN_TESTS_ARCHIVE_FIXTURE_H
#define BAOLAN_TESTS_ARCHIVE_FIXTURE_H

#include "archive/archive.h"
#include "archive/writer.h"
#include "folder.h"
#include "press/page.h"

/* A page of count articles; page_free() ends it. day 0 for undated. Articles are called
 * "HEADLINE 1" and so on and hold a paragraph that says their headline. */
struct page *page_make(const char *paper, day_number day, const char *label, const char *headline,
	size_t count);
/* An item more, of one paragraph; its fields can be filled in. */
struct item *page_add(struct page *page, enum item_kind kind, const char *headline, const char *text);
void page_free(struct page *page);
void item_add_topic(struct page *page, struct item *item, const char *code, const char *name);

/* Where a test has its archive: in a folder of its own. */
struct place {
	char *folder, *path;
	struct archive *archive;	/* NULL unless the test opens it */
};

struct place *place_make(void);
/* For tests that are given one as they begin, and for all of them as they end. */
int place_begin(void **state);
int place_end(void **state);

/* Each fails the test when the call fails. */
struct writer *must_write(const char *path);
void must_add(struct writer *writer, const char *path, const struct page *page);
/* Adds a page and frees it. */
void must_give(struct writer *writer, const char *path, struct page *page);
void must_publish(struct writer *writer);
struct archive *must_open(const char *path);

#endif
