/* SPDX-License-Identifier: MIT */
/* Gathers what words of a chunk (chunk.h) are found in: all names, the headlines and the text, or a part of
 * them where there are many, and how often each character is there. Takes a few megabytes, however long the
 * articles are. */
#ifndef BAOLAN_ARCHIVE_WORD_GATHER_H
#define BAOLAN_ARCHIVE_WORD_GATHER_H

#include "archive/passages.h"
#include "base/strbuf.h"
#include "press/page.h"

/* Han as numbers: from 1 on, 0 for all else. */
#define WORD_FIRST_HAN 0x4e00
#define WORD_CODES (0x9fff - WORD_FIRST_HAN + 2)
#define WORD_LENGTH 8		/* characters of the longest word */

struct gathered_word {
	uint16_t codes[WORD_LENGTH];	/* 0 behind the last */
	uint32_t count;
};

/* {0} is empty. */
struct word_gather {
	uint16_t *codes;	/* runs of Han, each behind a 0 */
	size_t count, capacity;
	size_t articles;
	size_t text_seen, text_taken;	/* of the text, in bytes */
	size_t skipped;		/* articles, since not all are counted */
	uint32_t *characters;	/* how often, by code; NULL when there is none */
	struct gathered_word *words;
	size_t word_count, word_capacity;
};

/* The passages are those of the item. */
void word_gather_add(struct word_gather *gather, const struct item *item, const struct passages *passages);
/* Adds the words, which are the text of a row of table word_chunk (word-store.h), and empties gather. */
void word_gather_finish(struct word_gather *gather, struct strbuf *out);
void word_gather_release(struct word_gather *gather);

/* For word-pick.c: another word of codes. */
void word_gather_put(struct word_gather *gather, const uint16_t *codes, size_t length, uint32_t count);

#endif
