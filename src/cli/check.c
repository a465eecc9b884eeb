/* SPDX-License-Identifier: MIT */
/* baolan check: verifies an archive, says what is wrong and what to do. */
#include "cli/cli.h"

#include <inttypes.h>
#include <stdio.h>

static void report(void *data, const char *line)
{
	const char *const *path = data;

	cli_complain("%s: %s", *path, line);
}

static enum cli_exit check(const char *path)
{
	struct archive_totals totals;
	struct archive *archive = NULL;
	struct error error;
	enum status status = archive_open(&archive, path, &error);

	if (status == STATUS_OK)
		status = archive_check(archive, report, &path, &error);
	if (status == STATUS_OK)
		status = archive_totals(archive, &totals, &error);
	archive_close(archive);
	if (status != STATUS_OK)
		return cli_fail(&error);
	printf("%s: in order: %" PRId64 " articles, %" PRId64 " pages, %" PRId64 " issues\n", path,
		totals.articles, totals.pages, totals.issues);
	return CLI_DONE;
}

static enum cli_exit run(struct cli *cli, int argc, char **argv)
{
	static const struct cli_option no_options[] = { { .name = NULL } };
	enum cli_exit status = CLI_DONE;
	int operands = cli_options(cli, &cli_check, argc, argv, no_options);

	if (operands < 0)
		return CLI_FAULT;
	if (operands > 0)
		return cli_complain("%s: nothing more is wanted: usage: baolan %s", argv[1], cli_check.usage);
	for (size_t i = 0; i < cli->archive_count; i++)
		if (check(cli->archives[i]) != CLI_DONE)
			status = CLI_FAULT;
	return status;
}

const struct cli_command cli_check = {
	.name = "check",
	.usage = "check [-a ARCHIVE]...",
	.summary = "verifies an archive, says what is wrong and what to do",
	.run = run,
};
