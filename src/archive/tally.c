/* SPDX-License-Identifier: MIT */
#include "archive/tally.h"

#include "archive/number.h"
#include "archive/walk.h"

enum status tally_total(struct db *db, int64_t list, int64_t *count, struct error *error)
{
	enum status status = db_number(db, "SELECT articles FROM list WHERE id = ?1", list, 0, count, error);

	if (status == STATUS_NONE)
		*count = 0;
	return status == STATUS_NONE ? STATUS_OK : status;
}

enum status tally_day(struct db *db, int64_t list, day_number day, int64_t *count, struct error *error)
{
	sqlite3_stmt *row;
	enum status status = db_statement(db, "SELECT articles FROM tally WHERE list = ?1 AND bucket BETWEEN ?2 AND ?3",
		&row, error);

	*count = 0;
	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(row, 1, list);
	sqlite3_bind_int64(row, 2, number_bucket(number_dated_lowest(day)));
	sqlite3_bind_int64(row, 3, number_bucket(number_highest(day)));
	while ((status = db_step(db, row, error)) == STATUS_OK)
		*count += sqlite3_column_int64(row, 0);
	sqlite3_reset(row);
	return status == STATUS_NONE ? STATUS_OK : status;
}

/* Walks down from the top of a bucket: to the number, or over so many articles. */
static enum status walk_bucket(struct db *db, int64_t list, int64_t bucket, article_number until,
	int64_t most, int64_t *passed, article_number *number, struct error *error)
{
	struct walk walk;
	enum status status = walk_open(&walk, db, list, WALK_OLDER, number_above(number_bucket_highest(bucket)),
		error);

	*passed = 0;
	while (status == STATUS_OK) {
		status = walk_next(&walk, number, error);
		if (status != STATUS_OK || *number <= until || *passed == most)
			break;
		++*passed;
	}
	walk_close(&walk);
	return status;
}

enum status tally_place(struct db *db, int64_t list, article_number number, int64_t *place,
	struct error *error)
{
	const int64_t bucket = number > 0 ? number_bucket(number) : 0;
	int64_t above = 0, passed;
	article_number reached;
	enum status status;

	if (number < 0)
		return STATUS_NONE;
	status = db_number(db, "SELECT cast(total(articles) AS INTEGER) FROM tally"
		" WHERE list = ?1 AND bucket > ?2", list, bucket, &above, error);
	if (status == STATUS_OK)
		status = walk_bucket(db, list, bucket, number, INT64_MAX, &passed, &reached, error);
	if (status == STATUS_OK && reached != number)
		status = STATUS_NONE;
	if (status == STATUS_OK)
		*place = above + passed;
	return status;
}

enum status tally_at(struct db *db, int64_t list, int64_t place, article_number *number, struct error *error)
{
	sqlite3_stmt *row;
	int64_t bucket = 0, articles = 0, passed;
	enum status status = db_statement(db,
		"SELECT bucket, articles FROM tally WHERE list = ?1 ORDER BY bucket DESC", &row, error);

	if (status != STATUS_OK)
		return status;
	if (place < 0)
		return STATUS_NONE;
	sqlite3_bind_int64(row, 1, list);
	while ((status = db_step(db, row, error)) == STATUS_OK) {
		bucket = sqlite3_column_int64(row, 0);
		articles = sqlite3_column_int64(row, 1);
		if (place < articles)
			break;
		place -= articles;
	}
	sqlite3_reset(row);
	if (status == STATUS_OK)
		status = walk_bucket(db, list, bucket, INT64_MIN, place, &passed, number, error);
	return status;
}

enum status tally_days(struct db *db, int64_t list, void (*visit)(void *data, day_number day,
	int64_t articles), void *data, struct error *error)
{
	sqlite3_stmt *row;
	day_number day = -1;
	int64_t articles = 0;
	enum status status = db_prepare(db, "SELECT bucket, articles FROM tally WHERE list = ?1 ORDER BY bucket DESC",
		&row, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(row, 1, list);
	while ((status = db_step(db, row, error)) == STATUS_OK) {
		day_number of = number_day(number_bucket_lowest(sqlite3_column_int64(row, 0)));

		if (of != day && articles > 0)
			visit(data, day, articles);
		articles = (of == day ? articles : 0) + sqlite3_column_int64(row, 1);
		day = of;
	}
	sqlite3_finalize(row);
	if (status == STATUS_NONE && articles > 0)
		visit(data, day, articles);
	return status == STATUS_NONE ? STATUS_OK : status;
}
