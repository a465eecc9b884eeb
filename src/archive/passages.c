/* SPDX-License-Identifier: MIT */
#include "archive/passages.h"

#include <string.h>

#include "archive/title.h"
#include "text/fold.h"
#include "text/pieces.h"

/* White space and controls from a place on become single spaces, none at the ends. */
static void squeeze(struct strbuf *out, size_t from)
{
	size_t to = from;

	for (size_t i = from; i < out->len; i++) {
		if ((unsigned char)out->text[i] > ' ')
			out->text[to++] = out->text[i];
		else if (to > from && out->text[to - 1] != ' ')
			out->text[to++] = ' ';
	}
	if (to > from && out->text[to - 1] == ' ')
		to--;
	out->len = to;
	if (out->text != NULL)
		out->text[to] = '\0';
}

static void add_folded(struct strbuf *out, const char *text, size_t len)
{
	size_t from = out->len;

	fold_add(out, text, len, NULL, NULL);
	squeeze(out, from);
}

void passages_fold(struct strbuf *out, const char *text)
{
	add_folded(out, text, strlen(text));
}

static void add_bytes(struct strbuf *out, const char *text, size_t len)
{
	add_folded(out, text, len);
	strbuf_addc(out, PASSAGE_END);
}

static void add_passage(struct strbuf *out, const char *text)
{
	if (text != NULL)
		add_bytes(out, text, strlen(text));
}

/* A role and a name stand together, as they are printed. */
static void add_byline(struct strbuf *out, const struct byline *byline)
{
	passages_fold(out, byline->role);
	add_passage(out, byline->name);
}

void passages_fill(struct passages *passages, const struct item *item)
{
	size_t opening_len;
	const char *opening = title_opening(item, &opening_len);

	strbuf_clear(&passages->headline);
	strbuf_clear(&passages->byline);
	strbuf_clear(&passages->body);
	strbuf_clear(&passages->opening);
	add_passage(&passages->headline, item->kicker);
	add_passage(&passages->headline, item->headline);
	add_passage(&passages->headline, item->deck);
	add_passage(&passages->headline, item->standing_head);
	if (opening != NULL)
		add_bytes(&passages->opening, opening, opening_len);
	for (size_t i = 0; i < item->byline_count; i++)
		add_byline(&passages->byline, &item->bylines[i]);
	add_passage(&passages->body, item->dateline);
	for (size_t i = 0; i < item->paragraph_count; i++)
		add_passage(&passages->body, item->paragraphs[i].text);
	for (size_t i = 0; i < item->subhead_count; i++)
		add_passage(&passages->body, item->subheads[i].text);
}

void passages_release(struct passages *passages)
{
	strbuf_release(&passages->headline);
	strbuf_release(&passages->byline);
	strbuf_release(&passages->body);
	strbuf_release(&passages->opening);
}

/* Where the first piece begins that is not before p; one begins at known, which may be behind p. */
static const char *piece_at(const char *known, const char *p, const char *end)
{
	const char *start = p;

	while (start > known && start[-1] != PASSAGE_END)
		start--;
	if (start > known)
		known = start;
	while (known < p)
		known += pieces_length(known, end);
	return known;
}

static bool have(const struct strbuf *in, const char *text, size_t len)
{
	const char *piece = strbuf_text(in), *end = piece + in->len, *p = piece, *after;

	for (; (p = strstr(p, text)) != NULL; p++) {
		piece = piece_at(piece, p, end);
		for (after = piece; piece == p && after < p + len;)
			after += pieces_length(after, end);
		if (piece == p && after == p + len)
			return true;
	}
	return false;
}

bool passages_have(const struct passages *passages, enum query_field field, const char *text, size_t len)
{
	if (field == FIELD_HEADLINE)
		return have(&passages->headline, text, len) || have(&passages->opening, text, len);
	if (field == FIELD_BYLINE)
		return have(&passages->byline, text, len);
	return have(&passages->body, text, len) || have(&passages->headline, text, len) ||
		have(&passages->byline, text, len);
}
