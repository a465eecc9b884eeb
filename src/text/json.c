/* SPDX-License-Identifier: MIT */
#include "text/json.h"

#include <math.h>
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

/* Adds a number with its four places, without the zeros at the end; false where it is so near the middle
 * between two that the exact value has to be looked at, and where it is none of the small ones that nearly
 * all are. */
static bool add_places(struct strbuf *out, double value)
{
	double scaled = value * 10000;
	int64_t nearest;
	char places[] = ".0000";
	size_t len = sizeof places - 1;

	if (!(value >= 0 && value < 1000000))
		return false;
	nearest = (int64_t)(scaled + 0.5);
	if (fabs(scaled - (double)nearest) > 0.49)
		return false;
	add_integer(out, nearest / 10000);
	for (int64_t left = nearest % 10000, at = 4; at > 0; at--, left /= 10)
		places[at] = (char)('0' + left % 10);
	while (len > 1 && places[len - 1] == '0')
		len--;
	strbuf_add(out, places, len > 1 ? len : 0);
	return true;
}

void json_number(struct json *json, double value)
{
	char digits[64];
	size_t len;

	begin_value(json);
	if (add_places(json->out, value))
		return;
	snprintf(digits, sizeof digits, "%.4f", value);
	for (len = strlen(digits); len > 0 && digits[len - 1] == '0'; len--)
		;
	if (len > 0 && digits[len - 1] == '.')
		len--;
	strbuf_add(json->out, digits, len);
}

void json_key(struct json *json, const char *key)
{
	size_t len = strlen(key);
	char *p = strbuf_reserve(json->out, len + 4);

	if (json->after_value)
		*p++ = ',';
	*p++ = '"';
	memcpy(p, key, len);
	memcpy(p + len, "\":", 3);
	json->out->len = (size_t)(p + len + 2 - json->out->text);
	json->after_value = false;
}

void json_pair(struct json *json, const char *key, const char *text)
{
	json_key(json, key);
	json_string(json, text);
}
