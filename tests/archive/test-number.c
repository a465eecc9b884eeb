/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include "archive/number.h"

static const struct date exact = { 739000, 739000, PRECISION_DAY, BASIS_PATH, "" };
static const struct date month = { 739000, 739029, PRECISION_MONTH, BASIS_TEXT, "" };
static const struct date undated = { 0 };

static void newer_days_come_first_and_pages_in_their_order(void **state)
{
	(void)state;
	assert_true(number_make(739001, 0, 0) > number_make(739000, 0, 0));
	assert_true(number_make(739000, 1, 0) > number_make(739000, 2, 0));
	assert_true(number_make(739000, 1, 0) > number_make(739000, 1, 1));
	assert_true(number_make(739000, 1, NUMBER_SEQUENCES - 1) > number_make(739000, 2, 0));
	assert_true(number_make(1, 0, 0) > number_make(0, 0, 0));
}

static void numbers_fill_63_bits(void **state)
{
	(void)state;
	assert_true(number_make(NUMBER_DAYS - 1, 0, 0) == INT64_MAX);
	assert_true(number_make(0, NUMBER_PLACES - 1, NUMBER_SEQUENCES - 1) == 0);
}

static void a_number_tells_its_day(void **state)
{
	(void)state;
	assert_int_equal(number_day(number_make(739000, NUMBER_PLACES - 1, NUMBER_SEQUENCES - 1)), 739000);
	assert_int_equal(number_day(number_make(739000, 0, 0)), 739000);
	assert_true(number_highest(739000) == number_make(739000, 0, 0));
	assert_true(number_above(number_highest(739000)) == number_lowest(739001));
	assert_true(number_above(number_highest(INT32_MAX)) == INT64_MAX);
	assert_true(number_lowest(INT32_MIN) == 0);
	assert_true(number_lowest(739000) == number_make(739000, NUMBER_PLACES - 1, NUMBER_SEQUENCES - 1));
}

static void a_long_page_runs_on_into_the_next_places(void **state)
{
	(void)state;
	assert_int_equal(number_places(0), 1);
	assert_int_equal(number_places(NUMBER_SEQUENCES), 1);
	assert_int_equal(number_places(NUMBER_SEQUENCES + 1), 2);
	assert_true(number_make(1, 7, NUMBER_SEQUENCES + 3) == number_make(1, 8, 3));
}

static void pages_are_ordered_by_their_labels(void **state)
{
	(void)state;
	assert_int_equal(number_place(&exact, 0, "1"), 1);
	assert_int_equal(number_place(&exact, 0, "02"), 2);
	assert_int_equal(number_place(&exact, 0, "A01"), 101);
	assert_int_equal(number_place(&exact, 0, "b12"), 212);
	assert_int_equal(number_place(&exact, 0, "Z99999999999"), 26 * 100 + 999);
	assert_int_equal(number_place(&exact, 3, "A01"), (3 << 12) + 101);
	assert_int_equal(number_place(&exact, 0, NULL), number_place(&exact, 0, "要闻"));
	assert_true(number_place(&exact, 0, NULL) > number_place(&exact, 0, "Z99"));
	assert_true(number_place(&exact, INT64_MAX, "A01") < NUMBER_ARRIVAL);
}

static void pages_without_a_day_stand_behind_in_order_of_arrival(void **state)
{
	const struct date never = { NUMBER_DAYS, NUMBER_DAYS, PRECISION_DAY, BASIS_GIVEN, "" };

	(void)state;
	assert_int_equal(number_place(&month, 3, "A01"), NUMBER_ARRIVAL);
	assert_int_equal(number_place(&undated, 3, "A01"), NUMBER_ARRIVAL);
	assert_int_equal(number_day_of(&month), 739000);
	assert_int_equal(number_day_of(&undated), 0);
	assert_int_equal(number_day_of(&never), 0);
}

static void a_bucket_holds_an_issue(void **state)
{
	int64_t bucket = number_bucket(number_make(739000, 101, 0));

	(void)state;
	assert_int_equal(number_bucket(number_make(739000, 899, 20)), bucket);
	assert_true(number_bucket(number_make(739001, 101, 0)) > bucket);
	assert_int_equal(number_day(number_bucket_lowest(bucket)), 739000);
	assert_int_equal(number_day(number_bucket_highest(bucket)), 739000);
	assert_int_equal(number_bucket(number_highest(739000)) - number_bucket(number_lowest(739000)) + 1,
		NUMBER_BUCKETS_A_DAY);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(newer_days_come_first_and_pages_in_their_order),
		cmocka_unit_test(numbers_fill_63_bits),
		cmocka_unit_test(a_number_tells_its_day),
		cmocka_unit_test(a_long_page_runs_on_into_the_next_places),
		cmocka_unit_test(pages_are_ordered_by_their_labels),
		cmocka_unit_test(pages_without_a_day_stand_behind_in_order_of_arrival),
		cmocka_unit_test(a_bucket_holds_an_issue),
	};

	return cmocka_run_group_tests_name("number", tests, NULL, NULL);
}
