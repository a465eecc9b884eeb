/* SPDX-License-Identifier: MIT */
/* What is seen between two blocks, for and against each pair of labels. */
#ifndef BAOLAN_PRESS_LABEL_STEP_H
#define BAOLAN_PRESS_LABEL_STEP_H

#include <stdint.h>

#include "press/block.h"
#include "press/label.h"
#include "press/label-weights.h"

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

/* What may weigh on a step. Which of them do is known from the two labels, how much each does from the two blocks, so
 * that a step is no more than a sum. */
enum term {
	TERM_NONE,
	TERM_JOIN, TERM_JOIN_ON,	/* a text goes on from a first piece, from a further one */
	TERM_CAPTION_ON,
	TERM_CAPTIONED, TERM_NUMBERED,	/* a caption under a picture's title, without one */
	TERM_CUT, TERM_CUT_LITTLE,	/* the text before is not at its end */
	TERM_END, TERM_END_TEXT, TERM_END_BODY,	/* an item ends: whatever it ends with, with text, with a paragraph */
	TERM_TURN,		/* the words say that an article begins */
	TERM_ROOM, TERM_ROOM_BESIDE,	/* ... and the room before it; a picture may stand close to its article */
	TERM_ROOM_WITHIN,	/* room within an item */
	TERM_APART,		/* a text behind furniture */
	TERM_HEAD_STANDING, TERM_HEAD_KICKER, TERM_HEAD_ON, TERM_HEAD_DECK, TERM_DECK_ON,	/* two lines of a head */
	TERM_NEWS,		/* ... the second of which is the headline */
	TERM_LEAD,		/* a paragraph opens an article rather than going on in one */
	TERM_PICTURED,		/* a text under a picture's title */
	TERM_PART, TERM_BODY,	/* ... or goes on under a subhead, and behind a text */
	TERM_SALUTED,		/* a salutation under a head */
	TERM_SECTION,		/* the name of a part of the paper, behind anything but furniture */
	TERM_SUBHEAD_UNDER, TERM_SUBHEAD_ON, TERM_AUTHOR_ON,	/* a subhead under a head, under another; an author */
	TERM_COUNT
};

#define STEP_KINDS 64
#define STEP_TERMS 4

/* Steps of one kind are those on which the same terms weigh. */
struct steps {
	uint32_t next[LABEL_COUNT];	/* the labels that may follow one */
	uint32_t begins[LABEL_COUNT];	/* ... that begin an item behind it */
	uint8_t kind[LABEL_COUNT][LABEL_COUNT];
	uint8_t terms[STEP_KINDS][STEP_TERMS];	/* TERM_NONE behind the last */
	size_t count;
};

void steps_list(struct steps *steps);

/* What is seen between two blocks. */
struct between {
	int to[LABEL_COUNT];	/* weights of a label that stands here, whatever stands before */
	int kind[STEP_KINDS];	/* ... of a step */
};

void step_look(struct between *between, const struct steps *steps, const struct block *before, const struct block *block);

/* The weight of the label to behind the label from. */
static inline int step_weight(const struct between *between, const struct steps *steps, int from, int to)
{
	return label_steps[from][to] - LABEL_STEP(0) + between->to[to] + between->kind[steps->kind[from][to]];
}

#endif
