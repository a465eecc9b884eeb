/* SPDX-License-Identifier: MIT */
/* Unicode's own test files, where the system has them (package unicode-data on Debian). */
#ifndef BAOLAN_TESTS_TEXT_UCD_H
#define BAOLAN_TESTS_TEXT_UCD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#define UCD_LINE 128	/* code points of a test line at most */

/* Opens a file of the database, such as "auxiliary/LineBreakTest.txt", in $UNICODE_DATA or where
 * systems keep it; NULL, with a word on the output, when there is none. Its first line gives the
 * version, as 1500 for 15.0.0. */
FILE *ucd_open(const char *name, int *version);

/* A line of a break test: the text, and for each byte of it and for its end whether there is a
 * break before it. False at the end of the file. */
struct ucd_breaks {
	char text[4 * UCD_LINE];
	size_t len;
	bool breaks[4 * UCD_LINE + 1];
	bool start[4 * UCD_LINE + 1];	/* a code point begins here, or the text ends */
	char line[8192];	/* as it stands in the file */
};
bool ucd_next_breaks(FILE *file, struct ucd_breaks *test);

#endif
