/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"
#include "text/search.h"

/* The text with [ and ] around each match. */
static void assert_finds(bool of_query, const char *text, const char *term, const char *expected)
{
	struct strbuf shown = { 0 };
	struct match *matches = NULL;
	size_t count = 0, capacity = 0, at = 0;

	if (of_query)
		search_term(text, strlen(text), term, &matches, &count, &capacity);
	else
		search_all(text, strlen(text), term, &matches, &count, &capacity);
	for (size_t i = 0; i < count; i++) {
		assert_true(matches[i].start >= at && matches[i].end > matches[i].start);
		strbuf_add(&shown, text + at, matches[i].start - at);
		strbuf_addc(&shown, '[');
		strbuf_add(&shown, text + matches[i].start, matches[i].end - matches[i].start);
		strbuf_addc(&shown, ']');
		at = matches[i].end;
	}
	strbuf_adds(&shown, text + at);
	assert_string_equal(strbuf_text(&shown), expected);
	strbuf_release(&shown);
	free(matches);
}

static void assert_found(const char *text, const char *term, const char *expected)
{
	assert_finds(false, text, term, expected);
}

static void every_match_is_found(void **state)
{
	(void)state;
	assert_found("江海大桥通车，大桥全长", "大桥", "江海[大桥]通车，[大桥]全长");
	assert_found("江海", "江海", "[江海]");
	assert_found("江海", "海江", "江海");
	assert_found("江", "江海", "江");
	assert_found("哈哈哈", "哈哈", "[哈哈]哈");
	assert_found("一百零一", "一", "[一]百零[一]");
}

static void nothing_matches_an_empty_term(void **state)
{
	(void)state;
	assert_found("江海", "", "江海");
	assert_found("江海", "\xe2\x80\x8b", "江海");	/* folds to nothing */
	assert_found("", "江", "");
	assert_found("", "", "");
	search_all("\0", 1, "", NULL, NULL, NULL);
}

static void what_folds_alike_matches(void **state)
{
	(void)state;
	assert_found("報紙與报纸", "报纸", "[報紙]與[报纸]");
	assert_found("ＧＤＰ和gdp和GDP", "gdp", "[ＧＤＰ]和[gdp]和[GDP]");
	assert_found("cafe\xcc\x81", "caf\xc3\xa9", "[cafe\xcc\x81]");
	assert_found("你好，世界", ",", "你好[，]世界");
}

static void a_capital_asks_for_case(void **state)
{
	(void)state;
	assert_found("ＧＤＰ和gdp和GDP和Gdp", "GDP", "[ＧＤＰ]和gdp和[GDP]和Gdp");
	assert_found("ＧＤＰ和gdp", "ＧＤＰ", "[ＧＤＰ]和gdp");
	assert_found("Émile émile", "É", "[É]mile émile");
	assert_found("ǅ ǆ", "ǅ", "[ǅ] ǆ");
}

static void matches_are_whole_clusters(void **state)
{
	(void)state;
	assert_found("ﬁlm", "i", "[ﬁ]lm");
	assert_found("ﬁlm", "f", "[ﬁ]lm");
	assert_found("q\xcc\x88q", "q", "[q\xcc\x88][q]");
	assert_found("大\xe2\x80\x8b桥", "大桥", "[大\xe2\x80\x8b桥]");
	assert_found("……", ".", "[…][…]");
}

static void broken_and_nul_bytes_do_no_harm(void **state)
{
	struct match *matches = NULL;
	size_t count = 0, capacity = 0;

	(void)state;
	search_all("\xff\0大桥\xe5", 9, "大桥", &matches, &count, &capacity);
	assert_int_equal(count, 1);
	assert_int_equal(matches[0].start, 2);
	assert_int_equal(matches[0].end, 8);
	search_all("大桥", 6, "桥", &matches, &count, &capacity);
	assert_int_equal(count, 2);
	assert_int_equal(matches[1].start, 3);
	free(matches);
}

static void terms_of_a_query_are_whole_words_in_any_case(void **state)
{
	(void)state;
	assert_finds(true, "ai和AI、Ａｉ，不是MAIN或ai2", "AI", "[ai]和[AI]、[Ａｉ]，不是MAIN或ai2");
	assert_finds(true, "長江口的长江", "长江", "[長江]口的[长江]");
	assert_finds(true, "2023年，12023年", "2023年", "[2023年]，12023年");
	assert_finds(true, "CAFÉ café caféx", "café", "[CAFÉ] [café] caféx");
	assert_finds(true, "a", "", "a");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_match_is_found),
		cmocka_unit_test(nothing_matches_an_empty_term),
		cmocka_unit_test(what_folds_alike_matches),
		cmocka_unit_test(a_capital_asks_for_case),
		cmocka_unit_test(matches_are_whole_clusters),
		cmocka_unit_test(broken_and_nul_bytes_do_no_harm),
		cmocka_unit_test(terms_of_a_query_are_whole_words_in_any_case),
	};

	return cmocka_run_group_tests_name("search", tests, NULL, NULL);
}
