/* SPDX-License-Identifier: MIT */
/* Dates and page labels as they are printed in a masthead or a folio line. */
#ifndef BAOLAN_PRESS_FOLIO_H
#define BAOLAN_PRESS_FOLIO_H

#include <stdbool.h>

#include "press/day.h"
#include "press/glyphs.h"
#include "press/jump.h"

struct folio {
	day_number day;		/* 0 when there is none, or none that exists */
	bool weekday;		/* one is printed, and it is the day's own */
	bool wrong_weekday;	/* one is printed, and it is not */
	size_t start, end;	/* the glyphs of date and weekday */
	char label[LABEL_TEXT];	/* of the page; "" when there is none */
};

/* 2022年3月5日 星期六, 2022.3.5, 2022-03-05, 一九五六年三月五日, 1998年元月5日 anywhere in glyphs; A02 or 第三版
 * at either end or behind a blank. */
void folio_read(const struct glyphs *glyphs, struct folio *folio);

/* True when glyphs (all of a line) are a folio line and no headline that names a day. */
bool folio_is_line(const struct glyphs *glyphs, const struct folio *folio);

#endif
