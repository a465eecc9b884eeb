/* SPDX-License-Identifier: MIT */
/* From the text of a page to its articles: the one door into press. */
#ifndef BAOLAN_PRESS_PRESS_H
#define BAOLAN_PRESS_PRESS_H

#include <stddef.h>

#include "base/error.h"
#include "press/page.h"

/* The tables that people may edit, read once: topics, furniture words, dated events. Read-only
 * after press_open(), so one may serve many pages. */
struct press;

/* A table that is missing or wrong is a fault with its file and line. */
enum status press_open(struct press **press, struct error *error);
void press_close(struct press *press);

/* Fills *page from len bytes of UTF-8 (no NUL; broken sequences are taken for U+FFFD). Never
 * fails: a text in which nothing is found comes out as one article without a headline. */
void press_read(const struct press *press, const struct page_origin *origin,
	const char *text, size_t len, struct page *page);

/* The topics of a text, best first, into topics; returns how many. Names, codes and terms
 * belong to press or to the arena. */
size_t press_classify(const struct press *press, const char *headline, const char *text, size_t len,
	struct arena *arena, struct topic topics[ITEM_TOPICS]);

/* The subjects of data/topics.tsv by place, from 0; NULL past the last. */
struct subject {
	const char *code;
	const char *name, *english;
};
const struct subject *press_subject(const struct press *press, size_t place);

#endif
