/* SPDX-License-Identifier: MIT */
#include "press/markup.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

#include "text/utf8.h"

#define NAME_MOST 24	/* bytes of a tag's, an entity's or a command's name */
#define FORMULA_MOST 120
#define RULE_LEAST 3

struct named {
	const char *name;
	const char *plain;
};

/* Tags: those that end a line or a cell leave a blank. */
static const struct named tags[] = {
	{ "br", " " },
	{ "p", " " },
	{ "div", " " },
	{ "tr", " " },
	{ "td", " " },
	{ "th", " " },
	{ "li", " " },
	{ "hr", " " },
	{ "table", " " },
	{ "thead", " " },
	{ "tbody", " " },
	{ "ul", " " },
	{ "ol", " " },
	{ "center", " " },
	{ "caption", " " },
	{ "h1", " " },
	{ "h2", " " },
	{ "h3", " " },
	{ "h4", " " },
	{ "html", "" },
	{ "body", "" },
	{ "img", "" },
	{ "a", "" },
	{ "b", "" },
	{ "i", "" },
	{ "u", "" },
	{ "s", "" },
	{ "em", "" },
	{ "strong", "" },
	{ "sup", "" },
	{ "sub", "" },
	{ "span", "" },
	{ "font", "" },
	{ NULL, NULL },
};

static const struct named entities[] = {
	{ "nbsp", " " },
	{ "ensp", " " },
	{ "emsp", " " },
	{ "amp", "&" },
	{ "lt", "<" },
	{ "gt", ">" },
	{ "quot", "\"" },
	{ "apos", "'" },
	{ "middot", "·" },
	{ "ldquo", "“" },
	{ "rdquo", "”" },
	{ "lsquo", "‘" },
	{ "rsquo", "’" },
	{ "hellip", "…" },
	{ "mdash", "—" },
	{ "ndash", "–" },
	{ "times", "×" },
	{ "deg", "°" },
	{ NULL, NULL },
};

/* TeX's commands in formulas. */
static const struct named commands[] = {
	{ "mathrm", "" }, { "mathbf", "" }, { "mathit", "" }, { "text", "" }, { "textbf", "" }, { "operatorname", "" },
	{ "rm", "" }, { "bf", "" }, { "left", "" }, { "right", "" }, { "times", "×" }, { "circ", "°" }, { "sim", "～" },
	{ "pm", "±" }, { "cdot", "·" }, { "le", "≤" }, { "leq", "≤" }, { "ge", "≥" }, { "geq", "≥" }, { "approx", "≈" },
	{ "rightarrow", "→" }, { "div", "÷" }, { "mu", "μ" }, { "quad", "" }, { NULL, NULL },
};

const char markup_bytes[5] = { '<', '&', '$', '\\', '[' };

static bool is_letter(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_punctuation(char c)
{
	return c > ' ' && c < 0x7f && !is_letter(c) && !is_digit(c);
}

/* The plain text for the name of len bytes, NULL for one that the list has not. */
static const char *plain_of(const struct named *list, const char *name, size_t len)
{
	for (; list->name != NULL; list++)
		if (strlen(list->name) == len && strncasecmp(list->name, name, len) == 0)
			return list->plain;
	return NULL;
}

static size_t put(char *out, size_t len, const char *plain)
{
	size_t more = strlen(plain);

	memcpy(out + len, plain, more);
	return len + more;
}

/* Where letters and digits end, at most NAME_MOST behind p. */
static const char *name_end(const char *p, const char *end)
{
	const char *start = p;

	while (p < end && p - start < NAME_MOST && (is_letter(*p) || is_digit(*p)))
		p++;
	return p;
}

static size_t read_tag(const char *p, const char *end, char *out, size_t *len)
{
	const char *name = p + 1 < end && p[1] == '/' ? p + 2 : p + 1;
	const char *behind = name_end(name, end);
	const char *close = memchr(behind, '>', (size_t)(end - behind));
	const char *plain = plain_of(tags, name, (size_t)(behind - name));

	if (plain == NULL || close == NULL || (*behind != '>' && *behind != '/' && *behind != ' ')
		|| memchr(behind, '<', (size_t)(close - behind)) != NULL)
		return 0;
	*len = put(out, 0, plain);
	return (size_t)(close + 1 - p);
}

/* &#183; or, with an x, in hexadecimal: the code point, 0 for what is no character of a text. */
static uint32_t number_of(const char *p, const char *end)
{
	unsigned base = p < end && (*p | 32) == 'x' ? 16 : 10;
	uint32_t code = 0;

	for (p += base == 16; p < end && code < 0x110000; p++) {
		if (!is_digit(*p) && (base == 10 || (*p | 32) < 'a' || (*p | 32) > 'f'))
			return 0;
		code = code * base + (uint32_t)(is_digit(*p) ? *p - '0' : (*p | 32) - 'a' + 10);
	}
	return code < 0xa0 && (code < 0x20 || code > 0x7e)              ? 0
		: code >= 0x110000 || (code >= 0xd800 && code < 0xe000) ? 0
									: code;
}

static size_t read_entity(const char *p, const char *end, char *out, size_t *len)
{
	const char *name = p + 1 < end && p[1] == '#' ? p + 2 : p + 1;
	const char *behind = name_end(name, end);
	const char *plain = NULL;
	uint32_t code = 0;

	if (behind == name || behind == end || *behind != ';')
		return 0;
	if (name == p + 2)
		code = number_of(name, behind);
	else
		plain = plain_of(entities, name, (size_t)(behind - name));
	if (plain == NULL && code == 0)
		return 0;
	*len = plain != NULL ? put(out, 0, plain) : (size_t)utf8_put(out, code);
	return (size_t)(behind + 1 - p);
}

/* [text](address), with an ! before it for a picture: the text. [注](1) is none. */
static size_t read_link(const char *p, const char *end, char *out, size_t *len)
{
	const char *text = p + 1;
	const char *close = memchr(text, ']', (size_t)(end - text));
	bool address = false;
	const char *q;

	if (close == NULL || close + 1 == end || close[1] != '(' || memchr(text, '[', (size_t)(close - text)) != NULL)
		return 0;
	for (q = close + 2; q < end && *q != ')'; q++) {
		if (*q <= ' ' || *q == 0x7f || (unsigned char)*q >= 0x80)
			return 0;
		address = address || *q == '.' || *q == '/' || *q == '#';
	}
	if (q == end || !address)
		return 0;
	*len = (size_t)(close - text);
	memcpy(out, text, *len);
	return (size_t)(q + 1 - p);
}

/* Whether what stands between two $ is a formula and no price: it has TeX's marks, or is one number or word. */
static bool is_formula(const char *p, const char *end, char behind)
{
	bool plain = end > p;

	if (p == end || behind == '$')
		return false;
	for (const char *q = p; q < end; q++) {
		if (*q == '\\' || *q == '{' || *q == '^')
			return true;
		plain = plain && (is_letter(*q) || is_digit(*q) || *q == '.' || *q == '%');
	}
	return plain && !is_letter(behind) && !is_digit(behind);
}

/* The command or the mark behind a backslash. */
static const char *read_command(const char *p, const char *end, char *out, size_t *len)
{
	const char *behind = p + 1;
	const char *plain;

	while (behind < end && behind - p < NAME_MOST && is_letter(*behind))
		behind++;
	if (behind > p + 1) {
		plain = plain_of(commands, p + 1, (size_t)(behind - p - 1));
		if (plain != NULL)
			*len = put(out, *len, plain);
		else
			while (p < behind)
				out[(*len)++] = *p++;
		return behind;
	}
	if (behind == end)
		return behind;
	if (is_punctuation(*behind) && *behind != ',' && *behind != ';' && *behind != '!' && *behind != ':')
		out[(*len)++] = *behind;	/* the others are blanks of a formula */
	return behind + 1;
}

static size_t read_formula(const char *p, const char *end, char *out, size_t *len)
{
	const char *room = end - p > FORMULA_MOST ? p + FORMULA_MOST : end;
	const char *close = memchr(p + 1, '$', (size_t)(room - p - 1));

	if (close == NULL || !is_formula(p + 1, close, close + 1 < end ? close[1] : ' '))
		return 0;
	*len = 0;
	for (const char *q = p + 1; q < close;) {
		if (*q == '\\')
			q = read_command(q, close, out, len);
		else if (*q == ' ' || *q == '{' || *q == '}' || *q == '^' || *q == '_')
			q++;
		else
			out[(*len)++] = *q++;
	}
	return (size_t)(close + 1 - p);
}

size_t markup_read(const char *p, const char *end, char *out, size_t *len)
{
	size_t n;

	*len = 0;
	if (end - p > MARKUP_MOST)
		end = p + MARKUP_MOST;
	switch (*p) {
	case '<':
		return read_tag(p, end, out, len);
	case '&':
		return read_entity(p, end, out, len);
	case '$':
		return read_formula(p, end, out, len);
	case '!':
		n = p + 1 < end && p[1] == '[' ? read_link(p + 1, end, out, len) : 0;
		return n > 0 ? n + 1 : 0;
	case '[':
		return read_link(p, end, out, len);
	case '\\':
		if (p + 1 == end || !is_punctuation(p[1]))
			return 0;
		*out = p[1];
		*len = 1;
		return 2;
	default:
		return 0;
	}
}

bool markup_is_rule(const char *text, size_t len)
{
	size_t marks = 0;

	if (len >= RULE_LEAST && memcmp(text, "```", RULE_LEAST) == 0)
		return name_end(text + RULE_LEAST, text + len) == text + len;
	for (size_t i = 0; i < len; i++) {
		if (text[i] != text[0] && text[i] != ' ' && (text[0] != '|' || (text[i] != '-' && text[i] != ':')))
			return false;
		marks += text[i] != ' ';
	}
	return marks >= RULE_LEAST && strchr("-*_=|~", text[0]) != NULL;
}
