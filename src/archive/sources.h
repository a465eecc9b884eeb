/* SPDX-License-Identifier: MIT */
/* The files that an archive was made from: rows of table source. */
#ifndef BAOLAN_ARCHIVE_SOURCES_H
#define BAOLAN_ARCHIVE_SOURCES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "archive/db.h"
#include "archive/writer.h"

/* A set of row ids, which begin at 1 and are dense. {0} is empty. */
struct ids {
	unsigned char *bits;
	size_t size;
};

bool ids_has(const struct ids *ids, int64_t id);
void ids_add(struct ids *ids, int64_t id);
void ids_clear(struct ids *ids);
void ids_release(struct ids *ids);

/* By its absolute path; STATUS_NONE when there is none. */
enum status sources_find(struct db *db, const char *path, int64_t *id, struct source *source, struct error *error);
enum status sources_put(struct db *db, const char *path, const struct source *source, struct error *error);
enum status sources_remove(struct db *db, int64_t id, struct error *error);

/* Those at or below root, but for the ones that are left out; the caller frees the array. */
enum status sources_below(struct db *db, const char *root, const struct ids *left_out, int64_t **ids, size_t *count,
	struct error *error);

#endif
