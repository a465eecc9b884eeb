/* SPDX-License-Identifier: MIT */
#include "archive/wide.h"

#include <stdlib.h>

#include "archive/number.h"
#include "base/alloc.h"

bool wide_bucket(int64_t bucket)
{
	return number_bucket_highest(bucket) < number_dated_lowest(number_day(number_bucket_lowest(bucket)));
}

/* The pages that are dated to a span that begins with the day. */
static enum status read_day(struct wide_pages *wide, struct db *db, day_number day, struct error *error)
{
	sqlite3_stmt *row;
	enum status status = db_statement(db, "SELECT place, places, articles, date_to FROM page"
		" WHERE day = ?1 AND place >= ?2 ORDER BY place DESC", &row, error);

	if (status != STATUS_OK)
		return status;
	sqlite3_bind_int64(row, 1, day);
	sqlite3_bind_int64(row, 2, NUMBER_ARRIVAL);
	while ((status = db_step(db, row, error)) == STATUS_OK) {
		const int64_t place = sqlite3_column_int64(row, 0), last = place + sqlite3_column_int64(row, 1) - 1;

		wide->pages = array_grow(wide->pages, wide->count, &wide->capacity, sizeof *wide->pages);
		wide->pages[wide->count++] = (struct wide_page){
			.lowest = number_make(day, last, NUMBER_SEQUENCES - 1), .highest = number_make(day, place, 0),
			.from = day, .to = sqlite3_column_int(row, 3), .articles = sqlite3_column_int64(row, 2),
		};
	}
	sqlite3_reset(row);
	return status == STATUS_NONE ? STATUS_OK : status;
}

/* The kept counts say of which days there are any. */
enum status wide_pages_read(struct wide_pages *wide, struct db *db, struct error *error)
{
	sqlite3_stmt *row;
	day_number before = 0;
	enum status status = db_statement(db, "SELECT bucket FROM tally WHERE list = 0 ORDER BY bucket", &row, error);

	if (status != STATUS_OK)
		return status;
	while ((status = db_step(db, row, error)) == STATUS_OK) {
		const int64_t bucket = sqlite3_column_int64(row, 0);
		const day_number day = number_day(number_bucket_lowest(bucket));

		if (!wide_bucket(bucket) || day == before)
			continue;
		before = day;
		status = read_day(wide, db, day, error);
		if (status != STATUS_OK)
			break;
	}
	sqlite3_reset(row);
	return status == STATUS_NONE ? STATUS_OK : status;
}

void wide_pages_release(struct wide_pages *wide)
{
	free(wide->pages);
	*wide = (struct wide_pages){ 0 };
}

/* The first page whose articles, or those behind them, the number can be among. */
static size_t page_from(const struct wide_pages *wide, article_number number)
{
	size_t low = 0, high = wide->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (wide->pages[middle].highest < number)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

enum status wide_pages_count(const struct wide_pages *wide, const struct search_hits *hits,
	void (*visit)(void *data, const struct wide_page *page, int64_t articles), void *data, struct error *error)
{
	size_t page = page_from(wide, hits->chunk->lowest), place = 0;
	int64_t articles = 0;
	article_number number;
	enum status status = STATUS_OK;

	if (page < wide->count)
		status = chunk_place(hits->db, hits->chunk, hits->numbers, wide->pages[page].lowest, &place, error);
	for (; status == STATUS_OK && page < wide->count && places_from(hits->places, place, &place); place++) {
		status = chunk_number(hits->db, hits->chunk, hits->numbers, place, &number, error);
		for (; status == STATUS_OK && page < wide->count && wide->pages[page].highest < number; page++) {
			if (articles > 0)
				visit(data, &wide->pages[page], articles);
			articles = 0;
		}
		if (status == STATUS_OK && page < wide->count && wide->pages[page].lowest <= number)
			articles++;
	}
	if (status == STATUS_OK && articles > 0)
		visit(data, &wide->pages[page], articles);
	return status;
}
