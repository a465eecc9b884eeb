/* SPDX-License-Identifier: MIT */
#include "ui/label.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "text/width.h"

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

/* From a first of January to a thirty-first of December. */
static bool is_whole_years(const struct date *date, int *first, int *last)
{
	int first_month, first_day, last_month, last_day;

	day_split(date->from, first, &first_month, &first_day);
	day_split(date->to, last, &last_month, &last_day);
	return first_month == 1 && first_day == 1 && last_month == 12 && last_day == 31;
}

void label_date(struct strbuf *out, const struct date *date)
{
	int year, month, mday, last;

	if (date->precision == PRECISION_NONE) {
		strbuf_adds(out, LABEL_UNDATED);
		return;
	}
	day_split(date->from, &year, &month, &mday);
	if (date_is_guess(date))
		strbuf_adds(out, "约");
	if (date->precision == PRECISION_MONTH)
		strbuf_addf(out, "%d年%d月", year, month);
	else if (date->precision == PRECISION_YEAR)
		strbuf_addf(out, "%d年", year);
	else if (date->precision == PRECISION_SPAN && is_whole_years(date, &year, &last))
		strbuf_addf(out, "%d–%d年", year, last);
	else
		label_span(out, date->from, date->to);
}

void label_date_short(struct strbuf *out, const struct date *date)
{
	int year, month, mday, last, last_month;

	if (date->precision == PRECISION_NONE || date->precision == PRECISION_DAY) {
		label_date(out, date);
		return;
	}
	day_split(date->from, &year, &month, &mday);
	day_split(date->to, &last, &last_month, &mday);
	if (date_is_guess(date))
		strbuf_adds(out, "约");
	if (year != last)
		strbuf_addf(out, "%d–%d", year, last);
	else if (month != last_month)
		strbuf_addf(out, "%d年", year);
	else
		strbuf_addf(out, "%d-%02d", year, month);
}

void label_day(struct strbuf *out, const struct date *date)
{
	static const char *const weekdays[] = { "日", "一", "二", "三", "四", "五", "六" };

	label_date(out, date);
	if (date->precision == PRECISION_DAY)
		strbuf_addf(out, " 星期%s", weekdays[day_weekday(date->from)]);
}

const char *label_paper(const char *name)
{
	return *name != '\0' ? name : "报名不详";
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

/* What is printed behind the name; the stroke of 江海晚报/江海新闻记者 is that of two houses. */
static bool follows_name(const char *role)
{
	static const char *const roles[] = { "摄", "文", "图", "文/摄", "文/图", "图/文", "文/片", "片/文" };

	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
		if (strcmp(role, roles[i]) == 0)
			return true;
	return false;
}

const char *label_wide(enum timeline_unit unit)
{
	return unit == TIMELINE_DAY ? "不止一日" : unit == TIMELINE_MONTH ? "不止一月" : "不止一年";
}

void label_share(struct strbuf *out, int64_t part, int64_t whole)
{
	const double share = whole > 0 ? 100 * (double)part / (double)whole : 0;
	const int places = share >= 9.95 || part == 0 ? 0 : share >= 0.995 ? 1 : share >= 0.0995 ? 2 : 3;

	strbuf_addf(out, "%.*f%%", places, share);
}

void label_bar(struct strbuf *out, double value, double most, size_t cells, bool ascii)
{
	static const char *const eighths[] = { "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█" };
	const char *full = ascii ? "#" : eighths[7];
	const size_t width = width_text(full, strlen(full)), fine = ascii ? 1 : 8;
	size_t parts;

	if (value <= 0 || most <= 0)
		return;
	parts = (size_t)((double)(cells / width * fine) * value / most + 0.5);
	if (parts == 0)
		parts = 1;
	for (size_t i = 0; i < parts / fine; i++)
		strbuf_adds(out, full);
	if (parts % fine > 0)
		strbuf_adds(out, eighths[parts % fine - 1]);
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

size_t label_topic_length(const char *topic)
{
	static const char *const between[] = { "、", "和" };
	size_t len = strlen(topic);

	for (size_t i = 0; i < sizeof between / sizeof *between; i++) {
		const char *found = strstr(topic, between[i]);

		if (found != NULL && found > topic && (size_t)(found - topic) < len)
			len = (size_t)(found - topic);
	}
	return len;
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
