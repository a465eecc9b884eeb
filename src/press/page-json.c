/* SPDX-License-Identifier: MIT */
#include "press/page-json.h"

static void write_bylines(struct json *json, const struct item *item)
{
	json_key(json, "bylines");
	json_open(json, '[');
	for (size_t i = 0; i < item->byline_count; i++) {
		json_open(json, '{');
		json_pair(json, "role", item->bylines[i].role);
		json_pair(json, "name", item->bylines[i].name);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void write_paragraphs(struct json *json, const struct item *item)
{
	json_key(json, "paragraphs");
	json_open(json, '[');
	for (size_t i = 0; i < item->paragraph_count; i++) {
		const struct paragraph *paragraph = &item->paragraphs[i];

		json_open(json, '{');
		json_key(json, "lines");
		json_open(json, '[');
		for (size_t line = 0; line < paragraph->line_count; line++)
			json_int(json, (int64_t)paragraph->lines[line]);
		json_close(json, ']');
		json_pair(json, "text", paragraph->text);
		json_key(json, "confidence");
		json_number(json, paragraph->confidence);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void write_subheads(struct json *json, const struct item *item)
{
	json_key(json, "subheads");
	json_open(json, '[');
	for (size_t i = 0; i < item->subhead_count; i++) {
		json_open(json, '{');
		json_key(json, "line");
		json_int(json, (int64_t)item->subheads[i].line);
		json_pair(json, "text", item->subheads[i].text);
		json_close(json, '}');
	}
	json_close(json, ']');
}

void date_write_json(struct json *json, const struct date *date)
{
	char text[DAY_TEXT];

	if (date->precision == PRECISION_NONE) {
		json_string(json, NULL);
		return;
	}
	json_open(json, '{');
	day_format(date->from, text);
	json_pair(json, "from", text);
	day_format(date->to, text);
	json_pair(json, "to", text);
	json_pair(json, "precision", precision_name(date->precision));
	json_pair(json, "basis", basis_name(date->basis));
	json_pair(json, "evidence", date->evidence);
	json_close(json, '}');
}

void topics_write_json(struct json *json, const struct topic *topics, size_t count)
{
	json_open(json, '[');
	for (size_t i = 0; i < count; i++) {
		json_open(json, '{');
		json_pair(json, "code", topics[i].code);
		json_pair(json, "name", topics[i].name);
		json_key(json, "score");
		json_number(json, topics[i].score);
		json_key(json, "terms");
		json_open(json, '[');
		for (size_t term = 0; term < topics[i].term_count; term++)
			json_string(json, topics[i].terms[term]);
		json_close(json, ']');
		json_close(json, '}');
	}
	json_close(json, ']');
}

void item_write_json(struct json *json, const struct item *item)
{
	json_pair(json, "kind", item_kind_name(item->kind));
	json_key(json, "first_line");
	json_int(json, (int64_t)item->first_line);
	json_key(json, "last_line");
	json_int(json, (int64_t)item->last_line);
	json_key(json, "confidence");
	json_number(json, item->confidence);
	json_pair(json, "kicker", item->kicker);
	json_pair(json, "headline", item->headline);
	json_pair(json, "deck", item->deck);
	json_pair(json, "standing_head", item->standing_head);
	json_pair(json, "dateline", item->dateline);
	write_bylines(json, item);
	write_paragraphs(json, item);
	write_subheads(json, item);
	json_pair(json, "continued_from", item->continued_from);
	json_pair(json, "continued_to", item->continued_to);
	json_key(json, "topics");
	topics_write_json(json, item->topics, item->topic_count);
}

void page_write_json_item(const struct page *page, size_t i, struct strbuf *out)
{
	struct json json;

	json_init(&json, out);
	json_open(&json, '{');
	json_pair(&json, "source", page->source);
	item_write_json(&json, &page->items[i]);
	json_key(&json, "date");
	date_write_json(&json, &page->date);
	json_close(&json, '}');
	strbuf_addc(out, '\n');
}

void page_write_json(const struct page *page, struct strbuf *out)
{
	for (size_t i = 0; i < page->item_count; i++)
		page_write_json_item(page, i, out);
}
