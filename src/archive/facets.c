/* SPDX-License-Identifier: MIT */
#include "archive/facets.h"

#include <stdlib.h>

#include "archive/schema.h"
#include "archive/search.h"
#include "archive/store.h"
#include "archive/term.h"
#include "archive/wide.h"
#include "base/alloc.h"

/* Years in the order of their chunks, then each once. */
struct counting {
	struct facets *facets;
	struct arena *arena;
	struct wide_pages wide;
	size_t capacity;
	struct year_tally *years;
	size_t year_count;
};

static int year_of(day_number day)
{
	int year, month, mday;

	if (day == 0)
		return YEAR_NONE;
	day_split(day, &year, &month, &mday);
	return year;
}

static void add_year(struct counting *counting, int year, int64_t articles)
{
	struct year_tally *last = counting->year_count > 0 ? &counting->years[counting->year_count - 1] : NULL;

	if (last != NULL && last->year == year) {
		last->articles += articles;
		return;
	}
	if (counting->year_count == counting->capacity)
		counting->years = array_grow(counting->years, counting->year_count, &counting->capacity,
			sizeof *counting->years);
	counting->years[counting->year_count++] = (struct year_tally){ year, articles };
}

static void add_day(void *data, day_number day, int64_t articles)
{
	struct counting *counting = data;

	counting->facets->articles += articles;
	add_year(counting, year_of(day), articles);
}

/* They have been counted under the first day. */
static void move_wide(void *data, const struct wide_page *page, int64_t articles)
{
	if (year_of(page->to) == year_of(page->from))
		return;
	add_year(data, year_of(page->from), -articles);
	add_year(data, YEAR_WIDE, articles);
}

static enum status count_lists(const struct search_hits *hits, struct tally *tallies, size_t count,
	struct error *error)
{
	enum status status = STATUS_OK;
	struct places set;

	for (size_t i = 0; i < count && status == STATUS_OK; i++) {
		status = chunk_set(hits->db, hits->chunk, term_list(tallies[i].key), &set, error);
		if (status == STATUS_OK)
			tallies[i].articles += (int64_t)places_count_common(&set, hits->places);
	}
	return status;
}

static enum status count_chunk(void *data, const struct search_hits *hits, struct error *error)
{
	struct counting *counting = data;
	struct facets *facets = counting->facets;
	enum status status;

	if (places_empty(hits->places))
		return STATUS_OK;
	status = search_days(hits, add_day, counting, error);
	if (status == STATUS_OK)
		status = wide_pages_count(&counting->wide, hits, move_wide, counting, error);
	if (status == STATUS_OK)
		status = count_lists(hits, facets->topics, facets->topic_count, error);
	return status == STATUS_OK ? count_lists(hits, facets->papers, facets->paper_count, error) : status;
}

static int newest_first(const void *a, const void *b)
{
	const struct year_tally *left = a, *right = b;

	return (left->year < right->year) - (left->year > right->year);
}

static void finish_years(struct counting *counting)
{
	struct facets *facets = counting->facets;

	if (counting->year_count > 0)
		qsort(counting->years, counting->year_count, sizeof *counting->years, newest_first);
	facets->years = arena_alloc(counting->arena, counting->year_count * sizeof *facets->years);
	for (size_t i = 0, behind; i < counting->year_count; i = behind) {
		struct year_tally sum = { counting->years[i].year, 0 };

		for (behind = i; behind < counting->year_count && counting->years[behind].year == sum.year; behind++)
			sum.articles += counting->years[behind].articles;
		if (sum.articles > 0)
			facets->years[facets->year_count++] = sum;
	}
}

static int most_first(const void *a, const void *b)
{
	const struct tally *left = a, *right = b;

	if (left->articles != right->articles)
		return left->articles < right->articles ? 1 : -1;
	return (left->key > right->key) - (left->key < right->key);
}

static void finish_tallies(struct tally *tallies, size_t *count)
{
	if (*count > 0)
		qsort(tallies, *count, sizeof *tallies, most_first);
	while (*count > 0 && tallies[*count - 1].articles == 0)
		--*count;
}

static void begin_tallies(struct tally *tallies, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		tallies[i].articles = 0;
		tallies[i].first = tallies[i].last = 0;
	}
}

enum status facets_count(struct archive *archive, const struct plan *plan, const struct list_stop *stop,
	struct arena *arena, struct facets *facets, struct error *error)
{
	/* A list is asked for as a topic is, and everything by a date that all have. */
	const struct query all = { .kind = QUERY_DATE, .from = 0, .to = INT32_MAX };
	const struct query list = { .kind = QUERY_TOPIC, .lists = &plan->list, .list_count = 1 };
	struct counting counting = { .facets = facets, .arena = arena };
	struct search *search = NULL;
	enum status status;

	*facets = (struct facets){ .articles = 0 };
	status = archive_topics(archive, arena, &facets->topics, &facets->topic_count, error);
	if (status == STATUS_OK)
		status = archive_papers(archive, arena, &facets->papers, &facets->paper_count, error);
	begin_tallies(facets->topics, facets->topic_count);
	begin_tallies(facets->papers, facets->paper_count);
	if (status == STATUS_OK)
		status = wide_pages_read(&counting.wide, &archive->db, error);
	if (status == STATUS_OK)
		status = search_open(&search, &archive->db, plan->query != NULL ? plan->query :
			plan->list == LIST_EVERYTHING ? &all : &list, WALK_OLDER, LIST_NEWEST, stop, error);
	if (status == STATUS_OK)
		status = search_chunks(search, count_chunk, &counting, error);
	finish_years(&counting);
	finish_tallies(facets->topics, &facets->topic_count);
	finish_tallies(facets->papers, &facets->paper_count);
	free(counting.years);
	wide_pages_release(&counting.wide);
	search_close(search);
	return status;
}
