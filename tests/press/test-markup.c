/* SPDX-License-Identifier: MIT */
/* What programs that read scanned pages leave in their text. */
#include "passages.h"

#define HEAD "# 渡口的钟\n\n晚报讯（记者陈一舟）"

/* The only paragraph of a report whose text is as given, behind dateline and byline. */
static const char *read_report(const char *text)
{
	static char source[1000];

	assert_true((size_t)snprintf(source, sizeof source, HEAD "%s\n", text) < sizeof source);
	read_text(source);
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].paragraph_count, 1);
	return page.items[0].paragraphs[0].text + strlen("晚报讯（记者陈一舟）");
}

static void formulas_become_plain_text(void **state)
{
	(void)state;
	assert_string_equal(read_report("昨晚钟响了$3 0 \\%$的时间，气温$1 5 ^ { \\circ } \\mathrm { C }$。"), "昨晚钟响了30%的时间，气温15°C。");
	assert_string_equal(read_report("昨晚$\\mathrm{PM}_{2.5}$和$\\mathrm{CO}_2$都低了，占$50$。"), "昨晚PM2.5和CO2都低了，占50。");
	assert_string_equal(read_report("昨晚的水位在5\\%以上，浪高$2\\sim3$米。"), "昨晚的水位在5%以上，浪高2～3米。");
}

static void prices_are_no_formulas(void **state)
{
	(void)state;
	assert_string_equal(read_report("昨晚的船票从$100涨到$200，再从$5-$9涨到$12。"), "昨晚的船票从$100涨到$200，再从$5-$9涨到$12。");
}

static void tags_and_entities_become_plain_text(void **state)
{
	(void)state;
	assert_string_equal(read_report("昨晚<b>钟</b>响了&ldquo;三下&rdquo;，<span class=\"x\">船</span>靠岸&#65281;"), "昨晚钟响了“三下”，船靠岸！");
	assert_string_equal(read_report("昨晚1<2，AT&T的船<无名>靠岸&none;。"), "昨晚1<2，AT&T的船<无名>靠岸&none;。");
}

static void links_keep_what_they_say(void **state)
{
	(void)state;
	assert_string_equal(read_report("昨晚钟响了，[船期](http://example.com/a?b=1)照旧[注](见第二版)[注](1)。"), "昨晚钟响了，船期照旧[注](见第二版)[注](1)。");
}

static void pictures_and_rules_part_no_paragraphs(void **state)
{
	(void)state;
	read_text("# 渡口的钟\n\n" LEAD "![](images/1.jpg)\n\n" MORE "---\n\n" BELL);
	assert_int_equal(page.item_count, 1);
	assert_headline(0, "渡口的钟");
	assert_int_equal(page.items[0].paragraph_count, 3);
	assert_int_equal(page.items[0].paragraphs[1].line_count, 1);
	assert_int_equal(page.items[0].paragraphs[1].lines[0], 7);
}

static void rule_is_room_between_articles(void **state)
{
	(void)state;
	read_text("渡口的钟\n\n" LEAD MORE "---\n\n候船棚里添了座椅\n\n" BELL SHED "---\n\n渔港的灯塔修好了\n\n" LAMP "---\n\n石级上的菜市\n\n" MORE BELL);
	assert_int_equal(page.item_count, 4);
	assert_headline(2, "渔港的灯塔修好了");
}

static void lines_that_say_nothing_belong_to_an_item(void **state)
{
	(void)state;
	read_text("![](images/1.jpg)\n\n***\n\n# 渡口的钟\n\n" LEAD "![](images/2.jpg)\n");
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].first_line, 1);
	assert_int_equal(page.items[0].last_line, 9);
	read_text("![](images/1.jpg)\n\n---\n");
	assert_int_equal(page.item_count, 1);
	assert_int_equal(page.items[0].first_line, 1);
	assert_int_equal(page.items[0].last_line, 3);
}

static void rows_of_a_table_lose_their_strokes(void **state)
{
	const struct item *item;

	(void)state;
	read_text("# 渡口的钟\n\n" LEAD "| 北渡口 | 12班 |\n| --- | --- |\n| 南渡口 | 8班 |\n| 渔港 | 6班 |\n");
	assert_int_equal(page.item_count, 1);
	item = &page.items[0];
	assert_true(item->paragraph_count > 0);
	assert_null(strchr(item->paragraphs[item->paragraph_count - 1].text, '|'));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(formulas_become_plain_text),
		cmocka_unit_test(prices_are_no_formulas),
		cmocka_unit_test(tags_and_entities_become_plain_text),
		cmocka_unit_test(links_keep_what_they_say),
		cmocka_unit_test(pictures_and_rules_part_no_paragraphs),
		cmocka_unit_test(rule_is_room_between_articles),
		cmocka_unit_test(lines_that_say_nothing_belong_to_an_item),
		cmocka_unit_test(rows_of_a_table_lose_their_strokes),
	};

	return cmocka_run_group_tests(tests, open_press, close_press);
}
