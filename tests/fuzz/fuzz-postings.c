/* SPDX-License-Identifier: MIT */
/* Any bytes may stand in the index of a damaged archive: read within their bounds, or refused. */
#include "fuzz.h"

#include <stdlib.h>

#include "archive/postings.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct places set, all;
	struct details details = { 0 };
	const unsigned char *found;
	size_t len;

	memset(&all, 0xff, sizeof all);
	for (int64_t term = 0; term < 8; term++) {
		if (!postings_find(data, size, 1000 + term, &found, &len) || found == NULL)
			continue;
		if (found < data || found + len > data + size)
			abort();
		postings_take_set(found, len, &set);
	}
	if (postings_take_set(data, size, &set) && size > 0)
		postings_take_details(data, size, &set, &all, 1, &details);
	postings_take_details(data, size, &all, &set, 0, &details);
	for (size_t i = 0; i < details.count; i++) {
		if (details.items[i] / DETAILS >= CHUNK_PLACES)
			abort();
	}
	free(details.items);
	return 0;
}
