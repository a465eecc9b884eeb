/* SPDX-License-Identifier: MIT */
/* The bylines of an item, gathered from wherever they stand. */
#ifndef BAOLAN_PRESS_PEOPLE_H
#define BAOLAN_PRESS_PEOPLE_H

#include <stdbool.h>

#include "base/arena.h"
#include "press/block.h"
#include "press/dateline.h"
#include "press/page.h"

struct people {
	struct byline *list;
	size_t count, capacity;
	struct arena *arena;
};

/* Adds the people of a block that is a byline; false when it cannot be read as one. */
bool people_add_line(struct people *people, const struct block *block);
/* Adds those named in and behind the dateline of a lead, of which these are the first glyphs. */
void people_add_lead(struct people *people, const struct block *block, const struct glyphs *first, const struct dateline *dateline);
/* Adds those named behind the last sentence, in the last glyphs of the block; bare names only when names is set. */
void people_add_tail(struct people *people, const struct block *block, const struct glyphs *last, bool names);
/* Adds one who stands by himself where an author does. */
void people_add_whole(struct people *people, const struct block *block);
/* Hands the list over to item, its memory to the arena. */
void people_move(struct people *people, struct item *item);

#endif
