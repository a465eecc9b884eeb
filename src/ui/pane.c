/* SPDX-License-Identifier: MIT */
#include "ui/pane.h"

#include <stdlib.h>
#include <string.h>

#include "archive/jump.h"
#include "text/width.h"

static void finding_release(struct finding *finding)
{
	free(finding->label);
	free(finding->matches);
	*finding = (struct finding){ 0 };
}

void pane_release(struct pane *pane)
{
	setting_release(&pane->setting);
	finding_release(&pane->finding);
	finding_release(&pane->finding_before);
	*pane = (struct pane){ 0 };
}

/* --------------------------------------------------------------- scrolling */

/* The top without the place: a resize must not wear the place away. */
static void put_top(struct pane *pane, size_t row)
{
	size_t most = pane->setting.rows > pane->height ? pane->setting.rows - pane->height : 0;

	pane->top = row < most ? row : most;
}

static void scroll_to(struct pane *pane, size_t row)
{
	size_t line;

	put_top(pane, row);
	line = setting_line_on(&pane->setting, pane->top);
	pane->place = pane->top > 0 && line < pane->setting.line_count ? pane->setting.lines[line].start : 0;
}

static void scroll_by(struct pane *pane, long rows)
{
	if (rows < 0 && (size_t)-rows > pane->top)
		scroll_to(pane, 0);
	else
		scroll_to(pane, pane->top + (size_t)rows);
}

/* The row of a place in the text; the empty rows above the first line belong to it. */
static size_t row_of(const struct pane *pane, size_t place)
{
	const struct setting *setting = &pane->setting;

	return place > 0 && setting->line_count > 0 ? setting->lines[setting_line_at(setting, place)].row : 0;
}

/* Brings the current match onto the screen, a third down where it was not. */
static void show_match(struct pane *pane)
{
	const struct finding *finding = &pane->finding;
	size_t row;

	if (finding->current >= finding->count || pane->height == 0)
		return;
	row = row_of(pane, finding->matches[finding->current].start);
	if (row < pane->top || row >= pane->top + pane->height)
		scroll_to(pane, row > pane->height / 3 ? row - pane->height / 3 : 0);
}

int pane_percent(const struct pane *pane)
{
	size_t seen = pane->top + pane->height;

	return seen >= pane->setting.rows ? 100 : (int)(seen * 100 / pane->setting.rows);
}

bool pane_command(struct pane *pane, enum command command, const struct argument *argument)
{
	long height = (long)pane->height;
	long half = height > 1 ? height / 2 : 1;
	size_t percent = (size_t)(argument->count < 100 ? argument->count : 100);

	switch (command) {
	case COMMAND_DOWN:
		return scroll_by(pane, argument->count), true;
	case COMMAND_UP:
		return scroll_by(pane, -argument->count), true;
	case COMMAND_PAGE_DOWN:
		return scroll_by(pane, argument->count * height), true;
	case COMMAND_PAGE_UP:
		return scroll_by(pane, -argument->count * height), true;
	case COMMAND_HALF_DOWN:
		return scroll_by(pane, argument->count * half), true;
	case COMMAND_HALF_UP:
		return scroll_by(pane, -argument->count * half), true;
	case COMMAND_FIRST:
		return scroll_to(pane, (size_t)argument->count - 1), true;
	case COMMAND_LAST:
		return scroll_to(pane, argument->given ? (size_t)argument->count - 1 : SIZE_MAX), true;
	case COMMAND_PERCENT:
		if (argument->given)
			scroll_to(pane, pane->setting.rows * percent / 100);
		return true;
	default:
		return false;
	}
}

/* ----------------------------------------------------------------- finding */

static int by_start(const void *a, const void *b)
{
	const struct match *left = a, *right = b;

	return left->start < right->start ? -1 : left->start > right->start;
}

/* Matches of several terms that overlap are one. */
static void merge(struct finding *finding)
{
	size_t kept = 0;

	if (finding->count > 1)
		qsort(finding->matches, finding->count, sizeof *finding->matches, by_start);
	for (size_t i = 0; i < finding->count; i++) {
		struct match *last = kept > 0 ? &finding->matches[kept - 1] : NULL;

		if (last == NULL || finding->matches[i].start >= last->end)
			finding->matches[kept++] = finding->matches[i];
		else if (finding->matches[i].end > last->end)
			last->end = finding->matches[i].end;
	}
	finding->count = kept;
}

/* Finds what is typed, or the terms of a query; the first match at or behind place is the current one, or
 * the first of all. */
static void find_terms(struct pane *pane, const char *const *terms, size_t count, bool typed, size_t place)
{
	void (*const search)(const char *, size_t, const char *, struct match **, size_t *, size_t *) =
		typed ? search_all : search_term;
	struct finding *finding = &pane->finding;
	struct strbuf label = { 0 };

	finding->count = 0;
	for (size_t i = 0; i < count; i++) {
		search(strbuf_text(&pane->setting.text), pane->setting.text.len, terms[i],
			&finding->matches, &finding->count, &finding->capacity);
		strbuf_addf(&label, "%s%s", i > 0 ? " " : "", terms[i]);
	}
	if (count > 1)
		merge(finding);
	free(finding->label);
	finding->label = label.len > 0 ? strbuf_detach(&label) : NULL;
	strbuf_release(&label);
	finding->current = 0;
	while (finding->current < finding->count && finding->matches[finding->current].start < place)
		finding->current++;
	if (finding->current == finding->count)
		finding->current = 0;
}

void pane_find_begin(struct pane *pane)
{
	finding_release(&pane->finding_before);
	pane->finding_before = pane->finding;
	pane->finding = (struct finding){ 0 };
	pane->place_before = pane->place;
}

void pane_find(struct pane *pane, const char *term)
{
	find_terms(pane, &term, *term != '\0' ? 1 : 0, true, pane->place_before);
	scroll_to(pane, row_of(pane, pane->place_before));
	show_match(pane);
}

void pane_find_cancel(struct pane *pane)
{
	finding_release(&pane->finding);
	pane->finding = pane->finding_before;
	pane->finding_before = (struct finding){ 0 };
	scroll_to(pane, row_of(pane, pane->place_before));
}

void pane_find_end(struct pane *pane)
{
	finding_release(&pane->finding);
}

bool pane_find_next(struct pane *pane, long step, bool *wrapped)
{
	long count = (long)pane->finding.count;
	long at;

	*wrapped = false;
	if (count == 0)
		return false;
	at = (long)pane->finding.current + step;
	*wrapped = at < 0 || at >= count;
	pane->finding.current = (size_t)((at % count + count) % count);
	show_match(pane);
	return true;
}

/* ---------------------------------------------------------- show and draw */

/* In place of what was shown. */
static void show(struct pane *pane, const struct article *article, const struct article *other)
{
	size_t cols = pane->setting.cols;

	pane->number = article->number;
	pane->compared = false;
	pane->same = 0;
	setting_release(&pane->setting);	/* the one before may have been large */
	setting_make(&pane->setting, article, other);
	if (cols > 0)
		setting_lay(&pane->setting, cols);
	pane->place = pane->setting.begin;
	put_top(pane, row_of(pane, pane->place));
}

enum status pane_show(struct pane *pane, struct archive *archive, article_number number,
	const char *const *terms, size_t term_count, struct error *error)
{
	struct article article, other = { 0 };
	enum status status;

	if (pane->number == number)
		return STATUS_OK;
	status = article_load(archive, number, &article, error);
	if (status == STATUS_OK) {
		status = article_other_half(archive, &article, &other, error);
		show(pane, &article, status == STATUS_OK ? &other : NULL);
		finding_release(&pane->finding_before);
		find_terms(pane, terms, term_count, false, pane->place);
		show_match(pane);
		if (status == STATUS_NONE)
			status = STATUS_OK;
	}
	article_release(&other);
	article_release(&article);
	return status;
}

void pane_note(struct pane *pane, const char *note)
{
	setting_add_note(&pane->setting, note);
	if (pane->setting.cols > 0)
		setting_lay(&pane->setting, pane->setting.cols);
}

/* The first match that ends behind a place. */
static size_t match_behind(const struct finding *finding, size_t place)
{
	size_t low = 0, high = finding->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (finding->matches[middle].end <= place)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void draw_line(const struct pane *pane, const struct canvas *canvas, const struct set_line *line, size_t left)
{
	const struct finding *finding = &pane->finding;
	const char *text = pane->setting.text.text;
	size_t row = line->row - pane->top;
	size_t col = left + line->col;
	size_t at = line->start;

	for (size_t i = match_behind(finding, at); i < finding->count && finding->matches[i].start < line->end; i++) {
		size_t start = finding->matches[i].start > at ? finding->matches[i].start : at;
		size_t end = finding->matches[i].end < line->end ? finding->matches[i].end : line->end;

		col = canvas_put_own(canvas, row, col, canvas->cols, line->style, text + at, start - at);
		col = canvas_put_own(canvas, row, col, canvas->cols,
			i == finding->current ? STYLE_CURRENT : STYLE_MATCH, text + start, end - start);
		at = end;
	}
	canvas_put_own(canvas, row, col, canvas->cols, line->style, text + at, line->end - at);
}

/* A margin on both sides where there is room for one; an even number of cells, for Han. */
static size_t column(size_t cols)
{
	size_t wanted = cols >= 60 ? cols - 4 : cols >= 20 ? cols - 2 : cols;

	if (wanted < 2)
		return 2;
	return wanted > SETTING_COLUMN ? SETTING_COLUMN : wanted & ~(size_t)1;
}

/* Sets the article for another width, and keeps the place. */
static void fit(struct pane *pane, size_t cols, size_t height)
{
	bool first = pane->height == 0;

	pane->height = height;
	if (pane->setting.cols != cols || pane->ambiguous != width_ambiguous())
		setting_lay(&pane->setting, cols);
	pane->ambiguous = width_ambiguous();
	put_top(pane, row_of(pane, pane->place));
	if (first)
		show_match(pane);
}

void pane_draw(struct pane *pane, const struct canvas *canvas)
{
	size_t cols = column(canvas->cols);
	size_t left = canvas->cols > cols ? (canvas->cols - cols) / 2 : 0;

	if (pane->setting.block_count == 0 || canvas->rows == 0)
		return;
	if (pane->setting.cols != cols || pane->height != canvas->rows || pane->ambiguous != width_ambiguous())
		fit(pane, cols, canvas->rows);
	for (size_t i = setting_line_on(&pane->setting, pane->top); i < pane->setting.line_count; i++) {
		if (pane->setting.lines[i].row >= pane->top + canvas->rows)
			break;
		draw_line(pane, canvas, &pane->setting.lines[i], left);
	}
}
