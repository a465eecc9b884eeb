/* SPDX-License-Identifier: MIT */
/* baolan index: files and folders go in, the next generation of the archive comes out. */
#include "cli/cli.h"

#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "archive/writer.h"
#include "base/hash.h"
#include "cli/progress.h"
#include "import/source.h"
#include "press/press.h"

/* One run. */
struct indexing {
	const char *paper;
	struct date given;
	enum encoding encoding;
	bool dry_run;
	struct press *press;
	struct writer *writer;		/* NULL in a dry run */
	struct progress progress;
	struct strbuf bytes, text;	/* of the file at hand; kept from one to the next */
	uint64_t files, read;		/* done so far: files, bytes of all of them */
	int64_t added, unchanged, skipped, gone, articles;
	bool faulty;
};

static volatile sig_atomic_t stop_asked;

static void ask_to_stop(int signal_number)
{
	(void)signal_number;
	stop_asked = 1;
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

static void print_page(const struct indexing *run, const struct page *page)
{
	struct strbuf line = { 0 };
	int64_t articles = 0;

	for (size_t i = 0; i < page->item_count; i++)
		articles += page->items[i].kind == ITEM_ARTICLE || page->items[i].kind == ITEM_PHOTO;
	strbuf_addf(&line, "%s\t", page->source);
	cli_add_date(&line, &page->date);
	strbuf_addf(&line, "\t%s\t%" PRId64 "\t%s\n", page->label != NULL ? page->label : "-", articles,
		encoding_name(run->encoding));
	cli_print(&line);
	strbuf_release(&line);
}

/* The bytes of the file at hand are a page: to text, to articles, into the archive. */
static enum status take_page(struct indexing *run, const struct found *found, const struct source *source,
	struct error *error)
{
	const struct page_origin origin = { .source = found->path, .paper = run->paper, .given = run->given };
	enum encoding encoding = run->encoding;
	enum status status = STATUS_OK;
	struct page page;
	size_t replaced;

	if (encoding == ENCODING_DETECT)
		encoding = encoding_detect(strbuf_text(&run->bytes), run->bytes.len);
	strbuf_clear(&run->text);
	replaced = text_decode(strbuf_text(&run->bytes), run->bytes.len, encoding, &run->text);
	if (replaced > 0) {
		progress_wipe(&run->progress);
		cli_complain("%s: %zu places are not %s and stand as U+FFFD: is the encoding another one? see --encoding",
			found->named, replaced, encoding_name(encoding));
	}
	press_read(run->press, &origin, strbuf_text(&run->text), run->text.len, &page);
	if (run->writer != NULL)
		status = writer_add(run->writer, found->path, source, &page, error);
	else
		print_page(run, &page);
	page_release(&page);
	if (status == STATUS_OK)
		run->added++;
	return status;
}

/* Reads the file if it may have changed. STATUS_INVALID and what is wrong leave it out; any other
 * fault ends the run. */
static enum status index_file(struct indexing *run, const struct found *found, struct error *error)
{
	struct source now = { .size = found->size, .modified = found->modified }, before;
	enum status known = STATUS_NONE, status;

	if (run->writer != NULL)
		known = writer_seen(run->writer, found->path, &before, error);
	if (known != STATUS_OK && known != STATUS_NONE)
		return known;
	if (known == STATUS_OK && before.size == now.size && before.modified == now.modified) {
		run->unchanged++;
		return STATUS_OK;
	}
	strbuf_clear(&run->bytes);
	status = file_read(found->path, &run->bytes, error);
	if (status != STATUS_OK) {
		complain(run, error);
		return STATUS_OK;
	}
	now.hash = hash_bytes(HASH_START, strbuf_text(&run->bytes), run->bytes.len);
	if (known == STATUS_OK && before.size == now.size && before.hash == now.hash) {
		run->unchanged++;
		return writer_touch(run->writer, found->path, &now, error);
	}
	if (run->bytes.len == 0) {
		run->skipped++;
		remark(run, found->named, "the file is empty: skipped");
		return STATUS_OK;
	}
	if (text_check(strbuf_text(&run->bytes), run->bytes.len, error) != STATUS_OK) {
		run->skipped++;
		remark(run, found->named, error->text);
		return STATUS_OK;
	}
	return take_page(run, found, &now, error);
}

static enum status index_files(struct indexing *run, const struct finds *finds, struct error *error)
{
	for (size_t i = 0; i < finds->count; i++) {
		enum status status = index_file(run, &finds->files[i], error);

		if (status != STATUS_OK)
			return status;
		if (stop_asked)
			return error_set(error, STATUS_STOPPED, "index: stopped: the archive is as it was");
		run->files++;
		run->read += finds->files[i].size;
		if (run->writer != NULL)
			run->articles = writer_articles(run->writer);
		progress_update(&run->progress, run->files, run->read, run->articles);
	}
	return STATUS_OK;
}

/* What came from files below the named paths and is no longer there goes out. A folder in which
 * nothing is left may be a disk that is not mounted: it is not followed. */
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

static void walk_paths(struct indexing *run, char **paths, int count, struct finds *finds, bool *followed)
{
	for (int i = 0; i < count; i++) {
		size_t before = finds->count;
		struct error error;
		enum status status = walk(paths[i], finds, complain, run, &error);

		if (status == STATUS_OK && finds->count == before)
			status = error_set(&error, STATUS_INVALID, "%s: there is no file in it: nothing to index", paths[i]);
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

static void print_summary(const struct cli *cli, const struct indexing *run)
{
	double seconds = progress_seconds(&run->progress);

	printf("%" PRId64 " files read, %" PRId64 " unchanged, %" PRId64 " skipped, %" PRId64 " gone",
		run->added, run->unchanged, run->skipped, run->gone);
	if (run->writer != NULL)
		printf("; %" PRId64 " articles in %s", run->articles, cli->archive);
	printf(" (%.1f s)\n", seconds);
}

static enum cli_exit index_into(struct cli *cli, struct indexing *run, char **paths, int count)
{
	struct sigaction stop = { .sa_handler = ask_to_stop };
	bool *followed = calloc((size_t)count, sizeof *followed);
	struct finds finds = { 0 };
	struct error error;
	enum status status = STATUS_OK;

	walk_paths(run, paths, count, &finds, followed);
	if (finds.count == 0) {
		free(followed);
		finds_release(&finds);
		return CLI_FAULT;
	}
	sigaction(SIGINT, &stop, NULL);
	sigaction(SIGTERM, &stop, NULL);
	sigaction(SIGHUP, &stop, NULL);
	if (!run->dry_run)
		status = writer_open(&run->writer, cli->archive, run->press, &error);
	if (status == STATUS_OK)
		status = index_paths(run, &finds, paths, count, followed, &error);
	if (status == STATUS_OK)
		print_summary(cli, run);
	else
		cli_fail(&error);
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
	if (date != NULL && !parse_date(date, &run.given))
		return cli_complain("--date %s: not a date: write 2023-11-20, 2023-11 or 2023", date);
	if (encoding != NULL && !encoding_parse(encoding, &run.encoding))
		return cli_complain("--encoding %s: not known: one of utf-8, gb18030, big5", encoding);
	if (press_open(&run.press, &error) != STATUS_OK)
		return cli_fail(&error);
	status = index_into(cli, &run, argv + 1, operands);
	press_close(run.press);
	strbuf_release(&run.bytes);
	strbuf_release(&run.text);
	return status;
}

const struct cli_command cli_index = {
	.name = "index",
	.usage = "index [-a ARCHIVE] [--paper NAME] [--date DATE] [--encoding NAME] [--dry-run] PATH...",
	.summary = "imports files and folders of pages; only what changed",
	.run = run,
};
