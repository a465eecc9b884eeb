/* SPDX-License-Identifier: MIT */
/* How what was searched for spreads over years, topics and papers: shown beside the list of hits. */
#ifndef BAOLAN_UI_COUNTS_H
#define BAOLAN_UI_COUNTS_H

#include <stdbool.h>
#include <stddef.h>

#include "archive/list.h"
#include "ui/canvas.h"

/* Columns beside a list. */
#define COUNTS_COLS 20

enum counts_state {
	COUNTS_NOTHING,
	COUNTS_YEARS,		/* are known */
	COUNTS_ALL,
	COUNTS_STOPPED,		/* somebody stopped it, or it failed: what is known may be shown */
};

/* {0} knows nothing. */
struct counts {
	enum counts_state state;
	struct year_tally *years;	/* newest first, undated last */
	size_t year_count, year_capacity;
	struct arena arena;
	struct facets facets;		/* when all is known */
};

void counts_release(struct counts *counts);
bool counts_wait(const struct counts *counts);
/* Finds out the next that is not known, unless stop says that it has to wait. */
void counts_work(struct counts *counts, struct list *list, const struct list_stop *stop);
/* Draws what is known; papers only where the archive has several. */
void counts_draw(const struct counts *counts, bool papers, const struct canvas *canvas);

#endif
