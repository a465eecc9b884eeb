/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "archive/query-tree.h"
#include "base/strbuf.h"

static void show(struct strbuf *out, const struct query *query)
{
	static const char *const names[] = {
		[QUERY_AND] = "and", [QUERY_OR] = "or", [QUERY_NOT] = "not", [QUERY_TEXT] = "text",
			[QUERY_TOPIC] = "topic",
		[QUERY_PAPER] = "paper", [QUERY_PAGE] = "page", [QUERY_KIND] = "kind", [QUERY_DATE] = "date",
	};
	char from[DAY_TEXT], to[DAY_TEXT];

	if (query->kind == QUERY_DATE) {
		day_format(query->from, from);
		day_format(query->to == INT32_MAX ? 0 : query->to, to);
		strbuf_addf(out, "date[%s %s]", query->from == 1 ? "" : from, query->to == INT32_MAX ? "" : to);
	} else if (query->kind == QUERY_KIND) {
		strbuf_addf(out, "kind[%s]", item_kind_name(query->item));
	} else if (query->kind == QUERY_TEXT) {
		strbuf_addf(out, "%s[%s]", query->field == FIELD_HEADLINE ? "headline" :
			query->field == FIELD_BYLINE ? "byline" : "", query->text);
	} else if (query->text != NULL) {
		strbuf_addf(out, "%s[%s]", names[query->kind], query->text);
	} else {
		strbuf_addf(out, "%s(", names[query->kind]);
		for (size_t i = 0; i < query->count; i++) {
			strbuf_adds(out, i > 0 ? " " : "");
			show(out, query->children[i]);
		}
		strbuf_addc(out, ')');
	}
}

static void assert_parses(const char *text, const char *expected)
{
	struct arena arena = { 0 };
	struct error error = { "" };
	struct strbuf shown = { 0 };
	struct query *query = NULL;

	if (query_parse(text, &arena, &query, &error) != STATUS_OK)
		fail_msg("\"%s\": %s", text, error.text);
	show(&shown, query);
	assert_string_equal(shown.text, expected);
	strbuf_release(&shown);
	arena_release(&arena);
}

static void assert_fails(const char *text, size_t at, const char *word)
{
	struct arena arena = { 0 };
	struct error error = { "" };
	struct query *query = NULL;
	char place[32];

	assert_int_equal(query_parse(text, &arena, &query, &error), STATUS_INVALID);
	snprintf(place, sizeof place, "at %zu: ", at);
	if (strncmp(error.text, place, strlen(place)) != 0 || strstr(error.text, word) == NULL)
		fail_msg("\"%s\": \"%s\" is not \"%s...%s...\"", text, error.text, place, word);
	arena_release(&arena);
}

static void words_are_anded(void **state)
{
	(void)state;
	assert_parses("长江口", "[长江口]");
	assert_parses(" 长江口 \t水文　站 ", "and([长江口] [水文] [站])");
	assert_parses("a\"b c\"d", "and([a] [b c] [d])");
	assert_parses("\"  a  b \"", "[  a  b ]");
	assert_parses("3.14 12:30 王伟，李明 x-y OR2", "and([3.14] [12:30] [王伟，李明] [x-y] [OR2])");
}

static void or_binds_less_than_and(void **state)
{
	(void)state;
	assert_parses("a b OR c", "or(and([a] [b]) [c])");
	assert_parses("a (b OR c)", "and([a] or([b] [c]))");
	assert_parses("a OR b OR c", "or([a] [b] [c])");
	assert_parses("a or b", "and([a] [or] [b])");
	assert_parses("(a)OR(b)", "or([a] [b])");
	assert_parses("((a))", "[a]");
}

static void a_minus_leaves_out(void **state)
{
	(void)state;
	assert_parses("a -b", "and([a] not([b]))");
	assert_parses("-a", "not([a])");
	assert_parses("--a", "[a]");
	assert_parses("-(a b)", "not(and([a] [b]))");
	assert_parses("-(-a)", "[a]");
	assert_parses("-\"a b\"-c", "and(not([a b]) not([c]))");
	assert_parses("-headline:a", "not(headline[a])");
}

static void fields_narrow(void **state)
{
	(void)state;
	assert_parses("headline:台风 byline:\"王 伟\"", "and(headline[台风] byline[王 伟])");
	assert_parses("topic:体育 paper:晚报 page:A01", "and(topic[体育] paper[晚报] page[A01])");
	assert_parses("kind:photo kind:文章", "and(kind[photo] kind[article])");
	assert_parses("HTTP:x 标题:x", "and([HTTP:x] [标题:x])");
}

static void dates_are_spans(void **state)
{
	(void)state;
	assert_parses("date:2023", "date[2023-01-01 2023-12-31]");
	assert_parses("date:2024-2", "date[2024-02-01 2024-02-29]");
	assert_parses("date:2023-11-20", "date[2023-11-20 2023-11-20]");
	assert_parses("date:2023-11..2024-02", "date[2023-11-01 2024-02-29]");
	assert_parses("date:2023..", "date[2023-01-01 ]");
	assert_parses("date:none", "date[0000-00-00 0000-00-00]");
	assert_parses("date:..2023-06", "date[ 2023-06-30]");
}

static void full_width_punctuation_is_its_twin(void **state)
{
	(void)state;
	assert_parses("（长江 OR 黄河） －“水 文” headline：台风", "and(or([长江] [黄河]) not([水 文]) headline[台风])");
	assert_parses("date：２０２３－１１．．２０２４ page:Ａ０１", "and(date[2023-11-01 2024-12-31] page[A01])");
	assert_parses("＂a b＂", "[a b]");
}

static void mistakes_are_named_with_their_place(void **state)
{
	(void)state;
	assert_fails("", 1, "nothing to search for");
	assert_fails(" 　 ", 1, "nothing to search for");
	assert_fails("长江 \"口", 4, "not closed");
	assert_fails("长江 (口", 4, "not closed");
	assert_fails("长江 口)", 5, "not opened");
	assert_fails(")", 1, "nothing before");
	assert_fails("()", 2, "nothing before");
	assert_fails("a OR", 5, "missing");
	assert_fails("OR a", 1, "nothing before");
	assert_fails("a OR OR b", 6, "nothing before");
	assert_fails("a -", 3, "nothing behind");
	assert_fails("a - b", 3, "nothing behind");
	assert_fails("a (-)", 4, "nothing behind");
	assert_fails("a \"\"", 3, "nothing between");
	assert_fails("a headline:", 12, "belongs behind");
	assert_fails("headline: a", 10, "belongs behind");
	assert_fails("titel:a", 1, "no such field");
	assert_fails("http://example.org", 1, "no such field");
	assert_fails("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:b", 1, "no such field");
	assert_fails("kind:book", 6, "article and photo");
	assert_fails("\xc2\xad", 1, "nothing in this");
}

static void dates_that_are_none_are_refused(void **state)
{
	static const char *const bad[] = {
		"date:x", "date:23x", "date:2023-13", "date:2023-02-30", "date:..", "date:20231", "date:2023-", "date:0",
		"date:2023..x", "date:x..2023", "date:2023...2024", "date:2023-1-1-1", "date:-2023", "date:2023-0",
	};

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		assert_fails(bad[i], 6, "no date");
	assert_fails("date:2024..2023", 6, "ends before it begins");
}

static void too_much_is_refused_at_once(void **state)
{
	struct strbuf text = { 0 };

	(void)state;
	for (int i = 0; i < 10000; i++)
		strbuf_adds(&text, "报 ");
	assert_fails(text.text, QUERY_BYTES + 1, "too long");
	strbuf_clear(&text);
	for (int i = 0; i < QUERY_BYTES; i++)
		strbuf_addc(&text, '(');
	assert_fails(text.text, QUERY_DEPTH + 1, "too many parentheses");
	memset(text.text, '-', text.len);
	assert_fails(text.text, QUERY_DEPTH + 1, "too many parentheses");
	strbuf_release(&text);
}

static void every_string_is_taken_or_refused(void **state)
{
	static const char *const parts[] = {
		"(", ")", "\"", "-", "OR", " ", "报", "headline:", "date:", "2023", "..", "“", "（", ":", "\xff", "\x01", "topic:",
	};
	struct strbuf text = { 0 };
	struct arena arena = { 0 };
	struct query *query;
	const char **terms;
	uint32_t seed = 1;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		strbuf_clear(&text);
		for (int j = 0; j < i % 12; j++) {
			seed = seed * 1664525 + 1013904223;
			strbuf_adds(&text, parts[(seed >> 16) % (sizeof parts / sizeof parts[0])]);
		}
		if (query_parse(strbuf_text(&text), &arena, &query, NULL) == STATUS_OK)
			query_terms(query, &arena, &terms);
		arena_clear(&arena);
	}
	arena_release(&arena);
	strbuf_release(&text);
}

static void what_is_found_can_be_highlighted(void **state)
{
	struct arena arena = { 0 };
	struct query *query;
	const char **terms;

	(void)state;
	assert_int_equal(query_parse("Ａb -c (headline:\"d e\" OR -(f g)) topic:h", &arena, &query, NULL),
		STATUS_OK);
	assert_int_equal(query_terms(query, &arena, &terms), 2);
	assert_string_equal(terms[0], "Ａb");
	assert_string_equal(terms[1], "d e");
	arena_release(&arena);
}

static void a_message_is_taken_apart(void **state)
{
	struct arena arena = { 0 };
	struct query *query;
	struct error error = { "" };
	const char *why;
	size_t at;

	(void)state;
	assert_int_equal(query_parse("长江 (口", &arena, &query, &error), STATUS_INVALID);
	assert_true(query_fault(&error, &at, &why));
	assert_int_equal(at, 4);
	assert_string_equal(why, "this parenthesis is not closed");
	error_set(&error, STATUS_SYSTEM, "at home: no");
	assert_false(query_fault(&error, &at, &why));
	arena_release(&arena);
}

static void assert_completed(const char *text, const char *expected)
{
	struct strbuf out = { 0 };

	query_complete(text, &out);
	assert_string_equal(strbuf_text(&out), expected);
	strbuf_release(&out);
}

static void what_is_open_can_be_closed(void **state)
{
	(void)state;
	assert_completed("", "");
	assert_completed("长江 口", "长江 口");
	assert_completed("长江 \"口", "长江 \"口\"");
	assert_completed("长江 “口", "长江 “口\"");
	assert_completed("（长江 (\"(", "（长江 (\"(\"))");
	assert_completed("(长江) 口)", "(长江) 口)");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_anded),
		cmocka_unit_test(or_binds_less_than_and),
		cmocka_unit_test(a_minus_leaves_out),
		cmocka_unit_test(fields_narrow),
		cmocka_unit_test(dates_are_spans),
		cmocka_unit_test(full_width_punctuation_is_its_twin),
		cmocka_unit_test(mistakes_are_named_with_their_place),
		cmocka_unit_test(dates_that_are_none_are_refused),
		cmocka_unit_test(too_much_is_refused_at_once),
		cmocka_unit_test(every_string_is_taken_or_refused),
		cmocka_unit_test(what_is_found_can_be_highlighted),
		cmocka_unit_test(a_message_is_taken_apart),
		cmocka_unit_test(what_is_open_can_be_closed),
	};

	return cmocka_run_group_tests_name("query", tests, NULL, NULL);
}
