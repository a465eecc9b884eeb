/* SPDX-License-Identifier: MIT */
/* A screen of cells to draw on. Columns and cells are those of text/width.h; a wide character is
 * never split, and nothing that a terminal might obey gets in. */
#ifndef BAOLAN_UI_CANVAS_H
#define BAOLAN_UI_CANVAS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"
#include "ui/style.h"

/* Room for a base and four marks, as many as curses takes. */
#define CELL_BYTES 20

/* All zero but the width: a blank. Two equal cells are equal byte for byte. */
struct cell {
	char text[CELL_BYTES];	/* one cluster, cut after whole code points */
	unsigned char len;
	unsigned char width;	/* 0: the right half of a wide cluster */
	unsigned char style;
};

/* A rectangle of cells, which may be a part of a larger one. */
struct canvas {
	struct cell *cells;
	size_t stride;		/* cells from one row to the next */
	size_t rows, cols;
};

/* Blank cells that canvas_release() frees. */
void canvas_init(struct canvas *canvas, size_t rows, size_t cols);
void canvas_release(struct canvas *canvas);
void canvas_clear(const struct canvas *canvas);
/* A part, cut to what there is; it shares the cells and is not released. */
struct canvas canvas_part(const struct canvas *canvas, size_t row, size_t col, size_t rows, size_t cols);
const struct cell *canvas_cell(const struct canvas *canvas, size_t row, size_t col);

/* Draws text from column col up to before column limit, and returns the column behind it. What
 * does not fit is left out; outside the canvas nothing is drawn. The text may be anyone's: what is
 * in it goes through visible.h. */
size_t canvas_put(const struct canvas *canvas, size_t row, size_t col, size_t limit, enum style style,
	const char *text, size_t len);
/* The same for text that is the program's own or went through visible.h before. */
size_t canvas_put_own(const struct canvas *canvas, size_t row, size_t col, size_t limit, enum style style,
	const char *text, size_t len);
/* As canvas_put_own, with … at the end of what had to be cut. */
size_t canvas_put_cut(const struct canvas *canvas, size_t row, size_t col, size_t limit, enum style style,
	const char *text, size_t len);
/* Draws text so that it ends before column limit, and not left of col; returns where it begins. */
size_t canvas_put_right(const struct canvas *canvas, size_t row, size_t col, size_t limit, enum style style,
	const char *text, size_t len);
/* Gives what stands in columns col to before limit another style. */
void canvas_style(const struct canvas *canvas, size_t row, size_t col, size_t limit, enum style style);
/* Fills columns col to before limit with a cluster, as often as it fits. */
void canvas_fill(const struct canvas *canvas, size_t row, size_t col, size_t limit, enum style style,
	const char *cluster);

/* Appends the text of a row, without the blanks at its end. */
void canvas_text(const struct canvas *canvas, size_t row, struct strbuf *out);

#endif
