/* SPDX-License-Identifier: MIT */
/* The files around an archive while the next generation of it is made. */
#ifndef BAOLAN_ARCHIVE_GENERATION_H
#define BAOLAN_ARCHIVE_GENERATION_H

#include <stdbool.h>

#include "base/error.h"

/* PATH, the generation that readers open; PATH.new, the next one; PATH.previous, the one before;
 * PATH.lock, held by who makes the next one. */
struct generation {
	char *path, *next, *previous, *lock_path;
	int lock;
	bool (*stop)(void);	/* asked while it is copied; may be NULL */
};

/* Takes the lock and removes what a crash left behind. When somebody else holds it: STATUS_SYSTEM,
 * the message says who. Release in any case. */
enum status generation_begin(struct generation *generation, const char *path, struct error *error);

/* Makes PATH.new a copy of PATH; STATUS_NONE when there is no PATH to copy. Where it is told to stop, or
 * fails, it leaves no PATH.new. */
enum status generation_copy(struct generation *generation, struct error *error);

/* Brings PATH.new to the disk and puts it into the place of PATH. */
enum status generation_publish(struct generation *generation, struct error *error);

/* Removes PATH.new when it was not published, and gives back the lock. */
void generation_release(struct generation *generation);

#endif
