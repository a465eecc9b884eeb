/* SPDX-License-Identifier: MIT */
/* One block while it is looked at. */
#ifndef BAOLAN_PRESS_LOOK_H
#define BAOLAN_PRESS_LOOK_H

#include <stdbool.h>
#include <stddef.h>

#include "press/block.h"
#include "press/glyphs.h"

struct furniture;

struct look {
	struct block *block;
	struct glyphs first, tail;
	const struct glyphs *last;	/* tail, or first where that is all */
	size_t end;	/* glyphs of last, without a byline in brackets or glued on */
	bool whole;	/* first is all of it */
};

static inline void see(struct look *look, enum evidence evidence)
{
	block_mark(look->block, evidence);
}

static inline bool sees(const struct look *look, enum evidence evidence)
{
	return block_has(look->block, evidence);
}

/* Columns, offices and people: a block that is nothing else, or ends with them; sets end. */
void look_names(struct look *look);
/* What its words say: news, pictures, pointers to other pages, the paper about itself. */
void look_words(struct look *look, const struct furniture *furniture);

#endif
