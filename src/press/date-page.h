/* SPDX-License-Identifier: MIT */
/* When a page appeared, and which page it is. */
#ifndef BAOLAN_PRESS_DATE_PAGE_H
#define BAOLAN_PRESS_DATE_PAGE_H

#include "press/block.h"
#include "press/page.h"

/* Sets page->date and page->label from what is given, the path and folio lines, in that order, and page->serial from
 * the lines at the top. */
void date_page(struct page *page, const struct page_origin *origin, const struct blocks *blocks);

#endif
