/* SPDX-License-Identifier: MIT */
/* Within the reading of a byline: what stands in it beside roles and names. */
#ifndef BAOLAN_PRESS_BYLINE_READ_H
#define BAOLAN_PRESS_BYLINE_READ_H

#include "press/byline.h"

/* How far a byline has been read. */
struct reading {
	const struct glyphs *glyphs;
	size_t at, end;
	size_t role, role_end;	/* the role that the names to come share */
	bool roles;	/* there are roles on the line */
	bool wrapped;	/* brackets stand around all of it */
	bool writes;	/* somebody wrote: 文, 撰文 */
	struct credits *credits;
};

/* Each takes what it is named for at the place reached, and moves behind it; false when something else stands there. */

/* 据新华社电, 本版图片由: where a line or a picture comes from. */
bool reading_take_source(struct reading *reading);
/* Behind the names: 台北报导, （经济学者）. */
bool reading_take_trailer(struct reading *reading);
/* Before the only name: [山东], （第九棉纺厂 ...）. */
bool reading_take_bearer(struct reading *reading);

/* At the end: where some wrote and others took the pictures, a text is signed and no picture. */
void reading_weigh_photo(const struct reading *reading);

#endif
