/* SPDX-License-Identifier: MIT */
/* How wide the terminal draws characters of ambiguous width, asked of it. */
#include "ui/screen-state.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/width.h"

#define ANSWER_WAIT 1000	/* ms after which no answer is expected any more */

/* Codes of our own for the terminal's two answers, past curses' own keys. */
enum { KEY_NARROW = KEY_MAX + 1, KEY_WIDE };

/* Terminfo says which terminals tell where the cursor is. The console draws all of these narrow. */
bool screen_can_ask(void)
{
	const char *request = tigetstr("u7");

	return screen_has(request) && strcmp(request, "\033[6n") == 0 && screen_has(tigetstr("civis")) &&
		strcmp(getenv("TERM"), "linux") != 0;
}

/* One quote at the start of the second row, and where is the cursor then? The answer comes as a key, so
 * nothing waits for it. What curses had to say before is out, as curs_set() flushes; this goes past its
 * buffer. */
void screen_ask(struct screen *screen)
{
	screen->ask = false;
	if (screen->rows < 2 || screen->cols < 3)
		return;
	define_key("\033[2;2R", KEY_NARROW);
	define_key("\033[2;3R", KEY_WIDE);
	putp(tparm(tigetstr("cup"), 1, 0));
	putp("“");
	putp(tigetstr("u7"));
	fflush(stdout);
	clock_gettime(CLOCK_MONOTONIC, &screen->asked);
	screen->awaiting = true;
}

bool screen_take_answer(struct screen *screen, int typed, input_key *key)
{
	if (typed != KEY_NARROW && typed != KEY_WIDE)
		return false;
	screen->awaiting = false;
	*key = INPUT_NONE;
	if (typed == KEY_WIDE) {
		width_set_ambiguous(2);
		screen->whole = true;
		*key = INPUT_RESIZED;
	}
	return true;
}

static long since_asked(const struct screen *screen)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (now.tv_sec - screen->asked.tv_sec) * 1000 + (now.tv_nsec - screen->asked.tv_nsec) / 1000000;
}

/* An answer that is still on its way must not end up on the shell's command line. */
void screen_await_answer(struct screen *screen)
{
	for (int key; screen->awaiting && since_asked(screen) < ANSWER_WAIT;) {
		wtimeout(stdscr, (int)(ANSWER_WAIT - since_asked(screen)));
		key = wgetch(stdscr);
		if (key == ERR || key == KEY_NARROW || key == KEY_WIDE)
			screen->awaiting = false;
	}
}
