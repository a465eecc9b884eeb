/* SPDX-License-Identifier: MIT */
#include "press/furniture.h"

#include <string.h>

#include "press/table.h"
#include "text/utf8.h"

#define SLOTS 1024	/* by the word's first character */
#define BEGINNINGS 8192	/* by its first two, so that most places of a line meet none */

enum where {
	WHERE_ANY,
	WHERE_START,
	WHERE_END,
	WHERE_WHOLE,
};

struct word {
	const char32_t *text;
	enum where where;
	struct word *next;
};

struct furniture {
	struct arena *arena;
	uint64_t begins[BEGINNINGS / 64];	/* a bit for each that some word has */
	struct word *slots[SLOTS];
};

/* The word as glyphs compare it, NUL behind it. */
static char32_t *decode(struct arena *arena, const char *text)
{
	const char *end = text + strlen(text);
	char32_t *word = arena_alloc(arena, (strlen(text) + 1) * sizeof *word);

	for (size_t n = 0; text < end; n++)
		word[n] = glyph_fold(utf8_next(&text, end));
	return word;
}

/* A digit is as the # that stands for one. */
static uint32_t as_in_words(uint32_t code)
{
	return glyph_is_digit(code) ? '#' : code;
}

static size_t slot_of(uint32_t code)
{
	return as_in_words(code) % SLOTS;
}

static size_t beginning_of(uint32_t code, uint32_t next)
{
	return (as_in_words(code) * 31 + as_in_words(next)) % BEGINNINGS;
}

/* A word of one character begins with it and any other. */
static void mark_beginnings(struct furniture *furniture, const char32_t *word)
{
	size_t place = beginning_of(word[0], word[1]);

	if (word[1] != 0)
		furniture->begins[place / 64] |= UINT64_C(1) << place % 64;
	else
		memset(furniture->begins, 0xff, sizeof furniture->begins);
}

static enum status take_row(void *context, const struct table_row *row, const char **why)
{
	static const char *const names[] = { "any", "start", "end", "whole" };
	struct furniture *furniture = context;
	struct word *word, **slot;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (strcmp(row->field[0], names[i]) != 0 || *row->field[1] == '\0')
			continue;
		word = arena_alloc(furniture->arena, sizeof *word);
		word->text = decode(furniture->arena, row->field[1]);
		word->where = (enum where)i;
		mark_beginnings(furniture, word->text);
		slot = &furniture->slots[slot_of(word->text[0])];
		word->next = *slot;
		*slot = word;
		return STATUS_OK;
	}
	*why = "the first field is whole, start, end or any, the second a word";
	return STATUS_INVALID;
}

enum status furniture_open(struct furniture **furniture, struct arena *arena, struct error *error)
{
	*furniture = arena_alloc(arena, sizeof **furniture);
	(*furniture)->arena = arena;
	return table_read("furniture.tsv", 2, arena, take_row, *furniture, error);
}

/* As glyphs_match(), with # for any digit. */
static size_t match(const struct glyphs *line, size_t place, const char32_t *word)
{
	size_t n = 0;

	for (; word[n] != 0; n++)
		if (place + n >= line->count || !(line->code[place + n] == word[n]
			|| (word[n] == '#' && glyph_is_digit(line->code[place + n]))))
			return 0;
	return n;
}

size_t furniture_words(const struct furniture *furniture, const struct glyphs *glyphs)
{
	struct glyphs line;
	size_t found = 0;

	line.code = line.own;
	line.count = 0;
	for (size_t i = 0; i < glyphs->count; i++)
		if (glyphs->code[i] != ' ')
			line.own[line.count++] = glyphs->code[i];
	for (size_t at = 0; at < line.count; at++) {
		size_t begins = beginning_of(line.code[at], at + 1 < line.count ? line.code[at + 1] : 0);

		if ((furniture->begins[begins / 64] >> begins % 64 & 1) == 0)
			continue;
		for (const struct word *word = furniture->slots[slot_of(line.code[at])]; word != NULL;
			word = word->next) {
			size_t n = match(&line, at, word->text);
			bool starts = at == 0 || word->where == WHERE_ANY || word->where == WHERE_END;
			bool ends = at + n == line.count || word->where == WHERE_ANY || word->where == WHERE_START;

			found += n > 0 && starts && ends;
		}
	}
	return found;
}
