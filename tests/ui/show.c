/* SPDX-License-Identifier: MIT */
/* The reader alone, for the tests on a terminal: show ARCHIVE [QUERY] */
#include <stdio.h>
#include <stdlib.h>

#include "ui/ui.h"

int main(int argc, char **argv)
{
	const char *const archives[] = { argv[1] };
	struct ui_options options = { .archives = archives, .archive_count = 1, .query = argc > 2 ? argv[2] : NULL,
		.config = getenv("SHOW_CONFIG") };
	struct error error;

	if (argc < 2)
		return 2;
	switch (ui_run(&options, &error)) {
	case STATUS_OK:
		return 0;
	case STATUS_NONE:
		fprintf(stderr, "baolan: %s\n", error.text);
		return 1;
	default:
		fprintf(stderr, "baolan: %s\n", error.text);
		return 2;
	}
}
