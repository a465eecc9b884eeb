/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <stdlib.h>
#include <string.h>

#include "archive/fixture.h"
#include "archive/timeline.h"

static void add_wide(struct writer *writer, const char *file, const char *headline, size_t count, int month)
{
	struct page *page = page_make("晚报", day_make(2024, month > 0 ? month : 1, 1), "A1", headline, count);

	page->date.precision = month > 0 ? PRECISION_MONTH : PRECISION_YEAR;
	page->date.to = month > 0 ? day_make(2024, month, day_in_month(2024, month)) : day_make(2024, 12, 31);
	must_give(writer, file, page);
}

/* 渡口: 2 on 2023-12-31, 1 on 2024-01-01, 3 in the January and 4 in the year 2024, 1 undated; besides
 * on 2024-01-01, in that January and on 2024-03-05 5 of 大桥 each. */
static int set_up(void **state)
{
	struct place *place = place_make();
	struct writer *writer = must_write(place->path);

	must_give(writer, "/1", page_make("晚报", day_make(2023, 12, 31), "A1", "渡口", 2));
	must_give(writer, "/2", page_make("晚报", day_make(2024, 1, 1), "A1", "渡口", 1));
	must_give(writer, "/3", page_make("早报", day_make(2024, 1, 1), "A2", "大桥", 5));
	must_give(writer, "/4", page_make("早报", day_make(2024, 3, 5), "A1", "大桥", 5));
	add_wide(writer, "/5", "渡口", 3, 1);
	add_wide(writer, "/6", "大桥", 5, 1);
	add_wide(writer, "/7", "渡口", 4, 0);
	must_give(writer, "/8", page_make(NULL, 0, NULL, "渡口", 1));
	must_publish(writer);
	place->archive = must_open(place->path);
	*state = place;
	return 0;
}

static struct timeline *must_count(struct archive *archive, const struct list_scope *scope)
{
	struct timeline *timeline = NULL;
	struct error error = { "" };

	if (timeline_open(&timeline, archive, scope, &error) != STATUS_OK ||
			timeline_work(timeline, 1000, &error) != STATUS_OK)
		fail_msg("%s", error.text);
	assert_int_equal(timeline_work(timeline, 1000, &error), STATUS_OK);
	return timeline;
}

static void assert_bar(const struct timeline_bar *bar, const char *from, const char *to, int articles, int all)
{
	assert_int_equal(bar->from, day_parse(from));
	assert_int_equal(bar->to, day_parse(to));
	assert_int_equal(bar->articles, articles);
	assert_int_equal(bar->all, all);
}

static void assert_two(const struct timeline_bar *bar, int articles, int all)
{
	assert_int_equal(bar->articles, articles);
	assert_int_equal(bar->all, all);
}

static void hits_are_counted_where_their_date_lies_in_the_span(void **state)
{
	const struct place *place = *state;
	const struct list_scope scope = { .query = "渡口" };
	struct timeline *timeline = must_count(place->archive, &scope);
	struct timeline_bars bars = { 0 };

	timeline_gather(timeline, TIMELINE_YEAR, &bars);
	assert_int_equal(bars.count, 2);
	assert_bar(&bars.bars[0], "2023-01-01", "2023-12-31", 2, 2);
	assert_bar(&bars.bars[1], "2024-01-01", "2024-12-31", 8, 23);
	assert_two(&bars.wide, 0, 0);
	assert_two(&bars.undated, 1, 1);

	timeline_gather(timeline, TIMELINE_MONTH, &bars);
	assert_int_equal(bars.count, 3);
	assert_bar(&bars.bars[0], "2023-12-01", "2023-12-31", 2, 2);
	assert_bar(&bars.bars[1], "2024-01-01", "2024-01-31", 4, 14);
	assert_bar(&bars.bars[2], "2024-03-01", "2024-03-31", 0, 5);
	assert_two(&bars.wide, 4, 4);

	timeline_gather(timeline, TIMELINE_DAY, &bars);
	assert_int_equal(bars.count, 3);
	assert_bar(&bars.bars[0], "2023-12-31", "2023-12-31", 2, 2);
	assert_bar(&bars.bars[1], "2024-01-01", "2024-01-01", 1, 6);
	assert_bar(&bars.bars[2], "2024-03-05", "2024-03-05", 0, 5);
	assert_two(&bars.wide, 7, 12);
	assert_two(&bars.undated, 1, 1);
	assert_int_equal(timeline_wide(timeline, day_make(2024, 1, 1), day_make(2024, 1, 1)), 7);
	assert_int_equal(timeline_wide(timeline, day_make(2024, 1, 1), day_make(2024, 1, 31)), 4);
	timeline_bars_release(&bars);
	timeline_close(timeline);
}

static void a_kept_list_is_counted_as_a_query_is(void **state)
{
	const struct place *place = *state;
	const struct list_scope scope = { .query = "paper:早报" }, all = { .of = LIST_ALL };
	struct timeline *timeline = must_count(place->archive, &scope);
	struct timeline_bars bars = { 0 };

	timeline_gather(timeline, TIMELINE_MONTH, &bars);
	assert_int_equal(bars.count, 3);
	assert_bar(&bars.bars[1], "2024-01-01", "2024-01-31", 5, 14);
	assert_bar(&bars.bars[2], "2024-03-01", "2024-03-31", 5, 5);
	timeline_close(timeline);
	timeline = must_count(place->archive, &all);
	timeline_gather(timeline, TIMELINE_DAY, &bars);
	assert_bar(&bars.bars[1], "2024-01-01", "2024-01-01", 6, 6);
	assert_two(&bars.wide, 12, 12);
	timeline_bars_release(&bars);
	timeline_close(timeline);
}

static void a_paper_of_pages_dated_to_spans_is_counted_by_page(void **state)
{
	const struct place *place = *state;
	const struct list_scope scope = { .query = "paper:晚报" };
	struct timeline *timeline = must_count(place->archive, &scope);
	struct timeline_bars bars = { 0 };

	timeline_gather(timeline, TIMELINE_DAY, &bars);
	assert_bar(&bars.bars[1], "2024-01-01", "2024-01-01", 1, 6);
	assert_two(&bars.wide, 12, 12);
	timeline_bars_release(&bars);
	timeline_close(timeline);
}

static void the_undated_can_be_asked_for(void **state)
{
	const struct place *place = *state;
	const struct list_scope scope = { .query = "渡口 date:none" }, dated = { .query = "渡口 -date:none" };
	struct timeline *timeline = must_count(place->archive, &scope);
	struct timeline_bars bars = { 0 };

	timeline_gather(timeline, TIMELINE_YEAR, &bars);
	assert_two(&bars.undated, 1, 1);
	assert_two(&bars.bars[1], 0, 23);
	timeline_close(timeline);
	timeline = must_count(place->archive, &dated);
	timeline_gather(timeline, TIMELINE_YEAR, &bars);
	assert_two(&bars.undated, 0, 1);
	assert_two(&bars.bars[1], 8, 23);
	timeline_bars_release(&bars);
	timeline_close(timeline);
}

static void a_query_that_is_none_is_refused(void **state)
{
	const struct place *place = *state;
	const struct list_scope scope = { .query = "(渡口" };
	struct timeline *timeline;
	struct error error;

	assert_int_equal(timeline_open(&timeline, place->archive, &scope, &error), STATUS_INVALID);
	assert_non_null(strstr(error.text, "at 1"));
}

static void facets_count_apart_what_no_year_holds(void **state)
{
	static const struct year_tally wanted[] = { { 2024, 4 }, { 2023, 2 }, { YEAR_WIDE, 3 }, { YEAR_NONE, 1 } };
	const struct list_scope scope = { .query = "渡口" };
	struct place *place = place_make();
	struct writer *writer = must_write(place->path);
	struct page *span = page_make("晚报", day_make(2023, 12, 31), "A1", "渡口", 3);
	struct arena arena = { 0 };
	struct facets facets;
	struct list *list;

	(void)state;
	span->date.precision = PRECISION_SPAN;
	span->date.to = day_make(2025, 1, 1);
	must_give(writer, "/1", span);
	must_give(writer, "/2", page_make("晚报", day_make(2023, 12, 31), "A1", "渡口", 2));
	add_wide(writer, "/3", "渡口", 4, 0);
	must_give(writer, "/4", page_make(NULL, 0, NULL, "渡口", 1));
	must_publish(writer);
	place->archive = must_open(place->path);
	assert_int_equal(list_open(place->archive, &scope, &list, NULL), STATUS_OK);
	assert_int_equal(list_facets(list, NULL, &arena, &facets, NULL), STATUS_OK);
	assert_int_equal(facets.articles, 10);
	assert_int_equal(facets.year_count, 4);
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(facets.years[i].year, wanted[i].year);
		assert_int_equal(facets.years[i].articles, wanted[i].articles);
	}
	list_close(list);
	arena_release(&arena);
	place_end(&(void *){ place });
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hits_are_counted_where_their_date_lies_in_the_span),
		cmocka_unit_test(a_kept_list_is_counted_as_a_query_is),
		cmocka_unit_test(a_paper_of_pages_dated_to_spans_is_counted_by_page),
		cmocka_unit_test(the_undated_can_be_asked_for),
		cmocka_unit_test(a_query_that_is_none_is_refused),
		cmocka_unit_test(facets_count_apart_what_no_year_holds),
	};

	return cmocka_run_group_tests(tests, set_up, place_end);
}
