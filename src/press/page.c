/* SPDX-License-Identifier: MIT */
#include "press/page.h"

#include <string.h>

const char *item_kind_name(enum item_kind kind)
{
	switch (kind) {
	case ITEM_ARTICLE: return "article";
	case ITEM_PHOTO: return "photo";
	case ITEM_TEASER: return "teaser";
	case ITEM_FURNITURE: break;
	}
	return "furniture";
}

void page_release(struct page *page)
{
	arena_release(&page->arena);
	memset(page, 0, sizeof *page);
}
