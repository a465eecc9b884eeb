/* SPDX-License-Identifier: MIT */
/* A fuzz target: built with clang -fsanitize=fuzzer by "make fuzz", and with replay.c by "make check". */
#ifndef BAOLAN_TESTS_FUZZ_H
#define BAOLAN_TESTS_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
