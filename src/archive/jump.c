/* SPDX-License-Identifier: MIT */
#include "archive/jump.h"

#include <stdlib.h>
#include <string.h>

#include "archive/number.h"
#include "archive/set.h"
#include "archive/store.h"
#include "base/alloc.h"
#include "press/glyphs.h"
#include "press/jump.h"

#define PAIRS_MOST 20000	/* of a text */

bool article_is_second_half(const struct article *article)
{
	return article->item.continued_from != NULL;
}

bool article_has_other_half(const struct article *article)
{
	return article->date.precision == PRECISION_DAY &&
		(article->item.continued_from != NULL || article->item.continued_to != NULL);
}

/* ------------------------------------------------------------------- pages */

struct page_name {
	char section[LABEL_TEXT];
	int number;
};

static bool page_name_read(struct page_name *name, const char *label)
{
	struct glyphs glyphs;
	size_t letters;

	if (label == NULL)
		return false;
	glyphs_first(&glyphs, label, strlen(label));
	if (label_read(&glyphs, 0, name->section) == 0)
		return false;
	letters = strcspn(name->section, "0123456789");
	name->number = atoi(name->section + letters);
	name->section[letters] = '\0';
	return true;
}

/* As people write them: A02 is A2, and 2 where one of them leaves out the section; 第二版 is 2. */
static bool same_page(const char *label, const char *other)
{
	struct page_name a, b;

	if (!page_name_read(&a, label) || !page_name_read(&b, other) || a.number != b.number)
		return false;
	return a.section[0] == '\0' || b.section[0] == '\0' || strcmp(a.section, b.section) == 0;
}

/* ------------------------------------------------------------------- words */

/* The pairs of neighbouring Han in a text, each once, rising. */
struct pairs {
	uint64_t *pairs;
	size_t count, capacity;
};

static void pairs_add(struct pairs *pairs, const char *text)
{
	const char *end = text != NULL ? text + strlen(text) : NULL;
	uint32_t before = 0;

	while (text < end && pairs->count < PAIRS_MOST) {
		uint32_t code = utf8_next(&text, end);

		if (!glyph_is_han(code))
			code = 0;
		if (before != 0 && code != 0) {
			pairs->pairs = array_grow(pairs->pairs, pairs->count, &pairs->capacity, sizeof *pairs->pairs);
			pairs->pairs[pairs->count++] = (uint64_t)before << 32 | code;
		}
		before = code;
	}
}

static int compare_pairs(const void *left, const void *right)
{
	const uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;

	return a < b ? -1 : a > b;
}

static void pairs_sort(struct pairs *pairs)
{
	size_t kept = 0;

	if (pairs->count > 1)
		qsort(pairs->pairs, pairs->count, sizeof *pairs->pairs, compare_pairs);
	for (size_t i = 0; i < pairs->count; i++)
		if (kept == 0 || pairs->pairs[i] != pairs->pairs[kept - 1])
			pairs->pairs[kept++] = pairs->pairs[i];
	pairs->count = kept;
}

/* From 0 for nothing in common to 1 for the same; long texts have no advantage. */
static double overlap(const struct pairs *a, const struct pairs *b)
{
	size_t common = 0;

	if (a->count == 0 || b->count == 0)
		return 0;
	for (size_t i = 0, j = 0; i < a->count && j < b->count;) {
		int order = compare_pairs(&a->pairs[i], &b->pairs[j]);

		common += order == 0;
		i += order <= 0;
		j += order >= 0;
	}
	return (double)common * (double)common / ((double)a->count * (double)b->count);
}

struct words {
	struct pairs heads, text;
};

static void words_fill(struct words *words, const struct item *item)
{
	const char *const heads[] = { item->kicker, item->headline, item->deck };

	*words = (struct words){ 0 };
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		pairs_add(&words->heads, heads[i]);
		pairs_add(&words->text, heads[i]);
	}
	for (size_t i = 0; i < item->subhead_count; i++)
		pairs_add(&words->text, item->subheads[i].text);
	for (size_t i = 0; i < item->paragraph_count; i++)
		pairs_add(&words->text, item->paragraphs[i].text);
	pairs_sort(&words->heads);
	pairs_sort(&words->text);
}

static void words_release(struct words *words)
{
	free(words->heads.pairs);
	free(words->text.pairs);
}

/* ------------------------------------------------------------------ halves */

/* A search for the other half of an article. */
struct search {
	struct archive *archive;
	const struct article *article;
	bool second;		/* the article is the second half */
	struct words words;
	struct article *best;
	double most;		/* what the best has in common with it */
};

/* How well a candidate on the right page goes with the article, 0 for not at all; the same from
 * either side. Of the two pages one at least must be known. */
static double kinship(const struct search *search, const struct article *candidate)
{
	const char *back = search->second ? candidate->item.continued_to : candidate->item.continued_from;
	const char *label = search->article->label;
	const int known = (label != NULL) + (candidate->label != NULL);
	struct words words;
	double common;

	if (back == NULL || known == 0 || (label != NULL && !same_page(back, label)))
		return 0;
	words_fill(&words, &candidate->item);
	common = overlap(&words.heads, &search->words.heads) + overlap(&words.text, &search->words.text);
	words_release(&words);
	return known + common;
}

static enum status consider(struct search *search, article_number number, struct error *error)
{
	struct article candidate;
	enum status status = article_load(search->archive, number, &candidate, error);
	double kin = status == STATUS_OK ? kinship(search, &candidate) : 0;

	if (kin > search->most) {
		article_release(search->best);
		*search->best = candidate;
		search->most = kin;
	} else {
		article_release(&candidate);
	}
	return status;
}

/* Goes through the articles of the issue that stand, or may stand, on the page that the article names. */
static enum status consider_all(struct search *search, const char *page, struct error *error)
{
	const article_number number = search->article->number;
	struct db *db = &search->archive->db;
	sqlite3_stmt *row;
	enum status status = db_statement(db, "SELECT a.number, a.label FROM member m"
		" JOIN article a ON a.number = m.number WHERE m.list = (SELECT p.paper FROM article b"
		" JOIN page p ON p.id = b.page WHERE b.number = ?1) AND m.number BETWEEN ?2 AND ?3"
		" AND m.number <> ?1 AND a.precision = ?4 ORDER BY m.number DESC", &row, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(row, 1, number);
	sqlite3_bind_int64(row, 2, number_lowest(number_day(number)));
	sqlite3_bind_int64(row, 3, number_highest(number_day(number)));
	sqlite3_bind_int(row, 4, PRECISION_DAY);
	while ((status = db_step(db, row, error)) == STATUS_OK) {
		const char *label = db_text(row, 1);

		if (*label == '\0' || same_page(label, page))
			status = consider(search, sqlite3_column_int64(row, 0), error);
		if (status != STATUS_OK)
			break;
	}
	sqlite3_reset(row);
	return status;
}

static enum status find_best(struct archive *archive, const struct article *article, bool second,
	struct article *best, struct error *error)
{
	struct search search = { .archive = archive, .article = article, .second = second, .best = best };
	enum status status;

	*best = (struct article){ 0 };
	words_fill(&search.words, &article->item);
	status = consider_all(&search, second ? article->item.continued_from : article->item.continued_to, error);
	words_release(&search.words);
	return status == STATUS_NONE && search.most > 0 ? STATUS_OK : status;
}

enum status article_other_half(struct archive *archive, const struct article *article, struct article *other,
	struct error *error)
{
	const bool second = article_is_second_half(article);
	struct article back = { 0 };
	enum status status = STATUS_NONE;

	if (archive->set != NULL)
		return set_other_half(archive->set, article, other, error);
	*other = (struct article){ 0 };
	if (article_has_other_half(article))
		status = find_best(archive, article, second, other, error);
	if (status == STATUS_OK)
		status = find_best(archive, other, !second, &back, error);
	if (status == STATUS_OK && back.number != article->number)
		status = STATUS_NONE;
	article_release(&back);
	return status;
}

/* -------------------------------------------------------------------- text */

static void skip_blanks(const char **text)
{
	for (;;) {
		const char *next = *text;

		if (*next == '\0' || !glyph_is_blank(glyph_fold(utf8_next(&next, next + strlen(next)))))
			return;
		*text = next;
	}
}

bool jump_repeats(const char *text, const char *first)
{
	if (text == NULL || first == NULL)
		return text == first;
	for (;; text++, first++) {
		skip_blanks(&text);
		skip_blanks(&first);
		if (*text != *first)
			return false;
		if (*text == '\0')
			return true;
	}
}

static bool is_mark(const char *text, size_t len)
{
	struct glyphs glyphs;

	glyphs_first(&glyphs, text, len);
	return jump_is_mark(&glyphs);
}

/* Bytes of the mark in brackets that a text begins with. */
static size_t mark_before(const char *text, size_t len)
{
	struct glyphs glyphs;

	glyphs_first(&glyphs, text, len);
	for (size_t i = 1; i < glyphs.count && glyphs.code[0] == '('; i++)
		if (glyphs.code[i] == ')')
			return is_mark(text, glyphs_at(&glyphs, i + 1)) ? glyphs_at(&glyphs, i + 1) : 0;
	return 0;
}

/* Bytes of the one that it ends with. */
static size_t mark_behind(const char *text, size_t len)
{
	struct glyphs glyphs;

	glyphs_last(&glyphs, text, len);
	for (size_t i = glyphs.count; i-- > 0;) {
		const size_t at = glyphs_at(&glyphs, i);

		if (glyphs.code[i] == '(')
			return is_mark(text + at, len - at) ? len - at : 0;
	}
	return 0;
}

const char *jump_paragraph(const struct item *item, size_t place, size_t *len)
{
	const char *text = item->paragraphs[place].text;
	size_t mark;

	*len = strlen(text);
	if (item->continued_from != NULL && place == 0) {
		mark = mark_before(text, *len);
		text += mark;
		*len -= mark;
	}
	if (item->continued_to != NULL && place == item->paragraph_count - 1)
		*len -= mark_behind(text, *len);
	return text;
}
