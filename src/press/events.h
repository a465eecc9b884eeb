/* SPDX-License-Identifier: MIT */
/* The dated public events of data/events.tsv, and the words that say how a sentence stands to its day. */
#ifndef BAOLAN_PRESS_EVENTS_H
#define BAOLAN_PRESS_EVENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uchar.h>

#include "base/arena.h"
#include "base/error.h"
#include "press/day.h"

enum event_kind {
	EVENT_FROM,	/* who says it writes on that day or later */
	EVENT_UNTIL,	/* ... or before */
	EVENT_BASE,	/* the year that an anniversary counts from */
	/* of no day of their own */
	EVENT_AHEAD,	/* 将, 力争: what is named may lie ahead */
	EVENT_THIS_YEAR,
	EVENT_RECENT,	/* 昨天, 近日 */
};

struct event {
	enum event_kind kind;
	day_number day;
	const char32_t *phrase;		/* as glyphs compare it */
	const char *text;		/* as it stands in the table */
	struct event *next;
};

#define EVENT_SLOTS 1024

struct events {
	struct arena *arena;
	struct event *slots[EVENT_SLOTS];	/* by the first two characters */
	uint64_t begun[EVENT_SLOTS];	/* by the first, a bit for each that may be the second: all where a phrase has no other */
};

/* Less than EVENT_SLOTS. */
static inline uint32_t events_hash(uint32_t code)
{
	return code * UINT32_C(2654435761) >> 22;
}

/* Everything lives in arena. */
enum status events_open(struct events **events, struct arena *arena, struct error *error);

/* False when no phrase begins with these two characters, nor is the first alone. */
static inline bool events_may_begin(const struct events *events, uint32_t first, uint32_t second)
{
	return (events->begun[events_hash(first)] >> second % 64 & 1) != 0;
}

/* The events whose phrase may begin with these two characters, or be the first alone where the second is 0; linked by
 * next, NULL when there is none. */
static inline const struct event *events_at(const struct events *events, uint32_t first, uint32_t second)
{
	return events->slots[(events_hash(first) + second) % EVENT_SLOTS];
}

#endif
