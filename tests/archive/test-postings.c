/* SPDX-License-Identifier: MIT */
/* Postings come out as they went in, and damaged ones do no harm. */
#include "unit.h"

#include <stdlib.h>
#include <string.h>

#include "archive/postings.h"

#define MOST_ITEMS 50000

static uint32_t seed = 7;
static uint32_t items[MOST_ITEMS];

static uint32_t random_below(uint32_t limit)
{
	seed = seed * 1664525 + 1013904223;
	return (uint32_t)((uint64_t)(seed >> 8) * limit >> 24);
}

/* Rising items, with places about so far apart. */
static size_t random_items(uint32_t gap, uint32_t most)
{
	uint32_t place = random_below(gap), detail = random_below(most);
	size_t count = 0;

	while (place < CHUNK_PLACES && count < MOST_ITEMS) {
		items[count++] = place * DETAILS + detail;
		if (random_below(4) == 0 && detail + 1 < most) {
			detail += 1 + random_below(most - detail - 1);
			continue;
		}
		place += 1 + random_below(gap);
		detail = random_below(most);
	}
	return count;
}

static const unsigned char *bytes_of(const struct strbuf *buf)
{
	return (const unsigned char *)strbuf_text(buf);
}

static void assert_comes_back(size_t count)
{
	struct strbuf set = { 0 }, details = { 0 };
	struct details back = { 0 };
	struct places places;
	size_t place = 0, i = 0;

	postings_put_set(&set, items, count);
	postings_put_details(&details, items, count);
	assert_true(postings_take_set(bytes_of(&set), set.len, &places));
	for (; places_from(&places, place, &place); place++) {
		assert_true(i < count);
		assert_int_equal(place, items[i] / DETAILS);
		while (i < count && items[i] / DETAILS == place)
			i++;
	}
	assert_int_equal(i, count);
	assert_true(postings_take_details(bytes_of(&details), details.len, &places, &places, 0, &back));
	assert_int_equal(back.count, count);
	assert_memory_equal(back.items, items, count * sizeof *items);
	strbuf_release(&set);
	strbuf_release(&details);
	free(back.items);
}

static void sets_and_details_come_back(void **state)
{
	static const uint32_t gaps[] = { 1, 2, 7, 8, 9, 100, 5000, CHUNK_PLACES };
	static const uint32_t most[] = { 1, 2, 1000, DETAILS };

	(void)state;
	for (size_t round = 0; round < 20; round++) {
		for (size_t g = 0; g < sizeof gaps / sizeof gaps[0]; g++) {
			for (size_t m = 0; m < sizeof most / sizeof most[0]; m++)
				assert_comes_back(random_items(gaps[g], most[m]));
		}
	}
	items[0] = (CHUNK_PLACES - 1) * DETAILS + DETAILS - 1;
	assert_comes_back(1);
}

static void walks_find_the_nearest_place(void **state)
{
	struct places places = { { 0 } };
	size_t place;

	(void)state;
	assert_true(places_empty(&places));
	assert_false(places_below(&places, CHUNK_PLACES, &place));
	assert_false(places_from(&places, 0, &place));
	places_add(&places, 0);
	places_add(&places, 63);
	places_add(&places, 64);
	places_add(&places, CHUNK_PLACES - 1);
	assert_int_equal(places_count(&places), 4);
	assert_int_equal(places_count_between(&places, 0, CHUNK_PLACES), 4);
	assert_int_equal(places_count_between(&places, 1, 64), 1);
	assert_int_equal(places_count_between(&places, 63, 65), 2);
	assert_int_equal(places_count_between(&places, 64, 64), 0);
	assert_int_equal(places_count_between(&places, 65, CHUNK_PLACES - 1), 0);
	assert_true(places_below(&places, CHUNK_PLACES, &place) && place == CHUNK_PLACES - 1);
	assert_true(places_below(&places, CHUNK_PLACES - 1, &place) && place == 64);
	assert_true(places_below(&places, 64, &place) && place == 63);
	assert_true(places_below(&places, 63, &place) && place == 0);
	assert_false(places_below(&places, 0, &place));
	assert_true(places_from(&places, 1, &place) && place == 63);
	assert_true(places_from(&places, 65, &place) && place == CHUNK_PLACES - 1);
	assert_false(places_from(&places, CHUNK_PLACES, &place));
}

/* A block of terms first, first + 3, ...; each has its own number as a place. */
static void fill_block(struct strbuf *block, int64_t first, size_t terms)
{
	struct strbuf set = { 0 };

	for (size_t i = 0; i < terms; i++) {
		uint32_t item = (uint32_t)i * DETAILS;

		strbuf_clear(&set);
		postings_put_set(&set, &item, 1);
		postings_put_number(block, i > 0 ? 3 : (uint64_t)first);
		postings_put_number(block, set.len);
		strbuf_add(block, set.text, set.len);
	}
	strbuf_release(&set);
}

static void a_block_has_the_terms_that_were_put_there(void **state)
{
	const int64_t first = INT64_C(1) << 44;
	struct strbuf block = { 0 };
	struct places places;
	const unsigned char *found;
	size_t len;

	(void)state;
	fill_block(&block, first, 300);
	for (int64_t i = 0; i < 1000; i++) {
		assert_true(postings_find(bytes_of(&block), block.len, first + i, &found, &len));
		assert_int_equal(found != NULL, i % 3 == 0 && i < 900);
		if (found == NULL)
			continue;
		assert_true(postings_take_set(found, len, &places));
		assert_int_equal(places_count(&places), 1);
		assert_true(places_has(&places, (size_t)i / 3));
	}
	strbuf_release(&block);
}

/* From a buffer of its own of just that size, so that a sanitizer sees what is read behind it. */
static void read_all(const struct strbuf *bytes, size_t len)
{
	unsigned char *copy = malloc(len > 0 ? len : 1);
	struct places places, wanted;
	struct details details = { 0 };
	const unsigned char *found;
	size_t found_len;

	assert_non_null(copy);
	memcpy(copy, strbuf_text(bytes), len);
	memset(&wanted, 0xff, sizeof wanted);
	postings_take_set(copy, len, &places);
	if (!postings_take_details(copy, len, &places, &wanted, 3, &details))
		assert_int_equal(details.count, 0);
	if (!postings_take_details(copy, len, &wanted, &wanted, 0, &details))
		assert_int_equal(details.count, 0);
	for (size_t i = 0; i < details.count; i++)
		assert_true(details.items[i] / DETAILS < CHUNK_PLACES);
	if (postings_find(copy, len, 5 + random_below(1000), &found, &found_len) && found != NULL)
		assert_true(found >= copy && found_len <= len && found + found_len <= copy + len);
	free(details.items);
	free(copy);
}

static void damaged_postings_do_no_harm(void **state)
{
	struct strbuf bytes = { 0 };

	(void)state;
	for (size_t round = 0; round < 20000; round++) {
		size_t count = random_items(1 + random_below(2000), 1 + random_below(DETAILS - 1));

		strbuf_clear(&bytes);
		if (round % 3 == 0)
			fill_block(&bytes, 5, random_below(40));
		else if (round % 3 == 1)
			postings_put_set(&bytes, items, count < 60 ? count : 60);
		else
			postings_put_details(&bytes, items, count < 60 ? count : 60);
		for (size_t i = random_below(4); i-- > 0 && bytes.len > 0;)
			bytes.text[random_below((uint32_t)bytes.len)] = (char)random_below(256);
		read_all(&bytes, bytes.len - random_below(2) * random_below((uint32_t)bytes.len + 1));
	}
	strbuf_release(&bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sets_and_details_come_back),
		cmocka_unit_test(walks_find_the_nearest_place),
		cmocka_unit_test(a_block_has_the_terms_that_were_put_there),
		cmocka_unit_test(damaged_postings_do_no_harm),
	};

	return cmocka_run_group_tests_name("postings", tests, NULL, NULL);
}
