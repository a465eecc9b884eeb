/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "archive/article.h"
#include "archive/fixture.h"
#include "archive/list.h"
#include "archive/number.h"
#include "base/strbuf.h"

#define DAY 739000

struct generations {
	char *folder, *path, *next, *previous, *lock;
};

static int set_up(void **state)
{
	struct generations *place = malloc(sizeof *place);

	place->folder = folder_make();
	place->path = folder_path(place->folder, "a.db");
	place->next = folder_path(place->folder, "a.db.new");
	place->previous = folder_path(place->folder, "a.db.previous");
	place->lock = folder_path(place->folder, "a.db.lock");
	*state = place;
	return 0;
}

static int tear_down(void **state)
{
	struct generations *place = *state;

	folder_remove(place->folder);
	free(place->path);
	free(place->next);
	free(place->previous);
	free(place->lock);
	free(place);
	return 0;
}

static void publish_one(const char *path, const char *file, struct page *page)
{
	struct writer *writer = must_write(path);

	must_give(writer, file, page);
	must_publish(writer);
}

static int64_t articles_of(const char *path)
{
	struct archive *archive = must_open(path);
	struct archive_totals totals;

	assert_int_equal(archive_totals(archive, &totals, NULL), STATUS_OK);
	archive_close(archive);
	return totals.articles;
}

/* The titles of all articles, newest first, with a bar behind each. */
static char *titles_of(const char *path)
{
	const struct list_scope scope = { .of = LIST_ALL };
	struct archive *archive = must_open(path);
	struct strbuf titles = { 0 };
	struct rows rows = { 0 };
	struct list *list;

	assert_int_equal(list_open(archive, &scope, &list, NULL), STATUS_OK);
	assert_int_equal(list_older(list, LIST_NEWEST, 1000, &rows, NULL), STATUS_OK);
	for (size_t i = 0; i < rows.count; i++)
		strbuf_addf(&titles, "%s|", rows.rows[i].title);
	rows_release(&rows);
	list_close(list);
	archive_close(archive);
	return strbuf_detach(&titles);
}

static void assert_titles(const char *path, const char *expected)
{
	char *titles = titles_of(path);

	assert_string_equal(titles, expected);
	free(titles);
}

static void a_generation_takes_the_place_of_the_one_before(void **state)
{
	struct generations *place = *state;
	struct archive *reader;

	publish_one(place->path, "/in/1", page_make("晚报", DAY, "A01", "one", 1));
	assert_int_not_equal(access(place->previous, F_OK), 0);
	reader = must_open(place->path);
	assert_false(archive_superseded(reader));
	publish_one(place->path, "/in/2", page_make("晚报", DAY + 1, "A01", "two", 1));
	assert_true(archive_superseded(reader));
	archive_close(reader);
	assert_titles(place->path, "two 1|one 1|");
	assert_titles(place->previous, "one 1|");
	assert_int_not_equal(access(place->next, F_OK), 0);
	assert_int_not_equal(access(place->lock, F_OK), 0);
}

static void abandoned_work_leaves_everything_as_it_was(void **state)
{
	struct generations *place = *state;
	struct writer *writer;

	publish_one(place->path, "/in/1", page_make("晚报", DAY, "A01", "one", 1));
	writer = must_write(place->path);
	must_give(writer, "/in/2", page_make("晚报", DAY, "A02", "two", 1));
	assert_int_equal(writer_articles(writer), 2);
	assert_int_equal(access(place->next, F_OK), 0);
	writer_abandon(writer);
	assert_int_not_equal(access(place->next, F_OK), 0);
	assert_int_not_equal(access(place->lock, F_OK), 0);
	assert_titles(place->path, "one 1|");
}

static int asks_left, asked;

static bool stop_after_asks(void)
{
	asked++;
	return asks_left-- == 0;
}

#define LARGE 10000000	/* is copied in more than one go */

static struct page *large_page(void)
{
	struct page *page = page_make("晚报", DAY, "A01", "", 0);
	char *text = malloc(LARGE + 1);

	assert_non_null(text);
	memset(text, 'x', LARGE);
	text[LARGE] = '\0';
	page_add(page, ITEM_ARTICLE, "large", text);
	free(text);
	return page;
}

static void a_copy_can_be_stopped(void **state)
{
	struct generations *place = *state;
	const struct source source = { .size = 1 };
	struct page *page = page_make("晚报", DAY, "A02", "two", 1);
	struct writer *writer;
	enum status status;

	publish_one(place->path, "/in/1", large_page());
	for (int asks = 0; asks < 2; asks++) {
		asked = 0;
		asks_left = asks;
		writer = must_write(place->path);
		writer_stop_when(writer, stop_after_asks);
		status = writer_add(writer, "/in/2", &source, page, NULL);
		if (asked == 0) {
			writer_abandon(writer);
			page_free(page);
			print_message("this file system shares blocks, so that nothing is copied\n");
			skip();
		}
		assert_int_equal(status, STATUS_STOPPED);
		assert_int_equal(asked, asks + 1);
		assert_int_not_equal(access(place->next, F_OK), 0);
		assert_int_equal(writer_add(writer, "/in/2", &source, page, NULL), STATUS_OK);
		assert_int_equal(writer_articles(writer), 2);
		writer_abandon(writer);
		assert_titles(place->path, "large|");
		assert_int_not_equal(access(place->lock, F_OK), 0);
	}
	page_free(page);
}

static void without_a_change_nothing_is_published(void **state)
{
	struct generations *place = *state;
	struct archive *reader;
	struct writer *writer;
	struct source source;

	must_publish(must_write(place->path));
	assert_int_not_equal(access(place->path, F_OK), 0);
	publish_one(place->path, "/in/1", page_make("晚报", DAY, "A01", "one", 1));
	reader = must_open(place->path);
	writer = must_write(place->path);
	assert_int_equal(writer_seen(writer, "/in/1", &source, NULL), STATUS_OK);
	assert_int_not_equal(access(place->next, F_OK), 0);
	must_publish(writer);
	assert_false(archive_superseded(reader));
	archive_close(reader);
}

static void files_are_known_again(void **state)
{
	struct generations *place = *state;
	struct writer *writer = must_write(place->path);
	const struct source first = { 10, 20, UINT64_MAX }, touched = { 11, 21, UINT64_MAX };
	struct page *page = page_make("晚报", DAY, "A01", "one", 1);
	struct source source;

	assert_int_equal(writer_seen(writer, "/in/\xff", &source, NULL), STATUS_NONE);
	assert_int_equal(writer_add(writer, "/in/\xff", &first, page, NULL), STATUS_OK);
	must_publish(writer);
	writer = must_write(place->path);
	assert_int_equal(writer_seen(writer, "/in/\xff", &source, NULL), STATUS_OK);
	assert_memory_equal(&source, &first, sizeof source);
	assert_int_equal(writer_touch(writer, "/in/\xff", &touched, NULL), STATUS_OK);
	must_publish(writer);
	writer = must_write(place->path);
	assert_int_equal(writer_seen(writer, "/in/\xff", &source, NULL), STATUS_OK);
	assert_memory_equal(&source, &touched, sizeof source);
	writer_abandon(writer);
	assert_int_equal(articles_of(place->path), 1);
	page_free(page);
}

static void a_file_read_again_takes_its_own_place(void **state)
{
	struct generations *place = *state;
	struct writer *writer;
	struct page *page = page_make("晚报", DAY, "A01", "one", 3);

	item_add_topic(page, &page->items[0], "15000000", "体育");
	publish_one(place->path, "/in/1", page);
	publish_one(place->path, "/in/2", page_make("晚报", DAY, "A02", "two", 1));
	writer = must_write(place->path);
	must_give(writer, "/in/1", page_make("晚报", DAY, "A01", "again", 2));
	must_give(writer, "/in/1", page_make("晚报", DAY, "A01", "changed", 2));
	assert_int_equal(writer_articles(writer), 3);
	must_publish(writer);
	assert_titles(place->path, "changed 1|changed 2|two 1|");
	assert_int_equal(articles_of(place->path), 3);
}

static void counts_follow_what_is_taken_out(void **state)
{
	struct generations *place = *state;
	struct writer *writer;
	struct archive *archive;
	struct arena arena = { 0 };
	struct tally *tallies;
	struct archive_totals totals;
	struct page *page = page_make("晚报", DAY, "A01", "one", 3);
	size_t count;
	int64_t forgotten;

	item_add_topic(page, &page->items[0], "15000000", "体育");
	publish_one(place->path, "/in/1", page);
	publish_one(place->path, "/in/2", page_make("日报", DAY + 3, "A02", "two", 1));
	writer = must_write(place->path);
	assert_int_equal(writer_forget_unseen(writer, "/in/1", &forgotten, NULL), STATUS_OK);
	assert_int_equal(forgotten, 1);
	must_publish(writer);
	archive = must_open(place->path);
	assert_int_equal(archive_topics(archive, &arena, &tallies, &count, NULL), STATUS_OK);
	assert_int_equal(count, 0);
	assert_int_equal(archive_papers(archive, &arena, &tallies, &count, NULL), STATUS_OK);
	assert_int_equal(count, 1);
	assert_int_equal(archive_totals(archive, &totals, NULL), STATUS_OK);
	assert_int_equal(totals.articles, 1);
	assert_int_equal(totals.pages, 1);
	assert_int_equal(totals.issues, 1);
	assert_int_equal(totals.papers, 1);
	assert_int_equal(totals.first, DAY + 3);
	arena_release(&arena);
	archive_close(archive);
}

static void only_what_lies_below_is_forgotten(void **state)
{
	static const char *const files[] = { "/in", "/in/a", "/in/b/c", "/in/b\xff", "/in.txt", "/in0",
		"/inn/a", "/i" };
	struct generations *place = *state;
	struct writer *writer = must_write(place->path);
	struct source source;
	int64_t count;

	for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
		must_give(writer, files[i], page_make(NULL, 0, NULL, files[i], 1));
	assert_int_equal(writer_forget_unseen(writer, "/in", &count, NULL), STATUS_OK);
	assert_int_equal(count, 0);	/* added is seen */
	must_publish(writer);
	writer = must_write(place->path);
	assert_int_equal(writer_seen(writer, "/in/a", &source, NULL), STATUS_OK);
	assert_int_equal(writer_forget_unseen(writer, "/in/", &count, NULL), STATUS_OK);
	assert_int_equal(count, 2);
	assert_int_equal(writer_forget_unseen(writer, "/nowhere", &count, NULL), STATUS_OK);
	assert_int_equal(count, 0);
	must_publish(writer);
	assert_int_equal(articles_of(place->path), 6);
	writer = must_write(place->path);
	assert_int_equal(writer_forget_unseen(writer, "/", &count, NULL), STATUS_OK);
	assert_int_equal(count, 6);
	must_publish(writer);
	assert_int_equal(articles_of(place->path), 0);
}

static void pages_of_one_label_stand_in_order_of_arrival(void **state)
{
	struct generations *place = *state;
	struct writer *writer = must_write(place->path);

	must_give(writer, "/in/1", page_make("晚报", DAY, "A01", "one", 1));
	must_give(writer, "/in/2", page_make("晚报", DAY, "A03", "three", 1));
	must_give(writer, "/in/3", page_make("晚报", DAY, "A01", "again", 1));
	must_give(writer, "/in/4", page_make("晚报", DAY, "A01", "once more", 1));
	must_give(writer, "/in/5", page_make("晚报", DAY, "A02", "two", 1));
	must_publish(writer);
	assert_titles(place->path, "one 1|again 1|three 1|once more 1|two 1|");
}

static void a_page_of_very_many_articles_takes_several_places(void **state)
{
	const size_t many = NUMBER_SEQUENCES * 2 + 5;
	struct generations *place = *state;
	struct writer *writer = must_write(place->path);
	struct archive *archive;
	struct list *list;
	const struct list_scope scope = { .of = LIST_ALL };
	struct rows rows = { 0 };
	article_number number;

	must_give(writer, "/in/2", page_make("晚报", DAY, "A02", "two", 1));
	must_give(writer, "/in/1", page_make("晚报", DAY, "A01", "one", many));
	must_give(writer, "/in/3", page_make("晚报", DAY, "A04", "four", 1));
	must_publish(writer);
	archive = must_open(place->path);
	assert_int_equal(list_open(archive, &scope, &list, NULL), STATUS_OK);
	assert_int_equal(list_older(list, LIST_NEWEST, 2, &rows, NULL), STATUS_OK);
	assert_string_equal(rows.rows[0].title, "two 1");
	assert_string_equal(rows.rows[1].title, "one 1");
	assert_int_equal(list_at(list, (int64_t)many, &number, NULL), STATUS_OK);
	assert_int_equal(list_older(list, number, 2, &rows, NULL), STATUS_OK);
	assert_int_equal(rows.count, 1);
	assert_string_equal(rows.rows[0].title, "four 1");
	rows_release(&rows);
	list_close(list);
	archive_close(archive);
}

static void assert_day_count(const char *path, const char *query, day_number day, int64_t expected)
{
	const struct list_scope scope = { .of = LIST_ALL, .query = query };
	struct archive *archive = must_open(path);
	struct list *list;
	int64_t count;

	assert_int_equal(list_open(archive, &scope, &list, NULL), STATUS_OK);
	assert_int_equal(list_day_count(list, day, &count, NULL), STATUS_OK);
	assert_int_equal(count, expected);
	list_close(list);
	archive_close(archive);
}

static void spans_come_behind_the_days_they_begin_with(void **state)
{
	struct generations *place = *state;
	struct writer *writer = must_write(place->path);
	struct page *page = page_make("晚报", DAY, "A01", "month", 1);

	page->date.to += 29;
	page->date.precision = PRECISION_MONTH;
	must_give(writer, "/in/1", page);
	must_give(writer, "/in/2", page_make("晚报", DAY, "Z99", "day", 1));
	must_give(writer, "/in/3", page_make("晚报", DAY + 1, "A01", "next", 1));
	must_publish(writer);
	assert_titles(place->path, "next 1|day 1|month 1|");
	assert_day_count(place->path, NULL, DAY, 1);
	assert_day_count(place->path, "day OR month", DAY, 1);
	assert_day_count(place->path, NULL, DAY + 1, 1);
}

static void a_second_writer_is_told_who_is_at_work(void **state)
{
	struct generations *place = *state;
	struct writer *writer = must_write(place->path), *second;
	struct error error;
	char expected[64];

	snprintf(expected, sizeof expected, ", process %ld: wait", (long)getpid());
	assert_int_equal(writer_open(&second, place->path, NULL, &error), STATUS_SYSTEM);
	assert_non_null(strstr(error.text, "being indexed by "));
	assert_non_null(strstr(error.text, expected));
	writer_abandon(writer);
	writer_abandon(must_write(place->path));
}

static void a_file_that_is_no_archive_is_not_written_over(void **state)
{
	struct generations *place = *state;
	struct writer *writer;
	struct error error;

	file_write(place->path, "my novel", 8);
	assert_int_equal(writer_open(&writer, place->path, NULL, &error), STATUS_INVALID);
	assert_non_null(strstr(error.text, "not an archive"));
	assert_int_not_equal(access(place->lock, F_OK), 0);
}

static void a_link_to_an_archive_stays_a_link(void **state)
{
	struct generations *place = *state;
	char *alias = folder_path(place->folder, "alias.db");
	struct stat state_of;

	publish_one(place->path, "/in/1", page_make("晚报", DAY, "A01", "one", 1));
	assert_int_equal(symlink("a.db", alias), 0);
	publish_one(alias, "/in/2", page_make("晚报", DAY, "A02", "two", 1));
	assert_int_equal(lstat(alias, &state_of), 0);
	assert_true(S_ISLNK(state_of.st_mode));
	assert_titles(place->path, "one 1|two 1|");
	free(alias);
}

/* A child that dies half way through writing some megabytes. */
static void die_at_work(const char *path)
{
	struct writer *writer = must_write(path);
	struct page *page = page_make("晚报", DAY + 1, "A01", "lost", 1);
	size_t len = 3 * 1000 * 1000;
	char *text = malloc(len + 1), file[32];

	memset(text, 'x', len);
	text[len] = '\0';
	page_add(page, ITEM_ARTICLE, "long", text);
	free(text);
	for (int i = 0; i < 10; i++) {
		snprintf(file, sizeof file, "/in/lost/%d", i);
		must_add(writer, file, page);
	}
	raise(SIGKILL);
}

static void a_killed_writer_leaves_the_old_generation_and_the_next_one_works(void **state)
{
	struct generations *place = *state;
	int status;
	pid_t child;

	publish_one(place->path, "/in/1", page_make("晚报", DAY, "A01", "one", 1));
	child = fork();
	if (child == 0)
		die_at_work(place->path);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
	assert_int_equal(access(place->next, F_OK), 0);
	assert_titles(place->path, "one 1|");
	publish_one(place->path, "/in/2", page_make("晚报", DAY, "A02", "two", 1));
	assert_titles(place->path, "one 1|two 1|");
	assert_int_not_equal(access(place->next, F_OK), 0);
}

/* A limit on the size of files stands in for a full disk. */
static void write_over_the_limit(const char *path, const char *answer)
{
	const struct rlimit limit = { 400000, 400000 };
	struct writer *writer = must_write(path);
	struct page *page = page_make("晚报", DAY + 1, "A01", "lost", 1);
	const struct source source = { 1, 2, 3 };
	struct error error = { "" };
	char *text = calloc(1, 1000001), file[32];

	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &limit);
	page_add(page, ITEM_ARTICLE, "long", memset(text, 'x', 1000000));
	free(text);
	for (int i = 0; i < 80; i++) {
		snprintf(file, sizeof file, "/in/lost/%d", i);
		if (writer_add(writer, file, &source, page, &error) != STATUS_OK)
			break;
	}
	if (writer_publish(writer, &error) == STATUS_SYSTEM)
		file_write(answer, error.text, strlen(error.text));
	page_free(page);
	_exit(0);
}

static void without_room_the_old_generation_stays(void **state)
{
	struct generations *place = *state;
	char *answer = folder_path(place->folder, "answer"), said[600] = "";
	FILE *file;
	int status;
	pid_t child;

	publish_one(place->path, "/in/1", page_make("晚报", DAY, "A01", "one", 1));
	child = fork();
	if (child == 0)
		write_over_the_limit(place->path, answer);
	assert_int_equal(waitpid(child, &status, 0), child);
	file = fopen(answer, "r");
	assert_non_null(file);
	assert_true(fread(said, 1, sizeof said - 1, file) > 0);
	assert_non_null(strstr(said, strerror(EFBIG)));
	fclose(file);
	assert_titles(place->path, "one 1|");
	assert_int_not_equal(access(place->next, F_OK), 0);
	free(answer);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_generation_takes_the_place_of_the_one_before, set_up, tear_down),
		cmocka_unit_test_setup_teardown(abandoned_work_leaves_everything_as_it_was, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_copy_can_be_stopped, set_up, tear_down),
		cmocka_unit_test_setup_teardown(without_a_change_nothing_is_published, set_up, tear_down),
		cmocka_unit_test_setup_teardown(files_are_known_again, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_file_read_again_takes_its_own_place, set_up, tear_down),
		cmocka_unit_test_setup_teardown(counts_follow_what_is_taken_out, set_up, tear_down),
		cmocka_unit_test_setup_teardown(only_what_lies_below_is_forgotten, set_up, tear_down),
		cmocka_unit_test_setup_teardown(pages_of_one_label_stand_in_order_of_arrival, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_page_of_very_many_articles_takes_several_places, set_up, tear_down),
		cmocka_unit_test_setup_teardown(spans_come_behind_the_days_they_begin_with, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_second_writer_is_told_who_is_at_work, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_file_that_is_no_archive_is_not_written_over, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_link_to_an_archive_stays_a_link, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_killed_writer_leaves_the_old_generation_and_the_next_one_works,
			set_up, tear_down),
		cmocka_unit_test_setup_teardown(without_room_the_old_generation_stays, set_up, tear_down),
	};

	return cmocka_run_group_tests_name("writer", tests, NULL, NULL);
}
