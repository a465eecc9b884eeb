/* SPDX-License-Identifier: MIT */
#include "text/json.h"

#include <stdio.h>
#include <string.h>

#include "text/utf8.h"

void json_init(struct json *json, struct strbuf *out)
{
	*json = (struct json){ .out = out };
}

static void begin_value(struct json *json)
{
	if (json->after_value)
		strbuf_addc(json->out, ',');
	json->after_value = true;
}

void json_open(struct json *json, char bracket)
{
	begin_value(json);
	strbuf_addc(json->out, bracket);
	json->after_value = false;
}

void json_close(struct json *json, char bracket)
{
	strbuf_addc(json->out, bracket);
	json->after_value = true;
}

/* Bytes at text that stand for themselves: printable ASCII, and what takes three bytes. */
static size_t plain_bytes(const char *text, const char *end)
{
	const char *p = text;

	while (p < end) {
		if (utf8_is_three(p, end))
			p = utf8_skip_threes(p, end);
		else if (*p >= 0x20 && *p < 0x7f && *p != '"' && *p != '\\')
			p++;
		else
			break;
	}
	return (size_t)(p - text);
}

static void add_escaped(struct strbuf *out, const char *text)
{
	const char *end = text + strlen(text);

	while (text < end) {
		size_t plain = plain_bytes(text, end);
		uint32_t c;
		char bytes[UTF8_MAX];

		strbuf_add(out, text, plain);
		text += plain;
		if (text == end)
			break;
		c = utf8_next(&text, end);
		if (c == '"' || c == '\\')
			strbuf_addf(out, "\\%c", (char)c);
		else if (c == '\n')
			strbuf_adds(out, "\\n");
		else if (c == '\t')
			strbuf_adds(out, "\\t");
		else if (c < 0x20 || (c >= 0x7f && c < 0xa0))	/* a terminal might obey it */
			strbuf_addf(out, "\\u%04x", (unsigned)c);
		else
			strbuf_add(out, bytes, utf8_put(bytes, c));
	}
}

void json_string(struct json *json, const char *text)
{
	begin_value(json);
	if (text == NULL) {
		strbuf_adds(json->out, "null");
		return;
	}
	strbuf_addc(json->out, '"');
	add_escaped(json->out, text);
	strbuf_addc(json->out, '"');
}

static void add_integer(struct strbuf *out, int64_t value)
{
	char digits[24];
	char *p = digits + sizeof digits;
	uint64_t left = value < 0 ? -(uint64_t)value : (uint64_t)value;

	do
		*--p = (char)('0' + left % 10);
	while ((left /= 10) > 0);
	if (value < 0)
		*--p = '-';
	strbuf_add(out, p, (size_t)(digits + sizeof digits - p));
}

void json_int(struct json *json, int64_t value)
{
	begin_value(json);
	add_integer(json->out, value);
}

void json_number(struct json *json, double value)
{
	char digits[64];
	size_t len;

	if (value == (double)(int32_t)value) {	/* as most are */
		json_int(json, (int32_t)value);
		return;
	}
	begin_value(json);
	snprintf(digits, sizeof digits, "%.4f", value);
	for (len = strlen(digits); len > 0 && digits[len - 1] == '0'; len--)
		;
	if (len > 0 && digits[len - 1] == '.')
		len--;
	strbuf_add(json->out, digits, len);
}

void json_key(struct json *json, const char *key)
{
	begin_value(json);
	strbuf_addc(json->out, '"');
	strbuf_adds(json->out, key);
	strbuf_adds(json->out, "\":");
	json->after_value = false;
}

void json_pair(struct json *json, const char *key, const char *text)
{
	json_key(json, key);
	json_string(json, text);
}
