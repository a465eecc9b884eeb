/* SPDX-License-Identifier: MIT */
/* What a page says of its pictures: what stands by them, whoever took them. */
#include "press/block-is.h"
#include "press/glyphs.h"
#include "press/look-page.h"

#define CAPTION_CHARS 120
#define NUMBERED_CHARS 40	/* of the caption of one of several pictures */
#define POINTED_CHARS 60	/* of a caption behind an arrow */
#define SCENE_LEAST 11
#define SCENE_CHARS 110
#define SCENE_TITLE_CHARS 10
#define SCENE_SHORT_CHARS 40
#define SCENE_TOP_CHARS 60
#define LONE_LEAST 4
#define LONE_CHARS 30
#define SCENE_GROUP 4	/* blocks of an article, at least */
#define ROOM_GROUP 3	/* ... where all items stand apart */
#define PICTURES_WITHIN 4	/* blocks behind a headline in which each of its pictures is looked for */

/* What follows a headline with （附图片2张）, up to the second credit. */
static void look_pictures(struct blocks *blocks)
{
	int pictures = 0;
	size_t within = 0;

	for (size_t i = 0, since = 0; i < blocks->count; i++, since++) {
		struct block *block = &blocks->list[i];
		struct glyphs glyphs;

		if (pictures > 0 && since < within) {
			block_mark(block, E_ILLUSTRATED);
			block_unmark(block, E_ARROW);
		}
		if (block_has(block, E_CREDIT)) {
			pictures--;
			if (block_has(block, E_ILLUSTRATED) && block_has(block, E_BYLINE))
				block_mark(block, E_INNER_CREDIT);
		}
		if (block_has(block, E_PICTURES)) {
			pictures = pictures > 0 ? pictures : 1;
			within = (size_t)(pictures + 1) * PICTURES_WITHIN;
			since = 0;
		}
		if (!block_has(block, E_PHOTO_NOTE))
			continue;
		block_first(block, &glyphs);
		for (size_t at = 0; at < glyphs.count; at++) {
			size_t n = glyphs_match(&glyphs, at, U"附图片");
			int value;

			if (n > 0) {
				since = 0;
				pictures = glyphs_number(&glyphs, at + n, &value) > 0 ? value : 1;
				within = (size_t)(pictures + 1) * PICTURES_WITHIN;
			}
		}
	}
}

/* 本报记者 田野 摄 alone, and not in brackets, or as 文/李明 图/田野 and 记者 田野 摄影报道, which stand within articles and
 * over and under them. */
static bool is_credit(const struct block *block)
{
	static const char32_t *const texts[] = { U"文", U"报道", U"报导", U"采写", NULL };
	struct glyphs glyphs;

	block_first(block, &glyphs);
	return block_has(block, E_CREDIT) && block_has(block, E_BYLINE)
		&& !block_has(block, E_PARENS) && !glyphs_have(&glyphs, glyphs.count, texts);
}

/* Captions whose photographer is named on the line below. */
static void look_credited(struct blocks *blocks)
{
	for (size_t i = 0; i + 1 < blocks->count; i++)
		if (is_credit(&blocks->list[i + 1]))
			block_mark(&blocks->list[i], E_CREDITED);
}

/* A bare name at the end of a short text behind another's byline: who took a picture. */
static void look_second_names(struct blocks *blocks)
{
	const uint64_t author = BIT(E_LEAD_BYLINE) | BIT(E_BYLINE) | BIT(E_TAIL_BYLINE) | BIT(E_TAIL_PAREN);
	bool authored = false;

	for (size_t i = 1; i + 1 < blocks->count; i++) {
		struct block *block = &blocks->list[i];

		if (authored && block_has(block, E_TAIL_NAME) && block->chars <= CAPTION_CHARS
			&& block_is_text(block - 1) && !block_is_text(block + 1)
			&& !block_has(block, E_DATELINE))
			block_mark(block, E_SECOND_NAME);
		if (block->evidence & author)
			authored = true;
		else if (!block_is_text(block) && block->chars > 4 && (block[1].evidence & author) == 0)
			authored = false;
	}
}

/* 3 for ③ at the start of a sentence that is short enough to stand by a picture; 0 for none. */
static size_t circled_number(const struct block *block)
{
	uint32_t code = block->count > 1 ? block->code[0] : 0;

	return code >= 0x2460 && code <= 0x2473 && block->chars <= NUMBERED_CHARS
			&& block_has(block, E_ENDS_STOP)
		? code - 0x245f
		: 0;
}

/* ①, ② and so on, each a sentence, behind a text that is at its end: captions, and no list that the text announces. */
static void look_circled(struct blocks *blocks)
{
	for (size_t i = 1, n; i + 1 < blocks->count; i += n) {
		struct block *block = &blocks->list[i];

		for (n = 0; i + n < blocks->count && circled_number(block + n) == n + 1; n++)
			;
		if (n > 1 && (block[-1].evidence & (BIT(E_ENDS_STOP) | BIT(E_BYLINE))) != 0)
			for (size_t at = 0; at < n; at++) {
				block_unmark(block + at, E_STARTS_NUMBER);
				block_mark(block + at, E_CAPTION);
				block_mark(block + at, E_ARROW);
			}
		n += n == 0;
	}
}

/* A sentence behind an arrow, short enough to stand by a picture. */
static bool is_pointed(const struct block *block)
{
	return block_has(block, E_ARROW) && block_has(block, E_ENDS_STOP)
		&& block->chars <= POINTED_CHARS;
}

/* ▲... and no third behind two of them: each points at a picture, and they are no list. */
static void look_arrows(struct blocks *blocks)
{
	for (size_t i = 1, n; i < blocks->count; i += n) {
		struct block *block = &blocks->list[i];

		for (n = 0; i + n < blocks->count && is_pointed(block + n) && block[n].code[0] == block->code[0]; n++)
			;
		if (n == 2 && block_has(block - 1, E_ENDS_STOP))
			for (size_t at = 0; at < n; at++)
				block_unmark(block + at, E_STARTS_BULLET);
		n += n == 0;
	}
}

/* One sentence or two that tell of no more than a scene. */
static bool is_scene(const struct block *block)
{
	const uint64_t others = BIT(E_DATELINE) | BIT(E_LEAD_BYLINE) | BIT(E_BYLINE) | BIT(E_FROM) | BIT(E_TO)
		| BIT(E_TEASER) | BIT(E_FOLIO) | BIT(E_FURNITURE) | BIT(E_STARTS_NUMBER) | BIT(E_STARTS_BULLET)
		| BIT(E_SALUTE) | BIT(E_PARENS) | BIT(E_STARTS_ON) | BIT(E_EDITOR)
		| BIT(E_TAIL_CABLE);

	return block->chars > SCENE_LEAST && block->chars <= SCENE_CHARS && (block->evidence & others) == 0
		&& block_has(block, E_ENDS_STOP) && !block_has(block, E_ENDS_CALL)
		&& block->quotes <= 0;
}

/* A line without a stop that says no more than a picture shows, where nothing stands by it. */
static bool is_lone_scene(const struct block *block)
{
	const uint64_t others = BIT(E_DATELINE) | BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_ORG) | BIT(E_TO) | BIT(E_TEASER)
		| BIT(E_FOLIO) | BIT(E_FURNITURE) | BIT(E_STARTS_NUMBER) | BIT(E_STARTS_BULLET) | BIT(E_SALUTE)
		| BIT(E_PARENS) | BIT(E_EDITOR) | BIT(E_QUOTED) | BIT(E_BRACKETS) | BIT(E_TABLE) | BIT(E_SECTION)
		| BIT(E_RUBRIC) | BIT(E_PAPER) | BIT(E_SLOGAN) | BIT(E_PARTS) | BIT(E_MARK);

	return block->chars >= LONE_LEAST
		&& block->chars <= (block_has(block, E_SENTENCE) ? SCENE_SHORT_CHARS : LONE_CHARS)
		&& (block->evidence & others) == 0 && block_has(block, E_ENDS_OPEN);
}

static bool is_scene_title(const struct block *block)
{
	const uint64_t others = BIT(E_ENDS_STOP) | BIT(E_ENDS_COLON) | BIT(E_RUBRIC) | BIT(E_SECTION) | BIT(E_PAPER)
		| BIT(E_FOLIO) | BIT(E_FURNITURE) | BIT(E_BYLINE) | BIT(E_TEASER) | BIT(E_BRACKETS) | BIT(E_PARENS);

	return block->chars <= SCENE_TITLE_CHARS && (block->evidence & others) == 0;
}

/* The group of blocks that begins at start and is set apart by wider gaps: where it ends. */
static size_t group_end(const struct blocks *blocks, size_t start)
{
	size_t end = start + 1;

	while (end < blocks->count && !block_has(&blocks->list[end], E_GAP))
		end++;
	return end;
}

/* Lines of pictures that stand by each other, one of them long enough for no head. */
static bool are_captions(const struct block *group, size_t count)
{
	size_t most = 0;

	for (size_t i = 0; i < count; i++) {
		if (!is_lone_scene(&group[i])
			&& (i > 0 || group[i].chars <= LONE_CHARS || group[i].chars > SCENE_SHORT_CHARS))
			return false;
		most = group[i].chars > most ? group[i].chars : most;
	}
	return count > 2 && most > LONE_CHARS && most <= SCENE_SHORT_CHARS && block_has(group, E_APART);
}

/* How many blocks at the end of a group are scenes, by its place and its size: one of a day with or without a title, with or without
 * the photographer in brackets under it, which *end leaves out; or several short ones, or a short one alone. */
static size_t count_scenes(const struct block *group, size_t count, size_t *end)
{
	const struct block *last = &group[count - 1];
	size_t scenes = 0;

	*end = count - (count > 1 && block_has(last, E_CREDIT) && block_has(last, E_BYLINE));
	while (scenes < *end && is_scene(&group[scenes]) && group[scenes].chars <= SCENE_SHORT_CHARS)
		scenes++;
	if (scenes == *end && scenes > 1)
		return scenes;
	if (are_captions(group, *end))
		return *end;
	last = &group[*end - 1];
	if (*end == 1 && (scenes == 1 || (is_lone_scene(last) && block_has(last, E_APART))))
		return 1;
	if (*end > 2 || !is_scene(last) || (last->evidence & (BIT(E_DATED) | BIT(E_NEWSY))) == 0)
		return 0;
	return *end == 1 || is_scene_title(group) ? 1 : 0;
}

/* Where articles stand apart by wider gaps, what stands alone between two of them. */
static void look_scenes(struct blocks *blocks)
{
	size_t articles = 0, pictures = 0;

	for (size_t pass = 0; pass < 2; pass++)
		for (size_t start = 0, end; start < blocks->count; start = end) {
			size_t scenes, behind;

			end = group_end(blocks, start);
			scenes = start > 0 ? count_scenes(&blocks->list[start], end - start, &behind) : 0;
			if (pass == 0) {
				articles += end - start >= (block_has(&blocks->list[start], E_APART)
							    ? ROOM_GROUP
							    : SCENE_GROUP);
				pictures += scenes > 0;
				continue;
			}
			for (; scenes > 0 && pictures * 2 <= articles; scenes--)
				block_mark(&blocks->list[start + behind - scenes], E_SCENE);
		}
}

/* A line that may be one of a head. */
static bool is_head(const struct block *block)
{
	return block->chars > LONE_LEAST && block->chars <= LONE_CHARS
		&& (block->evidence
			   & (BIT(E_ENDS_STOP) | BIT(E_ENDS_COLON) | BIT(E_SENTENCE) | BIT(E_BYLINE) | BIT(E_PARENS)
				   | BIT(E_TEASER)))
		== 0;
}

/* One sentence over the first headline of the page, which no article could begin and end with. */
static void look_top_scene(struct blocks *blocks)
{
	size_t top = 0;

	while (top < blocks->count && (blocks->list[top].evidence & (BIT(E_FOLIO) | BIT(E_FURNITURE))) != 0)
		top++;
	if (top > 0 && top + 2 < blocks->count && is_scene(&blocks->list[top])
		&& !block_has(&blocks->list[top], E_SENTENCE) && blocks->list[top].chars <= SCENE_TOP_CHARS
		&& is_head(&blocks->list[top + 1]))
		block_mark(&blocks->list[top], E_SCENE);
}

void blocks_look_pictures(struct blocks *blocks)
{
	look_pictures(blocks);
	look_credited(blocks);
	look_second_names(blocks);
	look_circled(blocks);
	look_arrows(blocks);
	look_scenes(blocks);
	look_top_scene(blocks);
}
