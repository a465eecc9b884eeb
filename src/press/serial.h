/* SPDX-License-Identifier: MIT */
/* The number of an issue, as it is printed beside its date: 总第18321期, 第18321号. */
#ifndef BAOLAN_PRESS_SERIAL_H
#define BAOLAN_PRESS_SERIAL_H

#include <stddef.h>

#include "press/glyphs.h"

struct serial {
	int number;		/* 0 when there is none */
	size_t start, end;	/* its glyphs */
};

/* Of several the one that counts all issues (总第...), else the first. */
void serial_read(const struct glyphs *glyphs, struct serial *serial);

#endif
