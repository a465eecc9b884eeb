/* SPDX-License-Identifier: MIT */
/* Runs a fuzz target over the files named, as "make check" does with the seeds. */
#include "fuzz.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/strbuf.h"

int main(int argc, char **argv)
{
	struct strbuf bytes = { 0 };

	for (int i = 1; i < argc; i++) {
		FILE *file = fopen(argv[i], "rb");
		size_t got;

		if (file == NULL) {
			fprintf(stderr, "replay: %s: %s\n", argv[i], strerror(errno));
			return 2;
		}
		strbuf_clear(&bytes);
		while ((got = fread(strbuf_reserve(&bytes, 65536), 1, 65536, file)) > 0)
			bytes.len += got;
		fclose(file);
		LLVMFuzzerTestOneInput((const uint8_t *)strbuf_text(&bytes), bytes.len);
	}
	printf("%d inputs\n", argc - 1);
	strbuf_release(&bytes);
	return argc > 1 ? 0 : 2;
}
