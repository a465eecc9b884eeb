/* SPDX-License-Identifier: MIT */
/* Where and when a report was sent: 本报讯, 晚报讯, 新华社北京6月6日电, 【本报某地讯】. */
#ifndef BAOLAN_PRESS_DATELINE_H
#define BAOLAN_PRESS_DATELINE_H

#include <stdbool.h>

#include "press/glyphs.h"

struct dateline {
	size_t start, end;	/* its glyphs, brackets left out; empty when there is none */
	size_t behind;		/* the place where the text goes on */
	int month, day;		/* as printed; 0 when it has none */
};

/* Reads what stands at the start of a paragraph. */
struct dateline dateline_read(const struct glyphs *glyphs);

/* True when the text that glyphs end ends with the dateline in brackets: （新华社北京1月1日电）; month
 * and day are set as in dateline_read(). */
bool dateline_closes(const struct glyphs *glyphs, struct dateline *dateline);

#endif
