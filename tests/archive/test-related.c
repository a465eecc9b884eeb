/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <stdlib.h>
#include <string.h>

#include "archive/fixture.h"
#include "archive/list.h"
#include "archive/passages.h"
#include "archive/related.h"
#include "archive/shingles.h"

#define STORY "北渡口新建的引水渠闸门昨天上午缓缓升起，江水沿着三公里长的渠道流向南岸。守在岸边的船工老姚说，" \
	"这条水路走了三十年，今天算是走到头了。改造工程去年十一月开工，两岸居民出行缩短四十分钟。"
#define RETOLD "晨报综合消息 北渡口新建的引水渠闸门昨天上午缓缓升起,江水沿着三公里长的渠道流向南岸。" \
	"守在岸边的船工老姚说：“这条水路走了三十年，今天算是走到头了。”市民可以在步道上看水。"
#define EXCERPT "改造工程去年十一月开工，两岸居民出行缩短四十分钟。守在岸边的船工老姚说，这条水路走了三十年。"
#define ALIKE "船工老姚的儿子姚江生在引水渠当巡护员。老姚来渠边看过三回，说引水渠的闸门比渡船听话。"
/* The story in pieces, from the last to the first. */
#define PIECES "四十分钟，出行缩短，两岸居民，月开工，去年十一，改造工程，走到头了，今天算是，走了三十，这条水路，姚说，" \
	"的船工老，守在岸边，向南岸，的渠道流，三公里长，江水沿着，缓升起，天上午缓，渠闸门昨，建的引水，北渡口新"
#define OTHER "县域足球联赛第八轮昨晚结束，南屏队下半场连进三球，四比二逆转取胜，积分升到第二。"

static struct page *make(const char *paper, int mday, const char *headline, const char *text)
{
	struct page *page = page_make(paper, day_make(2025, 6, mday), "A1", "", 0);

	page_add(page, ITEM_ARTICLE, headline, text);
	return page;
}

/* The story in one paper, told again in another and in an excerpt of a third; what is like it, and has more
 * of its terms than the excerpt; what is a little like it, twice, a day and ten days behind; and what has
 * nothing to do with it. */
static int set_up(void **state)
{
	struct place *place = place_make();
	struct writer *writer = must_write(place->path);

	must_give(writer, "/story", make("晚报", 7, "渡口通水", STORY));
	must_give(writer, "/retold", make("晨报", 9, "引水渠开闸", RETOLD));
	must_give(writer, "/excerpt", make("早报", 20, "简讯", EXCERPT));
	must_give(writer, "/late", make("晚报", 17, "姚家两代人", ALIKE));
	must_give(writer, "/soon", make("晚报", 8, "姚家两代人", ALIKE));
	must_give(writer, "/pieces", make("晚报", 12, "渡口通水之后", PIECES));
	must_give(writer, "/photo", make("晚报", 21, "", ""));
	for (int i = 1; i <= 9; i++) {
		char file[] = "/other0";

		file[6] = (char)('0' + i);
		must_give(writer, file, make("晚报", i, "足球联赛", OTHER));
	}
	must_publish(writer);
	place->archive = must_open(place->path);
	*state = place;
	return 0;
}

/* The number of the one article that the query finds. */
static article_number number_of(struct archive *archive, const char *query)
{
	const struct list_scope scope = { .query = query };
	struct rows rows = { .count = 0 };
	struct list *list = NULL;
	struct error error = { "" };
	article_number number;

	if (list_open(archive, &scope, &list, &error) != STATUS_OK ||
			list_older(list, LIST_NEWEST, 2, &rows, &error) != STATUS_OK)
		fail_msg("%s", error.text);
	assert_int_equal(rows.count, 1);
	number = rows.rows[0].number;
	rows_release(&rows);
	list_close(list);
	return number;
}

static size_t must_find(struct archive *archive, article_number number, struct ranked *found)
{
	struct error error = { "" };
	size_t count;

	if (related_find(archive, number, NULL, found, &count, &error) != STATUS_OK)
		fail_msg("%s", error.text);
	assert_true(count <= RELATED_MOST);
	for (size_t i = 0; i < count; i++)
		assert_int_not_equal(found[i].number, number);
	return count;
}

static void what_repeats_the_text_comes_first(void **state)
{
	const struct place *place = *state;
	struct archive *archive = place->archive;
	struct ranked found[RELATED_MOST];
	size_t count = must_find(archive, number_of(archive, "headline:渡口通水 -headline:之后"), found);

	assert_true(count >= 5);
	assert_true(found[0].same);
	assert_true(found[1].same);
	assert_false(found[2].same);
	assert_true(found[2].score > found[1].score);
	assert_int_equal(found[0].number + found[1].number, number_of(archive, "headline:引水渠开闸") +
		number_of(archive, "headline:简讯"));
	assert_int_equal(found[2].number, number_of(archive, "headline:之后"));
	assert_int_equal(found[3].number, number_of(archive, "headline:姚家两代人 date:2025-06-08"));
	assert_int_equal(found[4].number, number_of(archive, "headline:姚家两代人 date:2025-06-17"));
}

static void an_excerpt_finds_the_whole(void **state)
{
	const struct place *place = *state;
	struct archive *archive = place->archive;
	struct ranked found[RELATED_MOST];
	size_t count = must_find(archive, number_of(archive, "headline:简讯"), found);

	assert_true(count >= 1);
	assert_true(found[0].same);
	assert_int_equal(found[0].number, number_of(archive, "headline:渡口通水 -headline:之后"));
}

static void what_has_nothing_in_common_is_not_related(void **state)
{
	const struct place *place = *state;
	struct archive *archive = place->archive;
	struct ranked found[RELATED_MOST];
	size_t count = must_find(archive, number_of(archive, "headline:足球联赛 date:2025-06-04"), found);

	assert_int_equal(count, 8);
	for (size_t i = 0; i < count; i++)
		assert_true(found[i].same);
	/* The nearest in time first: a day before or behind. */
	assert_int_equal(found[0].number, number_of(archive, "headline:足球联赛 date:2025-06-05"));
	assert_int_equal(found[1].number, number_of(archive, "headline:足球联赛 date:2025-06-03"));
	assert_int_equal(found[7].number, number_of(archive, "headline:足球联赛 date:2025-06-09"));
}

static void nothing_is_like_what_says_nothing(void **state)
{
	const struct place *place = *state;
	struct ranked found[RELATED_MOST];

	assert_int_equal(must_find(place->archive, number_of(place->archive, "date:2025-06-21"), found), 0);
}

static void an_article_that_is_not_there_has_none(void **state)
{
	const struct place *place = *state;
	struct ranked found[RELATED_MOST];
	struct error error;
	size_t count;

	assert_int_equal(related_find(place->archive, 5, NULL, found, &count, &error), STATUS_NONE);
	assert_int_equal(count, 0);
}

static bool at_once(void *data)
{
	++*(int *)data;
	return true;
}

static void it_can_be_stopped(void **state)
{
	const struct place *place = *state;
	int asked = 0;
	const struct list_stop stop = { at_once, &asked };
	struct ranked found[RELATED_MOST];
	struct error error;
	size_t count;

	assert_int_equal(related_find(place->archive, number_of(place->archive, "headline:渡口通水 -headline:之后"), &stop, found, &count,
		&error), STATUS_STOPPED);
	assert_int_equal(count, 0);
	assert_true(asked > 0);
}

static void they_are_a_list_like_any_other(void **state)
{
	const struct place *place = *state;
	struct archive *archive = place->archive;
	const struct list_scope scope = { .of = LIST_RELATED, .key = number_of(archive, "headline:渡口通水 -headline:之后") };
	const struct list_scope searched = { .of = LIST_RELATED, .key = scope.key, .query = "渡口" };
	struct rows rows = { .count = 0 };
	struct list *list;
	struct error error = { "" };
	int64_t count, place_of;

	assert_int_equal(list_open(archive, &searched, &list, &error), STATUS_INVALID);
	assert_int_equal(list_open(archive, &scope, &list, &error), STATUS_OK);
	assert_false(list_count(list, &count));
	assert_int_equal(list_older(list, LIST_NEWEST, 3, &rows, &error), STATUS_OK);
	assert_int_equal(rows.count, 3);
	assert_true(rows.rows[0].same && rows.rows[1].same && !rows.rows[2].same);
	assert_int_equal(list_place(list, rows.rows[2].position, &place_of, &error), STATUS_OK);
	assert_int_equal(place_of, 2);
	assert_true(list_count(list, &count));
	assert_true(count >= 4);
	rows_release(&rows);
	list_close(list);
}

/* A page that is read anew has other articles: those before are in the index, but no more there. */
static void what_is_gone_is_not_found(void **state)
{
	const struct place *place = *state;
	char *path = folder_path(place->folder, "b.db");
	struct writer *writer = must_write(path);
	struct ranked found[RELATED_MOST];
	struct archive *archive;
	struct source known;

	for (int i = 0; i < 9; i++) {
		char file[] = "/other0";

		file[6] = (char)('1' + i);
		must_give(writer, file, make("晚报", i + 1, "足球联赛", OTHER));
	}
	must_give(writer, "/story", make("晚报", 7, "渡口通水", STORY));
	must_give(writer, "/retold", make("晨报", 9, "引水渠开闸", RETOLD));
	must_publish(writer);
	writer = must_write(path);
	writer_seen(writer, "/retold", &known, NULL);
	must_give(writer, "/retold", make("晨报", 9, "今日无事", "江面平静。"));
	must_publish(writer);
	archive = must_open(path);
	assert_int_equal(must_find(archive, number_of(archive, "headline:渡口通水 -headline:之后"), found), 0);
	archive_close(archive);
	free(path);
}

static double shared(const char *a, const char *b)
{
	struct shingles one = { 0 }, other = { 0 };
	struct strbuf text = { 0 };
	double result;

	passages_fold(&text, a);
	shingles_fill(&one, &text);
	strbuf_clear(&text);
	passages_fold(&text, b);
	shingles_fill(&other, &text);
	result = shingles_shared(&one, &other);
	assert_true(result >= 0 && result <= 1);
	shingles_release(&one);
	shingles_release(&other);
	strbuf_release(&text);
	return result;
}

static void marks_and_forms_of_characters_make_no_difference(void **state)
{
	(void)state;
	assert_true(shared(STORY, STORY) > 0.99);
	assert_true(shared("北渡口新建的引水渠，闸门昨天上午缓缓升起。江水沿着１２公里长的渠道流向南岸",
		"北渡口新建的引水渠闸門昨天上午缓缓升起,江水沿着 12 公里長的渠道流向南岸…") > 0.99);
	assert_true(shared(STORY, EXCERPT) > 0.8);
	assert_true(shared(STORY, OTHER) < 0.01);
	assert_true(shared(STORY, ALIKE) < 0.2);
	assert_true(shared("江水", "江水") < 0.01);
	assert_true(shared("", STORY) < 0.01);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_repeats_the_text_comes_first),
		cmocka_unit_test(an_excerpt_finds_the_whole),
		cmocka_unit_test(what_has_nothing_in_common_is_not_related),
		cmocka_unit_test(nothing_is_like_what_says_nothing),
		cmocka_unit_test(an_article_that_is_not_there_has_none),
		cmocka_unit_test(it_can_be_stopped),
		cmocka_unit_test(they_are_a_list_like_any_other),
		cmocka_unit_test(what_is_gone_is_not_found),
		cmocka_unit_test(marks_and_forms_of_characters_make_no_difference),
	};

	return cmocka_run_group_tests(tests, set_up, place_end);
}
