/* SPDX-License-Identifier: MIT */
#include "press/sister.h"

#include <stdbool.h>

#define SPAN_DAYS 31		/* a longer span between two neighbours says too little */
#define NAMES_BETWEEN 64	/* files between two of one day: more pages than a paper has */

int compare_sisters(const void *left, const void *right)
{
	const struct sister *a = left, *b = right;

	if (a->number != b->number)
		return a->number < b->number ? -1 : 1;
	return a->day < b->day ? -1 : a->day > b->day;
}

/* Numbers rise with the days; a serial number has one day, and as many days lie between two as issues at least. */
static bool agree(const struct sister *before, const struct sister *next, enum sister_order order)
{
	if (order == SISTERS_BY_NAME)
		return next->day >= before->day;
	return next->day - before->day >= next->number - before->number &&
		(next->number > before->number || next->day == before->day);
}

static struct date make_date(day_number from, day_number to)
{
	if (from > to || to - from > SPAN_DAYS)
		return (struct date){ 0 };
	return (struct date){ from, to, from == to ? PRECISION_DAY : PRECISION_SPAN, BASIS_SISTER, NULL };
}

static struct date between(const struct sister *before, const struct sister *next, int64_t number,
	enum sister_order order)
{
	const int64_t step = number - before->number;

	if (order == SISTERS_BY_NAME)
		return next->number - before->number > NAMES_BETWEEN ? (struct date){ 0 }
								     : make_date(before->day, next->day);
	return make_date(before->day + (day_number)step, next->day - (day_number)(next->number - number));
}

struct date date_from_sisters(const struct sister *sisters, size_t count, int64_t number, enum sister_order order,
	const struct sister **before, const struct sister **next)
{
	size_t at = 0;

	*before = *next = NULL;
	for (size_t i = 1; i < count; i++)
		if (!agree(&sisters[i - 1], &sisters[i], order))
			return (struct date){ 0 };
	while (at < count && sisters[at].number < number)
		at++;
	if (at == count || (at == 0 && sisters[at].number != number))
		return (struct date){ 0 };
	*next = &sisters[at];
	*before = (*next)->number == number ? *next : *next - 1;
	if (*before == *next)
		return make_date((*next)->day, (*next)->day);
	return between(*before, *next, number, order);
}
