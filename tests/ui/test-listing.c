/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ui/array-source.h"
#include "ui/keymap.h"

/* A list of numbered rows in groups; a row is drawn as its number, a header as H and the group's. */
struct numbered {
	int number, group;
	char text[16];
};

static const char *text_of(const struct entry *entry)
{
	return ((const struct numbered *)entry->row)->text;
}

static void draw_row(void *data, const struct entry *entry, const struct canvas *line, const char *find)
{
	const char *text = text_of(entry);

	(void)data;
	canvas_put_own(line, 0, 0, line->cols, find != NULL ? STYLE_MATCH : STYLE_TEXT, text, strlen(text));
}

static bool same_group(const struct entry *a, const struct entry *b)
{
	return ((const struct numbered *)a->row)->group == ((const struct numbered *)b->row)->group;
}

static void draw_group(void *data, const struct entry *entry, const struct canvas *line)
{
	char text[16];
	int len = snprintf(text, sizeof text, "H%d", ((const struct numbered *)entry->row)->group);

	(void)data;
	canvas_put_own(line, 0, 0, line->cols, STYLE_DIM, text, (size_t)len);
}

static const struct listing_source grouped = {
	.load = array_source_load, .count = array_source_count, .place = array_source_place, .at = array_source_at,
	.text = text_of, .draw = draw_row, .same_head = same_group, .draw_head = draw_group,
};

struct list_of_rows {
	struct numbered *rows;
	struct array_source array;
	struct listing listing;
	struct canvas canvas;
};

/* Groups of 1, 2, 3, 4, 5, 1, 2, ... rows. */
static void make(struct list_of_rows *list, int count, size_t height)
{
	int group = 0, left = 1;

	*list = (struct list_of_rows){ .rows = calloc((size_t)count + 1, sizeof(struct numbered)) };
	for (int i = 0; i < count; i++, left--) {
		if (left == 0)
			left = ++group % 5 + 1;
		list->rows[i] = (struct numbered){ .number = i, .group = group };
		snprintf(list->rows[i].text, sizeof list->rows[i].text, "%d", i);
	}
	list->array = (struct array_source){ .rows = (const char *)list->rows, .size = sizeof *list->rows,
		.count = (size_t)count };
	listing_init(&list->listing, &grouped, &list->array);
	canvas_init(&list->canvas, height, 12);
	listing_draw(&list->listing, &list->canvas);
}

static void unmake(struct list_of_rows *list)
{
	listing_release(&list->listing);
	array_source_release(&list->array);
	canvas_release(&list->canvas);
	free(list->rows);
}

static void redraw(struct list_of_rows *list)
{
	canvas_clear(&list->canvas);
	listing_draw(&list->listing, &list->canvas);
}

static void line_text(const struct list_of_rows *list, size_t row, char out[32])
{
	struct strbuf text = { 0 };

	canvas_text(&list->canvas, row, &text);
	snprintf(out, 32, "%s", strbuf_text(&text));
	strbuf_release(&text);
}

/* The lines that the whole list would be, and where the first line of the canvas is in it. */
static void assert_drawn_right(struct list_of_rows *list, int cursor)
{
	char line[32], wanted[32];
	size_t total = 0, first = SIZE_MAX, drawn = 0;
	bool cursor_seen = false;

	line_text(list, 0, line);
	for (size_t i = 0; i < list->array.count; i++) {
		bool head = i == 0 || list->rows[i].group != list->rows[i - 1].group;

		for (int part = head ? 0 : 1; part < 2; part++, total++) {
			if (part == 0)
				snprintf(wanted, sizeof wanted, " H%d", list->rows[i].group);
			else
				snprintf(wanted, sizeof wanted, "%s%d", (int)i == cursor ? "▌" : " ", (int)i);
			if (first == SIZE_MAX && strcmp(line, wanted) == 0)
				first = total;
			if (first == SIZE_MAX || total - first >= list->canvas.rows)
				continue;
			line_text(list, total - first, line);
			assert_string_equal(line, wanted);
			drawn++;
			cursor_seen = cursor_seen || (part == 1 && (int)i == cursor);
		}
	}
	assert_true(cursor_seen);
	if (drawn < list->canvas.rows)
		assert_int_equal(first, 0);
}

static int current(struct list_of_rows *list)
{
	const struct entry *entry = listing_current(&list->listing);

	return ((const struct numbered *)entry->row)->number;
}

static void assert_place(struct list_of_rows *list, int number)
{
	listing_work(&list->listing);
	assert_int_equal(list->listing.place, number);
	assert_int_equal(current(list), number);
}

static void run(struct list_of_rows *list, enum command command, long count)
{
	struct argument argument = { .given = count > 0, .count = count > 0 ? count : 1 };

	assert_true(listing_command(&list->listing, command, &argument));
	redraw(list);
}

static void any_movement_leaves_the_screen_right(void **state)
{
	static const enum command commands[] = {
		COMMAND_DOWN, COMMAND_UP, COMMAND_PAGE_DOWN, COMMAND_PAGE_UP, COMMAND_HALF_DOWN, COMMAND_HALF_UP,
		COMMAND_DOWN, COMMAND_UP, COMMAND_FIRST, COMMAND_LAST, COMMAND_PERCENT, COMMAND_DOWN, COMMAND_UP,
	};
	unsigned seed = 7;

	(void)state;
	for (int round = 0; round < 60; round++) {
		struct list_of_rows list;
		int count = 1 + round * 7 % 200;

		make(&list, count, 1 + (size_t)round % 13);
		for (int step = 0; step < 200; step++) {
			enum command command;
			long times;

			seed = seed * 1103515245 + 12345;
			command = commands[seed / 65536 % (sizeof commands / sizeof *commands)];
			times = seed / 1024 % 5 == 0 ? (long)(seed / 4096 % 90) : 0;
			run(&list, command, times);
			assert_drawn_right(&list, current(&list));
			assert_place(&list, current(&list));
			if (step % 40 == 39) {
				canvas_release(&list.canvas);
				canvas_init(&list.canvas, 1 + seed / 65536 % 20, 12);
				redraw(&list);
				assert_drawn_right(&list, current(&list));
			}
		}
		unmake(&list);
	}
}

static void moving_scrolls_by_one_line_at_the_edges(void **state)
{
	struct list_of_rows list;
	char line[32];

	(void)state;
	make(&list, 100, 6);	/* H0 0 H1 1 2 H2 3 4 5 H3 6 ... */
	run(&list, COMMAND_DOWN, 2);
	assert_place(&list, 2);
	line_text(&list, 0, line);
	assert_string_equal(line, " H0");
	run(&list, COMMAND_DOWN, 0);
	line_text(&list, 5, line);
	assert_string_equal(line, "▌3");
	line_text(&list, 0, line);
	assert_string_equal(line, " 0");
	run(&list, COMMAND_UP, 3);
	line_text(&list, 0, line);
	assert_string_equal(line, " H0");
	unmake(&list);
}

static void only_what_is_near_stays_in_memory(void **state)
{
	struct list_of_rows list;

	(void)state;
	make(&list, 20000, 10);
	for (int i = 0; i < 900; i++)
		run(&list, COMMAND_DOWN, 0);
	assert_true(list.listing.window.count < 120);
	for (int i = 0; i < 300; i++)
		run(&list, COMMAND_PAGE_DOWN, 0);
	assert_true(list.listing.window.count < 120);
	for (int i = 0; i < 200; i++)
		run(&list, COMMAND_PAGE_UP, 0);
	assert_true(list.listing.window.count < 120);
	assert_place(&list, current(&list));
	run(&list, COMMAND_DOWN, 9000);
	assert_true(list.listing.window.count < 120);
	unmake(&list);
}

static void places_and_shares_are_reached(void **state)
{
	struct list_of_rows list;

	(void)state;
	make(&list, 1204, 20);
	run(&list, COMMAND_LAST, 120);
	assert_place(&list, 119);
	run(&list, COMMAND_PERCENT, 50);
	assert_place(&list, 602);
	run(&list, COMMAND_PERCENT, 100);
	assert_place(&list, 1203);
	run(&list, COMMAND_LAST, 99999);
	assert_place(&list, 1203);
	run(&list, COMMAND_FIRST, 0);
	assert_place(&list, 0);
	run(&list, COMMAND_LAST, 0);
	assert_place(&list, 1203);
	unmake(&list);
}

static void finding_goes_round(void **state)
{
	struct list_of_rows list;

	(void)state;
	make(&list, 500, 10);
	listing_find(&list.listing, "77", 0, true, true);
	assert_false(listing_find_work(&list.listing, 1000));
	assert_place(&list, 77);
	assert_int_equal(list.listing.found, LISTING_FIND_FOUND);
	listing_find(&list.listing, "77", -77, false, true);
	listing_find_work(&list.listing, 1000);
	assert_place(&list, 177);
	listing_find(&list.listing, "77", -477, false, true);
	listing_find_work(&list.listing, 1000);
	assert_place(&list, 77);
	assert_int_equal(list.listing.found, LISTING_FIND_WRAPPED);
	listing_find(&list.listing, "77", -77, false, false);
	listing_find_work(&list.listing, 1000);
	assert_place(&list, 477);
	listing_find(&list.listing, "x", -477, false, true);
	listing_find_work(&list.listing, 1000);
	assert_int_equal(list.listing.found, LISTING_FIND_MISSED);
	assert_place(&list, 477);
	listing_find(&list.listing, "499", -499, false, true);
	listing_find_work(&list.listing, 1000);
	assert_place(&list, 499);
	unmake(&list);
}

static void a_filter_leaves_what_matches(void **state)
{
	struct list_of_rows list;
	int64_t count;

	(void)state;
	make(&list, 500, 10);
	array_source_filter(&list.array, "77", text_of);
	listing_reset(&list.listing);
	redraw(&list);
	assert_true(array_source_count(&list.array, &count));
	assert_int_equal(count, 5);
	assert_int_equal(current(&list), 77);
	run(&list, COMMAND_LAST, 0);
	assert_int_equal(current(&list), 477);
	array_source_filter(&list.array, "x", text_of);
	listing_reset(&list.listing);
	redraw(&list);
	assert_null(listing_current(&list.listing));
	run(&list, COMMAND_LAST, 0);
	run(&list, COMMAND_PAGE_DOWN, 0);
	assert_false(listing_work(&list.listing));
	unmake(&list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_movement_leaves_the_screen_right),
		cmocka_unit_test(moving_scrolls_by_one_line_at_the_edges),
		cmocka_unit_test(only_what_is_near_stays_in_memory),
		cmocka_unit_test(places_and_shares_are_reached),
		cmocka_unit_test(finding_goes_round),
		cmocka_unit_test(a_filter_leaves_what_matches),
	};

	return cmocka_run_group_tests_name("listing", tests, NULL, NULL);
}
