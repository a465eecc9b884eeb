/* SPDX-License-Identifier: MIT */
/* The articles of a list over time: a bar for each year, month or day. */
#include "ui/timeline-rows.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "ui/label.h"
#include "ui/views.h"

#define COUNT_SLICE 20		/* ms of counting between two keys */

struct timeline_view {
	struct view view;
	struct list_scope scope;
	char *name, *query, *filter;
	struct timeline *timeline;
	struct timeline_bars bars;
	struct timeline_rows rows;
	struct listing listing;
	bool counting, chosen;		/* chosen: the unit is what the user wants */
};

static const char *unit_name(enum timeline_unit unit)
{
	return unit == TIMELINE_YEAR ? "年" : unit == TIMELINE_MONTH ? "月" : "日";
}

static const struct timeline_row *current(struct timeline_view *timeline)
{
	const struct entry *entry = listing_current(&timeline->listing);

	return entry != NULL ? entry->row : NULL;
}

/* ------------------------------------------------------------------ filling */

/* The longest that leaves something to compare. */
static enum timeline_unit fitting_unit(const struct timeline_bars *days)
{
	int first_year, last_year, first_month, last_month, mday;
	size_t first = 0, behind = days->count;

	while (first < behind && days->bars[first].articles == 0)
		first++;
	while (behind > first && days->bars[behind - 1].articles == 0)
		behind--;
	if (first == behind)
		return TIMELINE_YEAR;
	day_split(days->bars[first].from, &first_year, &first_month, &mday);
	day_split(days->bars[behind - 1].from, &last_year, &last_month, &mday);
	if (last_year - first_year >= 2)
		return TIMELINE_YEAR;
	return (last_year - first_year) * 12 + last_month - first_month >= 2 ? TIMELINE_MONTH : TIMELINE_DAY;
}

static void go_to(struct timeline_view *timeline, size_t place, size_t line)
{
	listing_goto(&timeline->listing, -(int64_t)place, line);
}

/* What was counted so far, at the same day and line as before. */
static void fill(struct timeline_view *timeline)
{
	const struct timeline_row *row = current(timeline);
	const struct timeline_row before = row != NULL ? *row : (struct timeline_row){ .label = "" };
	const size_t line = listing_line(&timeline->listing);
	size_t place;

	timeline_gather(timeline->timeline, timeline->rows.unit, &timeline->bars);
	timeline_rows_fill(&timeline->rows, &timeline->bars);
	listing_reset(&timeline->listing);
	if (before.kind == TIMELINE_ROW_SPAN || before.kind == TIMELINE_ROW_GAP)
		place = timeline_rows_find(&timeline->rows, before.bar.from);
	else
		for (place = timeline->rows.count; place-- > 1;)
			if (timeline->rows.rows[place].kind == before.kind)
				break;
	if (row != NULL && place < timeline->rows.count)
		go_to(timeline, place, line);
}

static void set_unit(struct timeline_view *timeline, enum timeline_unit unit)
{
	timeline->rows.unit = unit;
	fill(timeline);
}

/* Counts on; with nothing left to count the rows are filled. */
static void count(struct timeline_view *timeline)
{
	struct error error;
	enum status status = timeline_work(timeline->timeline, COUNT_SLICE, &error);

	timeline->counting = status == STATUS_STOPPED;
	if (status != STATUS_OK && status != STATUS_STOPPED)
		reader_say_error(timeline->view.reader, &error);
	if (!timeline->chosen) {
		timeline_gather(timeline->timeline, TIMELINE_DAY, &timeline->bars);
		timeline->rows.unit = fitting_unit(&timeline->bars);
	}
	fill(timeline);
}

/* ----------------------------------------------------------------- wording */

static bool title(struct view *view, struct strbuf *left, struct strbuf *right)
{
	struct timeline_view *timeline = (struct timeline_view *)view;
	const struct timeline_rows *rows = &timeline->rows;

	strbuf_addf(left, "%s ", timeline->name);
	label_number(left, rows->articles);
	strbuf_addf(left, "%s 篇，按%s%s", timeline->counting ? "…" : "", unit_name(rows->unit),
		rows->share ? "，占同期全部文章" : "");
	if (timeline->counting) {
		strbuf_adds(right, "计数中…");
	} else if (rows->most != NULL) {
		strbuf_adds(right, "占全部的 ");
		label_share(right, rows->articles, view->reader->totals.articles);
		strbuf_addf(right, " · 最多 %s", rows->most->label);
	}
	return true;
}

static void say_place(struct view *view, struct strbuf *out)
{
	const struct timeline_row *row = current((struct timeline_view *)view);

	if (row == NULL)
		return;
	strbuf_addf(out, "%s · ", row->label);
	label_number(out, row->bar.articles);
	strbuf_adds(out, " 篇");
	if (row->bar.articles > 0) {
		strbuf_adds(out, " · 占 ");
		label_share(out, row->bar.articles, row->bar.all);
	}
}

static void draw(struct view *view, const struct canvas *canvas)
{
	struct timeline_view *timeline = (struct timeline_view *)view;

	listing_draw(&timeline->listing, canvas);
	if (timeline->rows.count == 0)
		canvas_put_own(canvas, 0, 1, canvas->cols, STYLE_DIM, timeline->counting ? "计数中…" : "没有文章",
			strlen("没有文章"));
}

/* ---------------------------------------------------------------- commands */

/* How many articles are dated to a longer span that begins in the row's. */
static int64_t beginning_in(struct timeline_view *timeline, const struct timeline_row *row)
{
	return row->kind == TIMELINE_ROW_SPAN || row->kind == TIMELINE_ROW_GAP ?
		timeline_wide(timeline->timeline, row->bar.from, row->bar.to) : 0;
}

/* A query that needs no parentheses beside another one. */
static bool is_word(const char *query)
{
	return strchr(query, ' ') == NULL && strstr(query, "　") == NULL;
}

static void open_row(struct timeline_view *timeline, const struct timeline_row *row)
{
	struct reader *reader = timeline->view.reader;
	struct list_scope scope = timeline->scope;
	char from[DAY_TEXT], to[DAY_TEXT];
	struct strbuf query = { 0 };
	struct view *view;
	struct error error;

	day_format(row->bar.from, from);
	day_format(row->bar.to, to);
	if (timeline->query != NULL)
		strbuf_addf(&query, is_word(timeline->query) ? "%s " : "(%s) ", timeline->query);
	if (row->kind == TIMELINE_ROW_UNDATED)
		strbuf_adds(&query, "date:none");
	else if (row->kind == TIMELINE_ROW_SPAN)
		strbuf_addf(&query, "date:%s", row->label);
	else
		strbuf_addf(&query, "date:%s..%s", from, to);
	scope.query = query.text;
	if (articles_open(reader, &scope, NULL, &view, &error) == STATUS_OK) {
		int64_t more = beginning_in(timeline, row);

		reader_push(reader, view);
		if (more > 0)
			reader_say(reader, "另列出只知更长时段的 %lld 篇", (long long)more);
	} else {
		reader_say_error(reader, &error);
	}
	strbuf_release(&query);
}

static void open_current(struct timeline_view *timeline)
{
	const struct timeline_row *row = current(timeline);

	if (row == NULL)
		return;
	if (row->kind == TIMELINE_ROW_WIDE)
		reader_say(timeline->view.reader, "这些文章的日期不止一%s，按更长的时段才数得到",
			unit_name(timeline->rows.unit));
	else if (row->bar.articles == 0)
		reader_say(timeline->view.reader, "这里没有文章");
	else
		open_row(timeline, row);
}

static void zoom(struct timeline_view *timeline, bool in)
{
	enum timeline_unit unit = timeline->rows.unit;

	timeline->chosen = true;
	if (unit == (in ? TIMELINE_DAY : TIMELINE_YEAR))
		reader_say(timeline->view.reader, in ? "日是最短的时段" : "年是最长的时段");
	else
		set_unit(timeline, in ? unit - 1 : unit + 1);
}

static void toggle_share(struct timeline_view *timeline)
{
	timeline->rows.share = !timeline->rows.share;
	timeline_rows_measure(&timeline->rows);
}

static bool do_command(struct view *view, enum command command, const struct argument *argument)
{
	struct timeline_view *timeline = (struct timeline_view *)view;

	switch (command) {
	case COMMAND_OPEN:
		open_current(timeline);
		return true;
	case COMMAND_ZOOM_IN:
	case COMMAND_ZOOM_OUT:
		zoom(timeline, command == COMMAND_ZOOM_IN);
		return true;
	case COMMAND_SHARE:
		if (argument->given)
			return listing_command(&timeline->listing, COMMAND_PERCENT, argument);
		toggle_share(timeline);
		return true;
	case COMMAND_STOP:
		if (!timeline->counting)
			return false;
		timeline->counting = false;
		reader_say(view->reader, "不再计数");
		return true;
	case COMMAND_TIMELINE:
		return true;
	default:
		return false;
	}
}

/* ---------------------------------------------------------- idle and moving */

static int wait(struct view *view)
{
	return ((struct timeline_view *)view)->counting ? 0 : -1;
}

static void idle(struct view *view)
{
	count((struct timeline_view *)view);
}

static void move(struct view *view, struct archive *archive)
{
	struct timeline_view *timeline = (struct timeline_view *)view;
	struct timeline *opened;
	struct error error;

	if (timeline_open(&opened, archive, &timeline->scope, &error) != STATUS_OK) {
		reader_say_error(view->reader, &error);
		return;
	}
	timeline_close(timeline->timeline);
	timeline->timeline = opened;
	count(timeline);
}

static void free_timeline(struct view *view)
{
	struct timeline_view *timeline = (struct timeline_view *)view;

	listing_release(&timeline->listing);
	timeline_rows_release(&timeline->rows);
	timeline_bars_release(&timeline->bars);
	timeline_close(timeline->timeline);
	free(timeline->name);
	free(timeline->query);
	free(timeline->filter);
	free(timeline);
}

static const enum command *hints(const struct view *view)
{
	static const enum command all[] = {
		COMMAND_OPEN, COMMAND_ZOOM_IN, COMMAND_ZOOM_OUT, COMMAND_SHARE, COMMAND_CLOSE, COMMAND_HELP,
		COMMAND_NONE
	};

	(void)view;
	return all;
}

static const struct view_ops ops = {
	.context = CONTEXT_TIMELINE, .hints = hints, .title = title, .place = say_place, .draw = draw,
	.command = do_command, .wait = wait, .idle = idle, .move = move, .free = free_timeline,
};

enum status timeline_view_open(struct reader *reader, const struct list_scope *scope, const char *name,
	struct view **view, struct error *error)
{
	struct timeline_view *timeline = xcalloc(1, sizeof *timeline);
	enum status status;

	timeline->view = (struct view){ &ops, reader, &timeline->listing, NULL };
	timeline->name = xstrdup(name);
	timeline->query = scope->query != NULL ? xstrdup(scope->query) : NULL;
	timeline->filter = scope->filter != NULL ? xstrdup(scope->filter) : NULL;
	timeline->scope = *scope;
	timeline->scope.query = timeline->query;
	timeline->scope.filter = timeline->filter;
	listing_init(&timeline->listing, &timeline_source, &timeline->rows);
	status = timeline_open(&timeline->timeline, reader->archive, scope, error);
	if (status != STATUS_OK) {
		free_timeline(&timeline->view);
		return status;
	}
	count(timeline);
	*view = &timeline->view;
	return STATUS_OK;
}
