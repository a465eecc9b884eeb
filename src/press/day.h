/* SPDX-License-Identifier: MIT */
/* Days, and the span in which a page can have appeared. */
#ifndef BAOLAN_PRESS_DAY_H
#define BAOLAN_PRESS_DAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A day by number in the Gregorian calendar: 1 is 0001-01-01, 0 is no day. */
typedef int32_t day_number;

#define DAY_TEXT 16	/* bytes that hold any text made here */

/* 0 when there is no such day. */
day_number day_make(int year, int month, int day);
void day_split(day_number day, int *year, int *month, int *mday);
int day_weekday(day_number day);	/* 0 is Sunday */
int day_in_month(int year, int month);
/* "2025-06-07" */
void day_format(day_number day, char out[DAY_TEXT]);
/* Takes exactly "2025-06-07"; 0 for anything else. */
day_number day_parse(const char *text);

enum precision {
	PRECISION_NONE,		/* undated */
	PRECISION_DAY,
	PRECISION_MONTH,
	PRECISION_YEAR,
	PRECISION_SPAN,		/* anything else between from and to */
};

enum basis {
	BASIS_NONE,
	BASIS_PATH,	/* 2023/11/20/A02.txt */
	BASIS_GIVEN,	/* --date */
	BASIS_FOLIO,	/* a masthead or folio line */
	BASIS_TEXT,	/* inferred from what the page says */
	BASIS_SISTER,	/* inferred from other pages of the paper */
};

/* {0} is undated. */
struct date {
	day_number from, to;	/* inclusive; equal for one day */
	enum precision precision;
	enum basis basis;
	const char *evidence;	/* what shows it, in a few words; NULL when undated */
};

/* Whether it is inferred, and not printed or given. */
static inline bool date_is_guess(const struct date *date)
{
	return date->basis == BASIS_TEXT || date->basis == BASIS_SISTER;
}

const char *precision_name(enum precision precision);	/* "day", ...; NULL for none */
const char *basis_name(enum basis basis);		/* "path", ...; NULL for none */

#endif
