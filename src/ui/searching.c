/* SPDX-License-Identifier: MIT */
#include "ui/searching.h"

#include <string.h>

#include "archive/query.h"
#include "ui/reader.h"
#include "ui/views.h"

/* The hits of what is typed now, in place of those before; NULL for none. */
static void put_view(struct reader *reader, struct view *view)
{
	struct searching *searching = &reader->searching;

	if (searching->view == view)
		return;
	if (searching->view != NULL && view != NULL)
		articles_follow_up(view, searching->view);
	if (searching->view != NULL)
		reader_close_view(reader);
	searching->view = view;
	if (view == NULL)
		return;
	/* As many rows as will be drawn, in one go. */
	if (reader->rows > 2)
		view->listing->height = reader->rows - 2;
	reader_push(reader, view);
}

static enum status open_view(struct reader *reader, const char *query, struct view **view, struct error *error)
{
	struct list_scope scope = { .of = LIST_ALL, .query = query };

	return articles_open(reader, &scope, query, view, error);
}

void searching_begin(struct reader *reader)
{
	reader->searching = (struct searching){ .on = true };
	prompt_open(&reader->prompt, PROMPT_SEARCH, "");
}

void searching_change(struct reader *reader)
{
	reader->searching.behind = true;
	reader->searching.halted = false;
}

static void drop_blanks(struct strbuf *text)
{
	while (text->len > 0 && text->text[text->len - 1] == ' ')
		text->text[--text->len] = '\0';
}

static bool is_of(struct view *view, const char *query)
{
	return view != NULL && strcmp(articles_query(view), query) == 0;
}

/* The hits of as much of the text as can be read: without its last word, and the one before, until it is
 * a query. They may be those that are shown. NULL when nothing is left. */
static struct view *view_of(struct reader *reader, struct strbuf *text)
{
	struct strbuf query = { 0 };
	struct view *view = NULL;
	struct error error;

	while (text->len > 0) {
		strbuf_clear(&query);
		query_complete(text->text, &query);
		if (is_of(reader->searching.view, query.text)) {
			view = reader->searching.view;
			break;
		}
		if (open_view(reader, query.text, &view, &error) == STATUS_OK)
			break;
		while (text->len > 0 && text->text[text->len - 1] != ' ')
			text->text[--text->len] = '\0';
		drop_blanks(text);
	}
	reader->searching.unfinished = strcmp(strbuf_text(&query), strbuf_text(text)) != 0;
	strbuf_release(&query);
	return view;
}

static void look(struct reader *reader)
{
	struct searching *searching = &reader->searching;
	struct strbuf text = { 0 };
	size_t len;

	strbuf_adds(&text, strbuf_text(&reader->prompt.text));
	drop_blanks(&text);
	len = text.len;
	searching->behind = searching->unfinished = false;
	put_view(reader, view_of(reader, &text));
	searching->unfinished = searching->unfinished || text.len < len;
	strbuf_release(&text);
}

/* Keys break into the loading of rows while one types: it has to go on. */
static bool is_broken(const struct searching *searching)
{
	return searching->view != NULL && searching->view->listing->window.stopped;
}

bool searching_waits(const struct reader *reader)
{
	const struct searching *searching = &reader->searching;

	return searching->on && !searching->halted && (searching->behind || is_broken(searching));
}

void searching_work(struct reader *reader)
{
	if (reader->searching.behind)
		look(reader);
	else
		reader->searching.view->listing->window.stopped = false;
}

bool searching_stop(struct reader *reader)
{
	struct searching *searching = &reader->searching;
	static const struct argument none = { .count = 1 };
	struct view *view = searching->view;
	bool going = searching_waits(reader);

	if (!searching->on)
		return false;
	searching->halted = going;
	return (view != NULL && view->ops->command(view, COMMAND_STOP, &none)) || going;
}

void searching_cancel(struct reader *reader)
{
	put_view(reader, NULL);
	reader->searching = (struct searching){ .on = false };
}

/* The view on top is that of the results, now; the same search again goes back to those that are there. */
static void keep(struct reader *reader)
{
	struct view *before = reader->results;
	bool shown = false;

	if (reader->stack[reader->depth - 2] == before && is_of(before, articles_query(reader->searching.view))) {
		searching_cancel(reader);
		return;
	}
	reader->results = reader->searching.view;
	reader->searching = (struct searching){ .on = false };
	for (size_t i = 0; i < reader->depth; i++)
		shown = shown || reader->stack[i] == before;
	if (before != NULL && !shown)
		before->ops->free(before);
}

enum status searching_run(struct reader *reader, const char *query, struct error *error)
{
	struct searching *searching = &reader->searching;
	struct view *view;
	enum status status;

	if (searching->view == NULL || searching->behind || searching->unfinished) {
		status = open_view(reader, query, &view, error);
		if (status != STATUS_OK)
			return status;
		put_view(reader, view);
	}
	searching->on = false;
	if (is_broken(searching))
		searching->view->listing->window.stopped = false;
	if (articles_empty(searching->view)) {
		searching_cancel(reader);
		return error_set(error, STATUS_NONE, "没有找到：%s", query);
	}
	keep(reader);
	return STATUS_OK;
}

bool searching_show_results(struct reader *reader)
{
	if (reader->results == NULL)
		return false;
	for (size_t i = 1; i < reader->depth; i++)
		while (reader->stack[i] == reader->results && reader->depth > i)
			reader_close_view(reader);
	reader_push(reader, reader->results);
	return true;
}
