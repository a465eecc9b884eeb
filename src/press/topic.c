/* SPDX-License-Identifier: MIT */
/* A linear classifier for headlines: every term that one has adds its weight to the sums of the subjects it speaks
 * for or against, and the sums are made probabilities. The weights are learned from headlines, and running text
 * is another language: there only the terms count that a person chose for a subject, each for what it means, by how
 * often it comes and how long the text is. */
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

/* Of an article with its text; seen to serve on some hundred of them. */
#define TEXT_LEAST 0.45		/* probability of a first topic */
#define EVIDENCE_LEAST 1.5	/* of the terms that speak for it */
#define EVIDENCE_HEADLINE 1.5	/* of such a term in the headline; one in the text has 1 */
#define EVIDENCE_GLYPHS 200.0	/* of a longer text, terms count by this share */
#define HEADLINE_PART 0.5	/* how far what the headline alone would say is followed, */
#define HEADLINE_MOST 3.0	/* when it says no more than this */

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
	uint32_t told;		/* a bit for each subject that it speaks for in running text */
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
	uint64_t told[BEGUN_BITS / 64];		/* ... one that speaks in running text */
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

static bool may_begin(const uint64_t *begun, uint64_t hash)
{
	return (begun[hash % BEGUN_BITS / 64] >> (hash % 64) & 1) != 0;
}

/* The hash of a term's glyphs, how many there are in *count; its beginnings and the whole are marked. */
static uint64_t hash_text(uint64_t *begun, const char *text, size_t *count)
{
	const char *end = text + strlen(text);
	uint64_t hash = HASH_START;

	for (*count = 0; text < end; ++*count) {
		hash = hash_code(hash, fold_code(utf8_next(&text, end)));
		begun[hash % BEGUN_BITS / 64] |= UINT64_C(1) << (hash % 64);
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

/* "04 14" */
static bool take_told(const struct topics *topics, struct term *term, const char *text)
{
	while (*text != '\0') {
		size_t len = strcspn(text, " ");
		int subject = len >= 2 ? find_subject(topics, text, len) : -1;

		if (subject < 0)
			return false;
		term->told |= UINT32_C(1) << subject;
		text += len + strspn(text + len, " ");
	}
	return true;
}

static enum status take_term(struct reading *reading, const struct table_row *fields, const char **why)
{
	struct row *row = arena_alloc(&reading->rows, sizeof *row);
	size_t glyphs;

	*why = "a term has a text of up to 8 characters, weights like 04:1.25 11:-0.5, and may have subjects like 04 11";
	if (fields->count < 3 || !take_weights(reading, row, fields->field[2]))
		return STATUS_INVALID;
	if (fields->count > 3 && !take_told(reading->topics, &row->term, fields->field[3]))
		return STATUS_INVALID;
	row->text = fields->field[1];
	row->term.hash = hash_text(reading->topics->begun, row->text, &glyphs);
	if (row->term.told != 0)
		hash_text(reading->topics->told, row->text, &glyphs);
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

static void add_hit(struct hits *hits, const struct term *term, bool in_headline)
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
	if (in_headline)
		hit->in_headline = true;
	else
		hit->times++;
}

/* Finds the terms in the first characters of text; a headline begins with ^. Returns how many were looked at. */
static size_t find_hits(const struct topics *topics, const char *text, size_t len, bool headline, struct hits *hits)
{
	const uint64_t *begun = headline ? topics->begun : topics->told;
	uint32_t code[TEXT_GLYPHS];
	uint64_t hashes[TEXT_GLYPHS * TERM_GLYPHS];
	const char *end = text + len;
	size_t count = 0, hashed = 0;

	if (headline)
		code[count++] = '^';
	while (text < end && count < TEXT_GLYPHS)
		code[count++] = fold_code(glyph_next(&text, end));
	for (size_t at = 0; at < count; at++) {
		uint64_t hash = HASH_START;

		for (size_t n = 1; n <= TERM_GLYPHS && at + n <= count; n++) {
			hash = hash_code(hash, code[at + n - 1]);
			if (!may_begin(begun, hash))
				break;
			hashes[hashed++] = hash;
		}
	}
	for (size_t i = 0; i < hashed; i++) {	/* apart, so that they come from memory side by side */
		const struct term *term = &topics->terms[find_slot(topics, hashes[i])];

		if (headline ? term->hash != 0 : term->told != 0)
			add_hit(hits, term, headline);
	}
	return count;
}

static double headline_weight(const struct topics *topics, const struct hit *hit, size_t subject)
{
	const struct weight *weights = topics->weights + hit->term->weights;

	for (size_t w = 0; hit->in_headline && w < hit->term->count; w++)
		if (weights[w].subject == subject)
			return (double)weights[w].weight;
	return 0;
}

/* How far a term speaks for a subject by what it means, in the headline or the text of an article. */
static double evidence(const struct hits *hits, const struct hit *hit, size_t subject)
{
	double sum = hit->in_headline ? EVIDENCE_HEADLINE : 0;

	if ((hit->term->told >> subject & 1) == 0)
		return 0;
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

/* Adds to part[] what the headline's terms say. */
static void add_headline(const struct topics *topics, const struct hits *hits, double part[SUBJECTS_MAX])
{
	for (size_t i = 0; i < hits->count; i++) {
		const struct term *term = hits->list[i].term;
		const struct weight *weights = topics->weights + term->weights;

		for (size_t w = 0; hits->list[i].in_headline && w < term->count; w++)
			part[weights[w].subject] += (double)weights[w].weight;
	}
}

/* Each subject's probability for a line that stands alone. */
static void weigh_line(const struct topics *topics, const struct hits *hits, double part[SUBJECTS_MAX])
{
	memcpy(part, topics->bias, sizeof topics->bias);
	add_headline(topics, hits, part);
	make_probabilities(part, topics->subject_count);
}

/* ... for an article; 0 where there is too little evidence. */
static void weigh_article(const struct topics *topics, const struct hits *hits, double part[SUBJECTS_MAX])
{
	double shown[SUBJECTS_MAX] = { 0 };

	add_headline(topics, hits, part);
	for (size_t s = 0; s < topics->subject_count; s++) {
		part[s] = fmax(-HEADLINE_MOST, fmin(HEADLINE_MOST, part[s]));
		for (size_t i = 0; i < hits->count; i++)
			shown[s] += evidence(hits, &hits->list[i], s);
		part[s] = shown[s] + HEADLINE_PART * part[s];
	}
	make_probabilities(part, topics->subject_count);
	for (size_t s = 0; s < topics->subject_count; s++)
		part[s] = shown[s] < EVIDENCE_LEAST ? 0 : part[s];
}

/* The terms that earned a subject its place, the most telling first. */
static void show_terms(const struct topics *topics, const struct hits *hits, size_t subject, struct arena *arena,
	struct topic *topic)
{
	const char **terms = arena_alloc(arena, TERMS_SHOWN * sizeof *terms);
	double weights[TERMS_SHOWN];

	for (size_t i = 0; i < hits->count; i++) {
		const struct hit *hit = &hits->list[i];
		double weight = headline_weight(topics, hit, subject) + evidence(hits, hit, subject);
		size_t place = topic->term_count;

		while (place > 0 && weight > weights[place - 1])
			place--;
		if (weight <= 0.05 || hit->term->glyphs == 1 || place == TERMS_SHOWN)
			continue;
		if (topic->term_count < TERMS_SHOWN)
			topic->term_count++;
		for (size_t last = topic->term_count - 1; last > place; last--) {
			weights[last] = weights[last - 1];
			terms[last] = terms[last - 1];
		}
		weights[place] = weight;
		terms[place] = topics->texts[hit->term - topics->terms];
	}
	topic->terms = terms;
}

size_t topics_find(const struct topics *topics, const char *headline, const char *text, size_t len,
	struct arena *arena, struct topic found[ITEM_TOPICS])
{
	struct hits hits;
	double part[SUBJECTS_MAX] = { 0 };
	double least = text != NULL && topics->first_min < TEXT_LEAST ? TEXT_LEAST : topics->first_min;
	size_t glyphs, count = 0;

	hits.count = 0;
	memset(hits.slots, 0, sizeof hits.slots);
	if (headline != NULL)
		find_hits(topics, headline, strlen(headline), true, &hits);
	glyphs = text != NULL ? find_hits(topics, text, len, false, &hits) : 0;
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
		found[count] = (struct topic){ topics->subjects[best].code, topics->subjects[best].name, part[best], NULL, 0 };
		show_terms(topics, &hits, best, arena, &found[count++]);
		part[best] = 0;
	}
	return count;
}
