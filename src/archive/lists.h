/* SPDX-License-Identifier: MIT */
/* The papers and topics of an archive that is being written, by id. */
#ifndef BAOLAN_ARCHIVE_LISTS_H
#define BAOLAN_ARCHIVE_LISTS_H

#include "archive/db.h"
#include "archive/schema.h"

/* {0} holds none. */
struct lists {
	struct lists_entry *entries;
	size_t count, capacity;
};

/* Reads those that the archive has. */
enum status lists_load(struct lists *lists, struct db *db, struct error *error);
void lists_release(struct lists *lists);

/* The id of a paper by its name or of a topic by its code; added when it is new. english may be NULL. */
enum status lists_id(struct lists *lists, struct db *db, enum list_kind kind, const char *key, const char *name,
	const char *english, int64_t *id, struct error *error);

#endif
