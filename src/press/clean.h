/* SPDX-License-Identifier: MIT */
/* Takes out what extraction put in. */
#ifndef BAOLAN_PRESS_CLEAN_H
#define BAOLAN_PRESS_CLEAN_H

#include <stddef.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "press/block.h"

/* Markdown's # before a block and ** around words, PM_{2.5}, Kangxi radicals in the place of
 * characters, and what has no width: out of block->text; level and E_MARK, E_BOLD tell of the
 * first two, E_TABLE of the strokes of a row. HTML, links and formulas (markup.h), too. Nothing is left of a line of
 * nothing but marks. */
void clean_marks(struct block *block, struct arena *arena);

/* Letter-spaced words (云 汀 晚 报) closed up: added to out. */
void clean_spacing(struct strbuf *out, const char *text, size_t len);

/* Adds running text without the blanks that extraction put into a word: one that stands alone in its sentence,
 * between two Han characters and outside brackets and quotes. What comes before byte from stays as it is. */
void clean_words(struct strbuf *out, const char *text, size_t len, size_t from);

#endif
