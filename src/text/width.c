/* SPDX-License-Identifier: MIT */
#include "text/width.h"

#include <stdbool.h>

#include "text/grapheme.h"
#include "text/range.h"
#include "text/utf8.h"

enum width_class {
	ZERO,
	NARROW,
	WIDE,
	AMBIGUOUS,
	CONTROL,
	NARROW_EMOJI,	/* narrow, until U+FE0F makes an emoji of it */
	AMBIGUOUS_EMOJI,
};

#include "text/width-table.h"

#define EMOJI_STYLE 0xfe0f

/* The one thing here that changes: a terminal has one answer, and all of the program shares it. */
static int ambiguous_cells = 1;

void width_set_ambiguous(int cells)
{
	ambiguous_cells = cells == 2 ? 2 : 1;
}

int width_ambiguous(void)
{
	return ambiguous_cells;
}

static enum width_class class_of(uint32_t codepoint)
{
	if (codepoint >= 0x4e00 && codepoint <= 0x9fff)
		return WIDE;
	return (enum width_class)range_class(width_table, sizeof width_table / sizeof *width_table, codepoint);
}

static int class_cells(enum width_class class)
{
	switch (class) {
	case ZERO:
		return 0;
	case NARROW:
	case NARROW_EMOJI:
		return 1;
	case WIDE:
		return 2;
	case AMBIGUOUS:
	case AMBIGUOUS_EMOJI:
		return ambiguous_cells;
	case CONTROL:
		break;
	}
	return -1;
}

int width_codepoint(uint32_t codepoint)
{
	if (codepoint >= 0x20 && codepoint < 0x7f)
		return 1;
	return class_cells(class_of(codepoint));
}

static bool is_regional_indicator(uint32_t codepoint)
{
	return codepoint >= 0x1f1e6 && codepoint <= 0x1f1ff;
}

int width_cluster(const char *cluster, size_t len)
{
	const char *p = cluster, *end = cluster + len;
	bool emoji = false;
	int regional = 0;
	int widest = 0;

	if (len == 1 && (unsigned char)*cluster < 0x80)
		return width_codepoint((unsigned char)*cluster);
	if (len == 3 && utf8_is_han(cluster, end))
		return 2;
	while (p < end) {
		uint32_t codepoint = utf8_next(&p, end);
		enum width_class class = codepoint == EMOJI_STYLE ? ZERO : class_of(codepoint);
		int cells = class_cells(class);

		if (cells < 0)
			return -1;
		if (cells > widest)
			widest = cells;
		if (is_regional_indicator(codepoint))
			regional++;
		if ((codepoint == EMOJI_STYLE && emoji) || regional == 2)
			return 2;
		emoji = class == NARROW_EMOJI || class == AMBIGUOUS_EMOJI;
	}
	return widest;
}

/* The cells of the cluster at text, which is size bytes long. */
static size_t next_cells(const char *text, size_t len, size_t *size)
{
	int cells;

	*size = grapheme_next(text, len);
	cells = width_cluster(text, *size);
	return cells > 0 ? (size_t)cells : 0;
}

size_t width_text(const char *text, size_t len)
{
	size_t cells = 0, size;

	for (size_t i = 0; i < len; i += size)
		cells += next_cells(text + i, len - i, &size);
	return cells;
}

size_t width_fit(const char *text, size_t len, size_t cells)
{
	size_t used = 0, size;

	for (size_t i = 0; i < len; i += size) {
		used += next_cells(text + i, len - i, &size);
		if (used > cells)
			return i;
	}
	return len;
}
