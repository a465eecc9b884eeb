/* SPDX-License-Identifier: MIT */
/* The tables of an archive file; schema.c says what each is for. */
#ifndef BAOLAN_ARCHIVE_SCHEMA_H
#define BAOLAN_ARCHIVE_SCHEMA_H

#include "archive/db.h"

/* The lists that counts are kept of, table list. */
#define LIST_EVERYTHING 0	/* the id of the one that holds all articles */
enum list_kind {
	LIST_KIND_ALL,
	LIST_KIND_PAPER,
	LIST_KIND_TOPIC,
};

/* Looks at the file itself, before SQLite does: STATUS_NONE when there is none, STATUS_INVALID when
 * it is not an archive or a newer baolan made it, or an older one where that will not do,
 * STATUS_SYSTEM when it cannot be read or is cut off. */
enum status schema_recognise(const char *path, bool older_will_do, struct error *error);

/* Makes the tables in an empty file, or brings those of an older version up to date. To be called
 * within a transaction. */
enum status schema_migrate(struct db *db, struct error *error);

#endif
