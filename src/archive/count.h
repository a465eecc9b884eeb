/* SPDX-License-Identifier: MIT */
/* Counts what meets a plan, a little at a time, and remembers on the way where places are. */
#ifndef BAOLAN_ARCHIVE_COUNT_H
#define BAOLAN_ARCHIVE_COUNT_H

#include "archive/hits.h"

/* {0} has counted nothing. */
struct count {
	int64_t count;
	bool done;
	struct hits hits;		/* closed when they have to be opened anew */
	bool begun;
	article_number reached;		/* once begun: where to go on */
	article_number *marks;		/* the hits at the places 0, 256, 512, ... */
	size_t mark_count, mark_capacity;
	int patience;			/* how many times over the time was too short to get anywhere */
};

/* Goes on for about so many milliseconds. What cannot be read ends the count as it stands: whoever
 * then looks at the hits gets the error. */
void count_on(struct count *count, struct db *db, const struct plan *plan, int milliseconds);
void count_release(struct count *count);

/* As list_place() and list_at(): from the nearest place that is remembered they walk. */
enum status count_place(const struct count *count, struct db *db, const struct plan *plan,
	article_number number, int64_t *place, struct error *error);
enum status count_at(const struct count *count, struct db *db, const struct plan *plan, int64_t place,
	article_number *number, struct error *error);

#endif
