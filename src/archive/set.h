/* SPDX-License-Identifier: MIT */
/* Several archives that are opened as one. Each keeps its numbers (number.h); in the set an article has
 * the number that it would have if, on its day, the pages of each archive were put behind those of the
 * archives before it. Where the archives have no day in common, that is its own. */
#ifndef BAOLAN_ARCHIVE_SET_H
#define BAOLAN_ARCHIVE_SET_H

#include "archive/list.h"
#include "archive/schema.h"
#include "archive/store.h"

#define SET_DAYS 64	/* whose pages are remembered */

struct set_part {
	struct archive *archive;
	day_number first, last;	/* that it has articles of; first is 0 when some are undated */
};

/* How many places (number.h) the pages of a day take in the archives before each one: those of pages
 * dated to the day, and of all others. */
struct set_places {
	int64_t dated, other;
};

struct set_day {
	day_number day;
	struct set_places *before;	/* one for each archive, and for the end; NULL when it is not known */
};

struct set {
	char **paths;			/* of all that were named */
	size_t path_count;
	struct set_part *parts;
	size_t count;
	struct archive **missing;	/* that could not be opened */
	size_t missing_count;
	struct set_day days[SET_DAYS];	/* by day, modulo */
};

enum status set_reopen(struct archive **archive, const struct set *before, struct error *error);
void set_close(struct set *set);

/* The number in the set of an article of a part, and the other way round: STATUS_NONE when no part can
 * have it. STATUS_INVALID when the pages of one day are too many to be numbered. */
enum status set_number_out(struct set *set, size_t part, article_number number, article_number *out,
	struct error *error);
enum status set_number_in(struct set *set, article_number number, size_t *part, article_number *in,
	struct error *error);
/* Where to begin in a part to go on from a number of the set. */
enum status set_number_from(struct set *set, size_t part, article_number number, article_number *from,
	struct error *error);

/* A paper or topic has the key of the first part that has it. The id that it has in a part; where there is
 * none, one that no list has. */
enum status set_list_id(struct set *set, int64_t key, size_t part, int64_t *id, struct error *error);

/* As archive_papers() and archive_topics(). */
enum status set_tallies(struct set *set, enum list_kind kind, struct arena *arena, struct tally **tallies,
	size_t *count, struct error *error);
/* Adds the tallies of a part, whose keys are its own, to those of a set, which had room for them. */
void set_add_tallies(size_t part, const struct tally *from, size_t from_count, struct tally *tallies, size_t *count);
void set_sort_tallies(struct tally *tallies, size_t count);

/* As the functions of article.h and jump.h that are called so. The two halves of an article are in one
 * part. */
enum status set_article_load(struct set *set, article_number number, struct article *article, struct error *error);
enum status set_article_find(struct set *set, const char *key, article_number *number, struct error *error);
enum status set_other_half(struct set *set, const struct article *article, struct article *other,
	struct error *error);

/* As archive_superseded() and archive_totals(). */
bool set_superseded(const struct set *set);
enum status set_totals(struct set *set, struct archive_totals *totals, struct error *error);

#endif
