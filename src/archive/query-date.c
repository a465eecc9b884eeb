/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "archive/query-tree.h"

#define NO_DATE "no date: 2023, 2023-11 or 2023-11-20, two of them with .. between, or none"
#define UNDATED "none"

/* Up to four digits; -1 when there are none or more. */
static int take_number(const char **p, const char *end, int most)
{
	int value = 0, digits = 0;

	for (; *p < end && **p >= '0' && **p <= '9' && digits <= most; ++*p, digits++)
		value = value * 10 + (**p - '0');
	return digits > 0 && digits <= most ? value : -1;
}

/* A year, a month or a day: the days that it spans. */
static bool take_span(const char *text, const char *end, day_number *from, day_number *to)
{
	const char *p = text;
	int year = take_number(&p, end, 4), month = 0, day = 0;

	if (p < end && *p == '-') {
		p++;
		month = take_number(&p, end, 2);
		if (p < end && *p == '-') {
			p++;
			day = take_number(&p, end, 2);
			if (day < 1)
				return false;
		}
		if (month < 1)
			return false;
	}
	if (p < end)
		return false;
	*from = day_make(year, month > 0 ? month : 1, day > 0 ? day : 1);
	*to = day > 0 ? *from : day_make(year, month > 0 ? month : 12, month > 0 ? day_in_month(year, month) : 31);
	return *from > 0 && *to > 0;
}

static const char *find_dots(const char *text, const char *end)
{
	for (; text + 1 < end; text++) {
		if (text[0] == '.' && text[1] == '.')
			return text;
	}
	return NULL;
}

const char *query_take_date(const char *text, size_t len, day_number *from, day_number *to)
{
	const char *end = text + len, *dots = find_dots(text, end);
	day_number unused;

	if (len == strlen(UNDATED) && memcmp(text, UNDATED, len) == 0) {
		*from = *to = 0;
		return NULL;
	}
	if (dots == NULL)
		return take_span(text, end, from, to) ? NULL : NO_DATE;
	*from = 1;
	*to = INT32_MAX;
	if (len == 2)
		return NO_DATE;
	if (dots > text && !take_span(text, dots, from, &unused))
		return NO_DATE;
	if (dots + 2 < end && !take_span(dots + 2, end, &unused, to))
		return NO_DATE;
	return *from <= *to ? NULL : "it ends before it begins";
}
