/* SPDX-License-Identifier: MIT */
/* What a list is made of: the articles of a kept list, or those that meet a query. */
#ifndef BAOLAN_ARCHIVE_PLAN_H
#define BAOLAN_ARCHIVE_PLAN_H

#include "archive/db.h"
#include "archive/query-tree.h"

#define PLAN_NAMES 64	/* topics and papers that a query names, at most */

struct plan {
	struct arena arena;
	const struct query *query;	/* with its lists looked up; NULL for all of list */
	int64_t list;			/* of table list */
	const struct query *names[PLAN_NAMES];	/* the topics and papers of the query */
	size_t name_count;
	uint64_t unknown;		/* a bit for each that the archive has not: nothing meets those */
};

/* The articles of a list, of table list; with a query those that meet it, too. STATUS_INVALID names
 * the place and the reason. query may be NULL; so may filter, another query that they are to meet, whose
 * words without a field are looked for in headlines. Release in any case. */
enum status plan_make(struct plan *plan, struct db *db, int64_t scope, const char *query, const char *filter,
	struct error *error);
/* STATUS_INVALID where unknown has a bit; the message names the first of those topics and papers. */
enum status plan_check(const struct plan *plan, uint64_t unknown, struct error *error);
void plan_release(struct plan *plan);

#endif
