/* SPDX-License-Identifier: MIT */
/* The dated public events of data/events.tsv. */
#ifndef BAOLAN_PRESS_EVENTS_H
#define BAOLAN_PRESS_EVENTS_H

#include <stdint.h>
#include <uchar.h>

#include "base/arena.h"
#include "base/error.h"
#include "press/day.h"

enum event_kind {
	EVENT_FROM,	/* who says it writes on that day or later */
	EVENT_UNTIL,	/* ... or before */
	EVENT_BASE,	/* the year that an anniversary counts from */
};

struct event {
	enum event_kind kind;
	day_number day;
	const char32_t *phrase;		/* as glyphs compare it */
	const char *text;		/* as it stands in the table */
	struct event *next;
};

struct events;

/* Everything lives in arena. */
enum status events_open(struct events **events, struct arena *arena, struct error *error);
/* The events whose phrase may begin with this character, linked by next; NULL when there is none. */
const struct event *events_at(const struct events *events, uint32_t code);

#endif
