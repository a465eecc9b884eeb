/* SPDX-License-Identifier: MIT */
#include "press/folio.h"

#include <string.h>

#define YEAR_FIRST 1815	/* of the first paper in modern Chinese */
#define YEAR_LAST 2100
#define REPUBLIC 1911	/* the year before the first of the Republic, which Taiwan still counts from */
#define LUNAR_MAX 24	/* characters of a line with a day of the old calendar */

/* A number at *place and, behind it, one of the two marks that may follow; *place moves behind. */
static bool take_part(const struct glyphs *glyphs, size_t *place, const char32_t *mark, uint32_t other, int *value)
{
	size_t at = glyphs_skip_blanks(glyphs, *place);
	size_t n = glyphs_number(glyphs, at, value);
	size_t m;

	if (n == 0)
		return false;
	at = glyphs_skip_blanks(glyphs, at + n);
	m = glyphs_match(glyphs, at, mark);
	if (m == 0 && (other == 0 || at >= glyphs->count || glyphs->code[at] != other))
		return false;
	*place = at + (m > 0 ? m : 1);
	return true;
}

/* Between the parts of a date without 年 and 月. */
static const uint32_t marks[] = { '.', '-', '/', 0xb7 };

/* The date at place; the place behind it, or place. */
static size_t read_date(const struct glyphs *glyphs, size_t place, day_number *day)
{
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		size_t at = place;
		size_t n;
		int year = 0, month = 0, mday = 0;

		if (!take_part(glyphs, &at, U"年", marks[i], &year))
			continue;
		if (place >= 2 && glyphs_match(glyphs, place - 2, U"民国") > 0)
			year += REPUBLIC;
		if (year < YEAR_FIRST || year > YEAR_LAST)
			continue;
		if (!take_part(glyphs, &at, U"月", marks[i], &month))
			continue;
		at = glyphs_skip_blanks(glyphs, at);
		n = glyphs_number(glyphs, at, &mday);
		if (n == 0)
			continue;
		at += n;
		at += glyphs_match(glyphs, at, U"日");
		*day = day_make(year, month, mday);
		return *day > 0 ? at : place;
	}
	return place;
}

/* 0 for Sunday, -1 for none. */
static int read_weekday(const struct glyphs *glyphs, size_t *place)
{
	static const char32_t *const names[] = { U"日", U"一", U"二", U"三", U"四", U"五", U"六" };
	size_t at = *place;
	size_t n;

	while (at < glyphs->count && (glyphs->code[at] == ' ' || glyphs->code[at] == ',' || glyphs->code[at] == '('))
		at++;
	n = glyphs_match(glyphs, at, U"星期");
	if (n == 0)
		n = glyphs_match(glyphs, at, U"周");
	if (n == 0)
		n = glyphs_match(glyphs, at, U"礼拜");
	if (n == 0)
		return -1;
	at += n;
	for (int i = 0; i < 7; i++)
		if (glyphs_match(glyphs, at, names[i]) > 0) {
			*place = at + 1;
			return i;
		}
	if (glyphs_match(glyphs, at, U"天") > 0) {
		*place = at + 1;
		return 0;
	}
	return -1;
}

/* A02 or 第3版 or 3版 at a word's start: with a letter or with 版. */
static void read_label(const struct glyphs *glyphs, struct folio *folio)
{
	for (size_t at = 0; at < glyphs->count; at++) {
		bool start = at == 0 || glyphs->code[at - 1] == ' ';
		size_t n;
		char label[LABEL_TEXT];

		if (!start || (at >= folio->start && at < folio->end))
			continue;
		n = label_read(glyphs, at, label);
		if (n == 0
			|| (at + n < glyphs->count && glyphs->code[at + n] != ' ' && glyphs->code[at + n] != ':'
				&& glyphs->code[at + n] != 0x2014	/* B4—B5 */
				&& !(glyph_is_han(glyphs->code[at + n]) && glyphs->code[at + n - 1] == 0x7248)
				&& !(glyph_is_digit(glyphs->code[at + n - 1]) && glyph_is_han(glyphs->code[at + n])
					&& label[0] >= 'A')))
			continue;
		if (label[0] < 'A' && glyphs->code[at + n - 1] != 0x7248)	/* 版 */
			continue;
		memcpy(folio->label, label, sizeof label);
		return;
	}
}

/* Whether there is what stands between a year and its month. */
static bool may_have_date(const struct glyphs *glyphs)
{
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (glyphs_may_have(glyphs, marks[i]))
			return true;
	return glyphs_may_have(glyphs, 0x5e74);	/* 年 */
}

void folio_read(const struct glyphs *glyphs, struct folio *folio)
{
	size_t end = may_have_date(glyphs) ? glyphs->count : 0;

	memset(folio, 0, sizeof *folio);
	for (size_t at = 0; at < end && folio->day == 0; at++) {
		int value;

		if ((at > 0 && glyph_is_digit(glyphs->code[at - 1])) || glyphs_number(glyphs, at, &value) < 2)
			continue;
		folio->start = at;
		folio->end = read_date(glyphs, at, &folio->day);
	}
	if (folio->day > 0) {
		int weekday = read_weekday(glyphs, &folio->end);

		folio->weekday = weekday >= 0 && weekday == day_weekday(folio->day);
		folio->wrong_weekday = weekday >= 0 && !folio->weekday;
	} else {
		folio->start = folio->end = 0;
	}
	read_label(glyphs, folio);
}

/* The place behind 七月十三 or 正月初一 at place; place when none stands there. */
static size_t read_lunar_day(const struct glyphs *glyphs, size_t place)
{
	static const char32_t *const months[] = { U"正", U"冬", U"腊", NULL };
	size_t at = place + glyphs_match(glyphs, place, U"闰");
	int value;
	size_t n = glyphs_match_any(glyphs, at, months);

	at += n > 0 ? n : glyphs_number(glyphs, at, &value);
	if (at == place || glyphs_match(glyphs, at, U"月") == 0)
		return place;
	at += 1 + glyphs_match(glyphs, at + 1, U"初");
	n = glyphs_number(glyphs, at, &value);
	return n > 0 && value <= 30 ? at + n : place;
}

/* 己亥年七月十三, 农历七月十三: a day of the old calendar. */
static bool has_lunar_day(const struct glyphs *glyphs)
{
	static const char32_t *const stems[] = { U"甲", U"乙", U"丙", U"丁", U"戊", U"己", U"庚", U"辛", U"壬", U"癸",
		NULL };
	static const char32_t *const branches[] = { U"子", U"丑", U"寅", U"卯", U"辰", U"巳", U"午", U"未", U"申",
		U"酉", U"戌", U"亥", NULL };
	size_t year = glyphs_find(glyphs, 0, glyphs->count, U"年");
	size_t at = glyphs_find(glyphs, 0, glyphs->count, U"农历");
	size_t behind;

	at += glyphs_match(glyphs, at, U"农历");
	if (year >= 2 && year < glyphs->count && glyphs_match_any(glyphs, year - 2, stems) > 0
		&& glyphs_match_any(glyphs, year - 1, branches) > 0)
		at = year + 1;
	at = glyphs_skip_blanks(glyphs, at);
	behind = read_lunar_day(glyphs, at);
	return behind > at && (behind == glyphs->count || !glyph_is_han(glyphs->code[behind]));
}

/* 第10期　本期4版, 总第1832期 今日八版: nothing but the issue's number and how many pages it has. */
static bool is_issue(const struct glyphs *glyphs, size_t at, size_t end)
{
	static const char32_t *const words[] = { U" ", U"总", U"第", U"期", U"号", U"版", U"张", U"本期",
		U"今日", U"今天", U"本报", U"共", U"出版", NULL };
	int number;

	while (at < end) {
		size_t n = glyphs_match_any(glyphs, at, words);

		n = n > 0 ? n : glyphs_number(glyphs, at, &number);
		if (n == 0)
			return false;
		at += n;
	}
	return true;
}

bool folio_is_line(const struct glyphs *glyphs, const struct folio *folio)
{
	size_t chars = 0;

	if (glyphs->count >= GLYPHS_MAX)
		return false;
	for (size_t i = 0; i < glyphs->count; i++) {
		if (glyphs->code[i] == 0x3002)
			return false;
		chars += glyphs->code[i] != ' ';
	}
	if (folio->day > 0 && (folio->weekday || folio->wrong_weekday) && chars <= 70)
		return true;
	if (chars <= LUNAR_MAX && has_lunar_day(glyphs))
		return true;
	if (folio->day > 0 && is_issue(glyphs, 0, folio->start) && is_issue(glyphs, folio->end, glyphs->count))
		return true;
	if (folio->day > 0 && folio->end - folio->start + 6 >= chars && glyphs->code[0] != '('
		&& (folio->end == glyphs->count || glyphs->code[folio->end] != ','))	/* a wrapped line of a text */
		return true;
	return folio->label[0] != '\0' && chars <= (folio->day > 0 ? 40 : 12) && glyphs->code[0] != '(';
}
