/* SPDX-License-Identifier: MIT */
/* What a block may be, by the evidence that there is by now. */
#ifndef BAOLAN_PRESS_BLOCK_IS_H
#define BAOLAN_PRESS_BLOCK_IS_H

#include <stdbool.h>
#include <stddef.h>

#include "press/block.h"

/* True for what reads like text rather than like a head. */
bool block_is_text(const struct block *block);
/* True for what is a paragraph by its length, or by its length and the stop at its end. */
bool block_is_paragraph(const struct block *block);
/* True for what may be one of the lines of a head. */
bool block_is_head_line(const struct block *block);
/* True when a text begins within a few lines under line i. */
bool block_is_over_text(const struct blocks *blocks, size_t i);
/* Whether the plain line or lines of a head that begins at block i stand between texts. */
bool block_is_between(const struct blocks *blocks, size_t i, size_t lines);
/* True for a line of a list or table: parts apart, figures, or a name and what it has. */
bool block_is_entry(const struct block *block);
/* True for a line with figures or strokes that stands over a table: 体彩排列5第23081期, 农产品批发价（元/公斤）. */
bool block_heads_table(const struct block *block);

#endif
