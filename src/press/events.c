/* SPDX-License-Identifier: MIT */
#include "press/events.h"

#include <string.h>

#include "press/glyphs.h"
#include "press/table.h"
#include "text/utf8.h"

static const struct cue {
	enum event_kind kind;
	const char *phrases;
} cues[] = {
	{ EVENT_AHEAD, "将|力争|争取|目标|规划|远景|计划|预计|届时|拟|建成|有望|展望|基本实现" },
	{ EVENT_THIS_YEAR, "今年" },
	{ EVENT_RECENT, "昨天|昨日|近日|日前|昨晚|不久前|连日来" },
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

/* Adds each of the phrases, | between them; false when one is empty. */
static bool add_phrases(struct events *events, enum event_kind kind, day_number day, const char *text)
{
	char *phrases = arena_strdup(events->arena, text);

	while (phrases != NULL) {
		char *next = strchr(phrases, '|');
		struct event *event = arena_alloc(events->arena, sizeof *event);
		struct event **slot;
		uint32_t first, second;

		if (next != NULL)
			*next++ = '\0';
		*event = (struct event){ kind, day, decode(events->arena, phrases), phrases, NULL };
		first = event->phrase[0];
		if (first == 0)
			return false;
		second = event->phrase[1];
		slot = &events->slots[(events_hash(first) + second) % EVENT_SLOTS];
		event->next = *slot;
		*slot = event;
		events->begun[events_hash(first)] |= second != 0 ? UINT64_C(1) << second % 64 : UINT64_MAX;
		phrases = next;
	}
	return true;
}

static enum status take_row(void *context, const struct table_row *row, const char **why)
{
	static const char *const kinds[] = { "from", "until", "base" };
	day_number day = parse_day(row->field[1]);
	int kind = -1;

	for (int i = 0; i < 3; i++)
		if (strcmp(row->field[0], kinds[i]) == 0)
			kind = i;
	*why = "an event has from, until or base, a day, and phrases apart by |";
	return kind >= 0 && day != 0 && add_phrases(context, (enum event_kind)kind, day, row->field[2]) ? STATUS_OK
		: STATUS_INVALID;
}

enum status events_open(struct events **events, struct arena *arena, struct error *error)
{
	*events = arena_alloc(arena, sizeof **events);
	(*events)->arena = arena;
	for (size_t i = 0; i < sizeof cues / sizeof *cues; i++)
		add_phrases(*events, cues[i].kind, 0, cues[i].phrases);
	return table_read("events.tsv", 3, arena, take_row, *events, error);
}
