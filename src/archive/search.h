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

/* The articles that meet the query and come behind from, nearest first. The db, the query, whose lists
 * are looked up, and stop, which may be NULL, must outlive it; after STATUS_STOPPED any call may be made
 * again to go on. */
enum status search_open(struct search **search, struct db *db, const struct query *query,
	enum walk_direction direction, article_number from, const struct list_stop *stop, struct error *error);
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
 * in no order. */
enum status search_chunks(struct search *search,
	enum status (*visit)(void *data, const struct search_hits *hits, struct error *error), void *data,
	struct error *error);

/* Tells visit how many of the hits of a chunk a day has. */
enum status search_days(const struct search_hits *hits,
	void (*visit)(void *data, day_number day, int64_t articles), void *data, struct error *error);

#endif
