/* SPDX-License-Identifier: MIT */
/* What was counted by date, gathered in bars. */
#include "archive/timeline.h"

#include <stdlib.h>

#include "base/alloc.h"

void timeline_span(enum timeline_unit unit, day_number day, day_number *from, day_number *to)
{
	int year, month, mday;

	*from = *to = day;
	if (unit == TIMELINE_DAY || day <= 0)
		return;
	day_split(day, &year, &month, &mday);
	if (year > 9999)
		return;
	*from = day_make(year, unit == TIMELINE_YEAR ? 1 : month, 1);
	*to = unit == TIMELINE_YEAR ? day_make(year, 12, 31) : day_make(year, month, day_in_month(year, month));
}

void timeline_label(enum timeline_unit unit, day_number day, char out[DAY_TEXT])
{
	static const size_t lengths[] = { [TIMELINE_DAY] = 10, [TIMELINE_MONTH] = 7, [TIMELINE_YEAR] = 4 };

	day_format(day, out);
	out[lengths[unit]] = '\0';
}

int64_t timeline_wide(const struct timeline *timeline, day_number from, day_number to)
{
	size_t count;
	const struct timeline_bar *dates = timeline_dates(timeline, &count);
	int64_t articles = 0;

	for (size_t i = 0; i < count; i++) {
		const struct timeline_bar *date = &dates[i];

		if (date->from >= from && date->from <= to && date->to > to)
			articles += date->articles;
	}
	return articles;
}

void timeline_gather(const struct timeline *timeline, enum timeline_unit unit, struct timeline_bars *bars)
{
	size_t count;
	const struct timeline_bar *dates = timeline_dates(timeline, &count);

	bars->count = 0;
	bars->undated = bars->wide = (struct timeline_bar){ 0 };
	for (size_t i = 0; i < count; i++) {
		const struct timeline_bar *date = &dates[i];
		struct timeline_bar *bar;
		day_number from, to;

		timeline_span(unit, date->from, &from, &to);
		if (date->from == 0) {
			bar = &bars->undated;
		} else if (date->to > to) {
			bar = &bars->wide;
		} else if (bars->count > 0 && bars->bars[bars->count - 1].from == from) {
			bar = &bars->bars[bars->count - 1];
		} else if (date->articles == 0 && date->all == 0) {
			continue;
		} else {
			bars->bars = array_grow(bars->bars, bars->count, &bars->capacity, sizeof *bars->bars);
			bar = &bars->bars[bars->count++];
			*bar = (struct timeline_bar){ .from = from, .to = to };
		}
		bar->articles += date->articles;
		bar->all += date->all;
	}
}

void timeline_bars_release(struct timeline_bars *bars)
{
	free(bars->bars);
	*bars = (struct timeline_bars){ 0 };
}
