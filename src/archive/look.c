/* SPDX-License-Identifier: MIT */
#include "archive/look.h"

#include <string.h>

#include "archive/chunk.h"
#include "archive/pack.h"
#include "text/utf8.h"

static bool is_plain(const char *text)
{
	const char *p = text, *end = text + strlen(text);
	struct strbuf again = { 0 };
	bool plain = true;

	while (p < end && plain) {
		uint32_t c = utf8_next(&p, end);

		plain = c >= 0x4e00 && c <= 0x9fff;
	}
	passages_fold(&again, text);
	plain = plain && strcmp(strbuf_text(&again), text) == 0;
	strbuf_release(&again);
	return plain;
}

void look_init(struct look *look, struct arena *arena, const struct query *query)
{
	struct strbuf folded = { 0 };

	passages_fold(&folded, query->text);
	*look = (struct look){ .len = folded.len, .field = query->field };
	look->text = arena_strndup(arena, strbuf_text(&folded), folded.len);
	look->plain = is_plain(look->text);
	strbuf_release(&folded);
}

enum status looker_open(struct looker *looker, struct db *db, article_number number, struct error *error)
{
	enum status status = db_statement(db, "SELECT text FROM article_text WHERE number = ?1", &looker->row,
		error);

	if (status != STATUS_OK)
		return status;
	looker->folded = looker->damaged = false;
	sqlite3_bind_int64(looker->row, 1, number);
	status = db_step(db, looker->row, error);
	if (status == STATUS_OK)
		looker->packed = db_text(looker->row, 0);
	else
		sqlite3_reset(looker->row);
	return status == STATUS_NONE ? chunk_damaged(db, error) : status;
}

/* In the lines that passages_fill() would take, by the letters of pack.h. */
static bool sees_plain(const char *packed, const struct look *look)
{
	static const char *const letters[] = {
		[FIELD_ANY] = "khdslbpu", [FIELD_HEADLINE] = "khds", [FIELD_BYLINE] = "b",
	};
	const char *p = packed, *line;

	while ((p = strstr(p, look->text)) != NULL) {
		for (line = p; line > packed && line[-1] != '\n';)
			line--;
		if (strchr(letters[look->field], *line) != NULL)
			return true;
		p = strchr(p, '\n');
		if (p == NULL)
			return false;
	}
	return false;
}

static void fold(struct looker *looker)
{
	const char *text = looker->packed;
	struct item item;

	looker->damaged = unpack_item(&text, &looker->arena, &item) != STATUS_OK;
	if (looker->damaged)
		item = (struct item){ 0 };
	passages_fill(&looker->passages, &item);
	arena_clear(&looker->arena);
	looker->folded = true;
}

bool looker_sees(struct looker *looker, const struct look *look)
{
	if (look->plain && sees_plain(looker->packed, look))
		return true;
	if (!looker->folded)
		fold(looker);
	return look->len > 0 && passages_have(&looker->passages, look->field, look->text, look->len);
}

enum status looker_close(struct looker *looker, struct db *db, struct error *error)
{
	sqlite3_reset(looker->row);
	return looker->damaged ? chunk_damaged(db, error) : STATUS_OK;
}

void looker_release(struct looker *looker)
{
	passages_release(&looker->passages);
	arena_release(&looker->arena);
}
