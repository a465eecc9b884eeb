/* SPDX-License-Identifier: MIT */
/* baolan show: one article, as text, Markdown or JSON. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

#include "archive/article.h"
#include "press/page-json.h"
#include "text/json.h"

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
	cli_add_date(out, &article->date);
	if (article->label != NULL)
		strbuf_addf(out, "  %s", article->label);
	for (size_t i = 0; i < article->item.byline_count; i++) {
		const struct byline *byline = &article->item.bylines[i];

		strbuf_addf(out, "  %s%s%s", byline->role, byline->role[0] != '\0' ? " " : "", byline->name);
	}
	strbuf_addc(out, '\n');
}

static void add_body(struct strbuf *out, const struct item *item, const struct marks *marks)
{
	size_t subhead = 0;

	if (item->continued_from != NULL)
		strbuf_addf(out, "\n（上接%s版）\n", item->continued_from);
	for (size_t i = 0; i <= item->paragraph_count; i++) {
		for (; subhead < item->subhead_count && item->subheads[subhead].before <= i; subhead++)
			strbuf_addf(out, "\n%s%s\n", marks->subhead, item->subheads[subhead].text);
		if (i < item->paragraph_count)
			strbuf_addf(out, "\n%s%s\n", i == 0 && item->dateline != NULL ? item->dateline : "",
				item->paragraphs[i].text);
	}
	if (item->continued_to != NULL)
		strbuf_addf(out, "\n（下转%s版）\n", item->continued_to);
}

static void add_text(struct strbuf *out, const struct article *article, const struct marks *marks)
{
	add_line(out, "", article->item.standing_head);
	add_line(out, "", article->item.kicker);
	add_line(out, marks->headline, article->item.headline);
	add_line(out, "", article->item.deck);
	add_source_line(out, article);
	add_body(out, &article->item, marks);
}

static void add_json(struct strbuf *out, const struct article *article)
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
	json_close(&json, '}');
	strbuf_addc(out, '\n');
}

static enum status load(struct archive *archive, const char *key, struct article *article, struct error *error)
{
	article_number number;
	enum status status = article_find(archive, key, &number, error);

	return status == STATUS_OK ? article_load(archive, number, article, error) : status;
}

static bool is_format(const char *format)
{
	return strcmp(format, "text") == 0 || strcmp(format, "markdown") == 0 || strcmp(format, "json") == 0;
}

static void print(const struct article *article, const char *format)
{
	static const struct marks text = { "", "■ " }, markdown = { "# ", "## " };
	struct strbuf out = { 0 };

	if (strcmp(format, "json") == 0) {
		add_json(&out, article);
		fwrite(strbuf_text(&out), 1, out.len, stdout);
	} else {
		add_text(&out, article, strcmp(format, "markdown") == 0 ? &markdown : &text);
		cli_print(&out);
	}
	strbuf_release(&out);
}

static enum cli_exit run(struct cli *cli, int argc, char **argv)
{
	const char *format = "text";
	const struct cli_option options[] = { { .name = "format", .value = &format }, { NULL } };
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
	status = load(archive, argv[1], &article, &error);
	if (status == STATUS_OK)
		print(&article, format);
	article_release(&article);
	archive_close(archive);
	if (status == STATUS_OK)
		return CLI_DONE;
	cli_fail(&error);
	return status == STATUS_NONE ? CLI_NOTHING : CLI_FAULT;
}

const struct cli_command cli_show = {
	.name = "show",
	.usage = "show [-a ARCHIVE] [--format text|markdown|json] ID",
	.summary = "prints one article",
	.run = run,
};
