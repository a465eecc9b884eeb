/* SPDX-License-Identifier: MIT */
/* baolan list: counts by date, topic or paper. */
#include "cli/cli.h"

#include <inttypes.h>
#include <string.h>

#include "text/json.h"
#include "ui/label.h"

struct printer {
	struct strbuf out;
	bool as_json;
};

static void print(struct printer *printer)
{
	if (printer->as_json)
		cli_print_plain(&printer->out);
	else
		cli_print(&printer->out);
}

/* As a query takes it: a day, a month or a year, or else a span of days. */
static void add_date(struct strbuf *out, const struct timeline_bar *date)
{
	char text[DAY_TEXT];

	for (enum timeline_unit unit = TIMELINE_DAY; unit <= TIMELINE_YEAR; unit++) {
		day_number from, to;

		timeline_span(unit, date->from, &from, &to);
		if (from == date->from && to == date->to) {
			timeline_label(unit, from, text);
			strbuf_adds(out, text);
			return;
		}
	}
	day_format(date->from, text);
	strbuf_addf(out, "%s..", text);
	day_format(date->to, text);
	strbuf_adds(out, text);
}

static void print_date(struct printer *printer, const struct timeline_bar *date)
{
	struct strbuf text = { 0 };
	struct json json;

	if (date->from != 0)
		add_date(&text, date);
	if (printer->as_json) {
		json_init(&json, &printer->out);
		json_open(&json, '{');
		json_pair(&json, "date", text.text);
		json_key(&json, "articles");
		json_int(&json, date->articles);
		json_close(&json, '}');
		strbuf_addc(&printer->out, '\n');
	} else {
		strbuf_addf(&printer->out, "%s\t%" PRId64 "\n", date->from != 0 ? text.text : LABEL_UNDATED,
			date->articles);
	}
	strbuf_release(&text);
	print(printer);
}

/* Newest first, the undated last. */
static enum status print_dates(struct archive *archive, struct printer *printer, struct error *error)
{
	static const struct list_scope all = { .of = LIST_ALL };
	struct timeline *timeline;
	const struct timeline_bar *dates;
	size_t count;
	enum status status = cli_count_over_time(&timeline, archive, &all, error);

	if (status != STATUS_OK)
		return status;
	dates = timeline_dates(timeline, &count);
	while (count-- > 0)
		if (dates[count].articles > 0)
			print_date(printer, &dates[count]);
	timeline_close(timeline);
	return STATUS_OK;
}

static void add_tally_json(struct strbuf *out, const struct tally *tally)
{
	char first[DAY_TEXT] = "", last[DAY_TEXT] = "";
	struct json json;

	if (tally->first != 0)
		day_format(tally->first, first);
	if (tally->last != 0)
		day_format(tally->last, last);
	json_init(&json, out);
	json_open(&json, '{');
	if (tally->code != NULL)
		json_pair(&json, "code", tally->code);
	json_pair(&json, "name", tally->name);
	json_key(&json, "articles");
	json_int(&json, tally->articles);
	json_pair(&json, "from", tally->first != 0 ? first : NULL);
	json_pair(&json, "to", tally->last != 0 ? last : NULL);
	json_close(&json, '}');
	strbuf_addc(out, '\n');
}

static void print_tallies(struct printer *printer, const struct tally *tallies, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (printer->as_json)
			add_tally_json(&printer->out, &tallies[i]);
		else
			strbuf_addf(&printer->out, "%s\t%" PRId64 "\n",
				label_paper(tallies[i].name), tallies[i].articles);
		print(printer);
	}
}

static enum status list(struct archive *archive, const char *what, struct printer *printer, struct error *error)
{
	struct arena arena = { 0 };
	struct tally *tallies = NULL;
	size_t count = 0;
	enum status status;

	if (strcmp(what, "dates") == 0)
		return print_dates(archive, printer, error);
	if (strcmp(what, "topics") == 0)
		status = archive_topics(archive, &arena, &tallies, &count, error);
	else
		status = archive_papers(archive, &arena, &tallies, &count, error);
	if (status == STATUS_OK)
		print_tallies(printer, tallies, count);
	arena_release(&arena);
	return status;
}

static bool is_countable(const char *what)
{
	return strcmp(what, "dates") == 0 || strcmp(what, "topics") == 0 || strcmp(what, "papers") == 0;
}

static enum cli_exit run(struct cli *cli, int argc, char **argv)
{
	struct printer printer = { .as_json = false };
	const struct cli_option options[] = { { .name = "json", .flag = &printer.as_json }, { .name = NULL } };
	struct archive *archive;
	struct error error;
	enum status status;
	int operands = cli_options(cli, &cli_list, argc, argv, options);

	if (operands < 0)
		return CLI_FAULT;
	if (operands != 1 || !is_countable(argv[1]))
		return cli_complain("list: say what to count: usage: baolan %s", cli_list.usage);
	if (!cli_open(cli, &archive))
		return CLI_FAULT;
	status = list(archive, argv[1], &printer, &error);
	archive_close(archive);
	strbuf_release(&printer.out);
	return status == STATUS_OK ? CLI_DONE : cli_fail(&error);
}

const struct cli_command cli_list = {
	.name = "list",
	.usage = "list [-a ARCHIVE]... [--json] dates|topics|papers",
	.summary = "counts articles by date, topic or paper",
	.run = run,
};
