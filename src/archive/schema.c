/* SPDX-License-Identifier: MIT */
#include "archive/schema.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive/fulltext.h"

#define APPLICATION_ID 0x62616f6c	/* "baol" */

/* Version 2. Dates are day numbers (press/day.h), enums their values in the headers. */
static const char version_2[] =
	/* One row: what the first screen says. */
	"CREATE TABLE total (articles INTEGER NOT NULL, pages INTEGER NOT NULL, issues INTEGER NOT NULL,"
	" papers INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL);"

	/* What articles are counted under: everything (id 0), each paper, each topic. key is a paper's
	 * name ('' where it is not known) or a topic's code. The counts are brought up to date when a
	 * generation is published. */
	"CREATE TABLE list (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL,"
	" english TEXT NOT NULL DEFAULT '', articles INTEGER NOT NULL DEFAULT 0, first INTEGER NOT NULL DEFAULT 0,"
	" last INTEGER NOT NULL DEFAULT 0, UNIQUE (kind, key));"

	/* A file that was read: by its absolute path, and how to tell that it has changed. */
	"CREATE TABLE source (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER NOT NULL,"
	" modified INTEGER NOT NULL, hash INTEGER NOT NULL);"

	/* A page of a source. day, place and places are those of its articles' numbers (number.h), serial is the
	 * issue's, NULL where it shows none. */
	"CREATE TABLE page (id INTEGER PRIMARY KEY, source INTEGER NOT NULL, paper INTEGER NOT NULL, label TEXT,"
	" day INTEGER NOT NULL, place INTEGER NOT NULL, places INTEGER NOT NULL, articles INTEGER NOT NULL,"
	" precision INTEGER NOT NULL, date_from INTEGER NOT NULL, date_to INTEGER NOT NULL, basis INTEGER NOT NULL,"
	" evidence TEXT, serial INTEGER);"
	"CREATE INDEX page_serial ON page (paper, serial) WHERE serial IS NOT NULL;"
	"CREATE UNIQUE INDEX page_place ON page (day, place);"
	"CREATE INDEX page_source ON page (source);"

	/* What a line of a list shows, narrow, in the order of the lists. days is how far the date's end is
	 * behind its beginning, topic the id of the first topic's list or 0, hash the end of the key. */
	"CREATE TABLE article (number INTEGER PRIMARY KEY, page INTEGER NOT NULL, kind INTEGER NOT NULL,"
	" days INTEGER NOT NULL, precision INTEGER NOT NULL, basis INTEGER NOT NULL, label TEXT NOT NULL,"
	" title TEXT NOT NULL, topic INTEGER NOT NULL, characters INTEGER NOT NULL, hash INTEGER NOT NULL);"
	"CREATE INDEX article_hash ON article (hash);"

	/* The article itself, as pack.h writes it. */
	"CREATE TABLE article_text (number INTEGER PRIMARY KEY, text TEXT NOT NULL);"

	/* What else a page holds, teasers and furniture, in page order: nothing is lost. */
	"CREATE TABLE rest (page INTEGER PRIMARY KEY, text TEXT NOT NULL);"

	/* The articles of each paper and each topic, in list order. */
	"CREATE TABLE member (list INTEGER, number INTEGER, PRIMARY KEY (list, number)) WITHOUT ROWID;"

	/* How many articles a list has in a bucket of numbers (number.h). */
	"CREATE TABLE tally (list INTEGER, bucket INTEGER, articles INTEGER NOT NULL, PRIMARY KEY (list, bucket))"
	" WITHOUT ROWID;"

	"INSERT INTO total VALUES (0, 0, 0, 0, 0, 0);"
	"INSERT INTO list (id, kind, key, name) VALUES (0, 0, '', '');"
	"PRAGMA application_id = 0x62616f6c;";

/* Each brings a file of the version before to its own; a published one is never changed. */
static const struct {
	const char *sql;
	enum status (*more)(struct db *db, struct error *error);
} versions[] = {
	{ version_2, fulltext_create },
};

#define OLDEST 2	/* that is still read; a file has 0 before it has tables */
#define VERSION (OLDEST - 1 + sizeof versions / sizeof versions[0])

static uint32_t big_endian(const unsigned char *bytes)
{
	return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

/* https://www.sqlite.org/fileformat2.html#the_database_header */
static enum status recognise_header(const char *path, const unsigned char *header, size_t len, uint64_t size,
	bool older_will_do, struct error *error)
{
	uint32_t page_size, version;

	if (len < 100 || memcmp(header, "SQLite format 3", 16) != 0 || big_endian(header + 68) != APPLICATION_ID)
		return error_set(error, STATUS_INVALID, "%s: not an archive of baolan", path);
	version = big_endian(header + 60);
	if (version > VERSION)
		return error_set(error, STATUS_INVALID, "%s: made by a newer baolan, which is needed to read it", path);
	if (version < OLDEST)
		return error_set(error, STATUS_INVALID,
			"%s: made by an older baolan: remove it and make it anew with 'baolan index'", path);
	if (version < VERSION && !older_will_do)
		return error_set(error, STATUS_INVALID,
			"%s: made by an older baolan: 'baolan index' brings it up to date", path);
	page_size = (uint32_t)header[16] << 8 | header[17];
	if (size < (uint64_t)(page_size == 1 ? 65536 : page_size) * big_endian(header + 28))
		return error_set(error, STATUS_SYSTEM,
			"%s: the archive is cut off: copy it again, or make it anew with 'baolan index'", path);
	return STATUS_OK;
}

enum status schema_recognise(const char *path, bool older_will_do, struct error *error)
{
	unsigned char header[100];
	struct stat state;
	ssize_t len = -1;
	int saved, file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

	if (file < 0 && errno == ENOENT)
		return error_set(error, STATUS_NONE, "%s: no archive yet: make one with 'baolan index FOLDER'", path);
	if (file < 0 || fstat(file, &state) != 0) {
		saved = errno;
		if (file >= 0)
			close(file);
		return error_set(error, STATUS_SYSTEM, "%s: %s", path, strerror(saved));
	}
	if (S_ISREG(state.st_mode))
		len = pread(file, header, sizeof header, 0);
	saved = errno;
	close(file);
	if (S_ISDIR(state.st_mode))
		return error_set(error, STATUS_INVALID, "%s: a folder, not an archive", path);
	if (!S_ISREG(state.st_mode))
		return error_set(error, STATUS_INVALID, "%s: not an archive of baolan", path);
	if (len < 0)
		return error_set(error, STATUS_SYSTEM, "%s: %s", path, strerror(saved));
	if (len == 0)
		return error_set(error, STATUS_INVALID, "%s: an empty file, not an archive", path);
	return recognise_header(path, header, (size_t)len, (uint64_t)state.st_size, older_will_do, error);
}

enum status schema_migrate(struct db *db, struct error *error)
{
	int64_t version = 0;
	enum status status = db_number(db, "PRAGMA user_version", 0, 0, &version, error);
	char pragma[64];

	for (version = version > 0 ? version - OLDEST + 1 : 0; version <= (int64_t)VERSION - OLDEST; version++) {
		if (status == STATUS_OK)
			status = db_run(db, versions[version].sql, error);
		if (status == STATUS_OK)
			status = versions[version].more(db, error);
	}
	sqlite3_snprintf(sizeof pragma, pragma, "PRAGMA user_version = %d", (int)VERSION);
	return status == STATUS_OK ? db_run(db, pragma, error) : status;
}
