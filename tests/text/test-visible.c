/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <stdlib.h>
#include <string.h>

#include "text/grapheme.h"
#include "text/utf8.h"
#include "text/visible.h"
#include "text/width.h"

static void assert_visible(const char *text, size_t len, const char *expected)
{
	struct strbuf out = { 0 };

	visible_add(&out, text, len);
	assert_string_equal(strbuf_text(&out), expected);
	strbuf_release(&out);
}

static void ordinary_text_goes_through(void **state)
{
	static const char *texts[] = { "", "报栏 bao—— “栏”……", "e\xcc\x81", "👨‍👩‍👧", "❤\xef\xb8\x8f", "葛\xf3\xa0\x84\x81", "한국", "क्षि" };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		assert_visible(texts[i], strlen(texts[i]), texts[i]);
}

static void no_escape_sequence_gets_out(void **state)
{
	(void)state;
	assert_visible("\x1b]0;x\x07", 6, "^[]0;x^G");
	assert_visible("a\0b\x7f", 4, "a^@b^?");
	assert_visible("\xc2\x9b" "31m", 5, "<U+009B>31m");
	assert_visible("\x9b" "31m", 4, "\xef\xbf\xbd" "31m");
	assert_visible("报\xe6\x8a", 5, "报\xef\xbf\xbd");
}

static void blanks_are_one_cell(void **state)
{
	(void)state;
	assert_visible("a\tb\nc\r\nd\re", 10, "a b c d e");
}

static void what_moves_text_is_seen(void **state)
{
	(void)state;
	assert_visible("a\xe2\x80\xae" "b", 5, "a<U+202E>b");
	assert_visible("\xe2\x80\xa8", 3, "<U+2028>");
	assert_visible("\xef\xbb\xbf报", 6, "<U+FEFF>报");
	assert_visible("\xc2\xad", 2, "<U+00AD>");
	assert_visible("\xe2\x80\x8b", 3, "<U+200B>");
	assert_visible("🏴\xf3\xa0\x81\xa7", 8, "🏴<U+E0067>");
	assert_visible("\xef\xbf\xbf", 3, "<U+FFFF>");
}

static void marks_without_a_base_are_seen(void **state)
{
	(void)state;
	assert_visible("\xcc\x81", 2, "<U+0301>");
	assert_visible("\xe2\x80\x8d报", 6, "<U+200D>报");
	assert_visible("\xef\xb8\x8f\xcc\x81", 5, "<U+FE0F><U+0301>");
	assert_visible("\x1b\xcc\x81", 3, "^[<U+0301>");
	assert_visible("\xe0\xa4\x83", 3, "<U+0903>");
}

static void a_tower_of_marks_is_cut(void **state)
{
	struct strbuf in = { 0 }, expected = { 0 };

	(void)state;
	strbuf_addc(&in, 'a');
	for (int i = 0; i < VISIBLE_CLUSTER + 1; i++)
		strbuf_adds(&in, "\xcc\x81");
	strbuf_addc(&in, 'b');
	strbuf_add(&expected, in.text, 1 + 2 * (VISIBLE_CLUSTER - 1));
	strbuf_adds(&expected, "<U+0301><U+0301>b");
	assert_visible(in.text, in.len, expected.text);
	strbuf_release(&in);
	strbuf_release(&expected);
}

/* Whatever goes in: all of it can be drawn, and doing it twice is doing it once. */
static void any_bytes_become_drawable(void **state)
{
	static const uint32_t pool[] = {
		'a', ' ', '\n', '\r', 0x1b, 0x9b, 0x300, 0x301, 0x600, 0x903, 0x1100, 0x1161, 0x11a8, 0x200b, 0x200d,
		0x202e, 0x2028, 0x4e00, 0xfe0f, 0xfeff, 0x1f468, 0x1f1e6, 0x1f3fb, 0xe0020, 0xe0100, 0xfffe, 0x378,
	};

	(void)state;
	srand(1);
	for (int round = 0; round < 20000; round++) {
		struct strbuf in = { 0 }, once = { 0 }, twice = { 0 };
		size_t size;

		for (int i = rand() % 40; i > 0; i--) {
			char bytes[UTF8_MAX];

			if (rand() % 8 == 0)
				strbuf_addc(&in, (char)(rand() % 256));
			else
				strbuf_add(&in, bytes, utf8_put(bytes, pool[(size_t)rand() % (sizeof pool / sizeof *pool)]));
		}
		visible_add(&once, strbuf_text(&in), in.len);
		visible_add(&twice, strbuf_text(&once), once.len);
		assert_string_equal(strbuf_text(&once), strbuf_text(&twice));
		assert_true(utf8_valid(strbuf_text(&once), once.len));
		for (size_t i = 0; i < once.len; i += size) {
			size = grapheme_next(once.text + i, once.len - i);
			assert_true(width_cluster(once.text + i, size) > 0);
		}
		strbuf_release(&in);
		strbuf_release(&once);
		strbuf_release(&twice);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ordinary_text_goes_through),
		cmocka_unit_test(no_escape_sequence_gets_out),
		cmocka_unit_test(blanks_are_one_cell),
		cmocka_unit_test(what_moves_text_is_seen),
		cmocka_unit_test(marks_without_a_base_are_seen),
		cmocka_unit_test(a_tower_of_marks_is_cut),
		cmocka_unit_test(any_bytes_become_drawable),
	};

	return cmocka_run_group_tests_name("visible", tests, NULL, NULL);
}
