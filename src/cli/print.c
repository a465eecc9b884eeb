/* SPDX-License-Identifier: MIT */
/* What several subcommands print in the same way. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

#include "archive/article.h"
#include "archive/query.h"
#include "press/page-json.h"
#include "text/json.h"
#include "text/utf8.h"
#include "text/visible.h"
#include "text/width.h"
#include "ui/label.h"

static void add_json(struct strbuf *out, const struct article *article, bool same)
{
	struct json json;

	json_init(&json, out);
	json_open(&json, '{');
	json_pair(&json, "id", article->key);
	json_pair(&json, "kind", item_kind_name(article->item.kind));
	json_pair(&json, "paper", article->paper);
	json_pair(&json, "page", article->label);
	json_pair(&json, "kicker", article->item.kicker);
	json_pair(&json, "headline", article->item.headline);
	json_pair(&json, "deck", article->item.deck);
	json_key(&json, "date");
	date_write_json(&json, &article->date);
	json_key(&json, "topics");
	topics_write_json(&json, article->item.topics, article->item.topic_count);
	if (same)
		json_pair(&json, "story", "same");
	json_close(&json, '}');
	strbuf_addc(out, '\n');
}

enum status cli_print_row(struct archive *archive, const struct row *row, bool as_json, struct error *error)
{
	struct article article = { .number = 0 };
	struct strbuf out = { 0 };
	enum status status = STATUS_OK;

	if (as_json) {
		status = article_load(archive, row->number, &article, error);
		if (status == STATUS_OK)
			add_json(&out, &article, row->same);
		article_release(&article);
		cli_print_plain(&out);
	} else {
		strbuf_addf(&out, "%s\t", row->key);
		label_date(&out, &row->date);
		strbuf_addf(&out, "\t%s\t%s%s\n", row->label[0] != '\0' ? row->label : "-", row->title,
			row->same ? "\t同文" : "");
		cli_print(&out);
	}
	strbuf_release(&out);
	return status;
}

void cli_add_reason(struct strbuf *out, const struct date *date)
{
	if (date->evidence != NULL)
		strbuf_addf(out, " (%s: %s)", basis_name(date->basis), date->evidence);
}

void cli_print_plain(struct strbuf *out)
{
	fwrite(strbuf_text(out), 1, out->len, stdout);
	strbuf_clear(out);
}

void cli_print(struct strbuf *out)
{
	const char *p = strbuf_text(out), *end = p + out->len;
	struct strbuf piece = { 0 };

	while (p < end) {
		size_t len = strcspn(p, "\t\n");

		visible_add(&piece, p, len);
		cli_print_plain(&piece);
		p += len;
		if (p < end)
			putchar(*p++);
	}
	strbuf_release(&piece);
	strbuf_clear(out);
}

#define QUERY_CELLS 72	/* a longer query is not shown again */

enum cli_exit cli_fail_query(const char *query, const struct error *error)
{
	const char *why, *p = query, *end = query + strlen(query);
	struct strbuf before = { 0 }, all = { 0 };
	size_t at;

	cli_fail(error);
	if (!query_fault(error, &at, &why))
		return CLI_FAULT;
	for (size_t i = 1; i < at && p < end; i++)
		utf8_next(&p, end);
	visible_add(&before, query, (size_t)(p - query));
	visible_add(&all, query, strlen(query));
	if (width_text(strbuf_text(&all), all.len) <= QUERY_CELLS)
		fprintf(stderr, "  %s\n  %*s^\n", strbuf_text(&all),
			(int)width_text(strbuf_text(&before), before.len), "");
	strbuf_release(&before);
	strbuf_release(&all);
	return CLI_FAULT;
}
