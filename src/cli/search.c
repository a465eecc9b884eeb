/* SPDX-License-Identifier: MIT */
/* baolan search: like grep, over articles; newest first. */
#include "cli/cli.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "archive/list.h"
#include "press/page-json.h"
#include "text/json.h"

#define WINDOW 256

struct search {
	struct archive *archive;
	struct list *list;
	bool as_json;
	int64_t limit, printed;
};

static void add_json(struct strbuf *out, const struct article *article)
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
	json_close(&json, '}');
	strbuf_addc(out, '\n');
}

static enum status print_row(const struct search *search, const struct row *row, struct strbuf *out, struct error *error)
{
	struct article article = { .number = 0 };
	enum status status;

	if (!search->as_json) {
		strbuf_addf(out, "%s\t", row->key);
		cli_add_date(out, &row->date);
		strbuf_addf(out, "\t%s\t%s\n", row->label[0] != '\0' ? row->label : "-", row->title);
		cli_print(out);
		return STATUS_OK;
	}
	status = article_load(search->archive, row->number, &article, error);
	if (status == STATUS_OK)
		add_json(out, &article);
	article_release(&article);
	fwrite(strbuf_text(out), 1, out->len, stdout);
	strbuf_clear(out);
	return status;
}

/* Newest first, a window at a time. */
static enum status print_hits(struct search *search, struct error *error)
{
	article_number from = LIST_NEWEST;
	struct rows rows = { .count = 0 };
	struct strbuf out = { 0 };
	enum status status;

	do {
		int64_t left = search->limit - search->printed;

		status = list_older(search->list, from, left < WINDOW ? (size_t)left : WINDOW, &rows, error);
		for (size_t i = 0; status == STATUS_OK && i < rows.count; i++, search->printed++) {
			from = rows.rows[i].number;
			status = print_row(search, &rows.rows[i], &out, error);
		}
	} while (status == STATUS_OK && rows.count == WINDOW && !ferror(stdout));
	strbuf_release(&out);
	rows_release(&rows);
	return status;
}

static int64_t count_hits(struct list *list)
{
	int64_t count = 0;

	while (list_work(list, 1000))
		;
	list_count(list, &count);
	return count;
}

/* The hits of one day, month or year after the other. */
struct timeline {
	char unit;	/* 'd', 'm' or 'y' */
	bool as_json;
	char label[DAY_TEXT];
	int64_t hits;	/* under the label */
	struct strbuf out;
};

static void print_bucket(struct timeline *timeline)
{
	struct json json;

	if (timeline->hits == 0)
		return;
	if (timeline->as_json) {
		json_init(&json, &timeline->out);
		json_open(&json, '{');
		json_pair(&json, "date", timeline->label[0] != '\0' ? timeline->label : NULL);
		json_key(&json, "articles");
		json_int(&json, timeline->hits);
		json_close(&json, '}');
		strbuf_addc(&timeline->out, '\n');
	} else {
		strbuf_addf(&timeline->out, "%s\t%" PRId64 "\n",
			timeline->label[0] != '\0' ? timeline->label : "未注日期", timeline->hits);
	}
	fwrite(strbuf_text(&timeline->out), 1, timeline->out.len, stdout);
	strbuf_clear(&timeline->out);
}

static void count_day(void *data, day_number day, int64_t articles)
{
	struct timeline *timeline = data;
	char label[DAY_TEXT] = "";

	if (day != 0)
		day_format(day, label);
	if (label[0] != '\0' && timeline->unit != 'd')
		label[timeline->unit == 'm' ? 7 : 4] = '\0';
	if (strcmp(label, timeline->label) != 0) {
		print_bucket(timeline);
		timeline->hits = 0;
		memcpy(timeline->label, label, sizeof label);
	}
	timeline->hits += articles;
}

static enum status print_timeline(struct search *search, const char *unit, struct error *error)
{
	struct timeline timeline = { .unit = unit[0], .as_json = search->as_json };
	enum status status = list_days(search->list, NULL, count_day, &timeline, error);

	if (status == STATUS_OK) {
		search->printed = timeline.hits;
		print_bucket(&timeline);
	}
	strbuf_release(&timeline.out);
	return status;
}

#define BEST 50		/* hits, where --limit does not say */

static enum status print_best(struct search *search, struct error *error)
{
	size_t want = search->limit < INT64_MAX ? (size_t)search->limit : BEST;
	struct rows rows = { .count = 0 };
	struct strbuf out = { 0 };
	enum status status = list_best(search->list, want, NULL, &rows, error);

	for (size_t i = 0; status == STATUS_OK && i < rows.count; i++, search->printed++)
		status = print_row(search, &rows.rows[i], &out, error);
	strbuf_release(&out);
	rows_release(&rows);
	return status;
}

static enum cli_exit answer(struct search *search, bool count_only, bool best, const char *timeline)
{
	struct error error;
	enum status status = STATUS_OK;

	if (count_only) {
		search->printed = count_hits(search->list);
		printf("%" PRId64 "\n", search->printed);
	} else if (timeline != NULL) {
		status = print_timeline(search, timeline, &error);
	} else if (best) {
		status = print_best(search, &error);
	} else {
		status = print_hits(search, &error);
	}
	if (status != STATUS_OK)
		return cli_fail(&error);
	return search->printed > 0 ? CLI_DONE : CLI_NOTHING;
}

static bool is_unit(const char *unit)
{
	return strcmp(unit, "day") == 0 || strcmp(unit, "month") == 0 || strcmp(unit, "year") == 0;
}

static bool parse_limit(const char *text, int64_t *limit)
{
	char *end;
	long long value;

	if (text == NULL)
		return true;
	value = strtoll(text, &end, 10);
	*limit = value;
	return *end == '\0' && end != text && value > 0;
}

static enum cli_exit run(struct cli *cli, int argc, char **argv)
{
	struct search search = { .limit = INT64_MAX };
	bool count_only = false, best = false;
	const char *timeline = NULL, *limit = NULL;
	const struct cli_option options[] = {
		{ .name = "json", .flag = &search.as_json },
		{ .name = "count", .letter = 'c', .flag = &count_only },
		{ .name = "best", .flag = &best },
		{ .name = "limit", .letter = 'n', .value = &limit },
		{ .name = "timeline", .value = &timeline },
		{ .name = NULL },
	};
	int operands = cli_options(cli, &cli_search, argc, argv, options);
	struct strbuf query = { 0 };
	struct list_scope scope = { .of = LIST_ALL };
	struct error error;
	enum cli_exit status;

	if (operands < 0)
		return CLI_FAULT;
	if (operands == 0)
		return cli_complain("search: say what to look for: usage: baolan %s", cli_search.usage);
	if (timeline != NULL && !is_unit(timeline))
		return cli_complain("--timeline %s: not known: one of day, month, year", timeline);
	if (!parse_limit(limit, &search.limit))
		return cli_complain("--limit %s: not a number of hits", limit);
	if (!cli_open(cli, &search.archive))
		return CLI_FAULT;
	for (int i = 1; i <= operands; i++)
		strbuf_addf(&query, "%s%s", i > 1 ? " " : "", argv[i]);
	scope.query = strbuf_text(&query);
	if (list_open(search.archive, &scope, &search.list, &error) == STATUS_OK) {
		status = answer(&search, count_only, best, timeline);
		list_close(search.list);
	} else {
		status = cli_fail(&error);
	}
	archive_close(search.archive);
	strbuf_release(&query);
	return status;
}

const struct cli_command cli_search = {
	.name = "search",
	.usage = "search [-a ARCHIVE] [--json] [--count] [--best] [--limit N] [--timeline day|month|year] QUERY",
	.summary = "prints the articles that match, newest first, like grep",
	.run = run,
};
