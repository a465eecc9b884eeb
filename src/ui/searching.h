/* SPDX-License-Identifier: MIT */
/* Searching: as one types, and in one go. What is typed has a view of its own on top of the others; Enter
 * keeps it there as the results, and anything else takes it away again. */
#ifndef BAOLAN_UI_SEARCHING_H
#define BAOLAN_UI_SEARCHING_H

#include <stdbool.h>

#include "base/error.h"

struct reader;
struct view;

struct searching {
	bool on;		/* a search is being typed */
	bool behind;		/* its text has changed since it was looked for */
	bool halted;		/* by ^C, until the next change */
	bool unfinished;	/* the text is no query yet: what is shown is as much of it as is one */
	struct view *view;	/* the hits of what is typed, on top of the stack; NULL for none */
};

void searching_begin(struct reader *reader);
void searching_change(struct reader *reader);
/* True while there is something to look for when no key waits; work() does a part of it. */
bool searching_waits(const struct reader *reader);
void searching_work(struct reader *reader);
/* Stops what is going on, and leaves what is there; false when nothing is. */
bool searching_stop(struct reader *reader);
void searching_cancel(struct reader *reader);

/* Ends the typing and shows the results of a search. STATUS_NONE when nothing was found, STATUS_INVALID
 * with the place when it is no query; nothing has changed then, except that typing can go on. */
enum status searching_run(struct reader *reader, const char *query, struct error *error);

/* Shows the results of the last search, if there was one. */
bool searching_show_results(struct reader *reader);

#endif
