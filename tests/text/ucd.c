/* SPDX-License-Identifier: MIT */
#include "ucd.h"

#include <stdlib.h>
#include <string.h>

#include "text/utf8.h"

FILE *ucd_open(const char *name, int *version)
{
	const char *folders[] = { getenv("UNICODE_DATA"), "/usr/share/unicode", "/usr/share/unicode/ucd" };
	char line[256];
	int major, minor, update;

	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
		char path[4096];
		FILE *file;

		if (!folders[i])
			continue;
		snprintf(path, sizeof path, "%s/%s", folders[i], name);
		file = fopen(path, "r");
		if (!file)
			continue;
		if (fgets(line, sizeof line, file) &&
		    sscanf(line, "# %*[A-Za-z]-%d.%d.%d.txt", &major, &minor, &update) == 3) {
			*version = 100 * major + 10 * minor + update;
			return file;
		}
		fclose(file);
	}
	printf("SKIP: %s is missing (package unicode-data on Debian; UNICODE_DATA names the folder)\n", name);
	return NULL;
}

bool ucd_next_breaks(FILE *file, struct ucd_breaks *test)
{
	char fields[sizeof test->line];
	bool break_here = false;

	do {
		if (!fgets(test->line, sizeof test->line, file))
			return false;
		memcpy(fields, test->line, sizeof fields);
		fields[strcspn(fields, "#\n")] = '\0';
	} while (fields[0] == '\0');
	test->len = 0;
	memset(test->breaks, 0, sizeof test->breaks);
	memset(test->start, 0, sizeof test->start);
	for (char *field = strtok(fields, " \t"); field; field = strtok(NULL, " \t")) {
		if (strcmp(field, "÷") == 0 || strcmp(field, "×") == 0) {
			break_here = strcmp(field, "÷") == 0;
			test->breaks[test->len] = break_here;
			test->start[test->len] = true;
		} else if (test->len < sizeof test->text - UTF8_MAX) {
			test->len += utf8_put(test->text + test->len, (uint32_t)strtoul(field, NULL, 16));
		}
	}
	return true;
}
