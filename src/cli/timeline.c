/* SPDX-License-Identifier: MIT */
/* baolan search --timeline: hits over time, as bars or for scripts. */
#include "cli/cli.h"

#include <inttypes.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "text/json.h"
#include "text/width.h"
#include "ui/label.h"

#define SLICE 1000		/* ms; nobody waits for a key */
#define COLUMNS 80		/* of a terminal that does not say */
#define NUMBER_CELLS 12		/* what stands behind a bar */

struct printer {
	enum timeline_unit unit;
	bool share, as_json, as_bars, ascii;
	size_t label_cells, bar_cells;
	double most;
	struct strbuf out;
};

bool cli_timeline_unit(const char *name, enum timeline_unit *unit)
{
	static const char *const names[] = {
		[TIMELINE_DAY] = "day", [TIMELINE_MONTH] = "month", [TIMELINE_YEAR] = "year",
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (strcmp(names[i], name) == 0) {
			*unit = (enum timeline_unit)i;
			return true;
		}
	}
	return false;
}

static double measure(const struct printer *printer, const struct timeline_bar *bar)
{
	return printer->share ? (double)bar->articles / (double)(bar->all > 0 ? bar->all : 1) : (double)bar->articles;
}

static void add_json(struct printer *printer, const struct timeline_bar *bar, const char *label, bool wide)
{
	struct json json;

	json_init(&json, &printer->out);
	json_open(&json, '{');
	json_pair(&json, "date", bar->from != 0 ? label : NULL);
	if (wide)
		json_pair(&json, "precision", "wider");
	json_key(&json, "articles");
	json_int(&json, bar->articles);
	json_key(&json, "all");
	json_int(&json, bar->all);
	json_close(&json, '}');
}

static void add_bar(struct printer *printer, const struct timeline_bar *bar, const char *label)
{
	struct strbuf *out = &printer->out;

	strbuf_adds(out, label);
	for (size_t cells = width_text(label, strlen(label)); cells <= printer->label_cells; cells++)
		strbuf_addc(out, ' ');
	if (bar->from != 0) {
		label_bar(out, measure(printer, bar), printer->most, printer->bar_cells, printer->ascii);
		strbuf_addc(out, ' ');
	}
	if (printer->share)
		label_share(out, bar->articles, bar->all);
	else
		label_number(out, bar->articles);
}

static void add_columns(struct printer *printer, const struct timeline_bar *bar, const char *label)
{
	strbuf_addf(&printer->out, "%s\t%" PRId64, label, bar->articles);
	if (printer->share) {
		strbuf_addf(&printer->out, "\t%" PRId64 "\t", bar->all);
		label_share(&printer->out, bar->articles, bar->all);
	}
}

/* label: NULL for a bar's own; nothing for a span without any. */
static void print(struct printer *printer, const struct timeline_bar *bar, const char *label, bool wide)
{
	char own[DAY_TEXT];

	if (bar->articles == 0)
		return;
	if (label == NULL) {
		timeline_label(printer->unit, bar->from, own);
		label = own;
	}
	if (printer->as_json)
		add_json(printer, bar, label, wide);
	else if (printer->as_bars)
		add_bar(printer, bar, label);
	else
		add_columns(printer, bar, label);
	strbuf_addc(&printer->out, '\n');
	cli_print_plain(&printer->out);
}

static size_t terminal_columns(void)
{
	const char *said = getenv("COLUMNS");
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
	return said != NULL && atoi(said) > 0 ? (size_t)atoi(said) : COLUMNS;
}

/* The labels of the last two lines are wide where there are such articles. */
static void measure_bars(struct printer *printer, const struct timeline_bars *bars)
{
	static const size_t labels[] = { [TIMELINE_DAY] = 10, [TIMELINE_MONTH] = 8, [TIMELINE_YEAR] = 8 };
	const size_t cols = terminal_columns();
	size_t taken;

	printer->ascii = strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
	printer->label_cells = bars->undated.articles + bars->wide.articles > 0 || printer->unit != TIMELINE_YEAR ?
		labels[printer->unit] : 4;
	taken = printer->label_cells + NUMBER_CELLS;
	printer->bar_cells = cols > taken ? cols - taken : 1;
	for (size_t i = 0; i < bars->count; i++)
		if (measure(printer, &bars->bars[i]) > printer->most)
			printer->most = measure(printer, &bars->bars[i]);
}

enum status cli_count_over_time(struct timeline **timeline, struct archive *archive, const struct list_scope *scope,
	struct error *error)
{
	enum status status = timeline_open(timeline, archive, scope, error);

	if (status != STATUS_OK)
		return status;
	do
		status = timeline_work(*timeline, SLICE, error);
	while (status == STATUS_STOPPED);
	if (status != STATUS_OK)
		timeline_close(*timeline);
	return status;
}

enum cli_exit cli_timeline(struct archive *archive, const struct list_scope *scope, enum timeline_unit unit,
	bool share, bool as_json)
{
	struct printer printer = { .unit = unit, .share = share, .as_json = as_json,
		.as_bars = !as_json && isatty(STDOUT_FILENO) };
	struct timeline_bars bars = { 0 };
	struct timeline *timeline;
	struct error error;
	int64_t articles;

	if (cli_count_over_time(&timeline, archive, scope, &error) != STATUS_OK)
		return cli_fail_query(scope->query, &error);
	timeline_gather(timeline, unit, &bars);
	measure_bars(&printer, &bars);
	articles = bars.wide.articles + bars.undated.articles;
	for (size_t i = bars.count; i-- > 0;) {
		articles += bars.bars[i].articles;
		print(&printer, &bars.bars[i], NULL, false);
	}
	print(&printer, &bars.wide, label_wide(unit), true);
	print(&printer, &bars.undated, LABEL_UNDATED, false);
	timeline_bars_release(&bars);
	timeline_close(timeline);
	strbuf_release(&printer.out);
	return articles > 0 ? CLI_DONE : CLI_NOTHING;
}
