/* SPDX-License-Identifier: MIT */
/* A list of articles, and the article that is open from it. They stand side by side where the
 * screen is wide, so they are two views of one thing. */
#ifndef BAOLAN_UI_ARTICLES_H
#define BAOLAN_UI_ARTICLES_H

#include "archive/list.h"
#include "ui/counts.h"
#include "ui/view.h"

/* How many articles of the list a day has; kept, as each drawing asks again. */
struct day_tally {
	day_number day;
	int64_t count;		/* 0: it cannot be told */
	bool known;
};

#define DAY_TALLIES 64

struct articles {
	struct view view;
	struct view reading;		/* on top of view while an article is open */
	char *name;			/* of a topic or paper; NULL for all there are */
	struct list_scope scope;	/* its query and filter are the next two */
	char *query;			/* what was searched for; NULL for none */
	char *filter;			/* what the rows must meet besides; NULL for none */
	struct list *list;
	struct day_tally days[DAY_TALLIES];	/* by day, modulo */
	struct listing listing;
	struct pane pane;
	bool uncounted;			/* ^C has stopped counting */
	struct counts counts;		/* of a search */
	int64_t shown_at;		/* since when the pane is behind the cursor */
	struct arena arena;
	const char **terms;		/* of the query, to be shown in an article */
	size_t term_count;
};

extern const struct view_ops reading_ops;
/* Their data is a struct articles. With a header a day, and by relevance without. */
extern const struct listing_source articles_source, articles_ranked_source;

/* Opens the list in the given archive, with the filter (NULL for none) and in the order given, in place of
 * the one that is open; the cursor is at its first row. */
enum status articles_open_list(struct articles *articles, struct archive *archive, const char *filter,
	enum list_order order, struct error *error);
/* True while the best are looked for, which is done where nobody waits for it. */
bool articles_ranking(const struct articles *articles);
/* The list in another generation, at the same article. */
void articles_move(struct articles *articles, struct archive *archive);

/* The row under the cursor; NULL when there is none. Good until the listing moves. */
const struct row *articles_current(struct articles *articles);

/* List at the left, article at the right. */
void articles_draw_both(struct articles *articles, const struct canvas *canvas);
/* Milliseconds until there is something to find out, as in view.h; and a part of it. */
int articles_wait(struct articles *articles);
void articles_idle(struct articles *articles);
/* The list, with all that there is room for. */
void articles_draw(struct articles *articles, const struct canvas *canvas);
bool articles_title(struct articles *articles, struct strbuf *left, struct strbuf *right);
void articles_place(struct articles *articles, struct strbuf *out);
/* The pane goes to the article under the cursor. */
void articles_follow(struct articles *articles);
/* Does J K ] [; false for any other command. */
bool articles_command(struct articles *articles, enum command command, const struct argument *argument);

#endif
