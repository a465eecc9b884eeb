/* SPDX-License-Identifier: MIT */
/* The index is SQLite's FTS5, without content of its own, over pieces that are made here and with
 * the position of each, so that a term is a phrase of them. */
#include "archive/fulltext.h"

#include <string.h>

#include "archive/pieces.h"
#include "text/fold.h"

/* Ends a paragraph. No term has one, as fulltext_fold() takes it for white space. */
#define BREAK '\n'

enum status fulltext_prepare(struct db *db, struct error *error)
{
	sqlite3_stmt *ask;
	fts5_api *api = NULL;
	enum status status;

	if (db->has_pieces)
		return STATUS_OK;
	status = db_prepare(db, "SELECT fts5(?1)", &ask, error);
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_pointer(ask, 1, &api, "fts5_api_ptr", NULL);
	status = db_step(db, ask, error);
	sqlite3_finalize(ask);
	if (status == STATUS_OK && (api == NULL || pieces_register(api) != SQLITE_OK))
		return error_set(error, STATUS_SYSTEM, "%s: this SQLite has no full text search", db->name);
	db->has_pieces = status == STATUS_OK;
	return status;
}

enum status fulltext_create(struct db *db, struct error *error)
{
	/* FTS5 writes what it holds in memory when that is this much, or when a number does not rise. */
	return db_run(db,
		"CREATE VIRTUAL TABLE fulltext USING fts5"
		" (headline, byline, body, content = '', columnsize = 0, detail = full, tokenize = 'pieces');"
		"INSERT INTO fulltext (fulltext, rank) VALUES ('hashsize', 4194304);", error);
}

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

void fulltext_fold(struct strbuf *out, const char *text)
{
	size_t from = out->len;

	fold_add(out, text, strlen(text), NULL, NULL);
	squeeze(out, from);
}

static void add_line(struct strbuf *out, const char *text)
{
	if (text == NULL)
		return;
	fulltext_fold(out, text);
	strbuf_addc(out, BREAK);
}

/* A role and a name stand together, as they are printed; words keep their space. */
static void add_byline(struct strbuf *out, const struct byline *byline)
{
	fulltext_fold(out, byline->role);
	if (out->len > 0 && out->text[out->len - 1] >= '0' && out->text[out->len - 1] <= 'z')
		strbuf_addc(out, ' ');
	add_line(out, byline->name);
}

/* The three columns. */
struct columns {
	struct strbuf headline, byline, body;
};

static void columns_fill(struct columns *columns, const struct item *item)
{
	add_line(&columns->headline, item->kicker);
	add_line(&columns->headline, item->headline);
	add_line(&columns->headline, item->deck);
	add_line(&columns->headline, item->standing_head);
	for (size_t i = 0; i < item->byline_count; i++)
		add_byline(&columns->byline, &item->bylines[i]);
	add_line(&columns->body, item->dateline);
	for (size_t i = 0; i < item->paragraph_count; i++)
		add_line(&columns->body, item->paragraphs[i].text);
	for (size_t i = 0; i < item->subhead_count; i++)
		add_line(&columns->body, item->subheads[i].text);
}

static void bind_column(sqlite3_stmt *statement, int place, const struct strbuf *text)
{
	sqlite3_bind_text64(statement, place, strbuf_text(text), text->len, SQLITE_STATIC, SQLITE_UTF8);
}

static enum status change(struct db *db, const char *sql, article_number number, const struct item *item,
	struct error *error)
{
	struct columns columns = { { 0 }, { 0 }, { 0 } };
	sqlite3_stmt *statement;
	enum status status = db_statement(db, sql, &statement, error);

	if (status != STATUS_OK)
		return status;
	columns_fill(&columns, item);
	sqlite3_bind_int64(statement, 1, number);
	bind_column(statement, 2, &columns.headline);
	bind_column(statement, 3, &columns.byline);
	bind_column(statement, 4, &columns.body);
	status = db_finish(db, statement, error);
	sqlite3_clear_bindings(statement);
	strbuf_release(&columns.headline);
	strbuf_release(&columns.byline);
	strbuf_release(&columns.body);
	return status;
}

enum status fulltext_add(struct db *db, article_number number, const struct item *item, struct error *error)
{
	return change(db, "INSERT INTO fulltext (rowid, headline, byline, body) VALUES (?1, ?2, ?3, ?4)",
		number, item, error);
}

/* The table has no content, so it must be told what to take out. */
enum status fulltext_remove(struct db *db, article_number number, const struct item *item, struct error *error)
{
	return change(db, "INSERT INTO fulltext (fulltext, rowid, headline, byline, body)"
		" VALUES ('delete', ?1, ?2, ?3, ?4)", number, item, error);
}

bool fulltext_answers(const struct query *query)
{
	bool any = false;

	switch (query->kind) {
	case QUERY_TEXT:
		return true;
	case QUERY_OR:
		for (size_t i = 0; i < query->count; i++) {
			if (!fulltext_answers(query->children[i]))
				return false;
		}
		return true;
	case QUERY_AND:
		for (size_t i = 0; i < query->count; i++) {
			const struct query *child = query->children[i];

			if (!fulltext_answers(child->kind == QUERY_NOT ? child->children[0] : child))
				return false;
			any = any || child->kind != QUERY_NOT;
		}
		return any;
	default:
		return false;
	}
}

static void add_term(struct strbuf *out, const struct query *term)
{
	static const char *const columns[] = {
		[FIELD_ANY] = "", [FIELD_HEADLINE] = "headline : ", [FIELD_BYLINE] = "byline : ",
	};
	struct strbuf text = { 0 };

	strbuf_adds(out, columns[term->field]);
	strbuf_addc(out, '"');
	fulltext_fold(&text, term->text);
	for (size_t i = 0; i < text.len; i++) {
		if (text.text[i] == '"')
			strbuf_addc(out, '"');
		strbuf_addc(out, text.text[i]);
	}
	strbuf_addc(out, '"');
	strbuf_release(&text);
}

static void add_expression(struct strbuf *out, const struct query *query);

/* Those children that are under a minus, or those that are not, with the operator between. */
static void add_children(struct strbuf *out, const struct query *query, bool negated, const char *operator)
{
	size_t added = 0;

	for (size_t i = 0; i < query->count; i++) {
		const struct query *child = query->children[i];

		if ((child->kind == QUERY_NOT) != negated)
			continue;
		strbuf_adds(out, added++ > 0 ? operator : "");
		add_expression(out, negated ? child->children[0] : child);
	}
}

static bool has_negative(const struct query *query)
{
	for (size_t i = 0; i < query->count; i++) {
		if (query->children[i]->kind == QUERY_NOT)
			return true;
	}
	return false;
}

/* In the language of FTS5, where NOT stands between two and binds closest. Text gets there in quotation
 * marks only. Parentheses are few, as FTS5 takes no more than some dozens inside one another. */
static void add_expression(struct strbuf *out, const struct query *query)
{
	if (query->kind == QUERY_TEXT) {
		add_term(out, query);
		return;
	}
	strbuf_addc(out, '(');
	add_children(out, query, false, query->kind == QUERY_OR ? " OR " : " AND ");
	if (has_negative(query)) {
		strbuf_adds(out, " NOT (");
		add_children(out, query, true, " OR ");
		strbuf_addc(out, ')');
	}
	strbuf_addc(out, ')');
}

enum status fulltext_walk(struct walk *walk, struct db *db, const struct query *query,
	enum walk_direction direction, article_number from, struct error *error)
{
	static const char *const sql[] = {
		[WALK_OLDER] = "SELECT rowid FROM fulltext WHERE fulltext MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC",
		[WALK_NEWER] = "SELECT rowid FROM fulltext WHERE fulltext MATCH ?1 AND rowid > ?2 ORDER BY rowid",
	};
	struct strbuf expression = { 0 };
	enum status status = fulltext_prepare(db, error);

	*walk = (struct walk){ .db = db };
	if (status == STATUS_OK)
		status = db_prepare(db, sql[direction], &walk->numbers, error);
	if (status != STATUS_OK)
		return status;
	add_expression(&expression, query);
	sqlite3_bind_text64(walk->numbers, 1, strbuf_text(&expression), expression.len, SQLITE_TRANSIENT,
		SQLITE_UTF8);
	sqlite3_bind_int64(walk->numbers, 2, from);
	strbuf_release(&expression);
	return STATUS_OK;
}
