/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <string.h>

#include "press/date-path.h"
#include "press/day.h"
#include "press/folio.h"

static void calendar_agrees_with_itself_over_four_centuries(void **state)
{
	day_number day = day_make(1815, 1, 1);

	(void)state;
	for (; day <= day_make(2215, 1, 1); day++) {
		int year, month, mday;
		char text[DAY_TEXT];

		day_split(day, &year, &month, &mday);
		assert_int_equal(day_make(year, month, mday), day);
		day_format(day, text);
		assert_int_equal(day_parse(text), day);
	}
	assert_int_equal(day_make(1, 1, 1), 1);
	assert_int_equal(day_make(2025, 6, 7) - day_make(2025, 6, 6), 1);
}

static void weekdays_are_those_of_the_calendar(void **state)
{
	(void)state;
	assert_int_equal(day_weekday(day_make(2022, 3, 5)), 6);
	assert_int_equal(day_weekday(day_make(1949, 10, 1)), 6);
	assert_int_equal(day_weekday(day_make(2025, 6, 8)), 0);
}

static void days_that_do_not_exist_are_none(void **state)
{
	(void)state;
	assert_int_equal(day_make(2023, 2, 29), 0);
	assert_int_equal(day_make(1900, 2, 29), 0);
	assert_int_not_equal(day_make(2000, 2, 29), 0);
	assert_int_equal(day_make(2023, 13, 1), 0);
	assert_int_equal(day_make(2023, 4, 31), 0);
	assert_int_equal(day_parse("2023-2-01"), 0);
	assert_int_equal(day_parse("2023-02-01 "), 0);
	assert_int_equal(day_parse("2o23-02-01"), 0);
}

static void assert_path(const char *path, const char *day, const char *label)
{
	struct path_date date;
	char text[DAY_TEXT];
	size_t start = 0;
	size_t len;

	if (day == NULL) {
		assert_false(date_from_path(path, &date));
		return;
	}
	assert_true(date_from_path(path, &date));
	day_format(date.day, text);
	assert_string_equal(text, day);
	len = label_from_path(path, &start);
	assert_int_equal(len, strlen(label));
	assert_memory_equal(path + start, label, len);
}

static void paths_of_every_shape_give_day_and_page(void **state)
{
	(void)state;
	assert_path("/archive/2023/11/20/A02.txt", "2023-11-20", "A02");
	assert_path("20231120-A02.txt", "2023-11-20", "A02");
	assert_path("2023-11-20_03版.txt", "2023-11-20", "03");
	assert_path("2023-11-20_第3版.txt", "2023-11-20", "3");
	assert_path("202310/01/content_150775.txt", "2023-10-01", "");
	assert_path("html/2023-11/20/node_2.htm", "2023-11-20", "");
	assert_path("paper_19980101_01.txt", "1998-01-01", "01");
	assert_path("1956年3月5日/2.txt", "1956-03-05", "2");
	assert_path("2020/2021-05-06/A1.txt", "2021-05-06", "A1");
}

static void numbers_that_are_no_date_are_left_alone(void **state)
{
	(void)state;
	assert_path("000_79e23e0e20230101.txt", NULL, NULL);
	assert_path("20231320.txt", NULL, NULL);
	assert_path("20230229.txt", NULL, NULL);
	assert_path("13990101.txt", NULL, NULL);
	assert_path("202311201.txt", NULL, NULL);
	assert_path("page 12.txt", NULL, NULL);
	assert_path("", NULL, NULL);
}

static void read_line(const char *line, struct folio *folio, bool *is_line)
{
	struct glyphs glyphs;

	glyphs_first(&glyphs, line, strlen(line));
	folio_read(&glyphs, folio);
	*is_line = folio_is_line(&glyphs, folio);
}

static void assert_folio(const char *line, const char *day, const char *label, bool weekday)
{
	struct folio folio;
	char text[DAY_TEXT];
	bool is_line;

	read_line(line, &folio, &is_line);
	assert_true(is_line);
	day_format(folio.day, text);
	assert_string_equal(folio.day > 0 ? text : "", day);
	assert_string_equal(folio.label, label);
	assert_int_equal(folio.weekday, weekday);
	assert_false(folio.wrong_weekday);
}

static void folio_lines_give_day_weekday_and_page(void **state)
{
	(void)state;
	assert_folio("2022年3月5日 星期六 农历壬寅年二月初三", "2022-03-05", "", true);
	assert_folio("A02 要闻 2022.3.5 星期六 责编：何川", "2022-03-05", "A02", true);
	assert_folio("一九五六年三月五日 星期一", "1956-03-05", "", true);
	assert_folio("１９９８年１月５日", "1998-01-05", "", false);
	assert_folio("第三版", "", "3", false);
	assert_folio("二〇二二年三月五日（星期六）", "2022-03-05", "", true);
	assert_folio("中華民國二十五年十一月十四日 星期六 第三版", "1936-11-14", "3", true);
	assert_folio("民國廿五年十一月十四日", "1936-11-14", "", false);
	assert_folio("民國一一二年三月二十二日 星期三 A6 地方", "2023-03-22", "A6", true);
	assert_folio("星期二 己亥年七月十三", "", "", false);
	assert_folio("农历正月初一", "", "", false);
	assert_folio("1966年8月20日　第7期　本期4版", "1966-08-20", "", false);
	assert_folio("第12号　1958年3月1日　今天出版六版", "1958-03-01", "", false);
}

static void weekday_that_does_not_fit_is_told(void **state)
{
	struct folio folio;
	bool is_line;

	(void)state;
	read_line("2022年3月5日 星期五", &folio, &is_line);
	assert_true(is_line && folio.wrong_weekday);
	read_line("农历正月十五灯会开锣", &folio, &is_line);
	assert_false(is_line);
	read_line("2022年3月5日大桥通车，两岸百姓迎来第一班公交车", &folio, &is_line);
	assert_false(is_line);
	read_line("2022年3月5日，大桥通车", &folio, &is_line);
	assert_false(is_line);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(calendar_agrees_with_itself_over_four_centuries),
		cmocka_unit_test(weekdays_are_those_of_the_calendar),
		cmocka_unit_test(days_that_do_not_exist_are_none),
		cmocka_unit_test(paths_of_every_shape_give_day_and_page),
		cmocka_unit_test(numbers_that_are_no_date_are_left_alone),
		cmocka_unit_test(folio_lines_give_day_weekday_and_page),
		cmocka_unit_test(weekday_that_does_not_fit_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
