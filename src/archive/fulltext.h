/* SPDX-License-Identifier: MIT */
/* The full text index: which articles hold a text. All that knows what kind of index it is stands
 * behind this header and search.h.
 *
 * Text is folded (text/fold.h) and taken apart: words of letters and digits stay whole, every other
 * character is one by itself, Han, Kana and punctuation alike, and a run of white space is one
 * character. A term is found where the same run of such pieces stands, within one paragraph, line of
 * a headline or byline. So Chinese matches as it stands, from one character up, and words as words,
 * and a match runs across punctuation only where the term has it, too. */
#ifndef BAOLAN_ARCHIVE_FULLTEXT_H
#define BAOLAN_ARCHIVE_FULLTEXT_H

#include "archive/article.h"
#include "archive/db.h"

/* Makes the index in a new archive. */
enum status fulltext_create(struct db *db, struct error *error);

/* Says that an article, whose rows are there, is to be found, or that it no longer is. */
enum status fulltext_add(struct db *db, article_number number, struct error *error);
enum status fulltext_remove(struct db *db, article_number number, struct error *error);
/* Indexes what is new, if there is enough of it to do so now, */
enum status fulltext_index(struct db *db, struct error *error);
/* or all of it: without this it is not found. */
enum status fulltext_finish(struct db *db, struct error *error);

#endif
