/* SPDX-License-Identifier: MIT */
/* Keys as numbers: a code point for what types one (^D is 4, Enter 13), and those below. */
#ifndef BAOLAN_UI_INPUT_H
#define BAOLAN_UI_INPUT_H

#include <stdint.h>

typedef uint32_t input_key;

enum {
	INPUT_NONE = 0x110000,	/* nothing came in the time given */
	INPUT_RESIZED,		/* the terminal has another size, or draws in other widths */
	INPUT_ENDED,		/* the terminal is gone, or somebody asked the program to end */
	INPUT_UP, INPUT_DOWN, INPUT_LEFT, INPUT_RIGHT,
	INPUT_HOME, INPUT_END, INPUT_PAGE_UP, INPUT_PAGE_DOWN,
	INPUT_INSERT, INPUT_DELETE, INPUT_BACK_TAB,
	INPUT_F1,		/* and up to INPUT_F1 + 11 */
	INPUT_LAST = INPUT_F1 + 12,

	INPUT_TAB = 9, INPUT_ENTER = 13, INPUT_ESCAPE = 27, INPUT_BACKSPACE = 127,
};

#define INPUT_CONTROL(letter) ((input_key)(letter) & 31)

#endif
