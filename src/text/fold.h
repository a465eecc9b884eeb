/* SPDX-License-Identifier: MIT */
/* Folding for search: two texts match when they fold to the same. */
#ifndef BAOLAN_TEXT_FOLD_H
#define BAOLAN_TEXT_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/strbuf.h"

/* Adds text to out with case, full and half width, compatibility forms (NFKC_Casefold, by
 * utf8proc) and traditional to simplified (Unihan's kSimplifiedVariant) folded. Plain Han and
 * ASCII take a fast path with the same outcome. Texts may be folded together or paragraph by
 * paragraph: no line break composes with anything. text is shorter than 4 GiB.
 *
 * Where origin is not NULL, (*origin)[i] is the offset in text of the cluster that byte i of what
 * was added came from, with one entry more, len, for the end; of clusters that melt into one (jamo
 * that form a syllable, or one that folds to nothing and the one before), it is the first. The
 * array is grown as needed and freed by the caller. */
void fold_add(struct strbuf *out, const char *text, size_t len, uint32_t **origin, size_t *capacity);

/* As fold_add(), but with case as it stands. */
void fold_add_cased(struct strbuf *out, const char *text, size_t len, uint32_t **origin, size_t *capacity);

/* U+4E00 to U+9FFF: a bit for each that fold_simplified() changes. */
extern const uint64_t fold_simplified_bits[];

/* The simplified form of a Han code point, or itself: where Unihan has several, the usual one, and
 * itself where simplified text uses it, too (乾, 著). */
uint32_t fold_simplified(uint32_t codepoint);

#endif
