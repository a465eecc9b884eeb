/* SPDX-License-Identifier: MIT */
/* The years that a sentence names, and what it takes them for. A place is that of 年 behind the year. */
#ifndef BAOLAN_PRESS_DATE_YEAR_H
#define BAOLAN_PRESS_DATE_YEAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uchar.h>

#define YEAR_FIRST 1815
#define YEAR_LAST 2100

struct sentence {
	const uint32_t *code;
	size_t count;
	bool expects;	/* 将, 力争, 目标: what it names may lie ahead */
	bool this_year;	/* 今年 */
	bool recent;	/* 近日, 昨天 */
	bool dated;	/* it names an event */
};

bool sentence_has(const struct sentence *s, size_t at, const char32_t *word);

/* A year of four figures or numerals; 0 when there is none. */
int year_before(const struct sentence *s, size_t place);

/* Whether it ends a stretch of time (到2000年, 1998至2000年): it may lie ahead. */
bool year_ends_stretch(const struct sentence *s, size_t place);

/* Whether it is one that the writer waits for. */
bool year_lies_ahead(const struct sentence *s, size_t place);

/* Whether something began in it (始建于1958年, 2016年以来): it tells nothing of the day. */
bool year_is_origin(const struct sentence *s, size_t place);

/* Whether it is a time (2023年，...) rather than part of a name: 2023年度, 2023年工作计划 may be this year's. */
bool year_is_time(const struct sentence *s, size_t place);

#endif
