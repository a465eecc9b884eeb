/* SPDX-License-Identifier: MIT */
/* How the words of a block go with those of its neighbours: tells, told, within, echo and news of struct block. */
#ifndef BAOLAN_PRESS_COMPARE_H
#define BAOLAN_PRESS_COMPARE_H

#include <stddef.h>

#include "press/block.h"
#include "press/pairs.h"

/* Of each short line behind a text: tells, told and within, and the echo of what may be a picture's title. */
void blocks_compare(struct blocks *blocks, struct pairs *pairs);
/* Of the lines of a head: news, and E_UNTOLD. */
void blocks_compare_heads(struct blocks *blocks);

/* The part of a line's pairs of Han that stand in the first characters of a text. */
double line_part_in(const struct block *line, const struct block *text, size_t chars);

#endif
