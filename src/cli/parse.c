/* SPDX-License-Identifier: MIT */
/* baolan parse: what the importer makes of a page, without an archive. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "import/source.h"
#include "press/glyphs.h"
#include "press/page-json.h"
#include "press/press.h"
#include "ui/label.h"

static void add_field(struct strbuf *out, const char *name, const char *text)
{
	if (text != NULL)
		strbuf_addf(out, "          %-14s %s\n", name, text);
}

static void add_bylines(struct strbuf *out, const struct item *item)
{
	for (size_t i = 0; i < item->byline_count; i++)
		strbuf_addf(out, "          %-14s %s%s%s\n", "byline", item->bylines[i].role,
			item->bylines[i].role[0] != '\0' ? " " : "", item->bylines[i].name);
}

#define SURE_JOIN 0.9	/* as SURE_START */

static char doubt_mark(double confidence, double least)
{
	return confidence < least ? '?' : ' ';
}

/* The text, with a bar at each place where lines were joined. */
static void add_seams(struct strbuf *out, const struct paragraph *paragraph)
{
	const char *p = paragraph->text;
	const char *end = p + strlen(p);
	size_t chars = 0;

	for (size_t i = 0; i < paragraph->seam_count; i++) {
		const char *from = p;

		while (p < end && chars < paragraph->seams[i])
			chars += !glyph_is_blank(utf8_next(&p, end));
		strbuf_add(out, from, (size_t)(p - from));
		strbuf_addc(out, '|');
	}
	strbuf_add(out, p, (size_t)(end - p));
}

/* How sure it is that no item begins with one of these lines. The doubts up to *next, which moves on, stand above them. */
static double sure_inside(const struct item *item, size_t *next, size_t first, size_t last)
{
	double least = 1;

	while (*next < item->doubt_count && item->doubts[*next].line < first)
		(*next)++;
	for (; *next < item->doubt_count && item->doubts[*next].line <= last; (*next)++)
		if (item->doubts[*next].confidence < least)
			least = item->doubts[*next].confidence;
	return least;
}

/* "9+11", with how sure the join is where there is one, and the text. */
static void add_paragraph(struct strbuf *out, const struct paragraph *paragraph, double sure)
{
	struct strbuf lines = { 0 };
	bool joined = paragraph->line_count > 1;
	char mark = doubt_mark(sure, SURE_START);

	for (size_t i = 0; i < paragraph->line_count; i++)
		strbuf_addf(&lines, "%s%zu", i > 0 ? "+" : "", paragraph->lines[i]);
	if (joined)
		strbuf_addf(&lines, " (%.2f)", paragraph->confidence);
	if (joined && mark == ' ')
		mark = doubt_mark(paragraph->confidence, SURE_JOIN);
	strbuf_addf(out, "%c         %-14s ", mark, strbuf_text(&lines));
	add_seams(out, paragraph);
	strbuf_addc(out, '\n');
	strbuf_release(&lines);
}

/* Paragraphs and subheads, from the top. */
static void add_text(struct strbuf *out, const struct item *item)
{
	size_t subhead = 0, next = 0;

	for (size_t i = 0; i <= item->paragraph_count; i++) {
		const struct paragraph *paragraph = &item->paragraphs[i];

		for (; subhead < item->subhead_count && item->subheads[subhead].before <= i; subhead++) {
			size_t line = item->subheads[subhead].line;

			strbuf_addf(out, "%c         %-14zu ■ %s\n",
				doubt_mark(sure_inside(item, &next, line, line), SURE_START), line,
				item->subheads[subhead].text);
		}
		if (i < item->paragraph_count)
			add_paragraph(out, paragraph, sure_inside(item, &next, paragraph->lines[0],
				paragraph->lines[paragraph->line_count - 1]));
	}
}

static void add_item(struct strbuf *out, const struct item *item)
{
	strbuf_addf(out, "%c%4zu-%-4zu %s", doubt_mark(item->confidence, SURE_START), item->first_line, item->last_line,
		item_kind_name(item->kind));
	if (item->confidence < SURE_START)
		strbuf_addf(out, " (%.2f)", item->confidence);
	strbuf_addc(out, '\n');
	add_field(out, "standing head", item->standing_head);
	add_field(out, "kicker", item->kicker);
	add_field(out, "headline", item->headline);
	add_field(out, "deck", item->deck);
	add_bylines(out, item);
	add_field(out, "dateline", item->dateline);
	add_field(out, "from page", item->continued_from);
	add_text(out, item);
	add_field(out, "to page", item->continued_to);
	for (size_t i = 0; i < item->topic_count; i++)
		strbuf_addf(out, "          %-14s %s %.2f\n", "topic", item->topics[i].name, item->topics[i].score);
}

static const char *item_words(const struct item *item)
{
	if (item->headline != NULL)
		return item->headline;
	return item->paragraph_count > 0 ? item->paragraphs[0].text : "";
}

/* "FILE:LINE: how sure, what, its words" */
static void add_place(struct strbuf *out, const struct page *page, size_t line, double sure, const char *what,
	const char *words)
{
	strbuf_addf(out, "%s:%zu: %.2f %s: %s\n", page->source, line, sure, what, words);
}

static void add_doubtful_join(struct strbuf *out, const struct page *page, const struct paragraph *paragraph)
{
	char what[64];

	if (paragraph->line_count < 2 || paragraph->confidence >= SURE_JOIN)
		return;
	snprintf(what, sizeof what, "joined up to line %zu", paragraph->lines[paragraph->line_count - 1]);
	add_place(out, page, paragraph->lines[0], paragraph->confidence, what, paragraph->text);
}

/* The places of an item that may have been read wrongly, from its top. */
static void add_item_doubts(struct strbuf *out, const struct page *page, const struct item *item)
{
	size_t next = 0;
	char what[64];

	if (item->confidence < SURE_START) {
		snprintf(what, sizeof what, "%s begins", item_kind_name(item->kind));
		add_place(out, page, item->first_line, item->confidence, what, item_words(item));
	}
	for (size_t p = 0; p <= item->paragraph_count; p++) {
		size_t until = p < item->paragraph_count ? item->paragraphs[p].lines[0] : item->last_line;

		for (; next < item->doubt_count && item->doubts[next].line <= until; next++)
			add_place(out, page, item->doubts[next].line, item->doubts[next].confidence, "no item begins",
				item->doubts[next].text);
		if (p < item->paragraph_count)
			add_doubtful_join(out, page, &item->paragraphs[p]);
	}
}

static void add_doubts(struct strbuf *out, const struct page *page)
{
	for (size_t i = 0; i < page->item_count; i++)
		add_item_doubts(out, page, &page->items[i]);
}

static void add_page(struct strbuf *out, const struct page *page)
{
	strbuf_addf(out, "%s  ", page->source);
	label_date(out, &page->date);
	cli_add_reason(out, &page->date);
	strbuf_addf(out, "  %s  %s\n", page->paper != NULL ? page->paper : "-",
		page->label != NULL ? page->label : "-");
	for (size_t i = 0; i < page->item_count; i++)
		add_item(out, &page->items[i]);
}

#define JSON_HELD ((size_t)64 * 1024)	/* bytes that wait to be written; a page of megabytes is not held twice */

static void add_json(struct strbuf *out, const struct page *page)
{
	for (size_t i = 0; i < page->item_count; i++) {
		page_write_json_item(page, i, out);
		if (out->len >= JSON_HELD)
			cli_print_plain(out);
	}
}

static enum status parse_file(const char *path, const struct press *press,
	void (*add)(struct strbuf *out, const struct page *page), struct strbuf *out, struct error *error)
{
	const struct page_origin origin = { .source = path };
	struct strbuf bytes = { 0 }, text = { 0 };
	enum status status = file_read(path, &bytes, error);
	struct error reason;
	struct page page;

	if (status == STATUS_OK && text_check(strbuf_text(&bytes), bytes.len, &reason) != STATUS_OK)
		status = error_set(error, STATUS_INVALID, "%s: %s", path, reason.text);
	if (status == STATUS_OK) {
		text_decode(&bytes, ENCODING_DETECT, &text);
		strbuf_release(&bytes);
		press_read(press, &origin, strbuf_text(&text), text.len, &page);
		add(out, &page);
		page_release(&page);
	}
	strbuf_release(&bytes);
	strbuf_release(&text);
	return status;
}

static enum cli_exit run(struct cli *cli, int argc, char **argv)
{
	bool json = false, text = false, doubts = false, as_json;
	const struct cli_option options[] = {
		{ .name = "json", .flag = &json },
		{ .name = "text", .flag = &text },
		{ .name = "doubts", .flag = &doubts },
		{ .name = NULL },
	};
	int operands = cli_options(cli, &cli_parse, argc, argv, options);
	enum cli_exit status = CLI_DONE;
	void (*add)(struct strbuf *out, const struct page *page);
	struct strbuf out = { 0 };
	struct press *press;
	struct error error;

	if (operands < 0)
		return CLI_FAULT;
	if (operands == 0)
		return cli_complain("parse: say which file: usage: baolan %s", cli_parse.usage);
	/* People look at a terminal; behind a pipe stands a program. */
	as_json = !doubts && (json || (!text && !isatty(STDOUT_FILENO)));
	add = doubts ? add_doubts : as_json ? add_json : add_page;
	if (press_open(&press, &error) != STATUS_OK)
		return cli_fail(&error);
	for (int i = 1; i <= operands; i++) {
		if (parse_file(argv[i], press, add, &out, &error) != STATUS_OK)
			status = cli_fail(&error);
		if (as_json)
			cli_print_plain(&out);
		else
			cli_print(&out);
	}
	press_close(press);
	strbuf_release(&out);
	return status;
}

const struct cli_command cli_parse = {
	.name = "parse",
	.usage = "parse [--json | --text | --doubts] FILE...",
	.summary = "shows what the importer makes of a page, without an archive",
	.run = run,
};
