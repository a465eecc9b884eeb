/* SPDX-License-Identifier: MIT */
#include "ui/board.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "archive/writer.h"
#include "base/alloc.h"
#include "base/path.h"
#include "base/strbuf.h"
#include "folder.h"

#define MOST_ITEMS 20000

struct board {
	struct writer *writer;
	struct page page;	/* the one being made */
	bool in_page;
	size_t pages, line;
	const char *file;
};

static void stop(const struct board *board, const char *why)
{
	fprintf(stderr, "%s:%zu: %s\n", board->file, board->line, why);
	exit(99);
}

static void add_page(struct board *board)
{
	const struct source source = { 1, 1, board->pages };
	struct source known;
	struct error error;
	char path[64];

	if (!board->in_page)
		return;
	snprintf(path, sizeof path, "/board/%zu.txt", board->pages++);
	writer_seen(board->writer, path, &known, &error);
	if (writer_add(board->writer, path, &source, &board->page, &error) != STATUS_OK)
		stop(board, error.text);
	arena_release(&board->page.arena);
	board->page = (struct page){ 0 };
	board->in_page = false;
}

static const char *keep(struct board *board, const char *text)
{
	return arena_strdup(&board->page.arena, text);
}

static struct date parse_date(const char *text)
{
	struct date date = { .from = day_parse(text), .precision = PRECISION_DAY, .basis = BASIS_PATH,
		.evidence = "path" };
	int year, month;

	date.to = date.from;
	if (*text == '~' && sscanf(text, "~%d-%d", &year, &month) == 2)
		return (struct date){ day_make(year, month, 1), day_make(year, month, day_in_month(year, month)),
			PRECISION_MONTH, BASIS_TEXT, "text" };
	return date.from != 0 ? date : (struct date){ 0 };
}

static void begin_page(struct board *board, char *rest)
{
	char *left = NULL;
	const char *date = strtok_r(rest, " ", &left);
	const char *label = strtok_r(NULL, " ", &left);
	const char *paper = strtok_r(NULL, "", &left);

	add_page(board);
	board->in_page = true;
	board->page.source = "board";
	board->page.items = arena_alloc(&board->page.arena, MOST_ITEMS * sizeof *board->page.items);
	board->page.date = parse_date(date);
	board->page.label = label != NULL && strcmp(label, "-") != 0 ? keep(board, label) : NULL;
	board->page.paper = paper != NULL ? keep(board, paper) : NULL;
}

static struct item *begin_item(struct board *board, enum item_kind kind, const char *headline)
{
	struct item *item;

	if (!board->in_page || board->page.item_count == MOST_ITEMS)
		stop(board, "no page, or too many articles");
	item = &board->page.items[board->page.item_count++];
	*item = (struct item){ .kind = kind, .first_line = board->page.item_count,
		.last_line = board->page.item_count, .confidence = 1 };
	item->headline = *headline != '\0' ? keep(board, headline) : NULL;
	return item;
}

static void add_paragraph(struct board *board, struct item *item, const char *text)
{
	struct arena *arena = &board->page.arena;
	size_t count = item->paragraph_count;
	size_t *line = arena_alloc(arena, sizeof *line);

	if ((count & (count - 1)) == 0) {
		struct paragraph *more = arena_alloc(arena, (count > 0 ? count * 2 : 1) * sizeof *more);

		for (size_t i = 0; i < count; i++)
			more[i] = item->paragraphs[i];
		item->paragraphs = more;
	}
	*line = item->first_line;
	item->paragraphs[item->paragraph_count++] = (struct paragraph){ .text = keep(board, text), .lines = line,
		.line_count = 1, .confidence = 1 };
}

static void add_numbered(struct board *board, char *rest, bool articles)
{
	size_t count = strtoul(rest, &rest, 10);
	struct item *item = articles ? NULL : &board->page.items[board->page.item_count - 1];
	struct strbuf text = { 0 };

	for (size_t i = 1; i <= count; i++) {
		strbuf_clear(&text);
		strbuf_addf(&text, "%s %zu", rest + 1, i);
		if (articles)
			item = begin_item(board, ITEM_ARTICLE, text.text);
		add_paragraph(board, item, text.text);
	}
	strbuf_release(&text);
}

static void add_byline(struct board *board, struct item *item, char *rest)
{
	char *name = strchr(rest, ' ');
	struct byline *bylines = arena_alloc(&board->page.arena, (item->byline_count + 1) * sizeof *bylines);

	if (name == NULL)
		stop(board, "by ROLE NAME");
	*name++ = '\0';
	for (size_t i = 0; i < item->byline_count; i++)
		bylines[i] = item->bylines[i];
	bylines[item->byline_count++] = (struct byline){ strcmp(rest, "-") == 0 ? "" : keep(board, rest),
		keep(board, name) };
	item->bylines = bylines;
}

static void add_topic(struct board *board, struct item *item, const char *name)
{
	static const char *const term = "词";

	if (item->topic_count < ITEM_TOPICS)
		item->topics[item->topic_count++] = (struct topic){ keep(board, name), keep(board, name), 0.5, &term, 1 };
}

static void add_subhead(struct board *board, struct item *item, const char *text)
{
	struct subhead *subheads = arena_alloc(&board->page.arena, (item->subhead_count + 1) * sizeof *subheads);

	for (size_t i = 0; i < item->subhead_count; i++)
		subheads[i] = item->subheads[i];
	subheads[item->subhead_count++] = (struct subhead){ item->first_line, keep(board, text), item->paragraph_count };
	item->subheads = subheads;
}

static void add_to_item(struct board *board, const char *word, char *rest)
{
	struct item *item = board->page.item_count > 0 ? &board->page.items[board->page.item_count - 1] : NULL;

	if (item == NULL)
		stop(board, "no article yet");
	if (strcmp(word, "standing") == 0)
		item->standing_head = keep(board, rest);
	else if (strcmp(word, "kicker") == 0)
		item->kicker = keep(board, rest);
	else if (strcmp(word, "deck") == 0)
		item->deck = keep(board, rest);
	else if (strcmp(word, "from") == 0)
		item->continued_from = keep(board, rest);
	else if (strcmp(word, "to") == 0)
		item->continued_to = keep(board, rest);
	else if (strcmp(word, "by") == 0)
		add_byline(board, item, rest);
	else if (strcmp(word, "topic") == 0)
		add_topic(board, item, rest);
	else if (strcmp(word, "p") == 0)
		add_paragraph(board, item, rest);
	else if (strcmp(word, "sub") == 0)
		add_subhead(board, item, rest);
	else
		stop(board, "no such word");
}

static void unescape(char *text)
{
	char *out = text;

	while (*text != '\0') {
		if (text[0] == '\\' && text[1] == 'x') {
			char digits[3] = { text[2], text[3], '\0' };

			*out++ = (char)strtol(digits, NULL, 16);
			text += 4;
		} else {
			*out++ = *text++;
		}
	}
	*out = '\0';
}

static void read_line(struct board *board, char *line)
{
	char *rest;

	line[strcspn(line, "\n")] = '\0';
	if (*line == '\0' || *line == '#')
		return;
	unescape(line);
	rest = strchr(line, ' ');
	if (rest != NULL)
		*rest++ = '\0';
	else
		rest = line + strlen(line);
	if (strcmp(line, "page") == 0)
		begin_page(board, rest);
	else if (strcmp(line, "article") == 0 || strcmp(line, "photo") == 0)
		begin_item(board, *line == 'a' ? ITEM_ARTICLE : ITEM_PHOTO, rest);
	else if (strcmp(line, "fill") == 0 || strcmp(line, "long") == 0)
		add_numbered(board, rest, *line == 'f');
	else
		add_to_item(board, line, rest);
}

void board_publish(const char *description, const char *path)
{
	struct board board = { .file = description };
	FILE *file = fopen(description, "r");
	struct error error;
	char *line = NULL;
	size_t size = 0;
	int64_t gone;

	if (file == NULL)
		stop(&board, "cannot be read");
	if (writer_open(&board.writer, path, NULL, &error) != STATUS_OK)
		stop(&board, error.text);
	while (getline(&line, &size, file) > 0) {
		board.line++;
		read_line(&board, line);
	}
	add_page(&board);
	free(line);
	fclose(file);
	if (writer_forget_unseen(board.writer, "/board", &gone, &error) != STATUS_OK ||
		writer_publish(board.writer, &error) != STATUS_OK)
		stop(&board, error.text);
}

struct posted board_post(const char *name)
{
	const char *root = getenv("top_srcdir");
	char *tests = path_join(root != NULL ? root : ".", "tests/ui"), *description = path_join(tests, name);
	struct posted posted = { .folder = folder_make() };

	posted.path = folder_path(posted.folder, "archive.db");
	board_publish(description, posted.path);
	free(description);
	free(tests);
	return posted;
}

void board_take_down(struct posted *posted)
{
	folder_remove(posted->folder);
	free(posted->path);
}
