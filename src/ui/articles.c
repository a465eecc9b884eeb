/* SPDX-License-Identifier: MIT */
#include "ui/articles.h"

#include <stdlib.h>
#include <string.h>

#include "archive/query.h"
#include "base/alloc.h"
#include "ui/related.h"
#include "ui/views.h"

#define FOLLOW_WAIT 40		/* ms of rest before the article beside the list follows the cursor */
#define COUNT_SLICE 20		/* ms of counting between two keys */

/* ---------------------------------------------------------- list and pane */

static void set_behind(struct articles *articles)
{
	articles->shown_at = articles->view.reader->now;
}

const struct row *articles_current(struct articles *articles)
{
	const struct entry *entry = listing_current(&articles->listing);

	return entry != NULL ? entry->row : NULL;
}

static bool is_behind(struct articles *articles)
{
	const struct row *row = articles_current(articles);

	return row != NULL && row->number != articles->pane.number;
}

void articles_follow(struct articles *articles)
{
	const struct row *row = articles_current(articles);
	struct error error;

	if (row != NULL && pane_show(&articles->pane, articles->view.reader->archive, row->number, articles->terms,
			articles->term_count, &error) != STATUS_OK)
		reader_say_error(articles->view.reader, &error);
}

/* ---------------------------------------------------------------- commands */

/* Where in the list the first row of the next newer, or older, issue is; false when there is none. */
static bool next_issue(struct articles *articles, bool newer, int64_t *position)
{
	const struct row *row = articles_current(articles);
	bool oldest = articles->scope.order == LIST_BY_OLDEST;
	struct rows rows = { 0 };
	struct error error;
	day_number day;
	bool found;

	if (row == NULL)
		return false;
	day = row->date.from;
	if (newer == oldest)
		return (oldest || day > 0) &&
			list_day_first(articles->list, oldest ? day + 1 : day - 1, position, &error) == STATUS_OK;
	found = list_day_first(articles->list, day, position, &error) == STATUS_OK &&
		list_newer(articles->list, *position, 1, &rows, &error) == STATUS_OK && rows.count == 1 &&
		list_day_first(articles->list, rows.rows[0].date.from, position, &error) == STATUS_OK;
	rows_release(&rows);
	return found;
}

static bool go_issues(struct articles *articles, bool newer, long times)
{
	bool moved = false;
	int64_t position;

	for (; times > 0 && next_issue(articles, newer, &position); times--, moved = true)
		listing_goto(&articles->listing, position, 1);
	return moved;
}

bool articles_command(struct articles *articles, enum command command, const struct argument *argument)
{
	const bool newest = articles->scope.order != LIST_BY_OLDEST;
	bool moved, back = command == COMMAND_PREVIOUS_ARTICLE;

	switch (command) {
	case COMMAND_NEXT_ARTICLE:
		moved = listing_move(&articles->listing, argument->count);
		break;
	case COMMAND_PREVIOUS_ARTICLE:
		moved = listing_move(&articles->listing, -argument->count);
		break;
	case COMMAND_NEXT_ISSUE:
	case COMMAND_PREVIOUS_ISSUE:
		moved = go_issues(articles, command == COMMAND_NEXT_ISSUE, argument->count);
		back = (command == COMMAND_NEXT_ISSUE) == newest;
		break;
	default:
		return false;
	}
	if (!moved)
		reader_say(articles->view.reader, back ? "前面没有了" : "后面没有了");
	return true;
}

static bool counting(const struct articles *articles)
{
	int64_t number;

	if (articles->uncounted)
		return false;
	return !list_count(articles->list, &number) || (articles->query != NULL && counts_wait(&articles->counts));
}

/* The same articles in another order, from the first. */
static void set_order(struct articles *articles, enum list_order order)
{
	struct error error;

	if (articles_open_list(articles, articles->view.reader->archive, articles->filter, order, &error) != STATUS_OK)
		reader_say_error(articles->view.reader, &error);
}

/* What a list has no query for cannot be more or less relevant. */
static void next_order(struct articles *articles)
{
	bool ranked = articles->query != NULL || articles->filter != NULL;

	if (articles->scope.of == LIST_RELATED) {
		reader_say(articles->view.reader, "最相近的总在最前");
		return;
	}
	set_order(articles, (articles->scope.order + 1) % (ranked ? LIST_BY_RELEVANCE + 1 : LIST_BY_RELEVANCE));
}

static bool stop(struct articles *articles)
{
	if (!counting(articles))
		return false;
	if (articles_ranking(articles))
		set_order(articles, LIST_BY_NEWEST);
	articles->uncounted = true;
	listing_stop(&articles->listing);
	reader_say(articles->view.reader, "已停下");
	return true;
}

static void open_current(struct articles *articles)
{
	if (articles_current(articles) == NULL)
		return;
	articles_follow(articles);
	reader_push(articles->view.reader, &articles->reading);
}

/* As the list is kept now. */
static void open_timeline(struct articles *articles)
{
	struct reader *reader = articles->view.reader;
	struct list_scope scope = articles->scope;
	struct strbuf name = { 0 };
	struct view *view;
	struct error error;

	scope.query = articles->query;
	scope.filter = articles->filter;
	if (articles->query != NULL)
		strbuf_addf(&name, "“%s”", articles->query);
	else
		strbuf_adds(&name, articles->name != NULL ? articles->name : reader->name);
	if (articles->filter != NULL)
		strbuf_addf(&name, " 筛选 %s", articles->filter);
	if (timeline_view_open(reader, &scope, name.text, &view, &error) == STATUS_OK)
		reader_push(reader, view);
	else
		reader_say_error(reader, &error);
	strbuf_release(&name);
}

static bool do_command(struct view *view, enum command command, const struct argument *argument)
{
	struct articles *articles = (struct articles *)view;

	set_behind(articles);
	if (articles_command(articles, command, argument))
		return true;
	switch (command) {
	case COMMAND_STOP:
		return stop(articles);
	case COMMAND_ORDER:
		next_order(articles);
		return true;
	case COMMAND_TIMELINE:
		if (articles->scope.of == LIST_RELATED)
			return false;
		open_timeline(articles);
		return true;
	case COMMAND_RELATED:
		related_show(articles);
		return true;
	case COMMAND_OPEN:
		open_current(articles);
		return true;
	default:
		return false;
	}
}

/* ------------------------------------------------------------------ filter */

static enum status filter(struct view *view, const char *words, struct error *error)
{
	struct articles *articles = (struct articles *)view;
	const struct entry *entry = listing_current(&articles->listing);
	int64_t key = entry != NULL ? entry->key : LIST_NEWEST - 1;
	char *filter = *words != '\0' ? xstrdup(words) : NULL;
	enum status status = articles_open_list(articles, view->reader->archive, filter, articles->scope.order, error);

	if (status != STATUS_OK) {
		free(filter);
		return status;
	}
	free(articles->filter);
	articles->filter = filter;
	if (filter == NULL && !articles_ranking(articles))
		listing_goto(&articles->listing, key, articles->listing.height / 2);
	counts_release(&articles->counts);
	set_behind(articles);
	return STATUS_OK;
}

/* ---------------------------------------------------------- idle and moving */

int articles_wait(struct articles *articles)
{
	const struct reader *reader = articles->view.reader;
	int64_t left = articles->shown_at + FOLLOW_WAIT - reader->now;

	if (reader->cols >= READER_WIDE && is_behind(articles))
		return left > 0 ? (int)left : 0;
	return counting(articles) ? 0 : -1;
}

/* First what there is to be seen, then how much of it there is, then how it spreads. */
static void count_on(struct articles *articles)
{
	struct list_stop stop = reader_stop(articles->view.reader);
	int64_t number;

	if (list_count(articles->list, &number)) {
		counts_work(&articles->counts, articles->list, &stop);
		return;
	}
	list_work(articles->list, COUNT_SLICE);
	if (articles->scope.order == LIST_BY_RELEVANCE && !articles_ranking(articles))
		articles->listing.window.stopped = false;
}

void articles_idle(struct articles *articles)
{
	if (articles->view.reader->cols >= READER_WIDE && is_behind(articles))
		articles_follow(articles);
	else
		count_on(articles);
}

static void move(struct view *view, struct archive *archive)
{
	articles_move((struct articles *)view, archive);
}

static void free_articles(struct view *view)
{
	struct articles *articles = (struct articles *)view;

	listing_release(&articles->listing);
	pane_release(&articles->pane);
	counts_release(&articles->counts);
	if (articles->list != NULL)
		list_close(articles->list);
	arena_release(&articles->arena);
	free(articles->name);
	free(articles->query);
	free(articles->filter);
	free(articles);
}

static bool title(struct view *view, struct strbuf *left, struct strbuf *right)
{
	return articles_title((struct articles *)view, left, right);
}

static void say_place(struct view *view, struct strbuf *out)
{
	articles_place((struct articles *)view, out);
}

static int wait(struct view *view)
{
	return articles_wait((struct articles *)view);
}

static void idle(struct view *view)
{
	articles_idle((struct articles *)view);
}

static void draw(struct view *view, const struct canvas *canvas)
{
	articles_draw((struct articles *)view, canvas);
}

static const enum command *hints(const struct view *view)
{
	static const enum command all[] = {
		COMMAND_FIND, COMMAND_SEARCH, COMMAND_FILTER, COMMAND_NEXT_TAB, COMMAND_HELP, COMMAND_NONE
	};
	static const enum command found[] = {
		COMMAND_SEARCH, COMMAND_FILTER, COMMAND_ORDER, COMMAND_TIMELINE, COMMAND_HELP, COMMAND_NONE
	};

	return ((const struct articles *)view)->query != NULL ? found : all;
}

static const struct view_ops articles_ops = {
	.context = CONTEXT_LIST, .hints = hints, .title = title, .place = say_place, .draw = draw,
	.command = do_command, .filter = filter, .wait = wait, .idle = idle, .move = move, .free = free_articles,
};

static const enum command *related_hints(const struct view *view)
{
	static const enum command all[] = {
		COMMAND_OPEN, COMMAND_RELATED, COMMAND_FIND, COMMAND_CLOSE, COMMAND_HELP, COMMAND_NONE
	};

	(void)view;
	return all;
}

/* What is like an article has no query, and so no filter. */
static const struct view_ops related_ops = {
	.context = CONTEXT_LIST, .hints = related_hints, .title = title, .place = say_place, .draw = draw,
	.command = do_command, .wait = wait, .idle = idle, .move = move, .free = free_articles,
};

static enum status find_terms(struct articles *articles, struct error *error)
{
	struct query *query;
	enum status status;

	if (articles->query == NULL)
		return STATUS_OK;
	status = query_parse(articles->query, &articles->arena, &query, error);
	if (status == STATUS_OK)
		articles->term_count = query_terms(query, &articles->arena, &articles->terms);
	return status;
}

enum status articles_open(struct reader *reader, const struct list_scope *scope, const char *name,
	struct view **view, struct error *error)
{
	struct articles *articles = xcalloc(1, sizeof *articles);
	const bool related = scope->of == LIST_RELATED;
	enum status status;

	articles->view = (struct view){ related ? &related_ops : &articles_ops, reader, &articles->listing, NULL };
	articles->reading = (struct view){ &reading_ops, reader, &articles->listing, &articles->pane };
	articles->scope = *scope;
	articles->scope.query = articles->scope.filter = NULL;
	articles->name = name != NULL ? xstrdup(name) : NULL;
	articles->query = scope->query != NULL ? xstrdup(scope->query) : NULL;
	articles->filter = scope->filter != NULL ? xstrdup(scope->filter) : NULL;
	listing_init(&articles->listing, &articles_source, articles);
	status = find_terms(articles, error);
	if (status == STATUS_OK)
		status = articles_open_list(articles, reader->archive, articles->filter,
			related ? LIST_BY_RELEVANCE : LIST_BY_NEWEST, error);
	if (status != STATUS_OK) {
		free_articles(&articles->view);
		return status;
	}
	*view = &articles->view;
	return STATUS_OK;
}

const char *articles_query(struct view *view)
{
	const struct articles *articles = (const struct articles *)view;

	return articles->query != NULL ? articles->query : "";
}

void articles_follow_up(struct view *view, struct view *before)
{
	struct articles *articles = (struct articles *)view;

	counts_keep(&articles->counts, &((struct articles *)before)->counts, view->reader->now);
}

bool articles_empty(struct view *view)
{
	return listing_current(view->listing) == NULL && !view->listing->window.stopped;
}
