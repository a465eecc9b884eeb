/* SPDX-License-Identifier: MIT */
/* The query language: words are ANDed; "a phrase"; OR; -not; parentheses; fields headline:
 * byline: topic: paper: page: kind: date:2023 date:2023-11..2024-02; full-width punctuation is
 * taken as its ASCII twin.
 *
 * A word or phrase is found as fulltext.h says. topic: takes a part of a name, Chinese or English, or
 * a code, paper: a part of a name; page:a1 is A01; kind: is article or photo; date: goes by the day
 * under which an article stands, the first of its span. */
#ifndef BAOLAN_ARCHIVE_QUERY_H
#define BAOLAN_ARCHIVE_QUERY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/strbuf.h"

struct query;	/* the parsed tree; private to archive/ */

/* The tree lives in the arena. STATUS_INVALID names the place ("at 7: ...") and the reason. */
enum status query_parse(const char *text, struct arena *arena, struct query **query, struct error *error);

/* Takes such a message apart: the place, in characters from 1, and the reason, which lives in the error.
 * False when it is another message. */
bool query_fault(const struct error *error, size_t *at, const char **why);

/* Adds a query that is still being typed to out, and what it lacks: marks that close what is open. */
void query_complete(const char *text, struct strbuf *out);

/* The terms to be highlighted in a found article, as typed: those that are not under a minus. */
size_t query_terms(const struct query *query, struct arena *arena, const char ***terms);

#endif
