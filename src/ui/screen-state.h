/* SPDX-License-Identifier: MIT */
/* What the files of the screen share: they alone know curses. */
#ifndef BAOLAN_UI_SCREEN_STATE_H
#define BAOLAN_UI_SCREEN_STATE_H

#include <curses.h>
#include <term.h>
#include <time.h>

#include "ui/burst.h"
#include "ui/screen.h"
#include "ui/signals.h"

struct screen {
	SCREEN *curses;
	struct canvas last;		/* what curses was given */
	size_t rows, cols;
	bool painted, whole, ask;
	bool awaiting;			/* an answer about widths may still come */
	struct timespec asked;
	struct signals signals;
	struct burst burst;
	int ended_by;
	attr_t attributes[STYLE_COUNT];
	short pairs[STYLE_COUNT];
	cchar_t *row;			/* as wide as the screen */
};

/* Takes a size over; the next screen_paint() trusts nothing that is on the terminal. */
void screen_resize(struct screen *screen, size_t rows, size_t cols);

/* Whether the terminal has the capability, which tigetstr() gave. */
bool screen_has(const char *capability);

/* The question how wide the terminal draws characters of ambiguous width: whether it can be asked at all; */
bool screen_can_ask(void);
/* asked, in front of the first paint, whose clearing takes away what it puts on the terminal; */
void screen_ask(struct screen *screen);
/* true when what curses read is the answer, and *key is then what it comes to, or INPUT_NONE; */
bool screen_take_answer(struct screen *screen, int typed, input_key *key);
/* waited for, unless it has come or long should have. */
void screen_await_answer(struct screen *screen);

#endif
