/* SPDX-License-Identifier: MIT */
/* The keys of articles, which last: the same on every machine and after each re-index. */
#ifndef BAOLAN_ARCHIVE_KEY_H
#define BAOLAN_ARCHIVE_KEY_H

#include <stdbool.h>

#include "archive/article.h"

/* A key is "20250607-A01-k3v9q2" for an article whose page has a day, "20250607-k3v9q2" where the
 * label is not known, and "u-0123456789ab" for any other. Its last part is a hash in base 32: with a
 * day of the paper, the label and the headline (or how the text begins), else of the whole text. */

/* The hashes of the given items of a page, into hashes; equal ones are told apart by their order. */
void key_hashes(const struct page *page, const struct item *const *items, size_t count, int64_t *hashes);

void key_format(char out[ARTICLE_KEY_TEXT], const struct date *date, const char *label, int64_t hash);

/* False when the text has not the form of a key. */
bool key_parse(const char *key, int64_t *hash);

#endif
