/* SPDX-License-Identifier: MIT */
#include "press/name.h"

#include <uchar.h>

/* The surnames of nearly everybody, most frequent first. */
static const char32_t surnames[] =
	U"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘"
	U"杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷"
	U"施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪"
	U"靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池"
	U"滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩"
	U"稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习胥保和蔺肖付闫代肇冬戈荣羊惠邴宓芮支昝"
	U"松年初骆尚阚邝茅敬厉荀禹郗逯逄綦亓仝隗撒钮束琚郇晁缪帅戎甯宦缑谯庹佘励訾檀桓雒恽诸麦区";

static const char32_t *const compounds[] = { U"欧阳", U"上官", U"司马", U"诸葛", U"司徒", U"东方", U"独孤", U"南宫",
	U"夏侯", U"皇甫", U"尉迟", U"公孙", U"慕容", U"令狐", U"宇文", U"长孙", U"端木", U"闻人", U"呼延", NULL };

/* Words that begin with a surname and are set by themselves as often as a name is. */
static const char32_t *const words[] = { U"安全", U"安居", U"安康", U"安徽", U"安静", U"白露", U"白发", U"保护",
	U"保健", U"保险", U"毕业", U"常识", U"常态", U"常州", U"车间", U"车站", U"车费", U"成都", U"成功", U"成绩",
	U"成长", U"池塘", U"初春", U"初冬", U"初恋", U"初秋", U"初夏", U"初心", U"初雪", U"代表", U"单车", U"党课",
	U"党旗", U"党史", U"党建", U"邓论", U"冬夜", U"冬至", U"冬日", U"冬天", U"冬韵", U"都市", U"段子", U"方法",
	U"方案", U"方寸", U"方向", U"房子", U"费用", U"付出", U"高处", U"高考", U"高校", U"高铁", U"高温", U"古城",
	U"古村", U"古镇", U"谷雨", U"谷物", U"关爱", U"关怀", U"关于", U"关注", U"官方", U"管道", U"管见", U"管理",
	U"桂花", U"和风", U"和平", U"和谐", U"贺卡", U"贺年", U"贺岁", U"贺信", U"胡同", U"花季", U"花开", U"花海",
	U"花事", U"花市", U"花香", U"花园", U"黄昏", U"黄土", U"黄河", U"纪录", U"纪念", U"纪实", U"季节", U"简报",
	U"江苏", U"江西", U"简介", U"简历", U"简讯", U"焦点", U"焦虑", U"解读", U"解惑", U"解密", U"金秋", U"景色",
	U"敬礼", U"来稿", U"来电", U"来信", U"连载", U"连续", U"林荫", U"林中", U"林间", U"柳色", U"柳树", U"柳絮",
	U"龙灯", U"龙舟", U"路灯", U"路过", U"路口", U"路遇", U"麦浪", U"麦田", U"麦子", U"梅花", U"梅雨", U"梅子",
	U"米酒", U"明天", U"明星", U"牛年", U"年关", U"年画", U"年货", U"年轮", U"年味", U"祁连", U"钱包", U"强国",
	U"强军", U"秦腔", U"曲艺", U"荣誉", U"荣光", U"沙尘", U"沙漠", U"沙滩", U"盛会", U"盛世", U"盛夏", U"盛宴",
	U"时代", U"时光", U"时间", U"时节", U"时令", U"时评", U"时事", U"时政", U"石榴", U"石桥", U"石头", U"史话",
	U"史海", U"舒心", U"司机", U"台风", U"汤圆", U"陶罐", U"滕王", U"田间", U"田园", U"童话", U"童年", U"童趣",
	U"童心", U"涂鸦", U"万象", U"温度", U"温暖", U"温情", U"温泉", U"温馨", U"文化", U"文苑", U"文萃", U"武术",
	U"席地", U"夏日", U"夏天", U"夏夜", U"夏至", U"向往", U"项目", U"辛苦", U"辛勤", U"阳光", U"阳台", U"杨花",
	U"杨柳", U"叶子", U"应急", U"尤其", U"余味", U"余温", U"余音", U"郁金", U"乐园", U"乐事", U"乐趣", U"章程",
	U"支教", U"钟声", U"周刊", U"周末", U"周年", U"诸君", U"祝福", U"祝愿", U"庄稼", U"宗旨", NULL };

/* Characters that are in sentences and in nobody's name. */
static const char32_t no_names[] = U"的了是在像吗么呢吧这那你我他她它们什怎把被就还很更最让给说看吃买卖鞋层";

/* What a place, an office, a house, a time or a column ends in, and nobody's name. */
static const char32_t offices[] = U"县市厂局校院集录谈廊坛窗栏版苑季记讯网社报刊间篇";

/* What people do whom a line names, at its end. */
static const char32_t *const acts[] = { U"主持", U"讲话", U"出席", U"致辞", U"陪同", U"参加", NULL };

/* Characters that foreign names are written with. */
static const char32_t foreign[] =
	U"阿埃艾爱安昂奥巴白班邦包鲍贝本比彼宾波博伯布查达戴丹德迪蒂丁东杜多恩尔法范菲费芬弗福盖戈格古哈海汉豪赫亨胡怀霍基吉加贾杰金卡凯坎康考柯科克肯"
	U"库拉莱赖兰劳勒雷里利莉林琳卢鲁路伦罗洛马玛迈麦曼梅门蒙米密明摩莫默姆穆纳娜奈南内尼努诺欧帕潘佩皮珀普奇恰乔切琼丘让热日荣茹瑞若萨塞桑森沙莎珊尚"
	U"舍什史斯司丝苏索塔泰坦汤唐特提廷托瓦万威韦维温文沃乌西希夏香肖谢辛休许雅亚延杨耶叶伊因英尤于约扎泽詹珍朱兹佐夫娃娅茨梁买吐热孜";

/* Behind the surname of somebody who is spoken of, and has signed nothing. */
static const char32_t *const titles[] = { U"先生", U"女士", U"小姐", U"师傅", U"大爷", U"大妈", U"阿姨", U"奶奶",
	U"爷爷", NULL };

/* Whoever they are, they have no name. */
static const char32_t *const nobodies[] = { U"编者", U"作者", U"读者", U"记者", NULL };

#define FOREIGN_BARE 14	/* glyphs of a foreign name without a role */
#define COUNT(set) (sizeof (set) / sizeof *(set) - 1)	/* characters; the last is a NUL */
#define COMMON 200	/* of the surnames are everywhere */
#define RUN_MAX 16	/* glyphs of names run together; the search below doubles with each */

bool name_is_surname(uint32_t code)
{
	return glyph_find(surnames, COUNT(surnames), code) < COUNT(surnames);
}

bool name_begins(const struct glyphs *glyphs, size_t place)
{
	return name_is_surname(glyphs->code[place]) || glyphs_match_any(glyphs, place, compounds) > 0;
}

/* True when the run from place to end can be cut into names of two or three characters that each
 * begin with one of the first surnames. */
static bool can_be_names(const struct glyphs *glyphs, size_t place, size_t end, size_t known)
{
	size_t left = end - place;

	if (left == 0)
		return true;
	if (left == 1 || glyph_find(surnames, known, glyphs->code[place]) == known)
		return false;
	return (left >= 3 && can_be_names(glyphs, place + 3, end, known))
		|| can_be_names(glyphs, place + 2, end, known);
}

static bool has_any(const struct glyphs *glyphs, size_t place, size_t end, const char32_t *set, size_t count)
{
	for (; place < end; place++)
		if (glyph_find(set, count, glyphs->code[place]) < count)
			return true;
	return false;
}

bool name_is_sentence(const struct glyphs *glyphs, size_t from, size_t end)
{
	return has_any(glyphs, from, end, no_names, COUNT(no_names));
}

/* True when most characters of the run are those of foreign names. */
static bool is_foreign(const struct glyphs *glyphs, size_t place, size_t end)
{
	size_t all = 0, known = 0;

	for (; place < end; place++) {
		all += glyph_is_han(glyphs->code[place]);
		known += glyph_find(foreign, COUNT(foreign), glyphs->code[place]) < COUNT(foreign);
	}
	return known * 3 >= all * 2;
}

size_t name_next(const struct glyphs *glyphs, size_t place, size_t end, bool strict)
{
	size_t left = end - place;
	size_t compound;
	size_t known = strict ? COMMON : COUNT(surnames);	/* without a role, names run together need common surnames */

	for (size_t at = place; at < end; at++)
		if (glyphs->code[at] == 0xb7)	/* a foreign name goes to its end */
			return left <= (strict ? FOREIGN_BARE : 24) && (!strict || is_foreign(glyphs, place, end))
				? left
				: 0;
	compound = glyphs_match_any(glyphs, place, compounds);
	if (left < 2 || left > RUN_MAX || (strict && compound == 0 && !name_is_surname(glyphs->code[place]))
		|| name_is_sentence(glyphs, place, end) || glyphs_match_any(glyphs, place, nobodies) == left)
		return 0;
	if (strict
		&& ((left != 3 && glyphs_match_any(glyphs, place, words) > 0)
			|| (left == 3 && glyphs_match_any(glyphs, place + 1, titles) > 0)
			|| has_any(glyphs, end - 1, end, offices, COUNT(offices))
			|| glyphs_match_any(glyphs, end - 2, acts) > 0))
		return 0;
	if (left <= 3 || (left == 4 && compound > 0))
		return left;
	if (compound > 0)
		return 4;
	if (left == 4)
		return can_be_names(glyphs, place, end, known) ? 2 : strict ? 0 : 4;
	if (glyph_find(surnames, known, glyphs->code[place]) == known)
		return 0;
	if (left - 3 >= 2 && can_be_names(glyphs, place + 3, end, known))
		return 3;
	return can_be_names(glyphs, place + 2, end, known) ? 2 : 0;
}
