/* SPDX-License-Identifier: MIT */
/* A program on a terminal of libvterm's: its screen can be looked at, keys can be typed. */
#ifndef BAOLAN_TESTS_UI_TERMINAL_H
#define BAOLAN_TESTS_UI_TERMINAL_H

#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>

#include <vterm.h>

enum answer {
	ANSWER_TRUE,	/* to where the cursor is */
	ANSWER_WIDE,	/* as a terminal that draws ambiguous characters in two cells */
	ANSWER_NEVER,
};

struct terminal {
	int master, slave;
	pid_t shell, program;	/* the shell does no more than give its job the terminal */
	VTerm *vterm;
	VTermScreen *screen;
	enum answer answer;
	int rows, cols;
	bool alternate, cursor;
	struct termios before;
};

/* Starts a program in the foreground of a new terminal. env is a NULL-terminated list of
 * "NAME=VALUE" that are set besides TERM. */
void terminal_start(struct terminal *terminal, int rows, int cols, enum answer answer, char *const *argv,
	const char *const *env);
void terminal_type(struct terminal *terminal, const char *keys);
void terminal_resize(struct terminal *terminal, int rows, int cols);
/* The text of the screen, one line a row, in a static buffer. */
const char *terminal_text(struct terminal *terminal);
/* Take in what the program writes until the text is there (or gone), or fail the test after 10 s. */
void terminal_await(struct terminal *terminal, const char *text);
void terminal_await_gone(struct terminal *terminal, const char *text);
/* Until the program has stopped (^Z), which is then the shell's matter. */
void terminal_await_stop(struct terminal *terminal);
void terminal_continue(struct terminal *terminal);
/* Until the program has ended; returns its wait status. */
int terminal_await_end(struct terminal *terminal);
/* The terminal is gone while the program runs. */
void terminal_hang_up(struct terminal *terminal);
/* Fails the test when the terminal is not as it was before the program came. */
void terminal_assert_restored(struct terminal *terminal);
void terminal_release(struct terminal *terminal);

#endif
