/* SPDX-License-Identifier: MIT */
#include "ui/prompt.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "text/grapheme.h"
#include "text/utf8.h"
#include "text/visible.h"
#include "text/width.h"
#include "ui/fault.h"

#define PROMPT_BYTES STATE_LINE_BYTES	/* nobody types more than can be kept */

static const char *const labels[PROMPT_KINDS] = {
	[PROMPT_FIND] = "/",
	[PROMPT_SEARCH] = "检索: ",
	[PROMPT_FILTER] = "筛选: ",
	[PROMPT_COMMAND] = ":",
};

void prompt_release(struct prompt *prompt)
{
	for (size_t kind = 0; kind < PROMPT_KINDS; kind++)
		history_release(&prompt->history[kind]);
	strbuf_release(&prompt->text);
	strbuf_release(&prompt->fault);
	free(prompt->typed);
	*prompt = (struct prompt){ 0 };
}

static void set_text(struct prompt *prompt, const char *text)
{
	strbuf_clear(&prompt->text);
	strbuf_adds(&prompt->text, text);
	prompt->cursor = prompt->text.len;
}

void prompt_open(struct prompt *prompt, enum prompt_kind kind, const char *text)
{
	prompt->open = true;
	prompt->kind = kind;
	prompt->recalled = prompt->history[kind].count;
	prompt->completed = COMMAND_NONE;
	strbuf_clear(&prompt->fault);
	set_text(prompt, text);
}

void prompt_fault(struct prompt *prompt, const struct error *error)
{
	const char *why = error->text;

	prompt->open = true;
	prompt->recalled = prompt->history[prompt->kind].count;
	prompt->fault_at = 1;
	if (query_fault(error, &prompt->fault_at, &why))
		why = fault_words(why);
	strbuf_clear(&prompt->fault);
	strbuf_adds(&prompt->fault, why);
}

/* ----------------------------------------------------------------- editing */

static void cut(struct prompt *prompt, size_t from, size_t to)
{
	char *text = prompt->text.text;

	if (from >= to)
		return;
	memmove(text + from, text + to, prompt->text.len - to + 1);
	prompt->text.len -= to - from;
	prompt->cursor = from;
}

static void insert(struct prompt *prompt, input_key key)
{
	char bytes[UTF8_MAX];
	size_t len = utf8_put(bytes, key);
	char *at;

	if (prompt->text.len + len > PROMPT_BYTES)
		return;
	strbuf_reserve(&prompt->text, len);
	at = prompt->text.text + prompt->cursor;
	memmove(at + len, at, prompt->text.len - prompt->cursor + 1);
	memcpy(at, bytes, len);
	prompt->text.len += len;
	prompt->cursor += len;
}

void prompt_replace(struct prompt *prompt, size_t start, size_t end, const char *text)
{
	const size_t len = strlen(text), behind = prompt->text.len - end;
	const bool moves = prompt->cursor >= end;
	char *at;

	strbuf_reserve(&prompt->text, len);
	at = prompt->text.text + start;
	memmove(at + len, at + (end - start), behind + 1);
	memcpy(at, text, len);
	prompt->text.len = start + len + behind;
	if (moves)
		prompt->cursor = prompt->cursor - (end - start) + len;
}

/* Where the cluster begins that ends at the cursor. */
static size_t before(const struct prompt *prompt)
{
	size_t at = 0, last = 0;

	while (at < prompt->cursor) {
		last = at;
		at += grapheme_next(prompt->text.text + at, prompt->text.len - at);
	}
	return last;
}

static size_t behind(const struct prompt *prompt)
{
	if (prompt->cursor >= prompt->text.len)
		return prompt->cursor;
	return prompt->cursor + grapheme_next(prompt->text.text + prompt->cursor, prompt->text.len - prompt->cursor);
}

static size_t word_before(const struct prompt *prompt)
{
	size_t at = prompt->cursor;

	while (at > 0 && prompt->text.text[at - 1] == ' ')
		at--;
	while (at > 0 && prompt->text.text[at - 1] != ' ')
		at--;
	return at;
}

/* ----------------------------------------------------------------- history */

static bool recall(struct prompt *prompt, bool older)
{
	struct history *history = &prompt->history[prompt->kind];

	if (older ? prompt->recalled == 0 : prompt->recalled == history->count)
		return false;
	if (prompt->recalled == history->count) {
		free(prompt->typed);
		prompt->typed = xstrdup(strbuf_text(&prompt->text));
	}
	prompt->recalled += older ? (size_t)-1 : 1;
	set_text(prompt, prompt->recalled == history->count ? prompt->typed : history->lines[prompt->recalled]);
	return true;
}

/* Tab and Tab again go through the commands that begin so. */
static bool complete(struct prompt *prompt)
{
	enum command command, first = 0;
	char stem[32];

	if (prompt->completed != COMMAND_NONE) {
		first = prompt->completed + 1;
	} else {
		if (prompt->text.len >= sizeof stem)
			return false;
		prompt->stem = prompt->text.len;
	}
	memcpy(stem, strbuf_text(&prompt->text), prompt->stem);
	command = command_complete(stem, prompt->stem, first);
	if (command == COMMAND_NONE)
		command = command_complete(stem, prompt->stem, 0);
	if (command == COMMAND_NONE)
		return false;
	set_text(prompt, command_table[command].name);
	prompt->completed = command;
	return true;
}

/* -------------------------------------------------------------------- keys */

/* Keys that move the cursor; false for any other. */
static bool move(struct prompt *prompt, input_key key)
{
	if (key == INPUT_LEFT || key == INPUT_CONTROL('B'))
		prompt->cursor = before(prompt);
	else if (key == INPUT_RIGHT || key == INPUT_CONTROL('F'))
		prompt->cursor = behind(prompt);
	else if (key == INPUT_HOME || key == INPUT_CONTROL('A'))
		prompt->cursor = 0;
	else if (key == INPUT_END || key == INPUT_CONTROL('E'))
		prompt->cursor = prompt->text.len;
	else
		return false;
	return true;
}

/* Keys that change the text; false when nothing changed. */
static bool edit(struct prompt *prompt, input_key key)
{
	size_t len = prompt->text.len;

	if (key == INPUT_UP || key == INPUT_CONTROL('P'))
		return recall(prompt, true);
	if (key == INPUT_DOWN || key == INPUT_CONTROL('N'))
		return recall(prompt, false);
	if (key == INPUT_BACKSPACE)
		cut(prompt, before(prompt), prompt->cursor);
	else if (key == INPUT_DELETE || key == INPUT_CONTROL('D'))
		cut(prompt, prompt->cursor, behind(prompt));
	else if (key == INPUT_CONTROL('U'))
		cut(prompt, 0, prompt->cursor);
	else if (key == INPUT_CONTROL('K'))
		cut(prompt, prompt->cursor, prompt->text.len);
	else if (key == INPUT_CONTROL('W'))
		cut(prompt, word_before(prompt), prompt->cursor);
	else if (key >= ' ' && key < INPUT_NONE)
		insert(prompt, key);
	return prompt->text.len != len;
}

enum prompt_event prompt_key(struct prompt *prompt, input_key key)
{
	strbuf_clear(&prompt->fault);
	if (key == INPUT_ENTER) {
		if (prompt->text.len > 0)
			history_add(&prompt->history[prompt->kind], prompt->text.text);
		prompt->open = false;
		return PROMPT_DONE;
	}
	if (key == INPUT_ESCAPE || key == INPUT_CONTROL('C') || key == INPUT_CONTROL('G') ||
		(key == INPUT_BACKSPACE && prompt->text.len == 0)) {
		prompt->open = false;
		return PROMPT_CANCELLED;
	}
	if (key == INPUT_TAB && prompt->kind == PROMPT_COMMAND)
		return complete(prompt) ? PROMPT_CHANGED : PROMPT_NOTHING;
	prompt->completed = COMMAND_NONE;
	if (move(prompt, key))
		return PROMPT_NOTHING;
	return edit(prompt, key) ? PROMPT_CHANGED : PROMPT_NOTHING;
}

/* ----------------------------------------------------------------- drawing */

size_t prompt_rows(const struct prompt *prompt, const struct canvas *canvas)
{
	return prompt->fault.len > 0 && canvas->rows > 1 ? 2 : 1;
}

/* The text is as visible.h shows it, and so are its characters before a place. */
static size_t visible_width(const char *text, size_t len)
{
	struct strbuf seen = { 0 };
	size_t width;

	visible_add(&seen, text, len);
	width = width_text(strbuf_text(&seen), seen.len);
	strbuf_release(&seen);
	return width;
}

/* A caret under the place, where it is in sight, and the reason beside it: on the side with more room. */
static void draw_fault(const struct prompt *prompt, const struct canvas *canvas, size_t begin, size_t hidden)
{
	const char *text = strbuf_text(&prompt->text), *p = text, *end = text + prompt->text.len;
	const struct strbuf *why = &prompt->fault;
	size_t row = canvas->rows - 1, width = width_text(why->text, why->len);
	size_t col;

	for (size_t i = 1; i < prompt->fault_at && p < end; i++)
		utf8_next(&p, end);
	col = begin + visible_width(text, (size_t)(p - text));
	col = col > hidden + begin ? col - hidden : begin;
	if (col >= canvas->cols)
		col = canvas->cols - 1;
	canvas_put_own(canvas, row, col, canvas->cols, STYLE_ERROR, "^", 1);
	if (col + 2 + width <= canvas->cols || col < canvas->cols / 2)
		canvas_put_cut(canvas, row, col + 2, canvas->cols, STYLE_ERROR, why->text, why->len);
	else if (width < col)
		canvas_put_right(canvas, row, 0, col - 1, STYLE_ERROR, why->text, why->len);
	else
		canvas_put_cut(canvas, row, 0, col - 1, STYLE_ERROR, why->text, why->len);
}

size_t prompt_draw(const struct prompt *prompt, const struct canvas *canvas, size_t limit)
{
	const char *label = labels[prompt->kind];
	struct strbuf seen = { 0 };
	size_t row = canvas->rows - prompt_rows(prompt, canvas);
	size_t begin, col, left, width, from = 0;

	if (limit > canvas->cols)
		limit = canvas->cols;
	begin = canvas_put_own(canvas, row, 0, limit, STYLE_TEXT, label, strlen(label));
	visible_add(&seen, strbuf_text(&prompt->text), prompt->cursor);
	/* The text moves left until the cursor, which stands behind what is before it, has a cell. */
	left = limit > begin + 1 ? limit - begin - 1 : 0;
	for (width = width_text(strbuf_text(&seen), seen.len); from < seen.len && width > left;) {
		size_t len = grapheme_next(seen.text + from, seen.len - from);

		width -= width_text(seen.text + from, len);
		from += len;
	}
	col = canvas_put_own(canvas, row, begin, limit, STYLE_TEXT, strbuf_text(&seen) + from, seen.len - from);
	canvas_put(canvas, row, col, limit, STYLE_TEXT, strbuf_text(&prompt->text) + prompt->cursor,
		prompt->text.len - prompt->cursor);
	if (row + 1 < canvas->rows)
		draw_fault(prompt, canvas, begin, width_text(strbuf_text(&seen), from));
	strbuf_release(&seen);
	return col < canvas->cols ? col : canvas->cols - 1;
}
