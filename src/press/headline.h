/* SPDX-License-Identifier: MIT */
/* A kicker that stands in one line with its headline. */
#ifndef BAOLAN_PRESS_HEADLINE_H
#define BAOLAN_PRESS_HEADLINE_H

#include <stddef.h>

/* Bytes of the kicker at the start of a headline line, the headline following behind blanks at
 * *headline; 0 when the line is all headline. Parts of about equal length belong together; a
 * first part that is a sentence of its own (…调研, …召开) or much longer than the rest does not. */
size_t headline_split(const char *text, size_t len, size_t *headline);

/* Bytes of a standing head in 【】 at the start of a headline line, its brackets with it, the rest of the
 * line at *headline; 0 when there is none or nothing else. */
size_t headline_standing(const char *text, size_t len, size_t *headline);

#endif
