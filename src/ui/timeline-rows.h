/* SPDX-License-Identifier: MIT */
/* The rows of the timeline: a bar for each span, and what is between bars and behind them. */
#ifndef BAOLAN_UI_TIMELINE_ROWS_H
#define BAOLAN_UI_TIMELINE_ROWS_H

#include "archive/timeline.h"
#include "ui/array-source.h"

#define TIMELINE_LABEL 40	/* bytes */

enum timeline_row_kind {
	TIMELINE_ROW_SPAN,
	TIMELINE_ROW_GAP,	/* several spans in a row without any article of the list */
	TIMELINE_ROW_UNDATED,
	TIMELINE_ROW_WIDE,	/* dated to more than a span */
};

struct timeline_row {
	enum timeline_row_kind kind;
	struct timeline_bar bar;
	char label[TIMELINE_LABEL];
};

/* {0} has none. */
struct timeline_rows {
	struct array_source source;	/* the first: a listing is given this */
	struct timeline_row *rows;
	size_t count, capacity;
	enum timeline_unit unit;
	bool share;			/* of all articles, instead of how many */
	size_t label_cells, value_cells;	/* of the longest label and number */
	const struct timeline_row *most;	/* the longest bar; NULL for none */
	int64_t articles, all;		/* of all rows */
};

/* Its data is a struct timeline_rows. */
extern const struct listing_source timeline_source;

/* In place of what they had; what the bars have from the first one with an article to the last. */
void timeline_rows_fill(struct timeline_rows *rows, const struct timeline_bars *bars);
void timeline_rows_release(struct timeline_rows *rows);
/* After the measure has changed. */
void timeline_rows_measure(struct timeline_rows *rows);
/* The place of the row that has a day, or of the one behind. */
size_t timeline_rows_find(const struct timeline_rows *rows, day_number day);

#endif
