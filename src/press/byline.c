/* SPDX-License-Identifier: MIT */
#include "press/byline.h"

#include <string.h>

#include "press/name.h"
#include "press/role.h"

#define PLACE_MAX 8	/* glyphs of 台北报导 and its like */

/* How far a byline has been read. */
struct reading {
	const struct glyphs *glyphs;
	size_t at, end;
	size_t role, role_end;	/* the role that the names to come share */
	bool roles;	/* there are roles on the line */
	bool wrapped;	/* brackets stand around all of it */
	struct credits *credits;
};

static void credits_add(struct credits *credits, size_t role, size_t role_end, size_t name, size_t name_end)
{
	if (credits->count < CREDITS_MAX)
		credits->list[credits->count++] = (struct credit){ role, role_end, name, name_end };
}

/* 摄 behind the run that ends at place says enough of it; bare names need a surname. */
static bool is_taken(const struct glyphs *glyphs, size_t place)
{
	return glyphs_match(glyphs, glyphs_skip_blanks(glyphs, place), U"摄") > 0;
}

/* The names of the Han run from at to end, whole; false when it cannot be names. */
static bool add_names(const struct glyphs *glyphs, size_t at, size_t end, size_t role, size_t role_end,
	struct credits *credits)
{
	bool strict = (role == role_end && !is_taken(glyphs, end)) || glyphs_match(glyphs, role, U"读者") > 0;

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
 * role nor a word behind names; roles says whether there is any role. */
static size_t run_end(const struct glyphs *glyphs, size_t place, size_t end, bool roles)
{
	size_t at = place;

	for (; at < end; at++) {
		uint32_t code = glyphs->code[at];
		size_t n = at >= place + 2 ? role_read_behind(glyphs, at, end) : 0;

		if (n == 1 && (code == 0x6587 || code == 0x56fe))	/* 文 and 图 end names, too */
			n = 0;
		if (code == 0xb7 && at > place && at + 1 < end && glyph_is_han(glyphs->code[at + 1]))
			continue;
		if (!glyph_is_han(code) || (roles && at > place + 1 && role_read(glyphs, at, end) > 0) || n > 0)
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

/* Each of these takes what it is named for at the place reached, and moves behind it; false when something else stands
 * there. */

static bool take_separator(struct reading *reading)
{
	if (!role_is_separator(reading->glyphs->code[reading->at]))
		return false;
	reading->at++;
	return true;
}

static bool take_day(struct reading *reading)
{
	size_t n = reading->credits->count > 0 ? day_read(reading->glyphs, reading->at) : 0;

	reading->at += n;
	return n > 0;
}

static bool take_role(struct reading *reading)
{
	size_t n = reading->roles ? role_read(reading->glyphs, reading->at, reading->end) : 0;

	if (n == 0)
		return false;
	reading->credits->has_role = true;
	reading->role = reading->at;
	reading->role_end = reading->at += n;
	return true;
}

/* A word like 摄 or 报道 behind the names; people without a role so far get it as theirs. */
static bool take_behind(struct reading *reading)
{
	const struct glyphs *glyphs = reading->glyphs;
	struct credits *credits = reading->credits;
	size_t at = reading->at;
	size_t n = credits->count > 0 ? role_read_behind(glyphs, at, reading->end) : 0;

	if (n == 0)
		return false;
	credits->has_role = true;
	credits->photo |= glyphs->code[at] == 0x6444 || glyphs->code[at + n - 1] == 0x56fe	/* 摄 图 */
		|| glyphs_match(glyphs, at, U"图") > 0 || glyphs_match(glyphs, at, U"文图") > 0;
	for (size_t i = 0; i < credits->count; i++) {
		struct credit *credit = &credits->list[i];

		if (credit->role == credit->role_end) {
			credit->role = at;
			credit->role_end = at + n;
		}
	}
	reading->at += n;
	return true;
}

/* A word like 文/图 or 摄影 before the names. */
static bool take_before(struct reading *reading)
{
	const struct glyphs *glyphs = reading->glyphs;
	size_t at = reading->at;
	size_t n = role_read_before(glyphs, at);

	if (n == 0 || at + n >= reading->end)
		return false;
	reading->credits->has_role = true;
	reading->credits->photo |= glyphs->code[at] == 0x6444 || glyphs_find(glyphs, at, at + n, U"图") < at + n;
	reading->role = at;
	reading->role_end = reading->at = at + n;
	while (reading->role_end > at && role_is_separator(glyphs->code[reading->role_end - 1]))
		reading->role_end--;
	return true;
}

static bool take_names(struct reading *reading)
{
	const struct glyphs *glyphs = reading->glyphs;
	size_t at = reading->at;
	size_t next, n;

	if (!glyph_is_han(glyphs->code[at]))
		return false;
	next = run_end(glyphs, at, reading->end, reading->roles);
	if (next == at + 1 && (n = spaced_name(glyphs, at, reading->end)) > 0)
		credits_add(reading->credits, reading->role, reading->role_end, at, next = at + n);
	else if (!add_names(glyphs, at, next, reading->role, reading->role_end, reading->credits))
		return false;
	reading->at = next;
	return true;
}

/* Latin letters are a name where a role stands before them. */
static bool take_latin(struct reading *reading)
{
	size_t next = latin_end(reading->glyphs, reading->at, reading->end);

	if (reading->role_end == reading->role || next <= reading->at + 1)
		return false;
	credits_add(reading->credits, reading->role, reading->role_end, reading->at, next);
	reading->at = next;
	return true;
}

/* Where the word goes on to: the end of the Han characters at the place reached. */
static size_t word_end(const struct reading *reading)
{
	size_t at = reading->at;

	while (at < reading->end && glyph_is_han(reading->glyphs->code[at]))
		at++;
	return at;
}

/* Behind the names: from where they report, 台北报导, 北京专电. */
static bool take_place(struct reading *reading)
{
	static const char32_t *const reports[] = { U"报导", U"报道", U"专电", U"专稿", U"特稿", NULL };
	size_t end = word_end(reading);

	if (reading->credits->count == 0 || end - reading->at < 2 || end - reading->at > PLACE_MAX
		|| !role_is_separator(reading->glyphs->code[reading->at - 1])
		|| glyphs_match_any(reading->glyphs, end - 2, reports) == 0)
		return false;
	reading->credits->has_role = true;
	reading->at = end;
	return true;
}

static bool ends_in(const struct glyphs *glyphs, size_t end, const char32_t *const *words)
{
	return glyphs_match_any(glyphs, end - 1, words) == 1 || (end >= 2 && glyphs_match_any(glyphs, end - 2, words) == 2);
}

/* Behind the only name: who its bearer is, up to the end, 李明/中学教师（台中市）, 李明（经济学者）. */
static bool take_standing(struct reading *reading)
{
	static const char32_t *const standings[] = { U"者", U"师", U"员", U"家", U"授", U"长", U"生", U"人", U"民", U"士", U"事", NULL };
	const struct glyphs *glyphs = reading->glyphs;
	size_t end = word_end(reading);

	if (reading->credits->count != 1 || reading->credits->has_role)
		return false;
	if (end > reading->at && (glyphs->code[reading->at - 1] != '/' || end - reading->at < 4 || !ends_in(glyphs, end, standings)))
		return false;
	if (end < reading->end && (glyphs->code[end] != '(' || glyphs_find(glyphs, end, reading->end, U")") + 1 != reading->end
		|| reading->end - end < 5))
		return false;
	reading->at = reading->end;
	return true;
}

/* Before the only name: where its bearer works, in brackets, or who he is: （第九棉纺厂 李明）, 六（1）班 李明. */
static bool take_office(struct reading *reading)
{
	static const char32_t *const people[] = { U"市民", U"居民", U"村民", U"职工", U"律师", U"医师", U"医生", U"教师", U"教授", U"同学",
		U"学生", U"班", NULL };
	static const char32_t *const offices[] = { U"院", U"厂", U"校", U"学", U"局", U"所", U"社", U"站", U"队", U"处", U"委", U"厅", U"部", U"会",
		U"司", U"心", U"馆", U"室", U"园", U"店", U"县", U"市", U"镇", U"村", NULL };
	const struct glyphs *glyphs = reading->glyphs;
	size_t at = reading->at;

	if (reading->credits->count > 0 || reading->credits->has_role)
		return false;
	while (at < reading->end && (glyphs->code[at] != ' ' || at < reading->at + 2 || !(ends_in(glyphs, at, people)
		|| (reading->wrapped && ends_in(glyphs, at, offices))))) {
		uint32_t code = glyphs->code[at++];

		if (!glyph_is_han(code) && !glyph_is_digit(code) && code != '(' && code != ')' && code != ' ')
			return false;
	}
	if (at == reading->end)
		return false;
	reading->credits->has_role = true;
	reading->at = at + 1;
	return true;
}

/* Before everything: where the author lives, [山东]. */
static bool take_origin(struct reading *reading)
{
	const struct glyphs *glyphs = reading->glyphs;
	size_t at = reading->at;
	size_t end;

	if (!glyph_is_opening(glyphs->code[at]) || reading->credits->count > 0)
		return false;
	reading->at++;
	end = word_end(reading);
	reading->at = at;
	if (end >= reading->end || end - at < 3 || end - at > 4 || !glyph_is_closing(glyphs->code[end]))
		return false;
	reading->at = end + 1;
	return reading->at < reading->end;
}

/* Takes off the brackets around all of it. */
static void unwrap(struct reading *reading)
{
	const struct glyphs *glyphs = reading->glyphs;
	size_t at = reading->at + 1;

	if (at >= reading->end || !glyph_is_opening(glyphs->code[at - 1]))
		return;
	while (at + 1 < reading->end && !glyph_is_closing(glyphs->code[at]))
		at++;
	if (at + 1 == reading->end && glyph_is_closing(glyphs->code[at])) {
		reading->at++;
		reading->end--;
	}
}

bool credits_read(const struct glyphs *glyphs, size_t from, size_t end, struct credits *credits)
{
	struct reading reading = { glyphs, from, end, 0, 0, role_is_near(glyphs, end), false, credits };

	memset(credits, 0, sizeof *credits);
	unwrap(&reading);
	reading.wrapped = reading.at > 0 && glyph_is_opening(glyphs->code[reading.at - 1]);
	while (reading.at < reading.end)
		if (!take_separator(&reading) && !take_day(&reading) && !take_role(&reading) && !take_behind(&reading)
			&& !take_before(&reading) && !take_place(&reading) && !take_standing(&reading) && !take_names(&reading)
			&& !take_latin(&reading) && !take_origin(&reading) && !take_office(&reading))
			return false;
	credits->desk = credits->count == 0 && credits->has_role;
	return credits->count > 0 || credits->desk;
}
