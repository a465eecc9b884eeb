/* SPDX-License-Identifier: MIT */
/* What the files of archive/ share of an open archive. */
#ifndef BAOLAN_ARCHIVE_STORE_H
#define BAOLAN_ARCHIVE_STORE_H

#include <sys/stat.h>

#include "archive/archive.h"
#include "archive/db.h"

struct archive {
	struct db db;
	char *path;
	struct stat opened;	/* the file as it was found, to see when another takes its place */
};

#endif
