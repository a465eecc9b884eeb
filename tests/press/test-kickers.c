/* SPDX-License-Identifier: MIT */
/* Two lines or more over a text: which of them is kicker, headline and deck. */
#include "passages.h"

static void lines_without_a_blank_line_are_one_headline(void **state)
{
	(void)state;
	read_text("江边小学旁空地堆成垃圾场\n居民捂着鼻子过路 清洁队连夜清空\n\n记者陈一舟／渔港报道\n\n" BELL SHED MORE);
	assert_int_equal(page.item_count, 1);
	assert_headline(0, "江边小学旁空地堆成垃圾场 居民捂着鼻子过路 清洁队连夜清空");
	assert_null(page.items[0].kicker);
}

static void marked_line_under_a_plain_one_is_the_headline(void **state)
{
	(void)state;
	read_text("渡口六十年·新航程——记者再走汀江\n\n# 北渡口，一条栈道的“长”与“短”\n\n" SHED BELL "本报记者 林小渔\n\n## 渔港的灯塔修好了\n\n晚报讯（记者陈一舟）" LAMP MORE
		"江北渔港：\n\n# 给老钟“上油”，让渡船“还家”\n\n" BELL SHED "本报记者 陈一舟\n\n候船棚搬家了\n\n晚报讯（记者陈一舟）" SHED MORE);
	assert_int_equal(page.item_count, 4);
	assert_headline(0, "北渡口，一条栈道的“长”与“短”");
	assert_headline(2, "给老钟“上油”，让渡船“还家”");
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

static void three_parts_stand_over_the_headline(void **state)
{
	(void)state;
	read_text("一支支船队 十七年 四十三名队员\n\n他们在雪江上点灯\n\n本报记者 陈一舟\n\n" BELL SHED);
	assert_headline(0, "他们在雪江上点灯");
	assert_string_equal(page.items[0].kicker, "一支支船队 十七年 四十三名队员");
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
}

static void occasion_may_be_a_meeting_or_a_body(void **state)
{
	(void)state;
	assert_head("渡口区人大举行第八次会议\n\n审议通过《渡口管理条例》\n\n本报讯（记者 何川）昨天，渡口区人大举行第八次会议，审议通过《渡口管理条例》，自明年1月1日起施行。\n\n" SHED,
		"渡口区人大举行第八次会议", "审议通过《渡口管理条例》", "");
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

static void clause_over_two_lines_is_one_headline(void **state)
{
	(void)state;
	assert_head("一位返乡“新船农”的\n\n摆渡路\n\n本报记者 陈一舟\n\n" BELL SHED, "", "一位返乡“新船农”的 摆渡路", "");
	assert_head("这次停航是老渡口的末班\n\n还是另一个开头\n\n本报记者 陈一舟\n\n这次停航之后，老渡口的末班船开出了，有人说这是另一个开头。\n\n" SHED,
		"", "这次停航是老渡口的末班 还是另一个开头", "");
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
	read_text("江北县供销社\n\n送货下江支援渡口\n　　新华社渔港26日电　江北县各级供销合作社，组织职工挑着担子，深入江边的船队，供应小船具和日用百货。\n　　" MORE_);
	assert_null(page.items[0].deck);
}

static void head_of_three_lines_is_as_wide_as_a_column(void **state)
{
	(void)state;
	assert_head("何水根在渡口镇委全市渡运会议上向船工强调\n同心合力修渡口全镇上下谱写渡运事业新篇章\n何水根主持并讲话\n　　本报讯（记者　陈一舟）昨天，渡口镇\n委召开全市渡运会议，何水根向船工强调要同\n心合力修渡口。镇委书记何水根主\n持会议并讲话。\n"
		"　　码头的老船工说，过去下雨天最怕这一段\n石阶，青苔滑得站不住脚，如今铺了防腐木，\n老人推着菜车也能上来。\n　　钟是渔港捐来的，每到整点敲一下，雾天\n敲得勤些，住在堤后面的人家都听得见。\n",
		"何水根在渡口镇委全市渡运会议上向船工强调", "同心合力修渡口全镇上下谱写渡运事业新篇章", "何水根主持并讲话");
}

static void three_lines_are_kicker_headline_and_deck(void **state)
{
	(void)state;
	assert_head("执行修整渡口办法协议\n\n船工大军进抵北渡\n\n各家老少及码头人员等列队欢迎\n\n【新华社渔港十四日电】执行修整渡口办法协议开往北渡的船工大军，已于本月九日进抵北渡，受到各家老少的热烈欢迎。\n\n" SHED,
		"执行修整渡口办法协议", "船工大军进抵北渡", "各家老少及码头人员等列队欢迎");
}

static void question_runs_on_from_what_it_asks_about(void **state)
{
	(void)state;
	assert_head("秋天的渡口\n\n为何听不见汽笛\n\n本报讯（记者 陈一舟）入秋以来，渡口的汽笛声少了，船工很是疑惑。\n\n" SHED, "", "秋天的渡口 为何听不见汽笛", "");
	assert_head("江北的半日闲亭\n\n为何半年无人打理\n\n本报讯（记者 陈一舟）入秋以来，来歇脚的船工发现亭子里积了厚厚一层灰。\n\n" SHED,
		"", "江北的半日闲亭 为何半年无人打理", "");
	assert_head("芦苇路这段人行道\n\n何时不再“晴天一身灰、雨天一身泥”？\n\n晚报讯（记者林小渔）" SHED BELL, "", "芦苇路这段人行道 何时不再“晴天一身灰、雨天一身泥”？", "");
}

static void cry_and_who_did_what_are_one_headline(void **state)
{
	(void)state;
	assert_head("“水退了就回家种菜”\n\n三千转移群众住进学校\n\n本报讯（记者 陈一舟）昨天，三千名转移群众住进学校，老人说水退了就回家种菜。\n\n" SHED,
		"", "“水退了就回家种菜” 三千转移群众住进学校", "");
	assert_int_equal(page.items[0].byline_count, 1);
}

static void what_introduces_a_person_or_a_way_is_the_headline(void **state)
{
	(void)state;
	assert_head("儿子出海 老伴住院\n\n八旬老人跌在堤上 “隔壁船工”连夜背上岸\n\n本报讯（记者 陈一舟）要不是隔壁船工路过，我就冻在堤上了。昨天，渔港医院里，何大爷说。\n\n" SHED,
		"儿子出海 老伴住院", "八旬老人跌在堤上 “隔壁船工”连夜背上岸", "");
	assert_head("渔港跨江轮渡线路通过专家评审\n\n老城至新港有望半小时抵达\n\n晚报讯（记者 陈一舟）记者昨天从轮渡公司获悉，渔港跨江轮渡线路通过专家评审，老城到新港以后只要十五分钟。\n\n" SHED,
		"渔港跨江轮渡线路通过专家评审", "老城至新港有望半小时抵达", "");
}

static void line_that_tells_an_end_is_no_half_of_a_headline(void **state)
{
	(void)state;
	assert_head("渔港警方破获一串盗船案\n\n小偷上船先喂猫\n\n晚报讯（记者 陈一舟）每次作案都先喂猫再解缆。昨天，渔港公安分局抓获一人，破获盗船案七起。\n\n" SHED,
		"渔港警方破获一串盗船案", "小偷上船先喂猫", "");
}

static void people_and_what_they_do_are_one_headline(void **state)
{
	(void)state;
	assert_head("何水根林小渔等领导同志\n\n接见渡口全体守灯人员\n\n新华社渔港二十四日电 何水根、林小渔今天接见了渡口的守灯人员。\n\n" SHED,
		"", "何水根林小渔等领导同志 接见渡口全体守灯人员", "");
}

static void lines_of_one_level_are_one_headline_whatever_they_say(void **state)
{
	(void)state;
	assert_head("渔港船东利用职务之便\n\n# 借船款三百万 全打了赏\n\n# 被告人一审获刑九年\n\n昨天上午，渔港法院对一起诈骗案作出一审宣判，被告人何某获刑九年。\n\n" SHED,
		"渔港船东利用职务之便", "借船款三百万 全打了赏 被告人一审获刑九年", "");
}

static void five_lines_over_news_are_no_verse(void **state)
{
	(void)state;
	read_text("导读\n\n候船棚搬家 03版\n\n学思想 强党性\n\n何水根在渡口安全会议上强调\n\n以老船工精神抓好渡口安全\n\n让“百里平安江”名副其实\n\n林小渔主持 陈一舟通报情况\n\n"
		LEAD MORE);
	assert_headline(page.item_count - 1, "以老船工精神抓好渡口安全 让“百里平安江”名副其实");
	assert_string_equal(page.items[page.item_count - 1].kicker, "何水根在渡口安全会议上强调");
}

static void line_between_headline_and_deck_trails_neither(void **state)
{
	(void)state;
	assert_head("住户盼早日上楼　团体促设过渡房屋名册\n\n渡口首批新房公布\n\n最快明年底入伙\n\n堤后街百余单位　月租约三千元\n\n本报讯（记者 陈一舟）渡口首批新房昨天公布，最快明年底入伙。\n\n" SHED,
		"住户盼早日上楼　团体促设过渡房屋名册", "渡口首批新房公布 最快明年底入伙", "堤后街百余单位　月租约三千元");
}

static void line_without_a_subject_stands_over_the_headline(void **state)
{
	(void)state;
	assert_head("总投资三亿元 后年建成\n\n北渡口新码头昨天开工\n\n本报讯（记者 陈一舟）昨天，北渡口新码头开工，总投资三亿元，后年建成。\n\n" SHED,
		"总投资三亿元 后年建成", "北渡口新码头昨天开工", "");
	assert_head("创新“渡船+书屋”做法\n\n渡口区文化局把书送上船\n\n本报讯（通讯员 何川）近日，渡口区文化局创新“渡船+书屋”做法，把书架搬进船舱。\n\n" SHED,
		"创新“渡船+书屋”做法", "渡口区文化局把书送上船", "");
}

static void what_a_meeting_decides_is_the_headline(void **state)
{
	(void)state;
	assert_head("渡口区人大第八次会议举行\n\n决定任命陈志远为副区长\n\n本报讯（记者 何川）昨天，渡口区人大第八次会议举行，决定任命陈志远为副区长。\n\n" SHED,
		"渡口区人大第八次会议举行", "决定任命陈志远为副区长", "");
	assert_head("第四届江北龙舟赛圆满落幕\n\n七十五名桡手十次刷新赛会纪录\n\n本报讯（记者 何川）为期三天的第四届江北龙舟赛昨天落幕，桡手们十次刷新纪录。\n\n" SHED,
		"第四届江北龙舟赛圆满落幕", "七十五名桡手十次刷新赛会纪录", "");
}

static void cry_of_one_word_stands_over_the_headline(void **state)
{
	(void)state;
	assert_head("渡口首例！\n\n无人船过江送药仅用九分钟\n\n本报讯（记者 何川）昨天，一艘无人船载着药箱过江，只用了九分钟，这在渡口是头一回。\n\n" SHED,
		"渡口首例！", "无人船过江送药仅用九分钟", "");
}

static void what_reporters_saw_stands_under_the_headline(void **state)
{
	(void)state;
	assert_head("高温天的船票补贴，你领到了吗？\n\n记者走访多个渡口 有人欢喜有人愁\n\n三十五度以上的高温天已经持续一周，船票补贴发了没有？连日来，记者走访了多个渡口。\n\n" SHED,
		"", "高温天的船票补贴，你领到了吗？", "记者走访多个渡口 有人欢喜有人愁");
}

static void line_that_lists_or_leads_in_begins_an_article(void **state)
{
	(void)state;
	read_text("一件小事\n\n" LEAD MORE "从“等船下锅”到“找船下锅”\n\n这家老船厂的饭碗端稳了\n\n" SHED BELL
		"陪渡员、收缆师、修钟匠……\n\n这些新行当你了解多少\n\n本报讯（记者 陈一舟）早上六点半，陪渡员林小渔已经在码头等她的客人了。\n\n" SHED);
	assert_int_equal(page.item_count, 3);
	assert_headline(1, "这家老船厂的饭碗端稳了");
	assert_string_equal(page.items[1].kicker, "从“等船下锅”到“找船下锅”");
	assert_headline(2, "陪渡员、收缆师、修钟匠…… 这些新行当你了解多少");
}

static void what_reporters_tried_stands_over_the_headline(void **state)
{
	(void)state;
	assert_head("记者体验夜间巡堤\n\n手电筒的光一直没有灭\n\n凌晨一点，江水漫过了第二级台阶。记者跟着巡堤队，深一脚浅一脚地往前走。\n\n" SHED,
		"记者体验夜间巡堤", "手电筒的光一直没有灭", "");
	assert_head("两部门联合发文\n\n渡口停车“不得拦路”\n\n本报讯（记者 何川）昨天，两个部门联合印发通知，要求渡口停车不得拦路。\n\n" SHED,
		"两部门联合发文", "渡口停车“不得拦路”", "");
}

static void long_lines_lead_in_and_trail_as_well(void **state)
{
	(void)state;
	assert_head("何水根致信参加“江上采风”活动的艺人们指出\n\n渡口的日子是采风唯一源泉，走上跳板是作画重要途径哟\n\n本报讯（记者 何川）何水根给参加江上采风的艺人们写信。\n\n" SHED,
		"何水根致信参加“江上采风”活动的艺人们指出", "渡口的日子是采风唯一源泉，走上跳板是作画重要途径哟", "");
	assert_head("渡口区人大第八次会议举行全会\n\n何水根出席，听取今年以来渡口修建计划执行情况报告等\n\n本报讯（记者 何川）渡口区人大昨天举行全会。\n\n" SHED,
		"", "渡口区人大第八次会议举行全会", "何水根出席，听取今年以来渡口修建计划执行情况报告等");
}

static void what_the_text_opens_with_is_no_subhead(void **state)
{
	(void)state;
	read_text("向一流强港攀登\n\n探寻北渡口港的“硬核”力量\n\n近日，记者蹲点北渡口港，探寻老船工眼中的港口“硬核”力量。\n\n" SHED BELL);
	assert_int_equal(page.items[0].subhead_count, 0);
	assert_head("渡口大学将举办\n\n《钟与船国际作品展暨学术研讨会》\n\n到了明年，渡口大学迎来建校九十周年，作为校庆的头一项活动，大学将举办钟与船国际作品展暨学术研讨会。\n\n" BELL,
		"渡口大学将举办", "《钟与船国际作品展暨学术研讨会》", "");
}

static void lines_in_like_parts_are_one_headline(void **state)
{
	(void)state;
	assert_head("摇橹男双　何水根陈一舟夺冠\n\n划桨女双　林小渔杜春梅摘金\n\n本报讯（记者 何川）渔港运动会昨天比完了摇橹和划桨，何水根陈一舟夺冠，林小渔杜春梅摘金。\n\n" SHED,
		"", "摇橹男双　何水根陈一舟夺冠 划桨女双　林小渔杜春梅摘金", "");
}

static void how_it_is_done_stands_under_the_headline(void **state)
{
	(void)state;
	assert_head("渡口试行船票实名办法\n\n按袋计量征收行李费\n\n本报讯（记者 何川）昨天起，渡口试行船票实名的办法，行李按袋计量收费，船工说排队短了。\n\n" SHED,
		"", "渡口试行船票实名办法", "按袋计量征收行李费");
}

static void house_that_sets_two_lines_has_no_kicker(void **state)
{
	(void)state;
	assert_head("渡口小學百年校慶\n\n龍舟隊老槳手現身激發學子追夢\n\n〔記者陳一舟／江北報導〕渡口小學今天舉辦百年校慶，龍舟隊的老槳手到場教孩子們划槳，孩子們說長大也要划。\n\n" SHED,
		"", "渡口小學百年校慶 龍舟隊老槳手現身激發學子追夢", "");
}

static void how_wildly_runs_on(void **state)
{
	(void)state;
	assert_head("昔日船东骗贷四百多万\n疯狂购买八条豪华游船\n短短四个月内获得四百多万元贷款，疯狂购进了八条豪华游船，实际却无力偿还，曾经显赫一时的船东昨天在渡口受审。\n" WRAPPED_BELL,
		"", "昔日船东骗贷四百多万 疯狂购买八条豪华游船", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_without_a_blank_line_are_one_headline),
		cmocka_unit_test(marked_line_under_a_plain_one_is_the_headline),
		cmocka_unit_test(lines_set_unlike_each_other_are_not_one_headline),
		cmocka_unit_test(general_line_is_not_joined_to_the_one_the_text_opens_with),
		cmocka_unit_test(line_that_says_where_is_the_headline),
		cmocka_unit_test(what_is_said_is_the_headline),
		cmocka_unit_test(dash_carries_a_headline_on),
		cmocka_unit_test(three_parts_stand_over_the_headline),
		cmocka_unit_test(occasion_stands_over_the_headline),
		cmocka_unit_test(who_came_stands_under_the_headline),
		cmocka_unit_test(line_without_a_subject_goes_on_from_the_headline),
		cmocka_unit_test(occasion_may_be_a_meeting_or_a_body),
		cmocka_unit_test(first_of_two_lines_that_the_text_opens_with_is_the_headline),
		cmocka_unit_test(lines_set_alike_are_one_headline),
		cmocka_unit_test(line_of_a_headlines_level_is_no_subhead),
		cmocka_unit_test(lines_of_one_measure_are_one_headline),
		cmocka_unit_test(clause_over_two_lines_is_one_headline),
		cmocka_unit_test(kind_of_a_piece_stands_over_the_headline),
		cmocka_unit_test(headline_of_two_lines_has_a_longer_kicker),
		cmocka_unit_test(cry_is_the_headline),
		cmocka_unit_test(page_without_blank_lines_tells_no_lines_apart),
		cmocka_unit_test(few_words_over_a_longer_line_are_no_headline),
		cmocka_unit_test(head_of_three_lines_is_as_wide_as_a_column),
		cmocka_unit_test(three_lines_are_kicker_headline_and_deck),
		cmocka_unit_test(question_runs_on_from_what_it_asks_about),
		cmocka_unit_test(cry_and_who_did_what_are_one_headline),
		cmocka_unit_test(what_introduces_a_person_or_a_way_is_the_headline),
		cmocka_unit_test(line_that_tells_an_end_is_no_half_of_a_headline),
		cmocka_unit_test(people_and_what_they_do_are_one_headline),
		cmocka_unit_test(lines_of_one_level_are_one_headline_whatever_they_say),
		cmocka_unit_test(five_lines_over_news_are_no_verse),
		cmocka_unit_test(line_between_headline_and_deck_trails_neither),
		cmocka_unit_test(line_without_a_subject_stands_over_the_headline),
		cmocka_unit_test(what_a_meeting_decides_is_the_headline),
		cmocka_unit_test(cry_of_one_word_stands_over_the_headline),
		cmocka_unit_test(what_reporters_saw_stands_under_the_headline),
		cmocka_unit_test(line_that_lists_or_leads_in_begins_an_article),
		cmocka_unit_test(what_reporters_tried_stands_over_the_headline),
		cmocka_unit_test(long_lines_lead_in_and_trail_as_well),
		cmocka_unit_test(what_the_text_opens_with_is_no_subhead),
		cmocka_unit_test(lines_in_like_parts_are_one_headline),
		cmocka_unit_test(how_it_is_done_stands_under_the_headline),
		cmocka_unit_test(house_that_sets_two_lines_has_no_kicker),
		cmocka_unit_test(how_wildly_runs_on),
	};

	return cmocka_run_group_tests(tests, open_press, close_press);
}
