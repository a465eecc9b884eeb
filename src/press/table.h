/* SPDX-License-Identifier: MIT */
/* Tables of data/: text, one record a line, fields apart by a TAB; # begins a comment line. */
#ifndef BAOLAN_PRESS_TABLE_H
#define BAOLAN_PRESS_TABLE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"

#define TABLE_FIELDS 8

struct table_row {
	const char *field[TABLE_FIELDS];	/* blanks at both ends taken off; NULL past the last */
	size_t count;
};

/* Called once a record; may refuse it with a word in *why. */
typedef enum status (*table_take)(void *context, const struct table_row *row, const char **why);

/* Reads the table called name ("topics.tsv") from where path_table() says; texts live in arena. A
 * record with less than fields_min fields or more than TABLE_FIELDS, or one that take refuses, is a
 * fault with its file and line. */
enum status table_read(const char *name, size_t fields_min, struct arena *arena, table_take take, void *context,
	struct error *error);

#endif
