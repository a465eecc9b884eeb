/* SPDX-License-Identifier: MIT */
/* Numbers, dates and names as the reader shows them. Each adds to out. */
#ifndef BAOLAN_UI_LABEL_H
#define BAOLAN_UI_LABEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "archive/timeline.h"
#include "base/strbuf.h"
#include "press/page.h"

#define LABEL_UNDATED "日期不详"

void label_number(struct strbuf *out, int64_t number);		/* 1,204 */
void label_characters(struct strbuf *out, size_t characters);	/* 2.9k; 34 */
/* 2025-06-07; 约2025年6月 where it is inferred; 约2020–2022年; 日期不详. */
void label_date(struct strbuf *out, const struct date *date);
/* The same, with the day of the week. */
void label_day(struct strbuf *out, const struct date *date);
/* For a narrow column, in months or years: 约2025-06; 2024年; 约2023–2024. */
void label_date_short(struct strbuf *out, const struct date *date);
/* A paper's name, or what stands for one that is not known. */
const char *label_paper(const char *name);
/* From the first day to the last; nothing when there are none. */
void label_span(struct strbuf *out, day_number first, day_number last);
/* What is dated to more than one such span. */
const char *label_wide(enum timeline_unit unit);
/* The share of a part in a whole: 1.5% */
void label_share(struct strbuf *out, int64_t part, int64_t whole);
/* A bar of value against most, which takes cells, in eighths of a block, or of # where ascii; nothing
 * for 0 and the shortest bar for what is less than that. */
void label_bar(struct strbuf *out, double value, double most, size_t cells, bool ascii);
/* 记者 程一帆 王二  通讯员 陆青; 老周 摄 */
void label_bylines(struct strbuf *out, const struct byline *bylines, size_t count);
/* "经济、商业和金融" is long for a column: so many bytes of it, the first of the things named, stand for the
 * topic. */
size_t label_topic_length(const char *topic);
/* What stands before the title of an item that is no article: "[图] "; "" for one. */
const char *label_kind(enum item_kind kind);

#endif
