/* SPDX-License-Identifier: MIT */
/* As historians do it: what a page takes for past gives a day that it cannot be before, what it still expects one that
 * it cannot be after. A page that names a year in one breath with yesterday is news of that year or the next; one that
 * has news, and names several years, is not much younger than the latest of them. Where the year is known, the day of a
 * dateline gives the day. What is not certain widens the span; a page without bounds
 * on both sides has no date. */
#include "press/date-text.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/strbuf.h"
#include "press/date-year.h"
#include "press/glyphs.h"

#define SENTENCE_MAX 400	/* glyphs; a longer one is taken in parts */
#define SENT_WITHIN 5		/* days from a dateline to the paper, at most */
#define YEARS_NAMED 2		/* from the latest year that news names more than once to its own, at most */
#define YEARS_BACK 5
#define TOLD_WITHIN 35		/* days from a day named without its year, beside 昨天 and its like */

struct clues {
	day_number from, to;		/* 0 where nothing is known */
	const char *from_why, *to_why;
	int past_year;			/* the latest that is taken for past or present */
	int before_this;		/* the latest that 今年 is set against */
	uint8_t named[YEAR_LAST - YEAR_FIRST + 1];	/* in how many sentences, up to two */
	bool recent[YEAR_LAST - YEAR_FIRST + 1];	/* beside 近日 */
	bool ends[YEAR_LAST - YEAR_FIRST + 1];		/* at the end of a stretch of time: 2020—2021年 */
	int told_year;			/* the latest that stands beside 近日, 昨天: it is no page of memories */
	bool anchored;			/* it is the year of what is told there (2023年度) */
	bool news;			/* 昨天, 近日: it tells of these days */
	int month, day;			/* of the latest dateline or lead */
	bool dateline;
	const struct events *events;
	char from_text[48], to_text[48];
};

static void look_at(struct sentence *s, size_t at, const struct event *event)
{
	for (; event != NULL; event = event->next) {
		if (!sentence_has(s, at, event->phrase))
			continue;
		s->expects |= event->kind == EVENT_AHEAD;
		s->this_year |= event->kind == EVENT_THIS_YEAR;
		s->recent |= event->kind == EVENT_RECENT;
		s->dated |= event->day != 0;
	}
}

static uint32_t code_at(const struct sentence *s, size_t at)
{
	return at < s->count ? s->code[at] : 0;
}

/* The places where a phrase of the table of events may begin. Listed without a branch that depends on what stands there,
 * as in topic.c. */
struct places {
	uint16_t list[SENTENCE_MAX];
	size_t count;
};

static void places_list(struct places *places, const struct sentence *s, const struct events *events)
{
	places->count = 0;
	for (size_t at = 0; at < s->count; at++) {
		places->list[places->count] = (uint16_t)at;
		places->count += events_may_begin(events, s->code[at], code_at(s, at + 1));
	}
}

/* Looks for all that the table of events has. */
static void look_over(struct sentence *s, const struct places *places, const struct events *events)
{
	for (size_t i = 0; i < places->count; i++) {
		size_t at = places->list[i];

		look_at(s, at, events_at(events, s->code[at], code_at(s, at + 1)));
		look_at(s, at, events_at(events, s->code[at], 0));
	}
}

static void not_before(struct clues *clues, day_number day, const char *why)
{
	if (day <= clues->from)
		return;
	clues->from = day;
	snprintf(clues->from_text, sizeof clues->from_text, "%s", why);
	clues->from_why = clues->from_text;
}

static void not_after(struct clues *clues, day_number day, const char *why)
{
	if (clues->to != 0 && day >= clues->to)
		return;
	clues->to = day;
	snprintf(clues->to_text, sizeof clues->to_text, "%s", why);
	clues->to_why = clues->to_text;
}

static void take_past(struct clues *clues, const struct sentence *s, size_t place, int year)
{
	uint8_t *named = &clues->named[year - YEAR_FIRST];

	if (year > clues->past_year)
		clues->past_year = year;
	if (year_is_origin(s, place))
		return;
	if (*named < 2)
		(*named)++;
	clues->recent[year - YEAR_FIRST] |= s->recent;
	if (s->recent && year > clues->told_year)
		clues->told_year = year;
	clues->anchored = clues->anchored || (s->recent && sentence_has(s, place, U"年度"));
	if (s->this_year && year > clues->before_this && year_is_time(s, place))
		clues->before_this = year;
}

static void take_years(struct clues *clues, const struct sentence *s)
{
	size_t at = 0;

	for (; (at += glyph_find(s->code + at, s->count - at, 0x5e74)) < s->count; at++) {	/* 年 */
		int year = year_before(s, at);
		bool ends = year > 0 && year_ends_stretch(s, at);
		char why[24];

		if (year == 0)
			continue;
		clues->ends[year - YEAR_FIRST] |= ends;
		if (year_lies_ahead(s, at)) {
			snprintf(why, sizeof why, "%d年", year);
			if (year >= clues->past_year)
				not_after(clues, day_make(year, 12, 31), why);
		} else if (!s->expects && !ends) {
			take_past(clues, s, at, year);
		}
	}
}

/* 40周年 in the sentence: the number; 0 when there is none. */
static int anniversary(const struct sentence *s)
{
	for (size_t at = 1; at + 1 < s->count; at++) {
		int value = 0, unit = 1;

		if (s->code[at] != 0x5468 || s->code[at + 1] != 0x5e74)	/* 周年 */
			continue;
		for (size_t i = at; i-- > 0 && s->code[i] >= '0' && s->code[i] <= '9' && unit < 1000; unit *= 10)
			value += (int)(s->code[i] - '0') * unit;
		if (value > 0)
			return value;
	}
	return 0;
}

static void take_event(struct clues *clues, const struct event *event, int years)
{
	int year, month, day;

	if (event->kind == EVENT_FROM)
		not_before(clues, event->day, event->text);
	else if (event->kind == EVENT_UNTIL)
		not_after(clues, event->day, event->text);
	if (event->kind != EVENT_BASE || years == 0)
		return;
	day_split(event->day, &year, &month, &day);
	not_before(clues, day_make(year + years, 1, 1), event->text);
	not_after(clues, day_make(year + years, 12, 31), event->text);
}

static void take_events(struct clues *clues, const struct sentence *s, const struct places *places)
{
	int years = s->this_year ? anniversary(s) : 0;

	for (size_t place = 0; s->dated && place < places->count; place++) {
		size_t at = places->list[place];
		uint32_t seconds[] = { code_at(s, at + 1), 0 };

		for (size_t i = 0; i < 2; i++)
			for (const struct event *event = events_at(clues->events, s->code[at], seconds[i]);
				event != NULL; event = event->next)
				if (sentence_has(s, at, event->phrase))
					take_event(clues, event, years);
	}
}

static void take_sentence(struct clues *clues, const uint32_t *code, size_t count)
{
	struct sentence s = { .code = code, .count = count };
	struct places places;

	places_list(&places, &s, clues->events);
	look_over(&s, &places, clues->events);
	clues->news = clues->news || s.recent;
	take_years(clues, &s);
	take_events(clues, &s, &places);
}

static bool ends_sentence(uint32_t code)
{
	return code < 0x3003 && (code == 0x3002 || code == '!' || code == '?' || code == ';');
}

static void take_text(struct clues *clues, const struct block *block)
{
	size_t start = 0;

	while (start < block->count) {
		size_t end = start;

		while (end < block->count && end - start < SENTENCE_MAX && !ends_sentence(block->code[end]))
			end++;
		if (end > start)
			take_sentence(clues, block->code + start, end - start);
		start = end < block->count && ends_sentence(block->code[end]) ? end + 1 : end;
	}
}

/* Later in the year; January behind December where a page has both. */
static bool is_later(int month, int day, int than_month, int than_day)
{
	if (month <= 2 && than_month >= 11)
		return true;
	if (month >= 11 && than_month > 0 && than_month <= 2)
		return false;
	return month > than_month || (month == than_month && day > than_day);
}

/* The day of a lead's dateline, or that it begins with: 6月6日. */
static void take_day(struct clues *clues, const struct block *block)
{
	struct glyphs glyphs;
	int month = block->month, day = block->day;
	size_t n;
	bool dateline = day > 0;

	if (day == 0 && block->chars > 30) {
		block_first(block, &glyphs);
		n = glyphs_number(&glyphs, 0, &month);
		if (n == 0 || glyphs_match(&glyphs, n, U"月") == 0)
			return;
		n += 1 + glyphs_number(&glyphs, n + 1, &day);
		if (glyphs_match(&glyphs, n, U"日") == 0)
			return;
	}
	if (month < 1 || month > 12 || day < 1 || day > 31 || (clues->dateline && !dateline))
		return;
	if ((dateline && !clues->dateline) || is_later(month, day, clues->month, clues->day)) {
		clues->month = month;
		clues->day = day;
		clues->dateline = dateline;
	}
}

/* Whether the year told beside 近日 is that of the page or the one before: it is named again, or the one before is. */
static bool is_anchored(const struct clues *clues)
{
	const uint8_t *named = &clues->named[clues->told_year - YEAR_FIRST];

	return clues->anchored || *named > 1 || (clues->told_year > YEAR_FIRST && named[-1] > 0);
}

/* Narrows the span by the day of the year, when that falls into it. */
static void narrow(struct clues *clues, struct strbuf *why)
{
	int first, last, month, day;
	day_number from = 0, to = 0;
	int within = clues->dateline ? SENT_WITHIN : TOLD_WITHIN;

	if (clues->day == 0 || (!clues->dateline && !clues->news))
		return;
	day_split(clues->from, &first, &month, &day);
	day_split(clues->to, &last, &month, &day);
	for (int year = first - 1; year <= last; year++) {	/* a dateline of December in January's paper */
		day_number named = day_make(year, clues->month, clues->day);

		if (named == 0 || named + within < clues->from || named > clues->to)
			continue;
		from = from == 0 ? named : from;
		to = named + within;
	}
	if (from == 0)
		return;
	strbuf_addf(why, " %d月%d日", clues->month, clues->day);
	clues->from = from > clues->from ? from : clues->from;
	clues->to = to < clues->to ? to : clues->to;
}

static enum precision precision_of(day_number from, day_number to)
{
	int year, month, day, to_year, to_month, to_day;

	day_split(from, &year, &month, &day);
	day_split(to, &to_year, &to_month, &to_day);
	if (from == to)
		return PRECISION_DAY;
	if (year != to_year || day != 1 || to_day != day_in_month(to_year, to_month))
		return PRECISION_SPAN;
	return month == to_month ? PRECISION_MONTH : month == 1 && to_month == 12 ? PRECISION_YEAR : PRECISION_SPAN;
}

/* Whether a year shortly before that one is named, too: news looks back on some years, memories and trials on one. */
static bool has_years_before(const struct clues *clues, int sure)
{
	for (int year = sure - 1; year >= YEAR_FIRST && year >= sure - YEARS_BACK; year--)
		if (clues->named[year - YEAR_FIRST] > 0)
			return true;
	return false;
}

/* The latest year that is taken for past more than once, or beside 近日; 0 for none. The end of a stretch of time may lie ahead
 * wherever else it is named. */
static int find_sure_year(const struct clues *clues)
{
	for (int year = clues->past_year; year >= YEAR_FIRST; year--)
		if ((clues->named[year - YEAR_FIRST] > 1 || clues->recent[year - YEAR_FIRST])
			&& !clues->ends[year - YEAR_FIRST])
			return year;
	return 0;
}

/* A year named but once may be a slip of the eye: it can widen the span, not narrow it. */
static void take_past_year(struct clues *clues)
{
	int sure = find_sure_year(clues);
	char why[24];

	if (sure > 0) {
		snprintf(why, sizeof why, "%d年", sure);
		not_before(clues, day_make(sure, 1, 1), why);
		if (clues->before_this == sure && sure < YEAR_LAST)
			not_before(clues, day_make(sure + 1, 1, 1), why);
	}
	if (clues->past_year > YEAR_LAST - YEARS_NAMED)
		return;
	snprintf(why, sizeof why, "%d年", clues->past_year);
	if (clues->told_year > 0 && is_anchored(clues))
		not_after(clues, day_make(clues->past_year + 1, 12, 31), why);
	else if (clues->news && sure > 0 && has_years_before(clues, sure))
		not_after(clues, day_make(clues->past_year + YEARS_NAMED, 12, 31), why);
}

struct date date_from_text(const struct blocks *blocks, const struct events *events, struct arena *arena)
{
	struct clues clues = { .events = events };
	struct strbuf why = { 0 };
	struct date date = { 0 };

	for (size_t i = 0; i < blocks->count; i++) {
		take_text(&clues, &blocks->list[i]);
		take_day(&clues, &blocks->list[i]);
	}
	take_past_year(&clues);
	if (clues.from == 0 || clues.to == 0 || clues.from > clues.to)
		return date;
	strbuf_adds(&why, clues.from_why);
	if (strcmp(clues.from_why, clues.to_why) != 0)
		strbuf_addf(&why, " … %s", clues.to_why);
	narrow(&clues, &why);
	date = (struct date){ clues.from, clues.to, precision_of(clues.from, clues.to), BASIS_TEXT,
		arena_strndup(arena, strbuf_text(&why), why.len) };
	strbuf_release(&why);
	return date;
}
