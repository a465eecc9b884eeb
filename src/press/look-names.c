/* SPDX-License-Identifier: MIT */
#include "press/look-block.h"

#include "press/byline.h"
#include "press/dateline.h"
#include "press/name.h"
#include "press/role.h"

#define TIP_CHARS 12	/* of who told the paper */
#define HOUSE_CHARS 8	/* of the name of an agency */
#define RECORD_CHARS 8	/* before the colon of a number */
#define AGENCY_CAPTION 80	/* of a caption with its agency */
#define DOTTED_CHARS 30	/* of a title with a dot */
#define COUNTED_LEAST 5	/* of the name of a series and its number */
#define COUNTED_MOST 14
#define DOTTED_LEAST 5	/* ... before it */
#define DOTTED_NAME 6	/* ... from it on */

/* 江海晚报·追踪, 连环案告破·人生轨迹: what a page or a part of it is about, and what of it; 约翰·史密斯 has less before the dot. */
static bool is_dotted(const struct glyphs *g)
{
	size_t dot = 0, dots = 0;
	static const char32_t *const kinds[] = { U"分析", U"追踪", U"后续", U"现场", U"关注", U"链接", U"观察", U"调查",
		U"声音", U"背景", U"解读", U"速递", U"动态", U"特写", NULL };

	for (size_t i = 0; i < g->count; i++) {
		if (g->code[i] == 0xb7 || g->code[i] == 0x2022) {
			dot = i;
			dots++;
		} else if (!glyph_is_han(g->code[i])) {
			return false;
		}
	}
	return dots == 1
		&& (dot >= DOTTED_LEAST || (dot > 1 && glyphs_match_any(g, dot + 1, kinds) == g->count - dot - 1)
			|| (dot > 2 && g->code[dot - 1] == 0x62a5))
		&& g->count - dot > 2 && g->count - dot <= DOTTED_NAME;
}

/* 渡口更新看变化②: one of a series. */
static bool is_counted(const struct glyphs *g)
{
	return g->count >= COUNTED_LEAST && g->count <= COUNTED_MOST && g->code[g->count - 1] >= 0x2460
		&& g->code[g->count - 1] <= 0x2473;
}

/* The name of a column, as the last word of a short line. */
static void look_rubric(struct look *look)
{
	static const char32_t *const names[] = { U"论坛", U"论语", U"观察", U"警讯", U"照登", U"选登", U"热线", U"夜话",
		U"夜谈", U"茶座", U"杂谈", U"札记", U"漫笔", U"广角", U"视点", U"聚焦", U"追踪", U"链接", U"话题",
		U"之声", U"信箱", U"短波", U"简讯", U"短讯", U"要讯", U"速递", U"速览", U"快评", U"时评", U"短评",
		U"短论", U"一线", U"在线", U"讲坛", U"论丛", U"专递", U"播报", U"漫谈", U"观测", U"说法", U"闲话",
		U"语丝", U"来信", U"来函", U"来论", U"投书", U"往来", U"物语", U"快讯", U"要闻", U"拾零", U"集锦",
		U"荟萃", U"传真", U"瞭望", U"万象", U"博览", U"副刊", U"沙龙", U"擂台", U"会客厅", U"直通车", U"调研行",
		U"基层行", U"走基层", U"万里行", U"进行时", U"小知识", U"小常识", U"小百科", U"话你知", U"留言板",
		U"曝光台", U"光荣榜", U"回音壁", U"面对面", U"大家谈", U"百家谈", U"百事通", U"手记", U"简介", U"名片",
		U"档案", U"小资料", U"小贴士", U"提示", U"提醒", U"之窗", U"随感", U"电讯", U"新闻回放", U"新闻分析",
		U"新闻调查", U"记者调查", U"三言两语", U"一问一答", U"相关新闻", U"新闻背景", U"延伸阅读", U"名词解释",
		U"背景资料", U"简明新闻", U"一句话新闻", U"新闻", NULL };
	static const char32_t *const kinds[] = { U"社论", U"社 论", U"小小说", U"微小说", U"小说", U"散文", U"随笔",
		U"杂文", U"诗歌", U"诗词", U"连载", U"书评", U"影评", U"童话", U"寓言", U"诗 歌", U"散 文", U"随 笔",
		U"杂 文", U"小 说", U"短 评", U"短 讯", U"简 讯", NULL };
	static const char32_t *const sections[] = { U"要闻", U"综合新闻", U"综合", U"时政", U"时政新闻", U"本地新闻",
		U"本市新闻", U"国内新闻", U"国际新闻", U"国内", U"国际", U"中国新闻", U"世界", U"天下", U"社会",
		U"社会新闻", U"特别关注", U"今日关注", U"深度报道", U"特别报道", U"热点", U"文艺", U"民生", U"民生新闻",
		U"社区", U"体育", U"体育新闻", U"文体", U"文体新闻", U"文娱", U"财经", U"经济", U"经济新闻", U"教育",
		U"健康", U"文化", U"科教", U"法治", U"县域新闻", U"区县新闻", U"地方", U"地方新闻", U"特刊", U"专版",
		U"专题", U"副刊", U"理论", U"视觉", U"港闻", U"两岸", U"广告", U"公告", U"资讯", U"服务", NULL };
	static const char32_t *const lores[] = { U"风物", U"往事", U"旧事", U"掌故", U"钩沉", U"纪事", U"史话", U"风情",
		U"解读", U"人物", U"故事", U"声音", U"面孔", U"关注", U"焦点", U"连线", U"镜头",
		NULL };	/* of a place or a thing */
	static const char32_t *const verbs[] = { U"把", U"让", U"将", U"向", U"给", U"被", NULL };
	const struct glyphs *g = &look->first;

	if (look->whole && look->block->chars <= DOTTED_CHARS && (is_dotted(g) || is_counted(g)
		|| (g->count > 4 && glyphs_match(g, g->count - 2, U">>") > 0)))
		see(look, E_RUBRIC);
	if (!look->whole || look->block->chars < 2
		|| look->block->chars > (glyph_find(g->code, g->count, 0xb7) < g->count ? 14 : 9) || g->count < 2
		|| glyphs_match_any(g, 0, verbs) > 0)
		return;
	if (glyphs_match_any(g, 0, sections) == g->count)
		see(look, E_SECTION);
	if (glyphs_find(g, 0, g->count, U" · ") < g->count
		|| (glyphs_find(g, 0, g->count, U"|") < g->count && glyphs_find(g, 0, g->count, U"记者") == g->count
			&& glyphs_match(g, 0, U"文") == 0))	/* 民生 · 关注 */
		see(look, E_RUBRIC);
	if (glyphs_match_any(g, 0, kinds) == g->count || (g->count == 4 && glyphs_match_any(g, 2, lores) == 2))
		see(look, E_RUBRIC);
	for (size_t n = 2; n <= 5 && n <= g->count; n++)
		if (glyphs_match_any(g, g->count - n, names) == n)
			see(look, E_RUBRIC);
}

/* 陈秀英等十二人: the glyphs of 等十二人 that end at end; 0 for none. */
static size_t others_read(const struct glyphs *g, size_t end)
{
	size_t at = end > 2 && g->code[end - 1] == 0x4eba ? end - 1 : 0;	/* 人 */
	int value;

	while (at > 0 && end - at < 5 && g->code[at] != 0x7b49)	/* 等 */
		at--;
	return at > 0 && g->code[at] == 0x7b49 && glyphs_number(g, at + 1, &value) == end - at - 2 ? end - at : 0;
}

/* 王敏　儿科专科医生, 王敏教授　江北大学眼科中心总监, 资深传媒人: who a writer is, with his name or under it. */
static bool is_titled(const struct glyphs *g)
{
	static const char32_t *const kinds[] = { U"资深", U"知名", U"著名", U"时事", U"独立", U"特约", U"自由", U"前",
		NULL };
	static const char32_t *const titles[] = { U"医生", U"教授", U"博士", U"主任", U"律师", U"总监", U"校长",
		U"院长", U"主席", U"会长", U"议员", U"作家", U"学者", U"传媒人", U"媒体人", U"评论员", U"研究员",
		U"撰稿人", U"专栏作家", NULL };
	size_t blank = glyphs_find(g, 0, g->count, U" ");
	size_t n = glyphs_match_any(g, 0, kinds);
	bool titled = false;

	for (size_t len = 3; blank < g->count && len >= 2 && n == 0; len--)
		n = len <= blank && name_next(g, 0, len, true) == len
				&& (len == blank || glyphs_match_any(g, len, titles) == blank - len)
			? len
			: 0;

	for (size_t at = n; at < g->count; at++)
		if (!glyph_is_han(g->code[at]) && at != blank)
			return false;
	for (size_t len = 2; len <= 4 && n + len <= g->count; len++)
		titled = titled || glyphs_match_any(g, g->count - len, titles) == len;
	return titled && n > 0 && (blank < g->count || g->count <= 8);
}

/* 王敏, 王女士 */
static bool is_person(const struct glyphs *g, size_t at, size_t end)
{
	static const char32_t *const readers[] = { U"女士", U"先生", U"同学", U"老师", NULL };

	return end - at >= 2 && end - at <= 3
		&& (name_next(g, at, end, true) == end - at
			|| (name_is_surname(g->code[at]) && glyphs_match_any(g, at + 1, readers) == end - at - 1));
}

/* An office (研究院, 编辑部) at the end of a short line, or a name behind a title (行长李明). */
static void look_office(struct look *look)
{
	static const char32_t *const offices[] = { U"研究院", U"研究所", U"研究室", U"委员会", U"办公室", U"编辑部",
		U"评论员", U"课题组", U"通讯组", U"报道组", U"调查组", U"采访组", U"记者站", U"公司", U"大学", U"学院",
		U"协会", U"学会", U"中心", U"党委", U"政府", U"总局", U"法院", U"集团", U"大队", U"支队", U"医院",
		U"小学", U"中学", U"学校", U"公安局", U"检察院", U"管理处", U"管委会", U"村委会", U"居委会", NULL };
	static const char32_t *const titles[] = { U"主席", U"书记", U"行长", U"部长", U"局长", U"市长", U"省长",
		U"县长", U"主任", U"院长", U"校长", U"会长", U"经理", U"董事长", U"教授", U"研究员", U"委员", U"公司",
		U"大学", U"代表", U"司令员", U"政委", NULL };
	const struct glyphs *g = &look->first;
	size_t end, final;

	if (!look->whole || look->block->chars > 30 || g->count < 4)
		return;
	if (is_titled(g)) {
		see(look, E_ORG);
		if (sees(look, E_BLANKS))
			see(look, E_NAMES);
	}
	end = final = credits_before_day(g, g->count - sees(look, E_PARENS));
	end -= others_read(g, end);
	while (final > 0 && g->code[final - 1] != ' ')
		final--;
	if (sees(look, E_BLANKS)) {	/* 南屏小学 六年级 王小明, 中共江北县委通讯组 江海日报记者 */
		if (final < end && role_read(g, final, end) == end - final && !role_is_guessed(g, final, end))
			see(look, E_ORG);
		if (look->block->chars <= 18 && is_person(g, final, end)) {
			see(look, E_ORG);
			if (end < g->count && !sees(look, E_PARENS))	/* and a day, or others */
				see(look, E_BYLINE);
		}
		return;
	}
	for (size_t n = 2; n <= 3; n++)
		if (glyphs_match_any(g, g->count - n, offices) == n && !name_is_sentence(g, 0, g->count))
			see(look, E_ORG);
	for (size_t name = 2; name <= 3; name++)
		for (size_t n = 2; n <= 3 && name + n <= g->count && name_is_surname(g->code[g->count - name]); n++)
			if (glyphs_match_any(g, g->count - name - n, titles) == n)
				see(look, E_ORG);
}

/* 据新闻联播, 据央视新闻客户端: whose report a text was taken from. */
static bool is_source(const struct glyphs *g, size_t chars)
{
	return chars <= 14 && g->count > 3 && g->code[0] == 0x636e && role_is_paper(g, 1, g->count);	/* 据 */
}

/* 线索：陈先生: who told the paper. */
static bool is_tip(const struct glyphs *g)
{
	static const char32_t *const tips[] = { U"线索", U"线索提供", U"新闻线索", U"报料", U"报料人", U"爆料",
		U"爆料人", NULL };
	size_t n = glyphs_match_any(g, 0, tips);

	return n > 0 && n + 2 < g->count && g->count <= n + TIP_CHARS && g->code[n] == ':';
}

/* 江海通讯社/渡口新闻网: houses with a stroke between them, whose report it is. */
static bool are_sources(const struct glyphs *g)
{
	size_t parts = 0, houses = 0;

	for (size_t at = 0, end; at < g->count; at = end + 1, parts++) {
		for (end = at; end < g->count && glyph_is_han(g->code[end]);)
			end++;
		if (end - at < 3 || end - at > HOUSE_CHARS || (end < g->count && g->code[end] != '/'))
			return false;
		houses += role_is_paper(g, at, end);
	}
	return parts > 1 && houses > 0;
}

/* 案件编号：HCMA197/20, 统一刊号：CN31-0001: the number under which something is on record. */
static bool is_record(const struct glyphs *g)
{
	size_t colon = glyphs_find(g, 0, g->count, U":");
	size_t digits = 0;

	if (colon < 2 || colon > RECORD_CHARS || colon == g->count || glyphs_match(g, colon - 1, U"号") == 0)
		return false;
	for (size_t at = colon + 1; at < g->count; at++) {
		if (glyph_is_han(g->code[at]))
			return false;
		digits += glyph_is_digit(g->code[at]);
	}
	return digits > 1;
}

/* A line that is people, or the agency or photographer a picture or a text came from. */
static void look_whole(struct look *look)
{
	static const char32_t *const agencies[] = { U"供稿", U"据新华社", U"本报专电", U"均据", U"选自《", U"摘自《",
		U"原载《", NULL };
	static const char32_t *const photo_agencies[] = { U"新华社/", U"新华/", U"新华社发", U"中新社", U"法新社",
		U"路透社", U"美联社", U"视觉中国", U"人民视觉", U"影像中国", U"人民图片", U"海洛创意", U"资料图",
		U"资料照片", U"网络图", NULL };
	static const char32_t *const sources[] = { U"综合新华社", U"综合报道", U"本报综合", U"据新华社", U"综合央视",
		NULL };
	static const char32_t *const pictures[] = { U"照片", U"供图", U"新华社发", U"资料图", NULL };
	const struct glyphs *g = &look->first;
	size_t from = sees(look, E_PARENS);
	size_t end = g->count - from;
	struct credits credits;

	if (credits_read(g, from, end, &credits)) {
		if (credits.has_role || g->code[0] == 0x25a1)	/* □ 李明 */
			see(look, E_BYLINE);
		else if (g->code[end - 1] != ':')	/* and not 李明：, over what he says */
			see(look, E_NAMES);
		if (credits.photo)
			see(look, E_CREDIT);
	} else if (credits_read_pen(g, 0, g->count, &credits)) {
		see(look, E_NAMES);
	} else if (sees(look, E_PARENS) && credits_read_agency(g, from, end, &credits)) {
		see(look, E_BYLINE);
		if (credits.photo)
			see(look, E_CREDIT);
	} else if ((sees(look, E_PARENS) && glyphs_have(g, g->count, pictures))
		|| (look->block->chars <= 8 && glyphs_match_any(g, from, photo_agencies) > 0)) {
		see(look, E_BYLINE);
		see(look, E_CREDIT);
	} else if ((sees(look, E_PARENS) && glyphs_have(g, g->count, agencies))
		|| (g->code[0] == 0x300a && glyphs_match(g, g->count - 2, U"供稿") > 0)
		|| (look->block->chars <= 20 && glyphs_match_any(g, sees(look, E_STARTS_BULLET), sources) > 0)
		|| is_source(g, look->block->chars) || is_tip(g) || are_sources(g) || is_record(g)) {
		see(look, E_BYLINE);
	}
}

/* Bylines that are all of the block or stand at its end. */
static void look_people(struct look *look)
{
	struct credits credits;
	struct dateline cable;
	size_t at;

	look->end = look->last->count;
	if (look->whole && look->block->chars <= 60 && !sees(look, E_RUBRIC))
		look_whole(look);
	if (sees(look, E_BYLINE) || sees(look, E_NAMES))
		return;
	if (dateline_closes(look->last, &cable)) {
		see(look, E_TAIL_CABLE);
		look->end = cable.start - 1;
		look->block->month = (uint8_t)cable.month;
		look->block->day = (uint8_t)cable.day;
		return;
	}
	at = credits_find_tail(look->last, &credits);
	if (at == look->last->count)
		return;
	look->end = at;
	see(look,
		(look->last->code[at] == '(' || look->last->code[at] == 0x3010) ? E_TAIL_PAREN
			: credits.has_role                                      ? E_TAIL_BYLINE
										: E_TAIL_NAME);
	if (credits.photo
		|| (sees(look, E_TAIL_BYLINE) && credits.count == 0
			&& look->block->chars <= AGENCY_CAPTION))	/* 渡轮昨日靠岸。路透社 */
		see(look, E_CREDIT);
}

void look_names(struct look *look)
{
	look_rubric(look);
	look_people(look);
	look_office(look);
}
