/* SPDX-License-Identifier: MIT */
#include "press/date-page.h"

#include <string.h>

#include "press/block-is.h"
#include "press/date-path.h"
#include "press/folio.h"
#include "press/serial.h"

#define REPRINT_BLOCKS 8	/* from the top of the page in which it says so */
#define SIGNATURE_CHARS 24
#define SERIAL_BLOCKS 8
#define SERIAL_CHARS 70		/* of a line of the masthead */

static struct date one_day(day_number day, enum basis basis, const char *evidence)
{
	return (struct date){ day, day, PRECISION_DAY, basis, evidence };
}

static void read_path(struct page *page, const char *path)
{
	struct path_date date;
	size_t start;
	size_t len = label_from_path(path, &start);

	if (page->date.precision == PRECISION_NONE && date_from_path(path, &date))
		page->date = one_day(
			date.day, BASIS_PATH, arena_strndup(&page->arena, path + date.start, date.end - date.start));
	if (len > 0)
		page->label = arena_strndup(&page->arena, path + start, len);
}

/* A page that prints an old one again carries the old one's date. */
static bool is_reprint(const struct blocks *blocks)
{
	static const char32_t *const words[] = { U"重刊", U"旧报", U"老报纸", U"重登", NULL };

	for (size_t i = 0; i < blocks->count && i < REPRINT_BLOCKS; i++) {
		struct glyphs glyphs;

		block_first(&blocks->list[i], &glyphs);
		if (glyphs_have(&glyphs, glyphs.count, words))
			return true;
	}
	return false;
}

/* Whether the day that is all of line i is that on which a notice or a letter was signed: a name stands between the text and it. */
static bool is_signed_day(const struct blocks *blocks, size_t i, const struct glyphs *glyphs, const struct folio *folio)
{
	const struct block *block = &blocks->list[i];

	return i > 1 && folio->end - folio->start == glyphs->count && block[-1].chars <= SIGNATURE_CHARS
		&& block_is_text(block - 2)
		&& (block[-1].evidence
			   & (BIT(E_FOLIO) | BIT(E_FURNITURE) | BIT(E_PAPER) | BIT(E_TEASER) | BIT(E_ENDS_STOP)))
		== 0;
}

/* The first folio line that names a day counts, one whose weekday is wrong only when no other does. */
static void read_folios(struct page *page, const struct blocks *blocks)
{
	day_number doubtful = 0;
	const char *evidence = NULL;
	bool reprint = is_reprint(blocks);

	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->list[i];
		struct glyphs glyphs;
		struct folio folio;

		if (!block_has(block, E_FOLIO))
			continue;
		block_first(block, &glyphs);
		folio_read(&glyphs, &folio);
		if (page->label == NULL && folio.label[0] != '\0')
			page->label = arena_strdup(&page->arena, folio.label);
		if (folio.day == 0 || reprint || is_signed_day(blocks, i, &glyphs, &folio)
			|| page->date.precision != PRECISION_NONE)
			continue;
		evidence = arena_strndup(&page->arena, block->text + glyphs_at(&glyphs, folio.start),
			glyphs_at(&glyphs, folio.end) - glyphs_at(&glyphs, folio.start));
		if (folio.wrong_weekday)
			doubtful = doubtful > 0 ? doubtful : folio.day;
		else
			page->date = one_day(folio.day, BASIS_FOLIO, evidence);
	}
	if (page->date.precision == PRECISION_NONE && doubtful > 0)
		page->date = one_day(doubtful, BASIS_FOLIO, evidence);
}

/* A line of the masthead or a folio line; a headline or a sentence may speak of some other paper's 第3期. */
static bool is_masthead(const struct block *block, const struct glyphs *glyphs, const struct serial *serial)
{
	static const char32_t *const marks[] = { U"总第", U"刊号", U"邮发", NULL };
	struct folio folio;

	if (block->chars > SERIAL_CHARS || block_has(block, E_SENTENCE))
		return false;
	if ((block->evidence & (BIT(E_FOLIO) | BIT(E_FURNITURE) | BIT(E_PAPER))) != 0)
		return true;
	folio_read(glyphs, &folio);
	return folio.day > 0 || folio.label[0] != '\0' || glyphs_have(glyphs, glyphs->count, marks) ||
		serial->end - serial->start == glyphs->count;
}

static void read_serial(struct page *page, const struct blocks *blocks)
{
	for (size_t i = 0; i < blocks->count && i < SERIAL_BLOCKS && page->serial == 0; i++) {
		struct glyphs glyphs;
		struct serial serial;

		block_first(&blocks->list[i], &glyphs);
		serial_read(&glyphs, &serial);
		if (serial.number > 0 && is_masthead(&blocks->list[i], &glyphs, &serial))
			page->serial = serial.number;
	}
}

void date_page(struct page *page, const struct page_origin *origin, const struct blocks *blocks)
{
	if (origin->given.precision != PRECISION_NONE) {
		page->date = origin->given;
		page->date.basis = BASIS_GIVEN;
		if (page->date.evidence != NULL)
			page->date.evidence = arena_strdup(&page->arena, page->date.evidence);
	}
	read_path(page, origin->source);
	read_folios(page, blocks);
	read_serial(page, blocks);
}
