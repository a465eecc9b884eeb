/* SPDX-License-Identifier: MIT */
#include "ui/candidates.h"

#include <string.h>

#include "text/pinyin.h"
#include "text/width.h"

#define A_PAGE 9	/* words, as there are digits */
#define MARK_CELLS 3	/* ", ." */
#define STARTS 4	/* words of letters that are seen as one */

void candidates_release(struct candidates *candidates)
{
	arena_release(&candidates->arena);
	*candidates = (struct candidates){ 0 };
}

/* ----------------------------------------------------------------- letters */

static bool is_typed(char c)
{
	return (c >= 'a' && c <= 'z') || c == '\'';
}

static bool is_word(char c)
{
	return is_typed(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static bool ends_with(const char *text, size_t len, const char *end)
{
	return len >= strlen(end) && memcmp(text + len - strlen(end), end, strlen(end)) == 0;
}

/* Where the letters begin that end there, if they are a word of their own: in A4cm they are none, nor
 * behind a field that takes no Chinese. */
static bool find_letters(const char *text, size_t end, size_t *start)
{
	static const char *const fields[] = { "page:", "kind:", "date:" };
	size_t from = end;

	while (from > 0 && is_typed(text[from - 1]))
		from--;
	if (from > 0 && is_word(text[from - 1]))
		return false;
	while (text[from] == '\'')
		from++;
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		if (ends_with(text, from, fields[i]))
			return false;
	*start = from;
	return from < end;
}

/* Where letters begin that can be meant for words, one blank between two of them, from the last on. */
static size_t find_starts(const struct prompt *prompt, size_t starts[STARTS])
{
	const char *text = strbuf_text(&prompt->text);
	size_t count = 0, end = prompt->cursor;

	if (prompt->kind == PROMPT_COMMAND || is_word(text[end]))
		return 0;
	while (count < STARTS && find_letters(text, end, &starts[count]) &&
			prompt->cursor - starts[count] <= PINYIN_LETTERS) {
		end = starts[count++];
		if (end == 0 || text[end - 1] != ' ')
			break;
		end--;
	}
	return count;
}

/* One letter alone may be the beginning of h5, unless it goes on behind Han. */
static bool is_enough(const char *text, size_t start, size_t end)
{
	return end >= start + 2 || (start > 0 && (unsigned char)text[start - 1] >= 0x80);
}

void candidates_look(struct candidates *candidates, struct archive *archive, const struct prompt *prompt, size_t cols)
{
	const char *text = strbuf_text(&prompt->text);
	size_t starts[STARTS], count = prompt->open ? find_starts(prompt, starts) : 0;

	arena_clear(&candidates->arena);
	candidates->count = candidates->page = 0;
	candidates->pages[0] = 0;
	candidates->cols = cols;
	candidates->end = prompt->cursor;
	/* As far back as one word takes it all: chang jiang. */
	while (count-- > 0) {
		const size_t len = prompt->cursor - starts[count];

		if (!is_enough(text, starts[count], prompt->cursor))
			continue;
		candidates->start = starts[count];
		/* Where they cannot be read, one types without. */
		if (archive_words(archive, text + starts[count], len, &candidates->arena, candidates->words,
				CANDIDATES_MOST, &candidates->count, NULL) != STATUS_OK)
			candidates->count = 0;
		if (candidates_take_all(candidates) || count == 0)
			return;
		candidates->count = 0;
	}
}

bool candidates_take_all(const struct candidates *candidates)
{
	return candidates->count > 0 && candidates->words[0].letters == candidates->end - candidates->start;
}

/* ------------------------------------------------------------------- pages */

/* "1 渡口  " */
static size_t cells(const struct word *word)
{
	return 2 + width_text(word->text, strlen(word->text)) + 2;
}

/* The first word behind the page: as many as there is room for, at least one, beside the marks of other
 * pages. */
static size_t page_end(const struct candidates *candidates)
{
	const size_t first = candidates->pages[candidates->page];
	size_t at = first, col = 1;

	while (at < candidates->count && at - first < A_PAGE) {
		col += cells(&candidates->words[at]);
		if (at > first && col + MARK_CELLS > candidates->cols)
			break;
		at++;
	}
	return at;
}

static bool turn(struct candidates *candidates, bool on)
{
	const size_t end = page_end(candidates);

	if (on ? end == candidates->count : candidates->page == 0)
		return false;
	if (on)
		candidates->pages[++candidates->page] = end;
	else
		candidates->page--;
	return true;
}

/* -------------------------------------------------------------------- keys */

static void pick(const struct candidates *candidates, struct prompt *prompt, size_t at)
{
	const struct word *word = &candidates->words[at];
	size_t end = candidates->start + word->letters;

	if (end < candidates->end && pinyin_parts(strbuf_text(&prompt->text)[end]))
		end++;
	prompt_replace(prompt, candidates->start, end, word->text);
}

bool candidates_key(struct candidates *candidates, struct prompt *prompt, input_key key, enum prompt_event *event)
{
	size_t at;

	if (candidates->count == 0)
		return false;
	*event = PROMPT_NOTHING;
	if (key == INPUT_ESCAPE) {
		candidates->count = 0;
		return true;
	}
	if (key == ',' || key == '.')
		return turn(candidates, key == '.');
	at = candidates->pages[candidates->page];
	if (key >= '1' && key <= '9')
		at += key - '1';
	else if (key != INPUT_TAB)
		return false;
	if (at >= page_end(candidates))
		return false;
	pick(candidates, prompt, at);
	*event = PROMPT_CHANGED;
	return true;
}

/* ----------------------------------------------------------------- drawing */

void candidates_draw(const struct candidates *candidates, const struct canvas *line)
{
	static const char *const marks[2][2] = { { "", "." }, { ",", ", ." } };	/* of pages before, and behind */
	const size_t first = candidates->pages[candidates->page], end = page_end(candidates);
	const char *mark = marks[candidates->page > 0][end < candidates->count];
	size_t col = 1;

	canvas_clear(line);
	for (size_t at = first; at < end; at++) {
		const char *text = candidates->words[at].text;
		const char digit[] = { (char)('1' + (at - first)), ' ', '\0' };
		const enum style style = at == first ? STYLE_STRONG : STYLE_TEXT;

		col = canvas_put_own(line, 0, col, line->cols, STYLE_DIM, digit, 2);
		col = canvas_put_cut(line, 0, col, line->cols, style, text, strlen(text)) + 2;
	}
	canvas_put_right(line, 0, col - 1, line->cols > 0 ? line->cols - 1 : 0, STYLE_DIM, mark, strlen(mark));
}
