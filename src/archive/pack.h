/* SPDX-License-Identifier: MIT */
/* How an item is kept in the archive: as lines of text that a person can read. */
#ifndef BAOLAN_ARCHIVE_PACK_H
#define BAOLAN_ARCHIVE_PACK_H

#include "base/error.h"
#include "base/strbuf.h"
#include "press/page.h"

/* Adds the item's lines. Confidences and scores keep four places after the point. */
void pack_item(struct strbuf *out, const struct item *item);

/* Reads the item that *text begins with and moves *text behind it; STATUS_NONE at the end of the
 * text, STATUS_INVALID when the lines are not what pack_item() writes. All lives in the arena. */
enum status unpack_item(const char **text, struct arena *arena, struct item *item);

#endif
