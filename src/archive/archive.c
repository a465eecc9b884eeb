/* SPDX-License-Identifier: MIT */
#include "archive/archive.h"

#include <stdlib.h>

#include "archive/schema.h"
#include "archive/set.h"
#include "archive/store.h"
#include "base/alloc.h"
#include "base/path.h"

char *archive_default_path(void)
{
	const char *named = getenv("BAOLAN_ARCHIVE");

	return named != NULL && named[0] != '\0' ? xstrdup(named) : path_data("archive.db");
}

enum status archive_open(struct archive **archive, const char *path, struct error *error)
{
	struct archive *opened = xcalloc(1, sizeof *opened);
	enum status status;

	/* Looked at before it is opened: if another generation comes in between, it is taken for a newer
	 * one, which costs nothing but opening it again. */
	stat(path, &opened->opened);
	status = schema_recognise(path, false, error);
	if (status == STATUS_OK)
		status = db_open(&opened->db, path, path, DB_READ, error);
	if (status != STATUS_OK) {
		archive_close(opened);
		return status;
	}
	opened->path = xstrdup(path);
	*archive = opened;
	return STATUS_OK;
}

enum status archive_reopen(struct archive **archive, const struct archive *before, struct error *error)
{
	if (before->set != NULL)
		return set_reopen(archive, before->set, error);
	return archive_open(archive, before->path, error);
}

void archive_close(struct archive *archive)
{
	if (archive == NULL)
		return;
	set_close(archive->set);
	db_close(&archive->db);
	free(archive->path);
	free(archive);
}

bool archive_superseded(const struct archive *archive)
{
	struct stat now;

	if (archive->set != NULL)
		return set_superseded(archive->set);
	return stat(archive->path, &now) == 0 &&
		(now.st_ino != archive->opened.st_ino || now.st_dev != archive->opened.st_dev);
}

enum status archive_totals(struct archive *archive, struct archive_totals *totals, struct error *error)
{
	sqlite3_stmt *row;
	enum status status;

	if (archive->set != NULL)
		return set_totals(archive->set, totals, error);
	status = db_statement(&archive->db, "SELECT articles, pages, issues, papers, first, last FROM total",
		&row, error);
	*totals = (struct archive_totals){ 0 };
	if (status != STATUS_OK)
		return status;
	status = db_step(&archive->db, row, error);
	if (status == STATUS_OK) {
		totals->articles = sqlite3_column_int64(row, 0);
		totals->pages = sqlite3_column_int64(row, 1);
		totals->issues = sqlite3_column_int64(row, 2);
		totals->papers = sqlite3_column_int64(row, 3);
		totals->first = sqlite3_column_int(row, 4);
		totals->last = sqlite3_column_int(row, 5);
	}
	sqlite3_reset(row);
	return status == STATUS_NONE ? STATUS_OK : status;
}

static enum status tallies(struct archive *archive, enum list_kind kind, struct arena *arena,
	struct tally **tallies, size_t *count, struct error *error)
{
	struct tally *found = NULL;
	size_t used = 0, capacity = 0;
	sqlite3_stmt *row;
	enum status status;

	if (archive->set != NULL)
		return set_tallies(archive->set, kind, arena, tallies, count, error);
	status = db_statement(&archive->db, "SELECT id, key, name, articles, first, last FROM list"
		" WHERE kind = ?1 AND articles > 0", &row, error);
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int(row, 1, kind);
	while ((status = db_step(&archive->db, row, error)) == STATUS_OK) {
		found = array_grow(found, used, &capacity, sizeof *found);
		found[used++] = (struct tally){
			.key = sqlite3_column_int64(row, 0),
			.code = kind == LIST_KIND_TOPIC ? arena_strdup(arena, db_text(row, 1)) : NULL,
			.name = arena_strdup(arena, db_text(row, 2)),
			.articles = sqlite3_column_int64(row, 3),
			.first = sqlite3_column_int(row, 4),
			.last = sqlite3_column_int(row, 5),
		};
	}
	sqlite3_reset(row);
	*tallies = arena_alloc(arena, used * sizeof *found);
	for (size_t i = 0; i < used; i++)
		(*tallies)[i] = found[i];
	/* A sorter of SQLite takes longer to make than a hundred lists to sort. */
	set_sort_tallies(*tallies, used);
	*count = used;
	free(found);
	return status == STATUS_NONE ? STATUS_OK : status;
}

enum status archive_papers(struct archive *archive, struct arena *arena, struct tally **found, size_t *count,
	struct error *error)
{
	return tallies(archive, LIST_KIND_PAPER, arena, found, count, error);
}

enum status archive_topics(struct archive *archive, struct arena *arena, struct tally **found, size_t *count,
	struct error *error)
{
	return tallies(archive, LIST_KIND_TOPIC, arena, found, count, error);
}
