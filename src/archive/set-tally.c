/* SPDX-License-Identifier: MIT */
#include "archive/set.h"

#include <stdlib.h>
#include <string.h>

#define NO_LIST (-1)

/* 32 bits for the part, from 1 on, and as many for its id. */
static int64_t key_of(size_t part, int64_t id)
{
	return (int64_t)(part + 1) << 32 | id;
}

enum status set_list_id(struct set *set, int64_t key, size_t part, int64_t *id, struct error *error)
{
	const size_t origin = (size_t)(key >> 32) - 1;
	sqlite3_stmt *name, *found;
	enum status status;

	*id = key & 0xffffffff;
	if (origin == part)
		return STATUS_OK;
	status = db_statement(&set->parts[origin].archive->db, "SELECT kind, key FROM list WHERE id = ?1",
		&name, error);
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(name, 1, *id);
	status = db_step(&set->parts[origin].archive->db, name, error);
	if (status == STATUS_OK)
		status = db_statement(&set->parts[part].archive->db, "SELECT id FROM list WHERE kind = ?1 AND key = ?2",
			&found, error);
	if (status == STATUS_OK) {
		sqlite3_bind_int(found, 1, sqlite3_column_int(name, 0));
		db_bind_text(found, 2, db_text(name, 1));
		status = db_step(&set->parts[part].archive->db, found, error);
		if (status == STATUS_OK)
			*id = sqlite3_column_int64(found, 0);
		sqlite3_reset(found);
	}
	sqlite3_reset(name);
	if (status == STATUS_NONE)
		*id = NO_LIST;
	return status == STATUS_NONE ? STATUS_OK : status;
}

static bool same_list(const struct tally *a, const struct tally *b)
{
	return a->code != NULL && b->code != NULL ? strcmp(a->code, b->code) == 0 : strcmp(a->name, b->name) == 0;
}

static void add_tally(struct tally *sum, const struct tally *tally)
{
	sum->articles += tally->articles;
	if (sum->first == 0 || (tally->first != 0 && tally->first < sum->first))
		sum->first = tally->first;
	if (tally->last > sum->last)
		sum->last = tally->last;
}

void set_add_tallies(size_t part, const struct tally *from, size_t from_count, struct tally *tallies, size_t *count)
{
	for (size_t i = 0; i < from_count; i++) {
		size_t at = 0;

		while (at < *count && !same_list(&tallies[at], &from[i]))
			at++;
		if (at < *count) {
			add_tally(&tallies[at], &from[i]);
			continue;
		}
		tallies[at] = from[i];
		tallies[at].key = key_of(part, from[i].key);
		++*count;
	}
}

static int most_first(const void *left, const void *right)
{
	const struct tally *a = left, *b = right;

	if (a->articles != b->articles)
		return a->articles < b->articles ? 1 : -1;
	/* Topics have the same ids everywhere, papers have come one after the other. */
	if (a->code != NULL && (a->key & 0xffffffff) != (b->key & 0xffffffff))
		return (a->key & 0xffffffff) < (b->key & 0xffffffff) ? -1 : 1;
	return (a->key > b->key) - (a->key < b->key);
}

void set_sort_tallies(struct tally *tallies, size_t count)
{
	if (count > 0)
		qsort(tallies, count, sizeof *tallies, most_first);
}

enum status set_tallies(struct set *set, enum list_kind kind, struct arena *arena, struct tally **tallies,
	size_t *count, struct error *error)
{
	struct tally **each = arena_alloc(arena, set->count * sizeof *each);
	size_t *counts = arena_alloc(arena, set->count * sizeof *counts), room = 0;
	enum status status = STATUS_OK;

	*count = 0;
	for (size_t i = 0; i < set->count && status == STATUS_OK; i++) {
		struct archive *part = set->parts[i].archive;

		status = kind == LIST_KIND_TOPIC ? archive_topics(part, arena, &each[i], &counts[i], error) :
			archive_papers(part, arena, &each[i], &counts[i], error);
		room += counts[i];
	}
	*tallies = arena_alloc(arena, room * sizeof **tallies);
	for (size_t i = 0; i < set->count && status == STATUS_OK; i++)
		set_add_tallies(i, each[i], counts[i], *tallies, count);
	set_sort_tallies(*tallies, *count);
	return status;
}

/* Whether a part has an issue of a paper of that day. */
static enum status has_issue(struct set *set, size_t part, day_number day, const char *paper, bool *has,
	struct error *error)
{
	struct db *db = &set->parts[part].archive->db;
	sqlite3_stmt *row;
	enum status status = db_statement(db, "SELECT 1 FROM page WHERE day = ?1 AND precision = ?2"
		" AND paper = (SELECT id FROM list WHERE kind = ?3 AND key = ?4) LIMIT 1", &row, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(row, 1, day);
	sqlite3_bind_int(row, 2, PRECISION_DAY);
	sqlite3_bind_int(row, 3, LIST_KIND_PAPER);
	db_bind_text(row, 4, paper);
	status = db_step(db, row, error);
	*has = status == STATUS_OK;
	sqlite3_reset(row);
	return status == STATUS_NONE ? STATUS_OK : status;
}

/* How many issues of a part the parts before it have, too. */
static enum status count_shared(struct set *set, size_t part, int64_t *shared, struct error *error)
{
	struct db *db = &set->parts[part].archive->db;
	day_number first = set->parts[part].last + 1, last = 0;
	sqlite3_stmt *row;
	enum status status;

	for (size_t i = 0; i < part; i++) {
		if (set->parts[i].last < set->parts[part].first || set->parts[i].first > set->parts[part].last)
			continue;
		first = set->parts[i].first < first ? set->parts[i].first : first;
		last = set->parts[i].last > last ? set->parts[i].last : last;
	}
	if (first > last)
		return STATUS_OK;
	status = db_statement(db, "SELECT DISTINCT p.day, l.key FROM page p JOIN list l ON l.id = p.paper"
		" WHERE p.precision = ?1 AND p.day BETWEEN ?2 AND ?3", &row, error);
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int(row, 1, PRECISION_DAY);
	sqlite3_bind_int64(row, 2, first);
	sqlite3_bind_int64(row, 3, last);
	while ((status = db_step(db, row, error)) == STATUS_OK) {
		bool has = false;

		for (size_t i = 0; i < part && !has && status == STATUS_OK; i++)
			status = has_issue(set, i, sqlite3_column_int(row, 0), db_text(row, 1), &has, error);
		if (status != STATUS_OK)
			break;
		*shared += has;
	}
	sqlite3_reset(row);
	return status == STATUS_NONE ? STATUS_OK : status;
}

enum status set_totals(struct set *set, struct archive_totals *totals, struct error *error)
{
	struct arena arena = { 0 };
	struct archive_totals part;
	struct tally *papers;
	size_t count = 0;
	int64_t shared = 0;
	enum status status = set_tallies(set, LIST_KIND_PAPER, &arena, &papers, &count, error);

	*totals = (struct archive_totals){ 0 };
	for (size_t i = 0; i < count; i++)
		totals->papers += papers[i].name[0] != '\0';
	for (size_t i = 0; i < set->count && status == STATUS_OK; i++) {
		status = archive_totals(set->parts[i].archive, &part, error);
		totals->articles += part.articles;
		totals->pages += part.pages;
		totals->issues += part.issues;
		if (totals->first == 0 || (part.first != 0 && part.first < totals->first))
			totals->first = part.first;
		if (part.last > totals->last)
			totals->last = part.last;
		if (status == STATUS_OK)
			status = count_shared(set, i, &shared, error);
	}
	totals->issues -= shared;
	arena_release(&arena);
	return status;
}
