/* SPDX-License-Identifier: MIT */
/* Folding for search: two texts match when they fold to the same. */
#ifndef BAOLAN_TEXT_FOLD_H
#define BAOLAN_TEXT_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/strbuf.h"

/* Adds text to out with case, full and half width, compatibility forms (NFKC_Casefold, by
 * utf8proc) and traditional to simplified (Unihan's kSimplifiedVariant where it is one to one)
 * folded. Plain Han and ASCII take a fast path with the same outcome. Where origin is not NULL,
 * (*origin)[i] is the offset in text of the cluster that byte i of out came from, for each byte
 * added, with one entry more for the end; the array is grown as needed and freed by the caller. */
void fold_add(struct strbuf *out, const char *text, size_t len, uint32_t **origin, size_t *capacity);

/* The simplified form of a Han code point, or itself. */
uint32_t fold_simplified(uint32_t codepoint);

#endif
