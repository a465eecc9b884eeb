/* SPDX-License-Identifier: MIT */
#include "archive/query.h"

#include <stdlib.h>
#include <string.h>

#include "archive/query-read.h"
#include "archive/query-tree.h"
#include "text/utf8.h"

/* By recursive descent, one character ahead:
 *
 *	either	= all { "OR" all }
 *	all	= one { one }
 *	one	= "-" one | "(" either ")" | [ field ":" ] value
 *	value	= word | '"' anything '"'
 */
struct parser {
	struct query_reader in;
	int depth;
	struct arena *arena;
	struct error *error;
};

static struct query *fault(struct parser *parser, size_t at, const char *why)
{
	error_set(parser->error, STATUS_INVALID, "at %zu: %s", at, why);
	return NULL;
}

static struct query *node(struct parser *parser, enum query_kind kind, size_t at)
{
	struct query *made = arena_alloc(parser->arena, sizeof *made);

	made->kind = kind;
	made->at = at;
	return made;
}

static struct query *finish_date(struct parser *parser, struct query *made, const struct query_value *value)
{
	const char *text = query_value_plain(value, parser->arena);
	const char *wrong = query_take_date(text, strlen(text), &made->from, &made->to);

	return wrong == NULL ? made : fault(parser, value->at, wrong);
}

static struct query *finish_kind(struct parser *parser, struct query *made, const struct query_value *value)
{
	static const struct {
		const char *name;
		enum item_kind kind;
	} kinds[] = {
		{ "article", ITEM_ARTICLE }, { "photo", ITEM_PHOTO }, { "文章", ITEM_ARTICLE }, { "图片", ITEM_PHOTO },
	};
	const char *text = query_value_plain(value, parser->arena);

	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		if (strcmp(text, kinds[i].name) == 0) {
			made->item = kinds[i].kind;
			return made;
		}
	}
	return fault(parser, value->at, "the kinds are article and photo");
}

static const struct field {
	const char *name;
	enum query_kind kind;
	enum query_field field;
} fields[] = {
	{ "headline", QUERY_TEXT, FIELD_HEADLINE },
	{ "byline", QUERY_TEXT, FIELD_BYLINE },
	{ "topic", QUERY_TOPIC, FIELD_ANY },
	{ "paper", QUERY_PAPER, FIELD_ANY },
	{ "page", QUERY_PAGE, FIELD_ANY },
	{ "kind", QUERY_KIND, FIELD_ANY },
	{ "date", QUERY_DATE, FIELD_ANY },
};

/* Small letters with a colon behind are a field or a slip, never text: whoever means text has
 * quotation marks. False when there is no field at p; *field is NULL for an unknown one. */
static bool take_field(struct query_reader *in, const struct field **field)
{
	struct query_reader ahead = *in;
	char name[16] = "";
	size_t len = 0;

	for (; query_peek(&ahead) >= 'a' && query_peek(&ahead) <= 'z'; len++) {
		if (len + 1 < sizeof name)
			name[len] = (char)query_peek(&ahead);
		query_skip(&ahead);
	}
	if (len == 0 || query_peek(&ahead) != ':')
		return false;
	query_skip(&ahead);
	*field = NULL;
	for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
		if (strcmp(fields[i].name, name) == 0)
			*field = &fields[i];
	}
	*in = ahead;
	return true;
}

/* A word or a quoted phrase, with its field if it has one. */
static struct query *parse_term(struct parser *parser)
{
	static const struct field any = { "", QUERY_TEXT, FIELD_ANY };
	const struct field *field = &any;
	size_t at = parser->in.at;
	struct query_value value;
	struct query *made;

	if (take_field(&parser->in, &field) && field == NULL)
		return fault(parser, at,
			"no such field: headline, byline, topic, paper, page, kind and date are known; "
			"quotation marks make it text");
	if (query_peek(&parser->in) != '"')
		value = query_take_word(&parser->in);
	else if (!query_take_quoted(&parser->in, &value))
		return fault(parser, value.at, "this quotation mark is not closed");
	if (query_value_is_blank(&value))
		return fault(parser, value.at, field == &any ? "nothing between the quotation marks" :
			"a word or a phrase belongs behind the colon");
	made = node(parser, field->kind, value.at);
	made->field = field->field;
	if (field->kind == QUERY_TEXT && !query_value_has_substance(&value))
		return fault(parser, value.at, "nothing in this can be searched for");
	if (field->kind == QUERY_DATE)
		return finish_date(parser, made, &value);
	if (field->kind == QUERY_KIND)
		return finish_kind(parser, made, &value);
	made->text = field->kind == QUERY_PAGE ? query_value_plain(&value, parser->arena) :
		arena_strndup(parser->arena, value.from, (size_t)(value.end - value.from));
	return made;
}

static struct query *parse_either(struct parser *parser);

static struct query *parse_group(struct parser *parser)
{
	size_t at = parser->in.at;
	struct query *inner;

	query_skip(&parser->in);
	inner = parse_either(parser);
	if (inner == NULL)
		return NULL;
	if (query_peek(&parser->in) != ')')
		return fault(parser, at, "this parenthesis is not closed");
	query_skip(&parser->in);
	return inner;
}

/* Twice not is nothing. */
static struct query *negate(struct parser *parser, struct query *query, size_t at)
{
	struct query *made;

	if (query->kind == QUERY_NOT)
		return query->children[0];
	made = node(parser, QUERY_NOT, at);
	made->children = arena_alloc(parser->arena, sizeof *made->children);
	made->children[0] = query;
	made->count = 1;
	return made;
}

static struct query *parse_one(struct parser *parser)
{
	size_t at = parser->in.at;
	struct query *made = NULL;

	if (++parser->depth > QUERY_DEPTH)
		return fault(parser, at, "too many parentheses inside one another");
	if (query_peek(&parser->in) == '-') {
		query_skip(&parser->in);
		if (parser->in.p == parser->in.end || query_is_space(query_peek(&parser->in)) ||
				query_peek(&parser->in) == ')')
			return fault(parser, at, "this minus has nothing behind it");
		made = parse_one(parser);
		made = made != NULL ? negate(parser, made, at) : NULL;
	} else {
		made = query_peek(&parser->in) == '(' ? parse_group(parser) : parse_term(parser);
	}
	parser->depth--;
	return made;
}

/* Makes query another child of parent; the room for them doubles. */
static void append(struct parser *parser, struct query *parent, struct query *query)
{
	if ((parent->count & (parent->count - 1)) == 0) {
		struct query **grown = arena_alloc(parser->arena, (parent->count * 2 + 1) * sizeof *grown);

		if (parent->count > 0)
			memcpy(grown, parent->children, parent->count * sizeof *grown);
		parent->children = grown;
	}
	parent->children[parent->count++] = query;
}

/* One child stands for itself. */
static struct query *simplest(struct query *parent)
{
	return parent->count == 1 ? parent->children[0] : parent;
}

static struct query *parse_all(struct parser *parser)
{
	struct query *made, *child;
	size_t at;

	query_skip_spaces(&parser->in);
	at = parser->in.at;
	made = node(parser, QUERY_AND, at);
	while (parser->in.p < parser->in.end && query_peek(&parser->in) != ')' && !query_at_word(&parser->in, "OR")) {
		child = parse_one(parser);
		if (child == NULL)
			return NULL;
		append(parser, made, child);
		query_skip_spaces(&parser->in);
	}
	if (made->count > 0)
		return simplest(made);
	if (query_at_word(&parser->in, "OR"))
		return fault(parser, at, "OR has nothing before it");
	return fault(parser, at,
		query_peek(&parser->in) == ')' ? "nothing before this parenthesis" : "a word is missing here");
}

static struct query *parse_either(struct parser *parser)
{
	struct query *made = node(parser, QUERY_OR, parser->in.at), *child;

	for (;;) {
		child = parse_all(parser);
		if (child == NULL)
			return NULL;
		append(parser, made, child);
		if (!query_at_word(&parser->in, "OR"))
			return simplest(made);
		query_skip(&parser->in);
		query_skip(&parser->in);
	}
}

enum status query_parse(const char *text, struct arena *arena, struct query **query, struct error *error)
{
	struct parser parser = { .in = { .p = text, .at = 1 }, .arena = arena, .error = error };
	size_t len = strnlen(text, QUERY_BYTES + 1);

	parser.in.end = text + len;
	if (len > QUERY_BYTES)
		return error_set(error, STATUS_INVALID, "at %d: the query is too long: %d bytes are the most",
			QUERY_BYTES + 1, QUERY_BYTES);
	query_skip_spaces(&parser.in);
	if (parser.in.p == parser.in.end)
		return error_set(error, STATUS_INVALID, "at 1: nothing to search for");
	*query = parse_either(&parser);
	if (*query != NULL && parser.in.p < parser.in.end)
		*query = fault(&parser, parser.in.at, "this parenthesis was not opened");
	return *query != NULL ? STATUS_OK : STATUS_INVALID;
}

bool query_fault(const struct error *error, size_t *at, const char **why)
{
	char *end;

	if (strncmp(error->text, "at ", 3) != 0)
		return false;
	*at = strtoul(error->text + 3, &end, 10);
	*why = end + 2;
	return strncmp(end, ": ", 2) == 0 && *at > 0;
}

void query_complete(const char *text, struct strbuf *out)
{
	const char *end = text + strlen(text);
	bool quoted = false;
	size_t open = 0;

	strbuf_adds(out, text);
	while (text < end) {
		uint32_t c = query_twin(utf8_next(&text, end));

		if (c == '"')
			quoted = !quoted;
		else if (c == '(' && !quoted)
			open++;
		else if (c == ')' && !quoted && open > 0)
			open--;
	}
	if (quoted)
		strbuf_addc(out, '"');
	for (; open > 0; open--)
		strbuf_addc(out, ')');
}

static size_t count_terms(const struct query *query)
{
	size_t count = query->kind == QUERY_TEXT;

	for (size_t i = 0; i < query->count && query->kind != QUERY_NOT; i++)
		count += count_terms(query->children[i]);
	return count;
}

static void collect_terms(const struct query *query, const char **terms, size_t *count)
{
	if (query->kind == QUERY_TEXT)
		terms[(*count)++] = query->text;
	for (size_t i = 0; i < query->count && query->kind != QUERY_NOT; i++)
		collect_terms(query->children[i], terms, count);
}

size_t query_terms(const struct query *query, struct arena *arena, const char ***terms)
{
	size_t count = 0;

	*terms = arena_alloc(arena, count_terms(query) * sizeof **terms);
	collect_terms(query, *terms, &count);
	return count;
}
