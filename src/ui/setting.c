/* SPDX-License-Identifier: MIT */
#include "ui/setting.h"

#include <stdlib.h>
#include <string.h>

#include "archive/jump.h"
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

/* What stands over the text; of a second half, what it has besides that of the first. */
static void add_heads(struct setting *setting, const struct item *item, const struct item *first)
{
	const struct {
		const char *text, *first;
		enum style style;
	} heads[] = {
		{ item->standing_head, first->standing_head, STYLE_ACCENT },
		{ item->kicker, first->kicker, STYLE_TEXT },
		{ item->headline, first->headline, STYLE_STRONG },
		{ item->deck, first->deck, STYLE_TEXT },
	};
	size_t gap = 1;

	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		const char *text = heads[i].text;

		if (text == NULL || *text == '\0' || (item != first && jump_repeats(text, heads[i].first)))
			continue;
		block_begin(setting, heads[i].style, gap);
		if (text == item->headline)
			strbuf_adds(&setting->text, label_kind(item->kind));
		add_seen(setting, text);
		block_end(setting);
		gap = 0;
	}
}

/* Those of a second half only where they are not those of the first. */
static void add_bylines(struct setting *setting, const struct item *item, const struct item *first)
{
	struct strbuf bylines = { 0 }, others = { 0 };

	label_bylines(&bylines, item->bylines, item->byline_count);
	if (item != first)
		label_bylines(&others, first->bylines, first->byline_count);
	if (bylines.len > 0 && strcmp(bylines.text, strbuf_text(&others)) != 0) {
		block_begin(setting, STYLE_DIM, 0)->beside = true;
		add_seen(setting, bylines.text);
		block_end(setting);
	}
	strbuf_release(&bylines);
	strbuf_release(&others);
}

static void add_where(struct setting *setting, const struct article *article)
{
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
	add_bylines(setting, &article->item, &article->item);
}

/* A line such as （下转A02版）; nothing without a page. */
static void add_jump(struct setting *setting, const char *before, const char *page, const char *behind)
{
	if (page == NULL)
		return;
	block_begin(setting, STYLE_DIM, 1);
	strbuf_adds(&setting->text, before);
	add_seen(setting, page);
	strbuf_adds(&setting->text, behind);
	block_end(setting);
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
	bool first = true;

	for (size_t i = 0; i < item->paragraph_count; i++) {
		size_t len, shown = subhead;
		const char *text = jump_paragraph(item, i, &len);
		struct block *block;

		add_subheads(setting, item, i, &subhead);
		if (len == 0)
			continue;
		block = block_begin(setting, STYLE_TEXT, first || subhead > shown ? 1 : 0);
		block->indent = INDENT;
		visible_add(&setting->text, text, len);
		block_end(setting);
		first = false;
	}
	add_subheads(setting, item, SIZE_MAX, &subhead);
}

static bool has_topic(const struct item *item, const struct topic *topic)
{
	for (size_t i = 0; i < item->topic_count; i++)
		if (strcmp(item->topics[i].code, topic->code) == 0)
			return true;
	return false;
}

static void add_topics(struct setting *setting, const struct item *first, const struct item *second)
{
	size_t count = second != NULL ? second->topic_count : 0;

	if (first->topic_count + count == 0)
		return;
	block_begin(setting, STYLE_DIM, 1);
	strbuf_adds(&setting->text, "主题");
	for (size_t i = 0; i < first->topic_count; i++) {
		strbuf_adds(&setting->text, "  ");
		add_seen(setting, first->topics[i].name);
	}
	for (size_t i = 0; i < count; i++) {
		if (has_topic(first, &second->topics[i]))
			continue;
		strbuf_adds(&setting->text, "  ");
		add_seen(setting, second->topics[i].name);
	}
	block_end(setting);
}

static void add_second_half(struct setting *setting, const struct item *first, const struct item *second)
{
	add_jump(setting, "── 下转", first->continued_to, "版 ──");
	add_bylines(setting, second, first);
	add_heads(setting, second, first);
	add_body(setting, second);
}

void setting_make(struct setting *setting, const struct article *article, const struct article *other)
{
	const bool is_second = article_is_second_half(article);
	const bool lacks = other == NULL && article_has_other_half(article);
	const struct article *first = other != NULL && is_second ? other : article;
	const struct item *second = other != NULL ? is_second ? &article->item : &other->item : NULL;

	add_heads(setting, &first->item, &first->item);
	add_where(setting, first);
	add_jump(setting, "（上接", first->item.continued_from, lacks ? "版：报库中没有）" : "版）");
	add_body(setting, &first->item);
	if (second != NULL) {
		setting->begin = is_second ? setting->text.len + 1 : 0;
		add_second_half(setting, &first->item, second);
		add_jump(setting, "（下转", second->continued_to, "版）");
	} else {
		add_jump(setting, "（下转", first->item.continued_to,
			lacks && !is_second ? "版：报库中没有）" : "版）");
	}
	add_topics(setting, &first->item, second);
}

void setting_add_note(struct setting *setting, const char *note)
{
	block_begin(setting, STYLE_DIM, 1);
	add_seen(setting, note);
	block_end(setting);
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
		add_line(setting, (struct set_line){
			.row = setting->rows++, .col = i == 0 ? indent : 0, .style = block->style,
			.start = block->start + lines[i].start, .end = block->start + lines[i].end,
		});
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
