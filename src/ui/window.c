/* SPDX-License-Identifier: MIT */
#include "ui/window.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"

void chunk_release(struct chunk *chunk)
{
	rows_release(&chunk->rows);
	free(chunk->entries);
	*chunk = (struct chunk){ 0 };
}

void window_clear(struct window *window)
{
	for (size_t i = 0; i < window->chunk_count; i++)
		chunk_release(&window->chunks[i]);
	window->chunk_count = window->count = 0;
	window->at_start = window->at_end = window->stopped = false;
}

void window_release(struct window *window)
{
	window_clear(window);
	free(window->chunks);
	free(window->entries);
	*window = (struct window){ 0 };
}

/* Puts a chunk before or behind the others. */
static void take(struct window *window, const struct chunk *chunk, bool behind)
{
	size_t at = behind ? window->count : 0;

	window->chunks = array_grow(window->chunks, window->chunk_count, &window->chunk_capacity, sizeof *chunk);
	if (!behind)
		memmove(window->chunks + 1, window->chunks, window->chunk_count * sizeof *chunk);
	window->chunks[behind ? window->chunk_count : 0] = *chunk;
	window->chunk_count++;
	if (window->count + chunk->count > window->capacity) {
		window->capacity = (window->count + chunk->count) * 2;
		window->entries = xreallocarray(window->entries, window->capacity, sizeof *window->entries);
	}
	memmove(window->entries + at + chunk->count, window->entries + at,
		(window->count - at) * sizeof *window->entries);
	memcpy(window->entries + at, chunk->entries, chunk->count * sizeof *window->entries);
	window->count += chunk->count;
}

/* Loads rows on one side of a key; returns how many. */
static size_t load(struct window *window, bool older, int64_t from, size_t want)
{
	struct chunk chunk = { 0 };
	struct error error;
	enum status status;

	if (window->stopped)
		return 0;
	window->error.text[0] = '\0';
	status = window->source->load(window->data, older, from, want, &chunk, &error);
	window->stopped = status == STATUS_STOPPED;
	if (status != STATUS_OK && status != STATUS_STOPPED) {
		window->error = error;
		chunk_release(&chunk);
	}
	if (chunk.count < want && !window->stopped)
		*(older ? &window->at_end : &window->at_start) = true;
	if (chunk.count > 0)
		take(window, &chunk, older);
	else
		chunk_release(&chunk);
	return chunk.count;
}

bool window_first(struct window *window, size_t want)
{
	window->at_start = true;
	return load(window, true, LIST_NEWEST, want) > 0;
}

bool window_last(struct window *window, size_t want)
{
	window->at_end = true;
	return load(window, false, LIST_OLDEST, want) > 0;
}

bool window_from(struct window *window, int64_t key, size_t want)
{
	return load(window, true, key + 1, want) > 0;
}

size_t window_older(struct window *window, size_t want)
{
	if (window->at_end || window->count == 0)
		return 0;
	return load(window, true, window->entries[window->count - 1].key, want);
}

size_t window_newer(struct window *window, size_t want)
{
	if (window->at_start || window->count == 0)
		return 0;
	return load(window, false, window->entries[0].key, want);
}

size_t window_trim_newer(struct window *window, size_t first, size_t near)
{
	size_t gone = 0;

	while (window->chunk_count > 1 && gone + window->chunks[0].count + near <= first) {
		gone += window->chunks[0].count;
		chunk_release(&window->chunks[0]);
		window->chunk_count--;
		memmove(window->chunks, window->chunks + 1, window->chunk_count * sizeof *window->chunks);
		window->at_start = false;
	}
	window->count -= gone;
	if (gone > 0)
		memmove(window->entries, window->entries + gone, window->count * sizeof *window->entries);
	return gone;
}

void window_trim_older(struct window *window, size_t last, size_t near)
{
	while (window->chunk_count > 1) {
		struct chunk *chunk = &window->chunks[window->chunk_count - 1];

		if (window->count - chunk->count <= last + near)
			return;
		window->count -= chunk->count;
		chunk_release(chunk);
		window->chunk_count--;
		window->at_end = false;
	}
}
