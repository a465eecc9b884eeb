/* SPDX-License-Identifier: MIT */
/* An article set for reading: one text that can be looked through, and lines of it for a column
 * of any width. */
#ifndef BAOLAN_UI_SETTING_H
#define BAOLAN_UI_SETTING_H

#include <stddef.h>

#include "archive/article.h"
#include "base/strbuf.h"
#include "ui/style.h"

/* The widest column, 40 characters, in cells. */
#define SETTING_COLUMN 80

struct block {
	size_t start, end;	/* of the text */
	enum style style;
	size_t gap;		/* empty rows above */
	size_t indent;		/* cells of the first line */
	bool beside;		/* at the right of the block before, where there is room */
};

/* A line, or two of them, on a row. */
struct set_line {
	size_t row, col;
	size_t start, end;	/* of the text */
	enum style style;
};

/* {0} is empty. */
struct setting {
	struct strbuf text;	/* through visible.h; a line break between blocks */
	struct block *blocks;
	size_t block_count, block_capacity;
	struct set_line *lines;	/* rows rise */
	size_t line_count, line_capacity;
	size_t rows, cols;	/* of the lines; cols 0 before setting_lay() */
	size_t begin;		/* where in the text the article begins that was asked for */
};

void setting_release(struct setting *setting);
/* Fills an empty setting with what the article says, and its other half (jump.h; NULL for none), as one
 * text; nothing of the articles is kept. */
void setting_make(struct setting *setting, const struct article *article, const struct article *other);
/* Adds a line of the program's own behind all that it has. */
void setting_add_note(struct setting *setting, const char *note);
/* Sets it in lines of at most cols cells (at least 2). */
void setting_lay(struct setting *setting, size_t cols);
/* The first line that has text at or behind offset, or the last; 0 when there are none. */
size_t setting_line_at(const struct setting *setting, size_t offset);
/* The first line on the given row or below; line_count when there is none. */
size_t setting_line_on(const struct setting *setting, size_t row);

#endif
