/* SPDX-License-Identifier: MIT */
/* Makes a newspaper archive of any size out of the sample's own sentences, the same one each time:
 *
 *	generate SAMPLE-FOLDER-FILES... -- FOLDER ARTICLES
 *
 * writes FOLDER/2001/03/04/A01.txt and so on: thirty years, eight pages an issue or more, ten articles
 * a page, of about 840 characters each. Clauses are drawn by Zipf's law, and each article has names
 * of its own, so that a search finds common things and rare ones. */
#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/alloc.h"
#include "base/path.h"
#include "base/strbuf.h"
#include "press/day.h"
#include "text/utf8.h"

#define PAGES_AN_ISSUE 8	/* or as many as it takes for an issue a day to be enough */
#define ARTICLES_A_PAGE 10
#define YEARS 30
#define ARTICLE_CHARACTERS 840

struct pool {
	char **clauses;
	double *rising;		/* sum of the Zipf weights up to each clause */
	size_t count, capacity;
};

static uint64_t random_state = 20250607;

/* xorshift64*, S. Vigna, "An experimental exploration of Marsaglia's xorshift generators". */
static uint64_t random_next(void)
{
	random_state ^= random_state >> 12;
	random_state ^= random_state << 25;
	random_state ^= random_state >> 27;
	return random_state * UINT64_C(0x2545f4914f6cdd1d);
}

static size_t random_below(size_t limit)
{
	return (size_t)(random_next() % limit);
}

static void add_clause(struct pool *pool, const char *text, size_t len)
{
	size_t characters = utf8_length(text, len);
	struct strbuf clean = { 0 };

	if (characters < 6 || characters > 26)
		return;
	for (size_t i = 0; i < len; i++)	/* half-width marks and blanks would not be prose */
		if ((unsigned char)text[i] < 0x80)
			return;
	strbuf_add(&clean, text, len);
	if (pool->count == pool->capacity)
		pool->clauses = array_grow(pool->clauses, pool->count, &pool->capacity, sizeof *pool->clauses);
	pool->clauses[pool->count++] = strbuf_detach(&clean);
}

/* Cuts a line at its marks. */
static void add_line(struct pool *pool, const char *line, size_t len)
{
	static const char *const marks[] = { "，", "。", "；", "：", "、", "“", "”", "（", "）", "？", "！", "—" };
	size_t start = 0;

	for (size_t i = 0; i < len; i++) {
		for (size_t m = 0; m < sizeof marks / sizeof *marks; m++) {
			if (len - i < 3 || memcmp(line + i, marks[m], 3) != 0)
				continue;
			add_clause(pool, line + start, i - start);
			start = i + 3;
		}
	}
}

static void read_sample(struct pool *pool, const char *path)
{
	FILE *file = fopen(path, "r");
	char *line = NULL;
	size_t capacity = 0;
	ssize_t len;

	if (file == NULL) {
		fprintf(stderr, "generate: %s: %s\n", path, strerror(errno));
		exit(2);
	}
	while ((len = getline(&line, &capacity, file)) > 0)
		add_line(pool, line, (size_t)len);
	free(line);
	fclose(file);
}

static void weigh(struct pool *pool)
{
	double sum = 0;

	for (size_t i = pool->count; i > 1; i--) {	/* so that no sample page leads the ranks */
		size_t other = random_below(i);
		char *clause = pool->clauses[i - 1];

		pool->clauses[i - 1] = pool->clauses[other];
		pool->clauses[other] = clause;
	}
	pool->rising = xreallocarray(NULL, pool->count, sizeof *pool->rising);
	for (size_t i = 0; i < pool->count; i++)
		pool->rising[i] = sum += 1 / pow((double)i + 8, 0.8);
}

static const char *draw(const struct pool *pool)
{
	double wanted = (double)(random_next() >> 11) * 0x1p-53 * pool->rising[pool->count - 1];
	size_t low = 0, high = pool->count - 1;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (pool->rising[middle] < wanted)
			low = middle + 1;
		else
			high = middle;
	}
	return pool->clauses[low];
}

/* Two to three characters of the commonest part of the Han block: nobody's name. */
static void add_name(struct strbuf *out)
{
	static const char *const families[] = { "邬", "蔺", "阮", "祝", "柏", "沈", "崔", "罗", "孟", "邵", "汪", "乔" };
	size_t more = 1 + random_below(2);
	char character[UTF8_MAX];

	strbuf_adds(out, families[random_below(sizeof families / sizeof *families)]);
	while (more-- > 0)
		strbuf_add(out, character, utf8_put(character, (uint32_t)(0x4e00 + random_below(0x51a5))));
}

static void add_sentence(struct strbuf *out, const struct pool *pool)
{
	size_t clauses = 1 + random_below(4);

	if (random_below(6) == 0) {
		add_name(out);
		strbuf_adds(out, "说，");
	}
	while (clauses-- > 0) {
		strbuf_adds(out, draw(pool));
		strbuf_adds(out, clauses > 0 ? "，" : "。");
	}
}

static void add_article(struct strbuf *out, const struct pool *pool)
{
	size_t start, wanted = ARTICLE_CHARACTERS / 2 + random_below(ARTICLE_CHARACTERS);
	size_t lead = out->len;

	strbuf_addf(out, "%s %s\n\n晚报讯 ", draw(pool), draw(pool));
	for (start = out->len; out->len - lead < wanted * 3;) {
		add_sentence(out, pool);
		if (out->len - start > 600) {
			strbuf_adds(out, "\n\n");
			start = out->len;
		}
	}
	if (out->len == start)
		add_sentence(out, pool);
	strbuf_adds(out, "记者 ");
	add_name(out);
	strbuf_adds(out, "\n\n");
}

static void write_page(const char *folder, day_number day, size_t page, const struct strbuf *text)
{
	struct strbuf path = { 0 };
	int year, month, mday;
	FILE *file;

	day_split(day, &year, &month, &mday);
	strbuf_addf(&path, "%s/%04d/%02d/%02d/A%02zu.txt", folder, year, month, mday, page + 1);
	if (!path_make_parent(path.text) || (file = fopen(path.text, "w")) == NULL ||
		fwrite(text->text, 1, text->len, file) != text->len || fclose(file) != 0) {
		fprintf(stderr, "generate: %s: %s\n", path.text, strerror(errno));
		exit(2);
	}
	strbuf_release(&path);
}

static void write_archive(const struct pool *pool, const char *folder, size_t articles)
{
	size_t days = YEARS * 365, pages = (articles + days * ARTICLES_A_PAGE - 1) / (days * ARTICLES_A_PAGE);
	size_t an_issue = (pages > PAGES_AN_ISSUE ? pages : PAGES_AN_ISSUE) * ARTICLES_A_PAGE;
	size_t issues = (articles + an_issue - 1) / an_issue;
	struct strbuf text = { 0 };

	for (size_t i = 0; i < articles; i++) {
		size_t issue = i / an_issue;

		add_article(&text, pool);
		if ((i + 1) % ARTICLES_A_PAGE == 0 || i + 1 == articles) {
			day_number day = day_make(1995, 1, 1) + (day_number)(issue * days / issues);

			write_page(folder, day, i % an_issue / ARTICLES_A_PAGE, &text);
			strbuf_clear(&text);
		}
	}
	strbuf_release(&text);
}

int main(int argc, char **argv)
{
	struct pool pool = { 0 };
	int at = 1;

	while (at < argc && strcmp(argv[at], "--") != 0)
		read_sample(&pool, argv[at++]);
	if (argc - at != 3 || pool.count == 0) {
		fputs("usage: generate SAMPLE-PAGE... -- FOLDER ARTICLES\n", stderr);
		return 2;
	}
	weigh(&pool);
	write_archive(&pool, argv[at + 1], strtoul(argv[at + 2], NULL, 10));
	for (size_t i = 0; i < pool.count; i++)
		free(pool.clauses[i]);
	free(pool.clauses);
	free(pool.rising);
	return 0;
}
