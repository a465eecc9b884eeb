/* SPDX-License-Identifier: MIT */
#include "archive/pack.h"

#include <stdlib.h>
#include <string.h>

/* A line is a letter for what it holds and fields, each behind a tab. In a field \n, \t and \\ stand
 * for a line feed, a tab and a backslash. An item is a line of LINE_ITEM and those up to the next:
 *
 *	i 0 3 12 9500				kind, first and last line, confidence in ten-thousandths
 *	k h d s l f t				kicker, headline, deck, standing head, dateline, continued from, to
 *	b role name				byline
 *	p lines confidence text			paragraph; "9++,14" are lines 9, 10, 11 and 14
 *	u line before text			subhead
 *	c code score name term term ...		topic
 */
#define LINE_ITEM 'i'
#define LINE_BYLINE 'b'
#define LINE_PARAGRAPH 'p'
#define LINE_SUBHEAD 'u'
#define LINE_TOPIC 'c'

static const struct {
	char letter;
	size_t offset;	/* of the text's pointer in struct item */
} texts[] = {
	{ 'k', offsetof(struct item, kicker) },
	{ 'h', offsetof(struct item, headline) },
	{ 'd', offsetof(struct item, deck) },
	{ 's', offsetof(struct item, standing_head) },
	{ 'l', offsetof(struct item, dateline) },
	{ 'f', offsetof(struct item, continued_from) },
	{ 't', offsetof(struct item, continued_to) },
};

#define TEXTS (sizeof texts / sizeof texts[0])

static const char **text_of(struct item *item, size_t which)
{
	return (const char **)(void *)((char *)item + texts[which].offset);
}

static void add_field(struct strbuf *out, const char *text)
{
	strbuf_addc(out, '\t');
	for (;;) {
		size_t plain = strcspn(text, "\n\t\\");

		strbuf_add(out, text, plain);
		text += plain;
		if (*text == '\0')
			return;
		strbuf_addc(out, '\\');
		strbuf_addc(out, *text == '\n' ? 'n' : *text == '\t' ? 't' : '\\');
		text++;
	}
}

/* In ten-thousandths, since the point of printf(3) goes by the locale. */
static void add_fraction(struct strbuf *out, double value)
{
	strbuf_addf(out, "\t%d", (int)(value * 10000 + 0.5));
}

static void add_paragraph(struct strbuf *out, const struct paragraph *paragraph)
{
	strbuf_addf(out, "%c\t", LINE_PARAGRAPH);
	for (size_t i = 0; i < paragraph->line_count; i++) {
		if (i > 0 && paragraph->lines[i] == paragraph->lines[i - 1] + 1)
			strbuf_addc(out, '+');
		else
			strbuf_addf(out, "%s%zu", i > 0 ? "," : "", paragraph->lines[i]);
	}
	add_fraction(out, paragraph->confidence);
	add_field(out, paragraph->text);
	strbuf_addc(out, '\n');
}

static void add_topic(struct strbuf *out, const struct topic *topic)
{
	strbuf_addc(out, LINE_TOPIC);
	add_field(out, topic->code);
	add_fraction(out, topic->score);
	add_field(out, topic->name);
	for (size_t i = 0; i < topic->term_count; i++)
		add_field(out, topic->terms[i]);
	strbuf_addc(out, '\n');
}

void pack_item(struct strbuf *out, const struct item *item)
{
	struct item copy = *item;

	strbuf_addf(out, "%c\t%d\t%zu\t%zu", LINE_ITEM, (int)item->kind, item->first_line, item->last_line);
	add_fraction(out, item->confidence);
	strbuf_addc(out, '\n');
	for (size_t i = 0; i < TEXTS; i++) {
		const char *text = *text_of(&copy, i);

		if (text == NULL)
			continue;
		strbuf_addc(out, texts[i].letter);
		add_field(out, text);
		strbuf_addc(out, '\n');
	}
	for (size_t i = 0; i < item->byline_count; i++) {
		strbuf_addc(out, LINE_BYLINE);
		add_field(out, item->bylines[i].role);
		add_field(out, item->bylines[i].name);
		strbuf_addc(out, '\n');
	}
	for (size_t i = 0; i < item->paragraph_count; i++)
		add_paragraph(out, &item->paragraphs[i]);
	for (size_t i = 0; i < item->subhead_count; i++) {
		strbuf_addf(out, "%c\t%zu\t%zu", LINE_SUBHEAD, item->subheads[i].line, item->subheads[i].before);
		add_field(out, item->subheads[i].text);
		strbuf_addc(out, '\n');
	}
	for (size_t i = 0; i < item->topic_count; i++)
		add_topic(out, &item->topics[i]);
}

/* Ends at the next tab or NUL; *at is NULL behind the last field. */
static char *next_field(char **at)
{
	char *field = *at, *to = *at, *from;

	if (field == NULL)
		return NULL;
	for (from = field; *from != '\t' && *from != '\0'; from++) {
		if (*from == '\\' && from[1] != '\0') {
			from++;
			*to++ = *from == 'n' ? '\n' : *from == 't' ? '\t' : *from;
		} else {
			*to++ = *from;
		}
	}
	*at = *from == '\t' ? from + 1 : NULL;
	*to = '\0';
	return field;
}

static bool take_text(char **at, const char **text)
{
	*text = next_field(at);
	return *text != NULL;
}

static bool take_size(char **at, size_t *value)
{
	char *field = next_field(at), *end;

	if (field == NULL || *field < '0' || *field > '9')
		return false;
	*value = (size_t)strtoull(field, &end, 10);
	return *end == '\0';
}

static bool take_fraction(char **at, double *value)
{
	size_t parts;

	if (!take_size(at, &parts))
		return false;
	*value = (double)parts / 10000;
	return true;
}

static bool take_lines(char **at, struct arena *arena, struct paragraph *paragraph)
{
	char *field = next_field(at);
	size_t *lines, count = 0;

	if (field == NULL)
		return false;
	/* No line takes less than a character. */
	lines = arena_alloc(arena, (strlen(field) + 1) * sizeof *lines);
	while (*field != '\0') {
		if (*field == '+' && count > 0) {
			lines[count] = lines[count - 1] + 1;
			field++;
		} else {
			field += *field == ',' && count > 0;
			if (*field < '0' || *field > '9')
				return false;
			lines[count] = (size_t)strtoull(field, &field, 10);
		}
		count++;
	}
	paragraph->lines = lines;
	paragraph->line_count = count;
	return true;
}

static bool take_topic(char *at, struct arena *arena, struct topic *topic)
{
	const char **terms;
	size_t count = 0;

	if (!take_text(&at, &topic->code) || !take_fraction(&at, &topic->score) || !take_text(&at, &topic->name))
		return false;
	if (at != NULL)
		count = 1;
	for (const char *p = at; p != NULL && *p != '\0'; p++)
		count += *p == '\t';
	terms = arena_alloc(arena, count * sizeof *terms);
	for (size_t i = 0; i < count; i++)
		terms[i] = next_field(&at);
	topic->terms = terms;
	topic->term_count = count;
	return true;
}

static bool take_named_text(char letter, char *at, struct item *item)
{
	for (size_t i = 0; i < TEXTS; i++) {
		if (texts[i].letter == letter)
			return take_text(&at, text_of(item, i));
	}
	return false;
}

/* A line without its letter and tab; the arrays of the item have room for it. */
static bool take_line(char letter, char *at, struct arena *arena, struct item *item)
{
	size_t kind;

	switch (letter) {
	case LINE_ITEM:
		if (!take_size(&at, &kind) || kind > ITEM_FURNITURE || !take_size(&at, &item->first_line) ||
				!take_size(&at, &item->last_line) || !take_fraction(&at, &item->confidence))
			return false;
		item->kind = (enum item_kind)kind;
		return true;
	case LINE_BYLINE: {
		struct byline *byline = &item->bylines[item->byline_count++];

		return take_text(&at, &byline->role) && take_text(&at, &byline->name);
	}
	case LINE_PARAGRAPH: {
		struct paragraph *paragraph = &item->paragraphs[item->paragraph_count++];

		return take_lines(&at, arena, paragraph) && take_fraction(&at, &paragraph->confidence) &&
			take_text(&at, &paragraph->text);
	}
	case LINE_SUBHEAD: {
		struct subhead *subhead = &item->subheads[item->subhead_count++];

		return take_size(&at, &subhead->line) && take_size(&at, &subhead->before) &&
			take_text(&at, &subhead->text);
	}
	case LINE_TOPIC:
		return item->topic_count < ITEM_TOPICS && take_topic(at, arena, &item->topics[item->topic_count++]);
	default:
		return take_named_text(letter, at, item);
	}
}

/* Up to the next item's first line or the end of the text; counts the lines by their letter. */
static size_t item_extent(const char *text, size_t counts[128])
{
	const char *p = text;

	do {
		const char *end = strchr(p, '\n');

		counts[*p & 0x7f]++;
		p = end != NULL ? end + 1 : p + strlen(p);
	} while (*p != '\0' && *p != LINE_ITEM);
	return (size_t)(p - text);
}

enum status unpack_item(const char **text, struct arena *arena, struct item *item)
{
	size_t counts[128] = { 0 }, len;
	char *line, *next;

	*item = (struct item){ 0 };
	if (**text == '\0')
		return STATUS_NONE;
	if (**text != LINE_ITEM)
		return STATUS_INVALID;
	len = item_extent(*text, counts);
	line = arena_strndup(arena, *text, len);
	*text += len;
	item->bylines = arena_alloc(arena, counts[LINE_BYLINE] * sizeof *item->bylines);
	item->paragraphs = arena_alloc(arena, counts[LINE_PARAGRAPH] * sizeof *item->paragraphs);
	item->subheads = arena_alloc(arena, counts[LINE_SUBHEAD] * sizeof *item->subheads);
	for (; *line != '\0'; line = next) {
		next = strchr(line, '\n');
		if (next == NULL || line[1] != '\t')
			return STATUS_INVALID;
		*next++ = '\0';
		if (!take_line(line[0], line + 2, arena, item))
			return STATUS_INVALID;
	}
	return STATUS_OK;
}
