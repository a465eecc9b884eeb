/* SPDX-License-Identifier: MIT */
/* A text that runs over two pages: one article says 下转2版, another of the same issue 上接1版. */
#ifndef BAOLAN_ARCHIVE_JUMP_H
#define BAOLAN_ARCHIVE_JUMP_H

#include <stdbool.h>

#include "archive/article.h"

/* The article that holds the other half of one that jumps: on the page that it names, of the same
 * paper and day, with a jump that leads back (the label of one of the two pages may be unknown). Of
 * several it is the one that has most words in common, and each of the two is the other's.
 * STATUS_NONE when there is none, or no jump.
 * An article that says both is taken for a second half. article_release(other) in any case. */
enum status article_other_half(struct archive *archive, const struct article *article, struct article *other,
	struct error *error);

bool article_is_second_half(const struct article *article);
/* Whether its other half can be known: the issue is, and it jumps. */
bool article_has_other_half(const struct article *article);

/* Whether a second half says again what stands over the first: a headline, for one. Blanks do not
 * count, since its lines may be others. Either may be NULL. */
bool jump_repeats(const char *text, const char *first);
/* The text of a paragraph without the mark of its article's jump, （上接A01版） at the beginning of
 * the first or （下转A02版） at the end of the last; *len may be 0 then. */
const char *jump_paragraph(const struct item *item, size_t place, size_t *len);

#endif
