/* SPDX-License-Identifier: MIT */
/* Where baolan's files lie. */
#ifndef BAOLAN_BASE_PATH_H
#define BAOLAN_BASE_PATH_H

#include <stdbool.h>

/* Every string returned is the caller's to free. */

char *path_join(const char *dir, const char *name);
/* Of the XDG Base Directory Specification: "$XDG_DATA_HOME/baolan/NAME" and its like, with the
 * specification's default where the variable is unset or not absolute. Nothing is created.
 * Without any home the current directory stands in. */
char *path_data(const char *name);
char *path_config(const char *name);
char *path_state(const char *name);
/* A table of data/ that people may edit: the user's own under path_config() when it is there, else
 * the one under $BAOLAN_DATA_DIR when that is set (a build that is not installed), else the one
 * that was installed. */
char *path_table(const char *name);
/* Makes the folder that path lies in, and those above it; false with errno set. */
bool path_make_parent(const char *path);

#endif
