/* SPDX-License-Identifier: MIT */
#include "folder.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/path.h"

static void fail(const char *what)
{
	perror(what);
	exit(99);
}

char *folder_make(void)
{
	const char *root = getenv("TMPDIR");
	char *folder = path_join(root != NULL && root[0] != '\0' ? root : "/tmp", "baolan-test-XXXXXX");

	if (mkdtemp(folder) == NULL)
		fail(folder);
	return folder;
}

void folder_remove(char *folder)
{
	DIR *stream = opendir(folder);
	struct dirent *entry;

	if (stream == NULL)
		fail(folder);
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

	if (file == NULL || fwrite(bytes, 1, len, file) != len || fclose(file) != 0)
		fail(path);
}
