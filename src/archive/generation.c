/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE	/* O_DIRECT */
#include "config.h"

#include "archive/generation.h"

#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef HAVE_LINUX_FS_H
#include <linux/fs.h>
#endif
#ifdef HAVE_SYS_CLONEFILE_H
#include <sys/clonefile.h>
#endif

#include "base/alloc.h"
#include "base/path.h"
#include "base/strbuf.h"

#define COPY_BYTES ((size_t)8 * 1024 * 1024)
#define BLOCK_BYTES 4096	/* no disk writes smaller pieces of less */
#define LOCK_TRIES 100

static char *beside(const char *path, const char *suffix)
{
	struct strbuf name = { 0 };

	strbuf_adds(&name, path);
	strbuf_adds(&name, suffix);
	return strbuf_detach(&name);
}

static enum status refused(const char *path, struct error *error)
{
	return error_set(error, STATUS_SYSTEM, "%s: %s", path, strerror(errno));
}

/* The holder wrote who it is into the lock. */
static enum status held_by_other(struct generation *generation, struct error *error)
{
	char holder[256];
	ssize_t len = pread(generation->lock, holder, sizeof holder - 1, 0);

	holder[len > 0 ? len : 0] = '\0';
	holder[strcspn(holder, "\n")] = '\0';
	return error_set(error, STATUS_SYSTEM, "%s: being indexed by %s: wait until it has ended", generation->path,
		holder[0] != '\0' ? holder : "another process");
}

static bool write_holder(int lock)
{
	const struct passwd *user = getpwuid(geteuid());
	struct strbuf line = { 0 };
	char host[256] = "this host";
	bool written;

	gethostname(host, sizeof host - 1);
	strbuf_addf(&line, "%s on %s, process %ld\n", user != NULL ? user->pw_name : "somebody", host, (long)getpid());
	written = ftruncate(lock, 0) == 0 && pwrite(lock, line.text, line.len, 0) == (ssize_t)line.len;
	strbuf_release(&line);
	return written;
}

/* The holder removes the file at its end: what was opened before that and locked after is no longer
 * the file that others will open, and the next try opens the new one. */
static enum status take_lock(struct generation *generation, struct error *error)
{
	for (int tries = 0; tries < LOCK_TRIES; tries++) {
		struct stat held, named;

		generation->lock = open(generation->lock_path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
		if (generation->lock < 0)
			return refused(generation->lock_path, error);
		if (flock(generation->lock, LOCK_EX | LOCK_NB) != 0) {
			enum status status = errno == EWOULDBLOCK ? held_by_other(generation, error) :
				refused(generation->lock_path, error);

			close(generation->lock);
			generation->lock = -1;
			return status;
		}
		if (fstat(generation->lock, &held) == 0 && stat(generation->lock_path, &named) == 0 &&
				held.st_ino == named.st_ino && held.st_dev == named.st_dev) {
			/* The name is a courtesy; the lock holds without it. */
			(void)write_holder(generation->lock);
			return STATUS_OK;
		}
		close(generation->lock);
		generation->lock = -1;
	}
	return error_set(error, STATUS_SYSTEM, "%s: cannot be locked", generation->lock_path);
}

enum status generation_begin(struct generation *generation, const char *path, struct error *error)
{
	char *real = realpath(path, NULL);	/* a link to the archive stays one */
	enum status status;

	*generation = (struct generation){ .path = real != NULL ? real : xstrdup(path), .lock = -1 };
	generation->next = beside(generation->path, ".new");
	generation->previous = beside(generation->path, ".previous");
	generation->lock_path = beside(generation->path, ".lock");
	if (!path_make_parent(generation->path))
		return refused(generation->path, error);
	status = take_lock(generation, error);
	if (status == STATUS_OK && unlink(generation->next) != 0 && errno != ENOENT)
		return refused(generation->next, error);
	return status;
}

/* Past the page cache, where the system can: an archive of gigabytes goes to the disk at the disk's speed
 * then, pushes nothing else out of memory, and leaves nothing to be synced. */
static bool write_directly(int file, bool directly)
{
#ifdef O_DIRECT
	int flags = fcntl(file, F_GETFL);

	return flags >= 0 && fcntl(file, F_SETFL, directly ? flags | O_DIRECT : flags & ~O_DIRECT) == 0;
#else
	(void)file;
	return !directly;
#endif
}

/* Until the buffer is full or the file ends. */
static ssize_t read_fully(int from, char *buffer)
{
	size_t len = 0;

	while (len < COPY_BYTES) {
		ssize_t step = read(from, buffer + len, COPY_BYTES - len);

		if (step < 0 && errno == EINTR)
			continue;
		if (step < 0)
			return -1;
		if (step == 0)
			break;
		len += (size_t)step;
	}
	return (ssize_t)len;
}

/* What is not of whole blocks, or refused, is written in the ordinary way. */
static bool write_fully(int to, const char *buffer, size_t len)
{
	if (len % BLOCK_BYTES != 0)
		write_directly(to, false);
	while (len > 0) {
		ssize_t step = write(to, buffer, len);

		if (step < 0 && errno == EINVAL && write_directly(to, false))
			step = write(to, buffer, len);
		if (step < 0 && errno != EINTR)
			return false;
		if (step > 0 && (size_t)step < len && step % BLOCK_BYTES != 0)
			write_directly(to, false);
		buffer += step > 0 ? step : 0;
		len -= step > 0 ? (size_t)step : 0;
	}
	return true;
}

static enum status copy_bytes(const struct generation *generation, int from, int to, struct error *error)
{
	char *buffer = aligned_alloc(BLOCK_BYTES, COPY_BYTES);
	bool copied = buffer != NULL, stopped = false;
	off_t at = 0;
	ssize_t len = 1;

	write_directly(to, true);
	while (copied && len > 0) {
		stopped = generation->stop != NULL && generation->stop();
		if (stopped)
			break;
		len = read_fully(from, buffer);
		at += len;
#ifdef POSIX_FADV_WILLNEED
		posix_fadvise(from, at, COPY_BYTES, POSIX_FADV_WILLNEED);	/* is read while the other is written */
#endif
		copied = len >= 0 && write_fully(to, buffer, (size_t)len);
	}
	free(buffer);
	if (stopped)
		return error_set(error, STATUS_STOPPED, "%s: stopped: the archive is as it was", generation->path);
	return copied ? STATUS_OK : refused(generation->next, error);
}

/* A file system that can shares the blocks of both until one is written to. */
static bool share_blocks(int from, int to)
{
#ifdef FICLONE
	return ioctl(to, FICLONE, from) == 0;
#else
	(void)from;
	(void)to;
	return false;
#endif
}

enum status generation_copy(struct generation *generation, struct error *error)
{
	enum status status = STATUS_OK;
	struct stat state;
	int to, from = open(generation->path, O_RDONLY | O_CLOEXEC);

	if (from < 0)
		return errno == ENOENT ? STATUS_NONE : refused(generation->path, error);
#ifdef HAVE_SYS_CLONEFILE_H
	if (fclonefileat(from, AT_FDCWD, generation->next, 0) == 0) {
		close(from);
		return STATUS_OK;
	}
#endif
	to = open(generation->next, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (to < 0) {
		status = refused(generation->next, error);
	} else {
		if (fstat(from, &state) != 0 || fchmod(to, state.st_mode & 0777) != 0)
			status = refused(generation->next, error);
		if (status == STATUS_OK && !share_blocks(from, to))
			status = copy_bytes(generation, from, to, error);
		if (close(to) != 0 && status == STATUS_OK)
			status = refused(generation->next, error);
		if (status != STATUS_OK)
			unlink(generation->next);
	}
	close(from);
	return status;
}

static enum status sync_file(const char *path, int flags, struct error *error)
{
	int file = open(path, flags | O_CLOEXEC);
	enum status status = STATUS_OK;

	/* Some file systems cannot sync a folder, and say so with EINVAL. */
	if (file < 0 || (fsync(file) != 0 && errno != EINVAL))
		status = refused(path, error);
	if (file >= 0)
		close(file);
	return status;
}

static enum status sync_folder(const char *path, struct error *error)
{
	const char *slash = strrchr(path, '/');
	char *folder = slash == NULL ? xstrdup(".") : xstrndup(path, slash == path ? 1 : (size_t)(slash - path));
	enum status status = sync_file(folder, O_RDONLY | O_DIRECTORY, error);

	free(folder);
	return status;
}

enum status generation_publish(struct generation *generation, struct error *error)
{
	enum status status = sync_file(generation->next, O_RDWR, error);

	if (status != STATUS_OK)
		return status;
	/* Where the file system has no links the one before is not kept: that PATH is never missing, not
	 * even for a moment, is worth more. */
	unlink(generation->previous);
	if (link(generation->path, generation->previous) != 0 && errno == ENOSPC)
		return refused(generation->previous, error);
	if (rename(generation->next, generation->path) != 0)
		return refused(generation->path, error);
	return sync_folder(generation->path, error);
}

void generation_release(struct generation *generation)
{
	if (generation->lock >= 0) {
		unlink(generation->next);
		unlink(generation->lock_path);
		close(generation->lock);
	}
	free(generation->path);
	free(generation->next);
	free(generation->previous);
	free(generation->lock_path);
	*generation = (struct generation){ .lock = -1 };
}
