/* SPDX-License-Identifier: MIT */
#include "ui/signals.h"

#include <stddef.h>

static const int watched[SIGNALS_WATCHED] = {
	SIGWINCH, SIGINT, SIGTSTP, SIGCONT, SIGHUP, SIGTERM, SIGQUIT,
};

/* A handler is given nothing else to write to. */
static volatile sig_atomic_t caught[NSIG];

static void note(int number)
{
	caught[number] = 1;
}

void signals_begin(struct signals *signals)
{
	struct sigaction action = { .sa_handler = note };
	sigset_t block;

	sigemptyset(&action.sa_mask);
	sigemptyset(&block);
	for (size_t i = 0; i < SIGNALS_WATCHED; i++) {
		sigaction(watched[i], NULL, &signals->before[i]);
		caught[watched[i]] = 0;
		if (signals->before[i].sa_handler == SIG_IGN)
			continue;
		sigaction(watched[i], &action, NULL);
		sigaddset(&block, watched[i]);
	}
	sigprocmask(SIG_BLOCK, &block, &signals->waiting);
}

void signals_end(const struct signals *signals)
{
	const struct sigaction forget = { .sa_handler = SIG_IGN };

	/* A ^C that came last was for what was running, and not for what ends by itself. */
	sigaction(SIGINT, &forget, NULL);
	for (size_t i = 0; i < SIGNALS_WATCHED; i++)
		sigaction(watched[i], &signals->before[i], NULL);
	sigprocmask(SIG_SETMASK, &signals->waiting, NULL);
}

bool signals_take(int number)
{
	bool came = caught[number];

	caught[number] = 0;
	return came;
}

bool signals_pending(int number)
{
	sigset_t pending;
	bool found = false;

	sigpending(&pending);
	for (size_t i = 0; i < SIGNALS_WATCHED; i++)
		if (number == 0 || number == watched[i])
			found = found || caught[watched[i]] || sigismember(&pending, watched[i]) == 1;
	return found;
}

void signals_stop(void)
{
	struct sigaction action = { .sa_handler = SIG_DFL };
	struct sigaction ours;
	sigset_t stop;

	sigemptyset(&action.sa_mask);
	sigemptyset(&stop);
	sigaddset(&stop, SIGTSTP);
	sigaction(SIGTSTP, &action, &ours);
	raise(SIGTSTP);
	sigprocmask(SIG_UNBLOCK, &stop, NULL);	/* here it stops */
	sigprocmask(SIG_BLOCK, &stop, NULL);
	sigaction(SIGTSTP, &ours, NULL);
}
