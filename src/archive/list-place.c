/* SPDX-License-Identifier: MIT */
/* How many articles a list has, of which days, and where in it. */
#include "archive/list-state.h"

#include <time.h>

#include "archive/facets.h"
#include "archive/hits.h"
#include "archive/number.h"
#include "archive/set-list.h"
#include "archive/tally.h"

bool list_count(struct list *list, int64_t *count)
{
	if (list->order == LIST_BY_RELEVANCE) {
		*count = (int64_t)list->best_count;
		return list->best != NULL || list->failed;
	}
	*count = list->count.count;
	return list->count.done || list->failed;
}

enum status list_count_on(struct list *list, const struct list_stop *stop, struct error *error)
{
	if (list->set != NULL)
		return set_list_count(list, stop, error);
	return list->plan.query == NULL ? STATUS_OK : count_on(&list->count, list->db, &list->plan, stop, error);
}

/* Asks whom the list asks, and the clock. */
struct deadline {
	const struct list_stop *stop;
	struct timespec at;
};

static bool is_late(void *data)
{
	const struct deadline *deadline = data;
	struct timespec now;

	if (deadline->stop->ask != NULL && deadline->stop->ask(deadline->stop->data))
		return true;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec > deadline->at.tv_sec ||
		(now.tv_sec == deadline->at.tv_sec && now.tv_nsec >= deadline->at.tv_nsec);
}

bool list_work(struct list *list, int milliseconds)
{
	struct deadline deadline = { .stop = &list->stop };
	const struct list_stop stop = { is_late, &deadline };
	enum status status;

	clock_gettime(CLOCK_MONOTONIC, &deadline.at);
	deadline.at.tv_nsec += milliseconds % 1000 * 1000000;
	deadline.at.tv_sec += milliseconds / 1000 + deadline.at.tv_nsec / 1000000000;
	deadline.at.tv_nsec %= 1000000000;
	status = list->order == LIST_BY_RELEVANCE ? list_find_best(list, NULL) :
		list_count_on(list, &stop, NULL);
	list->failed = status != STATUS_OK && status != STATUS_STOPPED;
	return status == STATUS_STOPPED;
}

enum status list_days(struct list *list, const struct list_stop *stop,
	void (*visit)(void *data, day_number day, int64_t articles), void *data, struct error *error)
{
	enum status status;

	if (list->set != NULL)
		return set_list_days(list, stop, visit, data, error);
	if (list->plan.query == NULL)
		return tally_days(list->db, list->plan.list, visit, data, error);
	status = count_on(&list->count, list->db, &list->plan, stop, error);
	for (size_t i = list->count.day_count; status == STATUS_OK && i-- > 0;)
		visit(data, list->count.days[i].day, list->count.days[i].articles);
	return status;
}

enum status list_facets(struct list *list, const struct list_stop *stop, struct arena *arena,
	struct facets *facets, struct error *error)
{
	if (list->set != NULL)
		return set_list_facets(list, stop, arena, facets, error);
	return facets_count(list->archive, &list->plan, stop, arena, facets, error);
}

/* As list_place() and list_at(), newest first. */
static enum status find_place(struct list *list, article_number number, int64_t *place, struct error *error)
{
	enum status status;

	if (list->set != NULL)
		return set_list_place(list, number, place, error);
	if (list->plan.query == NULL)
		return tally_place(list->db, list->plan.list, number, place, error);
	status = count_on(&list->count, list->db, &list->plan, &list->stop, error);
	return status == STATUS_OK ? count_place(&list->count, list->db, &list->plan, number, place, error) : status;
}

static enum status find_at(struct list *list, int64_t place, article_number *number, struct error *error)
{
	enum status status;

	if (list->set != NULL)
		return set_list_at(list, place, number, error);
	if (list->plan.query == NULL)
		return tally_at(list->db, list->plan.list, place, number, error);
	status = count_on(&list->count, list->db, &list->plan, &list->stop, error);
	return status == STATUS_OK ? count_at(&list->count, list->db, &list->plan, place, number, error) : status;
}

enum status list_place(struct list *list, int64_t position, int64_t *place, struct error *error)
{
	enum status status;

	if (list->order == LIST_BY_NEWEST)
		return find_place(list, position, place, error);
	if (list->order == LIST_BY_OLDEST) {
		status = find_place(list, list_turned(position), place, error);
		if (status == STATUS_OK)
			*place = list->count.count - 1 - *place;
		return status;
	}
	status = list_find_best(list, error);
	*place = -1 - position;
	return status == STATUS_OK && (*place < 0 || *place >= (int64_t)list->best_count) ? STATUS_NONE : status;
}

enum status list_at(struct list *list, int64_t place, int64_t *position, struct error *error)
{
	enum status status;

	if (list->order == LIST_BY_NEWEST)
		return find_at(list, place, position, error);
	if (list->order == LIST_BY_OLDEST) {
		status = list_count_on(list, &list->stop, error);
		if (status == STATUS_OK)
			status = find_at(list, list->count.count - 1 - place, position, error);
		if (status == STATUS_OK)
			*position = list_turned(*position);
		return status;
	}
	status = list_find_best(list, error);
	*position = list_best_position((size_t)place);
	return status == STATUS_OK && (place < 0 || place >= (int64_t)list->best_count) ? STATUS_NONE : status;
}

enum status list_position(struct list *list, article_number number, int64_t *position, struct error *error)
{
	enum status status;

	*position = list->order == LIST_BY_OLDEST ? list_turned(number) : number;
	if (list->order != LIST_BY_RELEVANCE)
		return STATUS_OK;
	status = list_find_best(list, error);
	for (size_t i = 0; i < list->best_count && status == STATUS_OK; i++) {
		*position = list_best_position(i);
		if (list->best[i].number == number)
			return STATUS_OK;
	}
	return status == STATUS_OK ? STATUS_NONE : status;
}

enum status list_day_count(struct list *list, day_number day, int64_t *count, struct error *error)
{
	struct hits hits;
	article_number number;
	enum status status;

	if (list->set != NULL)
		return set_list_day_count(list, day, count, error);
	if (list->plan.query == NULL)
		return tally_day(list->db, list->plan.list, day, count, error);
	*count = 0;
	status = hits_open(&hits, list->db, &list->plan, WALK_OLDER, number_above(number_highest(day)), &list->stop,
		error);
	while (status == STATUS_OK) {
		status = hits_next(&hits, &number, error);
		if (status != STATUS_OK || number < number_dated_lowest(day))
			break;
		++*count;
	}
	hits_close(&hits);
	return status == STATUS_NONE ? STATUS_OK : status;
}

enum status list_day_first(struct list *list, day_number day, int64_t *position, struct error *error)
{
	const bool newest = list->order == LIST_BY_NEWEST;
	struct hits hits;
	enum status status;

	if (list->order == LIST_BY_RELEVANCE)
		return STATUS_NONE;
	if (list->set != NULL)
		return set_list_day_first(list, day, position, error);
	status = hits_open(&hits, list->db, &list->plan, newest ? WALK_OLDER : WALK_NEWER,
		newest ? number_above(number_highest(day)) : number_lowest(day) - 1, &list->stop, error);
	if (status == STATUS_OK)
		status = hits_next(&hits, position, error);
	hits_close(&hits);
	if (status == STATUS_OK && !newest)
		*position = list_turned(*position);
	return status;
}
