/* SPDX-License-Identifier: MIT */
#include "ui/reader.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "ui/fault.h"
#include "ui/reader-do.h"
#include "ui/views.h"

#define DIGIT_WAIT 400		/* ms after which a lone digit is no count any more, but a key */
#define LOOK_EVERY 2000		/* ms between looks for another generation, when idle */

/* What stands above all articles. */
static enum status load_totals(struct archive *archive, struct archive_totals *totals, char **name, struct error *error)
{
	struct arena arena = { 0 };
	struct tally *papers;
	size_t count = 0;
	enum status status = archive_totals(archive, totals, error);

	if (status == STATUS_OK && totals->papers == 1)
		status = archive_papers(archive, &arena, &papers, &count, error);
	if (status == STATUS_OK)
		*name = xstrdup(count == 1 && *papers[0].name != '\0' ? papers[0].name : "报栏");
	arena_release(&arena);
	return status;
}

enum status reader_open(struct reader *reader, struct archive *archive, const char *query, const char *state_path,
	struct keymap *keymap, struct error *error)
{
	enum status status;

	*reader = (struct reader){ .keymap = keymap, .archive = archive };
	reader->state_path = state_path != NULL ? xstrdup(state_path) : NULL;
	status = load_totals(reader->archive, &reader->totals, &reader->name, error);
	if (status == STATUS_OK)
		status = reader_show_tab(reader, TAB_ARTICLES, error);
	if (status != STATUS_OK || query == NULL)
		return status;
	status = searching_run(reader, query, error);
	if (status != STATUS_NONE)
		return status;
	reader_say(reader, "%s", error->text);
	return STATUS_OK;
}

static void free_view(struct view *view)
{
	if (view != NULL)
		view->ops->free(view);
}

static bool is_kept(const struct reader *reader, const struct view *view)
{
	for (size_t i = 0; i < TAB_COUNT; i++)
		if (reader->tabs[i] == view)
			return true;
	return reader->results == view;
}

void reader_close_view(struct reader *reader)
{
	struct view *view = reader->stack[--reader->depth];

	if (!is_kept(reader, view) && view->ops->free != NULL)
		view->ops->free(view);
}

void reader_close(struct reader *reader)
{
	while (reader->depth > 0)
		reader_close_view(reader);
	for (size_t i = 0; i < TAB_COUNT; i++)
		free_view(reader->tabs[i]);
	free_view(reader->results);
	archive_close(reader->archive);
	reader_remember(reader);
	state_close(reader->state);
	free(reader->state_path);
	prompt_release(&reader->prompt);
	candidates_release(&reader->candidates);
	strbuf_release(&reader->message);
	free(reader->name);
}

void reader_push(struct reader *reader, struct view *view)
{
	/* Nobody goes as deep as that on purpose: the layer above the tab makes room, with what is a part
	 * of it. */
	if (reader->depth == READER_DEPTH) {
		struct view *above = reader->stack[1];
		size_t next = 2;

		while (next < reader->depth && reader->stack[next]->ops->free == NULL)
			next++;
		memmove(reader->stack + 1, reader->stack + next, (reader->depth - next) * sizeof *reader->stack);
		reader->depth -= next - 1;
		if (!is_kept(reader, above) && above->ops->free != NULL)
			above->ops->free(above);
	}
	reader->stack[reader->depth++] = view;
}

void reader_say(struct reader *reader, const char *format, ...)
{
	struct error line;
	va_list args;

	va_start(args, format);
	vsnprintf(line.text, sizeof line.text, format, args);
	va_end(args);
	strbuf_clear(&reader->message);
	strbuf_adds(&reader->message, line.text);
	reader->message_is_error = false;
}

void reader_say_error(struct reader *reader, const struct error *error)
{
	strbuf_clear(&reader->message);
	fault_add(&reader->message, error);
	reader->message_is_error = true;
}

/* -------------------------------------------------------------------- keys */

static struct view *top(const struct reader *reader)
{
	return reader->stack[reader->depth - 1];
}

static bool is_asked_for(void *data)
{
	const struct reader *reader = data;
	const struct reader_input *input = &reader->input;

	if (input->key == NULL)
		return false;
	return reader->idling || reader->searching.on ? input->key(input->data) : input->stop(input->data);
}

struct list_stop reader_stop(struct reader *reader)
{
	return (struct list_stop){ is_asked_for, reader };
}

void reader_tick(struct reader *reader, int64_t now)
{
	reader->now = now;
}

static bool takes_count(enum command command)
{
	switch (command) {
	case COMMAND_NEXT_ARTICLE:
	case COMMAND_PREVIOUS_ARTICLE:
	case COMMAND_NEXT_ISSUE:
	case COMMAND_PREVIOUS_ISSUE:
	case COMMAND_FIND_NEXT:
	case COMMAND_FIND_PREVIOUS:
	case COMMAND_SHARE:	/* 50% is a place */
		return true;
	default:
		return command != COMMAND_NONE && command_table[command].context == CONTEXT_MOVE;
	}
}

/* A digit that is a key of its own does what it does once it is clear that no count is meant. */
static void settle_digit(struct reader *reader)
{
	struct argument none = { .count = 1 };
	input_key digit = reader->digit;

	reader->digit = 0;
	reader->count = 0;
	reader_do(reader, keymap_lookup(reader->keymap, digit, top(reader)->ops->context), &none);
}

static bool add_digit(struct reader *reader, input_key key)
{
	if (key < '0' || key > '9' || (key == '0' && reader->count == 0))
		return false;
	reader->digit = reader->count == 0 &&
		keymap_lookup(reader->keymap, key, top(reader)->ops->context) != COMMAND_NONE ? key : 0;
	if (reader->count < 100 * 1000 * 1000)
		reader->count = reader->count * 10 + (long)(key - '0');
	return true;
}

static void command_key(struct reader *reader, input_key key)
{
	enum command command = keymap_lookup(reader->keymap, key, top(reader)->ops->context);
	struct argument argument = { .given = reader->count > 0, .count = reader->count > 0 ? reader->count : 1 };

	if (reader->digit != 0 && !takes_count(command) && key != INPUT_ESCAPE) {
		settle_digit(reader);
		argument = (struct argument){ .count = 1 };
		command = keymap_lookup(reader->keymap, key, top(reader)->ops->context);
	}
	reader->count = 0;
	reader->digit = 0;
	if (command != COMMAND_NONE) {
		reader_do(reader, command, &argument);
	} else if (key == INPUT_ESCAPE) {
		reader_find_end(reader);
	} else {
		struct strbuf name = { 0 };

		keymap_name(key, &name);
		reader_say(reader, "“%s” 在这里没有用处", name.text);
		strbuf_release(&name);
	}
}

static void prompt_key_typed(struct reader *reader, input_key key)
{
	const bool offered = candidates_take_all(&reader->candidates);
	enum prompt_event event;

	if (!candidates_key(&reader->candidates, &reader->prompt, key, &event))
		event = prompt_key(&reader->prompt, key);
	else if (event == PROMPT_NOTHING)
		return;
	reader_prompt_event(reader, event);
	/* Who means what was offered learns how to get it. */
	if (event == PROMPT_DONE && offered && reader->message.len > 0)
		strbuf_adds(&reader->message, "；拼音请按数字或 Tab 选词");
	candidates_look(&reader->candidates, reader->archive, &reader->prompt, reader->cols);
}

void reader_key(struct reader *reader, input_key key)
{
	reader->typed_at = reader->looked_at = reader->now;
	strbuf_clear(&reader->message);
	if (reader->prompt.open && key == INPUT_CONTROL('C') && searching_stop(reader))
		return;
	if (reader->prompt.open)
		prompt_key_typed(reader, key);
	else if (!add_digit(reader, key))
		command_key(reader, key);
}

/* -------------------------------------------------------------------- idle */

static int sooner(int a, int64_t b)
{
	if (b < 0)
		b = 0;
	return a < 0 || b < a ? (int)b : a;
}

int reader_wait(const struct reader *reader)
{
	struct view *view = top(reader);
	int wait = view->ops->wait != NULL ? view->ops->wait(view) : -1;

	if (searching_waits(reader) || (view->listing != NULL && listing_waits(view->listing)))
		wait = 0;
	if (reader->digit != 0)
		wait = sooner(wait, reader->typed_at + DIGIT_WAIT - reader->now);
	if (reader_remember_wait(reader) >= 0)
		wait = sooner(wait, reader_remember_wait(reader));
	return sooner(wait, reader->looked_at + LOOK_EVERY - reader->now);
}

static void move_views(struct reader *reader, struct archive *archive)
{
	for (size_t i = 0; i < TAB_COUNT; i++)
		if (reader->tabs[i] != NULL)
			reader->tabs[i]->ops->move(reader->tabs[i], archive);
	if (reader->results != NULL)
		reader->results->ops->move(reader->results, archive);
	for (size_t i = 1; i < reader->depth; i++)
		if (!is_kept(reader, reader->stack[i]) && reader->stack[i]->ops->move != NULL)
			reader->stack[i]->ops->move(reader->stack[i], archive);
}

/* A published generation is gone over to when nothing else is to do. One that cannot be read is
 * left alone: this one is still good. */
static bool look_for_generation(struct reader *reader)
{
	struct archive_totals totals;
	struct archive *archive = NULL;
	struct error error;
	char *name;

	reader->looked_at = reader->now;
	if (!archive_superseded(reader->archive))
		return false;
	if (archive_reopen(&archive, reader->archive, &error) != STATUS_OK ||
		load_totals(archive, &totals, &name, &error) != STATUS_OK) {
		archive_close(archive);
		return false;
	}
	move_views(reader, archive);
	archive_close(reader->archive);
	reader->archive = archive;
	reader->totals = totals;
	free(reader->name);
	reader->name = name;
	reader_say(reader, "报库已更新");
	return true;
}

/* One thing that can be done; true when the screen may have changed. */
static bool idle(struct reader *reader)
{
	struct view *view = top(reader);

	if (reader->digit != 0 && reader->now - reader->typed_at >= DIGIT_WAIT) {
		settle_digit(reader);
		return true;
	}
	if (searching_waits(reader)) {
		searching_work(reader);
		return true;
	}
	if (view->listing != NULL && view->listing->found == LISTING_FIND_GOING) {
		reader_find_work(reader);
		return true;
	}
	if (view->listing != NULL && listing_work(view->listing))
		return true;
	if (view->ops->wait != NULL && view->ops->wait(view) == 0) {
		view->ops->idle(view);
		return true;
	}
	if (reader_remember_wait(reader) == 0) {
		reader_remember(reader);
		return true;
	}
	if (reader->now - reader->looked_at >= LOOK_EVERY)
		return look_for_generation(reader);
	return false;
}

bool reader_idle(struct reader *reader)
{
	bool changed;

	reader->idling = true;
	changed = idle(reader);
	reader->idling = false;
	return changed;
}
