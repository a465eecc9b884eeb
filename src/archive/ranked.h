/* SPDX-License-Identifier: MIT */
/* An article among the best ones. */
#ifndef BAOLAN_ARCHIVE_RANKED_H
#define BAOLAN_ARCHIVE_RANKED_H

#include <stdbool.h>

#include "archive/article.h"

struct ranked {
	article_number number;
	double score;
	bool same;	/* it repeats most of the text that it was compared with (related.h) */
};

#endif
