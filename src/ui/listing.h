/* SPDX-License-Identifier: MIT */
/* The one list widget. Rows come from a source, a window of them at a time: what is not near the
 * screen is not in memory. Header rows stand between groups of rows and are never chosen. */
#ifndef BAOLAN_UI_LISTING_H
#define BAOLAN_UI_LISTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/search.h"
#include "ui/canvas.h"
#include "ui/command.h"
#include "ui/window.h"

enum listing_find {
	LISTING_FIND_NONE,	/* nothing is looked for */
	LISTING_FIND_GOING,	/* call listing_find_work() */
	LISTING_FIND_FOUND,
	LISTING_FIND_WRAPPED,	/* found, past the end or the beginning of the list */
	LISTING_FIND_MISSED,
};

/* The place of the cursor is to be found out; or it was, and somebody stopped that. */
#define LISTING_PLACE_WANTED (-1)
#define LISTING_PLACE_STOPPED (-2)

struct listing {
	struct window window;
	size_t cursor, top;		/* entries of the window */
	bool top_head;			/* the first line shows the header of the top entry */
	size_t height;			/* of the last drawing, at least 1 */
	int64_t place;			/* of the cursor in the list; below 0 when not known */

	char *find;			/* NULL for none */
	enum listing_find found;
	bool find_forward;
	int64_t find_from, find_at;	/* where it began, how far it is */
	bool find_wrapped;
};

/* Nothing is loaded before the first listing_first(), listing_goto() or drawing. */
void listing_init(struct listing *listing, const struct listing_source *source, void *data);
void listing_release(struct listing *listing);
/* Forgets all rows, because the source has others now; the cursor is at the first row. */
void listing_reset(struct listing *listing);

/* The row under the cursor; NULL when there is none. Good until the listing moves. */
const struct entry *listing_current(struct listing *listing);
/* The line of the screen that the cursor is on. */
size_t listing_line(struct listing *listing);

/* These move the cursor, and scroll by as little as shows it. False: it was there already. */
bool listing_move(struct listing *listing, long rows);
bool listing_page(struct listing *listing, long lines);
void listing_first(struct listing *listing);
void listing_last(struct listing *listing);
/* To the row with that key, or the next older one; shown on the given line, as near as may be. */
void listing_goto(struct listing *listing, int64_t key, size_t line);
/* The same, with as little scrolling as may be. */
void listing_reach(struct listing *listing, int64_t key);
/* False when there is no such place; when finding it was stopped the cursor stays. */
bool listing_goto_place(struct listing *listing, int64_t place);
/* Does a command of movement; false for any other. */
bool listing_command(struct listing *listing, enum command command, const struct argument *argument);

void listing_draw(struct listing *listing, const struct canvas *canvas);
/* True while there is a place to be found out, or a row to be found. */
bool listing_waits(const struct listing *listing);
/* Finds out the place of the cursor where it is not known; true when there was need to. */
bool listing_work(struct listing *listing);
/* Leaves undone what is not done; false when there was nothing. */
bool listing_stop(struct listing *listing);

/* Looks for the next row (or the last one) that has term in its text, from key on, which itself
 * counts when inclusive. NULL ends it. */
void listing_find(struct listing *listing, const char *term, int64_t from, bool inclusive, bool forward);
/* Goes on for about so many milliseconds; true while there is more to do. */
bool listing_find_work(struct listing *listing, int milliseconds);

/* Where term is in a text, as listing_find() sees it: as search_all() does, and where two small letters
 * and more are how it sounds (pinyin.h), once. */
void listing_find_all(const char *text, size_t len, const char *term, struct match **matches, size_t *count,
	size_t *capacity);
/* Whether it is there at all. */
bool listing_text_matches(const char *text, const char *term);

#endif
