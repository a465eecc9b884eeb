/* SPDX-License-Identifier: MIT */
/* Nothing is lost: every line that is not blank belongs to exactly one item, whatever a page is made of. */
#include "pages.h"

#include "base/strbuf.h"

#define PAGES 400
#define PIECE_MAX 40

static const char *const pieces[] = { "北渡口木栈道昨天启用", "## 小标题", "### ", "# ", "——记渡口的人", "【导读】", "详见A2版", ">>02", "晚报讯", "本报讯（记者周舟）",
	"新华社北京1月1日电", "记者 周舟", "（下转3版）", "（上接A1版）", "2022年3月5日 星期六", "A02 要闻", "扫描二维码", "昨天上午，渡船准点靠岸。", "乘客走上码头，", "“", "”",
	"（", "）", "。", "，", "　　", " ", "１２", "8", "**", "PM_{2.5}", "_{", "}", "⼀⼆", "\xe2\x80\x8b", "\xff\xfe", "\xe4\xb8", "\xf0\x9f\x9a\xa2", "摄", "图为", "（图片）",
	"1.", "一、", "●", "：", "\r", "\t", "\x1b[31m", "\xe2\x80\xae", "周年", "今年是2024年", "李李李李李李李李李李李李李李" };

static unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 8;
}

static bool is_blank(const char *p, const char *end)
{
	for (; p < end; p++) {
		if (end - p >= 3 && memcmp(p, "\xe3\x80\x80", 3) == 0)
			p += 2;
		else if (end - p >= 3 && memcmp(p, "\xe2\x80\x8b", 3) == 0)
			p += 2;
		else if (*p != ' ' && *p != '\t' && *p != '\r')
			return false;
	}
	return true;
}

/* How often each line is covered by an item, and that items and paragraphs are in order and inside their bounds. */
static void assert_lines(const char *text, size_t len)
{
	const char *end = text + len;
	size_t line = 1, item = 0;

	for (const char *p = text; p < end; line++) {
		const char *next = memchr(p, '\n', (size_t)(end - p));

		if (next == NULL)
			next = end;
		while (item < page.item_count && page.items[item].last_line < line)
			item++;
		if (!is_blank(p, next) && (item == page.item_count || page.items[item].first_line > line))
			fail_msg("line %zu is in no item", line);
		p = next + 1;
	}
	for (size_t i = 0; i < page.item_count; i++) {
		const struct item *it = &page.items[i];

		assert_true(it->first_line <= it->last_line && it->last_line < line);
		assert_true(i == 0 || it->first_line > page.items[i - 1].last_line);
		assert_true(it->confidence >= 0 && it->confidence <= 1);
		for (size_t p = 0; p < it->paragraph_count; p++) {
			assert_true(it->paragraphs[p].lines[0] >= it->first_line);
			assert_true(it->paragraphs[p].lines[it->paragraphs[p].line_count - 1] <= it->last_line);
		}
	}
}

static void random_page(struct strbuf *out, unsigned seed)
{
	size_t lines = 1 + next_random(&seed) % 60;

	for (size_t i = 0; i < lines; i++) {
		size_t words = next_random(&seed) % 5 == 0 ? 0 : 1 + next_random(&seed) % PIECE_MAX / (1 + next_random(&seed) % 8);

		for (size_t n = 0; n < words; n++)
			strbuf_adds(out, pieces[next_random(&seed) % (sizeof pieces / sizeof *pieces)]);
		strbuf_addc(out, '\n');
	}
}

static void every_line_of_a_random_page_is_in_one_item(void **state)
{
	(void)state;
	for (unsigned seed = 1; seed <= PAGES; seed++) {
		struct strbuf text = { 0 };

		random_page(&text, seed);
		read_bytes("random.txt", strbuf_text(&text), text.len);
		assert_lines(strbuf_text(&text), text.len);
		strbuf_release(&text);
	}
}

static void every_line_of_a_mutilated_page_is_in_one_item(void **state)
{
	static const char whole[] = "江海晚报\n\n2022年3月5日 星期六\n\n渡口改造开工\n\n——两岸缩短十分钟\n\n晚报讯（记者周舟）昨天上午，渡口改造开工，"
		"四十名工人进场。\n\n改造分三期，第一期修栈道，第二期挖渠，第三期装闸门，总投资一亿二千万元，全部\n\n完工要到明年汛期以前。（下转3版）\n\n"
		"晨渡\n\n昨天清晨，头班船上的菜农。记者田野 摄\n\n春茶开园 >>A03\n\n扫描二维码 看视频\n";
	char text[sizeof whole];

	(void)state;
	for (unsigned seed = 1; seed <= PAGES; seed++) {
		unsigned random = seed;
		size_t len = sizeof whole - 1;

		memcpy(text, whole, sizeof whole);
		for (unsigned n = 0; n < 1 + seed % 12; n++)
			text[next_random(&random) % len] = (char)(next_random(&random) % 3 == 0 ? '\n' : next_random(&random) % 256);
		len -= next_random(&random) % 40;
		for (size_t i = 0; i < len; i++)
			if (text[i] == '\0')
				text[i] = 'x';
		read_bytes("mutilated.txt", text, len);
		assert_lines(text, len);
	}
}

/* Each of these took the better part of a minute in some reader that somebody wrote. */
static void pages_of_megabytes_are_read_in_one_go(void **state)
{
	static const char *const units[] = { "\n", "报栏的人", "报栏的人\n", "李李李李李李", "（", "记者", "1", "## \n", "，\n" };

	(void)state;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		struct strbuf text = { 0 };

		while (text.len < 300000)
			strbuf_adds(&text, units[i]);
		read_bytes("large.txt", strbuf_text(&text), text.len);
		assert_lines(strbuf_text(&text), text.len);
		strbuf_release(&text);
	}
}

static void nul_and_broken_bytes_are_kept_as_replacement_characters(void **state)
{
	static const char text[] = "标题\0在此\n\n晚报讯 昨天，\xff\xfe渡船靠岸。\n";

	(void)state;
	read_bytes("nul.txt", text, sizeof text - 1);
	assert_int_equal(page.item_count, 1);
	assert_string_equal(page.items[0].headline, "标题\xef\xbf\xbd在此");
	assert_non_null(strstr(page.items[0].paragraphs[0].text, "\xef\xbf\xbd\xef\xbf\xbd渡船"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_line_of_a_random_page_is_in_one_item),
		cmocka_unit_test(every_line_of_a_mutilated_page_is_in_one_item),
		cmocka_unit_test(pages_of_megabytes_are_read_in_one_go),
		cmocka_unit_test(nul_and_broken_bytes_are_kept_as_replacement_characters),
	};

	return cmocka_run_group_tests(tests, open_press, close_press);
}
