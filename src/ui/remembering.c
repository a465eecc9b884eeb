/* SPDX-License-Identifier: MIT */
/* What the reader keeps for the next session. */
#include "ui/reader-do.h"

#define AGAIN 500	/* ms after which what could not be written is tried again */

static const char *const names[PROMPT_KINDS] = {
	[PROMPT_FIND] = "find", [PROMPT_SEARCH] = "search", [PROMPT_FILTER] = "filter", [PROMPT_COMMAND] = "command",
};

/* Without its file the reader goes on, and says so once: where the prompt is not in the way. */
static void give_up(struct reader *reader, const struct error *error)
{
	state_close(reader->state);
	reader->state = NULL;
	error_set(&reader->unkept, STATUS_SYSTEM, "输入的内容不能留到下次：%s", error->text);
}

void reader_recall(struct reader *reader)
{
	struct error error;
	enum status status = STATUS_OK;

	if (reader->recalled || reader->state_path == NULL)
		return;
	status = state_open(&reader->state, reader->state_path, &error);
	if (status == STATUS_STOPPED)
		return;
	reader->recalled = true;
	for (size_t kind = 0; kind < PROMPT_KINDS && status == STATUS_OK; kind++)
		status = history_load(&reader->prompt.history[kind], reader->state, names[kind], &error);
	if (status != STATUS_OK)
		give_up(reader, &error);
}

int reader_remember_wait(const struct reader *reader)
{
	if (reader->state == NULL)
		return -1;
	for (size_t kind = 0; kind < PROMPT_KINDS; kind++)
		if (reader->prompt.history[kind].unsaved > 0)
			return reader->remember_at > reader->now ? (int)(reader->remember_at - reader->now) : 0;
	return -1;
}

void reader_remember(struct reader *reader)
{
	struct error error;
	enum status status = STATUS_OK;

	for (size_t kind = 0; kind < PROMPT_KINDS && status == STATUS_OK && reader->state != NULL; kind++)
		status = history_save(&reader->prompt.history[kind], reader->state, names[kind], &error);
	if (status == STATUS_STOPPED)
		reader->remember_at = reader->now + AGAIN;
	else if (status != STATUS_OK)
		give_up(reader, &error);
}
