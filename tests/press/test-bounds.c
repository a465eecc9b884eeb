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
	read_text("北渡口木栈道昨天启用\n\n" BELL SHED "老船工说，推着菜车也能上来。（渡口报记者　田野　图片由记者　林小渔　摄）\n\n渔港的灯塔修好了\n\n晚报讯 " LAMP);
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

static void captions_point_at_their_pictures(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "上图：市民在新铺的木栈道上散步，远处是停航两年的灯塔。\n\n渔港的钟又响了\n\n晚报讯 " BELL "图①：灯塔重新亮起。\n\n图②：渔船进港。\n\n离不开的钟\n\n晚报讯 " SHED);
	assert_int_equal(page.item_count, 5);
	assert_int_equal(page.items[1].kind, ITEM_PHOTO);
	assert_int_equal(page.items[3].kind, ITEM_PHOTO);
}

static void agency_in_brackets_is_no_photographer(void **state)
{
	(void)state;
	read_text("北渡口运煤船昨日起停航\n\n轮渡公司说，待江雾散去后才能恢复。（法新社）\n\n林小渔当选渔港协会会长\n\n这是渔港协会五日宣布的。（俄塔社）\n\n灯塔修好了\n\n晚报讯 " LAMP);
	assert_int_equal(page.item_count, 3);
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(page.items[i].kind, ITEM_ARTICLE);
}

static void dateline_alone_is_no_paragraph(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n中央社／香港3日電\n\n" BELL SHED);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].paragraph_count, 2);
	assert_int_equal(page.items[0].paragraphs[0].lines[0], 5);
	assert_string_equal(page.items[0].dateline, "中央社／香港3日電");
}

static void line_of_headlines_with_their_pages_is_a_teaser(void **state)
{
	(void)state;
	read_text("渔港的钟:挂了二十年 雾天又响了 P04 北渡口三处候船棚全部换上新椅 P05 停航两年的灯塔上周重新亮起 P06 二十家老店搬进新街?P06 轮渡公司明年起换新船 P10\n\n北渡口木栈道昨天启用\n\n" LEAD MORE);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].kind, ITEM_TEASER);
}

static void paper_and_its_part_make_a_masthead(void **state)
{
	(void)state;
	read_text("江海晚报　城市生活\n上午，记者在北渡口看到乘客如往昔\n相信渡口不久会热闹\n" LEAD MORE);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
	assert_int_equal(page.items[0].last_line, 1);
}

static void mark_below_that_of_the_headline_is_a_subhead(void **state)
{
	(void)state;
	read_text("# 守渡口的人\n\n本报记者 陈一舟\n\n" BELL SHED "## 一路，一路\n\n" LAMP MORE);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 1);
}

static void headline_stands_behind_a_credit(void **state)
{
	(void)state;
	read_text("灯塔修好了\n\n" LAMP "今天是清明小长假后首个工作日，江边气温骤降，市民捂紧冬装上班 新渡晚报 陈一舟 摄\n\n“不管多晚都要等末班船！”\n\n北渡口昨天迎来“读者日”\n\n" LEAD);
	assert_int_equal(page.item_count, 3);
	assert_int_equal(page.items[1].last_line, 5);
}

static void gap_before_all_heads_makes_none_a_headline(void **state)
{
	(void)state;
	read_text("守渡口的人\n\n本报记者 陈一舟\n" WRAPPED_BELL WRAPPED_LAMP "\n钟声 雾天敲得勤\n" WRAPPED_SHED WRAPPED_BELL
		"\n桅杆的来历\n" WRAPPED_LAMP WRAPPED_SHED "\n等船的人\n" WRAPPED_BELL WRAPPED_LAMP);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 3);
	assert_int_equal(page.items[0].paragraph_count, 8);
}

static void gap_at_columns_ends_tells_nothing_of_heads(void **state)
{
	(void)state;
	read_text("守渡口的人\n□本报评论员 陈一舟\n" BELL_ SHED_ "\n归航\n" LAMP_ "\n" MORE_ "\n" SHED_ BELL_ "\n" LAMP_);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 1);
}

static void line_without_the_mark_of_headlines_is_a_subhead(void **state)
{
	(void)state;
	read_text("# 北渡口木栈道昨天启用\n" LEAD "# 渔港的钟又响了\n晚报讯 " BELL "# 候船棚又添了座椅\n晚报讯 " SHED "老船工还在等夜航的船\n" MORE "# 灯塔修好了\n晚报讯 " LAMP);
	assert_int_equal(page.item_count, 4);
	assert_int_equal(page.items[2].subhead_count, 1);
}

static void mark_above_that_of_subheads_is_a_headline(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD "### 青苔不再滑脚\n\n" MORE SHED "### 雾天敲得勤些\n\n" BELL SHED "## 归航的船，等待的人\n\n" LAMP MORE);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "归航的船，等待的人");
}

static void subheads_may_stand_in_pairs(void **state)
{
	(void)state;
	read_text("守渡口的人\n\n本报记者 陈一舟\n\n" BELL "**环境**\n\n**雾天敲得勤些**\n\n" LAMP SHED "**设施**\n\n**柱子是旧船的桅杆**\n\n" SHED BELL);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 4);
}

static void publisher_stands_under_the_name_of_the_paper(void **state)
{
	(void)state;
	read_text("渡口简讯\n\n江北航运职工联合会《渡口战报》编辑部编印\n\n1966年8月20日　第7期　本期4版\n\n北渡口木栈道昨天启用\n\n" LEAD MORE);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
	assert_int_equal(page.items[0].last_line, 5);
	assert_int_equal(page.date.from, day_make(1966, 8, 20));
	assert_headline(1, "北渡口木栈道昨天启用");
}

static void masthead_has_other_names_and_the_page(void **state)
{
	(void)state;
	read_text("江海日报 JIANGHAI DAILY A17 教育\n\n北渡口木栈道昨天启用\n\n" LEAD);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
	read_text("07 各地·社会\n\n北渡口木栈道昨天启用\n\n" LEAD);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
}

static void headline_in_parts_is_not_one_of_a_series(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "渔港捐来的钟整点敲一下 住在堤后面的人家都听得见\n\n" BELL SHED "钟声听得见\n\n" BELL MORE "桅杆比木头硬\n\n" SHED LAMP "灯塔修好了\n\n" LAMP BELL);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[1].subhead_count, 3);
}

static void line_that_ends_in_mid_word_goes_on(void **state)
{
	(void)state;
	read_text("守渡口的人\n\n晚报讯 " BELL "雾天时，要先引导急着进港的渔\n\n船靠岸，再敲钟。进港的渔船和等待的人都听得见，这是多年的规矩，谁也没有破过。\n\n" LAMP);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 0);
	assert_int_equal(page.items[0].paragraph_count, 3);
}

static void short_line_is_the_rest_of_a_sentence(void **state)
{
	(void)state;
	read_text("守渡口的人\n\n晚报讯 " BELL "除了敲钟和看守灯塔，老船工还带着徒弟\n\n用“上午巡堤、下午修船”的法子过日子。\n\n" LAMP "**桅杆的来历**\n\n" SHED "**来人多说听不出**\n\n" BELL);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 2);
	assert_int_equal(page.items[0].paragraph_count, 5);
}

static void teasers_point_in_many_ways(void **state)
{
	static const char *const pointers[] = { "渔港灯塔重新亮起（A03版）", "渔港灯塔重新亮起／A03", "渔港灯塔重新亮起……3版", "渔港灯塔重新亮起【A03】",
		"渔港灯塔重新亮起 第3版", "渔港灯塔重新亮起 ▲A03", "渔港灯塔重新亮起 A03、A04版", "渔港灯塔重新亮起 （今日三版）", "渔港灯塔重新亮起 今刊03版",
		"渔港灯塔重新亮起　▶ 刊第三版" };
	char text[1024];

	(void)state;
	for (size_t i = 0; i < sizeof pointers / sizeof *pointers; i++) {
		snprintf(text, sizeof text, "北渡口木栈道昨天启用\n\n%s%s\n", LEAD, pointers[i]);
		read_text(text);
		assert_int_equal(page.item_count, 2);
		assert_int_equal(page.items[1].kind, ITEM_TEASER);
		assert_non_null(strchr(page.items[1].continued_to, '3'));
	}
}

static void text_that_adds_to_another_opens_no_article(void **state)
{
	(void)state;
	read_text("渡口收紧上船规定\n\n【本报讯】" LEAD MORE "盐场免司机再装定位\n\n另外，航运处昨晚表示，接获盐场通知，由本周六起，送盐的司机不用再装定位，只要在入场前登记，到时会有人在门外等候，并派发当日的通行证。\n\n"
		"至于长住盐场的司机，盐场会安排宿舍，另有专车接送，费用由盐场补贴。\n\n渔港的灯塔修好了\n\n【本报讯】" LAMP SHED);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].subhead_count, 1);
}

static void paper_and_page_are_no_teaser(void **state)
{
	(void)state;
	read_text("健康周刊 B2\n\n北渡口木栈道昨天启用\n\n" LEAD);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
	read_text("渡口周刊　　船上·“灯塔”\n\n雾天还能不能上船？\n\n船工：听见钟声就先等一等\n\n" LEAD MORE);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
	assert_headline(1, "雾天还能不能上船？");
}

static void pages_of_teasers_stand_before_or_under_them(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "A04 渔港灯塔重新亮起\n\nA05 候船棚又添了座椅\n");
	assert_int_equal(page.item_count, 3);
	assert_string_equal(page.items[1].continued_to, "A04");
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "渔港灯塔重新亮起\n\n02版\n\n候船棚又添了座椅\n\n03版\n");
	assert_int_equal(page.item_count, 3);
	assert_int_equal(page.items[1].kind, ITEM_TEASER);
	assert_int_equal(page.items[2].last_line, 13);
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "骑楼街里的“小店经济”\n\n——A05版\n");
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[1].kind, ITEM_TEASER);
	assert_string_equal(page.items[1].continued_to, "A05");
}

static void teaser_has_two_lines_over_its_page(void **state)
{
	(void)state;
	read_text("江海晚报　2022年9月19日　星期一　A01\n\n渔港灯塔背后的故事\n\n守灯人的三十年\n\n详见A05版\n\n候船棚又添了座椅\n\n"
		"等船的人不再站着\n\n详见A06版\n\n\n北渡口木栈道昨天启用\n\n" LEAD MORE);
	assert_int_equal(page.item_count, 4);
	assert_int_equal(page.items[1].kind, ITEM_TEASER);
	assert_int_equal(page.items[1].first_line, 3);
	assert_int_equal(page.items[2].kind, ITEM_TEASER);
	assert_int_equal(page.items[2].last_line, 13);
	assert_headline(3, "北渡口木栈道昨天启用");
}

static void name_of_a_page_belongs_to_its_folio(void **state)
{
	(void)state;
	read_text("江海晚报　2021年6月21日　星期一　A07\n\n突发·现场\n\n北渡口木栈道昨天启用\n\n" LEAD MORE);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].last_line, 3);
	assert_headline(1, "北渡口木栈道昨天启用");
	assert_null(page.items[1].standing_head);
	read_text("江海晚报　2021年6月21日　星期一\n06 渡口速递\n北渡口木栈道昨天启用\n" LEAD MORE);
	assert_int_equal(page.items[0].last_line, 2);
	assert_headline(1, "北渡口木栈道昨天启用");
	read_text("江海晚报　2021年6月21日　星期一\n12 渡口旧事\n" BELL MORE);
	assert_int_equal(page.items[0].last_line, 2);
	read_text("江海晚报\n2021年6月21日　星期一\n渡口·连线　05\n渔港回应：新换的缆绳不够长 船工：接上就是\n北渡口木栈道昨天启用\n" LEAD MORE);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
	assert_int_equal(page.items[1].first_line, 4);
}

static void planners_of_a_series_are_furniture(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "系列报道策划：秦怀、肖桂 统筹：夏远、廖文静\n\n钟声里的渡口。江海晚报记者 沈小渔 摄\n");
	assert_int_equal(page.item_count, 3);
	assert_int_equal(page.items[1].kind, ITEM_FURNITURE);
	assert_int_equal(page.items[2].kind, ITEM_PHOTO);
}

static void source_ends_a_text(void **state)
{
	static const char *const sources[] = { "据新闻联播", "据央视新闻客户端", "据江海晚报", "（据新华社电）" };
	char text[2048];

	(void)state;
	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
		snprintf(text, sizeof text, "# 北渡口木栈道昨天启用\n\n" SHED "18日下午，星桥、芦湾等多个渡口同时鸣钟，各船停航一分钟。\n\n%s\n\n\n"
			"## 渔港“钟声”！沿江木栈道首段贯通\n\n该段起于北渡口，止于星桥，全程二十七千米\n\n记者 沈小渔\n\n" BELL, sources[i]);
		read_text(text);
		assert_int_equal(page.item_count, 2);
		assert_headline(1, "渔港“钟声”！沿江木栈道首段贯通");
		assert_null(page.items[1].standing_head);
	}
}

static void captions_end_in_many_ways(void **state)
{
	static const char *const credits[] = { "。 田野", "。 田野 林小渔", "。（人民视觉）", "。人民视觉", "。\n\n摄影 田野", "。\n\n新华社记者 田野摄", "。\n\n影像中国" };
	char text[2048];

	(void)state;
	for (size_t i = 0; i < sizeof credits / sizeof *credits; i++) {
		snprintf(text, sizeof text, "北渡口木栈道昨天启用\n\n%s%s昨天傍晚，市民在新铺的木栈道上散步，远处是停航两年的灯塔%s\n\n渔港的钟又响了\n\n晚报讯（记者 沈小渔）%s", LEAD,
			MORE, credits[i], BELL);
		read_text(text);
		assert_int_equal(page.item_count, 3);
		assert_int_equal(page.items[1].kind, ITEM_PHOTO);
	}
}

static void jumps_on_their_own_lines_say_more(void **state)
{
	static const char *const jumps[] = { "（下转第2版①）", "（未完，下转第2版）", "【下转第二版】", "（下转 2 版）", "（下转第二版左下）", "▶下转2版", "（下转2、3版）" };
	char text[2048];

	(void)state;
	for (size_t i = 0; i < sizeof jumps / sizeof *jumps; i++) {
		snprintf(text, sizeof text, "北渡口木栈道昨天启用\n\n%s%s%s\n\n渔港的钟又响了\n\n晚报讯（记者 沈小渔）%s", LEAD, MORE, jumps[i], BELL);
		read_text(text);
		assert_int_equal(page.item_count, 2);
		assert_int_equal(page.items[0].paragraph_count, 2);
		assert_string_equal(page.items[0].continued_to, "2");
	}
}

static void jump_may_stand_over_the_headline(void **state)
{
	(void)state;
	read_text("渔港的钟又响了\n\n晚报讯（记者 沈小渔）" BELL "（上接头版）\n\n北渡口木栈道昨天启用\n\n" SHED MORE);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "北渡口木栈道昨天启用");
	assert_string_equal(page.items[1].continued_from, "1");
}

static void subheads_of_two_lines_come_again(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "钟声引来等船的人\n\n雾天传遍江上渔村\n\n" BELL SHED MORE "桅杆立了二十来年\n\n老船工说比木头硬\n\n" SHED LAMP BELL);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 4);
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "守塔老人也是\n\n渡口最老的船客之一\n\n" LAMP BELL "换上新灯芯\n\n照得更远\n\n" SHED MORE);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 4);
}

static void heads_of_tables_have_figures_and_units(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "未来三天天气\n\n今日 小雨转阴 15—19℃ 东北风3级\n\n明日 阴转多云 14—21℃ 东北风2级\n\n后日 多云 15—23℃ 偏东风2级\n\n"
		"体彩排列5第23081期\n\n开奖号码：4 0 7 7 2\n\n一等奖 36注 单注奖金100000元\n\n主要江鲜批发价（元/公斤）\n\n鲫鱼 11.80 青虾 33.60\n\n刀鱼 85.20 河蟹 44.80\n\n鲢鱼 24.00 草鱼 14.50\n");
	assert_int_equal(page.item_count, 4);
	assert_headline(2, "体彩排列5第23081期");
	assert_headline(3, "主要江鲜批发价（元/公斤）");
}

static void two_briefs_may_follow_a_signed_article(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n晚报讯 " BELL "（陈一舟 沈小渔）\n\n昨日，南岸船厂的第一座浮码头开工，全长六十米，可以停靠四艘渡轮，工期一年半，由市交通局投资，明年夏天试用，后年春天交付，两岸汽车轮渡从此不再排队等候。\n\n"
		"日前，江北小学的五百名孩子收到盲文图书，这批课本由出版社捐赠，分为十二册，包括语文、算术和地理，孩子们摸着纸面上的凸点，读出了自己的名字，老师们红了眼眶。\n\n"
		"近日，西街剧团带着四台新戏下乡演出，两个月行程三千公里，观众达十五万人次，农民说戏里唱的都是身边事，看着亲切，有的村连演三场，散场时还舍不得走开。\n");
	assert_int_equal(page.item_count, 4);
}

static void subhead_is_numbered_by_a_figure_and_a_blank(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "1　渔港的钟不存“雾天难听见”问题\n\n" BELL "2　未现大批渔船返港情况\n\n" LAMP);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 2);
}

static void long_line_behind_a_wide_gap_is_no_subhead(void **state)
{
	(void)state;
	read_text("# 北渡口木栈道昨天启用\n\n" LEAD MORE "## 青苔不再滑脚\n\n" BELL SHED "\n## 用渔港的例子反思木栈道：花钱和打理一样不可少\n\n" LAMP "本报记者 田野\n\n");
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].subhead_count, 1);
}

static void desk_in_brackets_opens_an_article(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n〔城市中心／综合报导〕" MORE BELL "渔港的灯塔修好了\n\n【海港报专讯】" LAMP SHED);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "渔港的灯塔修好了");
	assert_string_equal(page.items[1].dateline, "海港报专讯");
}

static void heads_that_all_end_in_brackets_are_a_series(void **state)
{
	(void)state;
	read_text("渡口名单公布\n\n" LEAD MORE "舵工（3人）\n\n林小渔、陈一舟（北渡）、何川（南屏）。\n\n轮机（2人）\n\n田野（北渡）、周舟（芦湾）、孙丽、王江海、李渡口、沈小渔、赵长堤（南屏）、钱木桥（芦湾）。\n\n"
		"水手（9人）\n\n" SHED BELL);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 3);
}

static void name_of_the_page_stands_over_a_picture(void **state)
{
	(void)state;
	read_text("江海体育\n\n划手们昨天还没有定下名单，先在江上试了新船。（资料照，记者林小渔摄）\n\n北渡口木栈道昨天启用\n\n" LEAD MORE);
	assert_int_equal(page.item_count, 3);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
	assert_int_equal(page.items[1].kind, ITEM_PHOTO);
	assert_int_equal(page.items[1].byline_count, 1);
}

static void dated_paragraphs_go_on_behind_a_first_one_that_is_cut(void **state)
{
	(void)state;
	read_text("北渡口木栈道下月启用\n\n〔记者陈一舟／渡口报道〕北渡口的木栈道将于10月7日启用，四十名乘客将从新铺的木栈道走上码头，比往常少走一百多\n\n米，省下两分钟，雨天也不再怕青苔，老人推着菜车能一直走到菜场门口，不用再等人搭手。\n\n"
		"市轮渡管理所负责人说，栈道今年春天开工，用的是旧船拆下来的木头，去年试铺的一段已经走过三千多人次，没有松动。\n\n"
		"灯塔同步整修，9月23日起开放预约，每批二十人，由守塔的老人带着上塔，讲雾天敲钟的来历，名额满了为止。\n\n"
		"启用首日下午4时，渔港鼓队在堤上开场，进港的船一起鸣笛，傍晚在候船棚里放露天电影，片子由居民投票选出。\n\n"
		"8日下午3时是步行会，三百人沿栈道走到盐场再折回，全程约一公里，终点备了姜茶和毛巾，天黑以前散场。\n\n");
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].paragraph_count, 5);
}

static void line_that_announces_a_list_is_text(void **state)
{
	(void)state;
	read_text("## 摇橹赛北渡队报出十八名选手\n\n〔记者陈一舟〕北渡划船会昨天下午开会，定下今年摇橹赛的十八名选手，替补名单要等到月底才能报齐，教练说可以等到最后一天。\n\n"
		"北渡队十八名选手名单如下：\n\n前桨（6人）\n\n何大川、吴小满、郑平安、孙来喜（盐场）、林有田、高远帆。\n\n中桨（8人）\n\n"
		"丁一舟、马长顺、田守信、方阿根（渔港）、许多福、金水生、施连根、陆天明。\n\n后桨（4人）\n\n周海生、徐得水、沈双喜（木行）、谢三元。\n\n" BELL
		"## 灯塔重新亮起\n\n〔记者何川〕" LAMP);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].paragraph_count, 6);
	assert_int_equal(page.items[0].subhead_count, 3);
}

static void subhead_of_two_characters_is_in_its_text(void **state)
{
	(void)state;
	read_text("渡口花絮\n\n林小渔\n\n" BELL SHED "搭桥\n\n搭桥要先搭架子，架子搭到江心，老船工就坐在上面吃饭，一顿饭的工夫，水涨了半尺。\n\n");
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(heads_behind_an_author_are_his_subheads),
		cmocka_unit_test(centred_lines_are_heads_and_names),
		cmocka_unit_test(credit_for_text_and_picture_makes_no_caption),
		cmocka_unit_test(mark_above_those_of_others_is_a_headline),
		cmocka_unit_test(entry_that_ends_in_a_semicolon_is_no_deck),
		cmocka_unit_test(captions_point_at_their_pictures),
		cmocka_unit_test(agency_in_brackets_is_no_photographer),
		cmocka_unit_test(dateline_alone_is_no_paragraph),
		cmocka_unit_test(line_of_headlines_with_their_pages_is_a_teaser),
		cmocka_unit_test(paper_and_its_part_make_a_masthead),
		cmocka_unit_test(mark_below_that_of_the_headline_is_a_subhead),
		cmocka_unit_test(headline_stands_behind_a_credit),
		cmocka_unit_test(gap_before_all_heads_makes_none_a_headline),
		cmocka_unit_test(gap_at_columns_ends_tells_nothing_of_heads),
		cmocka_unit_test(line_without_the_mark_of_headlines_is_a_subhead),
		cmocka_unit_test(mark_above_that_of_subheads_is_a_headline),
		cmocka_unit_test(subheads_may_stand_in_pairs),
		cmocka_unit_test(publisher_stands_under_the_name_of_the_paper),
		cmocka_unit_test(masthead_has_other_names_and_the_page),
		cmocka_unit_test(headline_in_parts_is_not_one_of_a_series),
		cmocka_unit_test(line_that_ends_in_mid_word_goes_on),
		cmocka_unit_test(short_line_is_the_rest_of_a_sentence),
		cmocka_unit_test(teasers_point_in_many_ways),
		cmocka_unit_test(text_that_adds_to_another_opens_no_article),
		cmocka_unit_test(paper_and_page_are_no_teaser),
		cmocka_unit_test(pages_of_teasers_stand_before_or_under_them),
		cmocka_unit_test(teaser_has_two_lines_over_its_page),
		cmocka_unit_test(name_of_a_page_belongs_to_its_folio),
		cmocka_unit_test(planners_of_a_series_are_furniture),
		cmocka_unit_test(source_ends_a_text),
		cmocka_unit_test(captions_end_in_many_ways),
		cmocka_unit_test(jumps_on_their_own_lines_say_more),
		cmocka_unit_test(jump_may_stand_over_the_headline),
		cmocka_unit_test(subheads_of_two_lines_come_again),
		cmocka_unit_test(heads_of_tables_have_figures_and_units),
		cmocka_unit_test(two_briefs_may_follow_a_signed_article),
		cmocka_unit_test(subhead_is_numbered_by_a_figure_and_a_blank),
		cmocka_unit_test(long_line_behind_a_wide_gap_is_no_subhead),
		cmocka_unit_test(desk_in_brackets_opens_an_article),
		cmocka_unit_test(heads_that_all_end_in_brackets_are_a_series),
		cmocka_unit_test(name_of_the_page_stands_over_a_picture),
		cmocka_unit_test(dated_paragraphs_go_on_behind_a_first_one_that_is_cut),
		cmocka_unit_test(line_that_announces_a_list_is_text),
		cmocka_unit_test(subhead_of_two_characters_is_in_its_text),
	};

	return cmocka_run_group_tests(tests, open_press, close_press);
}
