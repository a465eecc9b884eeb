/* SPDX-License-Identifier: MIT */
#include "pages.h"

static void assert_topic(const char *headline, const char *code)
{
	struct arena arena = { 0 };
	struct topic topics[ITEM_TOPICS];
	size_t count = press_classify(press, headline, "", 0, &arena, topics);
	bool found = false;

	for (size_t i = 0; i < count; i++)
		found |= strncmp(topics[i].code, code, 2) == 0;
	if (!found)
		fprintf(stderr, "%s: not %s but %s\n", headline, code, count > 0 ? topics[0].code : "none");
	assert_true(found);
	arena_release(&arena);
}

static void subjects_are_the_seventeen_of_iptc(void **state)
{
	(void)state;
	for (size_t i = 0; i < 17; i++) {
		char code[16];

		snprintf(code, sizeof code, "%02zu000000", i + 1);
		assert_non_null(press_subject(press, i));
		assert_string_equal(press_subject(press, i)->code, code);
	}
	assert_null(press_subject(press, 17));
}

static void subjects_with_labelled_lines_are_told(void **state)
{
	(void)state;
	assert_topic("南屏队补时绝杀 县域足球联赛积分升到第五", "15");
	assert_topic("央行下调存款准备金率 银行股全线涨停", "04");
	assert_topic("高考成绩今日公布 考生可上网填报志愿", "05");
	assert_topic("新专辑首发 歌手开演唱会与歌迷见面", "01");
	assert_topic("手机操作系统升级 运营商推出新资费", "13");
	assert_topic("市政协举行全体会议 听取委员提案办理情况", "11");
	assert_topic("网游新版本开启公测 玩家可领取激活码", "10");
}

static void subjects_without_labelled_lines_are_told(void **state)
{
	(void)state;
	assert_topic("湿地迎来候鸟 护渔船队查处电鱼", "06");
	assert_topic("空气质量改善 污水治理让河道水质回升", "06");
	assert_topic("医院急诊科护士的夜班 患者排队打疫苗", "07");
	assert_topic("冷空气南下 气温下降 今夜有小雨", "17");
	assert_topic("余震不断 救援人员搜寻被困灾民", "03");
	assert_topic("两车相撞起火 事故造成三人受伤", "03");
	assert_topic("农民工讨薪成功 拖欠的加班费补发到手", "09");
	assert_topic("诈骗团伙成员被判有期徒刑 法院当庭宣判", "02");
	assert_topic("浴佛节 寺庙僧人为信众祈福", "12");
	assert_topic("百岁老人金婚 好心人拾金不昧", "08");
	assert_topic("江豚回到汀江 渔民上岸护渔", "06");
	assert_topic("市第一医院新增夜间门诊 糖尿病患者看病不再请假", "07");
	assert_topic("寒潮预警发布 周末最低气温零下三度", "17");
	assert_topic("大雾锁江 气象台发布黄色预警", "17");
	assert_topic("救援队冒雨转移受困老人 山体滑坡无人伤亡", "03");
	assert_topic("外卖骑手工伤认定有了新办法 劳动合同怎么签", "09");
	assert_topic("下岗职工再就业培训班开班", "09");
	assert_topic("法院开庭审理养老诈骗案 被告人当庭认罪", "02");
	assert_topic("古寺重修 信众捐来一口铜钟", "12");
	assert_topic("清真寺开斋节礼拜 穆斯林互致问候", "12");
	assert_topic("九旬老两口补拍婚纱照 街坊都来道喜", "08");
	assert_topic("叛军与政府军交火 停火协议破裂 难民外逃", "16");
}

static size_t article_topics(const char *headline, const char *text, struct topic topics[ITEM_TOPICS],
	struct arena *arena)
{
	return press_classify(press, headline, text, strlen(text), arena, topics);
}

static void assert_article(const char *headline, const char *code, const char *text)
{
	struct arena arena = { 0 };
	struct topic topics[ITEM_TOPICS];
	size_t count = article_topics(headline, text, topics, &arena);

	if (count == 0 || strncmp(topics[0].code, code, 2) != 0)
		fprintf(stderr, "%s: not %s but %s\n", headline, code, count > 0 ? topics[0].code : "none");
	assert_true(count > 0 && strncmp(topics[0].code, code, 2) == 0);
	arena_release(&arena);
}

static void an_article_is_told_by_its_text_where_the_headline_is_silent(void **state)
{
	(void)state;
	assert_article("一夜九趟", "03", "昨夜洪峰过境,江堤三处出现险情。抢险队员扛着沙袋来回九趟,把漫进巷子的积水一点点"
		"排走。凌晨四点,险情解除,被困的十二户人家全部撤离。");
	assert_article("他数了三十年", "06", "芦苇荡的湿地上,老邬每天清晨都来数鸟。今年越冬的候鸟比去年早到九天,其中有十一只"
		"黑脸琵鹭。保护区在滩上新栽了植被,鸟类栖息的地方多了一块。");
	assert_article("凌晨三点的走廊", "07", "急诊科的灯整夜亮着。护士推着病床跑过走廊,医生在抢救室里给患者输液。这一夜来了四十名"
		"病人,护士长一口水也没有喝上。");
	assert_article("补发到手", "09", "四十七名工人拿到了被拖欠三个月的加班费。劳动仲裁庭上,厂方答应按劳动合同补发工资,"
		"工友们在协议上按了手印。");
	assert_article("三道闲话", "02", "诈骗分子让老人把存折里的钱转走,民警赶到时汇款单已经填好。反诈中心随后立案,警方抓获"
		"两名犯罪嫌疑人,法院将择日开庭。");
	assert_article("明后两天", "17", "市气象局说,冷空气明晨到达,最低气温降到三摄氏度,江面有阵风。后天阴转多云,夜里有小雨,"
		"雨量不大。");
	assert_article("钟声又响", "12", "古寺修了两年,昨天重新开光。住持带着僧人诵经,信众和香客站满了院子,法会到中午才散。");
	assert_article("两张合影", "08", "百岁老人和老伴在照相馆拍下了金婚照。老两口说,六十年前那张老照片是素不相识的好心人捡到后"
		"送回来的,这份人情味记到今天。");
	assert_article("最后一投", "15", "南屏队终场前逆转。教练换上替补前锋,补时第四分钟头球破门,球迷把看台跺得直响,"
		"球队在联赛里升到第二。");
}

static void an_article_that_speaks_of_nothing_has_no_topic(void **state)
{
	struct arena arena = { 0 };
	struct topic topics[ITEM_TOPICS];

	(void)state;
	assert_int_equal(article_topics("那一年的秋天", "我走到巷口,看见灯还亮着。他没有抬头,只说了一句,就又低下头去。"
		"后来我再也没有见过那盏灯。", topics, &arena), 0);
	assert_int_equal(article_topics(NULL, "他在桥头站了一会儿,转身走了。", topics, &arena), 0);
	arena_release(&arena);
}

static void a_word_within_another_counts_for_nothing(void **state)
{
	struct arena arena = { 0 };
	struct topic topics[ITEM_TOPICS];

	(void)state;	/* 罗斯 is a player, 国美 a shop, 门将 a keeper */
	assert_int_equal(article_topics("来信", "俄罗斯的朋友来信说,中国美极了。那扇门将在明天打开。", topics, &arena), 0);
	arena_release(&arena);
}

static void the_terms_of_a_text_are_named_as_well(void **state)
{
	struct arena arena = { 0 };
	struct topic topics[ITEM_TOPICS];

	(void)state;
	assert_int_equal(article_topics(NULL, "护士和医生把病人抬上救护车。", topics, &arena), 1);
	assert_true(topics[0].term_count >= 3);
	arena_release(&arena);
}

static void a_topic_names_the_terms_that_earned_it(void **state)
{
	struct arena arena = { 0 };
	struct topic topics[ITEM_TOPICS];

	(void)state;
	assert_true(press_classify(press, "足球联赛决赛", "", 0, &arena, topics) > 0);
	assert_true(topics[0].score > 0.5 && topics[0].score <= 1);
	assert_true(topics[0].term_count > 0);
	assert_non_null(strstr("足球联赛决赛", topics[0].terms[0]));
	assert_true(press_classify(press, "铁路 长假加开列车 股市休市", "", 0, &arena, topics) > 0);
	for (size_t i = 0; i < topics[0].term_count; i++)
		assert_non_null(strstr("铁路 长假加开列车 股市休市", topics[0].terms[i]));
	arena_release(&arena);
}

static void nothing_is_said_where_nothing_speaks(void **state)
{
	struct arena arena = { 0 };
	struct topic topics[ITEM_TOPICS];

	(void)state;
	assert_int_equal(press_classify(press, "", "", 0, &arena, topics), 0);
	assert_int_equal(press_classify(press, NULL, "", 0, &arena, topics), 0);
	assert_int_equal(press_classify(press, NULL, "——", 6, &arena, topics), 0);
	arena_release(&arena);
}

static void traditional_and_full_width_text_is_told_as_well(void **state)
{
	(void)state;
	assert_topic("ＮＢＡ季後賽 火箭隊主場大勝", "15");
}

static void what_is_sold_and_what_is_traded_is_one_subject(void **state)
{
	struct arena arena = { 0 };
	struct topic topics[ITEM_TOPICS];
	size_t count;

	(void)state;	/* its parts do not stand side by side */
	assert_topic("临江楼盘加推两居室 均价每平方米九千元", "04");
	count = press_classify(press, "房企股价大涨 楼盘热销带动季报净利润", "", 0, &arena, topics);
	assert_true(count > 0 && strncmp(topics[0].code, "04", 2) == 0 && topics[0].score > 0.9);
	for (size_t i = 1; i < count; i++)
		assert_true(strncmp(topics[i].code, "04", 2) != 0);
	arena_release(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(subjects_are_the_seventeen_of_iptc),
		cmocka_unit_test(subjects_with_labelled_lines_are_told),
		cmocka_unit_test(subjects_without_labelled_lines_are_told),
		cmocka_unit_test(an_article_is_told_by_its_text_where_the_headline_is_silent),
		cmocka_unit_test(an_article_that_speaks_of_nothing_has_no_topic),
		cmocka_unit_test(a_word_within_another_counts_for_nothing),
		cmocka_unit_test(the_terms_of_a_text_are_named_as_well),
		cmocka_unit_test(a_topic_names_the_terms_that_earned_it),
		cmocka_unit_test(nothing_is_said_where_nothing_speaks),
		cmocka_unit_test(what_is_sold_and_what_is_traded_is_one_subject),
		cmocka_unit_test(traditional_and_full_width_text_is_told_as_well),
	};

	return cmocka_run_group_tests(tests, open_press, close_press);
}
