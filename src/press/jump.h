/* SPDX-License-Identifier: MIT */
/* Pointers from page to page: 下转2版, 上接A1版, >>02, 详见第三版; and the labels of pages. */
#ifndef BAOLAN_PRESS_JUMP_H
#define BAOLAN_PRESS_JUMP_H

#include <stdbool.h>

#include "press/glyphs.h"

#define LABEL_TEXT 16

/* The label of a page at place ("A01", "2", 第三版 as "3"), written to label; how many glyphs it
 * took, with 第 and 版; 0 when there is none. */
size_t label_read(const struct glyphs *glyphs, size_t place, char label[LABEL_TEXT]);

/* （上接A1版） among the first glyphs, （下转A2版） among the last, a teaser's pointer at the end. */
bool jump_from(const struct glyphs *first, char label[LABEL_TEXT]);
bool jump_to(const struct glyphs *last, char label[LABEL_TEXT]);
/* True when all of the glyphs are such a mark. */
bool jump_is_mark(const struct glyphs *glyphs);
bool jump_teaser(const struct glyphs *last, char label[LABEL_TEXT]);
/* 导读, 今日要目: the head of a list of such pointers. */
bool jump_heads_teasers(const struct glyphs *first);
/* How many glyphs the label takes that all begins with, with what closes behind it; 0 for none. */
size_t jump_label_at_start(const struct glyphs *glyphs, char label[LABEL_TEXT]);
/* The place of the label that ends where *end is, which is moved before what closes behind it; *end when none does. */
size_t jump_label_at_end(const struct glyphs *glyphs, size_t *end, char label[LABEL_TEXT]);
/* True when the glyphs are several headlines with their pages: ... P04 ... P05. */
bool jump_index(const struct glyphs *glyphs);

#endif
