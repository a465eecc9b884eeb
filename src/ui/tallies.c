/* SPDX-License-Identifier: MIT */
/* The lists of topics and of papers: a name, how many articles, and from when to when. */
#include "ui/array-source.h"
#include "ui/label.h"
#include "ui/views.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "text/visible.h"
#include "text/width.h"

#define NAME_CELLS 32
#define NUMBER_CELLS 14

struct tallies {
	struct view view;
	enum list_of of;
	struct array_source rows;
	struct arena arena;
	struct listing listing;
	char *filter;
};

static const char *text(const struct entry *entry)
{
	const struct tally *tally = entry->row;

	return label_paper(tally->name);
}

static void draw_row(void *data, const struct entry *entry, const struct canvas *line, const char *find)
{
	const struct tally *tally = entry->row;
	const char *name = label_paper(tally->name);
	struct strbuf words = { 0 };
	size_t col = line->cols > NAME_CELLS + NUMBER_CELLS + 2 ? NAME_CELLS
		: line->cols > NUMBER_CELLS ? line->cols - NUMBER_CELLS : line->cols;

	(void)data;
	visible_add(&words, name, strlen(name));
	canvas_put_cut(line, 0, 0, col, find != NULL && listing_text_matches(name, find) ? STYLE_MATCH : STYLE_TEXT,
		words.text, words.len);
	strbuf_clear(&words);
	label_number(&words, tally->articles);
	strbuf_adds(&words, " 篇");
	canvas_put_right(line, 0, col + 1, col + NUMBER_CELLS - 1, STYLE_TEXT, words.text, words.len);
	strbuf_clear(&words);
	label_span(&words, tally->first, tally->last);
	if (line->cols >= NAME_CELLS + NUMBER_CELLS + 28)
		canvas_put_own(line, 0, col + NUMBER_CELLS + 2, line->cols, STYLE_DIM, strbuf_text(&words), words.len);
	strbuf_release(&words);
}

static const struct listing_source source = {
	.load = array_source_load, .count = array_source_count, .place = array_source_place, .at = array_source_at,
	.text = text, .draw = draw_row,
};

static enum status load_tallies(struct tallies *tallies, struct archive *archive, struct error *error)
{
	struct arena arena = { 0 };
	struct tally *found;
	size_t count;
	enum status status = tallies->of == LIST_TOPIC ? archive_topics(archive, &arena, &found, &count, error)
		: archive_papers(archive, &arena, &found, &count, error);

	if (status != STATUS_OK) {
		arena_release(&arena);
		return status;
	}
	arena_release(&tallies->arena);
	tallies->arena = arena;
	tallies->rows.rows = (const char *)found;
	tallies->rows.size = sizeof *found;
	tallies->rows.count = count;
	array_source_filter(&tallies->rows, tallies->filter != NULL ? tallies->filter : "", text);
	listing_reset(&tallies->listing);
	return STATUS_OK;
}

static bool title(struct view *view, struct strbuf *left, struct strbuf *right)
{
	struct tallies *tallies = (struct tallies *)view;

	strbuf_addf(left, "%s   %zu 个", tallies->of == LIST_TOPIC ? "主题" : "报纸", tallies->rows.count);
	if (tallies->filter != NULL)
		strbuf_addf(left, "   筛选 %s", tallies->filter);
	label_span(right, view->reader->totals.first, view->reader->totals.last);
	return true;
}

static void say_place(struct view *view, struct strbuf *out)
{
	struct tallies *tallies = (struct tallies *)view;
	int64_t count;

	if (listing_current(&tallies->listing) == NULL)
		return;
	array_source_count(&tallies->rows, &count);
	label_number(out, tallies->listing.place + 1);
	strbuf_adds(out, " / ");
	label_number(out, count);
}

static void draw(struct view *view, const struct canvas *canvas)
{
	struct tallies *tallies = (struct tallies *)view;

	listing_draw(&tallies->listing, canvas);
	if (listing_current(&tallies->listing) == NULL)
		canvas_put_own(canvas, 0, 1, canvas->cols, STYLE_DIM, "没有", strlen("没有"));
}

/* Its articles, in their list or over time. */
static void open_tally(struct view *view, const struct tally *tally, bool over_time)
{
	struct tallies *tallies = (struct tallies *)view;
	struct list_scope scope = { .of = tallies->of, .key = tally->key };
	struct view *opened;
	struct error error;
	enum status status = over_time ? timeline_view_open(view->reader, &scope, label_paper(tally->name), &opened, &error)
		: articles_open(view->reader, &scope, label_paper(tally->name), &opened, &error);

	if (status == STATUS_OK)
		reader_push(view->reader, opened);
	else
		reader_say_error(view->reader, &error);
}

static bool do_command(struct view *view, enum command command, const struct argument *argument)
{
	struct tallies *tallies = (struct tallies *)view;
	const struct entry *entry = listing_current(&tallies->listing);

	(void)argument;
	if (command != COMMAND_OPEN && command != COMMAND_TIMELINE)
		return false;
	if (entry != NULL)
		open_tally(view, entry->row, command == COMMAND_TIMELINE);
	return true;
}

static enum status filter(struct view *view, const char *words, struct error *error)
{
	struct tallies *tallies = (struct tallies *)view;
	char *copy = *words != '\0' ? xstrdup(words) : NULL;

	(void)error;
	free(tallies->filter);
	tallies->filter = copy;
	array_source_filter(&tallies->rows, words, text);
	listing_reset(&tallies->listing);
	return STATUS_OK;
}

/* The tally at the cursor is found again by its name. */
static void move(struct view *view, struct archive *archive)
{
	struct tallies *tallies = (struct tallies *)view;
	const struct entry *entry = listing_current(&tallies->listing);
	char *name = xstrdup(entry != NULL ? text(entry) : "");
	struct error error;
	int64_t count = 0;

	if (load_tallies(tallies, archive, &error) != STATUS_OK)
		reader_say_error(view->reader, &error);
	array_source_count(&tallies->rows, &count);
	for (int64_t place = 0; place < count; place++) {
		if (!listing_goto_place(&tallies->listing, place))
			break;
		if (strcmp(text(listing_current(&tallies->listing)), name) == 0)
			break;
	}
	free(name);
}

static void free_tallies(struct view *view)
{
	struct tallies *tallies = (struct tallies *)view;

	listing_release(&tallies->listing);
	array_source_release(&tallies->rows);
	arena_release(&tallies->arena);
	free(tallies->filter);
	free(tallies);
}

static const enum command *hints(const struct view *view)
{
	static const enum command all[] = {
		COMMAND_OPEN, COMMAND_FIND, COMMAND_SEARCH, COMMAND_NEXT_TAB, COMMAND_HELP, COMMAND_NONE
	};

	(void)view;
	return all;
}

static const struct view_ops ops = {
	.context = CONTEXT_LIST, .hints = hints, .title = title, .place = say_place, .draw = draw,
	.command = do_command, .filter = filter, .move = move, .free = free_tallies,
};

static enum status tallies_open(struct reader *reader, enum list_of of, struct view **view, struct error *error)
{
	struct tallies *tallies = xcalloc(1, sizeof *tallies);
	enum status status;

	tallies->view = (struct view){ &ops, reader, &tallies->listing, NULL };
	tallies->of = of;
	listing_init(&tallies->listing, &source, &tallies->rows);
	status = load_tallies(tallies, reader->archive, error);
	if (status != STATUS_OK) {
		free_tallies(&tallies->view);
		return status;
	}
	*view = &tallies->view;
	return STATUS_OK;
}

enum status topic_list_open(struct reader *reader, struct view **view, struct error *error)
{
	return tallies_open(reader, LIST_TOPIC, view, error);
}

enum status paper_list_open(struct reader *reader, struct view **view, struct error *error)
{
	return tallies_open(reader, LIST_PAPER, view, error);
}
