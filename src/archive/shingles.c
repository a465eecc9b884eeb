/* SPDX-License-Identifier: MIT */
#include "archive/shingles.h"

#include <stdlib.h>

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

static int compare(const void *left, const void *right)
{
	const uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;

	return (a > b) - (a < b);
}

static void add(struct shingles *shingles, const uint32_t *characters, size_t first)
{
	uint64_t hash = 0;

	for (size_t i = 0; i < WIDTH; i++)
		hash = (hash ^ characters[(first + i) % WIDTH]) * UINT64_C(0x9e3779b97f4a7c15);
	shingles->hashes = array_grow(shingles->hashes, shingles->count, &shingles->capacity, sizeof hash);
	shingles->hashes[shingles->count++] = hash;
}

void shingles_fill(struct shingles *shingles, const struct strbuf *text)
{
	const char *p = strbuf_text(text), *end = p + text->len;
	uint32_t characters[WIDTH] = { 0 };
	size_t seen = 0, kept = 0;

	shingles->count = 0;
	while (p < end && shingles->count < MOST) {
		uint32_t c = utf8_next(&p, end);

		if (is_mark(c))
			continue;
		characters[seen++ % WIDTH] = c;
		if (seen >= WIDTH)
			add(shingles, characters, seen % WIDTH);
	}
	if (shingles->count > 1)
		qsort(shingles->hashes, shingles->count, sizeof *shingles->hashes, compare);
	for (size_t i = 0; i < shingles->count; i++)
		if (kept == 0 || shingles->hashes[i] != shingles->hashes[kept - 1])
			shingles->hashes[kept++] = shingles->hashes[i];
	shingles->count = kept;
}

void shingles_release(struct shingles *shingles)
{
	free(shingles->hashes);
	*shingles = (struct shingles){ 0 };
}

double shingles_shared(const struct shingles *a, const struct shingles *b)
{
	const size_t shorter = a->count < b->count ? a->count : b->count;
	size_t shared = 0;

	if (shorter < FEWEST)
		return 0;
	for (size_t i = 0, j = 0; i < a->count && j < b->count;) {
		int order = compare(&a->hashes[i], &b->hashes[j]);

		shared += order == 0;
		i += order <= 0;
		j += order >= 0;
	}
	return (double)shared / (double)shorter;
}
