/* SPDX-License-Identifier: MIT */
/* Places in a list, found by the counts that are kept: at most one bucket is walked through. */
#ifndef BAOLAN_ARCHIVE_TALLY_H
#define BAOLAN_ARCHIVE_TALLY_H

#include "archive/article.h"
#include "archive/db.h"

/* list is the id of a row of table list. */
enum status tally_total(struct db *db, int64_t list, int64_t *count, struct error *error);
enum status tally_day(struct db *db, int64_t list, day_number day, int64_t *count, struct error *error);

/* How many of the list's articles have a higher number; the article that so many precede, STATUS_NONE
 * when there are fewer. */
enum status tally_place(struct db *db, int64_t list, article_number number, int64_t *place,
	struct error *error);
enum status tally_at(struct db *db, int64_t list, int64_t place, article_number *number, struct error *error);

/* Tells visit how many articles each day has that has any, newest first, undated (day 0) last. */
enum status tally_days(struct db *db, int64_t list, void (*visit)(void *data, day_number day,
	int64_t articles), void *data, struct error *error);

#endif
