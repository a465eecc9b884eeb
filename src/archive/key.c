/* SPDX-License-Identifier: MIT */
#include "archive/key.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/hash.h"

/* Crockford's base 32, in small letters: nothing in it is mistaken for something else. */
static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";

#define DATED_DIGITS 6
#define UNDATED_DIGITS 12
#define LABEL_MAX 16	/* of a label's letters and digits; the hash has all of it */

static bool has_day(const struct date *date)
{
	return date->precision == PRECISION_DAY && date->from > 0;
}

/* White space is passed over: how lines are joined may change from release to release. */
static uint64_t hash_text(uint64_t hash, const char *text)
{
	for (; text != NULL && *text != '\0'; text++) {
		if ((unsigned char)*text > ' ')
			hash = hash_bytes(hash, text, 1);
	}
	return hash;
}

static uint64_t hash_whole(uint64_t hash, const struct item *item)
{
	hash = hash_text(hash, item->headline);
	for (size_t i = 0; i < item->paragraph_count; i++)
		hash = hash_text(hash, item->paragraphs[i].text);
	return hash;
}

/* An article is known on its page by its headline, else by how it begins. */
static uint64_t hash_opening(uint64_t hash, const struct item *item)
{
	if (item->headline != NULL)
		return hash_text(hash, item->headline);
	if (item->paragraph_count == 0)
		return hash_text(hash_text(hash, item->kicker), item->standing_head);
	return hash_bytes(hash, item->paragraphs[0].text, strnlen(item->paragraphs[0].text, 60));
}

/* The upper bits of FNV-1a are poor for short texts, the lower ones for those that differ early. */
static int64_t shorten(uint64_t hash, int length)
{
	hash ^= hash >> 32;
	hash *= UINT64_C(0x9e3779b97f4a7c15);
	return (int64_t)(hash >> (64 - 5 * length));
}

struct ranked {
	int64_t hash;
	size_t place;
};

static int compare_ranked(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;

	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	return a->place < b->place ? -1 : a->place > b->place;
}

/* The second, third, ... of the same hash get others, by their order on the page. */
static void tell_apart(int64_t *hashes, size_t count, int length)
{
	struct ranked *ranked = xreallocarray(NULL, count, sizeof *ranked);
	size_t same = 0;

	for (size_t i = 0; i < count; i++)
		ranked[i] = (struct ranked){ hashes[i], i };
	qsort(ranked, count, sizeof *ranked, compare_ranked);
	for (size_t i = 1; i < count; i++) {
		same = ranked[i].hash == ranked[i - 1].hash ? same + 1 : 0;
		if (same > 0)
			hashes[ranked[i].place] = shorten((uint64_t)ranked[i].hash + same, length);
	}
	free(ranked);
}

void key_hashes(const struct page *page, const struct item *const *items, size_t count, int64_t *hashes)
{
	const bool dated = has_day(&page->date);
	const int length = dated ? DATED_DIGITS : UNDATED_DIGITS;
	uint64_t start = HASH_START;

	if (dated) {
		start = hash_text(start, page->paper);
		start = hash_bytes(start, "|", 1);
		start = hash_text(start, page->label);
	}
	for (size_t i = 0; i < count; i++)
		hashes[i] = shorten(dated ? hash_opening(start, items[i]) : hash_whole(start, items[i]), length);
	tell_apart(hashes, count, length);
}

static bool is_alphanumeric(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static void add_hash(char *to, int64_t hash, int length)
{
	for (int i = 0; i < length; i++)
		to[i] = digits[hash >> 5 * (length - 1 - i) & 31];
	to[length] = '\0';
}

void key_format(char out[ARTICLE_KEY_TEXT], const struct date *date, const char *label, int64_t hash)
{
	int year, month, day;
	size_t len;

	if (!has_day(date)) {
		memcpy(out, "u-", 3);
		add_hash(out + 2, hash, UNDATED_DIGITS);
		return;
	}
	day_split(date->from, &year, &month, &day);
	len = (size_t)snprintf(out, ARTICLE_KEY_TEXT - LABEL_MAX - DATED_DIGITS - 2, "%04d%02d%02d-", year,
		month, day);
	for (size_t used = 0; label != NULL && *label != '\0' && used < LABEL_MAX; label++) {
		if (is_alphanumeric(*label)) {
			out[len++] = *label;
			used++;
		}
	}
	if (out[len - 1] != '-')
		out[len++] = '-';
	add_hash(out + len, hash, DATED_DIGITS);
}

bool key_parse(const char *key, int64_t *hash)
{
	const char *last = strrchr(key, '-');
	const int length = strncmp(key, "u-", 2) == 0 ? UNDATED_DIGITS : DATED_DIGITS;

	if (last == NULL || strlen(key) >= ARTICLE_KEY_TEXT || strlen(last + 1) != (size_t)length)
		return false;
	if (length == DATED_DIGITS && strspn(key, "0123456789") != 8)
		return false;
	*hash = 0;
	for (const char *p = last + 1; *p != '\0'; p++) {
		const char *digit = strchr(digits, *p);

		if (digit == NULL)
			return false;
		*hash = *hash << 5 | (digit - digits);
	}
	return true;
}
