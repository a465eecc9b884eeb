/* SPDX-License-Identifier: MIT */
/* Looking for a row. The whole list may have to be walked, so it goes in slices. */
#include "ui/listing.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/alloc.h"
#include "text/pinyin.h"

#define SLICE_ROWS 64
#define LETTERS_LEAST 2	/* one letter is the initial of something in every headline */

void listing_find_all(const char *text, size_t len, const char *term, struct match **matches, size_t *count,
	size_t *capacity)
{
	const size_t letters = strlen(term);
	struct match by_sound;

	search_all(text, len, term, matches, count, capacity);
	if (letters < LETTERS_LEAST || !pinyin_is_typed(term, letters) ||
			!pinyin_find(text, len, term, letters, &by_sound.start, &by_sound.end))
		return;
	*matches = array_grow(*matches, *count, capacity, sizeof **matches);
	(*matches)[(*count)++] = by_sound;
}

bool listing_text_matches(const char *text, const char *term)
{
	struct match *matches = NULL;
	size_t count = 0, capacity = 0;

	listing_find_all(text, strlen(text), term, &matches, &count, &capacity);
	free(matches);
	return count > 0;
}

void listing_find(struct listing *listing, const char *term, int64_t from, bool inclusive, bool forward)
{
	char *copy = term != NULL && *term != '\0' ? xstrdup(term) : NULL;

	free(listing->find);
	listing->find = copy;
	listing->found = copy != NULL ? LISTING_FIND_GOING : LISTING_FIND_NONE;
	listing->find_from = from;
	listing->find_at = inclusive ? (forward ? from + 1 : from - 1) : from;
	listing->find_forward = forward;
	listing->find_wrapped = false;
}

/* True when a key lies past the place where the search began, seen in its direction. */
static bool is_past(const struct listing *listing, int64_t key)
{
	return listing->find_forward ? key < listing->find_from : key > listing->find_from;
}

/* Looks through some rows further on, or fewer when somebody stops it: STATUS_STOPPED. */
static enum status slice(struct listing *listing)
{
	struct chunk chunk = { 0 };
	struct error error;
	enum status status = listing->window.source->load(listing->window.data, listing->find_forward, listing->find_at,
		SLICE_ROWS, &chunk, &error);

	if (status != STATUS_OK && status != STATUS_STOPPED) {
		listing->window.error = error;
		listing->found = LISTING_FIND_MISSED;
	}
	for (size_t i = 0; i < chunk.count && listing->found == LISTING_FIND_GOING; i++) {
		const struct entry *entry = &chunk.entries[listing->find_forward ? i : chunk.count - 1 - i];

		listing->find_at = entry->key;
		if (listing->find_wrapped && is_past(listing, entry->key))
			listing->found = LISTING_FIND_MISSED;
		else if (listing_text_matches(listing->window.source->text(entry), listing->find))
			listing->found = listing->find_wrapped ? LISTING_FIND_WRAPPED : LISTING_FIND_FOUND;
	}
	if (status == STATUS_OK && listing->found == LISTING_FIND_GOING && chunk.count < SLICE_ROWS) {
		if (listing->find_wrapped)
			listing->found = LISTING_FIND_MISSED;
		listing->find_wrapped = true;
		listing->find_at = listing->find_forward ? LIST_NEWEST : LIST_OLDEST;
	}
	chunk_release(&chunk);
	return status;
}

static long now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

bool listing_find_work(struct listing *listing, int milliseconds)
{
	long end = now() + milliseconds;

	if (listing->found != LISTING_FIND_GOING)
		return false;
	while (listing->found == LISTING_FIND_GOING)
		if (slice(listing) == STATUS_STOPPED || now() >= end)
			break;
	if (listing->found == LISTING_FIND_GOING)
		return true;
	if (listing->found == LISTING_FIND_FOUND || listing->found == LISTING_FIND_WRAPPED)
		listing_reach(listing, listing->find_at);
	return false;
}
