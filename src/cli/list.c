/* SPDX-License-Identifier: MIT */
/* baolan list: counts by date, topic or paper. */
#include "cli/cli.h"

#include <inttypes.h>
#include <string.h>

#include "text/json.h"

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

static bool print_day(void *data, day_number day, int64_t articles)
{
	struct printer *printer = data;
	char text[DAY_TEXT] = "";
	struct json json;

	if (day != 0)
		day_format(day, text);
	if (printer->as_json) {
		json_init(&json, &printer->out);
		json_open(&json, '{');
		json_pair(&json, "date", day != 0 ? text : NULL);
		json_key(&json, "articles");
		json_int(&json, articles);
		json_close(&json, '}');
		strbuf_addc(&printer->out, '\n');
	} else {
		strbuf_addf(&printer->out, "%s\t%" PRId64 "\n", day != 0 ? text : "未注日期", articles);
	}
	print(printer);
	return true;
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
				tallies[i].name[0] != '\0' ? tallies[i].name : "未注报名", tallies[i].articles);
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
		return archive_days(archive, print_day, printer, error);
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
