/* SPDX-License-Identifier: MIT */
#include "cli/progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

#define PAINT_EVERY 0.25	/* seconds */
#define MEGABYTE 1e6

static double seconds_since(const struct timespec *then)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - then->tv_sec) + (double)(now.tv_nsec - then->tv_nsec) / 1e9;
}

void progress_start(struct progress *progress, uint64_t files, uint64_t bytes)
{
	*progress = (struct progress){ .shown = isatty(STDERR_FILENO), .files = files, .bytes = bytes };
	clock_gettime(CLOCK_MONOTONIC, &progress->began);
	progress->painted = progress->began;
}

double progress_seconds(const struct progress *progress)
{
	return seconds_since(&progress->began);
}

void progress_update(struct progress *progress, uint64_t files, uint64_t bytes, int64_t articles)
{
	double seconds = progress_seconds(progress);

	if (!progress->shown || seconds_since(&progress->painted) < PAINT_EVERY)
		return;
	clock_gettime(CLOCK_MONOTONIC, &progress->painted);
	progress->drawn = true;
	fprintf(stderr, "\r\033[K%" PRIu64 " / %" PRIu64 " files · %" PRId64 " articles · %.1f MB/s",
		files, progress->files, articles, (double)bytes / MEGABYTE / seconds);
	if (bytes > 0 && bytes < progress->bytes)
		fprintf(stderr, " · %.0f s left", seconds / (double)bytes * (double)(progress->bytes - bytes));
	fflush(stderr);
}

void progress_wipe(struct progress *progress)
{
	if (progress->drawn)
		fputs("\r\033[K", stderr);
	progress->drawn = false;
}
