/* SPDX-License-Identifier: MIT */
#include "ui/counts.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "text/visible.h"
#include "ui/label.h"

#define SECTIONS 3
#define TOPICS_EXPECTED 10	/* room that is kept for them until they are known */

void counts_release(struct counts *counts)
{
	free(counts->years);
	arena_release(&counts->arena);
	*counts = (struct counts){ 0 };
}

void counts_keep(struct counts *counts, struct counts *before, int64_t now)
{
	counts_release(counts);
	*counts = *before;
	*before = (struct counts){ 0 };
	if (counts->state == COUNTS_ALL)
		counts->kept_until = now + COUNTS_KEPT;
	counts->state = COUNTS_NOTHING;
}

bool counts_wait(const struct counts *counts)
{
	return counts->state == COUNTS_NOTHING || counts->state == COUNTS_YEARS;
}

/* Days come newest first. */
static void add_day(void *data, day_number day, int64_t articles)
{
	struct counts *counts = data;
	int year = YEAR_NONE, month, mday;

	if (day != 0)
		day_split(day, &year, &month, &mday);
	if (counts->year_count == 0 || counts->years[counts->year_count - 1].year != year) {
		counts->years = array_grow(counts->years, counts->year_count, &counts->year_capacity,
			sizeof *counts->years);
		counts->years[counts->year_count++] = (struct year_tally){ year, 0 };
	}
	counts->years[counts->year_count - 1].articles += articles;
}

static enum status find_years(struct counts *counts, struct list *list, const struct list_stop *stop)
{
	struct counts found = { .year_count = 0 };
	struct error error;
	enum status status = list_days(list, stop, add_day, &found, &error);

	if (status != STATUS_OK) {
		counts_release(&found);
		return status;
	}
	free(counts->years);
	counts->years = found.years;
	counts->year_count = found.year_count;
	counts->year_capacity = found.year_capacity;
	return STATUS_OK;
}

static enum status find_all(struct counts *counts, struct list *list, const struct list_stop *stop)
{
	struct arena arena = { 0 };
	struct facets facets;
	struct error error;
	enum status status = list_facets(list, stop, &arena, &facets, &error);

	if (status != STATUS_OK) {
		arena_release(&arena);
		return status;
	}
	arena_release(&counts->arena);
	counts->arena = arena;
	counts->facets = facets;
	/* Which know those that no year holds. */
	free(counts->years);
	counts->years = xreallocarray(NULL, facets.year_count, sizeof *facets.years);
	counts->year_count = counts->year_capacity = facets.year_count;
	for (size_t i = 0; i < facets.year_count; i++)
		counts->years[i] = facets.years[i];
	return STATUS_OK;
}

void counts_work(struct counts *counts, struct list *list, const struct list_stop *stop)
{
	bool years = counts->state == COUNTS_NOTHING;
	enum status status = years ? find_years(counts, list, stop) : find_all(counts, list, stop);

	if (status == STATUS_OK)
		counts->state = years ? COUNTS_YEARS : COUNTS_ALL;
	else if (status != STATUS_STOPPED)
		counts->state = COUNTS_STOPPED;
}

/* ----------------------------------------------------------------- drawing */

static void draw_line(const struct canvas *canvas, size_t row, const char *name, size_t len, int64_t articles)
{
	struct strbuf words = { 0 };
	size_t limit;

	label_number(&words, articles);
	limit = canvas_put_right(canvas, row, 2, canvas->cols - 1, STYLE_DIM, words.text, words.len);
	strbuf_clear(&words);
	visible_add(&words, name, len);
	canvas_put_cut(canvas, row, 2, limit > 3 ? limit - 1 : 2, STYLE_TEXT, strbuf_text(&words), words.len);
	strbuf_release(&words);
}

static void draw_year(const struct year_tally *year, const struct canvas *canvas, size_t row)
{
	struct strbuf name = { 0 };

	if (year->year > 0)
		strbuf_addf(&name, "%d", year->year);
	else
		strbuf_adds(&name, year->year == YEAR_WIDE ? label_wide(TIMELINE_YEAR) : LABEL_UNDATED);
	draw_line(canvas, row, name.text, name.len, year->articles);
	strbuf_release(&name);
}

static void draw_entry(const struct counts *counts, size_t section, size_t place, const struct canvas *canvas,
	size_t row)
{
	const struct tally *tally;
	const char *name;

	if (section == 0) {
		draw_year(&counts->years[place], canvas, row);
	} else if (section == 1) {
		tally = &counts->facets.topics[place];
		draw_line(canvas, row, tally->name, label_topic_length(tally->name), tally->articles);
	} else {
		tally = &counts->facets.papers[place];
		name = label_paper(tally->name);
		draw_line(canvas, row, name, strlen(name), tally->articles);
	}
}

/* How many lines each section gets of those there are: what some do not need goes to the others, years
 * first. */
static void share(size_t rows, const size_t wanted[SECTIONS], size_t given[SECTIONS])
{
	size_t used = 0;

	for (size_t i = 0; i < SECTIONS; i++)
		used += wanted[i] > 0 ? 2 : 0;	/* a head, and a blank line behind */
	for (size_t i = 0; i < SECTIONS; i++)
		given[i] = 0;
	for (bool more = true; more && used <= rows;) {
		more = false;
		for (size_t i = 0; i < SECTIONS && used <= rows; i++) {
			if (given[i] == wanted[i])
				continue;
			given[i]++;
			used++;
			more = true;
		}
	}
}

void counts_draw(const struct counts *counts, bool papers, int64_t now, const struct canvas *canvas)
{
	static const char *const heads[SECTIONS] = { "年份", "主题", "报纸" };
	const struct facets *facets = &counts->facets;
	bool kept = now < counts->kept_until;
	bool years = kept || counts->state == COUNTS_YEARS || counts->state == COUNTS_ALL;
	bool all = kept || counts->state == COUNTS_ALL;
	size_t wanted[SECTIONS] = { counts->year_count, all ? facets->topic_count : TOPICS_EXPECTED,
		papers && all ? facets->paper_count : 0 };
	size_t given[SECTIONS];
	size_t row = 0;

	if (!years || counts->year_count == 0 || canvas->cols < COUNTS_COLS)
		return;
	share(canvas->rows, wanted, given);
	for (size_t section = 0; section < SECTIONS; section++) {
		if (given[section] == 0 || (section > 0 && !all))
			continue;
		canvas_put_own(canvas, row++, 2, canvas->cols, STYLE_ACCENT, heads[section], strlen(heads[section]));
		for (size_t i = 0; i < given[section]; i++)
			draw_entry(counts, section, i, canvas, row++);
		row++;
	}
}
