/* SPDX-License-Identifier: MIT */
/* A connection to SQLite: statements that are prepared once, and errors in baolan's words. */
#ifndef BAOLAN_ARCHIVE_DB_H
#define BAOLAN_ARCHIVE_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <sqlite3.h>

#include "base/error.h"

struct db_statement;

enum db_mode {
	DB_READ,	/* a published file, which nobody writes to */
	DB_WRITE,	/* a file that nobody else knows of yet: no journal, no syncing */
	DB_SHARE,	/* a file that others write to, too, in small transactions */
};

/* {0} is closed. */
struct db {
	sqlite3 *handle;
	enum db_mode mode;
	char *name;	/* of the file, for messages */
	struct db_statement *statements;
	size_t count, capacity;
};

/* name stands for the file in messages. On failure the db is closed. */
enum status db_open(struct db *db, const char *path, const char *name, enum db_mode mode, struct error *error);
void db_close(struct db *db);

/* Runs SQL that returns no rows. */
enum status db_run(struct db *db, const char *sql, struct error *error);

/* The statement of a literal (it is known by its address): prepared at the first call, later reset
 * and cleared. It belongs to the db. Two uses of one literal must not overlap. */
enum status db_statement(struct db *db, const char *sql, sqlite3_stmt **statement, struct error *error);
/* A statement of the caller's own, for what stays open between calls; sqlite3_finalize() ends it. */
enum status db_prepare(struct db *db, const char *sql, sqlite3_stmt **statement, struct error *error);

/* STATUS_OK for a row, STATUS_NONE at the end. */
enum status db_step(struct db *db, sqlite3_stmt *statement, struct error *error);
/* For a statement that returns no rows. */
enum status db_finish(struct db *db, sqlite3_stmt *statement, struct error *error);

/* A statement of one number, with up to two numbers bound. */
enum status db_number(struct db *db, const char *sql, int64_t first, int64_t second, int64_t *number,
	struct error *error);

/* The text of a column, "" for NULL, good until the next step. */
const char *db_text(sqlite3_stmt *statement, int column);
/* Binds text that stays as it is until the statement is reset; NULL binds NULL. */
void db_bind_text(sqlite3_stmt *statement, int place, const char *text);

#endif
