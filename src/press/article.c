/* SPDX-License-Identifier: MIT */
#include "press/article.h"

#include <string.h>

#include "base/strbuf.h"
#include "press/clean.h"
#include "press/dateline.h"
#include "press/glyphs.h"
#include "press/headline.h"
#include "press/jump.h"
#include "press/people.h"
#include "text/utf8.h"

#define SEAMS_MAX 32	/* of a paragraph; more are not noted */

struct build {
	struct page *page;
	const struct blocks *blocks;
	const struct labelled *labelled;
	struct item *item;
	struct people people;
	struct strbuf text;	/* of the paragraph being built */
	size_t from;		/* its first block; SIZE_MAX when none is */
	size_t until;
	double confidence;
	size_t *seams;		/* see struct paragraph */
	size_t seam_count;
	size_t paragraphs, subheads;	/* room in the item's arrays */
	bool wrapped;		/* the headline stands on several lines */
};

static char *keep(struct build *build, const struct strbuf *text)
{
	return arena_strndup(&build->page->arena, strbuf_text(text), text->len);
}

/* Adds a block's line to a head that may have one already. */
static void add_head(struct build *build, const char **head, const struct block *block)
{
	struct strbuf text = { 0 };

	if (*head != NULL) {
		strbuf_adds(&text, *head);
		strbuf_addc(&text, ' ');
	}
	clean_spacing(&text, block->text, block->len);
	*head = keep(build, &text);
	strbuf_release(&text);
}

static size_t lines_of(const struct block *block)
{
	return block->last - block->first + 1;
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

static char *keep_paragraph(struct build *build)
{
	struct strbuf text = { 0 };
	enum label label = build->labelled[build->from].label;
	char *kept;

	if ((label != LABEL_BODY && label != LABEL_LEAD) || memchr(strbuf_text(&build->text), ' ', build->text.len) == NULL)
		return keep(build, &build->text);
	clean_words(&text, strbuf_text(&build->text), build->text.len, lead_end(&build->blocks->list[build->from]));
	kept = keep(build, &text);
	strbuf_release(&text);
	return kept;
}

static void end_paragraph(struct build *build)
{
	struct paragraph *paragraph;
	size_t *lines;
	size_t count = 0;

	if (build->from == SIZE_MAX)
		return;
	for (size_t i = build->from; i < build->until; i++)
		count += lines_of(&build->blocks->list[i]);
	lines = arena_alloc(&build->page->arena, count * sizeof *lines);
	count = 0;
	for (size_t i = build->from; i < build->until; i++)
		for (size_t line = build->blocks->list[i].first; line <= build->blocks->list[i].last; line++)
			lines[count++] = line;
	paragraph = &build->item->paragraphs[build->item->paragraph_count++];
	*paragraph = (struct paragraph){ .text = keep_paragraph(build), .lines = lines, .line_count = count,
		.confidence = build->confidence, .seams = build->seams, .seam_count = build->seam_count };
	strbuf_clear(&build->text);
	build->from = SIZE_MAX;
}

static void start_paragraph(struct build *build, size_t i)
{
	end_paragraph(build);
	build->from = i;
	build->until = i + 1;
	build->confidence = 1;
	build->seams = NULL;
	build->seam_count = 0;
	strbuf_add(&build->text, build->blocks->list[i].text, build->blocks->list[i].len);
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
static void add_seam(struct build *build)
{
	const char *p = strbuf_text(&build->text);
	const char *end = p + build->text.len;
	size_t chars = 0;

	if (build->seam_count == SEAMS_MAX)
		return;
	if (build->seam_count == 0)
		build->seams = arena_alloc(&build->page->arena, SEAMS_MAX * sizeof *build->seams);
	while (p < end)
		chars += !glyph_is_blank(glyph_next(&p, end));
	build->seams[build->seam_count++] = chars;
}

static bool is_latin(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

static void join_paragraph(struct build *build, size_t i)
{
	const struct block *block = &build->blocks->list[i];
	const char *p = block->text;
	const char *end = p + block->len;

	if (build->from == SIZE_MAX || (build->labelled[i].label == LABEL_CAPTION_ON && (block->evidence & BIT(E_STARTS_NUMBER)))) {
		start_paragraph(build, i);
		return;
	}
	if (block->around & AROUND(E_DOUBLED)) {
		drop_stop(&build->text);
		utf8_next(&p, end);
		build->confidence = build->confidence < 0.6 ? build->confidence : 0.6;
	} else if (build->text.len > 0 && is_latin(build->text.text[build->text.len - 1]) && p < end && is_latin(*p)) {
		strbuf_addc(&build->text, ' ');
	}
	add_seam(build);
	strbuf_add(&build->text, p, (size_t)(end - p));
	build->until = i + 1;
	if (build->labelled[i].joins < build->confidence)
		build->confidence = build->labelled[i].joins;
}

/* Adds a subhead, or the rest of one that ends in a comma. */
static void add_subhead(struct build *build, size_t i)
{
	const struct block *block = &build->blocks->list[i];
	struct strbuf text = { 0 };

	end_paragraph(build);
	if (build->item->subhead_count > 0 && build->labelled[i - 1].label == LABEL_SUBHEAD
		&& (block[-1].evidence & (BIT(E_ENDS_COMMA) | BIT(E_ORDINAL))) != 0) {
		struct subhead *subhead = &build->item->subheads[build->item->subhead_count - 1];

		strbuf_adds(&text, subhead->text);
		if (block[-1].evidence & BIT(E_ORDINAL))
			strbuf_addc(&text, ' ');
		clean_spacing(&text, block->text, block->len);
		subhead->text = keep(build, &text);
		strbuf_release(&text);
		return;
	}
	clean_spacing(&text, block->text, block->len);
	build->item->subheads[build->item->subhead_count++] =
		(struct subhead){ block->first, keep(build, &text), build->item->paragraph_count };
	strbuf_release(&text);
}

/* What the first text of an item tells: dateline, people, where it goes on from. */
static void read_lead(struct build *build, const struct block *block)
{
	struct glyphs glyphs;
	struct dateline dateline;
	char label[LABEL_TEXT];

	block_first(block, &glyphs);
	dateline = dateline_read(&glyphs);
	if (dateline.end > 0 && build->item->dateline == NULL)
		build->item->dateline = arena_strndup(&build->page->arena, block->text + glyphs_at(&glyphs, dateline.start),
			glyphs_at(&glyphs, dateline.end) - glyphs_at(&glyphs, dateline.start));
	people_add_lead(&build->people, block);
	if (build->item->continued_from == NULL && jump_from(&glyphs, label))
		build->item->continued_from = arena_strdup(&build->page->arena, label);
}

static void read_tail(struct build *build, const struct block *block, bool names)
{
	const uint64_t tails = BIT(E_TAIL_BYLINE) | BIT(E_TAIL_NAME) | BIT(E_TAIL_PAREN) | BIT(E_TAIL_CABLE) | BIT(E_TO)
		| BIT(E_TEASER);
	struct glyphs glyphs;
	struct dateline dateline;
	char label[LABEL_TEXT];

	if ((block->evidence & tails) == 0)
		return;
	block_last(block, &glyphs);
	if (build->item->dateline == NULL && dateline_closes(&glyphs, &dateline))
		build->item->dateline = arena_strndup(&build->page->arena, block->text + glyphs_at(&glyphs, dateline.start),
			glyphs_at(&glyphs, dateline.end) - glyphs_at(&glyphs, dateline.start));
	people_add_tail(&build->people, block, names);
	if (jump_to(&glyphs, label) || (build->item->kind == ITEM_TEASER && (jump_teaser(&glyphs, label) || jump_label_at_start(&glyphs, label) > 0)))
		build->item->continued_to = arena_strdup(&build->page->arena, label);
}

static void take_text(struct build *build, size_t i, bool last)
{
	const struct block *block = &build->blocks->list[i];

	if (build->from == i && (build->item->paragraph_count == 0
		|| ((block->evidence & BIT(E_DATELINE)) != 0 && (block->evidence & BIT(E_LEAD_BYLINE)) != 0)))
		read_lead(build, block);
	read_tail(build, block, last || build->item->kind == ITEM_PHOTO);
}

/* Takes a line that is a jump and nothing else: it is no text of its own. */
static bool take_jump(struct build *build, const struct block *block)
{
	struct glyphs glyphs;
	char label[LABEL_TEXT];

	if (block->chars > 20 || (block->evidence & (BIT(E_FROM) | BIT(E_TO))) == 0)
		return false;
	block_first(block, &glyphs);
	if (!jump_is_mark(&glyphs))
		return false;
	end_paragraph(build);
	if (jump_from(&glyphs, label) && build->item->continued_from == NULL)
		build->item->continued_from = arena_strdup(&build->page->arena, label);
	else if (jump_to(&glyphs, label))
		build->item->continued_to = arena_strdup(&build->page->arena, label);
	return true;
}

/* Takes a line over the text; false when the label is none of a head's. */
static bool take_head(struct build *build, enum label label, const struct block *block)
{
	struct item *item = build->item;

	switch (label) {
	case LABEL_STANDING:
	case LABEL_SLOGAN:
		add_head(build, &item->standing_head, block);
		return true;
	case LABEL_KICKER:
		add_head(build, &item->kicker, block);
		return true;
	case LABEL_HEAD:
	case LABEL_HEAD_ON:
	case LABEL_PHOTO:
		add_head(build, &item->headline, block);
		return true;
	case LABEL_DECK:
		add_head(build, &item->deck, block);
		return true;
	case LABEL_AUTHOR:
		if (block->evidence & BIT(E_LONE_DATELINE))
			read_lead(build, block);
		else if (!people_add_line(&build->people, block))
			people_add_whole(&build->people, block);
		return true;
	default:
		return false;
	}
}

/* Takes the line under a text or a caption: people, the title of a picture, or else text. */
static void take_end(struct build *build, size_t i)
{
	const struct block *block = &build->blocks->list[i];

	end_paragraph(build);
	if (people_add_line(&build->people, block))
		return;
	if (build->labelled[i].label == LABEL_PHOTO_END && build->item->headline == NULL && !(block->evidence & BIT(E_PARENS))) {
		add_head(build, &build->item->headline, block);
		return;
	}
	if ((block->evidence & BIT(E_TAIL_CABLE)) != 0 && (block->evidence & BIT(E_PARENS)) != 0) {
		read_tail(build, block, false);
		return;
	}
	if (((block->evidence & BIT(E_ORG)) != 0 && block->chars <= 20)	/* an office signs */
		|| (block->around & AROUND(E_PEN)) != 0
		|| ((block->evidence & BIT(E_NAMES)) != 0 && (block->evidence & BIT(E_PARENS)) != 0)) {	/* （存生） */
		people_add_whole(&build->people, block);
		return;
	}
	start_paragraph(build, i);
	read_tail(build, block, false);
}

static void take_block(struct build *build, size_t i, bool last)
{
	const struct block *block = &build->blocks->list[i];
	enum label label = build->labelled[i].label;

	if (build->item->kind != ITEM_FURNITURE && build->item->kind != ITEM_TEASER && take_jump(build, block))
		return;
	if (take_head(build, label, block))
		return;
	if (label == LABEL_SUBHEAD) {
		add_subhead(build, i);
	} else if (label == LABEL_PHOTO_END || label == LABEL_SIGNED) {
		take_end(build, i);
	} else {
		if (label == LABEL_BODY_ON || label == LABEL_CAPTION_ON)
			join_paragraph(build, i);
		else
			start_paragraph(build, i);
		take_text(build, i, last);
	}
}

static enum item_kind kind_of(enum label label)
{
	switch (label) {
	case LABEL_FURNITURE: return ITEM_FURNITURE;
	case LABEL_TEASER: return ITEM_TEASER;
	case LABEL_PHOTO:
	case LABEL_CAPTION: return ITEM_PHOTO;
	default: return ITEM_ARTICLE;
	}
}

static void split_headline(struct build *build)
{
	struct item *item = build->item;
	size_t at = 0, len;

	if (item->headline == NULL || item->kind != ITEM_ARTICLE)
		return;
	len = headline_standing(item->headline, strlen(item->headline), &at);
	if (len > 0 && item->standing_head == NULL) {
		item->standing_head = arena_strndup(&build->page->arena, item->headline, len);
		item->headline += at;
	}
	if (item->kicker != NULL || build->wrapped)
		return;
	len = headline_split(item->headline, strlen(item->headline), &at);
	if (len == 0)
		return;
	item->kicker = arena_strndup(&build->page->arena, item->headline, len);
	item->headline += at;
}

/* The item of the blocks from start to end. */
static void build_item(struct build *build, size_t start, size_t end)
{
	const struct block *blocks = build->blocks->list;
	struct item *item = &build->page->items[build->page->item_count++];
	size_t subheads = 0;

	build->item = item;
	item->first_line = blocks[start].first;
	item->last_line = blocks[end - 1].last;
	item->confidence = build->labelled[start].begins;
	item->kind = kind_of(build->labelled[start].label);
	for (size_t i = start; i < end && item->kind == ITEM_ARTICLE; i++)
		if (build->labelled[i].label == LABEL_PHOTO)	/* under a standing head */
			item->kind = ITEM_PHOTO;
	for (size_t i = start; i < end; i++)
		subheads += build->labelled[i].label == LABEL_SUBHEAD;
	build->wrapped = false;
	for (size_t i = start; i < end; i++)
		build->wrapped |= build->labelled[i].label == LABEL_HEAD_ON;
	item->paragraphs = arena_alloc(&build->page->arena, (end - start) * sizeof *item->paragraphs);
	item->subheads = arena_alloc(&build->page->arena, subheads * sizeof *item->subheads);
	for (size_t i = start; i < end; i++)
		take_block(build, i, i + 1 == end);
	end_paragraph(build);
	split_headline(build);
	people_move(&build->people, item);
}

/* Whether an item begins at block i; each line of furniture is one. */
static bool starts_item(const struct labelled *labelled, size_t i)
{
	return label_begins(labelled[i].label, labelled[i - 1].label)
		&& (labelled[i].label != LABEL_FURNITURE || labelled[i - 1].label != LABEL_FURNITURE);
}

void items_build(struct page *page, const struct blocks *blocks, const struct labelled *labelled)
{
	struct build build = { .page = page, .blocks = blocks, .labelled = labelled, .from = SIZE_MAX };
	size_t start = 0, items = 1;

	build.people.arena = &page->arena;
	for (size_t i = 1; i < blocks->count; i++)
		items += starts_item(labelled, i);
	page->items = arena_alloc(&page->arena, items * sizeof *page->items);
	for (size_t i = 1; i <= blocks->count; i++) {
		if (i < blocks->count && !starts_item(labelled, i))
			continue;
		build_item(&build, start, i);
		start = i;
	}
	strbuf_release(&build.text);
}
