/* SPDX-License-Identifier: MIT */
/* Takes out what extraction put in. */
#ifndef BAOLAN_PRESS_CLEAN_H
#define BAOLAN_PRESS_CLEAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "press/block.h"

/* Markdown's # before a block and ** around words, PM_{2.5}, Kangxi radicals in the place of
 * characters, and what has no width: out of block->text; level and E_MARK, E_BOLD tell of the
 * first two, E_TABLE of the strokes of a row. HTML, links and formulas (markup.h), too. Nothing is left of a line of
 * nothing but marks. Within the line they are looked for only when marked is set. */
void clean_marks(struct block *block, bool marked, struct arena *arena);

/* Whether such marks stand within any line of text: most pages have none. */
bool clean_has_marks(const char *text, size_t len);

/* Letter-spaced words (云 汀 晚 报) closed up: added to out. */
void clean_spacing(struct strbuf *out, const char *text, size_t len);

/* Adds running text without the blanks that extraction put into a word: one that stands alone in its sentence,
 * between two Han characters and outside brackets and quotes. What comes before byte from stays as it is. */
void clean_words(struct strbuf *out, const char *text, size_t len, size_t from);

#endif
