/* SPDX-License-Identifier: MIT */
#include "archive/walk.h"

#include "archive/schema.h"

enum status walk_open(struct walk *walk, struct db *db, int64_t list, enum walk_direction direction,
	article_number from, struct error *error)
{
	static const char *const sql[2][2] = {
		[WALK_OLDER] = {
			"SELECT number FROM article WHERE number < ?1 ORDER BY number DESC",
			"SELECT number FROM member WHERE list = ?2 AND number < ?1 ORDER BY number DESC",
		},
		[WALK_NEWER] = {
			"SELECT number FROM article WHERE number > ?1 ORDER BY number",
			"SELECT number FROM member WHERE list = ?2 AND number > ?1 ORDER BY number",
		},
	};
	const bool part = list != LIST_EVERYTHING;
	enum status status;

	*walk = (struct walk){ .db = db };
	status = db_prepare(db, sql[direction][part], &walk->numbers, error);
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(walk->numbers, 1, from);
	if (part)
		sqlite3_bind_int64(walk->numbers, 2, list);
	return STATUS_OK;
}

enum status walk_next(struct walk *walk, article_number *number, struct error *error)
{
	enum status status = db_step(walk->db, walk->numbers, error);

	if (status == STATUS_OK)
		*number = sqlite3_column_int64(walk->numbers, 0);
	return status;
}

void walk_close(struct walk *walk)
{
	sqlite3_finalize(walk->numbers);
	*walk = (struct walk){ 0 };
}
