/* SPDX-License-Identifier: MIT */
#include "config.h"

#ifdef HAVE_MEMFD_CREATE
#define _GNU_SOURCE 1
#endif

#include "ui/burst.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

void burst_open(struct burst *burst, int fd)
{
	*burst = (struct burst){ fd, -1, -1 };
#ifdef HAVE_MEMFD_CREATE
	burst->store = memfd_create("screen", MFD_CLOEXEC);
	if (burst->store >= 0)
		burst->terminal = fcntl(fd, F_DUPFD_CLOEXEC, 3);
#endif
}

void burst_begin(struct burst *burst)
{
	if (burst->terminal >= 0)
		dup2(burst->store, burst->fd);
}

static void send(int fd, const char *bytes, ssize_t len)
{
	while (len > 0) {
		ssize_t sent = write(fd, bytes, (size_t)len);

		if (sent < 0 && errno != EINTR && errno != EAGAIN)
			return;
		if (sent > 0) {
			bytes += sent;
			len -= sent;
		}
	}
}

void burst_end(struct burst *burst)
{
	char bytes[16 * 1024];
	off_t at = 0;
	ssize_t len;

	if (burst->terminal < 0)
		return;
	dup2(burst->terminal, burst->fd);
	while ((len = pread(burst->store, bytes, sizeof bytes, at)) > 0) {
		send(burst->fd, bytes, len);
		at += len;
	}
	if (ftruncate(burst->store, 0) != 0 || lseek(burst->store, 0, SEEK_SET) != 0)
		burst_close(burst);
}

void burst_close(struct burst *burst)
{
	if (burst->terminal >= 0)
		close(burst->terminal);
	if (burst->store >= 0)
		close(burst->store);
	burst->terminal = burst->store = -1;
}
