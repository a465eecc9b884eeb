/* SPDX-License-Identifier: MIT */
/* The weights of label.c: how much each thing seen of a block speaks for or against each label, and what may stand
 * behind what. In steps of about a third of a natural logarithm: 3 is twenty to one. */
#ifndef BAOLAN_PRESS_LABEL_WEIGHTS_H
#define BAOLAN_PRESS_LABEL_WEIGHTS_H

#include <stdint.h>

#include "press/block.h"
#include "press/label.h"

extern const int8_t label_weights[LABEL_COUNT][E_COUNT];

/* At which price a label follows another: 0 for never, else LABEL_STEP(weight). */
#define LABEL_STEP(weight) (64 + (weight))

extern const uint8_t label_steps[LABEL_COUNT][LABEL_COUNT];

#endif
