/* SPDX-License-Identifier: MIT */
/* What stands over headlines: columns, series and signs. */
#include <stdio.h>

#include "passages.h"

static void three_parts_are_no_column(void **state)
{
	(void)state;
	read_text("渡口停航 栈道封闭 夜市停业\n\n出门前先看钟\n\n晚报讯（记者林小渔）" SHED BELL);
	assert_null(page.items[0].standing_head);
}

static void title_with_a_dot_stands_over_the_headline(void **state)
{
	(void)state;
	read_text("渡口沉船旧案告破·打捞始末\n\n揭开一条旧船的身世\n\n" LEAD MORE SHED);
	assert_headline(0, "揭开一条旧船的身世");
	assert_string_equal(page.items[0].standing_head, "渡口沉船旧案告破·打捞始末");
}

static void who_speaks_is_no_column(void **state)
{
	(void)state;
	assert_head("渡运局:\n\n未发布不能向渔港出售船票的声明\n\n江海晚报记者 陈一舟 渔港报道\n\n4月27日下午,渡运局举行第一季度说明会。会后有人说渡运局不能再向渔港出售船票。\n\n" SHED,
		"渡运局:", "未发布不能向渔港出售船票的声明", "");
}

static void place_stands_over_the_headline(void **state)
{
	(void)state;
	assert_head("江北县渡口镇\n\n稻田里养出大闸蟹\n\n本报讯（记者 陈一舟）昨天，江北县的稻田里，农民正在捕捞大闸蟹。\n\n" SHED,
		"江北县渡口镇", "稻田里养出大闸蟹", "");
}

static void slogan_that_is_the_news_is_no_column(void **state)
{
	(void)state;
	read_text("停航 停课 停工\n\n出行之前请先查询\n\n本报讯（记者 陈一舟）受大风影响，今天渡口停航、停课、停工，请大家出行之前先查询。\n\n" SHED);
	assert_null(page.items[0].standing_head);
}

static void numbered_line_of_a_series_is_its_column(void **state)
{
	(void)state;
	read_text("渡口更新看变化②\n\n臭水沟成了会客厅\n\n本报讯（记者 何川）以前捂着鼻子走，现在端着茶杯坐。傍晚的渠边，邻居三三两两聊着天。\n\n" SHED);
	assert_headline(0, "臭水沟成了会客厅");
	assert_string_equal(page.items[0].standing_head, "渡口更新看变化②");
}

static void what_names_a_series_stands_over_the_headline(void **state)
{
	(void)state;
	assert_head("“江海晚报送船工回家”系列报道\n\n敲威风锣鼓迎“渡口号”靠岸\n\n昨天下午四点，渡口号靠岸，锣鼓敲了半个钟头，船工们提着行李走上码头。\n\n" SHED,
		"“江海晚报送船工回家”系列报道", "敲威风锣鼓迎“渡口号”靠岸", "");
	read_text("一线探访·渡口复航进行时\n\n一条跳板的“重启”\n\n昨天下午四点，停了半年的跳板重新搭上北渡口，船工们提着行李走上码头。\n\n" SHED);
	assert_headline(0, "一条跳板的“重启”");
	read_text("盐场新村>>\n\n整排人家遭遇吃水难\n\n昨天下午四点，盐场新村的水又停了，人家提着桶走到码头，跟船工讨水。\n\n" SHED);
	assert_headline(0, "整排人家遭遇吃水难");
}

static void columns_of_lore_and_people_are_columns(void **state)
{
	static const char *const names[] = { "生活小知识", "话你知", "凡人故事", "冰上人物", "特别关注" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char text[1024];

		snprintf(text, sizeof text, "%s\n\n怎样保存船上红薯\n\n红薯怕冷也怕热，船上的红薯最好放在中舱，拿干草垫着，老船工说，隔三天翻一遍，到开春还是甜的。\n\n%s", names[i], SHED);
		read_text(text);
		assert_headline(0, "怎样保存船上红薯");
		assert_string_equal(page.items[0].standing_head, names[i]);
	}
}

static void line_with_a_sign_is_a_column(void **state)
{
	(void)state;
	read_text("渡口添了新栈道\n\n" LEAD MORE "\n■业内观点\n\n应先督促换上新缆绳\n\n“换缆绳最好的时候是枯水。”一位业内人士透露，眼下渡口上换了新缆绳的船还不到一半，这是最要紧的。\n\n" SHED);
	assert_headline(page.item_count - 1, "应先督促换上新缆绳");
	assert_string_equal(page.items[page.item_count - 1].standing_head, "■业内观点");
}

static void columns_name_over_bold_places_is_the_headline(void **state)
{
	(void)state;
	read_text("## 渡口添了新栈道\n\n" LEAD MORE "## 微新闻\n\n**北渡口**\n\n北渡口昨天办起百家宴，六十二户人家端出拿手菜，老船工和新搬来的人家坐在一条长凳上，共叙邻里情。\n\n**盐场街**\n\n江北县盐场街日前添了两台新水车，老盐工说晒盐的日子又轻松了一些，头一批新盐月底就能装船。\n\n**芦苇路**\n\n芦苇街道商会日前请四十二户老字号开门晾灶，请来街坊互相查看，查出毛病十九处，当天改好十五处。\n\n## 候船棚搬家了\n\n" LEAD SHED);
	assert_int_equal(page.item_count, 3);
	assert_headline(1, "微新闻");
}

static void columns_name_alone_is_no_verse(void **state)
{
	(void)state;
	read_text("扫一扫，关注“江海晚报”\n\n安全零事故　渡船零晚点\n\n船家风采\n\n### 弘扬老船工精神，凝聚渡口力量\n\n——江北渡口“听老船工讲古”活动\n\n程小雨\n\n5月4日，渡口的年轻人坐满了候船棚，听七十岁的老人讲他怎样用一双手编出十里长缆。\n\n" SHED);
	assert_headline(page.item_count - 1, "弘扬老船工精神，凝聚渡口力量");
	assert_string_equal(page.items[page.item_count - 1].standing_head, "船家风采");
}

static void number_and_name_of_the_page_are_no_column(void **state)
{
	(void)state;
	read_text("13　体育新闻\n\n渡口龙舟队公布出征名单\n\n" LEAD SHED);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
	assert_headline(1, "渡口龙舟队公布出征名单");
	assert_null(page.items[1].standing_head);
}

static void kind_of_a_side_piece_stands_over_its_headline(void **state)
{
	static const char *const kinds[] = { "新闻分析", "新闻背景", "记者调查" };

	(void)state;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		char text[4096];

		snprintf(text, sizeof text, "缆绳公司不放老船工\n\n%s%s\n%s\n\n两家结怨已久\n\n老船工是谁？缆绳公司为什么不让他走？这话要从三年前的一场大水说起。\n\n%s", LEAD, MORE, kinds[i], MORE);
		read_text(text);
		assert_int_equal(page.item_count, 2);
		assert_headline(1, "两家结怨已久");
	}
}

static void column_and_headline_behind_verse_are_no_verse(void **state)
{
	(void)state;
	read_text("诗页\n\n渡口晚晴\n\n许明溪\n\n一篙撑破三江月，\n\n两岸钟声半夜船。\n\n老街灯火随潮落，\n\n新栈人家枕水眠。\n\n江畔漫步\n\n缆绳与手艺\n\n"
		"近几年来，随着渡口与外头来往日多，老缆绳重新挂上了候船棚的横梁，来看它的人比坐船的人还多。\n\n编缆绳是慢工，一天编不出一丈，急性子的人坐不住，坐得住的人都在渡口老了。\n");
	assert_int_equal(page.item_count, 2);
	assert_headline(0, "渡口晚晴");
	assert_headline(1, "缆绳与手艺");
	assert_string_equal(page.items[1].standing_head, "江畔漫步");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(three_parts_are_no_column),
		cmocka_unit_test(title_with_a_dot_stands_over_the_headline),
		cmocka_unit_test(who_speaks_is_no_column),
		cmocka_unit_test(place_stands_over_the_headline),
		cmocka_unit_test(slogan_that_is_the_news_is_no_column),
		cmocka_unit_test(numbered_line_of_a_series_is_its_column),
		cmocka_unit_test(what_names_a_series_stands_over_the_headline),
		cmocka_unit_test(columns_of_lore_and_people_are_columns),
		cmocka_unit_test(line_with_a_sign_is_a_column),
		cmocka_unit_test(columns_name_over_bold_places_is_the_headline),
		cmocka_unit_test(columns_name_alone_is_no_verse),
		cmocka_unit_test(number_and_name_of_the_page_are_no_column),
		cmocka_unit_test(kind_of_a_side_piece_stands_over_its_headline),
		cmocka_unit_test(column_and_headline_behind_verse_are_no_verse),
	};

	return cmocka_run_group_tests(tests, open_press, close_press);
}
