/* SPDX-License-Identifier: MIT */
/* baolan search: like grep, over articles; newest first. */
#include "cli/cli.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "archive/list.h"

#define WINDOW 256

struct search {
	struct archive *archive;
	struct list *list;
	bool as_json;
	int64_t limit, printed;
};

/* Newest first, a window at a time. */
static enum status print_hits(struct search *search, struct error *error)
{
	article_number from = LIST_NEWEST;
	struct rows rows = { .count = 0 };
	enum status status;

	do {
		int64_t left = search->limit - search->printed;

		status = list_older(search->list, from, left < WINDOW ? (size_t)left : WINDOW, &rows, error);
		for (size_t i = 0; status == STATUS_OK && i < rows.count; i++, search->printed++) {
			from = rows.rows[i].number;
			status = cli_print_row(search->archive, &rows.rows[i], search->as_json, error);
		}
	} while (status == STATUS_OK && rows.count == WINDOW && !ferror(stdout));
	rows_release(&rows);
	return status;
}

/* What goes wrong when all are counted is told to who asks what stands at a place, be there none. */
static enum status count_hits(struct list *list, int64_t *count, struct error *error)
{
	int64_t position;
	enum status status;

	while (list_work(list, 1000))
		;
	status = list_at(list, INT64_MAX, &position, error);
	list_count(list, count);
	return status == STATUS_NONE ? STATUS_OK : status;
}

#define BEST 50		/* hits, where --limit does not say */

static enum status print_best(struct search *search, struct error *error)
{
	size_t want = search->limit < INT64_MAX ? (size_t)search->limit : BEST;
	struct rows rows = { .count = 0 };
	enum status status = list_best(search->list, want, NULL, &rows, error);

	for (size_t i = 0; status == STATUS_OK && i < rows.count; i++, search->printed++)
		status = cli_print_row(search->archive, &rows.rows[i], search->as_json, error);
	rows_release(&rows);
	return status;
}

static enum cli_exit answer(struct search *search, bool count_only, bool best)
{
	struct error error;
	enum status status = STATUS_OK;

	if (count_only) {
		status = count_hits(search->list, &search->printed, &error);
		if (status == STATUS_OK)
			printf("%" PRId64 "\n", search->printed);
	} else if (best) {
		status = print_best(search, &error);
	} else {
		status = print_hits(search, &error);
	}
	if (status != STATUS_OK)
		return cli_fail(&error);
	return search->printed > 0 ? CLI_DONE : CLI_NOTHING;
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
	bool count_only = false, best = false, share = false;
	const char *timeline = NULL, *limit = NULL;
	const struct cli_option options[] = {
		{ .name = "json", .flag = &search.as_json },
		{ .name = "count", .letter = 'c', .flag = &count_only },
		{ .name = "best", .flag = &best },
		{ .name = "limit", .letter = 'n', .value = &limit },
		{ .name = "timeline", .value = &timeline },
		{ .name = "share", .flag = &share },
		{ .name = NULL },
	};
	int operands = cli_options(cli, &cli_search, argc, argv, options);
	struct strbuf query = { 0 };
	struct list_scope scope = { .of = LIST_ALL };
	enum timeline_unit unit = TIMELINE_YEAR;
	struct error error;
	enum cli_exit status;

	if (operands < 0)
		return CLI_FAULT;
	if (operands == 0)
		return cli_complain("search: say what to look for: usage: baolan %s", cli_search.usage);
	if (timeline != NULL && !cli_timeline_unit(timeline, &unit))
		return cli_complain("--timeline %s: not known: one of day, month, year", timeline);
	if (share && timeline == NULL)
		return cli_complain("--share: of what: it belongs to --timeline");
	if (timeline != NULL && (count_only || best || limit != NULL))
		return cli_complain("--timeline: counts all hits: it goes without --count, --best and --limit");
	if (!parse_limit(limit, &search.limit))
		return cli_complain("--limit %s: not a number of hits", limit);
	if (!cli_open(cli, &search.archive))
		return CLI_FAULT;
	cli_add_query(&query, argv + 1, operands);
	scope.query = strbuf_text(&query);
	if (timeline != NULL) {
		status = cli_timeline(search.archive, &scope, unit, share, search.as_json);
	} else if (list_open(search.archive, &scope, &search.list, &error) == STATUS_OK) {
		status = answer(&search, count_only, best);
		list_close(search.list);
	} else {
		status = cli_fail_query(scope.query, &error);
	}
	archive_close(search.archive);
	strbuf_release(&query);
	return status;
}

const struct cli_command cli_search = {
	.name = "search",
	.usage = "search [-a ARCHIVE]... [--json] [--count] [--best] [--limit N]"
		" [--timeline day|month|year [--share]] QUERY",
	.summary = "prints the articles that match, newest first, like grep",
	.run = run,
};
