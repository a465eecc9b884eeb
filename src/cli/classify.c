/* SPDX-License-Identifier: MIT */
/* baolan classify: the topics of each line of standard input. */
#include "cli/cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "press/page-json.h"
#include "press/press.h"
#include "text/json.h"

static void add_json(struct strbuf *out, const char *line, const struct topic *topics, size_t count)
{
	struct json json;

	json_init(&json, out);
	json_open(&json, '{');
	json_pair(&json, "headline", line);
	json_key(&json, "topics");
	topics_write_json(&json, topics, count);
	json_close(&json, '}');
	strbuf_addc(out, '\n');
}

static void add_text(struct strbuf *out, const char *line, const struct topic *topics, size_t count)
{
	for (size_t i = 0; i < count; i++)
		strbuf_addf(out, "%s%s %.2f", i > 0 ? "  " : "", topics[i].name, topics[i].score);
	strbuf_addf(out, "%s\t%s\n", count > 0 ? "" : "-", line);
}

static void classify(const struct press *press, bool as_json)
{
	struct strbuf out = { 0 };
	struct arena arena = { 0 };
	char *line = NULL;
	size_t capacity = 0;
	ssize_t len;

	while ((len = getline(&line, &capacity, stdin)) >= 0) {
		struct topic topics[ITEM_TOPICS];
		size_t count;

		while (len > 0 && (line[len - 1] == '\n' || line[len - 1] == '\r'))
			line[--len] = '\0';
		count = press_classify(press, line, "", 0, &arena, topics);
		if (as_json) {
			add_json(&out, line, topics, count);
			cli_print_plain(&out);
		} else {
			add_text(&out, line, topics, count);
			cli_print(&out);
		}
		arena_clear(&arena);
	}
	free(line);
	arena_release(&arena);
	strbuf_release(&out);
}

static enum cli_exit run(struct cli *cli, int argc, char **argv)
{
	bool as_json = false;
	const struct cli_option options[] = { { .name = "json", .flag = &as_json }, { .name = NULL } };
	struct press *press;
	struct error error;
	int operands = cli_options(cli, &cli_classify, argc, argv, options);

	if (operands < 0)
		return CLI_FAULT;
	if (operands > 0)
		return cli_complain("%s: lines are read from standard input: usage: baolan %s", argv[1],
			cli_classify.usage);
	if (press_open(&press, &error) != STATUS_OK)
		return cli_fail(&error);
	classify(press, as_json);
	press_close(press);
	return CLI_DONE;
}

const struct cli_command cli_classify = {
	.name = "classify",
	.usage = "classify [--json]",
	.summary = "prints the topics of each line of standard input",
	.run = run,
};
