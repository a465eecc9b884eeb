/* SPDX-License-Identifier: MIT */
#include "archive/query-read.h"

#include "base/strbuf.h"
#include "text/fold.h"
#include "text/utf8.h"

uint32_t query_twin(uint32_t codepoint)
{
	if (codepoint >= 0xff01 && codepoint <= 0xff5e)
		return codepoint - 0xff01 + '!';
	if (codepoint == 0x201c || codepoint == 0x201d)
		return '"';
	return codepoint;
}

bool query_is_space(uint32_t c)
{
	return c <= ' ' || c == 0x85 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 ||
		c == 0x2029 || c == 0x202f || c == 0x205f || c == 0x3000;
}

uint32_t query_peek(const struct query_reader *in)
{
	const char *p = in->p;

	return p < in->end ? query_twin(utf8_next(&p, in->end)) : 0;
}

void query_skip(struct query_reader *in)
{
	utf8_next(&in->p, in->end);
	in->at++;
}

void query_skip_spaces(struct query_reader *in)
{
	while (in->p < in->end && query_is_space(query_peek(in)))
		query_skip(in);
}

static bool ends_word(uint32_t c)
{
	return query_is_space(c) || c == '(' || c == ')' || c == '"';
}

struct query_value query_take_word(struct query_reader *in)
{
	struct query_value value = { in->p, in->p, in->at };

	while (in->p < in->end && !ends_word(query_peek(in)))
		query_skip(in);
	value.end = in->p;
	return value;
}

bool query_take_quoted(struct query_reader *in, struct query_value *value)
{
	size_t at = in->at;

	query_skip(in);
	*value = (struct query_value){ in->p, in->p, at };
	while (in->p < in->end && query_peek(in) != '"')
		query_skip(in);
	value->end = in->p;
	if (in->p == in->end)
		return false;
	query_skip(in);
	return true;
}

bool query_value_is_blank(const struct query_value *value)
{
	for (const char *p = value->from; p < value->end;) {
		if (!query_is_space(utf8_next(&p, value->end)))
			return false;
	}
	return true;
}

const char *query_value_plain(const struct query_value *value, struct arena *arena)
{
	struct strbuf text = { 0 };
	const char *copy;
	char bytes[UTF8_MAX];

	for (const char *p = value->from; p < value->end;)
		strbuf_add(&text, bytes, utf8_put(bytes, query_twin(utf8_next(&p, value->end))));
	copy = arena_strdup(arena, strbuf_text(&text));
	strbuf_release(&text);
	return copy;
}

bool query_value_has_substance(const struct query_value *value)
{
	struct strbuf folded = { 0 };
	size_t used = 0;

	fold_add(&folded, value->from, (size_t)(value->end - value->from), NULL, NULL);
	while (used < folded.len && (unsigned char)folded.text[used] <= ' ')
		used++;
	used = folded.len - used;
	strbuf_release(&folded);
	return used > 0;
}

bool query_at_word(const struct query_reader *in, const char *word)
{
	struct query_reader ahead = *in;

	for (; *word != '\0'; word++) {
		if (query_peek(&ahead) != (uint32_t)*word)
			return false;
		query_skip(&ahead);
	}
	return ahead.p == ahead.end || ends_word(query_peek(&ahead));
}
