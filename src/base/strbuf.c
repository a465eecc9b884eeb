/* SPDX-License-Identifier: MIT */
#include "base/strbuf.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"

char *strbuf_reserve(struct strbuf *buf, size_t extra)
{
	if (extra > SIZE_MAX / 2 - buf->len - 1)
		xreallocarray(NULL, SIZE_MAX, 2);	/* ends the program: no such size */
	if (buf->len + extra + 1 > buf->capacity) {
		size_t wanted = buf->len + extra + 1;

		buf->capacity = buf->capacity * 2 > wanted ? buf->capacity * 2 : wanted;
		if (buf->capacity < 32)
			buf->capacity = 32;
		buf->text = xrealloc(buf->text, buf->capacity);
		buf->text[buf->len] = '\0';
	}
	return buf->text + buf->len;
}

void strbuf_add(struct strbuf *buf, const char *bytes, size_t len)
{
	char *end = strbuf_reserve(buf, len);

	if (len > 0)
		memcpy(end, bytes, len);
	buf->len += len;
	buf->text[buf->len] = '\0';
}

void strbuf_adds(struct strbuf *buf, const char *text)
{
	strbuf_add(buf, text, strlen(text));
}

void strbuf_addc(struct strbuf *buf, char c)
{
	char *end = strbuf_reserve(buf, 1);

	end[0] = c;
	end[1] = '\0';
	buf->len++;
}

void strbuf_addf(struct strbuf *buf, const char *format, ...)
{
	va_list args, again;
	int len;

	va_start(args, format);
	va_copy(again, args);
	len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (len > 0) {
		vsnprintf(strbuf_reserve(buf, (size_t)len), (size_t)len + 1, format, again);
		buf->len += (size_t)len;
	}
	va_end(again);
}

const char *strbuf_text(const struct strbuf *buf)
{
	return buf->text != NULL ? buf->text : "";
}

void strbuf_clear(struct strbuf *buf)
{
	buf->len = 0;
	if (buf->text != NULL)
		buf->text[0] = '\0';
}

void strbuf_release(struct strbuf *buf)
{
	free(buf->text);
	*buf = (struct strbuf){ 0 };
}

char *strbuf_detach(struct strbuf *buf)
{
	char *text = buf->text != NULL ? buf->text : xstrdup("");

	*buf = (struct strbuf){ 0 };
	return text;
}
