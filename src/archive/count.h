/* SPDX-License-Identifier: MIT */
/* Counts what meets a plan's query, a little at a time. */
#ifndef BAOLAN_ARCHIVE_COUNT_H
#define BAOLAN_ARCHIVE_COUNT_H

#include "archive/hits.h"

/* {0} has counted nothing. */
struct count {
	int64_t count;
	bool done;
	struct search *search;	/* while it is on the way */
};

/* Goes on for about so many milliseconds. What cannot be read ends the count as it stands: whoever
 * then looks at the hits gets the error. */
void count_on(struct count *count, struct db *db, const struct plan *plan, int milliseconds);
void count_release(struct count *count);

/* As list_place() and list_at(), by walking over the hits. */
enum status count_place(struct db *db, const struct plan *plan, article_number number, int64_t *place,
	struct error *error);
enum status count_at(struct db *db, const struct plan *plan, int64_t place, article_number *number,
	struct error *error);

#endif
