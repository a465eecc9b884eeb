/* SPDX-License-Identifier: MIT */
/* Whether an article has a text, seen from the article itself. */
#ifndef BAOLAN_ARCHIVE_LOOK_H
#define BAOLAN_ARCHIVE_LOOK_H

#include "archive/article.h"
#include "archive/db.h"
#include "archive/passages.h"

/* What is looked for; it lives in an arena. */
struct look {
	const char *text;	/* folded */
	size_t len;
	enum query_field field;
	bool plain;		/* only of Han that stands for itself: where it is seen unfolded, it is there */
};

void look_init(struct look *look, struct arena *arena, const struct query *query);

/* Looks at one article at a time. {0} at first. */
struct looker {
	sqlite3_stmt *row;
	const char *packed;		/* pack.h; good while the article is open */
	bool folded;			/* and passages are those of the article */
	bool damaged;
	struct passages passages;
	struct arena arena;
};

enum status looker_open(struct looker *looker, struct db *db, article_number number, struct error *error);
bool looker_sees(struct looker *looker, const struct look *look);
/* Tells, too, whether all could be read. */
enum status looker_close(struct looker *looker, struct db *db, struct error *error);
void looker_release(struct looker *looker);

#endif
