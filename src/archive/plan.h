/* SPDX-License-Identifier: MIT */
/* How a query is answered: what goes through the articles, and what each must then meet. */
#ifndef BAOLAN_ARCHIVE_PLAN_H
#define BAOLAN_ARCHIVE_PLAN_H

#include "archive/list.h"
#include "archive/query-tree.h"
#include "archive/db.h"

struct plan {
	struct arena arena;
	const struct query *text;	/* full text goes through this; NULL for walking the list */
	int64_t list;			/* what to walk without text, of table list */
	int64_t scope;			/* a list that each must be in; LIST_EVERYTHING where it is walked */
	const struct query **checks;	/* what each must meet besides */
	size_t check_count;
	article_number lowest, highest;	/* that its dates allow */
};

/* The articles of a list, of table list; with a query, which is parsed and whose topics and papers
 * are looked up, those that meet it. STATUS_INVALID names the place and the reason. query may be
 * NULL. Release in any case. */
enum status plan_make(struct plan *plan, struct db *db, int64_t scope, const char *query, struct error *error);
void plan_release(struct plan *plan);

/* Whether the articles are those of plan->list, whose counts are kept. */
bool plan_is_list(const struct plan *plan);

#endif
