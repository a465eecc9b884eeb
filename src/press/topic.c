/* SPDX-License-Identifier: MIT */
/* A linear classifier for headlines: every term that one has adds its weight to the sums of the subjects it speaks
 * for or against, and the sums are made probabilities. A subject that takes in unlike things has a sum for each. The weights are learned from headlines, and running text
 * is another language: there only the terms count that a person chose for a subject, each for what it means, by how
 * often it comes and how long the text is. */
#include "press/topic.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "press/glyphs.h"
#include "press/topic-table.h"

#define TERMS_SHOWN 5
#define TEXT_GLYPHS 240		/* looked at behind the headline; a place among them is kept in a byte */
#define HITS_MAX 512
#define HIT_SLOTS 1024

/* Of an article with its text; seen to serve on some hundred of them. */
#define TEXT_LEAST 0.45		/* probability of a first topic */
#define EVIDENCE_LEAST 1.5	/* of the terms that speak for it */
#define EVIDENCE_HEADLINE 1.5	/* of such a term in the headline; one in the text has 1 */
#define EVIDENCE_GLYPHS 200.0	/* of a longer text, terms count by this share */
#define HEADLINE_PART 0.5	/* how far what the headline alone would say is followed, */
#define HEADLINE_MOST 3.0	/* when it says no more than this */

enum where {
	IN_LINE,		/* a headline that stands alone */
	IN_HEADLINE,		/* that of a text */
	IN_TEXT
};

struct hit {
	const struct term *term;
	bool in_headline;
	unsigned times;		/* in the text */
};

struct hits {
	struct hit list[HITS_MAX];
	uint16_t slots[HIT_SLOTS];	/* by hash: a place in list, counted from 1; 0 is none */
	size_t count;
	double text_part;	/* what a term in the text counts */
};

static void add_hit(struct hits *hits, const struct term *term, const struct weight *weights, bool in_headline)
{
	size_t slot = term->hash % HIT_SLOTS;
	struct hit *hit;

	while (hits->slots[slot] != 0 && hits->list[hits->slots[slot] - 1].term != term)
		slot = (slot + 1) % HIT_SLOTS;
	if (hits->slots[slot] == 0) {
		if (hits->count == HITS_MAX)
			return;
		hits->list[hits->count++] = (struct hit){ .term = term };
		hits->slots[slot] = (uint16_t)hits->count;
	}
	hit = &hits->list[hits->slots[slot] - 1];
	if (in_headline) {
		hit->in_headline = true;
		__builtin_prefetch(weights);	/* it will be long before they are needed */
	} else {
		hit->times++;
	}
}

/* Lists the places where a term may begin, by its first two characters; how many there are. Without a branch that depends
 * on what stands there: no processor could tell where it goes. */
static size_t list_places(
	const struct term_bits *bits, const uint32_t code[TEXT_GLYPHS + 1], size_t count, uint8_t places[TEXT_GLYPHS])
{
	size_t listed = 0;

	for (size_t at = 0; at < count; at++) {
		places[listed] = (uint8_t)at;
		listed += term_may_begin(bits, code[at], code[at + 1]);
	}
	return listed;
}

/* Finds the terms in the first characters of text; a headline begins with ^, and in one that stands alone a blank is _:
 * what the blanks of portals tell, those of newspapers do not. Returns how many were looked at. */
static size_t find_hits(const struct topics *topics, const char *text, size_t len, enum where where, struct hits *hits)
{
	bool headline = where != IN_TEXT;
	const struct term_bits *bits = headline ? &topics->headline : &topics->text;
	uint32_t code[TEXT_GLYPHS + 1];
	uint64_t hashes[TEXT_GLYPHS * TERM_GLYPHS];
	uint8_t places[TEXT_GLYPHS];
	size_t count = 0, hashed = 0, listed;

	if (headline)
		code[count++] = '^';
	count += glyph_fold_text(text, len, code + count, TEXT_GLYPHS - count);
	for (size_t at = 0; at < count; at++)
		code[at] = code[at] == ' ' && where == IN_LINE ? '_' : term_lower(code[at]);
	code[count] = 0;
	listed = list_places(bits, code, count, places);
	for (size_t i = 0; i < listed; i++) {
		uint64_t hash = TERM_HASH_START;
		size_t at = places[i];

		for (size_t n = 1; n <= TERM_GLYPHS && at + n <= count; n++) {
			hash = term_hash(hash, code[at + n - 1]);
			if (!term_is_begun(bits, hash))
				break;
			if (!term_is_whole(bits, hash))
				continue;
			hashes[hashed++] = hash;
			__builtin_prefetch(&topics->terms[hash & (topics->slot_count - 1)]);
		}
	}
	for (size_t i = 0; i < hashed; i++) {	/* apart, so that they come from memory side by side */
		const struct term *term = &topics->terms[topics_slot(topics, hashes[i])];

		if (headline ? term->hash != 0 : term->told != 0)
			add_hit(hits, term, topics->weights + term->weights, headline);
	}
	return count;
}

/* What a term of the headline adds to a subject, to that of its parts to which it adds most. */
static double headline_weight(const struct topics *topics, const struct hit *hit, size_t subject)
{
	const struct weight *weights = topics->weights + hit->term->weights;
	double most = -INFINITY;

	for (size_t w = 0; hit->in_headline && w < hit->term->count; w++)
		if (topics->column_subject[weights[w].column] == subject)
			most = fmax(most, (double)weights[w].weight);
	return most > -INFINITY ? most : 0;
}

/* How far a term speaks by what it means, in the headline or the text of an article, for its subjects. */
static double evidence(const struct hits *hits, const struct hit *hit)
{
	double sum = hit->in_headline ? EVIDENCE_HEADLINE : 0;

	return hit->times > 0 ? sum + hits->text_part * (1 + log(hit->times)) : sum;
}

static void make_probabilities(double *part, size_t count)
{
	double most = -1e9, sum = 0;

	for (size_t i = 0; i < count; i++)
		most = part[i] > most ? part[i] : most;
	for (size_t i = 0; i < count; i++)
		sum += part[i] = exp(part[i] - most);
	for (size_t i = 0; i < count; i++)
		part[i] /= sum;
}

/* Each subject's score by the headline's terms. */
static void weigh_headline(const struct topics *topics, const struct hits *hits, double score[SUBJECTS_MAX])
{
	double column[COLUMNS_MAX];

	memcpy(column, topics->bias, sizeof column);
	for (size_t i = 0; i < hits->count; i++) {
		const struct term *term = hits->list[i].term;
		const struct weight *weights = topics->weights + term->weights;

		for (size_t w = 0; hits->list[i].in_headline && w < term->count; w++)
			column[weights[w].column] += (double)weights[w].weight;
	}
	topics_add_up(topics, column, score);
}

/* Each subject's probability for a line that stands alone. */
static void weigh_line(const struct topics *topics, const struct hits *hits, double part[SUBJECTS_MAX])
{
	weigh_headline(topics, hits, part);
	make_probabilities(part, topics->subject_count);
}

/* ... for an article; 0, as part[] is at first, where there is too little evidence. */
static void weigh_article(const struct topics *topics, const struct hits *hits, double part[SUBJECTS_MAX])
{
	double shown[SUBJECTS_MAX] = { 0 }, most = 0;

	for (size_t i = 0; i < hits->count; i++) {
		const struct hit *hit = &hits->list[i];

		for (uint32_t told = hit->term->told; told != 0; told &= told - 1)
			shown[__builtin_ctz(told)] += evidence(hits, hit);
	}
	for (size_t s = 0; s < topics->subject_count; s++)
		most = shown[s] > most ? shown[s] : most;
	if (most < EVIDENCE_LEAST)
		return;
	weigh_headline(topics, hits, part);
	for (size_t s = 0; s < topics->subject_count; s++) {
		part[s] = fmax(-HEADLINE_MOST, fmin(HEADLINE_MOST, part[s] - topics->prior[s]));
		part[s] = shown[s] + HEADLINE_PART * part[s];
	}
	make_probabilities(part, topics->subject_count);
	for (size_t s = 0; s < topics->subject_count; s++)
		part[s] = shown[s] < EVIDENCE_LEAST ? 0 : part[s];
}

/* One that is words: the ^ and the _ in others say where a line begins and has blanks. */
static bool is_words(const struct term *term, const char *text)
{
	return term->glyphs > 1 && strpbrk(text, "^_") == NULL;
}

/* The terms that earned a subject its place, the most telling first. */
static void show_terms(const struct topics *topics, const struct hits *hits, size_t subject, struct arena *arena,
	struct topic *topic)
{
	const char **terms = arena_alloc(arena, TERMS_SHOWN * sizeof *terms);
	double weights[TERMS_SHOWN];

	for (size_t i = 0; i < hits->count; i++) {
		const struct hit *hit = &hits->list[i];
		double weight = headline_weight(topics, hit, subject)
			+ ((hit->term->told >> subject & 1) != 0 ? evidence(hits, hit) : 0);
		size_t place = topic->term_count;

		while (place > 0 && weight > weights[place - 1])
			place--;
		if (weight <= 0.05 || place == TERMS_SHOWN || !is_words(hit->term, topics->texts + hit->term->text))
			continue;
		if (topic->term_count < TERMS_SHOWN)
			topic->term_count++;
		for (size_t last = topic->term_count - 1; last > place; last--) {
			weights[last] = weights[last - 1];
			terms[last] = terms[last - 1];
		}
		weights[place] = weight;
		terms[place] = topics->texts + hit->term->text;
	}
	topic->terms = terms;
}

size_t topics_find(const struct topics *topics, const char *headline, const char *text, size_t len,
	struct arena *arena, struct topic found[ITEM_TOPICS])
{
	struct hits hits;
	double part[SUBJECTS_MAX] = { 0 };
	double least = text != NULL ? TEXT_LEAST : topics->first_min;
	size_t glyphs, count = 0;

	hits.count = 0;
	memset(hits.slots, 0, sizeof hits.slots);
	if (headline != NULL)
		find_hits(topics, headline, strlen(headline), text != NULL ? IN_HEADLINE : IN_LINE, &hits);
	glyphs = text != NULL ? find_hits(topics, text, len, IN_TEXT, &hits) : 0;
	hits.text_part = (double)glyphs > EVIDENCE_GLYPHS ? EVIDENCE_GLYPHS / (double)glyphs : 1;
	if (hits.count == 0)
		return 0;
	if (text != NULL)
		weigh_article(topics, &hits, part);
	else
		weigh_line(topics, &hits, part);
	while (count < ITEM_TOPICS) {
		size_t best = 0;

		for (size_t i = 1; i < topics->subject_count; i++)
			if (part[i] > part[best])
				best = i;
		if (part[best] < (count == 0 ? least : topics->further_min))
			break;
		found[count] = (struct topic){ topics->subjects[best].code, topics->subjects[best].name, part[best],
			NULL, 0 };
		show_terms(topics, &hits, best, arena, &found[count++]);
		part[best] = 0;
	}
	return count;
}
