/* SPDX-License-Identifier: MIT */
/* Answers a query from the full text index: walks through the articles that meet it, or counts them. */
#ifndef BAOLAN_ARCHIVE_SEARCH_H
#define BAOLAN_ARCHIVE_SEARCH_H

#include "archive/article.h"
#include "archive/chunk.h"
#include "archive/list.h"
#include "archive/query-tree.h"
#include "archive/walk.h"

struct search;

/* The articles that meet the query and come behind from, nearest first. The db and the query, whose
 * lists are looked up, must outlive it. */
enum status search_open(struct search **search, struct db *db, const struct query *query,
	enum walk_direction direction, article_number from, struct error *error);
void search_close(struct search *search);

/* STATUS_NONE at the end. */
enum status search_next(struct search *search, article_number *number, struct error *error);

/* Hits of one chunk of the index (chunk.h), good until the visit ends. */
struct search_hits {
	struct db *db;
	const struct chunk *chunk;
	struct chunk_numbers *numbers;
	const struct places *places;
};

/* Instead of walking, from the newest article on: shows visit the hits of one chunk after the other,
 * in no order. stop may be NULL; after STATUS_STOPPED call it again to go on. */
enum status search_chunks(struct search *search, const struct list_stop *stop,
	enum status (*visit)(void *data, const struct search_hits *hits, struct error *error), void *data,
	struct error *error);

/* In the same way: adds to *count how many there are and tells visit, unless it is NULL, how many a
 * day has; the same day may come more than once. */
enum status search_count(struct search *search, const struct list_stop *stop, int64_t *count,
	void (*visit)(void *data, day_number day, int64_t articles), void *data, struct error *error);

#endif
