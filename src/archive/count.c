/* SPDX-License-Identifier: MIT */
#include "archive/count.h"

#include <stdlib.h>

#include "archive/number.h"
#include "archive/search.h"
#include "base/alloc.h"

static void add_day(void *data, day_number day, int64_t articles)
{
	struct count *count = data;

	if (count->day_count == count->capacity)
		count->days = array_grow(count->days, count->day_count, &count->capacity, sizeof *count->days);
	count->days[count->day_count++] = (struct count_day){ day, articles };
	count->count += articles;
}

static enum status count_chunk(void *data, const struct search_hits *hits, struct error *error)
{
	return places_empty(hits->places) ? STATUS_OK : search_days(hits, add_day, data, error);
}

static int oldest_first(const void *a, const void *b)
{
	const struct count_day *left = a, *right = b;

	return (left->day > right->day) - (left->day < right->day);
}

static bool are_sorted(const struct count *count)
{
	for (size_t i = 1; i < count->day_count; i++) {
		if (count->days[i].day < count->days[i - 1].day)
			return false;
	}
	return true;
}

/* Chunks may share days, and those of later runs come later. */
static void finish(struct count *count)
{
	size_t kept = 0;

	if (!are_sorted(count))
		qsort(count->days, count->day_count, sizeof *count->days, oldest_first);
	for (size_t i = 0; i < count->day_count; i++) {
		if (kept > 0 && count->days[kept - 1].day == count->days[i].day)
			count->days[kept - 1].articles += count->days[i].articles;
		else
			count->days[kept++] = count->days[i];
	}
	count->day_count = kept;
	count->done = true;
}

enum status count_on(struct count *count, struct db *db, const struct plan *plan, const struct list_stop *stop,
	struct error *error)
{
	enum status status = STATUS_OK;

	if (count->done)
		return STATUS_OK;
	if (count->search == NULL) {
		count->count = 0;
		count->day_count = 0;
		status = search_open(&count->search, db, plan->query, WALK_OLDER, LIST_NEWEST, &count->stop, error);
	}
	count->stop = stop != NULL ? *stop : (struct list_stop){ NULL, NULL };
	if (status == STATUS_OK)
		status = search_chunks(count->search, count_chunk, count, error);
	if (status == STATUS_STOPPED)
		return status;
	if (status == STATUS_OK)
		finish(count);
	search_close(count->search);
	count->search = NULL;
	return status;
}

void count_release(struct count *count)
{
	search_close(count->search);
	free(count->days);
	*count = (struct count){ 0 };
}

/* Walks down from the top of a day: to the number, or over so many articles. */
static enum status walk_day(struct db *db, const struct plan *plan, day_number day, article_number until,
	int64_t most, int64_t *passed, article_number *number, struct error *error)
{
	struct hits hits;
	enum status status = hits_open(&hits, db, plan, WALK_OLDER, number_above(number_highest(day)), NULL, error);

	*passed = 0;
	while (status == STATUS_OK) {
		status = hits_next(&hits, number, error);
		if (status != STATUS_OK || *number <= until || *passed == most)
			break;
		++*passed;
	}
	hits_close(&hits);
	return status;
}

enum status count_place(const struct count *count, struct db *db, const struct plan *plan, article_number number,
	int64_t *place, struct error *error)
{
	const day_number day = number > 0 ? number_day(number) : 0;
	int64_t above = 0, passed;
	article_number reached;
	enum status status;

	for (size_t i = count->day_count; i > 0 && count->days[i - 1].day > day; i--)
		above += count->days[i - 1].articles;
	status = walk_day(db, plan, day, number, INT64_MAX, &passed, &reached, error);
	if (status == STATUS_OK && reached != number)
		status = STATUS_NONE;
	if (status == STATUS_OK)
		*place = above + passed;
	return status;
}

enum status count_at(const struct count *count, struct db *db, const struct plan *plan, int64_t place,
	article_number *number, struct error *error)
{
	int64_t passed;

	if (place < 0)
		return STATUS_NONE;
	for (size_t i = count->day_count; i-- > 0; place -= count->days[i].articles) {
		if (place < count->days[i].articles)
			return walk_day(db, plan, count->days[i].day, INT64_MIN, place, &passed, number, error);
	}
	return STATUS_NONE;
}
