/* SPDX-License-Identifier: MIT */
/* Writes JSON, one value after the other; commas are put in by what was written before. */
#ifndef BAOLAN_TEXT_JSON_H
#define BAOLAN_TEXT_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/strbuf.h"

/* Sets out with json_init(); out is the caller's. */
struct json {
	struct strbuf *out;
	bool after_value;	/* a comma is due before the next one */
};

void json_init(struct json *json, struct strbuf *out);
void json_open(struct json *json, char bracket);	/* '{' or '[' */
void json_close(struct json *json, char bracket);	/* '}' or ']' */
/* A key of our own, with nothing in it to escape. */
void json_key(struct json *json, const char *key);
/* text is UTF-8, or NULL for null; bytes that are not UTF-8 are written as U+FFFD. */
void json_string(struct json *json, const char *text);
void json_int(struct json *json, int64_t value);
/* Up to four places after the point. */
void json_number(struct json *json, double value);
/* A key and a string. */
void json_pair(struct json *json, const char *key, const char *text);

#endif
