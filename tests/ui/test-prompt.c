/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <string.h>

#include "text/utf8.h"
#include "ui/fault.h"
#include "ui/prompt.h"

static void type(struct prompt *prompt, const char *text)
{
	const char *p = text, *end = text + strlen(text);

	while (p < end)
		assert_int_equal(prompt_key(prompt, utf8_next(&p, end)), PROMPT_CHANGED);
}

static void assert_line(const struct prompt *prompt, size_t cols, const char *line, size_t cursor)
{
	struct canvas canvas;
	struct strbuf out = { 0 };

	canvas_init(&canvas, 1, cols);
	assert_int_equal(prompt_draw(prompt, &canvas, cols), cursor);
	canvas_text(&canvas, 0, &out);
	assert_string_equal(strbuf_text(&out), line);
	strbuf_release(&out);
	canvas_release(&canvas);
}

static void whole_characters_are_moved_over_and_erased(void **state)
{
	struct prompt prompt = { 0 };

	(void)state;
	prompt_open(&prompt, PROMPT_SEARCH, "");
	type(&prompt, "渡口 大桥");
	assert_line(&prompt, 40, "检索: 渡口 大桥", 15);
	prompt_key(&prompt, INPUT_LEFT);
	assert_line(&prompt, 40, "检索: 渡口 大桥", 13);
	type(&prompt, "x");
	prompt_key(&prompt, INPUT_BACKSPACE);
	prompt_key(&prompt, INPUT_BACKSPACE);
	assert_line(&prompt, 40, "检索: 渡口 桥", 11);
	prompt_key(&prompt, INPUT_CONTROL('W'));
	assert_line(&prompt, 40, "检索: 桥", 6);
	prompt_key(&prompt, INPUT_CONTROL('E'));
	prompt_key(&prompt, INPUT_CONTROL('U'));
	assert_line(&prompt, 40, "检索:", 6);
	type(&prompt, "ab");
	prompt_key(&prompt, INPUT_HOME);
	prompt_key(&prompt, INPUT_DELETE);
	assert_line(&prompt, 40, "检索: b", 6);
	prompt_release(&prompt);
}

static void the_cursor_stays_in_sight(void **state)
{
	struct prompt prompt = { 0 };

	(void)state;
	prompt_open(&prompt, PROMPT_FIND, "");
	type(&prompt, "一二三四五六七八");
	assert_line(&prompt, 10, "/五六七八", 9);
	prompt_key(&prompt, INPUT_HOME);
	assert_line(&prompt, 10, "/一二三四", 1);
	assert_line(&prompt, 1, "/", 0);
	prompt_release(&prompt);
}

static void what_was_typed_before_comes_back(void **state)
{
	struct prompt prompt = { 0 };

	(void)state;
	for (int i = 0; i < 2; i++) {
		prompt_open(&prompt, PROMPT_SEARCH, "");
		type(&prompt, i == 0 ? "甲" : "乙");
		assert_int_equal(prompt_key(&prompt, INPUT_ENTER), PROMPT_DONE);
		assert_false(prompt.open);
	}
	prompt_open(&prompt, PROMPT_SEARCH, "");
	type(&prompt, "丙");
	prompt_key(&prompt, INPUT_UP);
	assert_string_equal(prompt.text.text, "乙");
	prompt_key(&prompt, INPUT_UP);
	assert_string_equal(prompt.text.text, "甲");
	assert_int_equal(prompt_key(&prompt, INPUT_UP), PROMPT_NOTHING);
	prompt_key(&prompt, INPUT_DOWN);
	prompt_key(&prompt, INPUT_DOWN);
	assert_string_equal(prompt.text.text, "丙");
	prompt_open(&prompt, PROMPT_FILTER, "");
	assert_int_equal(prompt_key(&prompt, INPUT_UP), PROMPT_NOTHING);
	prompt_release(&prompt);
}

static void tab_goes_through_the_commands(void **state)
{
	struct prompt prompt = { 0 };

	(void)state;
	prompt_open(&prompt, PROMPT_COMMAND, "");
	type(&prompt, "fi");
	prompt_key(&prompt, INPUT_TAB);
	assert_string_equal(prompt.text.text, "first");
	prompt_key(&prompt, INPUT_TAB);
	assert_string_equal(prompt.text.text, "filter");
	prompt_key(&prompt, INPUT_TAB);
	prompt_key(&prompt, INPUT_TAB);
	prompt_key(&prompt, INPUT_TAB);
	prompt_key(&prompt, INPUT_TAB);
	assert_string_equal(prompt.text.text, "first");
	prompt_key(&prompt, INPUT_CONTROL('U'));
	type(&prompt, "zz");
	assert_int_equal(prompt_key(&prompt, INPUT_TAB), PROMPT_NOTHING);
	prompt_release(&prompt);
}

static void escape_and_erasing_nothing_leave(void **state)
{
	static const input_key keys[] = { INPUT_ESCAPE, INPUT_BACKSPACE, INPUT_CONTROL('C') };
	struct prompt prompt = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		prompt_open(&prompt, PROMPT_FIND, "");
		assert_int_equal(prompt_key(&prompt, keys[i]), PROMPT_CANCELLED);
		assert_false(prompt.open);
	}
	prompt_release(&prompt);
}

static void a_part_of_the_line_can_be_replaced(void **state)
{
	struct prompt prompt = { 0 };

	(void)state;
	prompt_open(&prompt, PROMPT_SEARCH, "");
	type(&prompt, "桥 dukou 船");
	prompt_key(&prompt, INPUT_LEFT);
	prompt_key(&prompt, INPUT_LEFT);
	prompt_replace(&prompt, strlen("桥 "), strlen("桥 du"), "渡");
	assert_line(&prompt, 40, "检索: 桥 渡kou 船", 14);
	prompt_replace(&prompt, strlen("桥 渡"), strlen("桥 渡kou"), "口");
	assert_line(&prompt, 40, "检索: 桥 渡口 船", 13);
	prompt_replace(&prompt, 0, strlen("桥 渡口"), "");
	assert_line(&prompt, 40, "检索:  船", 6);
	prompt_release(&prompt);
}

static void no_more_is_taken_than_can_be_kept(void **state)
{
	struct prompt prompt = { 0 };

	(void)state;
	prompt_open(&prompt, PROMPT_SEARCH, "");
	for (int i = 0; i < 100000; i++)
		prompt_key(&prompt, 0x6e21);
	assert_int_equal(prompt.text.len, STATE_LINE_BYTES - STATE_LINE_BYTES % 3);
	assert_line(&prompt, 20, "检索: 渡渡渡渡渡渡", 18);
	prompt_release(&prompt);
}

static void every_fault_of_a_query_has_words(void **state)
{
	static const char *const wrong[] = {
		"", "a \"b", "(a", "a)", "()", "\"\"", "((((((((((((((a))))))))))))))", "a -", "OR a", "a OR", "headline:",
		"\xc2\xad", "colour:a", "date:20x", "date:2024..2023", "kind:film",
	};
	char large[5000];

	(void)state;
	memset(large, 'a', sizeof large - 1);
	large[sizeof large - 1] = '\0';
	for (size_t i = 0; i <= sizeof wrong / sizeof wrong[0]; i++) {
		struct arena arena = { 0 };
		struct query *query;
		struct error error = { "" };
		const char *why = NULL;
		size_t at;

		assert_int_equal(query_parse(i < sizeof wrong / sizeof wrong[0] ? wrong[i] : large, &arena, &query, &error),
			STATUS_INVALID);
		assert_true(query_fault(&error, &at, &why));
		if (fault_words(why) == why)
			fail_msg("no words for: %s", why);
		arena_release(&arena);
	}
	assert_string_equal(fault_words("something new"), "something new");
}

static void a_fault_stands_under_its_place(void **state)
{
	struct prompt prompt = { 0 };
	struct canvas canvas;
	struct strbuf out = { 0 };
	struct error error;

	(void)state;
	prompt_open(&prompt, PROMPT_SEARCH, "");
	type(&prompt, "渡口 (a");
	assert_int_equal(prompt_key(&prompt, INPUT_ENTER), PROMPT_DONE);
	error_set(&error, STATUS_INVALID, "at 4: this parenthesis is not closed");
	prompt_fault(&prompt, &error);
	assert_true(prompt.open);
	canvas_init(&canvas, 2, 40);
	assert_int_equal(prompt_rows(&prompt, &canvas), 2);
	assert_int_equal(prompt_draw(&prompt, &canvas, 40), 13);
	canvas_text(&canvas, 0, &out);
	strbuf_addc(&out, '|');
	canvas_text(&canvas, 1, &out);
	assert_string_equal(out.text, "检索: 渡口 (a|           ^ 这个括号没有配对");
	strbuf_release(&out);
	canvas_release(&canvas);
	prompt_key(&prompt, INPUT_LEFT);
	assert_line(&prompt, 40, "检索: 渡口 (a", 12);
	prompt_release(&prompt);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_characters_are_moved_over_and_erased),
		cmocka_unit_test(the_cursor_stays_in_sight),
		cmocka_unit_test(what_was_typed_before_comes_back),
		cmocka_unit_test(tab_goes_through_the_commands),
		cmocka_unit_test(escape_and_erasing_nothing_leave),
		cmocka_unit_test(a_part_of_the_line_can_be_replaced),
		cmocka_unit_test(every_fault_of_a_query_has_words),
		cmocka_unit_test(a_fault_stands_under_its_place),
		cmocka_unit_test(no_more_is_taken_than_can_be_kept),
	};

	return cmocka_run_group_tests_name("prompt", tests, NULL, NULL);
}
