/* SPDX-License-Identifier: MIT */
#include "archive/article.h"

#include <string.h>

#include "archive/key.h"
#include "archive/number.h"
#include "archive/pack.h"
#include "archive/set.h"
#include "archive/store.h"

static const char *text_or_null(sqlite3_stmt *row, int column, struct arena *arena)
{
	const char *text = db_text(row, column);

	return text[0] != '\0' ? arena_strdup(arena, text) : NULL;
}

static enum status fill(struct archive *archive, sqlite3_stmt *row, struct article *article,
	struct error *error)
{
	struct arena *arena = &article->arena;
	char key[ARTICLE_KEY_TEXT];
	const char *text = db_text(row, 0);

	if (unpack_item(&text, arena, &article->item) != STATUS_OK)
		return error_set(error, STATUS_SYSTEM, "%s: the archive is damaged: 'baolan check' says more",
			archive->path);
	article->paper = text_or_null(row, 1, arena);
	article->label = text_or_null(row, 2, arena);
	article->source = arena_strdup(arena, db_text(row, 3));
	article->date.precision = (enum precision)sqlite3_column_int(row, 4);
	article->date.from = sqlite3_column_int(row, 5);
	article->date.to = sqlite3_column_int(row, 6);
	article->date.basis = (enum basis)sqlite3_column_int(row, 7);
	article->date.evidence = text_or_null(row, 8, arena);
	key_format(key, &article->date, article->label, sqlite3_column_int64(row, 9));
	article->key = arena_strdup(arena, key);
	return STATUS_OK;
}

enum status article_load(struct archive *archive, article_number number, struct article *article,
	struct error *error)
{
	sqlite3_stmt *row;
	enum status status;

	if (archive->set != NULL)
		return set_article_load(archive->set, number, article, error);
	status = db_statement(&archive->db,
		"SELECT t.text, l.name, p.label, s.path, p.precision, p.date_from, p.date_to, p.basis, p.evidence,"
		" a.hash FROM article a JOIN article_text t ON t.number = a.number JOIN page p ON p.id = a.page"
		" JOIN list l ON l.id = p.paper JOIN source s ON s.id = p.source WHERE a.number = ?1", &row, error);

	*article = (struct article){ .number = number };
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(row, 1, number);
	status = db_step(&archive->db, row, error);
	if (status == STATUS_OK)
		status = fill(archive, row, article, error);
	sqlite3_reset(row);
	if (status == STATUS_NONE)
		error_set(error, STATUS_NONE, "%s: no such article in it", archive->path);
	return status;
}

void article_release(struct article *article)
{
	arena_release(&article->arena);
}

enum status article_find(struct archive *archive, const char *key, article_number *number, struct error *error)
{
	int64_t hash;
	sqlite3_stmt *row;
	char found[ARTICLE_KEY_TEXT];
	enum status status;

	if (!key_parse(key, &hash))
		return error_set(error, STATUS_INVALID, "%s: not the ID of an article", key);
	if (archive->set != NULL)
		return set_article_find(archive->set, key, number, error);
	status = db_statement(&archive->db, "SELECT number, precision, label FROM article WHERE hash = ?1"
		" ORDER BY number DESC", &row, error);
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(row, 1, hash);
	while ((status = db_step(&archive->db, row, error)) == STATUS_OK) {
		struct date date = { .precision = (enum precision)sqlite3_column_int(row, 1) };

		*number = sqlite3_column_int64(row, 0);
		date.from = number_day(*number);
		key_format(found, &date, db_text(row, 2), hash);
		if (strcmp(found, key) == 0)
			break;
	}
	sqlite3_reset(row);
	if (status == STATUS_NONE)
		error_set(error, STATUS_NONE, "%s: no article has this ID", key);
	return status;
}

size_t article_copies(struct archive *archive, const char *key, const char **path)
{
	const struct set *set = archive->set;
	article_number number;
	size_t copies = 0;

	for (size_t i = 0; i < (set != NULL ? set->count : 1); i++) {
		struct archive *one = set != NULL ? set->parts[i].archive : archive;

		if (article_find(one, key, &number, NULL) == STATUS_OK && copies++ == 0)
			*path = one->path;
	}
	return copies;
}
