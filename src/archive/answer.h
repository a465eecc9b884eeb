/* SPDX-License-Identifier: MIT */
/* Answers a query for one chunk of the full text index. */
#ifndef BAOLAN_ARCHIVE_ANSWER_H
#define BAOLAN_ARCHIVE_ANSWER_H

#include "archive/chunk.h"
#include "archive/look.h"
#include "archive/query-tree.h"

/* A query, taken apart. {0} is none. */
struct answer {
	struct db *db;
	struct arena arena;
	struct answer_node *nodes;	/* the last is the whole query */
	size_t count;
	struct looker looker;
	struct places *sets;		/* of the terms of the text at hand */
	struct details chain, details;	/* kept for their memory */
};

/* The articles of a chunk that meet a part of a query for certain, and those that perhaps do: where
 * the index does not know how words and marks stand, the article itself has to be looked at. */
struct answer_sets {
	struct places may, must;	/* all that must are among those that may */
};

/* The db and the query must outlive it. */
void answer_init(struct answer *answer, struct db *db, const struct query *query);
void answer_release(struct answer *answer);

/* The sets of each node, for the caller to free; NULL on failure. */
enum status answer_open(struct answer *answer, const struct chunk *chunk, struct chunk_numbers *numbers,
	struct answer_sets **sets, struct error *error);
/* Those of the whole query, without the articles that are gone. */
struct answer_sets *answer_whole(const struct answer *answer, struct answer_sets *sets);

/* Looks at the article of a place that may be a hit and says whether it is one. */
enum status answer_look(struct answer *answer, const struct chunk *chunk, struct chunk_numbers *numbers,
	const struct answer_sets *sets, size_t place, bool *hit, struct error *error);

/* For a query that is one text: how many times each of the given articles has it, into the element of its
 * place; where nobody has counted, it is once. */
enum status answer_times(struct answer *answer, const struct chunk *chunk, const struct places *among,
	uint32_t *times, struct error *error);
/* And how many articles of a chunk have it, at most. */
enum status answer_most(struct answer *answer, const struct chunk *chunk, size_t *articles, struct error *error);

#endif
