/* SPDX-License-Identifier: MIT */
#include "press/article.h"

#include <string.h>

#include "base/strbuf.h"
#include "press/clean.h"
#include "press/dateline.h"
#include "press/draft.h"
#include "press/glyphs.h"
#include "press/headline.h"
#include "press/jump.h"
#include "press/people.h"

struct build {
	struct page *page;
	const struct blocks *blocks;
	const struct labelled *labelled;
	struct item *item;
	struct people people;
	struct draft draft;
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

static void end_paragraph(struct build *build)
{
	struct item *item = build->item;

	item->paragraph_count += draft_end(&build->draft, &item->paragraphs[item->paragraph_count]);
}

static void start_paragraph(struct build *build, size_t i)
{
	end_paragraph(build);
	draft_start(&build->draft, i);
}

static void join_paragraph(struct build *build, size_t i)
{
	bool numbered = build->labelled[i].label == LABEL_CAPTION_ON
		&& block_has(&build->blocks->list[i], E_STARTS_NUMBER);

	if (build->draft.from == SIZE_MAX || numbered)
		start_paragraph(build, i);
	else
		draft_join(&build->draft, i);
}

/* Adds a subhead, or the rest of one that ends in a comma. */
static void add_subhead(struct build *build, size_t i)
{
	const struct block *block = &build->blocks->list[i];
	struct strbuf text = { 0 };

	end_paragraph(build);
	if (build->item->subhead_count > 0 && build->labelled[i - 1].label == LABEL_SUBHEAD
		&& (block[-1].evidence & (BIT(E_ENDS_COMMA) | BIT(E_PART))) != 0) {
		struct subhead *subhead = &build->item->subheads[build->item->subhead_count - 1];

		strbuf_adds(&text, subhead->text);
		if (block_has(block - 1, E_PART))
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
	glyphs_note(&glyphs);
	dateline = dateline_read(&glyphs);
	if (dateline.end > 0 && build->item->dateline == NULL)
		build->item->dateline = arena_strndup(&build->page->arena,
			block->text + glyphs_at(&glyphs, dateline.start),
			glyphs_at(&glyphs, dateline.end) - glyphs_at(&glyphs, dateline.start));
	people_add_lead(&build->people, block, &glyphs, &dateline);
	if (build->item->continued_from == NULL && jump_from(&glyphs, label))
		build->item->continued_from = arena_strdup(&build->page->arena, label);
}

/* The page that a teaser points to, before it or at its end. */
static bool teaser_reads_page(const struct glyphs *glyphs, char label[LABEL_TEXT])
{
	size_t end = glyphs->count;

	return jump_teaser(glyphs, label) || jump_label_at_start(glyphs, label) > 0
		|| jump_label_at_end(glyphs, &end, label) < end;
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
	glyphs_note(&glyphs);
	if (build->item->dateline == NULL && dateline_closes(&glyphs, &dateline))
		build->item->dateline = arena_strndup(&build->page->arena,
			block->text + glyphs_at(&glyphs, dateline.start),
			glyphs_at(&glyphs, dateline.end) - glyphs_at(&glyphs, dateline.start));
	people_add_tail(&build->people, block, &glyphs, names);
	if (jump_to(&glyphs, label) || (build->item->kind == ITEM_TEASER && teaser_reads_page(&glyphs, label)))
		build->item->continued_to = arena_strdup(&build->page->arena, label);
}

static void take_text(struct build *build, size_t i, bool last)
{
	const struct block *block = &build->blocks->list[i];

	if (build->draft.from == i && (build->item->paragraph_count == 0
		|| (block_has(block, E_DATELINE) && block_has(block, E_LEAD_BYLINE))))
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
		if (block_has(block, E_LONE_DATELINE))
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
	if (block_has(block, E_LONE_DATELINE)) {	/* 本报江北11月21日电 */
		read_lead(build, block);
		return;
	}
	if (people_add_line(&build->people, block))
		return;
	if (build->labelled[i].label == LABEL_PHOTO_END && build->item->headline == NULL
		&& !block_has(block, E_PARENS)) {
		add_head(build, &build->item->headline, block);
		return;
	}
	if (block_has(block, E_TAIL_CABLE) && block_has(block, E_PARENS)) {
		read_tail(build, block, false);
		return;
	}
	if ((block_has(block, E_ORG) && block->chars <= 20)	/* an office signs */
		|| block_has(block, E_PEN)
		|| (block_has(block, E_NAMES) && block_has(block, E_PARENS))) {	/* （存生） */
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

/* Notes the blocks behind start, up to end, with which another item may begin. */
static void note_doubts(struct build *build, size_t start, size_t end)
{
	const struct labelled *labelled = build->labelled;
	struct item *item = build->item;
	size_t count = 0;

	if (item->kind == ITEM_FURNITURE)
		return;
	for (size_t i = start + 1; i < end; i++)
		count += labelled[i].begins < SURE_START;
	item->doubts = arena_alloc(&build->page->arena, count * sizeof *item->doubts);
	for (size_t i = start + 1; i < end; i++) {
		const struct block *block = &build->blocks->list[i];

		if (labelled[i].begins < SURE_START)
			item->doubts[item->doubt_count++] = (struct doubt){ .line = block->first,
				.confidence = labelled[i].begins,
				.text = arena_strndup(&build->page->arena, block->text, block->len) };
	}
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
	note_doubts(build, start, end);
}

/* Whether an item begins at block i; each line of furniture is one. */
static bool starts_item(const struct labelled *labelled, size_t i)
{
	return label_begins(labelled[i].label, labelled[i - 1].label)
		&& (labelled[i].label != LABEL_FURNITURE || labelled[i - 1].label != LABEL_FURNITURE);
}

void items_build(struct page *page, const struct blocks *blocks, const struct labelled *labelled)
{
	struct build build = { .page = page, .blocks = blocks, .labelled = labelled,
		.draft = { .arena = &page->arena, .blocks = blocks, .labelled = labelled, .from = SIZE_MAX } };
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
	strbuf_release(&build.draft.text);
}
