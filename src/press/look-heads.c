/* SPDX-License-Identifier: MIT */
/* What the lines over a text say of their places: 今年上半年 and 外交部发言人表示 lead in to a headline, 陈志远出席并讲话 and
 * 位于西南印度洋 stand under one. */
#include "press/block-is.h"
#include "press/glyphs.h"
#include "press/look-page.h"
#include "press/name.h"

#define UPPERMOST_LEAST 8	/* of a kicker over a headline with a deck */
#define PLACE_CHARS 6	/* of a place alone */
#define DONE_LEAST 10	/* of a sentence */
#define COUNSEL_CHARS 5
#define TIME_CHARS 8	/* ... that is no more than a time */

static bool ends_in(const struct glyphs *glyphs, const char32_t *const *words)
{
	for (size_t n = 2; n <= 4 && n <= glyphs->count; n++)
		if (glyphs_match_any(glyphs, glyphs->count - n, words) == n)
			return true;
	return false;
}

/* 警方提醒, 律师说法, 提醒: over advice at the end of a report. */
static bool is_counsel(const struct block *block)
{
	static const char32_t *const speakers[] = { U"警方", U"民警", U"交警", U"消防", U"律师", U"法官", U"检察官",
		U"医生", U"专家", U"部门", U"监管", U"晚报", U"本报", U"记者", NULL };
	static const char32_t *const advice[] = { U"提醒", U"提示", U"说法", U"释法", U"建议", U"点评", U"支招", NULL };
	struct glyphs glyphs;
	size_t n;

	block_first(block, &glyphs);
	n = glyphs_match_any(&glyphs, 0, speakers);
	return n < glyphs.count && glyphs_match_any(&glyphs, n, advice) == glyphs.count - n;
}

/* Who came and who spoke; what goes on without a subject of its own. */
static bool trails(const struct block *block)
{
	static const char32_t *const ends[] = { U"出席", U"讲话", U"致辞", U"陪同", U"主持", U"主持会议", U"作报告",
		U"参加", U"参加会见", U"参加活动", U"出席会议", U"宣布开幕", U"作说明", U"在座", NULL };
	static const char32_t *const starts[] = { U"因", U"系", U"被", U"位于", U"新增", U"其中", U"涉及", U"总投资",
		U"预计", U"有望", U"将于", U"定于", U"标志着", U"包括", U"累计", U"涉案", U"全长", U"无人", U"幸无",
		U"活动为期", U"为期", U"年内", U"最快", U"按", U"记者走访", U"记者调查", U"记者探访", NULL };
	static const char32_t *const words[] = { U"因为", U"按下", U"按住", U"无人机", U"无人船", U"无人车",
		U"无人驾驶", U"无人值守", NULL };
	struct glyphs glyphs;

	block_first(block, &glyphs);
	return ends_in(&glyphs, ends) || glyphs_find(&glyphs, 0, glyphs.count, U"出席,") < glyphs.count
		|| (glyphs_match_any(&glyphs, 0, starts) > 0 && glyphs_match_any(&glyphs, 0, words) == 0);
}

/* 江北县渡口镇, 江北县：: a place and nothing else. */
static bool is_place(const struct glyphs *glyphs)
{
	static const char32_t *const ends[] = { U"省", U"市", U"县", U"区", U"镇", U"乡", U"村", U"街道", U"社区",
		NULL };
	static const char32_t *const words[] = { U"城市", U"都市", U"超市", U"上市", U"股市", U"夜市", U"楼市", U"城区",
		U"山区", U"景区", U"小区", U"农村", U"乡村", U"城乡", U"故乡", U"回乡", U"返乡", U"进村", NULL };
	size_t end = glyphs->count;

	while (end > 0 && glyphs->code[end - 1] == ':')
		end--;
	for (size_t at = 0; at < end; at++)
		if (!glyph_is_han(glyphs->code[at]))
			return false;
	return end >= 3 && end <= PLACE_CHARS
		&& (glyphs_match_any(glyphs, end - 1, ends) == 1 || glyphs_match_any(glyphs, end - 2, ends) == 2)
		&& (glyphs_match_any(glyphs, end - 2, words) == 0 || glyphs_match_any(glyphs, end - 2, ends) == 2);
}

/* 全市渡船安全会议召开, 市人大第八次会议举行; 渡口龙舟赛圆满收官. */
static bool is_occasion(const struct glyphs *glyphs)
{
	static const char32_t *const meets[] = { U"举行", U"召开", NULL };
	static const char32_t *const meetings[] = { U"会议", U"座谈会", U"推进会", U"动员会", U"大会", U"全会", U"仪式",
		NULL };
	static const char32_t *const ends[] = { U"收官", U"落幕", U"闭幕", U"战罢", U"打响", U"揭幕", U"鸣枪", NULL };
	static const char32_t *const ways[] = { U"圆满", U"正式", U"顺利", U"昨日", U"昨天", U"昨晚", U"今日", U"今天",
		U"今晚", NULL };
	static const char32_t *const games[] = { U"赛", U"会", U"杯", U"轮", U"合", U"节", NULL };
	size_t end = ends_in(glyphs, ends) ? glyphs->count - 2 : 0;

	if (end > 2 && glyphs_match_any(glyphs, end - 2, ways) > 0)
		end -= 2;
	return (ends_in(glyphs, meetings) && glyphs_have(glyphs, glyphs->count, meets))
		|| (ends_in(glyphs, meets) && glyphs_have(glyphs, glyphs->count, meetings))
		|| (end > 1 && glyphs_match_any(glyphs, end - 1, games) > 0);
}

/* 总投资12亿元, 从“有船坐”到“坐好船”: of what, the line below says. */
static bool lacks_subject(const struct glyphs *glyphs)
{
	static const char32_t *const starts[] = { U"投资", U"总投资", U"历时", U"耗资", U"历经", U"时隔", U"全长",
		U"总长", U"占地", U"记者", NULL };

	return glyphs_match_any(glyphs, 0, starts) > 0
		|| (glyphs_match(glyphs, 0, U"从") > 0 && glyphs_find(glyphs, 0, glyphs->count, U"到") < glyphs->count);
}

/* Who says it, on what occasion, when, where; what kind of a piece it is. */
static bool leads_in(const struct block *block)
{
	static const char32_t *const says[] = { U"强调", U"指出", U"要求", U"表示", U"提出", U"时说", U"召开会议",
		U"召开", U"谈话", U"号召", U"通告", U"新政", U"通报", U"披露", U"透露", U"回应", U"提醒", U"反映",
		U"呼吁", U"宣布", U"举办", U"发文", U"发出通知", U"印发通知", U"下发通知", U"发布公告", U"发布通告",
		U"色预警", U"倒计时", U"首轮", U"末轮", U"一轮", U"二轮", U"三轮", U"四轮", U"五轮", U"六轮", U"七轮",
		U"八轮", U"九轮", U"十轮", U"回合", U"半决赛", U"小组赛", U"预选赛", U"资格赛", U"淘汰赛", U"预测",
		U"认为", U"警告", U"显示", NULL };
	static const char32_t *const times[] = { U"首日", U"期间", U"假期", U"凌晨", U"上午", U"下午", U"昨晚", U"今晨",
		U"半年", U"季度", U"以来", U"前夕", U"之际", U"近日", U"日前", U"昨日", U"昨天", U"今天", U"事件后",
		NULL };
	static const char32_t *const kinds[] = { U"始末", U"纪实", U"侧记", U"见闻", U"综述", U"扫描", U"探访", U"走笔",
		U"记事", U"系列报道", U"系列评论", U"连续报道", U"追踪报道", U"跟踪报道", NULL };
	struct glyphs glyphs;

	block_first(block, &glyphs);
	return ends_in(&glyphs, says) || ends_in(&glyphs, kinds) || is_place(&glyphs) || is_occasion(&glyphs)
		|| lacks_subject(&glyphs)
		|| (block->chars <= TIME_CHARS
			&& (ends_in(&glyphs, times)
				|| (block->evidence & (BIT(E_ENDS_CALL) | BIT(E_COMMA))) == BIT(E_ENDS_CALL)));
}

/* 把清凉送到一线, 确保安全度汛: what is to be done, by whom the line above says. */
static bool calls_on(const struct block *block)
{
	static const char32_t *const starts[] = { U"把", U"让", U"以更", U"用好", U"推进", U"推动", U"确保", U"坚持",
		U"加快", U"奋力", U"努力", U"全力", U"着力", U"聚焦", U"深入", U"打造", U"构建", U"谱写", U"抓实",
		U"抓好", U"抓细", U"提升", U"扎实", U"坚定", U"坚决", U"汇聚", U"凝聚", U"共建", U"共筑", U"争当",
		U"创新", U"落实", U"贯彻", U"弘扬", U"发挥", U"开展", U"优化", U"完善", U"强化", U"健全", U"探索",
		U"践行", U"助力", U"盘活", U"做好", U"做强", U"研究部署", U"部署", U"审议", U"压实", U"筑牢", U"守护",
		U"擦亮", U"愿为", U"深化", NULL };
	struct glyphs glyphs;

	block_first(block, &glyphs);
	return glyphs_match_any(&glyphs, 0, starts) > 0;
}

/* 〔記者李明／江北報導〕 under two lines without parts: papers that open so set headlines in two lines, and no kickers. */
static bool is_of_two_lines(const struct blocks *blocks, size_t i)
{
	const struct block *block = &blocks->list[i];
	struct glyphs glyphs;

	if (i + 2 >= blocks->count || ((block->evidence | block[1].evidence) & BIT(E_BLANKS)) != 0
		|| !block_has(block + 2, E_LEAD_BYLINE))
		return false;
	block_first(block + 2, &glyphs);
	return glyphs.code[0] == 0x3014
		&& glyphs_find(&glyphs, 0, glyphs_find(&glyphs, 0, glyphs.count, U"〕"), U"/") < glyphs.count;
}

/* One clause over two lines: 一位老船工的 / 返乡路, 是企业家的滑铁卢 / 还是分水岭, 南门的老桥 / 何时不再限高. */
static bool runs_on(const struct block *before, const struct block *block)
{
	static const char32_t *const ends[] = { U"的", U"将", U"被", U"把", U"给", U"成为", U"力求", U"以及", NULL };
	static const char32_t *const starts[] = { U"与", U"还是", U"却", U"也", U"又", U"竟", U"并", U"且", U"仍",
		U"均", U"依旧", U"依然", U"何时", U"为何", U"缘何", U"何以", U"何处", U"怎么", U"怎样", U"如何",
		U"谁来", U"该不该", U"能不能", U"会不会", U"要不要", U"能否", U"是否", U"可否", U"究竟", U"到底",
		U"还能", U"再次", U"暂时", U"暂停", U"事前", U"事后", U"一夜之间", U"疯狂", U"险些", U"随即", U"连夜",
		U"初定", U"暂定", U"成了", U"成为", U"获", NULL };
	static const char32_t *const people[] = { U"等人", U"等同志", U"领导同志", NULL };
	static const char32_t *const words[] = { U"与会", U"与时", U"并购", U"并肩", U"并网", U"获奖", U"获得者",
		U"均衡", U"又是", NULL };
	struct glyphs first, second;

	if ((before->evidence & (BIT(E_RUBRIC) | BIT(E_BRACKETS))) != 0)
		return false;
	block_first(before, &first);
	block_first(block, &second);
	for (size_t n = 1; n <= 2 && n < first.count; n++)
		if (glyphs_match_any(&first, first.count - n, ends) == n)
			return true;
	return ends_in(&first, people)
		|| first.code[first.count - 1] == 0x2026
		|| (glyphs_match_any(&second, 0, starts) > 0 && glyphs_match_any(&second, 0, words) == 0);
}

/* 连环盗窃案告破, 残运会圆满落幕: what has come about. */
static bool is_done(const struct block *block)
{
	static const char32_t *const ends[] = { U"落幕", U"闭幕", U"开幕", U"启动", U"公布", U"发布", U"出台", U"揭晓",
		U"结束", U"贯通", U"通车", U"开通", U"开工", U"完工", U"竣工", U"投运", U"投产", U"启用", U"挂牌",
		U"揭牌", U"获批", U"签约", U"收官", U"开赛", U"评审", U"验收", U"告破", U"侦破", U"亮相", U"上线",
		U"开馆", U"封顶", U"合龙", U"起航", U"上市", U"开业", U"下线", NULL };
	struct glyphs glyphs;
	size_t at;

	block_first(block, &glyphs);
	at = glyphs_find(&glyphs, 0, glyphs.count, U"破获");
	return ends_in(&glyphs, ends) || (at + 2 < glyphs.count && glyphs_match(&glyphs, glyphs.count - 1, U"案") > 0);
}

/* Kicker, headline and deck are the common form of three lines. */
static bool is_uppermost(const struct blocks *blocks, size_t i)
{
	const struct block *block = &blocks->list[i];

	if (block->chars < UPPERMOST_LEAST || block_has(block, E_QUOTED)
		|| (i > 0 && block_is_head_line(block - 1) && !block_is_text(block - 1)) || i + 3 >= blocks->count
		|| !block_is_over_text(blocks, i + 2))
		return false;
	for (size_t n = 0; n < 3; n++)
		if (!block_is_head_line(&block[n]) || block_is_text(&block[n]) || block[n].level > 0
			|| block_has(block + n, E_ADJOINED))
			return false;
	return true;
}

/* Whether line i is the last over its text, and set other than the one above it: a deck stands so. */
static bool is_last(const struct blocks *blocks, size_t i)
{
	const struct block *block = &blocks->list[i];

	return (block->level == 0 || block->level != block[-1].level)
		&& (i + 1 == blocks->count || !block_is_head_line(block + 1) || block_is_text(block + 1));
}

void blocks_look_heads(struct blocks *blocks)
{
	for (size_t i = 0; i + 1 < blocks->count; i++) {
		struct block *block = &blocks->list[i];

		if (i > 0 && block->chars <= COUNSEL_CHARS && block_has(block - 1, E_ENDS_STOP)
			&& block_is_text(block + 1) && is_counsel(block))
			block_mark(block, E_PART);
		if (is_uppermost(blocks, i))
			block_mark(block, E_UPPERMOST);
		if (block_is_text(block) || block_is_text(block + 1) || !block_is_head_line(block)
			|| !block_is_head_line(block + 1) || !block_is_over_text(blocks, i + 1))
			continue;
		if (block->chars >= DONE_LEAST && is_done(block))
			block_mark(block, E_DONE);
		if (is_last(blocks, i + 1) && trails(block + 1))
			block_mark(block + 1, E_TRAILS);
		else if (runs_on(block, block + 1) || is_of_two_lines(blocks, i)
			|| (i > 0 && block_has(block - 1, E_LEADS_IN) && calls_on(block + 1)))
			block_mark(block + 1, E_RUNS_ON);
		else if (leads_in(block) && !block_has(block, E_TRAILS))
			block_mark(block, E_LEADS_IN);
	}
}
