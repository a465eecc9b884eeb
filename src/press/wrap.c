/* SPDX-License-Identifier: MIT */
#include "press/wrap.h"

#include <stdint.h>

#include "press/byline.h"
#include "press/dateline.h"
#include "press/glyphs.h"

#define WIDTH_BINS 256	/* cells; a wider line is no column of a newspaper */
#define SIGNED_MOST 20	/* characters of the names in brackets at a text's end */
#define MEASURE_LEAST 20	/* cells; nothing is set in a narrower column */
#define ALIKE_PLAY 7		/* ... where a paragraph has a measure of its own */
#define HEAD_LINES 3		/* of a head that may be as wide as the measure */
#define WIDER_PLAY 4	/* cells that a line may have over the measure */
#define MEASURE_PLAY 5		/* cells by which a full line may be short of the measure, less one */

static bool adjoin(const struct source_line *line, const struct source_line *next)
{
	return next->row == line->row + 1;
}

/* True when nothing but its measure parts a line from the one below it. */
static bool is_followed(const struct source_line *line)
{
	return adjoin(line, line + 1) && !line[1].indent && !line[1].deep;
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

static bool is_mark(uint32_t code)
{
	return glyph_is_stop(code) || glyph_is_closing(code) || code == ',' || code == 0x3001 || code == ';'
		|| code == ':';
}

/* Cells of the marks at a line's end that may hang over the measure. */
static size_t hanging_width(const struct source_line *line)
{
	const char *p = line->text + line->len;
	size_t cells = 0;

	while (p > line->text && cells < 4 && is_mark(glyph_fold(glyph_previous(line->text, &p))))
		cells += 2;
	return cells;
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
 * a character more or less, so the widest line that ends in none tells. Most end in mid-sentence, which those of a poem do not, and little text stands in wider ones:
 * two lines of a headline without a blank line between them make no measure. */
static size_t find_measure(const struct source_lines *lines)
{
	size_t bins[WIDTH_BINS] = { 0 }, ends[WIDTH_BINS] = { 0 }, firm[WIDTH_BINS] = { 0 };
	size_t pairs = 0, best = MEASURE_LEAST, all, text = 0, wider = 0;

	for (size_t i = 0; i + 1 < lines->count; i++) {
		size_t width = full_width(&lines->list[i]);

		if (!adjoin(&lines->list[i], &lines->list[i + 1]))
			continue;
		pairs++;
		if (width < WIDTH_BINS) {
			bins[width]++;
			ends[width] += ends_sentence(&lines->list[i]);
			firm[width] += hanging_width(&lines->list[i]) == 0;
		}
	}
	if (pairs < 4)
		return 0;
	all = lines_about(bins, best);
	for (size_t i = MEASURE_LEAST + 1; i < WIDTH_BINS; i++) {
		size_t about = lines_about(bins, i);

		best = about > all ? i : best;
		all = about > all ? about : all;
	}
	for (size_t i = 0; i < lines->count; i++) {
		text += lines->list[i].width;
		wider += lines->list[i].width > best + MEASURE_PLAY ? lines->list[i].width : 0;
	}
	if (all < 4 || wider * 5 > text || all * 5 < pairs * 2 || lines_about(ends, best) * 2 >= all)
		return 0;
	while (best > MEASURE_LEAST && firm[best] * 10 < all)
		best--;
	return best;
}

/* True when the first character of next would have found room in line: it ends where it does for a reason of its own. */
static bool has_room(const struct source_line *line, const struct source_line *next, size_t measure)
{
	const char *p = next->text;
	const char *end = p + next->len;
	uint32_t code = glyph_fold(glyph_next(&p, end));
	uint32_t behind = p < end ? glyph_fold(glyph_next(&p, end)) : ' ';

	return (glyph_is_han(code) || glyph_is_opening(code)) && glyph_is_han(behind)
		&& full_width(line) + (glyph_is_opening(code) ? 4 : 2) <= measure;	/* no mark that opens ends a line */
}

/* （李明）, （下转第二版）: behind a sentence, a line of its own. */
static bool opens_bracket(const struct source_line *line)
{
	const char *p = line->text;

	return glyph_fold(glyph_next(&p, p + line->len)) == '(';
}

/* Whether the line begins a report, or names who wrote it and tells nothing else. */
static bool opens_report(const struct source_line *line)
{
	struct glyphs glyphs;
	struct dateline dateline;
	struct credits credits;

	glyphs_first(&glyphs, line->text, line->len);
	dateline = dateline_read(&glyphs);
	return dateline.end > dateline.start || (credits_read(&glyphs, 0, glyphs.count, &credits) && credits.has_role);
}

/* Whether a head begins with the line rather than that it goes on with a paragraph, whose last line alone is short: a
 * short one that ends in no mark, or a few that end no sentence before one that begins a text. */
static bool begins_head(const struct source_line *line, const struct source_line *end, const struct wrap *wrap)
{
	if (full_width(line) + MEASURE_PLAY < wrap->measure && hanging_width(line) == 0)
		return true;
	for (size_t n = 0; n < HEAD_LINES && &line[n + 1] < end && !ends_sentence(&line[n]); n++)
		if (wrap->indented ? line[n + 1].indent : opens_report(&line[n + 1]))
			return adjoin(&line[n], &line[n + 1]) && hanging_width(&line[n]) == 0;
	return false;
}

static bool runs_on(const struct source_line *line, const struct source_line *end, const struct wrap *wrap)
{
	const struct source_line *next = line + 1;
	size_t width = full_width(line), over = hanging_width(line), measure = wrap->measure;

	if (measure == 0 || next == end || !is_followed(line) || full_width(next) > measure + WIDER_PLAY)
		return false;
	if (wrap->indented && line->indent && over == 0 && width * 2 > measure
		&& full_width(next) * 2 > measure)	/* 本报1984年12月31日, with 讯 below it */
		return true;
	if (width + MEASURE_PLAY < measure || width > measure + (over > 0 ? over : 1) || ends_signed(line))
		return false;
	if (!ends_sentence(line) || (wrap->indented && is_followed(next) && full_width(next) + MEASURE_PLAY >= measure))
		return true;
	return !has_room(line, next, measure) && !opens_bracket(next) && !begins_head(next, end, wrap);
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
	for (n = 1; i + n < lines->count && is_followed(&line[n - 1]); n++) {
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

/* Whether line i is one of a head where paragraphs begin with an indented line: behind the end of a sentence, not
 * indented, and of not more than two lines before what is, or three that end no sentence. */
static bool is_head(const struct source_lines *lines, size_t i)
{
	const struct source_line *first = &lines->list[i];
	const struct source_line *end = lines->list + lines->count;
	size_t n = 1;

	while (first > lines->list && &lines->list[i] - first < 2 && !ends_sentence(first - 1)
		&& is_followed(first - 1))
		first--;
	if (first->indent || (first > lines->list && !ends_sentence(first - 1)))
		return false;
	while (n < 4 && first + n < end && is_followed(&first[n - 1]))
		n++;
	return n < 3 || (n == 3 && !ends_sentence(&first[2]));
}

void wrap_find(struct wrap *wrap, const struct source_lines *lines)
{
	wrap->lines = lines;
	wrap->measure = find_measure(lines);
	wrap->indented = wrap->measure > 0 && are_indented(lines);
}

/* Whether n lines from line on may be a head: the first is not indented, as a paragraph's, and none ends a sentence within. */
static bool may_be_head(const struct source_line *line, size_t n)
{
	if (line[0].indent)
		return false;
	for (size_t i = 0; i < n; i++) {
		const char *end = line[i].text + line[i].len;

		for (const char *p = line[i].text; p < end;)
			if (glyph_next(&p, end) == 0x3002)
				return false;
	}
	return true;
}

/* Whether the line behind the first n of a paragraph is none of it: it is marked by #, or opens the report that those are
 * the head of. */
static bool stands_apart(const struct source_line *line, size_t n)
{
	return line[n].text[0] == '#' || (n <= HEAD_LINES && may_be_head(line, n) && opens_report(&line[n]));
}

size_t wrap_count(const struct wrap *wrap, size_t i)
{
	const struct source_line *line = &wrap->lines->list[i];
	const struct source_line *end = wrap->lines->list + wrap->lines->count;
	size_t n = 1;

	if (line->text[0] == '#' || (wrap->indented && is_head(wrap->lines, i)))
		return 1;
	while (runs_on(&line[n - 1], end, wrap) && !stands_apart(line, n))
		n++;
	return n > 1 ? n : lines_alike(wrap->lines, i, wrap->measure);
}
