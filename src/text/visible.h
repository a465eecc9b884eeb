/* SPDX-License-Identifier: MIT */
/* Archive text is hostile: this makes what a terminal might obey into something to look at. */
#ifndef BAOLAN_TEXT_VISIBLE_H
#define BAOLAN_TEXT_VISIBLE_H

#include <stddef.h>

#include "base/strbuf.h"

/* Adds text to out as it may be drawn: C0 controls and DEL as ^[ and its like (a tab and a line
 * break as one blank), C1, bidi controls, line and paragraph separators and other invisible
 * format characters that move text as <U+202E>; bytes that are not UTF-8 as U+FFFD. Joiners
 * inside a cluster and everything else go through as they are. */
void visible_add(struct strbuf *out, const char *text, size_t len);

#endif
