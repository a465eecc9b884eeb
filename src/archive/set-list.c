/* SPDX-License-Identifier: MIT */
#include "archive/set-list.h"

#include <stdlib.h>

#include "archive/number.h"
#include "base/alloc.h"

/* ----------------------------------------------------------------- opening */

/* The list of a part. *unknown keeps the bits of what no part has so far. */
static enum status open_part(struct set_list *set_list, size_t part, const struct list_scope *scope, uint64_t *unknown,
	struct error *error)
{
	struct list_scope inside = *scope;
	enum status status = STATUS_OK;

	inside.order = LIST_BY_NEWEST;
	if (scope->of == LIST_RELATED)
		inside.of = LIST_ALL;
	else if (scope->of != LIST_ALL)
		status = set_list_id(set_list->set, scope->key, part, &inside.key, error);
	if (status == STATUS_OK)
		status = list_make(set_list->set->parts[part].archive, &inside, &set_list->lists[part], error);
	if (status == STATUS_OK)
		*unknown &= set_list->lists[part]->plan.unknown;
	return status;
}

static enum status open_parts(struct list *list, const struct list_scope *scope, struct error *error)
{
	const size_t count = list->set->set->count;
	uint64_t unknown = UINT64_MAX;
	bool has_query = true;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < count && status == STATUS_OK; i++) {
		status = open_part(list->set, i, scope, &unknown, error);
		has_query = has_query && status == STATUS_OK && list->set->lists[i]->plan.query != NULL;
	}
	if (status == STATUS_OK)
		status = plan_check(&list->set->lists[0]->plan, unknown, error);
	if (status == STATUS_OK && has_query)
		list->plan.query = list->set->lists[0]->plan.query;
	else if (status == STATUS_OK)
		status = set_list_count(list, NULL, error);
	return status;
}

enum status set_list_open(struct archive *archive, const struct list_scope *scope, struct list **list,
	struct error *error)
{
	struct list *opened;
	const bool related = scope->of == LIST_RELATED;
	enum status status;

	if (related && (scope->query != NULL || scope->filter != NULL))
		return error_set(error, STATUS_INVALID, "related articles are not searched");
	opened = xcalloc(1, sizeof *opened);
	opened->archive = archive;
	opened->set = xcalloc(1, sizeof *opened->set);
	opened->set->set = archive->set;
	opened->set->lists = xcalloc(archive->set->count, sizeof *opened->set->lists);
	status = open_parts(opened, scope, error);
	opened->related = related ? scope->key : 0;
	opened->order = related ? LIST_BY_RELEVANCE : scope->order;
	if (scope->order == LIST_BY_RELEVANCE && opened->plan.query == NULL && !related)
		opened->order = LIST_BY_NEWEST;
	if (status != STATUS_OK) {
		list_close(opened);
		return status;
	}
	*list = opened;
	return STATUS_OK;
}

void set_list_close(struct set_list *set_list)
{
	if (set_list == NULL)
		return;
	for (size_t i = 0; i < set_list->set->count; i++)
		list_close(set_list->lists[i]);
	free(set_list->lists);
	free(set_list);
}

void set_list_stop_when(struct set_list *set_list, const struct list_stop *stop)
{
	for (size_t i = 0; i < set_list->set->count; i++)
		list_stop_when(set_list->lists[i], stop);
}

/* -------------------------------------------------------------------- rows */

/* The rows of a part, as far as they are loaded. */
struct source {
	struct rows rows;
	bool loaded, ended;
	size_t taken;
	article_number next;	/* of the next row in the set; before it is loaded, no row is nearer than that */
};

struct merge {
	const struct list *list;
	enum walk_direction direction;
	article_number from;
	struct source *sources;
};

static enum status next_of(const struct merge *merge, size_t part, struct error *error)
{
	struct source *source = &merge->sources[part];

	source->ended = source->taken == source->rows.count;
	if (source->ended)
		return STATUS_OK;
	/* list_newer() gives them in list order, of which the last is the nearest. */
	return set_number_out(merge->list->set->set, part, source->rows.rows[merge->direction == WALK_OLDER ?
		source->taken : source->rows.count - 1 - source->taken].number, &source->next, error);
}

static enum status load(const struct merge *merge, size_t part, size_t want, struct error *error)
{
	struct source *source = &merge->sources[part];
	struct list *list = merge->list->set->lists[part];
	article_number from;
	enum status status = set_number_from(merge->list->set->set, part, merge->from, &from, error);

	source->loaded = true;
	if (status == STATUS_OK)
		status = merge->direction == WALK_OLDER ? list_older(list, from, want, &source->rows, error) :
			list_newer(list, from, want, &source->rows, error);
	return status == STATUS_OK ? next_of(merge, part, error) : status;
}

static void begin(const struct merge *merge, size_t part)
{
	const struct set_part *span = &merge->list->set->set->parts[part];
	struct source *source = &merge->sources[part];
	const article_number highest = number_highest(span->last), lowest = number_lowest(span->first);

	source->ended = merge->direction == WALK_OLDER ? lowest >= merge->from : highest <= merge->from;
	source->next = merge->direction == WALK_OLDER ? highest : lowest;
}

static struct source *nearest(const struct merge *merge)
{
	struct source *found = NULL;

	for (size_t i = 0; i < merge->list->set->set->count; i++) {
		struct source *source = &merge->sources[i];

		if (!source->ended && (found == NULL || (merge->direction == WALK_OLDER ? source->next > found->next :
				source->next < found->next)))
			found = source;
	}
	return found;
}

static void take(const struct merge *merge, struct source *source, struct rows *rows)
{
	struct row *row = &rows->rows[rows->count++];

	*row = source->rows.rows[merge->direction == WALK_OLDER ? source->taken :
		source->rows.count - 1 - source->taken];
	source->taken++;
	row->number = source->next;
	row->position = merge->list->order == LIST_BY_OLDEST ? list_turned(row->number) : row->number;
	row->key = arena_strdup(&rows->arena, row->key);
	row->label = arena_strdup(&rows->arena, row->label);
	row->title = arena_strdup(&rows->arena, row->title);
	row->topic = arena_strdup(&rows->arena, row->topic);
}

enum status set_list_window(struct list *list, enum walk_direction direction, article_number from, size_t want,
	struct rows *rows, struct error *error)
{
	const size_t count = list->set->set->count;
	struct merge merge = { list, direction, from, xcalloc(count, sizeof *merge.sources) };
	struct source *source;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < count; i++)
		begin(&merge, i);
	while (status == STATUS_OK && rows->count < want && (source = nearest(&merge)) != NULL) {
		const size_t part = (size_t)(source - merge.sources);

		if (!source->loaded) {
			status = load(&merge, part, want - rows->count, error);
			continue;
		}
		take(&merge, source, rows);
		status = next_of(&merge, part, error);
	}
	for (size_t i = 0; i < count; i++)
		rows_release(&merge.sources[i].rows);
	free(merge.sources);
	return status;
}

enum status set_list_row(struct list *list, article_number number, struct arena *arena, struct row *row,
	struct error *error)
{
	struct row room;
	struct rows rows = { .arena = *arena, .rows = &room };
	enum status status = set_list_window(list, WALK_OLDER, number_above(number), 1, &rows, error);

	*arena = rows.arena;
	*row = room;
	return status;
}
