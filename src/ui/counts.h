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
	COUNTS_YEARS,		/* are known, but for the dates of several years: they are under the first */
	COUNTS_ALL,
	COUNTS_STOPPED,		/* somebody stopped it, or it failed: what is known may be shown */
};

#define COUNTS_KEPT 300	/* ms for which those of the search before stand in */

/* {0} knows nothing. */
struct counts {
	enum counts_state state;
	int64_t kept_until;		/* what is not known yet is that of the search before */
	struct year_tally *years;	/* as in facets */
	size_t year_count, year_capacity;
	struct arena arena;
	struct facets facets;
};

void counts_release(struct counts *counts);
/* Takes over from the search before what it knows, to be shown until there is something else: a screen
 * that does not change need not be painted. */
void counts_keep(struct counts *counts, struct counts *before, int64_t now);
bool counts_wait(const struct counts *counts);
/* Finds out the next that is not known, unless stop says that it has to wait. */
void counts_work(struct counts *counts, struct list *list, const struct list_stop *stop);
/* Draws what is known; papers only where the archive has several. */
void counts_draw(const struct counts *counts, bool papers, int64_t now, const struct canvas *canvas);

#endif
