/* SPDX-License-Identifier: MIT */
/* What tells about an article: the terms that are frequent in it, or in its headline, and rare in the
 * archive. */
#ifndef BAOLAN_ARCHIVE_TELLING_H
#define BAOLAN_ARCHIVE_TELLING_H

#include "archive/chunk.h"
#include "archive/passages.h"

struct telling_term {
	int64_t term;
	unsigned times;		/* in the article; a place in the headline counts for more */
	unsigned others;	/* in another one that is being compared */
	double articles;	/* that have it, by the sample */
	double rarity, weight;
};

/* {0} has none. */
struct telling {
	struct telling_term *terms;	/* heaviest first, until articles are compared */
	size_t count, capacity;
	size_t chosen;			/* so many of them, the first, are to be looked for */
	double weight;			/* of those */
};

/* Chooses the terms of an article. How rare they are a few of the chunks tell, the first of which is the
 * article's own, or the nearest in time; it is in one of them where inside. However many chunks there
 * are, few enough terms are weighed and chosen that looking for them takes some milliseconds. */
enum status telling_choose(struct telling *telling, struct db *db, const struct passages *passages,
	const struct chunk *chunks, size_t chunk_count, bool inside, struct error *error);
void telling_release(struct telling *telling);

/* Before articles are compared. The order of the terms, and what is chosen, is lost. */
void telling_prepare(struct telling *telling);
/* How alike another article is, against what the article itself has: by all terms that were weighed, as
 * they are frequent in both and rare in the archive. length is that of an article on the average, in
 * pieces; longer texts have no advantage. */
double telling_compare(struct telling *telling, const struct passages *passages, double length);

#endif
