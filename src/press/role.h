/* SPDX-License-Identifier: MIT */
/* What stands before or behind the names of a byline: 本报记者, 通讯员, 文/图; 摄, 报道. */
#ifndef BAOLAN_PRESS_ROLE_H
#define BAOLAN_PRESS_ROLE_H

#include <stdbool.h>
#include <stddef.h>

#include "press/glyphs.h"

/* True when 记者, 通讯员 or their like stand before end: without one, role_read() need not be asked. */
bool role_is_near(const struct glyphs *glyphs, size_t end);

/* Glyphs of the role at place, before end (本报驻京记者); 0 when there is none. */
size_t role_read(const struct glyphs *glyphs, size_t place, size_t end);
/* As role_read() for words that are no office: 文/图, 摄影报道; later, behind other names, for editors as well. */
size_t role_read_before(const struct glyphs *glyphs, size_t place, bool later);
/* Glyphs of a word that stands behind names, up to end or a separator: 摄, 供图, 报道. There is none where more Han than
 * these stand together. */
#define ROLE_BEHIND_MOST 6
size_t role_read_behind(const struct glyphs *glyphs, size_t place, size_t end);

/* True when the role from place to end is of a house that is not known: the names behind it have to look like names. */
bool role_is_guessed(const struct glyphs *glyphs, size_t place, size_t end);
/* True when the name of a paper, or of what it runs on the net, ends at end: 江海晚报, 某某新闻. */
bool role_is_paper(const struct glyphs *glyphs, size_t from, size_t end);
/* True when 报道 or its like stands at place. */
bool role_is_report(const struct glyphs *glyphs, size_t place);
/* Glyphs of a well-known place that ends at end, from on: it runs on behind a name in 李明台北报导. */
size_t role_read_place(const struct glyphs *glyphs, size_t from, size_t end);

/* What may stand between two names, or a role and a name. */
bool role_is_separator(uint32_t code);

#endif
