/* SPDX-License-Identifier: MIT */
/* What is wrong with a query, in the reader's words. */
#ifndef BAOLAN_UI_FAULT_H
#define BAOLAN_UI_FAULT_H

#include "archive/query.h"

/* The reader's words for a reason that query_fault() gave; the reason itself when there are none. */
const char *fault_words(const char *why);
/* Adds the message of any error: one about a query in these words, with its place, others as they are. */
void fault_add(struct strbuf *out, const struct error *error);

#endif
