/* SPDX-License-Identifier: MIT */
#include "ui/configuration.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void config_init(struct config *config)
{
	*config = (struct config){ .color = true };
	keymap_init(&config->keymap);
}

void config_release(struct config *config)
{
	keymap_release(&config->keymap);
}

static enum status set(struct config *config, const char *name, const char *value, struct error *error)
{
	if (strcmp(name, "color") == 0) {
		if (strcmp(value, "never") != 0 && strcmp(value, "auto") != 0)
			return error_set(error, STATUS_INVALID, "color is never or auto, not %s", value);
		config->color = *value == 'a';
	} else if (strcmp(name, "ambiguous") == 0) {
		if (strcmp(value, "auto") != 0 && strcmp(value, "1") != 0 && strcmp(value, "2") != 0)
			return error_set(error, STATUS_INVALID, "ambiguous is 1, 2 or auto, not %s", value);
		config->ambiguous = *value == 'a' ? 0 : *value - '0';
	} else {
		return error_set(error, STATUS_INVALID, "no such setting: %s", name);
	}
	return STATUS_OK;
}

static enum status bind(struct config *config, const char *key, const char *name, struct error *error)
{
	input_key code = keymap_parse(key, strlen(key));
	enum command command = command_parse(name, strlen(name));

	if (code == INPUT_NONE)
		return error_set(error, STATUS_INVALID, "no such key: %s", key);
	if (command == COMMAND_NONE && strcmp(name, "none") != 0)
		return error_set(error, STATUS_INVALID, "no such command: %s", name);
	keymap_bind(&config->keymap, code, command);
	return STATUS_OK;
}

static enum status read_line(struct config *config, char *line, struct error *error)
{
	char *rest = NULL;
	const char *verb = strtok_r(line, " \t\r\n", &rest);
	const char *name = verb != NULL ? strtok_r(NULL, " \t\r\n", &rest) : NULL;
	const char *value = name != NULL ? strtok_r(NULL, " \t\r\n", &rest) : NULL;

	if (verb == NULL || *verb == '#')
		return STATUS_OK;
	if (strcmp(verb, "bind") != 0 && strcmp(verb, "set") != 0)
		return error_set(error, STATUS_INVALID, "no such word: %s; a line begins with bind or set", verb);
	if (value == NULL || strtok_r(NULL, " \t\r\n", &rest) != NULL)
		return error_set(error, STATUS_INVALID, "%s takes two words", verb);
	return *verb == 'b' ? bind(config, name, value, error) : set(config, name, value, error);
}

static void cannot_read(const char *path, void (*complain)(void *data, const struct error *error), void *data)
{
	struct error error;

	error_set(&error, STATUS_SYSTEM, "%s: %s", path, strerror(errno));
	complain(data, &error);
}

void config_read(struct config *config, const char *path, void (*complain)(void *data, const struct error *error),
	void *data)
{
	FILE *file = fopen(path, "r");
	struct error error, placed;
	char *line = NULL;
	size_t size = 0, number = 0;

	if (file == NULL) {
		if (errno != ENOENT && errno != ENOTDIR)
			cannot_read(path, complain, data);
		return;
	}
	while (getline(&line, &size, file) > 0) {
		number++;
		if (read_line(config, line, &error) == STATUS_OK)
			continue;
		error_set(&placed, STATUS_INVALID, "%s:%zu: %s", path, number, error.text);
		complain(data, &placed);
	}
	if (ferror(file))
		cannot_read(path, complain, data);
	free(line);
	fclose(file);
}
