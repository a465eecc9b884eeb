/* SPDX-License-Identifier: MIT */
#include "ui/canvas.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "text/grapheme.h"
#include "text/utf8.h"
#include "text/visible.h"
#include "text/width.h"

static const struct cell blank = { .width = 1 };

void canvas_init(struct canvas *canvas, size_t rows, size_t cols)
{
	canvas->cells = xcalloc(rows * cols, sizeof *canvas->cells);
	canvas->stride = cols;
	canvas->rows = rows;
	canvas->cols = cols;
	canvas_clear(canvas);
}

void canvas_release(struct canvas *canvas)
{
	free(canvas->cells);
	*canvas = (struct canvas){ 0 };
}

void canvas_clear(const struct canvas *canvas)
{
	if (canvas->rows == 0)
		return;
	for (size_t col = 0; col < canvas->cols; col++)
		canvas->cells[col] = blank;
	for (size_t row = 1; row < canvas->rows; row++)
		memcpy(canvas->cells + row * canvas->stride, canvas->cells, canvas->cols * sizeof blank);
}

struct canvas canvas_part(const struct canvas *canvas, size_t row, size_t col, size_t rows, size_t cols)
{
	struct canvas part = { .stride = canvas->stride };

	if (row >= canvas->rows || col >= canvas->cols)
		return part;
	part.cells = canvas->cells + row * canvas->stride + col;
	part.rows = rows < canvas->rows - row ? rows : canvas->rows - row;
	part.cols = cols < canvas->cols - col ? cols : canvas->cols - col;
	return part;
}

const struct cell *canvas_cell(const struct canvas *canvas, size_t row, size_t col)
{
	return &canvas->cells[row * canvas->stride + col];
}

/* Blanks both halves of a wide cluster that the column would cut in two. */
static void part_at(struct cell *row, size_t col, size_t cols)
{
	if (col == 0 || col >= cols || row[col].width != 0)
		return;
	row[col - 1] = blank;
	row[col] = blank;
}

/* A cluster that takes no cell joins the one before it, if that has room. */
static void join(struct cell *row, size_t col, const char *cluster, size_t len)
{
	struct cell *cell;

	if (col == 0)
		return;
	cell = &row[col - 1];
	if (cell->width == 0 && col > 1)
		cell--;
	if (cell->len == 0 || cell->len + len > CELL_BYTES)
		return;
	memcpy(cell->text + cell->len, cluster, len);
	cell->len = (unsigned char)(cell->len + len);
}

/* Bytes of the code points of a cluster that a cell has room for. */
static size_t cut(const char *cluster, size_t len)
{
	const char *p = cluster, *end = cluster + len;

	if (len <= CELL_BYTES)
		return len;
	while (p < end) {
		const char *next = p;

		utf8_next(&next, end);
		if (next - cluster > CELL_BYTES)
			break;
		p = next;
	}
	return (size_t)(p - cluster);
}

static void set_cell(struct cell *row, size_t cols, size_t col, size_t width, enum style style,
	const char *cluster, size_t len)
{
	struct cell *cell = &row[col];

	part_at(row, col, cols);
	part_at(row, col + width, cols);
	*cell = (struct cell){ .width = (unsigned char)width, .style = (unsigned char)style };
	if (width == 2)
		cell[1] = (struct cell){ .width = 0, .style = (unsigned char)style };
	if (len == 1 && *cluster == ' ')
		return;
	len = cut(cluster, len);
	memcpy(cell->text, cluster, len);
	cell->len = (unsigned char)len;
}

size_t canvas_put_own(const struct canvas *canvas, size_t row, size_t col, size_t limit, enum style style,
	const char *text, size_t len)
{
	struct cell *cells;
	size_t size;

	if (row >= canvas->rows)
		return col;
	if (limit > canvas->cols)
		limit = canvas->cols;
	cells = canvas->cells + row * canvas->stride;
	for (size_t i = 0; i < len; i += size) {
		int width;

		size = grapheme_next(text + i, len - i);
		width = width_cluster(text + i, size);
		if (width < 0)
			continue;
		if (width == 0) {
			join(cells, col, text + i, size);
			continue;
		}
		if (col >= limit || limit - col < (size_t)width)
			break;
		set_cell(cells, canvas->cols, col, (size_t)width, style, text + i, size);
		col += (size_t)width;
	}
	return col;
}

size_t canvas_put(const struct canvas *canvas, size_t row, size_t col, size_t limit, enum style style,
	const char *text, size_t len)
{
	struct strbuf seen = { 0 };

	visible_add(&seen, text, len);
	col = canvas_put_own(canvas, row, col, limit, style, strbuf_text(&seen), seen.len);
	strbuf_release(&seen);
	return col;
}

size_t canvas_put_cut(const struct canvas *canvas, size_t row, size_t col, size_t limit, enum style style,
	const char *text, size_t len)
{
	static const char mark[] = "…";
	size_t room, mark_width = width_text(mark, strlen(mark));

	if (limit > canvas->cols)
		limit = canvas->cols;
	room = limit > col ? limit - col : 0;
	if (width_fit(text, len, room) == len)
		return canvas_put_own(canvas, row, col, limit, style, text, len);
	if (room < mark_width)
		return col;
	len = width_fit(text, len, room - mark_width);
	col = canvas_put_own(canvas, row, col, limit, style, text, len);
	return canvas_put_own(canvas, row, col, limit, style, mark, strlen(mark));
}

size_t canvas_put_right(const struct canvas *canvas, size_t row, size_t col, size_t limit, enum style style,
	const char *text, size_t len)
{
	size_t width = width_text(text, len);

	if (limit > canvas->cols)
		limit = canvas->cols;
	if (limit > col && limit - col > width)
		col = limit - width;
	canvas_put_own(canvas, row, col, limit, style, text, len);
	return col;
}

void canvas_style(const struct canvas *canvas, size_t row, size_t col, size_t limit, enum style style)
{
	if (row >= canvas->rows)
		return;
	for (; col < limit && col < canvas->cols; col++)
		canvas->cells[row * canvas->stride + col].style = (unsigned char)style;
}

void canvas_fill(const struct canvas *canvas, size_t row, size_t col, size_t limit, enum style style,
	const char *cluster)
{
	size_t len = strlen(cluster);

	for (;;) {
		size_t next = canvas_put_own(canvas, row, col, limit, style, cluster, len);

		if (next == col)
			return;
		col = next;
	}
}

void canvas_text(const struct canvas *canvas, size_t row, struct strbuf *out)
{
	size_t keep = out->len;

	for (size_t col = 0; col < canvas->cols; col++) {
		const struct cell *cell = canvas_cell(canvas, row, col);

		if (cell->len > 0) {
			strbuf_add(out, cell->text, cell->len);
			keep = out->len;
		} else if (cell->width > 0) {
			strbuf_addc(out, ' ');
		}
	}
	out->len = keep;
	if (out->text != NULL)
		out->text[keep] = '\0';
}
