/* SPDX-License-Identifier: MIT */
/* Chinese names, told by their surnames. */
#ifndef BAOLAN_PRESS_NAME_H
#define BAOLAN_PRESS_NAME_H

#include <stdbool.h>

#include "press/glyphs.h"

bool name_is_surname(uint32_t code);

/* True where a name with a surname may begin. */
bool name_begins(const struct glyphs *glyphs, size_t place);

/* True for a run with a character that is in sentences and in no name of a person or an office. */
bool name_is_sentence(const struct glyphs *glyphs, size_t from, size_t end);

/* Glyphs of the name at place in a run of Han characters that ends at end and is all names, set
 * without anything between; 0 when none can stand there. strict asks for a surname. */
size_t name_next(const struct glyphs *glyphs, size_t place, size_t end, bool strict);

#endif
