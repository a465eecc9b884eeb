/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <stdlib.h>
#include <string.h>

#include "archive/article.h"
#include "archive/fixture.h"
#include "archive/list.h"
#include "base/strbuf.h"

#define DAY 738844	/* 2023-11-20 */

static const char *path;

static int set_up(void **state)
{
	place_begin(state);
	path = ((const struct place *)*state)->path;
	return 0;
}

static void add(struct writer *writer, const char *file, const char *paper, day_number day, int serial)
{
	struct page *page = page_make(paper, day, NULL, file, 2);

	page->serial = serial;
	page_add(page, ITEM_FURNITURE, NULL, "报头");
	must_add(writer, file, page);
	page_free(page);
}

/* The day of the article with this headline as days behind DAY, and its evidence; "none" when it is undated. */
static void assert_learned(const char *headline, const char *expected)
{
	const struct list_scope scope = { .of = LIST_ALL };
	struct archive *archive = must_open(path);
	struct strbuf found = { 0 };
	struct rows rows = { 0 };
	struct list *list;

	assert_int_equal(list_open(archive, &scope, &list, NULL), STATUS_OK);
	assert_int_equal(list_older(list, LIST_NEWEST, 1000, &rows, NULL), STATUS_OK);
	for (size_t i = 0; i < rows.count; i++) {
		struct article article;

		if (strcmp(rows.rows[i].title, headline) != 0)
			continue;
		assert_int_equal(article_load(archive, rows.rows[i].number, &article, NULL), STATUS_OK);
		if (article.date.precision == PRECISION_NONE)
			strbuf_adds(&found, "none");
		else
			strbuf_addf(&found, "%d to %d %s: %s", article.date.from - DAY, article.date.to - DAY,
				basis_name(article.date.basis), article.date.evidence);
		article_release(&article);
	}
	assert_string_equal(strbuf_text(&found), expected);
	strbuf_release(&found);
	rows_release(&rows);
	list_close(list);
	archive_close(archive);
}

static void a_page_learns_its_day_from_one_with_the_same_serial_number(void **state)
{
	struct writer *writer = must_write(path);

	(void)state;
	add(writer, "/in/loose", "晚报", 0, 12345);	/* before its teacher is read */
	add(writer, "/in/20231120", "晚报", DAY, 12345);
	add(writer, "/in/20231122", "晚报", DAY + 2, 12347);
	add(writer, "/in/between", "晚报", 0, 12346);
	add(writer, "/in/lone", "晚报", 0, 15000);
	add(writer, "/in/other", "日报", 0, 12345);
	add(writer, "/in/bare", "晚报", 0, 0);
	must_publish(writer);
	assert_learned("/in/loose 1", "0 to 0 sister: 第12345期");
	assert_learned("/in/loose 2", "0 to 0 sister: 第12345期");
	assert_learned("/in/between 1", "1 to 1 sister: 第12345期 … 第12347期");
	assert_learned("/in/lone 1", "none");
	assert_learned("/in/other 1", "none");
	assert_learned("/in/bare 1", "none");
	assert_learned("/in/20231120 1", "0 to 0 path: made");
}

static void a_later_run_teaches_what_was_there_before(void **state)
{
	struct writer *writer = must_write(path);

	(void)state;
	add(writer, "/in/loose", "晚报", 0, 12345);
	must_publish(writer);
	assert_learned("/in/loose 1", "none");
	writer = must_write(path);
	add(writer, "/in/20231120", "晚报", DAY, 12345);
	must_publish(writer);
	assert_learned("/in/loose 1", "0 to 0 sister: 第12345期");
}

static void what_was_learned_is_dropped_when_sisters_contradict_each_other(void **state)
{
	struct source source = { 9, 9, 9 };
	struct writer *writer = must_write(path);

	(void)state;
	add(writer, "/in/loose", "晚报", 0, 12345);
	add(writer, "/in/20231120", "晚报", DAY, 12345);
	must_publish(writer);
	writer = must_write(path);
	add(writer, "/in/20241120", "晚报", DAY + 366, 12345);
	must_publish(writer);
	assert_learned("/in/loose 1", "none");
	writer = must_write(path);
	assert_int_equal(writer_seen(writer, "/in/loose", &source, NULL), STATUS_OK);
	assert_int_equal(source.size, 0);	/* it is read anew the next time */
	writer_abandon(writer);
}

static void a_name_between_two_of_one_day_is_of_that_day(void **state)
{
	struct writer *writer = must_write(path);

	(void)state;
	add(writer, "/in/9.txt", "晚报", DAY, 0);
	add(writer, "/in/10.txt", "晚报", 0, 0);
	add(writer, "/in/11.txt", "晚报", DAY, 0);
	add(writer, "/in/12.txt", "晚报", 0, 0);
	add(writer, "/in/13.txt", "晚报", DAY + 3, 0);
	add(writer, "/in/14.txt", "晚报", 0, 0);
	add(writer, "/in/photo-10.txt", "晚报", 0, 0);
	add(writer, "/in/sub/10.txt", "晚报", 0, 0);
	must_publish(writer);
	assert_learned("/in/10.txt 1", "0 to 0 sister: 9.txt … 11.txt");
	assert_learned("/in/12.txt 1", "0 to 3 sister: 11.txt … 13.txt");
	assert_learned("/in/14.txt 1", "none");
	assert_learned("/in/photo-10.txt 1", "none");
	assert_learned("/in/sub/10.txt 1", "none");
}

static void names_out_of_order_teach_nothing(void **state)
{
	struct writer *writer = must_write(path);

	(void)state;
	add(writer, "/in/1.txt", "晚报", DAY, 0);
	add(writer, "/in/2.txt", "晚报", 0, 0);
	add(writer, "/in/3.txt", "晚报", DAY, 0);
	add(writer, "/in/4.txt", "晚报", DAY - 9, 0);
	must_publish(writer);
	assert_learned("/in/2.txt 1", "none");
}

static void a_small_serial_number_speaks_in_its_folder_alone(void **state)
{
	struct writer *writer = must_write(path);

	(void)state;
	add(writer, "/in/2023/a", "晚报", DAY, 52);
	add(writer, "/in/2023/b", "晚报", 0, 52);
	add(writer, "/in/2024/b", "晚报", 0, 52);
	must_publish(writer);
	assert_learned("/in/2023/b 1", "0 to 0 sister: 第52期");
	assert_learned("/in/2024/b 1", "none");
}

static void a_page_that_speaks_for_another_span_is_not_taught(void **state)
{
	struct writer *writer = must_write(path);
	struct page *page = page_make("晚报", 0, NULL, "text", 1);

	(void)state;
	page->serial = 12345;
	page->date = (struct date){ DAY + 40, DAY + 400, PRECISION_SPAN, BASIS_TEXT, "2023年" };
	must_add(writer, "/in/text", page);
	page_free(page);
	add(writer, "/in/20231120", "晚报", DAY, 12345);
	must_publish(writer);
	assert_learned("text 1", "40 to 400 text: 2023年");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_page_learns_its_day_from_one_with_the_same_serial_number, set_up, place_end),
		cmocka_unit_test_setup_teardown(a_later_run_teaches_what_was_there_before, set_up, place_end),
		cmocka_unit_test_setup_teardown(what_was_learned_is_dropped_when_sisters_contradict_each_other, set_up,
			place_end),
		cmocka_unit_test_setup_teardown(a_name_between_two_of_one_day_is_of_that_day, set_up, place_end),
		cmocka_unit_test_setup_teardown(names_out_of_order_teach_nothing, set_up, place_end),
		cmocka_unit_test_setup_teardown(a_small_serial_number_speaks_in_its_folder_alone, set_up, place_end),
		cmocka_unit_test_setup_teardown(a_page_that_speaks_for_another_span_is_not_taught, set_up, place_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
