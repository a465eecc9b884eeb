/* SPDX-License-Identifier: MIT */
/* From labelled blocks to the items of a page. */
#ifndef BAOLAN_PRESS_ARTICLE_H
#define BAOLAN_PRESS_ARTICLE_H

#include "press/block.h"
#include "press/label.h"
#include "press/page.h"

/* Sets page->items; everything in them lies in the page's arena. */
void items_build(struct page *page, const struct blocks *blocks, const struct labelled *labelled);

#endif
