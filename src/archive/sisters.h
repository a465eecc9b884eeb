/* SPDX-License-Identifier: MIT */
/* Issues that are dated teach the pages that are not: pages of the same paper with the same serial number,
 * or between two others by number or by the name of the file. */
#ifndef BAOLAN_ARCHIVE_SISTERS_H
#define BAOLAN_ARCHIVE_SISTERS_H

#include "archive/db.h"
#include "base/arena.h"
#include "press/day.h"

/* A page, the only one of its source, with the date that others give it now; {0} when they no longer do. */
struct lesson {
	int64_t page, source;
	struct date date;	/* its evidence lies in the arena of the lessons */
};

/* {0} is empty. */
struct lessons {
	struct arena arena;
	struct lesson *list;
	size_t count, capacity;
};

/* All pages whose date is to be changed by what the archive knows of others. Only days that are given,
 * printed or in the path teach; a page that shows its own day learns nothing, and one whose text speaks for
 * a span learns only what lies in it. */
enum status lessons_find(struct lessons *lessons, struct db *db, struct error *error);
void lessons_release(struct lessons *lessons);

#endif
