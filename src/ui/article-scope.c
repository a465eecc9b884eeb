/* SPDX-License-Identifier: MIT */
/* Which articles a list has and in which order, in this generation and in the next. */
#include "ui/articles.h"

#include <string.h>

#include "ui/reader.h"

bool articles_ranking(const struct articles *articles)
{
	int64_t count;

	return articles->scope.order == LIST_BY_RELEVANCE && !list_count(articles->list, &count);
}

enum status articles_open_list(struct articles *articles, struct archive *archive, const char *filter,
	enum list_order order, struct error *error)
{
	struct list_scope scope = articles->scope;
	struct list_stop stop = reader_stop(articles->view.reader);
	struct list *list;
	enum status status;

	scope.query = articles->query;
	scope.filter = filter;
	scope.order = order;
	status = list_open(archive, &scope, &list, error);
	if (status != STATUS_OK)
		return status;
	list_stop_when(list, &stop);
	if (articles->list != NULL)
		list_close(articles->list);
	articles->list = list;
	articles->scope.order = order;
	articles->uncounted = false;
	memset(articles->days, 0, sizeof articles->days);
	articles->listing.window.source = order == LIST_BY_RELEVANCE ? &articles_ranked_source : &articles_source;
	listing_reset(&articles->listing);
	/* Nobody is to wait for the best: idling finds them. */
	articles->listing.window.stopped = articles_ranking(articles);
	return STATUS_OK;
}

/* The number in the new archive of an article of the old one; 0 when it is gone. */
static article_number moved_number(struct archive *from, struct archive *to, article_number number)
{
	struct article article;
	struct error error;
	article_number found = 0;

	if (article_load(from, number, &article, &error) != STATUS_OK ||
		article_find(to, article.key, &found, &error) != STATUS_OK)
		found = 0;
	article_release(&article);
	return found;
}

void articles_move(struct articles *articles, struct archive *archive)
{
	struct archive *before = articles->view.reader->archive;
	const struct row *row = articles_current(articles);
	size_t line = listing_line(&articles->listing);
	article_number number = 0;
	struct error error;
	int64_t position;

	if (row != NULL)
		number = moved_number(before, archive, row->number);
	if (articles->scope.of == LIST_RELATED)
		articles->scope.key = moved_number(before, archive, articles->scope.key);
	/* The text that is being read stays as it is until another article is opened. */
	if (articles->pane.number != 0)
		articles->pane.number = moved_number(before, archive, articles->pane.number);
	if (articles_open_list(articles, archive, articles->filter, articles->scope.order, &error) != STATUS_OK)
		reader_say_error(articles->view.reader, &error);
	counts_release(&articles->counts);
	if (number != 0 && list_position(articles->list, number, &position, &error) == STATUS_OK)
		listing_goto(&articles->listing, position, line);
}
