/* SPDX-License-Identifier: MIT */
/* The line that says how far a long run has come. */
#ifndef BAOLAN_CLI_PROGRESS_H
#define BAOLAN_CLI_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

struct progress {
	bool shown;		/* stderr is a terminal */
	bool drawn;		/* there is a line to wipe */
	uint64_t files, bytes;	/* to be done in all */
	struct timespec began, painted;
};

void progress_start(struct progress *progress, uint64_t files, uint64_t bytes);
/* Paints "12 / 36 files · 131 articles · 8.1 MB/s · 3 s left", at most four times a second. */
void progress_update(struct progress *progress, uint64_t files, uint64_t bytes, int64_t articles);
/* Wipes the line, so that a message can be printed in its place. */
void progress_wipe(struct progress *progress);
/* Since progress_start(). */
double progress_seconds(const struct progress *progress);

#endif
