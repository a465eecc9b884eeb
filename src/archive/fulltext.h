/* SPDX-License-Identifier: MIT */
/* The full text index: which articles hold a text, and nothing else. All that knows what kind of
 * index it is stands behind this header.
 *
 * Text is folded (text/fold.h) and taken apart: words of letters and digits stay whole, every other
 * character is one by itself, Han, Kana and punctuation alike, and a run of white space is one
 * character. A term is found where the same run of such pieces stands, within one paragraph, line of
 * a headline or byline. So Chinese matches as it stands, from one character up, and words as words,
 * and a match runs across punctuation only where the term has it, too. */
#ifndef BAOLAN_ARCHIVE_FULLTEXT_H
#define BAOLAN_ARCHIVE_FULLTEXT_H

#include "archive/query-tree.h"
#include "archive/walk.h"
#include "base/strbuf.h"

/* To be called on a connection before anything else here; more than once does no harm. */
enum status fulltext_prepare(struct db *db, struct error *error);
/* Makes the index in a new archive. */
enum status fulltext_create(struct db *db, struct error *error);

/* Fastest in rising order of numbers. What is removed must be as it was added. */
enum status fulltext_add(struct db *db, article_number number, const struct item *item, struct error *error);
enum status fulltext_remove(struct db *db, article_number number, const struct item *item, struct error *error);

/* Whether the index alone can go through what a query finds: it is made of text, and not only of
 * what must be absent. */
bool fulltext_answers(const struct query *query);
/* Goes through what such a query finds, as walk_open() does; the walk is then like any other. */
enum status fulltext_walk(struct walk *walk, struct db *db, const struct query *query,
	enum walk_direction direction, article_number from, struct error *error);

/* Adds the text as the index takes it: folded, with white space as single spaces and none at either
 * end. */
void fulltext_fold(struct strbuf *out, const char *text);

#endif
