/* SPDX-License-Identifier: MIT */
/* The rows of a list of articles: where they come from and how they are drawn. */
#include "ui/articles.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "text/visible.h"
#include "text/width.h"
#include "ui/label.h"

/* Columns of a row. */
#define LABEL_CELLS 4
#define TITLE_COL 5
#define TOPIC_CELLS 12
#define SIZE_CELLS 6
#define DATE_CELLS 13

static enum status load(void *data, bool older, int64_t from, size_t want, struct chunk *chunk, struct error *error)
{
	struct articles *articles = data;
	enum status status = older ? list_older(articles->list, from, want, &chunk->rows, error)
		: list_newer(articles->list, from, want, &chunk->rows, error);

	if (status != STATUS_OK && status != STATUS_STOPPED)
		return status;
	chunk->count = chunk->rows.count;
	chunk->entries = xcalloc(chunk->count, sizeof *chunk->entries);
	for (size_t i = 0; i < chunk->count; i++)
		chunk->entries[i] = (struct entry){ chunk->rows.rows[i].position, &chunk->rows.rows[i] };
	return status;
}

static bool count(void *data, int64_t *count)
{
	struct articles *articles = data;

	return list_count(articles->list, count);
}

static enum status place(void *data, int64_t key, int64_t *place, struct error *error)
{
	struct articles *articles = data;

	return list_place(articles->list, key, place, error);
}

static enum status at(void *data, int64_t place, int64_t *key, struct error *error)
{
	struct articles *articles = data;

	return list_at(articles->list, place, key, error);
}

static const char *text(const struct entry *entry)
{
	const struct row *row = entry->row;

	return row->title;
}

/* What is looked for in the list, or else what the articles were searched for, stands out. */
static void mark_matches(const struct articles *articles, const struct canvas *line, size_t col, size_t end,
	const struct strbuf *seen, const char *find)
{
	struct match *matches = NULL;
	size_t count = 0, capacity = 0;

	if (find != NULL)
		listing_find_all(strbuf_text(seen), seen->len, find, &matches, &count, &capacity);
	for (size_t i = 0; find == NULL && i < articles->term_count; i++)
		search_term(strbuf_text(seen), seen->len, articles->terms[i], &matches, &count, &capacity);
	for (size_t i = 0; i < count; i++) {
		size_t from = col + width_text(seen->text, matches[i].start);
		size_t to = col + width_text(seen->text, matches[i].end);

		canvas_style(line, 0, from, to < end ? to : end, STYLE_MATCH);
	}
	free(matches);
}

static void draw_title(const struct articles *articles, const struct canvas *line, size_t col, size_t limit,
	const struct row *row, const char *find)
{
	const char *kind = label_kind(row->kind);
	struct strbuf seen = { 0 };
	size_t end;

	if (row->same)
		col = canvas_put_own(line, 0, col, limit, STYLE_ACCENT, "同文 ", strlen("同文 "));
	col = canvas_put_own(line, 0, col, limit, STYLE_TEXT, kind, strlen(kind));
	visible_add(&seen, row->title, strlen(row->title));
	end = canvas_put_cut(line, 0, col, limit, STYLE_TEXT, strbuf_text(&seen), seen.len);
	mark_matches(articles, line, col, end, &seen, find);
	strbuf_release(&seen);
}

static void draw(void *data, const struct entry *entry, const struct canvas *line, const char *find)
{
	const struct articles *articles = data;
	const struct row *row = entry->row;
	const char *label = row->label != NULL && *row->label != '\0' ? row->label : "—";
	size_t col = TITLE_COL, limit = line->cols > 0 ? line->cols - 1 : 0;
	struct strbuf words = { 0 };

	canvas_put(line, 0, 0, LABEL_CELLS, STYLE_DIM, label, strlen(label));
	if (articles->listing.window.source->draw_head == NULL) {
		label_date_short(&words, &row->date);
		canvas_put_own(line, 0, col, col + DATE_CELLS - 1, STYLE_DIM, words.text, words.len);
		strbuf_clear(&words);
		col += DATE_CELLS;
	}
	if (line->cols >= 48) {
		label_characters(&words, row->characters);
		canvas_put_right(line, 0, limit - SIZE_CELLS, limit, STYLE_DIM, words.text, words.len);
		limit -= SIZE_CELLS + 1;
	}
	if (line->cols >= 60) {
		canvas_put_cut(line, 0, limit - TOPIC_CELLS, limit, STYLE_DIM, row->topic,
			label_topic_length(row->topic));
		limit -= TOPIC_CELLS + 1;
	}
	draw_title(articles, line, col, limit, row, find);
	strbuf_release(&words);
}

static bool same_head(const struct entry *a, const struct entry *b)
{
	const struct date *left = &((const struct row *)a->row)->date;
	const struct date *right = &((const struct row *)b->row)->date;

	return left->from == right->from && left->to == right->to && left->precision == right->precision;
}

/* How many rows a day has that is in memory from its first row to its last; 0 for any other. */
static int64_t day_in_window(const struct window *window, const struct entry *entry)
{
	size_t first = 0, behind;

	while (first < window->count && window->entries[first].key != entry->key)
		first++;
	for (behind = first; behind < window->count && same_head(&window->entries[behind], entry); behind++)
		continue;
	while (first > 0 && same_head(&window->entries[first - 1], entry))
		first--;
	if ((first == 0 && !window->at_start) || (behind == window->count && !window->at_end))
		return 0;
	return (int64_t)(behind - first);
}

/* 0 when it cannot be told: dates that are no day may share their first day with others. */
static int64_t day_count(struct articles *articles, const struct entry *entry)
{
	const struct date *date = &((const struct row *)entry->row)->date;
	struct day_tally *tally = &articles->days[(uint32_t)date->from % DAY_TALLIES];
	struct error error;

	if (date->precision != PRECISION_DAY && date->precision != PRECISION_NONE)
		return 0;
	if (tally->known && tally->day == date->from)
		return tally->count;
	*tally = (struct day_tally){ date->from, day_in_window(&articles->listing.window, entry), true };
	if (tally->count == 0 && list_day_count(articles->list, date->from, &tally->count, &error) != STATUS_OK)
		tally->count = 0;
	return tally->count;
}

static void draw_head(void *data, const struct entry *entry, const struct canvas *line)
{
	struct articles *articles = data;
	const struct row *row = entry->row;
	struct strbuf words = { 0 };
	int64_t number = day_count(articles, entry);
	size_t col, limit = line->cols > 0 ? line->cols - 1 : 0;

	label_day(&words, &row->date);
	col = canvas_put_own(line, 0, 0, limit, STYLE_ACCENT, words.text, words.len) + 1;
	strbuf_clear(&words);
	if (number > 0) {
		label_number(&words, number);
		strbuf_adds(&words, " 篇");
		if (col + width_text(words.text, words.len) < limit)
			limit = canvas_put_right(line, 0, col, limit, STYLE_DIM, words.text, words.len) - 1;
	}
	canvas_fill(line, 0, col, limit, STYLE_DIM, "─");
	strbuf_release(&words);
}

const struct listing_source articles_source = {
	.load = load, .count = count, .place = place, .at = at, .text = text, .draw = draw,
	.same_head = same_head, .draw_head = draw_head,
};

const struct listing_source articles_ranked_source = {
	.load = load, .count = count, .place = place, .at = at, .text = text, .draw = draw,
};
