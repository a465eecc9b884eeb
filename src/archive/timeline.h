/* SPDX-License-Identifier: MIT */
/* How often a list's articles were printed, over time: by date, and gathered in bars of a day, a month
 * or a year. */
#ifndef BAOLAN_ARCHIVE_TIMELINE_H
#define BAOLAN_ARCHIVE_TIMELINE_H

#include "archive/list.h"

struct timeline;

/* The articles of a scope are counted, and all there are beside them. STATUS_INVALID as list_open(). The
 * archive must outlive it; the scope's query is copied. */
enum status timeline_open(struct timeline **timeline, struct archive *archive, const struct list_scope *scope,
	struct error *error);
void timeline_close(struct timeline *timeline);

/* Goes on counting for about so many milliseconds. STATUS_STOPPED: there is more to do. */
enum status timeline_work(struct timeline *timeline, int milliseconds, struct error *error);

enum timeline_unit {
	TIMELINE_DAY,
	TIMELINE_MONTH,
	TIMELINE_YEAR,
};

/* Articles whose dates lie within a span: those of the list, and all. */
struct timeline_bar {
	day_number from, to;
	int64_t articles, all;
};

/* What was counted so far, for each date: rising by from, then by to, which are 0 for the undated. */
const struct timeline_bar *timeline_dates(const struct timeline *timeline, size_t *count);

struct timeline_bars {
	struct timeline_bar *bars;	/* oldest first; none for a span in which nothing was printed */
	size_t count, capacity;
	struct timeline_bar undated;
	struct timeline_bar wide;	/* dated to a span that is in no bar: to a month, by days */
};

/* The day, month or year that a day is in. */
void timeline_span(enum timeline_unit unit, day_number day, day_number *from, day_number *to);
/* "2025-06-07", "2025-06" or "2025" */
void timeline_label(enum timeline_unit unit, day_number day, char out[DAY_TEXT]);
/* How many of the list are dated to a span that begins from one day to another and ends behind it. */
int64_t timeline_wide(const struct timeline *timeline, day_number from, day_number to);
/* What was counted so far, in place of what bars had; {0} has nothing. */
void timeline_gather(const struct timeline *timeline, enum timeline_unit unit, struct timeline_bars *bars);
void timeline_bars_release(struct timeline_bars *bars);

#endif
