/* SPDX-License-Identifier: MIT */
/* A page's own rows: its place in the order of the archive, and what it holds besides articles. */
#ifndef BAOLAN_ARCHIVE_PAGE_ROWS_H
#define BAOLAN_ARCHIVE_PAGE_ROWS_H

#include "archive/batch.h"

/* What the last page wanted, and what is behind the place that it got: many pages in a row want
 * the same one. {0} at first. */
struct last_place {
	day_number day;
	int64_t wanted, next;
};

/* Writes a page of a source; its articles go into the batch. *articles becomes how many there are.
 * STATUS_INVALID, with nothing written, when an item is too long for the database. */
enum status page_rows_add(struct db *db, struct lists *lists, struct batch *batch, struct last_place *last,
	int64_t source, const struct page *page, int64_t *articles, struct error *error);

/* Takes out the pages of a source, and their articles by way of the batch; *articles becomes how
 * many there were. */
enum status page_rows_remove(struct db *db, struct batch *batch, int64_t source, int64_t *articles,
	struct error *error);

/* Fills *page from its rows, for writing it anew; page_release(page) in any case. */
enum status page_rows_load(struct db *db, int64_t id, struct page *page, struct error *error);

#endif
