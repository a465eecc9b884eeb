/* SPDX-License-Identifier: MIT */
/* The wcwidth() of this program. A shared curses library calls this one, not libc's, so that it
 * measures as text/width.h does: two tables that disagree are a broken screen. */
#ifndef BAOLAN_UI_WCWIDTH_H
#define BAOLAN_UI_WCWIDTH_H

#include <wchar.h>

int wcwidth(wchar_t c);

#endif
