/* SPDX-License-Identifier: MIT */
/* Which of two lines over a text is the headline. */
#ifndef BAOLAN_PRESS_LABEL_HEAD_H
#define BAOLAN_PRESS_LABEL_HEAD_H

#include <math.h>
#include <stdbool.h>

#include "press/block.h"
#include "press/label.h"

static inline int clamp(double value, int low, int high)
{
	return value < low ? low : value > high ? high : (int)lrint(value);
}

/* Two lines of one level of #. */
bool label_is_set_alike(const struct block *before, const struct block *block);

/* How much more of the second of two lines the text opens with: it is the headline, unless the first says enough for
 * one or the second so much that it is a deck. */
int label_news_weight(const struct block *before, const struct block *block);

/* How much the two lines speak for the label to behind the label from, both of a head: a column's name, a kicker or a
 * further line over or under the headline, a deck under it. */
int label_head_weight(const struct block *before, enum label from, const struct block *block, enum label to);

#endif
