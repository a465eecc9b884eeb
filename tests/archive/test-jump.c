/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "archive/fixture.h"
#include "archive/jump.h"
#include "archive/list.h"

#define DAY 739000

#define FERRY "渡口改造工程去年十一月开工，引水渠闸门缓缓升起，船工老姚守在岸边"
#define FERRY_ON "船工老姚把船桨捐给了档案馆，引水渠两岸的渡口旧址改建公园"
#define SCHOOL "午间阅读试点学校由二十所扩至六十所，学生自选书目"
#define SCHOOL_ON "试点学校的学生中午读书三十分钟，书目由学生自选"

struct issue {
	struct place *place;
	struct writer *writer;
	int files;
};

static int set_up(void **state)
{
	struct issue *issue = calloc(1, sizeof *issue);

	issue->place = place_make();
	issue->writer = must_write(issue->place->path);
	*state = issue;
	return 0;
}

static int tear_down(void **state)
{
	struct issue *issue = *state;

	*state = issue->place;
	free(issue);
	return place_end(state);
}

static struct page *page(day_number day, const char *label)
{
	return page_make("晚报", day, label, "", 0);
}

static void add(struct page *page, const char *headline, const char *text, const char *from, const char *to)
{
	struct item *item = page_add(page, ITEM_ARTICLE, headline, text);

	item->continued_from = from;
	item->continued_to = to;
}

static void file(struct issue *issue, struct page *page)
{
	char name[32];

	snprintf(name, sizeof name, "/in/%d", issue->files++);
	must_add(issue->writer, name, page);
	page_free(page);
}

/* An article alone on its page. */
static void put(struct issue *issue, const char *label, const char *headline, const char *text,
	const char *from, const char *to)
{
	struct page *alone = page(DAY, label);

	add(alone, headline, text, from, to);
	file(issue, alone);
}

static void load(struct issue *issue, const char *headline, struct article *article)
{
	const struct list_scope scope = { .of = LIST_ALL };
	struct list *list = NULL;
	struct rows rows = { 0 };
	article_number number = 0;

	if (issue->place->archive == NULL) {
		must_publish(issue->writer);
		issue->place->archive = must_open(issue->place->path);
	}
	assert_int_equal(list_open(issue->place->archive, &scope, &list, NULL), STATUS_OK);
	assert_int_equal(list_older(list, LIST_NEWEST, 100, &rows, NULL), STATUS_OK);
	for (size_t i = 0; i < rows.count; i++)
		if (strcmp(rows.rows[i].title, headline) == 0)
			number = rows.rows[i].number;
	rows_release(&rows);
	list_close(list);
	assert_int_equal(article_load(issue->place->archive, number, article, NULL), STATUS_OK);
}

/* The headline of the other half, "" for none, is the wanted one. */
static void other_is(struct issue *issue, const char *headline, const char *wanted)
{
	struct article article, other;
	enum status status;

	load(issue, headline, &article);
	status = article_other_half(issue->place->archive, &article, &other, NULL);
	assert_int_equal(status, *wanted != '\0' ? STATUS_OK : STATUS_NONE);
	if (status == STATUS_OK)
		assert_string_equal(other.item.headline, wanted);
	article_release(&other);
	article_release(&article);
}

static void halves_are(struct issue *issue, const char *first, const char *second)
{
	other_is(issue, first, second);
	other_is(issue, second, first);
}

static void a_jump_and_the_one_that_names_it_back_are_halves(void **state)
{
	put(*state, "A01", "渡口通水", FERRY, NULL, "A02");
	put(*state, "A02", "船工去向", FERRY_ON, "A01", NULL);
	halves_are(*state, "渡口通水", "船工去向");
}

static void an_article_without_a_jump_has_no_other_half(void **state)
{
	put(*state, "A01", "渡口通水", FERRY, NULL, NULL);
	put(*state, "A02", "船工去向", FERRY_ON, "A01", NULL);
	other_is(*state, "渡口通水", "");
	other_is(*state, "船工去向", "");
}

static void pages_are_named_as_people_do(void **state)
{
	put(*state, "A01", "渡口通水", FERRY, NULL, "2");
	put(*state, "a2", "船工去向", FERRY_ON, "第一版", NULL);
	halves_are(*state, "渡口通水", "船工去向");
}

static void another_section_is_another_page(void **state)
{
	put(*state, "A01", "渡口通水", FERRY, NULL, "A02");
	put(*state, "B02", "船工去向", FERRY_ON, "A01", NULL);
	other_is(*state, "渡口通水", "");
	other_is(*state, "船工去向", "");
}

static void of_several_the_one_with_words_in_common(void **state)
{
	struct page *first = page(DAY, "1"), *second = page(DAY, "2");

	add(first, "渡口通水", FERRY, NULL, "2");
	add(first, "午间阅读", SCHOOL, NULL, "2");
	add(second, "学生读书", SCHOOL_ON, "1", NULL);
	add(second, "船工去向", FERRY_ON, "1", NULL);
	file(*state, first);
	file(*state, second);
	halves_are(*state, "渡口通水", "船工去向");
	halves_are(*state, "午间阅读", "学生读书");
}

static void a_headline_in_common_counts_most(void **state)
{
	struct page *second = page(DAY, "2");

	put(*state, "1", "渡口昨日通水", FERRY, NULL, "2");
	add(second, "别的事情", FERRY_ON, "1", NULL);
	add(second, "昨日渡口通水", "其余七人已到退休年龄", "1", NULL);
	file(*state, second);
	halves_are(*state, "渡口昨日通水", "昨日渡口通水");
	other_is(*state, "别的事情", "");
}

/* Two jump to a page that has the second half of only one of them. */
static void a_half_that_is_another_s_is_not_taken(void **state)
{
	struct page *first = page(DAY, "1");

	add(first, "午间阅读", SCHOOL, NULL, "2");
	add(first, "渡口通水", FERRY, NULL, "2");
	file(*state, first);
	put(*state, "2", "船工去向", FERRY_ON, "1", NULL);
	halves_are(*state, "渡口通水", "船工去向");
	other_is(*state, "午间阅读", "");
}

static void a_jump_that_does_not_lead_back_is_none(void **state)
{
	struct page *second = page(DAY, "2");

	put(*state, "1", "渡口通水", FERRY, NULL, "2");
	add(second, "船工去向", FERRY_ON, "3", NULL);
	add(second, "足球联赛", "南屏队连进三球", "1", NULL);
	file(*state, second);
	put(*state, "3", "午间阅读", SCHOOL, NULL, "4");
	halves_are(*state, "渡口通水", "足球联赛");
	other_is(*state, "船工去向", "");
	other_is(*state, "午间阅读", "");
}

static void another_day_or_paper_is_another_issue(void **state)
{
	struct page *next = page(DAY + 1, "2"), *morning = page_make("晨报", DAY, "2", "", 0);

	put(*state, "1", "渡口通水", FERRY, NULL, "2");
	add(next, "次日", FERRY_ON, "1", NULL);
	add(morning, "晨报", FERRY_ON, "1", NULL);
	file(*state, next);
	file(*state, morning);
	other_is(*state, "渡口通水", "");
}

static void pages_without_a_day_are_no_issue(void **state)
{
	struct page *first = page(0, "1"), *second = page(0, "2");

	add(first, "渡口通水", FERRY, NULL, "2");
	add(second, "船工去向", FERRY_ON, "1", NULL);
	file(*state, first);
	file(*state, second);
	other_is(*state, "渡口通水", "");
}

static void the_last_of_three_finds_the_one_before_it(void **state)
{
	put(*state, "1", "渡口通水", FERRY, NULL, "2");
	put(*state, "2", "船工去向", FERRY_ON, "1", "3");
	put(*state, "3", "渡口旧址", FERRY_ON, "2", NULL);
	halves_are(*state, "渡口通水", "船工去向");
	other_is(*state, "渡口旧址", "船工去向");
}

/* The page may say which one it is nowhere: then it is enough that the other leads to it. */
static void a_page_without_a_label_may_be_the_one(void **state)
{
	put(*state, NULL, "渡口通水", FERRY, NULL, "A02");
	put(*state, "A02", "船工去向", FERRY_ON, "A01", NULL);
	halves_are(*state, "渡口通水", "船工去向");
}

static void a_page_that_is_labelled_is_taken_first(void **state)
{
	put(*state, NULL, "渡口改造", FERRY, NULL, "A02");
	put(*state, "A01", "午间阅读", SCHOOL, NULL, "A02");
	put(*state, "A02", "船工去向", FERRY_ON, "A01", NULL);
	halves_are(*state, "午间阅读", "船工去向");
}

static void two_pages_without_labels_are_not_paired(void **state)
{
	put(*state, NULL, "渡口通水", FERRY, NULL, "A02");
	put(*state, NULL, "船工去向", FERRY_ON, "A01", NULL);
	other_is(*state, "渡口通水", "");
}

static void a_headline_broken_elsewhere_is_the_same(void **state)
{
	(void)state;
	assert_true(jump_repeats("渡口　昨日 通水", "渡口昨日通水"));
	assert_true(jump_repeats(NULL, NULL));
	assert_false(jump_repeats("渡口昨日通水", "渡口昨日"));
	assert_false(jump_repeats("渡口昨日通水", NULL));
}

static void text_is(const char *text, const char *from, const char *to, const char *wanted)
{
	struct paragraph paragraph = { .text = text };
	const struct item item = { .continued_from = from, .continued_to = to,
		.paragraphs = &paragraph, .paragraph_count = 1 };
	size_t len;
	const char *left = jump_paragraph(&item, 0, &len);

	assert_int_equal(len, strlen(wanted));
	assert_memory_equal(left, wanted, len);
}

static void the_mark_of_a_jump_is_left_out_and_nothing_else(void **state)
{
	(void)state;
	text_is("（上接A01版）船工老姚", "A01", NULL, "船工老姚");
	text_is("(紧接第一版)船工老姚", "1", NULL, "船工老姚");
	text_is("（上接A01版）", "A01", NULL, "");
	text_is("升起。（下转A02版）", NULL, "A02", "升起。");
	text_is("（上接1版）升起（下转3版）", "1", "3", "升起");
	text_is("（上接1版）", "1", "3", "");
	text_is("升起。（下转A02版）", NULL, NULL, "升起。（下转A02版）");
	text_is("（记者张三）上接1版，船工", "1", NULL, "（记者张三）上接1版，船工");
	text_is("升起（下转2版 张三）", NULL, "2", "升起（下转2版 张三）");
	text_is("", "1", "2", "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_jump_and_the_one_that_names_it_back_are_halves, set_up, tear_down),
		cmocka_unit_test_setup_teardown(an_article_without_a_jump_has_no_other_half, set_up, tear_down),
		cmocka_unit_test_setup_teardown(pages_are_named_as_people_do, set_up, tear_down),
		cmocka_unit_test_setup_teardown(another_section_is_another_page, set_up, tear_down),
		cmocka_unit_test_setup_teardown(of_several_the_one_with_words_in_common, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_headline_in_common_counts_most, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_half_that_is_another_s_is_not_taken, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_jump_that_does_not_lead_back_is_none, set_up, tear_down),
		cmocka_unit_test_setup_teardown(another_day_or_paper_is_another_issue, set_up, tear_down),
		cmocka_unit_test_setup_teardown(pages_without_a_day_are_no_issue, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_last_of_three_finds_the_one_before_it, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_page_without_a_label_may_be_the_one, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_page_that_is_labelled_is_taken_first, set_up, tear_down),
		cmocka_unit_test_setup_teardown(two_pages_without_labels_are_not_paired, set_up, tear_down),
		cmocka_unit_test(a_headline_broken_elsewhere_is_the_same),
		cmocka_unit_test(the_mark_of_a_jump_is_left_out_and_nothing_else),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
