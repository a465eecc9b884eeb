/* SPDX-License-Identifier: MIT */
/* A linear classifier: every term that a text has adds its weight to the sums of the subjects it
 * speaks for or against, and the sums are made probabilities. The headline counts in full; the
 * text behind it, which says the same in many more words, counts as one headline more. */
#include "press/topic.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "press/glyphs.h"
#include "press/table.h"
#include "text/utf8.h"

#define SUBJECTS_MAX 32
#define TERM_GLYPHS 8		/* of the longest term */
#define TERMS_SHOWN 5
#define TEXT_GLYPHS 240		/* looked at behind the headline */
#define HITS_MAX 512
#define HIT_SLOTS 1024
#define BEGUN_BITS 262144
#define HASH_START UINT64_C(0x2545f4914f6cdd1d)
#define TEXT_TERMS 20.0		/* a text with more terms is scaled down to so many */
#define TEXT_LEAST 0.45		/* probability of a topic when there is a text to go by */

struct weight {
	float weight;
	uint8_t subject;
};

/* Small, and in the table itself: a text meets a hundred of them all over it. */
struct term {
	uint64_t hash;		/* 0 for a free slot */
	uint32_t weights;	/* the first in topics->weights */
	uint16_t count;
	uint8_t glyphs;
};

struct topics {
	struct arena *arena;
	struct subject subjects[SUBJECTS_MAX];
	double bias[SUBJECTS_MAX];
	size_t subject_count;
	double first_min, further_min;	/* least probability of the first and of further topics */
	struct term *terms;	/* by hash */
	const char **texts;	/* of each */
	size_t slot_count;	/* a power of two */
	struct weight *weights;
	uint64_t begun[BEGUN_BITS / 64];	/* by hash: that a term may begin so */
};

/* A term as read, before their number is known. */
struct row {
	struct row *next;
	const char *text;
	struct weight *weights;
	struct term term;
};

struct reading {
	struct topics *topics;
	struct arena rows;
	struct row *last;
	size_t terms, weights;
};

static uint64_t hash_code(uint64_t hash, uint32_t code)
{
	hash = (hash ^ code) * UINT64_C(0x9e3779b97f4a7c15);
	return hash ^ hash >> 29;
}

static uint32_t fold_code(uint32_t code)
{
	code = glyph_fold(code);
	return code >= 'A' && code <= 'Z' ? code | 32 : code;
}

static bool may_begin(const struct topics *topics, uint64_t hash)
{
	return (topics->begun[hash % BEGUN_BITS / 64] >> (hash % 64) & 1) != 0;
}

/* The hash of a term's glyphs, how many there are in *count; its beginnings and the whole are marked. */
static uint64_t hash_text(struct topics *topics, const char *text, size_t *count)
{
	const char *end = text + strlen(text);
	uint64_t hash = HASH_START;

	for (*count = 0; text < end; ++*count) {
		hash = hash_code(hash, fold_code(utf8_next(&text, end)));
		topics->begun[hash % BEGUN_BITS / 64] |= UINT64_C(1) << (hash % 64);
	}
	return hash;
}

static enum status take_subject(struct topics *topics, const struct table_row *row, const char **why)
{
	if (row->count < 4 || topics->subject_count == SUBJECTS_MAX) {
		*why = "a subject has a code, a Chinese and an English name; there may be 32";
		return STATUS_INVALID;
	}
	topics->subjects[topics->subject_count] = (struct subject){ row->field[1], row->field[2], row->field[3] };
	topics->bias[topics->subject_count++] = row->count > 4 ? strtod(row->field[4], NULL) : 0;
	return STATUS_OK;
}

static int find_subject(const struct topics *topics, const char *code, size_t len)
{
	for (size_t i = 0; i < topics->subject_count; i++)
		if (topics->subjects[i].code[0] == code[0] && strncmp(topics->subjects[i].code, code, len) == 0)
			return (int)i;
	return -1;
}

/* A number like -0.35 at *text, which moves behind it. */
static bool take_number(const char **text, float *value)
{
	const char *p = *text + (**text == '-');
	const char *start = p;
	double number = 0, unit = 1;

	for (; *p >= '0' && *p <= '9'; p++)
		number = number * 10 + (*p - '0');
	if (p > start && *p == '.')
		for (p++; *p >= '0' && *p <= '9'; p++, unit *= 10)
			number = number * 10 + (*p - '0');
	*value = (float)(**text == '-' ? -number / unit : number / unit);
	*text = p;
	return p > start;
}

/* "04:1.25 11:-0.5" */
static bool take_weights(struct reading *reading, struct row *row, const char *text)
{
	size_t room = 1;

	for (const char *p = text; *p != '\0'; p++)
		room += *p == ' ';
	row->weights = arena_alloc(&reading->rows, room * sizeof *row->weights);
	while (*text != '\0') {
		const char *colon = strchr(text, ':');
		size_t len = colon != NULL ? (size_t)(colon - text) : 0;
		int subject = len >= 2 ? find_subject(reading->topics, text, len) : -1;
		struct weight *weight = &row->weights[row->term.count++];

		if (subject < 0 || row->term.count > SUBJECTS_MAX)
			return false;
		weight->subject = (uint8_t)subject;
		text = colon + 1;
		if (!take_number(&text, &weight->weight) || (*text != '\0' && *text != ' '))
			return false;
		while (*text == ' ')
			text++;
	}
	return true;
}

static enum status take_term(struct reading *reading, const struct table_row *fields, const char **why)
{
	struct row *row = arena_alloc(&reading->rows, sizeof *row);
	size_t glyphs;

	*why = "a term has a text of up to 8 characters and weights like 04:1.25 11:-0.5";
	if (fields->count < 3 || !take_weights(reading, row, fields->field[2]))
		return STATUS_INVALID;
	row->text = fields->field[1];
	row->term.hash = hash_text(reading->topics, row->text, &glyphs);
	if (glyphs == 0 || glyphs > TERM_GLYPHS)
		return STATUS_INVALID;
	row->term.glyphs = (uint8_t)glyphs;
	row->next = reading->last;
	reading->last = row;
	reading->terms++;
	reading->weights += row->term.count;
	return STATUS_OK;
}

static enum status take_row(void *context, const struct table_row *row, const char **why)
{
	struct reading *reading = context;
	struct topics *topics = reading->topics;

	if (strcmp(row->field[0], "subject") == 0)
		return take_subject(topics, row, why);
	if (strcmp(row->field[0], "term") == 0)
		return take_term(reading, row, why);
	if (strcmp(row->field[0], "least") == 0 && row->count == 3) {
		topics->first_min = strtod(row->field[1], NULL);
		topics->further_min = strtod(row->field[2], NULL);
		return STATUS_OK;
	}
	*why = "the first field is subject, term or least";
	return STATUS_INVALID;
}

/* The slot of the term with this hash, or the free one where it would be. */
static size_t find_slot(const struct topics *topics, uint64_t hash)
{
	size_t at = hash & (topics->slot_count - 1);

	while (topics->terms[at].hash != 0 && topics->terms[at].hash != hash)
		at = (at + 1) & (topics->slot_count - 1);
	return at;
}

static void build_slots(struct topics *topics, const struct reading *reading)
{
	uint32_t weights = 0;

	for (topics->slot_count = 64; topics->slot_count < reading->terms * 2;)
		topics->slot_count *= 2;
	topics->terms = arena_alloc(topics->arena, topics->slot_count * sizeof *topics->terms);
	topics->texts = arena_alloc(topics->arena, topics->slot_count * sizeof *topics->texts);
	topics->weights = arena_alloc(topics->arena, reading->weights * sizeof *topics->weights);
	for (struct row *row = reading->last; row != NULL; row = row->next) {
		size_t at = find_slot(topics, row->term.hash);

		topics->terms[at] = row->term;	/* of two that are the same, the first */
		topics->terms[at].weights = weights;
		topics->texts[at] = row->text;
		memcpy(topics->weights + weights, row->weights, row->term.count * sizeof *row->weights);
		weights += row->term.count;
	}
}

enum status topics_open(struct topics **topics, struct arena *arena, struct error *error)
{
	struct reading reading = { .topics = arena_alloc(arena, sizeof **topics) };
	enum status status;

	*topics = reading.topics;
	(*topics)->arena = arena;
	(*topics)->first_min = (*topics)->further_min = 0.5;
	status = table_read("topics.tsv", 2, arena, take_row, &reading, error);
	if (status == STATUS_OK)
		build_slots(*topics, &reading);
	arena_release(&reading.rows);
	return status;
}

const struct subject *topics_subject(const struct topics *topics, size_t place)
{
	return place < topics->subject_count ? &topics->subjects[place] : NULL;
}

struct hits {
	const struct term *list[HITS_MAX];
	double part[HITS_MAX];	/* how far it counts */
	uint16_t slots[HIT_SLOTS];	/* by hash: its place in list, from 1 */
	size_t count;
};

/* Each term counts once. */
static void add_hit(struct hits *hits, const struct term *term)
{
	size_t slot = term->hash % HIT_SLOTS;

	for (; hits->slots[slot] != 0; slot = (slot + 1) % HIT_SLOTS)
		if (hits->list[hits->slots[slot] - 1] == term)
			return;
	if (hits->count == HITS_MAX)
		return;
	hits->list[hits->count++] = term;
	hits->slots[slot] = (uint16_t)hits->count;
}

/* Finds the terms in the first characters of text. A headline begins with ^, and what stands in it counts down to
 * the single character; every longer text has most of those. */
static void find_hits(const struct topics *topics, const char *text, size_t len, bool headline, struct hits *hits)
{
	uint32_t code[TEXT_GLYPHS];
	const char *end = text + len;
	size_t count = 0;

	if (headline)
		code[count++] = '^';
	while (text < end && count < TEXT_GLYPHS)
		code[count++] = fold_code(glyph_next(&text, end));
	for (size_t at = 0; at < count; at++) {
		uint64_t hash = HASH_START;

		for (size_t n = 1; n <= TERM_GLYPHS && at + n <= count; n++) {
			const struct term *term;

			hash = hash_code(hash, code[at + n - 1]);
			if (!may_begin(topics, hash))
				break;
			if (n == 1 && !headline)
				continue;
			term = &topics->terms[find_slot(topics, hash)];
			if (term->hash != 0)
				add_hit(hits, term);
		}
	}
}

/* Fills part[] with each subject's probability. */
static void weigh(const struct topics *topics, const struct hits *hits, double part[SUBJECTS_MAX])
{
	double most = -1e9, sum = 0;

	memcpy(part, topics->bias, sizeof topics->bias);
	for (size_t i = 0; i < hits->count; i++) {
		const struct weight *weights = topics->weights + hits->list[i]->weights;

		for (size_t w = 0; w < hits->list[i]->count; w++)
			part[weights[w].subject] += hits->part[i] * (double)weights[w].weight;
	}
	for (size_t i = 0; i < topics->subject_count; i++)
		most = part[i] > most ? part[i] : most;
	for (size_t i = 0; i < topics->subject_count; i++)
		sum += part[i] = exp(part[i] - most);
	for (size_t i = 0; i < topics->subject_count; i++)
		part[i] /= sum;
}

static double weight_for(const struct topics *topics, const struct term *term, size_t subject)
{
	const struct weight *weights = topics->weights + term->weights;

	for (size_t w = 0; w < term->count; w++)
		if (weights[w].subject == subject)
			return (double)weights[w].weight;
	return 0;
}

/* The terms that earned a subject its place, the most telling first; of those that weigh the same, one. */
static void show_terms(const struct topics *topics, const struct hits *hits, size_t subject, struct arena *arena,
	struct topic *topic)
{
	const char **terms = arena_alloc(arena, TERMS_SHOWN * sizeof *terms);
	double weights[TERMS_SHOWN];

	for (size_t i = 0; i < hits->count; i++) {
		const struct term *term = hits->list[i];
		double weight = term->glyphs > 1 ? hits->part[i] * weight_for(topics, term, subject) : 0;
		size_t place = topic->term_count;

		while (place > 0 && weight > weights[place - 1])
			place--;
		if (weight <= 0.05 || place == TERMS_SHOWN || (place > 0 && weight >= weights[place - 1]))
			continue;
		if (topic->term_count < TERMS_SHOWN)
			topic->term_count++;
		for (size_t last = topic->term_count - 1; last > place; last--) {
			weights[last] = weights[last - 1];
			terms[last] = terms[last - 1];
		}
		weights[place] = weight;
		terms[place] = topics->texts[term - topics->terms];
	}
	topic->terms = terms;
}

size_t topics_find(const struct topics *topics, const char *headline, const char *text, size_t len,
	struct arena *arena, struct topic found[ITEM_TOPICS])
{
	struct hits hits;
	double part[SUBJECTS_MAX];
	double first_min;
	size_t of_headline, count = 0;

	hits.count = 0;
	memset(hits.slots, 0, sizeof hits.slots);
	if (headline != NULL)
		find_hits(topics, headline, strlen(headline), true, &hits);
	of_headline = hits.count;
	find_hits(topics, text, len, false, &hits);
	for (size_t i = 0; i < hits.count; i++)
		hits.part[i] = i < of_headline || (double)(hits.count - of_headline) <= TEXT_TERMS || headline == NULL ? 1
			: TEXT_TERMS / (double)(hits.count - of_headline);
	if (hits.count == 0)
		return 0;
	first_min = len > 0 && topics->first_min < TEXT_LEAST ? TEXT_LEAST : topics->first_min;
	weigh(topics, &hits, part);
	while (count < ITEM_TOPICS) {
		size_t best = 0;

		for (size_t i = 1; i < topics->subject_count; i++)
			if (part[i] > part[best])
				best = i;
		if (part[best] < (count == 0 ? first_min : topics->further_min))
			break;
		found[count] = (struct topic){ topics->subjects[best].code, topics->subjects[best].name, part[best], NULL, 0 };
		show_terms(topics, &hits, best, arena, &found[count++]);
		part[best] = 0;
	}
	return count;
}
