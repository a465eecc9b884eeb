/* SPDX-License-Identifier: MIT */
/* What dates and people are called, and where there is little room. */
#include "unit.h"

#include "text/width.h"
#include "ui/label.h"

#define COLUMN 12

static void check(const struct date *date, const char *wanted)
{
	struct strbuf out = { 0 };

	label_date_short(&out, date);
	assert_string_equal(out.text, wanted);
	assert_true(width_text(out.text, out.len) <= COLUMN);
	strbuf_release(&out);
}

static struct date span(day_number from, day_number to, enum precision precision, enum basis basis)
{
	return (struct date){ .from = from, .to = to, .precision = precision, .basis = basis };
}

static void a_date_fits_its_column(void **state)
{
	const day_number june = day_make(2024, 6, 6), july = day_make(2024, 7, 18), next = day_make(2025, 1, 3);
	const struct date dates[] = {
		{ 0 },
		span(june, june, PRECISION_DAY, BASIS_PATH),
		span(june, june, PRECISION_DAY, BASIS_TEXT),
		span(day_make(2024, 6, 1), day_make(2024, 6, 30), PRECISION_MONTH, BASIS_TEXT),
		span(day_make(2024, 1, 1), day_make(2024, 12, 31), PRECISION_YEAR, BASIS_PATH),
		span(june, june + 5, PRECISION_SPAN, BASIS_TEXT),
		span(june, july, PRECISION_SPAN, BASIS_TEXT),
		span(june, next, PRECISION_SPAN, BASIS_TEXT),
		span(june, july, PRECISION_SPAN, BASIS_SISTER),
	};
	const char *const wanted[] = {
		"日期不详", "2024-06-06", "约2024-06-06", "约2024-06", "2024年", "约2024-06", "约2024年", "约2024–2025",
		"约2024年",
	};

	(void)state;
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
		check(&dates[i], wanted[i]);
}

static void a_span_of_whole_years_is_no_span_of_days(void **state)
{
	const struct date years = span(day_make(2020, 1, 1), day_make(2022, 12, 31), PRECISION_SPAN, BASIS_TEXT);
	const struct date days = span(day_make(2020, 1, 1), day_make(2022, 12, 30), PRECISION_SPAN, BASIS_TEXT);
	struct strbuf out = { 0 };

	(void)state;
	label_date(&out, &years);
	strbuf_addc(&out, '\n');
	label_date(&out, &days);
	assert_string_equal(out.text, "约2020–2022年\n约2020-01-01 – 2022-12-30");
	strbuf_release(&out);
}

static void who_took_a_picture_stands_before_what_he_did(void **state)
{
	static const struct byline people[] = { { "江海晚报/江海新闻记者", "陈一舟" }, { "文/图", "林小渔" },
		{ "摄", "田野" }, { "", "何水根" } };
	struct strbuf out = { 0 };

	(void)state;
	label_bylines(&out, people, 4);
	assert_string_equal(strbuf_text(&out), "江海晚报/江海新闻记者 陈一舟  林小渔 文/图  田野 摄  何水根");
	strbuf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_date_fits_its_column),
		cmocka_unit_test(a_span_of_whole_years_is_no_span_of_days),
		cmocka_unit_test(who_took_a_picture_stands_before_what_he_did),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
