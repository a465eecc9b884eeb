/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/hash.h"
#include "base/path.h"
#include "base/strbuf.h"

static void error_keeps_to_one_printable_line(void **state)
{
	struct error error;

	(void)state;
	assert_int_equal(error_set(&error, STATUS_INVALID, "a%sb", "\n\x1b[31m\xc2\x9b"), STATUS_INVALID);
	assert_string_equal(error.text, "a??[31m??b");
	assert_int_equal(error_set(NULL, STATUS_SYSTEM, "no place for it"), STATUS_SYSTEM);
}

static void error_is_never_cut_inside_a_character(void **state)
{
	struct error error;
	char name[1024];

	(void)state;
	for (size_t shift = 0; shift < 3; shift++) {
		size_t len = shift;

		memset(name, 'x', shift);
		for (; len + 3 < sizeof name; len += 3)
			memcpy(name + len, "报", 3);
		name[len] = '\0';
		error_set(&error, STATUS_INVALID, "%s", name);
		len = strlen(error.text);
		assert_true(len > sizeof error.text - 6);
		assert_int_equal((len - shift) % 3, 0);
	}
}

static void arena_pieces_are_zeroed_and_apart(void **state)
{
	struct arena arena = { 0 };
	char *small = arena_alloc(&arena, 3);
	char *large = arena_alloc(&arena, 100000);
	char *word = arena_strdup(&arena, "报栏");

	(void)state;
	assert_int_equal(large[0] | large[99999] | small[2], 0);
	memset(small, 'x', 3);
	memset(large, 'y', 100000);
	assert_string_equal(word, "报栏");
	arena_clear(&arena);
	assert_int_equal(*(char *)arena_alloc(&arena, 1), 0);
	arena_release(&arena);
}

static void strbuf_grows_and_hands_over(void **state)
{
	struct strbuf buf = { 0 };
	char *text;

	(void)state;
	assert_string_equal(strbuf_text(&buf), "");
	for (int i = 0; i < 1000; i++)
		strbuf_addf(&buf, "%03d", i);
	assert_int_equal(buf.len, 3000);
	assert_memory_equal(buf.text + 2997, "999", 4);
	strbuf_clear(&buf);
	strbuf_adds(&buf, "报");
	text = strbuf_detach(&buf);
	assert_string_equal(text, "报");
	assert_null(buf.text);
	free(text);
}

/* The published test vectors of FNV-1a. */
static void hash_is_fnv1a(void **state)
{
	(void)state;
	assert_true(hash_bytes(HASH_START, "", 0) == UINT64_C(0xcbf29ce484222325));
	assert_true(hash_bytes(HASH_START, "a", 1) == UINT64_C(0xaf63dc4c8601ec8c));
	assert_true(hash_bytes(HASH_START, "foobar", 6) == UINT64_C(0x85944171f73967e8));
}

static void paths_follow_the_xdg_specification(void **state)
{
	char *path;

	(void)state;
	setenv("HOME", "/somewhere", 1);
	unsetenv("XDG_DATA_HOME");
	path = path_data("archive.db");
	assert_string_equal(path, "/somewhere/.local/share/baolan/archive.db");
	free(path);
	setenv("XDG_DATA_HOME", "relative/is/ignored", 1);
	path = path_data("archive.db");
	assert_string_equal(path, "/somewhere/.local/share/baolan/archive.db");
	free(path);
	setenv("XDG_DATA_HOME", "/data", 1);
	path = path_data("archive.db");
	assert_string_equal(path, "/data/baolan/archive.db");
	free(path);
	unsetenv("XDG_STATE_HOME");
	path = path_state("state.db");
	assert_string_equal(path, "/somewhere/.local/state/baolan/state.db");
	free(path);
	setenv("BAOLAN_DATA_DIR", "/tables", 1);
	path = path_table("no-such.tsv");
	assert_string_equal(path, "/tables/no-such.tsv");
	free(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(error_keeps_to_one_printable_line),
		cmocka_unit_test(error_is_never_cut_inside_a_character),
		cmocka_unit_test(arena_pieces_are_zeroed_and_apart),
		cmocka_unit_test(strbuf_grows_and_hands_over),
		cmocka_unit_test(hash_is_fnv1a),
		cmocka_unit_test(paths_follow_the_xdg_specification),
	};

	return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
