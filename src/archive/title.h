/* SPDX-License-Identifier: MIT */
/* What a list shows of an item. */
#ifndef BAOLAN_ARCHIVE_TITLE_H
#define BAOLAN_ARCHIVE_TITLE_H

#include "base/strbuf.h"
#include "press/page.h"

/* The headline; without one, the first 40 characters or so of what there is, of a second half behind
 * （上接A1版）. Hardly over 200 characters; what is cut off shows as an ellipsis. */
void title_add(struct strbuf *out, const struct item *item);

/* The beginning that stands for the headline where there is none; NULL for an item that has one, and for
 * an empty one. */
const char *title_opening(const struct item *item, size_t *len);

/* How much there is to read: the characters of paragraphs and subheads, without white space. */
size_t item_characters(const struct item *item);

#endif
