/* SPDX-License-Identifier: MIT */
#include "text/fold.h"

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "base/alloc.h"
#include "text/grapheme.h"
#include "text/utf8.h"

struct simplified {
	uint32_t from, to;
};

#include "text/fold-table.h"

/* Of a code point to bytes: at most four for three. */
#define GROWTH(len) ((len) + (len) / 3 + UTF8_MAX)

/* One call of fold_add(). */
struct folding {
	struct strbuf *out;
	size_t base;	/* bytes of out before it */
	uint32_t **origin;
	size_t *capacity;
	bool keep_case;
	utf8proc_int32_t *codes;	/* the segment at hand */
	size_t count, codes_capacity;
};

static uint32_t simplified_han(uint32_t codepoint)
{
	uint32_t index = codepoint - 0x4e00;
	uint64_t bits = fold_simplified_bits[index / 64];
	uint64_t bit = UINT64_C(1) << index % 64;

	if (!(bits & bit))
		return codepoint;
	return simplified_form[simplified_before[index / 64] + __builtin_popcountll(bits & (bit - 1))];
}

static int compare_simplified(const void *key, const void *entry)
{
	uint32_t codepoint = *(const uint32_t *)key;
	uint32_t from = ((const struct simplified *)entry)->from;

	return (codepoint > from) - (codepoint < from);
}

uint32_t fold_simplified(uint32_t codepoint)
{
	const struct simplified *found;

	if (codepoint >= 0x4e00 && codepoint <= 0x9fff)
		return simplified_han(codepoint);
	if (codepoint < simplified_other[0].from)
		return codepoint;
	found = bsearch(&codepoint, simplified_other, sizeof simplified_other / sizeof *simplified_other,
		sizeof *simplified_other, compare_simplified);
	return found ? found->to : codepoint;
}

/* Room for len more bytes of out, and their origins. */
static char *reserve(struct folding *f, size_t len)
{
	char *end = strbuf_reserve(f->out, len);
	size_t wanted = f->out->len - f->base + len + 1;

	if (f->origin && wanted > *f->capacity) {
		*f->capacity = wanted > 2 * *f->capacity ? wanted : 2 * *f->capacity;
		*f->origin = xreallocarray(*f->origin, *f->capacity, sizeof **f->origin);
	}
	return end;
}

/* What a code point folds to that stands alone in any company but that of a mark: ASCII, Han and
 * the common Chinese punctuation. Its size in bytes, or 0 for one that has to be looked at. */
static inline size_t plain(const unsigned char *s, size_t len, bool keep_case, uint32_t *to)
{
	uint32_t codepoint;

	if (s[0] < 0x80) {
		*to = !keep_case && s[0] >= 'A' && s[0] <= 'Z' ? s[0] | 0x20u : s[0];
		return s[0] == '\r' ? 0 : 1;	/* a line feed would be in its cluster */
	}
	if (len < 3 || (s[1] & 0xc0) != 0x80 || (s[2] & 0xc0) != 0x80)
		return 0;
	codepoint = (s[0] & 0xfu) << 12 | (s[1] & 0x3fu) << 6 | (s[2] & 0x3fu);
	if (s[0] >= 0xe4 && s[0] <= 0xe9 && codepoint >= 0x4e00) {
		*to = simplified_han(codepoint);
		return 3;
	}
	if (s[0] == 0xe3 && codepoint >= 0x3000 && codepoint < 0x302a) {	/* 。、《》 up to the marks */
		*to = codepoint == 0x3000 ? ' ' : codepoint;
		return 3;
	}
	if (s[0] == 0xef && codepoint >= 0xff01 && codepoint <= 0xff5e) {	/* ， as , and Ａ as a */
		*to = codepoint - 0xfee0;
		if (!keep_case && *to >= 'A' && *to <= 'Z')
			*to |= 0x20;
		return 3;
	}
	if (s[0] == 0xe2 && (codepoint == 0x2014 || codepoint == 0x201c || codepoint == 0x201d)) {	/* — “ ” */
		*to = codepoint;
		return 3;
	}
	return 0;
}

/* Folds plain text from i on; returns where it ends. The last code point before something else
 * is left to it, as that may be a mark. */
static inline size_t fold_plain(struct folding *f, const char *text, size_t len, size_t i)
{
	const unsigned char *s = (const unsigned char *)text;
	char *to = reserve(f, GROWTH(len - i)), *start = to, *last_to = to;
	uint32_t *origin = f->origin ? *f->origin + (f->out->len - f->base) : NULL;
	bool keep_case = f->keep_case;
	size_t last = i;

	while (i < len) {
		uint32_t codepoint;
		size_t size = plain(s + i, len - i, keep_case, &codepoint);

		if (size == 0) {
			i = last;
			to = last_to;
			break;
		}
		last = i;
		last_to = to;
		if (codepoint < 0x80)
			*to++ = (char)codepoint;
		else
			to += utf8_put(to, codepoint);
		if (origin)
			for (char *p = last_to; p < to; p++)
				origin[p - start] = (uint32_t)i;
		i += size;
	}
	f->out->len += (size_t)(to - start);
	*to = '\0';
	return i;
}

static void add_codepoint(struct folding *f, uint32_t codepoint)
{
	int options = UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_IGNORE;
	utf8proc_ssize_t got;
	int boundary = 0;

	if (!f->keep_case)
		options |= UTF8PROC_CASEFOLD;
	for (;;) {
		size_t room = f->codes_capacity - f->count;

		got = utf8proc_decompose_char((utf8proc_int32_t)codepoint, f->codes + f->count,
			(utf8proc_ssize_t)room, (utf8proc_option_t)options, &boundary);
		if (got < 0 || (size_t)got <= room)
			break;
		f->codes_capacity = 2 * f->codes_capacity + (size_t)got;
		f->codes = xreallocarray(f->codes, f->codes_capacity, sizeof *f->codes);
	}
	for (utf8proc_ssize_t i = 0; i < got; i++) {
		utf8proc_int32_t *code = &f->codes[f->count++];

		*code = (utf8proc_int32_t)fold_simplified((uint32_t)*code);
	}
}

/* True when the code points from the one at first on, of a new cluster, have nothing to do with
 * those before: nothing composes with them or is put in order with them. */
static bool stands_alone(const struct folding *f, size_t first)
{
	const utf8proc_property_t *property;

	if (first == f->count)
		return false;	/* nothing is left of it */
	property = utf8proc_get_property(f->codes[first]);
	switch (property->boundclass) {
	case UTF8PROC_BOUNDCLASS_EXTEND:
	case UTF8PROC_BOUNDCLASS_V:
	case UTF8PROC_BOUNDCLASS_T:
		return false;
	default:
		return property->combining_class == 0;
	}
}

static int combining_class(utf8proc_int32_t code)
{
	return utf8proc_get_property(code)->combining_class;
}

/* Puts marks in order of their class, those of one class as they stand. Counting, for there may
 * be a million of them. */
static void order_marks(utf8proc_int32_t *codes, size_t count)
{
	size_t place[257] = { 0 };
	utf8proc_int32_t *marks = xmalloc(count * sizeof *marks);

	memcpy(marks, codes, count * sizeof *marks);
	for (size_t i = 0; i < count; i++)
		place[combining_class(marks[i]) + 1]++;
	for (size_t class = 1; class < 257; class++)
		place[class] += place[class - 1];
	for (size_t i = 0; i < count; i++)
		codes[place[combining_class(marks[i])]++] = marks[i];
	free(marks);
}

/* The canonical order of The Unicode Standard, section 3.11. */
static void order(utf8proc_int32_t *codes, size_t count)
{
	size_t end;

	for (size_t i = 0; i < count; i = end) {
		bool sorted = true;
		int before = combining_class(codes[i]);

		end = i + 1;
		if (before == 0)
			continue;
		for (; end < count; end++) {
			int class = combining_class(codes[end]);

			if (class == 0)
				break;
			sorted = sorted && class >= before;
			before = class;
		}
		if (!sorted)
			order_marks(codes + i, end - i);
	}
}

static void add_segment(struct folding *f, size_t at)
{
	utf8proc_ssize_t count;
	char *to;
	size_t size;

	order(f->codes, f->count);
	count = utf8proc_normalize_utf32(f->codes, (utf8proc_ssize_t)f->count,
		(utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
	for (utf8proc_ssize_t i = 0; i < count; i++) {
		to = reserve(f, UTF8_MAX);
		size = utf8_put(to, (uint32_t)f->codes[i]);
		if (f->origin)
			for (size_t byte = 0; byte < size; byte++)
				(*f->origin)[f->out->len - f->base + byte] = (uint32_t)at;
		f->out->len += size;
		to[size] = '\0';
	}
}

/* Folds the cluster at i and all those behind that melt into it; returns where they end. */
static size_t fold_segment(struct folding *f, const char *text, size_t len, size_t i)
{
	size_t at = i;

	f->count = 0;
	while (i < len) {
		const char *p = text + i, *end = p + grapheme_next(text + i, len - i);
		size_t first = f->count;

		add_codepoint(f, utf8_next(&p, end));
		if (i > at && stands_alone(f, first)) {
			f->count = first;
			break;
		}
		while (p < end)
			add_codepoint(f, utf8_next(&p, end));
		i = (size_t)(end - text);
	}
	add_segment(f, at);
	return i;
}

static void fold(struct folding *f, const char *text, size_t len)
{
	f->base = f->out->len;
	f->codes_capacity = 32;
	f->codes = xmalloc(f->codes_capacity * sizeof *f->codes);
	for (size_t i = 0; i < len; ) {
		i = fold_plain(f, text, len, i);
		if (i < len)
			i = fold_segment(f, text, len, i);
	}
	reserve(f, 0);
	if (f->origin)
		(*f->origin)[f->out->len - f->base] = (uint32_t)len;
	free(f->codes);
}

void fold_add(struct strbuf *out, const char *text, size_t len, uint32_t **origin, size_t *capacity)
{
	struct folding f = { .out = out, .origin = origin, .capacity = capacity };

	fold(&f, text, len);
}

void fold_add_cased(struct strbuf *out, const char *text, size_t len, uint32_t **origin, size_t *capacity)
{
	struct folding f = { .out = out, .origin = origin, .capacity = capacity, .keep_case = true };

	fold(&f, text, len);
}
