/* SPDX-License-Identifier: MIT */
/* The views there are. */
#ifndef BAOLAN_UI_VIEWS_H
#define BAOLAN_UI_VIEWS_H

#include "archive/list.h"
#include "ui/reader.h"

/* The articles of a scope, which is copied; name says what they are, NULL for all there are.
 * STATUS_INVALID when the scope's query does not parse. */
enum status articles_open(struct reader *reader, const struct list_scope *scope, const char *name,
	struct view **view, struct error *error);
/* What was searched for; "" for nothing. */
const char *articles_query(struct view *view);
/* What the view before shows beside the list stays, until this one, which is to take its place, has
 * something else to show. */
void articles_follow_up(struct view *view, struct view *before);
/* True when there is no article in it, as far as ^C let it look. */
bool articles_empty(struct view *view);

enum status topic_list_open(struct reader *reader, struct view **view, struct error *error);
enum status paper_list_open(struct reader *reader, struct view **view, struct error *error);

/* The articles of a scope over time, which is copied; name says what they are. STATUS_INVALID when the
 * scope's query does not parse. */
enum status timeline_view_open(struct reader *reader, const struct list_scope *scope, const char *name,
	struct view **view, struct error *error);

struct view *help_open(struct reader *reader);

#endif
