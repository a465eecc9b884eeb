/* SPDX-License-Identifier: MIT */
/* The live key table: what each key does now. */
#include "ui/array-source.h"
#include "ui/views.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"

#define KEYS_CELLS 18

struct help {
	struct view view;
	struct array_source rows;	/* of command_table */
	struct listing listing;
	char *filter;
};

static const char *text(const struct entry *entry)
{
	const struct command_info *info = entry->row;

	return info->help;
}

/* The rows' data begins with the array, which is all that a source is given. */
static struct help *help_of(void *data)
{
	return (struct help *)((char *)data - offsetof(struct help, rows));
}

static void draw_row(void *data, const struct entry *entry, const struct canvas *line, const char *find)
{
	const struct command_info *info = entry->row;
	enum command command = (enum command)(info - command_table);
	struct strbuf keys = { 0 };
	size_t col = KEYS_CELLS;

	keymap_keys(help_of(data)->view.reader->keymap, command, 3, &keys);
	canvas_put(line, 0, 1, col, STYLE_STRONG, strbuf_text(&keys), keys.len);
	strbuf_release(&keys);
	if (line->cols >= 76) {
		canvas_put_own(line, 0, col, col + KEYS_CELLS, STYLE_DIM, info->name, strlen(info->name));
		col += KEYS_CELLS;
	}
	canvas_put_cut(line, 0, col, line->cols, find != NULL && listing_text_matches(info->help, find)
		? STYLE_MATCH : STYLE_TEXT, info->help, strlen(info->help));
}

static bool same_head(const struct entry *a, const struct entry *b)
{
	return ((const struct command_info *)a->row)->context == ((const struct command_info *)b->row)->context;
}

static void draw_head(void *data, const struct entry *entry, const struct canvas *line)
{
	static const char *const heads[CONTEXT_COUNT] = {
		[CONTEXT_MOVE] = "移动（前面可以先输入数字）",
		[CONTEXT_LIST] = "列表",
		[CONTEXT_ARTICLE] = "文章",
		[CONTEXT_TIMELINE] = "时间线",
		[CONTEXT_FIND] = "查找",
		[CONTEXT_VIEW] = "画面",
	};
	const char *words = heads[((const struct command_info *)entry->row)->context];

	(void)data;
	canvas_put_own(line, 0, 0, line->cols, STYLE_ACCENT, words, strlen(words));
}

static const struct listing_source source = {
	.load = array_source_load, .count = array_source_count, .place = array_source_place, .at = array_source_at,
	.text = text, .draw = draw_row, .same_head = same_head, .draw_head = draw_head,
};

static bool title(struct view *view, struct strbuf *left, struct strbuf *right)
{
	const struct help *help = (const struct help *)view;

	strbuf_adds(left, "帮助");
	if (help->filter != NULL)
		strbuf_addf(left, "   筛选 %s", help->filter);
	strbuf_adds(right, "man baolan 更详细");
	return true;
}

static void draw(struct view *view, const struct canvas *canvas)
{
	listing_draw(view->listing, canvas);
}

static enum status filter(struct view *view, const char *words, struct error *error)
{
	struct help *help = (struct help *)view;

	(void)error;
	free(help->filter);
	help->filter = *words != '\0' ? xstrdup(words) : NULL;
	array_source_filter(&help->rows, words, text);
	listing_reset(&help->listing);
	return STATUS_OK;
}

/* There is nothing to open: Enter is the next line, as the table says. */
static bool do_command(struct view *view, enum command command, const struct argument *argument)
{
	return command == COMMAND_OPEN && listing_command(view->listing, COMMAND_DOWN, argument);
}

static void free_help(struct view *view)
{
	struct help *help = (struct help *)view;

	listing_release(&help->listing);
	array_source_release(&help->rows);
	free(help->filter);
	free(help);
}

static const enum command *hints(const struct view *view)
{
	static const enum command all[] = {
		COMMAND_CLOSE, COMMAND_FIND, COMMAND_PAGE_DOWN, COMMAND_NONE
	};

	(void)view;
	return all;
}

static const struct view_ops ops = {
	.context = CONTEXT_LIST, .hints = hints, .title = title, .draw = draw, .command = do_command,
	.filter = filter, .free = free_help,
};

struct view *help_open(struct reader *reader)
{
	struct help *help = xcalloc(1, sizeof *help);

	help->view = (struct view){ &ops, reader, &help->listing, NULL };
	help->rows = (struct array_source){ .rows = (const char *)command_table, .size = sizeof *command_table,
		.count = COMMAND_COUNT };
	listing_init(&help->listing, &source, &help->rows);
	return &help->view;
}
