/* SPDX-License-Identifier: MIT */
#include "ui/command.h"

#include <string.h>

#define COMMAND_ROW(id, name, keys, context, hint, help) { name, keys, CONTEXT_##context, hint, help },
const struct command_info command_table[COMMAND_COUNT] = {
	COMMANDS(COMMAND_ROW)
};

enum command command_complete(const char *beginning, size_t len, enum command from)
{
	for (enum command command = from; command < COMMAND_COUNT; command++)
		if (strncmp(command_table[command].name, beginning, len) == 0)
			return command;
	return COMMAND_NONE;
}

enum command command_parse(const char *name, size_t len)
{
	enum command command = command_complete(name, len, 0);

	while (command != COMMAND_NONE && command_table[command].name[len] != '\0')
		command = command_complete(name, len, command + 1);
	return command;
}
