/* SPDX-License-Identifier: MIT */
/* baolan show: one article, as text, Markdown or JSON. */
#include "cli/cli.h"

#include <string.h>

#include "archive/article.h"
#include "archive/jump.h"
#include "archive/list.h"
#include "press/page-json.h"
#include "text/json.h"
#include "ui/label.h"

struct marks {
	const char *headline, *subhead;	/* what stands before them */
};

static void add_line(struct strbuf *out, const char *mark, const char *text)
{
	if (text != NULL && text[0] != '\0')
		strbuf_addf(out, "%s%s\n", mark, text);
}

/* Paper, date, page and who wrote it, on one line. */
static void add_source_line(struct strbuf *out, const struct article *article)
{
	strbuf_addf(out, "%s%s", article->paper != NULL ? article->paper : "", article->paper != NULL ? "  " : "");
	label_date(out, &article->date);
	if (date_is_guess(&article->date))
		cli_add_reason(out, &article->date);
	if (article->label != NULL)
		strbuf_addf(out, "  %s", article->label);
	if (article->item.byline_count > 0)
		strbuf_adds(out, "  ");
	label_bylines(out, article->item.bylines, article->item.byline_count);
	strbuf_addc(out, '\n');
}

static void add_body(struct strbuf *out, const struct item *item, const struct marks *marks)
{
	size_t subhead = 0;

	for (size_t i = 0; i <= item->paragraph_count; i++) {
		const char *text;
		size_t len;

		for (; subhead < item->subhead_count && item->subheads[subhead].before <= i; subhead++)
			strbuf_addf(out, "\n%s%s\n", marks->subhead, item->subheads[subhead].text);
		if (i == item->paragraph_count)
			return;
		text = jump_paragraph(item, i, &len);
		if (len == 0)
			continue;
		strbuf_addc(out, '\n');
		strbuf_add(out, text, len);
		strbuf_addc(out, '\n');
	}
}

/* A line such as （下转A02版）; nothing without a page. */
static void add_jump(struct strbuf *out, const char *before, const char *page, const char *behind)
{
	if (page != NULL)
		strbuf_addf(out, "\n%s%s%s\n", before, page, behind);
}

static void add_own_line(struct strbuf *out, const char *mark, const char *text, const char *first)
{
	if (!jump_repeats(text, first))
		add_line(out, mark, text);
}

/* What stands over the second half and not over the first. */
static void add_second_heads(struct strbuf *out, const struct item *first, const struct item *second,
	const struct marks *marks)
{
	struct strbuf own = { 0 }, bylines = { 0 }, others = { 0 };

	label_bylines(&bylines, second->bylines, second->byline_count);
	label_bylines(&others, first->bylines, first->byline_count);
	add_own_line(&own, "", second->standing_head, first->standing_head);
	add_own_line(&own, "", second->kicker, first->kicker);
	add_own_line(&own, marks->subhead, second->headline, first->headline);
	add_own_line(&own, "", second->deck, first->deck);
	add_own_line(&own, "", bylines.text, others.text);
	if (own.len > 0)
		strbuf_addf(out, "\n%s", own.text);
	strbuf_release(&own);
	strbuf_release(&bylines);
	strbuf_release(&others);
}

/* The article and its other half, NULL for none, as one. */
static void add_text(struct strbuf *out, const struct article *article, const struct article *other,
	const struct marks *marks)
{
	const bool is_second = article_is_second_half(article);
	const bool lacks = other == NULL && article_has_other_half(article);
	const struct article *first = other != NULL && is_second ? other : article;
	const struct article *second = other != NULL && !is_second ? other : article;

	add_line(out, "", first->item.standing_head);
	add_line(out, "", first->item.kicker);
	add_line(out, marks->headline, first->item.headline);
	add_line(out, "", first->item.deck);
	add_source_line(out, first);
	add_jump(out, "（上接", first->item.continued_from, lacks ? "版：报库中没有）" : "版）");
	add_body(out, &first->item, marks);
	if (second != first) {
		add_jump(out, "── 下转", first->item.continued_to, "版 ──");
		add_second_heads(out, &first->item, &second->item, marks);
		add_body(out, &second->item, marks);
	}
	add_jump(out, "（下转", second->item.continued_to, lacks && !is_second ? "版：报库中没有）" : "版）");
}

static void add_json(struct strbuf *out, const struct article *article, const struct article *other)
{
	struct json json;

	json_init(&json, out);
	json_open(&json, '{');
	json_pair(&json, "id", article->key);
	json_pair(&json, "paper", article->paper);
	json_pair(&json, "page", article->label);
	json_pair(&json, "source", article->source);
	item_write_json(&json, &article->item);
	json_key(&json, "date");
	date_write_json(&json, &article->date);
	json_pair(&json, "continues", other != NULL ? other->key : NULL);
	json_close(&json, '}');
	strbuf_addc(out, '\n');
}

static enum status load(struct archive *archive, const char *key, struct article *article, struct error *error)
{
	article_number number;
	const char *path;
	enum status status = article_find(archive, key, &number, error);
	size_t copies = status == STATUS_OK ? article_copies(archive, key, &path) : 1;

	if (copies > 1)
		cli_complain("%s: in %zu of the archives: this is the article of %s", key, copies, path);
	return status == STATUS_OK ? article_load(archive, number, article, error) : status;
}

static bool is_format(const char *format)
{
	return strcmp(format, "text") == 0 || strcmp(format, "markdown") == 0 || strcmp(format, "json") == 0;
}

static void print(const struct article *article, const struct article *other, const char *format)
{
	static const struct marks text = { "", "■ " }, markdown = { "# ", "## " };
	struct strbuf out = { 0 };

	if (strcmp(format, "json") == 0) {
		add_json(&out, article, other);
		cli_print_plain(&out);
	} else {
		add_text(&out, article, other, strcmp(format, "markdown") == 0 ? &markdown : &text);
		cli_print(&out);
	}
	strbuf_release(&out);
}

static enum status print_whole(struct archive *archive, const struct article *article, const char *format,
	struct error *error)
{
	struct article other;
	enum status status = article_other_half(archive, article, &other, error);

	if (status == STATUS_OK || status == STATUS_NONE) {
		print(article, status == STATUS_OK ? &other : NULL, format);
		status = STATUS_OK;
	}
	article_release(&other);
	return status;
}

/* The articles most like it, one a line; STATUS_NONE when there are none. */
static enum status print_related(struct archive *archive, const char *key, bool as_json, struct error *error)
{
	struct list_scope scope = { .of = LIST_RELATED };
	struct rows rows = { .count = 0 };
	struct list *list;
	enum status status = article_find(archive, key, &scope.key, error);

	if (status == STATUS_OK)
		status = list_open(archive, &scope, &list, error);
	if (status != STATUS_OK)
		return status;
	status = list_older(list, LIST_NEWEST, LIST_BEST, &rows, error);
	for (size_t i = 0; i < rows.count && status == STATUS_OK; i++)
		status = cli_print_row(archive, &rows.rows[i], as_json, error);
	if (status == STATUS_OK && rows.count == 0)
		status = error_set(error, STATUS_NONE, "%s: no article is like it", key);
	rows_release(&rows);
	list_close(list);
	return status;
}

static enum cli_exit run(struct cli *cli, int argc, char **argv)
{
	const char *format = "text";
	bool related = false;
	const struct cli_option options[] = { { .name = "format", .value = &format },
		{ .name = "related", .flag = &related }, { .name = NULL } };
	int operands = cli_options(cli, &cli_show, argc, argv, options);
	struct article article = { .number = 0 };
	struct archive *archive;
	struct error error;
	enum status status;

	if (operands < 0)
		return CLI_FAULT;
	if (operands != 1)
		return cli_complain("show: say which article, by its ID: usage: baolan %s", cli_show.usage);
	if (!is_format(format))
		return cli_complain("--format %s: not known: one of text, markdown, json", format);
	if (!cli_open(cli, &archive))
		return CLI_FAULT;
	if (related)
		status = print_related(archive, argv[1], strcmp(format, "json") == 0, &error);
	else
		status = load(archive, argv[1], &article, &error);
	if (status == STATUS_OK && !related)
		status = print_whole(archive, &article, format, &error);
	article_release(&article);
	archive_close(archive);
	if (status == STATUS_OK)
		return CLI_DONE;
	cli_fail(&error);
	return status == STATUS_NONE ? CLI_NOTHING : CLI_FAULT;
}

const struct cli_command cli_show = {
	.name = "show",
	.usage = "show [-a ARCHIVE]... [--format text|markdown|json] [--related] ID",
	.summary = "prints one article, or those most like it",
	.run = run,
};
