/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include "folder.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/path.h"

char *folder_make(void)
{
	const char *root = getenv("TMPDIR");
	char *folder = path_join(root != NULL && root[0] != '\0' ? root : "/tmp", "baolan-test-XXXXXX");

	assert_non_null(mkdtemp(folder));
	return folder;
}

void folder_remove(char *folder)
{
	DIR *stream = opendir(folder);
	struct dirent *entry;

	assert_non_null(stream);
	while ((entry = readdir(stream)) != NULL) {
		char *path = path_join(folder, entry->d_name);

		if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0 && remove(path) != 0)
			folder_remove(xstrdup(path));
		free(path);
	}
	closedir(stream);
	rmdir(folder);
	free(folder);
}

char *folder_path(const char *folder, const char *name)
{
	return path_join(folder, name);
}

void file_write(const char *path, const char *bytes, size_t len)
{
	FILE *file = fopen(path, "wb");

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, len, file), len);
	assert_int_equal(fclose(file), 0);
}
