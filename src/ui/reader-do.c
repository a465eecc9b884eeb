/* SPDX-License-Identifier: MIT */
#include "ui/reader-do.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "ui/views.h"

#define FIND_SLICE 20		/* ms of looking between two keys */

static struct view *top(const struct reader *reader)
{
	return reader->stack[reader->depth - 1];
}

/* ------------------------------------------------------------------- views */

enum status reader_show_tab(struct reader *reader, enum tab tab, struct error *error)
{
	static const struct list_scope all = { .of = LIST_ALL };
	enum status status = STATUS_OK;

	if (reader->tabs[tab] == NULL) {
		struct view *view = NULL;

		if (tab == TAB_ARTICLES)
			status = articles_open(reader, &all, NULL, &view, error);
		else if (tab == TAB_TOPICS)
			status = topic_list_open(reader, &view, error);
		else
			status = paper_list_open(reader, &view, error);
		if (status != STATUS_OK)
			return status;
		reader->tabs[tab] = view;
	}
	while (reader->depth > 0)
		reader_close_view(reader);
	reader->tab = tab;
	reader_push(reader, reader->tabs[tab]);
	return STATUS_OK;
}

static void show_tab(struct reader *reader, enum tab tab)
{
	struct error error;

	if (reader_show_tab(reader, tab, &error) != STATUS_OK)
		reader_say_error(reader, &error);
}

/* A query that is none can be mended: its prompt stays. */
static void search(struct reader *reader, const char *query)
{
	struct error error;
	enum status status;

	if (strspn(query, " ") == strlen(query)) {
		searching_cancel(reader);
		return;
	}
	status = searching_run(reader, query, &error);
	if (status == STATUS_INVALID)
		prompt_fault(&reader->prompt, &error);
	else if (status == STATUS_NONE)
		reader_say(reader, "%s", error.text);
	else if (status != STATUS_OK)
		reader_say_error(reader, &error);
}

static void show_help(struct reader *reader)
{
	struct view *help = help_open(reader);

	if (top(reader)->ops == help->ops)
		help->ops->free(help);
	else
		reader_push(reader, help);
}

/* ----------------------------------------------------------------- finding */

static void tell_find(struct reader *reader, const struct listing *listing)
{
	if (listing->found == LISTING_FIND_MISSED)
		reader_say(reader, "没有找到：%s", listing->find);
	else if (listing->found == LISTING_FIND_WRAPPED)
		reader_say(reader, listing->find_forward ? "已从头找起" : "已从末尾找起");
}

void reader_find_work(struct reader *reader)
{
	struct listing *listing = top(reader)->listing;

	if (!listing_find_work(listing, FIND_SLICE) && !reader->prompt.open)
		tell_find(reader, listing);
}

void reader_find_end(struct reader *reader)
{
	struct view *view = top(reader);

	if (view->pane != NULL)
		pane_find_end(view->pane);
	else if (view->listing != NULL)
		listing_find(view->listing, NULL, 0, false, true);
}

static void find_begin(struct reader *reader)
{
	struct view *view = top(reader);
	const struct entry *entry;

	if (view->pane != NULL) {
		pane_find_begin(view->pane);
	} else if (view->listing != NULL) {
		entry = listing_current(view->listing);
		reader->find_from = entry != NULL ? entry->key : 0;
		reader->find_line = listing_line(view->listing);
	}
}

static void find_back(struct reader *reader)
{
	struct view *view = top(reader);

	if (view->pane != NULL) {
		pane_find_cancel(view->pane);
		return;
	}
	listing_find(view->listing, NULL, 0, false, true);
	listing_goto(view->listing, reader->find_from, reader->find_line);
}

static void find_typed(struct reader *reader, const char *term)
{
	struct view *view = top(reader);

	if (view->pane != NULL) {
		pane_find(view->pane, term);
		return;
	}
	if (*term == '\0') {
		find_back(reader);
		return;
	}
	listing_find(view->listing, term, reader->find_from, true, true);
	listing_find_work(view->listing, FIND_SLICE);
}

static void find_next(struct reader *reader, long step)
{
	struct view *view = top(reader);
	const struct entry *entry;
	bool wrapped;

	if (view->pane != NULL) {
		if (!pane_find_next(view->pane, step, &wrapped))
			reader_say(reader, view->pane->finding.label != NULL ? "没有找到：%s" : "先用 / 查找",
				view->pane->finding.label);
		else if (wrapped)
			reader_say(reader, step > 0 ? "已从头找起" : "已从末尾找起");
		return;
	}
	if (view->listing == NULL || view->listing->find == NULL) {
		reader_say(reader, "先用 / 查找");
		return;
	}
	entry = listing_current(view->listing);
	for (long left = labs(step); left > 0 && entry != NULL; left--) {
		listing_find(view->listing, view->listing->find, entry->key, false, step > 0);
		if (listing_find_work(view->listing, FIND_SLICE) || view->listing->found == LISTING_FIND_MISSED)
			break;
		entry = listing_current(view->listing);
	}
	tell_find(reader, view->listing);
}

/* ------------------------------------------------------------------ prompt */

/* A line typed after a colon: a command with or without words, or a number. */
static void run_line(struct reader *reader, const char *line)
{
	struct argument argument = { .count = 1 };
	enum command command;
	size_t len;
	char *rest;

	line += strspn(line, " ");
	if (*line == '\0')
		return;
	argument.count = strtol(line, &rest, 10);
	if (rest != line && argument.count >= 0 && argument.count < 1000L * 1000 * 1000) {
		argument.given = true;
		argument.count = argument.count > 0 ? argument.count : 1;
		command = strcmp(rest, "%") == 0 ? COMMAND_PERCENT : *rest == '\0' ? COMMAND_LAST : COMMAND_NONE;
	} else {
		len = strcspn(line, " ");
		argument.count = 1;
		argument.words = line[len] != '\0' ? line + len + strspn(line + len, " ") : NULL;
		command = command_parse(line, len);
	}
	if (command == COMMAND_NONE)
		reader_say(reader, "没有这个命令：%s", line);
	else
		reader_do(reader, command, &argument);
}

static void filter(struct reader *reader, const char *words)
{
	struct view *view = top(reader);
	struct error error;

	if (view->ops->filter(view, words, &error) != STATUS_OK)
		prompt_fault(&reader->prompt, &error);
}

static void prompt_done(struct reader *reader)
{
	struct view *view = top(reader);
	char *text = xstrdup(strbuf_text(&reader->prompt.text));

	switch (reader->prompt.kind) {
	case PROMPT_FIND:
		if (*text == '\0') {
			find_back(reader);
			find_next(reader, 1);
		} else if (view->pane == NULL) {
			tell_find(reader, view->listing);
		} else if (view->pane->finding.count == 0) {
			reader_say(reader, "没有找到：%s", text);
		}
		break;
	case PROMPT_SEARCH:
		search(reader, text);
		break;
	case PROMPT_FILTER:
		filter(reader, text);
		break;
	case PROMPT_COMMAND:
		run_line(reader, text);
		break;
	case PROMPT_KINDS:
		break;
	}
	free(text);
}

void reader_prompt_event(struct reader *reader, enum prompt_event event)
{
	enum prompt_kind kind = reader->prompt.kind;

	if (event == PROMPT_DONE)
		prompt_done(reader);
	else if (event == PROMPT_CHANGED && kind == PROMPT_FIND)
		find_typed(reader, strbuf_text(&reader->prompt.text));
	else if (event == PROMPT_CHANGED && kind == PROMPT_SEARCH)
		searching_change(reader);
	else if (event == PROMPT_CANCELLED && kind == PROMPT_FIND)
		find_back(reader);
	else if (event == PROMPT_CANCELLED && kind == PROMPT_SEARCH)
		searching_cancel(reader);
}

static void ask(struct reader *reader, enum prompt_kind kind, const struct argument *argument)
{
	const struct view *view = top(reader);

	if (kind == PROMPT_FILTER && view->ops->filter == NULL) {
		reader_say(reader, "这里不能筛选");
		return;
	}
	reader_recall(reader);
	if (kind == PROMPT_FIND)
		find_begin(reader);
	if (kind == PROMPT_SEARCH)
		searching_begin(reader);
	prompt_open(&reader->prompt, kind, argument->words != NULL ? argument->words : "");
	if (argument->words == NULL)
		return;
	if (kind == PROMPT_FIND)
		find_typed(reader, argument->words);
	reader->prompt.open = false;
	prompt_done(reader);
}

static void show_results(struct reader *reader)
{
	static const struct argument none = { .count = 1 };

	if (!searching_show_results(reader))
		ask(reader, PROMPT_SEARCH, &none);
}

/* ---------------------------------------------------------------- commands */

static void stop(struct reader *reader)
{
	struct listing *listing = top(reader)->listing;

	if (listing != NULL && listing_stop(listing))
		reader_say(reader, "已停下");
}

/* What asks for a line, or goes on with one; false for any other. */
static bool do_asking(struct reader *reader, enum command command, const struct argument *argument)
{
	switch (command) {
	case COMMAND_FIND:
		ask(reader, PROMPT_FIND, argument);
		break;
	case COMMAND_FIND_NEXT:
	case COMMAND_FIND_PREVIOUS:
		find_next(reader, command == COMMAND_FIND_NEXT ? argument->count : -argument->count);
		break;
	case COMMAND_SEARCH:
		ask(reader, PROMPT_SEARCH, argument);
		break;
	case COMMAND_FILTER:
		ask(reader, PROMPT_FILTER, argument);
		break;
	case COMMAND_COMMAND:
		ask(reader, PROMPT_COMMAND, argument);
		break;
	default:
		return false;
	}
	return true;
}

static void do_global(struct reader *reader, enum command command)
{
	switch (command) {
	case COMMAND_ARTICLES:
	case COMMAND_TOPICS:
	case COMMAND_PAPERS:
		show_tab(reader, (enum tab)(TAB_ARTICLES + (command - COMMAND_ARTICLES)));
		break;
	case COMMAND_NEXT_TAB:
		show_tab(reader, (reader->tab + 1) % TAB_COUNT);
		break;
	case COMMAND_RESULTS:
		show_results(reader);
		break;
	case COMMAND_TIMELINE:
	case COMMAND_RELATED:
		reader_say(reader, "先打开一列文章");
		break;
	case COMMAND_HELP:
		show_help(reader);
		break;
	case COMMAND_CLOSE:
		if (reader->depth > 1)
			reader_close_view(reader);
		else
			reader->done = true;
		break;
	case COMMAND_BACK:
		if (reader->depth > 1)
			reader_close_view(reader);
		else
			reader_say(reader, "前面没有了");
		break;
	case COMMAND_QUIT:
		reader->done = true;
		break;
	case COMMAND_REDRAW:
		reader->redraw = true;
		break;
	case COMMAND_SUSPEND:
		reader->suspend = true;
		break;
	case COMMAND_STOP:
		stop(reader);
		break;
	default:
		reader_say(reader, "“%s” 在这里没有用处", command_table[command].hint);
	}
}

void reader_do(struct reader *reader, enum command command, const struct argument *argument)
{
	struct view *view = top(reader);

	if (view->ops->command != NULL && view->ops->command(view, command, argument))
		return;
	if (view->pane != NULL && pane_command(view->pane, command, argument))
		return;
	if (view->pane == NULL && view->listing != NULL && listing_command(view->listing, command, argument))
		return;
	if (!do_asking(reader, command, argument))
		do_global(reader, command);
}
