/* SPDX-License-Identifier: MIT */
#include "archive/set.h"

#include <stdlib.h>

#include "archive/number.h"
#include "base/alloc.h"

/* The end of a part's last page on a day before a place. */
static enum status end_before(struct archive *archive, day_number day, int64_t place, int64_t *end, struct error *error)
{
	enum status status;

	*end = 0;
	status = db_number(&archive->db, "SELECT place + places FROM page WHERE day = ?1 AND place < ?2"
		" ORDER BY place DESC LIMIT 1", day, place, end, error);
	return status == STATUS_NONE ? STATUS_OK : status;
}

static enum status count_places(const struct set_part *part, day_number day, struct set_places *places,
	struct error *error)
{
	enum status status = STATUS_OK;

	*places = (struct set_places){ 0 };
	if (day < part->first || day > part->last)
		return STATUS_OK;
	status = end_before(part->archive, day, NUMBER_ARRIVAL, &places->dated, error);
	if (status == STATUS_OK)
		status = end_before(part->archive, day, NUMBER_PLACES, &places->other, error);
	places->other = places->other > NUMBER_ARRIVAL ? places->other - NUMBER_ARRIVAL : 0;
	return status;
}

static enum status places_before(struct set *set, day_number day, const struct set_places **before, struct error *error)
{
	struct set_day *known = &set->days[(uint32_t)day % SET_DAYS];
	struct set_places places;

	*before = known->before;
	if (known->before != NULL && known->day == day)
		return STATUS_OK;
	if (known->before == NULL)
		known->before = xcalloc(set->count + 1, sizeof *known->before);
	*before = known->before;
	known->day = -1;
	for (size_t i = 0; i < set->count; i++) {
		enum status status = count_places(&set->parts[i], day, &places, error);

		if (status != STATUS_OK)
			return status;
		known->before[i + 1].dated = known->before[i].dated + places.dated;
		known->before[i + 1].other = known->before[i].other + places.other;
	}
	if (known->before[set->count].dated > NUMBER_ARRIVAL ||
			known->before[set->count].other > NUMBER_PLACES - NUMBER_ARRIVAL)
		return error_set(error, STATUS_INVALID, "there are too many pages of one day, or papers, "
			"in archives that are opened as one");
	known->day = day;
	return STATUS_OK;
}

/* A number of the set, taken apart. */
struct position {
	day_number day;
	bool dated;
	int64_t place;	/* among the dated, or among the others */
	const struct set_places *before;
};

static enum status take_apart(struct set *set, article_number number, struct position *position, struct error *error)
{
	const int64_t low = (INT64_C(1) << NUMBER_LOW_BITS) - 1;
	const int64_t place = (low - (number & low)) >> NUMBER_SEQUENCE_BITS;

	position->day = number_day(number);
	position->dated = place < NUMBER_ARRIVAL;
	position->place = position->dated ? place : place - NUMBER_ARRIVAL;
	return places_before(set, position->day, &position->before, error);
}

static int64_t before(const struct position *position, size_t part)
{
	return position->dated ? position->before[part].dated : position->before[part].other;
}

enum status set_number_out(struct set *set, size_t part, article_number number, article_number *out,
	struct error *error)
{
	struct position position;
	enum status status = take_apart(set, number, &position, error);

	if (status == STATUS_OK)
		*out = number - (before(&position, part) << NUMBER_SEQUENCE_BITS);
	return status;
}

enum status set_number_in(struct set *set, article_number number, size_t *part, article_number *in,
	struct error *error)
{
	struct position position;
	enum status status = number >= 0 ? take_apart(set, number, &position, error) : STATUS_NONE;

	if (status != STATUS_OK)
		return status;
	for (*part = 0; *part < set->count; ++*part) {
		const int64_t first = before(&position, *part);

		if (position.place < first || position.place >= before(&position, *part + 1))
			continue;
		*in = number + (first << NUMBER_SEQUENCE_BITS);
		return STATUS_OK;
	}
	return STATUS_NONE;
}

/* Where the part's own come behind the number, that is above the last of them, where no page has its place. */
enum status set_number_from(struct set *set, size_t part, article_number number, article_number *from,
	struct error *error)
{
	struct position position;
	enum status status;

	*from = number;
	if (number < 0 || number == LIST_NEWEST)
		return STATUS_OK;
	status = take_apart(set, number, &position, error);
	if (status == STATUS_OK)
		*from = number + (before(&position, part) << NUMBER_SEQUENCE_BITS);
	return status;
}
