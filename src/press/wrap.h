/* SPDX-License-Identifier: MIT */
/* Pages whose lines end at a fixed measure: which of them are one paragraph. */
#ifndef BAOLAN_PRESS_WRAP_H
#define BAOLAN_PRESS_WRAP_H

#include <stdbool.h>
#include <stddef.h>

struct source_line {
	const char *text;
	size_t len;
	size_t number;	/* in the page, from 1 */
	size_t row;	/* the same as if a page were set close whose lines all have a blank one between them */
	size_t width;	/* cells, two for everything that is not ASCII */
	bool indent;	/* as a paragraph's first line */
	bool deep;	/* further in than that */
};

struct source_lines {
	struct source_line *list;
	size_t count, capacity;
	size_t chars;	/* of all, with one for each end */
};

/* How a page is set. */
struct wrap {
	const struct source_lines *lines;
	size_t measure;	/* in cells; 0 where lines are paragraphs */
	bool indented;	/* most paragraphs begin with an indented line */
};

/* The lines have to outlive it. */
void wrap_find(struct wrap *wrap, const struct source_lines *lines);

/* How many lines from line i on are one paragraph. */
size_t wrap_count(const struct wrap *wrap, size_t i);

#endif
