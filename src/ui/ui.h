/* SPDX-License-Identifier: MIT */
/* The reader, on a terminal. */
#ifndef BAOLAN_UI_UI_H
#define BAOLAN_UI_UI_H

#include <stddef.h>

#include "base/error.h"

enum ui_color {
	UI_COLOR_CONFIG,	/* as the configuration says, and automatic without */
	UI_COLOR_NEVER,
	UI_COLOR_AUTO,		/* unless NO_COLOR is set */
};

struct ui_options {
	const char *const *archives;	/* their paths; several are opened as one */
	size_t archive_count;
	const char *query;	/* what to search for at once; NULL for nothing */
	const char *config;	/* the user's configuration file; NULL for none */
	const char *state;	/* the user's state file, which is made where it is missing; NULL for none */
	enum ui_color color;
	/* Cells in which the terminal draws characters of ambiguous width: 1 or 2, or 0 to have it as the
	 * configuration says, and to ask the terminal without. */
	int ambiguous;
};

/* Returns when the user has done with reading. STATUS_NONE: no archive yet, or nothing found;
 * otherwise what kept the reader from starting. When a signal ended it, the terminal is restored
 * and the program ends by that signal. LC_CTYPE is set here. */
enum status ui_run(const struct ui_options *options, struct error *error);

#endif
