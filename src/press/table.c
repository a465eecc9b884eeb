/* SPDX-License-Identifier: MIT */
#include "press/table.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/path.h"
#include "base/strbuf.h"
#include "text/utf8.h"

static enum status read_file(const char *path, struct strbuf *out, struct error *error)
{
	FILE *file = fopen(path, "rb");
	size_t n;
	enum status status = STATUS_OK;

	if (file == NULL)
		return error_set(error, STATUS_SYSTEM, "%s: %s: install baolan, or name the folder of its tables in "
			"BAOLAN_DATA_DIR", path, strerror(errno));
	do {
		n = fread(strbuf_reserve(out, 65536), 1, 65536, file);
		out->len += n;
	} while (n > 0);
	if (ferror(file))
		status = error_set(error, STATUS_SYSTEM, "%s: %s", path, strerror(errno));
	fclose(file);
	return status;
}

/* The place of the byte between text and end; end when it is not there. */
static char *find(char *text, char *end, char byte)
{
	char *found = memchr(text, byte, (size_t)(end - text));

	return found != NULL ? found : end;
}

/* What stands between text and end without the blanks around it; a NUL is set behind it. */
static char *trim(char *text, char *end)
{
	while (end > text && (end[-1] == ' ' || end[-1] == '\r'))
		end--;
	*end = '\0';
	while (*text == ' ')
		text++;
	return text;
}

/* Cuts the line into fields; false when there are too many. */
static bool cut_row(char *line, char *end, struct table_row *row)
{
	memset(row, 0, sizeof *row);
	for (char *tab; line <= end; line = tab + 1) {
		tab = find(line, end, '\t');
		if (row->count == TABLE_FIELDS)
			return false;
		row->field[row->count++] = trim(line, tab);
	}
	return true;
}

static enum status take_lines(const char *path, char *text, size_t fields_min, table_take take, void *context,
	struct error *error)
{
	char *last = text + strlen(text), *end;
	struct table_row row;

	for (size_t number = 1; text <= last; number++, text = end + 1) {
		const char *why = "a field is missing";

		end = find(text, last, '\n');
		if (*trim(text, end) == '\0' || *text == '#')
			continue;
		if (!cut_row(text, end, &row))
			why = "too many fields";
		else if (row.count >= fields_min && take(context, &row, &why) == STATUS_OK)
			why = NULL;
		if (why != NULL)
			return error_set(error, STATUS_INVALID, "%s:%zu: %s", path, number, why);
	}
	return STATUS_OK;
}

enum status table_read(const char *name, size_t fields_min, struct arena *arena, table_take take, void *context,
	struct error *error)
{
	char *path = path_table(name);
	struct strbuf text = { 0 };
	enum status status = read_file(path, &text, error);

	if (status == STATUS_OK && !utf8_valid(strbuf_text(&text), text.len))
		status = error_set(error, STATUS_INVALID, "%s: this is not UTF-8", path);
	if (status == STATUS_OK)
		status = take_lines(
			path, arena_strndup(arena, strbuf_text(&text), text.len), fields_min, take, context, error);
	strbuf_release(&text);
	free(path);
	return status;
}
