/* SPDX-License-Identifier: MIT */
/* A page as JSON Lines, in the words of baolan parse --json. */
#ifndef BAOLAN_PRESS_PAGE_JSON_H
#define BAOLAN_PRESS_PAGE_JSON_H

#include "base/strbuf.h"
#include "press/page.h"

/* Adds an object and a line break for each item. */
void page_write_json(const struct page *page, struct strbuf *out);

#endif
