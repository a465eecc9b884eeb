/* SPDX-License-Identifier: MIT */
/* Two steps, each of bounded work, however large the archive and the article. The most telling terms,
 * frequent in the article and rare in a sample of the index, are looked for in all of the index; the
 * articles that have most of them are read, and compared by all terms that were weighed. */
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
#define CANDIDATES 25		/* that are read */
#define HEADLINE_WEIGHT 2
#define UNSEEN 0.6		/* for terms that are not in the sample: few articles have them, if any */
#define SAME 0.5		/* how much of the shorter text the other must have */

struct telling {
	int64_t term;
	unsigned times;		/* in the article; a place in the headline counts for more */
	double articles;	/* that have it, by the sample */
	double rarity, weight;
	unsigned others;	/* times in the article at hand */
};

struct relating {
	struct db *db;
	const struct list_stop *stop;
	article_number number, other;	/* the article, and its other half or 0 */
	bool inside;			/* it is in this archive */
	struct chunk *chunks;		/* the nearest in time first */
	size_t chunk_count;
	double articles, length;	/* of all chunks; pieces of an article */
	struct telling *terms;		/* those weighed, heaviest first; in the end by term */
	size_t term_count, term_capacity;
	size_t chosen;			/* so many of them are looked for */
	double weight;			/* of those */
	struct ranked best[CANDIDATES];
	size_t count;
	double scores[CHUNK_PLACES];
};

/* ------------------------------------------------------------------- terms */

static void add_term(struct relating *relating, int64_t term, unsigned times)
{
	relating->terms = array_grow(relating->terms, relating->term_count, &relating->term_capacity,
		sizeof *relating->terms);
	relating->terms[relating->term_count++] = (struct telling){ .term = term, .times = times };
}

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

static struct term_reader read_terms(const struct strbuf *text)
{
	return (struct term_reader){ .at = strbuf_text(text), .end = strbuf_text(text) + text->len, .field = FIELD_ANY };
}

static void add_terms(struct relating *relating, const struct strbuf *text, unsigned times)
{
	struct term_reader reader = read_terms(text);
	int64_t term;

	for (size_t i = 0; i < PIECES_MOST && next_term(&reader, &term); i++)
		add_term(relating, term, times);
}

static int by_term(const void *left, const void *right)
{
	const struct telling *a = left, *b = right;

	return (a->term > b->term) - (a->term < b->term);
}

static int by_times(const void *left, const void *right)
{
	const struct telling *a = left, *b = right;

	return a->times != b->times ? (a->times < b->times) - (a->times > b->times) : by_term(left, right);
}

static int by_weight(const void *left, const void *right)
{
	const struct telling *a = left, *b = right;

	return a->weight > b->weight || a->weight < b->weight ? (a->weight < b->weight) - (a->weight > b->weight) :
		by_term(left, right);
}

static size_t within(size_t value, size_t least, size_t most)
{
	return value < least ? least : value > most ? most : value;
}

static size_t sampled_chunks(const struct relating *relating)
{
	return relating->chunk_count < SAMPLED ? relating->chunk_count : SAMPLED;
}

/* How many terms the lookups are enough for. */
static size_t most_chosen(const struct relating *relating)
{
	return within(CHOSEN_LOOKUPS / (relating->chunk_count + 1), CHOSEN_LEAST, CHOSEN_MOST);
}

static size_t most_weighed(const struct relating *relating)
{
	const size_t chosen = most_chosen(relating) * relating->chunk_count;

	return within((chosen < LOOKUPS ? LOOKUPS - chosen : 0) / SAMPLED, WEIGHED_LEAST, WEIGHED_MOST);
}

/* Each once, with how many times it is there; the most frequent ones, and of the others every so many. */
static void thin_terms(struct relating *relating)
{
	const size_t fewer = most_weighed(relating);
	struct telling *terms = relating->terms;
	size_t kept = 0, several = 0, step;

	if (relating->term_count > 1)
		qsort(terms, relating->term_count, sizeof *terms, by_term);
	for (size_t i = 0; i < relating->term_count; i++) {
		if (kept > 0 && terms[kept - 1].term == terms[i].term)
			terms[kept - 1].times += terms[i].times;
		else
			terms[kept++] = terms[i];
	}
	relating->term_count = kept;
	if (kept <= fewer)
		return;
	qsort(terms, kept, sizeof *terms, by_times);
	while (several < fewer && terms[several].times > 1)
		several++;
	step = (kept - several) / (fewer - several + 1) + 1;
	for (size_t i = several; i < kept && several < fewer; i += step)
		terms[several++] = terms[i];
	relating->term_count = several;
}

/* The article's own chunk, in which the stories of its time are, and one far away stand for all. */
static enum status weigh_terms(struct relating *relating, struct error *error)
{
	const size_t sampled = sampled_chunks(relating);
	const bool all = sampled == relating->chunk_count;
	struct places set;
	double articles = 1;
	enum status status = STATUS_OK;

	for (size_t i = 0; i < sampled; i++) {
		const struct chunk *chunk = &relating->chunks[i * relating->chunk_count / sampled];

		articles += (double)chunk->articles;
		for (size_t t = 0; t < relating->term_count && status == STATUS_OK; t++) {
			status = chunk_set(relating->db, chunk, relating->terms[t].term, &set, error);
			relating->terms[t].articles += (double)places_count(&set);
		}
	}
	for (size_t t = 0; t < relating->term_count; t++) {
		struct telling *term = &relating->terms[t];
		const bool unseen = term->articles <= (relating->inside ? 1 : 0);	/* by the article itself */

		term->rarity = log((articles + 1) / (term->articles + 0.5));
		term->weight = unseen && all ? 0 : (1 + log(term->times)) * term->rarity * (unseen ? UNSEEN : 1);
		term->articles *= relating->articles / articles;
	}
	return status;
}

static enum status choose_terms(struct relating *relating, const struct passages *passages, struct error *error)
{
	const size_t most = most_chosen(relating);
	double postings = 0;
	enum status status;

	add_terms(relating, &passages->headline, HEADLINE_WEIGHT);
	add_terms(relating, &passages->opening, 1);
	add_terms(relating, &passages->body, 1);
	thin_terms(relating);
	status = weigh_terms(relating, error);
	if (relating->term_count > 1)
		qsort(relating->terms, relating->term_count, sizeof *relating->terms, by_weight);
	while (relating->chosen < relating->term_count && relating->chosen < most && postings < POSTINGS_MOST &&
			relating->terms[relating->chosen].weight > 0) {
		relating->weight += relating->terms[relating->chosen].weight;
		postings += relating->terms[relating->chosen++].articles;
	}
	return status;
}

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
	double left = relating->weight;
	enum status status = chunk_live(relating->db, chunk, &live, error);

	for (size_t t = 0; t < relating->chosen && status == STATUS_OK; t++) {
		const double weight = relating->terms[t].weight;

		status = chunk_set(relating->db, chunk, relating->terms[t].term, &set, error);
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

static void count_terms(struct relating *relating, const struct strbuf *text, unsigned times)
{
	struct term_reader reader = read_terms(text);
	struct telling wanted, *found;

	for (size_t i = 0; i < PIECES_MOST && next_term(&reader, &wanted.term); i++) {
		found = bsearch(&wanted, relating->terms, relating->term_count, sizeof wanted, by_term);
		if (found != NULL)
			found->others += times;
	}
}

/* How much the article at hand, of so many pieces, has of the terms: as they are frequent in both and
 * rare in the archive; long texts have no advantage. The terms are those of the article itself where own. */
static double likeness(struct relating *relating, double length, bool own)
{
	double sum = 0;

	for (size_t t = 0; t < relating->term_count; t++) {
		struct telling *term = &relating->terms[t];
		const unsigned others = own ? term->times : term->others;

		if (others > 0)
			sum += (1 + log(term->times)) * (1 + log(others)) * term->rarity * term->rarity;
		term->others = 0;
	}
	return sum / (1 + length / relating->length);
}

static double pieces_of(const struct passages *passages)
{
	return (double)(passages->headline.len + passages->body.len) / 3;	/* Han takes three bytes */
}

/* Reads what was found and tells it in order; what repeats the text comes first. */
static enum status compare(struct relating *relating, struct archive *archive, const struct passages *passages,
	struct error *error)
{
	const double whole = likeness(relating, pieces_of(passages), true);
	struct shingles own = { 0 }, other = { 0 };
	struct passages text = { .headline = { 0 } };
	enum status status = STATUS_OK;

	shingles_fill(&own, &passages->body);
	qsort(relating->terms, relating->term_count, sizeof *relating->terms, by_term);
	for (size_t i = 0; i < relating->count && status == STATUS_OK; i++) {
		struct ranked *found = &relating->best[i];
		struct article article;

		status = article_load(archive, found->number, &article, error);
		if (status == STATUS_OK) {
			passages_fill(&text, &article.item);
			count_terms(relating, &text.headline, HEADLINE_WEIGHT);
			count_terms(relating, &text.opening, 1);
			count_terms(relating, &text.body, 1);
			found->score = likeness(relating, pieces_of(&text), false) / whole;
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
	sort_chunks(relating);
	for (size_t i = 0; i < relating->chunk_count; i++) {
		relating->articles += (double)relating->chunks[i].articles;
		relating->length += (double)relating->chunks[i].pieces;
	}
	relating->length = relating->length > relating->articles ? relating->length / relating->articles : 1;
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
		status = choose_terms(relating, &passages, error);
	if (status == STATUS_OK)
		status = find_candidates(relating, error);
	if (status == STATUS_OK && relating->count > 0)
		status = compare(relating, archive, &passages, error);
	sort_found(relating);
	passages_release(&passages);
	free(relating->chunks);
	free(relating->terms);
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
