/* SPDX-License-Identifier: MIT */
/* The terminal taken over and given back. */
#include "ui/screen-state.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/alloc.h"

#define ESCAPE_WAIT 25		/* ms in which the rest of a key's sequence must come */

/* The accent must be read on a dark and on a light ground. One of the 256 colours does on both;
 * of the eight, none, and then COLORFGBG tells where the terminal sets it. */
static short accent(void)
{
	const char *ground = getenv("COLORFGBG");
	const char *back = ground != NULL ? strrchr(ground, ';') : NULL;

	if (COLORS >= 256)
		return 31;
	return back != NULL && (strcmp(back, ";15") == 0 || strcmp(back, ";7") == 0) ? COLOR_BLUE : COLOR_CYAN;
}

static void styles_init(struct screen *screen, bool color)
{
	static const attr_t plain[STYLE_COUNT] = {
		[STYLE_DIM] = A_DIM,
		[STYLE_STRONG] = A_BOLD,
		[STYLE_MATCH] = A_UNDERLINE,
		[STYLE_CURRENT] = A_REVERSE,
		[STYLE_HEADER] = A_BOLD,
		[STYLE_ERROR] = A_REVERSE,
	};

	memcpy(screen->attributes, plain, sizeof plain);
	if (!color || !has_colors() || start_color() == ERR || use_default_colors() == ERR)
		return;
	init_pair(1, accent(), -1);
	screen->pairs[STYLE_ACCENT] = 1;
	screen->pairs[STYLE_MATCH] = 1;
}

/* The alloc hook: there is no memory, and curses needs none for this. */
static void give_back(void)
{
	endwin();
}

bool screen_has(const char *capability)
{
	return capability != NULL && capability != (const char *)-1;
}

static enum status take_terminal(struct screen *screen, struct error *error)
{
	const char *term = getenv("TERM");
	bool drawable;
	int found;

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return error_set(error, STATUS_SYSTEM, "the reader needs a terminal: standard %s is none; "
			"baolan list and baolan search work without", isatty(STDIN_FILENO) ? "output" : "input");
	if (term == NULL || *term == '\0')
		return error_set(error, STATUS_SYSTEM, "TERM is not set: set it to the kind of this terminal, "
			"xterm-256color for most");
	/* Looked up before curses does, which changes the terminal's modes before it says no. */
	if (setupterm(NULL, STDOUT_FILENO, &found) != OK)
		return error_set(error, STATUS_SYSTEM, "TERM=%s: this system knows no such terminal; "
			"try TERM=xterm-256color", term);
	drawable = screen_has(tigetstr("cup"));
	del_curterm(cur_term);
	if (!drawable)
		return error_set(error, STATUS_SYSTEM, "TERM=%s: this terminal cannot be drawn on; "
			"baolan list, search and show work on it", term);
	screen->curses = newterm(NULL, stdout, stdin);
	if (screen->curses == NULL)
		return error_set(error, STATUS_SYSTEM, "TERM=%s: curses cannot use this terminal", term);
	return STATUS_OK;
}

/* Terminals do not always send what their terminfo entry says, least of all for these. */
static void define_keys(void)
{
	static const struct {
		const char *sequence;
		int key;
	} keys[] = {
		{ "\033[A", KEY_UP }, { "\033[B", KEY_DOWN }, { "\033[C", KEY_RIGHT }, { "\033[D", KEY_LEFT },
		{ "\033OA", KEY_UP }, { "\033OB", KEY_DOWN }, { "\033OC", KEY_RIGHT }, { "\033OD", KEY_LEFT },
		{ "\033[H", KEY_HOME }, { "\033OH", KEY_HOME }, { "\033[1~", KEY_HOME }, { "\033[7~", KEY_HOME },
		{ "\033[F", KEY_END }, { "\033OF", KEY_END }, { "\033[4~", KEY_END }, { "\033[8~", KEY_END },
		{ "\033[5~", KEY_PPAGE }, { "\033[6~", KEY_NPAGE }, { "\033[3~", KEY_DC }, { "\033[Z", KEY_BTAB },
	};

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (key_defined(keys[i].sequence) == 0)
			define_key(keys[i].sequence, keys[i].key);
}

void screen_resize(struct screen *screen, size_t rows, size_t cols)
{
	screen->rows = rows;
	screen->cols = cols;
	canvas_release(&screen->last);
	canvas_init(&screen->last, rows, cols);
	screen->row = xreallocarray(screen->row, cols + 1, sizeof *screen->row);
	screen->whole = true;
}

enum status screen_open(struct screen **out, bool color, bool ask, struct error *error)
{
	struct screen *screen = xcalloc(1, sizeof *screen);
	enum status status;

	/* Before curses, which then leaves these signals alone. */
	signals_begin(&screen->signals);
	status = take_terminal(screen, error);
	if (status != STATUS_OK) {
		signals_end(&screen->signals);
		free(screen);
		return status;
	}
	alloc_set_hook(give_back);
	set_escdelay(ESCAPE_WAIT);
	cbreak();
	noecho();
	nonl();
	define_keys();
	meta(stdscr, TRUE);
	wtimeout(stdscr, 0);
	idlok(stdscr, TRUE);
	leaveok(stdscr, TRUE);
	typeahead(-1);
	styles_init(screen, color);
	burst_open(&screen->burst, STDOUT_FILENO);
	screen->ask = ask && screen_can_ask();
	screen_resize(screen, (size_t)(LINES > 0 ? LINES : 1), (size_t)(COLS > 0 ? COLS : 1));
	*out = screen;
	return STATUS_OK;
}

void screen_close(struct screen *screen)
{
	if (screen == NULL)
		return;
	screen_await_answer(screen);
	endwin();
	alloc_set_hook(NULL);
	delscreen(screen->curses);
	signals_end(&screen->signals);
	burst_close(&screen->burst);
	canvas_release(&screen->last);
	free(screen->row);
	free(screen);
}

void screen_size(const struct screen *screen, size_t *rows, size_t *cols)
{
	*rows = screen->rows;
	*cols = screen->cols;
}

int screen_ended_by(const struct screen *screen)
{
	return screen->ended_by;
}
