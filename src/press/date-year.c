/* SPDX-License-Identifier: MIT */
#include "press/date-year.h"

#include "press/glyphs.h"

bool sentence_has(const struct sentence *s, size_t at, const char32_t *word)
{
	for (; *word != 0; word++, at++)
		if (at >= s->count || s->code[at] != *word)
			return false;
	return true;
}

int year_before(const struct sentence *s, size_t place)
{
	static const char32_t numerals[] = U"〇一二三四五六七八九";
	int year = 0, unit = 1;

	if (place < 4 || (place > 4 && s->code[place - 5] >= '0' && s->code[place - 5] <= '9'))
		return 0;
	for (size_t i = 1; i <= 4; i++, unit *= 10) {
		uint32_t code = s->code[place - i];
		int digit = code >= '0' && code <= '9' ? (int)(code - '0') : code == 0x96f6 || code == 0x25cb ? 0 : -1;

		for (int n = 0; n < 10 && digit < 0; n++)
			if (numerals[n] == code)
				digit = n;
		if (digit < 0)
			return 0;
		year += digit * unit;
	}
	return year >= YEAR_FIRST && year <= YEAR_LAST ? year : 0;
}

bool year_ends_stretch(const struct sentence *s, size_t place)
{
	uint32_t before = place > 4 ? s->code[place - 5] : 0;

	if (before != 0x5230 && before != 0x81f3 && before != 0x2014 && before != '-' && before != '~')	/* 到 至 — */
		return false;
	return place < 6 || (s->code[place - 6] != 0x622a && s->code[place - 6] != 0x76f4);	/* 截至 直到 */
}

bool year_lies_ahead(const struct sentence *s, size_t place)
{
	static const char32_t *const behind[] = { U"年前", U"年底前", U"年末前", U"年以前", U"年底以前", NULL };

	for (size_t i = 0; s->expects && behind[i] != NULL; i++)
		if (sentence_has(s, place, behind[i]) && !sentence_has(s, place, U"年前后"))
			return true;
	return s->expects && year_ends_stretch(s, place)
		&& glyph_find(s->code, place, 0x5e74) == place;	/* not 从1840年到1949年 */
}

bool year_is_origin(const struct sentence *s, size_t place)
{
	static const char32_t *const behind[] = { U"年以来", U"年起", U"年前", U"年以前", U"年出生", NULL };
	uint32_t before = place > 4 ? s->code[place - 5] : 0;

	if (before == 0x4e8e || before == 0x81ea || before == 0x4ece)	/* 于 自 从 */
		return true;
	for (size_t i = 0; behind[i] != NULL; i++)
		if (sentence_has(s, place, behind[i]))
			return true;
	return false;
}

bool year_is_time(const struct sentence *s, size_t place)
{
	uint32_t next = place + 1 < s->count ? s->code[place + 1] : ',';

	return next == ',' || next == 0x3001 || (next >= '0' && next <= '9') || next == 0x5e95
		|| next == 0x672b;	/* 、 底 末 */
}
