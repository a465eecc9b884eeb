/* SPDX-License-Identifier: MIT */
/* A page as JSON Lines, in the words of baolan parse --json. */
#ifndef BAOLAN_PRESS_PAGE_JSON_H
#define BAOLAN_PRESS_PAGE_JSON_H

#include "base/strbuf.h"
#include "press/page.h"
#include "text/json.h"

/* Adds an object and a line break for each item; for one. */
void page_write_json(const struct page *page, struct strbuf *out);
void page_write_json_item(const struct page *page, size_t i, struct strbuf *out);

/* The fields of an item, without its page's source and date, into the object that is open. */
void item_write_json(struct json *json, const struct item *item);

/* Values: an object, or null for undated; an array. */
void date_write_json(struct json *json, const struct date *date);
void topics_write_json(struct json *json, const struct topic *topics, size_t count);

#endif
