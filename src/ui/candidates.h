/* SPDX-License-Identifier: MIT */
/* The words that the letters before the cursor can stand for, in a row above the prompt, as an input
 * method shows them: a digit or Tab picks one, comma and full stop turn the page, Esc puts them away
 * until the next key. Whoever picks none has typed the letters. */
#ifndef BAOLAN_UI_CANDIDATES_H
#define BAOLAN_UI_CANDIDATES_H

#include "archive/words.h"
#include "ui/canvas.h"
#include "ui/prompt.h"

#define CANDIDATES_MOST 90

/* {0} has none. */
struct candidates {
	struct arena arena;	/* of the texts */
	struct word words[CANDIDATES_MOST];
	size_t count;
	size_t start, end;	/* where the letters stand in the prompt's text */
	size_t pages[CANDIDATES_MOST], page;	/* the first word of each page that was shown, and which is */
	size_t cols;		/* that they are laid out for */
};

void candidates_release(struct candidates *candidates);
/* To be called after each key of the prompt. */
void candidates_look(struct candidates *candidates, struct archive *archive, const struct prompt *prompt, size_t cols);
/* Whether there is one that takes all the letters. */
bool candidates_take_all(const struct candidates *candidates);
/* Takes a key that is for them: PROMPT_CHANGED when a word was picked, PROMPT_NOTHING when a page was
 * turned or they were put away. False for any other key. */
bool candidates_key(struct candidates *candidates, struct prompt *prompt, input_key key, enum prompt_event *event);
/* Draws on a canvas of one row, when there are any. */
void candidates_draw(const struct candidates *candidates, const struct canvas *line);

#endif
