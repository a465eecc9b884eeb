/* SPDX-License-Identifier: MIT */
/* Goes through the numbers of a list's articles, one after the other. */
#ifndef BAOLAN_ARCHIVE_WALK_H
#define BAOLAN_ARCHIVE_WALK_H

#include "archive/article.h"
#include "archive/db.h"

enum walk_direction {
	WALK_OLDER,	/* downward, as the list is read */
	WALK_NEWER,
};

/* {0} is closed. */
struct walk {
	struct db *db;
	sqlite3_stmt *numbers;
};

/* The articles of a list (by the id of its row in table list) that come behind from, nearest first. */
enum status walk_open(struct walk *walk, struct db *db, int64_t list, enum walk_direction direction,
	article_number from, struct error *error);
/* STATUS_NONE at the end. */
enum status walk_next(struct walk *walk, article_number *number, struct error *error);
void walk_close(struct walk *walk);

#endif
