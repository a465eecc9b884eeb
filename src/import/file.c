/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "import/source.h"

#define STEP ((size_t)64 * 1024)

static enum status refused(const char *path, struct error *error)
{
	return error_set(error, STATUS_SYSTEM, "%s: %s", path, strerror(errno));
}

/* One byte more than the file has, so that its end is seen without growing the buffer. */
static size_t expected_size(int file)
{
	struct stat state;

	return fstat(file, &state) == 0 && state.st_size > 0 ? (size_t)state.st_size + 1 : STEP;
}

enum status file_read(const char *path, struct strbuf *bytes, struct error *error)
{
	int file = open(path, O_RDONLY | O_CLOEXEC);
	enum status status = STATUS_OK;
	size_t room;
	ssize_t len;

	if (file < 0)
		return refused(path, error);
	room = expected_size(file);
	for (;;) {
		len = read(file, strbuf_reserve(bytes, room), room);
		if (len > 0) {
			bytes->len += (size_t)len;
			bytes->text[bytes->len] = '\0';
			room = room > (size_t)len ? room - (size_t)len : STEP;
		} else if (len == 0) {
			break;
		} else if (errno != EINTR) {
			status = refused(path, error);
			break;
		}
	}
	close(file);
	return status;
}
