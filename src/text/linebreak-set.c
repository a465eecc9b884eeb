/* SPDX-License-Identifier: MIT */
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/alloc.h"
#include "text/grapheme.h"
#include "text/linebreak.h"
#include "text/utf8.h"
#include "text/width.h"

/* The line that is being filled, and the last place in it where it may break: one pass, nothing
 * is measured twice. */
struct setting {
	struct line **lines;
	size_t *count, *capacity;
	size_t cells, indent;	/* indent is 0 behind the first line */
	struct line line;	/* up to the last cluster that is not blank */
	size_t width;	/* of the line with the blanks at its end */
	bool may_break;
	struct line broken;	/* the line if it breaks there */
	size_t next, next_width;	/* and where the one after begins, and the width up to there */
};

static bool is_blank(const char *cluster, size_t size)
{
	const char *p = cluster;
	uint32_t codepoint = utf8_next(&p, cluster + size);

	if (codepoint >= '\t' && codepoint <= '\r')
		return true;	/* a line feed behind a carriage return is part of the cluster */
	if (codepoint == 0x85 || codepoint == 0x2028 || codepoint == 0x2029)
		return true;
	return (codepoint == ' ' || codepoint == 0x3000) && p == cluster + size;	/* no mark on it */
}

static void add_line(struct setting *s, const struct line *line)
{
	*s->lines = array_grow(*s->lines, *s->count, s->capacity, sizeof **s->lines);
	(*s->lines)[(*s->count)++] = *line;
	s->indent = 0;
}

static void begin_line(struct setting *s, size_t at)
{
	s->line = (struct line){ .start = at, .end = at };
	s->width = 0;
	s->may_break = false;
}

static void note_break(struct setting *s, size_t at)
{
	s->may_break = true;
	s->broken = s->line;
	s->next = at;
	s->next_width = s->width;
}

/* Ends the line where it may break, or else before the cluster at here. One of blanks is dropped. */
static void break_line(struct setting *s, size_t here)
{
	struct line rest = s->line;
	size_t width = s->width;

	if (!s->may_break)
		note_break(s, here);
	if (s->broken.end > s->broken.start)
		add_line(s, &s->broken);
	begin_line(s, s->next);
	s->width = width - s->next_width;
	if (rest.end > s->next) {
		s->line.end = rest.end;
		s->line.cells = rest.cells - s->next_width;
	}
}

static void add_cluster(struct setting *s, const char *text, size_t at, size_t size)
{
	int measured = width_cluster(text + at, size);
	size_t wide = measured > 0 ? (size_t)measured : 0;

	if (is_blank(text + at, size)) {
		s->width += wide;
		return;
	}
	while (s->width + wide > s->cells - s->indent && (s->may_break || s->width > 0))
		break_line(s, at);
	s->width += wide;
	s->line.end = at + size;
	s->line.cells = s->width;
}

void linebreak_set(const char *text, size_t len, size_t cells, size_t indent,
	struct line **lines, size_t *count, size_t *capacity)
{
	struct setting s = { .lines = lines, .count = count, .capacity = capacity, .cells = cells < 2 ? 2 : cells };
	unsigned char *breaks;
	size_t size;

	if (len == 0)
		return;
	breaks = xmalloc(len + 1);
	s.indent = indent + 2 <= s.cells ? indent : 0;
	linebreak_chinese(text, len, breaks);
	for (size_t i = 0; i < len; i += size) {
		size = grapheme_next(text + i, len - i);
		if (breaks[i] == LINEBREAK_MUST) {
			add_line(&s, &s.line);
			begin_line(&s, i);
		} else if (breaks[i] == LINEBREAK_MAY) {
			note_break(&s, i);
		}
		add_cluster(&s, text, i, size);
	}
	add_line(&s, &s.line);
	free(breaks);
}
