/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <string.h>

#include <utf8proc.h>

#include "text/utf8.h"
#include "text/width.h"

static int cluster(const char *text)
{
	return width_cluster(text, strlen(text));
}

static size_t cells(const char *text)
{
	return width_text(text, strlen(text));
}

static void han_is_two_cells_and_latin_one(void **state)
{
	(void)state;
	assert_int_equal(width_codepoint('a'), 1);
	assert_int_equal(width_codepoint(0x62a5), 2);
	assert_int_equal(width_codepoint(0x3002), 2);	/* 。 */
	assert_int_equal(width_codepoint(0xff21), 2);	/* Ａ */
	assert_int_equal(width_codepoint(0xff71), 1);	/* ｱ */
	assert_int_equal(width_codepoint(0x20000), 2);
	assert_int_equal(width_codepoint(0x3fffd), 2);	/* unassigned */
	assert_int_equal(width_codepoint(0x1f600), 2);
	assert_int_equal(width_codepoint(0xac00), 2);
	assert_int_equal(width_codepoint(0x10ffff), 1);
	assert_int_equal(cells("报栏 bao"), 8);
	assert_int_equal(cells(""), 0);
}

static void marks_and_formats_take_no_cell(void **state)
{
	static const uint32_t marks[] = { 0x300, 0x20dd, 0x200b, 0x200d, 0x2060, 0xfe0f, 0xfeff, 0x1161, 0xe0100 };

	(void)state;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		assert_int_equal(width_codepoint(marks[i]), 0);
	assert_int_equal(cluster("e\xcc\x81"), 1);
	assert_int_equal(cluster("\xcc\x81"), 0);
	assert_int_equal(cluster("한"), 2);
	assert_int_equal(cluster("\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab"), 2);	/* the same as jamo */
}

static void controls_have_no_width(void **state)
{
	static const uint32_t controls[] = { 0, 9, 0x1b, 0x7f, 0x80, 0x9b, 0x2028, 0x2029 };

	(void)state;
	for (size_t i = 0; i < sizeof controls / sizeof *controls; i++)
		assert_int_equal(width_codepoint(controls[i]), -1);
	assert_int_equal(cluster("\r\n"), -1);
	assert_int_equal(cells("a\tb"), 2);
}

static void emoji_are_two_cells(void **state)
{
	(void)state;
	assert_int_equal(cluster("👨‍👩‍👧"), 2);
	assert_int_equal(cluster("👍🏽"), 2);
	assert_int_equal(cluster("❤"), 1);
	assert_int_equal(cluster("❤\xef\xb8\x8f"), 2);
	assert_int_equal(cluster("1\xef\xb8\x8f\xe2\x83\xa3"), 2);
	assert_int_equal(cluster("a\xef\xb8\x8f"), 1);
	assert_int_equal(cluster("🇨🇳"), 2);
	assert_int_equal(width_codepoint(0x1f1e8), 1);
}

static void ambiguous_characters_are_as_told(void **state)
{
	static const char *ambiguous[] = { "“", "”", "‘", "’", "…", "—", "·", "①", "°", "×", "\xef\xbf\xbd", "\xff" };

	(void)state;
	assert_int_equal(width_ambiguous(), 1);
	for (size_t i = 0; i < sizeof ambiguous / sizeof *ambiguous; i++)
		assert_int_equal(cells(ambiguous[i]), 1);
	assert_int_equal(cells("——“报栏”……"), 10);
	width_set_ambiguous(2);
	assert_int_equal(width_ambiguous(), 2);
	for (size_t i = 0; i < sizeof ambiguous / sizeof *ambiguous; i++)
		assert_int_equal(cells(ambiguous[i]), 2);
	assert_int_equal(cells("——“报栏”……"), 16);
	assert_int_equal(cluster("é"), 2);
	assert_int_equal(cluster("e\xcc\x81"), 1);
	width_set_ambiguous(1);
}

static void what_fits_is_whole_clusters(void **state)
{
	const char *text = "报e\xcc\x81👍🏽栏";

	(void)state;
	assert_int_equal(width_fit(text, strlen(text), 0), 0);
	assert_int_equal(width_fit(text, strlen(text), 1), 0);
	assert_int_equal(width_fit(text, strlen(text), 2), 3);
	assert_int_equal(width_fit(text, strlen(text), 3), 6);
	assert_int_equal(width_fit(text, strlen(text), 4), 6);
	assert_int_equal(width_fit(text, strlen(text), 5), 14);
	assert_int_equal(width_fit(text, strlen(text), 7), 17);
	assert_int_equal(width_fit(text, strlen(text), 99), 17);
}

static void a_cluster_of_one_is_as_wide_as_what_it_is(void **state)
{
	char bytes[UTF8_MAX];

	(void)state;
	for (uint32_t c = 0; c <= 0x10ffff; c++)
		if (c < 0xd800 || c > 0xdfff)
			assert_int_equal(width_cluster(bytes, utf8_put(bytes, c)), width_codepoint(c));
}

/* utf8proc has a table of its own; ours is different in these. */
static bool differs_on_purpose(uint32_t codepoint, utf8proc_category_t category)
{
	switch (category) {
	case UTF8PROC_CATEGORY_CC:
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
	case UTF8PROC_CATEGORY_CN:
	case UTF8PROC_CATEGORY_CO:
	case UTF8PROC_CATEGORY_CS:
	case UTF8PROC_CATEGORY_CF:
	case UTF8PROC_CATEGORY_MC:	/* drawn beside the base by every terminal */
		return true;
	default:
		return (codepoint >= 0x1160 && codepoint <= 0x11ff) || (codepoint >= 0xd7b0 && codepoint <= 0xd7ff);
	}
}

static void widths_agree_with_utf8proc(void **state)
{
	(void)state;
	if (strncmp(utf8proc_unicode_version(), "15.0", 4) != 0) {
		print_message("SKIP: utf8proc is of Unicode %s, the table of 15.0\n", utf8proc_unicode_version());
		skip();
	}
	for (uint32_t c = 0; c <= 0x10ffff; c++) {
		utf8proc_int32_t same = (utf8proc_int32_t)c;

		if (!differs_on_purpose(c, utf8proc_category(same)) && width_codepoint(c) != utf8proc_charwidth(same))
			fail_msg("U+%04X: %d, utf8proc %d", (unsigned)c, width_codepoint(c), utf8proc_charwidth(same));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(han_is_two_cells_and_latin_one),
		cmocka_unit_test(marks_and_formats_take_no_cell),
		cmocka_unit_test(controls_have_no_width),
		cmocka_unit_test(emoji_are_two_cells),
		cmocka_unit_test(ambiguous_characters_are_as_told),
		cmocka_unit_test(what_fits_is_whole_clusters),
		cmocka_unit_test(a_cluster_of_one_is_as_wide_as_what_it_is),
		cmocka_unit_test(widths_agree_with_utf8proc),
	};

	return cmocka_run_group_tests_name("width", tests, NULL, NULL);
}
