/* SPDX-License-Identifier: MIT */
/* Files on their way to being pages: read, decoded and parsed by a thread of their own, some megabytes
 * ahead of who takes them, and taken in the order in which they were put. */
#ifndef BAOLAN_IMPORT_FEED_H
#define BAOLAN_IMPORT_FEED_H

#include "import/source.h"
#include "press/press.h"

struct feed;

/* What a file has become. */
struct fed {
	const struct found *found;
	enum status status;	/* OK: page is there; NONE: it is as it was; INVALID: it is no page; SYSTEM */
	struct error error;	/* says why, for the last two */
	uint64_t hash;		/* hash.h; of all bytes, unless they could not be read */
	enum encoding encoding;	/* that it was decoded from, and in how many places it is not that */
	size_t replaced;
	struct page page;
};

/* press, the paper's name (may be NULL) and what is found must outlive the feed. */
void feed_open(struct feed **feed, const struct press *press, const char *paper, const struct date *given,
	enum encoding encoding);
/* Ends the thread; what was put and not taken is dropped. */
void feed_close(struct feed *feed);

/* False while so much is on the way that some has to be taken first; true when nothing is. */
bool feed_has_room(const struct feed *feed, const struct found *found);
/* There must be room. before, unless it is NULL, is the hash of the content that is known: a file that
 * still has it is not parsed. */
void feed_put(struct feed *feed, const struct found *found, const uint64_t *before);

/* Waits for the next; NULL when none is on the way. It is good until the next call, which releases it. */
const struct fed *feed_take(struct feed *feed);

#endif
