/* SPDX-License-Identifier: MIT */
#include "ui/articles.h"

#include <stdlib.h>
#include <string.h>

#include "archive/query.h"
#include "base/alloc.h"
#include "ui/label.h"
#include "ui/views.h"

#define FOLLOW_WAIT 40		/* ms of rest before the article beside the list follows the cursor */
#define COUNT_SLICE 20		/* ms of counting between two keys */

/* ---------------------------------------------------------- list and pane */

bool articles_wide(const struct articles *articles, size_t cols)
{
	(void)articles;
	return cols >= READER_WIDE;
}

static void set_behind(struct articles *articles)
{
	articles->shown_at = articles->view.reader->now;
}

static bool is_behind(struct articles *articles)
{
	const struct entry *entry = listing_current(&articles->listing);

	return entry != NULL && entry->key != articles->pane.number;
}

void articles_follow(struct articles *articles)
{
	const struct entry *entry = listing_current(&articles->listing);
	struct error error;

	if (entry != NULL && pane_show(&articles->pane, articles->view.reader->archive, entry->key,
		articles->terms, articles->term_count, &error) != STATUS_OK)
		reader_say_error(articles->view.reader, &error);
}

void articles_draw_both(struct articles *articles, const struct canvas *canvas)
{
	size_t left = canvas->cols * 2 / 5;
	struct canvas part = canvas_part(canvas, 0, 0, canvas->rows, left);

	listing_draw(&articles->listing, &part);
	part = canvas_part(canvas, 0, left, canvas->rows, canvas->cols);
	pane_draw(&articles->pane, &part);
}

static void draw_view(struct view *view, const struct canvas *canvas)
{
	struct articles *articles = (struct articles *)view;

	if (articles_wide(articles, canvas->cols))
		articles_draw_both(articles, canvas);
	else
		listing_draw(&articles->listing, canvas);
	if (listing_current(&articles->listing) == NULL)
		canvas_put_own(canvas, 0, 1, canvas->cols, STYLE_DIM, "没有文章", strlen("没有文章"));
}

/* ----------------------------------------------------------------- wording */

static void add_count(struct articles *articles, struct strbuf *out)
{
	int64_t number;

	if (!list_count(articles->list, &number)) {
		strbuf_adds(out, "…");
		return;
	}
	label_number(out, number);
	strbuf_adds(out, " 篇");
}

bool articles_title(struct articles *articles, struct strbuf *left, struct strbuf *right)
{
	const struct reader *reader = articles->view.reader;

	if (articles->query != NULL)
		strbuf_addf(left, "检索 %s   ", articles->query);
	else
		strbuf_addf(left, "%s   ", articles->name != NULL ? articles->name : reader->name);
	if (articles->filter != NULL)
		strbuf_addf(left, "筛选 %s   ", articles->filter);
	if (articles->query == NULL && articles->name == NULL && articles->filter == NULL) {
		label_number(left, reader->totals.issues);
		strbuf_adds(left, " 期 · ");
	}
	add_count(articles, left);
	label_span(right, reader->totals.first, reader->totals.last);
	return true;
}

static bool title(struct view *view, struct strbuf *left, struct strbuf *right)
{
	return articles_title((struct articles *)view, left, right);
}

static void say_place(struct view *view, struct strbuf *out)
{
	struct articles *articles = (struct articles *)view;
	int64_t number;

	if (listing_current(&articles->listing) == NULL)
		return;
	if (articles->listing.place >= 0)
		label_number(out, articles->listing.place + 1);
	else
		strbuf_adds(out, "…");
	strbuf_adds(out, " / ");
	if (list_count(articles->list, &number))
		label_number(out, number);
	else
		strbuf_adds(out, "…");
	strbuf_adds(out, " · 新到旧");
}

/* ---------------------------------------------------------------- commands */

/* The first article of the next issue that is newer, or older; false when there is none. */
static bool next_issue(struct articles *articles, bool newer, int64_t *number)
{
	const struct entry *entry = listing_current(&articles->listing);
	struct rows rows = { 0 };
	struct error error;
	day_number day;
	bool found;

	if (entry == NULL)
		return false;
	day = ((const struct row *)entry->row)->date.from;
	found = list_day_first(articles->list, day, number, &error) == STATUS_OK;
	if (newer) {
		found = found && list_newer(articles->list, *number, 1, &rows, &error) == STATUS_OK && rows.count == 1;
		found = found && list_day_first(articles->list, rows.rows[0].date.from, number, &error) == STATUS_OK;
	} else {
		found = day > 0 && list_day_first(articles->list, day - 1, number, &error) == STATUS_OK;
	}
	rows_release(&rows);
	return found;
}

static bool go_issues(struct articles *articles, bool newer, long times)
{
	bool moved = false;
	int64_t number;

	for (; times > 0 && next_issue(articles, newer, &number); times--, moved = true)
		listing_goto(&articles->listing, number, 1);
	return moved;
}

bool articles_command(struct articles *articles, enum command command, const struct argument *argument)
{
	bool moved;

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
		break;
	default:
		return false;
	}
	if (!moved)
		reader_say(articles->view.reader, command == COMMAND_NEXT_ARTICLE || command == COMMAND_PREVIOUS_ISSUE
			? "后面没有了" : "前面没有了");
	return true;
}

static bool counting(const struct articles *articles)
{
	int64_t number;

	return !articles->uncounted && !list_count(articles->list, &number);
}

static char *whole_query(const char *query, const char *filter);

/* As the list is kept now. */
static void open_timeline(struct articles *articles)
{
	struct reader *reader = articles->view.reader;
	char *query = whole_query(articles->query, articles->filter);
	struct list_scope scope = { .of = articles->scope.of, .key = articles->scope.key, .query = query };
	struct strbuf name = { 0 };
	struct view *view;
	struct error error;

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
	free(query);
}

static bool do_command(struct view *view, enum command command, const struct argument *argument)
{
	struct articles *articles = (struct articles *)view;

	set_behind(articles);
	if (articles_command(articles, command, argument))
		return true;
	if (command == COMMAND_TIMELINE) {
		open_timeline(articles);
		return true;
	}
	if (command == COMMAND_STOP && counting(articles)) {
		articles->uncounted = true;
		reader_say(view->reader, "不再计数");
		return true;
	}
	if (command != COMMAND_OPEN)
		return false;
	if (listing_current(&articles->listing) != NULL) {
		articles_follow(articles);
		reader_push(view->reader, &articles->reading);
	}
	return true;
}

/* ------------------------------------------------------------------- scope */

/* Bytes at the beginning of text that part words: blanks, and all that the query language takes for
 * a quotation mark. */
static size_t part(const char *text)
{
	static const char *const parts[] = { " ", "　", "\"", "“", "”", "＂" };

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (strncmp(text, parts[i], strlen(parts[i])) == 0)
			return strlen(parts[i]);
	return 0;
}

/* Every word that is filtered by becomes a phrase that the headline must have. */
static char *whole_query(const char *query, const char *filter)
{
	struct strbuf whole = { 0 };

	if (query != NULL)
		strbuf_addf(&whole, filter != NULL ? "(%s)" : "%s", query);
	while (filter != NULL && *filter != '\0') {
		size_t len = 0;

		while (filter[len] != '\0' && part(filter + len) == 0)
			len++;
		if (len > 0)
			strbuf_addf(&whole, "%sheadline:\"%.*s\"", whole.len > 0 ? " " : "", (int)len, filter);
		filter += len + part(filter + len);
	}
	return whole.len > 0 ? strbuf_detach(&whole) : NULL;
}

/* Opens the list in the given archive, in place of the one that is open. */
static enum status open_list(struct articles *articles, struct archive *archive, const char *filter,
	struct error *error)
{
	char *query = whole_query(articles->query, filter);
	struct list_scope scope = { .of = articles->scope.of, .key = articles->scope.key, .query = query };
	struct list *list;
	enum status status = list_open(archive, &scope, &list, error);

	free(query);
	if (status != STATUS_OK)
		return status;
	if (articles->list != NULL)
		list_close(articles->list);
	articles->list = list;
	articles->uncounted = false;
	memset(articles->days, 0, sizeof articles->days);
	listing_reset(&articles->listing);
	return STATUS_OK;
}

static void filter(struct view *view, const char *words)
{
	struct articles *articles = (struct articles *)view;
	const struct entry *entry = listing_current(&articles->listing);
	int64_t key = entry != NULL ? entry->key : LIST_NEWEST - 1;
	char *filter = *words != '\0' ? xstrdup(words) : NULL;
	struct error error;

	if (open_list(articles, view->reader->archive, filter, &error) != STATUS_OK) {
		reader_say_error(view->reader, &error);
		free(filter);
		return;
	}
	free(articles->filter);
	articles->filter = filter;
	if (filter == NULL)
		listing_goto(&articles->listing, key, articles->listing.height / 2);
	set_behind(articles);
}

/* ---------------------------------------------------------- idle and moving */

static int wait(struct view *view)
{
	struct articles *articles = (struct articles *)view;
	int64_t left = articles->shown_at + FOLLOW_WAIT - view->reader->now;

	if (articles_wide(articles, view->reader->cols) && is_behind(articles))
		return left > 0 ? (int)left : 0;
	return counting(articles) ? 0 : -1;
}

static void idle(struct view *view)
{
	struct articles *articles = (struct articles *)view;

	if (articles_wide(articles, view->reader->cols) && is_behind(articles))
		articles_follow(articles);
	else
		list_work(articles->list, COUNT_SLICE);
}

/* The number in the new archive of an article of the old one; 0 when it is gone. */
static int64_t moved_number(struct archive *from, struct archive *to, int64_t number)
{
	struct article article;
	struct error error;
	int64_t found = 0;

	if (article_load(from, number, &article, &error) != STATUS_OK ||
		article_find(to, article.key, &found, &error) != STATUS_OK)
		found = 0;
	article_release(&article);
	return found;
}

static void move(struct view *view, struct archive *archive)
{
	struct articles *articles = (struct articles *)view;
	const struct entry *entry = listing_current(&articles->listing);
	size_t line = listing_line(&articles->listing);
	int64_t number = entry != NULL ? moved_number(view->reader->archive, archive, entry->key) : 0;
	struct error error;

	/* The text that is being read stays as it is until another article is opened. */
	if (articles->pane.number != 0)
		articles->pane.number = moved_number(view->reader->archive, archive, articles->pane.number);
	if (open_list(articles, archive, articles->filter, &error) != STATUS_OK)
		reader_say_error(view->reader, &error);
	if (number != 0)
		listing_goto(&articles->listing, number, line);
}

static void free_articles(struct view *view)
{
	struct articles *articles = (struct articles *)view;

	listing_release(&articles->listing);
	pane_release(&articles->pane);
	if (articles->list != NULL)
		list_close(articles->list);
	arena_release(&articles->arena);
	free(articles->name);
	free(articles->query);
	free(articles->filter);
	free(articles);
}

static const enum command *hints(const struct view *view)
{
	static const enum command all[] = {
		COMMAND_FIND, COMMAND_SEARCH, COMMAND_FILTER, COMMAND_NEXT_TAB, COMMAND_HELP, COMMAND_NONE
	};

	(void)view;
	return all;
}

static const struct view_ops articles_ops = {
	.context = CONTEXT_LIST, .hints = hints, .title = title, .place = say_place, .draw = draw_view,
	.command = do_command, .filter = filter, .wait = wait, .idle = idle, .move = move, .free = free_articles,
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
	enum status status;

	articles->view = (struct view){ &articles_ops, reader, &articles->listing, NULL };
	articles->reading = (struct view){ &reading_ops, reader, &articles->listing, &articles->pane };
	articles->scope = *scope;
	articles->name = name != NULL ? xstrdup(name) : NULL;
	articles->query = scope->query != NULL ? xstrdup(scope->query) : NULL;
	listing_init(&articles->listing, &articles_source, articles);
	status = find_terms(articles, error);
	if (status == STATUS_OK)
		status = open_list(articles, reader->archive, NULL, error);
	if (status != STATUS_OK) {
		free_articles(&articles->view);
		return status;
	}
	*view = &articles->view;
	return STATUS_OK;
}

bool articles_empty(struct view *view)
{
	return listing_current(view->listing) == NULL;
}
