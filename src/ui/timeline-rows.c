/* SPDX-License-Identifier: MIT */
#include "ui/timeline-rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "text/width.h"
#include "ui/label.h"

#define EMPTY_ROWS 2	/* spans without an article that have rows of their own; more are one gap */

/* -------------------------------------------------------------------- rows */

static struct timeline_row *add_row(struct timeline_rows *rows, enum timeline_row_kind kind,
	const struct timeline_bar *bar, const char *label)
{
	struct timeline_row *row;
	size_t cells = width_text(label, strlen(label));

	rows->rows = array_grow(rows->rows, rows->count, &rows->capacity, sizeof *rows->rows);
	row = &rows->rows[rows->count++];
	*row = (struct timeline_row){ .kind = kind, .bar = *bar };
	snprintf(row->label, sizeof row->label, "%s", label);
	rows->articles += bar->articles;
	rows->all += bar->all;
	if (kind != TIMELINE_ROW_GAP && cells > rows->label_cells)
		rows->label_cells = cells;
	return row;
}

static void add_span(struct timeline_rows *rows, const struct timeline_bar *bar)
{
	char label[DAY_TEXT];

	timeline_label(rows->unit, bar->from, label);
	add_row(rows, TIMELINE_ROW_SPAN, bar, label);
}

static void add_gap(struct timeline_rows *rows, const struct timeline_bar *gap)
{
	char first[DAY_TEXT], last[DAY_TEXT], label[TIMELINE_LABEL];

	timeline_label(rows->unit, gap->from, first);
	timeline_label(rows->unit, gap->to, last);
	snprintf(label, sizeof label, "%s – %s", first, last);
	add_row(rows, TIMELINE_ROW_GAP, gap, label);
}

/* What lies between two bars with articles; all bars between first and last have none. */
static void add_between(struct timeline_rows *rows, day_number from, day_number to,
	const struct timeline_bar *first, const struct timeline_bar *last)
{
	struct timeline_bar spans[EMPTY_ROWS + 1], gap = { .from = from, .to = to };
	size_t count = 0;

	for (day_number day = from; day <= to && count <= EMPTY_ROWS; day = spans[count++].to + 1) {
		spans[count] = (struct timeline_bar){ 0 };
		timeline_span(rows->unit, day, &spans[count].from, &spans[count].to);
	}
	for (const struct timeline_bar *bar = first; bar < last; bar++) {
		for (size_t i = 0; i < count; i++)
			if (spans[i].from == bar->from)
				spans[i].all = bar->all;
		gap.all += bar->all;
	}
	if (count > EMPTY_ROWS)
		add_gap(rows, &gap);
	for (size_t i = 0; i < count && count <= EMPTY_ROWS; i++)
		add_span(rows, &spans[i]);
}

void timeline_rows_fill(struct timeline_rows *rows, const struct timeline_bars *bars)
{
	const struct timeline_bar *before = NULL, *end = bars->bars + bars->count;

	rows->count = rows->label_cells = 0;
	rows->articles = rows->all = 0;
	for (const struct timeline_bar *bar = bars->bars; bar < end; bar++) {
		if (bar->articles == 0)
			continue;
		if (before != NULL)
			add_between(rows, before->to + 1, bar->from - 1, before + 1, bar);
		add_span(rows, bar);
		before = bar;
	}
	if (bars->wide.articles > 0)
		add_row(rows, TIMELINE_ROW_WIDE, &bars->wide, label_wide(rows->unit));
	if (bars->undated.articles > 0)
		add_row(rows, TIMELINE_ROW_UNDATED, &bars->undated, LABEL_UNDATED);
	rows->source = (struct array_source){ (const char *)rows->rows, sizeof *rows->rows, rows->count, NULL, 0 };
	timeline_rows_measure(rows);
}

void timeline_rows_release(struct timeline_rows *rows)
{
	free(rows->rows);
	*rows = (struct timeline_rows){ 0 };
}

static double measure(const struct timeline_rows *rows, const struct timeline_bar *bar)
{
	if (!rows->share)
		return (double)bar->articles;
	return bar->all > 0 ? (double)bar->articles / (double)bar->all : 0;
}

static void add_value(const struct timeline_rows *rows, const struct timeline_bar *bar, struct strbuf *out)
{
	if (rows->share)
		label_share(out, bar->articles, bar->all);
	else
		label_number(out, bar->articles);
}

void timeline_rows_measure(struct timeline_rows *rows)
{
	struct strbuf value = { 0 };

	rows->most = NULL;
	rows->value_cells = 0;
	for (size_t i = 0; i < rows->count; i++) {
		const struct timeline_row *row = &rows->rows[i];

		strbuf_clear(&value);
		add_value(rows, &row->bar, &value);
		if (value.len > rows->value_cells)
			rows->value_cells = value.len;
		if (row->kind == TIMELINE_ROW_SPAN && (rows->most == NULL ||
				measure(rows, &row->bar) > measure(rows, &rows->most->bar)))
			rows->most = row;
	}
	strbuf_release(&value);
}

size_t timeline_rows_find(const struct timeline_rows *rows, day_number day)
{
	size_t place = 0;

	while (place + 1 < rows->count && rows->rows[place].bar.to < day &&
			(rows->rows[place + 1].kind == TIMELINE_ROW_SPAN ||
			rows->rows[place + 1].kind == TIMELINE_ROW_GAP))
		place++;
	return place;
}

/* ----------------------------------------------------------------- drawing */

static const char *text(const struct entry *entry)
{
	const struct timeline_row *row = entry->row;

	return row->label;
}

static void draw(void *data, const struct entry *entry, const struct canvas *line, const char *find)
{
	const struct timeline_rows *rows = data;
	const struct timeline_row *row = entry->row;
	const bool found = find != NULL && listing_text_matches(row->label, find);
	const enum style style = found ? STYLE_MATCH : row->bar.articles > 0 ? STYLE_TEXT : STYLE_DIM;
	const size_t taken = rows->label_cells + rows->value_cells + 3;
	struct strbuf out = { 0 };
	size_t col;

	col = canvas_put_cut(line, 0, 0, line->cols, style, row->label, strlen(row->label));
	col = (col > rows->label_cells ? col : rows->label_cells) + 1;
	if (row->kind == TIMELINE_ROW_SPAN && rows->most != NULL)
		label_bar(&out, measure(rows, &row->bar), measure(rows, &rows->most->bar),
			line->cols > taken ? line->cols - taken : 0, false);
	if (out.len > 0)
		col = canvas_put_own(line, 0, col, line->cols, STYLE_ACCENT, out.text, out.len) + 1;
	strbuf_clear(&out);
	if (row->bar.all == 0)
		strbuf_adds(&out, "无报");
	else
		add_value(rows, &row->bar, &out);
	canvas_put_own(line, 0, col, line->cols, row->bar.articles > 0 ? STYLE_TEXT : STYLE_DIM, out.text, out.len);
	strbuf_release(&out);
}

const struct listing_source timeline_source = {
	.load = array_source_load, .count = array_source_count, .place = array_source_place, .at = array_source_at,
	.text = text, .draw = draw,
};
