/* SPDX-License-Identifier: MIT */
#include "ui/listing.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "text/width.h"

#define MARK "▌"
#define CHUNK_LEAST 16	/* rows loaded at once, at least */
#define FAR 1000	/* rows over which moving goes by places */

void listing_init(struct listing *listing, const struct listing_source *source, void *data)
{
	*listing = (struct listing){ .window = { .source = source, .data = data }, .height = 1,
		.place = LISTING_PLACE_WANTED };
}

void listing_reset(struct listing *listing)
{
	window_clear(&listing->window);
	listing->cursor = listing->top = 0;
	listing->top_head = false;
	listing->place = LISTING_PLACE_WANTED;
}

void listing_release(struct listing *listing)
{
	window_release(&listing->window);
	free(listing->find);
	*listing = (struct listing){ 0 };
}

/* ------------------------------------------------------------- the window */

static size_t chunk_rows(const struct listing *listing)
{
	return listing->height > CHUNK_LEAST ? listing->height : CHUNK_LEAST;
}

static bool has(struct listing *listing, size_t index)
{
	while (index >= listing->window.count)
		if (window_older(&listing->window, chunk_rows(listing)) == 0)
			return false;
	return true;
}

/* Loads rows above the window; false when there are none. */
static bool load_above(struct listing *listing)
{
	size_t came = window_newer(&listing->window, chunk_rows(listing));

	listing->cursor += came;
	listing->top += came;
	return came > 0;
}

/* What lies more than two screens away is let go. The entry above the top stays, which says whether
 * the top has a header. */
static void trim(struct listing *listing, bool moved_up)
{
	size_t first = listing->top < listing->cursor ? listing->top : listing->cursor;
	size_t gone;

	if (moved_up) {
		window_trim_older(&listing->window, first + listing->height, 2 * listing->height);
		return;
	}
	gone = window_trim_newer(&listing->window, first, 2 * listing->height + 1);
	listing->cursor -= gone;
	listing->top -= gone;
}

/* --------------------------------------------------------------- geometry */

/* The window reaches above every entry that is asked about, or begins with the list itself. */
static bool head(const struct listing *listing, size_t index)
{
	const struct window *window = &listing->window;

	if (window->source->same_head == NULL)
		return false;
	if (index == 0)
		return window->at_start;
	return !window->source->same_head(&window->entries[index - 1], &window->entries[index]);
}

/* Moves the top by one line; false at the end of the list. */
static bool top_down(struct listing *listing)
{
	if (listing->top_head) {
		listing->top_head = false;
		return true;
	}
	if (!has(listing, listing->top + 1))
		return false;
	listing->top++;
	listing->top_head = head(listing, listing->top);
	return true;
}

static bool top_up(struct listing *listing)
{
	if (listing->top == 0)
		load_above(listing);
	if (!listing->top_head && head(listing, listing->top)) {
		listing->top_head = true;
		return true;
	}
	if (listing->top == 0)
		return false;
	listing->top--;
	listing->top_head = false;
	return true;
}

/* The line of an entry that is not above the top. */
static size_t line_of(const struct listing *listing, size_t index)
{
	size_t line = listing->top_head ? 1 : 0;

	for (size_t i = listing->top + 1; i <= index; i++)
		line += head(listing, i) ? 2 : 1;
	return line;
}

/* The entry on a line, or the one below its header; the last one when the list is shorter. */
static size_t entry_on(struct listing *listing, size_t line)
{
	size_t index = listing->top;
	size_t at = listing->top_head ? 1 : 0;

	while (at < line && has(listing, index + 1)) {
		index++;
		at += head(listing, index) ? 2 : 1;
	}
	return index;
}

/* Scrolls by as little as shows the cursor, and the header right above it. */
static void show(struct listing *listing)
{
	if (listing->window.count == 0)
		return;
	if (listing->cursor <= listing->top) {
		if (listing->cursor == 0)
			load_above(listing);
		if (listing->cursor < listing->top || !listing->top_head) {
			listing->top = listing->cursor;
			listing->top_head = listing->height > 1 && head(listing, listing->top);
		}
	}
	while (line_of(listing, listing->cursor) >= listing->height)
		if (!top_down(listing))
			break;
}

/* No empty lines at the foot while there are rows above. */
static void fill_screen(struct listing *listing)
{
	size_t last = entry_on(listing, listing->height - 1);
	size_t lines = line_of(listing, last) + 1;

	while (lines < listing->height && top_up(listing))
		lines++;
}

static void set_cursor(struct listing *listing, size_t index)
{
	if (listing->place >= 0)
		listing->place += (int64_t)index - (int64_t)listing->cursor;
	listing->cursor = index;
}

/* ---------------------------------------------------------------- movement */

/* The first rows, where nothing is loaded. */
static void fill(struct listing *listing)
{
	if (listing->window.count > 0 || listing->window.at_end || listing->window.stopped)
		return;
	listing->place = 0;
	window_first(&listing->window, chunk_rows(listing));
	listing->top_head = listing->window.source->same_head != NULL && listing->height > 1;
}

const struct entry *listing_current(struct listing *listing)
{
	fill(listing);
	return listing->cursor < listing->window.count ? &listing->window.entries[listing->cursor] : NULL;
}

size_t listing_line(struct listing *listing)
{
	if (listing_current(listing) == NULL || listing->cursor < listing->top)
		return 0;
	return line_of(listing, listing->cursor);
}

/* Over many rows by their places, without loading what lies between. */
static bool move_far(struct listing *listing, long rows)
{
	int64_t place, count;

	listing_work(listing);
	place = listing->place + rows;
	return place > 0 && listing->window.source->count(listing->window.data, &count) && place < count &&
		listing_goto_place(listing, place);
}

bool listing_move(struct listing *listing, long rows)
{
	bool moved = false;

	listing->window.stopped = false;
	fill(listing);
	if (labs(rows) > FAR && move_far(listing, rows))
		return true;
	for (; rows > 0 && has(listing, listing->cursor + 1); rows--, moved = true)
		set_cursor(listing, listing->cursor + 1);
	for (; rows < 0 && (listing->cursor > 0 || load_above(listing)); rows++, moved = true)
		set_cursor(listing, listing->cursor - 1);
	show(listing);
	trim(listing, rows < 0);
	return moved;
}

bool listing_page(struct listing *listing, long lines)
{
	size_t line, left = (size_t)labs(lines);
	bool scrolled = false;
	int64_t before;

	listing->window.stopped = false;
	if (listing_current(listing) == NULL)
		return false;
	show(listing);
	before = listing_current(listing)->key;
	line = listing_line(listing);
	for (; left > 0 && (lines > 0 ? top_down(listing) : top_up(listing)); left--)
		scrolled = true;
	if (lines > 0)
		fill_screen(listing);
	if (left == 0 || (lines < 0 && scrolled))
		set_cursor(listing, entry_on(listing, line));
	else
		set_cursor(listing, lines > 0 ? listing->window.count - 1 : 0);
	show(listing);
	trim(listing, lines < 0);
	return listing_current(listing)->key != before;
}

void listing_reach(struct listing *listing, int64_t key)
{
	for (size_t i = 0; i < listing->window.count; i++) {
		if (listing->window.entries[i].key == key) {
			set_cursor(listing, i);
			show(listing);
			return;
		}
	}
	listing_goto(listing, key, listing->height / 2);
}

void listing_first(struct listing *listing)
{
	listing_reset(listing);
	fill(listing);
}

void listing_last(struct listing *listing)
{
	struct window *window = &listing->window;
	int64_t count;

	listing_reset(listing);
	if (!window_last(window, chunk_rows(listing)))
		return;
	listing->cursor = listing->top = window->count - 1;
	fill_screen(listing);
	if (window->source->count(window->data, &count))
		listing->place = count - 1;
}

void listing_goto(struct listing *listing, int64_t key, size_t line)
{
	listing_reset(listing);
	if (!window_from(&listing->window, key, chunk_rows(listing))) {
		listing_last(listing);
		return;
	}
	load_above(listing);
	while (line_of(listing, listing->cursor) < line && top_up(listing))
		continue;
	fill_screen(listing);
	show(listing);
}

bool listing_goto_place(struct listing *listing, int64_t place)
{
	int64_t key;
	enum status status = listing->window.source->at(listing->window.data, place, &key, &listing->window.error);

	if (status == STATUS_STOPPED)
		listing->window.error.text[0] = '\0';
	if (status != STATUS_OK)
		return status == STATUS_STOPPED;
	listing_goto(listing, key, listing->height / 2);
	listing->place = place;
	return true;
}

bool listing_waits(const struct listing *listing)
{
	bool empty = listing->window.stopped && listing->window.count == 0;

	return listing->found == LISTING_FIND_GOING || (listing->place == LISTING_PLACE_WANTED && !empty);
}

bool listing_stop(struct listing *listing)
{
	bool waits = listing_waits(listing);

	if (listing->found == LISTING_FIND_GOING)
		listing_find(listing, NULL, 0, false, true);
	if (listing->place == LISTING_PLACE_WANTED)
		listing->place = LISTING_PLACE_STOPPED;
	return waits || listing->window.stopped;
}

bool listing_work(struct listing *listing)
{
	const struct entry *entry = listing_current(listing);
	struct window *window = &listing->window;

	if (entry == NULL && !window->stopped)
		listing->place = 0;
	if (entry == NULL || listing->place != LISTING_PLACE_WANTED)
		return false;
	switch (window->source->place(window->data, entry->key, &listing->place, &window->error)) {
	case STATUS_OK:
		break;
	case STATUS_STOPPED:
		window->error.text[0] = '\0';
		listing->place = LISTING_PLACE_WANTED;
		break;
	default:
		listing->place = 0;
	}
	return true;
}

/* ----------------------------------------------------------------- drawing */

/* A screen of another height keeps the cursor in sight. */
static void fit(struct listing *listing, size_t height)
{
	if (listing->window.count == 0)
		listing->height = height;
	fill(listing);
	listing->height = height;
	if (listing->window.count == 0)
		return;
	show(listing);
	fill_screen(listing);
}

void listing_draw(struct listing *listing, const struct canvas *canvas)
{
	size_t gutter = width_text(MARK, strlen(MARK));
	size_t row = 0;

	if (canvas->rows == 0)
		return;
	if (listing->height != canvas->rows || listing->window.count == 0)
		fit(listing, canvas->rows);
	for (size_t i = listing->top; row < canvas->rows && has(listing, i); i++) {
		struct canvas line = canvas_part(canvas, row, gutter, 1, canvas->cols);

		if (i > listing->top ? head(listing, i) : listing->top_head) {
			listing->window.source->draw_head(listing->window.data, &listing->window.entries[i], &line);
			if (++row == canvas->rows)
				break;
			line = canvas_part(canvas, row, gutter, 1, canvas->cols);
		}
		if (i == listing->cursor)
			canvas_put_own(canvas, row, 0, gutter, STYLE_CHOSEN, MARK, strlen(MARK));
		listing->window.source->draw(listing->window.data, &listing->window.entries[i], &line, listing->find);
		row++;
	}
}
