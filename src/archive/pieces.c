/* SPDX-License-Identifier: MIT */
#include "archive/pieces.h"

#include <stdbool.h>

#include "text/utf8.h"

static bool is_ascii_word(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* The scripts that part words by spaces: Latin, Greek, Cyrillic and their like up to the Indian ones,
 * with their combining marks. */
static bool is_word(uint32_t c)
{
	return (c >= 0xc0 && c < 0xe00 && c != 0xd7 && c != 0xf7) || (c >= 0x1e00 && c < 0x2000);
}

size_t pieces_length(const char *text, const char *end)
{
	const char *p = text, *next;

	while (p < end) {
		if ((*p & 0x80) == 0) {
			if (!is_ascii_word(*p))
				break;
			p++;
			continue;
		}
		next = p;
		if (!is_word(utf8_next(&next, end)))
			break;
		p = next;
	}
	if (p == text)
		utf8_next(&p, end);
	return (size_t)(p - text);
}

static int create(void *context, const char **options, int count, Fts5Tokenizer **tokenizer)
{
	(void)context;
	(void)options;
	(void)count;
	/* There is nothing to remember, but FTS5 takes NULL for a failure. */
	*tokenizer = sqlite3_malloc(1);
	return *tokenizer != NULL ? SQLITE_OK : SQLITE_NOMEM;
}

static void destroy(Fts5Tokenizer *tokenizer)
{
	sqlite3_free(tokenizer);
}

static int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int len,
	int (*take)(void *context, int flags, const char *piece, int len, int start, int end))
{
	const char *p = text, *end = text + len;

	(void)tokenizer;
	(void)flags;
	while (p < end) {
		int piece = (int)pieces_length(p, end), start = (int)(p - text);
		int result = take(context, 0, p, piece, start, start + piece);

		if (result != SQLITE_OK)
			return result;
		p += piece;
	}
	return SQLITE_OK;
}

int pieces_register(fts5_api *api)
{
	fts5_tokenizer tokenizer = { create, destroy, tokenize };

	return api->xCreateTokenizer(api, "pieces", NULL, &tokenizer, NULL);
}
