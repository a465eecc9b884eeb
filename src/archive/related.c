/* SPDX-License-Identifier: MIT */
/* Two steps, each of bounded work, however large the archive and the article. The most telling terms are
 * looked for in all of the index; the articles that have most of them are read and compared. */
#include "archive/related.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "archive/jump.h"
#include "archive/number.h"
#include "archive/passages.h"
#include "archive/search.h"
#include "archive/set-list.h"
#include "archive/shingles.h"
#include "archive/telling.h"
#include "base/alloc.h"

#define CANDIDATES 25		/* that are read */
#define SAME 0.5		/* how much of the shorter text the other must have */

struct relating {
	struct db *db;
	const struct list_stop *stop;
	article_number number, other;	/* the article, and its other half or 0 */
	bool inside;			/* it is in this archive */
	struct chunk *chunks;		/* the nearest in time first */
	size_t chunk_count;
	double length;			/* of an article, in pieces */
	struct telling telling;
	struct ranked best[CANDIDATES];
	size_t count;
	double scores[CHUNK_PLACES];
};

/* -------------------------------------------------------------- candidates */

static int64_t days_between(article_number a, article_number b)
{
	const int64_t days = (int64_t)number_day(a) - number_day(b);

	return days < 0 ? -days : days;
}

/* At least so many days are between the article and those of a chunk. */
static int64_t days_to(const struct relating *relating, const struct chunk *chunk)
{
	if (relating->number < chunk->lowest)
		return days_between(chunk->lowest, relating->number);
	return relating->number > chunk->highest ? days_between(chunk->highest, relating->number) : 0;
}

static bool is_better(const struct relating *relating, const struct ranked *one, const struct ranked *other)
{
	const int64_t days = days_between(one->number, relating->number);
	const int64_t others = days_between(other->number, relating->number);

	if (one->score > other->score || one->score < other->score)
		return one->score > other->score;
	return days != others ? days < others : one->number > other->number;
}

static void offer(struct relating *relating, const struct ranked *found)
{
	size_t at = relating->count;

	if (relating->inside && (found->number == relating->number || found->number == relating->other))
		return;
	if (at == CANDIDATES && !is_better(relating, found, &relating->best[at - 1]))
		return;
	if (at == CANDIDATES)
		at--;
	else
		relating->count++;
	for (; at > 0 && is_better(relating, found, &relating->best[at - 1]); at--)
		relating->best[at] = relating->best[at - 1];
	relating->best[at] = *found;
}

/* Adds a term's weight to the articles that have it. Those that it alone would not make good enough are
 * left out where there is no other term yet. */
static void add_weight(struct relating *relating, const struct places *set, double weight, bool alone,
	struct places *any)
{
	for (size_t i = 0; i < CHUNK_WORDS; i++) {
		uint64_t left = alone ? set->words[i] : set->words[i] & any->words[i];

		for (; left != 0; left &= left - 1) {
			const size_t place = i * 64 + (size_t)__builtin_ctzll(left);

			relating->scores[place] = (places_has(any, place) ? relating->scores[place] : 0) + weight;
			places_add(any, place);
		}
	}
}
/* The score that is too low to be found in a chunk, however near the article is in time. */
static double too_low(const struct relating *relating, const struct chunk *chunk)
{
	const struct ranked *last = &relating->best[CANDIDATES - 1];

	if (relating->count < CANDIDATES)
		return 0;
	return days_to(relating, chunk) < days_between(last->number, relating->number) ?
		nextafter(last->score, 0) : last->score;
}

static enum status score_chunk(struct relating *relating, const struct chunk *chunk, struct error *error)
{
	struct chunk_numbers *numbers = xcalloc(1, sizeof *numbers);
	struct places any = { { 0 } }, set, live;
	double left = relating->telling.weight;
	enum status status = chunk_live(relating->db, chunk, &live, error);

	for (size_t i = 0; i < relating->telling.chosen && status == STATUS_OK; i++) {
		const double weight = relating->telling.terms[i].weight;

		status = chunk_set(relating->db, chunk, relating->telling.terms[i].term, &set, error);
		if (status == STATUS_OK)
			add_weight(relating, &set, weight, left > too_low(relating, chunk), &any);
		left -= weight;
	}
	for (size_t place = 0; status == STATUS_OK && places_from(&any, place, &place); place++) {
		struct ranked found = { .score = relating->scores[place] };

		if (found.score <= too_low(relating, chunk) || !places_has(&live, place))
			continue;
		status = chunk_number(relating->db, chunk, numbers, place, &found.number, error);
		if (status == STATUS_OK)
			offer(relating, &found);
	}
	free(numbers);
	return status;
}

/* The nearest in time first. */
static void sort_chunks(struct relating *relating)
{
	for (size_t i = 1; i < relating->chunk_count; i++) {
		const struct chunk chunk = relating->chunks[i];
		size_t at = i;

		for (; at > 0 && days_to(relating, &relating->chunks[at - 1]) > days_to(relating, &chunk); at--)
			relating->chunks[at] = relating->chunks[at - 1];
		relating->chunks[at] = chunk;
	}
}

static enum status find_candidates(struct relating *relating, struct error *error)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < relating->chunk_count && status == STATUS_OK; i++) {
		if (relating->stop != NULL && relating->stop->ask != NULL && relating->stop->ask(relating->stop->data))
			return error_set(error, STATUS_STOPPED, "%s: stopped", relating->db->name);
		status = score_chunk(relating, &relating->chunks[i], error);
	}
	return status;
}

/* --------------------------------------------------------------- comparing */

/* Reads what was found and tells it in order; what repeats the text comes first. */
static enum status compare(struct relating *relating, struct archive *archive, const struct passages *passages,
	struct error *error)
{
	struct shingles own = { 0 }, other = { 0 };
	struct passages text = { .headline = { 0 } };
	enum status status = STATUS_OK;

	shingles_fill(&own, &passages->body);
	telling_prepare(&relating->telling);
	for (size_t i = 0; i < relating->count && status == STATUS_OK; i++) {
		struct ranked *found = &relating->best[i];
		struct article article;

		status = article_load(archive, found->number, &article, error);
		if (status == STATUS_OK) {
			passages_fill(&text, &article.item);
			found->score = telling_compare(&relating->telling, &text, relating->length);
			shingles_fill(&other, &text.body);
			found->same = shingles_shared(&own, &other) >= SAME;
		}
		article_release(&article);
	}
	shingles_release(&own);
	shingles_release(&other);
	passages_release(&text);
	return status;
}

static void sort_found(struct relating *relating)
{
	for (size_t i = 1; i < relating->count; i++) {
		const struct ranked found = relating->best[i];
		size_t at = i;

		for (; at > 0; at--) {
			const struct ranked *before = &relating->best[at - 1];

			if (before->same != found.same ? before->same : !is_better(relating, &found, before))
				break;
			relating->best[at] = *before;
		}
		relating->best[at] = found;
	}
}

/* -------------------------------------------------------------------- both */

static enum status find_other_half(struct relating *relating, struct archive *archive, const struct article *article,
	struct error *error)
{
	struct article other;
	enum status status = article_other_half(archive, article, &other, error);

	if (status == STATUS_OK)
		relating->other = other.number;
	article_release(&other);
	return status == STATUS_NONE ? STATUS_OK : status;
}

static void survey(struct relating *relating)
{
	double articles = 0, pieces = 0;

	sort_chunks(relating);
	for (size_t i = 0; i < relating->chunk_count; i++) {
		articles += (double)relating->chunks[i].articles;
		pieces += (double)relating->chunks[i].pieces;
	}
	relating->length = pieces > articles ? pieces / articles : 1;
}

static enum status relate(struct relating *relating, struct archive *archive, const struct article *article,
	struct error *error)
{
	struct passages passages = { .headline = { 0 } };
	enum status status = relating->inside ? find_other_half(relating, archive, article, error) : STATUS_OK;

	passages_fill(&passages, &article->item);
	if (status == STATUS_OK)
		status = chunk_list(relating->db, &relating->chunks, &relating->chunk_count, error);
	survey(relating);
	if (status == STATUS_OK)
		status = telling_choose(&relating->telling, relating->db, &passages, relating->chunks,
			relating->chunk_count, relating->inside, error);
	if (status == STATUS_OK)
		status = find_candidates(relating, error);
	if (status == STATUS_OK && relating->count > 0)
		status = compare(relating, archive, &passages, error);
	sort_found(relating);
	passages_release(&passages);
	free(relating->chunks);
	telling_release(&relating->telling);
	return status;
}

enum status related_to(struct archive *archive, const struct article *article, bool inside,
	const struct list_stop *stop, struct ranked *found, size_t *count, struct error *error)
{
	struct relating *relating = xcalloc(1, sizeof *relating);
	enum status status;

	*count = 0;
	relating->db = &archive->db;
	relating->stop = stop;
	relating->number = article->number;
	relating->inside = inside;
	status = relate(relating, archive, article, error);
	while (status == STATUS_OK && *count < relating->count && *count < RELATED_MOST) {
		found[*count] = relating->best[*count];
		++*count;
	}
	free(relating);
	return status;
}

enum status related_find(struct archive *archive, article_number number, const struct list_stop *stop,
	struct ranked *found, size_t *count, struct error *error)
{
	struct article article;
	enum status status;

	*count = 0;
	if (archive->set != NULL)
		return set_related_find(archive->set, number, stop, found, count, error);
	status = article_load(archive, number, &article, error);
	if (status == STATUS_OK)
		status = related_to(archive, &article, true, stop, found, count, error);
	article_release(&article);
	return status;
}
