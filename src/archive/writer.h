/* SPDX-License-Identifier: MIT */
/* Making the next generation of an archive: on a copy beside it, checked, synced and renamed into
 * place. Until writer_publish() returns the old generation is as it was, whatever happens. */
#ifndef BAOLAN_ARCHIVE_WRITER_H
#define BAOLAN_ARCHIVE_WRITER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "press/press.h"

struct writer;

/* What is known of a file that was read, so that it need not be read again. */
struct source {
	uint64_t size;
	int64_t modified;	/* nanoseconds since 1970 */
	uint64_t hash;		/* of the content, hash.h */
};

/* Takes the lock; the current generation, if there is one, is copied at the first change. When another
 * process holds the lock: STATUS_SYSTEM, the message names it. press tells the names of all topics; it
 * may be NULL and must outlive the writer. */
enum status writer_open(struct writer **writer, const char *path, const struct press *press, struct error *error);

/* Where the first change copies many bytes, stop is asked every few of them; when it says so that change is not
 * made: STATUS_STOPPED. */
void writer_stop_when(struct writer *writer, bool (*stop)(void));

/* What the archive knows of a file, by its absolute path; STATUS_NONE when nothing. Marks it as
 * seen for writer_forget_unseen(). */
enum status writer_seen(struct writer *writer, const char *path, struct source *source, struct error *error);

/* The file is the same in content, with another size or time. */
enum status writer_touch(struct writer *writer, const char *path, const struct source *source, struct error *error);

/* Takes the pages of a file in place of what the archive had of it. The page is not changed and
 * not kept. Rows reach the file in batches, in the order of their numbers. */
enum status writer_add(struct writer *writer, const char *path, const struct source *source,
	const struct page *page, struct error *error);

/* Takes out what came from files at or below root that were not seen since writer_open(); *count
 * says how many files. */
enum status writer_forget_unseen(struct writer *writer, const char *root, int64_t *count, struct error *error);

/* How many articles the generation has now. */
int64_t writer_articles(const struct writer *writer);

/* Syncs, checks and renames into place; the generation before is kept as PATH.previous until the next.
 * The writer is closed in any case. When nothing was changed nothing is published. */
enum status writer_publish(struct writer *writer, struct error *error);
/* Leaves the old generation as it was and removes the copy. */
void writer_abandon(struct writer *writer);

#endif
