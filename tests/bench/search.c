/* SPDX-License-Identifier: MIT */
/* Measures the full text search of an archive, and compares it with others:
 *
 *	search ask ARCHIVE < QUERIES		milliseconds for each: newest 50, count, months, best 50, years and
 *						topics and papers, the place of the last, the longest that best 50
 *						would go on when stopped; hits
 *	search related ARCHIVE ARTICLES		milliseconds for the articles most like each of so many
 *	search trigram ARCHIVE FILE ARTICLES < TERMS
 *						FTS5 trigram over so many articles: "build" and its MB/s, then
 *						for each term milliseconds to count it, and hits
 *	search scan ARCHIVE TERMS		random terms of one to eight characters against a scan of the
 *						folded text: misses and false hits */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "archive/list.h"
#include "archive/pack.h"
#include "archive/passages.h"
#include "archive/related.h"
#include "archive/search.h"
#include "archive/store.h"
#include "base/alloc.h"
#include "text/pieces.h"
#include "text/utf8.h"

#define SCREEN 50
#define ROUNDS 5	/* of which the median is taken */
#define MONTHS 4800	/* of 31 days, as good as any for a sum */

static void must(enum status status, const struct error *error)
{
	if (status == STATUS_OK)
		return;
	fprintf(stderr, "search: %s\n", error->text);
	exit(2);
}

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec * 1e-6;
}

static int compare_times(const void *left, const void *right)
{
	const double *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

static bool next_line(char *line, size_t size)
{
	if (fgets(line, (int)size, stdin) == NULL)
		return false;
	line[strcspn(line, "\n")] = '\0';
	return true;
}

static void add_month(void *data, day_number day, int64_t articles)
{
	int64_t *months = data;

	months[day / 31 % MONTHS] += articles;
}

enum { NEWEST, COUNT, TIMELINE, BEST, FACETS, END, TASKS };

/* How long it was, at most, from one time to the next. */
struct waits {
	double last, longest;
};

static bool is_asked(void *data)
{
	struct waits *waits = data;
	const double at = now();

	waits->longest = at - waits->last > waits->longest ? at - waits->last : waits->longest;
	waits->last = at;
	return false;
}

/* The place of the oldest hit. */
static int64_t find_end(struct list *list, struct rows *rows)
{
	struct error error;
	int64_t place = -1;

	must(list_newer(list, LIST_OLDEST, 1, rows, &error), &error);
	if (rows->count > 0)
		must(list_place(list, rows->rows[0].position, &place, &error), &error);
	return place;
}

static void do_task(struct list *list, int which, double *longest, int64_t *count)
{
	static int64_t months[MONTHS];
	struct waits waits = { now(), 0 };
	const struct list_stop stop = { is_asked, &waits };
	struct arena arena = { 0 };
	struct rows rows = { .count = 0 };
	struct facets facets;
	struct error error;

	if (which == NEWEST)
		must(list_older(list, LIST_NEWEST, SCREEN, &rows, &error), &error);
	else if (which == TIMELINE)
		must(list_days(list, NULL, add_month, months, &error), &error);
	else if (which == FACETS)
		must(list_facets(list, NULL, &arena, &facets, &error), &error);
	else if (which == END)
		find_end(list, &rows);
	else if (which == BEST)
		must(list_best(list, SCREEN, &stop, &rows, &error), &error);
	while (which == COUNT && list_work(list, 1000))
		continue;
	if (which == COUNT)
		list_count(list, count);
	is_asked(&waits);
	if (which == BEST)
		*longest = waits.longest;
	rows_release(&rows);
	arena_release(&arena);
}

static double task(struct archive *archive, const char *query, int which, double *longest, int64_t *count)
{
	const struct list_scope scope = { .of = LIST_ALL, .query = query };
	struct error error;
	struct list *list;
	double start = now();

	must(list_open(archive, &scope, &list, &error), &error);
	do_task(list, which, longest, count);
	start = now() - start;
	list_close(list);
	return start;
}

static int ask(struct archive *archive)
{
	char query[4096];

	while (next_line(query, sizeof query)) {
		double times[ROUNDS], longest[ROUNDS];
		int64_t count = 0;

		for (int which = 0; which < TASKS; which++) {
			for (int round = 0; round < ROUNDS; round++)
				times[round] = task(archive, query, which, &longest[round], &count);
			qsort(times, ROUNDS, sizeof times[0], compare_times);
			printf("%.3f\t", times[ROUNDS / 2]);
		}
		qsort(longest, ROUNDS, sizeof longest[0], compare_times);
		printf("%.3f\t%lld\t%s\n", longest[ROUNDS / 2], (long long)count, query);
	}
	return 0;
}

/* Articles from all over the archive. */
static int related(struct archive *archive, long articles)
{
	const struct list_scope all = { .of = LIST_ALL };
	struct ranked found[RELATED_MOST];
	struct error error;
	struct list *list;
	int64_t total, number = 0;
	size_t count;

	must(list_open(archive, &all, &list, &error), &error);
	list_count(list, &total);
	for (long i = 0; i < articles && total > 0; i++) {
		double start;

		must(list_at(list, total / articles * i, &number, &error), &error);
		start = now();
		must(related_find(archive, number, NULL, found, &count, &error), &error);
		printf("%.3f\t%zu\n", now() - start, count);
	}
	list_close(list);
	return 0;
}

/* The folded text of an article, all passages of all fields. */
static enum status next_article(struct db *db, sqlite3_stmt *row, struct arena *arena, struct passages *passages,
	struct error *error)
{
	struct item item;
	const char *text;
	enum status status = db_step(db, row, error);

	if (status != STATUS_OK)
		return status;
	text = db_text(row, 1);
	status = unpack_item(&text, arena, &item);
	passages_fill(passages, &item);
	arena_clear(arena);
	return status;
}

static void build_trigram(struct db *from, struct db *into, int64_t articles)
{
	struct error error;
	struct arena arena = { 0 };
	struct passages passages = { .headline = { 0 } };
	sqlite3_stmt *row, *insert;
	size_t bytes = 0;
	double start;

	must(db_run(into, "CREATE VIRTUAL TABLE f USING fts5 (text, content = '', tokenize = 'trigram'); BEGIN", &error),
		&error);
	must(db_prepare(into, "INSERT INTO f (rowid, text) VALUES (?1, ?2)", &insert, &error), &error);
	must(db_prepare(from, "SELECT number, text FROM article_text ORDER BY number LIMIT ?1", &row, &error), &error);
	sqlite3_bind_int64(row, 1, articles);
	start = now();
	while (next_article(from, row, &arena, &passages, &error) == STATUS_OK) {
		strbuf_add(&passages.headline, strbuf_text(&passages.byline), passages.byline.len);
		strbuf_add(&passages.headline, strbuf_text(&passages.body), passages.body.len);
		bytes += passages.headline.len;
		sqlite3_bind_int64(insert, 1, sqlite3_column_int64(row, 0));
		sqlite3_bind_text64(insert, 2, strbuf_text(&passages.headline), passages.headline.len, SQLITE_STATIC,
			SQLITE_UTF8);
		must(db_finish(into, insert, &error), &error);
	}
	must(db_run(into, "COMMIT", &error), &error);
	printf("build\t%.2f\n", (double)bytes / 1e3 / (now() - start));
	sqlite3_finalize(row);
	sqlite3_finalize(insert);
	arena_release(&arena);
	passages_release(&passages);
}

static int trigram(struct db *from, const char *path, int64_t articles)
{
	struct error error;
	struct db db;
	sqlite3_stmt *count;
	char term[4096], quoted[4100];

	remove(path);
	must(db_open(&db, path, path, DB_WRITE, &error), &error);
	build_trigram(from, &db, articles);
	must(db_prepare(&db, "SELECT count(*) FROM f WHERE f MATCH ?1", &count, &error), &error);
	while (next_line(term, sizeof term)) {
		double start = now();

		snprintf(quoted, sizeof quoted, "\"%s\"", term);
		sqlite3_bind_text(count, 1, quoted, -1, SQLITE_STATIC);
		must(db_step(&db, count, &error), &error);
		printf("%.3f\t%lld\t%s\n", now() - start, (long long)sqlite3_column_int64(count, 0), term);
		sqlite3_reset(count);
	}
	sqlite3_finalize(count);
	db_close(&db);
	return 0;
}

static uint64_t random_state = 88172645463325252;

static size_t random_below(size_t limit)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return (size_t)(random_state % limit);
}

struct folded {
	article_number number;
	struct passages passages;
};

static struct folded *fold_all(struct db *db, size_t *count)
{
	struct error error;
	struct arena arena = { 0 };
	struct folded *all = NULL;
	size_t capacity = 0;
	sqlite3_stmt *row;
	struct passages passages = { .headline = { 0 } };

	*count = 0;
	must(db_prepare(db, "SELECT number, text FROM article_text ORDER BY number DESC", &row, &error), &error);
	while (next_article(db, row, &arena, &passages, &error) == STATUS_OK) {
		all = array_grow(all, *count, &capacity, sizeof *all);
		all[(*count)++] = (struct folded){ sqlite3_column_int64(row, 0), passages };
		passages = (struct passages){ .headline = { 0 } };
	}
	sqlite3_finalize(row);
	arena_release(&arena);
	return all;
}

/* One to eight characters from anywhere in a text, now and then with one of them changed. */
static bool random_term(const struct folded *all, size_t count, struct strbuf *term)
{
	const struct passages *passages = &all[random_below(count)].passages;
	const struct strbuf *text = random_below(8) == 0 ? &passages->headline : &passages->body;
	const char *start, *p, *end;

	strbuf_clear(term);
	if (text->len == 0)
		return false;
	end = text->text + text->len;
	p = start = text->text + random_below(text->len);
	while (start > text->text && ((unsigned char)*start & 0xc0) == 0x80)
		start--;
	p = start;
	for (size_t left = 1 + random_below(8); left > 0 && p < end && *p != PASSAGE_END && *p != '"'; left--)
		p += pieces_length(p, end);
	strbuf_add(term, start, (size_t)(p - start));
	if (random_below(10) == 0)
		strbuf_adds(term, "的");
	return term->len > 0;
}

static int scan(struct db *db, long terms)
{
	struct error error;
	struct strbuf term = { 0 };
	size_t count;
	struct folded *all = fold_all(db, &count);
	long done = 0, misses = 0, false_hits = 0;

	while (done < terms) {
		struct query query = { .kind = QUERY_TEXT };
		struct strbuf folded = { 0 };
		struct search *search;
		article_number number = 0;
		enum status status;

		if (!random_term(all, count, &term))
			continue;
		passages_fold(&folded, term.text);
		query.text = term.text;
		must(search_open(&search, db, &query, WALK_OLDER, LIST_NEWEST, NULL, &error), &error);
		status = search_next(search, &number, &error);
		for (size_t i = 0; i < count; i++) {
			bool hit = status == STATUS_OK && number == all[i].number;
			bool real = folded.len > 0 &&
				passages_have(&all[i].passages, FIELD_ANY, strbuf_text(&folded), folded.len);

			misses += real && !hit;
			false_hits += hit && !real;
			if (hit)
				status = search_next(search, &number, &error);
		}
		false_hits += status == STATUS_OK;
		search_close(search);
		strbuf_release(&folded);
		done++;
	}
	printf("%ld\t%ld\t%ld\n", done, misses, false_hits);
	for (size_t i = 0; i < count; i++)
		passages_release(&all[i].passages);
	free(all);
	strbuf_release(&term);
	return misses + false_hits > 0;
}

int main(int argc, char **argv)
{
	struct archive *archive;
	struct error error;
	int result = 2;

	if (argc < 3) {
		fputs("usage: search ask|related|trigram|scan ARCHIVE ...\n", stderr);
		return 2;
	}
	must(archive_open(&archive, argv[2], &error), &error);
	if (strcmp(argv[1], "ask") == 0)
		result = ask(archive);
	else if (strcmp(argv[1], "related") == 0 && argc == 4)
		result = related(archive, strtol(argv[3], NULL, 10));
	else if (strcmp(argv[1], "trigram") == 0 && argc == 5)
		result = trigram(&archive->db, argv[3], strtoll(argv[4], NULL, 10));
	else if (strcmp(argv[1], "scan") == 0 && argc == 4)
		result = scan(&archive->db, strtol(argv[3], NULL, 10));
	archive_close(archive);
	return result;
}
