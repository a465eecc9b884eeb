/* SPDX-License-Identifier: MIT */
/* The lines of a page as a compositor sees them: what stands together as one line of type, with
 * all that its form says about it. */
#ifndef BAOLAN_PRESS_BLOCK_H
#define BAOLAN_PRESS_BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "press/evidence.h"
#include "press/glyphs.h"

struct block {
	size_t first, last;	/* lines of the source, from 1: those that say nothing behind it, or above the first, among them */
	const size_t *lines;	/* those that it is made of */
	size_t line_count;
	size_t gap;		/* blank lines before it; more for a rule */
	const char *text;	/* blanks at the ends and extraction marks taken out; not NUL-terminated */
	size_t len;
	const uint32_t *code;	/* its characters, as glyphs hold them; behind those of the block before */
	size_t count;
	struct firsts *firsts;	/* see glyphs.h; the same for all blocks of a page */
	const uint16_t *others;	/* where in the first 64 KB of text the characters stand that are no plain Han */
	size_t other_count;
	size_t chars;		/* those that are not blank, counted up to BLOCK_CHARS */
	uint64_t evidence;	/* seen of it alone */
	uint64_t around;	/* ... and from its neighbours */
	uint8_t level;		/* how many # */
	int8_t quotes;		/* marks opened in it and not closed; less than 0 the other way round */
	uint8_t month, day;	/* of its dateline */
	float tells;	/* the part of its words that the text behind it has */
	float told;	/* ... that the text before it has */
	float echo;	/* of a short line: how much more its characters are those of the text before */
	float news;	/* of a line over a text: the part of its words that the text opens with; -1 where none is */
	float within;	/* how much the text before it and the text behind it speak of the same */
};

#define BLOCK_CHARS 100000

static inline bool block_has(const struct block *block, enum evidence evidence)
{
	return ((evidence < E_AROUND ? block->evidence : block->around) >> (evidence % E_AROUND) & 1) != 0;
}

static inline void block_mark(struct block *block, enum evidence evidence)
{
	*(evidence < E_AROUND ? &block->evidence : &block->around) |= UINT64_C(1) << evidence % E_AROUND;
}

static inline void block_unmark(struct block *block, enum evidence evidence)
{
	*(evidence < E_AROUND ? &block->evidence : &block->around) &= ~(UINT64_C(1) << evidence % E_AROUND);
}

struct blocks {
	struct block *list;
	size_t count;
};

/* Cuts a page into blocks; a line of text belongs to exactly one. Texts lie in the page's own text
 * or in arena, the list and the codes in temp. Lines of a page that is set with a fixed measure are put together
 * again where a paragraph runs on. */
void blocks_read(struct blocks *blocks, const char *text, size_t len, struct arena *arena, struct arena *temp);

/* The first, or the last, glyphs of a block. */
void block_first(const struct block *block, struct glyphs *glyphs);
void block_last(const struct block *block, struct glyphs *glyphs);

#endif
