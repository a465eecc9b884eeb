/* SPDX-License-Identifier: MIT */
/* The terms of the full text index, as numbers: characters, words, pairs of Han or of Han and a short
 * word that stand side by side; each for the whole article, for its headline and for its byline.
 * Besides, what else an article can be asked for: the lists that it is in, its kind and its page.
 *
 * The details of a pair (postings.h) are where its second piece stands, in pieces from the start
 * of the text, DETAILS - 1 for there and all behind it; those of all else, how many times an article
 * has it. */
#ifndef BAOLAN_ARCHIVE_TERM_H
#define BAOLAN_ARCHIVE_TERM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "archive/query-tree.h"

/* A term has so many bits, the upper four for what it is. */
#define TERM_BITS 47
#define TERM_VALUE_BITS 43

/* What a text is made of, from the first piece to the last. */
struct term_reader {
	const char *at, *end;
	uint32_t before;	/* what the piece before is in a pair; 0 when it is in none */
	enum query_field field;
};

struct terms {
	int64_t single;		/* the piece at hand; -1 for white space */
	int64_t pair;		/* with the one before; -1 when they make none */
	bool exact;		/* no other piece has the number of this single */
};

/* False at the end of the text, which is folded. */
bool term_next(struct term_reader *reader, struct terms *terms);

bool term_is_pair(int64_t term);

int64_t term_list(int64_t list);
/* All articles have it; the detail is how many pieces its text has, at least 1. */
int64_t term_length(void);
int64_t term_kind(enum item_kind kind);
/* Labels that mean the same page have the same number: a1 and A01. Others may share it too. */
int64_t term_label(const char *label);

#endif
