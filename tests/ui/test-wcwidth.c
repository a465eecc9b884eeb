/* SPDX-License-Identifier: MIT */
/* What curses believes a character takes and what everything else here does must be the same. */
#include "unit.h"

#include <locale.h>
#include <stdio.h>

#include <curses.h>

#include "text/width.h"
#include "ui/wcwidth.h"

/* Columns by which curses moves on for a character, on a window of its own. */
static int curses_cells(WINDOW *window, uint32_t codepoint)
{
	wchar_t text[] = { (wchar_t)codepoint, L'\0' };
	cchar_t cell;

	wmove(window, 0, 0);
	if (setcchar(&cell, text, A_NORMAL, 0, NULL) == ERR || wadd_wch(window, &cell) == ERR)
		return -1;
	return getcurx(window);
}

static void curses_measures_as_we_do(void **state)
{
	WINDOW *window = newpad(2, 10);

	(void)state;
	assert_non_null(window);
	for (int cells = 1; cells <= 2; cells++) {
		width_set_ambiguous(cells);
		for (uint32_t c = 0x20; c <= 0x10ffff; c++) {
			int width = width_codepoint(c);

			assert_int_equal(wcwidth((wchar_t)c), width);
			/* Marks take no column of their own, which curses shows only with a base before them. */
			if (width > 0 && (c < 0xd800 || c > 0xdfff) && curses_cells(window, c) != width)
				fail_msg("U+%04X: curses takes %d cells, not %d", (unsigned)c, curses_cells(window, c), width);
		}
	}
	width_set_ambiguous(1);
	delwin(window);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(curses_measures_as_we_do),
	};
	FILE *nowhere = fopen("/dev/null", "r+");
	int result;

	if (setlocale(LC_CTYPE, "C.UTF-8") == NULL || nowhere == NULL || newterm("xterm", nowhere, nowhere) == NULL) {
		puts("SKIP: needs the locale C.UTF-8 and terminfo's entry for xterm");
		return 77;
	}
	result = cmocka_run_group_tests_name("wcwidth", tests, NULL, NULL);
	endwin();
	return result;
}
