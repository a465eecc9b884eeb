/* SPDX-License-Identifier: MIT */
/* A short stretch of text as an array of characters that can be compared: full width as half
 * width, traditional as simplified, every blank as a space, lines that are drawn as a dash as one. */
#ifndef BAOLAN_PRESS_GLYPHS_H
#define BAOLAN_PRESS_GLYPHS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <uchar.h>

#include "base/arena.h"
#include "text/utf8.h"

#define GLYPHS_MAX 96
#define GLYPHS_NOTED 1024

/* With which characters the words of lists begin, by where the list stands in memory: noted when it is first asked for
 * on a page. Most words that are looked for stand nowhere, and so are not even compared. */
struct firsts;
struct firsts *firsts_make(struct arena *temp);

/* Not to be copied: code may point to own. */
struct glyphs {
	const uint32_t *code;
	size_t count;
	const char *text;	/* what they stand in */
	size_t len;
	size_t before;		/* characters of text before the first */
	struct firsts *firsts;	/* NULL where they are not kept */
	uint64_t noted[GLYPHS_NOTED / 64];	/* a bit for each code % GLYPHS_NOTED that may be among them: at first all */
	uint32_t own[GLYPHS_MAX];
};

/* The first, or the last, GLYPHS_MAX characters of text, which has to live as long. */
void glyphs_first(struct glyphs *glyphs, const char *text, size_t len);
void glyphs_last(struct glyphs *glyphs, const char *text, size_t len);

/* Notes which characters there are: a line in which many words are looked for has few of those that they begin with. */
void glyphs_note(struct glyphs *glyphs);
static inline void glyphs_forget(struct glyphs *glyphs)
{
	memset(glyphs->noted, 0xff, sizeof glyphs->noted);
}

/* False when code is not among them, as far as noted. */
static inline bool glyphs_may_have(const struct glyphs *glyphs, uint32_t code)
{
	return (glyphs->noted[code % GLYPHS_NOTED / 64] >> code % 64 & 1) != 0;
}

/* The byte of the text where the glyph at place begins; where the last ends for count. */
size_t glyphs_at(const struct glyphs *glyphs, size_t place);

/* How many glyphs from place on word takes; 0 when it does not stand there. word is given as
 * glyphs are: half width, simplified. */
size_t glyphs_match(const struct glyphs *glyphs, size_t place, const char32_t *word);
/* The place of word from place on, before end; end when it is not there. */
size_t glyphs_find(const struct glyphs *glyphs, size_t place, size_t end, const char32_t *word);
/* As glyphs_match for the longest of a NULL-terminated list of words, which has to be static, that stands there. */
size_t glyphs_match_any(const struct glyphs *glyphs, size_t place, const char32_t *const *words);
/* False when none of words stands anywhere, as far as noted. */
bool glyphs_may_have_any(const struct glyphs *glyphs, const char32_t *const *words);
/* True when one of words stands anywhere before end. */
bool glyphs_have(const struct glyphs *glyphs, size_t end, const char32_t *const *words);
/* The place behind the blanks that stand at place. */
size_t glyphs_skip_blanks(const struct glyphs *glyphs, size_t place);

/* A number in digits or in Chinese numerals (二十三, 一九九八) of at most four digits at place;
 * *value is set and the glyphs it took are returned, 0 when there is none. */
size_t glyphs_number(const struct glyphs *glyphs, size_t place, int *value);

/* The code point at *p, which moves behind it; *p < end. As utf8_next(), but for text that is known to be UTF-8: what is
 * not gives code points that mean nothing. */
static inline uint32_t glyph_next(const char **p, const char *end)
{
	const unsigned char *s = (const unsigned char *)*p;
	const char *other = *p;	/* what is seldom needed must not keep *p out of a register */
	uint32_t code;

	if (s[0] < 0x80) {
		*p += 1;
		return s[0];
	}
	if (s[0] >= 0xe0 && s[0] < 0xf0 && end - *p >= 3) {
		*p += 3;
		return (uint32_t)((s[0] & 0x0f) << 12 | (s[1] & 0x3f) << 6 | (s[2] & 0x3f));
	}
	code = utf8_next(&other, end);
	*p = other;
	return code;
}

/* The code point that ends at *p, which moves to its start; start < *p. For text that is known to be UTF-8. */
static inline uint32_t glyph_previous(const char *start, const char **p)
{
	const char *q = *p - 1;

	if ((unsigned char)*q < 0x80) {
		*p = q;
		return (unsigned char)*q;
	}
	if (q - start >= 2 && ((unsigned char)q[-2] & 0xf0) == 0xe0) {
		*p = q - 2;
		q = *p;
		return glyph_next(&q, *p + 3);
	}
	return utf8_previous(start, p);
}

/* The place of a code among count of them; count when it is not there. */
size_t glyph_find(const uint32_t *code, size_t count, uint32_t wanted);
/* Whether two stand side by side among count codes. */
bool glyph_have_pair(const uint32_t *code, size_t count, uint32_t first, uint32_t second);
/* A character as glyphs hold it. */
uint32_t glyph_fold(uint32_t codepoint);
/* Those of text, room for as many in code; how many there are. */
size_t glyph_fold_text(const char *text, size_t len, uint32_t *code, size_t room);
/* As glyph_fold_text(), and lists where in the first 64 KB of text the characters stand that are not common Han held as they
 * are: marks, figures, letters. */
size_t glyph_fold_others(const char *text, size_t len, uint32_t *code, size_t room, uint16_t *others, size_t *other_count);

/* The characters that nearly all text is, and none of the classes below but Han. */
static inline bool glyph_is_common_han(uint32_t code)
{
	return code >= 0x4e00 && code <= 0x9fff;
}

static inline bool glyph_is_han(uint32_t code)
{
	return glyph_is_common_han(code) || code == 0x3007 || (code >= 0x3400 && code <= 0x4dbf)
		|| (code >= 0x20000 && code <= 0x3ffff) || (code >= 0xf900 && code <= 0xfaff);
}

static inline bool glyph_is_digit(uint32_t code)
{
	return code >= '0' && code <= '9';
}

static inline bool glyph_is_blank(uint32_t code)
{
	if (glyph_is_common_han(code))
		return false;
	return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x3000 || code == 0xa0 || code == 0x85
		|| (code >= 0x2000 && code <= 0x200d) || code == 0x2028 || code == 0x2029 || code == 0x202f
		|| code == 0x205f || code == 0x2060 || code == 0xfeff;
}

/* 。！？ and what closes a sentence like them. */
static inline bool glyph_is_stop(uint32_t code)
{
	if (glyph_is_common_han(code))
		return false;
	return code == 0x3002 || code == '!' || code == '?' || code == 0xff01 || code == 0xff1f || code == 0x2026
		|| code == 0xff61;
}

/* A closing quotation mark or bracket. */
static inline bool glyph_is_closing(uint32_t code)
{
	switch (code) {
	case 0x201d: case 0x2019: case 0x300d: case 0x300f: case 0x300b: case 0x3009: case 0x3011: case 0x3015:
	case ')': case 0xff09: case ']':
		return true;
	default:
		return false;
	}
}

static inline bool glyph_is_opening(uint32_t code)
{
	switch (code) {
	case 0x201c: case 0x2018: case 0x300c: case 0x300e: case 0x300a: case 0x3008: case 0x3010: case 0x3014:
	case '(': case 0xff08: case '[':
		return true;
	default:
		return false;
	}
}

#endif
