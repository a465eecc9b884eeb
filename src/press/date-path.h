/* SPDX-License-Identifier: MIT */
/* Dates and page labels from where a file lies: 2023/11/20/A02.txt, 20231120-A02.txt, 2023-11-20_03版.txt,
 * 202310/01/content_150775.txt, html/2023-11/20/node_2.htm. */
#ifndef BAOLAN_PRESS_DATE_PATH_H
#define BAOLAN_PRESS_DATE_PATH_H

#include <stdbool.h>
#include <stddef.h>

#include "press/day.h"

struct path_date {
	day_number day;
	size_t start, end;	/* bytes of the path that show it */
};

/* False when the path shows no day that exists between 1815 and 2100. Of several the last one counts: it is the
 * nearest to the file. */
bool date_from_path(const char *path, struct path_date *date);

/* The label of the page that the last part of the path shows behind the date ("A02", "3"): its length, 0 for none,
 * its place in *start. */
size_t label_from_path(const char *path, size_t *start);

#endif
