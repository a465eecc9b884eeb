/* SPDX-License-Identifier: MIT */
/* A newspaper page and what stands on it. */
#ifndef BAOLAN_PRESS_PAGE_H
#define BAOLAN_PRESS_PAGE_H

#include <stddef.h>

#include "base/arena.h"
#include "press/day.h"

enum item_kind {
	ITEM_ARTICLE,
	ITEM_PHOTO,	/* a picture with its caption */
	ITEM_TEASER,	/* 导读: a pointer to another page */
	ITEM_FURNITURE,	/* masthead, folio line, QR-code label, slogan */
};

struct byline {
	const char *role;	/* 记者, 本报记者, 通讯员, 摄, ...; "" where none is printed */
	const char *name;
};

struct paragraph {
	const char *text;	/* joined, extraction marks taken out */
	const size_t *lines;	/* the source lines that make it up, rising, from 1 */
	size_t line_count;
	double confidence;	/* 0 to 1: of its joins; 1 where nothing was joined */
	const size_t *seams;	/* characters of text, blanks left out, before the places where lines were joined; an archive
				 * does not keep them */
	size_t seam_count;
};

struct subhead {
	size_t line;
	const char *text;
	size_t before;		/* the paragraph it stands over; paragraph_count for the end */
};

struct topic {
	const char *code;	/* of IPTC Media Topics: "15000000" */
	const char *name;	/* Chinese */
	double score;		/* 0 to 1 */
	const char *const *terms;	/* what earned it, most telling first */
	size_t term_count;
};

#define ITEM_TOPICS 3

#define SURE_START 0.8	/* below it a person should look: measured on labelled pages, where nearly all above it is right */

/* A line inside an item with which another may begin: less sure than SURE_START. */
struct doubt {
	size_t line;
	double confidence;	/* 0 to 1: that none does */
	const char *text;
};

/* Texts are UTF-8 without NUL; NULL where the item has none. */
struct item {
	enum item_kind kind;
	size_t first_line, last_line;	/* of the source, from 1, inclusive */
	double confidence;		/* 0 to 1: that it begins where it does */
	const char *kicker, *headline, *deck, *standing_head, *dateline;
	struct byline *bylines;
	size_t byline_count;
	struct paragraph *paragraphs;	/* of a photo its caption; of a teaser and of furniture what it says */
	size_t paragraph_count;
	struct subhead *subheads;
	size_t subhead_count;
	const char *continued_from, *continued_to;	/* page label: "A01" or "2" */
	struct topic topics[ITEM_TOPICS];
	size_t topic_count;
	struct doubt *doubts;	/* an archive does not keep them */
	size_t doubt_count;
};

/* Where a page comes from, as far as it is known before reading it. */
struct page_origin {
	const char *source;	/* path as named by the user; dates and labels are read from it */
	const char *paper;	/* NULL when not known */
	struct date given;	/* basis BASIS_GIVEN, or {0} */
};

/* Every non-blank line of the source belongs to exactly one item; items are in page order. All
 * that hangs on the page lives in its arena. */
struct page {
	struct arena arena;
	const char *source;
	const char *paper;	/* NULL when not known */
	const char *label;	/* as printed: "A01"; NULL when not known */
	int serial;		/* of the issue, as printed: 总第18321期; 0 when not known */
	struct date date;
	struct item *items;
	size_t item_count;
};

const char *item_kind_name(enum item_kind kind);	/* "article", ... */

/* The page owns nothing any more. */
void page_release(struct page *page);

#endif
