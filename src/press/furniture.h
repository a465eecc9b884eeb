/* SPDX-License-Identifier: MIT */
/* The words of data/furniture.tsv. */
#ifndef BAOLAN_PRESS_FURNITURE_H
#define BAOLAN_PRESS_FURNITURE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "press/glyphs.h"

struct furniture;

/* Everything lives in arena. */
enum status furniture_open(struct furniture **furniture, struct arena *arena, struct error *error);
/* How many of the words a line has; glyphs are all of it. */
size_t furniture_words(const struct furniture *furniture, const struct glyphs *glyphs);

#endif
