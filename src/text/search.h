/* SPDX-License-Identifier: MIT */
/* Finding a term in a text that is at hand, as / does. */
#ifndef BAOLAN_TEXT_SEARCH_H
#define BAOLAN_TEXT_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

struct match {
	size_t start, end;	/* bytes of the text, on cluster bounds */
};

/* Appends every match of term in text, from left to right and not overlapping, to *matches.
 * Folded as search folds (fold.h), except that a term with a capital letter in it matches case
 * as it stands (smart case). An empty term matches nothing. The caller frees *matches. */
void search_all(const char *text, size_t len, const char *term,
	struct match **matches, size_t *count, size_t *capacity);

/* The same for a term of a query, as full text search finds it: in any case, and words as words. */
void search_term(const char *text, size_t len, const char *term,
	struct match **matches, size_t *count, size_t *capacity);

#endif
