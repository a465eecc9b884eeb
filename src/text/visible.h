/* SPDX-License-Identifier: MIT */
/* Archive text is hostile: this makes what a terminal might obey into something to look at. */
#ifndef BAOLAN_TEXT_VISIBLE_H
#define BAOLAN_TEXT_VISIBLE_H

#include <stddef.h>

#include "base/strbuf.h"

/* Adds text to out as it may be drawn: C0 controls and DEL as ^[ and its like (a tab and a line
 * break as one blank), C1, bidi controls, line and paragraph separators, tags and other invisible
 * format characters as <U+202E>, and so, too, what Unicode has not assigned; bytes that are not
 * UTF-8 as U+FFFD. Marks, joiners and variation selectors go through within a cluster of up to
 * VISIBLE_CLUSTER code points; without a base, and beyond that number, they are shown as <U+0301>.
 * So no mark joins what stands before the text. Showing what was added again changes nothing. */
#define VISIBLE_CLUSTER 16
void visible_add(struct strbuf *out, const char *text, size_t len);

#endif
