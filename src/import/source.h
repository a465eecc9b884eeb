/* SPDX-License-Identifier: MIT */
/* Files and what is in them, up to text that press can read. */
#ifndef BAOLAN_IMPORT_SOURCE_H
#define BAOLAN_IMPORT_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/strbuf.h"

enum encoding {
	ENCODING_DETECT,
	ENCODING_UTF8,
	ENCODING_GB18030,
	ENCODING_BIG5,
};

/* Takes "utf-8", "gb18030", "gbk", "gb2312", "big5" in either case; false for anything else. */
bool encoding_parse(const char *name, enum encoding *encoding);
const char *encoding_name(enum encoding encoding);

/* UTF-8 when the bytes are well-formed; else GB18030 or Big5, whichever reads better (fewer faults,
 * more of the commonest characters); UTF-8 with faults when neither does. */
enum encoding encoding_detect(const char *bytes, size_t len);

/* Gives the text as well-formed UTF-8 without BOM, CR LF and CR as LF, NUL as U+FFFD. What is not
 * in the encoding becomes U+FFFD; returns how many such places (NULs among them) there were. What
 * text held is gone, and so may be the bytes: as nearly all that is read is such text already, the
 * two are then exchanged. */
size_t text_decode(struct strbuf *bytes, enum encoding encoding, struct strbuf *text);

/* STATUS_INVALID when the bytes are no text (many NULs, an image, an archive, ...): the message says
 * what they look like. */
enum status text_check(const char *bytes, size_t len, struct error *error);

/* A file that a walk found. */
struct found {
	char *path;		/* absolute, as realpath(3) gives it */
	char *named;		/* as reached from what the user named */
	uint64_t size;
	int64_t modified;	/* nanoseconds since 1970 */
	bool aside;		/* lies in a folder that was walked, and is not named as a page is */
};

struct finds {
	struct found *files;
	size_t count, capacity;
	uint64_t bytes;		/* sum of the sizes */
};

/* Appends the regular files at or below path, folders in byte order of their names, symbolic links
 * to files followed and to folders not, hidden files and folders (.git) left out. In a folder pages
 * are named so: .txt, .text or .md, in either case, or no ending (a dot and letters), but not README;
 * path itself may have any name. What cannot be read is told to complain, and the walk goes on;
 * STATUS_NONE when path itself is not there. */
enum status walk(const char *path, struct finds *finds, void (*complain)(void *data, const struct error *error),
	void *data, struct error *error);
void finds_release(struct finds *finds);

/* The bytes of a file, appended. */
enum status file_read(const char *path, struct strbuf *bytes, struct error *error);

#endif
