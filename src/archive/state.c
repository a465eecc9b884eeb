/* SPDX-License-Identifier: MIT */
#include "archive/state.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive/db.h"
#include "base/alloc.h"
#include "base/path.h"
#include "text/utf8.h"

#define APPLICATION_ID 0x62616f73	/* "baos" */
#define VERSION 1
#define BUSY_WAIT 40			/* ms to wait for another reader: nobody is to notice */

static const char schema[] =
	/* Later lines have higher ids. */
	"CREATE TABLE line (id INTEGER PRIMARY KEY, prompt TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (prompt, text));"
	"PRAGMA application_id = 0x62616f73;"
	"PRAGMA user_version = 1;";

struct state {
	struct db db;
};

/* SQLite would make the file for all to read. */
static enum status make_file(const char *path, struct error *error)
{
	char *folder = xstrdup(path), *slash = strrchr(folder, '/');
	struct stat found;
	int file;

	if (slash != NULL && slash > folder) {
		*slash = '\0';
		if (path_make_parent(folder))
			mkdir(folder, 0700);
	}
	free(folder);
	file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0600);
	if (file < 0)
		return error_set(error, STATUS_SYSTEM, "%s: %s", path, strerror(errno));
	if (fstat(file, &found) == 0 && S_ISREG(found.st_mode) && (found.st_mode & 077) != 0)
		fchmod(file, 0600);
	close(file);
	return STATUS_OK;
}

/* STATUS_NONE when there is nothing in the file. */
static enum status recognise(struct state *state, struct error *error)
{
	int64_t id = 0, version = 0;
	enum status status = db_number(&state->db, "PRAGMA user_version", 0, 0, &version, error);

	if (status == STATUS_OK)
		status = db_number(&state->db, "PRAGMA application_id", 0, 0, &id, error);
	if (status != STATUS_OK)
		return status;
	if (version == 0 && id == 0)
		return STATUS_NONE;
	if (id != APPLICATION_ID)
		return error_set(error, STATUS_INVALID, "%s: not a state file of baolan", state->db.name);
	if (version > VERSION)
		return error_set(error, STATUS_INVALID, "%s: made by a newer baolan", state->db.name);
	return STATUS_OK;
}

static enum status commit(struct state *state, enum status status, struct error *error)
{
	if (status == STATUS_OK)
		status = db_run(&state->db, "COMMIT", error);
	if (status != STATUS_OK)
		db_run(&state->db, "ROLLBACK", NULL);
	return status;
}

/* Two readers may find it empty at the same time: who comes second looks again. */
static enum status make_tables(struct state *state, struct error *error)
{
	enum status status = db_run(&state->db, "BEGIN IMMEDIATE", error);

	if (status != STATUS_OK)
		return status;
	status = recognise(state, error);
	if (status == STATUS_NONE)
		status = db_run(&state->db, schema, error);
	return commit(state, status, error);
}

enum status state_open(struct state **state, const char *path, struct error *error)
{
	struct state *opened = xcalloc(1, sizeof *opened);
	enum status status = make_file(path, error);

	if (status == STATUS_OK)
		status = db_open(&opened->db, path, path, DB_SHARE, error);
	if (status == STATUS_OK) {
		sqlite3_busy_timeout(opened->db.handle, BUSY_WAIT);
		status = recognise(opened, error);
	}
	if (status == STATUS_NONE)
		status = make_tables(opened, error);
	if (status != STATUS_OK) {
		state_close(opened);
		return status;
	}
	*state = opened;
	return STATUS_OK;
}

void state_close(struct state *state)
{
	if (state == NULL)
		return;
	db_close(&state->db);
	free(state);
}

/* What a terminal might obey is not kept. */
static bool is_printable(const char *line)
{
	const char *p = line, *end = line + strlen(line);

	while (p < end) {
		uint32_t c = utf8_next(&p, end);

		if (c < ' ' || (c >= 0x7f && c < 0xa0))
			return false;
	}
	return utf8_valid(line, strlen(line));
}

static bool is_kept(const char *line)
{
	return *line != '\0' && strlen(line) <= STATE_LINE_BYTES && is_printable(line);
}

enum status state_lines(struct state *state, const char *prompt, void (*visit)(void *data, const char *line),
	void *data, struct error *error)
{
	sqlite3_stmt *row;
	enum status status = db_statement(&state->db, "SELECT text FROM line WHERE prompt = ?1 ORDER BY id",
		&row, error);

	if (status != STATUS_OK)
		return status;
	db_bind_text(row, 1, prompt);
	while ((status = db_step(&state->db, row, error)) == STATUS_OK)
		if (is_kept(db_text(row, 0)))
			visit(data, db_text(row, 0));
	sqlite3_reset(row);
	return status == STATUS_NONE ? STATUS_OK : status;
}

static enum status run_for(struct state *state, const char *sql, const char *prompt, const char *line,
	struct error *error)
{
	sqlite3_stmt *statement;
	enum status status = db_statement(&state->db, sql, &statement, error);

	if (status != STATUS_OK)
		return status;
	db_bind_text(statement, 1, prompt);
	if (line != NULL)
		db_bind_text(statement, 2, line);
	else
		sqlite3_bind_int(statement, 2, STATE_LINES);
	return db_finish(&state->db, statement, error);
}

enum status state_add_line(struct state *state, const char *prompt, const char *line, struct error *error)
{
	enum status status;

	if (!is_kept(line))
		return error_set(error, STATUS_INVALID, "%s: a line that cannot be kept", state->db.name);
	status = db_run(&state->db, "BEGIN IMMEDIATE", error);
	if (status != STATUS_OK)
		return status;
	status = run_for(state, "DELETE FROM line WHERE prompt = ?1 AND text = ?2", prompt, line, error);
	if (status == STATUS_OK)
		status = run_for(state, "INSERT INTO line (prompt, text) VALUES (?1, ?2)", prompt, line, error);
	if (status == STATUS_OK)
		status = run_for(state, "DELETE FROM line WHERE prompt = ?1 AND id NOT IN"
			" (SELECT id FROM line WHERE prompt = ?1 ORDER BY id DESC LIMIT ?2)", prompt, NULL, error);
	return commit(state, status, error);
}
