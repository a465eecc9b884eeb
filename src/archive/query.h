/* SPDX-License-Identifier: MIT */
/* The query language: words are ANDed; "a phrase"; OR; -not; parentheses; fields headline:
 * byline: topic: paper: page: kind: date:2023 date:2023-11..2024-02; full-width punctuation is
 * taken as its ASCII twin. */
#ifndef BAOLAN_ARCHIVE_QUERY_H
#define BAOLAN_ARCHIVE_QUERY_H

#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"

struct query;	/* the parsed tree; private to archive/ */

/* The tree lives in the arena. STATUS_INVALID names the place ("at 7: ...") and the reason. */
enum status query_parse(const char *text, struct arena *arena, struct query **query, struct error *error);

/* The terms to be highlighted in a found article, as typed: those that are not under a minus. */
size_t query_terms(const struct query *query, struct arena *arena, const char ***terms);

#endif
