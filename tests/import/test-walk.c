/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folder.h"
#include "import/source.h"

struct complaints {
	struct error last;
	size_t count;
};

static void complain(void *data, const struct error *error)
{
	struct complaints *complaints = data;

	complaints->last = *error;
	complaints->count++;
}

static void make_file(const char *folder, const char *name, const char *text)
{
	char *path = folder_path(folder, name);

	file_write(path, text, strlen(text));
	free(path);
}

static void make_folder(const char *folder, const char *name)
{
	char *path = folder_path(folder, name);

	assert_int_equal(mkdir(path, 0777), 0);
	free(path);
}

static void make_link(const char *folder, const char *name, const char *target)
{
	char *path = folder_path(folder, name);

	assert_int_equal(symlink(target, path), 0);
	free(path);
}

static void assert_named(const struct finds *finds, size_t place, const char *folder, const char *named)
{
	assert_true(place < finds->count);
	assert_memory_equal(finds->files[place].named, folder, strlen(folder));
	assert_string_equal(finds->files[place].named + strlen(folder) + 1, named);
}

static void files_come_in_the_order_of_their_names(void **state)
{
	char *folder = folder_make(), *real = realpath(folder, NULL);
	struct finds finds = { 0 };
	struct complaints complaints = { 0 };

	(void)state;
	make_folder(folder, "b");
	make_file(folder, "b/2.txt", "12345");
	make_file(folder, "b/1.txt", "");
	make_file(folder, "c.txt", "123");
	make_file(folder, "a 版.txt", "1");
	make_file(folder, ".hidden", "1");
	make_folder(folder, ".git");
	make_file(folder, ".git/x", "1");
	assert_int_equal(walk(folder, &finds, complain, &complaints, NULL), STATUS_OK);
	assert_int_equal(complaints.count, 0);
	assert_int_equal(finds.count, 4);
	assert_int_equal(finds.bytes, 9);
	assert_named(&finds, 0, folder, "a 版.txt");
	assert_named(&finds, 1, folder, "b/1.txt");
	assert_named(&finds, 2, folder, "b/2.txt");
	assert_named(&finds, 3, folder, "c.txt");
	assert_int_equal(finds.files[2].size, 5);
	assert_true(finds.files[2].modified > INT64_C(1500000000) * 1000000000);
	assert_memory_equal(finds.files[2].path, real, strlen(real));
	assert_string_equal(finds.files[2].path + strlen(real), "/b/2.txt");
	finds_release(&finds);
	free(real);
	folder_remove(folder);
}

static void names_say_which_files_of_a_folder_are_pages(void **state)
{
	static const struct {
		const char *name;
		bool page;
	} files[] = {
		{ "A02", true }, { "A02.txt", true }, { "A03.TXT", true }, { "A04.text", true }, { "A05.md", true },
		{ "page.0001", true }, { "云汀晚报.1998.01.15", true }, { "云汀晚报.第三版", true }, { "20231120.A02", true },
		{ "content_150775", true }, { "dot.", true }, { "readme-to-children.txt", true },
		{ "A02.json", false }, { "A02.txt.bak", false }, { "list.csv", false }, { "node_2.htm", false },
		{ "README", false }, { "README.md", false }, { "Readme.txt", false },
	};
	const size_t count = sizeof files / sizeof files[0];
	char *folder = folder_make();
	struct finds finds = { 0 };

	(void)state;
	for (size_t i = 0; i < count; i++)
		make_file(folder, files[i].name, "1");
	assert_int_equal(walk(folder, &finds, complain, NULL, NULL), STATUS_OK);
	assert_int_equal(finds.count, count);
	for (size_t i = 0; i < count; i++) {
		const char *name = finds.files[i].named + strlen(folder) + 1;
		size_t j = 0;

		while (strcmp(files[j].name, name) != 0)
			j++;
		if (finds.files[i].aside == files[j].page)
			fail_msg("%s is taken for what it is not", name);
	}
	finds_release(&finds);
	folder_remove(folder);
}

static void links_to_files_are_followed_and_links_to_folders_not(void **state)
{
	char *folder = folder_make(), *real = realpath(folder, NULL);
	struct finds finds = { 0 };
	struct complaints complaints = { 0 };

	(void)state;
	make_folder(folder, "in");
	make_file(folder, "file", "1");
	make_link(folder, "in/link", "../file");
	make_link(folder, "in/loop", "..");
	make_link(folder, "in/none", "nowhere");
	assert_int_equal(walk(folder, &finds, complain, &complaints, NULL), STATUS_OK);
	assert_int_equal(finds.count, 2);
	assert_named(&finds, 1, folder, "in/link");
	assert_string_equal(finds.files[1].path + strlen(real), "/file");
	assert_int_equal(complaints.count, 1);
	assert_non_null(strstr(complaints.last.text, "in/none"));
	finds_release(&finds);
	free(real);
	folder_remove(folder);
}

static void a_file_can_be_named_itself(void **state)
{
	char *folder = folder_make(), *path = folder_path(folder, ".hidden.json");
	struct finds finds = { 0 };

	(void)state;
	file_write(path, "12", 2);
	assert_int_equal(walk(path, &finds, complain, NULL, NULL), STATUS_OK);
	assert_int_equal(finds.count, 1);
	assert_string_equal(finds.files[0].named, path);
	assert_false(finds.files[0].aside);
	finds_release(&finds);
	free(path);
	folder_remove(folder);
}

static void what_cannot_be_walked_is_said(void **state)
{
	char *folder = folder_make(), *path = folder_path(folder, "closed"), *pipe = folder_path(folder, "pipe");
	struct finds finds = { 0 };
	struct complaints complaints = { 0 };
	struct error error;

	(void)state;
	assert_int_equal(walk("/no/such/place", &finds, complain, &complaints, &error), STATUS_NONE);
	assert_int_equal(strncmp(error.text, "/no/such/place: ", 16), 0);
	assert_int_equal(walk("/dev/null", &finds, complain, &complaints, &error), STATUS_INVALID);
	assert_int_equal(mkfifo(pipe, 0600), 0);
	assert_int_equal(mkdir(path, 0), 0);
	make_file(folder, "open", "1");
	assert_int_equal(walk(folder, &finds, complain, &complaints, &error), STATUS_OK);
	assert_int_equal(finds.count, 1);
	/* Nothing is closed to root. */
	assert_int_equal(complaints.count, geteuid() == 0 ? 0 : 1);
	finds_release(&finds);
	free(path);
	free(pipe);
	folder_remove(folder);
}

static void files_are_read_whole(void **state)
{
	char *folder = folder_make(), *path = folder_path(folder, "file");
	const size_t len = 300001;
	char *bytes = malloc(len);
	struct strbuf read = { 0 };
	struct error error;

	(void)state;
	for (size_t i = 0; i < len; i++)
		bytes[i] = (char)(i * 7 % 256);
	file_write(path, bytes, len);
	strbuf_adds(&read, "before");
	assert_int_equal(file_read(path, &read, &error), STATUS_OK);
	assert_int_equal(read.len, len + 6);
	assert_memory_equal(read.text + 6, bytes, len);
	strbuf_clear(&read);
	file_write(path, "", 0);
	assert_int_equal(file_read(path, &read, &error), STATUS_OK);
	assert_int_equal(read.len, 0);
	assert_int_equal(file_read(folder, &read, &error), STATUS_SYSTEM);
	assert_int_equal(file_read("/no/such/file", &read, &error), STATUS_SYSTEM);
	assert_int_equal(strncmp(error.text, "/no/such/file: ", 15), 0);
	strbuf_release(&read);
	free(bytes);
	free(path);
	folder_remove(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(files_come_in_the_order_of_their_names),
		cmocka_unit_test(names_say_which_files_of_a_folder_are_pages),
		cmocka_unit_test(links_to_files_are_followed_and_links_to_folders_not),
		cmocka_unit_test(a_file_can_be_named_itself),
		cmocka_unit_test(what_cannot_be_walked_is_said),
		cmocka_unit_test(files_are_read_whole),
	};

	return cmocka_run_group_tests_name("walk", tests, NULL, NULL);
}
