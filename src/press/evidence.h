/* SPDX-License-Identifier: MIT */
/* What can be seen of a block. Each kind has its weights for the labels in label-weights.c. */
#ifndef BAOLAN_PRESS_EVIDENCE_H
#define BAOLAN_PRESS_EVIDENCE_H

#include <assert.h>
#include <stdint.h>

enum evidence {
	/* Of the block alone (look-block.c, look-names.c, look-words.c); a pass may take it back. */
	/* length, in characters without blanks: exactly one of these */
	E_TINY,		/* up to 4 */
	E_SHORT,	/* up to 14 */
	E_LINE,		/* up to 30 */
	E_LONG,		/* up to 50 */
	E_FULL,		/* more */
	/* how it ends: exactly one */
	E_ENDS_STOP,	/* 。！？…… with what closes behind */
	E_ENDS_CALL,	/* ！ or ？ in a short line, besides E_ENDS_STOP */
	E_ENDS_COLON,	/* ： or ——— */
	E_ENDS_SEMI,	/* ； */
	E_ENDS_COMMA,	/* ，、 or an opening mark */
	E_ENDS_OPEN,	/* in mid-sentence */
	/* how it begins */
	E_STARTS_ODD,	/* with a comma, a stop or a closing mark */
	E_STARTS_DASH,	/* —— */
	E_STARTS_BULLET,	/* ● ■ △ */
	E_STARTS_NUMBER,	/* 1. 一、 （一） */
	E_STARTS_ON,	/* 他说, 同时, 但: goes on from something before */
	E_INDENT,	/* as a paragraph's first line */
	/* what it holds */
	E_MARK,		/* Markdown's # */
	E_BOLD,		/* ** around the whole */
	E_SENTENCE,	/* a full stop inside */
	E_COMMAS,	/* two commas or more */
	E_COMMA,	/* one */
	E_BLANKS,	/* parts with blanks between them */
	E_PARENS,	/* brackets around the whole */
	E_BRACKETS,	/* 【】 around the whole or a word at the start */
	E_QUOTED,	/* “” or 【】 around the whole */
	E_DATELINE,
	E_LEAD_BYLINE,	/* behind the dateline, or at the very start */
	E_NEWSY,	/* 日前, 昨天, 记者 among the first words */
	E_DATED,	/* a day or a year somewhere in its first sentences */
	E_BYLINE,	/* a byline and nothing else */
	E_NAMES,	/* bare names and nothing else */
	E_TAIL_BYLINE,	/* 。记者李明 */
	E_TAIL_NAME,	/* 。李明 */
	E_TAIL_PAREN,	/* 。（李明） */
	E_TAIL_CABLE,	/* （新华社北京1月1日电） */
	E_CREDIT,	/* the byline is a photographer's */
	E_CAPTION,	/* 图为, 这是 ... 在 */
	E_PHOTO_HEAD,	/* （图片）, （书法）: the headline of a picture */
	E_PHOTO_NOTE,	/* （附图片1张） */
	E_PICTURES,	/* 图片：, with captions below */
	E_FROM,		/* 上接 */
	E_TO,		/* 下转 */
	E_TEASER,	/* >>02, 详见A2版, 导读 */
	E_FURNITURE,	/* words of data/furniture.tsv */
	E_FOLIO,	/* a date, a page label */
	E_EDITOR,	/* 编者按, 编后 */
	E_SALUTE,	/* 编辑同志： */
	E_PAPER,	/* a paper's name: short, with 报 at the end */
	E_SLOGAN,	/* three parts or more, all of one length */
	E_ENDS_PAREN,
	E_ORG,		/* ends with an office or the name of one who holds it */
	E_TABLE,	/* mostly figures */
	E_RUBRIC,	/* named like a column: 来信照登, 江边夜话, 相关新闻 */
	E_SECTION,	/* named like a part of the paper: 综合新闻, 体育 */
	E_ARROW,	/* begins with an arrow that points at a picture */
	E_PART,		/* names a part of a text: 一, 03, 疑问二, 核心阅读 */
	E_LONE_DATELINE,	/* a dateline, with its byline or without, and no text behind it */
	E_PARTS,	/* three parts or more with blanks between them */
	E_PLACED,	/* a short line that names a place or a body among its first characters */
	E_OWN_END,

	/* From its neighbours. */
	E_AROUND = 64,
	/* the room before it (look-gaps.c) */
	E_FIRST = E_AROUND,	/* the first of the page */
	E_GAP,	/* more blank lines before it than between others */
	E_EVEN_GAP,	/* ... and not more than before other short lines */
	E_CLOSE,	/* a short line no further from the text above it than paragraphs are, where heads stand further */
	E_ADJOINED,	/* a short line under another without the blank line that blocks of the page are apart by */
	E_APART,	/* behind a wider gap, on a page whose items all stand so */
	E_WITHIN,	/* ... behind a usual one */
	E_OUTDENT,	/* a text behind another that has no indent where nearly all have */
	/* runs of short lines, tables and lists (look-verse.c, look-tables.c, look-lists.c) */
	E_VERSE,	/* one of a run of short lines */
	E_POEM_TITLE,	/* of one of several poems under a headline */
	E_FORM,	/* a field of a form, a row of a table: its like comes again and again */
	E_LISTED,	/* an entry of a list: its neighbour begins with the same sign, or the next number */
	E_LIST_HEAD,	/* stands over entries and behind others, announces as many as follow, or is over questions and answers */
	/* its # and those of others (look-levels.c) */
	E_TOPLEVEL,	/* of the first level of # */
	E_SUBLEVEL,	/* of a level of # that no headline of the page has */
	E_UPLEVEL,	/* of a level above that of the headline and the subheads before */
	/* pictures, and pointers to other pages (look-pictures.c, look-index.c) */
	E_ILLUSTRATED,	/* under a headline that announces pictures */
	E_INNER_CREDIT,	/* of such a picture, on a line of its own */
	E_CREDITED,	/* the next line is a photographer's */
	E_SECOND_NAME,	/* a name at its end where the article has had its author */
	E_SCENE,	/* a text that stands alone, or under a title, between articles that stand further apart */
	E_POINTED,	/* a pointer to another page stands under it, or under the line below it */
	/* news (look-news.c) */
	E_OVER_NEWS,	/* one of the short lines over a text with a dateline */
	E_DAY_FIRST,	/* a text that opens with a day, as news do: 昨日清晨, 8月12日上午 */
	E_ADDS,		/* a text that opens with 此外, 据了解: it adds to another, and no article opens so */
	E_BRIEF,	/* one of a run of news items, each a paragraph with nothing to do with the next */
	/* the lines of a head (look-heads.c, compare-heads.c) */
	E_UPPERMOST,	/* the first of three lines over a text that nothing sets apart or together */
	E_LEADS_IN,	/* a line over another that says who speaks, on what occasion, when */
	E_TRAILS,	/* a line under another that goes on from it */
	E_RUNS_ON,	/* a line under another that the sentence runs on into */
	E_DONE,	/* a line over another that tells the end of what it tells: a sentence, and not the half of one */
	E_UNTOLD,	/* a short line over another that shares no word with the text under them */
	/* subheads, and authors (look-series.c, look-authors.c, look-parts.c) */
	E_SERIES,	/* one of several short lines over texts without dateline and author */
	E_FEATURE,	/* a head behind a text whose author stands over it */
	E_OWN_AUTHOR,	/* the line with which the article of the next author begins */
	E_LEAD_IN,	/* a paragraph between a headline and its author */
	E_PEN,	/* a short line at the end of a text that nobody has signed */
	E_WORD,	/* up to four characters that the texts near them have, too: a word, and no author's name */
	/* what was cut in two (look-seams.c) */
	E_DOUBLED,	/* begins with the character that the block before ends with, and a comma */
	E_SEAM,	/* its first character stands elsewhere behind the last of the block before */
	E_COUNT
};

static_assert(E_OWN_END <= E_AROUND && E_COUNT <= E_AROUND + 64, "evidence is kept in the bits of two words");

/* Of block->evidence, and of block->around; the compiler complains of the one in the place of the other. */
#define BIT(evidence) (UINT64_C(1) << (evidence))
#define AROUND(evidence) (UINT64_C(1) << ((evidence) - E_AROUND))

#endif
