/* SPDX-License-Identifier: MIT */
#include "archive/archive.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "archive/number.h"
#include "archive/pack.h"
#include "archive/passages.h"
#include "archive/search.h"
#include "archive/store.h"
#include "text/pieces.h"

#define SEARCH_EVERY 16		/* articles, to see whether the index has them */
#define SEARCH_PIECES 8

struct check {
	struct db *db;
	void (*report)(void *data, const char *line);
	void *data;
	int64_t faults;
};

static void complain(struct check *check, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void complain(struct check *check, const char *format, ...)
{
	struct error line;
	char text[sizeof line.text];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof text, format, args);
	va_end(args);
	/* For what SQLite may quote of the file. */
	error_set(&line, STATUS_INVALID, "%s", text);
	check->report(check->data, line.text);
	check->faults++;
}

/* A row of SQLite's has several findings, under a line that names the database. */
static void report_lines(struct check *check, const char *text)
{
	while (*text != '\0') {
		const size_t len = strcspn(text, "\n");

		if (len > 0 && strncmp(text, "***", 3) != 0)
			complain(check, "%.*s", (int)len, text);
		text += len + (text[len] == '\n');
	}
}

/* What SQLite itself finds wrong with its pages. */
static void check_file(struct check *check)
{
	sqlite3_stmt *row;
	enum status status = db_prepare(check->db, "PRAGMA integrity_check(20)", &row, NULL);

	while (status == STATUS_OK && (status = db_step(check->db, row, NULL)) == STATUS_OK) {
		if (strcmp(db_text(row, 0), "ok") != 0)
			report_lines(check, db_text(row, 0));
	}
	if (status != STATUS_NONE)
		complain(check, "the file: %s", sqlite3_errmsg(check->db->handle));
	sqlite3_finalize(row);
}

/* What must be so between tables: each counts where it is not. */
static void check_tables(struct check *check)
{
	static const struct {
		const char *sql, *what;
	} rules[] = {
		{ "SELECT count(*) FROM article WHERE number NOT IN (SELECT number FROM article_text)",
			"articles without their text" },
		{ "SELECT count(*) FROM article_text WHERE number NOT IN (SELECT number FROM article)",
			"texts without their article" },
		{ "SELECT count(*) FROM article WHERE page NOT IN (SELECT id FROM page)",
			"articles without their page" },
		{ "SELECT count(*) FROM page WHERE source NOT IN (SELECT id FROM source)",
			"pages without their file" },
		{ "SELECT count(*) FROM page WHERE paper NOT IN (SELECT id FROM list WHERE kind = 1)",
			"pages without their paper" },
		{ "SELECT count(*) FROM page p LEFT JOIN (SELECT page, count(*) n FROM article GROUP BY page) a"
			" ON a.page = p.id WHERE p.articles <> coalesce(a.n, 0)",
			"pages with another number of articles than is kept" },
		{ "SELECT count(*) FROM (SELECT 0, number >> 24, count(*) FROM article GROUP BY 2"
			" UNION ALL SELECT list, number >> 24, count(*) FROM member GROUP BY 1, 2"
			" EXCEPT SELECT list, bucket, articles FROM tally)", "counts that are not kept" },
		{ "SELECT count(*) FROM (SELECT list, bucket, articles FROM tally"
			" EXCEPT SELECT 0, number >> 24, count(*) FROM article GROUP BY 2"
			" EXCEPT SELECT list, number >> 24, count(*) FROM member GROUP BY 1, 2)",
			"kept counts that are wrong" },
		{ "SELECT count(*) FROM list l WHERE articles <>"
			" (SELECT total(t.articles) FROM tally t WHERE t.list = l.id)",
			"papers and topics with a wrong sum" },
		{ "SELECT count(*) FROM total WHERE articles <> (SELECT count(*) FROM article)"
			" OR pages <> (SELECT count(*) FROM page)", "wrong totals" },
		{ "SELECT count(*) FROM total WHERE articles <> (SELECT total(articles) FROM fulltext_chunk)"
			" - (SELECT count(*) FROM fulltext_gone)", "other numbers of articles in the full text index" },
	};
	int64_t count = 0;

	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
		if (db_number(check->db, rules[i].sql, 0, 0, &count, NULL) != STATUS_OK)
			complain(check, "%s: %s", rules[i].what, sqlite3_errmsg(check->db->handle));
		else if (count > 0)
			complain(check, "%lld %s", (long long)count, rules[i].what);
	}
}

/* Whether the index has an article under the beginning of one of its texts, as far as whole pieces of it go. */
static bool is_found(struct check *check, article_number number, const char *text, enum query_field field)
{
	struct strbuf folded = { 0 };
	struct query query = { .kind = QUERY_TEXT, .field = field };
	struct search *search = NULL;
	article_number found = -1;
	size_t len = 0;

	passages_fold(&folded, text);
	for (int i = 0; i < SEARCH_PIECES && len < folded.len; i++)
		len += pieces_length(folded.text + len, folded.text + folded.len);
	if (len > 0) {
		folded.text[len] = '\0';
		query.text = folded.text;
		if (search_open(&search, check->db, &query, WALK_OLDER, number_above(number), NULL, NULL) == STATUS_OK)
			search_next(search, &found, NULL);
		search_close(search);
	}
	strbuf_release(&folded);
	return len == 0 || found == number;
}

static void check_article(struct check *check, article_number number, const char *text, bool search)
{
	struct arena arena = { 0 };
	struct item item;

	if (unpack_item(&text, &arena, &item) != STATUS_OK || *text != '\0')
		complain(check, "article %lld: its text is damaged", (long long)number);
	else if (search && item.headline != NULL && !is_found(check, number, item.headline, FIELD_HEADLINE))
		complain(check, "article %lld: the search does not find its headline", (long long)number);
	else if (search && item.paragraph_count > 0 && !is_found(check, number, item.paragraphs[0].text, FIELD_ANY))
		complain(check, "article %lld: the search does not find its text", (long long)number);
	arena_release(&arena);
}

static void check_articles(struct check *check)
{
	sqlite3_stmt *row;
	size_t count = 0;
	enum status status = db_prepare(check->db,
		"SELECT number, text FROM article_text ORDER BY number DESC", &row, NULL);

	while (status == STATUS_OK && (status = db_step(check->db, row, NULL)) == STATUS_OK)
		check_article(check, sqlite3_column_int64(row, 0), db_text(row, 1), count++ % SEARCH_EVERY == 0);
	if (status != STATUS_NONE)
		complain(check, "the articles: %s", sqlite3_errmsg(check->db->handle));
	sqlite3_finalize(row);
}

static void check_rest(struct check *check)
{
	struct arena arena = { 0 };
	sqlite3_stmt *row;
	enum status status = db_prepare(check->db, "SELECT page, text FROM rest", &row, NULL);

	while (status == STATUS_OK && (status = db_step(check->db, row, NULL)) == STATUS_OK) {
		const char *text = db_text(row, 1);
		struct item item;
		enum status unpacked;

		while ((unpacked = unpack_item(&text, &arena, &item)) == STATUS_OK)
			;
		if (unpacked != STATUS_NONE)
			complain(check, "page %lld: what it has besides articles is damaged",
				(long long)sqlite3_column_int64(row, 0));
		arena_clear(&arena);
	}
	if (status != STATUS_NONE)
		complain(check, "the pages: %s", sqlite3_errmsg(check->db->handle));
	sqlite3_finalize(row);
	arena_release(&arena);
}

enum status archive_check(struct archive *archive, void (*report)(void *data, const char *line), void *data,
	struct error *error)
{
	struct check check = { .db = &archive->db, .report = report, .data = data };

	check_file(&check);
	check_tables(&check);
	check_articles(&check);
	check_rest(&check);
	if (check.faults == 0)
		return STATUS_OK;
	return error_set(error, STATUS_INVALID,
		"%s: damaged: put %s.previous in its place, or remove it and index anew",
		archive->path, archive->path);
}
