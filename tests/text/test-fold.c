/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "base/alloc.h"
#include "text/fold.h"
#include "text/grapheme.h"
#include "text/utf8.h"
#include "ucd.h"

static void assert_folds(const char *text, const char *expected)
{
	struct strbuf out = { 0 };

	fold_add(&out, text, strlen(text), NULL, NULL);
	assert_string_equal(strbuf_text(&out), expected);
	strbuf_release(&out);
}

static void what_readers_take_for_the_same_folds_to_the_same(void **state)
{
	(void)state;
	assert_folds("", "");
	assert_folds("江海晚报 ABC", "江海晚报 abc");
	assert_folds("ＡＢＣ１２３，！", "abc123,!");
	assert_folds("ﬁnal Ⅷ ㎡ ℃", "final viii m2 °c");
	assert_folds("STRASSE Straße", "strasse strasse");
	assert_folds("caf\xc3\xa9 cafe\xcc\x81", "caf\xc3\xa9 caf\xc3\xa9");
	assert_folds("ｶﾞ", "ガ");
	assert_folds("한 \xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "한 한");
	assert_folds("豈 ⼈", "岂 人");	/* a compatibility ideograph, a radical */
	assert_folds("a\xe2\x80\x8b" "b\xc2\xad" "c\xef\xbb\xbf", "abc");
	assert_folds("a\xff\xe6\x8a", "a\xef\xbf\xbd\xef\xbf\xbd");
}

static void traditional_is_simplified(void **state)
{
	(void)state;
	assert_folds("報紙開會後復興，線裝書與願望", "报纸开会后复兴,线装书与愿望");
	assert_folds("乾隆著書", "乾隆著书");
	assert_int_equal(fold_simplified(0x5831), 0x62a5);
	assert_int_equal(fold_simplified(0x62a5), 0x62a5);
	assert_int_equal(fold_simplified(0x4e00), 0x4e00);
	assert_int_equal(fold_simplified(0x9fff), 0x9fff);
	assert_int_equal(fold_simplified(0x346f), 0x3454);	/* 㑯 㑔 */
	assert_int_equal(fold_simplified(0x2f800), 0x2f800);
	assert_int_equal(fold_simplified('a'), 'a');
	for (uint32_t c = 0; c <= 0x10ffff; c++)
		assert_int_equal(fold_simplified(fold_simplified(c)), fold_simplified(c));
}

static void case_can_be_kept(void **state)
{
	struct strbuf out = { 0 };
	const char *text = "報 ＧＤＰ ﬁ É";

	(void)state;
	fold_add_cased(&out, text, strlen(text), NULL, NULL);
	assert_string_equal(strbuf_text(&out), "报 GDP fi É");
	strbuf_release(&out);
}

/* NFKC_Casefold of a whole text, then simplified, with none of the shortcuts. */
static void fold_slowly(struct strbuf *out, const char *text, size_t len)
{
	utf8proc_uint8_t *folded;
	utf8proc_ssize_t size = utf8proc_map((const utf8proc_uint8_t *)text, (utf8proc_ssize_t)len, &folded,
		UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
	const char *p = (const char *)folded;

	assert_true(size >= 0);
	for (const char *end = p + size; p < end; ) {
		char bytes[UTF8_MAX];

		strbuf_add(out, bytes, utf8_put(bytes, fold_simplified(utf8_next(&p, end))));
	}
	free(folded);
}

static void assert_folds_as_slowly(const char *text, size_t len)
{
	struct strbuf fast = { 0 }, slow = { 0 };

	fold_add(&fast, text, len, NULL, NULL);
	fold_slowly(&slow, text, len);
	assert_int_equal(fast.len, slow.len);
	assert_memory_equal(strbuf_text(&fast), strbuf_text(&slow), slow.len);
	strbuf_release(&fast);
	strbuf_release(&slow);
}

/* Each code point between others, so that every one passes the fast path's gate. */
static void every_codepoint_folds_as_unicode_says(void **state)
{
	const uint32_t step = 0x110000 / (uint32_t)rounds(0x110000);

	(void)state;
	for (uint32_t c = 1; c <= 0x10ffff; c += step) {
		char text[64];
		size_t len = 0;

		len += utf8_put(text + len, 0x62a5);
		len += utf8_put(text + len, c);
		text[len++] = 'a';
		len += utf8_put(text + len, c);
		len += utf8_put(text + len, 0x301);
		assert_folds_as_slowly(text, len);
	}
}

static void single_folds_agree_with_the_database(void **state)
{
	char line[1024];
	int version, count = 0;
	FILE *file = ucd_open("DerivedNormalizationProps.txt", &version);

	(void)state;
	if (!file)
		skip();
	if (version / 10 != 150 || strncmp(utf8proc_unicode_version(), "15.0", 4) != 0) {
		print_message("SKIP: the database or utf8proc is not of Unicode 15.0\n");
		fclose(file);
		skip();
	}
	while (fgets(line, sizeof line, file)) {
		struct strbuf out = { 0 }, expected = { 0 };
		char *p = strstr(line, "; NFKC_CF;");
		unsigned first, last;
		char bytes[UTF8_MAX];

		if (!p || line[0] == '#')
			continue;
		if (sscanf(line, "%x..%x", &first, &last) == 1)
			last = first;
		line[strcspn(line, "#")] = '\0';
		for (char *field = strtok(p + 10, " "); field; field = strtok(NULL, " "))
			strbuf_add(&expected, bytes, utf8_put(bytes, fold_simplified((uint32_t)strtoul(field, NULL, 16))));
		for (; first <= last; first++, count++) {
			strbuf_clear(&out);
			fold_add(&out, bytes, utf8_put(bytes, first), NULL, NULL);
			/* utf8proc keeps what is not assigned, where Unicode drops some of it. */
			if (utf8proc_category((utf8proc_int32_t)first) != UTF8PROC_CATEGORY_CN)
				assert_string_equal(strbuf_text(&out), strbuf_text(&expected));
		}
		strbuf_release(&out);
		strbuf_release(&expected);
	}
	fclose(file);
	assert_true(count > 10000);
}

static const uint32_t hard[] = {
	'a', 'A', ' ', '\n', '\r', 0x62a5, 0x5831, 0x9fff, 0x4e00, 0x3000, 0x3002, 0x3029, 0x302a, 0x3099, 0x304b,
	0xff21, 0xff0c, 0xff5e, 0xff76, 0xff9e, 0xf900, 0xfa0e, 0x2f00, 0x2e9f, 0x2f800, 0xfb01, 0x1e9e, 0x130, 0x345,
	0x301, 0x323, 0x308, 0x5b0, 0x591, 0x1100, 0x1161, 0x11a8, 0xac00, 0xac01, 0x3131, 0x314f, 0xffa1, 0xffc2,
	0x3164, 0x115f, 0x200b, 0x200d, 0xfe0f, 0xad, 0x34f, 0x2026, 0x2014, 0x201c, 0xb4, 0x37a, 0xe33, 0x9c7, 0x9be,
	0x1f1e6, 0x1f468, 0x600, 0xe0020, 0x1d15e, 0xfffd, 0x2adc, 0xfb1d, 0x1b44,
};

static size_t random_text(char *text, int count)
{
	size_t len = 0;

	while (count-- > 0)
		len += utf8_put(text + len, hard[(size_t)rand() % (sizeof hard / sizeof *hard)]);
	return len;
}

static void the_fast_path_is_a_shortcut_only(void **state)
{
	char text[40 * UTF8_MAX];

	(void)state;
	srand(3);
	for (int round = 0, count = rounds(100000); round < count; round++)
		assert_folds_as_slowly(text, random_text(text, rand() % 12));
}

static void paragraphs_fold_by_themselves(void **state)
{
	char text[81 * UTF8_MAX];

	(void)state;
	srand(4);
	for (int round = 0; round < 20000; round++) {
		struct strbuf whole = { 0 }, parts = { 0 };
		size_t half = random_text(text, rand() % 10), len;

		text[half] = '\n';
		len = half + 1 + random_text(text + half + 1, rand() % 10);
		fold_add(&whole, text, len, NULL, NULL);
		fold_add(&parts, text, half, NULL, NULL);
		strbuf_addc(&parts, '\n');
		fold_add(&parts, text + half + 1, len - half - 1, NULL, NULL);
		assert_int_equal(whole.len, parts.len);
		assert_memory_equal(whole.text, parts.text, whole.len);
		strbuf_release(&whole);
		strbuf_release(&parts);
	}
}

static void origins_lead_back_to_the_text(void **state)
{
	const char *text = "報ﬁe\xcc\x81ㄱㅏ\xe2\x80\x8b" "A";
	const uint32_t expected[] = { 0, 0, 0, 3, 3, 6, 6, 9, 9, 9, 18, 19 };
	struct strbuf out = { 0 };
	uint32_t *origin = NULL;
	size_t capacity = 0;

	(void)state;
	strbuf_adds(&out, "before");
	fold_add(&out, text, strlen(text), &origin, &capacity);
	assert_string_equal(strbuf_text(&out), "before报fié가a");
	assert_int_equal(out.len - strlen("before") + 1, sizeof expected / sizeof *expected);
	assert_memory_equal(origin, expected, sizeof expected);
	strbuf_clear(&out);
	fold_add(&out, "", 0, &origin, &capacity);
	assert_int_equal(origin[0], 0);
	strbuf_release(&out);
	free(origin);
}

static void origins_are_on_cluster_bounds(void **state)
{
	char text[40 * UTF8_MAX];

	(void)state;
	srand(5);
	for (int round = 0; round < 20000; round++) {
		struct strbuf out = { 0 };
		uint32_t *origin = NULL;
		size_t capacity = 0, len = random_text(text, rand() % 12), cluster = 0;

		fold_add(&out, text, len, &origin, &capacity);
		for (size_t i = 0; i <= out.len; i++) {
			assert_true(i == 0 || origin[i] >= origin[i - 1]);
			while (cluster < origin[i])
				cluster += grapheme_next(text + cluster, len - cluster);
			assert_int_equal(cluster, origin[i]);
		}
		assert_int_equal(origin[out.len], len);
		strbuf_release(&out);
		free(origin);
	}
}

/* Marks out of order by the million are put in order in linear time. */
static void a_tower_of_marks_is_folded_at_once(void **state)
{
	struct strbuf in = { 0 }, out = { 0 };

	(void)state;
	strbuf_addc(&in, 'a');
	for (int i = 0; i < 500000; i++)
		strbuf_adds(&in, "\xcc\x81\xcc\xa3");
	fold_add(&out, in.text, in.len, NULL, NULL);
	assert_memory_equal(out.text, "ạ\xcc\xa3", 5);
	assert_memory_equal(out.text + out.len - 4, "\xcc\x81\xcc\x81", 4);
	strbuf_release(&in);
	strbuf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_readers_take_for_the_same_folds_to_the_same),
		cmocka_unit_test(traditional_is_simplified),
		cmocka_unit_test(case_can_be_kept),
		cmocka_unit_test(every_codepoint_folds_as_unicode_says),
		cmocka_unit_test(single_folds_agree_with_the_database),
		cmocka_unit_test(the_fast_path_is_a_shortcut_only),
		cmocka_unit_test(paragraphs_fold_by_themselves),
		cmocka_unit_test(origins_lead_back_to_the_text),
		cmocka_unit_test(origins_are_on_cluster_bounds),
		cmocka_unit_test(a_tower_of_marks_is_folded_at_once),
	};

	return cmocka_run_group_tests_name("fold", tests, NULL, NULL);
}
