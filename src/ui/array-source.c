/* SPDX-License-Identifier: MIT */
#include "ui/array-source.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "text/search.h"

static size_t shown_count(const struct array_source *array)
{
	return array->shown != NULL ? array->shown_count : array->count;
}

/* The row at a place among those shown. */
static struct entry entry_at(const struct array_source *array, size_t place)
{
	size_t index = array->shown != NULL ? array->shown[place] : place;

	return (struct entry){ -(int64_t)index, array->rows + index * array->size };
}

/* The first place whose key is below the given one. */
static size_t place_below(const struct array_source *array, int64_t key)
{
	size_t place = 0;

	while (place < shown_count(array) && entry_at(array, place).key >= key)
		place++;
	return place;
}

enum status array_source_load(void *data, bool older, int64_t from, size_t want, struct chunk *chunk,
	struct error *error)
{
	const struct array_source *array = data;
	size_t begin, end;

	(void)error;
	if (older) {
		begin = place_below(array, from);
		end = shown_count(array) - begin < want ? shown_count(array) : begin + want;
	} else {
		end = from == LIST_OLDEST ? shown_count(array) : place_below(array, from + 1);
		begin = end < want ? 0 : end - want;
	}
	chunk->count = end - begin;
	chunk->entries = xcalloc(chunk->count, sizeof *chunk->entries);
	for (size_t i = 0; i < chunk->count; i++)
		chunk->entries[i] = entry_at(array, begin + i);
	return STATUS_OK;
}

bool array_source_count(void *data, int64_t *count)
{
	*count = (int64_t)shown_count(data);
	return true;
}

enum status array_source_place(void *data, int64_t key, int64_t *place, struct error *error)
{
	const struct array_source *array = data;
	size_t found = place_below(array, key + 1);

	*place = (int64_t)found;
	if (found == shown_count(array) || entry_at(array, found).key != key)
		return error_set(error, STATUS_NONE, "no such row");
	return STATUS_OK;
}

enum status array_source_at(void *data, int64_t place, int64_t *key, struct error *error)
{
	const struct array_source *array = data;

	if (place < 0 || (size_t)place >= shown_count(array))
		return error_set(error, STATUS_NONE, "no such row");
	*key = entry_at(array, (size_t)place).key;
	return STATUS_OK;
}

void array_source_filter(struct array_source *array, const char *term, const char *(*text)(const struct entry *entry))
{
	struct match *matches = NULL;
	size_t count = 0, capacity = 0;
	size_t *shown;

	array_source_release(array);
	if (*term == '\0')
		return;
	shown = xcalloc(array->count, sizeof *shown);
	for (size_t i = 0; i < array->count; i++) {
		struct entry entry = entry_at(array, i);
		const char *words = text(&entry);

		count = 0;
		search_all(words, strlen(words), term, &matches, &count, &capacity);
		if (count > 0)
			shown[array->shown_count++] = i;
	}
	array->shown = shown;
	free(matches);
}

void array_source_release(struct array_source *array)
{
	free(array->shown);
	array->shown = NULL;
	array->shown_count = 0;
}
