/* SPDX-License-Identifier: MIT */
/* Pages that are dated to more than a day. Their articles stand, and are counted, under the first day of
 * the span; this tells which of them do. */
#ifndef BAOLAN_ARCHIVE_WIDE_H
#define BAOLAN_ARCHIVE_WIDE_H

#include "archive/search.h"

struct wide_page {
	article_number lowest, highest;	/* that its articles can have */
	day_number from, to;
	int64_t articles;
};

/* {0} holds none. */
struct wide_pages {
	struct wide_page *pages;	/* rising */
	size_t count, capacity;
};

enum status wide_pages_read(struct wide_pages *wide, struct db *db, struct error *error);
void wide_pages_release(struct wide_pages *wide);

/* Whether a bucket (number.h) is of such pages. */
bool wide_bucket(int64_t bucket);

/* Tells visit how many of the hits of a chunk are on a page, where there are any. */
enum status wide_pages_count(const struct wide_pages *wide, const struct search_hits *hits,
	void (*visit)(void *data, const struct wide_page *page, int64_t articles), void *data, struct error *error);

#endif
