/* SPDX-License-Identifier: MIT */
#include "archive/hits.h"

#include "archive/search.h"

enum status hits_open(struct hits *hits, struct db *db, const struct plan *plan,
	enum walk_direction direction, article_number from, const struct list_stop *stop, struct error *error)
{
	*hits = (struct hits){ .search = NULL };
	if (plan->query != NULL)
		return search_open(&hits->search, db, plan->query, direction, from, stop, error);
	return walk_open(&hits->walk, db, plan->list, direction, from, error);
}

enum status hits_next(struct hits *hits, article_number *number, struct error *error)
{
	if (hits->search != NULL)
		return search_next(hits->search, number, error);
	return walk_next(&hits->walk, number, error);
}

void hits_close(struct hits *hits)
{
	search_close(hits->search);
	walk_close(&hits->walk);
	*hits = (struct hits){ .search = NULL };
}
