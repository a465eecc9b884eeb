/* SPDX-License-Identifier: MIT */
/* A folder of a test's own. What fails ends the test program with a word. */
#ifndef BAOLAN_TESTS_FOLDER_H
#define BAOLAN_TESTS_FOLDER_H

#include <stddef.h>

/* Made under $TMPDIR; it and what is in it goes with folder_remove(). */
char *folder_make(void);
void folder_remove(char *folder);
/* The caller frees it. */
char *folder_path(const char *folder, const char *name);
void file_write(const char *path, const char *bytes, size_t len);

#endif
