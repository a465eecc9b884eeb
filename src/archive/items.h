/* SPDX-License-Identifier: MIT */
/* Items (postings.h) gathered in memory by their terms, as many as a chunk takes. */
#ifndef BAOLAN_ARCHIVE_ITEMS_H
#define BAOLAN_ARCHIVE_ITEMS_H

#include <stddef.h>
#include <stdint.h>

/* A term; where there is none, count is 0. */
struct items_entry {
	int64_t term;
	uint32_t slice, count;
};

struct items {
	struct items_entry *entries;	/* a hash table; in the order of terms once they are sorted */
	size_t entry_count, room;
	struct items_slice *slices;
	size_t slice_count, slice_capacity;
};

void items_init(struct items *items);
void items_release(struct items *items);
/* Empty again. */
void items_clear(struct items *items);

size_t items_hash(int64_t term);
/* Entries and slices lie all over a memory much larger than the processor's own. Asked for them ahead, for
 * the entry first and for its items some time later, it need not wait when they are added to. */
void items_expect(const struct items *items, int64_t term);
void items_expect_more(const struct items *items, int64_t term);

/* Items of a term rise. */
void items_add(struct items *items, int64_t term, uint32_t item);
/* When the last one is of the same place its detail grows by the other's, as far as there is room. */
void items_sum(struct items *items, int64_t term, uint32_t item);

/* After this nothing can be added until they are cleared. */
void items_sort(struct items *items);
/* The items of an entry, entry->count of them. */
void items_take(const struct items *items, const struct items_entry *entry, uint32_t *taken);

#endif
