/* SPDX-License-Identifier: MIT */
/* Who wrote it: 本报记者 李明 王小红, （通讯员 张三 记者 李四 文/图）, 王五摄. */
#ifndef BAOLAN_PRESS_BYLINE_H
#define BAOLAN_PRESS_BYLINE_H

#include <stdbool.h>
#include <stddef.h>

#include "press/glyphs.h"

#define CREDITS_MAX 24

/* A person, by places of the glyphs; a role or a name that is not there is empty. */
struct credit {
	size_t role, role_end;
	size_t name, name_end;
};

struct credits {
	struct credit list[CREDITS_MAX];
	size_t count;
	bool has_role;	/* a role or a word like 报道, 整理 is printed, not bare names */
	bool photo;	/* 摄, 供图, 文/图: of a picture */
	bool desk;	/* a role stands without a name: 本报评论员, 本报记者集体采写 */
};

/* Nobody. There is room for so many that to set all of it to 0 would take longer than to read most lines. */
static inline void credits_clear(struct credits *credits)
{
	credits->count = 0;
	credits->has_role = credits->photo = credits->desk = false;
}

/* Reads from to end as roles and names and nothing else; false when something else is there. Bare
 * names are taken only where they begin with a surname. */
bool credits_read(const struct glyphs *glyphs, size_t from, size_t end, struct credits *credits);

/* （晓王）, □明光暗影: two to four characters in brackets or behind the square of an author need no surname. */
bool credits_read_pen(const struct glyphs *glyphs, size_t from, size_t end, struct credits *credits);

/* What an agency's picture or report is signed with: 新华社发, 新华社/路透, 资料图片, 市气象局供图, 据新华社, 法新社. */
bool credits_read_agency(const struct glyphs *glyphs, size_t from, size_t end, struct credits *credits);

/* As credits_read() for text into which blanks were put: 记 者李明 通 讯员王芳. False when there are none. */
bool credits_read_closed(const struct glyphs *glyphs, size_t from, size_t end, struct credits *credits);

/* The end of what stands before a day at the end of a signature: 渡口 李明 6月11日; end where there is none. */
size_t credits_before_day(const struct glyphs *glyphs, size_t end);

/* The place of the byline that ends a text, glued to its last sentence or in brackets behind it;
 * glyphs are the text's last ones. glyphs->count when there is none. */
size_t credits_find_tail(const struct glyphs *glyphs, struct credits *credits);

/* Behind a dateline (dateline.h) that ends at place: （记者 ...）, 记者 ... 报道, 记者李明 and a blank. The place behind it,
 * or place when there is none. */
size_t credits_read_lead(const struct glyphs *glyphs, size_t place, struct credits *credits);

/* Within a dateline from start to end: 中央社记者李明台北21日电. */
bool credits_read_cable(const struct glyphs *glyphs, size_t start, size_t end, struct credits *credits);

#endif
