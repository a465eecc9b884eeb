/* SPDX-License-Identifier: MIT */
#include "archive/writer.h"

#include <stdlib.h>

#include "archive/fulltext.h"
#include "archive/generation.h"
#include "archive/page-rows.h"
#include "archive/schema.h"
#include "archive/sisters.h"
#include "archive/sources.h"
#include "base/alloc.h"

struct writer {
	struct generation generation;
	struct db db;		/* the generation that there is, then the next one; closed when there is neither */
	const struct press *press;
	bool changing;		/* db is the next one */
	bool failed;		/* it was left half written, so it will not be published */
	struct error reason;
	struct lists lists;
	struct batch batch;
	struct ids seen, in_batch;	/* of sources */
	int64_t articles;
	struct last_place last_place;
};

enum status writer_open(struct writer **writer, const char *path, const struct press *press,
	struct error *error)
{
	struct writer *opened = xcalloc(1, sizeof *opened);
	enum status status = generation_begin(&opened->generation, path, error);

	opened->press = press;
	if (status == STATUS_OK)
		status = schema_recognise(opened->generation.path, true, error);
	if (status == STATUS_OK)
		status = db_open(&opened->db, opened->generation.path, path, DB_READ, error);
	if (status == STATUS_OK)
		status = db_number(&opened->db, "SELECT articles FROM total", 0, 0, &opened->articles, error);
	if (status != STATUS_OK && status != STATUS_NONE) {
		writer_abandon(opened);
		return status;
	}
	*writer = opened;
	return STATUS_OK;
}

void writer_stop_when(struct writer *writer, bool (*stop)(void))
{
	writer->generation.stop = stop;
}

void writer_abandon(struct writer *writer)
{
	if (writer == NULL)
		return;
	db_close(&writer->db);
	generation_release(&writer->generation);
	lists_release(&writer->lists);
	batch_release(&writer->batch);
	ids_release(&writer->seen);
	ids_release(&writer->in_batch);
	free(writer);
}

int64_t writer_articles(const struct writer *writer)
{
	return writer->articles;
}

/* A statement that failed half way is not undone, as there is no journal. */
static enum status fail(struct writer *writer, enum status status, struct error *error)
{
	if (status == STATUS_SYSTEM && !writer->failed) {
		writer->failed = true;
		if (error != NULL)
			writer->reason = *error;
	}
	return status;
}

/* All topics are known by name, those too that no article has yet. */
static enum status add_subjects(struct writer *writer, struct error *error)
{
	const struct subject *subject;
	enum status status = STATUS_OK;
	int64_t id;

	for (size_t i = 0; status == STATUS_OK && (subject = press_subject(writer->press, i)) != NULL; i++)
		status = lists_id(&writer->lists, &writer->db, LIST_KIND_TOPIC, subject->code, subject->name,
			subject->english, &id, error);
	return status;
}

/* Before the first change: a run that finds nothing new copies nothing. */
static enum status begin_changes(struct writer *writer, struct error *error)
{
	char *name;
	enum status status;

	if (writer->failed)
		return error_set(error, STATUS_SYSTEM, "%s", writer->reason.text);
	if (writer->changing)
		return STATUS_OK;
	db_close(&writer->db);
	name = writer->generation.path;
	status = generation_copy(&writer->generation, error);
	if (status == STATUS_OK || status == STATUS_NONE)
		status = db_open(&writer->db, writer->generation.next, name, DB_WRITE, error);
	if (status == STATUS_OK)
		status = db_run(&writer->db, "BEGIN", error);
	if (status == STATUS_OK)
		status = schema_migrate(&writer->db, error);
	if (status == STATUS_OK)
		status = lists_load(&writer->lists, &writer->db, error);
	if (status == STATUS_OK && writer->press != NULL)
		status = add_subjects(writer, error);
	writer->changing = status == STATUS_OK;
	return status;
}

static enum status flush(struct writer *writer, struct error *error)
{
	enum status status = batch_flush(&writer->batch, &writer->db, &writer->lists, error);

	ids_clear(&writer->in_batch);
	return status == STATUS_OK ? fulltext_index(&writer->db, error) : status;
}

enum status writer_seen(struct writer *writer, const char *path, struct source *source, struct error *error)
{
	int64_t id;
	enum status status = STATUS_NONE;

	if (writer->db.handle != NULL)
		status = sources_find(&writer->db, path, &id, source, error);
	if (status == STATUS_OK)
		ids_add(&writer->seen, id);
	return status;
}

enum status writer_touch(struct writer *writer, const char *path, const struct source *source,
	struct error *error)
{
	enum status status = begin_changes(writer, error);

	if (status == STATUS_OK)
		status = sources_put(&writer->db, path, source, error);
	return fail(writer, status, error);
}

/* Takes out what a source has. What of it is still in the batch is written first, since a batch
 * removes only what the archive has. */
static enum status empty_source(struct writer *writer, int64_t id, struct error *error)
{
	int64_t articles = 0;
	enum status status = STATUS_OK;

	if (ids_has(&writer->in_batch, id))
		status = flush(writer, error);
	if (status == STATUS_OK)
		status = page_rows_remove(&writer->db, &writer->batch, id, &articles, error);
	writer->articles -= articles;
	writer->last_place = (struct last_place){ 0 };	/* there may be room before it again */
	return status;
}

enum status writer_add(struct writer *writer, const char *path, const struct source *source,
	const struct page *page, struct error *error)
{
	struct source before;
	int64_t id = 0, articles = 0;
	enum status status = begin_changes(writer, error);

	if (status == STATUS_OK)
		status = sources_find(&writer->db, path, &id, &before, error);
	if (status == STATUS_OK)
		status = empty_source(writer, id, error);
	if (status == STATUS_OK || status == STATUS_NONE)
		status = sources_put(&writer->db, path, source, error);
	if (status == STATUS_OK && id == 0)
		id = sqlite3_last_insert_rowid(writer->db.handle);
	if (status == STATUS_OK)
		status = page_rows_add(&writer->db, &writer->lists, &writer->batch, &writer->last_place, id, page,
			&articles, error);
	if (status == STATUS_OK) {
		writer->articles += articles;
		ids_add(&writer->seen, id);
		ids_add(&writer->in_batch, id);
		if (batch_full(&writer->batch))
			status = flush(writer, error);
	}
	return fail(writer, status, error);
}

static enum status forget(struct writer *writer, int64_t id, struct error *error)
{
	enum status status = empty_source(writer, id, error);

	return status == STATUS_OK ? sources_remove(&writer->db, id, error) : status;
}

enum status writer_forget_unseen(struct writer *writer, const char *root, int64_t *count, struct error *error)
{
	int64_t *unseen = NULL;
	size_t found = 0;
	enum status status = STATUS_OK;

	*count = 0;
	if (writer->db.handle != NULL)
		status = sources_below(&writer->db, root, &writer->seen, &unseen, &found, error);
	if (status == STATUS_OK && found > 0)
		status = begin_changes(writer, error);
	for (size_t i = 0; i < found && status == STATUS_OK; i++)
		status = forget(writer, unseen[i], error);
	if (status == STATUS_OK)
		*count = (int64_t)found;
	free(unseen);
	return fail(writer, status, error);
}

/* Brings what is kept of counts up to date with the tallies. 17 bits of a bucket lie below its day. */
static enum status write_totals(struct writer *writer, struct error *error)
{
	return db_run(&writer->db,
		"DELETE FROM tally WHERE articles = 0;"
		"UPDATE list SET"
		" articles = (SELECT cast(total(articles) AS INTEGER) FROM tally WHERE tally.list = list.id),"
		" first = coalesce("
		"(SELECT min(bucket) >> 17 FROM tally WHERE tally.list = list.id AND bucket >> 17 > 0), 0),"
		" last = coalesce((SELECT max(bucket) >> 17 FROM tally WHERE tally.list = list.id), 0);"
		"UPDATE total SET (articles, first, last) = (SELECT articles, first, last FROM list WHERE id = 0),"
		" pages = (SELECT count(*) FROM page),"
		" issues = (SELECT count(*) FROM (SELECT DISTINCT paper, day FROM page WHERE precision = 1)),"
		" papers = (SELECT count(*) FROM list WHERE kind = 1 AND key <> '' AND articles > 0);"
		"COMMIT", error);
}

/* Opens the finished file as a reader will. */
static enum status look_again(struct writer *writer, struct error *error)
{
	struct db db;
	int64_t articles = -1, last = 0;
	enum status status = schema_recognise(writer->generation.next, false, error);

	if (status == STATUS_OK)
		status = db_open(&db, writer->generation.next, writer->generation.path, DB_READ, error);
	if (status != STATUS_OK)
		return status;
	status = db_number(&db, "SELECT articles FROM total", 0, 0, &articles, error);
	if (status == STATUS_OK)
		status = db_number(&db, "SELECT t.number FROM article a JOIN article_text t ON t.number = a.number"
			" ORDER BY a.number DESC LIMIT 1", 0, 0, &last, error);
	if (status == STATUS_OK && articles != writer->articles)
		status = error_set(error, STATUS_SYSTEM, "%s: what was written has %lld articles in place of %lld",
			writer->generation.next, (long long)articles, (long long)writer->articles);
	db_close(&db);
	return status == STATUS_NONE ? STATUS_OK : status;
}

/* A page gets the date that its sisters give it. One that loses it again is as if it had not been read, so that
 * its own text is asked the next time. */
static enum status learn(struct writer *writer, const struct lesson *lesson, struct error *error)
{
	struct page page;
	int64_t articles, none;
	enum status status = page_rows_load(&writer->db, lesson->page, &page, error);

	page.date = lesson->date;
	if (status == STATUS_OK)
		status = page_rows_remove(&writer->db, &writer->batch, lesson->source, &articles, error);
	writer->last_place = (struct last_place){ 0 };
	if (status == STATUS_OK)
		status = page_rows_add(&writer->db, &writer->lists, &writer->batch, &writer->last_place, lesson->source,
			&page, &articles, error);
	page_release(&page);
	if (status == STATUS_OK && lesson->date.precision == PRECISION_NONE)
		status = db_number(&writer->db, "UPDATE source SET size = 0, modified = 0, hash = 0 WHERE id = ?1",
			lesson->source, 0, &none, error);
	if (status == STATUS_NONE)
		status = STATUS_OK;
	return status == STATUS_OK && batch_full(&writer->batch) ? flush(writer, error) : status;
}

static enum status learn_dates(struct writer *writer, struct error *error)
{
	struct lessons lessons = { 0 };
	enum status status = lessons_find(&lessons, &writer->db, error);

	for (size_t i = 0; i < lessons.count && status == STATUS_OK; i++)
		status = learn(writer, &lessons.list[i], error);
	lessons_release(&lessons);
	return status == STATUS_OK ? flush(writer, error) : status;
}

static enum status publish(struct writer *writer, struct error *error)
{
	enum status status = STATUS_OK;

	if (writer->failed)
		return error_set(error, STATUS_SYSTEM, "%s", writer->reason.text);
	if (!writer->changing)
		return STATUS_OK;
	status = flush(writer, error);
	if (status == STATUS_OK)
		status = learn_dates(writer, error);
	if (status == STATUS_OK)
		status = fulltext_finish(&writer->db, error);
	if (status == STATUS_OK)
		status = write_totals(writer, error);
	db_close(&writer->db);
	if (status == STATUS_OK)
		status = look_again(writer, error);
	if (status == STATUS_OK)
		status = generation_publish(&writer->generation, error);
	return status;
}

enum status writer_publish(struct writer *writer, struct error *error)
{
	enum status status = publish(writer, error);

	writer_abandon(writer);
	return status;
}
