/* SPDX-License-Identifier: MIT */
/* An article's text as full text search takes it: folded, field by field, one passage after the
 * other. A match lies within one passage. */
#ifndef BAOLAN_ARCHIVE_PASSAGES_H
#define BAOLAN_ARCHIVE_PASSAGES_H

#include "archive/query-tree.h"
#include "base/strbuf.h"

/* Ends a passage. No folded text has one. */
#define PASSAGE_END '\n'

/* {0} is empty. headline: kicker, headline, deck and standing head; body: all that is neither; opening:
 * what stands for the headline where there is none (title.h), which is a part of another, too. */
struct passages {
	struct strbuf headline, byline, body, opening;
};

/* Adds the text folded (text/fold.h), with white space as single spaces and none at either end. */
void passages_fold(struct strbuf *out, const char *text);

/* In place of what they had. */
void passages_fill(struct passages *passages, const struct item *item);
void passages_release(struct passages *passages);

/* Whether a folded text stands in a passage of the field, from where a piece begins to where one
 * ends (pieces.h). */
bool passages_have(const struct passages *passages, enum query_field field, const char *text, size_t len);

#endif
