/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <stdio.h>
#include <string.h>

#include "base/strbuf.h"
#include "text/json.h"
#include "text/utf8.h"

/* Examples of The Unicode Standard, section 3.9, tables 3-8 to 3-11: how many U+FFFD. */
static void one_replacement_a_maximal_subpart(void **state)
{
	static const struct {
		const char *bytes;
		size_t codepoints;
	} cases[] = {
		{ "\xc0\xaf\xe0\x80\xbf\xf0\x81\x82\x41", 9 },
		{ "\xed\xa0\x80\xed\xbf\xbf\xed\xaf\x41", 9 },
		{ "\xf4\x91\x92\x93\xff\x41\x80\xbf\x42", 9 },
		{ "\xe1\x80\xe2\xf0\x91\x92\xf1\xbf\x41", 5 },
		{ "报栏", 2 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(utf8_length(cases[i].bytes, strlen(cases[i].bytes)), cases[i].codepoints);
}

static void every_codepoint_comes_back(void **state)
{
	char bytes[UTF8_MAX];

	(void)state;
	for (uint32_t c = 0; c <= 0x10ffff; c++) {
		size_t len = utf8_put(bytes, c);
		const char *p = bytes;
		const char *end = bytes + len;
		uint32_t expected = c >= 0xd800 && c < 0xe000 ? UTF8_REPLACEMENT : c;

		assert_int_equal(utf8_next(&p, end), expected);
		assert_ptr_equal(p, end);
		assert_int_equal(utf8_previous(bytes, &p), expected);
		assert_ptr_equal(p, bytes);
		assert_true(utf8_valid(bytes, len));
		assert_int_equal(utf8_is_han(bytes, end), c >= 0x4e00 && c <= 0x9fbf);
	}
}

static void broken_bytes_are_not_valid(void **state)
{
	static const char marked[] = "\xe5\xcc\x81", cut[] = "\xe5\xa0";

	(void)state;
	assert_false(utf8_valid("\xff", 1));
	assert_false(utf8_valid("ab\xe6\x8a", 4));
	assert_false(utf8_valid("\xed\xa0\x80", 3));
	assert_true(utf8_valid("\xef\xbf\xbd", 3));
	assert_false(utf8_is_han(marked, marked + 3));
	assert_false(utf8_is_han(cut, cut + 2));
}

static void json_writes_what_a_reader_can_read(void **state)
{
	struct strbuf out = { 0 };
	struct json json;

	(void)state;
	json_init(&json, &out);
	json_open(&json, '{');
	json_pair(&json, "headline", "渡口\"通水\"\n\x1b\xc2\x9b\xff");
	json_pair(&json, "deck", NULL);
	json_key(&json, "lines");
	json_open(&json, '[');
	json_int(&json, 9);
	json_number(&json, 0.5);
	json_close(&json, ']');
	json_close(&json, '}');
	assert_string_equal(strbuf_text(&out),
		"{\"headline\":\"渡口\\\"通水\\\"\\n\\u001b\\u009b\xef\xbf\xbd\",\"deck\":null,\"lines\":[9,0.5]}");
	strbuf_release(&out);
}

/* Long runs of Chinese are looked at eight characters at a time. */
static void a_fault_is_found_wherever_it_stands(void **state)
{
	static const char *const faults[] = { "\xed\xa0\x80", "\xe0\x80\x80", "\xe6\xb1", "\xff", "\xb1", "\xf4\x90\x80\x80" };
	struct strbuf text = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
		for (size_t place = 0; place < 40; place++) {
			strbuf_clear(&text);
			for (size_t n = 0; n < 40; n++)
				strbuf_adds(&text, n == place ? faults[i] : "渡");
			assert_int_equal(utf8_valid_bytes(strbuf_text(&text), text.len), place * strlen("渡"));
		}
	strbuf_release(&text);
}

static void json_rounds_numbers_as_printf_does(void **state)
{
	static const double edges[] = { 0, 0.00003, 0.99996, 0.00005, 0.03125, 0.09375, 2.00005, 999999.99996, 12345678.5, -0.5, -3 };
	struct strbuf out = { 0 };
	struct json json;

	(void)state;
	for (size_t i = 0; i < 20000; i++) {
		double value = i < sizeof edges / sizeof *edges ? edges[i] : (double)i / 30000 * (double)(i % 7);
		char expected[64];
		char *end = expected + snprintf(expected, sizeof expected, "%.4f", value);

		while (end[-1] == '0')	/* those behind the point, which all have */
			end--;
		end -= end[-1] == '.';
		*end = '\0';
		strbuf_clear(&out);
		json_init(&json, &out);
		json_number(&json, value);
		assert_string_equal(strbuf_text(&out), expected);
	}
	strbuf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_replacement_a_maximal_subpart),
		cmocka_unit_test(every_codepoint_comes_back),
		cmocka_unit_test(broken_bytes_are_not_valid),
		cmocka_unit_test(a_fault_is_found_wherever_it_stands),
		cmocka_unit_test(json_writes_what_a_reader_can_read),
		cmocka_unit_test(json_rounds_numbers_as_printf_does),
	};

	return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
