/* SPDX-License-Identifier: MIT */
#include "press/headline.h"

#include "press/glyphs.h"

#define PARTS_MAX 6

static const char32_t *const verbs[] = { U"调研", U"召开", U"举行", U"强调", U"指出", U"公示", U"会议", U"座谈",
	U"要求", U"时说", U"发布", U"出台", U"检查", U"考察", U"督查", U"督导", U"部署", U"开幕", U"启动", U"讲话",
	NULL };

size_t headline_split(const char *text, size_t len, size_t *headline)
{
	struct glyphs glyphs;
	size_t start[PARTS_MAX], end[PARTS_MAX];
	size_t parts = 0, first, rest;

	glyphs_first(&glyphs, text, len);
	if (glyphs_at(&glyphs, glyphs.count) != len)
		return 0;
	for (size_t at = 0; at < glyphs.count; at = glyphs_skip_blanks(&glyphs, end[parts - 1])) {
		if (parts == PARTS_MAX)
			return 0;
		start[parts] = at;
		while (at < glyphs.count && glyphs.code[at] != ' ')
			at++;
		end[parts++] = at;
	}
	if (parts < 2)
		return 0;
	first = end[0] - start[0];
	rest = end[1] - start[1];
	for (size_t i = 2; i < parts; i++)
		rest = end[i] - start[i] > rest ? end[i] - start[i] : rest;
	if (parts == 2 ? first < 9 || glyphs_match_any(&glyphs, end[0] - 2, verbs) == 0
		: first < 12 || first * 2 < rest * 3)
		return 0;
	*headline = glyphs_at(&glyphs, start[1]);
	return glyphs_at(&glyphs, end[0]);
}

size_t headline_standing(const char *text, size_t len, size_t *headline)
{
	struct glyphs glyphs;
	size_t at;

	glyphs_first(&glyphs, text, len);
	if (glyphs.count == 0 || glyphs.code[0] != 0x3010)
		return 0;
	at = glyphs_find(&glyphs, 0, glyphs.count, U"】");
	if (at == 1 || at + 1 >= glyphs.count)
		return 0;
	*headline = glyphs_at(&glyphs, glyphs_skip_blanks(&glyphs, at + 1));
	return *headline < len ? glyphs_at(&glyphs, at + 1) : 0;
}
