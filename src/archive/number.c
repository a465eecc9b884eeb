/* SPDX-License-Identifier: MIT */
#include "archive/number.h"

#define LOW_MASK ((INT64_C(1) << NUMBER_LOW_BITS) - 1)

/* 4,096 places a paper: A01 is 101, as A is the first letter; without a letter the number alone. */
#define PAPER_BITS 12
#define UNLABELLED 2700		/* behind Z99 */

article_number number_make(day_number day, int64_t place, int64_t sequence)
{
	return (int64_t)day << NUMBER_LOW_BITS | (LOW_MASK - ((place << NUMBER_SEQUENCE_BITS) + sequence));
}

int64_t number_places(int64_t articles)
{
	return articles > 0 ? (articles + NUMBER_SEQUENCES - 1) / NUMBER_SEQUENCES : 1;
}

day_number number_day(article_number number)
{
	return (day_number)(number >> NUMBER_LOW_BITS);
}

article_number number_lowest(day_number day)
{
	if (day < 0)
		return 0;
	return (int64_t)(day < NUMBER_DAYS ? day : NUMBER_DAYS - 1) << NUMBER_LOW_BITS;
}

article_number number_highest(day_number day)
{
	return number_lowest(day) | LOW_MASK;
}

article_number number_above(article_number number)
{
	return number < INT64_MAX ? number + 1 : number;
}

article_number number_dated_lowest(day_number day)
{
	return day == 0 ? number_lowest(day) : number_make(day, NUMBER_ARRIVAL - 1, NUMBER_SEQUENCES - 1);
}

day_number number_day_of(const struct date *date)
{
	return date->from > 0 && date->from < NUMBER_DAYS ? date->from : 0;
}

static int letter_of(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A' + 1;
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 1;
	return 0;
}

static int64_t label_order(const char *label)
{
	int letter, number = 0;

	if (label == NULL)
		return UNLABELLED;
	letter = letter_of(*label);
	label += letter > 0;
	if (*label < '0' || *label > '9')
		return letter > 0 ? letter * 100 : UNLABELLED;
	for (; *label >= '0' && *label <= '9' && number < 1000; label++)
		number = number * 10 + (*label - '0');
	return letter * 100 + (number < 1000 ? number : 999);
}

int64_t number_place(const struct date *date, int64_t paper, const char *label)
{
	const int64_t papers = NUMBER_ARRIVAL >> PAPER_BITS;

	if (number_day_of(date) == 0 || date->precision != PRECISION_DAY)
		return NUMBER_ARRIVAL;
	return (paper < papers ? paper : papers - 1) << PAPER_BITS | label_order(label);
}

int64_t number_bucket(article_number number)
{
	return number >> NUMBER_BUCKET_BITS;
}

article_number number_bucket_lowest(int64_t bucket)
{
	return bucket << NUMBER_BUCKET_BITS;
}

article_number number_bucket_highest(int64_t bucket)
{
	return (bucket << NUMBER_BUCKET_BITS) | ((INT64_C(1) << NUMBER_BUCKET_BITS) - 1);
}
