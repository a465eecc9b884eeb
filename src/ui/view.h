/* SPDX-License-Identifier: MIT */
/* What a view is: a table of functions. The reader keeps views on a stack and asks the top one. */
#ifndef BAOLAN_UI_VIEW_H
#define BAOLAN_UI_VIEW_H

#include <stdbool.h>

#include "base/strbuf.h"
#include "ui/canvas.h"
#include "ui/command.h"
#include "ui/listing.h"
#include "ui/pane.h"

struct reader;
struct view;

/* NULL where a view has nothing to say or to do. */
struct view_ops {
	enum context context;
	/* What the foot offers, up to COMMAND_NONE. */
	const enum command *(*hints)(const struct view *view);
	/* The line above: what this is, and at the right what belongs to it. False: no line. */
	bool (*title)(struct view *view, struct strbuf *left, struct strbuf *right);
	/* Where one is, for the foot. */
	void (*place)(struct view *view, struct strbuf *out);
	void (*draw)(struct view *view, const struct canvas *canvas);
	/* False: not mine. Then the pane or the list moves, or else the reader does it. */
	bool (*command)(struct view *view, enum command command, const struct argument *argument);
	/* Keeps only the rows that meet the words; "" for all again. STATUS_INVALID: nobody can. */
	enum status (*filter)(struct view *view, const char *words, struct error *error);
	/* Milliseconds until idle() is wanted: 0 as soon as no key waits, -1 for never. */
	int (*wait)(struct view *view);
	void (*idle)(struct view *view);
	/* Another generation is there: go over to it, at the same article. reader->archive is still
	 * the one before. */
	void (*move)(struct view *view, struct archive *archive);
	void (*free)(struct view *view);
};

/* The first member of every view. */
struct view {
	const struct view_ops *ops;
	struct reader *reader;
	struct listing *listing;	/* what moves and is looked through, or NULL */
	struct pane *pane;		/* counts before listing */
};

#endif
