/* SPDX-License-Identifier: MIT */
/* Subjects of a text, by weighted terms (data/topics.tsv). */
#ifndef BAOLAN_PRESS_TOPIC_H
#define BAOLAN_PRESS_TOPIC_H

#include <stddef.h>

#include "base/arena.h"
#include "base/error.h"
#include "press/page.h"
#include "press/press.h"

struct topics;

/* Everything lives in arena. */
enum status topics_open(struct topics **topics, struct arena *arena, struct error *error);
const struct subject *topics_subject(const struct topics *topics, size_t place);

/* See press_classify(). A headline without a text (NULL) is weighed as one line among others; an article needs terms
 * that speak for a topic by what they mean, be its text long or empty. */
size_t topics_find(const struct topics *topics, const char *headline, const char *text, size_t len,
	struct arena *arena, struct topic found[ITEM_TOPICS]);

#endif
