/* SPDX-License-Identifier: MIT */
/* Captions and authors: what they begin and end. */
#include "passages.h"

static void numbered_sentences_behind_a_text_are_captions(void **state)
{
	(void)state;
	read_text("守渡口的人\n\n记者　林小渔　文/摄\n\n" BELL SHED "①清晨，船工在渡口升帆。\n\n②红灯笼、蓝布帘，把候船棚挂成一幅画。\n\n③孩子们在堤上追逐。\n\n北渡口木栈道昨天启用\n\n" LEAD MORE);
	assert_int_equal(page.item_count, 5);
	for (size_t i = 1; i < 4; i++)
		assert_int_equal(page.items[i].kind, ITEM_PHOTO);
	read_text("北渡口木栈道昨天启用\n\n" LEAD "过栈道要记住三件事：\n\n①雨天走外侧，菜车靠里。\n\n②钟响三声就停步。\n\n③夜里看灯，不看水。\n\n" MORE);
	assert_int_equal(page.item_count, 1);
}

static void painting_and_its_painter_are_a_picture(void **state)
{
	(void)state;
	read_text("守渡口的人\n\n林小渔\n\n" BELL SHED "北渡晨雾（水彩画）　陈　一　作\n\n");
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[1].kind, ITEM_PHOTO);
	assert_int_equal(page.items[0].byline_count, 1);
}

static void sentence_behind_a_signed_text_is_a_caption(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" BELL "棚子搭在堤内，柱子是旧船的桅杆，老船工说桅杆比新木头硬。（通讯员 林小渔 陈一舟）\n\n栈道口，老船工把缆绳一圈一圈盘好。\n\n傍晚，老船工（右）和徒弟沿着栈道往回走。\n\n渔港的灯塔修好了\n\n晚报讯 " LAMP);
	assert_int_equal(page.items[0].paragraph_count, 2);
	assert_int_equal(page.items[1].kind, ITEM_PHOTO);
}

/* Articles between which something stands, further apart than their paragraphs. */
#define ABOVE "北渡口木栈道昨天启用\n\n" LEAD MORE SHED "\n"
#define BELOW "\n堤后的钟又响了\n\n晚报讯（记者林小渔）" BELL MORE SHED "\n渔港的灯塔修好了\n\n晚报讯 " LAMP MORE SHED

static void scene_that_stands_alone_is_a_picture(void **state)
{
	(void)state;
	read_text(ABOVE "6月5日是渔港的开港日。当天，四十条渔船沿着栈道排开，老船工在船头升帆，孩子们在堤上数。\n\n" BELOW);
	assert_int_equal(page.item_count, 4);
	assert_int_equal(page.items[1].kind, ITEM_PHOTO);
	read_text(ABOVE "渔港开港\n\n6月5日，四十条渔船沿着栈道排开，老船工在船头升帆。\n\n（记者 林小渔 摄）\n\n" BELOW);
	assert_int_equal(page.item_count, 4);
	assert_int_equal(page.items[1].kind, ITEM_PHOTO);
	assert_headline(1, "渔港开港");
	assert_int_equal(page.items[1].byline_count, 1);
	read_text(ABOVE "老船工在船头升帆，孩子们在堤上数。\n\n栈道口新添的两排长椅很受老人欢迎。\n\n" BELOW);
	assert_int_equal(page.item_count, 5);
	assert_int_equal(page.items[2].kind, ITEM_PHOTO);
}

static void advice_behind_a_report_is_its_own(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "警方提醒\n\n" SHED "渔港的灯塔修好了\n\n晚报讯（记者林小渔）" LAMP BELL);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].subhead_count, 1);
}

static void body_behind_a_wider_gap_signs_nothing(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "\n渔港中心\n\n漫画教老人\n\n认清电话骗局\n\n晚报讯（记者林小渔）" BELL SHED "\n渔港的灯塔修好了\n\n晚报讯（记者陈一舟）" LAMP MORE);
	assert_int_equal(page.items[0].byline_count, 1);
	assert_int_equal(page.item_count, 3);
}

static void box_stands_before_an_author(void **state)
{
	(void)state;
	read_text("渡口杂谈\n\n别让老钟换个地方又停\n\n□ 枳一舟\n\n" BELL SHED LAMP);
	assert_headline(0, "别让老钟换个地方又停");
	assert_int_equal(page.items[0].byline_count, 1);
	assert_string_equal(page.items[0].bylines[0].name, "枳一舟");
}

static void pen_name_is_spaced_under_the_headline(void **state)
{
	(void)state;
	read_text("别让老钟换个地方又停\n\n芦　舟\n\n" BELL SHED LAMP "票价不“涨”背后的账\n\n枳　汀\n\n" MORE SHED);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "票价不“涨”背后的账");
	assert_int_equal(page.items[1].byline_count, 1);
	assert_string_equal(page.items[1].bylines[0].name, "枳汀");
}

static void readers_sign_their_letters(void **state)
{
	(void)state;
	read_text("候船棚里该添几把椅子\n\n" SHED MORE "江北省云汀市 周女士\n\n渡口的钟别在夜里敲\n\n" BELL LAMP "江北省北屏县 林小渔\n");
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "渡口的钟别在夜里敲");
}

static void short_line_as_close_as_a_paragraph_heads_no_article(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "铺一段，问三家\n\n" SHED "不收，只借\n\n" LAMP BELL "\n堤后的钟又响了\n\n晚报讯（记者林小渔）" BELL MORE
		"\n渔港的灯塔修好了\n\n晚报讯（记者陈一舟）" LAMP MORE "\n候船棚搬家了\n\n晚报讯（记者陈一舟）" SHED MORE);
	assert_int_equal(page.item_count, 4);
	assert_int_equal(page.items[0].subhead_count, 2);
}

static void headline_of_two_marked_lines_has_no_level_of_subheads(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "# 一座灯塔\n\n# 和守它的人\n\n" LAMP SHED "离不开的钟\n\n晚报讯（记者林小渔）" BELL);
	assert_int_equal(page.item_count, 3);
	assert_headline(1, "一座灯塔 和守它的人");
}

static void name_of_a_column_stands_behind_verse(void **state)
{
	(void)state;
	read_text("夜航\n\n林小渔\n\n月光落在塔尖上\n\n我的手电落在阀门上\n\n它们都是夜里醒着的眼睛\n\n风从海上来\n\n带着一声汽笛\n\n我写下一切正常\n\n渡口旧事\n\n桅杆的来历\n\n陈一舟\n\n" SHED BELL);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "桅杆的来历");
	assert_string_equal(page.items[1].standing_head, "渡口旧事");
}

static void author_above_and_author_below_are_two_articles(void **state)
{
	(void)state;
	read_text("# 守渡口的人\n\n江海晚报记者 林小渔报道\n\n" BELL SHED "## 桅杆比新木头硬 老船工有话说\n\n" SHED BELL "江海晚报记者 林小渔\n\n# 渔港的灯塔修好了\n\n江海晚报记者 陈一舟\n\n" LAMP MORE);
	assert_int_equal(page.item_count, 3);
	assert_headline(1, "桅杆比新木头硬 老船工有话说");
	assert_int_equal(page.items[1].byline_count, 1);
}

static void text_that_leads_in_may_be_cut_and_signed(void **state)
{
	(void)state;
	read_text("# 渡口迎来七十岁 四代船工同船过江\n\n昨天，北渡口办了七十周年的会，从各地赶回来的老船工坐满了候船棚。七十\n\n年里，从这里走出去的船长有二十六位，今天都回来了，站成一排敲了一遍钟。\n\n文/江海晚报记者 林小渔 通讯员 陈一舟\n\n"
		"## 二十六位船长站成一排\n\n一大早，二十六位船长就站成一排等开船，年纪最大的九十一岁，还能自己解缆绳，绳头在手里绕了三圈。\n\n" SHED BELL "## 渡口的钟敲了三遍\n\n" BELL LAMP "# 渔港的灯塔修好了\n\n晚报讯（记者田野）" LAMP);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].subhead_count, 2);
	read_text("# 渡口迎来七十岁 四代船工同船过江\n\n昨天，北渡口办了七十周年的会，从各地赶回来的老船工坐满了候船棚。七十\n\n年里，从这里走出去的船长有二十六位，今天都回来了，站成一排敲了一遍钟。\n\n文/江海晚报记者 林小渔\n\n"
		"**回来**\n\n**二十六位船长站成一排**\n\n一大早，二十六位船长就站成一排等开船，年纪最大的九十一岁，还能自己解缆绳，绳头在手里绕了三圈。\n\n" SHED BELL "**敲钟**\n\n**七十声敲了三遍**\n\n" BELL LAMP "# 渔港的灯塔修好了\n\n晚报讯（记者田野）" LAMP);
	assert_int_equal(page.item_count, 2);
}

static void word_is_no_pen_name(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "解读\n\n候船棚为什么搭在堤内\n\n" SHED BELL "焦点\n\n灯塔修好以后谁来守\n\n" LAMP BELL);
	for (size_t i = 0; i < page.item_count; i++)
		for (size_t n = 0; n < page.items[i].byline_count; n++)
			assert_string_not_equal(page.items[i].bylines[n].name, "焦点");
}

static void page_name_may_be_in_parts(void **state)
{
	(void)state;
	read_text("长堤　副刊\n\n投稿邮箱：changdi@163.com\n\n# 守渡口的人\n\n林小渔\n\n" BELL SHED);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
	assert_headline(1, "守渡口的人");
}

static void letter_is_signed_with_place_and_name(void **state)
{
	(void)state;
	read_text("守渡口的人\n\n林小渔\n\n" BELL SHED "候船棚为何总锁着门\n\n北渡口新搭了一座候船棚，外观漂亮，可建成到现在，大门一直锁着，请问什么时候能开放？\n\n北屏区　何川\n\n灯塔修好了\n\n晚报讯 " LAMP);
	assert_int_equal(page.item_count, 3);
	assert_headline(1, "候船棚为何总锁着门");
	assert_int_equal(page.items[1].byline_count, 1);
	assert_string_equal(page.items[1].bylines[0].name, "何川");
	read_text("应当改善渡口的饮水\n\n编辑同志：" SHED BELL "北屏渡口工人新村　　陈秀英等十二人\n\n北渡口木栈道昨天启用\n\n" LEAD MORE);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].byline_count, 1);
	read_text("为渡口的船工点赞\n\n" SHED "老船工一直把我送到堤上。\n\n（北屏区　王敏）\n\n北渡口木栈道昨天启用\n\n" LEAD MORE);
	assert_int_equal(page.items[0].paragraph_count, 2);
	assert_string_equal(page.items[0].bylines[0].name, "王敏");
}

static void headline_with_a_deck_is_no_subhead(void **state)
{
	(void)state;
	read_text("# 堤上的北渡口\n\n" LEAD MORE "## 六十岁老兵带着儿媳来敲钟\n\n" BELL "## 四百名志愿者凌晨两点上岗\n\n" SHED "## 龙舟队客场慢了一桨\n\n赛后鼓手揽责：鼓点乱了\n\n昨天下午，江上龙舟赛第九轮，北渡口队在南屏以一桨之差落败，连胜的势头停在三场。\n\n“鼓点乱了，责任在我。”赛后鼓手说，最后五十米他看错了浮标，队员们已经尽力。\n\n本报记者 田野\n\n");
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].subhead_count, 2);
	assert_int_equal(page.items[1].byline_count, 1);
}

static void author_at_the_end_signs_what_stands_under_its_subheads(void **state)
{
	(void)state;
	read_text("# 节后招工，抢的是会撑船的手\n\n" MORE "老板变红娘 上门接船工\n\n老板变红娘的事不稀奇，上门接船工的轿车排到了渡口，车上贴着红纸，写着北渡两个字。\n\n" "渔校学生提前被预订\n\n" LAMP SHED "本报记者 林小渔 陈一舟\n\n# 渔港的灯塔修好了\n\n晚报讯 " LAMP);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].subhead_count, 2);
	assert_int_equal(page.items[0].byline_count, 2);
}

static void jump_in_brackets_is_no_head(void **state)
{
	(void)state;
	read_text("6　渡口　2019年2月12日　星期二\n\n责编：黄江　美编：职渡　校对：李堤\n\n# 北渡口春节坐船的人多了一成\n\n（上接1版）\n\n## 岸边的干果紧俏\n\n据渡口管理所监测，除夕至正月初六（2月4日至10日），过江的客流比去年同期多一成，带干果和年糕的最多，船舱里一路都是香味。\n\n" MORE "## 渔港的灯塔修好了\n\n晚报讯（记者田野）" LAMP "## 钟声又响\n\n晚报讯（记者周舟）" SHED);
	assert_int_equal(page.item_count, 4);
	assert_headline(1, "北渡口春节坐船的人多了一成");
	assert_string_equal(page.items[1].continued_from, "1");
	assert_int_equal(page.items[1].subhead_count, 1);
}

static void names_of_columns_stand_over_headlines(void **state)
{
	(void)state;
	read_text("江海日报\n\n一九五四年二月十日　星期三\n\n第二〇三一号　　今日六版　　每份售价八百元\n\n社论\n粮食过江的当前任务\n\n" BELL SHED "便民小贴士\n\n端午渡船怎么坐\n\n" MORE LAMP);
	assert_int_equal(page.item_count, 3);
	assert_string_equal(page.items[1].standing_head, "社论");
	assert_headline(2, "端午渡船怎么坐");
}

static void days_off_of_the_paper_are_no_news(void **state)
{
	(void)state;
	read_text("江海晚报\n\n2023年1月20日　星期五　A01\n\n本报初一至初三休刊，初四恢复出版，给读者拜年！\n\n“腊月下乡记”\n\n最后一班船，载着三条鱼和一桌没人吃的饭\n\n——跟着老船工跑腊月里的江\n\n" LEAD MORE);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "最后一班船，载着三条鱼和一桌没人吃的饭");
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "本版文字、图片未经许可不得转载\n\n本报常年订阅：全年价198元　破月订阅请拨打0000-8512345\n\n");
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[1].kind, ITEM_FURNITURE);
	read_text("渡口丛刊恢复出版\n\n" LEAD MORE);
	assert_headline(0, "渡口丛刊恢复出版");
}

static void short_news_open_with_a_day(void **state)
{
	(void)state;
	read_text("渡船昨晨靠错码头\n晚报讯 " BELL_ SHED_ "渔船撞上堤脚\n晚报讯 " LAMP_ MORE_ "灯塔停电　守塔人点起马灯\n昨日清晨七时许，" SHED_ BELL_ "桅杆倒在码头　两名水手轻伤\n8月12日上午，" MORE_ LAMP_
		"老船工落水获救\n晚报讯 " BELL_ SHED_);
	assert_int_equal(page.item_count, 5);
	assert_headline(2, "灯塔停电　守塔人点起马灯");
	assert_headline(3, "桅杆倒在码头　两名水手轻伤");
}

static void question_opens_an_answer(void **state)
{
	(void)state;
	read_text("渡船昨晨靠错码头\n晚报讯 " BELL_ SHED_ "渡口月票怎么退？轮渡公司这样答\n问：月票买了没坐，到月底能退吗？\n答：按照本市规定，月票用户须在当月末日前到渡口窗口申请，没有坐过的全退，坐过的按次扣除之后再退。\n"
		"问：雾天停航，月票能顺延吗？\n答：停航一天顺延一天，不用申请，票面上的日期由渡口窗口统一更改。\n候船棚搬到堤内\n晚报讯 " LAMP_);
	assert_int_equal(page.item_count, 3);
	assert_headline(1, "渡口月票怎么退？轮渡公司这样答");
	assert_int_equal(page.items[1].paragraph_count, 4);
}

static void theme_of_a_page_of_short_news_is_no_column(void **state)
{
	static const char page_of_news[] = "各地风浪\n渡船昨晨靠错码头\n晚报讯 " BELL_ SHED_ MORE_ "渔船撞上堤脚\n晚报讯 " LAMP_ MORE_ BELL_ "灯塔停电一夜\n江海网-江海晚报消息　" SHED_ BELL_ LAMP_
		"桅杆倒在码头\n晚报讯 " MORE_ LAMP_ SHED_ "老船工落水获救\n晚报讯 " BELL_ SHED_ LAMP_;

	(void)state;
	read_text(page_of_news);
	assert_int_equal(page.item_count, 6);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
	assert_headline(1, "渡船昨晨靠错码头");
	assert_string_equal(page.items[3].dateline, "江海网-江海晚报消息");
}

static void speech_has_a_deck_and_a_day_over_it(void **state)
{
	(void)state;
	read_text("修好渡口木栈道\n推进渔港新建设\n——在渡口的讲话\n（1996年6月4日）\n陈一舟\n" WRAPPED_BELL WRAPPED_SHED WRAPPED_LAMP);
	assert_int_equal(page.item_count, 1);
	assert_string_equal(page.items[0].deck, "——在渡口的讲话");
}

static void rest_of_a_clause_is_no_paragraph(void **state)
{
	(void)state;
	read_text("渡口的钟\n\n" LEAD "灯塔的守塔人\n\n在灯塔上住了三百七十天，四个人吃的粮食和蔬菜八成以上由自\n\n"
		"己种植。这样的日子过惯了，下了塔的人反倒睡不着，说听不见浪声。\n\n" BELL);
	assert_int_equal(page.item_count, 2);
	assert_null(page.items[1].deck);
	assert_int_equal(page.items[1].paragraph_count, 2);
	assert_int_equal(page.items[1].paragraphs[0].line_count, 2);
}

static void sentence_over_the_first_headline_is_a_caption(void **state)
{
	(void)state;
	read_text("渡口新闻　A3\n\n昨日深夜，北渡口的船工在候船棚里搭起四十张长桌。\n\n渡口百家宴摆到天亮\n\n" LEAD MORE SHED);
	assert_int_equal(page.item_count, 3);
	assert_int_equal(page.items[1].kind, ITEM_PHOTO);
	assert_headline(2, "渡口百家宴摆到天亮");
}

static void dateline_alone_behind_a_text_is_its_own(void **state)
{
	(void)state;
	read_text("渡口老人编缆绳\n\n" BELL MORE "\n本报江北11月21日电\n\n江北渡口，晚霞满天。（资料图片）\n\n候船棚搬家了\n\n" LEAD SHED);
	assert_int_equal(page.item_count, 3);
	assert_string_equal(page.items[0].dateline, "本报江北11月21日电");
	assert_int_equal(page.items[1].kind, ITEM_PHOTO);
	assert_null(page.items[1].headline);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbered_sentences_behind_a_text_are_captions),
		cmocka_unit_test(painting_and_its_painter_are_a_picture),
		cmocka_unit_test(sentence_behind_a_signed_text_is_a_caption),
		cmocka_unit_test(scene_that_stands_alone_is_a_picture),
		cmocka_unit_test(advice_behind_a_report_is_its_own),
		cmocka_unit_test(body_behind_a_wider_gap_signs_nothing),
		cmocka_unit_test(box_stands_before_an_author),
		cmocka_unit_test(pen_name_is_spaced_under_the_headline),
		cmocka_unit_test(readers_sign_their_letters),
		cmocka_unit_test(short_line_as_close_as_a_paragraph_heads_no_article),
		cmocka_unit_test(headline_of_two_marked_lines_has_no_level_of_subheads),
		cmocka_unit_test(name_of_a_column_stands_behind_verse),
		cmocka_unit_test(author_above_and_author_below_are_two_articles),
		cmocka_unit_test(text_that_leads_in_may_be_cut_and_signed),
		cmocka_unit_test(word_is_no_pen_name),
		cmocka_unit_test(page_name_may_be_in_parts),
		cmocka_unit_test(letter_is_signed_with_place_and_name),
		cmocka_unit_test(headline_with_a_deck_is_no_subhead),
		cmocka_unit_test(author_at_the_end_signs_what_stands_under_its_subheads),
		cmocka_unit_test(jump_in_brackets_is_no_head),
		cmocka_unit_test(names_of_columns_stand_over_headlines),
		cmocka_unit_test(days_off_of_the_paper_are_no_news),
		cmocka_unit_test(short_news_open_with_a_day),
		cmocka_unit_test(question_opens_an_answer),
		cmocka_unit_test(theme_of_a_page_of_short_news_is_no_column),
		cmocka_unit_test(speech_has_a_deck_and_a_day_over_it),
		cmocka_unit_test(rest_of_a_clause_is_no_paragraph),
		cmocka_unit_test(sentence_over_the_first_headline_is_a_caption),
		cmocka_unit_test(dateline_alone_behind_a_text_is_its_own),
	};

	return cmocka_run_group_tests(tests, open_press, close_press);
}
