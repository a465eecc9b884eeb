/* SPDX-License-Identifier: MIT */
/* What the files of archive/ share of an open archive. */
#ifndef BAOLAN_ARCHIVE_STORE_H
#define BAOLAN_ARCHIVE_STORE_H

#include <sys/stat.h>

#include "archive/archive.h"
#include "archive/db.h"

struct archive {
	struct db db;		/* closed in a set */
	char *path;		/* of a set, NULL */
	struct stat opened;	/* the file as it was found, to see when another takes its place */
	struct set *set;	/* several archives that are opened as one (set.h); else NULL */
};

#endif
