/* SPDX-License-Identifier: MIT */
#include "ui/keymap.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/alloc.h"
#include "text/utf8.h"

static const struct {
	const char *name;
	input_key key;
} names[] = {
	{ "Space", ' ' },
	{ "Tab", INPUT_TAB },
	{ "Enter", INPUT_ENTER },
	{ "Esc", INPUT_ESCAPE },
	{ "BS", INPUT_BACKSPACE },
	{ "Del", INPUT_DELETE },
	{ "Ins", INPUT_INSERT },
	{ "Up", INPUT_UP },
	{ "Down", INPUT_DOWN },
	{ "Left", INPUT_LEFT },
	{ "Right", INPUT_RIGHT },
	{ "Home", INPUT_HOME },
	{ "End", INPUT_END },
	{ "PgUp", INPUT_PAGE_UP },
	{ "PgDn", INPUT_PAGE_DOWN },
	{ "BackTab", INPUT_BACK_TAB },
};

input_key keymap_parse(const char *name, size_t len)
{
	const char *p = name, *end = name + len;
	input_key key;

	if (len == 0)
		return INPUT_NONE;
	for (size_t i = 0; i < sizeof names / sizeof *names && len > 1; i++)
		if (strlen(names[i].name) == len && strncasecmp(names[i].name, name, len) == 0)
			return names[i].key;
	if (len == 2 && name[0] == '^' && (isalpha((unsigned char)name[1]) || strchr("[\\]^_@", name[1]) != NULL))
		return INPUT_CONTROL(toupper((unsigned char)name[1]));
	if ((len == 2 || len == 3) && (name[0] == 'F' || name[0] == 'f') && isdigit((unsigned char)name[1])) {
		char *rest;
		unsigned long number = strtoul(name + 1, &rest, 10);

		if (rest == end && number >= 1 && number <= 12)
			return INPUT_F1 + (input_key)number - 1;
	}
	key = utf8_next(&p, end);
	return p == end && key > ' ' && key != 0x7f ? key : INPUT_NONE;
}

void keymap_name(input_key key, struct strbuf *out)
{
	char bytes[UTF8_MAX];

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (names[i].key == key) {
			strbuf_adds(out, names[i].name);
			return;
		}
	}
	if (key < ' ')
		strbuf_addf(out, "^%c", (int)(key | 64));
	else if (key >= INPUT_F1 && key < INPUT_LAST)
		strbuf_addf(out, "F%u", (unsigned)(key - INPUT_F1 + 1));
	else
		strbuf_add(out, bytes, utf8_put(bytes, key));
}

void keymap_bind(struct keymap *keymap, input_key key, enum command command)
{
	keymap->bindings = array_grow(keymap->bindings, keymap->count, &keymap->capacity, sizeof *keymap->bindings);
	keymap->bindings[keymap->count++] = (struct binding){ key, command };
}

void keymap_init(struct keymap *keymap)
{
	*keymap = (struct keymap){ 0 };
	for (enum command command = 0; command < COMMAND_COUNT; command++) {
		for (const char *name = command_table[command].keys; *name != '\0';) {
			size_t len = strcspn(name, " ");

			keymap_bind(keymap, keymap_parse(name, len), command);
			name += len + strspn(name + len, " ");
		}
	}
}

void keymap_release(struct keymap *keymap)
{
	free(keymap->bindings);
	*keymap = (struct keymap){ 0 };
}

static bool counts_in(enum command command, enum context context)
{
	enum context own;

	if (command == COMMAND_NONE)
		return true;
	own = command_table[command].context;
	if (own == CONTEXT_LIST)
		return context == CONTEXT_LIST || context == CONTEXT_TIMELINE;
	return own != CONTEXT_TIMELINE || context == CONTEXT_TIMELINE;
}

enum command keymap_lookup(const struct keymap *keymap, input_key key, enum context context)
{
	for (size_t i = keymap->count; i-- > 0;)
		if (keymap->bindings[i].key == key && counts_in(keymap->bindings[i].command, context))
			return keymap->bindings[i].command;
	return COMMAND_NONE;
}

void keymap_keys(const struct keymap *keymap, enum command command, size_t most, struct strbuf *out)
{
	size_t start = out->len;

	for (size_t i = 0; i < keymap->count && most > 0; i++) {
		const struct binding *binding = &keymap->bindings[i];

		if (binding->command != command ||
			keymap_lookup(keymap, binding->key, command_table[command].context) != command)
			continue;
		if (out->len > start)
			strbuf_addc(out, ' ');
		keymap_name(binding->key, out);
		most--;
	}
}
