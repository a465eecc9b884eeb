/* SPDX-License-Identifier: MIT */
/* What the blank lines of a page say of where its items begin. */
#include "passages.h"

/* Four articles with two blank lines between them. */
#define NEWS1 "北渡口木栈道昨天启用\n\n" LEAD MORE BELL "\n"
#define NEWS2 "灯塔昨晚重新亮起\n\n晚报讯（记者陈一舟）" LAMP MORE BELL "\n"
#define NEWS3 "候船棚全部换上新椅\n\n晚报讯（记者林小渔）" SHED MORE LAMP "\n"

static void heads_within_an_article_stand_close(void **state)
{
	(void)state;
	read_text(NEWS1 "守渡口的老陈三十年\n\n" BELL "从渔港到堤后，钟跟着人走\n\n" SHED "一个都不能少\n\n" LAMP MORE "\n" NEWS2 NEWS3);
	assert_int_equal(page.item_count, 4);
	assert_int_equal(page.items[1].subhead_count, 2);
	assert_headline(2, "灯塔昨晚重新亮起");
}

static void headline_behind_the_room_begins_an_article(void **state)
{
	(void)state;
	read_text(NEWS1 "# 渔港的钟又响了\n\n晚报讯（记者陈一舟）" BELL "\n## 老船工说桅杆\n\n" SHED LAMP "\n" NEWS2 NEWS3);
	assert_int_equal(page.item_count, 5);
	assert_headline(2, "老船工说桅杆");
}

static void number_of_a_case_ends_its_report(void **state)
{
	(void)state;
	read_text(NEWS1 "渡口的老钟被偷了\n\n" BELL SHED "案件編號：HCMA197/20\n\n\n" "灯塔下的棚子拆了\n\n" LAMP MORE "案件編號：KCCC805/21\n\n\n" "等船的人多了\n\n" MORE BELL);
	assert_int_equal(page.item_count, 4);
	assert_headline(2, "灯塔下的棚子拆了");
	assert_null(page.items[2].kicker);
	assert_string_equal(page.items[1].paragraphs[page.items[1].paragraph_count - 1].text, "案件編號：HCMA197/20");
}

static void author_under_a_lead_has_signed_nothing(void **state)
{
	(void)state;
	read_text("一条江的四个码头\n\n" LEAD MORE "北渡清晨的栈道\n\n" BELL SHED "南屏船票的旧时光\n\n" LAMP MORE "芦湾潮水说了算\n\n" BELL SHED
		"石级上菜市的早晨\n\n" MORE BELL "渔船的油又涨了\n\n" LAMP "渡口报记者　唐小舟\n\n" SHED MORE BELL);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "渔船的油又涨了");
	assert_int_equal(page.items[1].byline_count, 1);
}

static void subheads_are_of_one_make(void **state)
{
	(void)state;
	read_text("一条江的四个码头\n\n" LEAD MORE "北渡清晨的木栈道\n\n" BELL SHED "南屏船票的旧时光\n\n" LAMP MORE "芦湾的潮水说了算\n\n" BELL SHED
		"与说书人喝茶　聊一聊旧戏\n\n周师傅今年八十一岁，住在巷子最里面的一间瓦房里，门口种着两棵石榴，屋里摆着一张八仙桌。\n\n"
		"桌上有三把折扇和一块醒木，折扇是他师父留下的，扇面上画着山水，题款的人已经记不清了。\n\n三把折扇一块醒木\n\n折扇是他师父留下的，醒木裂过一回，用铜钉补好了，响声比从前还脆。\n\n");
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].subhead_count, 3);
	assert_headline(1, "与说书人喝茶　聊一聊旧戏");
}

static void author_between_texts_has_led_in(void **state)
{
	(void)state;
	read_text(NEWS1 "守渡口的老陈三十年\n\n" BELL "本报记者 田野\n\n候船棚换上新椅\n\n" SHED LAMP "\n" NEWS2 NEWS3);
	assert_int_equal(page.item_count, 4);
	assert_int_equal(page.items[1].byline_count, 1);
}

static void sentence_alone_is_a_caption(void **state)
{
	(void)state;
	read_text(NEWS1 "守渡口的老陈在给孩子们讲桅杆。\n\n\n" NEWS2 NEWS3 "新铺的木栈道通到了码头。\n\n\n" NEWS1);
	assert_int_equal(page.item_count, 6);
	assert_int_equal(page.items[1].kind, ITEM_PHOTO);
	assert_int_equal(page.items[4].kind, ITEM_PHOTO);
}

static void line_alone_is_a_caption_without_a_stop(void **state)
{
	(void)state;
	read_text(NEWS1 "守渡口的老陈给孩子们讲桅杆\n\n\n" NEWS2 "守塔的老人\n\n" BELL MORE SHED "\n" NEWS3);
	assert_int_equal(page.item_count, 5);
	assert_int_equal(page.items[1].kind, ITEM_PHOTO);
	assert_headline(3, "守塔的老人");
	read_text(NEWS1 NEWS2 NEWS3 "渡口停航一周的经过，从江雾到复航的每一天。报名“江海”资料室整理\n\n\n" NEWS1);
	assert_int_equal(page.item_count, 5);
	assert_int_equal(page.items[3].kind, ITEM_PHOTO);
}

static void wide_room_tells_of_items_where_nothing_is_dated(void **state)
{
	(void)state;
	read_text("江海晚报　2019年7月26日　星期五\n\n渡口　013\n\n\n守塔的老人\n\n" BELL "从渔港到堤后\n\n" SHED LAMP "\n渔港的钟\n\n" MORE SHED "\n桅杆的来历\n\n" LAMP BELL);
	assert_int_equal(page.item_count, 4);
	assert_int_equal(page.items[0].last_line, 3);
	assert_headline(1, "守塔的老人");
	assert_int_equal(page.items[1].subhead_count, 1);
}

static void name_of_the_page_stands_under_the_papers(void **state)
{
	(void)state;
	read_text("江海商报\n\n特别关注\n\n渡口的钟停了半年，谁来敲它——\n\n# 一天敲五六回\n\n# 老船工靠谱吗？\n\n□本报记者 田野\n\n" BELL SHED);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
	assert_int_equal(page.items[0].last_line, 3);
}

static void captions_stand_by_each_other(void **state)
{
	(void)state;
	read_text(NEWS1 "去年九月，老陈在渡口给水手们讲桅杆，退休后的他还是常到船上走走\n\n老陈夫妇在堤上散步\n\n老陈与守塔人的合影\n\n\n" NEWS2 NEWS3);
	assert_int_equal(page.items[1].kind, ITEM_PHOTO);
	assert_headline(page.item_count - 2, "灯塔昨晚重新亮起");
}

static void head_of_a_list_of_pointers_is_furniture(void **state)
{
	(void)state;
	read_text(NEWS1 NEWS2 "今日导读\n\n候船棚下月搬到堤内 03版\n\n两条渡船进坞大修 04版\n");
	assert_int_equal(page.item_count, 5);
	assert_int_equal(page.items[2].kind, ITEM_FURNITURE);
	assert_int_equal(page.items[3].kind, ITEM_TEASER);
}

static void writer_says_who_he_is(void **state)
{
	(void)state;
	read_text("渡口的钟\n\n" BELL SHED "陈一舟\n\n资深传媒人\n\n桅杆的来历\n\n" LAMP MORE "田野　骨科专科医生\n\n等船的人\n\n" SHED BELL "王敏教授　江北大学眼科中心总监\n\n木栈道\n\n" MORE LAMP);
	assert_int_equal(page.item_count, 4);
	assert_headline(1, "桅杆的来历");
	assert_headline(2, "等船的人");
	assert_headline(3, "木栈道");
	for (size_t i = 0; i < 4; i++)
		assert_int_equal(page.items[i].paragraph_count, 2);
}

static void two_lines_apart_stand_over_a_pointer(void **state)
{
	(void)state;
	read_text(NEWS1 NEWS2 NEWS3 "今起三天有江雾\n\n乘船记得看公告\n\n详见A08版\n");
	assert_int_equal(page.item_count, 4);
	assert_int_equal(page.items[3].kind, ITEM_TEASER);
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "首航！\n\n新渡船昨晚开进渔港 详见A03版\n\n灯塔昨晚重新亮起\n\n晚报讯 " LAMP);
	assert_int_equal(page.item_count, 3);
	assert_int_equal(page.items[1].kind, ITEM_TEASER);
}

static void sources_close_an_article(void **state)
{
	(void)state;
	read_text("渡口的钟\n\n" BELL SHED "（上海１０月３１日电）\n\n灯塔昨晚重新亮起\n\n" LAMP MORE "《江海晚报》供稿\n\n桅杆的来历\n\n" SHED BELL "（小　渔）\n\n木栈道\n\n晚报讯 " MORE);
	assert_int_equal(page.item_count, 4);
	assert_int_equal(page.items[0].paragraph_count, 2);
	assert_headline(2, "桅杆的来历");
	assert_int_equal(page.items[2].paragraph_count, 2);
	assert_int_equal(page.items[2].byline_count, 1);
}

static void page_behind_a_blank_is_one_in_a_list(void **state)
{
	(void)state;
	read_text(NEWS1 NEWS2 "今日导读\n\n候船棚已成渡口风向标　　B1\n\n老陈：这次最难忘　　A14\n");
	assert_int_equal(page.item_count, 5);
	assert_int_equal(page.items[3].kind, ITEM_TEASER);
	assert_int_equal(page.items[4].kind, ITEM_TEASER);
}

static void name_of_the_page_stands_before_its_number(void **state)
{
	(void)state;
	read_text("渡口新闻　24\n\n编辑:文化部　　图编:摄影部\n\n\n守塔的老人\n\n" BELL SHED);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].last_line, 3);
}

static void room_at_columns_ends_says_nothing(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD "\n" MORE "\n" BELL "\n" SHED "灯塔昨晚重新亮起\n\n晚报讯（记者陈一舟）" LAMP "\n" MORE);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].paragraph_count, 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(heads_within_an_article_stand_close),
		cmocka_unit_test(headline_behind_the_room_begins_an_article),
		cmocka_unit_test(number_of_a_case_ends_its_report),
		cmocka_unit_test(author_under_a_lead_has_signed_nothing),
		cmocka_unit_test(subheads_are_of_one_make),
		cmocka_unit_test(author_between_texts_has_led_in),
		cmocka_unit_test(sentence_alone_is_a_caption),
		cmocka_unit_test(line_alone_is_a_caption_without_a_stop),
		cmocka_unit_test(wide_room_tells_of_items_where_nothing_is_dated),
		cmocka_unit_test(name_of_the_page_stands_under_the_papers),
		cmocka_unit_test(captions_stand_by_each_other),
		cmocka_unit_test(head_of_a_list_of_pointers_is_furniture),
		cmocka_unit_test(writer_says_who_he_is),
		cmocka_unit_test(two_lines_apart_stand_over_a_pointer),
		cmocka_unit_test(sources_close_an_article),
		cmocka_unit_test(page_behind_a_blank_is_one_in_a_list),
		cmocka_unit_test(name_of_the_page_stands_before_its_number),
		cmocka_unit_test(room_at_columns_ends_says_nothing),
	};

	return cmocka_run_group_tests(tests, open_press, close_press);
}
