/* SPDX-License-Identifier: MIT */
/* One article, whole. */
#ifndef BAOLAN_ARCHIVE_ARTICLE_H
#define BAOLAN_ARCHIVE_ARTICLE_H

#include <stdint.h>

#include "archive/archive.h"
#include "press/page.h"

#define ARTICLE_KEY_TEXT 64	/* bytes that hold any key */

/* Where an article stands in its archive. Numbers rise with the date, so that newest first is a
 * walk downward; they are good for one generation. What lasts is the key: "20250607-A01-k3v9q2",
 * made from paper, date and page where they are known, "u-" and a hash of the content where not. */
typedef int64_t article_number;

struct article {
	struct arena arena;	/* all below lives in it */
	article_number number;
	const char *key;
	const char *paper, *label;	/* NULL when not known */
	const char *source;		/* the file it was read from */
	struct date date;
	struct item item;		/* as press read it */
};

/* STATUS_NONE when there is no such number. article_release() in any case. */
enum status article_load(struct archive *archive, article_number number, struct article *article, struct error *error);
void article_release(struct article *article);

/* STATUS_NONE when no article has that key, STATUS_INVALID when the text is not a key. Of several archives
 * that are opened as one the first that has it counts. */
enum status article_find(struct archive *archive, const char *key, article_number *number, struct error *error);

/* How many of the archives that are opened as one have an article with that key; *path becomes that of the
 * first. */
size_t article_copies(struct archive *archive, const char *key, const char **path);

#endif
