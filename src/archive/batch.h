/* SPDX-License-Identifier: MIT */
/* Articles on their way into the archive, collected so that they are written in the order of their
 * numbers: that is how B-trees and full text indexes grow fastest. */
#ifndef BAOLAN_ARCHIVE_BATCH_H
#define BAOLAN_ARCHIVE_BATCH_H

#include <stdbool.h>

#include "archive/article.h"
#include "archive/db.h"
#include "archive/lists.h"

/* A row of the tables article and article_text. */
struct batch_row {
	article_number number;
	int64_t page, hash;
	int64_t paper, topics[ITEM_TOPICS];	/* ids of their lists */
	size_t topic_count;
	enum item_kind kind;
	const struct date *date;
	const char *label, *title, *text;
	size_t text_len, characters;
};

/* {0} is empty. */
struct batch {
	struct arena arena, scratch;
	struct batch_row *rows;
	size_t count, capacity;
	struct batch_removal *removals;
	size_t removal_count, removal_capacity;
	struct batch_delta *deltas;
	size_t delta_count, delta_capacity;
	size_t bytes;
};

/* The row's texts and date are copied. */
void batch_add(struct batch *batch, const struct batch_row *row);
/* Takes out what the archive, not the batch, has from first to last, of one paper's page. */
void batch_remove(struct batch *batch, article_number first, article_number last, int64_t paper);
/* True when it is time to flush. */
bool batch_full(const struct batch *batch);

/* Writes all of it, removals first; the batch is empty after. */
enum status batch_flush(struct batch *batch, struct db *db, struct lists *lists, struct error *error);
void batch_release(struct batch *batch);

#endif
