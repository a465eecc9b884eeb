/* SPDX-License-Identifier: MIT */
/* How many articles a list of several archives has, of which days, and where in it. */
#include "archive/set-list.h"

#include <stdlib.h>

#include "archive/number.h"
#include "base/alloc.h"

enum status set_list_count(struct list *list, const struct list_stop *stop, struct error *error)
{
	enum status status = STATUS_OK;

	list->count.count = 0;
	for (size_t i = 0; i < list->set->set->count; i++) {
		struct list *part = list->set->lists[i];

		if (status == STATUS_OK)
			status = list_count_on(part, stop, error);
		list->count.count += part->count.count;
	}
	list->count.done = status == STATUS_OK;
	return status;
}

/* -------------------------------------------------------------------- days */

/* The articles that a part has of a day. */
struct part_day {
	day_number day;
	size_t part;
	int64_t articles;
};

struct part_days {
	struct part_day *days;	/* newest first, and by part, once they are sorted */
	size_t count, capacity, part;
};

static void add_day(void *data, day_number day, int64_t articles)
{
	struct part_days *days = data;

	days->days = array_grow(days->days, days->count, &days->capacity, sizeof *days->days);
	days->days[days->count++] = (struct part_day){ day, days->part, articles };
}

static int newest_first(const void *left, const void *right)
{
	const struct part_day *a = left, *b = right;

	if (a->day != b->day)
		return a->day < b->day ? 1 : -1;
	return (a->part > b->part) - (a->part < b->part);
}

static enum status read_days(struct list *list, const struct list_stop *stop, struct part_days *days,
	struct error *error)
{
	enum status status = STATUS_OK;

	*days = (struct part_days){ 0 };
	for (days->part = 0; days->part < list->set->set->count && status == STATUS_OK; days->part++)
		status = list_days(list->set->lists[days->part], stop, add_day, days, error);
	if (days->count > 0)
		qsort(days->days, days->count, sizeof *days->days, newest_first);
	return status;
}

enum status set_list_days(struct list *list, const struct list_stop *stop,
	void (*visit)(void *data, day_number day, int64_t articles), void *data, struct error *error)
{
	struct part_days days;
	enum status status = read_days(list, stop, &days, error);

	for (size_t i = 0; i < days.count && status == STATUS_OK;) {
		const day_number day = days.days[i].day;
		int64_t articles = 0;

		for (; i < days.count && days.days[i].day == day; i++)
			articles += days.days[i].articles;
		visit(data, day, articles);
	}
	free(days.days);
	return status;
}

enum status set_list_day_count(struct list *list, day_number day, int64_t *count, struct error *error)
{
	enum status status = STATUS_OK;
	int64_t part;

	*count = 0;
	for (size_t i = 0; i < list->set->set->count && status == STATUS_OK; i++) {
		status = list_day_count(list->set->lists[i], day, &part, error);
		if (status == STATUS_OK)
			*count += part;
	}
	return status;
}

enum status set_list_day_first(struct list *list, day_number day, int64_t *position, struct error *error)
{
	const bool newest = list->order == LIST_BY_NEWEST;
	struct row room;
	struct rows rows = { .rows = &room };
	enum status status = set_list_window(list, newest ? WALK_OLDER : WALK_NEWER,
		newest ? number_above(number_highest(day)) : number_lowest(day) - 1, 1, &rows, error);

	if (status == STATUS_OK && rows.count == 0)
		status = STATUS_NONE;
	if (status == STATUS_OK)
		*position = room.position;
	arena_release(&rows.arena);
	return status;
}

/* ------------------------------------------------------------------ places */

/* How many of a part's articles come before a number of its own. */
static enum status count_before(struct list *part, article_number from, int64_t *count, struct error *error)
{
	struct rows rows = { .count = 0 };
	bool behind = false;
	enum status status = list_older(part, from, 1, &rows, error);

	*count = 0;
	if (status == STATUS_OK && rows.count == 0) {
		behind = true;
		status = list_newer(part, LIST_OLDEST, 1, &rows, error);
	}
	if (status == STATUS_OK && rows.count > 0)
		status = list_place(part, rows.rows[0].number, count, error);
	if (status == STATUS_OK && rows.count > 0)
		*count += behind;
	rows_release(&rows);
	return status;
}

enum status set_list_place(struct list *list, article_number number, int64_t *place, struct error *error)
{
	struct set *set = list->set->set;
	article_number inside, from;
	size_t home;
	int64_t before = 0;
	enum status status = set_number_in(set, number, &home, &inside, error);

	*place = 0;
	if (status == STATUS_OK && list->order == LIST_BY_OLDEST)
		status = set_list_count(list, &list->stop, error);
	for (size_t i = 0; i < set->count && status == STATUS_OK; i++) {
		if (i != home && set->parts[i].last < number_day(number))
			continue;
		if (i == home)
			status = list_place(list->set->lists[i], inside, &before, error);
		else
			status = set_number_from(set, i, number, &from, error);
		if (i != home && status == STATUS_OK)
			status = count_before(list->set->lists[i], from, &before, error);
		*place += before;
	}
	return status;
}

/* The article that so many of a part's come before from a number of its own on. */
static enum status part_at(struct list *part, article_number from, int64_t places, article_number *number,
	struct error *error)
{
	int64_t place;
	enum status status = count_before(part, from, &place, error);

	return status == STATUS_OK ? list_at(part, place + places, number, error) : status;
}

/* Among the articles of one day: first those dated to it, part by part, then those of longer spans. */
static enum status day_at(struct list *list, const struct part_day *days, size_t count, int64_t places,
	article_number *number, struct error *error)
{
	const day_number day = days->day;

	for (int dated = day > 0; dated >= 0; dated--) {
		for (size_t i = 0; i < count; i++) {
			struct list *part = list->set->lists[days[i].part];
			int64_t articles = 0;
			enum status status = day > 0 ? list_day_count(part, day, &articles, error) : STATUS_OK;

			if (!dated)
				articles = days[i].articles - articles;
			if (status == STATUS_OK && places < articles)
				status = part_at(part, number_above(number_make(day, dated ? 0 : NUMBER_ARRIVAL, 0)),
					places, number, error);
			if (status == STATUS_OK && places < articles)
				return set_number_out(list->set->set, days[i].part, *number, number, error);
			if (status != STATUS_OK)
				return status;
			places -= articles;
		}
	}
	return STATUS_NONE;
}

enum status set_list_at(struct list *list, int64_t place, article_number *number, struct error *error)
{
	struct part_days days;
	size_t behind;
	enum status status = place >= 0 ? read_days(list, &list->stop, &days, error) : STATUS_NONE, found = STATUS_NONE;

	if (place < 0)
		return STATUS_NONE;
	for (size_t i = 0; i < days.count && status == STATUS_OK && found == STATUS_NONE; i = behind) {
		int64_t articles = 0;

		for (behind = i; behind < days.count && days.days[behind].day == days.days[i].day; behind++)
			articles += days.days[behind].articles;
		if (place < articles) {
			found = day_at(list, days.days + i, behind - i, place, number, error);
			break;
		}
		place -= articles;
	}
	free(days.days);
	return status == STATUS_OK ? found : status;
}

/* ------------------------------------------------------------------ facets */

static void add_years(struct facets *sum, const struct facets *part)
{
	for (size_t i = 0; i < part->year_count; i++) {
		size_t at = 0;

		while (at < sum->year_count && sum->years[at].year > part->years[i].year)
			at++;
		if (at < sum->year_count && sum->years[at].year == part->years[i].year) {
			sum->years[at].articles += part->years[i].articles;
			continue;
		}
		for (size_t j = sum->year_count++; j > at; j--)
			sum->years[j] = sum->years[j - 1];
		sum->years[at] = part->years[i];
	}
}

enum status set_list_facets(struct list *list, const struct list_stop *stop, struct arena *arena,
	struct facets *facets, struct error *error)
{
	const size_t count = list->set->set->count;
	struct facets *parts = arena_alloc(arena, count * sizeof *parts);
	size_t years = 0, topics = 0, papers = 0;
	enum status status = STATUS_OK;

	*facets = (struct facets){ .articles = 0 };
	for (size_t i = 0; i < count && status == STATUS_OK; i++) {
		status = list_facets(list->set->lists[i], stop, arena, &parts[i], error);
		years += parts[i].year_count;
		topics += parts[i].topic_count;
		papers += parts[i].paper_count;
	}
	facets->years = arena_alloc(arena, years * sizeof *facets->years);
	facets->topics = arena_alloc(arena, topics * sizeof *facets->topics);
	facets->papers = arena_alloc(arena, papers * sizeof *facets->papers);
	for (size_t i = 0; i < count && status == STATUS_OK; i++) {
		facets->articles += parts[i].articles;
		add_years(facets, &parts[i]);
		set_add_tallies(i, parts[i].topics, parts[i].topic_count, facets->topics, &facets->topic_count);
		set_add_tallies(i, parts[i].papers, parts[i].paper_count, facets->papers, &facets->paper_count);
	}
	set_sort_tallies(facets->topics, facets->topic_count);
	set_sort_tallies(facets->papers, facets->paper_count);
	return status;
}
