/* SPDX-License-Identifier: MIT */
/* The part of a list that is in memory: neighbouring rows, in chunks as they were loaded. */
#ifndef BAOLAN_UI_WINDOW_H
#define BAOLAN_UI_WINDOW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "archive/list.h"
#include "base/error.h"
#include "ui/canvas.h"

/* A row. Keys fall from row to row, as article numbers do, newest first. */
struct entry {
	int64_t key;
	const void *row;	/* the source's own; lives as long as the chunk */
};

/* Neighbouring rows that were loaded together. */
struct chunk {
	struct rows rows;	/* of the archive; empty for a source that needs none */
	struct entry *entries;	/* freed with the chunk */
	size_t count;
};

/* Where the rows of a list come from. */
struct listing_source {
	/* Up to want rows nearest to from, which is left out, in list order; older: behind it. Fewer
	 * than want: the list ends there, or, with STATUS_STOPPED, there may be more. from may be LIST_NEWEST
	 * and LIST_OLDEST. */
	enum status (*load)(void *data, bool older, int64_t from, size_t want, struct chunk *chunk,
		struct error *error);
	/* False while not known. */
	bool (*count)(void *data, int64_t *count);
	/* The place of a key, from 0, and the key at a place; STATUS_NONE when there is none. */
	enum status (*place)(void *data, int64_t key, int64_t *place, struct error *error);
	enum status (*at)(void *data, int64_t place, int64_t *key, struct error *error);
	/* What is looked through, and drawn, as the row. */
	const char *(*text)(const struct entry *entry);
	/* Draws a row on a canvas of one line; find (NULL for none) is to stand out in it. */
	void (*draw)(void *data, const struct entry *entry, const struct canvas *line, const char *find);
	/* Rows with equal heads stand under one header; both NULL for a list without. */
	bool (*same_head)(const struct entry *a, const struct entry *b);
	void (*draw_head)(void *data, const struct entry *entry, const struct canvas *line);
};

struct window {
	const struct listing_source *source;
	void *data;
	struct chunk *chunks;		/* in list order */
	size_t chunk_count, chunk_capacity;
	struct entry *entries;		/* of all chunks */
	size_t count, capacity;
	bool at_start, at_end;		/* the list has no rows before, behind these */
	bool stopped;			/* a load was stopped half-way: nothing more is loaded until this is false */
	struct error error;		/* of the last load, "" when it went well */
};

void chunk_release(struct chunk *chunk);

/* Empties the window, with nothing known of the list. */
void window_clear(struct window *window);
void window_release(struct window *window);

/* Fill an empty window: from the beginning of the list, from its end, or with the row of a key (or
 * the next older one) and those behind it. False when there are none. */
bool window_first(struct window *window, size_t want);
bool window_last(struct window *window, size_t want);
bool window_from(struct window *window, int64_t key, size_t want);

/* Load about want neighbours on one side; they return how many came, which for window_newer() is
 * by how much the places of all others rise. */
size_t window_older(struct window *window, size_t want);
size_t window_newer(struct window *window, size_t want);

/* Let go what lies more than so many rows before first, or behind last. window_trim_newer() returns
 * by how much the places of all others fall. */
size_t window_trim_newer(struct window *window, size_t first, size_t near);
void window_trim_older(struct window *window, size_t last, size_t near);

#endif
