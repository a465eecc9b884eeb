/* SPDX-License-Identifier: MIT */
#include "press/name.h"

#include <uchar.h>

/* The surnames of nearly everybody, most frequent first. */
static const char16_t surnames[] =
	u"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘"
	u"杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷"
	u"施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪"
	u"靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池"
	u"滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩"
	u"稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习胥保和蔺肖付闫代肇冬戈荣羊惠邴宓芮支昝"
	u"松年初骆尚阚邝茅敬厉荀禹郗逯逄綦亓仝隗撒钮束琚郇晁缪帅戎甯宦缑谯庹佘励訾檀桓雒恽诸麦区";

static const char32_t *const compounds[] = { U"欧阳", U"上官", U"司马", U"诸葛", U"司徒", U"东方", U"独孤", U"南宫", U"夏侯", U"皇甫",
	U"尉迟", U"公孙", U"慕容", U"令狐", U"宇文", U"长孙", U"端木", U"闻人", U"呼延", NULL };

#define RUN_MAX 16	/* glyphs of names run together; the search below doubles with each */

bool name_is_surname(uint32_t code)
{
	for (size_t i = 0; surnames[i] != 0; i++)
		if (surnames[i] == code)
			return true;
	return false;
}

/* True when the run from place to end can be cut into names of two or three characters that each
 * begin with a surname. */
static bool can_be_names(const struct glyphs *glyphs, size_t place, size_t end)
{
	size_t left = end - place;

	if (left == 0)
		return true;
	if (left == 1 || !name_is_surname(glyphs->code[place]))
		return false;
	return (left >= 3 && can_be_names(glyphs, place + 3, end)) || can_be_names(glyphs, place + 2, end);
}

size_t name_next(const struct glyphs *glyphs, size_t place, size_t end, bool strict)
{
	size_t left = end - place;
	size_t compound = glyphs_match_any(glyphs, place, compounds);
	bool surname = compound > 0 || name_is_surname(glyphs->code[place]);

	for (size_t at = place; at < end; at++)
		if (glyphs->code[at] == 0xb7)	/* a foreign name goes to its end */
			return left <= 24 ? left : 0;
	if (left < 2 || left > RUN_MAX || (strict && !surname))
		return 0;
	if (left <= 3 || (left == 4 && compound > 0))
		return left;
	if (compound > 0)
		return 4;
	if (left == 4)
		return can_be_names(glyphs, place, end) ? 2 : strict ? 0 : 4;
	if (!surname)
		return 0;
	if (left - 3 >= 2 && can_be_names(glyphs, place + 3, end))
		return 3;
	return can_be_names(glyphs, place + 2, end) ? 2 : 0;
}
