/* SPDX-License-Identifier: MIT */
#include "ui/ui.h"

#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "text/width.h"
#include "ui/configuration.h"
#include "ui/reader.h"
#include "ui/screen.h"

#define PAINT_AFTER 100		/* ms of typing ahead after which the screen is painted all the same */

static int64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* All text is UTF-8. Where the locale says otherwise, often because nobody set one, another that
 * is UTF-8 and says nothing else stands in. */
static enum status set_locale(struct error *error)
{
	static const char *const others[] = { "C.UTF-8", "C.utf8", "en_US.UTF-8" };
	const char *wanted = setlocale(LC_CTYPE, "");

	for (size_t i = 0; wanted == NULL || strcmp(nl_langinfo(CODESET), "UTF-8") != 0; i++) {
		if (i == sizeof others / sizeof *others)
			return error_set(error, STATUS_SYSTEM,
				"the locale is not UTF-8 and this system has no C.UTF-8: set LANG to one that is, as zh_CN.UTF-8");
		wanted = setlocale(LC_CTYPE, others[i]);
	}
	return STATUS_OK;
}

struct first_fault {
	struct error error;
	size_t count;
};

/* On standard error for later, when the screen is gone; the first one is shown on it as well. */
static void complain(void *data, const struct error *error)
{
	struct first_fault *first = data;

	fprintf(stderr, "baolan: %s\n", error->text);
	if (first->count++ == 0)
		first->error = *error;
}

/* Takes the keys that are there, and waits for one when nothing is left to do; then it is time to
 * paint. */
static void take_keys(struct reader *reader, struct screen *screen, int64_t painted)
{
	input_key key;
	bool waited = false;

	for (;;) {
		reader_tick(reader, now());
		key = screen_key(screen, waited ? 0 : reader_wait(reader));
		reader_tick(reader, now());
		if (key == INPUT_NONE) {
			if (waited || reader_idle(reader))
				return;
			continue;
		}
		if (key == INPUT_ENDED)
			reader->done = true;
		else if (key != INPUT_RESIZED)
			reader_key(reader, key);
		waited = true;
		if (reader->done || reader->redraw || reader->suspend || key == INPUT_RESIZED ||
			now() - painted > PAINT_AFTER)
			return;
	}
}

static void loop(struct reader *reader, struct screen *screen)
{
	struct canvas canvas = { 0 };
	size_t rows, cols, row, col;

	while (!reader->done) {
		screen_size(screen, &rows, &cols);
		if (rows != canvas.rows || cols != canvas.cols) {
			canvas_release(&canvas);
			canvas_init(&canvas, rows, cols);
		}
		reader_draw(reader, &canvas, &row, &col);
		if (reader->redraw)
			screen_redraw(screen);
		reader->redraw = false;
		screen_paint(screen, &canvas, row, col);
		take_keys(reader, screen, now());
		if (reader->suspend)
			raise(SIGTSTP);	/* comes in where screen_key() waits */
		reader->suspend = false;
	}
	canvas_release(&canvas);
}

static bool key_waits(void *screen)
{
	return screen_waits(screen);
}

static bool stop_waits(void *screen)
{
	(void)screen;
	return screen_stopped();
}

/* With everything read that the first screen needs: until then the terminal is left alone. */
static enum status run(struct reader *reader, const struct config *config, struct error *error)
{
	struct screen *screen;
	const char *none = getenv("NO_COLOR");
	bool color = config->color && (none == NULL || *none == '\0');
	enum status status;
	int ended_by;

	if (config->ambiguous != 0)
		width_set_ambiguous(config->ambiguous);
	status = screen_open(&screen, color, config->ambiguous == 0, error);
	if (status != STATUS_OK)
		return status;
	reader->input = (struct reader_input){ key_waits, stop_waits, screen };
	loop(reader, screen);
	reader->input = (struct reader_input){ .key = NULL };
	ended_by = screen_ended_by(screen);
	screen_close(screen);
	if (ended_by != 0)
		raise(ended_by);
	return STATUS_OK;
}

enum status ui_run(const struct ui_options *options, struct error *error)
{
	struct config config;
	struct reader reader = { 0 };
	struct archive *archive;
	struct first_fault first = { 0 };
	enum status status = set_locale(error);

	if (status != STATUS_OK)
		return status;
	config_init(&config);
	if (options->config != NULL)
		config_read(&config, options->config, complain, &first);
	if (options->color != UI_COLOR_CONFIG)
		config.color = options->color == UI_COLOR_AUTO;
	if (options->ambiguous != 0)
		config.ambiguous = options->ambiguous;
	status = archive_open_all(&archive, options->archives, options->archive_count, complain, &first, error);
	if (status == STATUS_OK)
		status = reader_open(&reader, archive, options->query, options->state, &config.keymap, error);
	if (status == STATUS_OK && first.count > 0)
		reader_say_error(&reader, &first.error);
	if (status == STATUS_OK)
		status = run(&reader, &config, error);
	reader_close(&reader);
	config_release(&config);
	return status;
}
