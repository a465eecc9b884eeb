/* SPDX-License-Identifier: MIT */
#include "archive/count.h"

#include <time.h>

#include "archive/list.h"
#include "archive/search.h"

static int64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static bool is_late(void *deadline)
{
	return now() > *(const int64_t *)deadline;
}

void count_on(struct count *count, struct db *db, const struct plan *plan, int milliseconds)
{
	int64_t deadline = now() + (int64_t)milliseconds * 1000000;
	const struct list_stop stop = { is_late, &deadline };
	enum status status = STATUS_OK;

	if (count->search == NULL)
		status = search_open(&count->search, db, plan->query, WALK_OLDER, LIST_NEWEST, NULL);
	if (status == STATUS_OK)
		status = search_count(count->search, &stop, &count->count, NULL, NULL, NULL);
	if (status == STATUS_STOPPED)
		return;
	count->done = true;
	count_release(count);
}

void count_release(struct count *count)
{
	search_close(count->search);
	count->search = NULL;
}

/* Walks from the newest: to the number, or over so many hits. */
static enum status pass(struct db *db, const struct plan *plan, article_number until, int64_t most,
	int64_t *passed, article_number *number, struct error *error)
{
	struct hits hits;
	enum status status = hits_open(&hits, db, plan, WALK_OLDER, LIST_NEWEST, error);

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

enum status count_place(struct db *db, const struct plan *plan, article_number number, int64_t *place,
	struct error *error)
{
	article_number reached;
	enum status status = pass(db, plan, number, INT64_MAX, place, &reached, error);

	return status == STATUS_OK && reached != number ? STATUS_NONE : status;
}

enum status count_at(struct db *db, const struct plan *plan, int64_t place, article_number *number,
	struct error *error)
{
	int64_t passed;

	return place >= 0 ? pass(db, plan, INT64_MIN, place, &passed, number, error) : STATUS_NONE;
}
