/* SPDX-License-Identifier: MIT */
/* The command line: one file a subcommand, each a row of the table in cli.c. */
#ifndef BAOLAN_CLI_CLI_H
#define BAOLAN_CLI_CLI_H

#include <stdbool.h>

#include "archive/archive.h"
#include "archive/timeline.h"
#include "base/error.h"
#include "base/strbuf.h"
#include "press/day.h"

enum cli_exit {
	CLI_DONE = 0,
	CLI_NOTHING = 1,	/* nothing found */
	CLI_FAULT = 2,		/* anything else */
};

/* What stands before the subcommand, or among its own options. */
struct cli {
	const char **archives;	/* each -a, or the default */
	size_t archive_count, archive_capacity;
	bool archive_named;	/* it is not the default */
};

struct cli_command {
	const char *name;
	const char *usage;	/* behind "baolan ", one line */
	const char *summary;
	/* argv[0] is the subcommand's name. */
	enum cli_exit (*run)(struct cli *cli, int argc, char **argv);
};

extern const struct cli_command cli_index, cli_parse, cli_search, cli_list, cli_show, cli_classify, cli_check;

/* The whole program; returns its exit status. */
int cli_main(int argc, char **argv);

/* Opens the reader, at the hits of query where it is not NULL. */
enum cli_exit cli_read(struct cli *cli, const char *query);

/* "baolan: " and the message, one line on stderr. Returns CLI_FAULT. */
enum cli_exit cli_complain(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* The same for an error's text. */
enum cli_exit cli_fail(const struct error *error);

/* The same for what became of a query: where the error names a place in it, that is shown below. */
enum cli_exit cli_fail_query(const char *query, const struct error *error);

/* Opens the archive or complains. Several are opened as one; of each that is left out there is a line. */
bool cli_open(const struct cli *cli, struct archive **archive);

/* "day", "month" or "year"; false for anything else. */
bool cli_timeline_unit(const char *name, enum timeline_unit *unit);
/* Opens a timeline and counts to its end; closed when that fails. */
enum status cli_count_over_time(struct timeline **timeline, struct archive *archive, const struct list_scope *scope,
	struct error *error);
/* Prints how many articles of a scope each span has, newest first, with share beside all there are: as
 * bars on a terminal, else for scripts. */
enum cli_exit cli_timeline(struct archive *archive, const struct list_scope *scope, enum timeline_unit unit,
	bool share, bool as_json);

/* One option of a subcommand: either its flag is set or its argument goes to *value. */
struct cli_option {
	const char *name;	/* without the dashes */
	char letter;		/* 0 for none */
	bool *flag;
	const char **value;
};

/* Takes options (the command's own, up to one with a NULL name, and -a) out of argv, in any order
 * with operands; "--" ends them. Returns the number of operands, which now stand from argv[1] on, or
 * -1 after a complaint. */
int cli_options(struct cli *cli, const struct cli_command *command, int argc, char **argv,
	const struct cli_option *options);

/* Adds the operands, joined by blanks, which are one query. */
void cli_add_query(struct strbuf *out, char *const *operands, int count);

/* Adds what shows a date: " (folio: 2022年3月5日)". */
void cli_add_reason(struct strbuf *out, const struct date *date);

/* Prints a row of a list: ID, date, page, headline, and 同文 behind them where it repeats the text of what
 * it is related to; or a JSON object. */
enum status cli_print_row(struct archive *archive, const struct row *row, bool as_json, struct error *error);

/* Writes out, which may hold archive text (without NUL), so that it cannot steer a terminal, and
 * empties it. Tabs and line breaks stay. */
void cli_print(struct strbuf *out);
/* Writes out as it stands, which is JSON or has no archive text, and empties it. */
void cli_print_plain(struct strbuf *out);

#endif
