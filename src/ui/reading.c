/* SPDX-License-Identifier: MIT */
/* An article that is open from a list. */
#include "ui/articles.h"
#include "ui/label.h"
#include "ui/reader.h"
#include "ui/related.h"

#include <stddef.h>

static struct articles *articles_of(struct view *view)
{
	return (struct articles *)((char *)view - offsetof(struct articles, reading));
}

static bool title(struct view *view, struct strbuf *left, struct strbuf *right)
{
	struct articles *articles = articles_of(view);

	return view->reader->cols >= READER_WIDE && articles_title(articles, left, right);
}

static void draw(struct view *view, const struct canvas *canvas)
{
	struct articles *articles = articles_of(view);

	if (canvas->cols >= READER_WIDE)
		articles_draw_both(articles, canvas);
	else
		pane_draw(&articles->pane, canvas);
}

static void say_place(struct view *view, struct strbuf *out)
{
	struct articles *articles = articles_of(view);
	const struct finding *finding = &articles->pane.finding;
	int64_t count;

	if (finding->label != NULL)
		strbuf_addf(out, "%s %zu / %zu · ", finding->label, finding->count > 0 ? finding->current + 1 : 0,
			finding->count);
	strbuf_addf(out, "%d%%", pane_percent(&articles->pane));
	if (articles->listing.place >= 0 && list_count(articles->list, &count)) {
		strbuf_adds(out, " · 第 ");
		label_number(out, articles->listing.place + 1);
		strbuf_adds(out, " / ");
		label_number(out, count);
		strbuf_adds(out, " 篇");
	}
	if (articles->pane.same > 0)
		strbuf_addf(out, " · 同文 %zu", articles->pane.same);
}

static bool do_command(struct view *view, enum command command, const struct argument *argument)
{
	struct articles *articles = articles_of(view);

	if (command == COMMAND_RELATED) {
		related_show(articles);
		return true;
	}
	if (!articles_command(articles, command, argument))
		return false;
	articles_follow(articles);
	return true;
}

/* Its list goes on counting; then the articles are sought that repeat its text. */
static int wait(struct view *view)
{
	const int wait = articles_wait(articles_of(view));

	return wait >= 0 ? wait : related_wait(articles_of(view));
}

static void idle(struct view *view)
{
	if (articles_wait(articles_of(view)) == 0)
		articles_idle(articles_of(view));
	else
		related_idle(articles_of(view));
}

static const enum command *hints(const struct view *view)
{
	static const enum command plain[] = {
		COMMAND_NEXT_ARTICLE, COMMAND_FIND, COMMAND_SEARCH, COMMAND_CLOSE, COMMAND_HELP, COMMAND_NONE
	};
	static const enum command found[] = {
		COMMAND_FIND_NEXT, COMMAND_NEXT_ARTICLE, COMMAND_FIND, COMMAND_CLOSE, COMMAND_HELP, COMMAND_NONE
	};

	static const enum command repeated[] = {
		COMMAND_RELATED, COMMAND_NEXT_ARTICLE, COMMAND_FIND, COMMAND_CLOSE, COMMAND_HELP, COMMAND_NONE
	};

	if (view->pane->finding.count > 0)
		return found;
	return view->pane->same > 0 ? repeated : plain;
}

const struct view_ops reading_ops = {
	.context = CONTEXT_ARTICLE, .hints = hints, .title = title, .place = say_place, .draw = draw,
	.command = do_command, .wait = wait, .idle = idle,
};
