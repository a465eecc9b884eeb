/* SPDX-License-Identifier: MIT */
/* What was typed at the prompts: in memory, and in the user's state file for the next session. */
#ifndef BAOLAN_UI_HISTORY_H
#define BAOLAN_UI_HISTORY_H

#include <stddef.h>

#include "archive/state.h"

/* Of one prompt, oldest first. {0} is empty. */
struct history {
	char **lines;
	size_t count, capacity;
	size_t unsaved;		/* so many of the last are not in the file yet */
};

void history_release(struct history *history);
/* Adds a line; an equal one before is gone. */
void history_add(struct history *history, const char *line);

/* Puts what the file has of a prompt before what is there. */
enum status history_load(struct history *history, struct state *state, const char *prompt, struct error *error);
/* Writes what is not in the file, as state_add_line() does. What cannot be kept is left out. */
enum status history_save(struct history *history, struct state *state, const char *prompt, struct error *error);

#endif
