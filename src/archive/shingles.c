/* SPDX-License-Identifier: MIT */
#include "archive/shingles.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "text/utf8.h"

#define WIDTH 5		/* characters of a shingle */
#define FEWEST 20	/* of a text that can be told */
#define MOST 20000	/* of a text; what is behind is left out */

/* Punctuation and blanks, of ASCII, of CJK and of full width: U+2000 to 206F, 3000 to 303F, FF00 on. */
static bool is_mark(uint32_t c)
{
	if (c < 0x80)
		return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'));
	return (c >= 0x2000 && c < 0x2070) || (c >= 0x3000 && c < 0x3040 && c != 0x3005 && c != 0x3007) ||
		(c >= 0xfe10 && c < 0xff66) || c == 0xb7;
}

/* Where a hash is, or belongs. */
static size_t slot_of(const struct shingles *shingles, uint64_t hash)
{
	size_t slot = (size_t)(hash >> 32) & (shingles->size - 1);

	while (shingles->slots[slot] != 0 && shingles->slots[slot] != hash)
		slot = (slot + 1) & (shingles->size - 1);
	return slot;
}

static void add(struct shingles *shingles, const uint32_t *characters, size_t first)
{
	uint64_t hash = 0;
	size_t slot;

	for (size_t i = 0; i < WIDTH; i++)
		hash = (hash ^ characters[(first + i) % WIDTH]) * UINT64_C(0x9e3779b97f4a7c15);
	hash |= hash == 0;
	slot = slot_of(shingles, hash);
	shingles->count += shingles->slots[slot] == 0;
	shingles->slots[slot] = hash;
}

/* Makes room for so many. */
static void clear(struct shingles *shingles, size_t most)
{
	size_t size = 64;

	while (size < 2 * most)
		size *= 2;
	if (size > shingles->size) {
		shingles->slots = xreallocarray(shingles->slots, size, sizeof *shingles->slots);
		shingles->size = size;
	}
	memset(shingles->slots, 0, shingles->size * sizeof *shingles->slots);
	shingles->count = 0;
}

void shingles_fill(struct shingles *shingles, const struct strbuf *text)
{
	const char *p = strbuf_text(text), *end = p + text->len;
	uint32_t characters[WIDTH] = { 0 };
	size_t seen = 0;

	clear(shingles, text->len < MOST ? text->len : MOST);
	while (p < end && shingles->count < MOST) {
		uint32_t c = utf8_next(&p, end);

		if (is_mark(c))
			continue;
		characters[seen++ % WIDTH] = c;
		if (seen >= WIDTH)
			add(shingles, characters, seen % WIDTH);
	}
}

void shingles_release(struct shingles *shingles)
{
	free(shingles->slots);
	*shingles = (struct shingles){ 0 };
}

double shingles_shared(const struct shingles *a, const struct shingles *b)
{
	const struct shingles *shorter = a->count < b->count ? a : b, *longer = shorter == a ? b : a;
	size_t shared = 0;

	if (shorter->count < FEWEST)
		return 0;
	for (size_t i = 0; i < shorter->size; i++)
		shared += shorter->slots[i] != 0 && longer->slots[slot_of(longer, shorter->slots[i])] != 0;
	return (double)shared / (double)shorter->count;
}
