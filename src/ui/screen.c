/* SPDX-License-Identifier: MIT */
#include "ui/screen.h"

#include <curses.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <term.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "base/alloc.h"
#include "text/utf8.h"
#include "text/width.h"
#include "ui/burst.h"
#include "ui/signals.h"
#include "ui/wcwidth.h"

#define ESCAPE_WAIT 25		/* ms in which the rest of a key's sequence must come */
#define BYTE_WAIT 50		/* ms in which the rest of a character must come */
#define ANSWER_WAIT 1000	/* ms after which no answer about widths is expected any more */

/* Codes of our own for the terminal's two answers, past curses' own keys. */
enum { KEY_NARROW = KEY_MAX + 1, KEY_WIDE };

struct screen {
	SCREEN *curses;
	struct canvas last;		/* what curses was given; no cells before that */
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

/* ------------------------------------------------------------------ looks */

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

/* ---------------------------------------------------------- open and close */

/* The alloc hook: there is no memory, and curses needs none for this. */
static void give_back(void)
{
	endwin();
}

static bool is_string(const char *capability)
{
	return capability != NULL && capability != (const char *)-1;
}

static enum status take_terminal(struct screen *screen, struct error *error)
{
	const char *term = getenv("TERM");

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return error_set(error, STATUS_SYSTEM, "the reader needs a terminal: standard %s is none; "
			"baolan list and baolan search work without", isatty(STDIN_FILENO) ? "output" : "input");
	if (term == NULL || *term == '\0')
		return error_set(error, STATUS_SYSTEM, "TERM is not set: set it to the kind of this terminal, "
			"xterm-256color for most");
	screen->curses = newterm(NULL, stdout, stdin);
	if (screen->curses == NULL)
		return error_set(error, STATUS_SYSTEM, "TERM=%s: this system knows no such terminal; "
			"try TERM=xterm-256color", term);
	if (is_string(tigetstr("cup")))
		return STATUS_OK;
	/* Curses has set modes, but written nothing: endwin() would. */
	reset_shell_mode();
	delscreen(screen->curses);
	return error_set(error, STATUS_SYSTEM, "TERM=%s: this terminal cannot be drawn on; "
		"baolan list, search and show work on it", term);
}

/* Terminfo says which terminals tell where the cursor is. The console draws all of these narrow. */
static bool can_ask(void)
{
	const char *request = tigetstr("u7");

	return is_string(request) && strcmp(request, "\033[6n") == 0 && is_string(tigetstr("civis")) &&
		strcmp(getenv("TERM"), "linux") != 0;
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

static void resize(struct screen *screen, size_t rows, size_t cols)
{
	screen->rows = rows;
	screen->cols = cols;
	canvas_release(&screen->last);
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
	screen->ask = ask && can_ask();
	resize(screen, (size_t)(LINES > 0 ? LINES : 1), (size_t)(COLS > 0 ? COLS : 1));
	*out = screen;
	return STATUS_OK;
}

static long since_asked(const struct screen *screen)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (now.tv_sec - screen->asked.tv_sec) * 1000 + (now.tv_nsec - screen->asked.tv_nsec) / 1000000;
}

/* An answer that is still on its way must not end up on the shell's command line. */
static void await_answer(struct screen *screen)
{
	for (int key; screen->awaiting && since_asked(screen) < ANSWER_WAIT;) {
		wtimeout(stdscr, (int)(ANSWER_WAIT - since_asked(screen)));
		key = wgetch(stdscr);
		if (key == ERR || key == KEY_NARROW || key == KEY_WIDE)
			screen->awaiting = false;
	}
}

/* Where the screen stays, for want of another one to go back to, the shell goes on in its last line. */
static void leave(struct screen *screen)
{
	if (!is_string(tigetstr("rmcup"))) {
		wmove(stdscr, (int)screen->rows - 1, 0);
		wclrtoeol(stdscr);
		wrefresh(stdscr);
	}
	endwin();
}

void screen_close(struct screen *screen)
{
	if (screen == NULL)
		return;
	await_answer(screen);
	leave(screen);
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

/* ---------------------------------------------------------------- painting */

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
	const struct cell *cells = canvas_cell(canvas, row, 0), *before = NULL;
	size_t count = 0, last = 0;

	for (size_t col = 0; col < canvas->cols; col++) {
		if (cells[col].width == 0)
			continue;
		/* What is like the cell before it, as most blanks are, becomes what that became. */
		if (before != NULL && memcmp(before, &cells[col], sizeof *before) == 0)
			memcpy(screen->row + count, screen->row + count - last, last * sizeof *screen->row);
		else
			last = put_cell(screen, &cells[col], screen->row + count);
		before = &cells[col];
		count += last;
	}
	mvwadd_wchnstr(stdscr, (int)row, 0, screen->row, (int)count);
}

/* One quote at the start of the second row, and where is the cursor then? In front of the first
 * paint, whose clearing takes the quote away; the answer comes as a key, so nothing waits for it.
 * What curses had to say before is out, as curs_set() flushes; this goes past its buffer. */
static void ask_width(struct screen *screen)
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

/* Keeps what was painted, and gives its own canvas for it. */
static void keep(struct screen *screen, struct canvas *canvas)
{
	struct canvas last = screen->last;

	screen->last = *canvas;
	if (last.cells == NULL)
		canvas_init(&last, canvas->rows, canvas->cols);
	*canvas = last;
}

void screen_paint(struct screen *screen, struct canvas *canvas, size_t row, size_t col)
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
		ask_width(screen);
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
	keep(screen, canvas);
}

void screen_redraw(struct screen *screen)
{
	screen->whole = true;
}

/* ------------------------------------------------------------------- input */

static void fit(struct screen *screen)
{
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
		return;
	if (size.ws_row != screen->rows || size.ws_col != screen->cols) {
		resize_term(size.ws_row, size.ws_col);
		resize(screen, size.ws_row, size.ws_col);
	}
}

static void suspend(struct screen *screen)
{
	leave(screen);
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

	if (key == KEY_NARROW || key == KEY_WIDE) {
		screen->awaiting = false;
		if (key == KEY_NARROW)
			return INPUT_NONE;
		width_set_ambiguous(2);
		screen->whole = true;
		return INPUT_RESIZED;
	}
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
	ready = pselect(STDIN_FILENO + 1, &reads, NULL, NULL, milliseconds < 0 ? NULL : &time,
		&screen->signals.waiting);
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
