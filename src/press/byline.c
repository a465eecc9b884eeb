/* SPDX-License-Identifier: MIT */
#include "press/byline-read.h"

#include "press/name.h"
#include "press/role.h"

#define BAR 0x4e28	/* 丨, set for | */
#define HOUSES_CHARS 14	/* of the names of two houses */

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

/* Those who are behind a picture and are nobody: 受访者供图. */
static bool is_nobody(const struct glyphs *glyphs, size_t at)
{
	static const char32_t *const nobodies[] = { U"新华社", U"中新社", U"视觉中国", U"受访者", U"受访单位",
		U"采访对象", U"主办方", U"校方", U"警方", U"资料", U"网络", U"本报", U"单位", NULL };

	return glyphs_match_any(glyphs, at, nobodies) > 0;
}

/* 工业战线报道组: who write together, without their names. */
static bool is_group(const struct glyphs *glyphs, size_t at, size_t end)
{
	static const char32_t *const groups[] = { U"报道组", U"通讯组", U"写作组", U"采访组", U"调查组", NULL };

	return end >= at + 5 && glyphs_match_any(glyphs, end - 3, groups) == 3;
}

static bool is_wrapped(const struct glyphs *glyphs, size_t at, size_t end)
{
	return at > 0 && glyphs->code[at - 1] == '(' && end < glyphs->count && glyphs->code[end] == ')';
}

/* The names of the Han run from at to end, whole; false when it cannot be names. */
static bool add_names(const struct glyphs *glyphs, size_t at, size_t end, size_t role, size_t role_end,
	struct credits *credits)
{
	bool glued = role_end == at && role_end > role && role_read(glyphs, role, role_end) == 0;	/* 口述实录 */
	bool column = role_end == at && role_end == role + 2 && end == at + 2 && end == glyphs->count;	/* 记者跑腿 */
	bool strict = glued || column || role_is_guessed(glyphs, role, role_end)
		|| (role == role_end && !is_taken(glyphs, end)) || glyphs_match(glyphs, role, U"读者") > 0;

	if (role_end > role && is_nobody(glyphs, at))
		return true;
	if ((role_end > role || is_wrapped(glyphs, at, end)) && is_group(glyphs, at, end)) {
		credits_add(credits, role, role_end, at, end);
		return true;
	}
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
	size_t word = place;	/* the end of the Han that stand together at the place reached */

	for (; at < end; at++) {
		uint32_t code = glyphs->code[at];
		size_t n;

		for (word = word > at ? word : at;
			word < end && glyph_is_han(glyphs->code[word]) && glyphs->code[word] != BAR;)
			word++;
		n = at >= place + 2 && word - at <= ROLE_BEHIND_MOST ? role_read_behind(glyphs, at, end) : 0;

		if (n == 1 && (code == 0x6587 || code == 0x56fe))	/* 文 and 图 end names, too */
			n = 0;
		if (code == 0xb7 && at > place && at + 1 < end && glyph_is_han(glyphs->code[at + 1]))
			continue;
		if (!glyph_is_han(code) || code == BAR || (at > place + 1 && glyphs_match(glyphs, at, U"发自") > 0)
			|| (roles && at > place + 1 && role_read(glyphs, at, end) > 0) || n > 0)
			break;
	}
	if (at >= place + 4 && role_is_report(glyphs, at))
		at -= role_read_place(glyphs, place + 2, at);
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

static bool is_latin(uint32_t code)
{
	return (code | 32) >= 'a' && (code | 32) <= 'z';
}

/* The end of a name in Latin letters, of several words with a blank between them. */
static size_t latin_end(const struct glyphs *glyphs, size_t place, size_t end)
{
	while (place < end && (is_latin(glyphs->code[place])
		|| (glyphs->code[place] == ' ' && place + 1 < end && is_latin(glyphs->code[place + 1]))))
		place++;
	return place;
}

/* Glyphs of a day behind a signature: 6月11日, 1985年6月. */
static size_t day_read(const struct glyphs *glyphs, size_t at)
{
	int value;
	size_t n = glyphs_number(glyphs, at, &value);
	size_t year = 0, m;

	if (n > 0 && glyphs_match(glyphs, at + n, U"年") > 0) {
		year = n + 1;
		n = glyphs_number(glyphs, at + year, &value);
	}
	if (n == 0 || glyphs_match(glyphs, at + year + n, U"月") == 0)
		return 0;
	n += year + 1;
	m = glyphs_number(glyphs, at + n, &value);
	return m > 0 && glyphs_match(glyphs, at + n + m, U"日") > 0 ? n + m + 1 : year > 0 ? n : 0;
}

size_t credits_before_day(const struct glyphs *glyphs, size_t end)
{
	size_t at = end;

	while (at > 0 && glyphs->code[at - 1] != ' ')
		at--;
	if (at == 0 || at == end || day_read(glyphs, at) != end - at)
		return end;
	while (at > 0 && glyphs->code[at - 1] == ' ')
		at--;
	return at;
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

/* 江海晚报/SHIP江州 before a blank and 记者: the names of the houses that have sent them. */
static bool take_houses(struct reading *reading)
{
	const struct glyphs *glyphs = reading->glyphs;
	size_t blank = reading->at;

	if (!reading->roles || reading->credits->has_role)
		return false;
	while (blank + 1 < reading->end && blank < reading->at + HOUSES_CHARS && glyphs->code[blank] != ' ')
		blank++;
	if (glyphs->code[blank] != ' ' || role_read(glyphs, blank + 1, reading->end) == 0)
		return false;
	for (size_t at = reading->at + 1; at < blank; at++)
		if (role_is_separator(glyphs->code[at]) && role_is_paper(glyphs, reading->at, at)) {
			reading->at = blank;
			return true;
		}
	return false;
}

/* 文, 文字, 撰文 and not 文/图: the word says who wrote. */
static bool is_writing(const struct glyphs *glyphs, size_t at, size_t n)
{
	return glyphs_find(glyphs, at, at + n, U"文") < at + n && glyphs_find(glyphs, at, at + n, U"图") == at + n
		&& glyphs_find(glyphs, at, at + n, U"片") == at + n && glyphs_find(glyphs, at, at + n, U"摄") == at + n;
}

/* The word of n glyphs at place is the role of those to come: 图/, or 摄影 between blanks behind people with a role. */
static bool opens_list(const struct reading *reading, size_t at, size_t n)
{
	const uint32_t *code = reading->glyphs->code;
	const struct credit *last = &reading->credits->list[reading->credits->count - 1];

	if (code[at - 1] != ' ' || at + n + 1 >= reading->end)
		return false;
	if (code[at] == 0x6444 && is_nobody(reading->glyphs, at + n + 1))	/* 摄/新华社 */
		return false;
	return code[at + n] == '/' || code[at + n] == ':' || (last->role_end > last->role
		&& role_read_before(reading->glyphs, at, true) == n && glyph_is_han(code[at + n + 1]));
}

/* A word like 摄 or 报道 behind the names; people without a role so far get it as theirs. */
static bool take_behind(struct reading *reading)
{
	const struct glyphs *glyphs = reading->glyphs;
	struct credits *credits = reading->credits;
	size_t at = reading->at;
	size_t n = credits->count > 0 || reading->role_end > reading->role ? role_read_behind(glyphs, at, reading->end)
									   : 0;

	if (n == 0 || (credits->count > 0 && opens_list(reading, at, n)))
		return false;
	credits->has_role = true;
	reading->writes |= is_writing(glyphs, at, n);
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
	size_t n = role_read_before(glyphs, at, reading->credits->count > 0);

	if (n == 0 || at + n >= reading->end)
		return false;
	reading->credits->has_role = true;
	reading->writes |= is_writing(glyphs, at, n);
	reading->credits->photo |= glyphs->code[at] == 0x6444 || glyphs_find(glyphs, at, at + n, U"图") < at + n;
	reading->role = at;
	reading->role_end = reading->at = at + n;
	while (reading->role_end > at && role_is_separator(glyphs->code[reading->role_end - 1]))
		reading->role_end--;
	return true;
}

/* Whether names can stand at the place reached. Those without a role begin with a surname, but for a foreigner's and a
 * photographer's. */
static bool may_be_names(const struct reading *reading)
{
	const struct glyphs *glyphs = reading->glyphs;

	return reading->role_end > reading->role || name_begins(glyphs, reading->at) || glyphs_may_have(glyphs, 0xb7)
		|| glyphs_may_have(glyphs, 0x6444);	/* · 摄 */
}

static bool take_names(struct reading *reading)
{
	const struct glyphs *glyphs = reading->glyphs;
	size_t at = reading->at;
	size_t next, n;

	if (!glyph_is_han(glyphs->code[at]) || !may_be_names(reading))
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

static bool read_all(const struct glyphs *glyphs, size_t from, size_t end, struct credits *credits)
{
	struct reading reading = {
		.glyphs = glyphs, .at = from, .end = end, .roles = role_is_near(glyphs, end), .credits = credits
	};

	credits_clear(credits);
	unwrap(&reading);
	reading.wrapped = reading.at > 0 && glyph_is_opening(glyphs->code[reading.at - 1]);
	while (reading.at < reading.end)
		if (!take_separator(&reading) && !take_day(&reading) && !reading_take_source(&reading)
			&& !take_role(&reading) && !take_behind(&reading) && !reading_take_trailer(&reading)
			&& !take_before(&reading) && !take_houses(&reading) && !take_names(&reading)
			&& !take_latin(&reading) && !reading_take_bearer(&reading))
			return false;
	reading_weigh_photo(&reading);
	credits->desk = credits->count == 0 && credits->has_role;
	return credits->count > 0 || credits->desk;
}

bool credits_read_closed(const struct glyphs *glyphs, size_t from, size_t end, struct credits *credits)
{
	struct glyphs closed;
	size_t place[GLYPHS_MAX + 1];

	closed.code = closed.own;
	closed.count = 0;
	closed.firsts = glyphs->firsts;
	for (size_t at = from; at < end; at++) {
		if (glyphs->code[at] == ' ')
			continue;
		place[closed.count] = at;
		closed.own[closed.count++] = glyphs->code[at];
	}
	place[closed.count] = end;
	glyphs_note(&closed);
	if (closed.count == end - from || !read_all(&closed, 0, closed.count, credits))
		return false;
	for (size_t i = 0; i < credits->count; i++) {
		struct credit *credit = &credits->list[i];

		credit->role = place[credit->role];
		credit->role_end = credit->role_end > 0 ? place[credit->role_end - 1] + 1 : credit->role;
		credit->name = place[credit->name];
		credit->name_end = place[credit->name_end - 1] + 1;
	}
	return true;
}

bool credits_read(const struct glyphs *glyphs, size_t from, size_t end, struct credits *credits)
{
	static const char32_t *const split[] = { U"记 者", U"报 记者", U"通 讯", U"讯 员", U"本 报", U"见 习", U"实 习",
		NULL };

	if (read_all(glyphs, from, end, credits))
		return true;
	return from + 2 < end && (glyphs->code[from + 1] == ' ' || glyphs_have(glyphs, end, split))
		&& credits_read_closed(glyphs, from, end, credits);
}
