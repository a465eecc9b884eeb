/* SPDX-License-Identifier: MIT */
/* An archive for the tests of the reader, made from a description in a text file:
 *
 *	# a remark
 *	page DATE LABEL PAPER	begins a page; DATE 2025-06-07, ~2025-06 (inferred), or - (undated); LABEL or -
 *	article HEADLINE	begins an article; photo HEADLINE, and with nothing behind it no headline
 *	standing, kicker, deck, from, to TEXT	what it has besides; from and to are page labels
 *	by ROLE NAME		a byline, ROLE or -
 *	topic NAME
 *	p TEXT			a paragraph
 *	sub TEXT		a subhead over the next paragraph
 *	fill COUNT TEXT		so many articles, numbered, of one paragraph
 *	long COUNT TEXT		so many paragraphs, numbered
 *
 * \xNN stands for a byte. */
#ifndef BAOLAN_TESTS_UI_BOARD_H
#define BAOLAN_TESTS_UI_BOARD_H

/* Publishes what the description says at path, in place of all that was there. Ends the program
 * with a word when it cannot. */
void board_publish(const char *description, const char *path);

/* An archive in a folder of its own. */
struct posted {
	char *folder, *path;
};

/* Publishes a description that lies with these tests. */
struct posted board_post(const char *name);
void board_take_down(struct posted *posted);

#endif
