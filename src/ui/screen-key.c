/* SPDX-License-Identifier: MIT */
/* What comes from the terminal, keys and signals. */
#include "ui/screen-state.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>

#include "text/utf8.h"

#define BYTE_WAIT 50		/* ms in which the rest of a character must come */

static void fit(struct screen *screen)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
		return;
	if (size.ws_row != screen->rows || size.ws_col != screen->cols) {
		resize_term(size.ws_row, size.ws_col);
		screen_resize(screen, size.ws_row, size.ws_col);
	}
}

static void suspend(struct screen *screen)
{
	endwin();
	signals_stop();
	reset_prog_mode();
	screen->whole = true;
}

/* What the signals that came ask for; INPUT_NONE when it is nothing to tell. */
static input_key signal_key(struct screen *screen)
{
	static const int ending[] = { SIGHUP, SIGTERM, SIGQUIT };
	bool moved = false;

	for (size_t i = 0; i < sizeof ending / sizeof *ending; i++) {
		if (signals_take(ending[i])) {
			screen->ended_by = ending[i];
			screen->awaiting = false;
			return INPUT_ENDED;
		}
	}
	if (signals_take(SIGTSTP)) {
		suspend(screen);
		moved = true;
	}
	if (signals_take(SIGCONT)) {
		/* Whoever had the terminal meanwhile may have left it in any state. */
		reset_prog_mode();
		moved = true;
	}
	if (signals_take(SIGWINCH) || moved) {
		fit(screen);
		screen->whole = true;
		return INPUT_RESIZED;
	}
	return signals_take(SIGINT) ? INPUT_CONTROL('C') : INPUT_NONE;
}

/* After an escape: a sequence that nobody knows is not to be taken for what its letters would do.
 * False when it was the key alone, or one before another. */
static bool skip_sequence(void)
{
	int next = wgetch(stdscr);

	if (next != '[' && next != 'O') {
		if (next != ERR)
			ungetch(next);
		return false;
	}
	if (next == 'O') {
		wgetch(stdscr);
		return true;
	}
	do
		next = wgetch(stdscr);
	while (next >= 0x20 && next < 0x40);
	return true;
}

/* Collects the bytes of a character that begins with byte. */
static input_key character(int byte)
{
	char bytes[UTF8_MAX] = { (char)byte };
	const char *p = bytes;
	size_t len = 1;
	size_t whole = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;

	wtimeout(stdscr, BYTE_WAIT);
	while (len < whole) {
		int next = wgetch(stdscr);

		if (next == ERR || next > 0xff)
			break;
		bytes[len++] = (char)next;
	}
	wtimeout(stdscr, 0);
	return utf8_next(&p, bytes + len);
}

static input_key decode(struct screen *screen, int key)
{
	static const struct {
		int curses;
		input_key key;
	} keys[] = {
		{ KEY_UP, INPUT_UP }, { KEY_DOWN, INPUT_DOWN }, { KEY_LEFT, INPUT_LEFT }, { KEY_RIGHT, INPUT_RIGHT },
		{ KEY_HOME, INPUT_HOME }, { KEY_END, INPUT_END }, { KEY_PPAGE, INPUT_PAGE_UP },
		{ KEY_NPAGE, INPUT_PAGE_DOWN }, { KEY_IC, INPUT_INSERT }, { KEY_DC, INPUT_DELETE },
		{ KEY_BTAB, INPUT_BACK_TAB }, { KEY_ENTER, INPUT_ENTER }, { KEY_BACKSPACE, INPUT_BACKSPACE },
		{ KEY_FIND, INPUT_HOME }, { KEY_SELECT, INPUT_END }, { KEY_A1, INPUT_HOME }, { KEY_C1, INPUT_END },
		{ KEY_A3, INPUT_PAGE_UP }, { KEY_C3, INPUT_PAGE_DOWN },
		{ '\n', INPUT_ENTER }, { '\b', INPUT_BACKSPACE },
	};
	input_key answer;

	if (screen_take_answer(screen, key, &answer))
		return answer;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (keys[i].curses == key)
			return keys[i].key;
	if (key >= KEY_F(1) && key <= KEY_F(12))
		return INPUT_F1 + (input_key)(key - KEY_F(1));
	if (key > 0xff || (key == INPUT_ESCAPE && skip_sequence()))
		return INPUT_NONE;
	return key < 0x80 ? (input_key)key : character(key);
}

/* 1 when there is something to read, 0 when the time is over or a signal came in. */
static int wait_readable(const struct screen *screen, int milliseconds)
{
	struct timespec time = { milliseconds / 1000, milliseconds % 1000 * 1000000L };
	fd_set reads;
	int ready;

	FD_ZERO(&reads);
	FD_SET(STDIN_FILENO, &reads);
	ready = pselect(STDIN_FILENO + 1, &reads, NULL, NULL, milliseconds < 0 ? NULL : &time, &screen->signals.waiting);
	return ready < 0 && errno == EINTR ? 0 : ready != 0;
}

bool screen_waits(const struct screen *screen)
{
	return signals_pending(0) || wait_readable(screen, 0);
}

bool screen_stopped(void)
{
	return signals_pending(SIGINT);
}

input_key screen_key(struct screen *screen, int milliseconds)
{
	int empty = 0;

	for (;;) {
		input_key key;
		int typed = wgetch(stdscr);

		if (typed != ERR) {
			empty = 0;
			key = decode(screen, typed);
			if (key != INPUT_NONE)
				return key;
			continue;
		}
		key = signal_key(screen);
		if (key != INPUT_NONE)
			return key;
		/* Readable and yet nothing to read: the terminal has gone. */
		if (empty > 2)
			return INPUT_ENDED;
		if (wait_readable(screen, milliseconds)) {
			empty++;
			continue;
		}
		key = signal_key(screen);
		if (key != INPUT_NONE || milliseconds >= 0)
			return key;
	}
}
