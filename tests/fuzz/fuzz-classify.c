/* SPDX-License-Identifier: MIT */
/* Any two lines are a headline and a text. */
#include "fuzz.h"

#include <stdlib.h>

#include "base/alloc.h"
#include "press/press.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct press *press;
	char *text = xstrndup((const char *)data, size);
	char *body = strchr(text, '\n');
	struct topic topics[ITEM_TOPICS];
	struct arena arena = { 0 };
	struct error error;

	if (press == NULL && press_open(&press, &error) != STATUS_OK)
		abort();
	if (body != NULL)
		*body++ = '\0';
	for (size_t i = press_classify(press, text, body != NULL ? body : "", body != NULL ? strlen(body) : 0, &arena, topics); i-- > 0;)
		if (topics[i].score < 0 || topics[i].score > 1 || topics[i].code == NULL)
			abort();
	arena_release(&arena);
	free(text);
	return 0;
}
