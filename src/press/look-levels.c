/* SPDX-License-Identifier: MIT */
/* What the # before a line, and that of others, says about it. */
#include "press/block-is.h"
#include "press/look-page.h"

#define BOLD_CHARS 14	/* of a subhead */
#define PLAIN_CHARS 20	/* ... without # */
#define PLAIN_LEAST 2	/* such, that tell how an article sets its subheads */

static bool opens_article(const struct blocks *blocks, size_t i)
{
	const uint64_t lead = BIT(E_DATELINE) | BIT(E_LEAD_BYLINE) | BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_FROM)
		| BIT(E_ORG);

	for (size_t next = i + 1; next < blocks->count && next < i + 4; next++) {
		if (blocks->list[next].evidence & lead)
			return true;
		if (blocks->list[next].chars > 50)
			return false;
	}
	return false;
}

static bool opens_above(const size_t opens[8], size_t level)
{
	for (size_t above = 1; above < level && above < 8; above++)
		if (opens[above] > 0)
			return true;
	return false;
}

static bool opens_below(const size_t opens[8], size_t level)
{
	for (size_t below = (level & 7) + 1; below < 8; below++)
		if (opens[below] > 0)
			return true;
	return false;
}

/* Whether line i, without #, may be a subhead. */
static bool is_plain_subhead(const struct blocks *blocks, size_t i)
{
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_ENDS_STOP) | BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_FOLIO)
		| BIT(E_FURNITURE) | BIT(E_PARENS) | BIT(E_TEASER) | BIT(E_CREDIT);
	const struct block *block = &blocks->list[i];

	return block->level == 0 && block->chars <= PLAIN_CHARS && (block->evidence & no) == 0
		&& block_is_between(blocks, i, 1);
}

/* Marks the lines of a level of # above that of the headline and the subheads before, or behind subheads that have none:
 * they are in no article of those. */
static void look_uplevels(struct blocks *blocks)
{
	size_t least = SIZE_MAX, plain = 0;

	for (size_t i = 0; i < blocks->count; i++) {
		struct block *block = &blocks->list[i];
		bool open = block->chars <= 50 && opens_article(blocks, i);

		if (open && (block->evidence & (BIT(E_BYLINE) | BIT(E_NAMES))) == 0 && block->level == 0)
			least = SIZE_MAX;
		plain += is_plain_subhead(blocks, i);
		if (block->level > 0 && plain >= PLAIN_LEAST)
			block_mark(block, E_UPLEVEL);
		if (block->level > 0 || open)
			plain = 0;
		if (block->level == 0 || block_has(block, E_STARTS_DASH))
			continue;
		if (block->level < least && least < SIZE_MAX)
			block_mark(block, E_UPLEVEL);
		least = open || block->level < least ? block->level : least;
	}
}

/* Whether line i, which opens an article, is a headline without #: with neither # nor text between it and what opens. */
static bool is_plain_open(const struct blocks *blocks, size_t i)
{
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_FOLIO) | BIT(E_FURNITURE);
	const struct block *block = &blocks->list[i];

	return block->level == 0 && (block->evidence & no) == 0 && !block_is_text(block)
		&& (i == 0 || block[-1].level == 0) && block[1].level == 0
		&& (!block_is_text(block + 1) || (block[1].evidence & (BIT(E_DATELINE) | BIT(E_LEAD_BYLINE))) != 0);
}

/* Whether a line without # stands under line i, over a text: a headline's second line, or its deck. */
static bool has_deck(const struct blocks *blocks, size_t i)
{
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_ENDS_STOP) | BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_ORG)
		| BIT(E_PARENS) | BIT(E_FROM);
	const struct block *block = &blocks->list[i];

	return i + 2 < blocks->count && block[1].level == 0 && block[1].chars <= 30 && (block[1].evidence & no) == 0
		&& !block_is_text(block + 1) && block_is_text(block + 2);
}

/* Whether line i, in bold type, is a subhead where all that opens an article has #. */
static bool is_bold_subhead(const struct blocks *blocks, size_t i)
{
	const struct block *block = &blocks->list[i];

	return i + 1 < blocks->count && block_has(block, E_BOLD) && block->level == 0
		&& block->chars <= BOLD_CHARS && block_is_text(block + 1)
		&& (block[1].evidence & (BIT(E_DATELINE) | BIT(E_LEAD_BYLINE))) == 0;
}

/* A level of # that stands over no dateline and no author, several times, while others do. */
void blocks_look_levels(struct blocks *blocks)
{
	size_t opens[8] = { 0 }, all[8] = { 0 }, decks[8] = { 0 };
	size_t plain = 0;

	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = &blocks->list[i];
		bool open = block->chars <= 50 && opens_article(blocks, i);

		if (block_has(block, E_STARTS_DASH))	/* a deck */
			continue;
		all[block->level & 7] += i == 0 || block[-1].level != block->level;	/* two lines make one head */
		opens[block->level & 7] += open;
		decks[block->level & 7] += has_deck(blocks, i);
		plain += open && is_plain_open(blocks, i);
	}
	for (size_t i = 0; i < blocks->count; i++) {
		struct block *block = &blocks->list[i];

		if (block->level == 1)
			block_mark(block, E_TOPLEVEL);
		else if (block->level > 0 && opens[block->level & 7] == 0
			&& decks[block->level & 7] != 1
			&& ((plain > 0 && all[block->level & 7] > 1 && !opens_below(opens, block->level))
				|| opens_above(opens, block->level)))
			block_mark(block, E_SUBLEVEL);
		if (plain == 0 && opens_below(opens, 0) && is_bold_subhead(blocks, i))
			block_mark(block, E_SUBLEVEL);
	}
	look_uplevels(blocks);
}
