/* SPDX-License-Identifier: MIT */
#include "press/byline.h"

#include <string.h>

#include "press/name.h"

#define ROLE_MAX 16	/* glyphs of the longest role, 中央人民广播电台记者 and its like */
#define TAIL_MAX 60	/* glyphs behind the last sentence in which a byline is looked for */

/* A role ends in one of these; the longer first. */
static const char32_t *const role_cores[] = { U"通讯员", U"评论员", U"特派员", U"实习生", U"记者", U"作者", U"读者", NULL };

/* What may stand before 记者, in any order. */
static const char32_t *const role_marks[] = { U"本报", U"晚报", U"日报", U"早报", U"晨报", U"快报", U"时报", U"都市报", U"本网",
	U"本台", U"本社", U"本刊", U"新华社", U"中新社", U"见习", U"实习", U"首席", U"特约", U"特派", U"高级", U"资深", U"全媒体", U"融媒体",
	U"多媒体", U"摄影", U"视频", U"文字", U"体育", U"驻", U"特邀", U"青年", U"小", U"校园", NULL };

static const char32_t *const prefix_roles[] = { U"文/图", U"图/文", U"文图", U"图文", U"摄影报道", U"摄影", U"撰文", U"撰稿", U"采写",
	U"文字", U"文/", U"图/", U"摄/", U"文:", U"图:", U"摄:", U"供稿", U"整理", U"执笔", U"编译", U"翻译", U"绘图", U"制图", U"漫画", NULL };

static const char32_t *const suffix_roles[] = { U"摄影报道", U"摄影/报道", U"文/图", U"图/文", U"文并图", U"文图", U"图文", U"摄影", U"供图",
	U"摄", U"报道", U"整理", U"综合", U"供稿", U"编译", U"绘", U"制图", U"作", U"图", U"文", NULL };

static bool is_separator(uint32_t code)
{
	switch (code) {
	case ' ': case ',': case 0x3001: case ';': case '/': case '|': case ':': case 0xb7: case 0x2022: case 0x30fb:
	case 0x25a1: case 0x25a0: case 0x25cb: case 0x25cf: case 0x25ce: case 0x25c6: case 0x25c7: case 0x2606:
	case 0x2605: case 0x25b2: case 0x25b3: case 0xff61:
		return true;
	default:
		return false;
	}
}

static bool is_mark_end(uint32_t code)
{
	static const uint32_t ends[] = { 0x62a5, 0x793e, 0x53f0, 0x7f51, 0x520a, 0x7aef, 0x89c6 };	/* 报社台网刊端视 */

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (code == ends[i])
			return true;
	return false;
}

/* True when what stands before 记者 is made of words that may stand there. */
static bool is_role_prefix(const struct glyphs *glyphs, size_t from, size_t end)
{
	size_t at = from;

	if (end > from && is_mark_end(glyphs->code[end - 1]) && end - from >= 2)
		return true;
	while (at < end) {
		size_t n = glyphs_match_any(glyphs, at, role_marks);

		if (n == 0)
			return glyphs_match(glyphs, from, U"本报驻") > 0 || glyphs_match(glyphs, from, U"驻") > 0
				|| glyphs_match(glyphs, from, U"新华社驻") > 0
				|| (at - from >= 2 && end - at <= 6 && is_mark_end(glyphs->code[at - 1]));
		at += n;
	}
	return true;
}

/* Glyphs of the role at place, before end; 0 when there is none. */
static size_t role_read(const struct glyphs *glyphs, size_t place, size_t end)
{
	for (size_t at = place; at < end && at - place < ROLE_MAX; at++) {
		size_t n = glyphs_match_any(glyphs, at, role_cores);

		if (n > 0 && at + n <= end)
			return is_role_prefix(glyphs, place, at) ? at + n - place : 0;
		if (!glyph_is_han(glyphs->code[at]))
			return 0;
	}
	return 0;
}

static void credits_add(struct credits *credits, size_t role, size_t role_end, size_t name, size_t name_end)
{
	if (credits->count < CREDITS_MAX)
		credits->list[credits->count++] = (struct credit){ role, role_end, name, name_end };
}

/* The names of the Han run from at to end, whole; false when it cannot be names. */
static bool add_names(const struct glyphs *glyphs, size_t at, size_t end, size_t role, size_t role_end,
	struct credits *credits)
{
	bool strict = role == role_end || glyphs_match(glyphs, role, U"读者") > 0;

	while (at < end) {
		size_t n = name_next(glyphs, at, end, strict);

		if (n == 0)
			return false;
		credits_add(credits, role, role_end, at, at + n);
		at += n;
	}
	return true;
}

/* The end of the run of Han characters (and dots inside a foreign name) at place that is neither a
 * role nor a suffix; roles says whether there is any role. */
static size_t run_end(const struct glyphs *glyphs, size_t place, size_t end, bool roles)
{
	size_t at = place;

	for (; at < end; at++) {
		uint32_t code = glyphs->code[at];
		size_t n = at > place ? glyphs_match_any(glyphs, at, suffix_roles) : 0;

		if (n == 1 && (code == 0x6587 || code == 0x56fe))	/* 文 and 图 end names, too */
			n = 0;
		if (code == 0xb7 && at > place && at + 1 < end && glyph_is_han(glyphs->code[at + 1]))
			continue;
		if (!glyph_is_han(code) || (roles && at > place + 1 && role_read(glyphs, at, end) > 0))
			break;
		if (n > 0 && at - place >= 2 && (at + n == end || is_separator(glyphs->code[at + n])))
			break;
	}
	return at;
}

/* One Han character apart from the next by blanks: 李 明. */
static size_t spaced_name(const struct glyphs *glyphs, size_t place, size_t end)
{
	size_t next = glyphs_skip_blanks(glyphs, place + 1);

	if (next == place + 1 || next >= end || !glyph_is_han(glyphs->code[next]))
		return 0;
	if (next + 1 < end && glyph_is_han(glyphs->code[next + 1]))
		return 0;
	return name_is_surname(glyphs->code[place]) ? next + 1 - place : 0;
}

static size_t latin_end(const struct glyphs *glyphs, size_t place, size_t end)
{
	while (place < end && ((glyphs->code[place] | 32) >= 'a' && (glyphs->code[place] | 32) <= 'z'))
		place++;
	return place;
}

/* A word like 摄 or 报道 behind the names; people without a role so far get it as theirs. */
static void take_suffix(const struct glyphs *glyphs, size_t at, size_t n, struct credits *credits)
{
	bool photo = glyphs->code[at] == 0x6444 || glyphs->code[at + n - 1] == 0x56fe
		|| glyphs_match(glyphs, at, U"图") > 0 || glyphs_match(glyphs, at, U"文图") > 0;

	credits->has_role = true;
	credits->photo |= photo;
	for (size_t i = 0; i < credits->count; i++) {
		struct credit *credit = &credits->list[i];

		if (credit->role == credit->role_end) {
			credit->role = at;
			credit->role_end = at + n;
		}
	}
}

/* Glyphs of a day behind a signature: 6月11日. */
static size_t day_read(const struct glyphs *glyphs, size_t at)
{
	int value;
	size_t n = glyphs_number(glyphs, at, &value);
	size_t m;

	if (n == 0 || glyphs_match(glyphs, at + n, U"月") == 0)
		return 0;
	m = glyphs_number(glyphs, at + n + 1, &value);
	return m > 0 && glyphs_match(glyphs, at + n + 1 + m, U"日") > 0 ? n + m + 2 : 0;
}

bool credits_read(const struct glyphs *glyphs, size_t from, size_t end, struct credits *credits)
{
	size_t at = from;
	size_t role = 0, role_end = 0;
	bool roles = glyphs_have(glyphs, end, role_cores);
	size_t n, next;

	memset(credits, 0, sizeof *credits);
	while (at < end) {
		if (is_separator(glyphs->code[at])) {
			at++;
		} else if (credits->count > 0 && (n = day_read(glyphs, at)) > 0) {
			at += n;
		} else if (roles && (n = role_read(glyphs, at, end)) > 0) {
			credits->has_role = true;
			role = at;
			role_end = at += n;
		} else if (credits->count > 0 && (n = glyphs_match_any(glyphs, at, suffix_roles)) > 0
			&& (at + n >= end || is_separator(glyphs->code[at + n]))) {
			take_suffix(glyphs, at, n, credits);
			at += n;
		} else if ((n = glyphs_match_any(glyphs, at, prefix_roles)) > 0 && at + n < end) {
			credits->has_role = true;
			credits->photo |= glyphs->code[at] == 0x6444 || glyphs_find(glyphs, at, at + n, U"图") < at + n;
			role = at;
			role_end = at + n;
			while (role_end > role && is_separator(glyphs->code[role_end - 1]))
				role_end--;
			at += n;
		} else if (glyph_is_han(glyphs->code[at])) {
			next = run_end(glyphs, at, end, roles);
			if (next == at + 1 && (n = spaced_name(glyphs, at, end)) > 0)
				credits_add(credits, role, role_end, at, at + n), next = at + n;
			else if (!add_names(glyphs, at, next, role, role_end, credits))
				return false;
			at = next;
		} else if (role_end > role && (next = latin_end(glyphs, at, end)) > at + 1) {
			credits_add(credits, role, role_end, at, next);
			at = next;
		} else {
			return false;
		}
	}
	credits->desk = credits->count == 0 && credits->has_role;
	return credits->count > 0 || credits->desk;
}

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
