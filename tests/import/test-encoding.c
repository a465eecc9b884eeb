/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include <iconv.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "import/source.h"

static const char simplified[] =
	"本报讯 昨天上午，长江口水文站的工作人员说，今年汛期比往年来得早，沿江各地已经做好了准备。";
static const char traditional[] =
	"本報訊 昨天上午，長江口水文站的工作人員說，今年汛期比往年來得早，沿江各地已經做好了準備。";

/* The text in another encoding, or the test is skipped. */
static size_t encode(const char *text, const char *encoding, char *out, size_t room)
{
	iconv_t converter = iconv_open(encoding, "UTF-8");
	size_t len = strlen(text), before = room;
	char *copy = strdup(text), *from = copy;

	if (converter == (iconv_t)-1) {
		free(copy);
		print_message("iconv does not know %s here\n", encoding);
		skip();
	}
	assert_int_equal(iconv(converter, &from, &len, &out, &room), 0);
	iconv_close(converter);
	free(copy);
	return before - room;
}

static void assert_decodes(const char *bytes, size_t len, enum encoding encoding, const char *expected,
	size_t faults)
{
	struct strbuf read = { 0 }, text = { 0 };

	strbuf_add(&read, bytes, len);
	strbuf_adds(&text, "from before");
	assert_int_equal(text_decode(&read, encoding, &text), faults);
	assert_string_equal(strbuf_text(&text), expected);
	assert_int_equal(text.len, strlen(expected));
	strbuf_release(&read);
	strbuf_release(&text);
}

static void names_are_taken_in_either_case(void **state)
{
	enum encoding encoding;

	(void)state;
	assert_true(encoding_parse("GBK", &encoding) && encoding == ENCODING_GB18030);
	assert_true(encoding_parse("Utf-8", &encoding) && encoding == ENCODING_UTF8);
	assert_true(encoding_parse("BIG5", &encoding) && encoding == ENCODING_BIG5);
	assert_false(encoding_parse("utf-16", &encoding));
	assert_false(encoding_parse("", &encoding));
	assert_string_equal(encoding_name(ENCODING_GB18030), "gb18030");
	assert_string_equal(encoding_name(ENCODING_UTF8), "utf-8");
}

static void simplified_text_is_told_from_traditional(void **state)
{
	char bytes[512];
	size_t len;

	(void)state;
	assert_int_equal(encoding_detect(simplified, strlen(simplified)), ENCODING_UTF8);
	len = encode(simplified, "GB18030", bytes, sizeof bytes);
	assert_int_equal(encoding_detect(bytes, len), ENCODING_GB18030);
	assert_decodes(bytes, len, ENCODING_DETECT, simplified, 0);
	len = encode(traditional, "GB18030", bytes, sizeof bytes);
	assert_int_equal(encoding_detect(bytes, len), ENCODING_GB18030);
	len = encode(traditional, "BIG5", bytes, sizeof bytes);
	assert_int_equal(encoding_detect(bytes, len), ENCODING_BIG5);
	assert_decodes(bytes, len, ENCODING_DETECT, traditional, 0);
}

static void a_headline_alone_is_enough(void **state)
{
	static const char *const headlines[] = { "江海晚报", "长桥镇蟹农喜获丰收", "篮球联赛打响" };
	char bytes[256];

	(void)state;
	for (size_t i = 0; i < sizeof headlines / sizeof headlines[0]; i++) {
		size_t len = encode(headlines[i], "GB18030", bytes, sizeof bytes);

		assert_int_equal(encoding_detect(bytes, len), ENCODING_GB18030);
	}
	assert_int_equal(encoding_detect(bytes, encode("颱風警報解除", "BIG5", bytes, sizeof bytes)), ENCODING_BIG5);
	assert_int_equal(encoding_detect(bytes, encode("籃球聯賽", "BIG5", bytes, sizeof bytes)), ENCODING_BIG5);
}

static void broken_utf8_stays_utf8(void **state)
{
	char bytes[512];
	size_t len = strlen(simplified);

	(void)state;
	memcpy(bytes, simplified, len);
	bytes[10] = (char)0xff;
	assert_int_equal(encoding_detect(bytes, len), ENCODING_UTF8);
	assert_int_equal(encoding_detect(bytes, len - 1), ENCODING_UTF8);
	assert_int_equal(encoding_detect("caf\xe9 noir", 9), ENCODING_UTF8);
	assert_int_equal(encoding_detect("\xff\xff\xff", 3), ENCODING_UTF8);
	assert_int_equal(encoding_detect("", 0), ENCODING_UTF8);
}

static void ends_of_lines_become_one_kind(void **state)
{
	(void)state;
	assert_decodes("a\r\nb\rc\nd\r", 9, ENCODING_UTF8, "a\nb\nc\nd\n", 0);
	assert_decodes("\r\r\n\n", 4, ENCODING_UTF8, "\n\n\n", 0);
	assert_decodes("", 0, ENCODING_UTF8, "", 0);
}

static void a_byte_order_mark_goes_only_from_the_beginning(void **state)
{
	char bytes[64];
	size_t len;

	(void)state;
	assert_decodes("\xef\xbb\xbf" "a\xef\xbb\xbf", 7, ENCODING_DETECT, "a\xef\xbb\xbf", 0);
	len = encode("\xef\xbb\xbf" "报", "GB18030", bytes, sizeof bytes);
	assert_decodes(bytes, len, ENCODING_GB18030, "报", 0);
}

static void faults_are_counted_and_shown(void **state)
{
	(void)state;
	assert_decodes("a\0b\xff" "c\xe6\x8a", 7, ENCODING_UTF8, "a�b�c�", 3);
	assert_decodes("�", 3, ENCODING_UTF8, "�", 0);
	assert_decodes("\xb1\xa8\xff\xb1\xa8\0\xb1", 7, ENCODING_GB18030, "报�报��", 3);
	assert_decodes("\xb3\xf8\xff\xb3\xf8\xb3", 6, ENCODING_BIG5, "報�報�", 2);
}

static void long_text_is_decoded_whole(void **state)
{
	const size_t times = 20000;
	char one[512];
	size_t len = encode(simplified, "GB18030", one, sizeof one);
	struct strbuf bytes = { 0 }, text = { 0 };

	(void)state;
	for (size_t i = 0; i < times; i++)
		strbuf_add(&bytes, one, len);
	assert_int_equal(text_decode(&bytes, ENCODING_DETECT, &text), 0);
	assert_int_equal(text.len, times * strlen(simplified));
	for (size_t i = 0; i < times; i++)
		assert_memory_equal(text.text + i * strlen(simplified), simplified, strlen(simplified));
	strbuf_release(&bytes);
	strbuf_release(&text);
}

static void what_is_no_text_is_named(void **state)
{
	static const struct {
		const char *bytes;
		size_t len;
		const char *word;
	} cases[] = {
		{ "%PDF-1.4", 8, "PDF" }, { "PK\x03\x04....", 8, "ZIP" }, { "\x1f\x8b\x08", 3, "gzip" },
		{ "\x89PNG\r\n", 6, "PNG" }, { "\xff\xd8\xff\xe0", 4, "JPEG" }, { "\x7f" "ELF\x02", 5, "program" },
		{ "\xff\xfe\x2d\x4e", 4, "UTF-16" }, { "\xfe\xff\x4e\x2d", 4, "UTF-16" },
		{ "SQLite format 3", 16, "database" }, { "a\0b\0c\0d\0", 8, "not text" },
		{ "\x01\x02\x03\x04 abcd", 9, "not text" }, { "abc\x7f\x7f" "fghijkl", 12, "not text" },
		{ "0123456789abcdef\0" "0123456789abcdef\0" "0123456789abcdef", 50, "not text" },
	};
	struct error error;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		assert_int_equal(text_check(cases[i].bytes, cases[i].len, &error), STATUS_INVALID);
		assert_non_null(strstr(error.text, cases[i].word));
	}
}

static void text_with_a_stray_byte_is_text(void **state)
{
	char bytes[200];

	(void)state;
	memset(bytes, 'x', sizeof bytes);
	bytes[7] = '\0';
	bytes[9] = '\x1b';
	bytes[11] = '\f';
	assert_int_equal(text_check(bytes, sizeof bytes, NULL), STATUS_OK);
	assert_int_equal(text_check("", 0, NULL), STATUS_OK);
	assert_int_equal(text_check(simplified, strlen(simplified), NULL), STATUS_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_taken_in_either_case),
		cmocka_unit_test(simplified_text_is_told_from_traditional),
		cmocka_unit_test(a_headline_alone_is_enough),
		cmocka_unit_test(broken_utf8_stays_utf8),
		cmocka_unit_test(ends_of_lines_become_one_kind),
		cmocka_unit_test(a_byte_order_mark_goes_only_from_the_beginning),
		cmocka_unit_test(faults_are_counted_and_shown),
		cmocka_unit_test(long_text_is_decoded_whole),
		cmocka_unit_test(what_is_no_text_is_named),
		cmocka_unit_test(text_with_a_stray_byte_is_text),
	};

	return cmocka_run_group_tests_name("encoding", tests, NULL, NULL);
}
