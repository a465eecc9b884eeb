/* SPDX-License-Identifier: MIT */
/* From bytes to blocks. */
#include "press/block.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "press/clean.h"
#include "press/folio.h"

#define WIDTH_BINS 256	/* cells; a wider line is no column of a newspaper */
#define INDENT_MOST 6		/* cells; deeper stands what is centred */
#define TOP_LINES 3	/* of a page, in which a folio line may be as wide as the measure */
#define SIGNED_MOST 20	/* characters of the names in brackets at a text's end */
#define MEASURE_LEAST 20	/* cells; nothing is set in a narrower column */
#define ALIKE_PLAY 7		/* ... where a paragraph has a measure of its own */
#define MEASURE_PLAY 5		/* cells by which a full line may be short of the measure, less one */

struct source_line {
	const char *text;
	size_t len;
	size_t number;
	size_t width;	/* cells, two for everything that is not ASCII */
	bool indent;	/* as a paragraph's first line */
	bool deep;	/* further in than that */
};

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

struct source_lines {
	struct source_line *list;
	size_t count, capacity;
	size_t chars;	/* of all, with one for each end */
};

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
	*line = (struct source_line){ p, (size_t)(end - p), number, 0, blanks >= 2 && blanks <= INDENT_MOST,
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

static bool adjoin(const struct source_line *line, const struct source_line *next)
{
	return next->number == line->number + 1;
}

/* Cells that the line takes with its indent. */
static size_t full_width(const struct source_line *line)
{
	return line->width + (line->indent ? 4 : 0);
}

/* 。（李明） at the end of a line, with a stop before it. */
static bool ends_signed(const struct source_line *line)
{
	const char *p = line->text + line->len;
	size_t within = 0;

	if (p == line->text || glyph_fold(glyph_previous(line->text, &p)) != ')')
		return false;
	while (p > line->text && within++ < SIGNED_MOST)
		if (glyph_fold(glyph_previous(line->text, &p)) == '(')
			return p > line->text && glyph_is_stop(glyph_fold(glyph_previous(line->text, &p)));
	return false;
}

static bool ends_sentence(const struct source_line *line)
{
	const char *p = line->text + line->len;
	uint32_t code = glyph_fold(glyph_previous(line->text, &p));

	while (glyph_is_closing(code) && p > line->text)
		code = glyph_fold(glyph_previous(line->text, &p));
	return glyph_is_stop(code);
}

/* How many lines are of up to MEASURE_PLAY cells less than width. */
static size_t lines_about(const size_t bins[WIDTH_BINS], size_t width)
{
	size_t sum = 0;

	for (size_t less = 0; less < MEASURE_PLAY; less++)
		sum += bins[width - less];
	return sum;
}

/* The measure in cells that a page is set in, 0 when its lines are paragraphs. Lines of a fixed measure follow each
 * other without a blank line and most are of about one width: a mark that hangs over or may not begin a line makes
 * a character more or less. Most end in mid-sentence, which those of a poem do not, and little text stands in wider ones:
 * two lines of a headline without a blank line between them make no measure. */
static size_t find_measure(const struct source_lines *lines)
{
	size_t bins[WIDTH_BINS] = { 0 }, ends[WIDTH_BINS] = { 0 };
	size_t pairs = 0, best = MEASURE_LEAST, all, text = 0, wider = 0;

	for (size_t i = 0; i + 1 < lines->count; i++) {
		size_t width = full_width(&lines->list[i]);

		if (!adjoin(&lines->list[i], &lines->list[i + 1]))
			continue;
		pairs++;
		if (width < WIDTH_BINS) {
			bins[width]++;
			ends[width] += ends_sentence(&lines->list[i]);
		}
	}
	for (size_t i = MEASURE_LEAST + 1; i < WIDTH_BINS; i++)
		if (lines_about(bins, i) > lines_about(bins, best))
			best = i;
	all = lines_about(bins, best);
	for (size_t i = 0; i < lines->count; i++) {
		text += lines->list[i].width;
		wider += lines->list[i].width > best + MEASURE_PLAY ? lines->list[i].width : 0;
	}
	if (pairs < 4 || all < 4 || wider * 5 > text || all * 5 < pairs * 2 || lines_about(ends, best) * 2 >= all)
		return 0;
	while (bins[best] * 10 < all)
		best--;
	return best;
}

/* A mark may hang over the measure. */
static bool ends_in_mark(const struct source_line *line)
{
	const char *p = line->text + line->len;
	uint32_t code = glyph_fold(glyph_previous(line->text, &p));

	return glyph_is_stop(code) || glyph_is_closing(code) || code == ',' || code == 0x3001 || code == ';' || code == ':';
}

/* True when the first character of next would have found room in line: it ends where it does for a reason of its own. */
static bool has_room(const struct source_line *line, const struct source_line *next, size_t measure)
{
	const char *p = next->text;
	const char *end = p + next->len;
	uint32_t code = glyph_fold(glyph_next(&p, end));
	uint32_t behind = p < end ? glyph_fold(glyph_next(&p, end)) : ' ';

	return full_width(line) + 2 <= measure && (glyph_is_han(code) || glyph_is_opening(code)) && glyph_is_han(behind);
}

/* （李明）, （下转第二版）: behind a sentence, a line of its own. */
static bool opens_bracket(const struct source_line *line)
{
	const char *p = line->text;

	return glyph_fold(glyph_next(&p, p + line->len)) == '(';
}

static bool runs_on(const struct source_line *line, const struct source_line *next, size_t measure)
{
	size_t width = full_width(line);

	if (measure == 0 || !adjoin(line, next) || next->indent || next->deep || width + MEASURE_PLAY < measure || width > measure + (ends_in_mark(line) ? 2 : 1)
		|| ends_signed(line))
		return false;
	if (!ends_sentence(line))
		return true;
	return !has_room(line, next, measure) && !opens_bracket(next);
}

/* Whether a line is in parts with blanks between them. */
static bool in_parts(const struct source_line *line)
{
	const char *p = line->text;
	const char *end = p + line->len;

	while (p < end)
		if (glyph_is_blank(glyph_next(&p, end)))
			return true;
	return false;
}

/* How many lines from line i on are one paragraph that is set in a measure of its own, which stands between blank or
 * indented lines: 1 for none. All of its lines but the last are about as wide as the widest, and most end in
 * mid-sentence. */
static size_t lines_alike(const struct source_lines *lines, size_t i, size_t measure)
{
	const struct source_line *line = &lines->list[i];
	size_t most = 0, least = SIZE_MAX, stops = 0, parts = 0, n;

	if (i > 0 && adjoin(line - 1, line) && !line->indent)
		return 1;
	for (n = 1; i + n < lines->count && adjoin(&line[n - 1], &line[n]) && !line[n].indent && !line[n].deep; n++) {
		size_t width = full_width(&line[n - 1]);

		if (width >= WIDTH_BINS)
			return 1;
		most = width > most ? width : most;
		least = width < least ? width : least;
		stops += ends_sentence(&line[n - 1]);
		parts += in_parts(&line[n - 1]);
	}
	if (n < 3 || most < MEASURE_LEAST || least + ALIKE_PLAY < most || full_width(&line[n - 1]) > most + 2
		|| stops * 2 > n - 1 || parts * 2 > n || !ends_sentence(&line[n - 1])
		|| (measure > 0 && most + MEASURE_PLAY > measure && most <= measure + 2))
		return 1;
	return n;
}

/* Whether most paragraphs of a page with a measure begin with an indented line. */
static bool are_indented(const struct source_lines *lines)
{
	size_t indents = 0, others = 0;

	for (size_t i = 1; i < lines->count; i++) {
		const struct source_line *line = &lines->list[i];

		indents += line->indent;
		others += !line->indent && line->width >= MEASURE_LEAST && ends_sentence(line - 1);
	}
	return indents > 2 * others;
}

/* Whether line i is one of a head where paragraphs begin with an indented line: it is not indented, and not more than
 * another line follows before what is. */
static bool begins_head(const struct source_lines *lines, size_t i)
{
	const struct source_line *line = &lines->list[i];
	size_t n = 1;

	if (line->indent || (i > 0 && !ends_sentence(line - 1)))
		return false;
	while (n < 3 && i + n < lines->count && adjoin(&line[n - 1], &line[n]) && !line[n].indent && !line[n].deep)
		n++;
	return n < 3;
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

/* The codes of the block's characters into code; how many there are. */
static size_t fold_text(struct block *block, uint32_t *code, size_t room)
{
	block->count = glyph_fold_text(block->text, block->len, code, room);
	block->code = code;
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
	glyphs_forget(glyphs);
}

void block_last(const struct block *block, struct glyphs *glyphs)
{
	block_first(block, glyphs);
	glyphs->before = block->count - glyphs->count;
	glyphs->code += glyphs->before;
}

void blocks_read(struct blocks *blocks, const char *text, size_t len, struct arena *arena, struct arena *temp)
{
	struct source_lines lines = { 0 };
	size_t measure, used = 0;
	bool indented;
	uint32_t *code;

	read_lines(&lines, text, len);
	measure = find_measure(&lines);
	indented = measure > 0 && are_indented(&lines);
	code = arena_alloc_raw(temp, lines.chars * sizeof *code);
	blocks->list = arena_alloc(temp, (lines.count + 1) * sizeof *blocks->list);
	blocks->count = 0;
	for (size_t i = 0, n; i < lines.count; i += n) {
		struct block *block = &blocks->list[blocks->count];
		size_t most = i < TOP_LINES && is_folio(&lines.list[i]) ? 1 : indented && begins_head(&lines, i) ? 1 : lines.count - i;

		for (n = 1; n < most && i + n < lines.count && runs_on(&lines.list[i + n - 1], &lines.list[i + n], measure); n++)
			;
		if (n == 1 && most > 1)
			n = lines_alike(&lines, i, measure);
		block->first = lines.list[i].number;
		block->last = lines.list[i + n - 1].number;
		block->gap = block->first - 1 - (i > 0 ? lines.list[i - 1].number : 0);
		block->text = lines.list[i].text;
		block->len = lines.list[i].len;
		if (n > 1)
			join_lines(block, &lines.list[i], n, arena);
		if (lines.list[i].indent)
			block->evidence |= BIT(E_INDENT);
		if (lines.list[i].deep)
			block->evidence |= BIT(E_DEEP);
		clean_marks(block, arena);
		used += fold_text(block, code + used, lines.chars - used);
		blocks->count++;
	}
	free(lines.list);
}
