/* SPDX-License-Identifier: MIT */
#include "archive/rank.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "archive/answer.h"
#include "archive/term.h"
#include "base/alloc.h"

/* S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009). */
#define K1 1.2
#define B 0.75
#define HEADLINE_WEIGHT 4	/* besides the one that it has as part of the text */

/* A text that is asked for, anywhere and in the headline. */
struct ranked_text {
	struct query query, in_headline;
	struct answer anywhere, headline;
	double rarity;
};

struct ranking {
	struct db *db;
	struct ranked_text *texts;
	size_t text_count;
	double average;		/* pieces an article */
	struct ranked *best;
	size_t want, *count;
	uint16_t hits[CHUNK_PLACES];	/* of the chunk at hand, */
	size_t hit_count;
	/* and of its articles: */
	double scores[CHUNK_PLACES];
	uint32_t lengths[CHUNK_PLACES], times[CHUNK_PLACES], in_headline[CHUNK_PLACES];
};

static size_t count_texts(const struct query *query)
{
	size_t count = query->kind == QUERY_TEXT;

	for (size_t i = 0; i < query->count && query->kind != QUERY_NOT; i++)
		count += count_texts(query->children[i]);
	return count;
}

static void add_texts(struct ranking *ranking, const struct query *query)
{
	struct ranked_text *text;

	for (size_t i = 0; i < query->count && query->kind != QUERY_NOT; i++)
		add_texts(ranking, query->children[i]);
	if (query->kind != QUERY_TEXT)
		return;
	text = &ranking->texts[ranking->text_count++];
	text->query = text->in_headline = *query;
	text->in_headline.field = FIELD_HEADLINE;
	answer_init(&text->anywhere, ranking->db, &text->query);
	answer_init(&text->headline, ranking->db, &text->in_headline);
}

/* How many pieces the wanted articles have. */
static enum status find_lengths(struct ranking *ranking, const struct chunk *chunk,
	const struct places *wanted, struct error *error)
{
	struct places all;
	enum status status = chunk_set(ranking->db, chunk, term_length(), &all, error);

	return status == STATUS_OK ? chunk_times(ranking->db, chunk, term_length(), &all, wanted, ranking->lengths,
		error) : status;
}

/* Those are counted, too, that only may have a text. */
static enum status survey_chunk(struct ranking *ranking, const struct chunk *chunk, struct rank_counts *counts,
	struct error *error)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < ranking->text_count && status == STATUS_OK; i++) {
		size_t articles;

		status = answer_most(&ranking->texts[i].anywhere, chunk, &articles, error);
		counts->holders[i] += (double)articles;
	}
	return status;
}

/* The rarity of a single text makes no difference. */
static enum status survey(struct ranking *ranking, const struct list_stop *stop, struct rank_counts *counts,
	struct error *error)
{
	struct chunk *chunks;
	size_t count;
	enum status status = chunk_list(ranking->db, &chunks, &count, error);

	for (size_t i = 0; i < count && status == STATUS_OK; i++) {
		counts->articles += (double)chunks[i].articles;
		counts->pieces += (double)chunks[i].pieces;
		if (stop != NULL && stop->ask != NULL && stop->ask(stop->data))
			status = error_set(error, STATUS_STOPPED, "%s: stopped", ranking->db->name);
		else if (ranking->text_count > 1)
			status = survey_chunk(ranking, &chunks[i], counts, error);
	}
	free(chunks);
	return status;
}

static void weigh(struct ranking *ranking, const struct rank_counts *counts)
{
	ranking->average = counts->pieces > 0 ? counts->pieces / counts->articles : 1;
	for (size_t i = 0; i < ranking->text_count; i++) {
		const double holders = counts->holders[i];

		ranking->texts[i].rarity = log(1 + (counts->articles - holders + 0.5) / (holders + 0.5));
	}
}

static bool is_better(const struct ranked *one, const struct ranked *other)
{
	return one->score > other->score || (one->score >= other->score && one->number > other->number);
}

static void offer(struct ranking *ranking, const struct ranked *found)
{
	size_t at = *ranking->count;

	if (at == ranking->want && !is_better(found, &ranking->best[at - 1]))
		return;
	if (at == ranking->want)
		at--;
	else
		++*ranking->count;
	for (; at > 0 && is_better(found, &ranking->best[at - 1]); at--)
		ranking->best[at] = ranking->best[at - 1];
	ranking->best[at] = *found;
}

/* Whether a score is worth finding the article's number. */
static bool is_wanted(const struct ranking *ranking, double score)
{
	return *ranking->count < ranking->want || score >= ranking->best[ranking->want - 1].score;
}

static enum status add_scores(struct ranking *ranking, struct ranked_text *text,
	const struct search_hits *hits, struct error *error)
{
	enum status status = answer_times(&text->anywhere, hits->chunk, hits->places, ranking->times, error);

	if (status == STATUS_OK)
		status = answer_times(&text->headline, hits->chunk, hits->places, ranking->in_headline, error);
	for (size_t i = 0; status == STATUS_OK && i < ranking->hit_count; i++) {
		const size_t place = ranking->hits[i];
		double times = ranking->times[place] + (ranking->in_headline[place] > 0 ? HEADLINE_WEIGHT : 0);
		double norm = K1 * (1 - B + B * (ranking->lengths[place] / ranking->average));

		ranking->scores[place] += text->rarity * times * (K1 + 1) / (times + norm);
	}
	return status;
}

static enum status rank_chunk(void *data, const struct search_hits *hits, struct error *error)
{
	struct ranking *ranking = data;
	enum status status;

	ranking->hit_count = places_list(hits->places, ranking->hits);
	if (ranking->hit_count == 0)
		return STATUS_OK;
	for (size_t i = 0; i < ranking->hit_count; i++) {
		ranking->scores[ranking->hits[i]] = 0;
		ranking->lengths[ranking->hits[i]] = 0;
	}
	status = find_lengths(ranking, hits->chunk, hits->places, error);
	for (size_t i = 0; i < ranking->text_count && status == STATUS_OK; i++)
		status = add_scores(ranking, &ranking->texts[i], hits, error);
	for (size_t i = 0; status == STATUS_OK && i < ranking->hit_count; i++) {
		struct ranked found = { .score = ranking->scores[ranking->hits[i]] };

		if (!is_wanted(ranking, found.score))
			continue;
		status = chunk_number(ranking->db, hits->chunk, hits->numbers, ranking->hits[i], &found.number, error);
		if (status == STATUS_OK)
			offer(ranking, &found);
	}
	return status;
}

static struct ranking *open_ranking(struct db *db, const struct query *query)
{
	struct ranking *ranking = xcalloc(1, sizeof *ranking);

	ranking->db = db;
	ranking->texts = xcalloc(count_texts(query) + 1, sizeof *ranking->texts);
	add_texts(ranking, query);
	return ranking;
}

static void close_ranking(struct ranking *ranking)
{
	for (size_t i = 0; i < ranking->text_count; i++) {
		answer_release(&ranking->texts[i].anywhere);
		answer_release(&ranking->texts[i].headline);
	}
	free(ranking->texts);
	free(ranking);
}

enum status rank_survey(struct db *db, const struct query *query, const struct list_stop *stop,
	struct rank_counts *counts, struct error *error)
{
	struct ranking *ranking = open_ranking(db, query);
	enum status status;

	if (counts->holders == NULL)
		counts->holders = xcalloc(ranking->text_count + 1, sizeof *counts->holders);
	status = survey(ranking, stop, counts, error);
	close_ranking(ranking);
	return status;
}

void rank_counts_release(struct rank_counts *counts)
{
	free(counts->holders);
	*counts = (struct rank_counts){ .holders = NULL };
}

enum status rank_best(struct db *db, const struct query *query, const struct rank_counts *counts,
	const struct list_stop *stop, struct ranked *best, size_t want, size_t *count, struct error *error)
{
	struct ranking *ranking = open_ranking(db, query);
	struct search *search = NULL;
	enum status status;

	*count = 0;
	ranking->best = best;
	ranking->want = want;
	ranking->count = count;
	weigh(ranking, counts);
	status = search_open(&search, db, query, WALK_OLDER, INT64_MAX, stop, error);
	if (status == STATUS_OK && want > 0)
		status = search_chunks(search, rank_chunk, ranking, error);
	search_close(search);
	close_ranking(ranking);
	return status;
}
