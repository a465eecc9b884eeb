/* SPDX-License-Identifier: MIT */
/* An article on the screen: scrolled, and looked through. */
#ifndef BAOLAN_UI_PANE_H
#define BAOLAN_UI_PANE_H

#include <stdbool.h>
#include <stddef.h>

#include "archive/archive.h"
#include "archive/article.h"
#include "text/search.h"
#include "ui/canvas.h"
#include "ui/command.h"
#include "ui/setting.h"

/* What is looked for, and where it is. */
struct finding {
	char *label;		/* as shown; NULL for nothing */
	struct match *matches;	/* of the setting's text */
	size_t count, capacity;
	size_t current;		/* the match that one stands on */
};

/* {0} shows nothing. */
struct pane {
	article_number number;	/* 0: none */
	struct setting setting;
	int ambiguous;		/* the width it is set for */
	size_t height;		/* rows of the last drawing */
	size_t top;		/* the first row shown */
	size_t place;		/* where in the text that is, which lasts through a resize */
	bool compared;		/* it is known how many others repeat the text, and told below it */
	size_t same;		/* that many */
	struct finding finding;
	struct finding finding_before;	/* as it was when one began to type */
	size_t place_before;
};

void pane_release(struct pane *pane);
/* Shows an article from its beginning, with its other half where it jumps to another page; the one
 * that it shows already is left as it is. Any term of the list (NULL for none) is looked for, as
 * full text search does, and the first match shown. */
enum status pane_show(struct pane *pane, struct archive *archive, article_number number,
	const char *const *terms, size_t term_count, struct error *error);

/* Adds a line behind the article that it shows, without moving in it. */
void pane_note(struct pane *pane, const char *note);

void pane_draw(struct pane *pane, const struct canvas *canvas);
/* Does a command of movement; false for any other. */
bool pane_command(struct pane *pane, enum command command, const struct argument *argument);
/* How much has been seen of it, up to 100. */
int pane_percent(const struct pane *pane);

/* While one types: pane_find_begin(), pane_find() after each change, which shows the first match
 * from where one was; and in the end nothing, or pane_find_cancel(). */
void pane_find_begin(struct pane *pane);
void pane_find(struct pane *pane, const char *term);
void pane_find_cancel(struct pane *pane);
/* Nothing is looked for any more. */
void pane_find_end(struct pane *pane);
/* Goes so many matches on, or back; *wrapped tells of the end or the beginning passed. False when
 * there is no match. */
bool pane_find_next(struct pane *pane, long step, bool *wrapped);

#endif
