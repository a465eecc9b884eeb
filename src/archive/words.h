/* SPDX-License-Identifier: MIT */
/* The words that an archive uses most, and all its Han characters, found by how they sound: for people
 * who have letters only. The words are found in the articles themselves, without a dictionary. */
#ifndef BAOLAN_ARCHIVE_WORDS_H
#define BAOLAN_ARCHIVE_WORDS_H

#include "archive/archive.h"

struct word {
	const char *text;	/* simplified, as it is searched for */
	size_t letters;		/* that it stands for */
	bool whole, cut;	/* it has no characters beyond those; a reading is typed in part (pinyin.h) */
	int64_t count;		/* how often it was seen; a measure, no number of articles */
	int64_t weight;		/* what that counts beside other words */
};

/* What letters (pinyin.h) can stand for, best first, at most want: what uses up most letters, and of
 * that first what goes with them as it is, then what goes on, the most frequent first. Texts live in the
 * arena. */
enum status archive_words(struct archive *archive, const char *letters, size_t len, struct arena *arena,
	struct word *words, size_t want, size_t *count, struct error *error);

#endif
