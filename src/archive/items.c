/* SPDX-License-Identifier: MIT */
#include "archive/items.h"

#include <stdlib.h>
#include <string.h>

#include "archive/postings.h"
#include "base/alloc.h"

#define SLICE_ITEMS 7		/* so that a slice is 32 bytes */
#define NO_SLICE UINT32_MAX
#define FIRST_ROOM ((size_t)1 << 16)

/* Those of a term, in a list of slices of which the last comes first. */
struct items_slice {
	uint32_t items[SLICE_ITEMS];
	uint32_t before;
};

void items_init(struct items *items)
{
	*items = (struct items){ .room = FIRST_ROOM };
	items->entries = xcalloc(items->room, sizeof *items->entries);
}

void items_release(struct items *items)
{
	free(items->entries);
	free(items->slices);
}

void items_clear(struct items *items)
{
	items->entry_count = items->slice_count = 0;
	memset(items->entries, 0, items->room * sizeof *items->entries);
}

/* Fibonacci hashing (Knuth, volume 3, 6.4). */
size_t items_hash(int64_t term)
{
	return (size_t)((uint64_t)term * UINT64_C(0x9e3779b97f4a7c15) >> 20);
}

/* Where a term is or has to be. */
static struct items_entry *find_entry(const struct items *items, int64_t term)
{
	size_t at = items_hash(term);

	for (;; at++) {
		struct items_entry *entry = &items->entries[at & (items->room - 1)];

		if (entry->count == 0 || entry->term == term)
			return entry;
	}
}

void items_expect(const struct items *items, int64_t term)
{
	__builtin_prefetch(&items->entries[items_hash(term) & (items->room - 1)], 1);
}

void items_expect_more(const struct items *items, int64_t term)
{
	const struct items_entry *entry = find_entry(items, term);

	if (entry->count > 0)
		__builtin_prefetch(&items->slices[entry->slice], 1);
}

static void grow(struct items *items)
{
	struct items_entry *old = items->entries;
	const size_t room = items->room;

	items->room *= 2;
	items->entries = xcalloc(items->room, sizeof *items->entries);
	for (size_t i = 0; i < room; i++) {
		if (old[i].count > 0)
			*find_entry(items, old[i].term) = old[i];
	}
	free(old);
}

/* In place of one that is empty. */
static struct items_entry *add_entry(struct items *items, struct items_entry *entry, int64_t term)
{
	if (++items->entry_count > items->room / 3 * 2) {
		grow(items);
		entry = find_entry(items, term);
	}
	*entry = (struct items_entry){ .term = term, .slice = NO_SLICE };
	return entry;
}

static void add_to(struct items *items, struct items_entry *entry, uint32_t item)
{
	if (entry->count % SLICE_ITEMS == 0) {
		if (items->slice_count == items->slice_capacity)
			items->slices = array_grow(items->slices, items->slice_count, &items->slice_capacity,
				sizeof *items->slices);
		items->slices[items->slice_count].before = entry->slice;
		entry->slice = (uint32_t)items->slice_count++;
	}
	items->slices[entry->slice].items[entry->count++ % SLICE_ITEMS] = item;
}

void items_add(struct items *items, int64_t term, uint32_t item)
{
	struct items_entry *entry = find_entry(items, term);

	add_to(items, entry->count > 0 ? entry : add_entry(items, entry, term), item);
}

void items_sum(struct items *items, int64_t term, uint32_t item)
{
	struct items_entry *entry = find_entry(items, term);
	uint32_t *last;

	if (entry->count == 0) {
		add_to(items, add_entry(items, entry, term), item);
		return;
	}
	last = &items->slices[entry->slice].items[(entry->count - 1) % SLICE_ITEMS];
	if (*last / DETAILS != item / DETAILS)
		add_to(items, entry, item);
	else if (*last % DETAILS + item % DETAILS < DETAILS)
		*last += item % DETAILS;
}

static int compare_entries(const void *left, const void *right)
{
	const struct items_entry *a = left, *b = right;

	return a->term < b->term ? -1 : a->term > b->term;
}

void items_sort(struct items *items)
{
	for (size_t i = 0, count = 0; i < items->room; i++) {
		if (items->entries[i].count > 0)
			items->entries[count++] = items->entries[i];
	}
	qsort(items->entries, items->entry_count, sizeof *items->entries, compare_entries);
}

void items_take(const struct items *items, const struct items_entry *entry, uint32_t *taken)
{
	uint32_t slice = entry->slice;

	for (size_t i = entry->count; i-- > 0;) {
		taken[i] = items->slices[slice].items[i % SLICE_ITEMS];
		if (i % SLICE_ITEMS == 0)
			slice = items->slices[slice].before;
	}
}
