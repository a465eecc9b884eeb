/* SPDX-License-Identifier: MIT */
/* Han by their sound, in the letters that people type: without tones, ü as v or u. A character is
 * known by each of its readings and may be typed whole or by its initial: 长 is chang, zhang, ch, zh, c
 * and z. Traditional characters sound as their simplified forms. */
#ifndef BAOLAN_TEXT_PINYIN_H
#define BAOLAN_TEXT_PINYIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define PINYIN_LETTERS 32	/* what is typed beyond these is not looked at */
#define PINYIN_INITIALS 8

/* The letters that the readings of a character begin with, each once; 0 for what is no Han. */
size_t pinyin_initials(uint32_t codepoint, char initials[PINYIN_INITIALS]);

/* Whether it parts syllables. */
bool pinyin_parts(char c);

/* How far letters go with a text from its first character on. */
struct pinyin_match {
	size_t letters;		/* that are used up */
	size_t bytes;		/* of the text that they stand for, whole characters */
	bool cut;		/* the last character's reading is typed beyond its initial, but not to its end */
};

/* The way that uses most letters up; of several, one that takes the whole text, else the fewest
 * characters, and none cut. Only the last of the letters can be a reading that is cut. An apostrophe
 * or a blank parts syllables: xi'an. False when not even the first character goes with the letters. */
bool pinyin_match(const char *text, size_t text_len, const char *letters, size_t len, struct pinyin_match *match);

/* Whether all of the letters go with a text, from any of its characters on; where, in bytes. */
bool pinyin_find(const char *text, size_t text_len, const char *letters, size_t len, size_t *start, size_t *end);

/* Whether a word is typed letters only, a to z and apostrophes, of which at least one is a letter. */
bool pinyin_is_typed(const char *word, size_t len);

#endif
