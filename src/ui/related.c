/* SPDX-License-Identifier: MIT */
#include "ui/related.h"

#include <string.h>

#include "archive/related.h"
#include "text/width.h"
#include "ui/label.h"
#include "ui/views.h"

#define REST 200		/* ms */
#define TOLD 3			/* articles that are named */
#define TITLE_CELLS 32		/* of the article, in the line above those that are like it */

static void add_title(struct strbuf *out, const char *title)
{
	const size_t len = strlen(title), fit = width_fit(title, len, TITLE_CELLS);

	strbuf_adds(out, "与《");
	strbuf_add(out, title, fit);
	strbuf_addf(out, "%s》相近", fit < len ? "…" : "");
}

void related_show(struct articles *articles)
{
	struct reader *reader = articles->view.reader;
	const struct row *row = articles_current(articles);
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

	if (articles->pane.number == 0 || articles->pane.compared)
		return -1;
	return left > 0 ? (int)left : 0;
}

/* Where and when another article was printed: the paper where it is not that of the first. */
static void add_source(struct strbuf *out, const struct article *article, const char *paper)
{
	if (article->paper != NULL && (paper == NULL || strcmp(article->paper, paper) != 0))
		strbuf_addf(out, "%s ", article->paper);
	label_date(out, &article->date);
	if (article->label != NULL)
		strbuf_addf(out, " %s", article->label);
}

/* Says below the text where else it stands. */
static void tell_same(struct articles *articles, const struct ranked *found, size_t count)
{
	struct archive *archive = articles->view.reader->archive;
	struct strbuf note = { 0 };
	struct article article, same;

	if (article_load(archive, articles->pane.number, &article, NULL) == STATUS_OK) {
		strbuf_addf(&note, "同文 %zu  ", count);
		for (size_t i = 0; i < count && i < TOLD; i++) {
			strbuf_adds(&note, i > 0 ? "，" : "");
			if (article_load(archive, found[i].number, &same, NULL) == STATUS_OK)
				add_source(&note, &same, article.paper);
			article_release(&same);
		}
		strbuf_adds(&note, count > TOLD ? " 等" : "");
		pane_note(&articles->pane, note.text);
	}
	strbuf_release(&note);
	article_release(&article);
}

void related_idle(struct articles *articles)
{
	struct list_stop stop = reader_stop(articles->view.reader);
	struct ranked found[RELATED_MOST];
	size_t count = 0, same = 0;

	if (related_find(articles->view.reader->archive, articles->pane.number, &stop, found, &count, NULL) ==
			STATUS_STOPPED)
		return;
	while (same < count && found[same].same)
		same++;
	articles->pane.compared = true;
	articles->pane.same = same;
	if (same > 0)
		tell_same(articles, found, same);
}
