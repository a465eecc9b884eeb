/* SPDX-License-Identifier: MIT */
/* The user's state file: private, small, and written to by several readers. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <sqlite3.h>

#include "archive/fixture.h"
#include "archive/state.h"
#include "base/strbuf.h"

static int set_up(void **state)
{
	struct place *place = place_make();

	free(place->path);
	place->path = folder_path(place->folder, "below/baolan/state.db");
	*state = place;
	return 0;
}

static struct state *must_open_state(void **state)
{
	struct place *place = *state;
	struct state *opened = NULL;
	struct error error = { "" };

	if (state_open(&opened, place->path, &error) != STATUS_OK)
		fail_msg("%s", error.text);
	return opened;
}

static void add_line(void *data, const char *line)
{
	strbuf_addf(data, "[%s]", line);
}

static void assert_lines(struct state *state, const char *prompt, const char *expected)
{
	struct strbuf lines = { 0 };

	assert_int_equal(state_lines(state, prompt, add_line, &lines, NULL), STATUS_OK);
	assert_string_equal(strbuf_text(&lines), expected);
	strbuf_release(&lines);
}

static void must_run(const char *path, const char *sql)
{
	sqlite3 *file;

	assert_int_equal(sqlite3_open(path, &file), SQLITE_OK);
	assert_int_equal(sqlite3_exec(file, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(file);
}

static void nobody_else_can_read_it(void **state)
{
	struct place *place = *state;
	struct state *opened = must_open_state(state);
	char *folder = folder_path(place->folder, "below/baolan");
	struct stat found;

	assert_int_equal(state_add_line(opened, "search", "渡口", NULL), STATUS_OK);
	assert_int_equal(stat(place->path, &found), 0);
	assert_int_equal(found.st_mode & 0777, 0600);
	assert_int_equal(stat(folder, &found), 0);
	assert_int_equal(found.st_mode & 0777, 0700);
	state_close(opened);
	assert_int_equal(chmod(place->path, 0644), 0);
	opened = must_open_state(state);
	assert_int_equal(stat(place->path, &found), 0);
	assert_int_equal(found.st_mode & 0777, 0600);
	state_close(opened);
	free(folder);
}

static void lines_come_back_oldest_first_and_once(void **state)
{
	struct state *opened = must_open_state(state);

	assert_lines(opened, "search", "");
	assert_int_equal(state_add_line(opened, "search", "渡口", NULL), STATUS_OK);
	assert_int_equal(state_add_line(opened, "search", "\"a'b\" OR %s", NULL), STATUS_OK);
	assert_int_equal(state_add_line(opened, "find", "船", NULL), STATUS_OK);
	assert_int_equal(state_add_line(opened, "search", "渡口", NULL), STATUS_OK);
	state_close(opened);
	opened = must_open_state(state);
	assert_lines(opened, "search", "[\"a'b\" OR %s][渡口]");
	assert_lines(opened, "find", "[船]");
	state_close(opened);
}

static void only_the_newest_are_kept(void **state)
{
	struct state *opened = must_open_state(state);
	struct strbuf lines = { 0 };
	char line[16];

	for (int i = 0; i < STATE_LINES + 3; i++) {
		snprintf(line, sizeof line, "%d", i);
		assert_int_equal(state_add_line(opened, "search", line, NULL), STATUS_OK);
	}
	assert_int_equal(state_lines(opened, "search", add_line, &lines, NULL), STATUS_OK);
	assert_int_equal(strncmp(lines.text, "[3][4]", 6), 0);
	strbuf_release(&lines);
	state_close(opened);
}

static void what_a_terminal_might_obey_is_refused(void **state)
{
	static const char *const lines[] = { "", "\x1b[2J", "a\nb", "\x7f", "\xc2\x9b[2J", "\xff", "半\xe5" };
	struct place *place = *state;
	struct state *opened = must_open_state(state);
	char *large = calloc(1, STATE_LINE_BYTES + 2);

	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
		assert_int_equal(state_add_line(opened, "search", lines[i], NULL), STATUS_INVALID);
	memset(large, 'a', STATE_LINE_BYTES + 1);
	assert_int_equal(state_add_line(opened, "search", large, NULL), STATUS_INVALID);
	free(large);
	must_run(place->path, "INSERT INTO line (prompt, text) VALUES ('search', char(27) || 'c'), ('search', '好')");
	assert_lines(opened, "search", "[好]");
	state_close(opened);
}

static void two_readers_write_to_it(void **state)
{
	struct place *place = *state;
	struct state *one = must_open_state(state), *other = must_open_state(state);
	sqlite3 *third;

	assert_int_equal(state_add_line(one, "search", "甲", NULL), STATUS_OK);
	assert_int_equal(state_add_line(other, "search", "乙", NULL), STATUS_OK);
	assert_lines(one, "search", "[甲][乙]");
	assert_int_equal(sqlite3_open(place->path, &third), SQLITE_OK);
	assert_int_equal(sqlite3_exec(third, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(state_add_line(one, "search", "丙", NULL), STATUS_STOPPED);
	assert_lines(one, "search", "[甲][乙]");
	assert_int_equal(sqlite3_exec(third, "COMMIT", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(third);
	assert_int_equal(state_add_line(one, "search", "丙", NULL), STATUS_OK);
	assert_lines(other, "search", "[甲][乙][丙]");
	state_close(one);
	state_close(other);
}

static void what_is_no_state_file_is_left_alone(void **state)
{
	struct place *place = *state;
	struct state *opened = must_open_state(state);
	struct error error;
	char *folder = folder_path(place->folder, "below");
	FILE *file;

	state_close(opened);
	must_run(place->path, "PRAGMA user_version = 2");
	assert_int_equal(state_open(&opened, place->path, &error), STATUS_INVALID);
	must_run(place->path, "PRAGMA application_id = 7");
	assert_int_equal(state_open(&opened, place->path, &error), STATUS_INVALID);
	file = fopen(place->path, "w");
	fputs("a text that is longer than the head of a file of SQLite, which has a hundred bytes; so it goes on.", file);
	fclose(file);
	assert_int_equal(state_open(&opened, place->path, &error), STATUS_SYSTEM);
	assert_int_equal(state_open(&opened, folder, &error), STATUS_SYSTEM);
	assert_int_equal(state_open(&opened, "/proc/no/such/state.db", &error), STATUS_SYSTEM);
	free(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(nobody_else_can_read_it, set_up, place_end),
		cmocka_unit_test_setup_teardown(lines_come_back_oldest_first_and_once, set_up, place_end),
		cmocka_unit_test_setup_teardown(only_the_newest_are_kept, set_up, place_end),
		cmocka_unit_test_setup_teardown(what_a_terminal_might_obey_is_refused, set_up, place_end),
		cmocka_unit_test_setup_teardown(two_readers_write_to_it, set_up, place_end),
		cmocka_unit_test_setup_teardown(what_is_no_state_file_is_left_alone, set_up, place_end),
	};

	return cmocka_run_group_tests_name("state", tests, NULL, NULL);
}
