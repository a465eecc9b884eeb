/* SPDX-License-Identifier: MIT */
/* The reader on a real terminal, as far as libvterm is one. */
#include "unit.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/path.h"
#include "ui/board.h"
#include "ui/terminal.h"

#define FIRST "渡口改造工程昨日通水"

static struct posted river;
static char *program;

static void start(struct terminal *terminal, int rows, int cols, enum answer answer, const char *const *env)
{
	char *argv[] = { program, river.path, NULL };

	terminal_start(terminal, rows, cols, answer, argv, env);
}

static void leave(struct terminal *terminal)
{
	int status;

	terminal_type(terminal, "Q");
	status = terminal_await_end(terminal);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	terminal_assert_restored(terminal);
	terminal_release(terminal);
}

static void it_starts_reads_and_gives_the_terminal_back(void **state)
{
	struct terminal terminal;

	(void)state;
	start(&terminal, 24, 80, ANSWER_TRUE, NULL);
	terminal_await(&terminal, FIRST);
	assert_true(terminal.alternate);
	assert_false(terminal.cursor);
	terminal_type(&terminal, "j\r");
	terminal_await(&terminal, "本报讯 记者昨天从市教育局了解到");
	terminal_type(&terminal, "q\033[B\033OB\r");
	terminal_await(&terminal, "街巷");
	leave(&terminal);
}

static void unknown_keys_do_nothing(void **state)
{
	struct terminal terminal;

	(void)state;
	start(&terminal, 24, 80, ANSWER_TRUE, NULL);
	terminal_await(&terminal, "1 / 43");
	for (int i = 0; i < 5; i++) {
		terminal_type(&terminal, "\033[200~\033[1;5P\033[<0;1;1M\033Oy\033[9;9R");
		usleep(20000);
	}
	terminal_type(&terminal, "j");
	terminal_await(&terminal, "2 / 43");
	leave(&terminal);
}

static void a_resize_at_any_moment_is_followed(void **state)
{
	static const int sizes[][2] = { { 1, 1 }, { 10, 40 }, { 1, 80 }, { 24, 1 }, { 50, 200 }, { 2, 2 }, { 24, 80 } };
	struct terminal terminal;
	char *before;

	(void)state;
	start(&terminal, 24, 80, ANSWER_TRUE, NULL);
	terminal_await(&terminal, "帮助");
	before = strdup(terminal_text(&terminal));
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		terminal_resize(&terminal, sizes[i][0], sizes[i][1]);
	terminal_await(&terminal, before);
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		terminal_resize(&terminal, sizes[i][0], sizes[i][1]);
		terminal_type(&terminal, "jk");
		if (sizes[i][1] >= 40)
			terminal_await(&terminal, "渡口");
	}
	terminal_await(&terminal, before);
	free(before);
	leave(&terminal);
}

static void a_hang_up_ends_it(void **state)
{
	struct terminal terminal;
	int status;

	(void)state;
	start(&terminal, 24, 80, ANSWER_TRUE, NULL);
	terminal_await(&terminal, FIRST);
	terminal_hang_up(&terminal);
	status = terminal_await_end(&terminal);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGHUP);
	terminal_release(&terminal);
}

static void a_signal_to_end_finds_the_terminal_restored(void **state)
{
	struct terminal terminal;
	int status;

	(void)state;
	start(&terminal, 24, 80, ANSWER_TRUE, NULL);
	terminal_await(&terminal, FIRST);
	kill(terminal.program, SIGTERM);
	status = terminal_await_end(&terminal);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM);
	terminal_assert_restored(&terminal);
	terminal_release(&terminal);
}

static void it_stops_and_comes_back(void **state)
{
	struct terminal terminal;
	char *before;

	(void)state;
	start(&terminal, 24, 80, ANSWER_TRUE, NULL);
	terminal_await(&terminal, FIRST);
	terminal_type(&terminal, "jj");
	terminal_await(&terminal, "3 / 43");
	before = strdup(terminal_text(&terminal));
	for (int round = 0; round < 2; round++) {
		terminal_type(&terminal, round == 0 ? "\032" : ":suspend\r");
		terminal_await_stop(&terminal);
		terminal_assert_restored(&terminal);
		terminal_continue(&terminal);
		terminal_await(&terminal, before);
		assert_true(terminal.alternate);
	}
	free(before);
	leave(&terminal);
}

static void an_answer_of_two_cells_is_heeded(void **state)
{
	struct terminal terminal;

	(void)state;
	start(&terminal, 24, 80, ANSWER_WIDE, NULL);
	terminal_await_gone(&terminal, "────────────────────────────────────────");
	terminal_await(&terminal, "────────────────────");
	leave(&terminal);
}

static void the_question_leaves_nothing_behind(void **state)
{
	struct terminal terminal;
	char *answered;

	(void)state;
	start(&terminal, 24, 80, ANSWER_TRUE, NULL);
	terminal_await(&terminal, "帮助");
	answered = strdup(terminal_text(&terminal));
	leave(&terminal);
	start(&terminal, 24, 80, ANSWER_NEVER, NULL);
	terminal_await(&terminal, answered);
	leave(&terminal);
	assert_null(strstr(answered, "[2;2R"));
	free(answered);
}

static void nothing_of_the_archive_is_obeyed(void **state)
{
	struct terminal terminal;

	(void)state;
	start(&terminal, 24, 80, ANSWER_TRUE, NULL);
	terminal_await(&terminal, "^[]0;pwned^G恶意^[[31m标题<U+202E>反向");
	terminal_type(&terminal, "10G\r");
	terminal_await(&terminal, "^[[2J^[[H清屏");
	leave(&terminal);
}

static void assert_refused(const char *const *env, const char *word)
{
	struct terminal terminal;
	int status;

	start(&terminal, 24, 80, ANSWER_TRUE, env);
	status = terminal_await_end(&terminal);
	assert_true(WIFEXITED(status));
	terminal_await(&terminal, word);
	assert_int_equal(WEXITSTATUS(status), 2);
	assert_int_equal(strncmp(terminal_text(&terminal), "baolan: TERM=", 13), 0);
	terminal_assert_restored(&terminal);
	terminal_release(&terminal);
}

static void a_terminal_that_will_not_do_gets_one_line(void **state)
{
	static const char *const dumb[] = { "TERM=dumb", NULL };
	/* Curses itself loses a little memory on the way. */
	static const char *const unknown[] = { "TERM=no-such-terminal", "ASAN_OPTIONS=detect_leaks=0", NULL };

	(void)state;
	assert_refused(dumb, "this terminal cannot be drawn on");
	assert_refused(unknown, "no such terminal");
}

static void where_the_screen_stays_its_last_line_is_free(void **state)
{
	static const char *const env[] = { "TERM=vt100", NULL };
	struct terminal terminal;
	int status;

	(void)state;
	start(&terminal, 24, 80, ANSWER_TRUE, env);
	terminal_await(&terminal, "帮助");
	terminal_type(&terminal, "Q");
	status = terminal_await_end(&terminal);
	assert_true(WIFEXITED(status));
	assert_false(terminal.alternate);
	assert_non_null(strstr(terminal_text(&terminal), FIRST));
	assert_null(strstr(terminal_text(&terminal), "帮助"));
	terminal_assert_restored(&terminal);
	terminal_release(&terminal);
}

static void a_locale_that_is_not_utf8_does_no_harm(void **state)
{
	static const char *const env[] = { "LC_ALL=C", "LANG=C", NULL };
	struct terminal terminal;

	(void)state;
	start(&terminal, 24, 80, ANSWER_TRUE, env);
	terminal_await(&terminal, FIRST);
	leave(&terminal);
}

static void results_come_as_one_types(void **state)
{
	struct terminal terminal;

	(void)state;
	start(&terminal, 24, 80, ANSWER_TRUE, NULL);
	terminal_await(&terminal, "1 / 43");
	terminal_type(&terminal, "s渡");
	terminal_await(&terminal, "渡口三百年");
	assert_true(terminal.cursor);
	terminal_type(&terminal, "口改造");
	terminal_await_gone(&terminal, "渡口三百年");
	terminal_await(&terminal, "检索 渡口改造   1 篇");
	/* ^C stops the counting, if it is still going on, or else leaves, as Esc does in any case. */
	terminal_type(&terminal, "\003");
	terminal_type(&terminal, "\033");
	terminal_await(&terminal, "1 / 43");
	assert_false(terminal.cursor);
	terminal_type(&terminal, "s老街\r");
	terminal_await(&terminal, "1 / 1 ");
	terminal_type(&terminal, "\003j");
	terminal_await(&terminal, "1 / 1 ");
	terminal_type(&terminal, "s(\r");
	terminal_await(&terminal, "^ 这里少一个词");
	terminal_type(&terminal, "\007q");
	terminal_await(&terminal, "1 / 43");
	leave(&terminal);
}

static int post(void **state)
{
	const char *build = getenv("top_builddir");

	(void)state;
	river = board_post("river.board");
	program = path_join(build != NULL ? build : ".", "tests/ui/show");
	return 0;
}

static int take_down(void **state)
{
	(void)state;
	board_take_down(&river);
	free(program);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_starts_reads_and_gives_the_terminal_back),
		cmocka_unit_test(unknown_keys_do_nothing),
		cmocka_unit_test(a_resize_at_any_moment_is_followed),
		cmocka_unit_test(a_hang_up_ends_it),
		cmocka_unit_test(a_signal_to_end_finds_the_terminal_restored),
		cmocka_unit_test(it_stops_and_comes_back),
		cmocka_unit_test(an_answer_of_two_cells_is_heeded),
		cmocka_unit_test(the_question_leaves_nothing_behind),
		cmocka_unit_test(nothing_of_the_archive_is_obeyed),
		cmocka_unit_test(a_terminal_that_will_not_do_gets_one_line),
		cmocka_unit_test(where_the_screen_stays_its_last_line_is_free),
		cmocka_unit_test(a_locale_that_is_not_utf8_does_no_harm),
		cmocka_unit_test(results_come_as_one_types),
	};

	return cmocka_run_group_tests_name("terminal", tests, post, take_down);
}
