/* SPDX-License-Identifier: MIT */
/* Bytes of an encoding as UTF-8. */
#ifndef BAOLAN_IMPORT_CONVERT_H
#define BAOLAN_IMPORT_CONVERT_H

#include "import/source.h"

/* Appends the text as well-formed UTF-8, with a U+FFFD for each fault; returns how many faults.
 * Not ENCODING_DETECT. An encoding that this system does not know is read as UTF-8. */
size_t convert(const char *bytes, size_t len, enum encoding encoding, struct strbuf *text);

/* Whether this system knows the encoding. */
bool convert_known(enum encoding encoding);

#endif
