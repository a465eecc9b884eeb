/* SPDX-License-Identifier: MIT */
#include "press/topic-table.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "press/glyphs.h"
#include "press/table.h"

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
	size_t text_bytes;
};

static void bits_init(struct term_bits *bits, struct arena *arena, size_t count)
{
	bits->mask = count - 1;
	bits->begun = arena_alloc(arena, count / 8);
	bits->whole = arena_alloc(arena, count / 8);
}

static void mark(uint64_t *bits, uint64_t mask, uint64_t hash)
{
	bits[(hash & mask) / 64] |= UINT64_C(1) << (hash % 64);
}

/* The hash of a term's glyphs, how many there are in *count; its beginnings and the whole are marked. */
static uint64_t hash_text(struct term_bits *bits, const char *text, size_t *count)
{
	const char *end = text + strlen(text);
	uint64_t hash = TERM_HASH_START;
	uint32_t first = 0;

	for (*count = 0; text < end; ++*count) {
		uint32_t code = term_lower(glyph_fold(glyph_next(&text, end)));

		hash = term_hash(hash, code);
		mark(bits->begun, bits->mask, hash);
		if (*count == 0)
			first = code;
		else if (*count == 1)
			bits->seconds[first % TERM_FIRSTS] |= UINT64_C(1) << code % 64;
	}
	if (*count == 1)
		bits->seconds[first % TERM_FIRSTS] = UINT64_MAX;
	mark(bits->whole, bits->mask, hash);
	return hash;
}

/* The number that a name begins with, in two digits; -1 for none. */
static int number_of(const char *name)
{
	if (name[0] < '0' || name[0] > '9' || name[1] < '0' || name[1] > '9')
		return -1;
	return (name[0] - '0') * 10 + name[1] - '0';
}

/* 04 is a subject, 04b a part of it; of these there are few. */
static int find_column(const struct topics *topics, const char *name, size_t len)
{
	int number = number_of(name);

	if (number < 0 || len == 2)
		return number < 0 ? -1 : topics->numbered[number] - 1;
	for (size_t i = topics->subject_count; i < topics->column_count; i++)
		if (strncmp(topics->columns[i], name, len) == 0)
			return (int)i;
	return -1;
}

static void add_column(struct topics *topics, const char *name, size_t subject, const char *bias)
{
	int number = number_of(name);

	if (number >= 0 && topics->numbered[number] == 0)
		topics->numbered[number] = (uint8_t)(topics->column_count + 1);
	topics->columns[topics->column_count] = name;
	topics->column_subject[topics->column_count] = (uint8_t)subject;
	topics->bias[topics->column_count++] = bias != NULL ? strtod(bias, NULL) : 0;
}

static enum status take_subject(struct topics *topics, const struct table_row *row, const char **why)
{
	if (row->count < 4 || topics->subject_count == SUBJECTS_MAX || topics->column_count > topics->subject_count) {
		*why = "a subject has a code, a Chinese and an English name; there may be 32, before all parts";
		return STATUS_INVALID;
	}
	topics->subjects[topics->subject_count] = (struct subject){ row->field[1], row->field[2], row->field[3] };
	add_column(topics, row->field[1], topics->subject_count++, row->count > 4 ? row->field[4] : NULL);
	return STATUS_OK;
}

static enum status take_part(struct topics *topics, const struct table_row *row, const char **why)
{
	int subject = row->count == 3 && strlen(row->field[1]) > 2 ? find_column(topics, row->field[1], 2) : -1;

	if (subject < 0 || topics->column_count == COLUMNS_MAX) {
		*why = "a part has a name like 04b, of a subject above, and a weight; subjects and parts may be 32";
		return STATUS_INVALID;
	}
	add_column(topics, row->field[1], topics->column_subject[subject], row->field[2]);
	return STATUS_OK;
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
	struct weight list[COLUMNS_MAX];
	size_t count = 0;

	while (*text != '\0') {
		size_t len = 0;
		int column;

		while (text[len] != ':' && text[len] != '\0')
			len++;
		column = text[len] == ':' && len >= 2 ? find_column(reading->topics, text, len) : -1;
		if (column < 0 || count == COLUMNS_MAX)
			return false;
		list[count].column = (uint8_t)column;
		text += len + 1;
		if (!take_number(&text, &list[count++].weight) || (*text != '\0' && *text != ' '))
			return false;
		while (*text == ' ')
			text++;
	}
	row->term.count = (uint16_t)count;
	row->weights = arena_alloc_raw(&reading->rows, count * sizeof *list);
	memcpy(row->weights, list, count * sizeof *list);
	return true;
}

/* "04 14" */
static bool take_told(const struct topics *topics, struct term *term, const char *text)
{
	while (*text != '\0') {
		size_t len = strcspn(text, " ");
		int column = len >= 2 ? find_column(topics, text, len) : -1;

		if (column < 0)
			return false;
		term->told |= UINT32_C(1) << topics->column_subject[column];
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
	row->term.hash = hash_text(&reading->topics->headline, row->text, &glyphs);
	if (row->term.told != 0)
		hash_text(&reading->topics->text, row->text, &glyphs);
	if (glyphs == 0 || glyphs > TERM_GLYPHS)
		return STATUS_INVALID;
	row->term.glyphs = (uint8_t)glyphs;
	row->next = reading->last;
	reading->last = row;
	reading->terms++;
	reading->weights += row->term.count;
	reading->text_bytes += strlen(row->text) + 1;
	return STATUS_OK;
}

static enum status take_row(void *context, const struct table_row *row, const char **why)
{
	struct reading *reading = context;
	struct topics *topics = reading->topics;

	if (strcmp(row->field[0], "term") == 0)	/* as nearly all are */
		return take_term(reading, row, why);
	if (strcmp(row->field[0], "subject") == 0)
		return take_subject(topics, row, why);
	if (strcmp(row->field[0], "part") == 0)
		return take_part(topics, row, why);
	if (strcmp(row->field[0], "least") == 0 && row->count == 3) {
		topics->first_min = strtod(row->field[1], NULL);
		topics->further_min = strtod(row->field[2], NULL);
		return STATUS_OK;
	}
	*why = "the first field is subject, part, term or least";
	return STATUS_INVALID;
}

static void build_slots(struct topics *topics, const struct reading *reading)
{
	uint32_t weights = 0, texts = 0;

	for (topics->slot_count = 64; topics->slot_count < reading->terms * 2;)
		topics->slot_count *= 2;
	topics->terms = arena_alloc(topics->arena, topics->slot_count * sizeof *topics->terms);
	topics->weights = arena_alloc_raw(topics->arena, reading->weights * sizeof *topics->weights);
	topics->texts = arena_alloc_raw(topics->arena, reading->text_bytes);
	for (struct row *row = reading->last; row != NULL; row = row->next) {
		size_t at = topics_slot(topics, row->term.hash);
		size_t bytes = strlen(row->text) + 1;

		topics->terms[at] = row->term;	/* of two that are the same, the first */
		topics->terms[at].weights = weights;
		topics->terms[at].text = texts;
		memcpy(topics->texts + texts, row->text, bytes);
		texts += (uint32_t)bytes;
		memcpy(topics->weights + weights, row->weights, row->term.count * sizeof *row->weights);
		weights += row->term.count;
	}
}

void topics_add_up(const struct topics *topics, const double column[COLUMNS_MAX], double score[SUBJECTS_MAX])
{
	memcpy(score, column, topics->subject_count * sizeof *score);
	for (size_t c = topics->subject_count; c < topics->column_count; c++) {
		double *sum = &score[topics->column_subject[c]];

		*sum = fmax(*sum, column[c]) + log1p(exp(-fabs(*sum - column[c])));
	}
}

enum status topics_open(struct topics **topics, struct arena *arena, struct error *error)
{
	struct reading reading = { .topics = arena_alloc(arena, sizeof **topics) };
	enum status status;

	*topics = reading.topics;
	(*topics)->arena = arena;
	bits_init(&(*topics)->headline, arena, HEADLINE_BITS);
	bits_init(&(*topics)->text, arena, TEXT_BITS);
	(*topics)->first_min = (*topics)->further_min = 0.5;
	status = table_read("topics.tsv", 2, arena, take_row, &reading, error);
	if (status == STATUS_OK) {
		build_slots(*topics, &reading);
		topics_add_up(*topics, (*topics)->bias, (*topics)->prior);
	}
	arena_release(&reading.rows);
	return status;
}

const struct subject *topics_subject(const struct topics *topics, size_t place)
{
	return place < topics->subject_count ? &topics->subjects[place] : NULL;
}
