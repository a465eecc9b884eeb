/* SPDX-License-Identifier: MIT */
/* What a thread has read is what would have been read without it, in the same order. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/hash.h"
#include "folder.h"
#include "import/feed.h"

#define FILES 200

struct place {
	char *folder;
	struct press *press;
	struct found files[FILES];
};

static const struct date undated;

static void add_file(struct place *place, size_t i, const char *bytes, size_t len)
{
	char name[32];

	snprintf(name, sizeof name, "%zu.txt", i);
	place->files[i] = (struct found){ .path = folder_path(place->folder, name), .named = NULL, .size = len };
	file_write(place->files[i].path, bytes, len);
}

static int set_up(void **state)
{
	struct place *place = xcalloc(1, sizeof *place);
	struct error error;

	place->folder = folder_make();
	if (press_open(&place->press, &error) != STATUS_OK)
		fail_msg("%s", error.text);
	for (size_t i = 0; i < FILES; i++) {
		struct strbuf text = { 0 };

		strbuf_addf(&text, "第%zu篇的标题\n\n本报讯 第%zu篇说，渡口的船昨天到了。\n", i, i);
		add_file(place, i, text.text, text.len);
		strbuf_release(&text);
	}
	*state = place;
	return 0;
}

static int tear_down(void **state)
{
	struct place *place = *state;

	for (size_t i = 0; i < FILES; i++)
		free(place->files[i].path);
	press_close(place->press);
	folder_remove(place->folder);
	free(place);
	return 0;
}

static struct feed *must_feed(const struct place *place)
{
	struct feed *feed;

	feed_open(&feed, place->press, "晚报", &undated, ENCODING_DETECT);
	return feed;
}

static void pages_come_in_the_order_of_their_files(void **state)
{
	struct place *place = *state;
	struct feed *feed = must_feed(place);
	size_t put = 0;
	char expected[64];

	assert_null(feed_take(feed));
	for (size_t taken = 0; taken < FILES; taken++) {
		const struct fed *fed;

		while (put < FILES && feed_has_room(feed, &place->files[put]))
			feed_put(feed, &place->files[put++], NULL);
		assert_true(put - taken > 1 || put == FILES);
		fed = feed_take(feed);
		assert_non_null(fed);
		assert_ptr_equal(fed->found, &place->files[taken]);
		assert_int_equal(fed->status, STATUS_OK);
		assert_int_equal(fed->encoding, ENCODING_UTF8);
		assert_string_equal(fed->page.paper, "晚报");
		snprintf(expected, sizeof expected, "第%zu篇的标题", taken);
		assert_string_equal(fed->page.items[0].headline, expected);
	}
	assert_null(feed_take(feed));
	feed_close(feed);
}

static void what_is_no_page_says_why_in_its_turn(void **state)
{
	static const char nothing[64];
	struct place *place = *state;
	struct feed *feed = must_feed(place);
	const uint64_t other = 1;
	const enum status expected[] = { STATUS_OK, STATUS_SYSTEM, STATUS_INVALID, STATUS_INVALID, STATUS_NONE, STATUS_OK };
	uint64_t hash;

	feed_put(feed, &place->files[0], NULL);
	assert_int_equal(feed_take(feed)->status, STATUS_OK);
	remove(place->files[1].path);
	file_write(place->files[2].path, "", 0);
	file_write(place->files[3].path, nothing, sizeof nothing);
	file_write(place->files[4].path, "水", 3);
	hash = hash_bytes(HASH_START, "水", 3);
	for (size_t i = 0; i < 6; i++)
		feed_put(feed, &place->files[i], i == 4 ? &hash : i == 5 ? &other : NULL);
	for (size_t i = 0; i < 6; i++) {
		const struct fed *fed = feed_take(feed);

		assert_int_equal(fed->status, expected[i]);
		if (expected[i] == STATUS_SYSTEM)
			assert_non_null(strstr(fed->error.text, "1.txt: "));
		else if (expected[i] == STATUS_INVALID)
			assert_string_equal(fed->error.text, i == 2 ? "the file is empty: skipped" : "not text");
	}
	feed_close(feed);
}

static void it_can_be_left_at_any_time(void **state)
{
	struct place *place = *state;

	for (size_t before = 0; before < 40; before++) {
		struct feed *feed = must_feed(place);

		for (size_t i = 0; i < before && feed_has_room(feed, &place->files[i]); i++)
			feed_put(feed, &place->files[i], NULL);
		if (before % 2 == 1)
			assert_non_null(feed_take(feed));
		feed_close(feed);
	}
}

static void a_large_file_waits_until_it_is_alone(void **state)
{
	struct place *place = *state;
	struct found large = place->files[1];
	struct feed *feed = must_feed(place);

	large.size = UINT64_C(1) << 40;
	assert_true(feed_has_room(feed, &large));
	feed_put(feed, &place->files[0], NULL);
	assert_false(feed_has_room(feed, &large));
	assert_non_null(feed_take(feed));
	assert_true(feed_has_room(feed, &large));
	feed_put(feed, &large, NULL);
	assert_false(feed_has_room(feed, &place->files[0]));
	assert_int_equal(feed_take(feed)->status, STATUS_OK);
	feed_close(feed);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(pages_come_in_the_order_of_their_files, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_is_no_page_says_why_in_its_turn, set_up, tear_down),
		cmocka_unit_test_setup_teardown(it_can_be_left_at_any_time, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_large_file_waits_until_it_is_alone, set_up, tear_down),
	};

	return cmocka_run_group_tests_name("feed", tests, NULL, NULL);
}
