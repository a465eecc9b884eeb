/* SPDX-License-Identifier: MIT */
#include "archive/count.h"

#include <stdlib.h>
#include <time.h>

#include "archive/list.h"
#include "archive/number.h"
#include "base/alloc.h"

#define MARK_EVERY 256
#define STEPS_A_LOOK 200	/* of SQLite's machine, between looks at the clock */
#define MOST_PATIENCE 10

static int64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static int is_late(void *deadline)
{
	return now() > *(const int64_t *)deadline;
}

static void meet(struct count *count, article_number number)
{
	if (count->count % MARK_EVERY == 0) {
		count->marks = array_grow(count->marks, count->mark_count, &count->mark_capacity, sizeof *count->marks);
		count->marks[count->mark_count++] = number;
	}
	count->count++;
}

/* Until the deadline, or the end, or a fault. */
static enum status count_some(struct count *count, int64_t deadline)
{
	article_number number;
	enum status status = STATUS_OK;

	while (status == STATUS_OK && now() <= deadline) {
		status = hits_next(&count->hits, &number, NULL);
		if (status == STATUS_OK)
			meet(count, number);
	}
	return status;
}

/* A step that was stopped is lost: it is tried again with twice the time when none before it in the
 * slice got anywhere. */
static void stop(struct count *count)
{
	if (count->hits.reached != count->reached)
		count->patience = 0;
	else if (count->patience < MOST_PATIENCE)
		count->patience++;
	count->reached = count->hits.reached;
	hits_close(&count->hits);
}

void count_on(struct count *count, struct db *db, const struct plan *plan, int milliseconds)
{
	int64_t deadline = now() + ((int64_t)milliseconds * 1000000 << count->patience);
	enum status status = STATUS_OK;

	if (!count->begun)
		count->reached = LIST_NEWEST;
	count->begun = true;
	sqlite3_progress_handler(db->handle, STEPS_A_LOOK, is_late, &deadline);
	if (count->hits.db == NULL)
		status = hits_open(&count->hits, db, plan, WALK_OLDER, count->reached, NULL);
	if (status == STATUS_OK)
		status = count_some(count, deadline);
	sqlite3_progress_handler(db->handle, 0, NULL, NULL);
	if (status == STATUS_STOPPED)
		stop(count);
	else
		count->reached = count->hits.reached;
	if (status == STATUS_OK || status == STATUS_STOPPED)
		return;
	count->done = true;
	hits_close(&count->hits);
}

void count_release(struct count *count)
{
	hits_close(&count->hits);
	free(count->marks);
	*count = (struct count){ 0 };
}

/* Walks from a mark, or from the newest where there is none: to the number, or over so many hits. */
static enum status walk_from(const struct count *count, struct db *db, const struct plan *plan, size_t mark,
	article_number until, int64_t most, int64_t *passed, article_number *number, struct error *error)
{
	const article_number from = mark < count->mark_count ? number_above(count->marks[mark]) : LIST_NEWEST;
	struct hits hits;
	enum status status = hits_open(&hits, db, plan, WALK_OLDER, from, error);

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

/* The last mark that is not behind the number; marks fall. */
static size_t mark_before(const struct count *count, article_number number)
{
	size_t low = 0, high = count->mark_count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (count->marks[middle] >= number)
			low = middle;
		else
			high = middle;
	}
	return low;
}

enum status count_place(const struct count *count, struct db *db, const struct plan *plan,
	article_number number, int64_t *place, struct error *error)
{
	const size_t mark = mark_before(count, number);
	article_number reached;
	int64_t passed;
	enum status status = walk_from(count, db, plan, mark, number, INT64_MAX, &passed, &reached, error);

	if (status == STATUS_OK && reached != number)
		return STATUS_NONE;
	*place = (int64_t)mark * MARK_EVERY + passed;
	return status;
}

enum status count_at(const struct count *count, struct db *db, const struct plan *plan, int64_t place,
	article_number *number, struct error *error)
{
	size_t mark = (size_t)(place / MARK_EVERY);
	int64_t passed;

	if (place < 0 || (count->done && place >= count->count))
		return STATUS_NONE;
	if (mark >= count->mark_count)
		mark = count->mark_count > 0 ? count->mark_count - 1 : 0;
	return walk_from(count, db, plan, mark, INT64_MIN, place - (int64_t)mark * MARK_EVERY, &passed, number,
		error);
}
