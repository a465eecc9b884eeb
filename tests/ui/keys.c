/* SPDX-License-Identifier: MIT */
/* Plays a script of keys on a canvas, without a terminal and with a clock of its own, and compares
 * what is drawn with what the script says:
 *
 *	# a remark
 *	board FILE		the archive, beside the script; again: another generation of it
 *	config LINE		a line of the user's configuration
 *	query TEXT		opens with a search
 *	state			what is typed is kept for the next session
 *	again			ends the reader, and opens it anew
 *	size COLSxROWS
 *	ambiguous 1|2		what the terminal has answered
 *	keys KEYS		typed at once; <Name> for a named key, <lt> for <
 *	idle MILLISECONDS	nobody types
 *	screen			what is to be seen, each line behind a |, up to "end"
 *	styles			the same with a letter for the style of each cell (see below)
 *	ended			the reader is to be left
 *
 * keys --update FILE... writes what is drawn into the scripts: read it before believing it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"
#include "base/path.h"
#include "folder.h"
#include "text/utf8.h"
#include "text/width.h"
#include "ui/board.h"
#include "ui/configuration.h"
#include "ui/reader.h"

static const char style_letters[STYLE_COUNT] = {
	[STYLE_TEXT] = '.', [STYLE_DIM] = 'd', [STYLE_ACCENT] = 'a', [STYLE_STRONG] = 's', [STYLE_CHOSEN] = 'c',
	[STYLE_MATCH] = 'm', [STYLE_CURRENT] = 'M', [STYLE_HEADER] = 'h', [STYLE_ERROR] = 'e',
};

struct play {
	const char *script;
	size_t line;
	struct strbuf out;		/* the script as it should be */
	size_t faults;
	bool update;
	char *folder, *archive;
	struct config config;
	struct reader reader;
	char *query, *state;
	bool open;
	int64_t now;
	struct canvas canvas;
	size_t row, col;		/* of the cursor */
};

static void fault(struct play *play, const char *why)
{
	fprintf(stderr, "%s:%zu: %s\n", play->script, play->line, why);
	play->faults++;
}

static void open_reader(struct play *play)
{
	struct archive *archive;
	struct error error;

	if (play->open)
		return;
	if (archive_open(&archive, play->archive, &error) != STATUS_OK ||
		reader_open(&play->reader, archive, play->query, play->state, &play->config.keymap, &error) != STATUS_OK) {
		fault(play, error.text);
		exit(1);
	}
	play->open = true;
}

static void draw(struct play *play)
{
	open_reader(play);
	reader_draw(&play->reader, &play->canvas, &play->row, &play->col);
}

/* All that can be done at once. */
static void settle(struct play *play)
{
	draw(play);
	while (!play->reader.done && reader_wait(&play->reader) == 0)
		reader_idle(&play->reader);
	draw(play);
}

static void idle(struct play *play, int64_t milliseconds)
{
	int64_t end = play->now + milliseconds;

	open_reader(play);
	while (play->now < end && !play->reader.done) {
		play->now += 10;
		reader_tick(&play->reader, play->now);
		reader_idle(&play->reader);
		settle(play);
	}
}

static void type(struct play *play, const char *keys)
{
	open_reader(play);
	while (*keys != '\0' && !play->reader.done) {
		const char *end = *keys == '<' ? strchr(keys, '>') : NULL;
		input_key key;
		const char *next = keys;

		if (end != NULL) {
			key = strncmp(keys, "<lt>", 4) == 0 ? '<' : keymap_parse(keys + 1, (size_t)(end - keys - 1));
			next = end + 1;
		} else {
			key = utf8_next(&next, keys + strlen(keys));
		}
		if (key == INPUT_NONE)
			fault(play, "no such key");
		reader_key(&play->reader, key);
		keys = next;
	}
	if (!play->reader.done)
		settle(play);
}

static void set_size(struct play *play, const char *size)
{
	size_t cols, rows;

	if (sscanf(size, "%zux%zu", &cols, &rows) != 2) {
		fault(play, "COLSxROWS");
		return;
	}
	canvas_release(&play->canvas);
	canvas_init(&play->canvas, rows, cols);
	settle(play);
}

static void set_board(struct play *play, const char *name)
{
	const char *slash = strrchr(play->script, '/');
	struct strbuf path = { 0 };

	if (slash != NULL)
		strbuf_add(&path, play->script, (size_t)(slash + 1 - play->script));
	strbuf_adds(&path, name);
	board_publish(path.text, play->archive);
	strbuf_release(&path);
}

static void complain(void *data, const struct error *error)
{
	fault(data, error->text);
}

static void configure(struct play *play, const char *line)
{
	char *path = path_join(play->folder, "config");
	FILE *file = fopen(path, "w");

	fprintf(file, "%s\n", line);
	fclose(file);
	config_read(&play->config, path, complain, play);
	remove(path);
	free(path);
}

/* -------------------------------------------------------------- comparing */

/* A style of each cell; the cursor is a _ below what it stands on. */
static void add_styles(const struct play *play, size_t row, struct strbuf *out)
{
	size_t keep = out->len;

	for (size_t col = 0; col < play->canvas.cols; col++) {
		const struct cell *cell = canvas_cell(&play->canvas, row, col);
		bool cursor = row == play->row && col == play->col;

		strbuf_addc(out, cursor ? '_' : cell->len == 0 && cell->width == 1 ? ' ' : style_letters[cell->style]);
		if (out->text[out->len - 1] != ' ')
			keep = out->len;
	}
	out->len = keep;
	out->text[keep] = '\0';
}

static void add_drawn(const struct play *play, bool styles, struct strbuf *out)
{
	for (size_t row = 0; row < play->canvas.rows; row++) {
		strbuf_addc(out, '|');
		if (styles)
			add_styles(play, row, out);
		else
			canvas_text(&play->canvas, row, out);
		strbuf_addc(out, '\n');
	}
}

static void compare(struct play *play, FILE *file, bool styles)
{
	struct strbuf expected = { 0 }, drawn = { 0 };
	size_t begin = play->line, size = 0;
	char *line = NULL;

	while (getline(&line, &size, file) > 0 && strcmp(line, "end\n") != 0) {
		strbuf_adds(&expected, line);
		play->line++;
	}
	play->line++;
	add_drawn(play, styles, &drawn);
	if (strcmp(strbuf_text(&expected), strbuf_text(&drawn)) != 0 && !play->update) {
		fprintf(stderr, "%s:%zu: not what is drawn:\n%s", play->script, begin, strbuf_text(&drawn));
		play->faults++;
	}
	strbuf_adds(&play->out, strbuf_text(&drawn));
	strbuf_adds(&play->out, "end\n");
	strbuf_release(&expected);
	strbuf_release(&drawn);
	free(line);
}

static void end_reader(struct play *play)
{
	if (play->open)
		reader_close(&play->reader);
	play->open = false;
}

static void step(struct play *play, char *line, FILE *file)
{
	char *rest;

	line[strcspn(line, "\n")] = '\0';
	rest = line + strcspn(line, " ");
	if (*rest != '\0')
		*rest++ = '\0';
	if (*line == '\0' || *line == '#')
		return;
	if (strcmp(line, "board") == 0)
		set_board(play, rest);
	else if (strcmp(line, "config") == 0)
		configure(play, rest);
	else if (strcmp(line, "query") == 0)
		play->query = xstrdup(rest);
	else if (strcmp(line, "state") == 0)
		play->state = path_join(play->folder, "state/baolan/state.db");
	else if (strcmp(line, "again") == 0)
		end_reader(play);
	else if (strcmp(line, "size") == 0)
		set_size(play, rest);
	else if (strcmp(line, "ambiguous") == 0)
		width_set_ambiguous(atoi(rest)), settle(play);
	else if (strcmp(line, "keys") == 0)
		type(play, rest);
	else if (strcmp(line, "idle") == 0)
		idle(play, atoi(rest));
	else if (strcmp(line, "screen") == 0 || strcmp(line, "styles") == 0)
		compare(play, file, *line == 's' && line[1] == 't');
	else if (strcmp(line, "ended") == 0 && !play->reader.done)
		fault(play, "the reader is still there");
	else if (strcmp(line, "ended") != 0)
		fault(play, "no such word");
}

static void rewrite(const struct play *play)
{
	FILE *file = fopen(play->script, "w");

	if (file == NULL || fputs(play->out.text, file) < 0 || fclose(file) != 0)
		perror(play->script), exit(99);
}

static size_t play_script(const char *script, bool update)
{
	struct play play = { .script = script, .update = update, .folder = folder_make() };
	FILE *file = fopen(script, "r");
	char *line = NULL;
	size_t size = 0;

	if (file == NULL)
		perror(script), exit(99);
	play.archive = folder_path(play.folder, "archive.db");
	config_init(&play.config);
	canvas_init(&play.canvas, 24, 80);
	while (getline(&line, &size, file) > 0) {
		play.line++;
		strbuf_adds(&play.out, line);
		step(&play, line, file);
	}
	end_reader(&play);
	if (update)
		rewrite(&play);
	free(line);
	fclose(file);
	strbuf_release(&play.out);
	canvas_release(&play.canvas);
	config_release(&play.config);
	free(play.query);
	free(play.state);
	folder_remove(play.folder);
	free(play.archive);
	width_set_ambiguous(1);
	return play.faults;
}

int main(int argc, char **argv)
{
	bool update = argc > 1 && strcmp(argv[1], "--update") == 0;
	size_t faults = 0;

	for (int i = update ? 2 : 1; i < argc; i++)
		faults += play_script(argv[i], update);
	return faults > 0;
}
