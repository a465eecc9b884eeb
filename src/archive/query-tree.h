/* SPDX-License-Identifier: MIT */
/* The tree of a parsed query. */
#ifndef BAOLAN_ARCHIVE_QUERY_TREE_H
#define BAOLAN_ARCHIVE_QUERY_TREE_H

#include <stdbool.h>
#include <stdint.h>

#include "archive/query.h"
#include "press/page.h"

#define QUERY_BYTES 4096	/* a longer query is refused */
#define QUERY_DEPTH 12		/* of parentheses and minuses inside one another */

enum query_kind {
	QUERY_AND,	/* two or more children */
	QUERY_OR,
	QUERY_NOT,	/* one child, which is none itself */
	QUERY_TEXT,
	QUERY_TOPIC,
	QUERY_PAPER,
	QUERY_PAGE,
	QUERY_KIND,
	QUERY_DATE,
};

enum query_field {
	FIELD_ANY,
	FIELD_HEADLINE,
	FIELD_BYLINE,
};

struct query {
	enum query_kind kind;
	size_t at;			/* where it begins, in characters from 1 */
	struct query **children;
	size_t count;
	const char *text;		/* as typed, of text, topic, paper and page; never empty */
	enum query_field field;		/* of text */
	enum item_kind item;		/* of kind */
	day_number from, to;		/* of date, inclusive; an open end is far away; 0 for none */
	const int64_t *lists;		/* of topic and paper: the lists that are meant (plan.h) */
	size_t list_count;
};

/* "2023", "2023-11", "2023-11-20", two of them with .. between, one with an open end, or "none" for the
 * undated, which is day 0; len bytes of ASCII. NULL when it was taken, else what is wrong. */
const char *query_take_date(const char *text, size_t len, day_number *from, day_number *to);

#endif
