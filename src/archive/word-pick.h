/* SPDX-License-Identifier: MIT */
/* Finds words in gathered text: runs of characters that keep together and stand among others. */
#ifndef BAOLAN_ARCHIVE_WORD_PICK_H
#define BAOLAN_ARCHIVE_WORD_PICK_H

#include "archive/word-gather.h"

/* Puts the words of gather->codes, of two characters and more, at gather->words. */
void word_pick(struct word_gather *gather);

#endif
