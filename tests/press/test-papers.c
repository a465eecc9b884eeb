/* SPDX-License-Identifier: MIT */
/* Whole pages in the manner of many papers, read and compared with what an editor says stands on them.
 *
 * papers/NAME.txt is a page, papers/NAME.tsv its truth, a row an item: kind ("open" where any will do),
 * first line, kicker, headline (" | " between readings that are right), bylines, paragraphs as the lines
 * that make them up, the pages it comes from and goes on to. A "-" is not judged. Furniture has no row. */
#include "pages.h"

#include <stdlib.h>

#include "base/alloc.h"
#include "text/utf8.h"

#define FIELDS 7
#define ROWS_MAX 32
#define TEXT_MAX 4096

enum field { KIND, LINE, KICKER, HEADLINE, BYLINES, PARAGRAPHS, JUMPS };

struct row {
	char *field[FIELDS];
};

struct truth {
	char *text;
	struct row rows[ROWS_MAX];
	size_t count;
};

static const char *const papers[] = { "county", "evening-city", "hongkong", "letters-interview", "long-feature", "markdown",
	"metropolis", "ocr-radicals", "party-front", "standing-heads", "supplement", "taiwan", "wrapped-1950s" };

/* What is judged, and how much of it may be wrong over all pages. */
static struct figure {
	const char *name;
	size_t wrong_at_most;
	size_t right, wrong;
} figures[] = {
	[KIND] = { "bounds and kinds", 1, 0, 0 },
	[KICKER] = { "kickers", 1, 0, 0 },
	[HEADLINE] = { "headlines", 2, 0, 0 },
	[BYLINES] = { "bylines", 0, 0, 0 },
	[PARAGRAPHS] = { "paragraphs", 1, 0, 0 },
	[JUMPS] = { "jumps", 0, 0, 0 },
};

static void judge(enum field field, bool right, const char *paper, const char *line, const char *said, const char *true_text)
{
	if (right) {
		figures[field].right++;
		return;
	}
	figures[field].wrong++;
	print_message("%s:%s: %s: %s is not %s\n", paper, line, figures[field].name, said, true_text);
}

static char *read_file(const char *name, const char *ending)
{
	const char *root = getenv("top_srcdir");
	char path[1024];
	FILE *file;
	char *text = xmalloc(1 << 20);
	size_t len;

	snprintf(path, sizeof path, "%s/tests/press/papers/%s%s", root != NULL ? root : ".", name, ending);
	file = fopen(path, "rb");
	if (file == NULL)
		fail_msg("%s: cannot open", path);
	len = fread(text, 1, (1 << 20) - 1, file);
	fclose(file);
	text[len] = '\0';
	return text;
}

static void read_truth(const char *name, struct truth *truth)
{
	char *line, *next;

	truth->text = read_file(name, ".tsv");
	truth->count = 0;
	for (line = truth->text; *line != '\0'; line = next) {
		struct row *row = &truth->rows[truth->count++];

		assert_true(truth->count <= ROWS_MAX);
		next = line + strcspn(line, "\n");
		*next = '\0';
		next++;
		for (size_t i = 0; i < FIELDS; i++) {
			row->field[i] = line;
			line += strcspn(line, "\t");
			assert_true((*line == '\t') == (i + 1 < FIELDS));
			*line++ = '\0';
		}
	}
}

/* The text up to end without blanks, as it is compared. */
static const char *squeeze(const char *text, const char *end, char out[TEXT_MAX])
{
	size_t n = 0;

	while (text < end) {
		const char *start = text;
		uint32_t code = utf8_next(&text, end);

		assert_true(n + 4 < TEXT_MAX);
		if (code == ' ' || code == 0x3000)
			continue;
		memcpy(out + n, start, (size_t)(text - start));
		n += (size_t)(text - start);
	}
	out[n] = '\0';
	return out;
}

static bool is_one_of(const char *said, const char *readings)
{
	char left[TEXT_MAX], right[TEXT_MAX];

	squeeze(said, said + strlen(said), left);
	while (readings != NULL) {
		const char *bar = strstr(readings, " | ");

		if (strcmp(left, squeeze(readings, bar != NULL ? bar : readings + strlen(readings), right)) == 0)
			return true;
		readings = bar != NULL ? bar + 3 : NULL;
	}
	return false;
}

static const char *write_bylines(const struct item *item, char out[TEXT_MAX])
{
	size_t n = 0;

	snprintf(out, TEXT_MAX, "none");
	for (size_t i = 0; i < item->byline_count; i++)
		n += (size_t)snprintf(out + n, TEXT_MAX - n, "%s%s:%s", i > 0 ? ", " : "", item->bylines[i].role,
			item->bylines[i].name);
	return out;
}

static const char *write_paragraph(const struct paragraph *paragraph, char out[TEXT_MAX])
{
	size_t n = 0;

	for (size_t i = 0; i < paragraph->line_count; i++)
		n += (size_t)snprintf(out + n, TEXT_MAX - n, "%s%zu", i > 0 ? "+" : "", paragraph->lines[i]);
	return out;
}

/* True when word stands in list, apart by blanks. */
static bool is_listed(const char *list, const char *word, size_t len)
{
	for (; *list != '\0'; list += strcspn(list, " ") + (list[strcspn(list, " ")] == ' '))
		if (strcspn(list, " ") == len && memcmp(list, word, len) == 0)
			return true;
	return false;
}

static void judge_paragraphs(const struct item *item, const struct row *row, const char *paper)
{
	char said[TEXT_MAX] = "", one[TEXT_MAX];
	const char *line = row->field[LINE];
	const char *p = row->field[PARAGRAPHS];
	size_t n = 0, len;

	for (size_t i = 0; i < item->paragraph_count; i++) {
		write_paragraph(&item->paragraphs[i], one);
		n += (size_t)snprintf(said + n, sizeof said - n, "%s%s", i > 0 ? " " : "", one);
		if (!is_listed(p, one, strlen(one)))
			judge(PARAGRAPHS, false, paper, line, one, "one");
	}
	for (; *p != '\0'; p += len + (p[len] == ' ')) {
		len = strcspn(p, " ");
		snprintf(one, sizeof one, "%.*s", (int)len, p);
		judge(PARAGRAPHS, is_listed(said, p, len), paper, line, "nothing", one);
	}
}

static void judge_item(const struct item *item, const struct row *row, const char *paper)
{
	char said[TEXT_MAX];
	const char *kicker = item->kicker != NULL ? item->kicker : "";
	const char *headline = item->headline != NULL ? item->headline : "";

	if (strcmp(row->field[KICKER], "-") != 0)
		judge(KICKER, is_one_of(kicker, row->field[KICKER]), paper, row->field[LINE], kicker, row->field[KICKER]);
	if (strcmp(row->field[HEADLINE], "-") != 0)
		judge(HEADLINE, is_one_of(headline, row->field[HEADLINE]), paper, row->field[LINE], headline, row->field[HEADLINE]);
	if (strcmp(row->field[BYLINES], "-") != 0) {
		write_bylines(item, said);
		judge(BYLINES, strcmp(said, row->field[BYLINES]) == 0, paper, row->field[LINE], said, row->field[BYLINES]);
	}
	if (strcmp(row->field[PARAGRAPHS], "-") != 0)
		judge_paragraphs(item, row, paper);
	if (strcmp(row->field[JUMPS], "-") != 0) {
		snprintf(said, sizeof said, "%s>%s", item->continued_from != NULL ? item->continued_from : "",
			item->continued_to != NULL ? item->continued_to : "");
		judge(JUMPS, strcmp(said, row->field[JUMPS]) == 0, paper, row->field[LINE], said, row->field[JUMPS]);
	}
}

static const struct row *row_at(const struct truth *truth, size_t line)
{
	for (size_t i = 0; i < truth->count; i++)
		if (strtoul(truth->rows[i].field[LINE], NULL, 10) == line)
			return &truth->rows[i];
	return NULL;
}

static void judge_page(const char *paper)
{
	struct truth truth;
	char *text = read_file(paper, ".txt");
	size_t found = 0, open = 0;
	char line[32];

	read_truth(paper, &truth);
	read_bytes(paper, text, strlen(text));
	for (size_t i = 0; i < truth.count; i++)
		open += strcmp(truth.rows[i].field[KIND], "open") == 0;
	for (size_t i = 0; i < page.item_count; i++) {
		const struct item *item = &page.items[i];
		const struct row *row = row_at(&truth, item->first_line);
		const char *kind = item_kind_name(item->kind);

		snprintf(line, sizeof line, "%zu", item->first_line);
		if (row != NULL && strcmp(row->field[KIND], kind) == 0) {
			found++;
			judge(KIND, true, paper, line, kind, kind);
			judge_item(item, row, paper);
		} else if (item->kind != ITEM_FURNITURE && (row == NULL || strcmp(row->field[KIND], "open") != 0)) {
			judge(KIND, false, paper, line, kind, row != NULL ? row->field[KIND] : "anything new");
		}
	}
	for (size_t i = found + open; i < truth.count; i++)
		judge(KIND, false, paper, "-", "nothing", "an item of the truth");
	free(truth.text);
	free(text);
}

static void pages_of_many_papers_are_read_as_an_editor_reads_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++)
		judge_page(papers[i]);
	for (size_t i = 0; i < sizeof figures / sizeof *figures; i++) {
		if (figures[i].name == NULL)
			continue;
		print_message("%s: %zu right, %zu wrong\n", figures[i].name, figures[i].right, figures[i].wrong);
		assert_true(figures[i].right > 0 && figures[i].wrong <= figures[i].wrong_at_most);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pages_of_many_papers_are_read_as_an_editor_reads_them),
	};

	return cmocka_run_group_tests(tests, open_press, close_press);
}
