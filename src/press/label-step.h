/* SPDX-License-Identifier: MIT */
/* What is seen between two blocks, for and against each pair of labels. */
#ifndef BAOLAN_PRESS_LABEL_STEP_H
#define BAOLAN_PRESS_LABEL_STEP_H

#include <stdint.h>

#include "press/block.h"
#include "press/label.h"

#define LABEL_BIT(label) (UINT32_C(1) << (label))

/* Labels of what goes on from the block before; of what an item may begin with. */
#define LABELS_ON (LABEL_BIT(LABEL_BODY_ON) | LABEL_BIT(LABEL_CAPTION_ON))
#define LABELS_START (LABEL_BIT(LABEL_FURNITURE) | LABEL_BIT(LABEL_TEASER) | LABEL_BIT(LABEL_STANDING) \
	| LABEL_BIT(LABEL_KICKER) | LABEL_BIT(LABEL_HEAD) | LABEL_BIT(LABEL_LEAD) | LABEL_BIT(LABEL_PHOTO) \
	| LABEL_BIT(LABEL_CAPTION))

static inline bool label_is_in(enum label label, uint32_t labels)
{
	return (labels & LABEL_BIT(label)) != 0;
}

/* What is seen between two blocks, weighed once for all pairs of labels. */
struct between {
	int turn;		/* the words say that an article begins */
	int news;		/* ... that the second of two lines is the headline */
	int join, join_on;	/* a text goes on from a first piece, from a further one */
	int end[3];		/* an item ends: whatever it ends with, with text, with a paragraph */
	int cut;		/* the text before is not at its end */
	int lead;		/* a paragraph opens an article rather than going on in one */
	int part;		/* ... or goes on under a subhead, and behind a text */
	int body;
	int to[LABEL_COUNT];	/* a label stands here, whatever stands before */
	int subhead_on, author_on, captioned, pictured;	/* see step_weight() */
};

void step_look(struct between *between, const struct block *before, const struct block *block);
/* The weight of block's label to behind before's label from, label_steps with it. */
int step_weight(const struct between *between, const struct block *before, enum label from,
	const struct block *block, enum label to);

#endif
