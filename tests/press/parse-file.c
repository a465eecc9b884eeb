/* SPDX-License-Identifier: MIT */
/* Prints what press makes of a file, as baolan parse --json does: parse-file FILE. With --classify it prints the
 * topics of each line of standard input. */
#include <stdio.h>
#include <string.h>

#include "base/strbuf.h"
#include "press/page-json.h"
#include "press/press.h"
#include "text/json.h"

static void read_all(FILE *file, struct strbuf *out)
{
	size_t n;

	do {
		n = fread(strbuf_reserve(out, 65536), 1, 65536, file);
		out->len += n;
	} while (n > 0);
}

static int parse(const struct press *press, const char *path)
{
	struct page_origin origin = { .source = path };
	struct strbuf text = { 0 }, out = { 0 };
	struct page page;
	FILE *file = fopen(path, "rb");

	if (file == NULL) {
		perror(path);
		return 2;
	}
	read_all(file, &text);
	fclose(file);
	press_read(press, &origin, strbuf_text(&text), text.len, &page);
	page_write_json(&page, &out);
	fwrite(strbuf_text(&out), 1, out.len, stdout);
	page_release(&page);
	strbuf_release(&text);
	strbuf_release(&out);
	return 0;
}

static void classify(const struct press *press)
{
	char line[4096];

	while (fgets(line, sizeof line, stdin) != NULL) {
		struct arena arena = { 0 };
		struct topic topics[ITEM_TOPICS];
		struct strbuf out = { 0 };
		struct json json;
		size_t count;

		line[strcspn(line, "\n")] = '\0';
		count = press_classify(press, line, "", 0, &arena, topics);
		json_init(&json, &out);
		json_open(&json, '{');
		json_key(&json, "topics");
		json_open(&json, '[');
		for (size_t i = 0; i < count; i++) {
			json_open(&json, '{');
			json_pair(&json, "code", topics[i].code);
			json_key(&json, "score");
			json_number(&json, topics[i].score);
			json_close(&json, '}');
		}
		json_close(&json, ']');
		json_close(&json, '}');
		puts(strbuf_text(&out));
		strbuf_release(&out);
		arena_release(&arena);
	}
}

int main(int argc, char **argv)
{
	struct press *press;
	struct error error;
	int status = 0;

	if (argc != 2) {
		fprintf(stderr, "usage: parse-file FILE | --classify\n");
		return 2;
	}
	if (press_open(&press, &error) != STATUS_OK) {
		fprintf(stderr, "parse-file: %s\n", error.text);
		return 2;
	}
	if (strcmp(argv[1], "--classify") == 0)
		classify(press);
	else
		status = parse(press, argv[1]);
	press_close(press);
	return status;
}
