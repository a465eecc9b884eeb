/* SPDX-License-Identifier: MIT */
/* What a page's own order tells of its lines: forms, lists, poems, columns, old type. */
#include "passages.h"

static void fields_of_a_form_are_no_headlines(void **state)
{
	(void)state;
	read_text("渡口的三位师傅（附图片1张）\n\n" LEAD "陆大川（附图片1张）\n\n职务 北渡口水手长\n\n所在船队江北轮渡第三船队\n\n近况：" SHED
		"何水根（附图片1张）\n\n职务 渔港守钟人\n\n所在船队渔港管理所\n\n近况：" BELL
		"沈小渔（附图片1张）\n\n职务 灯塔值班员\n\n所在船队航道处灯塔站\n\n近况：" LAMP);
	assert_int_equal(page.item_count, 4);
	for (size_t i = 1; i < 4; i++)
		assert_int_equal(page.items[i].paragraph_count, 3);
}

static void list_that_says_how_long_it_is_has_a_headline(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE BELL "本年渡口五件实事\n\n一、北渡口铺成木栈道，两岸少走一百多米。\n\n"
		"二、渔港的钟重新挂起，整点报时。\n\n三、灯塔换了新灯，进港的船十里外就能望见。\n\n四、候船的棚子加了座椅，冬天挂上了棉帘。\n\n五、票价三年不涨。\n\n");
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "本年渡口五件实事");
}

static void column_is_told_from_the_headline_by_the_text(void **state)
{
	(void)state;
	read_text("云边小坐\n\n钟声起初嫌它吵\n\n" BELL SHED);
	assert_int_equal(page.item_count, 1);
	assert_string_equal(page.items[0].standing_head, "云边小坐");
	assert_headline(0, "钟声起初嫌它吵");
	read_text("渔港的钟\n\n整点敲一下\n\n" BELL SHED);
	assert_int_equal(page.item_count, 1);
	assert_null(page.items[0].standing_head);
}

static void headline_says_what_the_text_opens_with(void **state)
{
	(void)state;
	read_text("两岸居民少走百余米\n\n北渡口第一班渡船准点靠岸\n\n" LEAD MORE);
	assert_int_equal(page.item_count, 1);
	assert_headline(0, "北渡口第一班渡船准点靠岸");
	assert_string_equal(page.items[0].kicker, "两岸居民少走百余米");
}

static void deck_says_more_than_the_headline(void **state)
{
	(void)state;
	read_text("渔港的钟又响了\n\n每到整点敲一下，雾天敲得勤些，住在堤后面的人家都听得见\n\n" BELL SHED);
	assert_headline(0, "渔港的钟又响了");
}

static void columns_of_briefs_are_no_subheads(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "一周警讯\n\n1.昨天，一名乘客把装有现金八千元和病历的布包忘在船上，船工三小时后送还，分文未少。\n\n2.前天凌晨，堤后在建工地的电缆被人剪去六十余米，民警循着车辙在废品站找到了他。\n\n"
		"晚报热线\n\n市民来电：棚子前面的路灯灭了十一天，老人晚上下楼要打手电，摔过两回，望有人管一管。\n\n部门答复：区路灯所前天派人查看，系线路受潮，已更换电缆三十米，当晚复亮，居民致谢。\n");
	assert_headline(1, "一周警讯");
}

static void questions_are_numbered_subheads(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "一问：钟从哪里来？\n\n" BELL "二问：棚子谁来修？\n\n" SHED);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 2);
}

static void last_row_of_a_table_is_no_headline(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "渔港菜场端午价目（单位：元/斤）\n\n粽叶（鲜）8.0 粽叶（干）14.0\n\n圆糯米3.2 长糯米2.9\n\n五花肉15.8 咸鸭蛋（只）1.5\n\n"
		"青塘杨梅12.0 芦湾菱角5.5\n\n艾草菖蒲（把）3.0 空心菜2.2\n\n说明：以上由市场管理办公室按12个摊位平均计出，蛋价因天热略降，杨梅下周还会再跌，买菜的人不必着急。\n\n");
	assert_int_equal(page.item_count, 2);
}

static void title_under_a_caption_is_the_picture_s(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "春分前后，江边的二月兰进入盛花期，市民纷纷前来踏青赏花。 姚永强 摄\n\n紫云落江畔\n\n渔港的钟又响了 棚子装上了座椅\n\n晚报讯 " BELL SHED);
	assert_int_equal(page.item_count, 3);
	assert_headline(1, "紫云落江畔");
	assert_headline(2, "渔港的钟又响了 棚子装上了座椅");
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "本报记者 林小渔\n\n昨日，临江公园的木芙蓉陆续绽放，船工在树下歇脚看云。　本报记者　姚永强　摄\n\n秋到枕蓉亭\n\n拆旧缆碰断夜航灯电线\n\n船工值班当天受伤\n\n家属：渡口该担责　渡口：离得够远\n\n"
		LEAD BELL);
	assert_int_equal(page.item_count, 3);
	assert_headline(1, "秋到枕蓉亭");
}

static void title_and_office_behind_verse_begin_an_article(void **state)
{
	(void)state;
	read_text("夜航\n\n林小渔\n\n月光落在塔尖上\n\n我的手电落在阀门上\n\n它们都是夜里醒着的眼睛\n\n风从海上来\n\n带着一声汽笛\n\n我写下一切正常\n\n我家的安全员\n\n轮渡公司 孙丽\n\n" SHED BELL);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "我家的安全员");
}

static void title_stands_under_the_credit_as_well(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "近日，在走马镇油茶基地，村民正在采摘油茶果，今年挂果面积达一万二千亩。\n\n记者 严冬 摄\n\n油茶果熟\n\n渔港的钟又响了\n\n晚报讯 " BELL SHED);
	assert_int_equal(page.item_count, 3);
	assert_headline(1, "油茶果熟");
	assert_headline(2, "渔港的钟又响了");
}

static void line_with_a_mark_is_the_headline(void **state)
{
	(void)state;
	read_text("沉下去 访民情\n\n## 全市千名干部到渡口帮扶\n\n" BELL SHED);
	assert_int_equal(page.item_count, 1);
	assert_headline(0, "全市千名干部到渡口帮扶");
}

static void dated_paragraphs_stay_in_their_article(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD "3月13日凌晨1点40分，邬队长在芦滩北面熄了火，听见下风口有一阵嗡嗡的响声，压着水面传过来。手电照过去，一条没有号牌的小艇横在苇丛里。\n\n"
		"艇上两人承认，从2月底起已下水五次，捞来的鱼卖给了镇上一家夜排档。案件已移送公安机关，电瓶、逆变器和抄网一并扣下。\n\n"
		"今年封江从3月1日开始，巡查队共出航412次，收缴地笼277条，劝离垂钓者六百多人次。苗站长说，前天采样测得的鱼苗密度高出两成。\n\n");
	assert_int_equal(page.item_count, 1);
}

static void caption_is_told_from_the_credit_under_it(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "市民在新铺的木栈道上散步，远处是停航两年的灯塔。\n\n本报记者 田野 摄\n\n渔港的钟又响了\n\n" BELL);
	assert_int_equal(page.item_count, 3);
	assert_int_equal(page.items[1].kind, ITEM_PHOTO);
	assert_int_equal(page.items[1].byline_count, 1);
}

static void heads_between_rows_begin_the_next_table(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "各渡口末班时刻\n\n北渡 十九点半 每日\n\n南屏 二十点整 每日\n\n芦湾 十八点半 单日\n\n"
		"本周江鲜价格\n\n鲫鱼 每斤12元\n\n青虾 每斤38元\n\n刀鱼 每斤90元\n\n");
	assert_int_equal(page.item_count, 3);
	assert_headline(1, "各渡口末班时刻");
	assert_headline(2, "本周江鲜价格");
}

static void pointer_stands_under_its_title(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "渔港的灯塔今晚重新亮起\n\n>>A02\n\n候船棚加装座椅和棉帘\n\n详见A06版\n");
	assert_int_equal(page.item_count, 3);
	for (size_t i = 1; i < 3; i++)
		assert_int_equal(page.items[i].kind, ITEM_TEASER);
	assert_int_equal(page.items[1].first_line, 7);
	assert_string_equal(page.items[1].continued_to, "A02");
	assert_string_equal(page.items[2].continued_to, "A06");
}

static void teasers_head_is_no_pointer(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD "“大家慢慢走，别着急。”船上的大副一边收跳板，一边对岸上的人喊。\n\n导 读\n\n渔港的灯塔修好了 >>A03\n");
	assert_int_equal(page.items[0].paragraph_count, 2);
	assert_int_equal(page.items[page.item_count - 1].kind, ITEM_TEASER);
	assert_int_equal(page.items[page.item_count - 1].first_line, 9);
}

static void column_in_plain_words_is_a_standing_head(void **state)
{
	(void)state;
	read_text("江边夜话\n\n多等半分钟的善意\n\n方一土\n\n" MORE BELL "来信照登\n\n渡口的开水房为何关了\n\n" SHED MORE "相关新闻\n\n渔港的灯塔修好了\n\n" LEAD);
	assert_int_equal(page.item_count, 3);
	assert_headline(0, "多等半分钟的善意");
	assert_string_equal(page.items[0].standing_head, "江边夜话");
	assert_int_equal(page.items[0].byline_count, 1);
	assert_string_equal(page.items[1].standing_head, "来信照登");
	assert_string_equal(page.items[2].standing_head, "相关新闻");
}

static void column_name_over_briefs_is_their_headline(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "沿江短讯\n\n■芦湾湿地九日起封闭三天，请观鸟的市民改日再来，已经买票的可以退票。\n\n■南屏的老茶馆装好了新灶，十日开门，头一天请街坊喝茶。\n\n");
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "沿江短讯");
	assert_int_equal(page.items[1].paragraph_count, 2);
}

static void titles_of_several_poems_are_subheads(void **state)
{
	(void)state;
	read_text("江上三题（组诗）\n\n林小渔\n\n桂子\n\n你把一个秋天的心事\n\n压到最低最低\n\n低到一粒米那么小\n\n橹声\n\n船走了以后的下午\n\n水还在练习挥手\n\n一圈又一圈\n\n灯塔\n\n"
		"它只说一个字\n\n整夜整夜地说\n\n说给认得路的人听\n\n" "“秋老虎”小考\n\n季伯安\n\n入秋之后忽又暴热，民间称为“秋老虎”。这个说法起于何时，方志里没有写，只说乡人这样叫，想来已经很久了。\n\n");
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].subhead_count, 3);
	assert_string_equal(page.items[0].subheads[1].text, "橹声");
	assert_int_equal(page.items[0].byline_count, 1);
	assert_headline(1, "“秋老虎”小考");
	assert_int_equal(page.items[1].byline_count, 1);
}

static void pauses_end_the_paragraphs_of_old_pages(void **state)
{
	(void)state;
	read_text("米價步漲不已\n\n本埠米市、近日因內河水淺、來源稀少、白米每石已漲至十元以上、市民咸感不安、各業亦受影響、\n\n"
		"輪渡公司今晨會商、增開夜班、以便運米船隻過江、票價照舊、不另加收、惟須預先登記、\n\n渡口失竊\n\n"
		"北渡口木行、前夜被竊松板十二塊、今晨經警士查獲、竊者係鄰村無業之人、已解局訊辦、\n\n");
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].paragraph_count, 2);
	assert_headline(1, "渡口失竊");
}

static void author_stands_under_a_first_paragraph(void **state)
{
	(void)state;
	read_text("一座钟怎么走了二十年\n\n日前，渔港把一座旧钟送给了北渡口，钟面上的字已经看不清，走得却一分不差，围看的人都想知道它从哪里来。\n\n"
		"本报记者陈一舟\n\n悄悄进港\n\n" BELL SHED "谁在上弦\n\n" MORE BELL "雾天的规矩\n\n" SHED MORE);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 3);
	assert_int_equal(page.items[0].byline_count, 1);
	assert_int_equal(page.items[0].paragraphs[0].lines[0], 3);
}

static void another_author_at_the_end_needs_a_headline(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "候船的棚子里多了一排座椅\n\n" SHED "座椅是木工班用旧船板做的，坐上去有一股桐油味。（通讯员 林小渔）\n\n");
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "候船的棚子里多了一排座椅");
}

static void afterword_belongs_to_the_letter_above(void **state)
{
	(void)state;
	read_text("渡口的开水房为何关了\n\n编辑同志：" SHED MORE "读者 陈一舟\n\n编后：一杯热水，小中见大，便民的事不能只算账，渡口管理处如何答复，本报将继续关注。\n\n"
		"渔港的灯塔修好了\n\n" LEAD);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].last_line, 9);
}

static void word_over_an_editors_note_is_a_subhead(void **state)
{
	(void)state;
	read_text("守渡口的人\n\n本报记者　林小渔\n\n核心阅读\n\n" BELL SHED LAMP);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 1);
	assert_string_equal(page.items[0].subheads[0].text, "核心阅读");
	assert_int_equal(page.items[0].paragraph_count, 3);
	read_text("渔港的灯塔修好了\n\n编者按：" LAMP BELL SHED);
	assert_int_equal(page.items[0].subhead_count, 0);
	assert_int_equal(page.items[0].paragraph_count, 3);
}

static void line_that_had_room_for_more_ends_its_paragraph(void **state)
{
	(void)state;
	read_text("支部书记的扁担\n我们大队的支部书记老金，有一根磨得发亮\n的扁担，无论开会下田，他都带在身边，人\n"
		"家说他走到哪里扁担就跟他到哪里去歇着。\n有人问他：“金书记，开会带扁担吗？”\n他说散了会好顺便挑一担河泥回去，不误工\n夫。社员们听了都笑，第二天开会的时候，\n"
		"又有三个人带来了扁担，放在门口排成一排\n。\n");
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].paragraph_count, 2);
	assert_int_equal(page.items[0].paragraphs[1].lines[0], 6);
}

static void short_paragraphs_keep_their_subheads(void **state)
{
	(void)state;
	read_text("渡口的早晨从几点开始\n\n——沿江三个渡口见闻\n\n本报记者 陈一舟\n\n四月的江边，处处是等船的人。\n\n一、从灯塔看起\n\n守塔的老人天不亮就起来，先看雾。\n\n"
		"二、从棚子听起\n\n棚子里的钟敲了六下，人都坐直了。\n\n三、从船上说起\n\n开船的人不爱说话，只看水。\n\n（下转第三版）\n\n渔港添了新船\n\n" LEAD);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].subhead_count, 3);
	assert_int_equal(page.items[0].paragraph_count, 4);
}

static void arrows_point_at_pictures_and_bullets_make_lists(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "◀老船工走上新铺的木栈道。\n\n沿江短波\n\n▲芦湾湿地九日起封闭三天，请观鸟的市民改日再来。\n\n▲南屏的老茶馆十日开门，头一天请街坊喝茶。\n\n▲渔港的冰厂换了新机器，夏天不再断冰。\n");
	assert_int_equal(page.item_count, 3);
	assert_int_equal(page.items[1].kind, ITEM_PHOTO);
	assert_headline(2, "沿江短波");
	assert_int_equal(page.items[2].paragraph_count, 3);
}

static void number_alone_is_the_head_of_a_part(void **state)
{
	(void)state;
	read_text("他们在渡口守了十七年\n\n本报记者 陈一舟\n\n" MORE "壹\n\n一封没有地址的信\n\n" BELL SHED "贰\n\n棚子里的第一盏灯\n\n" LAMP MORE);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].subhead_count, 2);
	assert_string_equal(page.items[0].subheads[1].text, "贰 棚子里的第一盏灯");
}

static void name_of_a_section_is_furniture(void **state)
{
	(void)state;
	read_text("4\n综合新闻\n本版主编:石磊 电话:8223456\n北渡口木栈道昨天启用\n" LEAD MORE);
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
	assert_int_equal(page.items[0].last_line, 3);
	assert_headline(1, "北渡口木栈道昨天启用");
}

static void column_stands_under_rows_with_few_figures(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "昨日渡船中间票价\n\n1船票兑6.9748元\n\n较前一日上调61个分点\n\n渡船眼\n\n别把“免票”请回来\n\n何小川\n\n有码头为了留住乘客，私下承诺“坐满补上”。看似仗义，实则饮鸩止渴。\n\n" BELL);
	assert_int_equal(page.item_count, 3);
	assert_headline(2, "别把“免票”请回来");
	assert_non_null(page.items[2].standing_head);
}

static void two_rows_make_a_table(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n\n" LEAD MORE "今日看点\n\n渔港一套 19:30 龙舟大奖赛 渔港—渡口\n\n渔港体育 21:00 龙舟公开赛1/4决赛\n");
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "今日看点");
}

static void four_lines_between_authors_are_verse(void **state)
{
	(void)state;
	read_text("月亮是个摆渡人\n\n渔港小学 一（1）班 林小渔\n\n月亮是个摆渡人\n\n每天晚上\n\n把爸爸的呼噜声\n\n送给出船的妈妈\n\n指导老师 何川\n\n钢笔\n\n渔港小学 六（1）班 陈一舟\n\n" BELL SHED);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "钢笔");
}

static void entries_with_figures_do_not_run_on(void **state)
{
	(void)state;
	read_text("渡口月票分四档\n\n" LEAD "80元套票：含40次普通航班，超出部分忙时每次2元，闲时每次1元\n\n108元套票：含60次普通航班，超出部分忙时每次1.8元，闲时每次1元\n\n"
		"168元套票：含90次普通航班，超出部分忙时每次1.6元，闲时每次0.8元\n\n220元套票：含120次普通航班，超出部分忙时每次1.5元，闲时每次0.8元\n\n");
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].paragraph_count, 5);
}

static void fields_of_an_exhibition_are_no_heads(void **state)
{
	size_t photo;

	(void)state;
	read_text("渔港的老照片搬进了博物馆\n\n" LEAD "●观展提醒\n\n展出时间：3月2日起至5月底\n\n展出地点：江北渡口馆\n\n票价：每人5元（老人、学生凭证半价）\n\n人数限制：每天六百人\n\n"
		"昨天，渔港的钟下，守钟人小心翼翼地取下钟绳。　本报记者　程一帆　摄\n\n");
	photo = page.item_count - 1;
	assert_int_equal(page.items[photo].kind, ITEM_PHOTO);
	assert_null(page.items[photo].headline);
	for (size_t i = 0; i < photo; i++)
		assert_null(page.items[i].kicker);
}

static void prices_stand_under_their_head(void **state)
{
	(void)state;
	read_text("## 菜价涨了没有\n\n“鸡毛菜卖到七块一斤，是不是有人趁台风涨价？”昨天一早，记者跑了南屏菜市场，把零售价一样一样抄了回来。\n\n南屏菜市场8月13日零售价(元/斤),括号内为前日价格\n\n鸡毛菜 6.8(4.5)\n\n空心菜 5.0(3.8)\n\n黄瓜 4.2(3.5)\n\n土豆 2.2(2.2)\n\n" MORE "## 候船棚搬家\n\n" LEAD SHED);
	assert_int_equal(page.item_count, 2);
	assert_headline(0, "菜价涨了没有");
}

static void words_and_what_they_have_are_paragraphs(void **state)
{
	(void)state;
	read_text("渡口龙舟队名单\n\n晚报讯 " BELL "具体名单如下:\n\n桨手:陈一舟(北渡口)、林小渔(渔港)、沈大江(盐场)\n\n舵手:何水根(轮渡公司)、田野(候船棚)、孟夏(木栈道)、周舟(灯塔)\n\n鼓手:罗小船(渔港)、黄江(盐场)\n\n" MORE);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].paragraph_count, 6);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fields_of_a_form_are_no_headlines),
		cmocka_unit_test(list_that_says_how_long_it_is_has_a_headline),
		cmocka_unit_test(column_is_told_from_the_headline_by_the_text),
		cmocka_unit_test(headline_says_what_the_text_opens_with),
		cmocka_unit_test(deck_says_more_than_the_headline),
		cmocka_unit_test(columns_of_briefs_are_no_subheads),
		cmocka_unit_test(questions_are_numbered_subheads),
		cmocka_unit_test(last_row_of_a_table_is_no_headline),
		cmocka_unit_test(title_under_a_caption_is_the_picture_s),
		cmocka_unit_test(title_and_office_behind_verse_begin_an_article),
		cmocka_unit_test(title_stands_under_the_credit_as_well),
		cmocka_unit_test(line_with_a_mark_is_the_headline),
		cmocka_unit_test(dated_paragraphs_stay_in_their_article),
		cmocka_unit_test(caption_is_told_from_the_credit_under_it),
		cmocka_unit_test(heads_between_rows_begin_the_next_table),
		cmocka_unit_test(pointer_stands_under_its_title),
		cmocka_unit_test(teasers_head_is_no_pointer),
		cmocka_unit_test(column_in_plain_words_is_a_standing_head),
		cmocka_unit_test(column_name_over_briefs_is_their_headline),
		cmocka_unit_test(titles_of_several_poems_are_subheads),
		cmocka_unit_test(pauses_end_the_paragraphs_of_old_pages),
		cmocka_unit_test(author_stands_under_a_first_paragraph),
		cmocka_unit_test(another_author_at_the_end_needs_a_headline),
		cmocka_unit_test(afterword_belongs_to_the_letter_above),
		cmocka_unit_test(word_over_an_editors_note_is_a_subhead),
		cmocka_unit_test(line_that_had_room_for_more_ends_its_paragraph),
		cmocka_unit_test(short_paragraphs_keep_their_subheads),
		cmocka_unit_test(arrows_point_at_pictures_and_bullets_make_lists),
		cmocka_unit_test(number_alone_is_the_head_of_a_part),
		cmocka_unit_test(name_of_a_section_is_furniture),
		cmocka_unit_test(column_stands_under_rows_with_few_figures),
		cmocka_unit_test(two_rows_make_a_table),
		cmocka_unit_test(four_lines_between_authors_are_verse),
		cmocka_unit_test(entries_with_figures_do_not_run_on),
		cmocka_unit_test(fields_of_an_exhibition_are_no_heads),
		cmocka_unit_test(prices_stand_under_their_head),
		cmocka_unit_test(words_and_what_they_have_are_paragraphs),
	};

	return cmocka_run_group_tests(tests, open_press, close_press);
}
