/* SPDX-License-Identifier: MIT */
#include "unit.h"

#include "ui/terminal.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define PATIENCE 10000	/* ms */

static int property(VTermProp prop, VTermValue *value, void *data)
{
	struct terminal *terminal = data;

	if (prop == VTERM_PROP_ALTSCREEN)
		terminal->alternate = value->boolean;
	else if (prop == VTERM_PROP_CURSORVISIBLE)
		terminal->cursor = value->boolean;
	return 1;
}

static const VTermScreenCallbacks callbacks = { .settermprop = property };

/* ---------------------------------------------------------------- starting */

/* What a shell with job control does: the job is a process group of its own, in the foreground. How
 * it ends or stops goes through the pipe. */
static void be_shell(int slave, int report, char *const *argv)
{
	struct { pid_t program; int status; } message;
	sigset_t output;
	pid_t program;

	setsid();
	alarm(60);	/* should the test die */
	ioctl(slave, TIOCSCTTY, 0);
	sigemptyset(&output);
	sigaddset(&output, SIGTTOU);
	sigprocmask(SIG_BLOCK, &output, NULL);
	signal(SIGHUP, SIG_IGN);
	program = fork();
	if (program == 0) {
		setpgid(0, 0);
		tcsetpgrp(slave, getpid());
		signal(SIGHUP, SIG_DFL);
		sigprocmask(SIG_UNBLOCK, &output, NULL);
		dup2(slave, 0), dup2(slave, 1), dup2(slave, 2);
		if (slave > 2)
			close(slave);
		close(report);
		execvp(argv[0], argv);
		_exit(127);
	}
	setpgid(program, program);
	message.program = program;
	message.status = -1;
	for (;;) {
		if (write(report, &message, sizeof message) != sizeof message || WIFEXITED(message.status) ||
			(message.status != -1 && WIFSIGNALED(message.status)))
			_exit(0);
		waitpid(program, &message.status, WUNTRACED);
	}
}

static int reports[2];

static int next_report(struct terminal *terminal)
{
	struct { pid_t program; int status; } message;

	assert_int_equal(read(reports[0], &message, sizeof message), sizeof message);
	terminal->program = message.program;
	return message.status;
}

static void make_vterm(struct terminal *terminal)
{
	terminal->cursor = true;
	terminal->vterm = vterm_new(terminal->rows, terminal->cols);
	vterm_set_utf8(terminal->vterm, 1);
	terminal->screen = vterm_obtain_screen(terminal->vterm);
	vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
	vterm_screen_enable_altscreen(terminal->screen, 1);
	vterm_screen_reset(terminal->screen, 1);
}

static void set_size(const struct terminal *terminal)
{
	struct winsize size = { .ws_row = (unsigned short)terminal->rows, .ws_col = (unsigned short)terminal->cols };

	assert_int_equal(ioctl(terminal->master, TIOCSWINSZ, &size), 0);
}

void terminal_start(struct terminal *terminal, int rows, int cols, enum answer answer, char *const *argv,
	const char *const *env)
{
	*terminal = (struct terminal){ .rows = rows, .cols = cols, .answer = answer };
	terminal->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
	assert_true(terminal->master >= 0);
	assert_int_equal(grantpt(terminal->master), 0);
	assert_int_equal(unlockpt(terminal->master), 0);
	terminal->slave = open(ptsname(terminal->master), O_RDWR | O_NOCTTY);
	assert_true(terminal->slave >= 0);
	tcgetattr(terminal->slave, &terminal->before);
	set_size(terminal);
	make_vterm(terminal);
	assert_int_equal(pipe(reports), 0);
	terminal->shell = fork();
	if (terminal->shell == 0) {
		close(reports[0]);
		setenv("TERM", "xterm-256color", 1);
		unsetenv("LINES");
		unsetenv("COLUMNS");
		unsetenv("NO_COLOR");
		for (; env != NULL && *env != NULL; env++)
			putenv(strdup(*env));
		be_shell(terminal->slave, reports[1], argv);
	}
	close(reports[1]);
	next_report(terminal);
}

/* ----------------------------------------------------------------- talking */

/* Sends the program what the terminal answers to its questions. */
static void send_answers(struct terminal *terminal)
{
	char answer[256];
	size_t len = vterm_output_read(terminal->vterm, answer, sizeof answer);

	if (len == 0 || terminal->answer == ANSWER_NEVER)
		return;
	if (terminal->answer == ANSWER_WIDE)
		len = (size_t)snprintf(answer, sizeof answer, "\033[2;3R");
	assert_int_equal(write(terminal->master, answer, len), (ssize_t)len);
}

/* Takes in what comes within so many milliseconds; false when nothing did. */
static bool take_in(struct terminal *terminal, int milliseconds)
{
	struct pollfd ready = { .fd = terminal->master, .events = POLLIN };
	char bytes[65536];
	ssize_t len;

	if (poll(&ready, 1, milliseconds) <= 0)
		return false;
	len = read(terminal->master, bytes, sizeof bytes);
	if (len <= 0)
		return false;
	vterm_input_write(terminal->vterm, bytes, (size_t)len);
	send_answers(terminal);
	return true;
}

void terminal_type(struct terminal *terminal, const char *keys)
{
	assert_int_equal(write(terminal->master, keys, strlen(keys)), (ssize_t)strlen(keys));
}

void terminal_resize(struct terminal *terminal, int rows, int cols)
{
	terminal->rows = rows;
	terminal->cols = cols;
	vterm_set_size(terminal->vterm, rows, cols);
	set_size(terminal);
}

const char *terminal_text(struct terminal *terminal)
{
	static char text[65536];
	size_t len = 0;
	VTermPos pos;

	for (pos.row = 0; pos.row < terminal->rows; pos.row++) {
		VTermRect row = { pos.row, pos.row + 1, 0, terminal->cols };

		len += vterm_screen_get_text(terminal->screen, text + len, sizeof text - len - 2, row);
		while (len > 0 && text[len - 1] == ' ')
			len--;
		text[len++] = '\n';
	}
	text[len] = '\0';
	return text;
}

static long now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void await(struct terminal *terminal, const char *text, bool there)
{
	long end = now() + PATIENCE;

	while ((strstr(terminal_text(terminal), text) != NULL) != there) {
		if (now() > end)
			fail_msg("%s \"%s\" on:\n%s", there ? "no" : "still", text, terminal_text(terminal));
		take_in(terminal, 50);
	}
}

void terminal_await(struct terminal *terminal, const char *text)
{
	await(terminal, text, true);
}

void terminal_await_gone(struct terminal *terminal, const char *text)
{
	await(terminal, text, false);
}

/* Until the shell has something to say; the program must not be held up by a full terminal. */
static int await_report(struct terminal *terminal)
{
	struct pollfd ready = { .fd = reports[0], .events = POLLIN };
	long end = now() + PATIENCE;
	int status;

	while (poll(&ready, 1, 0) == 0) {
		if (now() > end)
			fail_msg("the program neither ended nor stopped");
		if (terminal->master < 0 || !take_in(terminal, 20))
			poll(&ready, 1, 20);
	}
	status = next_report(terminal);
	while (terminal->master >= 0 && take_in(terminal, 20))
		continue;
	return status;
}

void terminal_await_stop(struct terminal *terminal)
{
	assert_true(WIFSTOPPED(await_report(terminal)));
}

void terminal_continue(struct terminal *terminal)
{
	kill(-terminal->program, SIGCONT);
}

int terminal_await_end(struct terminal *terminal)
{
	int status = await_report(terminal);

	assert_false(WIFSTOPPED(status));
	return status;
}

void terminal_hang_up(struct terminal *terminal)
{
	close(terminal->master);
	terminal->master = -1;
	/* The shell, which leads the session, minds no hang-up and passes it on, as shells do. */
	kill(-terminal->program, SIGHUP);
}

void terminal_assert_restored(struct terminal *terminal)
{
	struct termios after;

	assert_int_equal(tcgetattr(terminal->slave, &after), 0);
	assert_int_equal(after.c_lflag, terminal->before.c_lflag);
	assert_int_equal(after.c_iflag, terminal->before.c_iflag);
	assert_int_equal(after.c_oflag, terminal->before.c_oflag);
	assert_false(terminal->alternate);
	assert_true(terminal->cursor);
}

void terminal_release(struct terminal *terminal)
{
	if (terminal->master >= 0)
		close(terminal->master);
	close(terminal->slave);
	close(reports[0]);
	waitpid(terminal->shell, NULL, 0);
	vterm_free(terminal->vterm);
}
