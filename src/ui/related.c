/* SPDX-License-Identifier: MIT */
#include "ui/related.h"

#include <string.h>

#include "archive/related.h"
#include "text/width.h"
#include "ui/views.h"

#define REST 200		/* ms */
#define TITLE_CELLS 32		/* of the article, in the line above those that are like it */

static void add_title(struct strbuf *out, const char *title)
{
	const size_t len = strlen(title), fit = width_fit(title, len, TITLE_CELLS);

	strbuf_adds(out, "与“");
	strbuf_add(out, title, fit);
	strbuf_addf(out, "%s”相近", fit < len ? "…" : "");
}

void related_show(struct articles *articles)
{
	struct reader *reader = articles->view.reader;
	const struct entry *entry = listing_current(&articles->listing);
	const struct row *row = entry != NULL ? entry->row : NULL;
	struct list_scope scope = { .of = LIST_RELATED };
	struct strbuf name = { 0 };
	struct view *view;
	struct error error;

	if (row == NULL)
		return;
	scope.key = row->number;
	add_title(&name, row->title);
	if (articles_open(reader, &scope, name.text, &view, &error) == STATUS_OK)
		reader_push(reader, view);
	else
		reader_say_error(reader, &error);
	strbuf_release(&name);
}

int related_wait(const struct articles *articles)
{
	const struct reader *reader = articles->view.reader;
	const int64_t left = reader->typed_at + REST - reader->now;

	if (articles->pane.number == 0 || articles->same.number == articles->pane.number)
		return -1;
	return left > 0 ? (int)left : 0;
}

void related_idle(struct articles *articles)
{
	struct list_stop stop = reader_stop(articles->view.reader);
	struct ranked found[RELATED_MOST];
	size_t count = 0;

	if (related_find(articles->view.reader->archive, articles->pane.number, &stop, found, &count, NULL) ==
			STATUS_STOPPED)
		return;
	articles->same.number = articles->pane.number;
	articles->same.count = 0;
	while (articles->same.count < count && found[articles->same.count].same)
		articles->same.count++;
}

size_t related_same(const struct articles *articles)
{
	return articles->same.number == articles->pane.number ? articles->same.count : 0;
}
