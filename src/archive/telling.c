/* SPDX-License-Identifier: MIT */
#include "archive/telling.h"

#include <math.h>
#include <stdlib.h>

#include "archive/term.h"
#include "base/alloc.h"

#define PIECES_MOST 6000	/* of a text that are looked at */
#define LOOKUPS 750		/* of a term in a chunk, in all, */
#define CHOSEN_LOOKUPS 620	/* and of those that are looked for */
#define SAMPLED 2		/* chunks in which terms are weighed */
#define WEIGHED_MOST 512	/* terms that are; where there are many chunks, fewer, but so many at least */
#define WEIGHED_LEAST 64
#define CHOSEN_MOST 128		/* terms that are looked for, likewise */
#define CHOSEN_LEAST 10
#define POSTINGS_MOST 200000	/* articles that have them, each term counted */
#define HEADLINE_WEIGHT 2
#define UNSEEN 0.6		/* for terms that are not in the sample: few articles have them, if any */

void telling_release(struct telling *telling)
{
	free(telling->terms);
	*telling = (struct telling){ .count = 0 };
}

/* ----------------------------------------------------------------- reading */

/* The next term that tells something: a pair, or a word of letters or digits that is in none. False at
 * the end of the text. */
static bool next_term(struct term_reader *reader, int64_t *term)
{
	const char *start = reader->at;
	struct terms terms;

	while (term_next(reader, &terms)) {
		const bool is_word = reader->before == 0 && (unsigned char)*start < 0x80 && reader->at - start > 2;

		start = reader->at;
		*term = terms.pair >= 0 ? terms.pair : is_word ? terms.single : -1;
		if (*term >= 0)
			return true;
	}
	return false;
}

static void read_text(struct telling *telling, const struct strbuf *text, unsigned times,
	void (*take)(struct telling *telling, int64_t term, unsigned times))
{
	struct term_reader reader = { .at = strbuf_text(text), .field = FIELD_ANY };
	int64_t term;

	reader.end = reader.at + text->len;
	for (size_t i = 0; i < PIECES_MOST && next_term(&reader, &term); i++)
		take(telling, term, times);
}

static void read_article(struct telling *telling, const struct passages *passages,
	void (*take)(struct telling *telling, int64_t term, unsigned times))
{
	read_text(telling, &passages->headline, HEADLINE_WEIGHT, take);
	read_text(telling, &passages->opening, 1, take);
	read_text(telling, &passages->body, 1, take);
}

static void add_term(struct telling *telling, int64_t term, unsigned times)
{
	telling->terms = array_grow(telling->terms, telling->count, &telling->capacity, sizeof *telling->terms);
	telling->terms[telling->count++] = (struct telling_term){ .term = term, .times = times };
}

/* ---------------------------------------------------------------- choosing */

static int by_term(const void *left, const void *right)
{
	const struct telling_term *a = left, *b = right;

	return (a->term > b->term) - (a->term < b->term);
}

static int by_times(const void *left, const void *right)
{
	const struct telling_term *a = left, *b = right;

	return a->times != b->times ? (a->times < b->times) - (a->times > b->times) : by_term(left, right);
}

static int by_weight(const void *left, const void *right)
{
	const struct telling_term *a = left, *b = right;

	return a->weight > b->weight || a->weight < b->weight ? (a->weight < b->weight) - (a->weight > b->weight) :
		by_term(left, right);
}

static size_t within(size_t value, size_t least, size_t most)
{
	return value < least ? least : value > most ? most : value;
}

/* How many terms the lookups are enough for. */
static size_t most_chosen(size_t chunks)
{
	return within(CHOSEN_LOOKUPS / (chunks + 1), CHOSEN_LEAST, CHOSEN_MOST);
}

static size_t most_weighed(size_t chunks)
{
	const size_t chosen = most_chosen(chunks) * chunks;

	return within((chosen < LOOKUPS ? LOOKUPS - chosen : 0) / SAMPLED, WEIGHED_LEAST, WEIGHED_MOST);
}

static void sort_terms(struct telling *telling, int (*compare)(const void *left, const void *right))
{
	if (telling->count > 1)
		qsort(telling->terms, telling->count, sizeof *telling->terms, compare);
}

/* Each once, with how many times it is there. */
static void merge_terms(struct telling *telling)
{
	struct telling_term *terms = telling->terms;
	size_t kept = 0;

	sort_terms(telling, by_term);
	for (size_t i = 0; i < telling->count; i++) {
		if (kept > 0 && terms[kept - 1].term == terms[i].term)
			terms[kept - 1].times += terms[i].times;
		else
			terms[kept++] = terms[i];
	}
	telling->count = kept;
}

/* Keeps the most frequent ones, and of the others every so many. */
static void thin_terms(struct telling *telling, size_t most)
{
	struct telling_term *terms = telling->terms;
	size_t kept = 0, step;

	if (telling->count <= most)
		return;
	sort_terms(telling, by_times);
	while (kept < most && terms[kept].times > 1)
		kept++;
	step = (telling->count - kept) / (most - kept + 1) + 1;
	for (size_t i = kept; i < telling->count && kept < most; i += step)
		terms[kept++] = terms[i];
	telling->count = kept;
}

static enum status count_in(struct telling *telling, struct db *db, const struct chunk *chunk, struct error *error)
{
	struct places set;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < telling->count && status == STATUS_OK; i++) {
		status = chunk_set(db, chunk, telling->terms[i].term, &set, error);
		if (status == STATUS_OK)
			telling->terms[i].articles += (double)places_count(&set);
	}
	return status;
}

/* The article's own chunk, in which the stories of its time are, and one far away stand for all. */
static enum status weigh_terms(struct telling *telling, struct db *db, const struct chunk *chunks, size_t chunk_count,
	bool inside, struct error *error)
{
	const size_t sampled = chunk_count < SAMPLED ? chunk_count : SAMPLED;
	double seen = 1, all = 0;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < sampled && status == STATUS_OK; i++) {
		const struct chunk *chunk = &chunks[i * chunk_count / sampled];

		seen += (double)chunk->articles;
		status = count_in(telling, db, chunk, error);
	}
	for (size_t i = 0; i < chunk_count; i++)
		all += (double)chunks[i].articles;
	for (size_t i = 0; i < telling->count; i++) {
		struct telling_term *term = &telling->terms[i];
		const bool unseen = term->articles <= (inside ? 1 : 0);	/* by the article itself */

		term->rarity = log((seen + 1) / (term->articles + 0.5));
		term->weight = (1 + log(term->times)) * term->rarity * (unseen ? UNSEEN : 1);
		if (unseen && sampled == chunk_count)
			term->weight = 0;
		term->articles *= all / seen;
	}
	return status;
}

enum status telling_choose(struct telling *telling, struct db *db, const struct passages *passages,
	const struct chunk *chunks, size_t chunk_count, bool inside, struct error *error)
{
	const size_t most = most_chosen(chunk_count);
	double postings = 0;
	enum status status;

	read_article(telling, passages, add_term);
	merge_terms(telling);
	thin_terms(telling, most_weighed(chunk_count));
	status = weigh_terms(telling, db, chunks, chunk_count, inside, error);
	sort_terms(telling, by_weight);
	while (telling->chosen < telling->count && telling->chosen < most && postings < POSTINGS_MOST &&
			telling->terms[telling->chosen].weight > 0) {
		telling->weight += telling->terms[telling->chosen].weight;
		postings += telling->terms[telling->chosen++].articles;
	}
	return status;
}

/* --------------------------------------------------------------- comparing */

void telling_prepare(struct telling *telling)
{
	sort_terms(telling, by_term);
	telling->chosen = 0;
}

static void count_term(struct telling *telling, int64_t term, unsigned times)
{
	const struct telling_term wanted = { .term = term };
	struct telling_term *found = bsearch(&wanted, telling->terms, telling->count, sizeof wanted, by_term);

	if (found != NULL)
		found->others += times;
}

double telling_compare(struct telling *telling, const struct passages *passages, double length)
{
	const double pieces = (double)(passages->headline.len + passages->body.len) / 3;	/* bytes of a Han */
	double shared = 0, own = 0;

	for (size_t i = 0; i < telling->count; i++)
		telling->terms[i].others = 0;
	if (telling->count > 0)
		read_article(telling, passages, count_term);
	for (size_t i = 0; i < telling->count; i++) {
		const struct telling_term *term = &telling->terms[i];
		const double weight = (1 + log(term->times)) * term->rarity * term->rarity;

		own += (1 + log(term->times)) * weight;
		shared += term->others > 0 ? (1 + log(term->others)) * weight : 0;
	}
	return own > 0 ? 2 * shared / own / (1 + pieces / length) : 0;
}
