/* SPDX-License-Identifier: MIT */
/* A day's articles are counted at once, by the index or from the counts that are kept. Where a page is
 * dated to a longer span its articles stand under the span's first day: they are counted once more, by
 * page, and taken from that day. */
#include "archive/timeline.h"

#include <stdlib.h>
#include <time.h>

#include "archive/number.h"
#include "archive/plan.h"
#include "archive/schema.h"
#include "archive/search.h"
#include "archive/set.h"
#include "archive/store.h"
#include "archive/tally.h"
#include "archive/wide.h"
#include "base/alloc.h"

struct timeline {
	struct timeline **parts;	/* of archives that are opened as one: each counts, and dates sums them up */
	size_t part_count;
	struct db *db;
	struct plan plan;
	struct timeline_bar *dates;	/* rising by from, then by to; a day has one in any case */
	size_t count, capacity;
	struct wide_pages wide;
	struct search *search;		/* how far the counting has come; NULL before */
	struct list_stop stop;
	int64_t deadline;
	bool done;
};

static int64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static bool is_late(void *deadline)
{
	return now() > *(const int64_t *)deadline;
}

/* ------------------------------------------------------------------- dates */

static void add_date(struct timeline *timeline, day_number from, day_number to, int64_t all)
{
	timeline->dates = array_grow(timeline->dates, timeline->count, &timeline->capacity, sizeof *timeline->dates);
	timeline->dates[timeline->count++] = (struct timeline_bar){ from, to, 0, all };
}

static int compare_dates(const void *left, const void *right)
{
	const struct timeline_bar *a = left, *b = right;

	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return (a->to > b->to) - (a->to < b->to);
}

static void sort_dates(struct timeline *timeline)
{
	size_t kept = 0;

	if (timeline->count > 1)
		qsort(timeline->dates, timeline->count, sizeof *timeline->dates, compare_dates);
	for (size_t i = 0; i < timeline->count; i++) {
		if (kept > 0 && compare_dates(&timeline->dates[kept - 1], &timeline->dates[i]) == 0) {
			timeline->dates[kept - 1].all += timeline->dates[i].all;
			timeline->dates[kept - 1].articles += timeline->dates[i].articles;
		} else {
			timeline->dates[kept++] = timeline->dates[i];
		}
	}
	timeline->count = kept;
}

static void count_date(struct timeline *timeline, day_number from, day_number to, int64_t articles)
{
	const struct timeline_bar wanted = { .from = from, .to = to };
	struct timeline_bar *found = timeline->count == 0 ? NULL : bsearch(&wanted, timeline->dates, timeline->count,
		sizeof wanted, compare_dates);

	if (found != NULL)
		found->articles += articles;
}

/* Of a wide page: its articles have been counted under the first day. */
static void count_wide(void *data, const struct wide_page *page, int64_t articles)
{
	struct timeline *timeline = data;

	count_date(timeline, page->from, page->from, -articles);
	count_date(timeline, page->from, page->to, articles);
}

static void count_day(void *data, day_number day, int64_t articles)
{
	count_date(data, day, day, articles);
}

static enum status read_dates(struct timeline *timeline, struct error *error)
{
	sqlite3_stmt *row;
	enum status status = db_statement(timeline->db, "SELECT bucket, articles FROM tally WHERE list = 0"
		" ORDER BY bucket", &row, error);

	if (status != STATUS_OK)
		return status;
	while ((status = db_step(timeline->db, row, error)) == STATUS_OK) {
		const int64_t bucket = sqlite3_column_int64(row, 0);
		const day_number day = number_day(number_bucket_lowest(bucket));

		add_date(timeline, day, day, wide_bucket(bucket) ? 0 : sqlite3_column_int64(row, 1));
	}
	sqlite3_reset(row);
	if (status == STATUS_NONE)
		status = wide_pages_read(&timeline->wide, timeline->db, error);
	for (size_t i = 0; i < timeline->wide.count; i++) {
		const struct wide_page *page = &timeline->wide.pages[i];

		add_date(timeline, page->from, page->to, page->articles);
	}
	sort_dates(timeline);
	return status;
}

/* ----------------------------------------------------------------- opening */

/* What a query names and the archive has not is left to plan_check(). Close in any case. */
static enum status make(struct timeline **timeline, struct archive *archive, const struct list_scope *scope,
	struct error *error)
{
	struct timeline *made = xcalloc(1, sizeof *made);
	enum status status;

	*timeline = made;
	made->db = &archive->db;
	made->stop = (struct list_stop){ is_late, &made->deadline };
	status = plan_make(&made->plan, made->db, scope->of == LIST_ALL ? LIST_EVERYTHING : scope->key,
		scope->query, scope->filter, error);
	return status == STATUS_OK ? read_dates(made, error) : status;
}

static void sum_up(struct timeline *timeline)
{
	timeline->count = 0;
	for (size_t i = 0; i < timeline->part_count; i++) {
		const struct timeline *part = timeline->parts[i];

		for (size_t j = 0; j < part->count; j++) {
			add_date(timeline, part->dates[j].from, part->dates[j].to, part->dates[j].all);
			timeline->dates[timeline->count - 1].articles = part->dates[j].articles;
		}
	}
	sort_dates(timeline);
}

static enum status make_parts(struct timeline **timeline, struct set *set, const struct list_scope *scope,
	struct error *error)
{
	struct timeline *made = xcalloc(1, sizeof *made);
	struct list_scope inside = *scope;
	uint64_t unknown = UINT64_MAX;
	enum status status = STATUS_OK;

	*timeline = made;
	made->parts = xcalloc(set->count, sizeof *made->parts);
	for (; made->part_count < set->count && status == STATUS_OK; made->part_count++) {
		struct timeline **part = &made->parts[made->part_count];

		if (scope->of != LIST_ALL)
			status = set_list_id(set, scope->key, made->part_count, &inside.key, error);
		if (status == STATUS_OK)
			status = make(part, set->parts[made->part_count].archive, &inside, error);
		if (status == STATUS_OK)
			unknown &= (*part)->plan.unknown;
	}
	if (status == STATUS_OK)
		status = plan_check(&made->parts[0]->plan, unknown, error);
	sum_up(made);
	return status;
}

enum status timeline_open(struct timeline **timeline, struct archive *archive, const struct list_scope *scope,
	struct error *error)
{
	struct timeline *opened;
	enum status status = archive->set != NULL ? make_parts(&opened, archive->set, scope, error) :
		make(&opened, archive, scope, error);

	if (status == STATUS_OK && archive->set == NULL)
		status = plan_check(&opened->plan, opened->plan.unknown, error);
	if (status != STATUS_OK) {
		timeline_close(opened);
		return status;
	}
	*timeline = opened;
	return STATUS_OK;
}

void timeline_close(struct timeline *timeline)
{
	if (timeline == NULL)
		return;
	for (size_t i = 0; i < timeline->part_count; i++)
		timeline_close(timeline->parts[i]);
	free(timeline->parts);
	search_close(timeline->search);
	plan_release(&timeline->plan);
	free(timeline->dates);
	wide_pages_release(&timeline->wide);
	free(timeline);
}

/* ---------------------------------------------------------------- counting */

static enum status count_hits(void *data, const struct search_hits *hits, struct error *error)
{
	struct timeline *timeline = data;
	enum status status = search_days(hits, count_day, timeline, error);

	return status == STATUS_OK ? wide_pages_count(&timeline->wide, hits, count_wide, timeline, error) : status;
}

static enum status count_query(struct timeline *timeline, struct error *error)
{
	enum status status = STATUS_OK;

	if (timeline->search == NULL)
		status = search_open(&timeline->search, timeline->db, timeline->plan.query, WALK_OLDER, LIST_NEWEST,
			&timeline->stop, error);
	return status == STATUS_OK ? search_chunks(timeline->search, count_hits, timeline, error) : status;
}

/* Of a list whose articles are counted in the file. */
static enum status count_list(struct timeline *timeline, struct error *error)
{
	enum status status = STATUS_OK;

	if (timeline->plan.list == LIST_EVERYTHING) {
		for (size_t i = 0; i < timeline->count; i++)
			timeline->dates[i].articles = timeline->dates[i].all;
		return STATUS_OK;
	}
	status = tally_days(timeline->db, timeline->plan.list, count_day, timeline, error);
	for (size_t i = 0; i < timeline->wide.count && status == STATUS_OK; i++) {
		const struct wide_page *page = &timeline->wide.pages[i];
		sqlite3_stmt *row;

		status = db_statement(timeline->db, "SELECT count(*) FROM member WHERE list = ?1"
			" AND number BETWEEN ?2 AND ?3", &row, error);
		if (status != STATUS_OK)
			break;
		sqlite3_bind_int64(row, 1, timeline->plan.list);
		sqlite3_bind_int64(row, 2, page->lowest);
		sqlite3_bind_int64(row, 3, page->highest);
		status = db_step(timeline->db, row, error);
		if (status == STATUS_OK)
			count_wide(timeline, page, sqlite3_column_int64(row, 0));
		sqlite3_reset(row);
	}
	return status;
}

static enum status work_parts(struct timeline *timeline, int milliseconds, struct error *error)
{
	const int64_t deadline = now() + milliseconds;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < timeline->part_count && status == STATUS_OK; i++) {
		const int64_t left = deadline - now();

		status = timeline_work(timeline->parts[i], left > 0 ? (int)left : 0, error);
	}
	sum_up(timeline);
	return status;
}

enum status timeline_work(struct timeline *timeline, int milliseconds, struct error *error)
{
	enum status status;

	if (timeline->done)
		return STATUS_OK;
	if (timeline->part_count > 0) {
		status = work_parts(timeline, milliseconds, error);
		timeline->done = status != STATUS_STOPPED;
		return status;
	}
	timeline->deadline = now() + milliseconds;
	status = timeline->plan.query != NULL ? count_query(timeline, error) : count_list(timeline, error);
	timeline->done = status != STATUS_STOPPED;
	return status;
}

const struct timeline_bar *timeline_dates(const struct timeline *timeline, size_t *count)
{
	*count = timeline->count;
	return timeline->dates;
}
