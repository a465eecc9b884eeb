/* SPDX-License-Identifier: MIT */
#include "base/alloc.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void (*out_of_memory_hook)(void);

void alloc_set_hook(void (*hook)(void))
{
	out_of_memory_hook = hook;
}

static void *checked(void *memory)
{
	if (memory != NULL)
		return memory;
	if (out_of_memory_hook != NULL)
		out_of_memory_hook();
	fputs("baolan: out of memory\n", stderr);
	exit(2);
}

void *xmalloc(size_t size)
{
	return checked(malloc(size > 0 ? size : 1));
}

void *xcalloc(size_t count, size_t size)
{
	return checked(calloc(count > 0 ? count : 1, size > 0 ? size : 1));
}

void *xrealloc(void *old, size_t size)
{
	return checked(realloc(old, size > 0 ? size : 1));
}

void *xreallocarray(void *old, size_t count, size_t size)
{
	if (size > 0 && count > SIZE_MAX / size)
		return checked(NULL);
	return xrealloc(old, count * size);
}

char *xstrdup(const char *text)
{
	return xstrndup(text, strlen(text));
}

char *xstrndup(const char *text, size_t len)
{
	char *copy = xmalloc(len + 1);

	memcpy(copy, text, len);
	copy[len] = '\0';
	return copy;
}

void *array_grow(void *items, size_t count, size_t *capacity, size_t size)
{
	if (count < *capacity)
		return items;
	*capacity = *capacity > 0 ? *capacity * 2 : 8;
	return xreallocarray(items, *capacity, size);
}
