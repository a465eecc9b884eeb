/* SPDX-License-Identifier: MIT */
/* What the form of a block says about it. */
#include <string.h>

#include "press/block.h"
#include "press/byline.h"
#include "press/dateline.h"
#include "press/folio.h"
#include "press/furniture.h"
#include "press/glyphs.h"
#include "press/jump.h"
#include "press/name.h"
#include "text/utf8.h"

#define INSIDE_MAX 65536	/* bytes of a block in which marks are counted */

struct look {
	struct block *block;
	struct glyphs first, tail;
	const struct glyphs *last;	/* tail, or first where that is all */
	size_t end;	/* glyphs of last, without a byline in brackets or glued on */
	bool whole;	/* first is all of it */
};

static void see(struct look *look, enum evidence evidence)
{
	look->block->evidence |= BIT(evidence);
}

static bool sees(const struct look *look, enum evidence evidence)
{
	return (look->block->evidence & BIT(evidence)) != 0;
}

static void look_length(struct look *look)
{
	size_t chars = look->block->chars;

	see(look, chars <= 4 ? E_TINY : chars <= 14 ? E_SHORT : chars <= 30 ? E_LINE : chars <= 50 ? E_LONG : E_FULL);
}

static const uint32_t dash = 0x2014;

/* 1.5亿元, and not 1.11月18日: the eleventh month is numbered. */
static bool is_fraction(const struct glyphs *g, size_t at)
{
	int value;
	size_t n;

	if (at >= g->count || !glyph_is_digit(g->code[at]))
		return false;
	n = glyphs_number(g, at, &value);
	return glyphs_match(g, at + n, U"月") == 0 && glyphs_match(g, at + n, U"日") == 0;
}

static void look_start(struct look *look)
{
	static const char32_t *const on[] = { U"他", U"她", U"它", U"这", U"此", U"其", U"同时", U"另外", U"但", U"然而", U"因此", U"所以", U"而",
		U"不过", U"对此", U"据介绍", U"据了解", U"接着", U"随后", U"会上", U"会前", U"随着", U"为此", U"于是", U"如果", U"那么", U"其次", U"第二", U"第三", U"最后", U"后来", U"对于", U"正是", U"由于", U"在他", U"在她", U"问:", U"答:", NULL };
	static const char32_t *const editor[] = { U"编者按", U"核心阅读", U"核心提示", U"阅读提示", U"内容提要", U"本报按", U"编者的话", U"开栏的话", U"编前", NULL };
	static const char32_t *const afterwords[] = { U"编后", U"编 后", U"编余", U"编者附", U"编辑点评", NULL };
	static const char32_t *const bullets[] = { U"●", U"■", U"□", U"▲", U"△", U"◆", U"◇", U"★", U"☆", U"○", U"◎", U"·", U"•", U"※", NULL };
	const struct glyphs *g = &look->first;
	uint32_t code = g->count > 0 ? g->code[0] : 0;
	int value;
	size_t n = glyphs_number(g, 0, &value);

	if (glyph_is_stop(code) || code == ',' || code == 0x3001 || code == ';' || code == ':' || code == '%'
		|| code == 0x201d || code == 0x300f || code == 0x300d || code == 0x300b || code == ')' || code == 0xb0)
		see(look, E_STARTS_ODD);
	if (code == dash && g->count > 1 && g->code[1] == dash)
		see(look, E_STARTS_DASH);
	if (code == 0x201c || code == 0x300c || code == 0x300e)
		see(look, E_STARTS_QUOTE);
	if (glyphs_match_any(g, 0, bullets) > 0)
		see(look, E_STARTS_BULLET);
	if ((n > 0 && n < 3 && n < g->count && (g->code[n] == '.' || g->code[n] == 0x3001 || g->code[n] == ':')
		&& (g->code[n] != '.' || !is_fraction(g, n + 1)) && (g->code[n] != ':' || n + 1 == g->count || !glyph_is_digit(g->code[n + 1])))
		|| (code == '(' && (n = glyphs_number(g, 1, &value)) > 0 && n < 3 && glyphs_match(g, n + 1, U")") > 0)
		|| (code >= 0x2460 && code <= 0x2473))
		see(look, E_STARTS_NUMBER);
	if (code == 0x56fe && g->count > 1 && ((g->code[1] > 0x2460 && g->code[1] <= 0x2473)	/* 图②, 图2 */
		|| (glyphs_number(g, 1, &value) > 0 && value > 1 && value < 10)))
		see(look, E_STARTS_NUMBER);
	if (glyphs_match_any(g, 0, on) > 0)
		see(look, E_STARTS_ON);
	if (glyphs_match_any(g, code == '(' || code == 0x3010, editor) > 0)
		see(look, E_EDITOR);
	if (glyphs_match_any(g, code == '(' || code == 0x3010, afterwords) > 0) {
		see(look, E_EDITOR);
		see(look, E_AFTERWORD);
	}
}

/* Steps over what may close behind a sentence: marks, and a remark in brackets. */
static size_t back_over_closing(const struct glyphs *g, size_t end)
{
	while (end > 0) {
		if (g->code[end - 1] == ' ') {
			end--;
		} else if (g->code[end - 1] == ')') {
			size_t at = end - 1;

			while (at > 0 && g->code[at - 1] != '(' && end - at < 40)
				at--;
			if (at == 0 || g->code[at - 1] != '(' || at == 1
				|| !(glyph_is_stop(g->code[at - 2]) || glyph_is_closing(g->code[at - 2])))
				return end > 1 && glyph_is_stop(g->code[end - 2]) ? end - 1 : end;
			end = at - 1;
		} else if (glyph_is_closing(g->code[end - 1])) {
			end--;
		} else {
			break;
		}
	}
	return end;
}

static void look_ending(struct look *look)
{
	const struct glyphs *g = look->last;
	size_t end = back_over_closing(g, look->end);
	uint32_t code = end > 0 ? g->code[end - 1] : 0;
	uint32_t before = end > 1 ? g->code[end - 2] : 0;

	if (glyph_is_stop(code) || (code == '.' && (glyph_is_han(before) || (before | 32) >= 'a')))
		see(look, E_ENDS_STOP);
	else if (code == ':' || (code == dash && before == dash))
		see(look, E_ENDS_COLON);
	else if (code == ';')
		see(look, E_ENDS_SEMI);
	else if (code == ',' || code == 0x3001 || glyph_is_opening(code))
		see(look, E_ENDS_COMMA);
	else
		see(look, E_ENDS_OPEN);
}

static void count_quote(struct look *look, const unsigned char *p)
{
	int8_t *quotes = &look->block->quotes;
	int step = 0;

	if (p[0] == 0xe2 && p[1] == 0x80)
		step = p[2] == 0x9c ? 1 : p[2] == 0x9d ? -1 : 0;
	else if (p[0] == 0xe3 && p[1] == 0x80)
		step = p[2] >= 0x8a && p[2] <= 0x8f ? (p[2] % 2 == 0 ? 1 : -1) : 0;
	if ((step > 0 && *quotes < 100) || (step < 0 && *quotes > -100))
		*quotes = (int8_t)(*quotes + step);
}

static void look_inside(struct look *look)
{
	const unsigned char *p = (const unsigned char *)look->block->text;
	size_t len = look->block->len < INSIDE_MAX ? look->block->len : INSIDE_MAX;
	size_t commas = 0, stops = 0, digits = 0;

	for (size_t i = 0; i < len; i++) {
		if (p[i] < 0x80) {
			commas += p[i] == ',';
			digits += p[i] >= '0' && p[i] <= '9';
		} else if (i + 2 < len && (p[i] == 0xe2 || p[i] == 0xe3)) {
			count_quote(look, p + i);
			stops += p[i] == 0xe3 && p[i + 1] == 0x80 && p[i + 2] == 0x82 && i + 3 < len;
		} else if (i + 2 < len && p[i] == 0xef && p[i + 1] == 0xbc) {
			commas += p[i + 2] == 0x8c;
			digits += p[i + 2] >= 0x90 && p[i + 2] <= 0x99;
			stops += (p[i + 2] == 0x9f || p[i + 2] == 0x81) && i + 6 < len && look->block->chars > 50;
		}
	}
	if (stops > 0)
		see(look, E_SENTENCE);
	if (commas > 0)
		see(look, commas > 1 ? E_COMMAS : E_COMMA);
	if (digits > 4 && digits * (sees(look, E_BLANKS) ? 3 : 2) > look->block->chars)
		see(look, E_TABLE);
}

/* Parts of one length, of up to five characters: 学思想 强党性 重实践. */
static bool is_slogan(const struct glyphs *g)
{
	size_t length = 0, run = 0;

	for (size_t i = 0; i <= g->count; i++) {
		if (i < g->count && g->code[i] != ' ') {
			run++;
			continue;
		}
		if (length == 0)
			length = run;
		if (run > 0 && run != length)
			return false;
		run = 0;
	}
	return length >= 2 && length <= 5;
}

/* 【】 around the whole. */
static bool is_rubric(const struct look *look)
{
	const struct glyphs *g = &look->first;

	return look->whole && g->count > 2 && g->code[0] == 0x3010 && glyphs_find(g, 0, g->count, U"】") == g->count - 1;
}

static void look_brackets(struct look *look)
{
	const struct glyphs *g = &look->first;
	uint32_t first = g->count > 0 ? g->code[0] : 0;
	uint32_t final = look->last->count > 0 ? look->last->code[look->last->count - 1] : 0;
	size_t parts = 0;

	if (first == '(' && final == ')')
		see(look, E_PARENS);
	if (first == 0x3010 || first == 0x3016)
		see(look, E_BRACKETS);
	if ((first == 0x201c && final == 0x201d) || (first == 0x300e && final == 0x300f) || is_rubric(look))
		see(look, E_QUOTED);
	for (size_t i = 1; look->whole && i + 1 < g->count; i++)
		parts += g->code[i] == ' ' && g->code[i - 1] != ' ';
	if (parts > 0)
		see(look, E_BLANKS);
	if (parts > 1 && is_slogan(g))
		see(look, E_SLOGAN);
	if (final == ')')
		see(look, E_ENDS_PAREN);
}

/* True when a number before 日 stands among the first glyphs. */
static bool names_day(const struct glyphs *g, size_t end)
{
	int value;

	for (size_t at = glyphs_find(g, 0, g->count, U"日"); at < g->count && at < end; at = glyphs_find(g, at + 1, g->count, U"日"))
		if (at > 0 && glyphs_number(g, at - 1, &value) > 0)
			return true;
	return false;
}

static void look_lead(struct look *look)
{
	static const char32_t *const newsy[] = { U"日前", U"近日", U"昨天", U"昨日", U"今天", U"今日", U"今晨", U"昨晚", U"连日来", U"记者从", U"记者了解",
		U"本月", U"上周", U"记者在", U"记者走进", U"下午", U"上午", U"最近", NULL };
	static const char32_t *const years[] = { U"年底", U"年初", U"月底", U"去年", U"今年", U"年前", NULL };
	static const char32_t *const salutes[] = { U"编辑同志", U"编辑先生", U"编辑:", U"同志们", U"同胞们", U"此致", U"敬礼", NULL };
	struct dateline dateline = dateline_read(&look->first);
	struct credits credits;
	size_t behind = credits_read_lead(&look->first, dateline.behind, &credits);

	if (dateline.end > 0) {
		see(look, E_DATELINE);
		look->block->month = (uint8_t)dateline.month;
		look->block->day = (uint8_t)dateline.day;
	}
	if (credits.count > 0 && behind < look->first.count)
		see(look, E_LEAD_BYLINE);
	if (glyphs_have(&look->first, 30, newsy) || names_day(&look->first, 30))
		see(look, E_NEWSY);
	if (names_day(&look->first, GLYPHS_MAX) || glyphs_have(&look->first, 20, years))
		see(look, E_DATED);
	if (glyphs_match_any(&look->first, 0, salutes) > 0)
		see(look, E_SALUTE);
}

/* The name of a column, as the last word of a short line. */
static void look_rubric(struct look *look)
{
	static const char32_t *const names[] = { U"论坛", U"论语", U"观察", U"警讯", U"照登", U"选登", U"热线", U"夜话", U"夜谈", U"茶座", U"杂谈",
		U"札记", U"漫笔", U"广角", U"视点", U"聚焦", U"追踪", U"链接", U"话题", U"之声", U"信箱", U"短波", U"简讯", U"短讯", U"要讯", U"速递", U"速览",
		U"快评", U"时评", U"短评", U"短论", U"一线", U"在线", U"讲坛", U"论丛", U"专递", U"播报", U"漫谈", U"观测", U"说法", U"闲话", U"语丝", U"来信", U"来函", U"投书", U"往来", U"物语",
		U"快讯", U"要闻", U"拾零", U"集锦", U"荟萃", U"传真", U"瞭望", U"万象", U"博览", U"副刊", U"沙龙", U"擂台", U"会客厅", U"直通车", U"大家谈", U"百家谈", U"百事通",
		U"手记", U"简介", U"名片", U"提示", U"提醒", U"之窗", U"随感", U"新闻", U"电讯", U"三言两语", U"相关新闻", U"新闻背景", U"延伸阅读", U"名词解释", U"背景资料", U"简明新闻", U"一句话新闻", NULL };
	static const char32_t *const kinds[] = { U"小小说", U"微小说", U"小说", U"散文", U"随笔", U"杂文", U"诗歌", U"诗词", U"连载", U"书评", U"影评",
		U"童话", U"寓言", U"诗 歌", U"散 文", U"随 笔", U"杂 文", U"小 说", U"短 评", U"短 讯", U"简 讯", NULL };
	static const char32_t *const sections[] = { U"要闻", U"综合新闻", U"综合", U"时政", U"时政新闻", U"本地新闻", U"本市新闻", U"国内新闻", U"国际新闻",
		U"国内", U"国际", U"中国新闻", U"世界", U"天下", U"社会", U"社会新闻", U"民生", U"民生新闻", U"社区", U"体育", U"体育新闻", U"文体", U"文体新闻", U"文娱",
		U"财经", U"经济", U"经济新闻", U"教育", U"健康", U"文化", U"科教", U"法治", U"县域新闻", U"区县新闻", U"地方", U"地方新闻", U"特刊", U"专版", U"专题",
		U"副刊", U"理论", U"视觉", U"港闻", U"两岸", U"广告", U"公告", U"资讯", U"服务", NULL };
	const struct glyphs *g = &look->first;

	if (!look->whole || look->block->chars < 2 || look->block->chars > 9 || g->count < 2)
		return;
	if (glyphs_match_any(g, 0, sections) == g->count)
		see(look, E_SECTION);
	if (glyphs_find(g, 0, g->count, U" · ") < g->count || glyphs_find(g, 0, g->count, U"|") < g->count)	/* 民生 · 关注 */
		see(look, E_RUBRIC);
	if (glyphs_match_any(g, 0, kinds) == g->count)
		see(look, E_RUBRIC);
	for (size_t n = 2; n <= 5 && n <= g->count; n++)
		if (glyphs_match_any(g, g->count - n, names) == n)
			see(look, E_RUBRIC);
}

/* An office (研究院, 编辑部) at the end of a short line, or a name behind a title (行长李明). */
static void look_office(struct look *look)
{
	static const char32_t *const offices[] = { U"研究院", U"研究所", U"研究室", U"委员会", U"办公室", U"编辑部", U"评论员", U"课题组", U"调查组",
		U"采访组", U"记者站", U"公司", U"大学", U"学院", U"协会", U"学会", U"中心", U"党委", U"政府", U"总局", U"法院", U"集团", U"大队", U"支队",
		U"医院", U"小学", U"中学", U"学校", U"公安局", U"检察院", U"管理处", U"管委会", U"村委会", U"居委会", NULL };
	static const char32_t *const titles[] = { U"主席", U"书记", U"行长", U"部长", U"局长", U"市长", U"省长", U"县长", U"主任", U"院长", U"校长",
		U"会长", U"经理", U"董事长", U"教授", U"研究员", U"委员", U"公司", U"大学", U"代表", U"司令员", U"政委", NULL };
	const struct glyphs *g = &look->first;
	size_t final = g->count;

	if (!look->whole || look->block->chars > 30 || g->count < 4)
		return;
	while (final > 0 && g->code[final - 1] != ' ')
		final--;
	if (sees(look, E_BLANKS)) {	/* 南屏小学 六年级 王小明 */
		if (look->block->chars <= 16 && g->count - final >= 2 && g->count - final <= 3
			&& name_next(g, final, g->count, true) == g->count - final)
			see(look, E_ORG);
		return;
	}
	for (size_t n = 2; n <= 3; n++)
		if (glyphs_match_any(g, g->count - n, offices) == n)
			see(look, E_ORG);
	for (size_t name = 2; name <= 3; name++)
		for (size_t n = 2; n <= 3 && name + n <= g->count; n++)
			if (glyphs_match_any(g, g->count - name - n, titles) == n && name_is_surname(g->code[g->count - name]))
				see(look, E_ORG);
}

/* （晓王）: two to four characters in brackets need no surname. */
static bool is_pen_name(const struct glyphs *g)
{
	static const char32_t *const others[] = { U"(图", U"(完", U"(未完", U"(续完", U"(待续", U"(附", U"(上", U"(下", U"(转", NULL };

	if (g->count < 4 || g->count > 6 || glyphs_match_any(g, 0, others) > 0)
		return false;
	for (size_t i = 1; i + 1 < g->count; i++)
		if (!glyph_is_han(g->code[i]))
			return false;
	return true;
}

/* Bylines that are all of the block or stand at its end. */
static void look_people(struct look *look)
{
	static const char32_t *const agencies[] = { U"供稿", U"据新华社", U"本报专电", U"均据", NULL };
	static const char32_t *const photo_agencies[] = { U"新华社/", U"新华/", U"新华社发", U"中新社", U"法新社", U"路透社", U"美联社", U"视觉中国", U"人民视觉",
		U"资料图", U"资料照片", U"网络图", NULL };
	static const char32_t *const sources[] = { U"综合新华社", U"综合报道", U"本报综合", U"据新华社", U"综合央视", NULL };
	static const char32_t *const pictures[] = { U"照片", U"供图", U"新华社发", U"资料图", NULL };
	struct credits credits;
	struct dateline cable;
	size_t at;

	look->end = look->last->count;
	if (look->whole && look->block->chars <= 60 && !sees(look, E_RUBRIC)) {
		size_t from = look->first.count > 0 && look->first.code[0] == '(';
		size_t end = look->first.count - (from > 0 && look->first.code[look->first.count - 1] == ')');

		if (credits_read(&look->first, from, end, &credits)) {
			see(look, credits.has_role ? E_BYLINE : E_NAMES);
			if (credits.photo)
				see(look, E_CREDIT);
		} else if (sees(look, E_PARENS) && is_pen_name(&look->first)) {
			see(look, E_NAMES);
		} else if (sees(look, E_PARENS) && glyphs_have(&look->first, look->first.count, pictures)) {
			see(look, E_BYLINE);
			see(look, E_CREDIT);
		} else if (look->block->chars <= 8 && glyphs_match_any(&look->first, from, photo_agencies) > 0) {
			see(look, E_BYLINE);
			see(look, E_CREDIT);
		} else if (look->block->chars <= 20 && glyphs_match_any(&look->first, sees(look, E_STARTS_BULLET), sources) > 0) {
			see(look, E_BYLINE);
		} else if (sees(look, E_PARENS) && glyphs_have(&look->first, look->first.count, agencies)) {
			see(look, E_BYLINE);
		}
	}
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
	see(look, look->last->code[at] == '(' ? E_TAIL_PAREN : credits.has_role ? E_TAIL_BYLINE : E_TAIL_NAME);
	if (credits.photo)
		see(look, E_CREDIT);
}

/* The place of the bracket that closes at the end; count when none does. */
static size_t bracket_of(const struct glyphs *g)
{
	size_t at = g->count;

	if (g->count == 0 || g->code[g->count - 1] != ')')
		return g->count;
	while (at > 0 && g->code[at - 1] != '(')
		at--;
	return at > 0 ? at - 1 : g->count;
}

static void look_photo(struct look *look)
{
	static const char32_t *const arts[] = { U"(图片", U"(书法", U"(篆刻", U"(中国画", U"(国画", U"(油画", U"(版画", U"(摄影", U"(漫画", U"(剪纸",
		U"(水墨画", U"(水彩", U"(木刻", U"(雕塑", U"(速写", U"(图)", U"(照片", U"(组图", NULL };
	static const char32_t *const series[] = { U"图片新闻", U"新闻图片", U"图片报道", U"摄影报道", U"图说", U"组照", NULL };
	static const char32_t *const notes[] = { U"附图", U"附照片", U"题图", NULL };
	static const char32_t *const arrows[] = { U"◀", U"▶", U"◄", U"►", U"▼", U"▲", U"△", U"▽", U"↑", U"↓", U"←", NULL };
	static const char32_t *const captions[] = { U"◀", U"▶", U"◄", U"►", U"▼", U"图为", U"图一", U"图片为", U"▲", U"图:", U"上图", U"左图", U"右图", U"下图", U"图1", U"图①", NULL };
	static const char32_t *const inside[] = { U"图为", U"这是", NULL };

	if (look->whole && look->block->chars <= 70) {
		size_t open = bracket_of(&look->first);

		if (glyphs_match_any(&look->first, open, arts) > 0 || (glyphs_match_any(&look->first, 0, series) > 0
			&& look->block->chars <= 6))
			see(look, E_PHOTO_HEAD);
		if (glyphs_have(&look->first, look->first.count, notes))
			see(look, E_PHOTO_NOTE);
		if (glyphs_match(&look->first, 0, U"图片:") == look->first.count)
			see(look, E_PICTURES);
	}
	if (glyphs_match_any(&look->first, 0, arrows) > 0)
		see(look, E_ARROW);
	if (glyphs_match_any(&look->first, 0, captions) > 0 || (look->block->chars < 250 && glyphs_have(look->last, look->last->count, inside)))
		see(look, E_CAPTION);
}

static void look_pointers(struct look *look)
{
	static const char32_t *const heads[] = { U"导读", U"今日导读", U"要目", NULL };
	static const char32_t *const speech[] = { U"强调", U"指出", U"要求", U"表示", U"提出", U"时说", U"调研", U"召开", U"举行", NULL };
	char label[LABEL_TEXT];
	size_t n = look->last->count;

	if (jump_from(&look->first, label))
		see(look, E_FROM);
	if (jump_to(look->last, label))
		see(look, E_TO);
	else if (look->block->chars <= 60 && jump_teaser(look->last, label))
		see(look, E_TEASER);
	if (look->block->chars <= 12 && glyphs_match_any(&look->first, look->first.code[0] == 0x3010, heads) > 0)
		see(look, E_TEASER);
	if (look->block->chars <= 50 && n > 2 && glyphs_match_any(look->last, n - 2, speech) > 0)
		see(look, E_SPEECH);
}

/* A08·时事 */
static bool is_labelled_section(const struct glyphs *g)
{
	size_t at = g->count > 0 && g->code[0] >= 'A' && g->code[0] <= 'Z';
	size_t digits = at;

	while (digits < g->count && glyph_is_digit(g->code[digits]))
		digits++;
	return digits > at && digits < 4 && digits + 2 < g->count && g->count <= digits + 6
		&& (g->code[digits] == 0xb7 || g->code[digits] == '|' || g->code[digits] == '/') && glyph_is_han(g->code[digits + 1])
		&& glyph_is_han(g->code[digits + 2]);
}

static void look_furniture(struct look *look, const struct furniture *furniture)
{
	static const char32_t *const numerals[] = { U"壹", U"贰", U"叁", U"肆", U"伍", U"陆", U"柒", U"捌", U"玖", U"拾", U"上篇", U"中篇", U"下篇", NULL };
	struct folio folio;
	int number;

	if (!look->whole || look->block->chars > 75 || sees(look, E_SENTENCE))
		return;
	if (glyphs_number(&look->first, 0, &number) == look->first.count
		|| glyphs_match_any(&look->first, 0, numerals) == look->first.count)
		see(look, E_ORDINAL);
	if (is_labelled_section(&look->first))
		see(look, E_FOLIO);
	if (glyphs_match(&look->first, 0, U"![") > 0)	/* a picture's place in Markdown */
		see(look, E_FURNITURE);
	folio_read(&look->first, &folio);
	if (folio_is_line(&look->first, &folio))
		see(look, E_FOLIO);
	if (look->block->chars >= 3 && look->block->chars <= 8 && !sees(look, E_COMMA)
		&& look->last->code[look->last->count - 1] == 0x62a5)	/* 报 */
		see(look, E_PAPER);
	if (look->block->chars <= 60 && furniture_words(furniture, &look->first) > 0)
		see(look, E_FURNITURE);
}

static void look_at(struct block *block, const struct furniture *furniture)
{
	struct look look;

	look.block = block;
	block_first(block, &look.first);
	look.whole = look.first.count == block->count;
	look.last = look.whole ? &look.first : &look.tail;
	if (!look.whole)
		block_last(block, &look.tail);
	look_length(&look);
	look_start(&look);
	look_brackets(&look);
	look_rubric(&look);
	look_people(&look);
	look_ending(&look);
	look_inside(&look);
	look_lead(&look);
	look_photo(&look);
	look_office(&look);
	look_pointers(&look);
	look_furniture(&look, furniture);
}

void blocks_look_each(struct blocks *blocks, const struct furniture *furniture)
{
	for (size_t i = 0; i < blocks->count; i++)
		look_at(&blocks->list[i], furniture);
}
