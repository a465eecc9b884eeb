/* SPDX-License-Identifier: MIT */
/* Errors travel upward as a status and one line of text; only ui/ and cli/ print them. */
#ifndef BAOLAN_BASE_ERROR_H
#define BAOLAN_BASE_ERROR_H

enum status {
	STATUS_OK = 0,
	STATUS_NONE,	/* nothing there: no such article, no match; not a fault */
	STATUS_INVALID,	/* the input is not what it should be; the rest of the work can go on */
	STATUS_SYSTEM,	/* the operating system or the database refused */
	STATUS_STOPPED,	/* the user stopped it */
};

struct error {
	char text[512];	/* "what: why" and, where known, what to do; UTF-8, one line */
};

/* The message of printf form is stored in *error (which may be NULL), control characters in it
 * made harmless, and status is returned, so that a caller can say
 * `return error_set(error, STATUS_INVALID, "...")`. */
enum status error_set(struct error *error, enum status status, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

#endif
