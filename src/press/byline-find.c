/* SPDX-License-Identifier: MIT */
/* Where a byline stands in running text. */
#include <string.h>

#include "press/byline.h"
#include "press/role.h"

#define TAIL_MAX 60	/* glyphs behind the last sentence in which a byline is looked for */

/* The place of the bracket that the one at close closes; close when there is none near. */
static size_t bracket_open(const struct glyphs *glyphs, size_t close)
{
	for (size_t at = close; at-- > 0 && close - at <= TAIL_MAX;) {
		if (glyphs->code[at] == '(')
			return at;
		if (glyphs->code[at] == ')')
			break;
	}
	return close;
}

size_t credits_find_tail(const struct glyphs *glyphs, struct credits *credits)
{
	size_t end = glyphs->count;
	size_t at;

	while (end > 0 && glyphs->code[end - 1] == ' ')
		end--;
	if (end == 0)
		return glyphs->count;
	if (glyphs->code[end - 1] == ')') {
		at = bracket_open(glyphs, end - 1);
		if (at < end - 1 && at > 0 && credits_read(glyphs, at + 1, end - 1, credits) && !credits->desk)
			return at;
		return glyphs->count;
	}
	for (at = end; at > 0 && end - at < TAIL_MAX; at--) {
		uint32_t code = glyphs->code[at - 1];

		if (!glyph_is_stop(code) && !glyph_is_closing(code))
			continue;
		if (at < end && credits_read(glyphs, at, end, credits) && !credits->desk)
			return at;
		break;
	}
	return glyphs->count;
}

size_t credits_read_lead(const struct glyphs *glyphs, size_t place, struct credits *credits)
{
	size_t at = glyphs_skip_blanks(glyphs, place);
	size_t end;

	memset(credits, 0, sizeof *credits);
	if (at < glyphs->count && glyphs->code[at] == '(') {
		end = glyphs_find(glyphs, at, glyphs->count, U")");
		if (end < glyphs->count && credits_read(glyphs, at + 1, end, credits) && credits->has_role)
			return end + 1;
	} else if (role_read(glyphs, at, glyphs->count) > 0) {
		end = glyphs_find(glyphs, at, glyphs->count, U"报道");
		if (end < glyphs->count && credits_read(glyphs, at, end, credits) && credits->count > 0)
			return end + 2;
	}
	credits->count = 0;
	return place;
}
