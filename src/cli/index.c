/* SPDX-License-Identifier: MIT */
/* baolan index: files and folders go in, the next generation of the archive comes out. */
#include "cli/cli.h"

#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "archive/writer.h"
#include "base/alloc.h"
#include "cli/progress.h"
#include "import/feed.h"
#include "press/press.h"
#include "ui/label.h"

/* One run. */
struct indexing {
	const char *paper;
	struct date given;
	enum encoding encoding;
	bool dry_run;
	struct press *press;
	struct writer *writer;		/* NULL in a dry run */
	struct feed *feed;
	struct progress progress;
	uint64_t files, read;		/* done so far: files, bytes of all of them */
	int64_t added, unchanged, skipped, gone, articles;
	int64_t left_out;		/* for their names */
	const char *first_left_out;
	bool faulty;
};

static volatile sig_atomic_t stop_asked;

static void ask_to_stop(int signal_number)
{
	(void)signal_number;
	stop_asked = 1;
}

static bool is_stop_asked(void)
{
	return stop_asked;
}

/* What whoever started it has ignored, as nohup(1) does, stays so. */
static void stop_on_signals(void)
{
	static const int signals[] = { SIGINT, SIGTERM, SIGHUP };
	const struct sigaction stop = { .sa_handler = ask_to_stop };
	struct sigaction before;

	for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
		if (sigaction(signals[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
			sigaction(signals[i], &stop, NULL);
}

static void complain(void *data, const struct error *error)
{
	struct indexing *run = data;

	progress_wipe(&run->progress);
	cli_fail(error);
	run->faulty = true;
}

/* A word about a file that is not a fault. */
static void remark(struct indexing *run, const char *path, const char *what)
{
	progress_wipe(&run->progress);
	cli_complain("%s: %s", path, what);
}

static void print_page(const struct page *page, enum encoding encoding)
{
	struct strbuf line = { 0 };
	int64_t articles = 0;

	for (size_t i = 0; i < page->item_count; i++)
		articles += page->items[i].kind == ITEM_ARTICLE || page->items[i].kind == ITEM_PHOTO;
	strbuf_addf(&line, "%s\t", page->source);
	label_date(&line, &page->date);
	strbuf_addf(&line, "\t%s\t%" PRId64 "\t%s\n", page->label != NULL ? page->label : "-", articles,
		encoding_name(encoding));
	cli_print(&line);
	strbuf_release(&line);
}

static enum status take_page(struct indexing *run, const struct fed *fed, const struct source *source,
	struct error *error)
{
	enum status status = STATUS_OK;

	if (fed->replaced > 0) {
		progress_wipe(&run->progress);
		cli_complain("%s: %zu places are not %s and stand as U+FFFD:"
			" is the encoding another one? see --encoding",
			fed->found->named, fed->replaced, encoding_name(fed->encoding));
	}
	if (run->writer != NULL)
		status = writer_add(run->writer, fed->found->path, source, &fed->page, error);
	else
		print_page(&fed->page, fed->encoding);
	if (status == STATUS_OK)
		run->added++;
	return status;
}

/* As the archive knows it, from before or because it was named twice. */
static enum status know(struct indexing *run, const struct found *found, struct source *known, bool *same,
	struct error *error)
{
	enum status status = run->writer != NULL ? writer_seen(run->writer, found->path, known, error) : STATUS_NONE;

	*same = status == STATUS_OK && known->size == found->size && known->modified == found->modified;
	return status;
}

static void count_done(struct indexing *run, const struct found *found)
{
	run->files++;
	run->read += found->size;
}

/* What a file has become goes into the archive. Only a fault of the archive ends the run. */
static enum status take_file(struct indexing *run, const struct fed *fed, struct error *error)
{
	const struct found *found = fed->found;
	const struct source now = { .size = found->size, .modified = found->modified, .hash = fed->hash };
	struct source known;
	enum status status;
	bool same;

	count_done(run, found);
	switch (fed->status) {
	case STATUS_OK:
		status = know(run, found, &known, &same, error);
		if (same)
			run->unchanged++;
		else if (status == STATUS_OK || status == STATUS_NONE)
			return take_page(run, fed, &now, error);
		return status;
	case STATUS_NONE:
		run->unchanged++;
		return writer_touch(run->writer, found->path, &now, error);
	case STATUS_INVALID:
		run->skipped++;
		remark(run, found->named, fed->error.text);
		return STATUS_OK;
	default:
		complain(run, &fed->error);
		return STATUS_OK;
	}
}

/* Has the file read, if it may have changed. What is not named as a page is left out, unless the archive
 * knows it because it was named outright before. */
static enum status ask_for(struct indexing *run, const struct found *found, struct error *error)
{
	struct source known;
	bool same;
	enum status status = know(run, found, &known, &same, error);

	if (status != STATUS_OK && status != STATUS_NONE)
		return status;
	if (same) {
		run->unchanged++;
		count_done(run, found);
	} else if (status == STATUS_NONE && found->aside) {
		if (run->left_out++ == 0)
			run->first_left_out = found->named;
		count_done(run, found);
	} else {
		feed_put(run->feed, found, status == STATUS_OK && known.size == found->size ? &known.hash : NULL);
	}
	return STATUS_OK;
}

static enum status index_files(struct indexing *run, const struct finds *finds, struct error *error)
{
	enum status status = STATUS_OK;
	size_t asked = 0;

	while (status == STATUS_OK && run->files < finds->count) {
		if (asked < finds->count && feed_has_room(run->feed, &finds->files[asked]))
			status = ask_for(run, &finds->files[asked++], error);
		else
			status = take_file(run, feed_take(run->feed), error);
		if ((status == STATUS_OK || status == STATUS_STOPPED) && stop_asked)
			status = error_set(error, STATUS_STOPPED, "index: stopped: the archive is as it was");
		if (run->writer != NULL)
			run->articles = writer_articles(run->writer);
		progress_update(&run->progress, run->files, run->read, run->articles);
	}
	return status;
}

/* What came from files below the named paths and is no longer there goes out. A folder in which
 * no page is left may be a disk that is not mounted: it is not followed. */
static enum status follow_deletions(struct indexing *run, char **paths, int count, const bool *followed,
	struct error *error)
{
	for (int i = 0; i < count; i++) {
		int64_t gone = 0;
		char *root;
		enum status status;

		if (!followed[i] || (root = realpath(paths[i], NULL)) == NULL)
			continue;
		status = writer_forget_unseen(run->writer, root, &gone, error);
		free(root);
		if (status != STATUS_OK)
			return status;
		run->gone += gone;
	}
	return STATUS_OK;
}

static bool has_page(const struct finds *finds, size_t from)
{
	for (size_t i = from; i < finds->count; i++) {
		if (!finds->files[i].aside)
			return true;
	}
	return false;
}

static void walk_paths(struct indexing *run, char **paths, int count, struct finds *finds, bool *followed)
{
	for (int i = 0; i < count; i++) {
		size_t before = finds->count;
		struct error error;
		enum status status = walk(paths[i], finds, complain, run, &error);

		if (status == STATUS_OK && !has_page(finds, before))
			status = error_set(&error, STATUS_INVALID, "%s: there is no page in it: nothing to index",
				paths[i]);
		if (status != STATUS_OK)
			complain(run, &error);
		followed[i] = status == STATUS_OK;
	}
}

static enum status index_paths(struct indexing *run, const struct finds *finds, char **paths, int count,
	const bool *followed, struct error *error)
{
	enum status status;

	progress_start(&run->progress, finds->count, finds->bytes);
	status = index_files(run, finds, error);
	if (status == STATUS_OK && run->writer != NULL)
		status = follow_deletions(run, paths, count, followed, error);
	if (status == STATUS_OK && run->writer != NULL) {
		run->articles = writer_articles(run->writer);
		status = writer_publish(run->writer, error);
	} else if (run->writer != NULL) {
		writer_abandon(run->writer);
	}
	progress_wipe(&run->progress);
	return status;
}

static void tell_left_out(const struct indexing *run)
{
	if (run->left_out > 0)
		cli_complain("%" PRId64 " file%s left out, not named as pages are (.txt, .text, .md or no ending),"
			" such as %s; to have a file all the same, name it", run->left_out, run->left_out == 1 ? " is" : "s are",
			run->first_left_out);
}

static void print_summary(const struct cli *cli, const struct indexing *run)
{
	double seconds = progress_seconds(&run->progress);

	printf("%" PRId64 " files read, %" PRId64 " unchanged, %" PRId64 " skipped, %" PRId64 " gone",
		run->added, run->unchanged, run->skipped, run->gone);
	if (run->writer != NULL)
		printf("; %" PRId64 " articles in %s", run->articles, cli->archives[0]);
	printf(" (%.1f s)\n", seconds);
}

static enum cli_exit index_into(struct cli *cli, struct indexing *run, char **paths, int count)
{
	bool *followed = xcalloc((size_t)count, sizeof *followed);
	struct finds finds = { 0 };
	struct error error;
	enum status status = STATUS_OK;

	walk_paths(run, paths, count, &finds, followed);
	if (finds.count == 0) {
		free(followed);
		finds_release(&finds);
		return CLI_FAULT;
	}
	stop_on_signals();
	if (!run->dry_run)
		status = writer_open(&run->writer, cli->archives[0], run->press, &error);
	if (status == STATUS_OK) {
		if (run->writer != NULL)
			writer_stop_when(run->writer, is_stop_asked);
		feed_open(&run->feed, run->press, run->paper, &run->given, run->encoding);
		status = index_paths(run, &finds, paths, count, followed, &error);
		feed_close(run->feed);
	}
	if (status == STATUS_OK) {
		tell_left_out(run);
		print_summary(cli, run);
	} else {
		cli_fail(&error);
	}
	free(followed);
	finds_release(&finds);
	return status == STATUS_OK && !run->faulty ? CLI_DONE : CLI_FAULT;
}

/* "2023", "2023-11" or "2023-11-20". */
static bool parse_date(const char *text, struct date *date)
{
	int year = 0, month = 0, day = 0, used = 0;
	size_t len = strlen(text);
	int fields = sscanf(text, "%4d%n-%2d%n-%2d%n", &year, &used, &month, &used, &day, &used);

	*date = (struct date){ .basis = BASIS_GIVEN, .evidence = "--date" };
	if (fields < 1 || (size_t)used != len)
		return false;
	date->precision = fields == 3 ? PRECISION_DAY : fields == 2 ? PRECISION_MONTH : PRECISION_YEAR;
	if (fields < 2)
		month = 1;
	date->from = day_make(year, month, fields == 3 ? day : 1);
	if (fields == 3)
		date->to = date->from;
	else if (fields == 2)
		date->to = day_make(year, month, day_in_month(year, month));
	else
		date->to = day_make(year, 12, 31);
	return date->from != 0 && date->to != 0;
}

static enum cli_exit run(struct cli *cli, int argc, char **argv)
{
	struct indexing run = { .encoding = ENCODING_DETECT };
	const char *date = NULL, *encoding = NULL;
	const struct cli_option options[] = {
		{ .name = "paper", .value = &run.paper },
		{ .name = "date", .value = &date },
		{ .name = "encoding", .value = &encoding },
		{ .name = "dry-run", .letter = 'n', .flag = &run.dry_run },
		{ .name = NULL },
	};
	int operands = cli_options(cli, &cli_index, argc, argv, options);
	struct error error;
	enum cli_exit status;

	if (operands < 0)
		return CLI_FAULT;
	if (operands == 0)
		return cli_complain("index: say which files or folders: usage: baolan %s", cli_index.usage);
	if (cli->archive_count > 1)
		return cli_complain("index: one archive at a time: name it once with -a");
	if (date != NULL && !parse_date(date, &run.given))
		return cli_complain("--date %s: not a date: write 2023-11-20, 2023-11 or 2023", date);
	if (encoding != NULL && !encoding_parse(encoding, &run.encoding))
		return cli_complain("--encoding %s: not known: one of utf-8, gb18030, big5", encoding);
	if (press_open(&run.press, &error) != STATUS_OK)
		return cli_fail(&error);
	status = index_into(cli, &run, argv + 1, operands);
	press_close(run.press);
	return status;
}

const struct cli_command cli_index = {
	.name = "index",
	.usage = "index [-a ARCHIVE] [--paper NAME] [--date DATE] [--encoding NAME] [--dry-run] PATH...",
	.summary = "imports files and folders of pages; only what changed",
	.run = run,
};
