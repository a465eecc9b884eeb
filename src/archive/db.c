/* SPDX-License-Identifier: MIT */
#include "archive/db.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/strbuf.h"

struct db_statement {
	const char *sql;
	sqlite3_stmt *statement;
};

/* A URI, since only that can say immutable; what has a meaning in one is escaped. */
static char *uri_of(const char *path, enum db_mode mode)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-";
	struct strbuf uri = { 0 };

	strbuf_adds(&uri, path[0] == '/' ? "file://" : "file:./");
	for (; *path != '\0'; path++) {
		if (strchr(plain, *path) != NULL)
			strbuf_addc(&uri, *path);
		else
			strbuf_addf(&uri, "%%%02X", (unsigned char)*path);
	}
	strbuf_adds(&uri, mode == DB_READ ? "?mode=ro&immutable=1" : "?mode=rwc");
	return strbuf_detach(&uri);
}

/* What SQLite complained about last. */
static enum status fault(const struct db *db, struct error *error)
{
	int why;

	switch (sqlite3_errcode(db->handle) & 0xff) {
	case SQLITE_FULL:
		return error_set(error, STATUS_SYSTEM, "%s: %s", db->name, strerror(ENOSPC));
	case SQLITE_IOERR:
		why = sqlite3_system_errno(db->handle);
		return error_set(error, STATUS_SYSTEM, "%s: %s", db->name, strerror(why != 0 ? why : EIO));
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		if (db->mode == DB_SHARE)
			return error_set(error, STATUS_SYSTEM, "%s: the file is damaged: move it away", db->name);
		return error_set(error, STATUS_SYSTEM, "%s: the archive is damaged: 'baolan check' says more",
			db->name);
	case SQLITE_BUSY:
		return error_set(error, STATUS_STOPPED, "%s: somebody else is writing", db->name);
	case SQLITE_INTERRUPT:
		return error_set(error, STATUS_STOPPED, "%s: stopped", db->name);
	default:
		return error_set(error, STATUS_SYSTEM, "%s: %s", db->name, sqlite3_errmsg(db->handle));
	}
}

/* One transaction for good, since beginning takes longer than many a statement does; and room for what a search
 * reads, which the next one reads again: of each chunk the way to its terms, of the same query all. */
static const char read_sql[] = "PRAGMA cache_size = -4096; BEGIN";

/* For the first to open one, later calls change nothing. Nobody asks how much memory is in use, and room for twenty
 * pages at once is more than the first screen reads. */
static void configure(void)
{
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	sqlite3_config(SQLITE_CONFIG_PAGECACHE, NULL, 0, 0);
}

enum status db_open(struct db *db, const char *path, const char *name, enum db_mode mode, struct error *error)
{
	const int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX |
		(mode == DB_READ ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
	char *uri = uri_of(path, mode);
	enum status status = STATUS_OK;

	configure();
	*db = (struct db){ .name = xstrdup(name), .mode = mode };
	if (sqlite3_open_v2(uri, &db->handle, flags, NULL) != SQLITE_OK)
		status = fault(db, error);
	else if (mode == DB_WRITE)
		status = db_run(db, "PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
			"PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY",
			error);
	else if (mode == DB_READ)
		status = db_run(db, read_sql, error);
	free(uri);
	if (status != STATUS_OK)
		db_close(db);
	return status;
}

void db_close(struct db *db)
{
	for (size_t i = 0; i < db->count; i++)
		sqlite3_finalize(db->statements[i].statement);
	sqlite3_close(db->handle);
	free(db->statements);
	free(db->name);
	*db = (struct db){ 0 };
}

enum status db_run(struct db *db, const char *sql, struct error *error)
{
	return sqlite3_exec(db->handle, sql, NULL, NULL, NULL) == SQLITE_OK ? STATUS_OK : fault(db, error);
}

enum status db_prepare(struct db *db, const char *sql, sqlite3_stmt **statement, struct error *error)
{
	if (sqlite3_prepare_v3(db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL) != SQLITE_OK)
		return fault(db, error);
	return STATUS_OK;
}

enum status db_statement(struct db *db, const char *sql, sqlite3_stmt **statement, struct error *error)
{
	enum status status;

	for (size_t i = 0; i < db->count; i++) {
		if (db->statements[i].sql != sql)
			continue;
		*statement = db->statements[i].statement;
		sqlite3_reset(*statement);
		sqlite3_clear_bindings(*statement);
		return STATUS_OK;
	}
	status = db_prepare(db, sql, statement, error);
	if (status != STATUS_OK)
		return status;
	db->statements = array_grow(db->statements, db->count, &db->capacity, sizeof *db->statements);
	db->statements[db->count++] = (struct db_statement){ sql, *statement };
	return STATUS_OK;
}

enum status db_step(struct db *db, sqlite3_stmt *statement, struct error *error)
{
	switch (sqlite3_step(statement)) {
	case SQLITE_ROW:
		return STATUS_OK;
	case SQLITE_DONE:
		return STATUS_NONE;
	default:
		return fault(db, error);
	}
}

enum status db_finish(struct db *db, sqlite3_stmt *statement, struct error *error)
{
	enum status status = db_step(db, statement, error);

	sqlite3_reset(statement);
	return status == STATUS_NONE ? STATUS_OK : status;
}

enum status db_number(struct db *db, const char *sql, int64_t first, int64_t second, int64_t *number,
	struct error *error)
{
	sqlite3_stmt *statement;
	enum status status = db_statement(db, sql, &statement, error);

	if (status != STATUS_OK)
		return status;
	if (sqlite3_bind_parameter_count(statement) > 0)
		sqlite3_bind_int64(statement, 1, first);
	if (sqlite3_bind_parameter_count(statement) > 1)
		sqlite3_bind_int64(statement, 2, second);
	status = db_step(db, statement, error);
	if (status == STATUS_OK)
		*number = sqlite3_column_int64(statement, 0);
	sqlite3_reset(statement);
	return status;
}

const char *db_text(sqlite3_stmt *statement, int column)
{
	const unsigned char *text = sqlite3_column_text(statement, column);

	return text != NULL ? (const char *)text : "";
}

void db_bind_text(sqlite3_stmt *statement, int place, const char *text)
{
	sqlite3_bind_text(statement, place, text, -1, SQLITE_STATIC);
}
