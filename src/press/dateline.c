/* SPDX-License-Identifier: MIT */
#include "press/dateline.h"

#include <string.h>
#include <uchar.h>

#include "press/role.h"

#define DATELINE_MAX 30	/* glyphs from its first to 电 or 讯 */
#define PLACE_MAX 8	/* glyphs of a place's name */
#define AGENCY_MAX 8	/* glyphs of a paper's name */
#define HOUSE_MAX 14	/* ... with its desk */

/* What a dateline can begin with; any paper's own name before 讯 besides. */
static const char32_t *const agencies[] = { U"本报", U"新华社", U"中新社", U"新华网", U"人民网", U"中新网",
	U"中国新闻社", U"本社", U"本台", U"本刊", U"综合", U"晚报", U"日报", U"早报", U"晨报", U"央视", U"法新社",
	U"路透社", U"美联社", U"塔斯社", U"共同社", U"南都", U"羊城派", U"中央社", U"中通社", U"合众社", U"合众国际社",
	U"德新社", U"埃菲社", U"安莎社", U"俄新社", U"韩联社", U"朝中社", U"哈瓦斯社", U"国闻社", U"申时社", NULL };

static bool is_bracket(uint32_t code)
{
	return code == 0x3010 || code == 0x3014 || code == '[' || code == '(';
}

/* Takes 12月31日 or 十二月三十一日 at place. */
static size_t read_day(const struct glyphs *glyphs, size_t place, struct dateline *dateline)
{
	int month = 0, day = 0;
	size_t n = glyphs_number(glyphs, place, &month);
	size_t m;

	if (n == 0 || place + n >= glyphs->count || glyphs->code[place + n] != 0x6708)	/* 月 */
		return 0;
	m = glyphs_number(glyphs, place + n + 1, &day);
	if (m == 0 || month < 1 || month > 12 || day < 1 || day > 31)
		return 0;
	dateline->month = month;
	dateline->day = day;
	place += n + 1 + m;
	return place < glyphs->count && glyphs->code[place] == 0x65e5 ? n + m + 2 : n + m + 1;	/* 日 */
}

/* Whether 电 at place ends a dateline and is not the first character of 电话, 电视. */
static bool is_cable(const struct glyphs *glyphs, size_t start, size_t place, const struct dateline *dateline)
{
	static const char32_t *const words[] = { U"电影", U"电视", U"电话", U"电力", U"电网", U"电子", U"电脑", U"电动",
		U"电台", NULL };
	static const char16_t no_cables[] = u"来致回停用供发充断送节触漏通家水火风核光机闪雷输贺唁";
	uint32_t before = place > start ? glyphs->code[place - 1] : 0;

	if (dateline->day > 0 || before == 0x793e || before == 0x62a5 || before == 0x4e13
		|| before == 0x65e5)	/* 社 报 专 日 */
		return true;
	for (size_t i = 0; no_cables[i] != 0; i++)
		if (before == no_cables[i])
			return false;
	return place - start <= 12 && glyphs_match_any(glyphs, place, words) == 0;
}

/* Glyphs of the name of any paper at start, 江海时报, 每日江海网, and before a day 江网; 0 when none stands there. */
static size_t paper_read(const struct glyphs *glyphs, size_t start)
{
	if (start + 2 < glyphs->count && glyphs->code[start + 1] == 0x7f51 && glyph_is_digit(glyphs->code[start + 2]))
		return 2;
	for (size_t at = start; at < glyphs->count && at - start < AGENCY_MAX && glyph_is_han(glyphs->code[at]); at++)
		if (at - start >= 2 && (glyphs->code[at] == 0x62a5 || glyphs->code[at] == 0x7f51))	/* 报 网 */
			return at + 1 - start;
	return 0;
}

/* The end of the dateline that begins at start; start when none does. */
static size_t find_end(const struct glyphs *glyphs, size_t start, struct dateline *dateline)
{
	static const char32_t *const report[] = { U"报讯", U"报专讯", U"报特讯", U"报快讯", U"网讯", U"网快讯", U"社讯",
		U"台讯", U"刊讯", NULL };
	size_t known, agency;

	if (!glyphs_may_have(glyphs, 0x8baf) && !glyphs_may_have(glyphs, 0x7535)
		&& !glyphs_may_have(glyphs, 0x606f))	/* 讯 电 息 */
		return start;
	known = glyphs_match_any(glyphs, start, agencies);
	agency = known > 0 ? known : paper_read(glyphs, start);
	for (size_t at = start; at < glyphs->count && at - start < DATELINE_MAX; at++) {
		uint32_t code = glyphs->code[at];
		size_t n = read_day(glyphs, at, dateline);

		if (n > 0) {
			at += n - 1;
			continue;
		}
		n = at > start && at - start < 12 ? glyphs_match_any(glyphs, at, report) : 0;
		if (n > 0)
			return at + n;
		if (glyphs_match(glyphs, at, U"消息(") > 0 && at > start + 1)
			return at + 2;
		if (agency > 0 && at + 2 < glyphs->count && glyphs_match(glyphs, at, U"消息") > 0
			&& (glyphs->code[at + 2] == ' ' || glyphs->code[at + 2] == ':'))	/* 江海网-江海晚报消息 */
			return at + 2;
		if (agency > 0 && (known > 0 || dateline->day > 0) && at >= start + agency
			&& (code == 0x8baf ? dateline->day > 0 || at - start <= 8	/* 讯 */
			: code == 0x7535 && is_cable(glyphs, start, at, dateline)))	/* 电 */
			return at + 1;
		if (!glyph_is_han(code) && !glyph_is_digit(code) && code != 0xb7 && code != ' '
			&& !(code == '/' || code == '-' || (code | 32) >= 'a'))
			break;
	}
	return start;
}

/* 八打灵再也7日讯) behind a bracket: any place, day and 讯 or 电; at where none stands. */
static size_t place_end(const struct glyphs *glyphs, size_t at)
{
	size_t day = at, n;
	int value;

	while (day < glyphs->count && day - at < PLACE_MAX && glyph_is_han(glyphs->code[day])
		&& ((n = glyphs_number(glyphs, day, &value)) == 0 || glyphs_match(glyphs, day + n, U"日") == 0))
		day++;
	n = day - at >= 2 ? glyphs_number(glyphs, day, &value) : 0;
	if (n == 0 || value < 1 || value > 31
		|| (glyphs_match(glyphs, day + n, U"日讯)") == 0 && glyphs_match(glyphs, day + n, U"日电)") == 0))
		return at;
	return day + n + 2;
}

/* 江海晚报热线新闻（记者李明）: the end of the house's name before its reporter in brackets; at where none stands. */
static size_t house_end(const struct glyphs *glyphs, size_t at)
{
	size_t end = at;

	while (end < glyphs->count && end - at < HOUSE_MAX
		&& (glyph_is_han(glyphs->code[end]) || glyph_is_digit(glyphs->code[end])))
		end++;
	return end > at + 3 && end + 1 < glyphs->count && glyphs->code[end] == '('
			&& role_read(glyphs, end + 1, glyphs->count) > 0
			&& glyphs_find(glyphs, end, glyphs->count, U")") + 1 < glyphs->count
			&& role_is_paper(glyphs, at, end)
		? end
		: at;
}

/* 江海网·独家报道】（记者李明） behind a bracket: the end of whatever the house says of itself; at where its reporter does
 * not follow. */
static size_t closed_house_end(const struct glyphs *glyphs, size_t at)
{
	size_t end = at;

	while (end < glyphs->count && end - at < HOUSE_MAX && !glyph_is_closing(glyphs->code[end]))
		end++;
	return end > at + 1 && end + 2 < glyphs->count && glyph_is_closing(glyphs->code[end])
			&& glyphs->code[end + 1] == '(' && role_read(glyphs, end + 2, glyphs->count) > 0
		? end
		: at;
}

struct dateline dateline_read(const struct glyphs *glyphs)
{
	static const char32_t *const locals[] = { U"本市消息", U"本市讯", U"本埠讯", U"本报消息", U"本报综合消息",
		NULL };
	struct dateline dateline = { 0 };
	size_t at = glyphs_skip_blanks(glyphs, 0);
	bool bracket = at < glyphs->count && is_bracket(glyphs->code[at]);
	size_t local;

	at += bracket;
	local = glyphs_match_any(glyphs, at, locals);
	dateline.start = at;
	at += glyphs_match(glyphs, at, U"据");
	dateline.end = local > 0 ? at + local : find_end(glyphs, at, &dateline);
	if (dateline.end == at && bracket)
		dateline.end = place_end(glyphs, at);
	if (dateline.end == at && bracket)
		dateline.end = closed_house_end(glyphs, at);
	if (dateline.end == at && !bracket)
		dateline.end = house_end(glyphs, at);
	if (dateline.end == at)
		return (struct dateline){ 0 };
	dateline.behind = dateline.end;
	if (bracket && dateline.behind < glyphs->count && (glyph_is_closing(glyphs->code[dateline.behind])))
		dateline.behind++;
	dateline.behind = glyphs_skip_blanks(glyphs, dateline.behind);
	return dateline;
}

bool dateline_closes(const struct glyphs *glyphs, struct dateline *dateline)
{
	size_t end = glyphs->count;
	size_t open = end;

	memset(dateline, 0, sizeof *dateline);
	while (end > 0 && glyphs->code[end - 1] == ' ')
		end--;
	if (end < 4 || glyphs->code[end - 1] != ')')
		return false;
	for (size_t at = end - 1; at-- > 0 && end - at < DATELINE_MAX && glyphs->code[at] != ')';)
		if (glyphs->code[at] == '(')
			open = at;
	if (open >= end)
		return false;
	for (size_t at = open; at < end && dateline->day == 0; at++)
		read_day(glyphs, at, dateline);
	dateline->start = open + 1;
	dateline->end = end - 1;
	return glyphs->code[end - 2] == 0x7535
		&& ((open == 0 && dateline->day > 0)	/* （上海10月31日电） */
			|| glyphs_find(glyphs, open, end, U"报") < end || glyphs_find(glyphs, open, end, U"社") < end
			|| glyphs->code[end - 3] == 0x4e13);	/* 专电 */
}
