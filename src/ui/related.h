/* SPDX-License-Identifier: MIT */
/* The articles that are like the one at hand, and how many of them repeat its text. */
#ifndef BAOLAN_UI_RELATED_H
#define BAOLAN_UI_RELATED_H

#include "ui/articles.h"

/* Shows the articles most like the one under the cursor. */
void related_show(struct articles *articles);

/* Milliseconds until it is time to find out how many articles repeat the text of the one that is open;
 * -1 when that is known. It is done when nobody has typed for a while, and given up for a key. */
int related_wait(const struct articles *articles);
void related_idle(struct articles *articles);

#endif
