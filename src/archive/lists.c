/* SPDX-License-Identifier: MIT */
#include "archive/lists.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"

struct lists_entry {
	int64_t id;
	enum list_kind kind;
	char *key;
};

static void remember(struct lists *lists, int64_t id, enum list_kind kind, const char *key)
{
	lists->entries = array_grow(lists->entries, lists->count, &lists->capacity, sizeof *lists->entries);
	lists->entries[lists->count++] = (struct lists_entry){ id, kind, xstrdup(key) };
}

enum status lists_load(struct lists *lists, struct db *db, struct error *error)
{
	sqlite3_stmt *row;
	enum status status = db_statement(db, "SELECT id, kind, key FROM list", &row, error);

	if (status != STATUS_OK)
		return status;
	while ((status = db_step(db, row, error)) == STATUS_OK)
		remember(lists, sqlite3_column_int64(row, 0), (enum list_kind)sqlite3_column_int(row, 1),
			db_text(row, 2));
	sqlite3_reset(row);
	return status == STATUS_NONE ? STATUS_OK : status;
}

void lists_release(struct lists *lists)
{
	for (size_t i = 0; i < lists->count; i++)
		free(lists->entries[i].key);
	free(lists->entries);
	*lists = (struct lists){ 0 };
}

enum status lists_id(struct lists *lists, struct db *db, enum list_kind kind, const char *key, const char *name,
	const char *english, int64_t *id, struct error *error)
{
	sqlite3_stmt *insert;
	enum status status;

	for (size_t i = 0; i < lists->count; i++) {
		if (lists->entries[i].kind == kind && strcmp(lists->entries[i].key, key) == 0) {
			*id = lists->entries[i].id;
			return STATUS_OK;
		}
	}
	status = db_statement(db, "INSERT INTO list (kind, key, name, english) VALUES (?1, ?2, ?3, ?4)",
		&insert, error);
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int(insert, 1, kind);
	db_bind_text(insert, 2, key);
	db_bind_text(insert, 3, name);
	db_bind_text(insert, 4, english != NULL ? english : "");
	status = db_finish(db, insert, error);
	if (status != STATUS_OK)
		return status;
	*id = sqlite3_last_insert_rowid(db->handle);
	remember(lists, *id, kind, key);
	return STATUS_OK;
}
