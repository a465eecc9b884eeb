/* SPDX-License-Identifier: MIT */
#include "base/path.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/alloc.h"
#include "base/strbuf.h"

char *path_join(const char *dir, const char *name)
{
	struct strbuf path = { 0 };

	strbuf_adds(&path, dir);
	if (path.len > 0 && path.text[path.len - 1] != '/')
		strbuf_addc(&path, '/');
	strbuf_adds(&path, name);
	return strbuf_detach(&path);
}

static char *xdg_path(const char *variable, const char *below_home, const char *name)
{
	const char *root = getenv(variable);
	const char *home = getenv("HOME");
	struct strbuf path = { 0 };

	if (root != NULL && root[0] == '/') {
		strbuf_adds(&path, root);
	} else {
		strbuf_adds(&path, home != NULL && home[0] != '\0' ? home : ".");
		strbuf_addc(&path, '/');
		strbuf_adds(&path, below_home);
	}
	strbuf_addf(&path, "/baolan/%s", name);
	return strbuf_detach(&path);
}

char *path_data(const char *name)
{
	return xdg_path("XDG_DATA_HOME", ".local/share", name);
}

char *path_config(const char *name)
{
	return xdg_path("XDG_CONFIG_HOME", ".config", name);
}

char *path_state(const char *name)
{
	return xdg_path("XDG_STATE_HOME", ".local/state", name);
}

char *path_table(const char *name)
{
	const char *dir = getenv("BAOLAN_DATA_DIR");
	char *own = path_config(name);

	if (access(own, R_OK) == 0)
		return own;
	free(own);
	return path_join(dir != NULL && dir[0] != '\0' ? dir : BAOLAN_PKGDATADIR, name);
}

bool path_make_parent(const char *path)
{
	char *copy = xstrdup(path);
	char *slash = strchr(copy + (copy[0] == '/'), '/');
	bool made = true;

	for (; slash != NULL && made; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		made = mkdir(copy, 0777) == 0 || errno == EEXIST;
		*slash = '/';
	}
	free(copy);
	return made;
}
