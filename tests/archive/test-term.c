/* SPDX-License-Identifier: MIT */
/* What the full text index is asked for has a number of its own. */
#include "unit.h"

#include <string.h>

#include "archive/term.h"

/* Of the last piece of a text. */
static struct terms last_of(const char *text)
{
	struct term_reader reader = { .at = text, .end = text + strlen(text) };
	struct terms terms = { .single = -1 };

	while (term_next(&reader, &terms))
		continue;
	return terms;
}

static void characters_and_short_words_have_numbers_of_their_own(void **state)
{
	static const char *const texts[] = {
		"水", "江", "a", "1", "，", "ab", "aa", "a1", "1a", "11", "01", "001", "zzzzzzzz", "99999999", "aaaaaaa",
		"aaaaaaaa", "10", "a0", "é", "Ω",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		assert_true(last_of(texts[i]).exact);
		for (size_t j = 0; j < i; j++)
			assert_true(last_of(texts[i]).single != last_of(texts[j]).single);
	}
	assert_false(last_of("abcdefghi").exact);
	assert_false(last_of("été").exact);
	assert_true(last_of(" ").single == -1);
}

static void pairs_are_made_of_han_and_what_stands_beside_it(void **state)
{
	static const char *const texts[] = {
		"江水", "水江", "1水", "a水", "11水", "01水", "001水", "99999水", "ab水", "b水", "zzz水", "zz水", "z1水", "1z水",
		"aa水", "水1", "水11", "水ab", "カ水", "水zzz", "水99999", "00000水", "0000水", "aaa水", "00水",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		assert_true(last_of(texts[i]).pair >= 0);
		assert_true(term_is_pair(last_of(texts[i]).pair));
		assert_false(term_is_pair(last_of(texts[i]).single));
		for (size_t j = 0; j < i; j++)
			assert_true(last_of(texts[i]).pair != last_of(texts[j]).pair);
	}
	assert_true(last_of("江，").pair == -1);
	assert_true(last_of("，水").pair == -1);
	assert_true(last_of("江 水").pair == -1);
	assert_true(last_of("100000水").pair == -1);
	assert_true(last_of("abcd水").pair == -1);
	assert_true(last_of("é水").pair == -1);
}

static void labels_of_one_page_have_one_number(void **state)
{
	(void)state;
	assert_true(term_label("a1") == term_label("A01"));
	assert_true(term_label("A10") != term_label("A1"));
	assert_true(term_label("A0") != term_label("A"));
	assert_true(term_label("") != term_label("1"));
	assert_true(term_label("1") != term_list(1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(characters_and_short_words_have_numbers_of_their_own),
		cmocka_unit_test(pairs_are_made_of_han_and_what_stands_beside_it),
		cmocka_unit_test(labels_of_one_page_have_one_number),
	};

	return cmocka_run_group_tests_name("term", tests, NULL, NULL);
}
