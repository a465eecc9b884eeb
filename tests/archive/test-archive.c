/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sqlite3.h>

#include "archive/article.h"
#include "archive/fixture.h"
#include "archive/list.h"
#include "archive/number.h"

#define DAYS 5
#define FIRST_DAY 739000

/* Five days of two pages of three articles, the second page arriving first; two undated pages. */
static void fill(const char *path)
{
	struct writer *writer = must_write(path);
	struct page *page;
	char file[64];

	for (int day = DAYS - 1; day >= 0; day--) {
		snprintf(file, sizeof file, "/in/%d/A02", day);
		must_give(writer, file, page_make("晚报", FIRST_DAY + day, "A02", "second", 3));
		snprintf(file, sizeof file, "/in/%d/A01", day);
		page = page_make("晚报", FIRST_DAY + day, "A01", "first", 3);
		item_add_topic(page, &page->items[day % 3], "15000000", "体育");
		page_add(page, ITEM_FURNITURE, NULL, "江海晚报");
		must_give(writer, file, page);
	}
	must_give(writer, "/in/x", page_make(NULL, 0, NULL, "undated", 2));
	page = page_make(NULL, 0, "7", "later", 1);
	item_add_topic(page, &page->items[0], "15000000", "体育");
	item_add_topic(page, &page->items[0], "05000000", "教育");
	must_give(writer, "/in/y", page);
	must_publish(writer);
}

static int set_up(void **state)
{
	struct place *place = place_make();

	fill(place->path);
	*state = place;
	return 0;
}

static struct list *open_list(struct archive *archive, enum list_of of, int64_t key)
{
	const struct list_scope scope = { .of = of, .key = key };
	struct list *list = NULL;

	assert_int_equal(list_open(archive, &scope, &list, NULL), STATUS_OK);
	return list;
}

static int64_t count_of(struct list *list)
{
	int64_t count = -1;

	assert_false(list_work(list, 1));
	assert_true(list_count(list, &count));
	return count;
}

static void the_newest_come_first_in_page_order(void **state)
{
	static const char *const titles[] = {
		"first 1", "first 2", "first 3", "second 1", "second 2", "second 3", "first 1",
	};
	struct place *place = *state;
	struct archive *archive = must_open(place->path);
	struct list *list = open_list(archive, LIST_ALL, 0);
	struct rows rows = { 0 };

	assert_int_equal(count_of(list), 33);
	assert_int_equal(list_older(list, LIST_NEWEST, 7, &rows, NULL), STATUS_OK);
	assert_int_equal(rows.count, 7);
	for (size_t i = 0; i < rows.count; i++)
		assert_string_equal(rows.rows[i].title, titles[i]);
	assert_int_equal(rows.rows[5].date.from, FIRST_DAY + 4);
	assert_int_equal(rows.rows[5].date.to, FIRST_DAY + 4);
	assert_int_equal(rows.rows[5].date.precision, PRECISION_DAY);
	assert_int_equal(rows.rows[5].date.basis, BASIS_PATH);
	assert_int_equal(rows.rows[6].date.from, FIRST_DAY + 3);
	assert_string_equal(rows.rows[5].label, "A02");
	assert_string_equal(rows.rows[1].topic, "体育");
	assert_string_equal(rows.rows[0].topic, "");
	assert_int_equal(rows.rows[0].characters, 6);
	assert_int_equal(list_newer(list, LIST_OLDEST, 4, &rows, NULL), STATUS_OK);
	assert_int_equal(rows.count, 4);
	assert_string_equal(rows.rows[0].title, "second 3");
	assert_string_equal(rows.rows[1].title, "undated 1");
	assert_string_equal(rows.rows[3].title, "later 1");
	assert_string_equal(rows.rows[3].label, "7");
	assert_int_equal(rows.rows[3].date.from, 0);
	rows_release(&rows);
	list_close(list);
	archive_close(archive);
}

/* Walks a list in windows both ways and checks every place against the order met. */
static void check_places(struct list *list, int64_t expected)
{
	struct rows rows = { 0 };
	article_number *numbers = malloc((size_t)expected * sizeof *numbers), from = LIST_NEWEST, number;
	int64_t met = 0, place;

	do {
		assert_int_equal(list_older(list, from, 4, &rows, NULL), STATUS_OK);
		for (size_t i = 0; i < rows.count; i++) {
			assert_true(rows.rows[i].number < from && met < expected);
			from = numbers[met++] = rows.rows[i].number;
		}
	} while (rows.count == 4);
	assert_int_equal(met, expected);
	from = LIST_OLDEST;
	do {
		assert_int_equal(list_newer(list, from, 4, &rows, NULL), STATUS_OK);
		for (size_t i = rows.count; i-- > 0;)
			assert_true(rows.rows[i].number == numbers[--met]);
		from = rows.count > 0 ? rows.rows[0].number : from;
	} while (rows.count == 4);
	assert_int_equal(met, 0);
	for (int64_t i = 0; i < expected; i++) {
		assert_int_equal(list_place(list, numbers[i], &place, NULL), STATUS_OK);
		assert_int_equal(place, i);
		assert_int_equal(list_at(list, i, &number, NULL), STATUS_OK);
		assert_true(number == numbers[i]);
	}
	assert_int_equal(list_at(list, expected, &number, NULL), STATUS_NONE);
	assert_int_equal(list_at(list, -1, &number, NULL), STATUS_NONE);
	rows_release(&rows);
	free(numbers);
}

static void places_and_numbers_agree_in_every_list(void **state)
{
	struct place *place = *state;
	struct archive *archive = must_open(place->path);
	struct arena arena = { 0 };
	struct list *list = open_list(archive, LIST_ALL, 0);
	struct tally *tallies;
	size_t count;

	check_places(list, 33);
	list_close(list);
	assert_int_equal(archive_papers(archive, &arena, &tallies, &count, NULL), STATUS_OK);
	assert_int_equal(count, 2);
	for (size_t i = 0; i < count; i++) {
		list = open_list(archive, LIST_PAPER, tallies[i].key);
		assert_int_equal(count_of(list), tallies[i].articles);
		check_places(list, tallies[i].articles);
		list_close(list);
	}
	assert_int_equal(archive_topics(archive, &arena, &tallies, &count, NULL), STATUS_OK);
	for (size_t i = 0; i < count; i++) {
		list = open_list(archive, LIST_TOPIC, tallies[i].key);
		check_places(list, tallies[i].articles);
		list_close(list);
	}
	list = open_list(archive, LIST_TOPIC, 12345);
	assert_int_equal(count_of(list), 0);
	check_places(list, 0);
	list_close(list);
	arena_release(&arena);
	archive_close(archive);
}

static void a_place_is_only_for_what_is_in_the_list(void **state)
{
	struct place *place = *state;
	struct archive *archive = must_open(place->path);
	struct list *list = open_list(archive, LIST_ALL, 0);
	int64_t at;

	assert_int_equal(list_place(list, number_make(FIRST_DAY, 5, 0), &at, NULL), STATUS_NONE);
	assert_int_equal(list_place(list, INT64_MAX, &at, NULL), STATUS_NONE);
	assert_int_equal(list_place(list, INT64_MIN, &at, NULL), STATUS_NONE);
	list_close(list);
	archive_close(archive);
}

static void papers_and_topics_have_their_counts(void **state)
{
	struct place *place = *state;
	struct archive *archive = must_open(place->path);
	struct arena arena = { 0 };
	struct tally *tallies;
	size_t count;

	assert_int_equal(archive_papers(archive, &arena, &tallies, &count, NULL), STATUS_OK);
	assert_string_equal(tallies[0].name, "晚报");
	assert_null(tallies[0].code);
	assert_int_equal(tallies[0].articles, 30);
	assert_int_equal(tallies[0].first, FIRST_DAY);
	assert_int_equal(tallies[0].last, FIRST_DAY + 4);
	assert_string_equal(tallies[1].name, "");
	assert_int_equal(tallies[1].articles, 3);
	assert_int_equal(tallies[1].first, 0);
	assert_int_equal(archive_topics(archive, &arena, &tallies, &count, NULL), STATUS_OK);
	assert_int_equal(count, 2);
	assert_string_equal(tallies[0].code, "15000000");
	assert_string_equal(tallies[0].name, "体育");
	assert_int_equal(tallies[0].articles, 6);
	assert_int_equal(tallies[0].first, FIRST_DAY);
	assert_int_equal(tallies[1].articles, 1);
	arena_release(&arena);
	archive_close(archive);
}

static void totals_are_kept(void **state)
{
	struct place *place = *state;
	struct archive *archive = must_open(place->path);
	struct archive_totals totals;

	assert_int_equal(archive_totals(archive, &totals, NULL), STATUS_OK);
	assert_int_equal(totals.articles, 33);
	assert_int_equal(totals.pages, 12);
	assert_int_equal(totals.issues, 5);
	assert_int_equal(totals.papers, 1);
	assert_int_equal(totals.first, FIRST_DAY);
	assert_int_equal(totals.last, FIRST_DAY + 4);
	archive_close(archive);
}

struct days {
	day_number day[16];
	int64_t articles[16];
	size_t count;
};

static void visit(void *data, day_number day, int64_t articles)
{
	struct days *days = data;

	days->day[days->count] = day;
	days->articles[days->count++] = articles;
}

static void days_go_from_the_newest_to_the_undated(void **state)
{
	struct place *place = *state;
	struct archive *archive = must_open(place->path);
	struct list *list = open_list(archive, LIST_ALL, 0);
	struct days days = { .count = 0 };

	assert_int_equal(list_days(list, NULL, visit, &days, NULL), STATUS_OK);
	assert_int_equal(days.count, 6);
	for (size_t i = 0; i < 5; i++) {
		assert_int_equal(days.day[i], FIRST_DAY + 4 - (int)i);
		assert_int_equal(days.articles[i], 6);
	}
	assert_int_equal(days.day[5], 0);
	assert_int_equal(days.articles[5], 3);
	list_close(list);
	archive_close(archive);
}

static void a_day_is_counted_and_found_in_each_list(void **state)
{
	struct place *place = *state;
	struct archive *archive = must_open(place->path);
	struct arena arena = { 0 };
	struct tally *topics;
	struct list *list = open_list(archive, LIST_ALL, 0);
	article_number number;
	int64_t count;
	size_t topic_count;

	assert_int_equal(list_day_count(list, FIRST_DAY, &count, NULL), STATUS_OK);
	assert_int_equal(count, 6);
	assert_int_equal(list_day_count(list, 0, &count, NULL), STATUS_OK);
	assert_int_equal(count, 3);
	assert_int_equal(list_day_count(list, FIRST_DAY + 5, &count, NULL), STATUS_OK);
	assert_int_equal(count, 0);
	assert_int_equal(list_day_first(list, FIRST_DAY + 99, &number, NULL), STATUS_OK);
	assert_int_equal(number_day(number), FIRST_DAY + 4);
	assert_int_equal(list_day_first(list, FIRST_DAY - 1, &number, NULL), STATUS_OK);
	assert_int_equal(number_day(number), 0);
	list_close(list);
	assert_int_equal(archive_topics(archive, &arena, &topics, &topic_count, NULL), STATUS_OK);
	list = open_list(archive, LIST_TOPIC, topics[0].key);
	assert_int_equal(list_day_count(list, FIRST_DAY, &count, NULL), STATUS_OK);
	assert_int_equal(count, 1);
	list_close(list);
	arena_release(&arena);
	archive_close(archive);
}

static void articles_come_whole_and_are_found_by_their_keys(void **state)
{
	struct place *place = *state;
	struct archive *archive = must_open(place->path);
	struct list *list = open_list(archive, LIST_ALL, 0);
	struct rows rows = { 0 };
	struct article article;
	article_number number;

	assert_int_equal(list_older(list, LIST_NEWEST, 99, &rows, NULL), STATUS_OK);
	for (size_t i = 0; i < rows.count; i++) {
		assert_int_equal(article_load(archive, rows.rows[i].number, &article, NULL), STATUS_OK);
		assert_string_equal(article.item.headline, rows.rows[i].title);
		assert_string_equal(article.item.paragraphs[0].text, rows.rows[i].title);
		assert_int_equal(article.date.from, rows.rows[i].date.from);
		assert_string_equal(article.key, rows.rows[i].key);
		assert_int_equal(article_find(archive, article.key, &number, NULL), STATUS_OK);
		assert_true(number == rows.rows[i].number);
		article_release(&article);
	}
	assert_int_equal(article_load(archive, rows.rows[1].number, &article, NULL), STATUS_OK);
	assert_string_equal(article.paper, "晚报");
	assert_string_equal(article.label, "A01");
	assert_string_equal(article.source, "/in/4/A01");
	assert_string_equal(article.date.evidence, "made");
	assert_int_equal(strncmp(article.key, "20240428-A01-", 13), 0);
	assert_int_equal(article.item.topic_count, 1);
	assert_string_equal(article.item.topics[0].terms[0], "词");
	article_release(&article);
	assert_int_equal(article_load(archive, rows.rows[30].number, &article, NULL), STATUS_OK);
	assert_null(article.paper);
	assert_null(article.label);
	assert_int_equal(article.date.precision, PRECISION_NONE);
	assert_int_equal(strncmp(article.key, "u-", 2), 0);
	article_release(&article);
	rows_release(&rows);
	list_close(list);
	archive_close(archive);
}

static void what_is_not_there_is_said_to_be_so(void **state)
{
	struct place *place = *state;
	struct archive *archive = must_open(place->path);
	struct article article;
	struct error error;
	article_number number;

	assert_int_equal(article_load(archive, 12345, &article, &error), STATUS_NONE);
	article_release(&article);
	assert_int_equal(article_find(archive, "20240428-A01-zzzzzz", &number, &error), STATUS_NONE);
	assert_int_equal(article_find(archive, "u-000000000000", &number, &error), STATUS_NONE);
	assert_int_equal(article_find(archive, "frog", &number, &error), STATUS_INVALID);
	assert_string_equal(error.text, "frog: not the ID of an article");
	archive_close(archive);
}

static void assert_refused(const char *path, enum status expected, const char *words)
{
	struct archive *archive;
	struct error error = { "" };

	assert_int_equal(archive_open(&archive, path, &error), expected);
	if (strstr(error.text, words) == NULL || strncmp(error.text, path, strlen(path)) != 0)
		fail_msg("\"%s\" does not say \"%s\"", error.text, words);
}

static void files_that_are_no_archives_are_refused_in_a_line(void **state)
{
	struct place *place = *state;
	char *path = folder_path(place->folder, "other"), text[200] = "not a database";
	struct writer *writer;
	struct error error;
	FILE *file;

	assert_refused(path, STATUS_NONE, "no archive yet: make one with 'baolan index FOLDER'");
	assert_refused(place->folder, STATUS_INVALID, "a folder");
	assert_refused("/dev/null", STATUS_INVALID, "not an archive");
	file_write(path, "", 0);
	assert_refused(path, STATUS_INVALID, "an empty file");
	file_write(path, text, sizeof text);
	assert_refused(path, STATUS_INVALID, "not an archive");
	file = fopen(place->path, "r+b");
	assert_int_equal(fread(text, 1, 100, file), 100);
	memset(text + 68, 0, 4);
	file_write(path, text, 100);
	assert_refused(path, STATUS_INVALID, "not an archive");
	fseek(file, 63, SEEK_SET);
	fputc(99, file);
	fclose(file);
	assert_refused(place->path, STATUS_INVALID, "newer baolan");
	file = fopen(place->path, "r+b");
	fseek(file, 63, SEEK_SET);
	fputc(1, file);
	fflush(file);
	assert_refused(place->path, STATUS_INVALID, "made by an older baolan: remove it and make it anew with 'baolan index'");
	assert_int_equal(writer_open(&writer, place->path, NULL, &error), STATUS_INVALID);
	assert_non_null(strstr(error.text, "remove it and make it anew"));
	fseek(file, 63, SEEK_SET);
	fputc(2, file);
	fclose(file);
	assert_int_equal(truncate(place->path, 20000), 0);
	assert_refused(place->path, STATUS_SYSTEM, "cut off");
	free(path);
}

static void count_line(void *data, const char *line)
{
	size_t *lines = data;

	if (*lines == 0)
		print_message("%s\n", line);
	++*lines;
}

static size_t faults_of(const char *path)
{
	struct archive *archive = must_open(path);
	struct error error;
	size_t lines = 0;
	enum status status = archive_check(archive, count_line, &lines, &error);

	assert_int_equal(status, lines > 0 ? STATUS_INVALID : STATUS_OK);
	archive_close(archive);
	return lines;
}

/* What is cut off their beginnings to be searched for must not end within a word, however it is written. */
static void a_check_takes_no_beginning_for_a_fault(void **state)
{
	static const char *const texts[] = {
		"新华社郑州５月２９日电", "七个字在这前面ＧＤＰ增长", "七个字在这前面①②③", "seven e\xcc\x81\xcc\x81t\xc3\xa9s",
		"“‘《（……——", "         　空格", "㈱㈲㈳㈴㈵㈶㈷㈸", "字",
	};

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		struct place *place = place_make();
		struct writer *writer = must_write(place->path);
		struct page *page = page_make("晚报", FIRST_DAY, "A1", "渡口", 0);

		page_add(page, ITEM_ARTICLE, texts[i], texts[i]);
		must_give(writer, "/1", page);
		must_publish(writer);
		if (faults_of(place->path) > 0)
			fail_msg("%s", texts[i]);
		place_end(&(void *){ place });
	}
}

/* As a fault of a disk or of a program could leave it. */
static void change(const char *path, const char *sql)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		fail_msg("%s: %s", sql, sqlite3_errmsg(db));
	sqlite3_close(db);
}

static void a_check_finds_what_does_not_agree(void **state)
{
	static const char *const changes[] = {
		"DELETE FROM article_text WHERE number = (SELECT max(number) FROM article)",
		"UPDATE article_text SET text = 'x' WHERE number = (SELECT min(number) FROM article)",
		"UPDATE article_text SET text = replace(text, 'first', 'worst')",
		"DELETE FROM article WHERE number = (SELECT max(number) FROM article)",
		"DELETE FROM page WHERE id = 1", "DELETE FROM source WHERE id = 1", "DELETE FROM list WHERE kind = 1",
		"DELETE FROM member WHERE number = (SELECT max(number) FROM article)",
		"UPDATE tally SET articles = articles + 1 WHERE bucket = (SELECT max(bucket) FROM tally)",
		"DELETE FROM tally WHERE bucket = (SELECT max(bucket) FROM tally)",
		"UPDATE list SET articles = 7 WHERE id = 0", "UPDATE total SET articles = 7", "UPDATE rest SET text = 'y'",
		"DELETE FROM fulltext_sets WHERE id > 10",
	};
	struct place *place = *state;

	assert_int_equal(faults_of(place->path), 0);
	for (size_t i = 0; i < sizeof changes / sizeof changes[0]; i++) {
		char *folder = folder_make(), *path = folder_path(folder, "b.db");

		fill(path);
		change(path, changes[i]);
		if (faults_of(path) == 0)
			fail_msg("not found: %s", changes[i]);
		free(path);
		folder_remove(folder);
	}
}

static void ignore_line(void *data, const char *line)
{
	(void)data;
	(void)line;
}

/* No byte of a file may make the reader do anything but answer or say that it is damaged. */
static void damage_is_an_error_and_no_crash(void **state)
{
	struct place *place = *state;
	struct archive *archive;
	struct stat size;

	assert_int_equal(stat(place->path, &size), 0);
	for (long at = 100; at < size.st_size; at += 997) {
		FILE *file = fopen(place->path, "r+b");
		int byte;

		fseek(file, at, SEEK_SET);
		byte = fgetc(file);
		fseek(file, at, SEEK_SET);
		fputc(byte ^ 0x55, file);
		fclose(file);
		if (archive_open(&archive, place->path, NULL) == STATUS_OK) {
			const struct list_scope scope = { .of = LIST_ALL };
			struct rows rows = { 0 };
			struct article article;
			struct list *list;

			if (list_open(archive, &scope, &list, NULL) == STATUS_OK) {
				list_older(list, LIST_NEWEST, 40, &rows, NULL);
				for (size_t i = 0; i < rows.count; i++) {
					article_load(archive, rows.rows[i].number, &article, NULL);
					article_release(&article);
				}
				rows_release(&rows);
				list_close(list);
			}
			archive_check(archive, ignore_line, NULL, NULL);
			archive_close(archive);
		}
	}
}

static void odd_names_of_files_are_opened(void **state)
{
	static const char *const names[] = { "a b?mode=rwc&c#d%41.db", "报栏.db", ":memory:", "\xff.db" };
	struct place *place = *state;
	char *here = getcwd(NULL, 0);

	assert_int_equal(chdir(place->folder), 0);
	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		assert_int_equal(link("a.db", names[i]), 0);
		archive_close(must_open(names[i]));
	}
	assert_int_equal(chdir(here), 0);
	free(here);
}

static void the_default_path_can_be_named(void **state)
{
	char *path;

	(void)state;
	setenv("BAOLAN_ARCHIVE", "/named.db", 1);
	path = archive_default_path();
	assert_string_equal(path, "/named.db");
	free(path);
	setenv("BAOLAN_ARCHIVE", "", 1);
	setenv("XDG_DATA_HOME", "/data", 1);
	path = archive_default_path();
	assert_string_equal(path, "/data/baolan/archive.db");
	free(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_newest_come_first_in_page_order, set_up, place_end),
		cmocka_unit_test_setup_teardown(places_and_numbers_agree_in_every_list, set_up, place_end),
		cmocka_unit_test_setup_teardown(a_place_is_only_for_what_is_in_the_list, set_up, place_end),
		cmocka_unit_test_setup_teardown(papers_and_topics_have_their_counts, set_up, place_end),
		cmocka_unit_test_setup_teardown(totals_are_kept, set_up, place_end),
		cmocka_unit_test_setup_teardown(days_go_from_the_newest_to_the_undated, set_up, place_end),
		cmocka_unit_test_setup_teardown(a_day_is_counted_and_found_in_each_list, set_up, place_end),
		cmocka_unit_test_setup_teardown(articles_come_whole_and_are_found_by_their_keys, set_up, place_end),
		cmocka_unit_test_setup_teardown(what_is_not_there_is_said_to_be_so, set_up, place_end),
		cmocka_unit_test_setup_teardown(files_that_are_no_archives_are_refused_in_a_line, set_up, place_end),
		cmocka_unit_test_setup_teardown(a_check_finds_what_does_not_agree, set_up, place_end),
		cmocka_unit_test(a_check_takes_no_beginning_for_a_fault),
		cmocka_unit_test_setup_teardown(damage_is_an_error_and_no_crash, set_up, place_end),
		cmocka_unit_test_setup_teardown(odd_names_of_files_are_opened, set_up, place_end),
		cmocka_unit_test(the_default_path_can_be_named),
	};

	return cmocka_run_group_tests_name("archive", tests, NULL, NULL);
}
