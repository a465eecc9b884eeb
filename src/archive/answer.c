/* SPDX-License-Identifier: MIT */
#include "archive/answer.h"

#include <stdlib.h>
#include <string.h>

#include "archive/number.h"
#include "archive/term.h"
#include "base/alloc.h"

/* A part of the query. */
struct answer_node {
	const struct query *query;
	size_t *children, child_count;	/* children are those of answer->nodes */
	struct node_term *terms;
	size_t term_count;
	bool exact;			/* what has the terms meets it */
	bool chain;			/* it does where they stand side by side */
	struct look look;		/* of text */
};

struct node_term {
	int64_t term;
	uint32_t offset;		/* of where a pair ends, in pieces from the start */
};

static size_t count_nodes(const struct query *query)
{
	size_t count = 1;

	for (size_t i = 0; i < query->count; i++)
		count += count_nodes(query->children[i]);
	return count;
}

static void add_term(struct answer_node *node, int64_t term, size_t offset)
{
	node->terms[node->term_count++] = (struct node_term){ term, (uint32_t)offset };
}

/* Pairs that do not overlap, but for the last of an odd number, hold all characters together. What is
 * in no pair is asked for by itself. */
static void choose_terms(struct answer_node *node, const struct terms *pieces, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (i + 1 < count && pieces[i + 1].pair >= 0) {
			add_term(node, pieces[i + 1].pair, i + 1);
			i++;
		} else if (pieces[i].pair >= 0) {
			add_term(node, pieces[i].pair, i);
		} else if (pieces[i].single >= 0) {
			add_term(node, pieces[i].single, i);
		}
	}
}

static void add_text(struct answer *answer, struct answer_node *node)
{
	const char *text = node->look.text;
	struct term_reader reader = { .at = text, .end = text + node->look.len, .field = node->query->field };
	struct terms *pieces = xreallocarray(NULL, node->look.len + 1, sizeof *pieces);
	size_t count = 0, pairs = 0;
	bool exact = true;

	while (term_next(&reader, &pieces[count])) {
		pairs += pieces[count].pair >= 0;
		exact = exact && pieces[count].exact;
		count++;
	}
	node->terms = arena_alloc(&answer->arena, count * sizeof *node->terms);
	choose_terms(node, pieces, count);
	node->exact = exact && count == pairs + 1 && count <= 2;
	node->chain = count == pairs + 1 && count > 2;
	free(pieces);
}

static void add_leaf(struct answer *answer, struct answer_node *node)
{
	const struct query *query = node->query;

	node->exact = true;
	node->terms = arena_alloc(&answer->arena, (query->list_count + 1) * sizeof *node->terms);
	if (query->kind == QUERY_TEXT) {
		look_init(&node->look, &answer->arena, query);
		add_text(answer, node);
	} else if (query->kind == QUERY_PAGE) {
		add_term(node, term_label(query->text), 0);
	} else if (query->kind == QUERY_KIND) {
		add_term(node, term_kind(query->item), 0);
	}
	for (size_t i = 0; i < query->list_count; i++)
		add_term(node, term_list(query->lists[i]), 0);
}

/* Children come before their parents. */
static size_t add_node(struct answer *answer, const struct query *query)
{
	struct answer_node node = { .query = query, .child_count = query->count };

	node.children = arena_alloc(&answer->arena, query->count * sizeof *node.children);
	for (size_t i = 0; i < query->count; i++)
		node.children[i] = add_node(answer, query->children[i]);
	if (query->count == 0)
		add_leaf(answer, &node);
	answer->nodes[answer->count] = node;
	return answer->count++;
}

void answer_init(struct answer *answer, struct db *db, const struct query *query)
{
	size_t most = 0;

	*answer = (struct answer){ .db = db };
	answer->nodes = arena_alloc(&answer->arena, count_nodes(query) * sizeof *answer->nodes);
	add_node(answer, query);
	for (size_t i = 0; i < answer->count; i++)
		most = answer->nodes[i].term_count > most ? answer->nodes[i].term_count : most;
	answer->sets = xreallocarray(NULL, most, sizeof *answer->sets);
}

void answer_release(struct answer *answer)
{
	looker_release(&answer->looker);
	free(answer->sets);
	free(answer->details.items);
	free(answer->chain.items);
	arena_release(&answer->arena);
}

/* All of a text's terms, or any of the others; the set of each is kept, up to where nothing is left. */
static enum status find_terms(struct answer *answer, const struct chunk *chunk,
	const struct answer_node *node, struct places *found, struct error *error)
{
	const bool all = node->query->kind == QUERY_TEXT;
	enum status status = STATUS_OK;

	memset(found, 0, sizeof *found);
	for (size_t i = 0; i < node->term_count; i++) {
		status = chunk_set(answer->db, chunk, node->terms[i].term, &answer->sets[i], error);
		if (status != STATUS_OK)
			break;
		if (all && i > 0)
			places_keep(found, &answer->sets[i]);
		else
			places_join(found, &answer->sets[i]);
		if (all && places_empty(found))
			break;
	}
	return status;
}

/* Keeps of one those that the other has, too; without a branch on what cannot be foretold. */
static void intersect(struct details *one, const struct details *other)
{
	size_t kept = 0, i = 0, j = 0;

	while (i < one->count && j < other->count) {
		const uint32_t left = one->items[i], right = other->items[j];

		one->items[kept] = left;
		kept += left == right;
		i += left <= right;
		j += right <= left;
	}
	one->count = kept;
}

/* Takes out where a term stands too far behind to say where, and adds the places of that to doubts. */
static void take_doubts(struct details *details, uint32_t offset, struct places *doubts)
{
	size_t kept = 0;

	for (size_t i = 0; i < details->count; i++) {
		if (details->items[i] % DETAILS + offset == DETAILS - 1)
			places_add(doubts, details->items[i] / DETAILS);
		else
			details->items[kept++] = details->items[i];
	}
	details->count = kept;
}

/* Where the whole of a chain begins, in the wanted articles: answer->chain. Doubts are those where it may
 * end too far behind to say. find_terms() comes first. */
static enum status find_chain(struct answer *answer, const struct chunk *chunk,
	const struct answer_node *node, const struct places *wanted, struct places *doubts, struct error *error)
{
	enum status status = STATUS_OK;

	memset(doubts, 0, sizeof *doubts);
	answer->chain.count = 0;
	for (size_t i = 0; i < node->term_count && status == STATUS_OK; i++) {
		const struct node_term *term = &node->terms[i];
		struct details *into = i == 0 ? &answer->chain : &answer->details;

		status = chunk_details(answer->db, chunk, term->term, &answer->sets[i], wanted, term->offset, into,
			error);
		if (i + 1 == node->term_count && into->has_last)
			take_doubts(into, term->offset, doubts);
		if (i > 0)
			intersect(&answer->chain, &answer->details);
	}
	return status;
}

/* Those that have the chain must. */
static enum status fill_chain(struct answer *answer, const struct chunk *chunk,
	const struct answer_node *node, struct answer_sets *sets, struct error *error)
{
	struct places doubts;
	enum status status = find_chain(answer, chunk, node, &sets->may, &doubts, error);

	memset(&sets->must, 0, sizeof sets->must);
	for (size_t i = 0; i < answer->chain.count; i++)
		places_add(&sets->must, answer->chain.items[i] / DETAILS);
	sets->may = sets->must;
	places_join(&sets->may, &doubts);
	return status;
}

static enum status fill_text(struct answer *answer, const struct chunk *chunk, const struct answer_node *node,
	struct answer_sets *sets, struct error *error)
{
	enum status status = find_terms(answer, chunk, node, &sets->may, error);

	if (status == STATUS_OK && node->chain && !places_empty(&sets->may))
		return fill_chain(answer, chunk, node, sets, error);
	if (node->exact)
		sets->must = sets->may;
	else
		memset(&sets->must, 0, sizeof sets->must);
	return status;
}

static enum status fill_days(struct answer *answer, const struct chunk *chunk, struct chunk_numbers *numbers,
	const struct query *query, struct answer_sets *sets, struct error *error)
{
	size_t first = 0, behind = 0;
	enum status status = chunk_place(answer->db, chunk, numbers, number_lowest(query->from), &first, error);

	if (status == STATUS_OK)
		status = chunk_place(answer->db, chunk, numbers, number_above(number_highest(query->to)), &behind,
			error);
	memset(&sets->may, 0, sizeof sets->may);
	for (; status == STATUS_OK && first < behind; first++)
		places_add(&sets->may, first);
	sets->must = sets->may;
	return status;
}

static void combine(const struct answer_node *node, const struct answer_sets *all, struct answer_sets *sets)
{
	const struct answer_sets *first = &all[node->children[0]];

	*sets = *first;
	if (node->query->kind == QUERY_NOT) {
		places_invert(&sets->may, &first->must);
		places_invert(&sets->must, &first->may);
	}
	for (size_t i = 1; i < node->child_count; i++) {
		void (*with)(struct places *, const struct places *) =
			node->query->kind == QUERY_AND ? places_keep : places_join;

		with(&sets->may, &all[node->children[i]].may);
		with(&sets->must, &all[node->children[i]].must);
	}
}

struct answer_sets *answer_whole(const struct answer *answer, struct answer_sets *sets)
{
	return &sets[answer->count - 1];
}

enum status answer_open(struct answer *answer, const struct chunk *chunk, struct chunk_numbers *numbers,
	struct answer_sets **opened, struct error *error)
{
	struct answer_sets *sets = xreallocarray(NULL, answer->count, sizeof *sets);
	struct places live;
	enum status status = chunk_live(answer->db, chunk, &live, error);

	*opened = NULL;
	for (size_t i = 0; i < answer->count && status == STATUS_OK; i++) {
		const struct answer_node *node = &answer->nodes[i];

		if (node->child_count > 0)
			combine(node, sets, &sets[i]);
		else if (node->query->kind == QUERY_DATE)
			status = fill_days(answer, chunk, numbers, node->query, &sets[i], error);
		else
			status = fill_text(answer, chunk, node, &sets[i], error);
	}
	if (status != STATUS_OK) {
		free(sets);
		return status;
	}
	places_keep(&answer_whole(answer, sets)->may, &live);
	places_keep(&answer_whole(answer, sets)->must, &live);
	*opened = sets;
	return STATUS_OK;
}

/* Whether the article at a place, which the looker has open, meets a part of the query. */
static bool meets(struct answer *answer, const struct answer_sets *sets, size_t which, size_t place)
{
	const struct answer_node *node = &answer->nodes[which];
	const bool all = node->query->kind == QUERY_AND;

	if (!places_has(&sets[which].may, place) || places_has(&sets[which].must, place))
		return places_has(&sets[which].must, place);
	if (node->child_count == 0)
		return looker_sees(&answer->looker, &node->look);
	if (node->query->kind == QUERY_NOT)
		return !meets(answer, sets, node->children[0], place);
	for (size_t i = 0; i < node->child_count; i++) {
		if (meets(answer, sets, node->children[i], place) != all)
			return !all;
	}
	return all;
}

enum status answer_look(struct answer *answer, const struct chunk *chunk, struct chunk_numbers *numbers,
	const struct answer_sets *sets, size_t place, bool *hit, struct error *error)
{
	article_number number = 0;
	enum status status = chunk_number(answer->db, chunk, numbers, place, &number, error);

	if (status == STATUS_OK)
		status = looker_open(&answer->looker, answer->db, number, error);
	if (status != STATUS_OK)
		return status;
	*hit = meets(answer, sets, answer->count - 1, place);
	return looker_close(&answer->looker, answer->db, error);
}

/* Where a text is one term: of a pair it is known where it stands, of all else how many times. */
static enum status find_times(struct answer *answer, const struct chunk *chunk, int64_t term,
	const struct places *wanted, uint32_t *times, struct error *error)
{
	const struct details *details = &answer->details;
	enum status status;

	if (!term_is_pair(term))
		return chunk_times(answer->db, chunk, term, &answer->sets[0], wanted, times, error);
	status = chunk_details(answer->db, chunk, term, &answer->sets[0], wanted, 0, &answer->details, error);
	for (size_t i = 0; i < details->count && status == STATUS_OK; i++)
		times[details->items[i] / DETAILS]++;
	return status;
}

static enum status find_chain_times(struct answer *answer, const struct chunk *chunk,
	const struct answer_node *node, struct places *wanted, uint32_t *times, struct error *error)
{
	struct places doubts;
	enum status status = find_chain(answer, chunk, node, wanted, &doubts, error);

	for (size_t i = 0; i < answer->chain.count && status == STATUS_OK; i++)
		times[answer->chain.items[i] / DETAILS]++;
	*wanted = doubts;
	return status;
}

enum status answer_times(struct answer *answer, const struct chunk *chunk, const struct places *among,
	uint32_t *times, struct error *error)
{
	const struct answer_node *node = &answer->nodes[answer->count - 1];
	struct places may;
	enum status status = find_terms(answer, chunk, node, &may, error);

	places_keep(&may, among);
	for (size_t place = 0; places_from(among, place, &place); place++)
		times[place] = 0;
	if (status != STATUS_OK || places_empty(&may))
		return status;
	if (node->exact && node->term_count == 1)
		status = find_times(answer, chunk, node->terms[0].term, &may, times, error);
	else if (node->chain)
		status = find_chain_times(answer, chunk, node, &may, times, error);
	for (size_t place = 0; places_from(&may, place, &place); place++)
		times[place] += times[place] == 0;
	return status;
}

enum status answer_most(struct answer *answer, const struct chunk *chunk, size_t *articles, struct error *error)
{
	struct places may;
	enum status status = find_terms(answer, chunk, &answer->nodes[answer->count - 1], &may, error);

	*articles = places_count(&may);
	return status;
}
