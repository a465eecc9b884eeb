/* SPDX-License-Identifier: MIT */
/* What is found is what a reader of the folded text would find, no more and no less. */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "archive/article.h"
#include "archive/fixture.h"
#include "archive/passages.h"
#include "archive/list.h"
#include "base/alloc.h"
#include "text/utf8.h"

#define DAY 739000

static uint32_t seed;

static uint32_t random_below(uint32_t limit)
{
	seed = seed * 1664525 + 1013904223;
	return (uint32_t)((uint64_t)(seed >> 8) * limit >> 24);
}

/* A small archive by hand; an article's title says what it is. */
static int set_up_small(void **state)
{
	struct place *place = place_make();
	struct writer *writer = must_write(place->path);
	struct page *page = page_make("江海晚报", DAY, "A01", "", 0);
	struct byline byline = { "本报记者", "王伟" };
	struct item *item = page_add(page, ITEM_ARTICLE, "plain", "长江口水文站，潮水上涨。GDP增长5.2%");

	item->kicker = "肩题水";
	item->bylines = &byline;
	item->byline_count = 1;
	item_add_topic(page, item, "15000000", "体育");
	page_add(page, ITEM_ARTICLE, "comma", "长江，口");
	page_add(page, ITEM_PHOTO, "traditional", "長江口的船");
	page_add(page, ITEM_TEASER, "teaser", "长江口");
	must_give(writer, "/in/1", page);
	page = page_make("江海晚报", DAY + 1, "b2", "", 0);
	page_add(page, ITEM_ARTICLE, "wide", "ＧＤＰ　Growth world cup");
	item = page_add(page, ITEM_ARTICLE, "words", "gdps 2023年 “引号” a\"b");
	item_add_topic(page, item, "15000000", "体育");
	item_add_topic(page, item, "05000000", "教育");
	must_give(writer, "/in/2", page);
	page = page_make(NULL, 0, NULL, "", 0);
	page_add(page, ITEM_ARTICLE, "undated", "水");
	must_give(writer, "/in/3", page);
	must_publish(writer);
	place->archive = must_open(place->path);
	*state = place;
	return 0;
}

static struct list *must_order(struct archive *archive, const char *query, enum list_order order)
{
	const struct list_scope scope = { .of = LIST_ALL, .query = query, .order = order };
	struct list *list = NULL;
	struct error error = { "" };

	if (list_open(archive, &scope, &list, &error) != STATUS_OK)
		fail_msg("%s: %s", query, error.text);
	return list;
}

static struct list *must_list(struct archive *archive, const char *query)
{
	return must_order(archive, query, LIST_BY_NEWEST);
}

static void assert_finds(void **state, const char *query, const char *expected)
{
	struct place *place = *state;
	struct list *list = must_list(place->archive, query);
	struct strbuf titles = { 0 };
	struct rows rows = { 0 };

	assert_int_equal(list_older(list, LIST_NEWEST, 100, &rows, NULL), STATUS_OK);
	for (size_t i = 0; i < rows.count; i++)
		strbuf_addf(&titles, "%s%s", i > 0 ? " " : "", rows.rows[i].title);
	if (strcmp(strbuf_text(&titles), expected) != 0)
		fail_msg("%s: finds \"%s\", not \"%s\"", query, strbuf_text(&titles), expected);
	strbuf_release(&titles);
	rows_release(&rows);
	list_close(list);
}

static void chinese_matches_as_it_stands(void **state)
{
	assert_finds(state, "长江口", "plain traditional");
	assert_finds(state, "江", "plain comma traditional");
	assert_finds(state, "江口", "plain traditional");
	assert_finds(state, "長江口", "plain traditional");
	assert_finds(state, "口长", "");
	assert_finds(state, "站潮", "");
	assert_finds(state, "站，潮", "plain");
	assert_finds(state, "\"长江,口\"", "comma");
	assert_finds(state, "，", "plain comma");
}

static void words_match_as_words_in_any_width(void **state)
{
	assert_finds(state, "gdp", "wide plain");
	assert_finds(state, "ＧＤＰ", "wide plain");
	assert_finds(state, "gd", "");
	assert_finds(state, "GDP增长5.2", "plain");
	assert_finds(state, "\"growth world\"", "wide");
	assert_finds(state, "\"growth   world\"", "wide");
	assert_finds(state, "2023", "words");
	assert_finds(state, "202", "");
	assert_finds(state, "“引号”", "words");
}

static void fields_are_searched_alone(void **state)
{
	assert_finds(state, "水", "plain undated");
	assert_finds(state, "headline:水", "plain");
	assert_finds(state, "headline:题水", "plain");
	assert_finds(state, "headline:plain", "plain");
	assert_finds(state, "byline:王伟", "plain");
	assert_finds(state, "byline:记者王伟", "plain");
	assert_finds(state, "byline:水", "");
	assert_finds(state, "水plain", "");
}

static void conditions_stand_alone_and_with_text(void **state)
{
	assert_finds(state, "topic:体育", "words plain");
	assert_finds(state, "topic:15000000 topic:教", "words");
	assert_finds(state, "-topic:体育", "wide comma traditional undated");
	assert_finds(state, "paper:江海", "wide words plain comma traditional");
	assert_finds(state, "-paper:晚报", "undated");
	assert_finds(state, "page:A1", "plain comma traditional");
	assert_finds(state, "page:B02", "wide words");
	assert_finds(state, "kind:photo", "traditional");
	assert_finds(state, "长江口 kind:article", "plain");
	assert_finds(state, "date:2024", "wide words plain comma traditional");
	assert_finds(state, "date:2024-04-24", "plain comma traditional");
	assert_finds(state, "date:2024-04-25..", "wide words");
	assert_finds(state, "-date:2024", "undated");
	assert_finds(state, "date:2024-04-24 江", "plain comma traditional");
	assert_finds(state, "date:1900", "");
}

static void words_combine(void **state)
{
	assert_finds(state, "gdp 长江", "plain");
	assert_finds(state, "gdp OR 船", "wide plain traditional");
	assert_finds(state, "江 -口水", "comma traditional");
	assert_finds(state, "-江", "wide words undated");
	assert_finds(state, "-江 -水", "wide words");
	assert_finds(state, "江 -(口水 OR 船)", "comma");
	assert_finds(state, "船 OR topic:教育", "words traditional");
	assert_finds(state, "-(船 OR topic:体育) kind:article", "wide comma undated");
	assert_finds(state, "(水 OR -date:2024) -王伟", "undated");
	assert_finds(state, "-(-江 -gdp)", "wide plain comma traditional");
}

static void a_scope_narrows_a_query(void **state)
{
	struct place *place = *state;
	struct arena arena = { 0 };
	struct tally *topics;
	struct rows rows = { 0 };
	struct list *list;
	struct list_scope scope = { .of = LIST_TOPIC, .query = "江 OR -gdp" };
	size_t count;

	assert_int_equal(archive_topics(place->archive, &arena, &topics, &count, NULL), STATUS_OK);
	scope.key = topics[0].key;
	assert_int_equal(list_open(place->archive, &scope, &list, NULL), STATUS_OK);
	assert_int_equal(list_older(list, LIST_NEWEST, 10, &rows, NULL), STATUS_OK);
	assert_int_equal(rows.count, 2);
	list_close(list);
	scope.query = "江";
	assert_int_equal(list_open(place->archive, &scope, &list, NULL), STATUS_OK);
	assert_int_equal(list_older(list, LIST_NEWEST, 10, &rows, NULL), STATUS_OK);
	assert_int_equal(rows.count, 1);
	assert_string_equal(rows.rows[0].title, "plain");
	list_close(list);
	rows_release(&rows);
	arena_release(&arena);
}

static void many_hits_have_their_places(void **state)
{
	const int64_t many = 1000;
	struct place *place = *state;
	struct writer *writer = must_write(place->path);
	struct list *list;
	article_number number, before = LIST_NEWEST;
	int64_t count, at;

	must_give(writer, "/in/many", page_make(NULL, DAY, "A05", "许多", (size_t)many));
	must_publish(writer);
	archive_close(place->archive);
	place->archive = must_open(place->path);
	list = must_list(place->archive, "许多");
	while (list_work(list, 1))
		;
	assert_true(list_count(list, &count));
	assert_int_equal(count, many);
	for (int64_t i = 0; i < many; i += 1 + i % 3) {
		assert_int_equal(list_at(list, i, &number, NULL), STATUS_OK);
		assert_true(number < before);
		before = number;
		assert_int_equal(list_place(list, number, &at, NULL), STATUS_OK);
		assert_int_equal(at, i);
	}
	list_close(list);
}

static void names_that_nothing_has_are_mistakes(void **state)
{
	struct place *place = *state;
	struct list_scope scope = { .of = LIST_ALL, .query = "江 topic:体肓" };
	struct error error;
	struct list *list;

	assert_int_equal(list_open(place->archive, &scope, &list, &error), STATUS_INVALID);
	assert_string_equal(error.text, "at 9: no topic is called so: 'baolan list topics' names them");
	scope.query = "paper:x";
	assert_int_equal(list_open(place->archive, &scope, &list, &error), STATUS_INVALID);
	scope.query = "(";
	assert_int_equal(list_open(place->archive, &scope, &list, &error), STATUS_INVALID);
}

static void the_longest_and_deepest_queries_are_answered(void **state)
{
	struct strbuf query = { 0 };

	for (int i = 0; i < QUERY_DEPTH - 2; i++)
		strbuf_adds(&query, "(江 -x ");
	strbuf_adds(&query, "长");
	for (int i = 0; i < QUERY_DEPTH - 2; i++)
		strbuf_adds(&query, ")");
	assert_finds(state, query.text, "plain comma traditional");
	strbuf_clear(&query);
	for (int i = 0; i < QUERY_DEPTH - 2; i++)
		strbuf_adds(&query, "(x OR 江 长 ");
	strbuf_adds(&query, "长");
	for (int i = 0; i < QUERY_DEPTH - 2; i++)
		strbuf_adds(&query, ")");
	assert_finds(state, query.text, "plain comma traditional");
	strbuf_clear(&query);
	for (int i = 0; i < (QUERY_DEPTH - 1) / 4; i++)
		strbuf_adds(&query, "(长 江 -x -(船 -y -");
	strbuf_adds(&query, "站");
	for (int i = 0; i < (QUERY_DEPTH - 1) / 4 * 2; i++)
		strbuf_adds(&query, ")");
	assert_finds(state, query.text, "plain comma");
	strbuf_clear(&query);
	while (query.len < 4000)
		strbuf_adds(&query, "江 OR x ");
	strbuf_adds(&query, "江");
	assert_finds(state, query.text, "plain comma traditional");
	strbuf_clear(&query);
	while (query.len < 4000)
		strbuf_adds(&query, "江 -x ");
	assert_finds(state, query.text, "plain comma traditional");
	strbuf_clear(&query);
	while (query.len < 4000)
		strbuf_adds(&query, "江口");
	assert_finds(state, query.text, "");
	strbuf_release(&query);
}

/* The random archive. What one would find in it is looked up in these. */

#define ARTICLES 400

struct sample {
	article_number number;
	char *headline, *name, *paragraphs[2];
	char *folded[4];	/* the headline, the byline, the paragraphs */
	day_number day;
	bool sport, photo;
	const char *label;
};

static struct sample samples[ARTICLES];

static char *random_text(size_t most)
{
	static const char *const alphabet[] = {
		"水", "水", "江", "江", "口", "站", "的", "长", "長", "国", "國", "，", "。", "、", "“", "”", "《", "》", "…", "—", "·", ",",
		".", "-", "'", " ", "　", " ", "a", "b", "A", "Ｂ", "1", "２", "é", "e\xcc\x81", "㈱", "①", "ー", "カ", "ｶ", "한", "😀",
		"👨‍👩‍👧", "\xc2\xad", "ß", "ﬁ", "\t", "字\xcc\x81", "Ω", "%", "\\",
	};
	struct strbuf text = { 0 };
	size_t len = 1 + random_below((uint32_t)most);

	for (size_t i = 0; i < len; i++)
		strbuf_adds(&text, alphabet[random_below(sizeof alphabet / sizeof alphabet[0])]);
	return strbuf_detach(&text);
}

static char *fold_text(const char *before, const char *text)
{
	struct strbuf joined = { 0 }, folded = { 0 };

	strbuf_addf(&joined, "%s%s", before, text);
	passages_fold(&folded, joined.text);
	strbuf_release(&joined);
	return strbuf_detach(&folded);
}

static void sample_fill(struct sample *sample)
{
	static const char *const labels[] = { "A01", "A02", "B1" };

	*sample = (struct sample){
		.headline = random_text(8), .name = random_text(3), .paragraphs = { random_text(40), random_text(40) },
		.day = DAY + (day_number)random_below(40), .sport = random_below(3) == 0, .photo = random_below(4) == 0,
		.label = labels[random_below(3)],
	};
	sample->folded[0] = fold_text("", sample->headline);
	sample->folded[1] = fold_text("记者", sample->name);
	sample->folded[2] = fold_text("", sample->paragraphs[0]);
	sample->folded[3] = fold_text("", sample->paragraphs[1]);
}

/* What numbers the samples have in the archive, which holds them and nothing else. */
static void number_samples(struct archive *archive)
{
	struct list *list = must_list(archive, NULL);
	struct rows rows = { 0 };

	assert_int_equal(list_older(list, LIST_NEWEST, ARTICLES + 1, &rows, NULL), STATUS_OK);
	assert_int_equal(rows.count, ARTICLES);
	for (size_t i = 0; i < ARTICLES; i++) {
		struct article article;
		size_t j;

		assert_int_equal(article_load(archive, rows.rows[i].number, &article, NULL), STATUS_OK);
		assert_int_equal(sscanf(article.source, "/in/%zu", &j), 1);
		samples[j].number = rows.rows[i].number;
		article_release(&article);
	}
	rows_release(&rows);
	list_close(list);
}

static int set_up_random(void **state)
{
	struct place *place = place_make();
	struct writer *writer = must_write(place->path);
	struct byline byline = { "记者", NULL };
	struct paragraph paragraphs[2];
	char file[32];

	seed = 7;
	for (size_t i = 0; i < ARTICLES; i++) {
		struct sample *sample = &samples[i];
		struct page *page;
		struct item *item;

		sample_fill(sample);
		page = page_make("晚报", sample->day, sample->label, "", 0);
		item = page_add(page, sample->photo ? ITEM_PHOTO : ITEM_ARTICLE, sample->headline, "");
		byline.name = sample->name;
		item->bylines = &byline;
		item->byline_count = 1;
		for (size_t j = 0; j < 2; j++)
			paragraphs[j] = (struct paragraph){ .text = sample->paragraphs[j], .confidence = 1 };
		item->paragraphs = paragraphs;
		item->paragraph_count = 2;
		if (sample->sport)
			item_add_topic(page, item, "15000000", "体育");
		snprintf(file, sizeof file, "/in/%zu", i);
		must_give(writer, file, page);
	}
	must_publish(writer);
	place->archive = must_open(place->path);
	number_samples(place->archive);
	*state = place;
	return 0;
}

static int tear_down_random(void **state)
{
	for (size_t i = 0; i < ARTICLES; i++) {
		free(samples[i].headline);
		free(samples[i].name);
		free(samples[i].paragraphs[0]);
		free(samples[i].paragraphs[1]);
		for (size_t j = 0; j < 4; j++)
			free(samples[i].folded[j]);
	}
	return place_end(state);
}

static bool is_letter(uint32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 0xc0 && c < 0xe00 && c != 0xd7 && c != 0xf7) ||
		(c >= 0x1e00 && c < 0x2000);
}

/* Between two letters of a word there is no place for a match to begin or to end. */
static bool is_inside_word(const char *text, const char *at, const char *end)
{
	const char *before = at, *behind = at;

	return at > text && at < end && is_letter(utf8_previous(text, &before)) &&
		is_letter(utf8_next(&behind, end));
}

static bool text_has(const char *text, const char *term)
{
	const char *end = text + strlen(text);
	bool found = false;

	for (const char *at = strstr(text, term); at != NULL && !found; at = strstr(at + 1, term))
		found = !is_inside_word(text, at, end) && !is_inside_word(text, at + strlen(term), end);
	return found;
}

static bool sample_has(const struct sample *sample, const char *term, enum query_field field)
{
	return (field != FIELD_BYLINE && text_has(sample->folded[0], term)) ||
		(field != FIELD_HEADLINE && text_has(sample->folded[1], term)) ||
		(field == FIELD_ANY && (text_has(sample->folded[2], term) || text_has(sample->folded[3], term)));
}

/* From one to eight characters of a text of the archive, none of them a quotation mark of the query
 * language; "" when there is nothing in them. folded gets what is to be looked for. */
static void random_term(struct strbuf *term, struct strbuf *folded)
{
	const struct sample *sample = &samples[random_below(ARTICLES)];
	const char *const texts[] = { sample->headline, sample->paragraphs[0], sample->paragraphs[1],
		sample->name };
	const char *text = texts[random_below(4)], *end = text + strlen(text), *p = text;
	size_t skip = random_below((uint32_t)utf8_length(text, strlen(text)));
	size_t len = 1 + random_below(8);

	strbuf_clear(term);
	strbuf_clear(folded);
	for (; skip > 0; skip--)
		utf8_next(&p, end);
	for (; len > 0 && p < end; len--) {
		const char *from = p;
		uint32_t c = utf8_next(&p, end);

		if (c == 0x201c || c == 0x201d)
			break;
		strbuf_add(term, from, (size_t)(p - from));
	}
	passages_fold(folded, strbuf_text(term));
}

/* Everything that can be asked of a list agrees with which samples should be in it. */
static void assert_list_is(struct list *list, const bool *expected, const char *query)
{
	struct rows rows = { 0 };
	int64_t count, place, wanted = 0;
	article_number number;
	day_number day;

	for (size_t i = 0; i < ARTICLES; i++)
		wanted += expected[i];
	assert_int_equal(list_older(list, LIST_NEWEST, ARTICLES, &rows, NULL), STATUS_OK);
	for (size_t i = 0; i < rows.count; i++) {
		size_t j = 0;

		while (samples[j].number != rows.rows[i].number)
			j++;
		if (!expected[j])
			fail_msg("%s: finds \"%s\" by mistake", query, samples[j].paragraphs[0]);
	}
	if ((int64_t)rows.count != wanted)
		fail_msg("%s: finds %zu, not %d", query, rows.count, (int)wanted);
	while (list_work(list, 1))
		;
	assert_true(list_count(list, &count));
	assert_int_equal(count, wanted);
	for (size_t i = 0; i < rows.count; i += 1 + rows.count / 2) {
		assert_int_equal(list_place(list, rows.rows[i].number, &place, NULL), STATUS_OK);
		assert_int_equal(place, i);
		assert_int_equal(list_at(list, (int64_t)i, &number, NULL), STATUS_OK);
		assert_true(number == rows.rows[i].number);
	}
	assert_int_equal(list_at(list, wanted, &number, NULL), STATUS_NONE);
	day = DAY + (day_number)random_below(40);
	assert_int_equal(list_day_count(list, day, &count, NULL), STATUS_OK);
	for (size_t i = 0; i < ARTICLES; i++)
		count -= expected[i] && samples[i].day == day;
	assert_int_equal(count, 0);
	if (rows.count > 0) {
		assert_int_equal(list_newer(list, rows.rows[rows.count - 1].number, ARTICLES, &rows, NULL), STATUS_OK);
		assert_int_equal(rows.count, wanted - 1);
	}
	rows_release(&rows);
}

static void terms_find_what_a_scan_finds(void **state)
{
	struct place *place = *state;
	struct strbuf term = { 0 }, folded = { 0 }, query = { 0 };
	bool expected[ARTICLES];

	seed = 11;
	for (int i = 0, count = rounds(1000); i < count; i++) {
		enum query_field field = i % 5 == 0 ? FIELD_HEADLINE : i % 5 == 1 ? FIELD_BYLINE : FIELD_ANY;
		struct list *list;

		random_term(&term, &folded);
		if (folded.len == 0)
			continue;
		strbuf_clear(&query);
		strbuf_addf(&query, "%s\"%s\"",
			field == FIELD_HEADLINE ? "headline:" : field == FIELD_BYLINE ? "byline:" : "", term.text);
		for (size_t j = 0; j < ARTICLES; j++)
			expected[j] = sample_has(&samples[j], folded.text, field);
		list = must_list(place->archive, query.text);
		assert_list_is(list, expected, query.text);
		list_close(list);
	}
	strbuf_release(&term);
	strbuf_release(&folded);
	strbuf_release(&query);
}

/* Adds a random query and says which samples it should find. */
static void random_query(struct strbuf *query, int depth, bool *expected)
{
	bool other[ARTICLES];
	struct strbuf term = { 0 }, folded = { 0 };
	uint32_t what = random_below(depth > 0 ? 8 : 5);

	if (what >= 5) {
		strbuf_addc(query, what == 7 ? '-' : '(');
		if (what == 7)
			strbuf_addc(query, '(');
		random_query(query, depth - 1, expected);
		if (what < 7) {
			strbuf_adds(query, what == 5 ? " OR " : " ");
			random_query(query, depth - 1, other);
		}
		strbuf_addc(query, ')');
		for (size_t i = 0; i < ARTICLES; i++)
			expected[i] = what == 5 ? expected[i] || other[i] : what == 6 ? expected[i] && other[i] : !expected[i];
		return;
	}
	while (what <= 1 && folded.len == 0)
		random_term(&term, &folded);
	if (what <= 1)
		strbuf_addf(query, "\"%s\"", term.text);
	else
		strbuf_adds(query, what == 2 ? "topic:体育" : what == 3 ? "page:a2" : "date:..2024-05-03");
	for (size_t i = 0; i < ARTICLES; i++) {
		const struct sample *sample = &samples[i];

		expected[i] = what <= 1 ? sample_has(sample, folded.text, FIELD_ANY) :
			what == 2 ? sample->sport :
			what == 3 ? strcmp(sample->label, "A02") == 0 : sample->day <= DAY + 9;
	}
	strbuf_release(&term);
	strbuf_release(&folded);
}

static void queries_find_what_a_scan_finds(void **state)
{
	struct place *place = *state;
	struct strbuf query = { 0 };
	bool expected[ARTICLES];

	seed = 13;
	for (int i = 0, count = rounds(400); i < count; i++) {
		struct list *list;

		strbuf_clear(&query);
		random_query(&query, 3, expected);
		list = must_list(place->archive, query.text);
		assert_list_is(list, expected, query.text);
		list_close(list);
	}
	strbuf_release(&query);
}

/* The same when part of it was taken out and put in again. */
static void terms_find_what_a_scan_finds_after_changes(void **state)
{
	struct place *place = *state;
	struct writer *writer;
	struct article article;
	struct source source;
	int64_t count;
	char file[32];

	writer = must_write(place->path);
	for (size_t i = 0; i < ARTICLES; i += 1 + i % 3) {
		struct page page = { .paper = "晚报", .label = samples[i].label, .item_count = 1, .source = "" };

		assert_int_equal(article_load(place->archive, samples[i].number, &article, NULL), STATUS_OK);
		page.date = article.date;
		page.items = &article.item;
		snprintf(file, sizeof file, "/in/%zu", i);
		if (i % 2 == 0) {
			must_add(writer, file, &page);
		} else {
			must_add(writer, "/other", &page);
			snprintf(file, sizeof file, "/new/%zu", i);
			must_add(writer, file, &page);
		}
		article_release(&article);
	}
	for (size_t i = 0; i < ARTICLES; i++) {
		struct page page = { .paper = "晚报", .label = samples[i].label, .item_count = 1, .source = "" };

		snprintf(file, sizeof file, "/new/%zu", i);
		if (writer_seen(writer, file, &source, NULL) != STATUS_OK)
			continue;
		assert_int_equal(article_load(place->archive, samples[i].number, &article, NULL), STATUS_OK);
		page.date = article.date;
		page.items = &article.item;
		snprintf(file, sizeof file, "/in/%zu", i);
		must_add(writer, file, &page);
		article_release(&article);
	}
	must_publish(writer);
	writer = must_write(place->path);
	for (size_t i = 0; i < ARTICLES; i++) {
		snprintf(file, sizeof file, "/in/%zu", i);
		assert_int_equal(writer_seen(writer, file, &source, NULL), STATUS_OK);
	}
	assert_int_equal(writer_forget_unseen(writer, "/", &count, NULL), STATUS_OK);
	assert_true(count > 50);
	must_publish(writer);
	archive_close(place->archive);
	place->archive = must_open(place->path);
	number_samples(place->archive);
	terms_find_what_a_scan_finds(state);
}

static int set_up_empty(void **state)
{
	*state = place_make();
	return 0;
}

static int64_t count_of(struct place *place, const char *query)
{
	struct list *list = must_list(place->archive, query);
	int64_t count;

	while (list_work(list, 100))
		continue;
	assert_true(list_count(list, &count));
	list_close(list);
	return count;
}

/* Where the index no longer knows how characters stand, it looks. */
static void what_stands_far_behind_is_found(void **state)
{
	struct place *place = *state;
	struct writer *writer = must_write(place->path);
	struct page *page = page_make("江海晚报", DAY, "A01", "", 0);
	struct strbuf text = { 0 };

	for (int i = 0; i < 40000; i++)
		strbuf_adds(&text, i % 2 == 0 ? "江水" : "水江");
	strbuf_adds(&text, "长江口水文站");
	page_add(page, ITEM_ARTICLE, "long", text.text);
	page_add(page, ITEM_ARTICLE, "short", "水文站在长江");
	must_give(writer, "/in/1", page);
	must_publish(writer);
	place->archive = must_open(place->path);
	assert_int_equal(count_of(place, "水文站"), 2);
	assert_int_equal(count_of(place, "长江口水文"), 1);
	assert_int_equal(count_of(place, "长江水文"), 0);
	assert_int_equal(count_of(place, "江水水江"), 1);
	strbuf_release(&text);
}

/* Two characters, one more and two more, on either side of the last place that the index knows. */
static void what_stands_far_behind_is_found_where_it_stands(void **state)
{
	struct place *place = *state;
	struct writer *writer = must_write(place->path);
	struct page *page = page_make("江海晚报", DAY, "A01", "", 0);
	struct strbuf text = { 0 };

	for (int i = 0; i < 65520; i++)
		strbuf_adds(&text, "一");
	for (int i = 0; i < 16; i++) {
		strbuf_adds(&text, "一");
		strbuf_adds(&text, "长江水口水");
		page_add(page, ITEM_ARTICLE, "far", text.text);
		text.len -= strlen("长江水口水");
	}
	must_give(writer, "/in/1", page);
	must_publish(writer);
	place->archive = must_open(place->path);
	assert_int_equal(count_of(place, "长江口水"), 0);
	assert_int_equal(count_of(place, "长江水口"), 16);
	assert_int_equal(count_of(place, "江水口水"), 16);
	assert_int_equal(count_of(place, "水口水"), 16);
	strbuf_release(&text);
}

static void assert_best(struct place *place, const char *query, const char *expected)
{
	struct list *list = must_list(place->archive, query);
	struct strbuf titles = { 0 };
	struct rows rows = { 0 };

	assert_int_equal(list_best(list, 3, NULL, &rows, NULL), STATUS_OK);
	for (size_t i = 0; i < rows.count; i++)
		strbuf_addf(&titles, "%s%s", i > 0 ? " " : "", rows.rows[i].title);
	assert_string_equal(strbuf_text(&titles), expected);
	strbuf_release(&titles);
	rows_release(&rows);
	list_close(list);
}

static void parts_of_words_are_not_words(void **state)
{
	struct passages passages = { .headline = { 0 } };

	(void)state;
	strbuf_adds(&passages.body, "1200\n0个0\n00");
	assert_false(passages_have(&passages, FIELD_ANY, "000", 3));
	assert_true(passages_have(&passages, FIELD_ANY, "00", 2));
	strbuf_clear(&passages.body);
	strbuf_adds(&passages.body, "1200\n一20000个");
	assert_false(passages_have(&passages, FIELD_ANY, "0", 1));
	assert_false(passages_have(&passages, FIELD_ANY, "00个", 5));
	assert_true(passages_have(&passages, FIELD_ANY, "20000个", 8));
	passages_release(&passages);
}

/* What has it in the headline, what has it often, what is short; and the rarer word says more. */
static void the_best_come_first(void **state)
{
	struct place *place = *state;
	struct writer *writer = must_write(place->path);
	struct page *page = page_make("江海晚报", DAY, "A01", "", 0);

	page_add(page, ITEM_ARTICLE, "长江口", "江水");
	page_add(page, ITEM_ARTICLE, "often", "长江口长江口长江口，江水");
	page_add(page, ITEM_ARTICLE, "once", "长江口，水水水水水");
	page_add(page, ITEM_ARTICLE, "farther", "长江口，水水水水水水水水水水水水水水水水水水，海");
	page_add(page, ITEM_ARTICLE, "other", "水");
	must_give(writer, "/in/1", page);
	page = page_make("江海晚报", DAY + 1, "A01", "", 0);
	page_add(page, ITEM_ARTICLE, "newer", "水");
	must_give(writer, "/in/2", page);
	must_publish(writer);
	place->archive = must_open(place->path);
	assert_best(place, "长江口", "长江口 often once");
	assert_best(place, "长江", "长江口 often once");
	assert_best(place, "口 -海", "长江口 often once");
	assert_best(place, "海 OR 口", "farther 长江口 often");
	assert_best(place, "水 -口", "newer other");
	assert_best(place, "kind:article -水", "");
	assert_best(place, "kind:article -江 -口", "newer other");
}

/* Whatever the order, windows, places and positions agree. */
static void assert_order(struct list *list, const struct row *expected, size_t count, bool reversed)
{
	struct rows rows = { 0 };
	int64_t from = LIST_NEWEST, position, place, counted;
	size_t seen = 0;

	do {
		assert_int_equal(list_older(list, from, 7, &rows, NULL), STATUS_OK);
		for (size_t i = 0; i < rows.count; i++, seen++) {
			assert_true(seen < count && rows.rows[i].position < from);
			from = rows.rows[i].position;
			assert_true(rows.rows[i].number == expected[reversed ? count - 1 - seen : seen].number);
			assert_int_equal(list_position(list, rows.rows[i].number, &position, NULL), STATUS_OK);
			assert_true(position == from);
			assert_int_equal(list_place(list, position, &place, NULL), STATUS_OK);
			assert_int_equal(place, seen);
			assert_int_equal(list_at(list, place, &position, NULL), STATUS_OK);
			assert_true(position == from);
		}
	} while (rows.count == 7);
	assert_int_equal(seen, count);
	while (list_work(list, 10))
		continue;
	assert_true(list_count(list, &counted));
	assert_int_equal(counted, count);
	assert_int_equal(list_newer(list, LIST_OLDEST, 3, &rows, NULL), STATUS_OK);
	assert_int_equal(rows.count, count < 3 ? count : 3);
	if (rows.count > 0)
		assert_true(rows.rows[rows.count - 1].position == from);
	assert_int_equal(list_older(list, LIST_OLDEST, 3, &rows, NULL), STATUS_OK);
	assert_int_equal(rows.count, 0);
	assert_int_equal(list_newer(list, LIST_NEWEST, 3, &rows, NULL), STATUS_OK);
	assert_int_equal(rows.count, 0);
	assert_int_equal(list_at(list, (int64_t)count, &position, NULL), STATUS_NONE);
	assert_int_equal(list_at(list, -1, &position, NULL), STATUS_NONE);
	rows_release(&rows);
}

static void a_list_has_an_order(void **state)
{
	static const char *const queries[] = { NULL, "江", "水站 OR 国", "江口", "江 -国", "没有的字" };
	struct place *place = *state;

	for (size_t i = 0; i < sizeof queries / sizeof queries[0]; i++) {
		struct rows newest = { 0 }, best = { 0 };
		struct list *list = must_list(place->archive, queries[i]);

		assert_int_equal(list_older(list, LIST_NEWEST, ARTICLES, &newest, NULL), STATUS_OK);
		assert_int_equal(list_best(list, ARTICLES, NULL, &best, NULL), STATUS_OK);
		assert_order(list, newest.rows, newest.count, false);
		list_close(list);
		list = must_order(place->archive, queries[i], LIST_BY_OLDEST);
		assert_order(list, newest.rows, newest.count, true);
		list_close(list);
		list = must_order(place->archive, queries[i], LIST_BY_RELEVANCE);
		assert_order(list, best.rows, best.count, false);
		list_close(list);
		rows_release(&newest);
		rows_release(&best);
	}
}

static void days_are_gone_to_in_either_order(void **state)
{
	struct place *place = *state;
	struct list *list = must_order(place->archive, "gdp OR 水", LIST_BY_OLDEST);
	struct rows rows = { 0 };
	int64_t position;

	assert_int_equal(list_older(list, LIST_NEWEST, 10, &rows, NULL), STATUS_OK);
	assert_string_equal(rows.rows[0].title, "undated");
	assert_string_equal(rows.rows[1].title, "plain");
	assert_int_equal(list_day_first(list, DAY - 9, &position, NULL), STATUS_OK);
	assert_true(position == rows.rows[1].position);
	assert_int_equal(list_day_first(list, DAY + 1, &position, NULL), STATUS_OK);
	assert_true(position == rows.rows[2].position);
	assert_int_equal(list_day_first(list, DAY + 2, &position, NULL), STATUS_NONE);
	list_close(list);
	list = must_order(place->archive, "gdp OR 水", LIST_BY_RELEVANCE);
	assert_int_equal(list_day_first(list, DAY, &position, NULL), STATUS_NONE);
	list_close(list);
	rows_release(&rows);
}

static int64_t count_in(struct place *place, const char *query, const char *condition)
{
	struct strbuf both = { 0 };
	struct list *list;
	int64_t count;

	strbuf_addf(&both, "%s%s%s%s", query != NULL ? "(" : "", query != NULL ? query : "",
		query != NULL ? ") " : "", condition);
	list = must_list(place->archive, both.text);
	while (list_work(list, 100))
		continue;
	assert_true(list_count(list, &count));
	list_close(list);
	strbuf_release(&both);
	return count;
}

static bool at_once(void *data)
{
	(void)data;
	return true;
}

static void facets_count_years_topics_and_papers(void **state)
{
	static const char *const queries[] = { "江", "水 OR gdp", "kind:article", NULL, "没有的字" };
	const struct list_stop stop = { at_once, NULL };
	struct place *place = *state;
	struct arena arena = { 0 };
	struct facets facets;

	for (size_t i = 0; i < sizeof queries / sizeof queries[0]; i++) {
		struct list *list = must_list(place->archive, queries[i]);
		int64_t years = 0;

		assert_int_equal(list_facets(list, &stop, &arena, &facets, NULL), STATUS_STOPPED);
		assert_int_equal(list_facets(list, NULL, &arena, &facets, NULL), STATUS_OK);
		for (size_t j = 0; j < facets.year_count; j++) {
			years += facets.years[j].articles;
			assert_int_equal(facets.years[j].articles, count_in(place, queries[i],
				facets.years[j].year == 2024 ? "date:2024" : "-date:2024"));
		}
		assert_int_equal(years, facets.articles);
		for (size_t j = 0; j < facets.topic_count; j++) {
			char condition[64];

			snprintf(condition, sizeof condition, "topic:%s", facets.topics[j].code);
			assert_int_equal(facets.topics[j].articles, count_in(place, queries[i], condition));
			assert_true(j == 0 || facets.topics[j].articles <= facets.topics[j - 1].articles);
		}
		for (size_t j = 0; j < facets.paper_count; j++)
			assert_int_equal(facets.papers[j].articles, count_in(place, queries[i],
				facets.papers[j].name[0] != '\0' ? "paper:江海" : "-paper:江海"));
		if (i == 2) {
			assert_int_equal(facets.year_count, 2);
			assert_int_equal(facets.years[1].year, YEAR_NONE);
			assert_int_equal(facets.topic_count, 2);
			assert_int_equal(facets.paper_count, 2);
		}
		list_close(list);
	}
	assert_int_equal(facets.year_count + facets.topic_count + facets.paper_count + (size_t)facets.articles, 0);
	arena_release(&arena);
}

static bool always(void *data)
{
	++*(int *)data;
	return true;
}

static void count_day(void *data, day_number day, int64_t articles)
{
	int64_t *days = data;

	assert_in_range(day, DAY, DAY + 100);
	days[day - DAY] += articles;
}

static void days_are_counted_and_can_be_stopped(void **state)
{
	struct place *place = *state;
	int asked = 0;
	const struct list_stop stop = { always, &asked };
	struct rows rows = { 0 };
	static const char *const queries[] = { "江", "水站 OR 国", "kind:article" };

	for (size_t i = 0; i < sizeof queries / sizeof queries[0]; i++) {
		struct list *list = must_list(place->archive, queries[i]);
		int64_t days[101] = { 0 }, count;

		assert_int_equal(list_days(list, &stop, count_day, days, NULL), STATUS_STOPPED);
		assert_int_equal(list_days(list, NULL, count_day, days, NULL), STATUS_OK);
		for (int day = 0; day <= 100; day++) {
			assert_int_equal(list_day_count(list, DAY + day, &count, NULL), STATUS_OK);
			assert_int_equal(days[day], count);
		}
		assert_int_equal(list_best(list, 10, &stop, &rows, NULL), STATUS_STOPPED);
		list_close(list);
	}
	assert_true(asked > 0);
	rows_release(&rows);
}

#define MANY 40000
#define MANY_A_PAGE 500

/* Every 7th article has 江, every 11th 长江口. */
static void add_many(struct writer *writer, int first, int step)
{
	for (int i = first; i < MANY; i += MANY_A_PAGE * step) {
		struct page *page = page_make("江海晚报", DAY + i / MANY_A_PAGE, "A01", "", 0);
		char file[32];

		snprintf(file, sizeof file, "/in/%d", i);
		for (int j = i; j < i + MANY_A_PAGE; j++)
			page_add(page, ITEM_ARTICLE, "题", j % 11 == 0 ? "长江口" : j % 7 == 0 ? "江口" : "口");
		must_give(writer, file, page);
	}
}

static void assert_many(struct place *place)
{
	struct list *list = must_list(place->archive, "江口 -长江");
	struct rows rows = { 0 };
	article_number from = LIST_NEWEST;
	int found = 0;

	assert_int_equal(count_of(place, "江"), (MANY + 6) / 7 + (MANY + 10) / 11 - (MANY + 76) / 77);
	assert_int_equal(count_of(place, "长江口"), (MANY + 10) / 11);
	assert_int_equal(count_of(place, "-口"), 0);
	for (;;) {
		assert_int_equal(list_older(list, from, 1000, &rows, NULL), STATUS_OK);
		if (rows.count == 0)
			break;
		for (size_t i = 0; i < rows.count; i++, found++) {
			assert_true(rows.rows[i].number < from);
			from = rows.rows[i].number;
		}
	}
	assert_int_equal(found, (MANY + 6) / 7 - (MANY + 76) / 77);
	rows_release(&rows);
	list_close(list);
}

static bool is_enough(void *data)
{
	return --*(int *)data < 0;
}

/* Somebody is asked for every chunk and can stop it there; nothing is the worse for it afterwards. */
static void assert_stops(struct place *place)
{
	struct list *list = must_order(place->archive, "江口", LIST_BY_RELEVANCE), *same;
	int left, tries = 0;
	const struct list_stop stop = { is_enough, &left };
	struct rows rows = { 0 }, expected = { 0 };
	struct arena arena = { 0 };
	struct facets facets;

	same = must_list(place->archive, "江口");
	assert_int_equal(list_best(same, 50, NULL, &expected, NULL), STATUS_OK);
	list_stop_when(list, &stop);
	do {
		left = tries++;
	} while (list_older(list, LIST_NEWEST, 50, &rows, NULL) == STATUS_STOPPED);
	assert_in_range(tries, 3, 100);
	assert_int_equal(rows.count, 50);
	for (size_t i = 0; i < 50; i++)
		assert_true(rows.rows[i].number == expected.rows[i].number);
	left = 1;
	assert_int_equal(list_facets(same, &stop, &arena, &facets, NULL), STATUS_STOPPED);
	left = 1;
	assert_int_equal(list_best(same, 50, &stop, &rows, NULL), STATUS_STOPPED);
	rows_release(&rows);
	rows_release(&expected);
	arena_release(&arena);
	list_close(same);
	list_close(list);
}

static void many_articles_are_found_in_order(void **state)
{
	struct place *place = *state;
	struct writer *writer = must_write(place->path);

	add_many(writer, 0, 1);
	must_publish(writer);
	place->archive = must_open(place->path);
	assert_many(place);
	assert_stops(place);
	writer = must_write(place->path);	/* every third page again, in between the others */
	add_many(writer, 0, 3);
	must_publish(writer);
	archive_close(place->archive);
	place->archive = must_open(place->path);
	assert_many(place);
	assert_int_equal(count_of(place, "口"), MANY);
}

static void ignore_day(void *data, day_number day, int64_t articles)
{
	(void)data;
	(void)day;
	(void)articles;
}

/* An error, or other articles, but no crash. */
static void a_damaged_index_does_no_harm(void **state)
{
	static const char *const damage[] = {
		"UPDATE fulltext_sets SET terms = randomblob(length(terms))",
		"UPDATE fulltext_details SET terms = randomblob(length(terms))",
		"UPDATE fulltext_details SET terms = substr(terms, 1, length(terms) / 2)",
		"UPDATE fulltext_numbers SET numbers = randomblob(80)",
		"UPDATE fulltext_chunk SET days = randomblob(length(days))",
		"UPDATE fulltext_chunk SET articles = 99999",
		"DELETE FROM fulltext_numbers",
		"UPDATE fulltext_gone SET place = -1",
	};
	struct place *place = *state;
	struct arena arena = { 0 };
	struct facets facets;
	sqlite3 *file;

	for (size_t i = 0; i < sizeof damage / sizeof damage[0]; i++) {
		struct rows rows = { 0 };
		struct list *list;

		archive_close(place->archive);
		assert_int_equal(sqlite3_open(place->path, &file), SQLITE_OK);
		assert_int_equal(sqlite3_exec(file, damage[i], NULL, NULL, NULL), SQLITE_OK);
		sqlite3_close(file);
		place->archive = must_open(place->path);
		list = must_list(place->archive, "长江口 OR 水 OR -国 OR date:2023");
		list_older(list, LIST_NEWEST, 100, &rows, NULL);
		while (list_work(list, 10))
			continue;
		list_days(list, NULL, ignore_day, NULL, NULL);
		list_facets(list, NULL, &arena, &facets, NULL);
		rows_release(&rows);
		list_close(list);
	}
	arena_release(&arena);
}

/* Two that have a headline, one that has none. */
static int set_up_headless(void **state)
{
	struct place *place = place_make();
	struct writer *writer = must_write(place->path);
	struct page *page = page_make("江海晚报", DAY, "A01", "", 0);

	page_add(page, ITEM_ARTICLE, "渡口通水", "码头");
	page_add(page, ITEM_PHOTO, NULL,
		"清晨，一九八六年的渡口。一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十码头");
	page_add(page, ITEM_ARTICLE, "码头", "渡口");
	must_give(writer, "/in/1", page);
	must_publish(writer);
	place->archive = must_open(place->path);
	*state = place;
	return 0;
}

#define HEADLESS "清晨，一九八六年的渡口。一二三四五六七八九十一二三四五六七八九十一二三四五六七八…"

static void what_has_no_headline_is_found_by_how_it_begins(void **state)
{
	assert_finds(state, "headline:渡口", "渡口通水 " HEADLESS);
	assert_finds(state, "headline:清晨", HEADLESS);
	assert_finds(state, "headline:码头", "码头");
	assert_finds(state, "码头", "渡口通水 " HEADLESS " 码头");
}

static void assert_filters(void **state, const char *query, const char *filter, size_t count, const char *first)
{
	struct place *place = *state;
	const struct list_scope scope = { .of = LIST_ALL, .query = query, .filter = filter };
	struct list *list = NULL;
	struct rows rows = { 0 };
	struct error error = { "" };

	if (list_open(place->archive, &scope, &list, &error) != STATUS_OK)
		fail_msg("%s: %s", filter, error.text);
	assert_int_equal(list_older(list, LIST_NEWEST, 100, &rows, NULL), STATUS_OK);
	assert_int_equal(rows.count, count);
	assert_string_equal(count > 0 ? rows.rows[0].title : "", first);
	rows_release(&rows);
	list_close(list);
}

static void a_filter_looks_at_headlines(void **state)
{
	struct place *place = *state;
	const struct list_scope wrong = { .of = LIST_ALL, .query = "渡口", .filter = "a (b" };
	struct list *list = NULL;
	struct error error = { "" };

	assert_filters(state, NULL, "渡口", 2, "渡口通水");
	assert_filters(state, NULL, "渡口 -通水", 1, HEADLESS);
	assert_filters(state, NULL, "-渡口", 1, "码头");
	assert_filters(state, "渡口", "码头 OR 清晨", 2, HEADLESS);
	assert_filters(state, "渡口", "kind:photo", 1, HEADLESS);
	assert_filters(state, "渡口 OR 码头", "没有", 0, "");
	assert_int_equal(list_open(place->archive, &wrong, &list, &error), STATUS_INVALID);
	assert_string_equal(error.text, "at 3: this parenthesis is not closed");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(chinese_matches_as_it_stands, set_up_small, place_end),
		cmocka_unit_test_setup_teardown(words_match_as_words_in_any_width, set_up_small, place_end),
		cmocka_unit_test_setup_teardown(fields_are_searched_alone, set_up_small, place_end),
		cmocka_unit_test_setup_teardown(conditions_stand_alone_and_with_text, set_up_small, place_end),
		cmocka_unit_test_setup_teardown(words_combine, set_up_small, place_end),
		cmocka_unit_test_setup_teardown(a_scope_narrows_a_query, set_up_small, place_end),
		cmocka_unit_test_setup_teardown(many_hits_have_their_places, set_up_small, place_end),
		cmocka_unit_test_setup_teardown(names_that_nothing_has_are_mistakes, set_up_small, place_end),
		cmocka_unit_test_setup_teardown(the_longest_and_deepest_queries_are_answered, set_up_small, place_end),
		cmocka_unit_test_setup_teardown(terms_find_what_a_scan_finds, set_up_random, tear_down_random),
		cmocka_unit_test_setup_teardown(queries_find_what_a_scan_finds, set_up_random, tear_down_random),
		cmocka_unit_test_setup_teardown(terms_find_what_a_scan_finds_after_changes, set_up_random, tear_down_random),
		cmocka_unit_test(parts_of_words_are_not_words),
		cmocka_unit_test_setup_teardown(the_best_come_first, set_up_empty, place_end),
		cmocka_unit_test_setup_teardown(a_list_has_an_order, set_up_random, tear_down_random),
		cmocka_unit_test_setup_teardown(days_are_gone_to_in_either_order, set_up_small, place_end),
		cmocka_unit_test_setup_teardown(facets_count_years_topics_and_papers, set_up_small, place_end),
		cmocka_unit_test_setup_teardown(days_are_counted_and_can_be_stopped, set_up_random, tear_down_random),
		cmocka_unit_test_setup_teardown(what_stands_far_behind_is_found, set_up_empty, place_end),
		cmocka_unit_test_setup_teardown(what_stands_far_behind_is_found_where_it_stands, set_up_empty, place_end),
		cmocka_unit_test_setup_teardown(many_articles_are_found_in_order, set_up_empty, place_end),
		cmocka_unit_test_setup_teardown(what_has_no_headline_is_found_by_how_it_begins, set_up_headless, place_end),
		cmocka_unit_test_setup_teardown(a_filter_looks_at_headlines, set_up_headless, place_end),
		cmocka_unit_test_setup_teardown(a_damaged_index_does_no_harm, set_up_random, tear_down_random),
	};

	return cmocka_run_group_tests_name("search", tests, NULL, NULL);
}
