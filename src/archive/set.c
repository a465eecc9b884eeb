/* SPDX-License-Identifier: MIT */
#include "archive/set.h"

#include <stdlib.h>
#include <string.h>

#include "archive/jump.h"
#include "base/alloc.h"

/* ----------------------------------------------------------------- opening */

void set_close(struct set *set)
{
	if (set == NULL)
		return;
	for (size_t i = 0; i < set->count; i++)
		archive_close(set->parts[i].archive);
	for (size_t i = 0; i < set->missing_count; i++)
		archive_close(set->missing[i]);
	for (size_t i = 0; i < SET_DAYS; i++)
		free(set->days[i].before);
	for (size_t i = 0; i < set->path_count; i++)
		free(set->paths[i]);
	free(set->paths);
	free(set->parts);
	free(set->missing);
	free(set);
}

/* The same file twice is one. */
static bool has_file(const struct set *set, const struct archive *archive)
{
	for (size_t i = 0; i < set->count; i++) {
		const struct stat *file = &set->parts[i].archive->opened;

		if (file->st_ino == archive->opened.st_ino && file->st_dev == archive->opened.st_dev)
			return true;
	}
	return false;
}

static enum status read_span(struct set_part *part, struct error *error)
{
	struct archive_totals totals;
	int64_t undated = 0;
	enum status status = archive_totals(part->archive, &totals, error);

	if (status == STATUS_OK)
		status = db_number(&part->archive->db, "SELECT EXISTS (SELECT 1 FROM page WHERE day = 0)", 0, 0,
			&undated, error);
	part->first = undated != 0 ? 0 : totals.first;
	part->last = totals.last;
	return status;
}

static enum status add_part(struct set *set, const char *path, struct error *error)
{
	struct set_part part = { .first = 0 };
	enum status status = archive_open(&part.archive, path, error);

	if (status == STATUS_OK && has_file(set, part.archive)) {
		archive_close(part.archive);
		return STATUS_OK;
	}
	if (status == STATUS_OK)
		status = read_span(&part, error);
	if (status == STATUS_OK)
		set->parts[set->count++] = part;
	else
		archive_close(part.archive);
	return status;
}

/* Kept, so that it is seen when the file comes. */
static void add_missing(struct set *set, const char *path)
{
	struct archive *missing = xcalloc(1, sizeof *missing);

	missing->path = xstrdup(path);
	if (stat(path, &missing->opened) != 0)
		missing->opened = (struct stat){ 0 };
	set->missing[set->missing_count++] = missing;
}

/* The first fault is left in error, the others are told. */
static enum status open_parts(struct set *set, void (*complain)(void *data, const struct error *error), void *data,
	struct error *error)
{
	enum status status = STATUS_OK;

	for (size_t i = 0; i < set->path_count; i++) {
		struct error why;
		enum status one = add_part(set, set->paths[i], &why);

		if (one == STATUS_OK)
			continue;
		add_missing(set, set->paths[i]);
		if (status != STATUS_OK && complain != NULL)
			complain(data, &why);
		if (status == STATUS_OK && error != NULL)
			*error = why;
		status = status == STATUS_OK ? one : status;
	}
	return status;
}

enum status archive_open_all(struct archive **archive, const char *const *paths, size_t count,
	void (*complain)(void *data, const struct error *error), void *data, struct error *error)
{
	struct set *set;
	enum status status;

	if (count == 1)
		return archive_open(archive, paths[0], error);
	set = xcalloc(1, sizeof *set);
	set->paths = xcalloc(count, sizeof *set->paths);
	set->parts = xcalloc(count, sizeof *set->parts);
	set->missing = xcalloc(count, sizeof *set->missing);
	for (; set->path_count < count; set->path_count++)
		set->paths[set->path_count] = xstrdup(paths[set->path_count]);
	status = open_parts(set, complain, data, error);
	if (set->count == 0) {
		set_close(set);
		return status;
	}
	if (status != STATUS_OK && complain != NULL)
		complain(data, error);
	*archive = xcalloc(1, sizeof **archive);
	(*archive)->set = set;
	return STATUS_OK;
}

enum status set_reopen(struct archive **archive, const struct set *before, struct error *error)
{
	enum status status = archive_open_all(archive, (const char *const *)before->paths, before->path_count, NULL,
		NULL, error);

	if (status != STATUS_OK || (*archive)->set->count >= before->count)
		return status;
	archive_close(*archive);
	*archive = NULL;
	return error_set(error, STATUS_SYSTEM, "%s: it cannot be opened any more", before->paths[0]);
}

bool set_superseded(const struct set *set)
{
	for (size_t i = 0; i < set->count; i++)
		if (archive_superseded(set->parts[i].archive))
			return true;
	for (size_t i = 0; i < set->missing_count; i++)
		if (archive_superseded(set->missing[i]))
			return true;
	return false;
}

/* ---------------------------------------------------------------- articles */

enum status set_article_load(struct set *set, article_number number, struct article *article, struct error *error)
{
	article_number in;
	size_t part;
	enum status status = set_number_in(set, number, &part, &in, error);

	*article = (struct article){ .number = number };
	if (status == STATUS_NONE)
		return error_set(error, STATUS_NONE, "no such article");
	if (status == STATUS_OK)
		status = article_load(set->parts[part].archive, in, article, error);
	article->number = number;
	return status;
}

enum status set_article_find(struct set *set, const char *key, article_number *number, struct error *error)
{
	enum status status = STATUS_NONE;

	for (size_t i = 0; i < set->count && status == STATUS_NONE; i++) {
		status = article_find(set->parts[i].archive, key, number, error);
		if (status == STATUS_OK)
			return set_number_out(set, i, *number, number, error);
	}
	return status;
}

enum status set_other_half(struct set *set, const struct article *article, struct article *other,
	struct error *error)
{
	struct article inside = *article;
	size_t part;
	enum status status = set_number_in(set, article->number, &part, &inside.number, error);

	*other = (struct article){ 0 };
	if (status == STATUS_OK)
		status = article_other_half(set->parts[part].archive, &inside, other, error);
	return status == STATUS_OK ? set_number_out(set, part, other->number, &other->number, error) : status;
}
