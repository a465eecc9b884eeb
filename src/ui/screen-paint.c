/* SPDX-License-Identifier: MIT */
/* A canvas on the terminal. */
#include "ui/screen-state.h"

#include <string.h>

#include "text/utf8.h"
#include "ui/wcwidth.h"

/* Puts the base of a cluster and its marks into one cell of curses, and gives back how many cells
 * curses takes it for. What takes cells of its own is left in *rest. */
static int base_cell(const struct screen *screen, const struct cell *cell, const char **rest, cchar_t *out)
{
	const char *p = *rest, *end = cell->text + cell->len;
	wchar_t text[CCHARW_MAX + 1];
	size_t count = 0;
	int width = 0;

	while (p < end && width <= 0) {
		text[0] = (wchar_t)utf8_next(&p, end);
		width = wcwidth(text[0]);
	}
	if (width <= 0) {
		text[0] = L' ';
		width = 1;
	}
	count++;
	while (p < end) {
		const char *next = p;
		wchar_t c = (wchar_t)utf8_next(&next, end);

		if (wcwidth(c) != 0)
			break;
		/* A joiner with nothing left to join would join the next cell, and the emoji selector makes
		 * some terminals draw two cells where others draw one. */
		if (count < CCHARW_MAX && c != 0x200d && c != 0xfe0f)
			text[count++] = c;
		p = next;
	}
	text[count] = L'\0';
	setcchar(out, text, screen->attributes[cell->style], screen->pairs[cell->style], NULL);
	*rest = p;
	return width;
}

/* A cluster takes as many cells in curses as in the canvas: what curses measures narrower, because
 * only the whole cluster is wide (a flag, an emoji by selector), is filled up. */
static size_t put_cell(const struct screen *screen, const struct cell *cell, cchar_t *out)
{
	const char *rest = cell->text, *end = cell->text + cell->len;
	int left = cell->width;
	size_t count = 0;

	left -= base_cell(screen, cell, &rest, &out[count++]);
	while (left > 0) {
		const char *peek = rest;

		if (rest < end && wcwidth((wchar_t)utf8_next(&peek, end)) > left)
			rest = end;
		left -= base_cell(screen, cell, &rest, &out[count++]);
	}
	return count;
}

static void paint_row(struct screen *screen, const struct canvas *canvas, size_t row)
{
	const struct cell *cells = canvas_cell(canvas, row, 0);
	size_t count = 0;

	for (size_t col = 0; col < canvas->cols; col++)
		if (cells[col].width > 0)
			count += put_cell(screen, &cells[col], screen->row + count);
	mvwadd_wchnstr(stdscr, (int)row, 0, screen->row, (int)count);
	memcpy(screen->last.cells + row * screen->last.stride, cells, canvas->cols * sizeof *cells);
}

void screen_paint(struct screen *screen, const struct canvas *canvas, size_t row, size_t col)
{
	bool cursor = row < canvas->rows && col < canvas->cols;
	/* After it gave the terminal back, curses sets its modes again, which wants the terminal. */
	bool gather = !isendwin();

	if (gather)
		burst_begin(&screen->burst);
	if (!screen->painted)
		keypad(stdscr, TRUE);	/* writes at once, so not before there is something to show */
	curs_set(cursor ? 1 : 0);
	if (screen->ask)
		screen_ask(screen);
	for (size_t y = 0; y < canvas->rows; y++)
		if (screen->whole || memcmp(canvas_cell(canvas, y, 0), canvas_cell(&screen->last, y, 0),
			canvas->cols * sizeof(struct cell)) != 0)
			paint_row(screen, canvas, y);
	if (screen->whole && screen->painted)
		clearok(curscr, TRUE);
	screen->whole = false;
	screen->painted = true;
	leaveok(stdscr, !cursor);
	if (cursor)
		wmove(stdscr, (int)row, (int)col);
	wrefresh(stdscr);
	if (gather)
		burst_end(&screen->burst);
}

void screen_redraw(struct screen *screen)
{
	screen->whole = true;
}
