/* SPDX-License-Identifier: MIT */
/* Long work lets keys in. */
#include "unit.h"

#include <signal.h>
#include <string.h>

#include "base/alloc.h"
#include "text/utf8.h"
#include "ui/board.h"
#include "ui/keymap.h"
#include "ui/reader.h"
#include "ui/signals.h"

#define ROWS 12
#define COLS 80

static struct posted river;

struct session {
	struct keymap keymap;
	struct reader reader;
	struct canvas canvas;
	size_t row, col;
	bool key, stop;		/* waits */
	int asked;
};

static bool key_waits(void *data)
{
	struct session *session = data;

	session->asked++;
	return session->key;
}

static bool stop_waits(void *data)
{
	struct session *session = data;

	session->asked++;
	return session->stop;
}

static void start(struct session *session, const char *query)
{
	struct archive *opened;
	struct error error = { "" };

	*session = (struct session){ .key = false };
	keymap_init(&session->keymap);
	canvas_init(&session->canvas, ROWS, COLS);
	if (archive_open(&opened, river.path, &error) != STATUS_OK ||
		reader_open(&session->reader, opened, query, NULL, &session->keymap, &error) != STATUS_OK)
		fail_msg("%s", error.text);
	session->reader.input = (struct reader_input){ key_waits, stop_waits, session };
	reader_draw(&session->reader, &session->canvas, &session->row, &session->col);
}

static void end(struct session *session)
{
	reader_close(&session->reader);
	keymap_release(&session->keymap);
	canvas_release(&session->canvas);
}

static void type(struct session *session, const char *keys)
{
	const char *p = keys, *behind = keys + strlen(keys);

	while (p < behind)
		reader_key(&session->reader, utf8_next(&p, behind));
}

/* Paints, and does up to so many things while nobody types. */
static void go_on(struct session *session, int times)
{
	reader_draw(&session->reader, &session->canvas, &session->row, &session->col);
	while (times-- > 0 && reader_wait(&session->reader) == 0) {
		reader_idle(&session->reader);
		reader_draw(&session->reader, &session->canvas, &session->row, &session->col);
	}
}

static bool shows(const struct session *session, const char *text)
{
	struct strbuf out = { 0 };
	bool found;

	for (size_t row = 0; row < ROWS; row++) {
		canvas_text(&session->canvas, row, &out);
		strbuf_addc(&out, '\n');
	}
	found = strstr(out.text, text) != NULL;
	strbuf_release(&out);
	return found;
}

static void a_key_breaks_into_the_search_for_the_one_before(void **state)
{
	struct session session;

	(void)state;
	start(&session, NULL);
	session.key = true;
	type(&session, "s渡");
	go_on(&session, 5);
	assert_true(session.asked > 0);
	assert_true(shows(&session, "检索: 渡"));
	assert_false(shows(&session, "渡口三百年"));
	type(&session, "口");
	go_on(&session, 5);
	assert_true(shows(&session, "检索 渡口   …"));
	session.key = false;
	go_on(&session, 20);
	assert_true(shows(&session, "检索 渡口   3 篇"));
	assert_true(shows(&session, "渡口三百年"));
	end(&session);
}

static void a_key_that_changes_nothing_delays_no_more(void **state)
{
	struct session session;

	(void)state;
	start(&session, NULL);
	type(&session, "s渡口");
	session.key = true;
	go_on(&session, 3);
	type(&session, "\x02");
	session.key = false;
	go_on(&session, 20);
	assert_true(shows(&session, "渡口三百年"));
	type(&session, "\r");
	go_on(&session, 20);
	assert_true(shows(&session, "1 / 3"));
	end(&session);
}

static void stopping_leaves_what_is_there(void **state)
{
	struct session session;

	(void)state;
	start(&session, NULL);
	type(&session, "s渡口");
	session.key = true;
	go_on(&session, 1);
	type(&session, "\x03");
	session.key = false;
	go_on(&session, 20);
	assert_true(shows(&session, "检索: 渡口"));
	assert_false(shows(&session, "渡口三百年"));
	assert_true(session.reader.prompt.open);
	type(&session, "\x03");
	go_on(&session, 20);
	assert_false(session.reader.prompt.open);
	assert_true(shows(&session, "1 / 43"));
	end(&session);
}

static void enter_waits_for_what_was_broken_into(void **state)
{
	struct session session;

	(void)state;
	start(&session, NULL);
	type(&session, "s渡口");
	session.key = true;
	go_on(&session, 3);
	type(&session, "\r");
	go_on(&session, 3);
	assert_true(shows(&session, "渡口三百年"));
	end(&session);
}

static void stopping_ends_the_loading_of_rows(void **state)
{
	struct session session;

	(void)state;
	start(&session, "旧闻");
	go_on(&session, 20);
	assert_true(shows(&session, "1 / 30"));
	session.stop = true;
	type(&session, "    ");
	go_on(&session, 20);
	type(&session, "\x03");
	assert_true(shows(&session, "旧闻 1"));
	assert_false(shows(&session, "旧闻 30"));
	session.stop = false;
	type(&session, "    ");
	go_on(&session, 20);
	assert_true(shows(&session, "旧闻 30"));
	end(&session);
}

static void ordering_by_relevance_lets_keys_in(void **state)
{
	struct session session;

	(void)state;
	start(&session, "渡口");
	go_on(&session, 20);
	session.key = true;
	type(&session, "oo");
	go_on(&session, 3);
	assert_true(shows(&session, "按相关排列中"));
	type(&session, "\x03");
	assert_true(shows(&session, "按相关排列中"));
	go_on(&session, 3);
	assert_true(shows(&session, "新到旧"));
	assert_true(shows(&session, "渡口三百年"));
	session.key = false;
	type(&session, "oo");
	go_on(&session, 20);
	assert_true(shows(&session, "按相关"));
	assert_true(shows(&session, "渡口三百年"));
	end(&session);
}

static void finding_a_row_goes_on_after_a_key(void **state)
{
	struct session session;

	(void)state;
	start(&session, "旧闻");
	go_on(&session, 20);
	type(&session, "/旧闻 29");
	session.key = session.stop = true;
	go_on(&session, 5);
	session.key = session.stop = false;
	go_on(&session, 20);
	assert_true(shows(&session, "29 / 30") || shows(&session, "旧闻 29"));
	assert_int_equal(session.reader.stack[session.reader.depth - 1]->listing->found, LISTING_FIND_FOUND);
	end(&session);
}

static void what_cannot_be_kept_is_told_once_and_seen(void **state)
{
	struct session session;

	(void)state;
	start(&session, NULL);
	session.reader.state_path = xstrdup("/dev/null/baolan/state.db");
	type(&session, "s老街\r");
	go_on(&session, 3);
	assert_true(shows(&session, "不能留到下次：/dev/null/baolan/state.db"));
	type(&session, "s渡口\r");
	go_on(&session, 3);
	assert_false(shows(&session, "state.db"));
	end(&session);
}

static void a_late_stop_does_not_end_the_program(void **state)
{
	struct signals signals;

	(void)state;
	signals_begin(&signals);
	raise(SIGINT);
	signals_end(&signals);
}

static void a_query_without_hits_opens_the_archive_and_says_so(void **state)
{
	struct session session;

	(void)state;
	start(&session, "没有这个词");
	assert_true(shows(&session, "渡口改造工程昨日通水"));
	assert_true(shows(&session, "没有找到：没有这个词"));
	end(&session);
}

static int post(void **state)
{
	(void)state;
	river = board_post("river.board");
	return 0;
}

static int take_down(void **state)
{
	(void)state;
	board_take_down(&river);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_key_breaks_into_the_search_for_the_one_before),
		cmocka_unit_test(a_key_that_changes_nothing_delays_no_more),
		cmocka_unit_test(stopping_leaves_what_is_there),
		cmocka_unit_test(enter_waits_for_what_was_broken_into),
		cmocka_unit_test(stopping_ends_the_loading_of_rows),
		cmocka_unit_test(finding_a_row_goes_on_after_a_key),
		cmocka_unit_test(a_query_without_hits_opens_the_archive_and_says_so),
		cmocka_unit_test(a_late_stop_does_not_end_the_program),
		cmocka_unit_test(what_cannot_be_kept_is_told_once_and_seen),
		cmocka_unit_test(ordering_by_relevance_lets_keys_in),
	};

	return cmocka_run_group_tests_name("reader", tests, post, take_down);
}
