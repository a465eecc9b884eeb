/* SPDX-License-Identifier: MIT */
#include "ui/setting.h"

#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "text/linebreak.h"
#include "text/visible.h"
#include "text/width.h"
#include "ui/label.h"

#define INDENT 4	/* two characters */

void setting_release(struct setting *setting)
{
	strbuf_release(&setting->text);
	free(setting->blocks);
	free(setting->lines);
	*setting = (struct setting){ 0 };
}

/* ------------------------------------------------------------------ blocks */

/* Text that is added to setting->text from here on is the block's. */
static struct block *block_begin(struct setting *setting, enum style style, size_t gap)
{
	struct block *block;

	if (setting->text.len > 0)
		strbuf_addc(&setting->text, '\n');
	setting->blocks = array_grow(setting->blocks, setting->block_count, &setting->block_capacity, sizeof *block);
	block = &setting->blocks[setting->block_count++];
	*block = (struct block){ .start = setting->text.len, .style = style, .gap = gap };
	return block;
}

static void add_seen(struct setting *setting, const char *text)
{
	if (text != NULL)
		visible_add(&setting->text, text, strlen(text));
}

static void block_end(struct setting *setting)
{
	setting->blocks[setting->block_count - 1].end = setting->text.len;
}

/* A block of one text; nothing when there is none. */
static void add_block(struct setting *setting, enum style style, size_t gap, const char *text)
{
	if (text == NULL || *text == '\0')
		return;
	block_begin(setting, style, gap);
	add_seen(setting, text);
	block_end(setting);
}

static void add_where(struct setting *setting, const struct article *article)
{
	struct strbuf bylines = { 0 };

	block_begin(setting, STYLE_DIM, 1);
	if (article->paper != NULL && *article->paper != '\0') {
		add_seen(setting, article->paper);
		strbuf_adds(&setting->text, "  ");
	}
	label_date(&setting->text, &article->date);
	if (article->label != NULL && *article->label != '\0') {
		strbuf_adds(&setting->text, "  ");
		add_seen(setting, article->label);
	}
	block_end(setting);
	label_bylines(&bylines, article->item.bylines, article->item.byline_count);
	if (bylines.len > 0) {
		block_begin(setting, STYLE_DIM, 0)->beside = true;
		add_seen(setting, bylines.text);
		block_end(setting);
	}
	strbuf_release(&bylines);
}

static void add_subheads(struct setting *setting, const struct item *item, size_t before, size_t *next)
{
	for (; *next < item->subhead_count && item->subheads[*next].before <= before; ++*next) {
		block_begin(setting, STYLE_ACCENT, 1);
		strbuf_adds(&setting->text, "■ ");
		add_seen(setting, item->subheads[*next].text);
		block_end(setting);
	}
}

static void add_body(struct setting *setting, const struct item *item)
{
	size_t subhead = 0;

	if (item->continued_from != NULL) {
		block_begin(setting, STYLE_DIM, 1);
		strbuf_adds(&setting->text, "（上接 ");
		add_seen(setting, item->continued_from);
		strbuf_adds(&setting->text, " 版）");
		block_end(setting);
	}
	for (size_t i = 0; i < item->paragraph_count; i++) {
		struct block *block;
		size_t shown = subhead;

		add_subheads(setting, item, i, &subhead);
		block = block_begin(setting, STYLE_TEXT, i == 0 || subhead > shown ? 1 : 0);
		block->indent = INDENT;
		add_seen(setting, item->paragraphs[i].text);
		block_end(setting);
	}
	add_subheads(setting, item, SIZE_MAX, &subhead);
	if (item->continued_to != NULL) {
		block_begin(setting, STYLE_DIM, 1);
		strbuf_adds(&setting->text, "（下转 ");
		add_seen(setting, item->continued_to);
		strbuf_adds(&setting->text, " 版）");
		block_end(setting);
	}
}

static void add_topics(struct setting *setting, const struct item *item)
{
	if (item->topic_count == 0)
		return;
	block_begin(setting, STYLE_DIM, 1);
	strbuf_adds(&setting->text, "主题  ");
	for (size_t i = 0; i < item->topic_count; i++) {
		if (i > 0)
			strbuf_adds(&setting->text, "  ");
		add_seen(setting, item->topics[i].name);
	}
	block_end(setting);
}

void setting_make(struct setting *setting, const struct article *article)
{
	const struct item *item = &article->item;
	size_t heads;

	add_block(setting, STYLE_ACCENT, 1, item->standing_head);
	heads = setting->block_count;
	add_block(setting, STYLE_TEXT, heads > 0 ? 0 : 1, item->kicker);
	heads = setting->block_count;
	if (item->headline != NULL && *item->headline != '\0') {
		block_begin(setting, STYLE_STRONG, heads > 0 ? 0 : 1);
		strbuf_adds(&setting->text, label_kind(item->kind));
		add_seen(setting, item->headline);
		block_end(setting);
	}
	heads = setting->block_count;
	add_block(setting, STYLE_TEXT, heads > 0 ? 0 : 1, item->deck);
	add_where(setting, article);
	add_body(setting, item);
	add_topics(setting, item);
}

/* ------------------------------------------------------------------- lines */

static void add_line(struct setting *setting, struct set_line line)
{
	setting->lines = array_grow(setting->lines, setting->line_count, &setting->line_capacity, sizeof line);
	setting->lines[setting->line_count++] = line;
}

/* Sets a block beside the one line of the block before it, if there is room for both. */
static bool lay_beside(struct setting *setting, const struct block *block)
{
	const struct block *before = block - 1;
	struct set_line *last;
	size_t used, wanted = width_text(setting->text.text + block->start, block->end - block->start);

	if (!block->beside || setting->line_count == 0)
		return false;
	last = &setting->lines[setting->line_count - 1];
	used = width_text(setting->text.text + last->start, last->end - last->start);
	if (last->start != before->start || last->end != before->end || used + 2 + wanted > setting->cols)
		return false;
	add_line(setting, (struct set_line){ .row = last->row, .col = setting->cols - wanted,
		.start = block->start, .end = block->end, .style = block->style });
	return true;
}

static void lay_block(struct setting *setting, const struct block *block)
{
	size_t indent = setting->cols >= 4 * INDENT ? block->indent : 0;
	size_t count = 0, capacity = 0;
	struct line *lines = NULL;

	setting->rows += block->gap;
	if (lay_beside(setting, block))
		return;
	linebreak_set(setting->text.text + block->start, block->end - block->start, setting->cols, indent,
		&lines, &count, &capacity);
	for (size_t i = 0; i < count; i++)
		add_line(setting, (struct set_line){ .row = setting->rows++, .col = i == 0 ? indent : 0,
			.start = block->start + lines[i].start, .end = block->start + lines[i].end, .style = block->style });
	free(lines);
}

void setting_lay(struct setting *setting, size_t cols)
{
	setting->cols = cols < 2 ? 2 : cols;
	setting->line_count = setting->rows = 0;
	for (size_t i = 0; i < setting->block_count; i++)
		lay_block(setting, &setting->blocks[i]);
}

size_t setting_line_at(const struct setting *setting, size_t offset)
{
	size_t low = 0, high = setting->line_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (setting->lines[middle].end <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low < setting->line_count || low == 0 ? low : low - 1;
}

size_t setting_line_on(const struct setting *setting, size_t row)
{
	size_t low = 0, high = setting->line_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (setting->lines[middle].row < row)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
