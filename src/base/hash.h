/* SPDX-License-Identifier: MIT */
/* FNV-1a, 64 bits (Fowler, Noll, Vo; http://www.isthe.com/chongo/tech/comp/fnv/): the same on
 * every machine, so it may stand in files. Not against somebody who wants two inputs to agree. */
#ifndef BAOLAN_BASE_HASH_H
#define BAOLAN_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

#define HASH_START UINT64_C(0xcbf29ce484222325)

/* Goes on from hash (HASH_START at first) over len bytes. */
uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t len);

#endif
