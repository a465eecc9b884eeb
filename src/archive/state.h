/* SPDX-License-Identifier: MIT */
/* The user's own state: a second file, which nobody else may read and which several readers write to at
 * the same time. */
#ifndef BAOLAN_ARCHIVE_STATE_H
#define BAOLAN_ARCHIVE_STATE_H

#include <stddef.h>

#include "base/error.h"

struct state;

/* Opens the file, or makes it and its folder where they are missing. STATUS_INVALID: it is something else,
 * or a newer baolan made it. STATUS_SYSTEM: it cannot be opened. */
enum status state_open(struct state **state, const char *path, struct error *error);
void state_close(struct state *state);

/* What is kept of the lines that were typed at one prompt, which has a name. */
#define STATE_LINES 500		/* at most, the newest */
#define STATE_LINE_BYTES 4096	/* of one of them */

/* Shows visit the lines of a prompt, oldest first. */
enum status state_lines(struct state *state, const char *prompt, void (*visit)(void *data, const char *line),
	void *data, struct error *error);
/* Keeps a line as the newest one; an equal one before is gone. STATUS_INVALID when it is too long or not
 * printable UTF-8, STATUS_STOPPED when another reader was writing: it can be tried again. */
enum status state_add_line(struct state *state, const char *prompt, const char *line, struct error *error);

#endif
