/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ui/configuration.h"

static void every_default_key_has_a_name(void **state)
{
	(void)state;
	for (enum command command = 0; command < COMMAND_COUNT; command++) {
		const char *name = command_table[command].keys;

		while (*name != '\0') {
			size_t len = strcspn(name, " ");
			struct strbuf out = { 0 };

			assert_int_not_equal(keymap_parse(name, len), INPUT_NONE);
			keymap_name(keymap_parse(name, len), &out);
			assert_int_equal(out.len, len);
			assert_memory_equal(out.text, name, len);
			strbuf_release(&out);
			name += len + strspn(name + len, " ");
		}
	}
}

static void no_key_does_two_things_in_one_place(void **state)
{
	struct keymap keymap;

	(void)state;
	keymap_init(&keymap);
	for (size_t i = 0; i < keymap.count; i++) {
		enum command command = keymap.bindings[i].command;
		enum context own = command_table[command].context;
		enum context context = own == CONTEXT_LIST || own == CONTEXT_TIMELINE ? own : CONTEXT_ARTICLE;

		assert_int_equal(keymap_lookup(&keymap, keymap.bindings[i].key, context), command);
	}
	keymap_release(&keymap);
}

static void commands_are_known_by_their_whole_name(void **state)
{
	(void)state;
	assert_int_equal(command_parse("find", 4), COMMAND_FIND);
	assert_int_equal(command_parse("find-next", 9), COMMAND_FIND_NEXT);
	assert_int_equal(command_parse("fin", 3), COMMAND_NONE);
	assert_int_equal(command_complete("fin", 3, 0), COMMAND_FIND);
	assert_int_equal(command_complete("fin", 3, COMMAND_FIND + 1), COMMAND_FIND_NEXT);
}

static void key_names_are_forgiving(void **state)
{
	(void)state;
	assert_int_equal(keymap_parse("pgdn", 4), INPUT_PAGE_DOWN);
	assert_int_equal(keymap_parse("^d", 2), 4);
	assert_int_equal(keymap_parse("F12", 3), INPUT_F1 + 11);
	assert_int_equal(keymap_parse("F13", 3), INPUT_NONE);
	assert_int_equal(keymap_parse("报", 3), 0x62a5);
	assert_int_equal(keymap_parse("jj", 2), INPUT_NONE);
	assert_int_equal(keymap_parse("", 0), INPUT_NONE);
}

struct complaints {
	char text[1024];
};

static void collect(void *data, const struct error *error)
{
	struct complaints *complaints = data;
	size_t len = strlen(complaints->text);

	snprintf(complaints->text + len, sizeof complaints->text - len, "%s\n", error->text);
}

static void read_text(struct config *config, struct complaints *complaints, const char *text)
{
	char path[] = "/tmp/baolan-config-XXXXXX";
	int file = mkstemp(path);

	assert_true(file >= 0);
	assert_int_equal(write(file, text, strlen(text)), (ssize_t)strlen(text));
	close(file);
	complaints->text[0] = '\0';
	config_init(config);
	config_read(config, path, collect, complaints);
	unlink(path);
}

static void a_key_can_be_bound_anew(void **state)
{
	struct complaints complaints;
	struct config config;
	struct strbuf keys = { 0 };

	(void)state;
	read_text(&config, &complaints,
		"# mine\n\nbind e down\nbind j none\nbind J down\nset color never\nset ambiguous 2\n");
	assert_string_equal(complaints.text, "");
	assert_int_equal(keymap_lookup(&config.keymap, 'e', CONTEXT_LIST), COMMAND_DOWN);
	assert_int_equal(keymap_lookup(&config.keymap, 'j', CONTEXT_LIST), COMMAND_NONE);
	assert_int_equal(keymap_lookup(&config.keymap, 'J', CONTEXT_ARTICLE), COMMAND_DOWN);
	keymap_keys(&config.keymap, COMMAND_DOWN, 9, &keys);
	assert_string_equal(keys.text, "Down Enter e J");
	strbuf_clear(&keys);
	keymap_keys(&config.keymap, COMMAND_NEXT_ARTICLE, 9, &keys);
	assert_string_equal(strbuf_text(&keys), "");
	assert_false(config.color);
	assert_int_equal(config.ambiguous, 2);
	strbuf_release(&keys);
	config_release(&config);
}

static void a_bad_line_is_named_and_the_rest_counts(void **state)
{
	struct complaints complaints;
	struct config config;

	(void)state;
	read_text(&config, &complaints,
		"bind\nbind jj down\nbind x fly\nset color red\nmap x y\nbind e down\n");
	assert_non_null(strstr(complaints.text, ":1: bind takes two words\n"));
	assert_non_null(strstr(complaints.text, ":2: no such key: jj\n"));
	assert_non_null(strstr(complaints.text, ":3: no such command: fly\n"));
	assert_non_null(strstr(complaints.text, ":4: color is never or auto, not red\n"));
	assert_non_null(strstr(complaints.text, ":5: no such word: map"));
	assert_int_equal(keymap_lookup(&config.keymap, 'e', CONTEXT_LIST), COMMAND_DOWN);
	assert_true(config.color);
	config_release(&config);
}

static void no_file_is_no_fault(void **state)
{
	struct complaints complaints = { "" };
	struct config config;

	(void)state;
	config_init(&config);
	config_read(&config, "/nowhere/config", collect, &complaints);
	assert_string_equal(complaints.text, "");
	config_release(&config);
}

static void a_file_that_cannot_be_read_is_one(void **state)
{
	struct complaints complaints = { "" };
	struct config config;

	(void)state;
	config_init(&config);
	config_read(&config, "/", collect, &complaints);
	assert_string_equal(complaints.text, "/: Is a directory\n");
	config_release(&config);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_default_key_has_a_name),
		cmocka_unit_test(no_key_does_two_things_in_one_place),
		cmocka_unit_test(commands_are_known_by_their_whole_name),
		cmocka_unit_test(key_names_are_forgiving),
		cmocka_unit_test(a_key_can_be_bound_anew),
		cmocka_unit_test(a_bad_line_is_named_and_the_rest_counts),
		cmocka_unit_test(no_file_is_no_fault),
		cmocka_unit_test(a_file_that_cannot_be_read_is_one),
	};

	return cmocka_run_group_tests_name("keymap", tests, NULL, NULL);
}
