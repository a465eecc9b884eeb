/* SPDX-License-Identifier: MIT */
/* Where a byline stands in running text. */
#include "press/byline.h"
#include "press/name.h"
#include "press/role.h"

#define TAIL_MAX 60	/* glyphs behind the last sentence in which a byline is looked for */
#define AGENCY_MAX 12	/* glyphs of a picture agency's name */
#define HOUSE_MAX 7	/* ... behind its photographer */

static const char32_t *const reports[] = { U"报道", U"报导", NULL };

static bool is_bracket(uint32_t code)
{
	return code == '(' || code == 0x3010 || code == 0x3014 || code == '[';
}

/* The place of the bracket that the one at close closes; close when there is none near. */
static size_t bracket_open(const struct glyphs *glyphs, size_t close)
{
	uint32_t open = glyphs->code[close] == ')' ? '(' : 0x3010;	/* 【 */

	for (size_t at = close; at-- > 0 && close - at <= TAIL_MAX;) {
		if (glyphs->code[at] == open)
			return at;
		if (glyphs->code[at] == glyphs->code[close])
			break;
	}
	return close;
}

/* 法新社, 俄塔社, and in brackets 人民网, 央视新闻, 国际在线: whose report it is. */
static bool is_agency(const struct glyphs *glyphs, size_t from, size_t end)
{
	static const char32_t *const others[] = { U"出版社", U"合作社", U"旅行社", U"杂志社", NULL };
	size_t at = from;

	while (at < end && glyph_is_han(glyphs->code[at]))
		at++;
	if (at < end || end - from < 2 || end - from > 6)
		return false;
	if (from > 0 && glyphs->code[from - 1] == '(' && role_is_paper(glyphs, from, end))
		return true;
	return end - from >= 3 && end - from <= 5 && glyphs->code[end - 1] == 0x793e	/* 社 */
		&& glyphs_match_any(glyphs, end - 3, others) == 0;
}

bool credits_read_agency(const struct glyphs *glyphs, size_t from, size_t end, struct credits *credits)
{
	static const char32_t *const agencies[] = { U"新华社", U"中新社", U"中央社", U"中通社", U"法新社", U"路透",
		U"美联社", U"视觉中国", U"人民视觉", U"影像中国", U"人民图片", U"资料图", U"资料照片", U"资料片",
		U"传真照片", U"网络图", U"网络截图", U"视频截图", U"监控截图", U"本报资料", U"人民图片", U"人民视觉",
		U"影像中国", U"受访者供图", U"图片来源于网络", U"图片来自网络", U"图源网络", U"大公", U"东方IC", U"IC",
		U"CFP", U"VCG", NULL };
	static const char32_t *const ends[] = { U"截图", U"发", U"摄", U"图片", U"图", U"照片", U"资料片", U"路透社",
		U"路透", U"法新社", U"法新", U"美联社", U"美联", U"中国", U"视觉", U"人民图片", U"IC", U"photo", U"CFP",
		U"VCG", NULL };
	static const char32_t *const given[] = { U"供图", U"提供", NULL };
	static const char32_t *const pictures[] = { U"提供图片", U"提供照片", NULL };
	static const char32_t *const written[] = { U"专特稿", U"特稿", U"专稿", U"专电", NULL };
	size_t n;

	credits_clear(credits);
	credits->has_role = is_agency(glyphs, from, end);
	if (credits->has_role)
		return true;
	if (end - from > AGENCY_MAX || end - from < 3)
		return false;
	if (glyphs_match(glyphs, from, U"图/") > 0 && glyphs_match_any(glyphs, from + 2, agencies) > 0)
		credits->photo = true;
	from += glyphs_match(glyphs, from, U"据");
	n = glyphs_match_any(glyphs, from, agencies);
	credits->has_role = n > 0 && from + n == end;
	credits->photo |= !glyph_is_opening(glyphs->code[from])
		&& (glyphs_match_any(glyphs, end - 2, given) == 2
			|| (end - from > 4 && glyphs_match_any(glyphs, end - 4, pictures) == 4));
	for (size_t len = 1; n > 0 && len <= 5 && len <= end - from; len++)
		credits->photo |= glyphs_match_any(glyphs, end - len, ends) == len;
	credits->has_role |= credits->photo || (n > 0 && (glyphs_match_any(glyphs, end - 2, written) == 2
		|| glyphs_match_any(glyphs, end - 3, written) == 3));
	return credits->has_role;
}

/* The start of 新华社发 that ends at place; place when something else does. */
static size_t back_over_agency(const struct glyphs *glyphs, size_t place)
{
	struct credits credits;

	for (size_t n = 4; n <= AGENCY_MAX && n <= place; n++)
		if (credits_read_agency(glyphs, place - n, place, &credits))
			return place - n;
	return place;
}

bool credits_read_pen(const struct glyphs *glyphs, size_t from, size_t end, struct credits *credits)
{
	static const char32_t *const others[] = { U"图", U"完", U"未完", U"续完", U"待续", U"全文", U"附", U"上图",
		U"下图", U"左图", U"右图", U"题图", U"插图", U"见", U"如图", U"转", U"下转", U"上接", U"掌声", U"笑声",
		U"鼓掌", U"大笑", U"众笑", U"从略", U"下同", U"注", U"略", U"综合", U"新华", U"中新", U"澎湃", U"央广",
		U"外电", U"本报", U"据", U"社论", U"组稿", NULL };
	static const char32_t marks[] =
		U"一二三四五六七八九十上下左右中前后甲乙丙丁续止毕笑男女";	/* alone in brackets */
	bool brackets = from + 1 < end && glyphs->code[from] == '(' && glyphs->code[end - 1] == ')';
	size_t at = brackets ? from + 1 : glyphs_skip_blanks(glyphs, from + 1);	/* □ 李明 */
	size_t close = end - brackets;
	size_t name = at;

	credits_clear(credits);
	if (end < at + 2 - brackets || close <= at || close - at > 4
		|| (!brackets && glyphs->code[from] != 0x25a1)	/* □ */
		|| (close - at == 1
			&& (!brackets
				|| glyph_find(marks, sizeof marks / sizeof *marks, glyphs->code[at])
					< sizeof marks / sizeof *marks))
		|| glyphs_match_any(glyphs, at, others) > 0 || is_agency(glyphs, at, close))
		return false;
	while (at < close
		&& (glyph_is_han(glyphs->code[at]) || (brackets && glyphs->code[at] == ' ' && at == name + 1)))
		at++;	/* 李明, 李　明 */
	credits->list[0] = (struct credit){ .name = name, .name_end = close };
	credits->count = at == close;
	return credits->count > 0;
}

/* 。李明（新华社特稿）: the place of the names between the last sentence and the bracket at place; place when there are none. */
static size_t find_before_agency(const struct glyphs *glyphs, size_t place, struct credits *credits)
{
	struct credits names;
	size_t at = place;

	while (at > 0 && place - at < AGENCY_MAX && !glyph_is_stop(glyphs->code[at - 1])
		&& !glyph_is_closing(glyphs->code[at - 1]))
		at--;
	if (at == 0 || at == place || place - at == AGENCY_MAX || !credits_read(glyphs, at, place, &names)
		|| names.count == 0)
		return place;
	names.photo |= credits->photo;
	*credits = names;
	credits->has_role = true;
	return at;
}

/* The byline in the brackets that end at end. */
static size_t find_in_brackets(const struct glyphs *glyphs, size_t end, struct credits *credits)
{
	size_t at = bracket_open(glyphs, end - 1);

	if (at == end - 1 || at == 0)
		return glyphs->count;
	if (credits_read(glyphs, at + 1, end - 1, credits) && !credits->desk)
		return back_over_agency(glyphs, at);
	if (credits_read_agency(glyphs, at + 1, end - 1, credits))
		return find_before_agency(glyphs, at, credits);
	return glyph_is_stop(glyphs->code[at - 1]) && credits_read_pen(glyphs, at, end, credits) ? at : glyphs->count;
}

/* 摄/视觉中国: a photographer and his house stand before end. */
static bool ends_in_house(const struct glyphs *glyphs, size_t end)
{
	size_t at = end;

	while (at > 1 && end - at < HOUSE_MAX && glyphs->code[at - 1] != '/')
		at--;
	return at > 1 && glyphs->code[at - 1] == '/' && glyphs->code[at - 2] == 0x6444;
}

/* A picture's credit behind a blank or a stroke, where no sentence ends before it. */
static size_t find_credit(const struct glyphs *glyphs, size_t from, size_t end, struct credits *credits)
{
	uint32_t final = glyphs->code[end - 1];

	if (final != 0x6444 && final != 0x56fe && final != 0x5f71 && !ends_in_house(glyphs, end))	/* 摄 图 影 */
		return glyphs->count;
	for (size_t at = from; at < end; at++)
		if (at > 0 && (glyphs->code[at - 1] == ' ' || glyphs->code[at - 1] == '\\')
			&& credits_read(glyphs, at, end, credits) && credits->photo && !credits->desk)
			return at;
	return glyphs->count;
}

/* Whether a sentence ends before place: a mark that closes ends none by itself, 贴出「恭喜」李明. */
static bool ends_sentence(const struct glyphs *glyphs, size_t place)
{
	return glyph_is_stop(glyphs->code[place - 1]) || glyphs->code[place - 1] == ')'
		|| (place > 1 && glyph_is_stop(glyphs->code[place - 2]));
}

size_t credits_find_tail(const struct glyphs *glyphs, struct credits *credits)
{
	size_t end = glyphs->count;
	size_t at;

	while (end > 0 && glyphs->code[end - 1] == ' ')
		end--;
	if (end == 0)
		return glyphs->count;
	if (glyphs->code[end - 1] == ')' || glyphs->code[end - 1] == 0x3011)	/* 】 */
		return find_in_brackets(glyphs, end, credits);
	for (at = end; at > 0 && end - at < TAIL_MAX; at--)
		if (glyph_is_stop(glyphs->code[at - 1]) || glyph_is_closing(glyphs->code[at - 1]))
			break;
	if (at > 0 && at < end && (glyph_is_stop(glyphs->code[at - 1]) || glyph_is_closing(glyphs->code[at - 1]))) {
		if (credits_read(glyphs, at, end, credits) && !credits->desk
			&& (credits->has_role || ends_sentence(glyphs, at)))
			return at;
		if (credits_read_agency(glyphs, glyphs_skip_blanks(glyphs, at), end, credits))
			return at;
	}
	return find_credit(glyphs, at, end, credits);
}

/* 记者李明 通讯员王芳 as words apart by blanks, before text that goes on: the place behind the last of them. */
static size_t read_words(const struct glyphs *glyphs, size_t from, struct credits *credits)
{
	struct credits some;
	size_t found = from;

	for (size_t at = from; at < glyphs->count && at - from < TAIL_MAX; at++) {
		if (glyphs->code[at] != ' ' || at == from)
			continue;
		if (!credits_read(glyphs, from, at, &some))
			break;
		for (size_t i = 0; i < some.count; i++)
			if (!name_is_surname(glyphs->code[some.list[i].name]))
				return found;
		if (some.count > 0) {
			*credits = some;
			found = at;
		}
	}
	return found;
}

/* 记者李明从会议上获悉, 记者李明今天在江北看到: the place behind the people; from when nobody has a plain name. */
static size_t read_before_verb(const struct glyphs *glyphs, size_t from, struct credits *credits)
{
	static const char32_t *const verbs[] = { U"从", U"在", U"自", U"今天", U"今日", U"昨天", U"昨日", U"日前",
		U"近日", U"获悉", U"了解", NULL };

	for (size_t at = from + 2; at < glyphs->count && at - from < TAIL_MAX; at++) {
		if (glyphs_match_any(glyphs, at, verbs) == 0)
			continue;
		if (!credits_read(glyphs, from, at, credits) || credits->count == 0)
			return from;
		for (size_t i = 0; i < credits->count; i++) {
			const struct credit *credit = &credits->list[i];

			if (name_next(glyphs, credit->name, credit->name_end, true) != credit->name_end - credit->name)
				return from;
		}
		return at;
	}
	return from;
}

/* 体育中心/综合报导 between brackets: a desk and nobody. */
static bool is_desk(const struct glyphs *glyphs, size_t from, size_t end)
{
	return end >= from + 6 && end - from <= TAIL_MAX / 4 && role_is_report(glyphs, end - 2)
		&& glyphs_find(glyphs, from, end, U"/") < end;
}

size_t credits_read_lead(const struct glyphs *glyphs, size_t place, struct credits *credits)
{
	size_t at = glyphs_skip_blanks(glyphs, place);
	size_t end;

	credits_clear(credits);
	while (at < glyphs->count && role_is_separator(glyphs->code[at]))
		at++;
	end = at;
	if (at < glyphs->count && is_bracket(glyphs->code[at])) {
		while (end < glyphs->count && !glyph_is_closing(glyphs->code[end]))
			end++;
		if (end < glyphs->count && (credits_read(glyphs, at + 1, end, credits)
			|| credits_read_closed(glyphs, at + 1, end, credits)) && (credits->has_role || place > 0))
			return end + 1;
		credits->count = 0;
		if (end < glyphs->count && is_desk(glyphs, at + 1, end))
			return end + 1;
	} else if (role_read(glyphs, at, glyphs->count) > 0) {
		for (const char32_t *const *report = reports; *report != NULL; report++) {
			end = glyphs_find(glyphs, at, glyphs->count, *report);
			if (end < glyphs->count && credits_read(glyphs, at, end, credits) && credits->count > 0)
				return end + 2;
		}
		credits->count = 0;
		end = read_words(glyphs, at, credits);
		if (end == at && place > 0)
			end = read_before_verb(glyphs, at, credits);
		if (end > at)
			return end;
	}
	credits->count = 0;
	return place;
}

bool credits_read_cable(const struct glyphs *glyphs, size_t start, size_t end, struct credits *credits)
{
	size_t role = role_read(glyphs, start, end);
	size_t name = start + role;
	size_t at = name;
	int day;

	credits_clear(credits);
	for (; at < end && glyph_is_han(glyphs->code[at]); at++) {
		size_t n = glyphs_number(glyphs, at, &day);

		if (n > 0 && glyphs_match(glyphs, at + n, U"日") > 0)
			break;
	}
	if (role == 0 || at - name < 4 || at == end || !name_is_surname(glyphs->code[name]))
		return false;
	credits->list[credits->count++] = (struct credit){ start, name, name, name + (at - name > 4 ? 3 : 2) };
	credits->has_role = true;
	return true;
}
