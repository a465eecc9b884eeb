/* SPDX-License-Identifier: MIT */
#include "press/look-block.h"

#include "press/byline.h"
#include "press/dateline.h"
#include "press/folio.h"
#include "press/furniture.h"
#include "press/jump.h"

#define SUBJECT_LINE 20	/* characters of a line that is asked for its subject */
#define SUBJECT_CHARS 7	/* within which it is named */
#define SECTION_CHARS 6	/* of the name of a part of the paper */
#define DRAWN_CHARS 16	/* of what a drawing shows */
#define INDEX_CHARS 300	/* of a line that lists headlines with their pages */

/* The place of the first 日 that a number stands before; count when there is none. */
static size_t find_day(const struct glyphs *g)
{
	size_t at = glyphs_find(g, 0, g->count, U"日");
	int value;

	while (at < g->count && (at == 0 || glyphs_number(g, at - 1, &value) == 0))
		at = glyphs_find(g, at + 1, g->count, U"日");
	return at;
}

static void look_lead(struct look *look)
{
	static const char32_t *const newsy[] = { U"日前", U"近日", U"昨天", U"昨日", U"今天", U"今日", U"今晨", U"昨晚",
		U"连日来", U"记者从", U"记者了解", U"本月", U"上周", U"记者在", U"记者走进", U"下午", U"上午", U"最近",
		NULL };
	static const char32_t *const years[] = { U"年底", U"年初", U"月底", U"去年", U"今年", U"年前", NULL };
	static const char32_t *const salutes[] = { U"编辑同志", U"编辑先生", U"编辑:", U"同志们", U"同胞们", U"此致",
		U"敬礼", NULL };
	struct dateline dateline = dateline_read(&look->first);
	size_t day = find_day(&look->first);
	struct credits credits;
	size_t behind = credits_read_lead(&look->first, dateline.behind, &credits);

	if (dateline.end > 0) {
		see(look, E_DATELINE);
		look->block->month = (uint8_t)dateline.month;
		look->block->day = (uint8_t)dateline.day;
	}
	if (behind > dateline.behind && behind < look->first.count)
		see(look, E_LEAD_BYLINE);
	if (dateline.end > 0 && look->whole && behind == look->first.count)
		see(look, E_LONE_DATELINE);
	if ((day < look->first.count && day < 30) || glyphs_have(&look->first, 30, newsy))
		see(look, E_NEWSY);
	if (day < look->first.count || glyphs_have(&look->first, 20, years))
		see(look, E_DATED);
	if (glyphs_match_any(&look->first, 0, salutes) > 0)
		see(look, E_SALUTE);
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
	static const char32_t *const arts[] = { U"(图片", U"(书法", U"(篆刻", U"(中国画", U"(国画", U"(油画", U"(版画",
		U"(摄影", U"(漫画", U"(剪纸", U"(水墨画", U"(水彩", U"(木刻", U"(雕塑", U"(速写", U"(素描", U"(蜡像",
		U"(石刻", U"(木雕", U"(根雕", U"(泥塑", U"(年画", U"(绘画", U"(插图", U"(图)", U"(照片", U"(组图",
		NULL };
	static const char32_t *const series[] = { U"图片新闻", U"新闻图片", U"图片报道", U"摄影报道", U"图说", U"组照",
		NULL };
	static const char32_t *const notes[] = { U"附图", U"附照片", U"题图", NULL };
	static const char32_t *const arrows[] = { U"◀", U"▶", U"◄", U"►", U"▼", U"▲", U"△", U"▽", U"↑", U"↓",
		U"←", NULL };
	static const char32_t *const captions[] = { U"◀", U"▶", U"◄", U"►", U"▼", U"图为", U"图一", U"图片为", U"▲",
		U"图:", U"上图", U"左图", U"右图", U"下图", U"图1", U"图①", NULL };
	static const char32_t *const pointing[] = { U"图为", U"[图]", U"(上图)", U"(下图)", U"(左图)", U"(右图)",
		U"大图:", U"小图:", U"上图:", U"下图:", U"左图:", U"右图:", U"上图为", U"下图为", U"左图为", U"右图为",
		U"图1:", U"图①:", U"图一:", U"图:", NULL };
	static const char32_t *const files[] = { U"资料图:", U"资料图片:", U"资料照片:", U"资料片:", U"效果图:",
		U"示意图:", NULL };	/* and so no need of a photographer */
	static const char32_t *const drawn[] = { U"效果图", U"示意图", U"设计图", NULL };	/* the last word */
	static const char32_t *const inside[] = { U"图为", NULL };
	static const char32_t *const places[] = { U"(左", U"(右", U"(中)", U"(前排", U"(后排", NULL };
	size_t art = glyph_find(look->first.code, look->first.count, '(');
	bool points = glyphs_match_any(&look->first, 0, pointing) > 0;
	bool reported = sees(look, E_TAIL_PAREN) && !sees(look, E_CREDIT);	/* ...。（法新社） */

	if (sees(look, E_TAIL_BYLINE) && look->block->chars <= 30
		&& glyphs_match_any(&look->first, art, arts) > 0) {	/* 渡口（水彩画） 李明作 */
		see(look, E_CREDIT);
		see(look, E_CAPTION);
	}
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
	if (points || glyphs_match_any(&look->first, 0, arrows) > 0)
		see(look, E_ARROW);
	if (glyphs_match_any(&look->first, 0, files) > 0
		|| (look->block->chars <= DRAWN_CHARS && sees(look, E_ENDS_STOP) && look->whole
			&& glyphs_match_any(&look->first, look->first.count - 4, drawn) == 3))	/* 新馆效果图。 */
		see(look, E_CREDIT);
	if (points || glyphs_match_any(&look->first, 0, captions) > 0
		|| (look->block->chars < 250
			&& (glyphs_have(look->last, look->last->count, inside)
				|| (!sees(look, E_CREDIT) && glyphs_have(look->last, look->last->count, places))
				|| (!reported
					&& glyphs_find(look->last, 0, look->last->count, U"这是")
						< look->last->count))))
		see(look, E_CAPTION);
}

static void look_pointers(struct look *look)
{
	char label[LABEL_TEXT];

	if (jump_from(&look->first, label))
		see(look, E_FROM);
	if (jump_to(look->last, label))
		see(look, E_TO);
	else if (look->block->chars <= 60 && jump_teaser(look->last, label))
		see(look, E_TEASER);
	else if (look->block->chars <= INDEX_CHARS && !sees(look, E_ENDS_STOP) && jump_index(look->last))
		see(look, E_TEASER);
	if (look->block->chars <= 12 && jump_heads_teasers(&look->first))
		see(look, sees(look, E_TEASER) ? E_TEASER : E_FURNITURE);
}

/* 老城至新港仅需半小时 */
static bool is_way(const struct glyphs *g)
{
	static const char32_t *const to[] = { U"至", U"到", NULL };
	static const char32_t *const times[] = { U"分钟", U"小时", NULL };

	for (size_t at = 2; at < SUBJECT_CHARS && at < g->count; at++)
		if (glyphs_match_any(g, at, to) > 0)
			return glyphs_have(g, g->count, times);
	return false;
}

/* 舒兰县职业教育, 我市工伤保险: whom or where it is about stands at its start. */
static void look_subject(struct look *look)
{
	static const char32_t *const near[] = { U"我国", U"我省", U"我市", U"我县", U"我区", U"我州", U"我校", U"我军",
		U"全国", U"全省", U"全市", U"全县", U"全区", U"本市", U"本港", U"中国", U"北京", U"上海", U"天津",
		U"重庆", U"广东", U"江苏", U"浙江", U"山东", U"河南", U"河北", U"湖南", U"湖北", U"四川", U"安徽",
		U"福建", U"江西", U"辽宁", U"吉林", U"陕西", U"山西", U"甘肃", U"贵州", U"云南", U"青海", U"海南",
		U"广西", U"西藏", U"新疆", U"宁夏", U"内蒙古", U"黑龙江", U"香港", U"澳门", U"台湾", NULL };
	static const char32_t *const ends[] = { U"省", U"市", U"县", U"区", U"州", U"旗", U"镇", U"乡", U"村", U"公社",
		U"农场", U"大队", U"工厂", U"公司", U"集团", U"大学", U"学院", U"中学", U"小学", U"医院", U"法院",
		U"局", U"委员会", U"研究所", NULL };
	static const char32_t *const words[] = { U"城市", U"都市", U"超市", U"上市", U"股市", U"夜市", U"楼市", U"地区",
		U"社区", U"小区", U"景区", U"农村", U"乡村", U"城乡", U"城区", U"山区", U"灾区", U"市民", U"市场",
		U"村民", U"乡亲", U"区域", U"乡下", U"市容", U"村里", U"红旗", U"国旗", U"旗帜", U"旗舰", U"旗下",
		U"两市", U"沪市", U"深市", U"格局", U"布局", U"结局", U"开局", U"大局", U"全局", U"局面", U"局势",
		U"局部", NULL };
	static const char32_t *const people[] = { U"岁", U"旬", U"男子", U"女子", U"小伙", U"老人", U"老汉", U"女孩",
		U"男孩", U"少年", NULL };	/* 七旬老人 */
	const struct glyphs *g = &look->first;
	size_t n;
	int value;

	if (!look->whole || look->block->chars > SUBJECT_LINE || sees(look, E_ORG))
		return;
	n = glyphs_number(g, 0, &value);
	if (glyphs_match_any(g, 0, near) > 0 || (n > 0 && glyphs_match_any(g, n, people) > 0) || is_way(g))
		see(look, E_PLACED);
	for (size_t at = 1; !sees(look, E_PLACED) && at < SUBJECT_CHARS && at < g->count && glyph_is_han(g->code[at]);
		at++)
		if (glyphs_match_any(g, at, ends) > 0 && glyphs_match_any(g, at, words) == 0
			&& glyphs_match_any(g, at - 1, words) == 0)
			see(look, E_PLACED);
}

/* A08·时事, 07 各地·社会 */
static bool is_labelled_section(const struct glyphs *g)
{
	size_t at = g->count > 0 && g->code[0] >= 'A' && g->code[0] <= 'Z';
	size_t digits = at;

	while (digits < g->count && glyph_is_digit(g->code[digits]))
		digits++;
	if (digits > at && digits < 4 && glyphs_match(g, digits, U" ") > 0 && g->count <= digits + 7)
		return glyph_find(g->code, g->count, 0xb7) < g->count;
	return digits > at && digits < 4 && digits + 2 < g->count && g->count <= digits + 6
		&& (g->code[digits] == 0xb7 || g->code[digits] == '|' || g->code[digits] == '/')
		&& glyph_is_han(g->code[digits + 1]) && glyph_is_han(g->code[digits + 2]);
}

/* 江海晚报, 江海晚报 城市生活, 江海晚报 JIANGHAI NEWS A17 城事, 健康周刊 服务 */
static bool names_paper(const struct glyphs *g)
{
	static const char32_t *const parts[] = { U"周刊", U"专刊", U"特刊", U"副刊", NULL };
	size_t name = glyph_find(g->code, g->count, ' ');
	size_t part = 0;

	for (size_t at = name; at < g->count; at++)
		part += glyph_is_han(g->code[at]);
	return name >= 3 && name <= 8
		&& (g->code[name - 1] == 0x62a5	/* 报 */
			|| (name < g->count && glyphs_match_any(g, name - 2, parts) == 2))
		&& glyph_find(g->code, g->count, ',') == g->count && part <= SECTION_CHARS;
}

/* 本报初一至初三休刊: the paper's own days off. */
static bool is_own_notice(const struct glyphs *g)
{
	static const char32_t *const words[] = { U"休刊", U"停刊", U"恢复出版", U"照常出版", U"暂停出版", NULL };

	return glyphs_match(g, 0, U"本报") > 0 && glyphs_have(g, g->count, words);
}

static void look_furniture(struct look *look, const struct furniture *furniture)
{
	static const char32_t *const numerals[] = { U"壹", U"贰", U"叁", U"肆", U"伍", U"陆", U"柒", U"捌", U"玖",
		U"拾", U"上篇", U"中篇", U"下篇", NULL };
	struct folio folio;
	int number;

	if (look->block->chars > 75 || sees(look, E_SENTENCE))
		return;
	if (look->block->chars <= 60 && (furniture_words(furniture, &look->first) > 0 || is_own_notice(&look->first)))
		see(look, E_FURNITURE);
	if (!look->whole)	/* blanks between all letters */
		return;
	if (glyphs_number(&look->first, 0, &number) == look->first.count
		|| glyphs_match_any(&look->first, 0, numerals) == look->first.count)
		see(look, E_PART);
	if (is_labelled_section(&look->first))
		see(look, E_FOLIO);
	if (glyphs_match(&look->first, 0, U"![") > 0)	/* a picture's place in Markdown */
		see(look, E_FURNITURE);
	folio_read(&look->first, &folio);
	if (folio_is_line(&look->first, &folio) && (!sees(look, E_TEASER) || folio.day != 0))
		see(look, E_FOLIO);
	if (names_paper(&look->first))
		see(look, E_PAPER);
}

void look_words(struct look *look, const struct furniture *furniture)
{
	look_lead(look);
	look_photo(look);
	look_pointers(look);
	look_subject(look);
	look_furniture(look, furniture);
}
