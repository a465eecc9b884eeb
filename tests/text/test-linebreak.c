/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/alloc.h"
#include "base/strbuf.h"
#include "text/grapheme.h"
#include "text/linebreak.h"
#include "text/utf8.h"
#include "text/width.h"
#include "ucd.h"

static void breaks_are_those_of_unicode(void **state)
{
	static struct ucd_breaks test;
	unsigned char breaks[sizeof test.breaks];
	int version, lines = 0;
	FILE *file = ucd_open("auxiliary/LineBreakTest.txt", &version);

	(void)state;
	if (!file)
		skip();
	if (version / 10 != 150) {
		printf("SKIP: LineBreakTest.txt is not of Unicode 15.0, whose rules these are\n");
		fclose(file);
		skip();
	}
	for (; ucd_next_breaks(file, &test); lines++) {
		linebreak_uax14(test.text, test.len, breaks);
		assert_int_equal(breaks[test.len], LINEBREAK_MUST);
		for (size_t i = 0; i <= test.len; i++)
			if ((breaks[i] != LINEBREAK_NEVER) != test.breaks[i])
				fail_msg("at byte %zu of %s", i, test.line);
	}
	fclose(file);
	assert_int_equal(lines, 7654);
}

/* marked has a | wherever the text may break and a / where it must, and none elsewhere. */
static void assert_breaks(const char *marked)
{
	struct strbuf text = { 0 }, shown = { 0 };
	unsigned char *breaks;

	for (const char *p = marked; *p; p++)
		if (*p != '|' && *p != '/')
			strbuf_addc(&text, *p);
	breaks = xmalloc(text.len + 1);
	linebreak_chinese(text.text, text.len, breaks);
	for (size_t i = 0; i < text.len; i++) {
		if (breaks[i] != LINEBREAK_NEVER)
			strbuf_addc(&shown, breaks[i] == LINEBREAK_MAY ? '|' : '/');
		strbuf_addc(&shown, text.text[i]);
	}
	assert_string_equal(strbuf_text(&shown), marked);
	free(breaks);
	strbuf_release(&text);
	strbuf_release(&shown);
}

static void marks_stay_with_their_text(void **state)
{
	(void)state;
	assert_breaks("他|说：|“走|吧。”|她|走|了！");
	assert_breaks("《潮|声》|（上）、|《渡|口》");
	assert_breaks("“‘渡|口’|通|了”|吗？");
	assert_breaks("约|翰·|史|密|斯");
	assert_breaks("编|者|按：|以|下；|略");
}

static void halfwidth_marks_count_beside_han(void **state)
{
	(void)state;
	assert_breaks("天|晴,|风|小.|好;|说:|走!|去?|(一)|完");
	assert_breaks("天|晴 ,|风|小 。|好 ：|说");
}

static void dashes_and_ellipses_are_whole(void **state)
{
	(void)state;
	assert_breaks("开|幕|——|记|潮|声……|完");
	assert_breaks("开|幕|──|记|潮|声⋯⋯|完");
	assert_breaks("江|城—|海|门");
	assert_breaks("江|城～|海|门－|通|州／|如|东");
}

static void numbers_keep_their_units(void **state)
{
	(void)state;
	assert_breaks("共|1.2亿|元，|用|时|25分|钟，|增|长|38%，|6月|7日|到");
	assert_breaks("共|１２．５亿|元|￥300元|约-5℃|左|右|＋５℃");
	assert_breaks("见|①|②|第|３．Ａ|款|甲．|Ａ");
}

static void latin_words_are_whole(void **state)
{
	(void)state;
	assert_breaks("参|加|Marathon|比|赛");
	assert_breaks("a |don’t |b");
	assert_breaks("ＧＤＰ|增|长");
	assert_breaks("‘GDP’|增");
}

static void a_line_feed_must_break(void **state)
{
	(void)state;
	assert_breaks("一\n/二\r\n/三");
}

/* Lines of text, joined by |. */
static void assert_set(const char *text, size_t cells, size_t indent, const char *expected)
{
	struct strbuf shown = { 0 };
	struct line *lines = NULL;
	size_t count = 0, capacity = 0;

	linebreak_set(text, strlen(text), cells, indent, &lines, &count, &capacity);
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			strbuf_addc(&shown, '|');
		strbuf_add(&shown, text + lines[i].start, lines[i].end - lines[i].start);
		assert_int_equal(lines[i].cells, width_text(text + lines[i].start, lines[i].end - lines[i].start));
	}
	assert_string_equal(strbuf_text(&shown), expected);
	free(lines);
	strbuf_release(&shown);
}

static void paragraphs_are_set_in_lines(void **state)
{
	(void)state;
	assert_set("", 8, 0, "");
	assert_set("江海大桥今日通车。", 8, 4, "江海|大桥今日|通车。");
	assert_set("江海大桥。通车", 8, 0, "江海大|桥。通车");
	assert_set("a bb ccc dddd", 4, 0, "a bb|ccc|dddd");
	assert_set("a\n\nb\n", 4, 0, "a||b");
	assert_set("   ", 2, 0, "");
}

static void blanks_hang_at_the_end(void **state)
{
	(void)state;
	assert_set("江海          大桥", 4, 0, "江海|大桥");
	assert_set("江海　　大桥", 4, 0, "江海|大桥");
	assert_set("          江海", 4, 0, "江海");
	assert_set("  江", 4, 0, "  江");
}

static void what_cannot_break_is_cut_between_clusters(void **state)
{
	(void)state;
	assert_set("abcdefgh", 3, 0, "abc|def|gh");
	assert_set("abcdefgh", 4, 3, "abcd|efgh");
	assert_set("。。。。。", 4, 0, "。。|。。|。");
	assert_set("e\xcc\x81" "e\xcc\x81" "e\xcc\x81", 2, 0, "e\xcc\x81" "e\xcc\x81|e\xcc\x81");
	assert_set("a👨‍👩‍👧👨‍👩‍👧", 2, 0, "a|👨‍👩‍👧|👨‍👩‍👧");
}

static bool is_one_of(const char *cluster, size_t size, const char *const *marks)
{
	for (; *marks; marks++)
		if (strlen(*marks) == size && memcmp(*marks, cluster, size) == 0)
			return true;
	return false;
}

static size_t last_cluster(const char *text, size_t len, size_t *at)
{
	size_t size = 0;

	for (size_t i = 0; i < len; i += size) {
		size = grapheme_next(text + i, len - i);
		*at = i;
	}
	return size;
}

/* Random text of what newspapers set, and of what they do not. */
static void random_text(struct strbuf *out)
{
	static const char *const pieces[] = {
		"江", "海", "晚", "报", "，", "。", "“", "”", "（", "）", "《", "》", "——", "……", "·", "、", "：", "！",
		" ", "  ", "　", "a", "word", "12", "1.5", "%", ",", ".", ")", "(", "e\xcc\x81", "👨‍👩‍👧", "\n", "’", "—",
		"\xff", "～", "/", "$", "１", "Ａ", "\xcc\x81",
	};

	for (int i = rand() % 60; i > 0; i--)
		strbuf_adds(out, pieces[(size_t)rand() % (sizeof pieces / sizeof *pieces)]);
	strbuf_text(out);
}

/* Between clusters, as a mark on a blank makes the rules and the clusters disagree. */
static bool may_break_within(const char *text, const unsigned char *breaks, size_t start, size_t end)
{
	for (size_t i = start; i < end; i += grapheme_next(text + i, end - i))
		if (i > start && breaks[i] == LINEBREAK_MAY)
			return true;
	return false;
}

static bool is_blank_text(const char *text, size_t start, size_t end)
{
	for (size_t i = start; i < end; i++)
		if (text[i] != ' ' && text[i] != '\n' && strncmp(text + i, "　", 3) != 0)
			return false;
		else if (text[i] != ' ' && text[i] != '\n')
			i += 2;
	return true;
}

static void check_line(const char *text, const unsigned char *breaks, const struct line *before, const struct line *line)
{
	static const char *const closing[] = { "，", "。", "”", "）", "》", "、", "：", "！", ",", ".", ")", "·", "～", "’", NULL };
	static const char *const opening[] = { "“", "（", "《", "(", NULL };
	size_t at = 0, size;

	if (line->start == line->end || memchr(text + before->end, '\n', line->start - before->end))
		return;
	size = grapheme_next(text + line->start, line->end - line->start);
	if (breaks[line->start] == LINEBREAK_MAY) {
		assert_false(is_one_of(text + line->start, size, closing));
		size = last_cluster(text + before->start, before->end - before->start, &at);
		assert_false(is_one_of(text + before->start + at, size, opening));
	} else {
		assert_false(may_break_within(text, breaks, before->start, line->start) &&
			!is_blank_text(text, before->start, before->end));
	}
}

static void any_text_is_set_soundly(void **state)
{
	(void)state;
	srand(2);
	for (int round = 0; round < 20000; round++) {
		size_t cells = 2 + (size_t)(rand() % 20), indent = (size_t)(rand() % 6);
		struct strbuf text = { 0 };
		struct line *lines = NULL;
		size_t count = 0, capacity = 0, end = 0;
		unsigned char *breaks;

		random_text(&text);
		breaks = xmalloc(text.len + 1);
		linebreak_chinese(strbuf_text(&text), text.len, breaks);
		linebreak_set(text.text, text.len, cells, indent, &lines, &count, &capacity);
		for (size_t i = 0; i < count; i++) {
			size_t limit = i == 0 && indent + 2 <= cells ? cells - indent : cells;

			assert_true(lines[i].start >= end && lines[i].end >= lines[i].start && lines[i].end <= text.len);
			assert_true(is_blank_text(text.text, end, lines[i].start));
			assert_true(lines[i].cells <= limit);
			assert_int_equal(lines[i].cells, width_text(text.text + lines[i].start, lines[i].end - lines[i].start));
			if (i > 0)
				check_line(text.text, breaks, &lines[i - 1], &lines[i]);
			end = lines[i].end;
		}
		assert_true(is_blank_text(strbuf_text(&text), end, text.len));
		free(breaks);
		free(lines);
		strbuf_release(&text);
	}
}

/* A megabyte without a place to break, of letters, of marks and of wide marks, takes linear time. */
static void a_line_of_megabytes_is_set_at_once(void **state)
{
	static const char *const units[] = { "a", "\xcc\x81", "。", " ", "（ ", "\xe2\x80\x8b", "1,", "——" };

	(void)state;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		struct strbuf text = { 0 };
		struct line *lines = NULL;
		size_t count = 0, capacity = 0;
		clock_t start = clock();

		while (text.len < 1 << 20)
			strbuf_adds(&text, units[i]);
		linebreak_set(text.text, text.len, 40, 4, &lines, &count, &capacity);
		assert_true(count >= 1);
		assert_true((clock() - start) / CLOCKS_PER_SEC < 5);
		free(lines);
		strbuf_release(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(breaks_are_those_of_unicode),
		cmocka_unit_test(marks_stay_with_their_text),
		cmocka_unit_test(halfwidth_marks_count_beside_han),
		cmocka_unit_test(dashes_and_ellipses_are_whole),
		cmocka_unit_test(numbers_keep_their_units),
		cmocka_unit_test(latin_words_are_whole),
		cmocka_unit_test(a_line_feed_must_break),
		cmocka_unit_test(paragraphs_are_set_in_lines),
		cmocka_unit_test(blanks_hang_at_the_end),
		cmocka_unit_test(what_cannot_break_is_cut_between_clusters),
		cmocka_unit_test(any_text_is_set_soundly),
		cmocka_unit_test(a_line_of_megabytes_is_set_at_once),
	};

	return cmocka_run_group_tests_name("linebreak", tests, NULL, NULL);
}
