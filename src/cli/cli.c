/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "cli/cli.h"

#include <errno.h>
#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"

static const struct cli_command *const commands[] = {
	&cli_index, &cli_search, &cli_list, &cli_show, &cli_parse, &cli_classify, &cli_check,
};

enum cli_exit cli_complain(const char *format, ...)
{
	struct error error;
	char message[sizeof error.text];
	va_list args;

	va_start(args, format);
	vsnprintf(message, sizeof message, format, args);
	va_end(args);
	error_set(&error, STATUS_INVALID, "%s", message);
	return cli_fail(&error);
}

enum cli_exit cli_fail(const struct error *error)
{
	fprintf(stderr, "baolan: %s\n", error->text);
	return CLI_FAULT;
}

static void complain(void *data, const struct error *error)
{
	(void)data;
	cli_fail(error);
}

bool cli_open(const struct cli *cli, struct archive **archive)
{
	struct error error;

	if (archive_open_all(archive, cli->archives, cli->archive_count, complain, NULL, &error) == STATUS_OK)
		return true;
	cli_fail(&error);
	return false;
}

static void print_help(void)
{
	printf("baolan reads newspaper archives in a terminal.\n\n"
		"usage: baolan [-a ARCHIVE]... [QUERY]\n"
		"         opens the reader\n");
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		printf("       baolan %s\n         %s\n", commands[i]->usage, commands[i]->summary);
	printf("\n  -a ARCHIVE   the archive file, instead of $BAOLAN_ARCHIVE or\n"
		"               $XDG_DATA_HOME/baolan/archive.db; several are read as one\n"
		"  -h, --help   this text, or behind a command how that is used\n"
		"  --version    the version\n\n"
		"To begin: baolan index FOLDER, then baolan. All of it: man baolan.\n");
}

static const struct cli_option *option_named(const struct cli_option *options, const char *name, size_t len)
{
	for (; options->name != NULL; options++)
		if (strlen(options->name) == len && memcmp(options->name, name, len) == 0)
			return options;
	return NULL;
}

static const struct cli_option *option_lettered(const struct cli_option *options, char letter)
{
	for (; options->name != NULL; options++)
		if (options->letter != 0 && options->letter == letter)
			return options;
	return NULL;
}

/* The option that word names, and what is attached to it as its value (NULL for nothing). */
static const struct cli_option *find_option(const struct cli_option *options, const char *word, const char **attached)
{
	if (word[1] != '-') {
		*attached = word[2] != '\0' ? word + 2 : NULL;
		return option_lettered(options, word[1]);
	}
	*attached = strchr(word, '=');
	if (*attached == NULL)
		return option_named(options, word + 2, strlen(word + 2));
	(*attached)++;
	return option_named(options, word + 2, (size_t)(*attached - word) - 3);
}

/* argv[*at] is an option: carries it out and moves *at onto its value, if that stands apart. */
static bool take_option(const struct cli_command *command, int argc, char **argv, int *at,
	const struct cli_option *options)
{
	const char *word = argv[*at], *attached;
	const struct cli_option *option = find_option(options, word, &attached);

	if (option == NULL || (option->flag != NULL && attached != NULL)) {
		cli_complain("%s: no such option: usage: baolan %s", word, command->usage);
		return false;
	}
	if (option->flag != NULL) {
		*option->flag = true;
		return true;
	}
	if (attached == NULL && *at + 1 < argc)
		attached = argv[++*at];
	if (attached == NULL) {
		cli_complain("%s: its value is missing: usage: baolan %s", word, command->usage);
		return false;
	}
	*option->value = attached;
	return true;
}

/* The first that is named takes the place of the default. */
static bool add_archive(struct cli *cli, const char *path)
{
	if (path == NULL)
		return false;
	if (!cli->archive_named)
		cli->archive_count = 0;
	cli->archive_named = true;
	cli->archives = array_grow(cli->archives, cli->archive_count, &cli->archive_capacity, sizeof *cli->archives);
	cli->archives[cli->archive_count++] = path;
	return true;
}

int cli_options(struct cli *cli, const struct cli_command *command, int argc, char **argv,
	const struct cli_option *options)
{
	const char *archive = NULL;
	const struct cli_option common[] = {
		{ .name = "archive", .letter = 'a', .value = &archive },
		{ .name = NULL },
	};
	bool only_operands = false;
	int operands = 0;

	for (int i = 1; i < argc; i++) {
		if (only_operands || argv[i][0] != '-' || argv[i][1] == '\0')
			argv[++operands] = argv[i];
		else if (strcmp(argv[i], "--") == 0)
			only_operands = true;
		else if (!take_option(command, argc, argv, &i, strncmp(argv[i], "-a", 2) == 0 ? common : options))
			return -1;
		if (archive != NULL)
			add_archive(cli, archive);
		archive = NULL;
	}
	return operands;
}

static const struct cli_command *command_named(const char *name)
{
	for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
		if (strcmp(commands[i]->name, name) == 0)
			return commands[i];
	return NULL;
}

void cli_add_query(struct strbuf *out, char *const *operands, int count)
{
	for (int i = 0; i < count; i++)
		strbuf_addf(out, "%s%s", i > 0 ? " " : "", operands[i]);
}

static enum cli_exit open_reader(struct cli *cli, int argc, char **argv)
{
	static const struct cli_command reader = { .usage = "[-a ARCHIVE]... [QUERY]" };
	static const struct cli_option no_options[] = { { .name = NULL } };
	int operands = cli_options(cli, &reader, argc, argv, no_options);
	struct strbuf query = { 0 };
	enum cli_exit status;

	if (operands < 0)
		return CLI_FAULT;
	cli_add_query(&query, argv + 1, operands);
	status = cli_read(cli, operands > 0 ? strbuf_text(&query) : NULL);
	strbuf_release(&query);
	return status;
}

static bool asks_for_help(const char *word)
{
	return strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0;
}

static enum cli_exit run(struct cli *cli, int argc, char **argv)
{
	const struct cli_command *command;
	int at = 1;

	/* -a may stand before the subcommand too. */
	while (at < argc && strncmp(argv[at], "-a", 2) == 0) {
		if (!add_archive(cli, argv[at][2] != '\0' ? argv[at] + 2 : at + 1 < argc ? argv[++at] : NULL))
			return cli_complain("-a: its value is missing: usage: baolan -a ARCHIVE ...");
		at++;
	}
	if (at == argc)
		return cli_read(cli, NULL);
	if (asks_for_help(argv[at])) {
		print_help();
		return CLI_DONE;
	}
	if (strcmp(argv[at], "--version") == 0) {
		puts(PACKAGE_STRING);
		return CLI_DONE;
	}
	command = command_named(argv[at]);
	if (command == NULL)
		return open_reader(cli, argc - at + 1, argv + at - 1);
	if (at + 1 < argc && asks_for_help(argv[at + 1])) {
		printf("usage: baolan %s\n  %s\n", command->usage, command->summary);
		return CLI_DONE;
	}
	return command->run(cli, argc - at, argv + at);
}

int cli_main(int argc, char **argv)
{
	struct cli cli = { 0 };
	char *standard = archive_default_path();
	enum cli_exit status;

	/* Characters only: a number is written with a point whatever the locale says. */
	setlocale(LC_CTYPE, "");
	add_archive(&cli, standard);
	cli.archive_named = false;
	status = run(&cli, argc, argv);
	free(cli.archives);
	free(standard);
	if (fflush(stdout) != 0 || ferror(stdout))
		return cli_complain("standard output: %s", strerror(errno));
	return status;
}
