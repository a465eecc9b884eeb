/* SPDX-License-Identifier: MIT */
/* Which of the lines over a text is the headline, and which line over a text is one. */
#include "passages.h"

static void headline_may_ask(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "钟楼的钟还敲不敲？\n\n编辑同志：" BELL SHED "读者 何水根\n");
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "钟楼的钟还敲不敲？");
}

static void questions_of_an_interview_are_text(void **state)
{
	(void)state;
	read_text("守钟人何水根\n\n本报记者 陈一舟\n\n" BELL "问：夜里也要敲吗？\n\n答：雾天要敲，一夜敲到亮。船在江心里看不见灯，全凭这一声，所以钟绳我系在床头，翻个身也能拉着。\n\n"
		"问：敲了几年了？\n\n答：到今年立秋整三十年。" SHED);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 0);
	assert_int_equal(page.items[0].paragraph_count, 5);
}

static void long_question_is_no_deck(void **state)
{
	(void)state;
	read_text("渡船月票能否网上办\n\n读者何女士：我母亲腿脚不便，她的渡船月票必须本人到码头窗口办吗？\n\n轮渡公司：可由家属持本人照片代办，网上办理正在调试，预计下月开通。\n");
	assert_int_equal(page.items[0].paragraph_count, 2);
}

static void headline_goes_on_behind_a_comma(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE SHED "候船棚子有两种修法，\n\n你赞成哪一种？\n\n本报讯 " BELL);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "候船棚子有两种修法， 你赞成哪一种？");
}

static void lines_over_a_dateline_are_a_head(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE SHED "钟楼的钟有两种挂法，\n\n你赞成哪一种？\n\n是挂得高些，让远处也听见？\n\n还是挂得低些，省得吵醒人？\n\n本报讯 " BELL);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[1].paragraph_count, 1);
}

static void second_of_its_kind_opens_no_text(void **state)
{
	(void)state;
	read_text("第二座“渡口钟”昨天挂起\n\n铸钟师傅昨天把大钟准时送到渔港码头\n\n钟声十里之内清晰可闻\n\n本报讯 第二座“渡口钟”昨天在渔港挂起。" BELL);
	assert_int_equal(page.item_count, 1);
	assert_headline(0, "第二座“渡口钟”昨天挂起");
}

static void level_of_a_headline_is_not_told_by_a_credit(void **state)
{
	(void)state;
	read_text("# 七分钟追回乘客布包\n\n" BELL "昨天中午，民警把布包交还给乘客。\n\n江海晚报记者 何川/摄影报道\n\n## 渡口竞赛带出一段旧事\n\n" LEAD MORE
		"# 江边圈点：早茶、路灯\n\n点评人：林小渔\n\n" SHED);
	assert_int_equal(page.item_count, 3);
	assert_headline(2, "江边圈点：早茶、路灯");
	assert_string_equal(page.items[2].bylines[0].role, "点评人");
}

static void dateline_may_have_a_line_of_its_own(void **state)
{
	(void)state;
	read_text("渡口木栈道昨天启用\n\n中央社／渔港3日电\n\n" BELL SHED);
	assert_int_equal(page.items[0].paragraph_count, 2);
	assert_string_equal(page.items[0].dateline, "中央社／渔港3日电");
	assert_int_equal(page.items[0].byline_count, 0);
	read_text("渡口木栈道昨天启用\n\n晚报讯（记者陈一舟）\n\n" BELL SHED);
	assert_int_equal(page.items[0].paragraph_count, 2);
	assert_string_equal(page.items[0].bylines[0].name, "陈一舟");
}

static void square_stands_before_a_pen_name(void **state)
{
	(void)state;
	read_text("父亲的渡船\n\n□林小渔\n\n" BELL "江边野果香\n\n□明灯暗影\n\n" SHED);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[1].byline_count, 1);
	assert_string_equal(page.items[1].bylines[0].name, "明灯暗影");
}

static void deck_begins_with_a_dash_however_it_is_set(void **state)
{
	static const char *const dashes[] = { "——", "――", "──", "—", "--", "－－" };

	(void)state;
	for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
		char text[1024];

		snprintf(text, sizeof text, "航运业新组合\n\n%s北渡口渡运公司兼并星桥渡运公司\n\n" LEAD MORE, dashes[i]);
		read_text(text);
		assert_headline(0, "航运业新组合");
		assert_non_null(page.items[0].deck);
	}
}

static void name_of_the_paper_heads_the_page(void **state)
{
	(void)state;
	read_text("江海晚报　城市生活\n\n北渡口木栈道昨天启用\n\n" LEAD MORE);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
}

static void office_at_the_end_of_a_page_is_no_headline(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "公告\n\n何水根：渡口管理处已查明你申报的旧船一案，现依法公告送达处理决定书，自公告之日起六十日即视为送达。\n\n渡口区人民检察院\n");
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "公告");
}

static void label_and_number_of_an_issue_head_the_page(void **state)
{
	(void)state;
	read_text("小记者周刊 C4版 指导：区教育局\n\n我的“老船工”爷爷\n\n渔港小学 五（3）班 林小渔\n\n" BELL SHED);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
	read_text("校园周刊 作文园地 第12期\n\n雨巷里的渡船\n\n渔港中学 八（4）班 林小渔\n\n" BELL SHED);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
}

static void report_of_the_police_is_no_paper(void **state)
{
	(void)state;
	read_text("14版 城市服务 编辑 何川 美编 林小渔\n\n水警快报\n\n冒充“船友”借钱 老人险些上当\n\n七日上午，六十八岁的船工接到“老同学”来电借钱救急，匆忙赶到银行转账，柜员发现他神色慌张，立即报警。\n");
	assert_int_equal(page.item_count, 2);
	assert_non_null(page.items[1].standing_head);
	assert_string_equal(page.items[1].standing_head, "水警快报");
}

static void short_title_stands_under_its_column(void **state)
{
	(void)state;
	read_text("船外船\n\n夜渡\n\n卢小渔\n\n灯把影子放在船上\n\n船把我放在江上\n\n舱外的雨\n\n一声一声\n\n替我数完了这个夜晚\n");
	assert_headline(0, "夜渡");
	assert_string_equal(page.items[0].standing_head, "船外船");
}

static void subheads_are_of_one_length(void **state)
{
	(void)state;
	read_text("干渴渡口种出一片绿\n\n本报记者 陈一舟\n\n" SHED "一棵树浇三年水\n\n在渡口，种活一棵树，要浇三年的水。没有水管，就用船运，何水根的父亲一年往堤上运水七千多桶。\n\n去年起，县里整合资金，修建提水泵站七座，铺设滴灌管网八百多公里，水一直通到堤顶。\n\n"
		"一片林养一方人\n\n树活了，还得让人有钱挣。林下种植的艾草、菖蒲，每年为每户带来八千元以上的收入。\n\n“如今是树养人。”何水根说。\n\n（本报记者林小渔参与采写）\n");
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 2);
}

static void notices_are_no_parts_of_the_text_above(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD "注销公告\n\n渡口县兴旺养殖专业合作社经成员大会决议解散，请债权人于见报之日起四十五日内申报债权。\n\n"
		"招领启事\n\n昨日在渡口客运站拾得黑色布包一只，内有船票等物，请失主与客运站派出所联系。\n");
	assert_int_equal(page.item_count, 3);
}

static void column_with_a_dot_is_nobody(void **state)
{
	(void)state;
	read_text("渡口的钟\n\n林小渔\n\n" BELL SHED "文艺·夜读\n\n在旧书里遇见春天\n\n何小川\n\n旧书摊在桥头，摊主是个不爱说话的人，我第一次在那里买到一本缺了封面的诗集，回家翻到半夜。\n");
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "在旧书里遇见春天");
	assert_int_equal(page.items[0].byline_count, 1);
}

static void signature_has_its_day_over_an_afterword(void **state)
{
	(void)state;
	read_text("堤上的路灯何时修好\n\n编辑同志：堤上的四盏路灯灭了半个月，下船的人摸黑走石阶，我父亲昨晚一脚踩空，额头缝了五针。\n\n渡口 何水根 6月11日\n\n"
		"编者附记：来信所说的路灯，记者昨天到现场看过，供电部门答应本周内修好。\n\n北渡口木栈道昨天启用\n\n" LEAD);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].byline_count, 1);
	assert_string_equal(page.items[0].bylines[0].name, "何水根");
}

static void pen_name_ends_an_essay_that_nobody_signed(void **state)
{
	(void)state;
	read_text("野果\n\n秋天的山是甜的，放学路上，书包里塞满了野柿子和山里红，手指染得通红，回家免不了挨一顿说。\n\n如今山还在，野果也还在，只是没有孩子去摘了。\n\n小草\n\n"
		"老屋的门槛\n\n老屋的门槛是青石的，磨得发亮，小时候我总坐在上面等父亲收工，一等就等到星星出来。\n\n一苇\n");
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "老屋的门槛");
	assert_int_equal(page.items[0].byline_count, 1);
	assert_string_equal(page.items[0].bylines[0].name, "小草");
	assert_int_equal(page.items[1].byline_count, 1);
	assert_string_equal(page.items[1].bylines[0].name, "一苇");
}

static void line_of_figures_is_no_table(void **state)
{
	(void)state;
	read_text("渡口迎客126万\n\n本报讯（记者 何川）记者昨天从渡口获悉，端午假期三天，渡口共接待游客126万人次。\n\n据统计，今年以来累计投入资金三千余万元，修好渡口四十二个，覆盖七个乡镇。\n\n"
		"投资12亿元 2026年建成\n\n跨江二桥昨日开工\n\n本报讯（记者 林小渔）昨天上午，跨江二桥开工仪式举行，项目总投资12亿元，预计2026年建成通车。\n\n" SHED);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[1].first_line, 7);
}

static void bodies_that_wrote_stand_under_the_headline(void **state)
{
	(void)state;
	read_text("渡口通讯\n\n何水根深入码头三年间\n\n中共江北县委通讯组 江海日报记者\n\n编者按：何水根同志三年来深入码头，同吃同住同撑船，关心群众。\n\n" BELL SHED);
	assert_headline(0, "何水根深入码头三年间");
}

static void text_with_its_own_author_has_none_over_it(void **state)
{
	(void)state;
	read_text("渔港将派最佳阵容过江\n卫冕汤、尤杯\n　　新华社渔港５月７日电记者陈一舟今天从渡口获悉，为了参加本月的摇橹比赛，渔港已派出最佳阵容。\n" MORE_ SHED_);
	assert_non_null(strstr(page.items[0].headline, "卫冕汤、尤杯"));
	assert_int_equal(page.items[0].byline_count, 1);
	read_text("渡口老虎船撞岸伤人\n\n伤者已被救出送往医院\n\n" LEAD SHED);
	assert_int_equal(page.items[0].byline_count, 1);
	read_text("渡口花絮\n\n新华社记者　陈一舟\n\n船连船\n\n" BELL SHED "灯照灯\n\n" LAMP MORE);
	assert_int_equal(page.items[0].byline_count, 1);
}

static void second_dateline_of_an_article_names_another_author(void **state)
{
	(void)state;
	read_text("摇橹双打　渔港两队会师\n\n本报渔港7月30日电　 记者陈一舟报道：摇橹赛到今天已赛完三分之二，渔港摇橹选手今天夺得一金一银，渔港女子撑篙队荣获亚军，双打选手获一枚铜牌。\n\n" MORE "本报渔港7月31日电　记者林小渔报道：今天上午，两名来自渔港的选手在摇橹双打决赛中，为渔港夺得本届摇橹赛又一枚金牌，两队会师之后，江上鸣笛致意。\n\n" SHED);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].byline_count, 2);
	assert_string_equal(page.items[0].bylines[1].name, "林小渔");
}

static void line_over_a_headline_is_no_verse(void **state)
{
	(void)state;
	read_text("渡口训练工作会议\n本报渔港1月7日电记者陈一舟报道：渡口训练工作会议昨天召开，镇长介绍了摇橹备战工作的有关情况，并提出了具体要求。\n" MORE_ BELL_ "镇长还对摇橹备战工作提出了具体要求，要求抓好训练环节、队伍管理，依靠渡口的力量做好各项工作。\n"
		"渡口摇橹会面临挑战\n\n何水根表示渔港要保持第二集团位置\n本报渔港1月7日电　记者林小渔报道：渡口主任何水根今天在这里的训练工作会议上做报告时，号召全镇加强训练工作。\n" SHED_);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[1].first_line, 6);
}

static void commentator_over_a_title_signs_nothing_above(void **state)
{
	(void)state;
	read_text("渡口添了新栈道\n\n" LEAD MORE "\n本报评论员\n\n把耽误的船期抢回来\n\n" SHED BELL);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "把耽误的船期抢回来");
	assert_int_equal(page.items[0].byline_count, 1);
}

static void papers_advice_stands_within_the_report(void **state)
{
	(void)state;
	read_text("充错五十元 船工“完璧归赵”\n\n晚报讯 船票卡上莫名多出五十元，原来是别人充值失误。昨天傍晚，何先生收到一条充值短信，半个钟头后，一位老船工找上门来。\n\n" SHED
		"晚报提醒\n\n渡口值班员说，船票钱要是充错了卡，只要到售票窗口说一声，查清了当天就能退回，不用自己去找人。\n\n□记者 陈一舟 林小渔\n\n灯塔重新亮起\n\n晚报讯 " LAMP BELL);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].byline_count, 2);
	assert_int_equal(page.items[0].subhead_count, 1);
	read_text("包吃包住的“渡口一日游” 老人最易上当\n\n晚报讯 船票卡上莫名多出五十元，原来是别人请游。昨天傍晚，何先生收到一条请柬，半个钟头后，一位姓沈的导游找上门来。\n\n" SHED MORE
		"提醒\n\n何先生提醒，老人遇到白吃白住的请柬，先问一问渡口的值班员，或者打电话给家里人，别急着把船票钱交给人家。 记者 陈一舟\n\n灯塔重新亮起\n\n晚报讯 " LAMP BELL);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].subhead_count, 1);
}

static void heads_that_stand_further_than_subheads_begin_articles(void **state)
{
	(void)state;
	read_text("农业·民生\n\n06\n\n\n## 渡口添了新栈道\n\n" MORE BELL "\n## 盐场晒出头一批盐\n\n" SHED LAMP "\n## 多吃蔬菜水果\n\n" BELL MORE
		"假期结束 收假收心\n\n" SHED LAMP "调节肠胃 饮食清淡\n\n" MORE BELL "\n灯塔重新亮起\n\n" LAMP SHED);
	assert_int_equal(page.item_count, 5);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
	assert_headline(2, "盐场晒出头一批盐");
	assert_headline(3, "多吃蔬菜水果");
	assert_int_equal(page.items[3].subhead_count, 2);
	assert_headline(4, "灯塔重新亮起");
}

static void bracketed_word_and_its_line_are_subheads(void **state)
{
	(void)state;
	read_text("# 江岸局部下降六厘米\n\n" BELL SHED "【动力】\n\n上游来水与堤岸相对运动\n\n" LAMP MORE "【裂缝】\n\n一夜之间裂开三十米\n\n" SHED BELL "【变形】\n\n江岸下降 堤面抬高\n\n" MORE LAMP
		"\n# 盐场晒出头一批盐\n\n" LEAD MORE "\n# 候船棚搬家了\n\n" LEAD SHED "\n# 灯塔重新亮起\n\n" LEAD LAMP);
	assert_int_equal(page.item_count, 4);
	assert_headline(0, "江岸局部下降六厘米");
	assert_int_equal(page.items[0].subhead_count, 6);
}

static void papers_and_pages_name_stand_over_the_first_head(void **state)
{
	(void)state;
	read_text("江海晚报　2008年6月27日　星期五\n\n国际　013\n\n\n# 何水根今日退休\n\n# 计划回北渡口看龙舟\n\n" BELL SHED);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
	assert_headline(page.item_count - 1, "何水根今日退休 计划回北渡口看龙舟");
	assert_null(page.items[page.item_count - 1].kicker);
	read_text("A07　热点\n\n江海晚报\n\n\n沿江男女最理想伴侣地图出炉\n\n# 首选嫁船工　最爱娶盐女\n\n" BELL SHED);
	assert_string_equal(page.items[page.item_count - 1].kicker, "沿江男女最理想伴侣地图出炉");
	assert_null(page.items[page.item_count - 1].standing_head);
}

static void line_behind_a_wider_gap_is_no_end_of_a_text(void **state)
{
	(void)state;
	read_text("# 渡口：描绘“水上书房”新画卷\n\n" MORE BELL "■互动体验足\n\n" SHED LAMP "■老人也来看\n\n" BELL "来渡口的画师说，要用画笔推介渡口，三十多位画师里有一半是头一回来，老船工带着大家看钟、看灯塔。\n\n"
		"\n三十多位画师用画笔推介渡口\n\n作为今年采风的头一场，画师们在北渡口住了三天，画下了灯塔、盐场和石阶。\n\n" SHED "\n盐场晒出头一批盐\n\n" LAMP BELL "\n候船棚搬家了\n\n" SHED MORE);
	assert_int_equal(page.item_count, 4);
	assert_headline(1, "三十多位画师用画笔推介渡口");
}

static void titles_of_pictures_are_a_picture_each(void **state)
{
	(void)state;
	read_text("渡口办起蜡像展\n\n" LEAD MORE "\n何水根（蜡像）\n林小渔（蜡像）\n");
	assert_int_equal(page.item_count, 3);
	assert_int_equal(page.items[1].kind, ITEM_PHOTO);
	assert_headline(1, "何水根（蜡像）");
	assert_headline(2, "林小渔（蜡像）");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(headline_may_ask),
		cmocka_unit_test(questions_of_an_interview_are_text),
		cmocka_unit_test(long_question_is_no_deck),
		cmocka_unit_test(headline_goes_on_behind_a_comma),
		cmocka_unit_test(lines_over_a_dateline_are_a_head),
		cmocka_unit_test(second_of_its_kind_opens_no_text),
		cmocka_unit_test(level_of_a_headline_is_not_told_by_a_credit),
		cmocka_unit_test(dateline_may_have_a_line_of_its_own),
		cmocka_unit_test(square_stands_before_a_pen_name),
		cmocka_unit_test(deck_begins_with_a_dash_however_it_is_set),
		cmocka_unit_test(name_of_the_paper_heads_the_page),
		cmocka_unit_test(office_at_the_end_of_a_page_is_no_headline),
		cmocka_unit_test(label_and_number_of_an_issue_head_the_page),
		cmocka_unit_test(report_of_the_police_is_no_paper),
		cmocka_unit_test(short_title_stands_under_its_column),
		cmocka_unit_test(subheads_are_of_one_length),
		cmocka_unit_test(notices_are_no_parts_of_the_text_above),
		cmocka_unit_test(column_with_a_dot_is_nobody),
		cmocka_unit_test(signature_has_its_day_over_an_afterword),
		cmocka_unit_test(pen_name_ends_an_essay_that_nobody_signed),
		cmocka_unit_test(line_of_figures_is_no_table),
		cmocka_unit_test(bodies_that_wrote_stand_under_the_headline),
		cmocka_unit_test(text_with_its_own_author_has_none_over_it),
		cmocka_unit_test(second_dateline_of_an_article_names_another_author),
		cmocka_unit_test(line_over_a_headline_is_no_verse),
		cmocka_unit_test(commentator_over_a_title_signs_nothing_above),
		cmocka_unit_test(papers_advice_stands_within_the_report),
		cmocka_unit_test(heads_that_stand_further_than_subheads_begin_articles),
		cmocka_unit_test(bracketed_word_and_its_line_are_subheads),
		cmocka_unit_test(papers_and_pages_name_stand_over_the_first_head),
		cmocka_unit_test(line_behind_a_wider_gap_is_no_end_of_a_text),
		cmocka_unit_test(titles_of_pictures_are_a_picture_each),
	};

	return cmocka_run_group_tests(tests, open_press, close_press);
}
