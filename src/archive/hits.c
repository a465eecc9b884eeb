/* SPDX-License-Identifier: MIT */
#include "archive/hits.h"

#include <stdlib.h>

#include "archive/fulltext.h"
#include "archive/number.h"
#include "archive/schema.h"
#include "base/alloc.h"

/* Moves along with the main walk: which numbers have the text is asked in the order of the walk. */
struct hits_text {
	const struct query *query;
	struct walk walk;
	article_number at;
	bool ended;
};

/* An article, as far as it has been looked at. */
struct candidate {
	article_number number;
	bool loaded;
	enum item_kind kind;
	char label[64];
};

static enum status check(struct hits *hits, const struct query *query, struct candidate *candidate, bool *meets,
	struct error *error);

static enum status open_text(struct hits *hits, const struct query *query, article_number from,
	struct error *error)
{
	struct hits_text *text;

	hits->texts = array_grow(hits->texts, hits->text_count, &hits->text_capacity, sizeof *hits->texts);
	text = &hits->texts[hits->text_count++];
	*text = (struct hits_text){ .query = query, .at = from };
	return fulltext_walk(&text->walk, hits->db, query, hits->direction, from, error);
}

/* One walk for each part of a check that the index can answer as a whole. */
static enum status open_texts(struct hits *hits, const struct query *query, article_number from,
	struct error *error)
{
	enum status status = STATUS_OK;

	if (fulltext_answers(query))
		return open_text(hits, query, from, error);
	for (size_t i = 0; i < query->count && status == STATUS_OK; i++)
		status = open_texts(hits, query->children[i], from, error);
	return status;
}

enum status hits_open(struct hits *hits, struct db *db, const struct plan *plan, enum walk_direction direction,
	article_number from, struct error *error)
{
	enum status status;

	*hits = (struct hits){ .db = db, .plan = plan, .direction = direction };
	if (direction == WALK_OLDER && from > plan->highest)
		from = number_above(plan->highest);
	else if (direction == WALK_NEWER && from < plan->lowest)
		from = plan->lowest - 1;
	hits->reached = from;
	if (plan->text != NULL)
		status = fulltext_walk(&hits->walk, db, plan->text, direction, from, error);
	else
		status = walk_open(&hits->walk, db, plan->list, direction, from, error);
	for (size_t i = 0; i < plan->check_count && status == STATUS_OK; i++)
		status = open_texts(hits, plan->checks[i], from, error);
	return status;
}

void hits_close(struct hits *hits)
{
	walk_close(&hits->walk);
	for (size_t i = 0; i < hits->text_count; i++)
		walk_close(&hits->texts[i].walk);
	free(hits->texts);
	*hits = (struct hits){ 0 };
}

static enum status check_text(struct hits *hits, const struct query *query, article_number number, bool *meets,
	struct error *error)
{
	struct hits_text *text = hits->texts;
	enum status status = STATUS_OK;

	while (text->query != query)
		text++;
	while (!text->ended && (hits->direction == WALK_OLDER ? text->at > number : text->at < number)) {
		status = walk_next(&text->walk, &text->at, error);
		text->ended = status != STATUS_OK;
	}
	*meets = !text->ended && text->at == number;
	return status == STATUS_NONE ? STATUS_OK : status;
}

static enum status check_list(struct hits *hits, int64_t list, article_number number, bool *meets,
	struct error *error)
{
	int64_t one;
	enum status status = db_number(hits->db, "SELECT 1 FROM member WHERE list = ?1 AND number = ?2", list,
		number, &one, error);

	*meets = status == STATUS_OK;
	return status == STATUS_NONE ? STATUS_OK : status;
}

static enum status check_lists(struct hits *hits, const struct query *query, article_number number, bool *meets,
	struct error *error)
{
	enum status status = STATUS_OK;

	*meets = false;
	for (size_t i = 0; i < query->list_count && !*meets && status == STATUS_OK; i++)
		status = check_list(hits, query->lists[i], number, meets, error);
	return status;
}

static enum status load(struct hits *hits, struct candidate *candidate, struct error *error)
{
	sqlite3_stmt *row;
	enum status status;

	if (candidate->loaded)
		return STATUS_OK;
	status = db_statement(hits->db, "SELECT kind, label FROM article WHERE number = ?1", &row, error);
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(row, 1, candidate->number);
	status = db_step(hits->db, row, error);
	if (status == STATUS_OK) {
		candidate->loaded = true;
		candidate->kind = (enum item_kind)sqlite3_column_int(row, 0);
		sqlite3_snprintf(sizeof candidate->label, candidate->label, "%s", db_text(row, 1));
	}
	sqlite3_reset(row);
	return status == STATUS_NONE ? STATUS_OK : status;
}

static char upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 32) : c;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* a1 is A01. */
static bool same_label(const char *left, const char *right)
{
	bool in_number = false;

	for (;;) {
		if (!in_number) {
			while (*left == '0' && is_digit(left[1]))
				left++;
			while (*right == '0' && is_digit(right[1]))
				right++;
		}
		if (upper(*left) != upper(*right))
			return false;
		if (*left == '\0')
			return true;
		in_number = is_digit(*left);
		left++;
		right++;
	}
}

/* All children of AND, any of OR. */
static enum status check_children(struct hits *hits, const struct query *query, struct candidate *candidate,
	bool *meets, struct error *error)
{
	const bool all = query->kind == QUERY_AND;
	enum status status = STATUS_OK;

	*meets = all;
	for (size_t i = 0; i < query->count && *meets == all && status == STATUS_OK; i++)
		status = check(hits, query->children[i], candidate, meets, error);
	return status;
}

static enum status check(struct hits *hits, const struct query *query, struct candidate *candidate, bool *meets,
	struct error *error)
{
	const day_number day = number_day(candidate->number);
	enum status status = STATUS_OK;

	if (fulltext_answers(query))
		return check_text(hits, query, candidate->number, meets, error);
	switch (query->kind) {
	case QUERY_NOT:
		status = check(hits, query->children[0], candidate, meets, error);
		*meets = !*meets;
		break;
	case QUERY_TOPIC:
	case QUERY_PAPER:
		return check_lists(hits, query, candidate->number, meets, error);
	case QUERY_DATE:
		*meets = day >= query->from && day <= query->to;
		break;
	case QUERY_PAGE:
		status = load(hits, candidate, error);
		*meets = same_label(candidate->label, query->text);
		break;
	case QUERY_KIND:
		status = load(hits, candidate, error);
		*meets = candidate->kind == query->item;
		break;
	default:
		return check_children(hits, query, candidate, meets, error);
	}
	return status;
}

enum status hits_next(struct hits *hits, article_number *number, struct error *error)
{
	const struct plan *plan = hits->plan;
	enum status status;

	while ((status = walk_next(&hits->walk, number, error)) == STATUS_OK) {
		struct candidate candidate = { .number = *number };
		bool meets = true;

		if (*number < plan->lowest || *number > plan->highest)
			return STATUS_NONE;
		if (plan->scope != LIST_EVERYTHING)
			status = check_list(hits, plan->scope, *number, &meets, error);
		for (size_t i = 0; i < plan->check_count && meets && status == STATUS_OK; i++)
			status = check(hits, plan->checks[i], &candidate, &meets, error);
		if (status != STATUS_OK)
			return status;
		hits->reached = *number;
		if (meets)
			return STATUS_OK;
	}
	return status;
}
