/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <string.h>

#include <utf8proc.h>

#include "text/grapheme.h"
#include "text/utf8.h"
#include "ucd.h"

static void clusters_are_those_of_unicode(void **state)
{
	static struct ucd_breaks test;
	int version, ours_major = 0, ours_minor = 0, ours;
	int lines = 0;
	FILE *file = ucd_open("auxiliary/GraphemeBreakTest.txt", &version);

	(void)state;
	if (!file)
		skip();
	sscanf(utf8proc_unicode_version(), "%d.%d", &ours_major, &ours_minor);
	ours = 100 * ours_major + 10 * ours_minor;
	/* 15.1 changed the rules. */
	if ((ours < 1510) != (version < 1510)) {
		printf("SKIP: utf8proc has other rules than %s's: Unicode %s\n", "GraphemeBreakTest.txt",
			utf8proc_unicode_version());
		fclose(file);
		skip();
	}
	for (; ucd_next_breaks(file, &test); lines++) {
		size_t size;

		for (size_t at = 0; at < test.len; at += size) {
			size = grapheme_next(test.text + at, test.len - at);
			assert_true(size > 0 && at + size <= test.len);
			for (size_t i = at + 1; i <= at + size; i++)
				if (test.start[i] && test.breaks[i] != (i == at + size))
					fail_msg("at byte %zu of %s", i, test.line);
		}
	}
	fclose(file);
	assert_true(lines > 500);
}

/* What the fast path says of two neighbours is what utf8proc says. */
static void plain_text_is_cut_as_the_rules_say(void **state)
{
	static const uint32_t interesting[] = {
		'\0', '\t', '\n', '\r', ' ', 'a', 0x7f, 0x85, 0x300, 0x600, 0x915, 0x903, 0x1100, 0x1161, 0x200d,
		0x3002, 0x302a, 0x3099, 0x4000, 0x4dff, 0x4e00, 0x9fff, 0xa000, 0xa66f, 0xac00, 0xfe0f, 0xff0c, 0xff9e,
		0x1f1e6, 0x1f468, 0x1f3fb, 0x20000, 0xe0020, 0xe0100,
	};
	const size_t count = sizeof interesting / sizeof *interesting;

	(void)state;
	for (size_t i = 0; i < count * count; i++) {
		uint32_t left = interesting[i / count], right = interesting[i % count];
		utf8proc_int32_t rules = 0;
		char text[2 * UTF8_MAX];
		size_t size = utf8_put(text, left);
		size_t len = size + utf8_put(text + size, right);
		bool breaks = utf8proc_grapheme_break_stateful((utf8proc_int32_t)left, (utf8proc_int32_t)right, &rules);

		assert_int_equal(grapheme_next(text, len), breaks ? size : len);
	}
}

static void broken_bytes_are_clusters_of_their_own(void **state)
{
	(void)state;
	assert_int_equal(grapheme_next("", 0), 0);
	assert_int_equal(grapheme_next("\xff\xfe", 2), 1);
	assert_int_equal(grapheme_next("\xe6\x8a", 2), 2);
	assert_int_equal(grapheme_next("\xe6" "a", 2), 1);
	assert_int_equal(grapheme_next("\xe6\x8a" "a", 3), 2);
	assert_int_equal(grapheme_next("a\xcc\x81\xff", 4), 3);
	assert_int_equal(grapheme_next("报\xe6", 4), 3);
}

static void a_long_cluster_is_not_cut(void **state)
{
	char text[1 + 2 * 1000 + 1];
	size_t len = 0;

	(void)state;
	text[len++] = 'a';
	for (int i = 0; i < 1000; i++)
		len += utf8_put(text + len, 0x301);
	text[len++] = 'b';
	assert_int_equal(grapheme_next(text, len), len - 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(clusters_are_those_of_unicode),
		cmocka_unit_test(plain_text_is_cut_as_the_rules_say),
		cmocka_unit_test(broken_bytes_are_clusters_of_their_own),
		cmocka_unit_test(a_long_cluster_is_not_cut),
	};

	return cmocka_run_group_tests_name("grapheme", tests, NULL, NULL);
}
