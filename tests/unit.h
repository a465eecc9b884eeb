/* SPDX-License-Identifier: MIT */
/* cmocka and what its header wants before it. */
#ifndef BAOLAN_TESTS_UNIT_H
#define BAOLAN_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#endif
