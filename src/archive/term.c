/* SPDX-License-Identifier: MIT */
#include "archive/term.h"

#include "base/hash.h"
#include "text/pieces.h"
#include "text/utf8.h"

enum what {
	CHARACTER, PAIR, WORD,	/* and three more for each field */
	LIST = 9, KIND, LABEL, LENGTH,
};

#define HASHED (INT64_C(1) << (TERM_VALUE_BITS - 1))
#define CODEPOINT_BITS 21

static int64_t make(enum what what, enum query_field field, uint64_t value)
{
	return ((int64_t)what + 3 * (int64_t)field) << TERM_VALUE_BITS | (int64_t)value;
}

static bool is_letter_or_digit(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
}

static uint32_t letter(char c)
{
	return (uint32_t)(c <= '9' ? c - '0' + 1 : c - 'a' + 11);
}

/* Words of two to eight ASCII letters and digits are their own number, to the base of 37; of others it
 * is a hash. */
static int64_t word(const char *text, size_t len, enum query_field field, bool *exact)
{
	uint64_t value = 0;

	*exact = len <= 8;
	for (size_t i = 0; i < len && *exact; i++) {
		*exact = is_letter_or_digit(text[i]);
		value = value * 37 + letter(text[i]);
	}
	if (!*exact)
		value = HASHED | (hash_bytes(HASH_START, text, len) & (HASHED - 1));
	return make(WORD, field, value);
}

/* Han, Kana, Hangul and their like; no punctuation. */
static bool is_ideograph(uint32_t c)
{
	if (c < 0x2e80 || (c >= 0xfe00 && c < 0x10000))
		return false;
	return c >= 0x3040 || c < 0x3000 || (c >= 0x3005 && c <= 0x3007) || (c >= 0x3021 && c <= 0x3029);
}

/* What a piece is in a pair, 0 when it is in none: a character itself, and above all characters the
 * words that are often beside Han: numbers of up to five digits, others of two or three letters. */
static uint32_t pair_code(const char *piece, size_t len, uint32_t first)
{
	const uint32_t numbers = 0x110000, words = numbers + 111111;
	uint32_t number = 0, word = 0;
	bool is_number = len <= 5;

	if (is_ideograph(first))
		return first;
	if (len > 5 || !is_letter_or_digit(piece[0]))
		return 0;
	if (len == 1)
		return first;
	for (size_t i = 0; i < len; i++) {
		if (!is_letter_or_digit(piece[i]))
			return 0;
		is_number = is_number && piece[i] <= '9';
		number = number * 10 + (uint32_t)(piece[i] - '0') + 1;
		word = word * 37 + letter(piece[i]);
	}
	if (is_number)
		return numbers + number;
	return len <= 3 ? words + word : 0;
}

/* One of those that most of a text is made of: three bytes, U+4000 to U+9FFF. */
static bool take_han(struct term_reader *reader, struct terms *terms)
{
	const unsigned char *p = (const unsigned char *)reader->at;
	uint32_t c;

	if (reader->end - reader->at < 3 || *p < 0xe4 || *p > 0xe9)
		return false;
	c = (uint32_t)(p[0] & 0x0f) << 12 | (uint32_t)(p[1] & 0x3f) << 6 | (p[2] & 0x3f);
	terms->single = make(CHARACTER, reader->field, c);
	if (reader->before != 0)
		terms->pair = make(PAIR, reader->field, (uint64_t)reader->before << CODEPOINT_BITS | c);
	reader->before = c;
	reader->at += 3;
	return true;
}

bool term_next(struct term_reader *reader, struct terms *terms)
{
	const char *text = reader->at, *p = text;
	size_t len;
	uint32_t c, code;

	if (text >= reader->end)
		return false;
	*terms = (struct terms){ .single = -1, .pair = -1, .exact = true };
	if (take_han(reader, terms))
		return true;
	len = pieces_length(text, reader->end);
	reader->at += len;
	c = utf8_next(&p, reader->end);
	code = pair_code(text, len, c);
	if (code != 0 && reader->before != 0)
		terms->pair = make(PAIR, reader->field, (uint64_t)reader->before << CODEPOINT_BITS | code);
	reader->before = code;
	if ((size_t)(p - text) < len)
		terms->single = word(text, len, reader->field, &terms->exact);
	else if (c > ' ')
		terms->single = make(CHARACTER, reader->field, c);
	return true;
}

bool term_is_pair(int64_t term)
{
	const int64_t what = term >> TERM_VALUE_BITS;

	return what < LIST && what % 3 == PAIR;
}

int64_t term_list(int64_t list)
{
	return make(LIST, FIELD_ANY, (uint64_t)list & (HASHED - 1));
}

int64_t term_length(void)
{
	return make(LENGTH, FIELD_ANY, 0);
}

int64_t term_kind(enum item_kind kind)
{
	return make(KIND, FIELD_ANY, (uint64_t)kind);
}

int64_t term_label(const char *label)
{
	uint64_t value = 0;
	bool in_number = false;

	for (; *label != '\0'; label++) {
		bool is_digit = *label >= '0' && *label <= '9';

		if (*label == '0' && !in_number && label[1] >= '0' && label[1] <= '9')
			continue;
		in_number = is_digit;
		value = value * 131 + (unsigned char)(*label >= 'a' && *label <= 'z' ? *label - 32 : *label);
	}
	return make(LABEL, FIELD_ANY, value & (HASHED - 1));
}
