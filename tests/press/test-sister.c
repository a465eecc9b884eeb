/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <string.h>

#include "press/press.h"
#include "press/serial.h"
#include "press/sister.h"

#define DAY 738844	/* 2023-11-20 */

static int serial_of(const char *line)
{
	struct glyphs glyphs;
	struct serial serial;

	glyphs_first(&glyphs, line, strlen(line));
	serial_read(&glyphs, &serial);
	return serial.number;
}

static void the_serial_number_of_an_issue_is_read(void **state)
{
	(void)state;
	assert_int_equal(serial_of("云汀晚报 总第18321期"), 18321);
	assert_int_equal(serial_of("第 12345 号 今日八版"), 12345);
	assert_int_equal(serial_of("国内统一刊号CN00-0000 第7期(总第２０４８期)"), 2048);
	assert_int_equal(serial_of("第7期"), 7);
	assert_int_equal(serial_of("第3版 第二期工程"), 0);
	assert_int_equal(serial_of("总第1234567890期"), 0);
	assert_int_equal(serial_of("第期"), 0);
}

static void assert_date(const struct sister *sisters, size_t count, int64_t number, enum sister_order order,
	day_number from, day_number to)
{
	const struct sister *before, *next;
	struct date date = date_from_sisters(sisters, count, number, order, &before, &next);

	assert_int_equal(date.from, from);
	assert_int_equal(date.to, to);
	assert_int_equal(date.precision, from == 0 ? PRECISION_NONE : from == to ? PRECISION_DAY : PRECISION_SPAN);
}

static void the_same_serial_number_is_the_same_day(void **state)
{
	const struct sister sisters[] = { { 12344, DAY - 1, NULL }, { 12345, DAY, NULL }, { 12345, DAY, NULL } };

	(void)state;
	assert_date(sisters, 3, 12345, SISTERS_BY_SERIAL, DAY, DAY);
}

static void a_daily_counts_its_days(void **state)
{
	const struct sister sisters[] = { { 100, DAY, NULL }, { 110, DAY + 10, NULL } };

	(void)state;
	assert_date(sisters, 2, 104, SISTERS_BY_SERIAL, DAY + 4, DAY + 4);
}

static void numbers_with_days_between_them_leave_a_span(void **state)
{
	const struct sister sisters[] = { { 100, DAY, NULL }, { 102, DAY + 7, NULL } };

	(void)state;
	assert_date(sisters, 2, 101, SISTERS_BY_SERIAL, DAY + 1, DAY + 6);
}

static void what_lies_outside_or_far_apart_is_not_told(void **state)
{
	const struct sister near[] = { { 100, DAY, NULL }, { 102, DAY + 2, NULL } };
	const struct sister far[] = { { 100, DAY, NULL }, { 102, DAY + 400, NULL } };

	(void)state;
	assert_date(near, 2, 99, SISTERS_BY_SERIAL, 0, 0);
	assert_date(near, 2, 103, SISTERS_BY_SERIAL, 0, 0);
	assert_date(far, 2, 101, SISTERS_BY_SERIAL, 0, 0);
	assert_date(near, 1, 101, SISTERS_BY_SERIAL, 0, 0);
	assert_date(near, 0, 101, SISTERS_BY_SERIAL, 0, 0);
}

static void sisters_that_contradict_each_other_say_nothing(void **state)
{
	const struct sister twice[] = { { 100, DAY, NULL }, { 100, DAY + 365, NULL } };
	const struct sister back[] = { { 100, DAY, NULL }, { 101, DAY - 1, NULL }, { 103, DAY + 3, NULL } };
	const struct sister dense[] = { { 100, DAY, NULL }, { 110, DAY + 2, NULL } };

	(void)state;
	assert_date(twice, 2, 100, SISTERS_BY_SERIAL, 0, 0);
	assert_date(back, 3, 102, SISTERS_BY_SERIAL, 0, 0);
	assert_date(back, 3, 102, SISTERS_BY_NAME, 0, 0);
	assert_date(dense, 2, 105, SISTERS_BY_SERIAL, 0, 0);
}

static void a_file_between_two_of_a_day_is_of_that_day(void **state)
{
	const struct sister sisters[] = { { 11, DAY, "0011.txt" }, { 13, DAY, "0013.txt" }, { 20, DAY + 3, "0020.txt" },
		{ 500, DAY + 3, "0500.txt" } };

	(void)state;
	assert_date(sisters, 4, 12, SISTERS_BY_NAME, DAY, DAY);
	assert_date(sisters, 4, 14, SISTERS_BY_NAME, DAY, DAY + 3);
	assert_date(sisters, 4, 100, SISTERS_BY_NAME, 0, 0);	/* no paper has so many pages */
	assert_date(sisters, 4, 501, SISTERS_BY_NAME, 0, 0);
}

static int page_serial(const char *text)
{
	static const struct page_origin origin = { .source = "loose.txt" };
	struct press *press;
	struct error error;
	struct page page;
	int serial;

	assert_int_equal(press_open(&press, &error), STATUS_OK);
	press_read(press, &origin, text, strlen(text), &page);
	serial = page.serial;
	page_release(&page);
	press_close(press);
	return serial;
}

static void a_page_has_the_number_of_its_masthead_and_no_other(void **state)
{
	(void)state;
	assert_int_equal(page_serial("云汀晚报\n\n总第12345期\n\n江堤巡查今日开始\n\n沿线十二个点都有人值守。\n"), 12345);
	assert_int_equal(page_serial("第A02版 要闻 第12345期\n\n江堤巡查今日开始\n\n沿线十二个点都有人值守。\n"), 12345);
	assert_int_equal(page_serial("双色球第23期开奖\n\n昨晚开出的号码里,有三个连着。本刊第45期说过此事。\n"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_serial_number_of_an_issue_is_read),
		cmocka_unit_test(the_same_serial_number_is_the_same_day),
		cmocka_unit_test(a_daily_counts_its_days),
		cmocka_unit_test(numbers_with_days_between_them_leave_a_span),
		cmocka_unit_test(what_lies_outside_or_far_apart_is_not_told),
		cmocka_unit_test(sisters_that_contradict_each_other_say_nothing),
		cmocka_unit_test(a_file_between_two_of_a_day_is_of_that_day),
		cmocka_unit_test(a_page_has_the_number_of_its_masthead_and_no_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
