/* SPDX-License-Identifier: MIT */
/* The line on which one types: what to find, to search for, to filter by, a command. */
#ifndef BAOLAN_UI_PROMPT_H
#define BAOLAN_UI_PROMPT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/strbuf.h"
#include "ui/canvas.h"
#include "ui/command.h"
#include "ui/history.h"
#include "ui/input.h"

enum prompt_kind {
	PROMPT_FIND,
	PROMPT_SEARCH,
	PROMPT_FILTER,
	PROMPT_COMMAND,
	PROMPT_KINDS
};

enum prompt_event {
	PROMPT_NOTHING,
	PROMPT_CHANGED,		/* the text */
	PROMPT_DONE,		/* Enter; the prompt is closed, its text still there */
	PROMPT_CANCELLED,	/* Esc, ^C, ^G, or backspace with nothing there */
};

/* {0} is a closed prompt. */
struct prompt {
	bool open;
	enum prompt_kind kind;
	struct strbuf text;
	size_t cursor;			/* bytes */
	struct history history[PROMPT_KINDS];
	size_t recalled;		/* the line of the history that is shown; count for the new one */
	char *typed;			/* the new one, while another is shown */
	size_t stem;			/* bytes of the beginning that Tab completes */
	enum command completed;		/* the command that stands there; COMMAND_NONE for none */
	struct strbuf fault;		/* what is wrong with the text, until the next key; "" for nothing */
	size_t fault_at;		/* with which character of it, from 1 */
};

void prompt_release(struct prompt *prompt);
void prompt_open(struct prompt *prompt, enum prompt_kind kind, const char *text);
/* Opens it again, as it was, with what is wrong under the place. */
void prompt_fault(struct prompt *prompt, const struct error *error);
enum prompt_event prompt_key(struct prompt *prompt, input_key key);
/* Puts text in place of the bytes from start to end, which the cursor is not in. */
void prompt_replace(struct prompt *prompt, size_t start, size_t end, const char *text);
/* How many rows of the canvas it takes, at its foot: the text stands on the first of them. */
size_t prompt_rows(const struct prompt *prompt, const struct canvas *canvas);
/* Draws itself there, the text up to column limit; returns the cursor's column. */
size_t prompt_draw(const struct prompt *prompt, const struct canvas *canvas, size_t limit);

#endif
