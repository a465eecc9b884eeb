/* SPDX-License-Identifier: MIT */
#include "press/people.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "press/byline.h"
#include "press/name.h"

#define PEOPLE_MAX 200	/* of one item; a list of winners is no byline */

static void add(struct people *people, const char *role, const char *name)
{
	if (people->count >= PEOPLE_MAX)
		return;
	for (size_t i = 0; i < people->count; i++)
		if (strcmp(people->list[i].role, role) == 0 && strcmp(people->list[i].name, name) == 0)
			return;
	people->list = array_grow(people->list, people->count, &people->capacity, sizeof *people->list);
	people->list[people->count++] = (struct byline){ role, name };
}

static bool is_latin(uint32_t code)
{
	return (code | 32) >= 'a' && (code | 32) <= 'z';
}

/* The text of the glyphs from start to end, without blanks but those between words of Latin letters. */
static char *slice(struct arena *arena, const char *text, const struct glyphs *glyphs, size_t start, size_t end)
{
	const char *p = text + glyphs_at(glyphs, start);
	const char *stop = text + glyphs_at(glyphs, end);
	char *out = arena_alloc(arena, (size_t)(stop - p) + 1);
	size_t len = 0;

	for (size_t i = start; i < end; i++) {
		const char *from = p;

		glyph_next(&p, stop);
		if (glyphs->code[i] == ' ' && !(i > start && i + 1 < end && is_latin(glyphs->code[i - 1])
			&& is_latin(glyphs->code[i + 1])))
			continue;
		memcpy(out + len, from, (size_t)(p - from));
		len += (size_t)(p - from);
	}
	return out;
}

static void add_credits(struct people *people, const char *text, const struct glyphs *glyphs,
	const struct credits *credits)
{
	for (size_t i = 0; i < credits->count; i++) {
		const struct credit *credit = &credits->list[i];

		add(people, slice(people->arena, text, glyphs, credit->role, credit->role_end),
			slice(people->arena, text, glyphs, credit->name, credit->name_end));
	}
}

bool people_add_line(struct people *people, const struct block *block)
{
	struct glyphs glyphs;
	struct credits credits;
	size_t from, end;

	block_first(block, &glyphs);
	glyphs_note(&glyphs);
	from = block_has(block, E_PARENS);
	end = glyphs.count - from;
	if ((!credits_read(&glyphs, from, end, &credits) || credits.count == 0)
		&& !credits_read_pen(&glyphs, 0, glyphs.count, &credits))
		return false;
	add_credits(people, block->text, &glyphs, &credits);
	return true;
}

void people_add_lead(
	struct people *people, const struct block *block, const struct glyphs *first, const struct dateline *dateline)
{
	struct credits credits;

	if (!credits_read_cable(first, dateline->start, dateline->end, &credits))
		credits_read_lead(first, dateline->behind, &credits);
	add_credits(people, block->text, first, &credits);
}

void people_add_tail(struct people *people, const struct block *block, const struct glyphs *last, bool names)
{
	struct credits credits;

	if ((block->evidence & (BIT(E_TAIL_BYLINE) | BIT(E_TAIL_PAREN) | (names ? BIT(E_TAIL_NAME) : 0))) == 0)
		return;
	if (credits_find_tail(last, &credits) < last->count)
		add_credits(people, block->text, last, &credits);
}

void people_add_whole(struct people *people, const struct block *block)
{
	struct glyphs glyphs;
	size_t from, end;

	block_first(block, &glyphs);
	end = credits_before_day(&glyphs, glyphs.count - block_has(block, E_PARENS));
	for (from = end; from > 0 && glyphs.code[from - 1] != ' '; from--)
		;
	if (from > 0 && from < end && name_next(&glyphs, from, end, true) == end - from)	/* 市作家协会 李明 6月11日 */
		add(people, "", slice(people->arena, block->text, &glyphs, from, end));
	else if (glyphs.count > 2 && glyphs.code[0] == '(' && glyphs.code[glyphs.count - 1] == ')')
		add(people, "", slice(people->arena, block->text, &glyphs, 1, glyphs.count - 1));
	else
		add(people, "", glyphs.count == 3 ? slice(people->arena, block->text, &glyphs, 0, 3)	/* 李　明 */
						  : arena_strndup(people->arena, block->text, block->len));
}

void people_move(struct people *people, struct item *item)
{
	item->byline_count = people->count;
	item->bylines = NULL;
	if (people->count > 0) {
		item->bylines = arena_alloc(people->arena, people->count * sizeof *item->bylines);
		memcpy(item->bylines, people->list, people->count * sizeof *item->bylines);
	}
	free(people->list);
	people->list = NULL;
	people->count = people->capacity = 0;
}
