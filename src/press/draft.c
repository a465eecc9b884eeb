/* SPDX-License-Identifier: MIT */
#include "press/draft.h"

#include <string.h>

#include "press/clean.h"
#include "press/glyphs.h"
#include "text/utf8.h"

#define SEAMS_MAX 32	/* of a paragraph; more are not noted */

void draft_start(struct draft *draft, size_t i)
{
	draft->from = i;
	draft->until = i + 1;
	draft->confidence = 1;
	draft->seams = NULL;
	draft->seam_count = 0;
	strbuf_add(&draft->text, draft->blocks->list[i].text, draft->blocks->list[i].len);
}

/* Takes back what stands behind the last character but marks: a stop that extraction made up. */
static void drop_stop(struct strbuf *text)
{
	while (text->len > 0) {
		const char *p = text->text + text->len;
		uint32_t code = utf8_previous(text->text, &p);

		if (!glyph_is_stop(code) && !glyph_is_closing(code))
			break;
		text->len = (size_t)(p - text->text);
	}
}

/* Notes that a block is joined here. */
static void add_seam(struct draft *draft)
{
	const char *p = strbuf_text(&draft->text);
	const char *end = p + draft->text.len;
	size_t chars = 0;

	if (draft->seam_count == SEAMS_MAX)
		return;
	if (draft->seam_count == 0)
		draft->seams = arena_alloc(draft->arena, SEAMS_MAX * sizeof *draft->seams);
	while (p < end)
		chars += !glyph_is_blank(glyph_next(&p, end));
	draft->seams[draft->seam_count++] = chars;
}

static bool is_latin(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

void draft_join(struct draft *draft, size_t i)
{
	const struct block *block = &draft->blocks->list[i];
	const char *p = block->text;
	const char *end = p + block->len;

	if (block_has(block, E_DOUBLED)) {
		drop_stop(&draft->text);
		utf8_next(&p, end);
		draft->confidence = draft->confidence < 0.6 ? draft->confidence : 0.6;
	} else if (draft->text.len > 0 && is_latin(draft->text.text[draft->text.len - 1]) && p < end && is_latin(*p)) {
		strbuf_addc(&draft->text, ' ');
	}
	add_seam(draft);
	strbuf_add(&draft->text, p, (size_t)(end - p));
	draft->until = i + 1;
	if (draft->labelled[i].joins < draft->confidence)
		draft->confidence = draft->labelled[i].joins;
}

/* The byte from which a text is nothing but text: a dateline, an author, 编者按 stand before its first comma. */
static size_t lead_end(const struct block *block)
{
	struct glyphs glyphs;
	size_t at = 0;

	if ((block->evidence & (BIT(E_DATELINE) | BIT(E_LEAD_BYLINE) | BIT(E_EDITOR))) == 0)
		return 0;
	block_first(block, &glyphs);
	while (at < glyphs.count && glyphs.code[at] != ',' && !glyph_is_stop(glyphs.code[at]))
		at++;
	return glyphs_at(&glyphs, at);
}

static char *keep_text(const struct draft *draft)
{
	const char *bytes = strbuf_text(&draft->text);
	enum label label = draft->labelled[draft->from].label;
	struct strbuf text = { 0 };
	char *kept;

	if ((label != LABEL_BODY && label != LABEL_LEAD) || memchr(bytes, ' ', draft->text.len) == NULL)
		return arena_strndup(draft->arena, bytes, draft->text.len);
	clean_words(&text, bytes, draft->text.len, lead_end(&draft->blocks->list[draft->from]));
	kept = arena_strndup(draft->arena, strbuf_text(&text), text.len);
	strbuf_release(&text);
	return kept;
}

bool draft_end(struct draft *draft, struct paragraph *paragraph)
{
	const struct block *blocks = draft->blocks->list;
	size_t *lines;
	size_t count = 0;

	if (draft->from == SIZE_MAX)
		return false;
	for (size_t i = draft->from; i < draft->until; i++)
		count += blocks[i].line_count;
	lines = arena_alloc(draft->arena, count * sizeof *lines);
	count = 0;
	for (size_t i = draft->from; i < draft->until; i++)
		for (size_t line = 0; line < blocks[i].line_count; line++)
			lines[count++] = blocks[i].lines[line];
	*paragraph = (struct paragraph){ .text = keep_text(draft), .lines = lines, .line_count = count,
		.confidence = draft->confidence, .seams = draft->seams, .seam_count = draft->seam_count };
	strbuf_clear(&draft->text);
	draft->from = SIZE_MAX;
	return true;
}
