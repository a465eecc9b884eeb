/* SPDX-License-Identifier: MIT */
/* Chinese names, told by their surnames. */
#ifndef BAOLAN_PRESS_NAME_H
#define BAOLAN_PRESS_NAME_H

#include <stdbool.h>

#include "press/glyphs.h"

bool name_is_surname(uint32_t code);

/* Glyphs of the name at place in a run of Han characters that ends at end and is all names, set
 * without anything between; 0 when none can stand there. strict asks for a surname. */
size_t name_next(const struct glyphs *glyphs, size_t place, size_t end, bool strict);

#endif
