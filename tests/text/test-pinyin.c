/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <string.h>

#include "text/pinyin.h"

static bool goes(const char *text, const char *letters)
{
	struct pinyin_match match;

	return pinyin_match(text, strlen(text), letters, strlen(letters), &match) && match.letters == strlen(letters);
}

static void a_word_is_typed_in_full_by_initials_or_mixed(void **state)
{
	(void)state;
	assert_true(goes("长江口", "changjiangkou"));
	assert_true(goes("长江口", "cjk"));
	assert_true(goes("长江口", "changjk"));
	assert_true(goes("长江口", "chjiangk"));
	assert_true(goes("长江口", "changji"));
	assert_false(goes("长江口", "chajk"));
	assert_false(goes("长江口", "cjm"));
	assert_false(goes("长江口", "cjkx"));
}

static void every_reading_of_a_character_counts(void **state)
{
	static const char *const pairs[][2] = {
		{ "长", "chang" }, { "长", "zhang" }, { "重", "chong" }, { "重", "zhong" }, { "行", "xing" },
		{ "行", "hang" }, { "乐", "yue" }, { "乐", "le" }, { "曾", "zeng" }, { "单", "shan" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		assert_true(goes(pairs[i][0], pairs[i][1]));
}

static void traditional_characters_sound_as_simplified_ones(void **state)
{
	(void)state;
	assert_true(goes("長江", "cj"));
	assert_true(goes("雲汀", "yunting"));
}

static void u_with_dots_is_v_or_u(void **state)
{
	(void)state;
	assert_true(goes("绿", "lv"));
	assert_true(goes("绿", "lu"));
	assert_true(goes("女", "nv"));
	assert_true(goes("战略", "zhanlve"));
	assert_true(goes("战略", "zhanlue"));
}

static void an_apostrophe_parts_syllables(void **state)
{
	struct pinyin_match match;

	(void)state;
	assert_true(goes("西安", "xian"));
	assert_true(goes("西安", "xi'an"));
	assert_true(goes("先", "xian"));
	assert_false(goes("先", "xi'an"));
	assert_true(goes("西安", "xi an"));
	assert_true(pinyin_match("西安门", strlen("西安门"), "xi'an", 5, &match));
	assert_int_equal(match.bytes, strlen("西安"));
}

static void the_rest_of_the_letters_is_for_more_to_come(void **state)
{
	struct pinyin_match match;

	(void)state;
	assert_true(pinyin_match("渡", strlen("渡"), "dukou", 5, &match));
	assert_int_equal(match.letters, 2);
	assert_int_equal(match.bytes, strlen("渡"));
	assert_false(pinyin_match("渡", strlen("渡"), "kou", 3, &match));
	assert_false(pinyin_match("NBA", 3, "nba", 3, &match));
}

static void it_says_whether_the_last_syllable_is_whole(void **state)
{
	struct pinyin_match match;

	(void)state;
	pinyin_match("长", strlen("长"), "cha", 3, &match);
	assert_true(match.cut);
	pinyin_match("查", strlen("查"), "cha", 3, &match);
	assert_false(match.cut);
	pinyin_match("长", strlen("长"), "ch", 2, &match);
	assert_false(match.cut);
	/* Three initials are better than a syllable that is cut. */
	pinyin_match("长海安", strlen("长海安"), "cha", 3, &match);
	assert_false(match.cut);
	assert_int_equal(match.bytes, strlen("长海安"));
}

static void letters_are_found_anywhere_in_a_headline(void **state)
{
	const char *headline = "5G基站落户长江口渡口";
	size_t start, end;

	(void)state;
	assert_true(pinyin_find(headline, strlen(headline), "cjk", 3, &start, &end));
	assert_int_equal(start, strlen("5G基站落户"));
	assert_int_equal(end, strlen("5G基站落户长江口"));
	assert_false(pinyin_find(headline, strlen(headline), "cjd", 3, &start, &end));
	assert_false(pinyin_find("", 0, "cjd", 3, &start, &end));
}

static void any_bytes_and_any_letters_will_do(void **state)
{
	char letters[100];
	struct pinyin_match match;
	size_t start, end;

	(void)state;
	memset(letters, 'a', sizeof letters);
	assert_true(pinyin_match("啊", strlen("啊"), letters, sizeof letters, &match));
	assert_false(pinyin_find("啊啊", strlen("啊啊"), letters, sizeof letters, &start, &end));
	assert_false(pinyin_match("\xe9\x95", 2, "c", 1, &match));
	assert_false(pinyin_match("长", strlen("长"), "'''", 3, &match));
	assert_false(pinyin_match("长", strlen("长"), "", 0, &match));
}

static void initials_are_those_of_all_readings(void **state)
{
	char initials[PINYIN_INITIALS];

	(void)state;
	assert_int_equal(pinyin_initials(0x957f, initials), 2);
	assert_non_null(memchr(initials, 'c', 2));
	assert_non_null(memchr(initials, 'z', 2));
	assert_int_equal(pinyin_initials('c', initials), 0);
	assert_int_equal(pinyin_initials(0x3002, initials), 0);
}

static void only_small_letters_are_taken_for_pinyin(void **state)
{
	(void)state;
	assert_true(pinyin_is_typed("xi'an", 5));
	assert_false(pinyin_is_typed("NBA", 3));
	assert_false(pinyin_is_typed("'", 1));
	assert_false(pinyin_is_typed("", 0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_is_typed_in_full_by_initials_or_mixed),
		cmocka_unit_test(every_reading_of_a_character_counts),
		cmocka_unit_test(traditional_characters_sound_as_simplified_ones),
		cmocka_unit_test(u_with_dots_is_v_or_u),
		cmocka_unit_test(an_apostrophe_parts_syllables),
		cmocka_unit_test(the_rest_of_the_letters_is_for_more_to_come),
		cmocka_unit_test(it_says_whether_the_last_syllable_is_whole),
		cmocka_unit_test(letters_are_found_anywhere_in_a_headline),
		cmocka_unit_test(any_bytes_and_any_letters_will_do),
		cmocka_unit_test(initials_are_those_of_all_readings),
		cmocka_unit_test(only_small_letters_are_taken_for_pinyin),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
