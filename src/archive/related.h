/* SPDX-License-Identifier: MIT */
/* The articles that are most like another one: that have its telling terms, those that are frequent in it
 * and rare in the archive. Those that repeat its text come first. */
#ifndef BAOLAN_ARCHIVE_RELATED_H
#define BAOLAN_ARCHIVE_RELATED_H

#include "archive/list.h"
#include "archive/ranked.h"

#define RELATED_MOST 20

/* The most alike first, at most RELATED_MOST, without the article and without its other half (jump.h); a
 * score says how much of what tells about the article they have: about 1 is all of it. STATUS_NONE when there is no
 * such article. stop may be NULL; STATUS_STOPPED when it said so: nothing is known then. */
enum status related_find(struct archive *archive, article_number number, const struct list_stop *stop,
	struct ranked *found, size_t *count, struct error *error);

/* The same in one archive for an article that is in it, or, where it is not inside, in another one. */
enum status related_to(struct archive *archive, const struct article *article, bool inside,
	const struct list_stop *stop, struct ranked *found, size_t *count, struct error *error);

#endif
