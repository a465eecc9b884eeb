/* SPDX-License-Identifier: MIT */
/* Pages whose lines end at a fixed measure. */
#include "passages.h"

static void paragraphs_may_each_have_a_measure(void **state)
{
	(void)state;
	read_text("灯塔修好了\n\n昨晚七点，停了两年的灯塔重\n新亮起，进港的渔船鸣笛致意，\n守塔的老人在塔下站了很久。\n\n"
		"离不开的钟\n\n    钟是渔港捐来的，每到整点敲一下，\n雾天敲得勤些，住在堤后面的人家，年\n岁大的都听得见，起初嫌它吵，后来反\n倒离不开它。\n"
		"    棚子搭在堤内，柱子是旧船的桅杆，老船工说\n桅杆比新木头硬，风来了先响一声，给人提个醒，\n听见的人就往里站一站。\n");
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].paragraph_count, 1);
	assert_int_equal(page.items[1].paragraph_count, 2);
	assert_int_equal(page.items[1].paragraphs[1].line_count, 3);
}

static void headline_as_wide_as_the_measure_keeps_its_author_apart(void **state)
{
	(void)state;
	read_text("灯塔修好了\n　　晚报讯（记者陈一舟）昨天上午，渡船\n准点靠岸，乘客从新铺的木栈道走上码头，\n比往常少走了一百多米。\n" WRAPPED_LAMP "\n渡口的钟有两种敲法 来人多说听不出的\n渡口报记者 沈小渔\n" WRAPPED_BELL WRAPPED_SHED);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "渡口的钟有两种敲法 来人多说听不出的");
	assert_int_equal(page.items[1].byline_count, 1);
	assert_int_equal(page.items[1].paragraph_count, 2);
}

static void folio_as_wide_as_the_measure_is_a_line_of_its_own(void **state)
{
	(void)state;
	read_text("一九五六年四月廿三日 星期一 第二版\n渔港的钟又响了\n　　昨天，渔港的钟是从沉船上拆下来\n的，挂在堤坝后面的木架子上，整点敲一\n下，住在堤后面的人家，年岁大的，都说，\n起初嫌它吵，后来反倒离不开它。\n"
		"　　雾天敲得勤些，进港的船听见钟声，\n就把速度放慢，等着引水员的小艇。\n");
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[0].kind, ITEM_FURNITURE);
	assert_headline(1, "渔港的钟又响了");
	assert_int_equal(page.items[1].paragraph_count, 2);
}

static void name_in_brackets_ends_a_wrapped_text(void **state)
{
	(void)state;
	read_text("　　渔港的钟是从沉船上拆下来的，挂在堤\n坝后面的木架子上，每到整点敲一下，雾天\n敲得勤些，住在堤后面的人家都听得见，起\n初嫌它吵，后来反倒离不开它。（林小渔）\n灯塔重新亮起\n"
		"　　昨晚七点，停了两年的灯塔重新亮起，\n进港的渔船鸣笛致意，守塔的老人在塔下站\n了很久，灯光扫过盐场和芦苇荡，照见了归\n航的船队。\n");
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "灯塔重新亮起");
}

static void wrapped_lines_may_all_stand_apart(void **state)
{
	static const char close[] = "渡口的钟\n" WRAPPED_BELL
		"　　老船工说，过去下雨天最怕这段石阶。\n如今铺了防腐木，夜里还有灯，推着菜车也\n能上来，不用等人搭手。\n"
		"灯塔修好了\n" WRAPPED_LAMP;
	char apart[2 * sizeof close];
	char *end = apart;

	(void)state;
	for (const char *p = close; *p != '\0'; p++) {
		*end++ = *p;
		if (*p == '\n')
			*end++ = '\n';
	}
	*end = '\0';
	read_text(apart);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "灯塔修好了");
	assert_int_equal(page.items[0].paragraph_count, 2);
	assert_int_equal(page.items[0].paragraphs[1].line_count, 3);
	assert_int_equal(page.items[0].paragraphs[1].lines[0], 9);	/* the blank lines between are none of its */
	assert_int_equal(page.items[0].paragraphs[1].lines[1], 11);
	assert_int_equal(page.items[0].paragraphs[1].lines[2], 13);
}

/* A paragraph whose last line is full. */
#define FULL_SHED "　　棚子搭在堤内，柱子是旧船的桅杆，老\n船工说桅杆比新木头硬，风来了先响一声，\n给人提个醒，听见的人就往里边站一站吧。\n"

static void line_over_the_measure_begins_anew(void **state)
{
	(void)state;
	read_text("渡口的钟\n" WRAPPED_BELL FULL_SHED "北渡口木栈道昨天启用　往返两岸的人少走一百多米\n"
		"　　晚报讯（记者陈一舟）昨天上午，渡船\n准点靠岸，乘客从新铺的木栈道走上码头，\n比往常少走了一百多米。\n" WRAPPED_LAMP);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "北渡口木栈道昨天启用　往返两岸的人少走一百多米");
}

static void head_of_two_lines_stands_behind_a_full_line(void **state)
{
	(void)state;
	read_text("渡口的钟\n" WRAPPED_BELL FULL_SHED "停了两年的老灯塔\n昨晚又亮了\n" WRAPPED_LAMP WRAPPED_BELL);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "停了两年的老灯塔 昨晚又亮了");
}

/* Lines of a fixed measure, of which none is indented. */
#define FLUSH_NEWS "晚报讯（记者陈一舟）昨天上午，北渡口的渡船\n准点靠岸，乘客从新铺的木栈道走上码头，比往\n常少走了一百多米。\n"
#define FLUSH_SHED "棚子搭在堤内，柱子是旧船的桅杆，老船工说桅\n杆比新木头硬，风来了先响一声，给人提个醒吧。\n"

static void wrapped_lines_need_no_indent(void **state)
{
	(void)state;
	read_text("渡口的钟\n" FLUSH_NEWS FLUSH_SHED "灯塔修好了\n" FLUSH_NEWS FLUSH_SHED);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "灯塔修好了");
}

static void headline_of_one_measure_ends_where_the_report_begins(void **state)
{
	(void)state;
	read_text("渡口的钟\n" FLUSH_NEWS FLUSH_SHED "停了两年的老灯塔昨天晚上七点钟又亮起来了\n" FLUSH_NEWS FLUSH_SHED);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "停了两年的老灯塔昨天晚上七点钟又亮起来了");
}

static void marked_line_is_no_wrapped_line(void **state)
{
	(void)state;
	read_text("# 渡口的钟\n" FLUSH_NEWS FLUSH_SHED "# 停了两年的老灯塔昨天晚上又亮起来\n# 渔港的人站在堤上看了半夜\n" FLUSH_NEWS FLUSH_SHED);
	assert_int_equal(page.item_count, 2);
	assert_headline(1, "停了两年的老灯塔昨天晚上又亮起来 渔港的人站在堤上看了半夜");
}

static void byline_cut_at_the_measure_goes_on(void **state)
{
	(void)state;
	read_text("渡口的钟\n　　本报渔港1月12日讯　特约\n记者张家舟、记者毕永渡报道：\n钟是渔港捐来的，每到整点敲一\n下，雾天敲得勤些，后来离不开。\n"
		"　　棚子搭在堤内，柱子是旧船\n的桅杆，老船工说桅杆比新木头\n硬，风来了先响一声提个醒。\n　　昨晚七点，停了两年的灯塔\n重新亮起，进港的渔船鸣笛致意。\n");
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].paragraph_count, 3);
	assert_int_equal(page.items[0].byline_count, 2);
}

static void couplets_are_no_wrapped_lines(void **state)
{
	(void)state;
	read_text("渡口四咏\n陈一舟\n一篙撑破三江月，两岸钟声半夜船。\n老妪卖花沿岸走，少年负笈隔江喧。\n木桥初就人来早，石级新铺雨后干。\n最是灯明潮落处，归帆点点向家门。\n");
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].paragraph_count, 4);
}

static void lines_of_a_headline_make_no_measure(void **state)
{
	(void)state;
	read_text("北渡口木栈道昨天启用\n两岸少走一百多米\n\n" LEAD MORE "渔港的灯塔修好了\n停了两年今晚重亮\n\n" LAMP BELL "候船棚里添了座椅\n冬天还有两层棉帘\n\n" "晚报讯（记者周舟）昨天起，三个渡口的候船棚里都添了座椅，每排坐六人，棉帘要等入冬再挂。\n\n" SHED);
	assert_int_equal(page.item_count, 3);
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(page.items[i].paragraph_count, 2);
	assert_null(strstr(page.items[0].headline, "启用两岸"));
}

static void sentence_that_fills_its_line_goes_on_without_an_indent(void **state)
{
	(void)state;
	read_text("守塔的人\n　　昨晚七点，停了两年的灯塔重新亮起，\n进港的渔船都鸣笛致意，守塔的老人站在\n塔下，灯光扫过盐场，一直照到芦苇荡。\n老船工说，有了灯，心里就踏实了，夜里\n行船不怕。\n"
		"　　钟是渔港捐来的，每到整点敲一下，\n雾天敲得勤些，住在堤后面的人家听得见，\n起初嫌它吵，后来反倒离不开这一声“当”。\n隔一阵不响，就有人到堤上来问一声出了\n什么事。\n");
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].paragraph_count, 2);
	assert_int_equal(page.items[0].paragraphs[0].line_count, 5);
	assert_int_equal(page.items[0].paragraphs[1].line_count, 5);
}

static void line_without_a_stop_over_an_indented_one_is_a_subhead(void **state)
{
	(void)state;
	read_text("守塔的人\n　　昨晚七点，停了两年的灯塔重新亮起\n进港的渔船都鸣笛致意，守塔的老人站在\n塔下，灯光扫过盐场，一直照到芦苇荡。\n守塔人的一夜\n　　钟是渔港捐来的，每到整点敲一下，\n雾天敲得勤些，住在堤后面的人家都听得\n见，起初嫌它吵，后来反倒离不开它。\n"
		"　　棚子搭在堤内，柱子是旧船的桅杆，\n老船工说桅杆比新木头硬，风来了先响一\n声，给人提个醒。\n");
	assert_int_equal(page.items[0].paragraphs[0].line_count, 3);
	assert_null(strstr(page.items[0].paragraphs[0].text, "一夜"));
}

static void dateline_that_is_cut_short_goes_on(void **state)
{
	(void)state;
	read_text("灯塔修好了\n" WRAPPED_LAMP "\n守塔的人\n\n　　本报1986年5月12日\n讯　昨晚七点，停了两年的灯塔重新亮\n起，进港的渔船都鸣笛致意，守塔的老人\n站在塔下很久。\n　　钟是渔港捐来的，每到整点敲一下，\n雾天敲得勤些，住在堤后面的人家都听得\n见，起初嫌它吵，后来反倒离不开它。\n");
	assert_int_equal(page.item_count, 2);
	assert_int_equal(page.items[1].paragraph_count, 2);
	assert_int_equal(page.items[1].paragraphs[0].line_count, 4);
}

static void quotation_needs_more_room_than_a_character(void **state)
{
	(void)state;
	read_text("守塔的人\n　　昨晚七点，停了两年的灯塔重新亮起\n来，进港的渔船鸣笛致意，守塔的老人站\n在塔下，灯光扫过盐场，照到芦苇荡。\n“有了灯，心里就踏实了。”老船工说。\n　　钟是渔港捐来的，每到整点敲一下，\n雾天敲得勤些，住在堤后面的人家都听得\n见，起初嫌它吵，后来反倒离不开它。\n");
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].paragraph_count, 2);
}

static void text_without_the_indent_of_others_goes_on(void **state)
{
	(void)state;
	read_text("守塔的人\n" WRAPPED_LAMP WRAPPED_BELL WRAPPED_SHED WRAPPED_LAMP WRAPPED_BELL "\n哪天不响，就有人到堤上来问一声出了什\n么事，问的人多了，敲钟的老人就在门上\n挂了块牌子。\n" WRAPPED_SHED);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].paragraph_count, 6);
}

static void question_that_leaves_room_goes_on_without_an_indent(void **state)
{
	(void)state;
	read_text("守塔的人\n" WRAPPED_BELL "　　“渡口的灯修好了，夜里谁来守？\n老船工说，进港的渔船鸣笛致意，他在塔\n下站了很久，不用别人来换。”\n" WRAPPED_LAMP WRAPPED_SHED);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].paragraph_count, 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paragraphs_may_each_have_a_measure),
		cmocka_unit_test(headline_as_wide_as_the_measure_keeps_its_author_apart),
		cmocka_unit_test(folio_as_wide_as_the_measure_is_a_line_of_its_own),
		cmocka_unit_test(name_in_brackets_ends_a_wrapped_text),
		cmocka_unit_test(wrapped_lines_may_all_stand_apart),
		cmocka_unit_test(line_over_the_measure_begins_anew),
		cmocka_unit_test(head_of_two_lines_stands_behind_a_full_line),
		cmocka_unit_test(wrapped_lines_need_no_indent),
		cmocka_unit_test(headline_of_one_measure_ends_where_the_report_begins),
		cmocka_unit_test(marked_line_is_no_wrapped_line),
		cmocka_unit_test(byline_cut_at_the_measure_goes_on),
		cmocka_unit_test(couplets_are_no_wrapped_lines),
		cmocka_unit_test(lines_of_a_headline_make_no_measure),
		cmocka_unit_test(sentence_that_fills_its_line_goes_on_without_an_indent),
		cmocka_unit_test(line_without_a_stop_over_an_indented_one_is_a_subhead),
		cmocka_unit_test(dateline_that_is_cut_short_goes_on),
		cmocka_unit_test(quotation_needs_more_room_than_a_character),
		cmocka_unit_test(question_that_leaves_room_goes_on_without_an_indent),
		cmocka_unit_test(text_without_the_indent_of_others_goes_on),
	};

	return cmocka_run_group_tests(tests, open_press, close_press);
}
