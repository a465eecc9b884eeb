/* SPDX-License-Identifier: MIT */
/* The terminal: the only place that knows curses. One at a time. */
#ifndef BAOLAN_UI_SCREEN_H
#define BAOLAN_UI_SCREEN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "ui/canvas.h"
#include "ui/input.h"

struct screen;

/* Takes the terminal over. STATUS_SYSTEM, with nothing written to it, when standard input and
 * output are not one that can be drawn on. With ask the terminal is asked how wide it draws
 * characters of ambiguous width; when two cells, width_set_ambiguous() is told and screen_key()
 * gives INPUT_RESIZED. */
enum status screen_open(struct screen **screen, bool color, bool ask, struct error *error);
/* Gives the terminal back as it was. */
void screen_close(struct screen *screen);

void screen_size(const struct screen *screen, size_t *rows, size_t *cols);

/* Makes the terminal show the canvas, which has the screen's size, in one go. The cursor shows at
 * (row, col), or nowhere when row is past the canvas. The screen keeps the canvas and gives another
 * of that size for it, with anything on it. */
void screen_paint(struct screen *screen, struct canvas *canvas, size_t row, size_t col);
/* The next screen_paint() trusts nothing that is on the terminal. */
void screen_redraw(struct screen *screen);

/* The next key, waiting at most so many milliseconds (-1: as long as it takes). ^C comes as a key,
 * ^Z is done here. INPUT_RESIZED: ask screen_size() again and paint. */
input_key screen_key(struct screen *screen, int milliseconds);

/* True when screen_key() would not have to wait; and when what came is ^C. They take nothing away. */
bool screen_waits(const struct screen *screen);
bool screen_stopped(void);

/* The signal that asked the program to end; 0 for none (the terminal is gone). */
int screen_ended_by(const struct screen *screen);

#endif
