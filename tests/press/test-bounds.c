/* SPDX-License-Identifier: MIT */
/* Where items, paragraphs and subheads begin and end. */
#include "passages.h"

static void heads_behind_an_author_are_his_subheads(void **state)
{
	(void)state;
	read_text("守渡口的人\n\n本报记者 陈一舟\n\n" BELL SHED "归航\n\n" LAMP "桅杆的来历\n\n" MORE);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 2);
	read_text("守渡口的人\n\n晚报讯 " BELL "灯塔亮了\n\n" LAMP);
	assert_int_equal(page.item_count, 2);
}

static void centred_lines_are_heads_and_names(void **state)
{
	(void)state;
	read_text("　　　　　灯塔修好了\n　　　　守塔老人站了很久\n　　　　渔船进港鸣笛致意\n　　" LAMP "　　　　　　　　　　　　　　（存生）\n　　　　离不开的钟\n　　" BELL);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "离不开的钟");
	assert_int_equal(page.items[0].paragraph_count, 1);
	assert_int_equal(page.items[0].byline_count, 1);
	assert_string_equal(page.items[0].bylines[0].name, "存生");
}

static void credit_for_text_and_picture_makes_no_caption(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" BELL SHED MORE "渡口报记者 田野/摄影报道\n\n渔港的灯塔修好了\n\n晚报讯 " LAMP);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].paragraph_count, 3);
}

static void mark_above_those_of_others_is_a_headline(void **state)
{
	(void)state;
	read_text("# 守渡口的人\n\n" BELL SHED "本报记者 田野\n\n## 北渡口木栈道昨天启用\n\n" LEAD MORE "# 渡口圈点：开水房/长椅\n\n" BELL SHED);
	assert_int_equal(page.item_count, 3);
	assert_headline(2, "渡口圈点：开水房/长椅");
}

static void entry_that_ends_in_a_semicolon_is_no_deck(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "招聘会预告\n\n周六上午，轮渡公司大厅，水手和机工专场；\n\n周日下午，渔港管理所门前，女工专场，请带身份证和照片。\n\n");
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[1].paragraph_count, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(heads_behind_an_author_are_his_subheads),
		cmocka_unit_test(centred_lines_are_heads_and_names),
		cmocka_unit_test(credit_for_text_and_picture_makes_no_caption),
		cmocka_unit_test(mark_above_those_of_others_is_a_headline),
		cmocka_unit_test(entry_that_ends_in_a_semicolon_is_no_deck),
	};

	return cmocka_run_group_tests(tests, open_press, close_press);
}
