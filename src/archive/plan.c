/* SPDX-License-Identifier: MIT */
#include "archive/plan.h"

#include <stdlib.h>
#include <string.h>

#include "archive/fulltext.h"
#include "archive/number.h"
#include "archive/schema.h"
#include "base/alloc.h"

/* Whether a list is called so: a topic by its code, either by a part of a name. */
static bool is_called(sqlite3_stmt *row, const char *wanted, struct strbuf *scratch)
{
	bool found = strcmp(db_text(row, 1), wanted) == 0;

	for (int column = 2; column < 4 && !found; column++) {
		strbuf_clear(scratch);
		fulltext_fold(scratch, db_text(row, column));
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
	fulltext_fold(&wanted, query->text);
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
	if (status == STATUS_NONE && count == 0)
		return error_set(error, STATUS_INVALID, query->kind == QUERY_TOPIC ?
			"at %zu: no topic is called so: 'baolan list topics' names them" :
			"at %zu: no paper is called so: 'baolan list papers' names them", query->at);
	return status == STATUS_NONE ? STATUS_OK : status;
}

static enum status resolve(struct plan *plan, struct db *db, struct query *query, struct error *error)
{
	enum status status = STATUS_OK;

	if (query->kind == QUERY_TOPIC || query->kind == QUERY_PAPER)
		return resolve_lists(plan, db, query, error);
	for (size_t i = 0; i < query->count && status == STATUS_OK; i++)
		status = resolve(plan, db, query->children[i], error);
	return status;
}

static void narrow(struct plan *plan, const struct query *date)
{
	article_number lowest = number_lowest(date->from), highest = number_highest(date->to);

	plan->lowest = lowest > plan->lowest ? lowest : plan->lowest;
	plan->highest = highest < plan->highest ? highest : plan->highest;
}

/* Texts and their negatives are for the index to answer together, dates bound the walk, one topic or
 * paper without any text is itself the list to walk; all else is looked at article by article. */
static void sort_out(struct plan *plan, struct query *const *parts, size_t count)
{
	struct query *text = arena_alloc(&plan->arena, sizeof *text);

	text->kind = QUERY_AND;
	text->children = arena_alloc(&plan->arena, count * sizeof *text->children);
	plan->checks = arena_alloc(&plan->arena, count * sizeof *plan->checks);
	for (size_t i = 0; i < count; i++) {
		struct query *part = parts[i];

		if (fulltext_answers(part) || (part->kind == QUERY_NOT && fulltext_answers(part->children[0])))
			text->children[text->count++] = part;
		else if (part->kind == QUERY_DATE)
			narrow(plan, part);
		else
			plan->checks[plan->check_count++] = part;
	}
	if (fulltext_answers(text)) {
		plan->text = text;
		return;
	}
	for (size_t i = 0; i < text->count; i++)
		plan->checks[plan->check_count++] = text->children[i];
}

static void choose_list(struct plan *plan)
{
	if (plan->text != NULL)
		return;
	plan->list = plan->scope;
	plan->scope = LIST_EVERYTHING;
	for (size_t i = 0; i < plan->check_count && plan->list == LIST_EVERYTHING; i++) {
		if (plan->checks[i]->list_count != 1)
			continue;
		plan->list = plan->checks[i]->lists[0];
		plan->checks[i] = plan->checks[--plan->check_count];
	}
}

enum status plan_make(struct plan *plan, struct db *db, int64_t scope, const char *text, struct error *error)
{
	struct query *query;
	enum status status;

	*plan = (struct plan){ .scope = scope, .lowest = 0, .highest = INT64_MAX };
	if (text == NULL) {
		choose_list(plan);
		return STATUS_OK;
	}
	status = query_parse(text, &plan->arena, &query, error);
	if (status == STATUS_OK)
		status = resolve(plan, db, query, error);
	if (status != STATUS_OK)
		return status;
	if (query->kind == QUERY_AND)
		sort_out(plan, query->children, query->count);
	else
		sort_out(plan, &query, 1);
	choose_list(plan);
	return STATUS_OK;
}

bool plan_is_list(const struct plan *plan)
{
	return plan->text == NULL && plan->check_count == 0 && plan->scope == LIST_EVERYTHING && plan->lowest == 0 &&
		plan->highest == INT64_MAX;
}

void plan_release(struct plan *plan)
{
	arena_release(&plan->arena);
	*plan = (struct plan){ 0 };
}
