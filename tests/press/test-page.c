/* SPDX-License-Identifier: MIT */
#include "pages.h"

static const struct item *item_of(enum item_kind kind, size_t place)
{
	for (size_t i = 0; i < page.item_count; i++)
		if (page.items[i].kind == kind && place-- == 0)
			return &page.items[i];
	fail_msg("no such %s", item_kind_name(kind));
	return NULL;
}

static void assert_byline(const struct item *item, size_t place, const char *role, const char *name)
{
	assert_true(place < item->byline_count);
	assert_string_equal(item->bylines[place].role, role);
	assert_string_equal(item->bylines[place].name, name);
}

#define LEAD "晚报讯（记者陈一舟 通讯员林小渔）昨天上午，北渡口的第一班渡船准点靠岸，四十名乘客从新铺的木栈道走上码头，比往常少走了一百多米。\n\n"
#define MORE "码头的老船工说，过去下雨天最怕这一段石阶，青苔滑得站不住脚，如今铺了防腐木，老人推着菜车也能上来。\n\n"
#define LAST "栈道全长二百六十米，明年春天还要向东接到渔港。\n\n"
#define SHED "棚子搭在堤内，柱子是旧船的桅杆，老船工说桅杆比新木头硬，风来了先响一声，给人提个醒，听见的人就往里站一站。\n\n"
#define BELL "钟是渔港捐来的，每到整点敲一下，雾天敲得勤些，住在堤后面的人家都听得见，起初嫌它吵，后来反倒离不开它。\n\n"

static void headline_byline_and_dateline_are_told(void **state)
{
	const struct item *item;

	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE LAST);
	assert_int_equal(page.item_count, 1);
	item = item_of(ITEM_ARTICLE, 0);
	assert_string_equal(item->headline, "北渡口木栈道昨天启用");
	assert_string_equal(item->dateline, "晚报讯");
	assert_int_equal(item->byline_count, 2);
	assert_byline(item, 0, "记者", "陈一舟");
	assert_byline(item, 1, "通讯员", "林小渔");
	assert_int_equal(item->paragraph_count, 3);
	assert_true(item->confidence > 0.9);
}

static void kicker_headline_and_deck_are_told_apart(void **state)
{
	const struct item *item;

	(void)state;
	read_text("市交通局举行渡口改造现场会,要求年内完工\n\n北渡口木栈道 昨天启用\n\n——两岸通行时间缩短十分钟\n\n" LEAD MORE LAST);
	item = item_of(ITEM_ARTICLE, 0);
	assert_string_equal(item->kicker, "市交通局举行渡口改造现场会,要求年内完工");
	assert_string_equal(item->headline, "北渡口木栈道 昨天启用");
	assert_string_equal(item->deck, "——两岸通行时间缩短十分钟");
}

static void headline_in_parts_stands_between_kicker_and_deck(void **state)
{
	const struct item *item;

	(void)state;
	read_text("沿江篮球联赛第七轮\n\n六十比六十一 渔港队输在最后两秒\n\n陈大海远投弹框而出，满场的人都站了起来\n\n本报记者 陈一舟\n\n"
		"昨晚九点，渔港体育馆的钟已经停了，裁判还在看录像，渔港队的队员们站在场边，谁也不说话，等着那两秒钟的结果。\n\n" MORE);
	item = item_of(ITEM_ARTICLE, 0);
	assert_string_equal(item->kicker, "沿江篮球联赛第七轮");
	assert_string_equal(item->headline, "六十比六十一 渔港队输在最后两秒");
	assert_string_equal(item->deck, "陈大海远投弹框而出，满场的人都站了起来");
}

static void headline_goes_on_over_two_lines_of_markdown(void **state)
{
	const struct item *item;

	(void)state;
	read_text("## 北渡口的木栈道\n\n### 与渔港的下一步\n\n我市明年完成沿江步道\n\n" LEAD MORE LAST);
	item = item_of(ITEM_ARTICLE, 0);
	assert_string_equal(item->headline, "北渡口的木栈道 与渔港的下一步");
	assert_string_equal(item->deck, "我市明年完成沿江步道");
}

static void standing_head_is_taken_off_the_headline(void **state)
{
	const struct item *item;

	(void)state;
	read_text("【民生一线】北渡口木栈道昨天启用\n\n" LEAD MORE LAST);
	item = item_of(ITEM_ARTICLE, 0);
	assert_string_equal(item->standing_head, "【民生一线】");
	assert_string_equal(item->headline, "北渡口木栈道昨天启用");
}

static void standing_head_stands_under_the_headline_as_well(void **state)
{
	const struct item *item;

	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "栈道两边种了芦苇，明年春天江边会多出一层绿，船上的人远远就能看见。\n\n江边：多了一层绿\n\n【江边夜谈】\n\n有读者问，进港的船现在怎么不冒黑烟了。他说的是运煤的大船，答案是三个泊位装上了岸电，船靠泊以后接上电缆，副机关掉。\n\n" BELL SHED);
	assert_int_equal(page.item_count, 2);
	item = item_of(ITEM_ARTICLE, 1);
	assert_string_equal(item->standing_head, "【江边夜谈】");
	assert_string_equal(item->headline, "江边：多了一层绿");
}

static void byline_at_the_end_is_told_glued_or_apart(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n昨天上午，北渡口的第一班渡船准点靠岸，乘客从新铺的木栈道走上码头。\n\n" MORE
		"栈道全长二百六十米，明年春天还要向东接到渔港。记者陈一舟\n\n"
		"渔港的灯塔修好了\n\n晚报讯 昨晚七点，停了两年的灯塔重新亮起，进港的渔船鸣笛致意。\n\n本报记者 陈一舟 林小渔\n见习记者 周舟\n");
	assert_int_equal(page.item_count, 2);
	assert_byline(item_of(ITEM_ARTICLE, 0), 0, "记者", "陈一舟");
	assert_int_equal(item_of(ITEM_ARTICLE, 1)->byline_count, 3);
	assert_byline(item_of(ITEM_ARTICLE, 1), 1, "本报记者", "林小渔");
	assert_byline(item_of(ITEM_ARTICLE, 1), 2, "见习记者", "周舟");
}

static void slashes_and_bullets_stand_in_bylines(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n江海日报讯(记者/陈一舟 通讯员/林小渔)昨天上午，第一班渡船准点靠岸。\n\n" MORE);
	assert_byline(item_of(ITEM_ARTICLE, 0), 1, "通讯员", "林小渔");
	assert_string_equal(item_of(ITEM_ARTICLE, 0)->dateline, "江海日报讯");
	read_text("北渡口木栈道昨天启用\n\n□晚报记者 王丽丽\n\n昨天上午，第一班渡船准点靠岸，乘客走上码头。\n\n" MORE);
	assert_byline(item_of(ITEM_ARTICLE, 0), 0, "晚报记者", "王丽丽");
}

static void paragraph_cut_at_a_column_is_joined(void **state)
{
	const struct item *item;

	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD
		"码头的老船工说，过去下雨天最怕这一段石阶，青苔滑得站不住脚，如今铺了防腐木，连推着三轮车卖菜的老\n\n"
		"人也能自己上来，不必等人搭手。\n\n" LAST);
	item = item_of(ITEM_ARTICLE, 0);
	assert_int_equal(item->paragraph_count, 3);
	assert_int_equal(item->paragraphs[1].line_count, 2);
	assert_int_equal(item->paragraphs[1].lines[0], 5);
	assert_int_equal(item->paragraphs[1].lines[1], 7);
	assert_non_null(strstr(item->paragraphs[1].text, "卖菜的老人也能"));
}

static void number_cut_in_two_is_joined(void **state)
{
	const struct item *item;

	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD "改造以后，渡口每天的客流从三千人次增加到五千多人次，去年全年累计达到1\n\n"
		"86万人次，比上年多了两成。\n\n" LAST);
	item = item_of(ITEM_ARTICLE, 0);
	assert_int_equal(item->paragraph_count, 3);
	assert_non_null(strstr(item->paragraphs[1].text, "达到186万"));
}

static void character_doubled_at_a_cut_is_taken_out_and_the_doubt_kept(void **state)
{
	const struct item *item;

	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD "这位负责人说，接下来还要改善候船条件，添置座椅和雨棚，让乘客安心候船，优化渡口服务。\n\n"
		"务,把两岸的通勤时间再缩短一刻钟。\n\n" LAST);
	item = item_of(ITEM_ARTICLE, 0);
	assert_int_equal(item->paragraph_count, 3);
	assert_non_null(strstr(item->paragraphs[1].text, "优化渡口服务,把两岸"));
	assert_true(item->paragraphs[1].confidence < 0.7);
}

static void lines_of_a_fixed_measure_become_paragraphs(void **state)
{
	const struct item *item;

	(void)state;
	read_text("北渡口木栈道昨天启用\n\n"
		"　　晚报讯（记者陈一舟）昨天上午，北渡口的第一班渡船\n准点靠岸，四十名乘客从新铺的木栈道走上码头，比往常少走\n"
		"了一百多米，省下两分钟。\n　　码头的老船工说，过去下雨天最怕这段石阶，青苔太滑。\n如今铺了防腐木，夜里还有灯，老人推着菜车也能上来，不用\n"
		"等人搭手。\n　　栈道全长二百六十米，明年春天还要向东接到渔港，沿\n途会装上路灯。\n");
	item = item_of(ITEM_ARTICLE, 0);
	assert_int_equal(item->paragraph_count, 3);
	assert_int_equal(item->paragraphs[0].line_count, 3);
	assert_non_null(strstr(item->paragraphs[0].text, "第一班渡船准点靠岸"));
	assert_int_equal(item->paragraphs[1].line_count, 3);	/* a full stop at a line's end ends no paragraph */
}

static void subheads_of_a_feature_are_no_headlines(void **state)
{
	const struct item *item;

	(void)state;
	read_text("# 一条江的四个码头\n\n——沿江渡口三日行\n\n本报记者 陈一舟\n\n" MORE MORE
		"## 北渡：木栈道上的清晨\n\n" MORE LAST "## 南屏：船票里的旧时光\n\n" MORE LAST "## 芦湾：潮水说了算\n\n" MORE LAST);
	assert_int_equal(page.item_count, 1);
	item = item_of(ITEM_ARTICLE, 0);
	assert_int_equal(item->subhead_count, 3);
	assert_string_equal(item->subheads[1].text, "南屏：船票里的旧时光");
	assert_int_equal(item->subheads[0].before, 2);
	assert_string_equal(item->deck, "——沿江渡口三日行");
}

static void photos_have_title_caption_and_credit(void **state)
{
	const struct item *item;

	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "栈道全长二百六十米，明年春天还要向东接到渔港。记者陈一舟\n\n\n\n"
		"昨天清晨，头班渡船上的菜农挑着扁担走上木栈道。 记者 田野摄\n\n\n\n"
		"渔港的灯塔修好了\n\n晚报讯（记者周舟）昨晚七点，停了两年的灯塔重新亮起，进港的渔船鸣笛致意。\n");
	item = item_of(ITEM_PHOTO, 0);
	assert_byline(item, 0, "记者", "田野");
	assert_int_equal(item->paragraph_count, 1);
	assert_string_equal(item_of(ITEM_ARTICLE, 1)->headline, "渔港的灯塔修好了");
}

static void teasers_point_to_their_pages(void **state)
{
	(void)state;
	read_text("【导读】\n\n渔港的灯塔修好了 >>A03\n\n菜价涨了没有 详见A2版\n\n两条渡船下月进坞大修 A06\n\n北渡口木栈道昨天启用\n\n" LEAD MORE LAST);
	assert_string_equal(item_of(ITEM_TEASER, 0)->continued_to, "A03");
	assert_string_equal(item_of(ITEM_TEASER, 1)->continued_to, "A2");
	assert_string_equal(item_of(ITEM_TEASER, 2)->continued_to, "A06");
	assert_string_equal(item_of(ITEM_ARTICLE, 0)->headline, "北渡口木栈道昨天启用");
}

static void jumps_name_the_page_at_both_ends(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "栈道全长二百六十米，明年春天还要向东接到渔港。（下转第3版）\n");
	assert_string_equal(item_of(ITEM_ARTICLE, 0)->continued_to, "3");
	read_text("木栈道昨天启用\n\n（上接A1版）码头的老船工说，过去下雨天最怕这一段石阶，青苔滑得站不住脚。\n\n" LAST);
	assert_string_equal(item_of(ITEM_ARTICLE, 0)->continued_from, "A1");
	read_text("木栈道昨天启用\n\n►►►上接A1版\n\n码头的老船工说，过去下雨天最怕这一段石阶，青苔滑得站不住脚。\n\n栈道明年还要接到渔港。转A07\n");
	assert_string_equal(item_of(ITEM_ARTICLE, 0)->continued_from, "A1");
	assert_string_equal(item_of(ITEM_ARTICLE, 0)->continued_to, "A07");
}

static void blank_within_a_word_of_running_text_is_taken_out(void **state)
{
	const struct item *item;

	(void)state;
	read_text("北渡口 木栈道昨天启用\n\n"
		"晚报讯 见习记者江可 昨天上午，北渡 口的第一班渡船准点靠岸，四十名乘客从新铺的木栈道走上码头。船上的早点有豆浆 油条 米糕三样，都是现做的。\n\n"
		"老船工在“慢行 靠右”的牌子下面站了一会儿，说这块牌子写得好，该多做几块。记者陈一舟 林小渔\n");
	item = item_of(ITEM_ARTICLE, 0);
	assert_string_equal(item->headline, "北渡口 木栈道昨天启用");
	assert_string_equal(item->paragraphs[0].text,
		"晚报讯 见习记者江可 昨天上午，北渡口的第一班渡船准点靠岸，四十名乘客从新铺的木栈道走上码头。船上的早点有豆浆 油条 米糕三样，都是现做的。");
	assert_string_equal(item->paragraphs[1].text,
		"老船工在“慢行 靠右”的牌子下面站了一会儿，说这块牌子写得好，该多做几块。记者陈一舟 林小渔");
}

static void jumps_on_their_own_lines_are_no_paragraphs(void **state)
{
	(void)state;
	read_text("（上接A1版）\n\n" MORE LAST "老船工扶着栏杆往上走，走到第三个平台停下来，回头看了一眼江面，说\n\n（下转第３版）\n");
	assert_int_equal(page.item_count, 1);
	assert_string_equal(page.items[0].continued_from, "A1");
	assert_string_equal(page.items[0].continued_to, "3");
	assert_int_equal(page.items[0].first_line, 1);
	assert_int_equal(page.items[0].last_line, 9);
	assert_int_equal(page.items[0].paragraph_count, 3);
	assert_int_equal(page.items[0].paragraphs[0].lines[0], 3);
	read_text("上接A01版\n");
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].paragraph_count, 0);
	assert_string_equal(page.items[0].continued_from, "A01");
}

static void plain_subheads_run_up_to_the_jump(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "一座棚，四根桅\n\n" SHED MORE SHED "一口钟，两样雾\n\n" BELL MORE
		"管钟的人把每天敲了多少下记在本子上，船员们说，这本子以后要交给博物馆收着，\n\n一页也不能少。\n\n"
		"一条路，三百级台阶\n\n" SHED "老船工扶着栏杆往上走，走到第三个平台停下来，回头看了一眼江面，说\n\n（下转A02版）\n\n"
		"渔港的灯塔修好了\n\n晚报讯 昨晚七点，停了两年的灯塔重新亮起，进港的渔船鸣笛致意。\n");
	assert_int_equal(page.item_count, 2);
	assert_int_equal(item_of(ITEM_ARTICLE, 0)->subhead_count, 3);
	assert_string_equal(item_of(ITEM_ARTICLE, 0)->continued_to, "A02");
}

static void plain_head_in_what_goes_on_from_another_page_is_a_subhead(void **state)
{
	(void)state;
	read_text("（上接A01版）\n\n" SHED "一口钟，两样雾\n\n渔港捐来的一口钟，每到整点敲一下；江上有两样雾，一样贴着水走，一样从山上下来，两样雾碰到一起，钟就敲得勤些。\n\n" BELL MORE
		"渔港的灯塔修好了\n\n本报记者 陈一舟\n\n昨晚七点，停了两年的灯塔重新亮起，进港的渔船鸣笛致意，守塔的老人在塔下站了很久。\n");
	assert_int_equal(page.item_count, 2);
	assert_int_equal(item_of(ITEM_ARTICLE, 0)->subhead_count, 1);
	assert_string_equal(item_of(ITEM_ARTICLE, 1)->headline, "渔港的灯塔修好了");
}

static void masthead_and_codes_are_furniture(void **state)
{
	(void)state;
	read_text("江海晚报\n\n2022年3月5日 星期六 农历壬寅年二月初三\n\n第 A01 版 要闻 责编 何川\n\n北渡口木栈道昨天启用\n\n" LEAD MORE LAST
		"扫描二维码 关注江海晚报微信\n");
	assert_int_equal(page.item_count, 3);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
	assert_int_equal(page.items[0].last_line, 5);
	assert_int_equal(page.items[2].kind, ITEM_FURNITURE);
	assert_string_equal(page.label, "A01");
	assert_int_equal(page.date.from, day_make(2022, 3, 5));
	assert_int_equal(page.date.basis, BASIS_FOLIO);
}

static void people_are_told_from_where_they_work(void **state)
{
	(void)state;
	read_text("北渡口记\n\n市作家协会 林小渔\n\n" SHED BELL MORE);
	assert_int_equal(item_of(ITEM_ARTICLE, 0)->byline_count, 1);
	assert_byline(item_of(ITEM_ARTICLE, 0), 0, "", "林小渔");
	read_text("北渡口记\n\n本报记者 Li Ming\n\n" SHED BELL MORE);
	assert_byline(item_of(ITEM_ARTICLE, 0), 0, "本报记者", "Li Ming");
}

static void headlines_with_words_of_furniture_stay_headlines(void **state)
{
	static const char *const headlines[] = { "扫码支付时代 老人怎么买菜", "“二维码”里藏骗局", "新闻热线帮他找到了妈妈", "邮编退休记",
		"农历新年将至 年货市场升温", "微信公众号“带货”要守规矩", "今日起 地铁延长运营一小时" };
	char text[4096];

	(void)state;
	for (size_t i = 0; i < sizeof headlines / sizeof *headlines; i++) {
		snprintf(text, sizeof text, "%s\n\n%s", headlines[i], LEAD MORE LAST);
		read_text(text);
		assert_string_equal(item_of(ITEM_ARTICLE, 0)->headline, headlines[i]);
	}
}

static void addresses_and_slugs_are_furniture(void **state)
{
	(void)state;
	read_text("今日：多云转阵雨 12℃~18℃\n\n北渡口木栈道昨天启用\n\n" LEAD MORE LAST
		"本报社址：沿江路12号 总编室电话：5690001\n\n24小时热线：96000\n\n编辑/何川 校对/周舟\n");
	assert_int_equal(page.item_count, 3);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
	assert_int_equal(page.items[2].kind, ITEM_FURNITURE);
	read_text("12345热线：百姓的事有人管\n\n" LEAD MORE LAST);
	assert_string_equal(item_of(ITEM_ARTICLE, 0)->headline, "12345热线：百姓的事有人管");
}

static void verse_keeps_its_lines(void **state)
{
	const struct item *item;

	(void)state;
	read_text("渡口（外一首）\n\n林小渔\n\n船从雾里来\n\n带着一篮青菜\n\n和半夜的露水\n\n栈道还没有醒\n\n木头记得每一双脚\n\n轻的重的\n\n来过又走了\n");
	assert_int_equal(page.item_count, 1);
	item = item_of(ITEM_ARTICLE, 0);
	assert_string_equal(item->headline, "渡口（外一首）");
	assert_byline(item, 0, "", "林小渔");
	assert_int_equal(item->paragraph_count, 7);
}

static void numbered_briefs_stay_under_their_head(void **state)
{
	(void)state;
	read_text("一周警讯\n\n1.8月9日，北渡派出所抓获一名偷电瓶的男子，追回电瓶七只。\n\n"
		"2.8月11日夜，交警在沿江路拦下一辆逆行的三轮车，车上装着工地丢失的扣件。\n\n3.8月13日起，电动车上牌点延长到晚上八点。\n");
	assert_int_equal(page.item_count, 1);
	assert_int_equal(item_of(ITEM_ARTICLE, 0)->paragraph_count, 3);
}

static void extraction_marks_are_not_shown(void **state)
{
	(void)state;
	read_text("## **蓝天**多了十二天\n\n晚报讯（记者周舟）昨天公布的数字说，全市PM_{2.5}平均浓度下降，**优良天数**比去年多十二天。\n\n" MORE);
	assert_string_equal(item_of(ITEM_ARTICLE, 0)->headline, "蓝天多了十二天");
	assert_non_null(strstr(item_of(ITEM_ARTICLE, 0)->paragraphs[0].text, "PM2.5平均"));
	assert_null(strstr(item_of(ITEM_ARTICLE, 0)->paragraphs[0].text, "**"));
	read_text("⻔前的⼩桥\n\n晚报讯（记者周舟）昨天起，⻋⼦可以从⻔前的⼩桥上开过去，比从前少绕三里路，老人推车也不用下堤。\n\n" MORE);
	assert_string_equal(item_of(ITEM_ARTICLE, 0)->headline, "门前的小桥");
}

static void traditional_pages_are_read_as_well(void **state)
{
	const struct item *item;

	(void)state;
	read_text("汀江輪渡昨日開航\n\n【本報北渡訊】多年來兩岸人民隔水相望，全憑木划子往來，從昨天起有了機動渡船，一日對開八班。\n\n"
		"票價每人五分，挑擔者另收貨票三分，產婦及重病者免費。（記者 陳一舟）\n");
	item = item_of(ITEM_ARTICLE, 0);
	assert_string_equal(item->headline, "汀江輪渡昨日開航");
	assert_string_equal(item->dateline, "本報北渡訊");
	assert_byline(item, 0, "記者", "陳一舟");
}

static void nothing_found_is_one_article(void **state)
{
	(void)state;
	read_text("");
	assert_int_equal(page.item_count, 0);
	read_text("\n \n　\n");
	assert_int_equal(page.item_count, 0);
	read_text("只有一句话。");
	assert_int_equal(page.item_count, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headline_byline_and_dateline_are_told),
		cmocka_unit_test(kicker_headline_and_deck_are_told_apart),
		cmocka_unit_test(headline_in_parts_stands_between_kicker_and_deck),
		cmocka_unit_test(headline_goes_on_over_two_lines_of_markdown),
		cmocka_unit_test(standing_head_is_taken_off_the_headline),
		cmocka_unit_test(standing_head_stands_under_the_headline_as_well),
		cmocka_unit_test(byline_at_the_end_is_told_glued_or_apart),
		cmocka_unit_test(slashes_and_bullets_stand_in_bylines),
		cmocka_unit_test(paragraph_cut_at_a_column_is_joined),
		cmocka_unit_test(number_cut_in_two_is_joined),
		cmocka_unit_test(character_doubled_at_a_cut_is_taken_out_and_the_doubt_kept),
		cmocka_unit_test(lines_of_a_fixed_measure_become_paragraphs),
		cmocka_unit_test(subheads_of_a_feature_are_no_headlines),
		cmocka_unit_test(photos_have_title_caption_and_credit),
		cmocka_unit_test(teasers_point_to_their_pages),
		cmocka_unit_test(jumps_name_the_page_at_both_ends),
		cmocka_unit_test(blank_within_a_word_of_running_text_is_taken_out),
		cmocka_unit_test(jumps_on_their_own_lines_are_no_paragraphs),
		cmocka_unit_test(plain_subheads_run_up_to_the_jump),
		cmocka_unit_test(plain_head_in_what_goes_on_from_another_page_is_a_subhead),
		cmocka_unit_test(masthead_and_codes_are_furniture),
		cmocka_unit_test(people_are_told_from_where_they_work),
		cmocka_unit_test(headlines_with_words_of_furniture_stay_headlines),
		cmocka_unit_test(addresses_and_slugs_are_furniture),
		cmocka_unit_test(verse_keeps_its_lines),
		cmocka_unit_test(numbered_briefs_stay_under_their_head),
		cmocka_unit_test(extraction_marks_are_not_shown),
		cmocka_unit_test(traditional_pages_are_read_as_well),
		cmocka_unit_test(nothing_found_is_one_article),
	};

	return cmocka_run_group_tests(tests, open_press, close_press);
}
