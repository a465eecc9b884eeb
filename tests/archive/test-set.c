/* SPDX-License-Identifier: MIT */
/* Two archives that are opened as one are the same as one archive of all. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "archive/fixture.h"
#include "archive/list.h"
#include "archive/jump.h"
#include "archive/number.h"
#include "archive/related.h"
#include "archive/timeline.h"
#include "base/strbuf.h"

#define DAY 739000

struct archives {
	char *folder, *first, *second, *whole;
	struct archive *set, *one;
};

/* What is the same in a file of the first or the second archive and in the one of all. */
static void add_page(struct writer *part, struct writer *whole, const char *paper, day_number day, const char *label,
	const char *word, day_number to)
{
	static int file;
	struct page *page = page_make(paper, day, label, word, 0);
	struct strbuf name = { 0 }, text = { 0 };

	if (to != 0) {
		page->date.to = to;
		page->date.precision = PRECISION_MONTH;
	}
	for (int i = 0; i < 3; i++) {
		struct item *item;

		strbuf_clear(&text);
		strbuf_addf(&text, "%s%s第%d篇", word, i == 1 ? "渡口" : "大桥", ++file);
		item = page_add(page, i == 2 ? ITEM_PHOTO : ITEM_ARTICLE, text.text, text.text);
		if (file % 2 == 0)
			item_add_topic(page, item, "04000000", "经济");
		if (file % 5 == 0)
			item_add_topic(page, item, "05000000", "教育");
	}
	strbuf_addf(&name, "/%d.txt", file);
	must_add(part, name.text, page);
	must_add(whole, name.text, page);
	page_free(page);
	strbuf_release(&name);
	strbuf_release(&text);
}

static void write_first(struct writer *part, struct writer *whole)
{
	for (int i = 0; i < 5; i++) {
		add_page(part, whole, "甲报", DAY + i, "A1", "早春", 0);
		add_page(part, whole, "甲报", DAY + i, "A2", "初夏", 0);
	}
	add_page(part, whole, NULL, 0, NULL, "无日", 0);
	add_page(part, whole, "甲报", DAY + 3, NULL, "约莫", DAY + 30);
	add_page(part, whole, NULL, 0, NULL, "佚名", 0);
}

/* Has days of its own, days of the first archive, and days between. */
static void write_second(struct writer *part, struct writer *whole)
{
	add_page(part, whole, "甲报", DAY + 4, "A3", "深秋", 0);
	for (int i = 3; i < 9; i++)
		add_page(part, whole, "乙报", DAY + i, "A1", "隆冬", 0);
	add_page(part, whole, "乙报", DAY + 3, NULL, "大概", DAY + 30);
	add_page(part, whole, "乙报", DAY - 40, "A1", "往年", 0);
	add_page(part, whole, NULL, 0, NULL, "不详", 0);
}

static int set_up(void **state)
{
	struct archives *place = malloc(sizeof *place);
	struct writer *whole, *part;
	struct error error = { "" };
	const char *paths[2];

	place->folder = folder_make();
	place->first = folder_path(place->folder, "1.db");
	place->second = folder_path(place->folder, "2.db");
	place->whole = folder_path(place->folder, "whole.db");
	whole = must_write(place->whole);
	part = must_write(place->first);
	write_first(part, whole);
	must_publish(part);
	part = must_write(place->second);
	write_second(part, whole);
	must_publish(part);
	must_publish(whole);
	place->one = must_open(place->whole);
	paths[0] = place->first;
	paths[1] = place->second;
	if (archive_open_all(&place->set, paths, 2, NULL, NULL, &error) != STATUS_OK)
		fail_msg("%s", error.text);
	*state = place;
	return 0;
}

static int tear_down(void **state)
{
	struct archives *place = *state;

	archive_close(place->set);
	archive_close(place->one);
	folder_remove(place->folder);
	free(place->first);
	free(place->second);
	free(place->whole);
	free(place);
	return 0;
}

/* ------------------------------------------------------------------- lists */

static struct list *open_list(struct archive *archive, struct list_scope scope)
{
	struct error error = { "" };
	struct list *list;

	if (list_open(archive, &scope, &list, &error) != STATUS_OK)
		fail_msg("%s", error.text);
	return list;
}

/* The keys of a list from one end to the other, by windows of some size. */
static void read_keys(struct list *list, bool older, size_t window, struct strbuf *keys)
{
	int64_t from = older ? LIST_NEWEST : LIST_OLDEST;
	struct rows rows = { .count = 0 };

	do {
		assert_int_equal((older ? list_older : list_newer)(list, from, window, &rows, NULL), STATUS_OK);
		for (size_t i = 0; i < rows.count; i++) {
			const struct row *row = &rows.rows[older ? i : rows.count - 1 - i];

			strbuf_addf(keys, "%s %s %s %s %zu\n", row->key, row->label, row->title, row->topic, row->characters);
			assert_true(older ? row->position < from : row->position > from);
			from = row->position;
		}
	} while (rows.count == window);
	rows_release(&rows);
}

static void assert_same_rows(struct list *set, struct list *one)
{
	for (int older = 0; older < 2; older++) {
		for (size_t window = 1; window < 100; window = window * 2 + 1) {
			struct strbuf left = { 0 }, right = { 0 };

			read_keys(set, older, window, &left);
			read_keys(one, older, window, &right);
			assert_string_equal(strbuf_text(&left), strbuf_text(&right));
			strbuf_release(&left);
			strbuf_release(&right);
		}
	}
}

static char *key_at(struct list *list, int64_t position)
{
	struct rows rows = { .count = 0 };
	char *key;

	assert_int_equal(list_older(list, position + 1, 1, &rows, NULL), STATUS_OK);
	assert_int_equal(rows.count, 1);
	assert_int_equal(rows.rows[0].position, position);
	key = strdup(rows.rows[0].key);
	rows_release(&rows);
	return key;
}

static void assert_same_places(struct list *set, struct list *one)
{
	int64_t left, right, place, count;

	while (list_work(set, 1000) || list_work(one, 1000))
		;
	assert_true(list_count(set, &left));
	assert_true(list_count(one, &right));
	assert_int_equal(left, right);
	count = right;
	for (int64_t i = 0; i < count; i++) {
		char *a, *b;

		assert_int_equal(list_at(set, i, &left, NULL), STATUS_OK);
		assert_int_equal(list_at(one, i, &right, NULL), STATUS_OK);
		a = key_at(set, left);
		b = key_at(one, right);
		assert_string_equal(a, b);
		free(a);
		free(b);
		assert_int_equal(list_place(set, left, &place, NULL), STATUS_OK);
		assert_int_equal(place, i);
	}
	assert_int_equal(list_at(set, count, &left, NULL), STATUS_NONE);
	assert_int_equal(list_at(set, -1, &left, NULL), STATUS_NONE);
}

static void assert_same_days(struct list *set, struct list *one)
{
	for (day_number day = DAY - 50; day < DAY + 40; day = day == DAY + 39 ? 0 : day == 0 ? DAY + 40 : day + 1) {
		int64_t left = 0, right = 0;
		enum status status;

		assert_int_equal(list_day_count(set, day, &left, NULL), STATUS_OK);
		assert_int_equal(list_day_count(one, day, &right, NULL), STATUS_OK);
		assert_int_equal(left, right);
		status = list_day_first(one, day, &right, NULL);
		assert_int_equal(list_day_first(set, day, &left, NULL), status);
		if (status == STATUS_OK) {
			char *a = key_at(set, left), *b = key_at(one, right);

			assert_string_equal(a, b);
			free(a);
			free(b);
		}
	}
}

static void add_day(void *data, day_number day, int64_t articles)
{
	strbuf_addf(data, "%d %d\n", day, (int)articles);
}

static void assert_same_counts(struct list *set, struct list *one)
{
	struct strbuf text[2] = { { 0 }, { 0 } };
	struct arena arena = { 0 };
	struct list *lists[] = { set, one };
	struct facets facets;

	for (int i = 0; i < 2; i++) {
		assert_int_equal(list_days(lists[i], NULL, add_day, &text[i], NULL), STATUS_OK);
		assert_int_equal(list_facets(lists[i], NULL, &arena, &facets, NULL), STATUS_OK);
		strbuf_addf(&text[i], "%d\n", (int)facets.articles);
		for (size_t j = 0; j < facets.year_count; j++)
			strbuf_addf(&text[i], "%d %d\n", facets.years[j].year, (int)facets.years[j].articles);
		for (size_t j = 0; j < facets.topic_count; j++)
			strbuf_addf(&text[i], "%s %d\n", facets.topics[j].name, (int)facets.topics[j].articles);
		for (size_t j = 0; j < facets.paper_count; j++)
			strbuf_addf(&text[i], "%s %d\n", facets.papers[j].name, (int)facets.papers[j].articles);
	}
	assert_string_equal(strbuf_text(&text[0]), strbuf_text(&text[1]));
	strbuf_release(&text[0]);
	strbuf_release(&text[1]);
	arena_release(&arena);
}

static void add_bars(const struct timeline *timeline, enum timeline_unit unit, struct strbuf *out)
{
	struct timeline_bars bars = { 0 };

	timeline_gather(timeline, unit, &bars);
	for (size_t i = 0; i < bars.count; i++)
		strbuf_addf(out, "%d %d %d\n", bars.bars[i].from, (int)bars.bars[i].articles, (int)bars.bars[i].all);
	strbuf_addf(out, "%d %d, %d %d\n", (int)bars.undated.articles, (int)bars.undated.all, (int)bars.wide.articles,
		(int)bars.wide.all);
	timeline_bars_release(&bars);
}

static void assert_same_timeline(const struct archives *place, const struct list_scope *in_set,
	const struct list_scope *in_one)
{
	struct strbuf text[2] = { { 0 }, { 0 } };

	for (int i = 0; i < 2; i++) {
		struct timeline *timeline;

		assert_int_equal(timeline_open(&timeline, i == 0 ? place->set : place->one, i == 0 ? in_set : in_one, NULL),
			STATUS_OK);
		while (timeline_work(timeline, 10, NULL) == STATUS_STOPPED)
			;
		add_bars(timeline, TIMELINE_DAY, &text[i]);
		add_bars(timeline, TIMELINE_YEAR, &text[i]);
		timeline_close(timeline);
	}
	assert_string_equal(strbuf_text(&text[0]), strbuf_text(&text[1]));
	strbuf_release(&text[0]);
	strbuf_release(&text[1]);
}

static void assert_same(const struct archives *place, struct list_scope in_set, struct list_scope in_one)
{
	for (int order = LIST_BY_NEWEST; order <= LIST_BY_OLDEST; order++) {
		struct list *set, *one;

		in_set.order = in_one.order = (enum list_order)order;
		set = open_list(place->set, in_set);
		one = open_list(place->one, in_one);
		assert_same_rows(set, one);
		assert_same_places(set, one);
		assert_same_days(set, one);
		assert_same_counts(set, one);
		list_close(set);
		list_close(one);
	}
	assert_same_timeline(place, &in_set, &in_one);
}

static void all_articles_are_the_same(void **state)
{
	const struct list_scope all = { .of = LIST_ALL };

	assert_same(*state, all, all);
}

static void queries_find_the_same(void **state)
{
	static const char *const queries[] = {
		"渡口", "渡口 OR 隆冬", "早春 -渡口", "paper:甲报 大桥", "大桥 -paper:乙报", "paper:乙报 OR paper:甲报", "topic:教育",
		"topic:教育 topic:经济", "date:none", "kind:photo", "不详", "paper:乙报", "没有这个词", "page:A2",
	};

	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
		const struct list_scope scope = { .of = LIST_ALL, .query = queries[i] };

		assert_same(*state, scope, scope);
	}
}

static void each_paper_and_topic_is_the_same(void **state)
{
	struct archives *place = *state;
	struct arena arena = { 0 };
	struct tally *set, *one;
	size_t set_count, one_count;

	for (int of = LIST_PAPER; of <= LIST_TOPIC; of++) {
		enum status (*read)(struct archive *, struct arena *, struct tally **, size_t *, struct error *) =
			of == LIST_PAPER ? archive_papers : archive_topics;

		assert_int_equal(read(place->set, &arena, &set, &set_count, NULL), STATUS_OK);
		assert_int_equal(read(place->one, &arena, &one, &one_count, NULL), STATUS_OK);
		assert_int_equal(set_count, one_count);
		for (size_t i = 0; i < one_count; i++) {
			assert_string_equal(set[i].name, one[i].name);
			assert_int_equal(set[i].articles, one[i].articles);
			assert_int_equal(set[i].first, one[i].first);
			assert_int_equal(set[i].last, one[i].last);
			assert_same(place, (struct list_scope){ .of = (enum list_of)of, .key = set[i].key },
				(struct list_scope){ .of = (enum list_of)of, .key = one[i].key });
			assert_same(place, (struct list_scope){ .of = (enum list_of)of, .key = set[i].key, .query = "渡口" },
				(struct list_scope){ .of = (enum list_of)of, .key = one[i].key, .query = "渡口" });
		}
	}
	arena_release(&arena);
}

static void what_stands_above_all_is_the_same(void **state)
{
	struct archives *place = *state;
	struct archive_totals set, one;

	assert_int_equal(archive_totals(place->set, &set, NULL), STATUS_OK);
	assert_int_equal(archive_totals(place->one, &one, NULL), STATUS_OK);
	assert_int_equal(set.articles, one.articles);
	assert_int_equal(set.pages, one.pages);
	assert_int_equal(set.issues, one.issues);
	assert_int_equal(set.papers, one.papers);
	assert_int_equal(set.first, one.first);
	assert_int_equal(set.last, one.last);
}

static void a_name_that_no_archive_has_is_a_fault(void **state)
{
	struct archives *place = *state;
	struct list_scope scope = { .of = LIST_ALL, .query = "渡口 paper:丙报" };
	struct error error = { "" }, of_one = { "" };
	struct list *list;

	assert_int_equal(list_open(place->set, &scope, &list, &error), STATUS_INVALID);
	assert_int_equal(list_open(place->one, &scope, &list, &of_one), STATUS_INVALID);
	assert_non_null(strstr(error.text, "no paper is called so"));
	assert_string_equal(error.text, of_one.text);
}

static void every_article_is_found_and_loaded(void **state)
{
	struct archives *place = *state;
	struct list *list = open_list(place->set, (struct list_scope){ .of = LIST_ALL });
	struct rows rows = { .count = 0 };

	assert_int_equal(list_older(list, LIST_NEWEST, 1000, &rows, NULL), STATUS_OK);
	assert_true(rows.count > 50);
	for (size_t i = 0; i < rows.count; i++) {
		struct article article, other;
		article_number number;

		assert_int_equal(article_find(place->set, rows.rows[i].key, &number, NULL), STATUS_OK);
		assert_int_equal(number, rows.rows[i].number);
		assert_int_equal(article_load(place->set, number, &article, NULL), STATUS_OK);
		assert_string_equal(article.key, rows.rows[i].key);
		assert_int_equal(article.number, number);
		assert_int_equal(article_other_half(place->set, &article, &other, NULL), STATUS_NONE);
		article_release(&article);
		article_release(&other);
	}
	rows_release(&rows);
	list_close(list);
}

static void the_best_of_all_archives_come_first(void **state)
{
	struct archives *place = *state;
	struct list *list = open_list(place->set, (struct list_scope){ .of = LIST_ALL, .query = "渡口",
		.order = LIST_BY_RELEVANCE });
	struct list *one = open_list(place->one, (struct list_scope){ .of = LIST_ALL, .query = "渡口" });
	struct rows rows = { .count = 0 };
	int64_t count = 0, last = LIST_NEWEST;

	while (list_work(one, 1000))
		;
	list_count(one, &count);
	assert_int_equal(list_older(list, LIST_NEWEST, 1000, &rows, NULL), STATUS_OK);
	assert_int_equal(rows.count, count);
	for (size_t i = 0; i < rows.count; i++) {
		assert_non_null(strstr(rows.rows[i].title, "渡口"));
		assert_true(rows.rows[i].position < last);
		last = rows.rows[i].position;
	}
	assert_int_equal(list_best(list, 3, NULL, &rows, NULL), STATUS_OK);
	assert_int_equal(rows.count, 3);
	rows_release(&rows);
	list_close(list);
	list_close(one);
}

/* A word that is rare in one of the archives and common in the other. */
static void the_best_are_weighed_by_all_archives(void **state)
{
	const struct list_scope scope = { .of = LIST_ALL, .query = "早春 OR 隆冬 OR 大概 OR 渡口",
		.order = LIST_BY_RELEVANCE };
	struct archives *place = *state;
	struct strbuf keys = { 0 }, expected = { 0 };
	struct list *list = open_list(place->set, scope), *one = open_list(place->one, scope);

	read_keys(list, true, 1000, &keys);
	read_keys(one, true, 1000, &expected);
	assert_string_equal(strbuf_text(&keys), strbuf_text(&expected));
	strbuf_release(&keys);
	strbuf_release(&expected);
	list_close(list);
	list_close(one);
}

/* --------------------------------------------------------------- the files */

struct complaints {
	int count;
	char last[512];
};

static void complain(void *data, const struct error *error)
{
	struct complaints *complaints = data;

	complaints->count++;
	memcpy(complaints->last, error->text, sizeof complaints->last);
}

static void one_that_is_missing_is_left_out(void **state)
{
	struct archives *place = *state;
	char *missing = folder_path(place->folder, "3.db");
	const char *paths[] = { missing, place->first, place->second };
	struct complaints complaints = { 0 };
	struct archive *archive, *again;
	struct archive_totals totals, all;
	struct error error;

	assert_int_equal(archive_open_all(&archive, paths, 3, complain, &complaints, &error), STATUS_OK);
	assert_int_equal(complaints.count, 1);
	assert_non_null(strstr(complaints.last, "3.db"));
	archive_totals(archive, &totals, NULL);
	archive_totals(place->one, &all, NULL);
	assert_int_equal(totals.articles, all.articles);
	/* When it comes, it is seen. */
	assert_false(archive_superseded(archive));
	assert_int_equal(rename(place->whole, missing), 0);
	assert_true(archive_superseded(archive));
	assert_int_equal(archive_reopen(&again, archive, &error), STATUS_OK);
	archive_totals(again, &totals, NULL);
	assert_int_equal(totals.articles, 2 * all.articles);
	archive_close(archive);
	/* When one goes, the others that are open are kept. */
	assert_int_equal(unlink(missing), 0);
	assert_int_equal(archive_reopen(&archive, again, &error), STATUS_SYSTEM);
	archive_close(again);
	free(missing);
}

static void with_none_there_is_nothing_to_open(void **state)
{
	struct archives *place = *state;
	char *missing = folder_path(place->folder, "3.db");
	const char *paths[] = { missing, place->folder };
	struct complaints complaints = { 0 };
	struct archive *archive;
	struct error error = { "" };

	assert_int_equal(archive_open_all(&archive, paths, 2, complain, &complaints, &error), STATUS_NONE);
	assert_non_null(strstr(error.text, "3.db"));
	assert_int_equal(complaints.count, 1);
	assert_non_null(strstr(complaints.last, "a folder"));
	free(missing);
}

static void the_same_file_twice_is_one(void **state)
{
	struct archives *place = *state;
	const char *paths[] = { place->whole, place->whole };
	struct archive *archive;
	struct archive_totals totals, all;

	assert_int_equal(archive_open_all(&archive, paths, 2, NULL, NULL, NULL), STATUS_OK);
	archive_totals(archive, &totals, NULL);
	archive_totals(place->one, &all, NULL);
	assert_int_equal(totals.articles, all.articles);
	archive_close(archive);
}

static void an_id_that_two_archives_have_is_that_of_the_first(void **state)
{
	struct archives *place = *state;
	const char *paths[] = { place->second, place->whole };
	const char *path = NULL;
	struct archive *archive;
	struct list *list;
	struct rows rows = { .count = 0 };
	int64_t count = 0;

	assert_int_equal(archive_open_all(&archive, paths, 2, NULL, NULL, NULL), STATUS_OK);
	list = open_list(archive, (struct list_scope){ .of = LIST_ALL, .query = "不详" });
	while (list_work(list, 1000))
		;
	list_count(list, &count);
	assert_int_equal(count, 6);
	assert_int_equal(list_older(list, LIST_NEWEST, 1, &rows, NULL), STATUS_OK);
	assert_int_equal(article_copies(archive, rows.rows[0].key, &path), 2);
	assert_string_equal(path, place->second);
	assert_int_equal(article_copies(place->one, rows.rows[0].key, &path), 1);
	rows_release(&rows);
	list_close(list);
	archive_close(archive);
}

static char *publish_story(const struct archives *place, const char *file, const char *paper, day_number day)
{
	static const char story[] = "北渡口新建的引水渠昨天上午开闸放水，江水沿着三公里长的渠道流向南岸的稻田。守在岸边的船工老姚说，"
		"这条水路走了三十年，今天总算到了头。工程完工以后，两岸居民过江的时间由一个多小时缩短到二十五分钟。";
	char *path = folder_path(place->folder, file);
	struct writer *writer = must_write(path);
	struct page *page = page_make(paper, day, "A1", "别的新闻", 60);

	page_add(page, ITEM_ARTICLE, "引水渠昨日开闸", story);
	must_add(writer, "/story.txt", page);
	must_publish(writer);
	page_free(page);
	return path;
}

static void a_story_that_another_archive_repeats_is_related(void **state)
{
	struct archives *place = *state;
	char *first = publish_story(place, "4.db", "甲报", DAY), *second = publish_story(place, "5.db", "乙报", DAY);
	const char *paths[] = { first, second };
	struct archive *archive;
	struct list *list, *related;
	struct rows rows = { .count = 0 };
	article_number number;

	assert_int_equal(archive_open_all(&archive, paths, 2, NULL, NULL, NULL), STATUS_OK);
	list = open_list(archive, (struct list_scope){ .of = LIST_ALL, .query = "开闸" });
	assert_int_equal(list_older(list, LIST_NEWEST, 10, &rows, NULL), STATUS_OK);
	assert_int_equal(rows.count, 2);
	number = rows.rows[1].number;
	related = open_list(archive, (struct list_scope){ .of = LIST_RELATED, .key = rows.rows[0].number });
	assert_int_equal(list_older(related, LIST_NEWEST, 10, &rows, NULL), STATUS_OK);
	assert_true(rows.count >= 1);
	assert_int_equal(rows.rows[0].number, number);
	assert_true(rows.rows[0].same);
	for (size_t i = 1; i < rows.count; i++)
		assert_false(rows.rows[i].same);
	rows_release(&rows);
	list_close(list);
	list_close(related);
	archive_close(archive);
	free(first);
	free(second);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(all_articles_are_the_same),
		TEST(queries_find_the_same),
		TEST(each_paper_and_topic_is_the_same),
		TEST(what_stands_above_all_is_the_same),
		TEST(a_name_that_no_archive_has_is_a_fault),
		TEST(every_article_is_found_and_loaded),
		TEST(the_best_of_all_archives_come_first),
		TEST(the_best_are_weighed_by_all_archives),
		TEST(one_that_is_missing_is_left_out),
		TEST(with_none_there_is_nothing_to_open),
		TEST(the_same_file_twice_is_one),
		TEST(a_story_that_another_archive_repeats_is_related),
		TEST(an_id_that_two_archives_have_is_that_of_the_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
