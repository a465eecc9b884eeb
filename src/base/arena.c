/* SPDX-License-Identifier: MIT */
#include "base/arena.h"

#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "base/alloc.h"

#define BLOCK_BYTES ((size_t)16 * 1024)

#define HUGE_BYTES ((size_t)2 * 1024 * 1024)	/* of a huge page of memory */

struct arena_block {
	struct arena_block *next;
	size_t size, used;
	alignas(max_align_t) unsigned char bytes[];
};

/* Lets the system give memory of many megabytes in few large pieces, where it can: to ask for each page apart takes a
 * part of the time that a page of a newspaper of that size does, and now a small one, now a large one. */
static void ask_for_huge(void *memory, size_t size)
{
#ifdef MADV_HUGEPAGE
	uintptr_t start = ((uintptr_t)memory + HUGE_BYTES - 1) / HUGE_BYTES * HUGE_BYTES;
	uintptr_t end = ((uintptr_t)memory + size) / HUGE_BYTES * HUGE_BYTES;

	if (end > start)
		madvise((void *)start, end - start, MADV_HUGEPAGE);	/* nothing is lost where it does not */
#else
	(void)memory, (void)size;
#endif
}

static struct arena_block *block_new(size_t size, struct arena_block *next)
{
	struct arena_block *block = xmalloc(sizeof *block + size);

	if (size >= 2 * HUGE_BYTES)
		ask_for_huge(block, sizeof *block + size);
	block->next = next;
	block->size = size;
	block->used = 0;
	return block;
}

void *arena_alloc_raw(struct arena *arena, size_t size)
{
	struct arena_block *block = arena->blocks;
	size_t step;
	void *piece;

	if (size > SIZE_MAX / 2)
		return xreallocarray(NULL, SIZE_MAX, 2);	/* ends the program: no such size */
	step = (size + alignof(max_align_t) - 1) / alignof(max_align_t) * alignof(max_align_t);
	if (block == NULL || block->size - block->used < step) {
		block = block_new(step > BLOCK_BYTES ? step : BLOCK_BYTES, arena->blocks);
		arena->blocks = block;
	}
	piece = block->bytes + block->used;
	block->used += step;
	return piece;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	return memset(arena_alloc_raw(arena, size), 0, size);
}

char *arena_strndup(struct arena *arena, const char *text, size_t len)
{
	char *copy = arena_alloc_raw(arena, len + 1);

	memcpy(copy, text, len);
	copy[len] = '\0';
	return copy;
}

char *arena_strdup(struct arena *arena, const char *text)
{
	return arena_strndup(arena, text, strlen(text));
}

static void free_from(struct arena_block *block)
{
	while (block != NULL) {
		struct arena_block *next = block->next;

		free(block);
		block = next;
	}
}

void arena_clear(struct arena *arena)
{
	if (arena->blocks == NULL)
		return;
	free_from(arena->blocks->next);
	arena->blocks->next = NULL;
	arena->blocks->used = 0;
}

void arena_release(struct arena *arena)
{
	free_from(arena->blocks);
	arena->blocks = NULL;
}
