/* SPDX-License-Identifier: MIT */
/* Allocation that does not come back empty-handed. */
#ifndef BAOLAN_BASE_ALLOC_H
#define BAOLAN_BASE_ALLOC_H

#include <stddef.h>

/* Each returns memory that the caller frees with free(). When there is none, the hook runs (the
 * reader restores the terminal in it) and the program ends with status 2. */
void *xmalloc(size_t size);
void *xcalloc(size_t count, size_t size);
void *xrealloc(void *old, size_t size);
/* As xrealloc, for count elements of size bytes; the product is checked. */
void *xreallocarray(void *old, size_t count, size_t size);
char *xstrdup(const char *text);
char *xstrndup(const char *text, size_t len);

/* What to do before ending for want of memory; NULL for nothing. */
void alloc_set_hook(void (*hook)(void));

/* Makes room for one more element of a growable array: *items holds count of a capacity of
 * *capacity elements of size bytes. Growth doubles. */
void *array_grow(void *items, size_t count, size_t *capacity, size_t size);

#endif
