/* SPDX-License-Identifier: MIT */
#include "press/role.h"

#include "press/name.h"

#define ROLE_MAX 16	/* glyphs of the longest role, 中央人民广播电台记者 and its like */

/* A role ends in one of these; the longer first. */
static const char32_t *const cores[] = { U"通讯员", U"评论员", U"特派员", U"实习生", U"记者", U"作者", U"读者", NULL };

/* What may stand before 记者, in any order. */
static const char32_t *const marks[] = { U"本报", U"晚报", U"日报", U"早报", U"晨报", U"快报", U"时报", U"都市报",
	U"本网", U"本台", U"本社", U"本刊", U"华商", U"南都", U"羊城派", U"澎湃", U"封面", U"红星", U"极目", U"新华社",
	U"中新社", U"见习", U"实习", U"首席", U"特约", U"特派", U"高级", U"资深", U"全媒体", U"全媒", U"融媒体",
	U"融媒", U"多媒体", U"摄影", U"视频", U"文字", U"体育", U"驻", U"特邀", U"青年", U"小", U"校园", U"学生",
	NULL };

static const char32_t *const before[] = { U"文/图", U"图/文", U"文、图", U"文/片", U"片/文", U"文图", U"图文",
	U"报导.摄影", U"报道.摄影", U"采访.摄影", U"摄影报道", U"摄影", U"撰文", U"特约撰稿人", U"特约撰稿", U"撰稿人", U"撰稿", U"By ", U"BY ", U"采写", U"采访", U"文字",
	U"文/", U"图/", U"文·", U"图·", U"文丨", U"图丨", U"文|", U"图|", U"视频", U"图片/", U"图片:", U"图片 ",
	U"拍摄者", U"拍摄", U"采访整理", U"报道:", U"报导:", U"文 ", U"图 ", U"片/", U"摄/", U"文:", U"图:", U"摄:",
	U"供稿", U"供图", U"整理", U"执笔", U"编译", U"翻译", U"绘图", U"制图", U"插图", U"漫画", U"口述", U"讲述",
	U"点评人", U"点评", U"评点", U"讲述人", U"口述人", U"主讲人", U"主持人", U"执笔人", U"整理人", U"指导老师",
	U"指导教师", U"辅导老师", U"专题报道", U"专题报导", U"综合报道", U"综合报导", NULL };

static const char32_t *const behind[] = { U"采访整理", U"摄影报道", U"摄影报导", U"摄影/报道", U"文/摄", U"文/图",
	U"图/文", U"文/片", U"文并图", U"文图", U"图文", U"摄影", U"供图", U"摄", U"报道", U"报导", U"参与采写",
	U"采写", U"撰文", U"口述", U"讲述", U"搜集整理", U"整理", U"撰", U"综合", U"供稿", U"编译", U"译", U"绘",
	U"制图", U"插图", U"作", U"辑", U"图", U"文", NULL };

bool role_is_separator(uint32_t code)
{
	switch (code) {
	case ' ': case ',': case 0x3001: case ';': case '/': case '|': case ':': case 0xb7: case 0x2022: case 0x30fb:
	case 0x25a1: case 0x25a0: case 0x25cb: case 0x25cf: case 0x25ce: case 0x25c6: case 0x25c7: case 0x2606:
	case 0x2605: case 0x2299: case 0x25a2: case 0x4e28: case 0x25b2: case 0x25b3: case 0x25bc: case 0x25bd: case 0xff61: case '\\': case 0x2571: case 0x2215:
		return true;
	default:
		return false;
	}
}

bool role_is_near(const struct glyphs *glyphs, size_t end)
{
	return glyphs_have(glyphs, end, cores);
}

static bool is_mark_end(uint32_t code)
{
	static const uint32_t ends[] = { 0x62a5, 0x793e, 0x53f0, 0x7f51, 0x520a, 0x7aef, 0x89c6 };	/* 报社台网刊端视 */

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (code == ends[i])
			return true;
	return false;
}

/* Between the two names of one house, or of two: 江海晚报·江海新闻. */
static bool is_joint(uint32_t code)
{
	return code == 0xb7 || code == 0x2022 || code == '-' || code == '/' || code == '+' || code == '|' || code == ' '
		|| code == 0x3001;
}

bool role_is_paper(const struct glyphs *glyphs, size_t from, size_t end)
{
	static const char32_t *const desks[] = { U"新闻", U"传媒", U"融媒", U"中心", U"通讯社", U"在线", U"户端",
		U"壹点", U"视频", U"联播", U"众号", NULL };

	while (end > from && is_joint(glyphs->code[end - 1]))
		end--;
	return (end - from >= 2 && is_mark_end(glyphs->code[end - 1]))
		|| (end - from >= 3 && glyphs_match_any(glyphs, end - 2, desks) == 2);
}

/* The place behind all marks that stand from there on, before end. */
static size_t skip_marks(const struct glyphs *glyphs, size_t at, size_t end)
{
	while ((at = glyphs_skip_blanks(glyphs, at)) < end) {
		size_t n = glyphs_match_any(glyphs, at, marks);

		if (n == 0)
			break;
		at += n;
	}
	return at;
}

/* True when what stands before 记者 is made of words that may stand there, a paper's name before them. */
static bool is_role_prefix(const struct glyphs *glyphs, size_t from, size_t end)
{
	size_t at;

	for (size_t paper = end; paper > from; paper--)
		if (role_is_paper(glyphs, from, paper) && skip_marks(glyphs, paper, end) >= end)
			return true;
	at = skip_marks(glyphs, from, end);
	return at >= end || glyphs_match(glyphs, from, U"本报驻") > 0 || glyphs_match(glyphs, from, U"驻") > 0
		|| glyphs_match(glyphs, from, U"新华社驻") > 0
		|| (at - from >= 2 && end - at <= 6 && is_mark_end(glyphs->code[at - 1]));
}

/* 四川在线记者, 每经记者: whatever house has reporters, at the start of a word and no name. */
static bool is_house(const struct glyphs *glyphs, size_t from, size_t end)
{
	static const char16_t no_houses[] = u"昨今明近日从据有当某多各该由对让向与和在是的";

	if (end - from < 2 || glyphs_match(glyphs, end, U"记者") == 0
		|| (from > 0 && !role_is_separator(glyphs->code[from - 1])
			&& !glyph_is_opening(glyphs->code[from - 1])))
		return false;
	for (size_t i = 0; no_houses[i] != 0; i++)
		if (glyphs->code[from] == no_houses[i] || glyphs->code[end - 1] == no_houses[i])
			return false;
	for (size_t at = from; at < end; at++)
		if (is_joint(glyphs->code[at]))
			return true;
	return name_next(glyphs, from, end, true) == 0;
}

/* A role goes on over what stands between two names of a house, and between its name and 记者. */
static bool goes_on(const struct glyphs *glyphs, size_t place, size_t at)
{
	return glyph_is_han(glyphs->code[at]) || glyph_is_digit(glyphs->code[at])
		|| (is_joint(glyphs->code[at]) && role_is_paper(glyphs, place, at));
}

size_t role_read(const struct glyphs *glyphs, size_t place, size_t end)
{
	if (!glyphs_may_have_any(glyphs, cores))
		return 0;
	for (size_t at = place; at < end && at - place < ROLE_MAX; at++) {
		size_t n = glyphs_match_any(glyphs, at, cores);

		if (n > 0 && at + n <= end)
			return is_role_prefix(glyphs, place, at) || is_house(glyphs, place, at) ? at + n - place : 0;
		if (!goes_on(glyphs, place, at))
			return 0;
	}
	return 0;
}

bool role_is_guessed(const struct glyphs *glyphs, size_t place, size_t end)
{
	return end > place + 2 && !is_role_prefix(glyphs, place, end - 2) && is_house(glyphs, place, end - 2);
}

bool role_is_report(const struct glyphs *glyphs, size_t place)
{
	static const char32_t *const reports[] = { U"报道", U"报导", U"专电", U"专稿", U"特稿", NULL };

	return glyphs_match_any(glyphs, place, reports) > 0;
}

size_t role_read_place(const struct glyphs *glyphs, size_t from, size_t end)
{
	static const char32_t *const places[] = { U"北京", U"上海", U"天津", U"重庆", U"广州", U"深圳", U"南京",
		U"苏州", U"杭州", U"宁波", U"成都", U"武汉", U"长沙", U"西安", U"兰州", U"沈阳", U"大连", U"长春",
		U"济南", U"青岛", U"郑州", U"合肥", U"福州", U"厦门", U"南昌", U"昆明", U"贵阳", U"南宁", U"海口",
		U"太原", U"拉萨", U"西宁", U"银川", U"哈尔滨", U"石家庄", U"香港", U"澳门", U"台北", U"新北", U"台中",
		U"台南", U"台东", U"高雄", U"桃园", U"嘉义", U"屏东", U"花莲", U"宜兰", U"南投", U"苗栗", U"彰化",
		U"云林", U"基隆", U"新竹", U"江苏", U"浙江", U"安徽", U"福建", U"江西", U"山东", U"河南", U"河北",
		U"湖南", U"湖北", U"广东", U"广西", U"海南", U"四川", U"贵州", U"云南", U"陕西", U"山西", U"甘肃",
		U"青海", U"宁夏", U"新疆", U"西藏", U"辽宁", U"吉林", U"黑龙江", U"内蒙古", U"东京", U"首尔", U"纽约",
		U"华盛顿", U"伦敦", U"巴黎", U"柏林", U"莫斯科", U"日内瓦", U"综合", U"专题", U"连线", NULL };

	for (size_t n = 2; n <= 3 && from + n <= end; n++)
		if (glyphs_match_any(glyphs, end - n, places) == n)
			return n;
	return 0;
}

size_t role_read_before(const struct glyphs *glyphs, size_t place, bool later)
{
	static const char32_t *const editors[] = { U"每经编辑", U"编辑", U"责编", U"校对", U"策划", U"统筹", U"视觉",
		U"设计", NULL };
	size_t n = glyphs_match_any(glyphs, place, before);

	return n == 0 && later ? glyphs_match_any(glyphs, place, editors) : n;
}

size_t role_read_behind(const struct glyphs *glyphs, size_t place, size_t end)
{
	size_t n = glyphs_match_any(glyphs, place, behind);

	return n > 0 && (place + n >= end || role_is_separator(glyphs->code[place + n])) ? n : 0;
}
