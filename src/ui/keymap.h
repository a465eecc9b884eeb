/* SPDX-License-Identifier: MIT */
/* Which key does what. */
#ifndef BAOLAN_UI_KEYMAP_H
#define BAOLAN_UI_KEYMAP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"
#include "ui/command.h"
#include "ui/input.h"

/* The name of a key: a character as it is typed, ^X for control, Space Tab Enter Esc BS Del Ins Up
 * Down Left Right Home End PgUp PgDn BackTab F1 to F12, in either case. INPUT_NONE for no key. */
input_key keymap_parse(const char *name, size_t len);
void keymap_name(input_key key, struct strbuf *out);

struct binding {
	input_key key;
	enum command command;	/* COMMAND_NONE: the key does nothing */
};

/* Later bindings count before earlier ones. */
struct keymap {
	struct binding *bindings;
	size_t count, capacity;
};

/* With the keys of command.h. */
void keymap_init(struct keymap *keymap);
void keymap_release(struct keymap *keymap);
void keymap_bind(struct keymap *keymap, input_key key, enum command command);

/* What a key does in a view of the given context (CONTEXT_LIST, CONTEXT_ARTICLE or CONTEXT_TIMELINE). */
enum command keymap_lookup(const struct keymap *keymap, input_key key, enum context context);
/* Appends the names of up to most keys that do a command, apart by blanks. */
void keymap_keys(const struct keymap *keymap, enum command command, size_t most, struct strbuf *out);

#endif
