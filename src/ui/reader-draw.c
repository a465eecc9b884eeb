/* SPDX-License-Identifier: MIT */
/* The lines above and below a view. */
#include "ui/reader.h"

#include <string.h>

#include "text/visible.h"
#include "text/width.h"
#include "ui/label.h"

static struct view *top(const struct reader *reader)
{
	return reader->stack[reader->depth - 1];
}

/* Left, and right where it fits. */
static void draw_title(const struct canvas *canvas, const struct strbuf *left, const struct strbuf *right)
{
	struct strbuf seen = { 0 };
	size_t col, width = width_text(strbuf_text(right), right->len);

	visible_add(&seen, strbuf_text(left), left->len);
	col = canvas_put_cut(canvas, 0, 1, canvas->cols, STYLE_HEADER, strbuf_text(&seen), seen.len);
	if (col + 2 + width < canvas->cols)
		canvas_put_right(canvas, 0, col + 2, canvas->cols - 1, STYLE_DIM, strbuf_text(right), right->len);
	strbuf_release(&seen);
}

/* Going to the next tab is best said by the name of that tab. */
static const char *hint_of(const struct reader *reader, enum command command)
{
	if (command == COMMAND_NEXT_TAB)
		command = COMMAND_ARTICLES + (reader->tab + 1) % TAB_COUNT;
	return command_table[command].hint;
}

/* As many hints as there is room for, at the right. */
static void draw_hints(const struct reader *reader, const struct canvas *canvas, size_t row, size_t col)
{
	const enum command *hints = top(reader)->ops->hints(top(reader));
	struct strbuf line = { 0 };

	for (; *hints != COMMAND_NONE; hints++) {
		size_t len = line.len;

		if (len > 0)
			strbuf_adds(&line, "  ");
		keymap_keys(reader->keymap, *hints, 1, &line);
		strbuf_addf(&line, " %s", hint_of(reader, *hints));
		if (width_text(line.text, line.len) + col + 2 > canvas->cols) {
			line.len = len;
			break;
		}
	}
	if (line.len > 0)
		canvas_put_right(canvas, row, col, canvas->cols - 1, STYLE_DIM, line.text, line.len);
	strbuf_release(&line);
}

/* What the search that is being typed has found. */
static void add_found(const struct view *view, struct strbuf *out)
{
	if (view->pane != NULL) {
		const struct finding *finding = &view->pane->finding;

		if (finding->label != NULL && finding->count > 0)
			strbuf_addf(out, "%zu / %zu", finding->current + 1, finding->count);
		else if (finding->label != NULL)
			strbuf_adds(out, "没有");
	} else if (view->listing != NULL) {
		if (view->listing->found == LISTING_FIND_GOING)
			strbuf_adds(out, "查找中…");
		else if (view->listing->found == LISTING_FIND_MISSED)
			strbuf_adds(out, "没有");
	}
}

static void draw_prompt(const struct reader *reader, const struct canvas *canvas, size_t *row, size_t *col)
{
	struct strbuf found = { 0 };
	size_t limit = canvas->cols;

	if (reader->prompt.kind == PROMPT_FIND)
		add_found(top(reader), &found);
	if (reader->searching.on && reader->searching.unfinished && reader->prompt.fault.len == 0)
		strbuf_adds(&found, "未完");
	*row = canvas->rows - prompt_rows(&reader->prompt, canvas);
	if (found.len > 0 && limit > 30)
		limit = canvas_put_right(canvas, *row, limit / 2, limit - 1, STYLE_DIM, found.text, found.len) - 1;
	*col = prompt_draw(&reader->prompt, canvas, limit);
	strbuf_release(&found);
}

/* Above the prompt. */
static void draw_candidates(const struct reader *reader, const struct canvas *canvas, size_t below)
{
	struct canvas line = canvas_part(canvas, below > 0 ? below - 1 : 0, 0, 1, canvas->cols);

	if (reader->candidates.count > 0 && below > 0)
		candidates_draw(&reader->candidates, &line);
}

static void draw_foot(const struct reader *reader, const struct canvas *canvas)
{
	struct view *view = top(reader);
	struct strbuf line = { 0 };
	size_t row = canvas->rows - 1;
	size_t col;

	if (reader->message.len > 0) {
		visible_add(&line, reader->message.text, reader->message.len);
		canvas_put_cut(canvas, row, 1, canvas->cols, reader->message_is_error ? STYLE_ERROR : STYLE_TEXT,
			line.text, line.len);
		strbuf_release(&line);
		return;
	}
	if (view->ops->place != NULL)
		view->ops->place(view, &line);
	if (reader->count > 0)
		strbuf_addf(&line, "%s%ld", line.len > 0 ? " · " : "", reader->count);
	col = canvas_put(canvas, row, 1, canvas->cols, STYLE_TEXT, strbuf_text(&line), line.len);
	draw_hints(reader, canvas, row, col + 2);
	strbuf_release(&line);
}

void reader_draw(struct reader *reader, const struct canvas *canvas, size_t *row, size_t *col)
{
	struct view *view = top(reader);
	struct strbuf left = { 0 }, right = { 0 };
	struct canvas body;
	size_t above = 0, below = reader->candidates.count > 0 ? 2 : 1;

	canvas_clear(canvas);
	*row = canvas->rows;
	*col = 0;
	reader->rows = canvas->rows;
	reader->cols = canvas->cols;
	if (canvas->rows == 0 || canvas->cols == 0)
		return;
	if (canvas->rows > 2 && view->ops->title != NULL && view->ops->title(view, &left, &right)) {
		draw_title(canvas, &left, &right);
		above = 1;
	}
	strbuf_release(&left);
	strbuf_release(&right);
	body = canvas_part(canvas, above, 0, canvas->rows > above + below ? canvas->rows - above - below : 1,
		canvas->cols);
	view->ops->draw(view, &body);
	if (!reader->prompt.open && reader->message.len == 0 && reader->unkept.text[0] != '\0') {
		reader_say_error(reader, &reader->unkept);
		reader->unkept.text[0] = '\0';
	}
	if (view->listing != NULL && view->listing->window.error.text[0] != '\0' && reader->message.len == 0)
		reader_say_error(reader, &view->listing->window.error);
	if (reader->prompt.open) {
		size_t rows = prompt_rows(&reader->prompt, canvas);
		struct canvas last = canvas_part(canvas, canvas->rows - rows, 0, rows, canvas->cols);

		canvas_clear(&last);
		draw_prompt(reader, canvas, row, col);
		draw_candidates(reader, canvas, *row);
	} else if (canvas->rows > 1) {
		draw_foot(reader, canvas);
	}
}
