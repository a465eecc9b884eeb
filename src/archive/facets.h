/* SPDX-License-Identifier: MIT */
/* Counts of a plan's articles by year, topic and paper. */
#ifndef BAOLAN_ARCHIVE_FACETS_H
#define BAOLAN_ARCHIVE_FACETS_H

#include "archive/list.h"
#include "archive/plan.h"

/* As list_facets(). */
enum status facets_count(struct archive *archive, const struct plan *plan, const struct list_stop *stop,
	struct arena *arena, struct facets *facets, struct error *error);

#endif
