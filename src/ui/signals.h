/* SPDX-License-Identifier: MIT */
/* The signals that the reader minds. They are let in only while it waits for a key, and are looked
 * at there: nothing happens inside a handler. */
#ifndef BAOLAN_UI_SIGNALS_H
#define BAOLAN_UI_SIGNALS_H

#include <signal.h>
#include <stdbool.h>

#define SIGNALS_WATCHED 7

struct signals {
	struct sigaction before[SIGNALS_WATCHED];
	sigset_t waiting;	/* the mask to wait with */
};

/* Watches SIGWINCH, SIGINT, SIGTSTP, SIGCONT, SIGHUP, SIGTERM and SIGQUIT, save those that are
 * ignored (nohup and its like), until signals_end(). */
void signals_begin(struct signals *signals);
/* A SIGINT that nobody has looked at is forgotten; any other does what it did before. */
void signals_end(const struct signals *signals);
/* True when it has come since it was last asked for. */
bool signals_take(int number);
/* True when it has come and waits to be let in; with 0, when any has that is watched. */
bool signals_pending(int number);
/* Stops the program as ^Z does; returns when it goes on. */
void signals_stop(void);

#endif
