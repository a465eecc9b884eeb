/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "archive/key.h"
#include "archive/pack.h"
#include "archive/title.h"

static const size_t some_lines[] = { 9, 10, 11, 14, 3 };
static const char *const some_terms[] = { "足球", "a\tb" };

static struct item full_item(struct byline *bylines, struct paragraph *paragraphs, struct subhead *subheads)
{
	struct item item = {
		.kind = ITEM_PHOTO, .first_line = 3, .last_line = 40, .confidence = 0.9571,
		.kicker = "肩\n题", .headline = "主\\题\t\\n", .deck = "", .dateline = "新华社北京6月6日电",
		.continued_from = "A01", .continued_to = "2",
		.bylines = bylines, .byline_count = 2, .paragraphs = paragraphs, .paragraph_count = 2,
		.subheads = subheads, .subhead_count = 1, .topic_count = 2,
	};

	bylines[0] = (struct byline){ "本报记者", "王伟" };
	bylines[1] = (struct byline){ "", "李\t明" };
	paragraphs[0] = (struct paragraph){ .text = "第一段\r\x01", .lines = some_lines, .line_count = 5, .confidence = 0.25 };
	paragraphs[1] = (struct paragraph){ .text = "", .confidence = 1 };
	subheads[0] = (struct subhead){ 12, "小标题", 1 };
	item.topics[0] = (struct topic){ "15000000", "体育", 0.8125, some_terms, 2 };
	item.topics[1] = (struct topic){ "05000000", "教育", 0.1, NULL, 0 };
	return item;
}

static void assert_same_text(const char *left, const char *right)
{
	assert_int_equal(left == NULL, right == NULL);
	if (left != NULL)
		assert_string_equal(left, right);
}

static void assert_same(const struct item *a, const struct item *b)
{
	assert_int_equal(a->kind, b->kind);
	assert_int_equal(a->first_line, b->first_line);
	assert_int_equal(a->last_line, b->last_line);
	assert_float_equal(a->confidence, b->confidence, 0.00005);
	assert_same_text(a->kicker, b->kicker);
	assert_same_text(a->headline, b->headline);
	assert_same_text(a->deck, b->deck);
	assert_same_text(a->standing_head, b->standing_head);
	assert_same_text(a->dateline, b->dateline);
	assert_same_text(a->continued_from, b->continued_from);
	assert_same_text(a->continued_to, b->continued_to);
	assert_int_equal(a->byline_count, b->byline_count);
	for (size_t i = 0; i < a->byline_count; i++) {
		assert_same_text(a->bylines[i].role, b->bylines[i].role);
		assert_same_text(a->bylines[i].name, b->bylines[i].name);
	}
	assert_int_equal(a->paragraph_count, b->paragraph_count);
	for (size_t i = 0; i < a->paragraph_count; i++) {
		assert_same_text(a->paragraphs[i].text, b->paragraphs[i].text);
		assert_float_equal(a->paragraphs[i].confidence, b->paragraphs[i].confidence, 0.00005);
		assert_int_equal(a->paragraphs[i].line_count, b->paragraphs[i].line_count);
		for (size_t j = 0; j < a->paragraphs[i].line_count; j++)
			assert_int_equal(a->paragraphs[i].lines[j], b->paragraphs[i].lines[j]);
	}
	assert_int_equal(a->subhead_count, b->subhead_count);
	for (size_t i = 0; i < a->subhead_count; i++) {
		assert_int_equal(a->subheads[i].line, b->subheads[i].line);
		assert_int_equal(a->subheads[i].before, b->subheads[i].before);
		assert_same_text(a->subheads[i].text, b->subheads[i].text);
	}
	assert_int_equal(a->topic_count, b->topic_count);
	for (size_t i = 0; i < a->topic_count; i++) {
		assert_same_text(a->topics[i].code, b->topics[i].code);
		assert_same_text(a->topics[i].name, b->topics[i].name);
		assert_float_equal(a->topics[i].score, b->topics[i].score, 0.00005);
		assert_int_equal(a->topics[i].term_count, b->topics[i].term_count);
		for (size_t j = 0; j < a->topics[i].term_count; j++)
			assert_same_text(a->topics[i].terms[j], b->topics[i].terms[j]);
	}
}

static void items_come_back_as_they_were(void **state)
{
	struct byline bylines[2];
	struct paragraph paragraphs[2];
	struct subhead subheads[1];
	struct item full = full_item(bylines, paragraphs, subheads), empty = { 0 }, back;
	struct strbuf packed = { 0 };
	struct arena arena = { 0 };
	const char *at;

	(void)state;
	pack_item(&packed, &full);
	pack_item(&packed, &empty);
	at = packed.text;
	assert_int_equal(unpack_item(&at, &arena, &back), STATUS_OK);
	assert_same(&full, &back);
	assert_int_equal(unpack_item(&at, &arena, &back), STATUS_OK);
	assert_same(&empty, &back);
	assert_int_equal(unpack_item(&at, &arena, &back), STATUS_NONE);
	arena_release(&arena);
	strbuf_release(&packed);
}

/* Each cut and each changed byte is taken, or refused, and nothing else. */
static void damaged_items_are_refused_or_read(void **state)
{
	struct byline bylines[2];
	struct paragraph paragraphs[2];
	struct subhead subheads[1];
	struct item full = full_item(bylines, paragraphs, subheads), back;
	struct strbuf packed = { 0 };
	struct arena arena = { 0 };

	(void)state;
	pack_item(&packed, &full);
	for (size_t i = 0; i < packed.len; i++) {
		for (int change = 0; change < 5; change++) {
			char *damaged = strdup(packed.text);
			const char *at = damaged;

			damaged[i] = "\0\tip9"[change];
			while (unpack_item(&at, &arena, &back) == STATUS_OK)
				;
			arena_clear(&arena);
			free(damaged);
		}
	}
	arena_release(&arena);
	strbuf_release(&packed);
}

static void numbers_do_not_go_by_the_locale(void **state)
{
	struct item item = { .confidence = 0.5 };
	struct strbuf packed = { 0 };

	(void)state;
	setlocale(LC_ALL, "de_DE.UTF-8");
	pack_item(&packed, &item);
	setlocale(LC_ALL, "C");
	assert_string_equal(packed.text, "i\t0\t0\t0\t5000\n");
	strbuf_release(&packed);
}

static void titles_are_the_headline_or_the_beginning(void **state)
{
	struct paragraph paragraph = { .text = "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十尾" };
	struct item item = { .paragraphs = &paragraph, .paragraph_count = 1, .kicker = "肩题" };
	struct strbuf title = { 0 };

	(void)state;
	title_add(&title, &item);
	assert_string_equal(title.text, "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十…");
	strbuf_clear(&title);
	item.headline = "主题";
	title_add(&title, &item);
	assert_string_equal(title.text, "主题");
	strbuf_clear(&title);
	item.headline = NULL;
	item.paragraph_count = 0;
	title_add(&title, &item);
	assert_string_equal(title.text, "肩题");
	strbuf_release(&title);
}

static void the_title_of_a_second_half_tells_where_its_beginning_is(void **state)
{
	struct paragraph paragraph = { .text = "船到南岸是八点三刻。" };
	struct item item = { .paragraphs = &paragraph, .paragraph_count = 1, .continued_from = "A1" };
	struct strbuf title = { 0 };

	(void)state;
	title_add(&title, &item);
	assert_string_equal(title.text, "（上接A1版）船到南岸是八点三刻。");
	strbuf_clear(&title);
	paragraph.text = "（上接A1版）船到南岸是八点三刻。";
	title_add(&title, &item);
	assert_string_equal(title.text, "（上接A1版）船到南岸是八点三刻。");
	strbuf_clear(&title);
	item.headline = "老船走老路";
	title_add(&title, &item);
	assert_string_equal(title.text, "老船走老路");
	strbuf_release(&title);
}

static void characters_are_counted_without_white_space(void **state)
{
	struct paragraph paragraphs[] = { { .text = "长江　口 GDP" }, { .text = "" } };
	struct subhead subhead = { 1, "水", 0 };
	struct item item = { .paragraphs = paragraphs, .paragraph_count = 2, .subheads = &subhead,
		.subhead_count = 1 };

	(void)state;
	assert_int_equal(item_characters(&item), 7);
}

static void keys_are_made_and_read(void **state)
{
	const struct date day = { 739409, 739409, PRECISION_DAY, BASIS_PATH, "" };
	const struct date year = { 739252, 739616, PRECISION_YEAR, BASIS_TEXT, "" };
	char key[ARTICLE_KEY_TEXT];
	int64_t hash;

	(void)state;
	key_format(key, &day, "A01", 0x3fffffff);
	assert_string_equal(key, "20250607-A01-zzzzzz");
	assert_true(key_parse(key, &hash));
	assert_true(hash == 0x3fffffff);
	key_format(key, &day, NULL, 33);
	assert_string_equal(key, "20250607-000011");
	assert_true(key_parse(key, &hash));
	key_format(key, &day, "第 A-1 \x1b版, a very long label indeed, this one", 0);
	assert_string_equal(key, "20250607-A1averylonglabel-000000");
	key_format(key, &year, "A01", INT64_C(1) << 59);
	assert_string_equal(key, "u-g00000000000");
	assert_true(key_parse(key, &hash));
	assert_true(hash == INT64_C(1) << 59);
}

static void what_is_not_a_key_is_refused(void **state)
{
	static const char *const bad[] = {
		"", "-", "u-", "u-zzzzzz", "20250607", "20250607-A01-", "20250607-A01-zzzzz", "20250607-A01-zzzzzu",
		"2025060-A01-zzzzzz", "报-zzzzzz", "20250607-A01-ZZZZZZ",
		"20250607-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-zzzzzz",
	};
	int64_t hash;

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		assert_false(key_parse(bad[i], &hash));
}

static void equal_articles_of_a_page_have_keys_of_their_own(void **state)
{
	struct item item = { .headline = "简讯" };
	const struct item *const items[] = { &item, &item, &item };
	struct page page = {
		.paper = "晚报", .label = "A01", .date = { 739409, 739409, PRECISION_DAY, BASIS_PATH, "" },
	};
	int64_t hashes[3], alone;

	(void)state;
	key_hashes(&page, items, 3, hashes);
	assert_true(hashes[0] != hashes[1] && hashes[1] != hashes[2] && hashes[0] != hashes[2]);
	key_hashes(&page, items, 1, &alone);
	assert_true(alone == hashes[0]);
	page.paper = "日报";
	key_hashes(&page, items, 1, &alone);
	assert_true(alone != hashes[0]);
}

static void an_undated_key_is_that_of_the_text_however_it_is_joined(void **state)
{
	struct paragraph whole = { .text = "第一段第二段" }, parts[] = { { .text = "第一段 " }, { .text = "第二段" } };
	struct item one = { .headline = "题", .paragraphs = &whole, .paragraph_count = 1 };
	struct item two = { .headline = "题", .paragraphs = parts, .paragraph_count = 2 };
	const struct item *first = &one, *second = &two;
	struct page page = { .label = "A01" }, other = { .label = "B01", .paper = "晚报" };
	int64_t left, right;

	(void)state;
	key_hashes(&page, &first, 1, &left);
	key_hashes(&other, &second, 1, &right);
	assert_true(left == right);
	parts[1].text = "第三段";
	key_hashes(&other, &second, 1, &right);
	assert_true(left != right);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(items_come_back_as_they_were),
		cmocka_unit_test(damaged_items_are_refused_or_read),
		cmocka_unit_test(numbers_do_not_go_by_the_locale),
		cmocka_unit_test(titles_are_the_headline_or_the_beginning),
		cmocka_unit_test(the_title_of_a_second_half_tells_where_its_beginning_is),
		cmocka_unit_test(characters_are_counted_without_white_space),
		cmocka_unit_test(keys_are_made_and_read),
		cmocka_unit_test(what_is_not_a_key_is_refused),
		cmocka_unit_test(equal_articles_of_a_page_have_keys_of_their_own),
		cmocka_unit_test(an_undated_key_is_that_of_the_text_however_it_is_joined),
	};

	return cmocka_run_group_tests_name("pack", tests, NULL, NULL);
}
