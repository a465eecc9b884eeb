/* SPDX-License-Identifier: MIT */
#include "archive/sisters.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/strbuf.h"
#include "press/sister.h"

#define SERIALS_AROUND 40	/* issues before and behind that are asked */
#define SERIAL_OF_YEAR 400	/* a number below may begin anew each year: its own folder alone is asked */

/* A page that does not know its day. */
struct pupil {
	int64_t page, source, paper, serial;
	struct date date;	/* that it has now */
	const char *path;
};

/* A file's name without the last number in it. */
struct name {
	size_t folder;		/* bytes of the path up to the slash, it included */
	size_t start, end;	/* the bytes of the number; equal where there is none */
	int64_t number;
};

/* Dated pages in order. */
struct teachers {
	struct arena arena;
	struct sister *list;
	size_t count, capacity;
	char *key;	/* of which pupils they are; NULL for none */
};

/* A run over the pupils. */
struct school {
	struct db *db;
	struct lessons *lessons;
	struct teachers by_serial, by_name;
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static struct name read_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	struct name name = { .folder = slash != NULL ? (size_t)(slash - path) + 1 : 0 };
	const char *dot = strrchr(path + name.folder, '.');

	name.end = dot != NULL && dot > path + name.folder ? (size_t)(dot - path) : strlen(path);
	while (name.end > name.folder && !is_digit(path[name.end - 1]))
		name.end--;
	name.start = name.end;
	while (name.start > name.folder && is_digit(path[name.start - 1]))
		name.start--;
	if (name.end - name.start > 9)
		name.start = name.end;
	if (name.end > name.start)
		name.number = strtoll(path + name.start, NULL, 10);
	return name;
}

static bool same_name(const char *path, const struct name *name, const char *other, const struct name *other_name)
{
	return other_name->end > other_name->start && name->start == other_name->start &&
		strncmp(path, other, name->start) == 0 && strcmp(path + name->end, other + other_name->end) == 0;
}

static void teachers_release(struct teachers *teachers)
{
	arena_release(&teachers->arena);
	free(teachers->list);
	free(teachers->key);
}

/* False when they are those of key, which is taken over, already; else there are none now. */
static bool teachers_change(struct teachers *teachers, char *key)
{
	bool same = teachers->key != NULL && strcmp(teachers->key, key) == 0;

	free(teachers->key);
	teachers->key = key;
	if (same)
		return false;
	arena_clear(&teachers->arena);
	teachers->count = 0;
	return true;
}

static void teachers_add(struct teachers *teachers, int64_t number, day_number day, const char *name)
{
	teachers->list = array_grow(teachers->list, teachers->count, &teachers->capacity, sizeof *teachers->list);
	teachers->list[teachers->count++] = (struct sister){ number, day, name };
}

/* Numbers what is known of a page: 4 to 7 are what it takes to teach. */
static void bind_known(sqlite3_stmt *row)
{
	sqlite3_bind_int(row, 4, PRECISION_DAY);
	sqlite3_bind_int(row, 5, BASIS_PATH);
	sqlite3_bind_int(row, 6, BASIS_GIVEN);
	sqlite3_bind_int(row, 7, BASIS_FOLIO);
}

/* All paths in a folder lie above "folder/" and below "folder0", as 0 comes behind the slash. */
static void bind_folder(sqlite3_stmt *row, int place, const char *path, size_t folder)
{
	sqlite3_bind_text64(row, place, path, folder, SQLITE_TRANSIENT, SQLITE_UTF8);
	sqlite3_bind_text64(row, place + 1, path, folder > 0 ? folder - 1 : 0, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/* The dated pages of the paper with serial numbers around the pupil's. */
static enum status load_serials(struct school *school, const struct pupil *pupil, struct error *error)
{
	struct teachers *teachers = &school->by_serial;
	size_t folder = pupil->serial < SERIAL_OF_YEAR ? read_name(pupil->path).folder : 0;
	struct strbuf key = { 0 };
	sqlite3_stmt *row;
	enum status status;

	strbuf_addf(&key, "%.*s|%lld|%lld", (int)folder, pupil->path, (long long)pupil->paper,
		(long long)pupil->serial);
	if (!teachers_change(teachers, strbuf_detach(&key)))
		return STATUS_OK;
	status = db_statement(school->db, "SELECT DISTINCT p.serial, p.date_from FROM page p"
		" JOIN source s ON s.id = p.source WHERE p.paper = ?1 AND p.serial BETWEEN ?2 AND ?3"
		" AND p.precision = ?4 AND p.basis IN (?5, ?6, ?7)"
		" AND (?8 = '' OR (s.path > ?8 AND s.path < ?9 || '0')) ORDER BY p.serial, p.date_from", &row, error);
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(row, 1, pupil->paper);
	sqlite3_bind_int64(row, 2, pupil->serial - SERIALS_AROUND);
	sqlite3_bind_int64(row, 3, pupil->serial + SERIALS_AROUND);
	bind_known(row);
	bind_folder(row, 8, pupil->path, folder);
	while ((status = db_step(school->db, row, error)) == STATUS_OK)
		teachers_add(teachers, sqlite3_column_int64(row, 0), sqlite3_column_int(row, 1), NULL);
	sqlite3_reset(row);
	return status == STATUS_NONE ? STATUS_OK : status;
}

/* The dated files of the paper in the pupil's folder whose names differ from its own by a number alone. */
static enum status load_names(struct school *school, const struct pupil *pupil, const struct name *name,
	struct error *error)
{
	struct teachers *teachers = &school->by_name;
	struct strbuf key = { 0 };
	sqlite3_stmt *row;
	enum status status;

	strbuf_addf(&key, "%.*s|%s|%lld", (int)name->start, pupil->path, pupil->path + name->end,
		(long long)pupil->paper);
	if (!teachers_change(teachers, strbuf_detach(&key)))
		return STATUS_OK;
	status = db_statement(school->db, "SELECT s.path, p.date_from FROM source s JOIN page p ON p.source = s.id"
		" WHERE s.path > ?8 AND s.path < ?9 || '0' AND p.paper = ?1"
		" AND p.precision = ?4 AND p.basis IN (?5, ?6, ?7)", &row, error);
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(row, 1, pupil->paper);
	bind_known(row);
	bind_folder(row, 8, pupil->path, name->folder);
	while ((status = db_step(school->db, row, error)) == STATUS_OK) {
		const char *path = db_text(row, 0);
		struct name other = read_name(path);

		if (same_name(pupil->path, name, path, &other))
			teachers_add(teachers, other.number, sqlite3_column_int(row, 1),
				arena_strdup(&teachers->arena, path + other.folder));
	}
	sqlite3_reset(row);
	if (teachers->count > 1)
		qsort(teachers->list, teachers->count, sizeof *teachers->list, compare_sisters);
	return status == STATUS_NONE ? STATUS_OK : status;
}

/* What the teachers say of number, with their words for it. */
static struct date ask(const struct teachers *teachers, int64_t number, enum sister_order order, struct arena *arena)
{
	const struct sister *before, *next;
	struct date date = date_from_sisters(teachers->list, teachers->count, number, order, &before, &next);
	struct strbuf words = { 0 };

	if (date.precision == PRECISION_NONE)
		return date;
	if (before->name != NULL)
		strbuf_addf(&words, before == next ? "%s" : "%s … %s", before->name, next->name);
	else if (before == next)
		strbuf_addf(&words, "第%lld期", (long long)number);
	else
		strbuf_addf(&words, "第%lld期 … 第%lld期", (long long)before->number, (long long)next->number);
	date.evidence = arena_strndup(arena, strbuf_text(&words), words.len);
	strbuf_release(&words);
	return date;
}

/* What both dates allow; {0} when nothing, the other one when one of them is. */
static struct date both(const struct date *date, const struct date *other)
{
	struct date narrow = *date;

	if (date->precision == PRECISION_NONE || other->precision == PRECISION_NONE)
		return date->precision == PRECISION_NONE ? *other : *date;
	if (date->from > other->to || other->from > date->to)
		return (struct date){ 0 };
	narrow.from = date->from > other->from ? date->from : other->from;
	narrow.to = date->to < other->to ? date->to : other->to;
	narrow.precision = narrow.from == narrow.to ? PRECISION_DAY : PRECISION_SPAN;
	return narrow;
}

static enum status teach(struct school *school, const struct pupil *pupil, struct error *error)
{
	const struct name name = read_name(pupil->path);
	struct date by_serial = { 0 }, by_name = { 0 }, date;
	struct lessons *lessons = school->lessons;
	enum status status = STATUS_OK;

	if (pupil->serial > 0) {
		status = load_serials(school, pupil, error);
		by_serial = ask(&school->by_serial, pupil->serial, SISTERS_BY_SERIAL, &lessons->arena);
	}
	if (status == STATUS_OK && name.end > name.start) {
		status = load_names(school, pupil, &name, error);
		by_name = ask(&school->by_name, name.number, SISTERS_BY_NAME, &lessons->arena);
	}
	date = both(&by_serial, &by_name);
	if (pupil->date.basis == BASIS_TEXT && (date.from < pupil->date.from || date.to > pupil->date.to))
		date = (struct date){ 0 };
	if (status != STATUS_OK || (date.precision == PRECISION_NONE && pupil->date.basis != BASIS_SISTER) ||
		(date.from == pupil->date.from && date.to == pupil->date.to))
		return status;
	lessons->list = array_grow(lessons->list, lessons->count, &lessons->capacity, sizeof *lessons->list);
	lessons->list[lessons->count++] = (struct lesson){ pupil->page, pupil->source, date };
	return STATUS_OK;
}

enum status lessons_find(struct lessons *lessons, struct db *db, struct error *error)
{
	struct school school = { .db = db, .lessons = lessons };
	sqlite3_stmt *row;
	enum status status = db_statement(db, "SELECT p.id, p.source, p.paper, p.serial, p.precision, p.date_from,"
		" p.date_to, p.basis, s.path FROM page p JOIN source s ON s.id = p.source"
		" WHERE (p.precision = ?1 OR p.basis IN (?2, ?3))"
		" AND NOT EXISTS (SELECT 1 FROM page o WHERE o.source = p.source AND o.id <> p.id)"
		" ORDER BY s.path", &row, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int(row, 1, PRECISION_NONE);
	sqlite3_bind_int(row, 2, BASIS_TEXT);
	sqlite3_bind_int(row, 3, BASIS_SISTER);
	while ((status = db_step(db, row, error)) == STATUS_OK) {
		const struct pupil pupil = {
			.page = sqlite3_column_int64(row, 0), .source = sqlite3_column_int64(row, 1),
			.paper = sqlite3_column_int64(row, 2), .serial = sqlite3_column_int64(row, 3),
			.date = { .from = sqlite3_column_int(row, 5), .to = sqlite3_column_int(row, 6),
				.precision = (enum precision)sqlite3_column_int(row, 4),
				.basis = (enum basis)sqlite3_column_int(row, 7) },
			.path = db_text(row, 8),
		};

		status = teach(&school, &pupil, error);
		if (status != STATUS_OK)
			break;
	}
	sqlite3_reset(row);
	teachers_release(&school.by_serial);
	teachers_release(&school.by_name);
	return status == STATUS_NONE ? STATUS_OK : status;
}

void lessons_release(struct lessons *lessons)
{
	arena_release(&lessons->arena);
	free(lessons->list);
	*lessons = (struct lessons){ 0 };
}
