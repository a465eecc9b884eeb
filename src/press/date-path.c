/* SPDX-License-Identifier: MIT */
#include "press/date-path.h"

#include <string.h>

#define YEAR_FIRST 1815	/* of the first paper in modern Chinese */
#define YEAR_LAST 2100

/* Bytes of the word 年, 月, 日 or 版. */
#define MARK_LEN 3

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

static size_t digits_at(const char *p)
{
	size_t n = 0;

	while (is_digit(p[n]))
		n++;
	return n;
}

static int number_of(const char *p, size_t digits)
{
	int value = 0;

	for (size_t i = 0; i < digits; i++)
		value = value * 10 + (p[i] - '0');
	return value;
}

static day_number plausible(int year, int month, int day)
{
	return year >= YEAR_FIRST && year <= YEAR_LAST ? day_make(year, month, day) : 0;
}

/* What stands between the parts of a date: one of -_./ or the word; its length, 0 for neither. */
static size_t separator(const char *p, const char *word)
{
	if (*p == '-' || *p == '_' || *p == '.' || *p == '/')
		return 1;
	return strncmp(p, word, MARK_LEN) == 0 ? MARK_LEN : 0;
}

/* A month or day of one or two digits at p that no further digit follows; its length. */
static size_t part_at(const char *p, int *value)
{
	size_t n = digits_at(p);

	if (n < 1 || n > 2)
		return 0;
	*value = number_of(p, n);
	return n;
}

/* A date in parts that begins with the year, or the year and month in one, at p; its length. */
static size_t parted(const char *p, day_number *day)
{
	size_t n = digits_at(p);
	size_t at = n;
	size_t step;
	int year, month = 0, mday = 0;

	if (n != 4 && n != 6)
		return 0;
	year = number_of(p, 4);
	if (n == 6) {
		month = number_of(p + 4, 2);
	} else {
		if ((step = separator(p + at, "年")) == 0 || (n = part_at(p + at + step, &month)) == 0)
			return 0;
		at += step + n;
	}
	if ((step = separator(p + at, "月")) == 0 || (n = part_at(p + at + step, &mday)) == 0)
		return 0;
	at += step + n;
	*day = plausible(year, month, mday);
	if (*day == 0 || is_letter(p[at]))
		return 0;
	return strncmp(p + at, "日", MARK_LEN) == 0 ? at + MARK_LEN : at;
}

/* A date at p, the start of a run of digits; its length. */
static size_t date_at(const char *p, day_number *day)
{
	if (digits_at(p) == 8 && !is_letter(p[8])) {
		*day = plausible(number_of(p, 4), number_of(p + 4, 2), number_of(p + 6, 2));
		return *day > 0 ? 8 : 0;
	}
	return parted(p, day);
}

bool date_from_path(const char *path, struct path_date *date)
{
	bool found = false;

	for (size_t i = 0; path[i] != '\0'; i++) {
		day_number day;
		size_t n;

		if (!is_digit(path[i]) || (i > 0 && (is_digit(path[i - 1]) || is_letter(path[i - 1]))))
			continue;
		n = date_at(path + i, &day);
		if (n == 0)
			continue;
		*date = (struct path_date){ day, i, i + n };
		found = true;
		i += n - 1;
	}
	return found;
}

size_t label_from_path(const char *path, size_t *start)
{
	struct path_date date = { 0 };
	const char *name = strrchr(path, '/');
	const char *dot;
	const char *p;

	p = name = name != NULL ? name + 1 : path;
	if (!date_from_path(path, &date))
		return 0;
	if (date.end > (size_t)(name - path))
		p = path + date.end;
	dot = strchr(p, '.');
	if (dot == NULL)
		dot = p + strlen(p);
	while (*p == '-' || *p == '_' || *p == ' ' || strncmp(p, "第", MARK_LEN) == 0)
		p += (unsigned char)*p < 0x80 ? 1 : MARK_LEN;
	*start = (size_t)(p - path);
	while (is_letter(*p) && (size_t)(p - path) - *start < 2)
		p++;
	if (!is_digit(*p) || digits_at(p) > 3)
		return 0;
	p += digits_at(p);
	if (p != dot && strncmp(p, "版", MARK_LEN) != 0 && *p != '-' && *p != '_')
		return 0;
	return (size_t)(p - path) - *start;
}
