/* SPDX-License-Identifier: MIT */
/* From the text of a page to its articles: the one door into press.
 *
 * A page is read in four steps, each over the whole of it:
 *
 * lines      become blocks, each of them one line of type or, where a page has a fixed measure, one paragraph; marks
 *            that extraction left are taken out (block.c; wrap.c, clean.c, markup.c)
 * blocks     are looked at, each alone and then beside its neighbours: what is seen is marked as evidence and decides
 *            nothing (evidence.h; look-page.c calls the passes of look-*.c and compare*.c in their order)
 * labels     are given to the blocks all at once, as they lie on the best path through the page: a block's evidence
 *            weighs for and against each label, what is seen between two blocks for and against each pair
 *            (label.c; label-weights.c, label-step.c, label-head.c)
 * articles   are built from the labelled blocks: heads, paragraphs, people, jumps (article.c; draft.c, people.c)
 *
 * Small grammars that any step may ask read a few words of a line: glyphs.h how it is held, then name.h, role.h,
 * byline.h, dateline.h, folio.h, jump.h, headline.h. The day of the page comes from date-*.c, events.c and sister.c,
 * the subjects of its articles from topic.c.
 *
 * A new rule is best a kind of evidence that is there, seen in more places; else a new kind with weights of its own. */
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
