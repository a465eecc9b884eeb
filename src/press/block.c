/* SPDX-License-Identifier: MIT */
/* From bytes to blocks. */
#include "press/block.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "press/clean.h"
#include "press/folio.h"
#include "press/markup.h"
#include "press/wrap.h"

#define INDENT_MOST 6		/* cells; deeper stands what is centred */
#define CLOSE_PART 20	/* a page whose lines stand apart has one in so many that does not */
#define RULE_GAP 2	/* blank lines that a rule is worth */
#define TOP_LINES 3	/* of a page, in which a folio line may be as wide as the measure */

/* How many of len bytes begin a character, and how many of those are ASCII; eight at a time. */
static size_t count_starts(const char *text, size_t len, size_t *ascii)
{
	const uint64_t low = UINT64_C(0x0101010101010101);
	size_t starts = 0, i = 0;

	*ascii = 0;
	for (; i + 8 <= len; i += 8) {
		uint64_t word;

		memcpy(&word, text + i, sizeof word);
		*ascii += (size_t)((~word >> 7 & low) * low >> 56);
		starts += 8 - (size_t)((word >> 7 & ~word >> 6 & low) * low >> 56);
	}
	for (; i < len; i++) {
		*ascii += (unsigned char)text[i] < 0x80;
		starts += ((unsigned char)text[i] & 0xc0) != 0x80;
	}
	return starts;
}

static void take_line(struct source_lines *lines, const char *start, const char *end, size_t number)
{
	const char *p = start;
	const char *next;
	struct source_line *line;
	size_t blanks = 0, starts, ascii;

	for (next = p; p < end; p = next) {
		uint32_t code = glyph_next(&next, end);

		if (!glyph_is_blank(code))
			break;
		blanks += code == 0x3000 ? 2 : 1;
	}
	while (end > p) {
		next = end;
		if (!glyph_is_blank(glyph_previous(p, &next)))
			break;
		end = next;
	}
	if (p == end)
		return;
	lines->list = array_grow(lines->list, lines->count, &lines->capacity, sizeof *lines->list);
	line = &lines->list[lines->count++];
	*line = (struct source_line){ p, (size_t)(end - p), number, number, 0, blanks >= 2 && blanks <= INDENT_MOST,
		blanks > INDENT_MOST };
	starts = count_starts(p, line->len, &ascii);
	line->width = 2 * starts - ascii;
	lines->chars += starts + 1;
}

static void read_lines(struct source_lines *lines, const char *text, size_t len)
{
	const char *end = text + len;
	size_t number = 1;

	while (text < end) {
		const char *next = memchr(text, '\n', (size_t)(end - text));

		if (next == NULL)
			next = end;
		take_line(lines, text, next, number++);
		text = next + 1;
	}
}

/* Where hardly a line follows another without a blank one between them, one blank line parts nothing. */
static void close_up(struct source_lines *lines)
{
	size_t close = 0;

	for (size_t i = 1; i < lines->count; i++)
		close += lines->list[i].number == lines->list[i - 1].number + 1;
	if (close * CLOSE_PART > lines->count)
		return;
	for (size_t i = 1; i < lines->count; i++) {
		size_t rows = lines->list[i].number - lines->list[i - 1].number;

		lines->list[i].row = lines->list[i - 1].row + (rows > 2 ? rows - 1 : 1);
	}
}

static bool is_folio(const struct source_line *line)
{
	struct glyphs glyphs;
	struct folio folio;

	glyphs_first(&glyphs, line->text, line->len);
	folio_read(&glyphs, &folio);
	return folio_is_line(&glyphs, &folio);
}

/* The text of count lines as one. */
static void join_lines(struct block *block, const struct source_line *lines, size_t count, struct arena *arena)
{
	size_t len = 0;
	char *text, *p;

	for (size_t i = 0; i < count; i++)
		len += lines[i].len + 1;
	p = text = arena_alloc_raw(arena, len);
	for (size_t i = 0; i < count; i++) {
		bool latin = i > 0 && (unsigned char)p[-1] < 0x80 && (unsigned char)lines[i].text[0] < 0x80
			&& ((p[-1] | 32) >= 'a' && (p[-1] | 32) <= 'z') && ((lines[i].text[0] | 32) >= 'a');

		if (latin)
			*p++ = ' ';
		memcpy(p, lines[i].text, lines[i].len);
		p += lines[i].len;
	}
	block->text = text;
	block->len = (size_t)(p - text);
}

/* The codes of the block's characters into code; how many there are. Those that are no plain Han are listed in others. */
static size_t fold_text(struct block *block, uint32_t *code, size_t room, uint16_t *others)
{
	block->count = glyph_fold_others(block->text, block->len, code, room, others, &block->other_count);
	block->code = code;
	block->others = others;
	block->chars = block->count;
	for (size_t at = 0; (at += glyph_find(code + at, block->count - at, ' ')) < block->count; at++)
		block->chars--;
	if (block->chars > BLOCK_CHARS)
		block->chars = BLOCK_CHARS;
	return block->count;
}

void block_first(const struct block *block, struct glyphs *glyphs)
{
	glyphs->code = block->code;
	glyphs->count = block->count < GLYPHS_MAX ? block->count : GLYPHS_MAX;
	glyphs->text = block->text;
	glyphs->len = block->len;
	glyphs->before = 0;
	glyphs->firsts = block->firsts;
	glyphs_forget(glyphs);
}

void block_last(const struct block *block, struct glyphs *glyphs)
{
	block_first(block, glyphs);
	glyphs->before = block->count - glyphs->count;
	glyphs->code += glyphs->before;
}

/* The next block is of n lines with these numbers; false where they say nothing: they belong to the block before, or to the
 * first. */
static bool take_block(struct blocks *blocks, const struct source_line *lines, size_t n, const size_t *numbers,
	bool marked, struct arena *arena)
{
	struct block *block = &blocks->list[blocks->count];
	size_t first = block->first > 0 ? block->first : numbers[0];

	*block = (struct block){ .first = first, .last = numbers[n - 1], .lines = numbers,
		.line_count = n, .text = lines->text, .len = lines->len };
	if (n > 1)
		join_lines(block, lines, n, arena);
	if (lines->indent)
		block_mark(block, E_INDENT);
	clean_marks(block, marked, arena);
	if (block->len > 0)
		return true;
	if (blocks->count > 0) {
		block[-1].last = block->last;
		block->first = 0;
	}
	return false;
}

void blocks_read(struct blocks *blocks, const char *text, size_t len, struct arena *arena, struct arena *temp)
{
	struct source_lines lines = { 0 };
	struct wrap wrap;
	size_t used = 0;
	bool marked = clean_has_marks(text, len);
	bool rule = false;
	struct block *block;
	uint32_t *code;
	uint16_t *others;
	size_t *numbers;
	struct firsts *firsts = firsts_make(temp);

	read_lines(&lines, text, len);
	close_up(&lines);
	wrap_find(&wrap, &lines);
	code = arena_alloc_raw(temp, lines.chars * sizeof *code);
	others = arena_alloc_raw(temp, lines.chars * sizeof *others);
	numbers = arena_alloc_raw(temp, lines.count * sizeof *numbers);
	for (size_t i = 0; i < lines.count; i++)
		numbers[i] = lines.list[i].number;
	blocks->list = arena_alloc(temp, (lines.count + 1) * sizeof *blocks->list);
	blocks->count = 0;
	for (size_t i = 0, n; i < lines.count; i += n) {
		n = i < TOP_LINES && is_folio(&lines.list[i]) ? 1 : wrap_count(&wrap, i);
		if (!take_block(blocks, &lines.list[i], n, &numbers[i], marked || n > 1, arena)) {
			rule = rule || markup_is_rule(lines.list[i].text, lines.list[i].len);
			continue;
		}
		block = &blocks->list[blocks->count++];
		block->gap = block->lines[0] - 1 - (i > 0 ? numbers[i - 1] : 0) + (rule ? RULE_GAP : 0);
		rule = false;
		block->firsts = firsts;
		used += fold_text(block, code + used, lines.chars - used, others);
		others += block->other_count;
	}
	if (blocks->count == 0 && lines.count > 0) {	/* nothing is lost, even where nothing is said */
		block = &blocks->list[blocks->count++];
		block->text = lines.list[lines.count - 1].text;
		block->len = lines.list[lines.count - 1].len;
		fold_text(block, code, lines.chars, others);
	}
	free(lines.list);
}
