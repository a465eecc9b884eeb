/* SPDX-License-Identifier: MIT */
/* What each block of a page is: the best path through the whole page, with the evidence weighed
 * block by block and step by step. */
#ifndef BAOLAN_PRESS_LABEL_H
#define BAOLAN_PRESS_LABEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "press/block.h"

enum label {
	LABEL_FURNITURE,
	LABEL_TEASER,		/* a pointer to another page, or the line over it */
	LABEL_TEASER_ON,	/* the pointer under that line, or a second line over it */
	LABEL_STANDING,		/* 栏题 over the headline */
	LABEL_KICKER,
	LABEL_HEAD,
	LABEL_HEAD_ON,		/* a further line of the headline */
	LABEL_DECK,
	LABEL_SLOGAN,		/* 栏题 under the headline */
	LABEL_AUTHOR,		/* byline under the headline */
	LABEL_NOTE,		/* a remark in brackets, a salutation */
	LABEL_BODY,
	LABEL_BODY_ON,		/* goes on from the block before */
	LABEL_LEAD,		/* the text of an article without a headline */
	LABEL_SUBHEAD,
	LABEL_VERSE,		/* verse, a table's row, a list's entry */
	LABEL_SIGNED,		/* byline at the end */
	LABEL_PHOTO,		/* a picture's title over its caption */
	LABEL_CAPTION,
	LABEL_CAPTION_ON,
	LABEL_PHOTO_END,	/* title or credit under the caption */
	LABEL_COUNT
};

struct labelled {
	enum label label;
	double begins;	/* 0 to 1: that an item begins here, or that none does, as the label says */
	double joins;	/* 0 to 1: that it goes on from the block before, or does not, as the label says */
};

/* True when a block so labelled begins an item behind one labelled before. */
bool label_begins(enum label label, enum label before);

/* The weights as labels_find() sums them: the same for every page. */
struct labelling;
struct labelling *labelling_open(struct arena *arena);

/* Labels every block; the list lies in temp. */
struct labelled *labels_find(const struct labelling *labelling, const struct blocks *blocks, struct arena *temp);

#endif
