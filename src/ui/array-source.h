/* SPDX-License-Identifier: MIT */
/* A list source over an array in memory, which can be filtered. Keys are places in the array,
 * negated, so that they fall. */
#ifndef BAOLAN_UI_ARRAY_SOURCE_H
#define BAOLAN_UI_ARRAY_SOURCE_H

#include "ui/listing.h"

struct array_source {
	const char *rows;
	size_t size, count;	/* of a row, of the array */
	size_t *shown;		/* rows that passed the filter, rising; NULL for all */
	size_t shown_count;
};

/* Keeps the rows in whose text term is found; "" for all. */
void array_source_filter(struct array_source *array, const char *term, const char *(*text)(const struct entry *entry));
/* All rows again, owning nothing. */
void array_source_release(struct array_source *array);

/* For a listing_source whose data is a struct array_source or begins with one. */
enum status array_source_load(void *data, bool older, int64_t from, size_t want, struct chunk *chunk,
	struct error *error);
bool array_source_count(void *data, int64_t *count);
enum status array_source_place(void *data, int64_t key, int64_t *place, struct error *error);
enum status array_source_at(void *data, int64_t place, int64_t *key, struct error *error);

#endif
