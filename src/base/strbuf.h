/* SPDX-License-Identifier: MIT */
/* A string that grows. */
#ifndef BAOLAN_BASE_STRBUF_H
#define BAOLAN_BASE_STRBUF_H

#include <stdarg.h>
#include <stddef.h>

/* {0} is an empty string. text is NULL until something was added and NUL-terminated after;
 * the bytes may hold NULs of their own, len counts all. */
struct strbuf {
	char *text;
	size_t len, capacity;
};

void strbuf_add(struct strbuf *buf, const char *bytes, size_t len);
void strbuf_adds(struct strbuf *buf, const char *text);
void strbuf_addc(struct strbuf *buf, char c);
void strbuf_addf(struct strbuf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Room for extra more bytes behind len, for a caller that writes there itself and then adds to
 * len; returns where to write. */
char *strbuf_reserve(struct strbuf *buf, size_t extra);
/* The text, never NULL; it belongs to the buffer and is good until the buffer changes. */
const char *strbuf_text(const struct strbuf *buf);
/* Empty, with the memory kept. */
void strbuf_clear(struct strbuf *buf);
/* Empty, owning nothing. */
void strbuf_release(struct strbuf *buf);
/* The text, which the caller now frees; the buffer is empty. */
char *strbuf_detach(struct strbuf *buf);

#endif
