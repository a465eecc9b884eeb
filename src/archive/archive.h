/* SPDX-License-Identifier: MIT */
/* An archive file, opened for reading: one published generation, which never changes. */
#ifndef BAOLAN_ARCHIVE_ARCHIVE_H
#define BAOLAN_ARCHIVE_ARCHIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/error.h"
#include "press/day.h"

struct archive;

/* Where the archive lies when nobody says: $BAOLAN_ARCHIVE, else archive.db in
 * $XDG_DATA_HOME/baolan. The caller frees it. */
char *archive_default_path(void);

/* STATUS_NONE: there is no file; the message says how to make one. STATUS_INVALID: it is not an
 * archive, or a newer baolan made it. STATUS_SYSTEM: it cannot be read or is damaged. */
enum status archive_open(struct archive **archive, const char *path, struct error *error);
/* Opens several as one, whose articles are merged by day; within a day those of the first come first.
 * Each that cannot be opened is told to complain, and the others go on; with none the status is that of
 * the first, which complain was not told. One alone is opened as it is. */
enum status archive_open_all(struct archive **archive, const char *const *paths, size_t count,
	void (*complain)(void *data, const struct error *error), void *data, struct error *error);
/* Opens anew what an archive was opened from: the generation that is there now. Of several all must open
 * that did before. */
enum status archive_reopen(struct archive **archive, const struct archive *before, struct error *error);
void archive_close(struct archive *archive);

/* True when another generation has been published at the archive's path since it was opened: close
 * it and open anew. One stat(2). */
bool archive_superseded(const struct archive *archive);

/* Looks at every page of the file and at what must agree between its tables; each thing wrong is a
 * line to report, STATUS_INVALID in the end when there was one. */
enum status archive_check(struct archive *archive, void (*report)(void *data, const char *line), void *data,
	struct error *error);

/* Kept, not computed: cheap at any size. */
struct archive_totals {
	int64_t articles, pages, issues;
	day_number first, last;	/* 0 when nothing is dated */
	int64_t papers;
};
enum status archive_totals(struct archive *archive, struct archive_totals *totals, struct error *error);

/* A paper or a topic and how many articles it has. */
struct tally {
	int64_t key;		/* what a list_scope takes */
	const char *code;	/* a topic's; NULL for a paper */
	const char *name;	/* "" for pages whose paper is not known */
	int64_t articles;
	day_number first, last;
};
/* Most articles first; the array and its texts live in the arena. */
enum status archive_papers(struct archive *archive, struct arena *arena, struct tally **tallies, size_t *count,
	struct error *error);
enum status archive_topics(struct archive *archive, struct arena *arena, struct tally **tallies, size_t *count,
	struct error *error);

#endif
