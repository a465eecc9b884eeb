/* SPDX-License-Identifier: MIT */
/* A list of articles on the screen: the list, the article or the counts beside it, and what stands above
 * and below. */
#include "ui/articles.h"

#include <string.h>

#include "ui/label.h"
#include "ui/reader.h"

#define COUNTS_LEAST 72		/* columns from which there is room for counts beside the list */

static void draw_list(struct articles *articles, const struct canvas *canvas)
{
	const char *empty = articles_ranking(articles) ? "按相关排列中…" :
		articles->listing.window.stopped ? "已停下" : articles->query != NULL ? "没有找到" : "没有文章";

	listing_draw(&articles->listing, canvas);
	if (listing_current(&articles->listing) == NULL)
		canvas_put_own(canvas, 0, 1, canvas->cols, STYLE_DIM, empty, strlen(empty));
}

/* Draws the counts of a search at the right, where there is room, and returns what is left. */
static struct canvas draw_counts(struct articles *articles, const struct canvas *canvas)
{
	const struct reader *reader = articles->view.reader;
	size_t left = canvas->cols - COUNTS_COLS;
	struct canvas part;

	if (articles->query == NULL || canvas->cols < COUNTS_LEAST)
		return *canvas;
	part = canvas_part(canvas, 0, left, canvas->rows, COUNTS_COLS);
	counts_draw(&articles->counts, reader->totals.papers > 1, reader->now, &part);
	return canvas_part(canvas, 0, 0, canvas->rows, left);
}

void articles_draw_both(struct articles *articles, const struct canvas *canvas)
{
	struct canvas rest = draw_counts(articles, canvas);
	size_t left = rest.cols * 2 / 5;
	struct canvas part = canvas_part(&rest, 0, 0, rest.rows, left);

	draw_list(articles, &part);
	part = canvas_part(&rest, 0, left, rest.rows, rest.cols);
	if (listing_current(&articles->listing) != NULL)
		pane_draw(&articles->pane, &part);
}

void articles_draw(struct articles *articles, const struct canvas *canvas)
{
	struct canvas rest;

	if (canvas->cols >= READER_WIDE) {
		articles_draw_both(articles, canvas);
		return;
	}
	rest = draw_counts(articles, canvas);
	draw_list(articles, &rest);
}

/* ----------------------------------------------------------------- wording */

static const char *const orders[] = {
	[LIST_BY_NEWEST] = "新到旧", [LIST_BY_OLDEST] = "旧到新", [LIST_BY_RELEVANCE] = "按相关",
};

static void add_count(struct articles *articles, struct strbuf *out)
{
	int64_t number;

	if (!list_count(articles->list, &number)) {
		strbuf_adds(out, "…");
		return;
	}
	if (articles->scope.order == LIST_BY_RELEVANCE && number == LIST_BEST) {
		if (articles->counts.state == COUNTS_ALL) {
			label_number(out, articles->counts.facets.articles);
			strbuf_adds(out, " 篇的");
		}
		strbuf_adds(out, "前 ");
	}
	label_number(out, number);
	strbuf_adds(out, " 篇");
}

bool articles_title(struct articles *articles, struct strbuf *left, struct strbuf *right)
{
	const struct reader *reader = articles->view.reader;
	const bool all = articles->query == NULL && articles->name == NULL && articles->filter == NULL;

	if (articles->query != NULL)
		strbuf_addf(left, "检索 %s   ", articles->query);
	else
		strbuf_addf(left, "%s   ", articles->name != NULL ? articles->name : reader->name);
	if (articles->filter != NULL)
		strbuf_addf(left, "筛选 %s   ", articles->filter);
	if (all) {
		label_number(left, reader->totals.issues);
		strbuf_adds(left, " 期 · ");
		label_span(right, reader->totals.first, reader->totals.last);
	}
	add_count(articles, left);
	if (articles->query != NULL)
		strbuf_addf(left, " · %s", orders[articles->scope.order]);
	return true;
}

void articles_place(struct articles *articles, struct strbuf *out)
{
	int64_t number;

	if (listing_current(&articles->listing) == NULL)
		return;
	if (articles->listing.place >= 0)
		label_number(out, articles->listing.place + 1);
	else
		strbuf_adds(out, "…");
	strbuf_adds(out, " / ");
	if (list_count(articles->list, &number))
		label_number(out, number);
	else
		strbuf_adds(out, "…");
	strbuf_addf(out, " · %s", orders[articles->scope.order]);
}
