/* SPDX-License-Identifier: MIT */
/* The best articles of several archives, and those most like one of them. */
#include "archive/related.h"
#include "archive/set-list.h"

#include <stdlib.h>

#include "base/alloc.h"

static bool is_better(const struct ranked *a, const struct ranked *b)
{
	if (a->same != b->same)
		return a->same;
	return a->score > b->score || (a->score >= b->score && a->number > b->number);
}

/* Puts one at its place among the best so far. */
static void take_ranked(struct ranked *best, size_t want, size_t *count, const struct ranked *ranked)
{
	size_t at = *count;

	while (at > 0 && is_better(ranked, &best[at - 1]))
		at--;
	if (at == want)
		return;
	*count += *count < want;
	for (size_t i = *count - 1; i > at; i--)
		best[i] = best[i - 1];
	best[at] = *ranked;
}

/* What is rare in one archive may be common in another: all are weighed alike, by the sums. */
enum status set_list_survey(struct list *list, const struct list_stop *stop, struct rank_counts *counts,
	struct error *error)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < list->set->set->count && status == STATUS_OK; i++)
		status = list_survey(list->set->lists[i], stop, counts, error);
	return status;
}

enum status set_list_rank(struct list *list, const struct rank_counts *counts, const struct list_stop *stop,
	struct ranked *best, size_t want, size_t *count, struct error *error)
{
	struct ranked *part = xreallocarray(NULL, want, sizeof *part);
	enum status status = STATUS_OK;

	*count = 0;
	for (size_t i = 0; i < list->set->set->count && status == STATUS_OK; i++) {
		size_t part_count = 0;

		status = list_rank(list->set->lists[i], counts, stop, part, want, &part_count, error);
		for (size_t j = 0; j < part_count && status == STATUS_OK; j++) {
			status = set_number_out(list->set->set, i, part[j].number, &part[j].number, error);
			take_ranked(best, want, count, &part[j]);
		}
	}
	free(part);
	return status;
}

enum status set_related_find(struct set *set, article_number number, const struct list_stop *stop,
	struct ranked *found, size_t *count, struct error *error)
{
	struct ranked part[RELATED_MOST];
	struct article article;
	article_number inside = 0;
	size_t home = 0;
	enum status status = set_article_load(set, number, &article, error);

	*count = 0;
	if (status == STATUS_OK)
		status = set_number_in(set, number, &home, &inside, error);
	for (size_t i = 0; i < set->count && status == STATUS_OK; i++) {
		size_t part_count;

		article.number = i == home ? inside : number;
		status = related_to(set->parts[i].archive, &article, i == home, stop, part, &part_count, error);
		for (size_t j = 0; j < part_count && status == STATUS_OK; j++) {
			status = set_number_out(set, i, part[j].number, &part[j].number, error);
			take_ranked(found, RELATED_MOST, count, &part[j]);
		}
	}
	article_release(&article);
	return status;
}
