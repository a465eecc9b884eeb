/* SPDX-License-Identifier: MIT */
/* A paragraph while it is put together from blocks. */
#ifndef BAOLAN_PRESS_DRAFT_H
#define BAOLAN_PRESS_DRAFT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/strbuf.h"
#include "press/block.h"
#include "press/label.h"
#include "press/page.h"

struct draft {
	struct arena *arena;	/* what the paragraphs have lies here */
	const struct blocks *blocks;
	const struct labelled *labelled;
	size_t from;		/* its first block; SIZE_MAX when none is being put together */
	size_t until;
	struct strbuf text;
	double confidence;
	size_t *seams;		/* see struct paragraph */
	size_t seam_count;
};

/* Begins a paragraph with block i; the one before has to be ended. */
void draft_start(struct draft *draft, size_t i);

/* Adds block i, which goes on from the one before. */
void draft_join(struct draft *draft, size_t i);

/* Ends the paragraph and makes it; false when there is none. */
bool draft_end(struct draft *draft, struct paragraph *paragraph);

#endif
