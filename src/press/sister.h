/* SPDX-License-Identifier: MIT */
/* What pages whose day is known say of one whose day is not, when all of them are numbered in one order: by the
 * serial number of the issue, or by the names of their files. */
#ifndef BAOLAN_PRESS_SISTER_H
#define BAOLAN_PRESS_SISTER_H

#include <stddef.h>
#include <stdint.h>

#include "press/day.h"

struct sister {
	int64_t number;
	day_number day;
	const char *name;	/* of its file, where that is what counts */
};

enum sister_order {
	SISTERS_BY_SERIAL,	/* one number is one issue, and no day has two */
	SISTERS_BY_NAME,	/* one day has many numbers */
};

/* The date of number, {0} when the sisters do not say; sisters are sorted by number, then by day. Where two that follow
 * each other contradict each other, all of them say nothing. *before and *next become those that say it, the same one
 * where one has the number itself; the words of the evidence are left to the caller. */
struct date date_from_sisters(const struct sister *sisters, size_t count, int64_t number, enum sister_order order,
	const struct sister **before, const struct sister **next);

int compare_sisters(const void *left, const void *right);

#endif
