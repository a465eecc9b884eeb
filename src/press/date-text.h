/* SPDX-License-Identifier: MIT */
/* The span in which a page can have appeared, from what it says. */
#ifndef BAOLAN_PRESS_DATE_TEXT_H
#define BAOLAN_PRESS_DATE_TEXT_H

#include "base/arena.h"
#include "press/block.h"
#include "press/day.h"
#include "press/events.h"

/* {0} when the page does not say enough. Evidence lies in arena. */
struct date date_from_text(const struct blocks *blocks, const struct events *events, struct arena *arena);

#endif
