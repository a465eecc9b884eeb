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

static void lines_without_a_blank_line_are_one_headline(void **state)
{
	(void)state;
	read_text("江边小学旁空地堆成垃圾场\n居民捂着鼻子过路 清洁队连夜清空\n\n记者陈一舟／渔港报道\n\n" BELL SHED MORE);
	assert_int_equal(page.item_count, 1);
	assert_headline(0, "江边小学旁空地堆成垃圾场 居民捂着鼻子过路 清洁队连夜清空");
	assert_null(page.items[0].kicker);
}

static void lines_set_unlike_each_other_are_not_one_headline(void **state)
{
	(void)state;
	read_text("## 渔港队夺得摇橹赛冠军\n比赛第三天北渡口获一银两铜列第三\n\n本报讯 记者陈一舟报道：摇橹赛昨天进入第三天，渔港队夺得冠军。\n\n" SHED);
	assert_headline(0, "渔港队夺得摇橹赛冠军");
	assert_string_equal(page.items[0].deck, "比赛第三天北渡口获一银两铜列第三");
	read_text("江上摇橹赛争夺激烈\n**渔港队再添一银两铜**\n\n本报讯 记者陈一舟报道：摇橹赛昨天开桨，江面上争夺激烈，渔港队又得一银两铜。\n\n" SHED);
	assert_headline(0, "渔港队再添一银两铜");
	assert_string_equal(page.items[0].kicker, "江上摇橹赛争夺激烈");
}

static void general_line_is_not_joined_to_the_one_the_text_opens_with(void **state)
{
	(void)state;
	read_text("码头之间摆开擂台你追我赶\n北渡镇“老跳板”全部换新\n\n据渔港社昨天电 （记者陈一舟）乘船的人都说，北渡口的“老跳板”已全部换新，下船不再提心吊胆。\n\n" MORE SHED);
	assert_int_equal(page.item_count, 1);
	assert_headline(0, "北渡镇“老跳板”全部换新");
	assert_string_equal(page.items[0].kicker, "码头之间摆开擂台你追我赶");
}

static void line_that_says_where_is_the_headline(void **state)
{
	(void)state;
	read_text("认真修好过江的每个渡口\n\n红树公社渔家乘船有了新码头\n\n新华社渔港十月二十四日电 江北县红树公社认真修好过江的每个渡口，渔家乘船少走了一百多米。\n\n" MORE);
	assert_headline(0, "红树公社渔家乘船有了新码头");
	assert_string_equal(page.items[0].kicker, "认真修好过江的每个渡口");
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

static void what_is_said_is_the_headline(void **state)
{
	(void)state;
	read_text("专访守钟人、铸钟世家传人何水根\n\n“钟声一响，船就有了路”\n\n本报记者 陈一舟 实习生 林小渔\n\n" SHED BELL);
	assert_headline(0, "“钟声一响，船就有了路”");
	read_text("何水根会见渔港来客时说\n\n**“渡口很热闹，我也放心”**\n\n指出码头需要建立夜间巡船的制度\n\n本报讯 " SHED BELL);
	assert_headline(0, "“渡口很热闹，我也放心”");
	assert_string_equal(page.items[0].deck, "指出码头需要建立夜间巡船的制度");
}

static void dash_carries_a_headline_on(void **state)
{
	(void)state;
	read_text("## 渔港环江自驾集结赛——\n\n## 千里芦苇之旅北渡口站开赛\n\n" LEAD MORE);
	assert_headline(0, "渔港环江自驾集结赛—— 千里芦苇之旅北渡口站开赛");
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

static void three_parts_stand_over_the_headline(void **state)
{
	(void)state;
	read_text("一支支船队 十七年 四十三名队员\n\n他们在雪江上点灯\n\n本报记者 陈一舟\n\n" BELL SHED);
	assert_headline(0, "他们在雪江上点灯");
	assert_string_equal(page.items[0].kicker, "一支支船队 十七年 四十三名队员");
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

static void assert_head(const char *text, const char *kicker, const char *headline, const char *deck)
{
	const struct item *item;

	read_text(text);
	item = &page.items[0];
	assert_headline(0, headline);
	assert_string_equal(item->kicker != NULL ? item->kicker : "", kicker);
	assert_string_equal(item->deck != NULL ? item->deck : "", deck);
}

static void occasion_stands_over_the_headline(void **state)
{
	(void)state;
	assert_head("今年上半年\n\n我市渡船客流同比增长12.3%\n\n本报讯（记者 何川）昨天，记者从轮渡公司获悉，今年上半年我市渡船客流达182万人次，同比增长12.3%。\n\n" SHED,
		"今年上半年", "我市渡船客流同比增长12.3%", "");
	assert_head("沿江船赛小组赛首轮\n\n渔港队主场一桨小胜\n\n本报讯（记者 何川）昨晚，沿江船赛小组赛首轮打响，渔港队主场凭借最后一桨战胜对手，取得开门红。\n\n" SHED,
		"沿江船赛小组赛首轮", "渔港队主场一桨小胜", "");
	assert_head("渡口发言人表示\n\n渡轮坚决不涨任何班次的票价\n\n本报讯 渡口发言人昨天表示，渡轮坚决不涨任何班次的票价，将加开早晚两班。\n\n" SHED,
		"渡口发言人表示", "渡轮坚决不涨任何班次的票价", "");
	assert_head("渔港轮渡公司预测\n\n北渡口秋季客流将翻番\n\n本报讯（记者 何川）据渔港轮渡公司预测，秋季北渡口客流将比去年翻一番。\n\n" SHED,
		"渔港轮渡公司预测", "北渡口秋季客流将翻番", "");
	assert_head("“断缆”事件后\n\n渔港轮渡公司经理林小渔提出辞职\n\n本报记者 何川\n\n昨天上午，渔港轮渡公司经理林小渔向董事会提出辞职，董事会当天下午予以批准。\n\n" SHED,
		"“断缆”事件后", "渔港轮渡公司经理林小渔提出辞职", "");
}

static void who_came_stands_under_the_headline(void **state)
{
	(void)state;
	assert_head("全市渡船安全会议召开\n\n陈志远出席并讲话\n\n本报讯（记者 何川）昨天下午，全市渡船安全会议召开，市长陈志远出席会议并讲话，各渡口负责人参加会议。\n\n" SHED,
		"", "全市渡船安全会议召开", "陈志远出席并讲话");
	assert_head("何水根在渡口调研时强调\n\n坚定不移走水上通勤之路\n\n奋力谱写两岸往来新篇章\n\n渡口主任、船长陪同\n\n本报讯（记者 何川）何水根昨天到渡口调研，强调要坚定不移走水上通勤之路，奋力谱写两岸往来新篇章。\n\n" SHED,
		"何水根在渡口调研时强调", "坚定不移走水上通勤之路 奋力谱写两岸往来新篇章", "渡口主任、船长陪同");
}

static void line_without_a_subject_goes_on_from_the_headline(void **state)
{
	(void)state;
	assert_head("男子醉酒闹事打伤船工\n\n因涉嫌妨害公务被拘留\n\n晚报讯（记者 何川）前晚，一名男子酒后在渡口闹事，船工劝阻时被其打伤。昨天，该男子因涉嫌妨害公务被警方拘留。\n\n" SHED,
		"", "男子醉酒闹事打伤船工", "因涉嫌妨害公务被拘留");
	assert_head("江北三座码头今秋启用\n\n新增泊位五十四个\n\n本报讯（记者 何川）记者昨天从轮渡公司获悉，今年秋季，江北将有三座新建码头投入使用，新增泊位五十四个。\n\n" SHED,
		"", "江北三座码头今秋启用", "新增泊位五十四个");
	assert_head("昨日凌晨\n\n沿江公路七车连撞\n\n三人受伤 无生命危险\n\n晚报讯（记者 何川）昨天凌晨4点，沿江公路因团雾发生七车相撞，三人受伤，均无生命危险。\n\n" SHED,
		"", "沿江公路七车连撞", "三人受伤 无生命危险");
}

static void occasion_may_be_a_meeting_or_a_body(void **state)
{
	(void)state;
	assert_head("渡口区人大举行第八次会议\n\n审议通过《渡口管理条例》\n\n本报讯（记者 何川）昨天，渡口区人大举行第八次会议，审议通过《渡口管理条例》，自明年1月1日起施行。\n\n" SHED,
		"渡口区人大举行第八次会议", "审议通过《渡口管理条例》", "");
	assert_head("渡口镇“夜间议事会”\n\n把矛盾化解在家门口\n\n本报讯（通讯员 何川）晚上七点半，渡口镇河西村的“夜间议事会”准时开始，村民围坐在一起，说起门前排水沟的事。\n\n" SHED,
		"渡口镇“夜间议事会”", "把矛盾化解在家门口", "");
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

static void first_of_two_lines_that_the_text_opens_with_is_the_headline(void **state)
{
	(void)state;
	assert_head("渔港码头发生缆绳断裂伤及三人\n\n船工抢出油桶\n\n本报讯(记者陈一舟)昨天早上，渔港码头发生一起缆绳断裂的事故，在场三人被伤及。\n\n" SHED,
		"", "渔港码头发生缆绳断裂伤及三人 船工抢出油桶", "");
	assert_head("全镇渡船安全会议提出秋季渡运目标\n\n严守各条航线，多设瞭望人员\n\n本报讯 记者陈一舟报道：昨天召开的全镇渡船安全会议上，镇长介绍了秋季渡运目标，各渡口都派人到场。\n\n" SHED,
		"", "全镇渡船安全会议提出秋季渡运目标", "严守各条航线，多设瞭望人员");
}

static void lines_set_alike_are_one_headline(void **state)
{
	(void)state;
	assert_head("# 木码头边的“免费茶摊”\n\n# 船娘烧茶不收钱 一烧就是十六年\n\n□晚报记者 陈一舟\n\n" BELL SHED,
		"", "木码头边的“免费茶摊” 船娘烧茶不收钱 一烧就是十六年", "");
}

static void line_of_a_headlines_level_is_no_subhead(void **state)
{
	(void)state;
	assert_head("# 江霸伸黑手\n\n# 渡口一夜间十五条木船被盗\n\n6月19日凌晨，北渡一带的码头共有二十三条木船被盗，其中渡口就有十五条。当天下着大雨，给了小偷可乘之机。\n\n一座码头十条船，有六条进贼\n\n" BELL SHED,
		"", "江霸伸黑手 渡口一夜间十五条木船被盗", "");
}

static void lines_of_one_measure_are_one_headline(void **state)
{
	(void)state;
	assert_head("用脚步丈量江岸\n\n用真情温暖渡口\n\n——记老船工何水根\n\n清晨的北渡口，炊烟袅袅。何水根已经在江边转了一圈。\n\n" BELL SHED,
		"", "用脚步丈量江岸 用真情温暖渡口", "——记老船工何水根");
}

static void line_of_figures_is_no_table(void **state)
{
	(void)state;
	read_text("渡口迎客126万\n\n本报讯（记者 何川）记者昨天从渡口获悉，端午假期三天，渡口共接待游客126万人次。\n\n据统计，今年以来累计投入资金三千余万元，修好渡口四十二个，覆盖七个乡镇。\n\n"
		"投资12亿元 2026年建成\n\n跨江二桥昨日开工\n\n本报讯（记者 林小渔）昨天上午，跨江二桥开工仪式举行，项目总投资12亿元，预计2026年建成通车。\n\n" SHED);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[1].first_line, 7);
}

static void clause_over_two_lines_is_one_headline(void **state)
{
	(void)state;
	assert_head("一位返乡“新船农”的\n\n摆渡路\n\n本报记者 陈一舟\n\n" BELL SHED, "", "一位返乡“新船农”的 摆渡路", "");
	assert_head("这次停航是老渡口的末班\n\n还是另一个开头\n\n本报记者 陈一舟\n\n这次停航之后，老渡口的末班船开出了，有人说这是另一个开头。\n\n" SHED,
		"", "这次停航是老渡口的末班 还是另一个开头", "");
}

static void who_comments_stands_under_the_headline(void **state)
{
	(void)state;
	assert_head("网购“船票名额”被骗20万元\n\n律师提醒：船票不得买卖\n\n晚报讯（记者 陈一舟）为了早日过江，市民何女士网购“船票名额”，被骗20万元。律师提醒，船票不得买卖。\n\n" SHED,
		"", "网购“船票名额”被骗20万元", "律师提醒：船票不得买卖");
}

static void kind_of_a_piece_stands_over_the_headline(void **state)
{
	(void)state;
	assert_head("锦帆造船厂一桩加班费纠纷调解始末\n\n二十六名船工等来一张算得清的工资条\n\n晚报讯（记者陈一舟 通讯员邓小川）十二月六日傍晚，锦帆造船厂加班费纠纷调解室的灯亮到七点半，争的是一桩算法。\n\n" SHED,
		"锦帆造船厂一桩加班费纠纷调解始末", "二十六名船工等来一张算得清的工资条", "");
}

static void headline_of_two_lines_has_a_longer_kicker(void **state)
{
	(void)state;
	assert_head("四十小时降雨二百八十七毫米\n\n这座渡口怎样熬过\n\n最大的一场雨\n\n——全镇四十一座泵站全部开机\n\n晚报讯（记者 陈一舟）昨天早上七点，渡口的雨停了，江水还在往上涨。\n\n" SHED,
		"四十小时降雨二百八十七毫米", "这座渡口怎样熬过 最大的一场雨", "——全镇四十一座泵站全部开机");
}

static void cry_is_the_headline(void **state)
{
	(void)state;
	read_text("“阿爸等你撑船回家”\n\n少年离家廿日 父母求助渡口\n\n报道：陈一舟\n\n（渔港7日讯）“阿爸不骂你了，你回家撑船好吗？”一名十六岁少年离家至今二十天音讯全无，父母今早到渡口求助。\n\n" SHED);
	assert_ptr_equal(strstr(page.items[0].headline, "“阿爸等你撑船回家”"), page.items[0].headline);
}

static void who_speaks_is_no_column(void **state)
{
	(void)state;
	assert_head("渡运局:\n\n未发布不能向渔港出售船票的声明\n\n江海晚报记者 陈一舟 渔港报道\n\n4月27日下午,渡运局举行第一季度说明会。会后有人说渡运局不能再向渔港出售船票。\n\n" SHED,
		"渡运局:", "未发布不能向渔港出售船票的声明", "");
}

static void bodies_that_wrote_stand_under_the_headline(void **state)
{
	(void)state;
	read_text("渡口通讯\n\n何水根深入码头三年间\n\n中共江北县委通讯组 江海日报记者\n\n编者按：何水根同志三年来深入码头，同吃同住同撑船，关心群众。\n\n" BELL SHED);
	assert_headline(0, "何水根深入码头三年间");
}

static void page_without_blank_lines_tells_no_lines_apart(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n" LEAD MORE_ SHED_ BELL_ "\n渔港渡口和造船厂三方各出所长合造渡轮\n北渡镇过江运力四分之一来自新船\n本报讯 渔港、渡口和造船厂三方各出所长，合造渡轮三年，北渡镇过江运力的四分之一来自新船。\n" MORE_ SHED_);
	assert_headline(1, "北渡镇过江运力四分之一来自新船");
	assert_string_equal(page.items[1].kicker, "渔港渡口和造船厂三方各出所长合造渡轮");
}

static void few_words_over_a_longer_line_are_no_headline(void **state)
{
	(void)state;
	assert_head("投入五十万船票\n渔港企业买断第45届摇橹赛冠名权\n本报讯　记者陈一舟报道：江上一项没有先例的协议昨天在码头签订，渔港一家企业冠名赞助第45届摇橹赛，为此拿出五十万船票。\n" MORE_,
		"", "投入五十万船票 渔港企业买断第45届摇橹赛冠名权", "");
}

static void title_with_a_dot_stands_over_the_headline(void **state)
{
	(void)state;
	read_text("渡口沉船旧案告破·打捞始末\n\n揭开一条旧船的身世\n\n" LEAD MORE SHED);
	assert_headline(0, "揭开一条旧船的身世");
	assert_string_equal(page.items[0].standing_head, "渡口沉船旧案告破·打捞始末");
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
		cmocka_unit_test(lines_without_a_blank_line_are_one_headline),
		cmocka_unit_test(lines_set_unlike_each_other_are_not_one_headline),
		cmocka_unit_test(general_line_is_not_joined_to_the_one_the_text_opens_with),
		cmocka_unit_test(line_that_says_where_is_the_headline),
		cmocka_unit_test(dateline_may_have_a_line_of_its_own),
		cmocka_unit_test(square_stands_before_a_pen_name),
		cmocka_unit_test(what_is_said_is_the_headline),
		cmocka_unit_test(dash_carries_a_headline_on),
		cmocka_unit_test(deck_begins_with_a_dash_however_it_is_set),
		cmocka_unit_test(name_of_the_paper_heads_the_page),
		cmocka_unit_test(office_at_the_end_of_a_page_is_no_headline),
		cmocka_unit_test(label_and_number_of_an_issue_head_the_page),
		cmocka_unit_test(report_of_the_police_is_no_paper),
		cmocka_unit_test(three_parts_stand_over_the_headline),
		cmocka_unit_test(short_title_stands_under_its_column),
		cmocka_unit_test(subheads_are_of_one_length),
		cmocka_unit_test(notices_are_no_parts_of_the_text_above),
		cmocka_unit_test(occasion_stands_over_the_headline),
		cmocka_unit_test(who_came_stands_under_the_headline),
		cmocka_unit_test(line_without_a_subject_goes_on_from_the_headline),
		cmocka_unit_test(occasion_may_be_a_meeting_or_a_body),
		cmocka_unit_test(column_with_a_dot_is_nobody),
		cmocka_unit_test(signature_has_its_day_over_an_afterword),
		cmocka_unit_test(pen_name_ends_an_essay_that_nobody_signed),
		cmocka_unit_test(first_of_two_lines_that_the_text_opens_with_is_the_headline),
		cmocka_unit_test(lines_set_alike_are_one_headline),
		cmocka_unit_test(line_of_a_headlines_level_is_no_subhead),
		cmocka_unit_test(lines_of_one_measure_are_one_headline),
		cmocka_unit_test(line_of_figures_is_no_table),
		cmocka_unit_test(clause_over_two_lines_is_one_headline),
		cmocka_unit_test(who_comments_stands_under_the_headline),
		cmocka_unit_test(kind_of_a_piece_stands_over_the_headline),
		cmocka_unit_test(headline_of_two_lines_has_a_longer_kicker),
		cmocka_unit_test(cry_is_the_headline),
		cmocka_unit_test(who_speaks_is_no_column),
		cmocka_unit_test(bodies_that_wrote_stand_under_the_headline),
		cmocka_unit_test(page_without_blank_lines_tells_no_lines_apart),
		cmocka_unit_test(few_words_over_a_longer_line_are_no_headline),
		cmocka_unit_test(title_with_a_dot_stands_over_the_headline),
		cmocka_unit_test(text_with_its_own_author_has_none_over_it),
		cmocka_unit_test(second_dateline_of_an_article_names_another_author),
	};

	return cmocka_run_group_tests(tests, open_press, close_press);
}
