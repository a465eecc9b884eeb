/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <stdlib.h>
#include <string.h>

#include "archive/fixture.h"
#include "archive/words.h"
#include "base/strbuf.h"
#include "text/utf8.h"

#define DAY 739000
#define MOST 45

static void add_codepoint(struct strbuf *out, uint32_t codepoint)
{
	char bytes[UTF8_MAX];

	strbuf_add(out, bytes, utf8_put(bytes, codepoint));
}

/* An article that has a word between two characters that are nowhere else, and more of those. */
static void add_text(struct page *page, const char *word, uint32_t *other)
{
	struct strbuf text = { 0 };

	add_codepoint(&text, (*other)++);
	strbuf_adds(&text, word);
	for (int i = 0; i < 40; i++)
		add_codepoint(&text, (*other)++);
	page_add(page, ITEM_ARTICLE, NULL, text.text);
	strbuf_release(&text);
}

static struct page *make_page(day_number day, const char *word, size_t times)
{
	struct page *page = page_make("报", day, "A1", "", 0);
	uint32_t other = 0x5800 + (uint32_t)(day - DAY) * 0x800;

	for (size_t i = 0; i < times; i++)
		add_text(page, word, &other);
	return page;
}

static void publish(const char *path, const char *source, struct page *page)
{
	struct writer *writer = must_write(path);

	must_give(writer, source, page);
	must_publish(writer);
}

/* The place of a text among what letters stand for, from 0, and how often it was seen; -1 for none. */
static int place_of(const char *path, const char *letters, const char *text, int64_t *seen)
{
	struct archive *archive = must_open(path);
	struct arena arena = { 0 };
	struct word words[MOST];
	struct error error;
	size_t count;
	int place = -1;

	assert_int_equal(archive_words(archive, letters, strlen(letters), &arena, words, MOST, &count, &error), STATUS_OK);
	for (size_t i = 0; i < count && place < 0; i++) {
		if (strcmp(words[i].text, text) != 0)
			continue;
		place = (int)i;
		if (seen != NULL)
			*seen = words[i].count;
	}
	arena_release(&arena);
	archive_close(archive);
	return place;
}

static void a_word_of_the_articles_is_offered_for_its_letters(void **state)
{
	const char *path = ((struct place *)*state)->path;

	publish(path, "/1.txt", make_page(DAY, "长江口", 8));
	assert_int_equal(place_of(path, "cjk", "长江口", NULL), 0);
	assert_int_equal(place_of(path, "zjk", "长江口", NULL), 0);
	assert_int_equal(place_of(path, "changjiangkou", "长江口", NULL), 0);
	assert_int_equal(place_of(path, "changj", "长江口", NULL), 0);
	/* Its parts are always in it: they are no words. */
	assert_int_equal(place_of(path, "cj", "长江", NULL), -1);
	assert_int_equal(place_of(path, "jk", "江口", NULL), -1);
	assert_int_equal(place_of(path, "cj", "长江口", NULL), 0);
}

static void every_character_is_offered(void **state)
{
	const char *path = ((struct place *)*state)->path;
	int64_t seen = 0;

	publish(path, "/1.txt", make_page(DAY, "长江口", 8));
	assert_true(place_of(path, "kou", "口", &seen) >= 0);
	assert_int_equal(seen, 8);
	/* Behind what takes all letters. */
	assert_true(place_of(path, "cjm", "长", NULL) >= 0);
	assert_int_equal(place_of(path, "cjm", "长江口", NULL), -1);
}

static void a_name_in_a_byline_is_offered(void **state)
{
	const char *path = ((struct place *)*state)->path;
	struct page *page = make_page(DAY, "长江口", 2);
	struct byline bylines[] = { { "记者", "程一帆" }, { "通讯员", "Smith" } };

	page->items[0].bylines = bylines;
	page->items[0].byline_count = 2;
	publish(path, "/1.txt", page);
	assert_int_equal(place_of(path, "cyf", "程一帆", NULL), 0);
}

static void the_name_of_a_paper_is_offered(void **state)
{
	const char *path = ((struct place *)*state)->path;
	int64_t seen = 0;

	publish(path, "/1.txt", page_make("雲汀晚报", DAY, "A1", "新闻", 3));
	publish(path, "/2.txt", page_make("雲汀晚报", DAY + 1, "A1", "新闻", 2));
	assert_int_equal(place_of(path, "ytwb", "云汀晚报", &seen), 0);
	assert_int_equal(seen, 5);
}

/* Phrases, each so often, among characters that are nowhere else. */
struct phrase {
	const char *text;
	size_t times;
};

static struct page *make_phrases(const struct phrase *phrases, size_t count)
{
	struct page *page = page_make("报", DAY, "A1", "", 0);
	uint32_t other = 0x5800;

	for (size_t i = 0; i < count; i++)
		for (size_t time = 0; time < phrases[i].times; time++)
			add_text(page, phrases[i].text, &other);
	return page;
}

static void a_word_is_offered_that_another_always_follows(void **state)
{
	static const struct phrase phrases[] = { { "长江口产业", 10 }, { "长江", 6 }, { "产业", 20 } };
	const char *path = ((struct place *)*state)->path;
	int64_t seen = 0;

	publish(path, "/1.txt", make_phrases(phrases, 3));
	assert_int_equal(place_of(path, "cjk", "长江口", &seen), 0);
	assert_int_equal(seen, 10);
	assert_int_equal(place_of(path, "cj", "长江", NULL), 0);
	assert_int_equal(place_of(path, "cy", "产业", NULL), 0);
	assert_int_equal(place_of(path, "jk", "江口", NULL), -1);
	assert_int_equal(place_of(path, "kc", "口产", NULL), -1);
}

static void a_word_is_offered_though_its_part_is_mostly_elsewhere(void **state)
{
	static const struct phrase phrases[] = { { "长江口产业", 10 }, { "长江", 26 }, { "产业", 20 }, { "口", 30 }, { "夜航船上灯火明", 2000 } };
	const char *path = ((struct place *)*state)->path;

	publish(path, "/1.txt", make_phrases(phrases, 5));
	assert_int_equal(place_of(path, "cjk", "长江口", NULL), 0);
	assert_int_equal(place_of(path, "jk", "江口", NULL), -1);
}

static void the_ends_of_two_words_are_no_word(void **state)
{
	static const struct phrase phrases[] = { { "的重要", 5 }, { "的重大", 5 }, { "重要", 8 }, { "重大", 8 }, { "的", 20 } };
	const char *path = ((struct place *)*state)->path;

	publish(path, "/1.txt", make_phrases(phrases, 5));
	assert_true(place_of(path, "zy", "重要", NULL) >= 0);
	assert_true(place_of(path, "zd", "重大", NULL) >= 0);
	assert_int_equal(place_of(path, "dz", "的重", NULL), -1);
}

static void what_is_always_within_others_is_no_word(void **state)
{
	static const struct phrase phrases[] = { { "各国人民", 5 }, { "全国人民", 5 }, { "中国人民", 5 } };
	const char *path = ((struct place *)*state)->path;

	publish(path, "/1.txt", make_phrases(phrases, 3));
	assert_true(place_of(path, "qgrm", "全国人民", NULL) >= 0);
	assert_int_equal(place_of(path, "grm", "国人民", NULL), -1);
}

static void a_word_and_what_stands_by_itself_are_no_word(void **state)
{
	static const struct phrase phrases[] = { { "渡口的", 6 }, { "渡口", 6 }, { "的", 40 } };
	const char *path = ((struct place *)*state)->path;

	publish(path, "/1.txt", make_phrases(phrases, 3));
	assert_true(place_of(path, "dk", "渡口", NULL) >= 0);
	assert_int_equal(place_of(path, "dkd", "渡口的", NULL), -1);
}

static void what_is_there_twice_is_no_word_yet(void **state)
{
	const char *path = ((struct place *)*state)->path;

	publish(path, "/1.txt", make_page(DAY, "长江口", 2));
	assert_int_equal(place_of(path, "cjk", "长江口", NULL), -1);
}

static void words_are_counted_over_all_runs(void **state)
{
	const char *path = ((struct place *)*state)->path;
	int64_t seen = 0;

	publish(path, "/1.txt", make_page(DAY, "长江口", 8));
	publish(path, "/2.txt", make_page(DAY + 1, "长江口", 5));
	assert_int_equal(place_of(path, "cjk", "长江口", &seen), 0);
	assert_int_equal(seen, 13);
	publish(path, "/3.txt", make_page(DAY + 2, "重行", 30));
	assert_true(place_of(path, "cx", "重行", NULL) >= 0);
	assert_true(place_of(path, "zhonghang", "重行", NULL) >= 0);
	assert_int_equal(place_of(path, "cjk", "长江口", &seen), 0);
	assert_int_equal(seen, 13);
}

static void traditional_text_gives_simplified_words(void **state)
{
	const char *path = ((struct place *)*state)->path;

	publish(path, "/1.txt", make_page(DAY, "長江口", 8));
	assert_int_equal(place_of(path, "cjk", "长江口", NULL), 0);
}

static void letters_that_stand_for_nothing_give_nothing(void **state)
{
	const char *path = ((struct place *)*state)->path;

	publish(path, "/1.txt", make_page(DAY, "长江口", 8));
	assert_int_equal(place_of(path, "", "长江口", NULL), -1);
	assert_int_equal(place_of(path, "v", "长江口", NULL), -1);
	assert_int_equal(place_of(path, "'", "长江口", NULL), -1);
}

static void an_archive_without_chinese_has_no_words(void **state)
{
	const char *path = ((struct place *)*state)->path;

	publish(path, "/1.txt", page_make("Paper", DAY, "A1", "English only", 3));
	assert_int_equal(place_of(path, "eo", "English", NULL), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_word_of_the_articles_is_offered_for_its_letters, place_begin, place_end),
		cmocka_unit_test_setup_teardown(every_character_is_offered, place_begin, place_end),
		cmocka_unit_test_setup_teardown(a_name_in_a_byline_is_offered, place_begin, place_end),
		cmocka_unit_test_setup_teardown(the_name_of_a_paper_is_offered, place_begin, place_end),
		cmocka_unit_test_setup_teardown(a_word_is_offered_that_another_always_follows, place_begin, place_end),
		cmocka_unit_test_setup_teardown(a_word_is_offered_though_its_part_is_mostly_elsewhere, place_begin, place_end),
		cmocka_unit_test_setup_teardown(the_ends_of_two_words_are_no_word, place_begin, place_end),
		cmocka_unit_test_setup_teardown(what_is_always_within_others_is_no_word, place_begin, place_end),
		cmocka_unit_test_setup_teardown(a_word_and_what_stands_by_itself_are_no_word, place_begin, place_end),
		cmocka_unit_test_setup_teardown(what_is_there_twice_is_no_word_yet, place_begin, place_end),
		cmocka_unit_test_setup_teardown(words_are_counted_over_all_runs, place_begin, place_end),
		cmocka_unit_test_setup_teardown(traditional_text_gives_simplified_words, place_begin, place_end),
		cmocka_unit_test_setup_teardown(letters_that_stand_for_nothing_give_nothing, place_begin, place_end),
		cmocka_unit_test_setup_teardown(an_archive_without_chinese_has_no_words, place_begin, place_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
