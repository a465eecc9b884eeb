/* SPDX-License-Identifier: MIT */
/* An ordered set of articles, seen through a window: all of them, a paper's, a topic's, the hits of a
 * query. What is outside the window is not in memory. */
#ifndef BAOLAN_ARCHIVE_LIST_H
#define BAOLAN_ARCHIVE_LIST_H

#include "archive/archive.h"
#include "archive/article.h"

enum list_of {
	LIST_ALL,
	LIST_PAPER,	/* key is a tally's */
	LIST_TOPIC,
	LIST_RELATED,	/* those most like an article, whose number is key (related.h): by relevance, without a query */
};

enum list_order {
	LIST_BY_NEWEST,
	LIST_BY_OLDEST,
	LIST_BY_RELEVANCE,	/* what the query is most about, LIST_BEST rows of it; newest without a query */
};
#define LIST_BEST 1000

struct list_scope {
	enum list_of of;
	int64_t key;
	const char *query;	/* NULL for every article; see query.h */
	const char *filter;	/* what they must meet besides, or NULL: words without a field are looked for
				 * in headlines */
	enum list_order order;
};

/* A line of a list. */
struct row {
	article_number number;
	int64_t position;	/* in its list: falls from row to row, whatever the order; by newest, the number */
	const char *key;	/* article.h */
	enum item_kind kind;
	struct date date;	/* without its evidence */
	const char *label;	/* page; "" when not known */
	const char *title;	/* the headline, or the beginning of what there is */
	const char *topic;	/* name of the first topic, "" for none */
	size_t characters;
	bool same;		/* of LIST_RELATED: repeats most of the text */
};

/* Texts live in the arena. */
struct rows {
	struct arena arena;
	struct row *rows;
	size_t count;
};
void rows_release(struct rows *rows);

struct list;

/* STATUS_INVALID when the query does not parse or names a topic or paper that the archive has not; the
 * message names the place. The archive must outlive the list; the scope's query is copied. */
enum status list_open(struct archive *archive, const struct list_scope *scope, struct list **list,
	struct error *error);
void list_close(struct list *list);

/* Asked now and then, many times in a tenth of a second; true ends what is going on with STATUS_STOPPED. */
struct list_stop {
	bool (*ask)(void *data);
	void *data;
};

/* From now on every call below asks, too, which may then be called again; stop's data must outlive the
 * list, NULL for nobody. What takes a stop of its own asks that one alone. */
void list_stop_when(struct list *list, const struct list_stop *stop);

#define LIST_NEWEST INT64_MAX	/* before the first row, */
#define LIST_OLDEST INT64_MIN	/* behind the last, whatever the order */

/* Up to want rows that come behind (list_older) or before (list_newer) the given position, nearest
 * ones, always in list order; what rows held is released. Fewer than want: the list ends there. */
enum status list_older(struct list *list, int64_t from, size_t want, struct rows *rows, struct error *error);
enum status list_newer(struct list *list, int64_t from, size_t want, struct rows *rows, struct error *error);

/* How many rows; false while a query's hits are not yet counted. By relevance, LIST_BEST at most. */
bool list_count(struct list *list, int64_t *count);
/* Goes on counting for about so many milliseconds; true while there is more to do. By relevance it finds
 * the rows, for as long as that takes. */
bool list_work(struct list *list, int milliseconds);

/* Tells visit how many articles each day has that has any, newest first; those that are dated to a span
 * are with its first day. stop may be NULL;
 * STATUS_STOPPED when it said so: nothing was told then, and the next call goes on. */
enum status list_days(struct list *list, const struct list_stop *stop,
	void (*visit)(void *data, day_number day, int64_t articles), void *data, struct error *error);

/* How many articles of a list, in any order, are of a year, about a topic, from a paper; those with none
 * are left out. */
#define YEAR_WIDE 0	/* dated to a span of more than one year */
#define YEAR_NONE (-1)	/* undated */
struct year_tally {
	int year;
	int64_t articles;
};
struct facets {
	int64_t articles;	/* in all */
	struct year_tally *years;	/* newest first, then YEAR_WIDE and YEAR_NONE */
	struct tally *topics, *papers;	/* most articles first; their days are not known: 0 */
	size_t year_count, topic_count, paper_count;
};
/* Texts live in the arena. stop may be NULL; STATUS_STOPPED when it said so: nothing is known then. */
enum status list_facets(struct list *list, const struct list_stop *stop, struct arena *arena,
	struct facets *facets, struct error *error);

/* The rows that a query is most about, at most so many, best first (in a list without a query: the
 * newest); what rows held is released. stop may be NULL; STATUS_STOPPED when it said so. */
enum status list_best(struct list *list, size_t want, const struct list_stop *stop, struct rows *rows,
	struct error *error);

/* Place of a row in the list, from 0, and the position of the row at a place; STATUS_NONE when there is no
 * such row. For a query these count its hits first, if nobody has. */
enum status list_place(struct list *list, int64_t position, int64_t *place, struct error *error);
enum status list_at(struct list *list, int64_t place, int64_t *position, struct error *error);
/* The position of an article; STATUS_NONE when it can be in none. Whether it is in the list, by newest
 * or oldest, list_place() tells. */
enum status list_position(struct list *list, article_number number, int64_t *position, struct error *error);

/* How many rows of this list are dated to a day, without those of a longer span that begins with it;
 * day 0 for the undated. */
enum status list_day_count(struct list *list, day_number day, int64_t *count, struct error *error);
/* The position of the first row of the given day, or of the nearest day that comes behind it in the
 * list; STATUS_NONE when there is none, and by relevance. */
enum status list_day_first(struct list *list, day_number day, int64_t *position, struct error *error);

#endif
