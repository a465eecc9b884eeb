/* SPDX-License-Identifier: MIT */
/* Any bytes are a query: parsed, or refused with a message. */
#include "fuzz.h"

#include <stdlib.h>

#include "archive/query.h"
#include "base/alloc.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = xstrndup((const char *)data, size);
	struct arena arena = { 0 };
	struct query *query;
	struct error error = { .text = "" };
	const char **terms;

	if (query_parse(text, &arena, &query, &error) == STATUS_OK)
		query_terms(query, &arena, &terms);
	else if (error.text[0] == '\0')
		abort();
	arena_release(&arena);
	free(text);
	return 0;
}
