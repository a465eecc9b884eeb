/* SPDX-License-Identifier: MIT */
/* How the order of the archive is written into the numbers of its articles. */
#ifndef BAOLAN_ARCHIVE_NUMBER_H
#define BAOLAN_ARCHIVE_NUMBER_H

#include "archive/article.h"

/* A number has 63 bits: 22 of the day (0 for undated), then, inverted, 27 of the page's place among
 * the day's pages and 14 of the article's sequence on the page. So a walk from the highest number
 * downward meets the newest day first and within a day its pages from the first to the last:
 *
 *	number = day << 41 | (2^41 - 1 - (place << 14 | sequence))
 */
#define NUMBER_PLACE_BITS 27
#define NUMBER_SEQUENCE_BITS 14
#define NUMBER_LOW_BITS (NUMBER_PLACE_BITS + NUMBER_SEQUENCE_BITS)

#define NUMBER_DAYS (INT32_C(1) << 22)
#define NUMBER_PLACES (INT64_C(1) << NUMBER_PLACE_BITS)
#define NUMBER_SEQUENCES (INT64_C(1) << NUMBER_SEQUENCE_BITS)

/* Each part below its limit. A sequence at or over NUMBER_SEQUENCES runs on into the places after:
 * such a page takes number_places() places in a row. */
article_number number_make(day_number day, int64_t place, int64_t sequence);
int64_t number_places(int64_t articles);

day_number number_day(article_number number);
/* The ends of a day's numbers; a day that cannot be written is taken for the nearest that can. */
article_number number_lowest(day_number day);
article_number number_highest(day_number day);
/* The lowest that an article dated to the very day can have; for day 0, number_lowest(). */
article_number number_dated_lowest(day_number day);
/* The next number up, at most LIST_NEWEST: what a walk down starts from to meet number first. */
article_number number_above(article_number number);

/* The day under which a page stands: that of date->from where it can be written, else 0. */
day_number number_day_of(const struct date *date);

/* The place that a page should have; it gets the first free one at or after it. A page dated to the
 * day goes by its paper and its label; one of a longer span, and an undated one, stands behind
 * those: NUMBER_ARRIVAL and on, in order of arrival. */
#define NUMBER_ARRIVAL (NUMBER_PLACES / 2)
int64_t number_place(const struct date *date, int64_t paper, const char *label);

/* Counts are kept by bucket: a day, and a run of 1,024 places in it, which holds an issue. */
#define NUMBER_BUCKET_BITS 24
#define NUMBER_BUCKETS_A_DAY (INT64_C(1) << (NUMBER_LOW_BITS - NUMBER_BUCKET_BITS))
int64_t number_bucket(article_number number);
article_number number_bucket_lowest(int64_t bucket);
article_number number_bucket_highest(int64_t bucket);

#endif
