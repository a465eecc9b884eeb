/* SPDX-License-Identifier: MIT */
/* The reader without a terminal: keys and the time go in, a canvas comes out. */
#ifndef BAOLAN_UI_READER_H
#define BAOLAN_UI_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "archive/archive.h"
#include "archive/list.h"
#include "base/error.h"
#include "ui/candidates.h"
#include "ui/canvas.h"
#include "ui/input.h"
#include "ui/keymap.h"
#include "ui/prompt.h"
#include "ui/searching.h"
#include "ui/view.h"

#define READER_DEPTH 16
#define READER_WIDE 120		/* columns from which list and article stand side by side */

enum tab {
	TAB_ARTICLES,
	TAB_TOPICS,
	TAB_PAPERS,
	TAB_COUNT
};

/* What may break into long work: whoever runs the reader says whether any key waits, or ^C. */
struct reader_input {
	bool (*key)(void *data);
	bool (*stop)(void *data);
	void *data;
};

struct reader {
	struct archive *archive;
	struct archive_totals totals;
	char *name;			/* of the one paper that there is, or of the program */
	struct keymap *keymap;
	enum tab tab;
	struct view *tabs[TAB_COUNT];	/* NULL before they are first shown */
	struct view *results;		/* of the last search; NULL before there was one */
	struct view *stack[READER_DEPTH];	/* stack[0] is a tab */
	size_t depth;
	struct prompt prompt;
	struct candidates candidates;	/* for the letters that are typed there */
	char *state_path;		/* of the user's state file; NULL for none */
	struct state *state;		/* open once something was typed */
	bool recalled;
	struct error unkept;		/* why nothing is kept there; "" when that is told, or not so */
	int64_t remember_at;		/* not before */
	struct searching searching;
	struct reader_input input;	/* {0} for nothing */
	bool idling;			/* what goes on now can wait for any key */
	struct strbuf message;		/* until the next key */
	bool message_is_error;
	long count;			/* typed so far, 0 for none */
	input_key digit;		/* the one digit of it, when that is a key of its own; else 0 */
	int64_t now, typed_at, looked_at;	/* milliseconds */
	int64_t find_from;		/* the row, and its line, where one began to type */
	size_t find_line;
	size_t rows, cols;		/* of the last canvas */
	bool done, redraw, suspend;	/* for who runs the reader */
};

/* Takes over the archive, and searches when query is not NULL; that nothing is found is told to who reads.
 * reader_close() in any case. Without a state file (NULL) nothing is kept for the next session. */
enum status reader_open(struct reader *reader, struct archive *archive, const char *query, const char *state_path,
	struct keymap *keymap, struct error *error);
void reader_close(struct reader *reader);

/* The time, in milliseconds from any beginning. Tell it before keys and idling. */
void reader_tick(struct reader *reader, int64_t now);
void reader_key(struct reader *reader, input_key key);
/* Milliseconds until reader_idle() is wanted; -1 for never. */
int reader_wait(const struct reader *reader);
/* A slice of work that can wait; true when the screen may have changed. */
bool reader_idle(struct reader *reader);
/* Draws all of the canvas. The cursor shows at (*row, *col), nowhere when *row is past the end. */
void reader_draw(struct reader *reader, const struct canvas *canvas, size_t *row, size_t *col);

/* For views. */
/* What their lists are to ask: any key breaks into what is done while nobody waits, ^C into all else. */
struct list_stop reader_stop(struct reader *reader);
void reader_say(struct reader *reader, const char *format, ...) __attribute__((format(printf, 2, 3)));
void reader_say_error(struct reader *reader, const struct error *error);
/* Puts a view on top; it is freed when it is closed. */
void reader_push(struct reader *reader, struct view *view);
void reader_close_view(struct reader *reader);

#endif
