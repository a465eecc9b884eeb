/* SPDX-License-Identifier: MIT */
#include "ui/history.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"

void history_release(struct history *history)
{
	for (size_t i = 0; i < history->count; i++)
		free(history->lines[i]);
	free(history->lines);
	*history = (struct history){ 0 };
}

static void drop(struct history *history, size_t place)
{
	free(history->lines[place]);
	if (place + history->unsaved >= history->count)
		history->unsaved--;
	history->count--;
	memmove(history->lines + place, history->lines + place + 1, (history->count - place) * sizeof *history->lines);
}

static void append(void *data, const char *line)
{
	struct history *history = data;

	if (history->count == STATE_LINES)
		drop(history, 0);
	history->lines = array_grow(history->lines, history->count, &history->capacity, sizeof *history->lines);
	history->lines[history->count++] = xstrdup(line);
}

void history_add(struct history *history, const char *line)
{
	for (size_t i = 0; i < history->count; i++) {
		if (strcmp(history->lines[i], line) == 0) {
			drop(history, i);
			break;
		}
	}
	append(history, line);
	history->unsaved++;
}

enum status history_load(struct history *history, struct state *state, const char *prompt, struct error *error)
{
	struct history loaded = { 0 };
	enum status status = state_lines(state, prompt, append, &loaded, error);

	for (size_t i = 0; i < history->count; i++)
		history_add(&loaded, history->lines[i]);
	history_release(history);
	*history = loaded;
	return status;
}

enum status history_save(struct history *history, struct state *state, const char *prompt, struct error *error)
{
	enum status status = STATUS_OK;

	while (history->unsaved > 0) {
		status = state_add_line(state, prompt, history->lines[history->count - history->unsaved], error);
		if (status != STATUS_OK && status != STATUS_INVALID)
			return status;
		history->unsaved--;
	}
	return STATUS_OK;
}
