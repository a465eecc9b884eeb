/* SPDX-License-Identifier: MIT */
/* baolan check: verifies an archive, says what is wrong and what to do. */
#include "cli/cli.h"

#include <inttypes.h>
#include <stdio.h>

static void report(void *data, const char *line)
{
	const struct cli *cli = data;

	cli_complain("%s: %s", cli->archive, line);
}

static enum cli_exit run(struct cli *cli, int argc, char **argv)
{
	static const struct cli_option no_options[] = { { .name = NULL } };
	struct archive_totals totals;
	struct archive *archive;
	struct error error;
	enum status status;
	int operands = cli_options(cli, &cli_check, argc, argv, no_options);

	if (operands < 0)
		return CLI_FAULT;
	if (operands > 0)
		return cli_complain("%s: nothing more is wanted: usage: baolan %s", argv[1], cli_check.usage);
	if (!cli_open(cli, &archive))
		return CLI_FAULT;
	status = archive_check(archive, report, cli, &error);
	if (status == STATUS_OK)
		status = archive_totals(archive, &totals, &error);
	archive_close(archive);
	if (status != STATUS_OK)
		return cli_fail(&error);
	printf("%s: in order: %" PRId64 " articles, %" PRId64 " pages, %" PRId64 " issues\n", cli->archive,
		totals.articles, totals.pages, totals.issues);
	return CLI_DONE;
}

const struct cli_command cli_check = {
	.name = "check",
	.usage = "check [-a ARCHIVE]",
	.summary = "verifies an archive, says what is wrong and what to do",
	.run = run,
};
