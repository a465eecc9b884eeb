/* SPDX-License-Identifier: MIT */
/* What a cell is, not how it looks: screen.c gives each role the colours and attributes that the
 * terminal has. */
#ifndef BAOLAN_UI_STYLE_H
#define BAOLAN_UI_STYLE_H

enum style {
	STYLE_TEXT,
	STYLE_DIM,		/* what frames the text: counts, rules, page labels */
	STYLE_ACCENT,		/* standing heads, subheads */
	STYLE_STRONG,		/* headlines */
	STYLE_CHOSEN,		/* the bar beside the chosen row */
	STYLE_MATCH,
	STYLE_CURRENT,		/* the match that one stands on */
	STYLE_HEADER,		/* title of the view */
	STYLE_ERROR,
	STYLE_COUNT
};

#endif
