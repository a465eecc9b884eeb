/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <string.h>

#include "text/width.h"
#include "ui/canvas.h"

static const char *row_text(const struct canvas *canvas, size_t row)
{
	static char text[512];
	struct strbuf out = { 0 };

	canvas_text(canvas, row, &out);
	assert_true(out.len < sizeof text);
	memcpy(text, strbuf_text(&out), out.len + 1);
	strbuf_release(&out);
	return text;
}

static size_t put(const struct canvas *canvas, size_t col, size_t limit, const char *text)
{
	return canvas_put(canvas, 0, col, limit, STYLE_TEXT, text, strlen(text));
}

/* Every cell is blank, narrow, or one half of a wide cluster whose other half is beside it. */
static void assert_whole(const struct canvas *canvas)
{
	for (size_t row = 0; row < canvas->rows; row++) {
		for (size_t col = 0; col < canvas->cols; col++) {
			const struct cell *cell = canvas_cell(canvas, row, col);

			assert_true(cell->width <= 2);
			if (cell->width == 0)
				assert_true(col > 0 && canvas_cell(canvas, row, col - 1)->width == 2);
			if (cell->width == 2)
				assert_true(col + 1 < canvas->cols && canvas_cell(canvas, row, col + 1)->width == 0);
		}
	}
}

static void a_wide_character_is_never_split(void **state)
{
	struct canvas canvas;

	(void)state;
	canvas_init(&canvas, 1, 7);
	assert_int_equal(put(&canvas, 0, 7, "渡口改造"), 6);
	assert_string_equal(row_text(&canvas, 0), "渡口改");
	assert_int_equal(put(&canvas, 1, 2, "x"), 2);
	assert_string_equal(row_text(&canvas, 0), " x口改");
	assert_int_equal(put(&canvas, 4, 5, "y"), 5);
	assert_string_equal(row_text(&canvas, 0), " x口y");
	assert_int_equal(put(&canvas, 1, 4, "大"), 3);
	assert_string_equal(row_text(&canvas, 0), " 大 y");
	assert_whole(&canvas);
	canvas_release(&canvas);
}

static void nothing_is_drawn_outside(void **state)
{
	struct canvas canvas, part, none;

	(void)state;
	canvas_init(&canvas, 3, 10);
	part = canvas_part(&canvas, 1, 2, 9, 4);
	assert_int_equal(part.rows, 2);
	assert_int_equal(canvas_put(&part, 0, 0, 99, STYLE_TEXT, "两岸出行", 12), 4);
	assert_int_equal(canvas_put(&part, 2, 0, 99, STYLE_TEXT, "x", 1), 0);
	assert_string_equal(row_text(&canvas, 1), "  两岸");
	assert_string_equal(row_text(&canvas, 2), "");
	none = canvas_part(&canvas, 3, 0, 1, 1);
	assert_int_equal(canvas_put(&none, 0, 0, 99, STYLE_TEXT, "x", 1), 0);
	canvas_fill(&part, 1, 0, 99, STYLE_DIM, "─");
	assert_string_equal(row_text(&canvas, 2), "  ────");
	assert_whole(&canvas);
	canvas_release(&canvas);
}

static void marks_join_the_character_before(void **state)
{
	struct canvas canvas;
	char tower[1 + 2 * 40];
	size_t len = 0;

	(void)state;
	canvas_init(&canvas, 1, 8);
	assert_int_equal(put(&canvas, 0, 8, "e\xcc\x81x"), 2);
	assert_int_equal(canvas_cell(&canvas, 0, 0)->len, 3);
	tower[len++] = 'a';
	for (; len < sizeof tower; len += 2)
		memcpy(tower + len, "\xcc\x81", 2);
	assert_int_equal(canvas_put_own(&canvas, 0, 0, 8, STYLE_TEXT, tower, len), 1);
	assert_int_equal(canvas_cell(&canvas, 0, 0)->len, 19);
	assert_int_equal(put(&canvas, 0, 8, "👨‍👩‍👧!"), 3);
	assert_whole(&canvas);
	canvas_release(&canvas);
}

static void hostile_text_is_only_looked_at(void **state)
{
	static const char hostile[] = "\x1b[2Jx\x9b" "31m\xc2\x9b\r\n\xe2\x80\xae\0.";
	struct canvas canvas;
	struct strbuf out = { 0 };

	(void)state;
	canvas_init(&canvas, 1, 60);
	canvas_put(&canvas, 0, 0, 60, STYLE_TEXT, hostile, sizeof hostile - 1);
	canvas_text(&canvas, 0, &out);
	assert_true(out.len > 20);
	for (size_t i = 0; i < out.len; i++)
		assert_true((unsigned char)out.text[i] >= 0x20 && out.text[i] != 0x7f);
	assert_null(strstr(out.text, "\xc2\x9b"));
	assert_null(strstr(out.text, "\xe2\x80\xae"));
	strbuf_release(&out);
	canvas_release(&canvas);
}

static void what_was_cut_ends_with_a_mark(void **state)
{
	struct canvas canvas;

	(void)state;
	canvas_init(&canvas, 1, 20);
	canvas_put_cut(&canvas, 0, 0, 8, STYLE_TEXT, "渡口改造工程", 18);
	assert_string_equal(row_text(&canvas, 0), "渡口改…");
	canvas_clear(&canvas);
	canvas_put_cut(&canvas, 0, 0, 12, STYLE_TEXT, "渡口改造工程", 18);
	assert_string_equal(row_text(&canvas, 0), "渡口改造工程");
	canvas_clear(&canvas);
	width_set_ambiguous(2);
	canvas_put_cut(&canvas, 0, 0, 9, STYLE_TEXT, "渡口改造工程", 18);
	assert_string_equal(row_text(&canvas, 0), "渡口改…");
	assert_int_equal(canvas_cell(&canvas, 0, 6)->width, 2);
	width_set_ambiguous(1);
	canvas_release(&canvas);
}

static void right_is_before_the_limit(void **state)
{
	struct canvas canvas;

	(void)state;
	canvas_init(&canvas, 1, 20);
	assert_int_equal(canvas_put_right(&canvas, 0, 3, 10, STYLE_DIM, "12 篇", 6), 5);
	assert_string_equal(row_text(&canvas, 0), "     12 篇");
	canvas_clear(&canvas);
	assert_int_equal(canvas_put_right(&canvas, 0, 3, 6, STYLE_DIM, "12 篇", 6), 3);
	assert_string_equal(row_text(&canvas, 0), "   12");
	canvas_release(&canvas);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_wide_character_is_never_split),
		cmocka_unit_test(nothing_is_drawn_outside),
		cmocka_unit_test(marks_join_the_character_before),
		cmocka_unit_test(hostile_text_is_only_looked_at),
		cmocka_unit_test(what_was_cut_ends_with_a_mark),
		cmocka_unit_test(right_is_before_the_limit),
	};

	return cmocka_run_group_tests_name("canvas", tests, NULL, NULL);
}
