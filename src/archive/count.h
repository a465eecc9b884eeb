/* SPDX-License-Identifier: MIT */
/* Counts what meets a plan's query, in all and by day, a little at a time; from what a day has a place
 * in the list is found. */
#ifndef BAOLAN_ARCHIVE_COUNT_H
#define BAOLAN_ARCHIVE_COUNT_H

#include "archive/hits.h"

struct count_day {
	day_number day;
	int64_t articles;
};

/* {0} has counted nothing. */
struct count {
	int64_t count;
	bool done;
	struct count_day *days;		/* rising when it is done */
	size_t day_count, capacity;
	struct list_stop stop;
	struct search *search;		/* while it is on the way */
};

/* Goes on until it is done, or stopped: STATUS_STOPPED, and the next call goes on. stop may be NULL. */
enum status count_on(struct count *count, struct db *db, const struct plan *plan, const struct list_stop *stop,
	struct error *error);
void count_release(struct count *count);

/* As tally_place() and tally_at(), from a count that is done; the hits of one day are walked through. */
enum status count_place(const struct count *count, struct db *db, const struct plan *plan, article_number number,
	int64_t *place, struct error *error);
enum status count_at(const struct count *count, struct db *db, const struct plan *plan, int64_t place,
	article_number *number, struct error *error);

#endif
