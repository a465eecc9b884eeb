/* SPDX-License-Identifier: MIT */
/* cmocka and what its header wants before it. */
#ifndef BAOLAN_TESTS_UNIT_H
#define BAOLAN_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

/* How many rounds to try what is random or goes on for long: a tenth under valgrind (tests/under-valgrind), which
 * looks for other faults than wrong answers and takes fifty times as long. */
static inline int rounds(int usual)
{
	if (getenv("VALGRIND") == NULL)
		return usual;
	print_message("%d rounds in place of %d, as this is under valgrind\n", usual / 10, usual);
	return usual / 10;
}

#endif
