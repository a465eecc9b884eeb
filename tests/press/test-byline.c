/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <stdio.h>
#include <string.h>

#include "press/byline.h"
#include "press/dateline.h"

/* role=name role=name, as they stand in text. */
static const char *written(const char *text, const struct glyphs *glyphs, const struct credits *credits)
{
	static char out[256];
	size_t n = 0;

	out[0] = '\0';
	for (size_t i = 0; i < credits->count; i++) {
		const struct credit *c = &credits->list[i];

		n += (size_t)snprintf(out + n, sizeof out - n, "%s%.*s=%.*s", i > 0 ? "; " : "",
			(int)(glyphs_at(glyphs, c->role_end) - glyphs_at(glyphs, c->role)), text + glyphs_at(glyphs, c->role),
			(int)(glyphs_at(glyphs, c->name_end) - glyphs_at(glyphs, c->name)), text + glyphs_at(glyphs, c->name));
	}
	return out;
}

static void assert_line(const char *text, const char *people)
{
	struct glyphs glyphs;
	struct credits credits;

	glyphs_first(&glyphs, text, strlen(text));
	if (!credits_read(&glyphs, 0, glyphs.count, &credits))
		credits.count = 0;
	assert_string_equal(written(text, &glyphs, &credits), people);
}

static void assert_lead(const char *text, const char *people)
{
	struct glyphs glyphs;
	struct credits credits;
	struct dateline dateline;

	glyphs_first(&glyphs, text, strlen(text));
	dateline = dateline_read(&glyphs);
	if (!credits_read_cable(&glyphs, dateline.start, dateline.end, &credits))
		credits_read_lead(&glyphs, dateline.behind, &credits);
	assert_string_equal(written(text, &glyphs, &credits), people);
}

static size_t dateline_length(const char *text)
{
	struct glyphs glyphs;

	glyphs_first(&glyphs, text, strlen(text));
	return dateline_read(&glyphs).end;
}

static void assert_tail(const char *text, const char *before, const char *people)
{
	struct glyphs glyphs;
	struct credits credits = { 0 };
	size_t at;

	glyphs_last(&glyphs, text, strlen(text));
	at = credits_find_tail(&glyphs, &credits);
	assert_int_equal(glyphs_at(&glyphs, at), strlen(before));
	assert_memory_equal(text, before, strlen(before));
	if (at < glyphs.count)
		assert_string_equal(written(text, &glyphs, &credits), people);
}

static void everyone_has_the_role_before_the_name(void **state)
{
	(void)state;
	assert_line("本报记者 陈一舟 林小渔 通讯员 何川", "本报记者=陈一舟; 本报记者=林小渔; 通讯员=何川");
	assert_line("本报记者 陈一舟 摄影 林小渔", "本报记者=陈一舟; 摄影=林小渔");
	assert_line("学生记者 陈一舟 林小渔", "学生记者=陈一舟; 学生记者=林小渔");
	assert_line("报道：陈一舟", "报道=陈一舟");
	assert_line("陈一舟 摄影 林小渔 撰文", "摄影=陈一舟; 撰文=林小渔");
	assert_line("实习生林小渔记者陈一舟", "实习生=林小渔; 记者=陈一舟");
	assert_line("文/片 江海晚报·江海新闻记者 陈一舟", "江海晚报·江海新闻记者=陈一舟");
	assert_line("本报 记者 陈一舟 摄", "本报 记者=陈一舟");
	assert_line("陈 舟", "=陈 舟");
}

static void papers_of_taiwan_say_where_from(void **state)
{
	(void)state;
	assert_line("記者陳一舟╱嘉義報導", "記者=陳一舟");
	assert_line("【記者林小漁/台中報導】", "記者=林小漁");
	assert_line("林小漁/中學教師（台中市）", "=林小漁");
	assert_lead("（中央社記者陳一舟台北21日電）港口今天開放夜間參觀。", "中央社記者=陳一舟");
	assert_lead("（中央社記者陳一舟台北廿一日電）港口今天開放夜間參觀。", "中央社記者=陳一舟");
	assert_lead("〔記者林小漁／台南報導〕港口今天開放夜間參觀。", "記者=林小漁");
}

static void names_behind_a_dateline_need_no_brackets(void **state)
{
	(void)state;
	assert_lead("江海都市报讯 记者陈一舟 通讯员林小渔 记者昨日从港务局获悉，码头夜间开放。", "记者=陈一舟; 通讯员=林小渔");
	assert_lead("江海时报上海3月26日电 （记者陈一舟）码头夜间开放。", "记者=陈一舟");
	assert_lead("晚报讯（陈一舟 林小渔）码头夜间开放。", "=陈一舟; =林小渔");
	assert_lead("江海报快讯(记者 陈一舟)记者从港务局获悉，码头夜间开放。", "记者=陈一舟");
	assert_lead("本市讯 □记者 陈一舟 码头夜间开放。", "记者=陈一舟");
	assert_lead("江海广播今日消息（记者陈一舟）码头夜间开放。", "记者=陈一舟");
	assert_lead("晚报讯 记者昨天从港务局获悉，码头夜间开放。", "");
	assert_lead("晚报讯 记者近日 从港务局获悉，码头夜间开放。", "");
}

static void houses_with_two_names_are_one_role(void **state)
{
	(void)state;
	assert_line("江海晚报-江海新闻记者 陈一舟", "江海晚报-江海新闻记者=陈一舟");
	assert_line("江海晚报/浪花新闻记者 陈一舟 实习记者 林小渔", "江海晚报/浪花新闻记者=陈一舟; 实习记者=林小渔");
	assert_line("江海快报+记者 陈一舟", "江海快报+记者=陈一舟");
	assert_line("县融媒体中心记者 陈一舟", "县融媒体中心记者=陈一舟");
	assert_line("江海晚报 记者 陈一舟", "江海晚报 记者=陈一舟");
	assert_line("四川在线记者 陈一舟", "四川在线记者=陈一舟");
	assert_line("江海晚报·江海壹点记者 陈一舟", "江海晚报·江海壹点记者=陈一舟");
	assert_line("江海晚报/SHIP江州　见习记者　陈一舟　记者　林小渔", "见习记者=陈一舟; 记者=林小渔");
	assert_line("江海晚报/浪花 记者 陈一舟", "记者=陈一舟");
	assert_line("21世纪渔业报道记者 陈一舟 北京报道", "21世纪渔业报道记者=陈一舟");
	assert_line("渔市日报全媒记者 陈一舟 通讯员 何川", "渔市日报全媒记者=陈一舟; 通讯员=何川");
	assert_line("每经记者 陈一舟 每经编辑 何川", "每经记者=陈一舟; 每经编辑=何川");
	assert_line("中外记者聚焦渔港", "");
	assert_line("昨日记者 走访渔港", "");
	assert_tail("市民在码头看夜航。江海晚报 陈一舟 摄", "市民在码头看夜航。", "摄=陈一舟");
	assert_line("【本報記者林小漁台北報導】", "本報記者=林小漁");
}

static void words_around_a_credit_are_nobodys_name(void **state)
{
	(void)state;
	assert_line("本版图片由陈一舟摄", "摄=陈一舟");
	assert_line("文/陈一舟 图/受访者提供", "文=陈一舟");
	assert_line("本报通讯员　江北盐场报道组", "本报通讯员=江北盐场报道组");
	assert_line("（江北县委报道组）", "=江北县委报道组");
	assert_line("報導．攝影╱林小漁", "報導．攝影=林小漁");
	assert_line("陈一舟/文 图/受访者", "文=陈一舟");
	assert_line("记者/陈一舟 编辑/林小渔", "记者=陈一舟; 编辑=林小渔");
	assert_line("约翰·史密斯 文 林小渔 译", "文=约翰·史密斯; 译=林小渔");
	assert_line("本版撰文/本报记者 陈一舟", "本报记者=陈一舟");
	assert_line("文丨陈一舟", "文=陈一舟");
	assert_line("⊙陈一舟", "=陈一舟");
	assert_line("陈一舟 撰", "撰=陈一舟");
	assert_line("拍摄者：本报记者 陈一舟", "本报记者=陈一舟");
	assert_line("文、图/江海晚报全媒体记者陈一舟 通讯员林小渔", "江海晚报全媒体记者=陈一舟; 通讯员=林小渔");
	assert_line("文字/陈一舟 图片/林小渔", "文字=陈一舟; 图片=林小渔");
	assert_line("陈一舟 1985年6月", "=陈一舟");
	assert_line("陈一舟 1985年6月11日", "=陈一舟");
	assert_line("陈一舟 口述 林小渔 整理", "口述=陈一舟; 整理=林小渔");
	assert_line("本报记者 陈一舟 发自渔港", "本报记者=陈一舟");
	assert_line("记者陈一舟发自渔港", "记者=陈一舟");
	assert_line("陈一舟（浙江）", "=陈一舟");
	assert_line("据新华社电", "");
	assert_line("作者系某大学教授", "");
	assert_line("记者 Li Ming", "记者=Li Ming");
	assert_line("记 者 陈 一 舟", "记 者=陈 一 舟");
}

static void words_and_sentences_are_no_names(void **state)
{
	(void)state;
	assert_line("简讯", "");
	assert_line("项船篇", "");
	assert_line("金秋", "");
	assert_line("温馨的贺卡", "");
	assert_line("黄得像黄土层", "");
	assert_line("高原", "=高原");
	assert_line("记者在现场", "");
	assert_line("井水集", "");
	assert_line("毕业季", "");
	assert_line("连续三年蝉联", "");
	assert_line("沿江公路七车连撞", "");
	assert_line("陈一舟林小渔何川", "=陈一舟; =林小渔; =何川");
	assert_line("安全生产", "");
	assert_line("口述实录", "");
	assert_line("约翰·史密斯昨天正式当选渔港船会会长", "");
	assert_line("口述：何实录", "口述=何实录");
	assert_line("读者·作者·编者", "");
}

static void blanks_within_the_words_of_a_byline_are_stepped_over(void **state)
{
	(void)state;
	assert_line("本报记 者 陈一舟 通讯员林小渔", "本报记 者=陈一舟; 通讯员=林小渔");
	assert_tail("码头夜间开放。本 报记者 陈一舟 摄", "码头夜间开放。", "本 报记者=陈一舟");
	assert_lead("晚报讯（记 者陈一舟 通 讯员林小 渔）昨天上午，码头夜间开放。", "记 者=陈一舟; 通 讯员=林小 渔");
}

static void cables_of_unknown_papers_give_a_day(void **state)
{
	(void)state;
	assert_int_equal(dateline_length("江海时报上海3月26日电 码头夜间开放。"), 12);
	assert_int_equal(dateline_length("（八打灵再也7日讯）码头夜间开放。"), 9);
	assert_int_equal(dateline_length("（今年7日开放）码头夜间开放。"), 0);
	assert_int_equal(dateline_length("昨天本报收到来电，问码头何时开放。"), 0);
	assert_int_equal(dateline_length("本报接到读者来电，问码头何时开放。"), 0);
	assert_int_equal(dateline_length("读者看报后致电，问码头何时开放。"), 0);
}

static void authors_may_say_who_they_are(void **state)
{
	(void)state;
	assert_line("[山东]林小渔", "=林小渔");
	assert_line("□陈一舟", "=陈一舟");
	assert_line("林小渔（渔业学者）", "=林小渔");
	assert_line("林小渔（左）", "");
	assert_line("林小渔（附图片２张）", "");
	assert_line("（第九棉纺厂 林小渔）", "=林小渔");
	assert_line("第九棉纺厂 林小渔", "");
	assert_line("渔港小学 六（1）班 林小渔", "=林小渔");
	assert_line("渔港小学 六（1）班 林 渔", "=林 渔");
	assert_line("指导老师：何川", "指导老师=何川");
	assert_line("[山东]", "");
	assert_line("[美]约翰·史密斯", "=约翰·史密斯");
	assert_line("文 林小渔", "文=林小渔");
	assert_line("龙门县 林小渔", "");
	assert_line("通讯员 江市监", "通讯员=江市监");
	assert_line("文／记者林小渔　实习生陈一舟　（除署名外）", "记者=林小渔; 实习生=陈一舟");
}

static void credit_of_a_picture_needs_no_full_stop_before_it(void **state)
{
	(void)state;
	assert_tail("▲市民在碼頭看夜航\\本報記者林小漁攝", "▲市民在碼頭看夜航\\", "本報記者=林小漁");
	assert_tail("市民在码头看夜航。江海晚报全媒体记者 陈一舟 摄", "市民在码头看夜航。", "江海晚报全媒体记者=陈一舟");
	assert_tail("市民在码头看夜航。星桥商报融媒体摄影记者 陈一舟 摄", "市民在码头看夜航。", "星桥商报融媒体摄影记者=陈一舟");
	assert_tail("市民在码头看夜航。陈一舟摄/星桥图片", "市民在码头看夜航。", "摄=陈一舟");
	assert_tail("市民在码头看夜航 陈一舟 摄", "市民在码头看夜航 ", "摄=陈一舟");
	assert_tail("市民在码头看夜航。新华社发（陈一舟 摄）", "市民在码头看夜航。", "摄=陈一舟");
	assert_tail("市民在码头看夜航。新华社发（传真照片）", "市民在码头看夜航。新华社发", "");
	assert_tail("市民在码头看夜航。（伊曼纽尔 摄）", "市民在码头看夜航。", "摄=伊曼纽尔");
	assert_tail("市民在码头看夜航。 新华社/路透", "市民在码头看夜航。", "");
	assert_tail("市民在码头看夜航。　陈一舟 摄/视觉中国", "市民在码头看夜航。", "摄=陈一舟");
	assert_tail("市民在码头看夜航　陈一舟摄／新华社", "市民在码头看夜航　", "摄=陈一舟");
	assert_tail("市民在码头看夜航。（）", "市民在码头看夜航。（）", "");
	assert_tail("市民在码头看夜航。读者提供图片", "市民在码头看夜航。", "");
	assert_tail("市民在码头看夜航。渔港小学供图", "市民在码头看夜航。", "");
	assert_tail("市民在码头看夜航。通讯员供图", "市民在码头看夜航。", "");
	assert_tail("市民在码头看夜航。（资料图片）", "市民在码头看夜航。", "");
	assert_tail("市民在码头看夜航。IC photo", "市民在码头看夜航。", "");
	assert_tail("市民在码头看夜航。据新华社", "市民在码头看夜航。", "");
	assert_tail("市民在码头看夜航。（林小渔）", "市民在码头看夜航。", "=林小渔");
	assert_tail("市民在码头看夜航。（小渔）", "市民在码头看夜航。", "=小渔");
	assert_tail("市民在码头看夜航。（掌声）", "市民在码头看夜航。（掌声）", "");
	assert_tail("市民在码头看夜航。（见上图）", "市民在码头看夜航。（见上图）", "");
	assert_tail("市民在码头看夜航。（资料照，记者陈一舟摄）", "市民在码头看夜航。", "记者=陈一舟");
	assert_tail("市民在码头看夜航。（罡）", "市民在码头看夜航。", "=罡");
	assert_tail("市民在码头看夜航。（下）", "市民在码头看夜航。（下）", "");
	assert_tail("渡船昨天靠岸。周先生", "渡船昨天靠岸。周先生", "");
	assert_tail("候船室里贴出“恭喜”林小渔", "候船室里贴出“恭喜”林小渔", "");
	assert_tail("市民在码头看夜航 人来人往", "市民在码头看夜航 人来人往", "");
}

static void author_stands_before_the_agency_in_brackets(void **state)
{
	(void)state;
	assert_line("林小渔（新华社专稿）", "=林小渔");
	assert_tail("孩子们的借书量翻了一番。林小渔（新华社专特稿）", "孩子们的借书量翻了一番。", "=林小渔");
	assert_tail("孩子们的借书量翻了一番。（新华社专特稿）", "孩子们的借书量翻了一番。", "");
	assert_tail("栗子壳发亮的放过光。 营养师 林小渔", "栗子壳发亮的放过光。", "=林小渔");
	assert_tail("渡船昨天靠岸。（综合）", "渡船昨天靠岸。（综合）", "");
	assert_tail("渡船昨天靠岸。图/新华社", "渡船昨天靠岸。", "");
	assert_tail("渡船昨天靠岸。【记者 林小渔】", "渡船昨天靠岸。", "记者=林小渔");
	assert_tail("渡船昨天靠岸。林小渔摄（人民图片）", "渡船昨天靠岸。", "摄=林小渔");
	assert_tail("渡船昨天靠岸。（记者 林小渔 图片由受访者提供）", "渡船昨天靠岸。", "记者=林小渔");
}

static void report_of_an_agency_is_no_picture(void **state)
{
	struct glyphs glyphs;
	struct credits credits;
	static const char *const texts[] = { "渡轮昨天靠岸。（法新社）", "渡轮昨天靠岸。（俄塔社）", "渡轮昨天靠岸。（路透社）",
		"渡轮昨天靠岸。 晚报记者 陈一舟/文 何川/图" };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		glyphs_last(&glyphs, texts[i], strlen(texts[i]));
		assert_true(credits_find_tail(&glyphs, &credits) < glyphs.count);
		assert_false(credits.photo);
	}
	glyphs_last(&glyphs, "渡轮昨天靠岸。（陈一舟/文 何川/图）", strlen("渡轮昨天靠岸。（陈一舟/文 何川/图）"));
	assert_true(credits_find_tail(&glyphs, &credits) < glyphs.count);
	assert_false(credits.photo);
	glyphs_last(&glyphs, "渡轮昨天靠岸。 新华社/路透社", strlen("渡轮昨天靠岸。 新华社/路透社"));
	assert_true(credits_find_tail(&glyphs, &credits) < glyphs.count);
	assert_true(credits.photo);
}

static void house_in_brackets_is_nobody(void **state)
{
	static const char *const texts[] = { "渡轮昨天靠岸。（路透社）", "渡轮昨天靠岸。（央视）", "渡轮昨天靠岸。（央视新闻客户端）", "渡轮昨天靠岸。（云南网）",
		"渡轮昨天靠岸。（明报）", "渡轮昨天靠岸。（国际在线）", "渡轮昨天靠岸。（澎湃）" };
	struct glyphs glyphs;
	struct credits credits;

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		glyphs_last(&glyphs, texts[i], strlen(texts[i]));
		if (credits_find_tail(&glyphs, &credits) < glyphs.count)
			assert_int_equal(credits.count, 0);
	}
}

static void reporter_stands_before_what_he_did(void **state)
{
	(void)state;
	assert_lead("本报渔港５月２３日讯　记者江夏从正在这里举行的渡船会议上获悉：渡轮不涨价。", "记者=江夏");
	assert_lead("新华社渔港５月７日电记者陈一舟今天从渡口得知，渡轮不涨价。", "记者=陈一舟");
	assert_lead("本报讯 记者、通讯员从渡口获悉，渡轮不涨价。", "");
	assert_lead("本报讯 记者明天从渡口出发，看渡轮。", "");
}

static void house_and_its_desk_stand_before_the_brackets(void **state)
{
	(void)state;
	assert_lead("晨报96110现场新闻(记者　陈一舟)　“渡轮涨价了。”昨天有人说。", "记者=陈一舟");
	assert_lead("每日江海网8月28日讯(江海晨报记者林小渔)渡轮昨天靠岸。", "江海晨报记者=林小渔");
	assert_int_equal(dateline_length("渡口人山人海(记者　陈一舟)　“渡轮涨价了。”"), 0);
	assert_line("江海晚报、渔港客户端记者林小渔报道", "江海晚报、渔港客户端记者=林小渔");
}

static void column_and_act_are_nobodys_name(void **state)
{
	(void)state;
	assert_line("记者跑腿", "");
	assert_line("记者林渔", "记者=林渔");
	assert_line("许水根主持", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(everyone_has_the_role_before_the_name),
		cmocka_unit_test(house_in_brackets_is_nobody),
		cmocka_unit_test(reporter_stands_before_what_he_did),
		cmocka_unit_test(house_and_its_desk_stand_before_the_brackets),
		cmocka_unit_test(column_and_act_are_nobodys_name),
		cmocka_unit_test(papers_of_taiwan_say_where_from),
		cmocka_unit_test(names_behind_a_dateline_need_no_brackets),
		cmocka_unit_test(houses_with_two_names_are_one_role),
		cmocka_unit_test(words_around_a_credit_are_nobodys_name),
		cmocka_unit_test(words_and_sentences_are_no_names),
		cmocka_unit_test(blanks_within_the_words_of_a_byline_are_stepped_over),
		cmocka_unit_test(cables_of_unknown_papers_give_a_day),
		cmocka_unit_test(authors_may_say_who_they_are),
		cmocka_unit_test(credit_of_a_picture_needs_no_full_stop_before_it),
		cmocka_unit_test(author_stands_before_the_agency_in_brackets),
		cmocka_unit_test(report_of_an_agency_is_no_picture),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
