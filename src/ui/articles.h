/* SPDX-License-Identifier: MIT */
/* A list of articles, and the article that is open from it. They stand side by side where the
 * screen is wide, so they are two views of one thing. */
#ifndef BAOLAN_UI_ARTICLES_H
#define BAOLAN_UI_ARTICLES_H

#include "archive/list.h"
#include "ui/view.h"

/* How many articles of the list a day has; kept, as each drawing asks again. */
struct day_tally {
	day_number day;
	int64_t count;		/* 0: not asked yet */
};

#define DAY_TALLIES 64

struct articles {
	struct view view;
	struct view reading;		/* on top of view while an article is open */
	char *name;			/* of a topic or paper; NULL for all there are */
	struct list_scope scope;	/* its query is the one searched for, NULL for none */
	char *query;
	char *filter;			/* words that titles must have; NULL for none */
	struct list *list;
	struct day_tally days[DAY_TALLIES];	/* by day, modulo */
	struct listing listing;
	struct pane pane;
	bool uncounted;			/* ^C has stopped counting */
	int64_t shown_at;		/* since when the pane is behind the cursor */
	struct arena arena;
	const char **terms;		/* of the query, to be shown in an article */
	size_t term_count;
};

extern const struct view_ops reading_ops;
/* Its data is a struct articles. */
extern const struct listing_source articles_source;

bool articles_wide(const struct articles *articles, size_t cols);
/* List at the left, article at the right. */
void articles_draw_both(struct articles *articles, const struct canvas *canvas);
bool articles_title(struct articles *articles, struct strbuf *left, struct strbuf *right);
/* The pane goes to the article under the cursor. */
void articles_follow(struct articles *articles);
/* Does J K ] [; false for any other command. */
bool articles_command(struct articles *articles, enum command command, const struct argument *argument);

#endif
