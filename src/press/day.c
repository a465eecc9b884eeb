/* SPDX-License-Identifier: MIT */
/* The Gregorian calendar by days. Months are counted from March, so that the leap day is the last
 * day of a year and the lengths of the months before it follow one formula. */
#include "press/day.h"

#include <string.h>

#define DAYS_400 146097		/* in four centuries */
#define SHIFT 306		/* from 0000-03-01 to 0001-01-01 */

static bool is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int day_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	if (month < 1 || month > 12)
		return 0;
	return days[month - 1] + (month == 2 && is_leap(year));
}

day_number day_make(int year, int month, int day)
{
	int from_march;

	if (year < 1 || year > 9999 || day < 1 || day > day_in_month(year, month))
		return 0;
	from_march = (month + 9) % 12;
	year -= month < 3;
	return 365 * year + year / 4 - year / 100 + year / 400 + (153 * from_march + 2) / 5 + day - SHIFT;
}

void day_split(day_number day, int *year, int *month, int *mday)
{
	int n = day + SHIFT - 1;
	int era = n / DAYS_400;
	int in_era = n % DAYS_400;
	int of_era = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
	int in_year = in_era - (365 * of_era + of_era / 4 - of_era / 100);
	int from_march = (5 * in_year + 2) / 153;

	*mday = in_year - (153 * from_march + 2) / 5 + 1;
	*month = from_march < 10 ? from_march + 3 : from_march - 9;
	*year = era * 400 + of_era + (*month < 3);
}

int day_weekday(day_number day)
{
	return (int)(day % 7);	/* 0001-01-01 is a Monday */
}

/* The last digits of value, up to end. */
static void put_digits(char *end, int value, size_t digits)
{
	for (; digits > 0; digits--, value /= 10)
		*--end = (char)('0' + value % 10);
}

/* By hand, as every item of a page is written with its date. */
void day_format(day_number day, char out[DAY_TEXT])
{
	static const char form[] = "0000-00-00";
	int year = 0, month = 0, mday = 0;

	if (day > 0)
		day_split(day, &year, &month, &mday);
	memcpy(out, form, sizeof form);
	put_digits(out + 4, year, 4);
	put_digits(out + 7, month, 2);
	put_digits(out + 10, mday, 2);
}

day_number day_parse(const char *text)
{
	static const char shape[] = "dddd-dd-dd";
	int value[3] = { 0, 0, 0 };
	int part = 0;

	if (strlen(text) != sizeof shape - 1)
		return 0;
	for (size_t i = 0; shape[i] != '\0'; i++) {
		if (shape[i] == '-') {
			if (text[i] != '-')
				return 0;
			part++;
		} else {
			if (text[i] < '0' || text[i] > '9')
				return 0;
			value[part] = value[part] * 10 + (text[i] - '0');
		}
	}
	return day_make(value[0], value[1], value[2]);
}

const char *precision_name(enum precision precision)
{
	switch (precision) {
	case PRECISION_DAY: return "day";
	case PRECISION_MONTH: return "month";
	case PRECISION_YEAR: return "year";
	case PRECISION_SPAN: return "span";
	case PRECISION_NONE: break;
	}
	return NULL;
}

const char *basis_name(enum basis basis)
{
	switch (basis) {
	case BASIS_PATH: return "path";
	case BASIS_GIVEN: return "given";
	case BASIS_FOLIO: return "folio";
	case BASIS_TEXT: return "text";
	case BASIS_SISTER: return "sister";
	case BASIS_NONE: break;
	}
	return NULL;
}
