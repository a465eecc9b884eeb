/* SPDX-License-Identifier: MIT */
/* An arena: memory that is given out in pieces and taken back at once. */
#ifndef BAOLAN_BASE_ARENA_H
#define BAOLAN_BASE_ARENA_H

#include <stddef.h>

struct arena_block;

/* {0} is an empty arena. */
struct arena {
	struct arena_block *blocks;
};

/* Aligned for any type and zeroed; lives until arena_clear() or arena_release(). */
void *arena_alloc(struct arena *arena, size_t size);
/* ... but with whatever was in it. */
void *arena_alloc_raw(struct arena *arena, size_t size);
/* len bytes of text and a NUL. */
char *arena_strndup(struct arena *arena, const char *text, size_t len);
char *arena_strdup(struct arena *arena, const char *text);

/* Everything given out is gone; the first block is kept for use again. */
void arena_clear(struct arena *arena);
/* The arena is empty and owns nothing. */
void arena_release(struct arena *arena);

#endif
