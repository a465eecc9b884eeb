/* SPDX-License-Identifier: MIT */
#include "pages.h"

static void assert_span(const char *from, const char *to)
{
	char text[DAY_TEXT];

	assert_int_equal(page.date.basis, BASIS_TEXT);
	assert_non_null(page.date.evidence);
	day_format(page.date.from, text);
	assert_string_equal(text, from);
	day_format(page.date.to, text);
	assert_string_equal(text, to);
}

static void no_evidence_gives_no_date(void **state)
{
	(void)state;
	read_text("渡口的一天\n\n本报讯（记者周舟）昨天上午，北渡口的第一班渡船准点靠岸，乘客走上新铺的木栈道。\n");
	assert_int_equal(page.date.precision, PRECISION_NONE);
	assert_null(page.date.evidence);
}

static void memories_are_no_date(void **state)
{
	(void)state;
	read_text("老船工的一生\n\n1978年他第一次上船，那年他二十岁。1978年的冬天江面结了冰。\n");
	assert_int_equal(page.date.precision, PRECISION_NONE);
}

static void a_year_beside_yesterday_bounds_the_page(void **state)
{
	(void)state;
	read_text("绿色工厂名单公示\n\n晚报讯 记者近日获悉，2023年度绿色工厂名单公示，我市三家企业入围。\n");
	assert_span("2023-01-01", "2024-12-31");
	assert_int_equal(page.date.precision, PRECISION_SPAN);
}

static void a_year_told_once_beside_yesterday_is_no_date(void **state)
{
	(void)state;
	read_text("老码头翻新\n\n晚报讯 昨天，1988年投用的南岸老码头封闭，工人正在换栏杆。\n");
	assert_int_equal(page.date.precision, PRECISION_NONE);
	read_text("老码头翻新\n\n晚报讯 昨天，1988年投用的南岸老码头封闭。老客户说，1987年还没有它。\n");
	assert_span("1988-01-01", "1989-12-31");
}

static void news_is_not_much_younger_than_the_years_it_names(void **state)
{
	(void)state;
	read_text("渡口客流\n\n晚报讯 昨天，渡口开门迎客。\n\n2021年，渡口来了八十万人；2019年还不到六十万人。2021年的栈道长一里。\n");
	assert_span("2021-01-01", "2023-12-31");
	read_text("旧案重审\n\n晚报讯 昨天，旧案重审。1985年冬天，仓库失火。1985年的账本还在。\n");
	assert_int_equal(page.date.precision, PRECISION_NONE);
	read_text("渡口客流\n\n渡口开门迎客。2021年，渡口来了八十万人；2019年还不到六十万人。2021年的栈道长一里。\n");
	assert_int_equal(page.date.precision, PRECISION_NONE);
}

static void day_of_a_signature_is_not_the_papers(void **state)
{
	static const char notice[] = "封闭栈道通知\n\n因更换木板，栈道定于八月十八日起封闭三天，来往乘客请走西侧石阶，带来不便请谅解。\n\n渡口管理处\n\n2021年8月16日\n";

	(void)state;
	read_text(notice);
	assert_int_equal(page.date.precision, PRECISION_NONE);
	read_text("江海晚报\n\n2021年8月17日\n\n封闭栈道通知\n\n因更换木板，栈道封闭三天，来往乘客请走西侧石阶，带来不便请谅解。\n\n渡口管理处\n\n2021年8月16日\n");
	assert_int_equal(page.date.from, day_make(2021, 8, 17));
}

static void since_when_a_thing_is_there_dates_no_page(void **state)
{
	(void)state;
	read_text("老桥加固\n\n晚报讯 昨天，始建于1958年的老桥封闭加固。老桥建于1958年，2016年以来限重，2015年起限高。\n");
	assert_int_equal(page.date.precision, PRECISION_NONE);
	read_text("水厂扩建\n\n晚报讯 昨天，水厂扩建开工，2001年前后的旧管将全部换掉，省志和县志都说，2001年城里还缺水，2001年冬天最缺。\n");
	assert_int_equal(page.date.precision, PRECISION_NONE);
	read_text("陈列开幕\n\n晚报讯 昨天，陈列开幕，中华人民共和国成立前后的旧物都有，将展示从1840年到1949年的百年历史。\n");
	assert_int_equal(page.date.precision, PRECISION_NONE);
}

static void a_plan_of_a_year_may_be_of_this_year(void **state)
{
	(void)state;
	read_text("缴费基数公布\n\n晚报讯 记者昨天获悉，2023年度缴费基数已经确定，从今年7月起执行。\n");
	assert_span("2023-01-01", "2024-12-31");
	read_text("渡口客流\n\n晚报讯 记者昨天获悉，今年渡口客流一百万人次，2023年，这个数是八十万，2022年是七十万。\n");
	assert_span("2024-01-01", "2024-12-31");
}

static void an_event_is_a_day_not_before_and_a_deadline_one_not_after(void **state)
{
	(void)state;
	read_text("全市干部大会召开\n\n晚报讯 昨天，全市干部大会召开，传达学习党的二十大精神。会议要求，到2025年，力争新增高新技术企业一千家。\n");
	assert_span("2022-10-16", "2025-12-31");
}

static void an_anniversary_gives_the_year(void **state)
{
	(void)state;
	read_text("开放四十年图片展开幕\n\n晚报讯 昨天，图片展开幕。今年是我市获批沿海开放城市40周年。\n");
	assert_span("2024-01-01", "2024-12-31");
	assert_int_equal(page.date.precision, PRECISION_YEAR);
}

static void an_end_has_other_anniversaries_than_a_beginning(void **state)
{
	(void)state;
	read_text("展览开幕\n\n晚报讯 昨天，展览开幕。今年是红军长征胜利80周年。\n");
	assert_span("2016-01-01", "2016-12-31");
	read_text("展览开幕\n\n晚报讯 昨天，展览开幕。今年是抗美援朝战争胜利60周年。\n");
	assert_span("2013-01-01", "2013-12-31");
}

static void words_that_are_older_than_an_event_do_not_bound_the_page(void **state)
{
	(void)state;
	read_text("全市培训安全员\n\n晚报讯 近日，2003年度培训结束。应急管理部门、自然资源部门都派了人，市里为此定了八项规定。"
		"大家稍微信了几分，说起“7·21”大学的旧事。\n");
	assert_span("2003-01-01", "2004-12-31");
	read_text("旧事重提\n\n本报讯 近日，1956年度总结完成。教师节的来历、美国第一颗原子弹、巴黎奥运会都有人问起，"
		"公私合营和包产到户也都谈到，三个代表团先后到会。\n");
	assert_span("1956-01-01", "1957-12-31");
}

static void a_dateline_narrows_a_known_year_to_days(void **state)
{
	(void)state;
	read_text("渔港开捕\n\n本报芦湾8月16日电（记者周舟）今天，休渔结束，渔船出港。今年是我市获批沿海开放城市40周年，渔港也扩建了。\n");
	assert_span("2024-08-16", "2024-08-21");
}

static void a_year_ahead_is_not_taken_for_the_past(void **state)
{
	(void)state;
	read_text("轨道交通怎样走\n\n晚报讯 记者昨日获悉，到2035年，全市轨道交通达三百公里。\n");
	assert_int_equal(page.date.precision, PRECISION_NONE);
	read_text("新城规划公布\n\n晚报讯 记者昨日获悉，新城规划公布，2035年建成滨海新城。\n");
	assert_int_equal(page.date.precision, PRECISION_NONE);
}

static void the_end_of_a_plan_is_not_taken_for_the_past(void **state)
{
	(void)state;
	read_text("旧船更新\n\n晚报讯 昨天，渡口公布旧船更新办法（2020—2021年）。2019年换下六条，2018年换下三条。\n\n"
		"第二阶段为在2021年更换的船，补助减半。2021年更换的船须先报名。2019年换船的也可补领。\n");
	assert_span("2019-01-01", "2023-12-31");
}

static void the_path_and_what_is_given_go_first(void **state)
{
	static const char text[] = "名单公示\n\n晚报讯 近日，2023年度名单公示。\n";
	struct page_origin origin = { .source = "2024/01/05/A02.txt" };

	(void)state;
	read_bytes("2024/01/05/A02.txt", text, sizeof text - 1);
	assert_int_equal(page.date.basis, BASIS_PATH);
	assert_int_equal(page.date.from, day_make(2024, 1, 5));
	assert_string_equal(page.label, "A02");
	origin.given = (struct date){ day_make(2024, 1, 6), day_make(2024, 1, 6), PRECISION_DAY, BASIS_GIVEN, "--date" };
	page_release(&page);
	press_read(press, &origin, text, sizeof text - 1, &page);
	assert_int_equal(page.date.basis, BASIS_GIVEN);
	assert_int_equal(page.date.from, day_make(2024, 1, 6));
}

static void a_reprint_does_not_date_the_page(void **state)
{
	(void)state;
	read_text("旧报重刊\n\n江海日报\n\n一九五六年十一月二十三日 星期五 第二版\n\n渡轮昨日开航\n\n本报讯 昨日渡轮开航，两岸欢腾。\n");
	assert_int_equal(page.date.precision, PRECISION_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_evidence_gives_no_date),
		cmocka_unit_test(memories_are_no_date),
		cmocka_unit_test(a_year_beside_yesterday_bounds_the_page),
		cmocka_unit_test(a_year_told_once_beside_yesterday_is_no_date),
		cmocka_unit_test(news_is_not_much_younger_than_the_years_it_names),
		cmocka_unit_test(day_of_a_signature_is_not_the_papers),
		cmocka_unit_test(since_when_a_thing_is_there_dates_no_page),
		cmocka_unit_test(a_plan_of_a_year_may_be_of_this_year),
		cmocka_unit_test(an_event_is_a_day_not_before_and_a_deadline_one_not_after),
		cmocka_unit_test(an_anniversary_gives_the_year),
		cmocka_unit_test(an_end_has_other_anniversaries_than_a_beginning),
		cmocka_unit_test(words_that_are_older_than_an_event_do_not_bound_the_page),
		cmocka_unit_test(a_dateline_narrows_a_known_year_to_days),
		cmocka_unit_test(a_year_ahead_is_not_taken_for_the_past),
		cmocka_unit_test(the_end_of_a_plan_is_not_taken_for_the_past),
		cmocka_unit_test(the_path_and_what_is_given_go_first),
		cmocka_unit_test(a_reprint_does_not_date_the_page),
	};

	return cmocka_run_group_tests(tests, open_press, close_press);
}
