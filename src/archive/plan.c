/* SPDX-License-Identifier: MIT */
#include "archive/plan.h"

#include <stdlib.h>
#include <string.h>

#include "archive/passages.h"
#include "archive/schema.h"
#include "base/alloc.h"

/* Whether a list is called so: a topic by its code, either by a part of a name. */
static bool is_called(sqlite3_stmt *row, const char *wanted, struct strbuf *scratch)
{
	bool found = strcmp(db_text(row, 1), wanted) == 0;

	for (int column = 2; column < 4 && !found; column++) {
		strbuf_clear(scratch);
		passages_fold(scratch, db_text(row, column));
		found = strstr(strbuf_text(scratch), wanted) != NULL;
	}
	return found;
}

static enum status resolve_lists(struct plan *plan, struct db *db, struct query *query, struct error *error)
{
	struct strbuf wanted = { 0 }, scratch = { 0 };
	int64_t *lists = NULL, *kept;
	size_t count = 0, capacity = 0;
	sqlite3_stmt *row;
	enum status status = db_statement(db, "SELECT id, key, name, english FROM list WHERE kind = ?1", &row,
		error);

	if (status != STATUS_OK)
		return status;
	passages_fold(&wanted, query->text);
	sqlite3_bind_int(row, 1, query->kind == QUERY_TOPIC ? LIST_KIND_TOPIC : LIST_KIND_PAPER);
	while ((status = db_step(db, row, error)) == STATUS_OK) {
		if (wanted.len == 0 || !is_called(row, wanted.text, &scratch))
			continue;
		lists = array_grow(lists, count, &capacity, sizeof *lists);
		lists[count++] = sqlite3_column_int64(row, 0);
	}
	sqlite3_reset(row);
	kept = arena_alloc(&plan->arena, count * sizeof *kept);
	for (size_t i = 0; i < count; i++)
		kept[i] = lists[i];
	query->lists = kept;
	query->list_count = count;
	free(lists);
	strbuf_release(&wanted);
	strbuf_release(&scratch);
	if (count == 0)
		plan->unknown |= UINT64_C(1) << plan->name_count;
	plan->names[plan->name_count++] = query;
	return status == STATUS_NONE ? STATUS_OK : status;
}

enum status plan_check(const struct plan *plan, uint64_t unknown, struct error *error)
{
	const struct query *name;

	if (unknown == 0)
		return STATUS_OK;
	name = plan->names[__builtin_ctzll(unknown)];
	return error_set(error, STATUS_INVALID, name->kind == QUERY_TOPIC ?
		"at %zu: no topic is called so: 'baolan list topics' names them" :
		"at %zu: no paper is called so: 'baolan list papers' names them", name->at);
}

static enum status resolve(struct plan *plan, struct db *db, struct query *query, struct error *error)
{
	enum status status = STATUS_OK;

	if ((query->kind == QUERY_TOPIC || query->kind == QUERY_PAPER) && plan->name_count == PLAN_NAMES)
		return error_set(error, STATUS_INVALID, "at %zu: too many topics and papers", query->at);
	if (query->kind == QUERY_TOPIC || query->kind == QUERY_PAPER)
		return resolve_lists(plan, db, query, error);
	for (size_t i = 0; i < query->count && status == STATUS_OK; i++)
		status = resolve(plan, db, query->children[i], error);
	return status;
}

/* What meets either and what meets the other; NULL is met by all. */
static struct query *both(struct plan *plan, struct query *one, struct query *other)
{
	struct query *made;

	if (one == NULL || other == NULL)
		return one != NULL ? one : other;
	made = arena_alloc(&plan->arena, sizeof *made);
	*made = (struct query){ .kind = QUERY_AND, .count = 2 };
	made->children = arena_alloc(&plan->arena, 2 * sizeof *made->children);
	made->children[0] = one;
	made->children[1] = other;
	return made;
}

/* A list is asked for as a topic is. */
static struct query *within(struct plan *plan, int64_t scope)
{
	struct query *list = arena_alloc(&plan->arena, sizeof *list);
	int64_t *id = arena_alloc(&plan->arena, sizeof *id);

	*id = scope;
	*list = (struct query){ .kind = QUERY_TOPIC, .lists = id, .list_count = 1 };
	return list;
}

static void look_in_headlines(struct query *query)
{
	if (query->kind == QUERY_TEXT && query->field == FIELD_ANY)
		query->field = FIELD_HEADLINE;
	for (size_t i = 0; i < query->count; i++)
		look_in_headlines(query->children[i]);
}

/* *query is NULL for no text. */
static enum status read_query(struct plan *plan, struct db *db, const char *text, struct query **query,
	struct error *error)
{
	enum status status;

	*query = NULL;
	if (text == NULL)
		return STATUS_OK;
	status = query_parse(text, &plan->arena, query, error);
	return status == STATUS_OK ? resolve(plan, db, *query, error) : status;
}

enum status plan_make(struct plan *plan, struct db *db, int64_t scope, const char *text, const char *filter,
	struct error *error)
{
	struct query *query, *besides;
	enum status status;

	*plan = (struct plan){ .list = scope };
	status = read_query(plan, db, text, &query, error);
	if (status == STATUS_OK)
		status = read_query(plan, db, filter, &besides, error);
	if (status != STATUS_OK)
		return status;
	if (besides != NULL)
		look_in_headlines(besides);
	query = both(plan, query, besides);
	if (query == NULL)
		return STATUS_OK;
	if (scope != LIST_EVERYTHING)
		plan->query = both(plan, within(plan, scope), query);
	else if (query->list_count == 1)
		plan->list = query->lists[0];
	else
		plan->query = query;
	return STATUS_OK;
}

void plan_release(struct plan *plan)
{
	arena_release(&plan->arena);
	*plan = (struct plan){ 0 };
}
