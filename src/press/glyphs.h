/* SPDX-License-Identifier: MIT */
/* A short stretch of text as an array of characters that can be compared: full width as half
 * width, traditional as simplified, every blank as a space; each knows where it stood. */
#ifndef BAOLAN_PRESS_GLYPHS_H
#define BAOLAN_PRESS_GLYPHS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define GLYPHS_MAX 96

struct glyphs {
	size_t count;
	uint32_t code[GLYPHS_MAX];
	size_t at[GLYPHS_MAX + 1];	/* byte of the text where each begins; one more for the end */
};

/* The first, or the last, GLYPHS_MAX characters of text. */
void glyphs_first(struct glyphs *glyphs, const char *text, size_t len);
void glyphs_last(struct glyphs *glyphs, const char *text, size_t len);

/* How many glyphs from place on word takes; 0 when it does not stand there. word is given as
 * glyphs are: half width, simplified. */
size_t glyphs_match(const struct glyphs *glyphs, size_t place, const char *word);
/* The place of word from place on, before end; end when it is not there. */
size_t glyphs_find(const struct glyphs *glyphs, size_t place, size_t end, const char *word);
/* As glyphs_match for the first of a NULL-terminated list of words that stands there; the longer
 * of two with the same beginning has to come first. */
size_t glyphs_match_any(const struct glyphs *glyphs, size_t place, const char *const *words);
/* The place behind the blanks that stand at place. */
size_t glyphs_skip_blanks(const struct glyphs *glyphs, size_t place);

/* A number in digits or in Chinese numerals (二十三, 一九九八) of at most four digits at place;
 * *value is set and the glyphs it took are returned, 0 when there is none. */
size_t glyphs_number(const struct glyphs *glyphs, size_t place, int *value);

/* A character as glyphs hold it. */
uint32_t glyph_fold(uint32_t codepoint);
bool glyph_is_blank(uint32_t code);
bool glyph_is_han(uint32_t code);
bool glyph_is_digit(uint32_t code);
/* 。！？ and what closes a sentence like them. */
bool glyph_is_stop(uint32_t code);
/* A closing quotation mark or bracket. */
bool glyph_is_closing(uint32_t code);
bool glyph_is_opening(uint32_t code);

#endif
