/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <stdio.h>
#include <string.h>

#include "press/press.h"

static struct press *press;

static int open_press(void **state)
{
	struct error error;

	(void)state;
	if (press_open(&press, &error) == STATUS_OK)
		return 0;
	fprintf(stderr, "%s\n", error.text);
	return -1;
}

static int close_press(void **state)
{
	(void)state;
	press_close(press);
	return 0;
}

static void assert_topic(const char *headline, const char *code)
{
	struct arena arena = { 0 };
	struct topic topics[ITEM_TOPICS];
	size_t count = press_classify(press, headline, "", 0, &arena, topics);
	bool found = false;

	for (size_t i = 0; i < count; i++)
		found |= strncmp(topics[i].code, code, 2) == 0;
	if (!found)
		fprintf(stderr, "%s: not %s but %s\n", headline, code, count > 0 ? topics[0].code : "none");
	assert_true(found);
	arena_release(&arena);
}

static void subjects_are_the_seventeen_of_iptc(void **state)
{
	(void)state;
	for (size_t i = 0; i < 17; i++) {
		char code[16];

		snprintf(code, sizeof code, "%02zu000000", i + 1);
		assert_non_null(press_subject(press, i));
		assert_string_equal(press_subject(press, i)->code, code);
	}
	assert_null(press_subject(press, 17));
}

static void subjects_with_labelled_lines_are_told(void **state)
{
	(void)state;
	assert_topic("南屏队补时绝杀 县域足球联赛积分升到第五", "15");
	assert_topic("央行下调存款准备金率 银行股全线涨停", "04");
	assert_topic("高考成绩今日公布 考生可上网填报志愿", "05");
	assert_topic("新专辑首发 歌手开演唱会与歌迷见面", "01");
	assert_topic("手机操作系统升级 运营商推出新资费", "13");
	assert_topic("市政协举行全体会议 听取委员提案办理情况", "11");
	assert_topic("网游新版本开启公测 玩家可领取激活码", "10");
}

static void subjects_without_labelled_lines_are_told(void **state)
{
	(void)state;
	assert_topic("湿地迎来候鸟 护渔船队查处电鱼", "06");
	assert_topic("空气质量改善 污水治理让河道水质回升", "06");
	assert_topic("医院急诊科护士的夜班 患者排队打疫苗", "07");
	assert_topic("冷空气南下 气温下降 今夜有小雨", "17");
	assert_topic("余震不断 救援人员搜寻被困灾民", "03");
	assert_topic("两车相撞起火 事故造成三人受伤", "03");
	assert_topic("农民工讨薪成功 拖欠的加班费补发到手", "09");
	assert_topic("诈骗团伙成员被判有期徒刑 法院当庭宣判", "02");
	assert_topic("浴佛节 寺庙僧人为信众祈福", "12");
	assert_topic("百岁老人金婚 好心人拾金不昧", "08");
	assert_topic("叛军与政府军交火 停火协议破裂 难民外逃", "16");
}

static void a_topic_names_the_terms_that_earned_it(void **state)
{
	struct arena arena = { 0 };
	struct topic topics[ITEM_TOPICS];

	(void)state;
	assert_true(press_classify(press, "足球联赛决赛", "", 0, &arena, topics) > 0);
	assert_true(topics[0].score > 0.5 && topics[0].score <= 1);
	assert_true(topics[0].term_count > 0);
	assert_non_null(strstr("足球联赛决赛", topics[0].terms[0]));
	arena_release(&arena);
}

static void nothing_is_said_where_nothing_speaks(void **state)
{
	struct arena arena = { 0 };
	struct topic topics[ITEM_TOPICS];

	(void)state;
	assert_int_equal(press_classify(press, "", "", 0, &arena, topics), 0);
	assert_int_equal(press_classify(press, NULL, "", 0, &arena, topics), 0);
	assert_int_equal(press_classify(press, NULL, "——", 6, &arena, topics), 0);
	arena_release(&arena);
}

static void traditional_and_full_width_text_is_told_as_well(void **state)
{
	(void)state;
	assert_topic("ＮＢＡ季後賽 火箭隊主場大勝", "15");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(subjects_are_the_seventeen_of_iptc),
		cmocka_unit_test(subjects_with_labelled_lines_are_told),
		cmocka_unit_test(subjects_without_labelled_lines_are_told),
		cmocka_unit_test(a_topic_names_the_terms_that_earned_it),
		cmocka_unit_test(nothing_is_said_where_nothing_speaks),
		cmocka_unit_test(traditional_and_full_width_text_is_told_as_well),
	};

	return cmocka_run_group_tests(tests, open_press, close_press);
}
