/* SPDX-License-Identifier: MIT */
/* What the reader does, whatever asked for it. */
#ifndef BAOLAN_UI_READER_DO_H
#define BAOLAN_UI_READER_DO_H

#include "ui/reader.h"

void reader_do(struct reader *reader, enum command command, const struct argument *argument);
void reader_prompt_event(struct reader *reader, enum prompt_event event);

/* Leaves all views and shows a tab. */
enum status reader_show_tab(struct reader *reader, enum tab tab, struct error *error);

/* Before a prompt is opened: what was typed in earlier sessions, the first time. */
void reader_recall(struct reader *reader);
/* Milliseconds until there is something to write for the next one, as in view.h; and that. */
int reader_remember_wait(const struct reader *reader);
void reader_remember(struct reader *reader);

/* Goes on looking through a list, and tells what came of it. */
void reader_find_work(struct reader *reader);
/* Nothing stands out any more. */
void reader_find_end(struct reader *reader);

#endif
