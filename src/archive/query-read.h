/* SPDX-License-Identifier: MIT */
/* The characters and the words that a query is written with. */
#ifndef BAOLAN_ARCHIVE_QUERY_READ_H
#define BAOLAN_ARCHIVE_QUERY_READ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct query_reader {
	const char *p, *end;
	size_t at;		/* of p, in characters from 1 */
};

/* A word, or what stands between quotation marks. */
struct query_value {
	const char *from, *end;	/* bytes of the query */
	size_t at;
};

/* Punctuation as a Chinese keyboard gives it is taken for its ASCII twin, curly quotation marks too. */
uint32_t query_twin(uint32_t codepoint);
bool query_is_space(uint32_t c);

/* The twin of the character at p, 0 at the end. */
uint32_t query_peek(const struct query_reader *in);
void query_skip(struct query_reader *in);
void query_skip_spaces(struct query_reader *in);

/* Whether the word at p is this one, of ASCII, and ends there; p stays. */
bool query_at_word(const struct query_reader *in, const char *word);
/* Up to what ends a word. Nothing is taken when there is none. */
struct query_value query_take_word(struct query_reader *in);
/* From the quotation mark at p on; false when it is not closed, and the value is all behind it. */
bool query_take_quoted(struct query_reader *in, struct query_value *value);

bool query_value_is_blank(const struct query_value *value);
/* Some characters, as a soft hyphen, fold to nothing. */
bool query_value_has_substance(const struct query_value *value);
/* In ASCII, as far as its characters have twins there. */
const char *query_value_plain(const struct query_value *value, struct arena *arena);

#endif
