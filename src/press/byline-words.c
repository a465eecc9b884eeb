/* SPDX-License-Identifier: MIT */
#include "press/byline-read.h"
#include "press/role.h"

#define PLACE_MAX 8	/* glyphs of 台北报导 and its like */
#define SOURCE_MAX 24	/* glyphs of 据新华社北京电 and its like */

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
	const struct glyphs *glyphs = reading->glyphs;
	size_t at = reading->at;
	size_t end = word_end(reading);
	bool apart = at > 0 && role_is_separator(glyphs->code[at - 1]);

	if (reading->credits->count == 0 || end - at < 2 || end - at > PLACE_MAX)
		return false;
	if (!(role_is_report(glyphs, end) && role_read_place(glyphs, at, end) == end - at)
		&& !(role_is_report(glyphs, end - 2)
			&& (apart || role_read_place(glyphs, at, end - 2) == end - 2 - at)))
		return false;
	reading->credits->has_role = true;
	reading->at = end;
	return true;
}

static bool ends_in(const struct glyphs *glyphs, size_t end, const char32_t *const *words)
{
	return glyphs_match_any(glyphs, end - 1, words) == 1
		|| (end >= 2 && glyphs_match_any(glyphs, end - 2, words) == 2);
}

/* Behind the only name: who its bearer is, up to the end, 李明/中学教师（台中市）, 李明（经济学者）, 李明（新华社专稿）. */
static bool take_standing(struct reading *reading)
{
	static const char32_t *const standings[] = { U"者", U"师", U"员", U"家", U"授", U"长", U"生", U"人", U"民",
		U"士", U"事", NULL };
	static const char32_t *const homes[] = { U"市", U"县", U"省", U"大学", U"学院", U"中学", U"小学", U"公司",
		U"中心", U"法院", U"医院", U"稿", NULL };
	const struct glyphs *glyphs = reading->glyphs;
	size_t end = word_end(reading);

	if (reading->credits->count != 1 || reading->credits->has_role)
		return false;
	if (end > reading->at
		&& (glyphs->code[reading->at - 1] != '/' || end - reading->at < 4 || !ends_in(glyphs, end, standings)))
		return false;
	if (end < reading->end
		&& (glyphs->code[end] != '(' || glyphs_find(glyphs, end, reading->end, U")") + 1 != reading->end
			|| !(role_read_place(glyphs, end + 1, reading->end - 1) == reading->end - end - 2
				|| (reading->end - end >= 5
					&& (ends_in(glyphs, reading->end - 1, standings)
						|| ends_in(glyphs, reading->end - 1, homes))))))
		return false;
	reading->at = reading->end;
	return true;
}

/* Before the only name: where its bearer works, in brackets, or who he is: （第九棉纺厂 李明）, 六（1）班 李明. */
static bool take_office(struct reading *reading)
{
	static const char32_t *const people[] = { U"市民", U"居民", U"村民", U"职工", U"律师", U"医师", U"医生",
		U"教师", U"教授", U"同学", U"学生", U"班", U"师", U"护士", U"主任", NULL };
	static const char32_t *const offices[] = { U"院", U"厂", U"校", U"学", U"局", U"所", U"社", U"站", U"队", U"处",
		U"委", U"厅", U"部", U"会", U"司", U"心", U"馆", U"室", U"园", U"店", U"县", U"市", U"镇", U"村",
		NULL };
	const struct glyphs *glyphs = reading->glyphs;
	size_t at = reading->at;

	if (reading->credits->count > 0 || reading->credits->has_role)
		return false;
	while (at < reading->end
		&& (glyphs->code[at] != ' ' || at < reading->at + 2
			|| !(ends_in(glyphs, at, people) || role_read_place(glyphs, reading->at, at) == at - reading->at
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

/* Behind the names: 发自上海, 图片由受访者提供, （除署名外）. */
static bool take_remark(struct reading *reading)
{
	static const char32_t *const remarks[] = { U"发自", U"图片由", U"图片均由", U"照片由", U"供图:", U"(除署名外)",
		U"(署名除外)", U"(除署名者外)", NULL };
	const struct glyphs *glyphs = reading->glyphs;
	size_t end = reading->at;

	if (reading->credits->count == 0 || glyphs_match_any(glyphs, reading->at, remarks) == 0)
		return false;
	end += glyphs->code[end] == '(';
	while (end < reading->end && (glyph_is_han(glyphs->code[end]) || glyph_is_digit(glyphs->code[end])))
		end++;
	reading->at = end + (end < reading->end && glyphs->code[end] == ')');
	return true;
}

/* A whole line about where it comes from: 据新华社电, 本报综合报道, 作者系某大学教授. */
static bool take_source(struct reading *reading)
{
	static const char32_t *const sources[] = { U"据新华社", U"据中新社", U"据央视", U"综合新华社", U"综合本报",
		U"本报综合", U"作者单位", U"作者系", U"作者为", U"作者是", U"作者供职", NULL };

	if (reading->end - reading->at > SOURCE_MAX
		|| glyphs_match_any(reading->glyphs, reading->at, sources) == 0)
		return false;
	reading->credits->has_role = true;
	reading->at = reading->end;
	return true;
}

/* Before those who wrote the whole page: 本版撰文/记者 李明. */
static bool take_page(struct reading *reading)
{
	static const char32_t *const texts[] = { U"本版撰文", U"本版采写", U"本版文字", U"本版稿件", U"本版文", NULL };
	size_t n = glyphs_match_any(reading->glyphs, reading->at, texts);

	if (n == 0)
		return false;
	reading->at += n;
	reading->at += glyphs_match(reading->glyphs, reading->at, U"均由")
		+ glyphs_match(reading->glyphs, reading->at, U"由");
	reading->credits->has_role = true;
	return true;
}

/* Before a picture's credit: 本版图片 李明摄, 资料照，记者李明摄. */
static bool take_pictures(struct reading *reading)
{
	static const char32_t *const pictures[] = { U"本版图片均由", U"本版图片由", U"本版图片", U"本版照片",
		U"图片均为", U"图片均由", U"图片由", U"图片来源于网络", U"图片来源", U"资料照片", U"资料照",
		U"资料图片", U"资料图", U"资料片", NULL };
	size_t n = glyphs_match_any(reading->glyphs, reading->at, pictures);

	if (n == 0)
		return false;
	reading->credits->has_role = reading->credits->photo = true;
	reading->at += n;
	return true;
}

/* Before everything: the paper whose they are, 江海晚报 李明 摄. */
static bool take_house(struct reading *reading)
{
	size_t end = word_end(reading);

	if (reading->credits->has_role || end - reading->at < 3 || end >= reading->end
		|| reading->glyphs->code[end] != ' ' || role_read(reading->glyphs, reading->at, reading->end) > 0
		|| !role_is_paper(reading->glyphs, reading->at, end))
		return false;
	reading->at = end + 1;
	return reading->at < reading->end;
}

/* Before everything: where the author lives, [山东], [美]. */
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
	if (end >= reading->end || end - at < 2 || end - at > 4 || !glyph_is_closing(glyphs->code[end]))
		return false;
	reading->at = end + 1;
	return reading->at < reading->end;
}

/* Behind a photographer: 李明摄/光明图片. */
static bool take_picture_house(struct reading *reading)
{
	static const char32_t *const houses[] = { U"图片", U"视觉", U"中国", U"华社", U"新社", U"IC", NULL };
	const struct glyphs *glyphs = reading->glyphs;

	if (!reading->credits->photo || reading->at == 0 || glyphs->code[reading->at - 1] != '/'
		|| reading->end - reading->at > 7 || !ends_in(glyphs, reading->end, houses))
		return false;
	reading->at = reading->end;
	return true;
}

bool reading_take_source(struct reading *reading)
{
	if (reading->credits->count > 0)
		return false;
	return take_source(reading) || take_pictures(reading) || take_page(reading) || take_house(reading);
}

bool reading_take_trailer(struct reading *reading)
{
	return take_place(reading) || take_remark(reading) || take_picture_house(reading) || take_standing(reading);
}

bool reading_take_bearer(struct reading *reading)
{
	return take_origin(reading) || take_office(reading);
}

/* 摄影李明, 图/李明. */
static bool is_photographer(const struct glyphs *glyphs, const struct credit *credit)
{
	return credit->role_end > credit->role && (glyphs->code[credit->role] == 0x6444	/* 摄 */
		|| glyphs->code[credit->role_end - 1] == 0x56fe || glyphs->code[credit->role] == 0x56fe);	/* 图 */
}

void reading_weigh_photo(const struct reading *reading)
{
	struct credits *credits = reading->credits;
	size_t photographers = 0;
	bool writes = reading->writes;

	for (size_t i = 0; i < credits->count; i++)
		photographers += is_photographer(reading->glyphs, &credits->list[i]);
	if (credits->count > 1) {	/* 记者 陈一舟 图片由 林小渔 摄 */
		size_t last = credits->list[credits->count - 1].name;

		writes |= glyphs_find(reading->glyphs, credits->list[0].name_end, last, U"图片由") < last;
	}
	if (writes || (photographers > 0 && photographers < credits->count))
		credits->photo = false;
}
