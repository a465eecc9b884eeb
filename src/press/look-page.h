/* SPDX-License-Identifier: MIT */
/* What can be seen of the blocks of a page, one kind of thing after the other. */
#ifndef BAOLAN_PRESS_LOOK_PAGE_H
#define BAOLAN_PRESS_LOOK_PAGE_H

#include "base/arena.h"
#include "press/block.h"
#include "press/pairs.h"

struct furniture;

/* All that is below, and how the words go together (compare.h). */
void blocks_look(struct blocks *blocks, const struct furniture *furniture, struct arena *temp);

/* The passes in their order: each may ask for, and take back, what those before it have marked. */

/* Each block alone. */
void blocks_look_each(struct blocks *blocks, const struct furniture *furniture);
/* What belongs to the page rather than to what stands on it. */
void blocks_look_top(struct blocks *blocks);
/* What stands further from the block before it than others do, and what does not. */
void blocks_look_gaps(struct blocks *blocks);
/* Runs of short lines. */
void blocks_look_verse(struct blocks *blocks);
/* Captions and credits. */
void blocks_look_pictures(struct blocks *blocks);
/* Which levels of # are those of headlines. */
void blocks_look_levels(struct blocks *blocks);
/* Pages of short news, and lines over datelines. */
void blocks_look_news(struct blocks *blocks);
/* Heads behind a text whose author stands over it. */
void blocks_look_features(struct blocks *blocks);
/* What is numbered, and what announces what stands under it. */
void blocks_look_lists(struct blocks *blocks);
/* What comes again: forms, tables, lists. */
void blocks_look_tables(struct blocks *blocks);
/* The titles of several poems under one headline: of verse, without the heads of lists. */
void blocks_look_poems(struct blocks *blocks);
/* Which lines are pointers to other pages, and what stands over them. */
void blocks_look_indexes(struct blocks *blocks);
/* Names of columns and desks, and what trails off. */
void blocks_look_columns(struct blocks *blocks);
/* What the lines over a text say of their places. */
void blocks_look_heads(struct blocks *blocks);
/* The names of the parts of a report, and which lines of a few characters are words of the texts near them. */
void blocks_look_parts(struct blocks *blocks);
/* Pen names at the end of essays. */
void blocks_look_pens(struct blocks *blocks);
/* Where a column ends in mid-word. */
void blocks_look_seams(struct blocks *blocks);
/* Paragraphs none of which has to do with the one before. */
void blocks_look_briefs(struct blocks *blocks, struct pairs *pairs);
/* Heads one after the other: subheads. */
void blocks_look_series(struct blocks *blocks);
/* A paragraph between a headline and its author. */
void blocks_look_lead_ins(struct blocks *blocks);
/* With which line an article begins between two authors. */
void blocks_look_authors(struct blocks *blocks);

#endif
