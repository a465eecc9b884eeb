/* SPDX-License-Identifier: MIT */
#include "archive/search.h"

#include <stdlib.h>

#include "archive/answer.h"
#include "archive/number.h"
#include "base/alloc.h"

#define LOOKS_AN_ASK 64

struct cursor {
	struct chunk chunk;
	struct chunk_numbers *numbers;
	struct answer_sets *sets;	/* NULL until it is opened */
	size_t at;			/* where to go on */
	bool ended;
	article_number number;		/* of the hit that it stands at */
};

struct search {
	struct db *db;
	struct answer answer;
	enum walk_direction direction;
	article_number from;
	const struct list_stop *stop;	/* may be NULL, and its ask too */
	struct cursor *cursors;
	size_t cursor_count;
	struct cursor *given;		/* whose hit was given last */
	unsigned looks;
};

static void close_cursor(struct cursor *cursor)
{
	free(cursor->numbers);
	free(cursor->sets);
	cursor->numbers = NULL;
	cursor->sets = NULL;
}

static bool is_stopped(const struct search *search)
{
	return search->stop != NULL && search->stop->ask != NULL && search->stop->ask(search->stop->data);
}

static enum status open_cursor(struct search *search, struct cursor *cursor, struct error *error)
{
	enum status status;

	if (is_stopped(search))
		return error_set(error, STATUS_STOPPED, "%s: stopped", search->db->name);
	cursor->numbers = xcalloc(1, sizeof *cursor->numbers);
	status = answer_open(&search->answer, &cursor->chunk, cursor->numbers, &cursor->sets, error);
	if (status == STATUS_OK)
		status = chunk_place(search->db, &cursor->chunk, cursor->numbers,
			search->direction == WALK_OLDER ? search->from : number_above(search->from), &cursor->at,
			error);
	if (status != STATUS_OK)
		close_cursor(cursor);
	return status;
}

/* Looks at a place that may be a hit and says whether it is one. */
static enum status look_at(struct search *search, struct cursor *cursor, size_t place, bool *hit,
	struct error *error)
{
	*hit = places_has(&answer_whole(&search->answer, cursor->sets)->must, place);
	if (*hit)
		return STATUS_OK;
	if (++search->looks % LOOKS_AN_ASK == 0 && is_stopped(search))
		return error_set(error, STATUS_STOPPED, "%s: stopped", search->db->name);
	return answer_look(&search->answer, &cursor->chunk, cursor->numbers, cursor->sets, place, hit, error);
}

/* To the next hit, or to the end. */
static enum status move_on(struct search *search, struct cursor *cursor, struct error *error)
{
	const struct places *may = &answer_whole(&search->answer, cursor->sets)->may;
	const bool older = search->direction == WALK_OLDER;
	size_t place;
	bool hit = false;
	enum status status = STATUS_OK;

	while (!hit) {
		if (!(older ? places_below(may, cursor->at, &place) : places_from(may, cursor->at, &place))) {
			cursor->ended = true;
			close_cursor(cursor);
			return STATUS_OK;
		}
		status = look_at(search, cursor, place, &hit, error);
		if (status != STATUS_OK)
			return status;
		cursor->at = older ? place : place + 1;
	}
	return chunk_number(search->db, &cursor->chunk, cursor->numbers, place, &cursor->number, error);
}

/* The next number that a cursor can give. */
static article_number bound(const struct search *search, const struct cursor *cursor)
{
	if (cursor->sets != NULL)
		return cursor->number;
	return search->direction == WALK_OLDER ? cursor->chunk.highest : cursor->chunk.lowest;
}

static struct cursor *nearest(const struct search *search)
{
	struct cursor *found = NULL;

	for (size_t i = 0; i < search->cursor_count; i++) {
		struct cursor *cursor = &search->cursors[i];

		if (cursor->ended)
			continue;
		if (found == NULL || (search->direction == WALK_OLDER ? bound(search, cursor) > bound(search, found) :
				bound(search, cursor) < bound(search, found)))
			found = cursor;
	}
	return found;
}

enum status search_next(struct search *search, article_number *number, struct error *error)
{
	struct cursor *cursor;
	enum status status = STATUS_OK;

	for (;;) {
		cursor = search->given != NULL ? search->given : nearest(search);
		if (cursor == NULL)
			return STATUS_NONE;
		if (cursor->sets != NULL && cursor != search->given)
			break;
		search->given = cursor;		/* and it stays so until it has moved on */
		if (cursor->sets == NULL)
			status = open_cursor(search, cursor, error);
		if (status == STATUS_OK)
			status = move_on(search, cursor, error);
		if (status != STATUS_OK)
			return status;
		search->given = NULL;
	}
	search->given = cursor;
	*number = cursor->number;
	return STATUS_OK;
}

/* The chunks that have numbers behind from. */
static enum status list_cursors(struct search *search, struct error *error)
{
	struct chunk *chunks;
	size_t count;
	enum status status = chunk_list(search->db, &chunks, &count, error);

	search->cursors = xreallocarray(NULL, count + 1, sizeof *search->cursors);
	for (size_t i = 0; i < count; i++) {
		const bool has = search->direction == WALK_OLDER ? chunks[i].lowest < search->from :
			chunks[i].highest > search->from;

		if (has)
			search->cursors[search->cursor_count++] = (struct cursor){ .chunk = chunks[i] };
	}
	free(chunks);
	return status;
}

enum status search_open(struct search **search, struct db *db, const struct query *query,
	enum walk_direction direction, article_number from, const struct list_stop *stop, struct error *error)
{
	struct search *opened = xcalloc(1, sizeof *opened);
	enum status status;

	opened->db = db;
	opened->direction = direction;
	opened->from = from;
	opened->stop = stop;
	answer_init(&opened->answer, db, query);
	status = list_cursors(opened, error);
	if (status != STATUS_OK) {
		search_close(opened);
		return status;
	}
	*search = opened;
	return STATUS_OK;
}

void search_close(struct search *search)
{
	if (search == NULL)
		return;
	for (size_t i = 0; i < search->cursor_count; i++)
		close_cursor(&search->cursors[i]);
	free(search->cursors);
	answer_release(&search->answer);
	free(search);
}

/* The first place from a place on that may be a hit or not. */
static bool next_doubt(const struct answer_sets *answer, size_t from, size_t *place)
{
	for (size_t word = from / 64; word < CHUNK_WORDS; word++) {
		uint64_t doubts = answer->may.words[word] & ~answer->must.words[word];

		if (word == from / 64)
			doubts &= ~UINT64_C(0) << from % 64;
		if (doubts != 0) {
			*place = word * 64 + (size_t)__builtin_ctzll(doubts);
			return true;
		}
	}
	return false;
}

/* Looks at all that may be hits or not. */
static enum status settle(struct search *search, struct cursor *cursor, struct error *error)
{
	struct answer_sets *answer = answer_whole(&search->answer, cursor->sets);
	size_t place;
	bool hit;
	enum status status = STATUS_OK;

	while (status == STATUS_OK && next_doubt(answer, cursor->at, &place)) {
		status = look_at(search, cursor, place, &hit, error);
		if (status != STATUS_OK)
			break;
		if (hit)
			places_add(&answer->must, place);
		cursor->at = place + 1;
	}
	return status;
}

enum status search_chunks(struct search *search,
	enum status (*visit)(void *data, const struct search_hits *hits, struct error *error), void *data,
	struct error *error)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < search->cursor_count && status == STATUS_OK; i++) {
		struct cursor *cursor = &search->cursors[i];
		struct search_hits hits = { .db = search->db, .chunk = &cursor->chunk };

		if (cursor->ended)
			continue;
		if (cursor->sets == NULL) {
			status = open_cursor(search, cursor, error);
			cursor->at = 0;
		}
		if (status == STATUS_OK)
			status = settle(search, cursor, error);
		if (status != STATUS_OK)
			break;
		hits.numbers = cursor->numbers;
		hits.places = &answer_whole(&search->answer, cursor->sets)->must;
		status = visit(data, &hits, error);
		cursor->ended = true;
		close_cursor(cursor);
	}
	return status;
}

/* The articles of a day lie side by side in a chunk. */
static bool tell_days(const struct search_hits *hits, const unsigned char *days, size_t len,
	void (*visit)(void *data, day_number day, int64_t articles), void *data)
{
	const unsigned char *end = days + len;
	uint64_t day = 0, gap, articles;
	size_t place = 0, count;

	while (days < end) {
		if (!postings_take_number(&days, end, &gap) || !postings_take_number(&days, end, &articles) ||
				gap >= NUMBER_DAYS - day || articles > hits->chunk->articles - place)
			return false;
		day += gap;
		count = places_count_between(hits->places, place, place + (size_t)articles);
		if (count > 0)
			visit(data, (day_number)day, (int64_t)count);
		place += (size_t)articles;
	}
	return true;
}

enum status search_days(const struct search_hits *hits,
	void (*visit)(void *data, day_number day, int64_t articles), void *data, struct error *error)
{
	sqlite3_stmt *row;
	enum status status = db_statement(hits->db, "SELECT days FROM fulltext_chunk WHERE id = ?1", &row, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(row, 1, hits->chunk->id);
	status = db_step(hits->db, row, error);
	if (status == STATUS_OK && !tell_days(hits, sqlite3_column_blob(row, 0),
			(size_t)sqlite3_column_bytes(row, 0), visit, data))
		status = chunk_damaged(hits->db, error);
	sqlite3_reset(row);
	return status;
}
