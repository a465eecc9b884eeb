/* SPDX-License-Identifier: MIT */
/* Heads one after the other with texts of about one length and no author between them: the subheads of one article. */
#include "press/block-is.h"
#include "press/glyphs.h"
#include "press/look-page.h"

#define MANY_HEADS 5	/* are hardly those of one article where the words part two of its texts */
#define APART_WITHIN 0.025F	/* that they have in common at least */
#define PAIR_CHARS 16	/* of each line of a subhead */
#define NARROW_CHARS 9	/* ... in a narrow column */

/* 注销公告, 招领启事: each is one of its own. */
static bool is_notice(const struct block *block)
{
	static const char32_t *const notices[] = { U"公告", U"启事", U"声明", U"通告", U"通知", U"讣告", U"公示",
		NULL };
	struct glyphs glyphs;

	block_first(block, &glyphs);
	return block->chars <= 12 && glyphs.count > 2 && glyphs_match_any(&glyphs, glyphs.count - 2, notices) == 2;
}

/* Whether a line could be a head, by its form. */
static bool is_plain(const struct block *block)
{
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_PARENS) | BIT(E_FOLIO) | BIT(E_FURNITURE) | BIT(E_TEASER)
		| BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_DATELINE) | BIT(E_PHOTO_HEAD) | BIT(E_ORG);
	const uint64_t question = BIT(E_ENDS_STOP) | BIT(E_STARTS_ON);	/* 问：... */

	if (block_has(block, E_RUBRIC)
		&& !block_has(block, E_BRACKETS))	/* a column, and not 【提示】 */
		return false;
	return block->chars <= 30 && (block->evidence & no) == 0 && (block->evidence & question) != question
		&& !block_has(block, E_VERSE)
		&& (block->around & (AROUND(E_GAP) | AROUND(E_EVEN_GAP))) != AROUND(E_GAP)
		&& (block->evidence & (BIT(E_ENDS_OPEN) | BIT(E_ENDS_CALL))) != 0 && !is_notice(block);
}

static bool is_plain_head(const struct blocks *blocks, size_t i)
{
	return is_plain(&blocks->list[i]) && block_is_between(blocks, i, 1);
}

/* A head that is too long for its column breaks where the words allow. */
static bool is_of_like_length(size_t one, size_t other)
{
	size_t apart = one < other ? other - one : one - other;

	return apart <= 2 || (apart == 3 && one <= NARROW_CHARS && other <= NARROW_CHARS);
}

/* Two lines of about one length, or 【动力】 and what of it. */
static bool is_plain_pair(const struct blocks *blocks, size_t i)
{
	const struct block *block = &blocks->list[i];

	return is_plain(block) && block_is_between(blocks, i, 2) && is_plain(block + 1) && block->chars <= PAIR_CHARS
		&& block->level == 0 && block[1].level == 0
		&& (is_of_like_length(block->chars, block[1].chars)
			|| (block_has(block, E_BRACKETS) && block_has(block, E_CLOSE)));
}

/* Whether line i is one of several heads that are chars long together. Of many, those are not that say nothing of the text
 * above them, which has next to nothing in common with the one below; one in parts is where most are, and no longer. */
static bool is_of_series(const struct blocks *blocks, size_t i, size_t heads, size_t chars, size_t blanks)
{
	const struct block *block = &blocks->list[i];

	if (!is_plain_head(blocks, i)
		|| (heads >= MANY_HEADS && block_is_text(block - 1) && block->within < APART_WITHIN
			&& block->told <= 0))
		return false;
	return !block_has(block, E_BLANKS) || (block->chars * heads * 4 <= chars * 5 && blanks * 2 >= heads);
}

/* Marks the plain heads from first to end, but not one in parts that is longer than they are on the whole, and nothing
 * where that leaves no more than one and the headline is on this page. */
static void mark_series(struct blocks *blocks, size_t first, size_t end)
{
	size_t heads = 0, chars = 0, pairs = 0, left = 0, blanks = 0;

	for (size_t i = first; i < end; i++) {
		if (is_plain_head(blocks, i)) {
			chars += blocks->list[i].chars;
			heads++;
			blanks += block_has(&blocks->list[i], E_BLANKS);
		}
		pairs += is_plain_pair(blocks, i);
	}
	for (size_t i = first; i < end; i++)
		left += is_of_series(blocks, i, heads, chars, blanks);
	if (left + pairs < 2 && !block_has(&blocks->list[first], E_FROM))
		return;
	for (size_t i = first; i < end; i++) {
		if (is_of_series(blocks, i, heads, chars, blanks))
			block_mark(&blocks->list[i], E_SERIES);
		else if (pairs > 1 && is_plain_pair(blocks, i)) {
			block_mark(&blocks->list[i], E_SERIES);
			block_mark(&blocks->list[i + 1], E_SERIES);
		}
	}
}

/* A colon stands in both lines, and in one place. */
static bool is_labelled_alike(const struct block *one, const struct block *other)
{
	size_t at = glyph_find(one->code, one->count, ':');

	return at < one->count && glyph_find(other->code, other->count, ':') == at;
}

/* Heads one after the other, and the texts behind them. */
struct series {
	size_t first;
	size_t heads, texts;
	size_t bracketed;	/* 【案情】, 门将（2人）, 航空：票难求 behind 铁路：票好买 */
	size_t like;	/* of the length of the first */
};

static void add_to_series(struct series *series, const struct blocks *blocks, size_t i)
{
	const uint64_t brackets = BIT(E_QUOTED) | BIT(E_BRACKETS);
	const struct block *block = &blocks->list[i];
	bool head = is_plain_head(blocks, i);

	if (head || is_plain_pair(blocks, i))
		series->first = series->heads++ == 0 ? i : series->first;
	if (head) {
		const struct block *first = &blocks->list[series->first];

		series->bracketed += (block->evidence & brackets) == brackets
			|| block_has(block, E_ENDS_PAREN) || is_labelled_alike(first, block);
		series->like += block->chars == first->chars;
	}
	series->texts += series->heads > 0 && block->chars > 30;
}

/* The series is over before block end. */
static void end_series(struct blocks *blocks, const struct series *series, size_t end, bool signed_at_end)
{
	size_t least = series->bracketed == series->heads ? 3 : series->like == series->heads || signed_at_end ? 4 : 5;

	if (series->heads > 1 && series->texts * 3 >= series->heads * least)
		mark_series(blocks, series->first, end);
}

/* Two short lines or more of one level, one after the other with about two paragraphs each, and nothing that opens an
 * article between them. An article that goes on from another page has had its headline there, and one that goes on to
 * another is at its end. */
void blocks_look_series(struct blocks *blocks)
{
	const uint64_t hard = BIT(E_DATELINE) | BIT(E_LEAD_BYLINE) | BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_TAIL_BYLINE)
		| BIT(E_TAIL_PAREN) | BIT(E_TAIL_CABLE) | BIT(E_FOLIO) | BIT(E_ORG) | BIT(E_PHOTO_HEAD);
	struct series series = { 0 };

	for (size_t i = 0; i <= blocks->count; i++) {
		const struct block *block = &blocks->list[i];
		uint64_t evidence = i < blocks->count ? block->evidence : BIT(E_TO);

		if ((evidence & (hard | BIT(E_FROM) | BIT(E_TO))) != 0) {
			end_series(blocks, &series, i,
				(evidence & BIT(E_BYLINE)) != 0 && i > 0 && block_is_text(block - 1));
			series = (struct series){ .first = i, .heads = (evidence & BIT(E_FROM)) != 0 };
			continue;
		}
		if (series.heads > 0 && block->level != blocks->list[series.first].level && is_plain_head(blocks, i)) {
			end_series(blocks, &series, i, false);
			series = (struct series){ 0 };
		}
		add_to_series(&series, blocks, i);
	}
}

/* Heads behind a text whose author stands over it, up to what has a dateline, an author or an end of its own: they are
 * its subheads rather than headlines without an author. */
void blocks_look_features(struct blocks *blocks)
{
	const uint64_t author = BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_ORG);
	const uint64_t ends = author | BIT(E_DATELINE) | BIT(E_LEAD_BYLINE) | BIT(E_TAIL_BYLINE) | BIT(E_TAIL_PAREN)
		| BIT(E_TAIL_CABLE) | BIT(E_FROM) | BIT(E_TO) | BIT(E_FOLIO);
	bool feature = false;

	for (size_t i = 1; i + 1 < blocks->count; i++) {
		struct block *block = &blocks->list[i];

		if (feature && block->chars <= 12 && block->level == 0 && is_plain_head(blocks, i))
			block_mark(block, E_FEATURE);
		if (!block_has(block, E_CREDIT) && (block->evidence & ends) != 0)
			feature = (block->evidence & author) != 0 && block->chars <= 40 && !block_is_text(block - 1)
				&& block_is_text(block + 1);
	}
}
