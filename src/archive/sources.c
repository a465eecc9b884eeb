/* SPDX-License-Identifier: MIT */
#include "archive/sources.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/strbuf.h"

bool ids_has(const struct ids *ids, int64_t id)
{
	size_t at = (size_t)id / 8;

	return at < ids->size && (ids->bits[at] >> id % 8 & 1) != 0;
}

void ids_add(struct ids *ids, int64_t id)
{
	size_t at = (size_t)id / 8;

	if (at >= ids->size) {
		size_t size = at * 2 + 64;

		ids->bits = xrealloc(ids->bits, size);
		memset(ids->bits + ids->size, 0, size - ids->size);
		ids->size = size;
	}
	ids->bits[at] |= (unsigned char)(1 << id % 8);
}

void ids_clear(struct ids *ids)
{
	if (ids->size > 0)
		memset(ids->bits, 0, ids->size);
}

void ids_release(struct ids *ids)
{
	free(ids->bits);
	*ids = (struct ids){ .bits = NULL };
}

enum status sources_find(struct db *db, const char *path, int64_t *id, struct source *source, struct error *error)
{
	sqlite3_stmt *row;
	enum status status = db_statement(db, "SELECT id, size, modified, hash FROM source WHERE path = ?1",
		&row, error);

	if (status != STATUS_OK)
		return status;
	db_bind_text(row, 1, path);
	status = db_step(db, row, error);
	if (status == STATUS_OK) {
		*id = sqlite3_column_int64(row, 0);
		source->size = (uint64_t)sqlite3_column_int64(row, 1);
		source->modified = sqlite3_column_int64(row, 2);
		source->hash = (uint64_t)sqlite3_column_int64(row, 3);
	}
	sqlite3_reset(row);
	return status;
}

enum status sources_put(struct db *db, const char *path, const struct source *source, struct error *error)
{
	sqlite3_stmt *change;
	enum status status = db_statement(db, "INSERT INTO source (path, size, modified, hash)"
		" VALUES (?1, ?2, ?3, ?4) ON CONFLICT (path) DO UPDATE"
		" SET size = excluded.size, modified = excluded.modified, hash = excluded.hash", &change, error);

	if (status != STATUS_OK)
		return status;
	db_bind_text(change, 1, path);
	sqlite3_bind_int64(change, 2, (int64_t)source->size);
	sqlite3_bind_int64(change, 3, source->modified);
	sqlite3_bind_int64(change, 4, (int64_t)source->hash);
	return db_finish(db, change, error);
}

enum status sources_remove(struct db *db, int64_t id, struct error *error)
{
	int64_t none;
	enum status status = db_number(db, "DELETE FROM source WHERE id = ?1", id, 0, &none, error);

	return status == STATUS_NONE ? STATUS_OK : status;
}

/* All paths from "root/" up to "root0", as 0 comes behind the slash. */
enum status sources_below(struct db *db, const char *root, const struct ids *left_out, int64_t **ids, size_t *count,
	struct error *error)
{
	size_t len = strlen(root), capacity = 0;
	struct strbuf below = { 0 }, behind = { 0 };
	sqlite3_stmt *row;
	enum status status = db_statement(db, "SELECT id FROM source WHERE path = ?1"
		" OR (path > ?2 AND path < ?3)", &row, error);

	*ids = NULL;
	*count = 0;
	if (status != STATUS_OK)
		return status;
	len -= len > 0 && root[len - 1] == '/';
	strbuf_add(&below, root, len);
	strbuf_add(&behind, root, len);
	strbuf_addc(&below, '/');
	strbuf_addc(&behind, '/' + 1);
	db_bind_text(row, 1, root);
	db_bind_text(row, 2, strbuf_text(&below));
	db_bind_text(row, 3, strbuf_text(&behind));
	while ((status = db_step(db, row, error)) == STATUS_OK) {
		int64_t id = sqlite3_column_int64(row, 0);

		if (ids_has(left_out, id))
			continue;
		*ids = array_grow(*ids, *count, &capacity, sizeof **ids);
		(*ids)[(*count)++] = id;
	}
	sqlite3_reset(row);
	strbuf_release(&below);
	strbuf_release(&behind);
	return status == STATUS_NONE ? STATUS_OK : status;
}
