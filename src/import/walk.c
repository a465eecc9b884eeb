/* SPDX-License-Identifier: MIT */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/alloc.h"
#include "base/path.h"
#include "import/source.h"

struct walker {
	struct finds *finds;
	void (*complain)(void *data, const struct error *error);
	void *data;
};

/* The names in a folder. */
struct names {
	char **names;
	size_t count, capacity;
};

static void tell(const struct walker *walker, const char *path)
{
	struct error error;

	error_set(&error, STATUS_SYSTEM, "%s: %s", path, strerror(errno));
	walker->complain(walker->data, &error);
}

static int64_t nanoseconds(const struct stat *state)
{
#ifdef __APPLE__
	const struct timespec *time = &state->st_mtimespec;
#else
	const struct timespec *time = &state->st_mtim;
#endif
	return (int64_t)time->tv_sec * 1000000000 + time->tv_nsec;
}

/* What follows the last dot, when it is letters alone: 1998.01.15 has no ending. "" for none. */
static const char *ending_of(const char *name)
{
	const char *dot = strrchr(name, '.');
	const char *letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

	return dot != NULL && dot[1 + strspn(dot + 1, letters)] == '\0' ? dot + 1 : "";
}

/* A folder of pages has other things in it, too: what was read from the scans as JSON or HTML, lists, a word
 * to whoever finds it. They are text as well, and none of them is a page. */
static bool is_page_name(const char *name)
{
	static const char *const endings[] = { "", "txt", "text", "md" };
	const char *ending = ending_of(name);

	if (strncasecmp(name, "readme", 6) == 0 && (name[6] == '\0' || name[6] == '.'))
		return false;
	for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
		if (strcasecmp(ending, endings[i]) == 0)
			return true;
	}
	return false;
}

/* Takes both strings. */
static void add(struct finds *finds, char *path, char *named, bool aside, const struct stat *state)
{
	finds->files = array_grow(finds->files, finds->count, &finds->capacity, sizeof *finds->files);
	finds->files[finds->count++] = (struct found){
		.path = path, .named = named, .size = (uint64_t)state->st_size, .modified = nanoseconds(state),
		.aside = aside,
	};
	finds->bytes += (uint64_t)state->st_size;
}

static int compare_names(const void *left, const void *right)
{
	return strcmp(*(char *const *)left, *(char *const *)right);
}

static bool read_names(const char *folder, struct names *names)
{
	DIR *stream = opendir(folder);
	struct dirent *entry;
	int why;

	if (stream == NULL)
		return false;
	while (errno = 0, (entry = readdir(stream)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		names->names = array_grow(names->names, names->count, &names->capacity, sizeof *names->names);
		names->names[names->count++] = xstrdup(entry->d_name);
	}
	why = errno;
	closedir(stream);
	if (names->count > 0)
		qsort(names->names, names->count, sizeof *names->names, compare_names);
	errno = why;
	return why == 0;
}

static void walk_folder(const struct walker *walker, const char *path, const char *named);

/* path and named are the folder's name and a name in it. */
static void walk_entry(const struct walker *walker, char *path, char *named)
{
	const bool aside = !is_page_name(strrchr(path, '/') + 1);
	struct stat state;
	char *real;

	if (lstat(path, &state) != 0) {
		tell(walker, named);
	} else if (S_ISDIR(state.st_mode)) {
		walk_folder(walker, path, named);
	} else if (S_ISREG(state.st_mode)) {
		add(walker->finds, path, named, aside, &state);
		return;
	} else if (S_ISLNK(state.st_mode)) {
		real = realpath(path, NULL);
		if (real == NULL || stat(real, &state) != 0) {
			tell(walker, named);
		} else if (S_ISREG(state.st_mode)) {
			add(walker->finds, real, named, aside, &state);
			free(path);
			return;
		}
		free(real);
	}
	free(path);
	free(named);
}

static void walk_folder(const struct walker *walker, const char *path, const char *named)
{
	struct names names = { 0 };

	/* What could be read is walked, also when the rest could not. */
	if (!read_names(path, &names))
		tell(walker, named);
	for (size_t i = 0; i < names.count; i++) {
		walk_entry(walker, path_join(path, names.names[i]), path_join(named, names.names[i]));
		free(names.names[i]);
	}
	free(names.names);
}

enum status walk(const char *path, struct finds *finds, void (*complain)(void *data, const struct error *error),
	void *data, struct error *error)
{
	const struct walker walker = { finds, complain, data };
	struct stat state;
	char *real = realpath(path, NULL);

	if (real == NULL || stat(real, &state) != 0) {
		enum status status = errno == ENOENT || errno == ENOTDIR ? STATUS_NONE : STATUS_SYSTEM;

		error_set(error, status, "%s: %s", path, strerror(errno));
		free(real);
		return status;
	}
	if (S_ISREG(state.st_mode)) {
		add(finds, real, xstrdup(path), false, &state);
		return STATUS_OK;
	}
	if (S_ISDIR(state.st_mode))
		walk_folder(&walker, real, path);
	free(real);
	if (!S_ISDIR(state.st_mode))
		return error_set(error, STATUS_INVALID, "%s: neither a file nor a folder", path);
	return STATUS_OK;
}

void finds_release(struct finds *finds)
{
	for (size_t i = 0; i < finds->count; i++) {
		free(finds->files[i].path);
		free(finds->files[i].named);
	}
	free(finds->files);
	*finds = (struct finds){ 0 };
}
