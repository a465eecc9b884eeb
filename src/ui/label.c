/* SPDX-License-Identifier: MIT */
#include "ui/label.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

void label_number(struct strbuf *out, int64_t number)
{
	char digits[32];
	size_t len = (size_t)snprintf(digits, sizeof digits, "%" PRId64, number);

	for (size_t i = 0; i < len; i++) {
		if (i > 0 && (len - i) % 3 == 0 && digits[i - 1] != '-')
			strbuf_addc(out, ',');
		strbuf_addc(out, digits[i]);
	}
}

void label_characters(struct strbuf *out, size_t characters)
{
	if (characters < 100)
		strbuf_addf(out, "%zu", characters);
	else if (characters < 100 * 1000)
		strbuf_addf(out, "%zu.%zuk", (characters + 50) / 1000, (characters + 50) % 1000 / 100);
	else
		strbuf_addf(out, "%zuk", (characters + 500) / 1000);
}

static void add_day(struct strbuf *out, day_number day)
{
	char text[DAY_TEXT];

	day_format(day, text);
	strbuf_adds(out, text);
}

void label_date(struct strbuf *out, const struct date *date)
{
	int year, month, mday;

	if (date->precision == PRECISION_NONE) {
		strbuf_adds(out, "日期不详");
		return;
	}
	day_split(date->from, &year, &month, &mday);
	if (date->basis == BASIS_TEXT)
		strbuf_adds(out, "约");
	if (date->precision == PRECISION_MONTH)
		strbuf_addf(out, "%d年%d月", year, month);
	else if (date->precision == PRECISION_YEAR)
		strbuf_addf(out, "%d年", year);
	else if (date->precision == PRECISION_SPAN)
		label_span(out, date->from, date->to);
	else
		add_day(out, date->from);
}

void label_day(struct strbuf *out, const struct date *date)
{
	static const char *const weekdays[] = { "日", "一", "二", "三", "四", "五", "六" };

	label_date(out, date);
	if (date->precision == PRECISION_DAY)
		strbuf_addf(out, " 星期%s", weekdays[day_weekday(date->from)]);
}

void label_span(struct strbuf *out, day_number first, day_number last)
{
	if (first == 0)
		return;
	add_day(out, first);
	if (last == first)
		return;
	strbuf_adds(out, " – ");
	add_day(out, last);
}

/* 摄, 文, 图, 文/摄: what is printed behind the name. */
static bool follows_name(const char *role)
{
	return strcmp(role, "摄") == 0 || strcmp(role, "文") == 0 || strcmp(role, "图") == 0 || strchr(role, '/') != NULL;
}

void label_bylines(struct strbuf *out, const struct byline *bylines, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const char *role = bylines[i].role;
		bool same = i > 0 && strcmp(bylines[i - 1].role, role) == 0;
		bool last = i + 1 == count || strcmp(bylines[i + 1].role, role) != 0;

		if (i > 0)
			strbuf_adds(out, same ? " " : "  ");
		if (!same && *role != '\0' && !follows_name(role))
			strbuf_addf(out, "%s ", role);
		strbuf_adds(out, bylines[i].name);
		if (last && follows_name(role))
			strbuf_addf(out, " %s", role);
	}
}

const char *label_kind(enum item_kind kind)
{
	switch (kind) {
	case ITEM_PHOTO:
		return "[图] ";
	case ITEM_TEASER:
		return "[导读] ";
	case ITEM_FURNITURE:
		return "[版面] ";
	case ITEM_ARTICLE:
		break;
	}
	return "";
}
