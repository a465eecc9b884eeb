/* SPDX-License-Identifier: MIT */
#include "press/events.h"

#include <string.h>

#include "press/glyphs.h"
#include "press/table.h"
#include "text/utf8.h"

#define SLOTS 1024

struct events {
	struct arena *arena;
	struct event *slots[SLOTS];
};

static char32_t *decode(struct arena *arena, const char *text)
{
	const char *end = text + strlen(text);
	char32_t *phrase = arena_alloc(arena, (strlen(text) + 1) * sizeof *phrase);

	for (size_t n = 0; text < end; n++)
		phrase[n] = glyph_fold(utf8_next(&text, end));
	return phrase;
}

/* 2024-07-18, or the first day of 2024-07 or 2024. */
static day_number parse_day(const char *text)
{
	char whole[DAY_TEXT] = "0000-01-01";
	size_t len = strlen(text);

	if (len != 4 && len != 7 && len != 10)
		return 0;
	memcpy(whole, text, len);
	return day_parse(whole);
}

static enum status take_row(void *context, const struct table_row *row, const char **why)
{
	static const char *const kinds[] = { "from", "until", "base" };
	struct events *events = context;
	day_number day = parse_day(row->field[1]);
	int kind = -1;
	char *phrases = arena_strdup(events->arena, row->field[2]);

	for (int i = 0; i < 3; i++)
		if (strcmp(row->field[0], kinds[i]) == 0)
			kind = i;
	*why = "an event has from, until or base, a day, and phrases apart by |";
	if (kind < 0 || day == 0 || *phrases == '\0')
		return STATUS_INVALID;
	while (phrases != NULL) {
		char *next = strchr(phrases, '|');
		struct event *event = arena_alloc(events->arena, sizeof *event);

		if (next != NULL)
			*next++ = '\0';
		*event = (struct event){ (enum event_kind)kind, day, decode(events->arena, phrases), phrases, NULL };
		if (event->phrase[0] == 0)
			return STATUS_INVALID;
		event->next = events->slots[event->phrase[0] % SLOTS];
		events->slots[event->phrase[0] % SLOTS] = event;
		phrases = next;
	}
	return STATUS_OK;
}

enum status events_open(struct events **events, struct arena *arena, struct error *error)
{
	*events = arena_alloc(arena, sizeof **events);
	(*events)->arena = arena;
	return table_read("events.tsv", 3, arena, take_row, *events, error);
}

const struct event *events_at(const struct events *events, uint32_t code)
{
	return events->slots[code % SLOTS];
}
