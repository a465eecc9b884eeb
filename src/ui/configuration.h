/* SPDX-License-Identifier: MIT */
/* The user's own settings:
 *
 *	# a remark
 *	bind KEY COMMAND	(command none: the key does nothing)
 *	set color never|auto
 *	set ambiguous 1|2|auto
 */
#ifndef BAOLAN_UI_CONFIGURATION_H
#define BAOLAN_UI_CONFIGURATION_H

#include <stdbool.h>

#include "base/error.h"
#include "ui/keymap.h"

struct config {
	struct keymap keymap;
	bool color;
	int ambiguous;		/* cells, or 0 to ask the terminal */
};

/* The defaults. */
void config_init(struct config *config);
void config_release(struct config *config);
/* Reads a file, if there is one. Each line that is wrong is told to complain ("FILE:LINE: why");
 * the others count. */
void config_read(struct config *config, const char *path, void (*complain)(void *data, const struct error *error),
	void *data);

#endif
