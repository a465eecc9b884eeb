/* SPDX-License-Identifier: MIT */
/* Plain pages: one blank line between all that stands on them, and no marks that tell a headline from a subhead. */
#include "passages.h"

#define FERRY "停航三天之后，北渡口的渡船昨天重新开航，第一班船上坐了四十个人，船工说，水位退到警戒线以下他们才敢解缆，不然一船人都悬着心。\n\n"
#define GUARD "守堤的人换成了两班，白天看水尺，夜里打手电，隔两小时报一次数，镇上的广播跟着念，听的人心里就有了底，也知道该不该收衣裳。\n\n"
#define MARKET "菜市场搬进了旧粮仓，六十个摊位编了号，卖鱼的在东头，卖菜的在西头，地面冲得干干净净，买菜的人说总算不用踩着泥水挑萝卜。\n\n"
#define STALLS "粮仓的菜市场每个摊位月租两百元，头三个月不收，摊主要自己买秤，管理员每天早上校一遍，缺斤少两的摊位当天就贴条子。\n\n"

static void line_of_a_house_on_the_web_is_a_dateline(void **state)
{
	(void)state;
	read_text("粮仓里开出菜市场\n\n江网5月9日讯(江海晨报记者 陈一舟)" MARKET STALLS);
	assert_int_equal(page.items[0].byline_count, 1);
	assert_string_equal(page.items[0].bylines[0].name, "陈一舟");
	assert_string_equal(page.items[0].dateline, "江网5月9日讯");
}

static void teasers_in_a_row_end_with_their_pages(void **state)
{
	(void)state;
	read_text("渡船停航三天重新开航\n\n" FERRY GUARD "粮仓改菜市场　摊位月租两百　　A4\n\n守塔人交班　灯塔换新灯　　A6\n\n菜市场搬进旧粮仓\n\n【本報訊】" MARKET STALLS);
	assert_int_equal(page.item_count, 4);
	assert_int_equal(page.items[1].kind, ITEM_TEASER);
	assert_string_equal(page.items[1].continued_to, "A4");
	assert_int_equal(page.items[2].kind, ITEM_TEASER);
	assert_headline(3, "菜市场搬进旧粮仓");
}

static void houses_with_a_stroke_between_them_end_a_report(void **state)
{
	(void)state;
	read_text("渡船停航三天重新开航\n\n" FERRY GUARD "江海放送協會/江海通訊社\n\n菜市场搬进旧粮仓\n\n【本報訊】" MARKET STALLS);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].byline_count, 0);
	assert_int_equal(page.items[0].last_line, 7);
	assert_headline(1, "菜市场搬进旧粮仓");
}

static void agency_behind_a_sentence_took_the_picture(void **state)
{
	static const char *const captions[] = { "船工昨日解缆，渡船重新开航。路透社", "北渡口的船工在等第一班乘客。美聯社", "资料图:停航时系在码头的渡船。",
		"“摆渡王”陈一舟近照。图片来源于网络", "北渡口的船工在等第一班乘客。图片来自网络",
		"有船工領到的雨衣沒有帽子。讀者提供圖片", "云汀客运站新候船楼效果图。" };

	(void)state;
	for (size_t i = 0; i < sizeof captions / sizeof *captions; i++) {
		char text[2048];

		snprintf(text, sizeof text, "渡船停航三天重新开航\n\n%s%s%s\n\n菜市场搬进旧粮仓\n\n【本報訊】%s", FERRY, GUARD, captions[i], MARKET);
		read_text(text);
		assert_int_equal(page.item_count, 3);
		assert_int_equal(page.items[1].kind, ITEM_PHOTO);
		assert_int_equal(page.items[1].byline_count, 0);
	}
}

static void article_between_two_authors_begins_where_the_words_say(void **state)
{
	(void)state;
	read_text("渡船停航三天重新开航\n\n晚报讯（记者陈一舟）" FERRY GUARD "粮仓里开出菜市场\n\n" MARKET "月租两百元\n\n" STALLS "本报记者 林小渔\n\n");
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "粮仓里开出菜市场");
	assert_int_equal(page.items[1].subhead_count, 1);
}

static void list_of_names_behind_a_colon_is_in_its_article(void **state)
{
	(void)state;
	read_text("渡口划船队公布名单\n\n晚报讯（记者陈一舟）" FERRY GUARD "划船队的八人名单：\n\n江北：周大川、李水生\n\n北渡口船队：刘建业、陈小涛\n\n盐场：王大雷、王小琳\n\n守塔人：杨启明\n\n"
		"粮仓菜市　月租两百\n\n" MARKET STALLS "本报记者 林小渔\n\n");
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].byline_count, 1);
	assert_int_equal(page.items[0].last_line, 15);
	assert_headline(1, "粮仓菜市　月租两百");
}

static void questions_and_answers_have_a_headline(void **state)
{
	(void)state;
	read_text("渡船停航三天重新开航\n\n" FERRY "渡运局说，渡船停航三天里，船工验了缆绳、码头和水位，三样都合格，渡船才重新开航，往后涨水照此办理。\n\n"
		"渡运局负责人就“渡船停航”答记者问\n\n渡船重新开航之后，渡运局负责人说，停航三天里水位、缆绳、码头三样都验过了，三样都合格才开的船。\n\n"
		"记者:停航三天，船工都在忙些什么?\n\n渡运局负责人:他们把缆绳一根一根拉出来看，断了三股的当场换掉，又把码头的木板翻了一遍，朽的抽走，松的钉牢。\n\n"
		"记者:往后再涨水，还会停这么久吗?\n\n渡运局负责人:只要水位过了警戒线就停，一天也不通融，退下来当天验船，当天开航，班次写在码头的黑板上。\n\n");
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "渡运局负责人就“渡船停航”答记者问");
	assert_int_equal(page.items[1].paragraph_count, 5);
}

static void first_level_of_marks_is_that_of_headlines(void **state)
{
	(void)state;
	read_text("# 渡船停航三天重新开航\n\n" FERRY GUARD "# 渡船票价三年不涨\n\n渡船的票价三年不涨，渡运局昨天说，第一班船仍旧是一块钱，月票二十块，船工的工钱由镇上补，乘客不用操心。\n\n" GUARD);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "渡船票价三年不涨");
}

static void mark_behind_subheads_without_one_is_a_headline(void **state)
{
	(void)state;
	read_text("# 渡口这一天\n\n" GUARD "## 渡船停航三天重新开航\n\n晚报讯（记者陈一舟）" FERRY "缆绳：断了三股就换\n\n" BELL "码头：朽木抽走重铺\n\n" SHED
		"## 船工歇下来修棚子\n\n棚子的柱子是旧船的桅杆，船工歇下来就去修，老船工说，棚子修好了，等船的人下雨天也有个站处。\n\n" SHED);
	assert_int_equal(page.item_count, 3);
	assert_int_equal(page.items[1].subhead_count, 2);
	assert_headline(2, "船工歇下来修棚子");
}

static void numbered_entries_behind_a_colon_are_paragraphs(void **state)
{
	(void)state;
	read_text("渡口开出三条看灯的路\n\n" LAMP "三条路都从北渡口的码头走起，老船工说，哪条都不用买票：\n\n1.盐场一路：北渡口码头—盐场东闸—芦苇荡栈道—灯塔\n\n"
		"2.堤上一路：北渡口码头—旧粮仓菜市场—守堤人的棚子—钟楼—渔港—望江亭—灯塔西坡—守塔人的菜园—灯塔\n\n3.水上一路：北渡口码头—江心洲—灯塔\n\n" MORE);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].paragraph_count, 6);
	assert_int_equal(page.items[0].subhead_count, 0);
}

static void numbered_parts_are_in_one_article(void **state)
{
	(void)state;
	read_text("三条路都通到北渡口\n\n三条路都通到北渡口，一条走堤，一条走粮仓，一条走水，走的人不同，到了码头都要等同一班渡船。\n\n路口之一\n\n旧粮仓“菜市场”\n\n" MARKET STALLS
		"路口之二\n\n堤上“守夜人”\n\n" GUARD "路口之三\n\n江心“钟楼”\n\n" BELL);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 3);
	read_text("三条路都通到北渡口\n\n" FERRY "探访1 旧粮仓\n\n“菜市场”搬来三天\n\n" MARKET STALLS "探访2 江堤\n\n夜里有人巡查缺口和闸门\n\n" GUARD BELL "回应\n\n灯塔月底前换上新灯\n\n" LAMP SHED);
	assert_int_equal(page.item_count, 1);
	read_text("渡船停航三天重新开航\n\n" FERRY "焦点一:缆绳之谜\n\n断口三天后才找到\n\n" GUARD "焦点二:换船之争\n\n六个船工各有说法\n\n" FERRY);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 2);
}

static void lone_pair_of_lines_is_a_head(void **state)
{
	(void)state;
	read_text("渡船停航三天重新开航\n\n" FERRY "缆绳断了三股就换\n\n" BELL LAMP "粮仓菜市本周开张\n\n六十个摊位先到先得\n\n" MARKET STALLS);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[1].first_line, 11);
}

static void head_in_parts_leaves_no_series_of_one(void **state)
{
	(void)state;
	read_text("渡船停航三天重新开航\n\n晚报讯（记者陈一舟）" FERRY "粮仓菜市场迎来早市热潮\n\n" MARKET STALLS BELL "守堤人换班看水尺有讲究　北渡口三天不误一个数\n\n" GUARD LAMP);
	assert_int_equal(page.item_count, 3);
	assert_headline(1, "粮仓菜市场迎来早市热潮");
}

static void captions_stand_behind_a_text_in_many_ways(void **state)
{
	static const char *const captions[] = { "▲船工把断了三股的缆绳抽出来。\n\n▲换上的新缆绳有手腕粗。", "图为渡运局的人在看水尺。", "北渡口：重新开航的渡船靠岸。（林小渔摄）\n\n旧粮仓：摊主在称萝卜。（陈一舟摄）\n\n江心洲：守塔人在擦灯。（王敏摄）",
		"船工抽出断了三股的缆绳。视频截图" };

	(void)state;
	for (size_t i = 0; i < sizeof captions / sizeof *captions; i++) {
		char text[2048];

		snprintf(text, sizeof text, "渡船停航三天重新开航\n\n%s%s%s\n\n菜市场搬进旧粮仓\n\n晚报讯（记者陈一舟）%s", FERRY, GUARD, captions[i], MARKET);
		read_text(text);
		assert_true(page.item_count > 2);
		assert_int_equal(page.items[0].last_line, 5);
		assert_int_equal(page.items[1].kind, ITEM_PHOTO);
		assert_int_equal(page.items[page.item_count - 2].kind, ITEM_PHOTO);
		assert_headline(page.item_count - 1, "菜市场搬进旧粮仓");
	}
}

static void sentence_between_wide_gaps_is_a_caption(void **state)
{
	(void)state;
	read_text("渡船停航三天重新开航\n\n" FERRY GUARD BELL "北渡口东岸，船工的老棚子。\n\n\n\n菜市场搬进旧粮仓\n\n" MARKET STALLS);
	assert_int_equal(page.item_count, 2);
	read_text("渡船停航三天重新开航\n\n" FERRY GUARD BELL "\n\n北渡口东岸，船工的老棚子。\n\n\n\n菜市场搬进旧粮仓\n\n" MARKET STALLS SHED);
	assert_int_equal(page.item_count, 3);
	assert_int_equal(page.items[1].kind, ITEM_PHOTO);
}

static void colons_of_other_forms_are_colons(void **state)
{
	(void)state;
	read_text("渡船停航三天重新開航\n\n" FERRY GUARD "記者︰陳一舟\n\n菜市场搬进旧粮仓\n\n" MARKET STALLS);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].byline_count, 1);
	assert_string_equal(page.items[0].bylines[0].name, "陳一舟");
}

static void names_of_pages_have_numbers_of_many_forms(void **state)
{
	static const char *const names[] = { "评论　5", "周末·特别报道　B4—B5", "社会·追踪　A5" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		char text[1024];

		snprintf(text, sizeof text, "%s\n\n渡船停航三天重新开航\n\n%s%s", names[i], FERRY, GUARD);
		read_text(text);
		assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
		assert_headline(1, "渡船停航三天重新开航");
	}
}

static void column_of_commentators_stands_under_the_folio(void **state)
{
	(void)state;
	read_text("2026年4月2日　星期四\n\n连线评论员\n\n渡船开不开该听谁的\n\n" GUARD FERRY BELL);
	assert_headline(1, "渡船开不开该听谁的");
	assert_string_equal(page.items[1].standing_head, "连线评论员");
	read_text("晨报·后续\n\n渡船停航三天重新开航\n\n" FERRY GUARD);
	assert_headline(0, "渡船停航三天重新开航");
	assert_string_equal(page.items[0].standing_head, "晨报·后续");
}

static void dash_behind_a_kicker_announces_no_list(void **state)
{
	(void)state;
	read_text("渡船停航追踪——\n\n一条缆绳断了三股\n\n渡运局：水退了才开船\n\n" FERRY GUARD BELL);
	assert_int_equal(page.item_count, 1);
	assert_non_null(page.items[0].headline);
	assert_non_null(strstr(page.items[0].headline, "一条缆绳断了三股"));
	assert_int_equal(page.items[0].paragraph_count, 3);
}

static void house_in_brackets_says_what_it_likes(void **state)
{
	(void)state;
	read_text("渡船停航三天重新开航\n\n【江海网·独家现场】（记者陈一舟）" FERRY GUARD);
	assert_int_equal(page.items[0].byline_count, 1);
	assert_string_equal(page.items[0].bylines[0].name, "陈一舟");
}

static void word_of_the_text_is_no_author(void **state)
{
	(void)state;
	read_text("渡船停航三天重新开航\n\n" FERRY GUARD "缆绳\n\n守堤的人一天看几回\n\n守堤的人一天看六回，看一回，广播里响一回，说水尺，说缆绳，听的人就看一看天，把晒着的萝卜干往屋里收一收。\n\n" MORE);
	for (size_t i = 0; i < page.item_count; i++)
		assert_int_equal(page.items[i].byline_count, 0);
}

static void who_told_the_paper_is_named_under_the_report(void **state)
{
	(void)state;
	read_text("渡船停航三天重新开航\n\n" FERRY GUARD "记者　陈一舟\n\n线索:何先生\n\n菜市场搬进旧粮仓\n\n晚报讯（记者林小渔）" MARKET STALLS);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].last_line, 9);
	assert_int_equal(page.items[0].byline_count, 1);
	assert_null(page.items[1].standing_head);
}

static void column_with_a_sign_stands_over_a_short_opening(void **state)
{
	(void)state;
	read_text("渡船停航三天重新开航\n\n" FERRY GUARD "■遗愿\n\n“拜托各位把灯点上！”\n\n守塔的老人临走前再三交代，开航那天灯要点上：\n\n" BELL FERRY);
	assert_int_equal(page.item_count, 2);
	assert_string_equal(page.items[1].standing_head, "■遗愿");
}

static void column_has_its_kind_behind_a_dot(void **state)
{
	(void)state;
	read_text("渡船停航三天重新开航\n\n" FERRY GUARD "渡船会·分析\n\n船工支招　坐渡船应看准水位再出门\n\n渡船会上，船工们纷纷支招，说坐渡船先看水位，水位退了再出门，免得在码头上白等半天。\n\n" BELL);
	assert_int_equal(page.item_count, 2);
	assert_string_equal(page.items[1].standing_head, "渡船会·分析");
}

static void signature_has_a_title_under_it(void **state)
{
	(void)state;
	read_text("渡船开不开该听谁的\n\n" GUARD FERRY BELL "王海生\n\n前立法會議員\n\n燈下誌\n\n守塔人vs敲鐘人　燈與鐘\n\n" LAMP SHED);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].last_line, 11);
	assert_headline(1, "守塔人vs敲鐘人　燈與鐘");
}

static void data_of_a_book_begin_no_article(void **state)
{
	(void)state;
	read_text("守塔人的灯\n\n" LAMP BELL "《半生灯下》/李亚江著/江海出版社2005年1月版\n\n粮仓里开出菜市场\n\n" MARKET STALLS);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "粮仓里开出菜市场");
}

static void desk_of_the_paper_signs_with_its_reporter(void **state)
{
	(void)state;
	read_text("渡船停航三天重新开航\n\n" FERRY "船工:水退才敢解缆\n\n" GUARD BELL "江海晨报现场新闻\n\n记者　陈一舟\n\n线索:何先生\n\n菜市场搬进旧粮仓\n\n" MARKET STALLS);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].byline_count, 1);
	assert_int_equal(page.items[0].last_line, 15);
	assert_headline(1, "菜市场搬进旧粮仓");
}

static void head_in_parts_is_none_of_plain_subheads(void **state)
{
	(void)state;
	read_text("渡船停航三天重新开航\n\n" FERRY MORE "缆绳断了三股就换\n\n" GUARD BELL "水位退了才敢开船\n\n" SHED MORE "摊位编号 萝卜不沾泥\n\n" MARKET LAMP);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "摊位编号 萝卜不沾泥");
}

static void line_that_trails_off_stands_over_a_headline(void **state)
{
	(void)state;
	read_text("渡船停航三天重新开航\n\n" FERRY GUARD "通讯员 陈一舟\n\n有一种灯尤其喜欢照着夜归的船……\n\n灯塔重亮照见芦苇荡\n\n本报记者 林小渔\n\n" LAMP BELL);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[1].kind, ITEM_ARTICLE);
	assert_int_equal(page.items[1].first_line, 9);
	read_text("渡船停航三天重新开航\n\n" FERRY GUARD "通讯员 陈一舟\n\n在这里等船喝茶,还可以写信交朋友……\n\n“小而暖”渡口茶棚融进周边街巷\n\n" LAMP BELL "本报记者 林小渔\n\n");
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[1].first_line, 9);
}

static void side_piece_names_its_kind(void **state)
{
	(void)state;
	read_text("渡船停航三天重新开航\n\n晚报讯（记者陈一舟）" FERRY "缆绳断了三股就换\n\n" GUARD BELL "水位退了才敢开船\n\n" SHED MORE
		"【链接】渡口的船工\n\n渡口的船工白天看水尺，夜里打手电，停航三天，他们把缆绳换了，第一班船开出去，才敢坐下来吃饭。\n\n");
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[1].paragraph_count, 1);
}

static void words_name_the_parts_of_a_report(void **state)
{
	(void)state;
	read_text("渡船停航三天重新开航\n\n" FERRY "疑问\n\n缆绳断了为何没人知道\n\n" GUARD BELL "测试\n\n新缆绳能拉几吨重的船\n\n" SHED MORE "解答\n\n水退了才看得见断口\n\n" GUARD LAMP);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].byline_count, 0);
	assert_int_equal(page.items[0].subhead_count, 3);
}

static void names_of_one_length_part_a_report(void **state)
{
	(void)state;
	read_text("渡船停航三天重新开航\n\n" FERRY GUARD "解缆！\n\n第一班船载了四十个人\n\n" BELL SHED "靠岸！\n\n乘客一个个走下跳板\n\n" MORE LAMP);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 2);
	assert_string_equal(page.items[0].subheads[0].text, "解缆！ 第一班船载了四十个人");
}

static void title_under_a_caption_is_short(void **state)
{
	(void)state;
	read_text("江海晨报　A4\n\n\n陈一舟（右）和江北船队的老船工合影（感谢陈一舟先生提供资料图片）\n\n江北县老船工的停航记忆\n\n# 陈一舟：四十八年前，我在盐场守灯塔\n\n" GUARD GUARD);
	assert_int_equal(page.item_count, 3);
	assert_int_equal(page.items[1].last_line, 4);
	assert_int_equal(page.items[2].first_line, 6);
}

static void words_part_articles_that_nothing_else_parts(void **state)
{
	(void)state;
	read_text("老楼装电梯卡在二楼\n\n柳荫巷12号六楼的退休教师陈桂芳指着公示，一脸无奈，说图纸都画好了，就差二楼一家签字，电梯便装得成。\n\n"
		"楼里十二户人家，九户有六十岁以上的老人，居民商量加装电梯，按办法由政府补贴一半，其余各户分摊，楼层越高出得越多。\n\n"
		"九户能签一户难求\n\n二楼业主在外地做生意，房子租了出去，他认为电梯挡光、有噪音，一年也住不了几天，不愿签字。\n\n"
		"居委会主任上门七次，业主始终没有松口，楼上的老人下一趟楼要歇三回，电梯的图纸压在抽屉里。\n\n"
		"补偿多少没有标准\n\n住建局负责人说，全市四十三个单元要装电梯，办成五个，多半卡在低楼层业主的补偿上，补偿多少没有统一标准。\n\n"
		"住建局正在起草意见，打算把全体业主同意改为三分之二同意，并给出补偿的区间。\n\n"
		"菜场收摊后有了书桌\n\n晚上七点半，东门菜场的卷帘门落下一半，卖豆腐的王大姐把案板擦了三遍，搬出两只纸箱，箱里是连环画和字典。\n\n"
		"孩子们陆续来了，他们的父母白天守摊，晚上理货，没工夫管孩子写作业，菜场便成了书房。\n\n"
		"一盏灯照着两排孩子\n\n那天收摊晚，王大姐看见卖鱼家的小姑娘蹲在路灯底下写字，手冻得通红，就把案板腾了出来，又接了一盏灯。\n\n"
		"后来孩子越来越多，卖肉的、卖干货的也把摊位让了出来，菜场免了这几个摊位晚上的电费。\n\n"
		"大学生一周来三回\n\n师院的学生组织了一支志愿队，每周三个晚上来菜场辅导功课，孩子们最缺的不是题目，是有人听他们念完一篇课文。\n\n"
		"三年级的小姑娘举着卷子跑到王大姐跟前，王大姐不识几个字，把卷子正着看一遍，倒着看一遍。\n\n");
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "菜场收摊后有了书桌");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(line_of_a_house_on_the_web_is_a_dateline),
		cmocka_unit_test(teasers_in_a_row_end_with_their_pages),
		cmocka_unit_test(houses_with_a_stroke_between_them_end_a_report),
		cmocka_unit_test(agency_behind_a_sentence_took_the_picture),
		cmocka_unit_test(article_between_two_authors_begins_where_the_words_say),
		cmocka_unit_test(list_of_names_behind_a_colon_is_in_its_article),
		cmocka_unit_test(questions_and_answers_have_a_headline),
		cmocka_unit_test(first_level_of_marks_is_that_of_headlines),
		cmocka_unit_test(mark_behind_subheads_without_one_is_a_headline),
		cmocka_unit_test(numbered_entries_behind_a_colon_are_paragraphs),
		cmocka_unit_test(numbered_parts_are_in_one_article),
		cmocka_unit_test(lone_pair_of_lines_is_a_head),
		cmocka_unit_test(head_in_parts_leaves_no_series_of_one),
		cmocka_unit_test(captions_stand_behind_a_text_in_many_ways),
		cmocka_unit_test(sentence_between_wide_gaps_is_a_caption),
		cmocka_unit_test(colons_of_other_forms_are_colons),
		cmocka_unit_test(names_of_pages_have_numbers_of_many_forms),
		cmocka_unit_test(column_of_commentators_stands_under_the_folio),
		cmocka_unit_test(dash_behind_a_kicker_announces_no_list),
		cmocka_unit_test(house_in_brackets_says_what_it_likes),
		cmocka_unit_test(word_of_the_text_is_no_author),
		cmocka_unit_test(who_told_the_paper_is_named_under_the_report),
		cmocka_unit_test(column_with_a_sign_stands_over_a_short_opening),
		cmocka_unit_test(column_has_its_kind_behind_a_dot),
		cmocka_unit_test(signature_has_a_title_under_it),
		cmocka_unit_test(data_of_a_book_begin_no_article),
		cmocka_unit_test(desk_of_the_paper_signs_with_its_reporter),
		cmocka_unit_test(head_in_parts_is_none_of_plain_subheads),
		cmocka_unit_test(line_that_trails_off_stands_over_a_headline),
		cmocka_unit_test(side_piece_names_its_kind),
		cmocka_unit_test(words_name_the_parts_of_a_report),
		cmocka_unit_test(names_of_one_length_part_a_report),
		cmocka_unit_test(title_under_a_caption_is_short),
		cmocka_unit_test(words_part_articles_that_nothing_else_parts),
	};

	return cmocka_run_group_tests(tests, open_press, close_press);
}
