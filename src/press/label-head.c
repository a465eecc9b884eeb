/* SPDX-License-Identifier: MIT */
#include "press/label-head.h"

#define SCRAP_CHARS 7
#define PLAIN_CHARS 17	/* of a line that may be a headline of one line */
#define COUPLET_LEAST 5
#define COUPLET_MOST 12
#define LIKE_CHARS 15	/* of a line that may be set as large as the one under it */
#define NEWS_LEAST 0.2	/* less is by chance */
#define NEWS_CHARS 18	/* of the first of two lines whose news are compared */
#define TOLD_MOST 4	/* against a column's name that the text opens with */
#define PLACE 4	/* of place_weight() */
#define LED_MOST 3	/* of led_weight() */
#define NEWS_MOST 6	/* of news_weight(): the text opens with the second line and not with the first */

bool label_is_set_alike(const struct block *before, const struct block *block)
{
	return block->level > 0 && block->level == before->level;
}

int label_news_weight(const struct block *before, const struct block *block)
{
	double more = (double)(block->news - before->news);

	if (before->news < 0 || more < NEWS_LEAST || label_is_set_alike(before, block) || before->chars > NEWS_CHARS
		|| (block->chars + 1) * 2 > (before->chars + 1) * 3)
		return 0;
	return clamp(more * 10, 0, NEWS_MOST);
}

/* True when one line is quoted as a whole, or bold, and the other is not. */
static bool says_more(const struct block *one, const struct block *other)
{
	const uint64_t marks = BIT(E_QUOTED) | BIT(E_BOLD);

	return one->chars <= 20 && (one->evidence & marks) != 0 && (other->evidence & marks) == 0;
}

/* 用脚步丈量民情 / 用真情温暖民心: as long as each other, with one character in one place. */
static bool is_couplet(const struct block *before, const struct block *block)
{
	if (before->count != block->count || block->chars < COUPLET_LEAST)
		return false;
	if (block_has(before, E_BLANKS) && block_has(block, E_BLANKS))	/* in parts of one length */
		return glyph_find(before->code, before->count, ' ') == glyph_find(block->code, block->count, ' ');
	if (block->chars != block->count || block->chars > COUPLET_MOST)
		return false;
	for (size_t i = 0; i < block->count; i++)
		if (before->code[i] == block->code[i] && glyph_is_han(block->code[i]))
			return true;
	return false;
}

/* How much less likely the first of two lines is a kicker where the text opens with more of it than of the second. */
static int led_weight(const struct block *before, const struct block *block)
{
	if (before->news < 0 || block->news < 0 || block_has(before, E_LEADS_IN)
		|| (block_has(block, E_PLACED) && !block_has(before, E_PLACED)) || says_more(block, before))
		return 0;
	return clamp(((double)(before->news - block->news) - NEWS_LEAST) * 10, 0, LED_MOST);
}

/* Of two lines of like length the one that says where or who is the headline. */
static int place_weight(const struct block *before, const struct block *block)
{
	if (block->chars > 20 || block_has(before, E_PARTS) || block_has(before, E_ENDS_COLON)
		|| says_more(before, block) || block_has(block, E_PLACED) == block_has(before, E_PLACED))
		return 0;
	return block_has(block, E_PLACED) ? PLACE : block_has(before, E_LEADS_IN) ? 0 : -PLACE;
}

/* Too little for a headline where the line under it is set alike, and short enough to be one. */
static bool is_scrap(const struct block *before, const struct block *block)
{
	return before->chars <= SCRAP_CHARS && block->chars <= PLAIN_CHARS && before->level == block->level
		&& !block_has(before, E_ADJOINED);
}

/* A column's name over a headline. */
static int standing_weight(const struct block *before, const struct block *block, double ratio)
{
	int sum = before->chars <= 7 && ratio > 1.6 ? 4 : 0;

	if (!block_has(before, E_BRACKETS) && !block_has(before, E_RUBRIC))
		sum -= clamp((double)before->news * 10, 0, TOLD_MOST) + (label_is_set_alike(before, block) ? 3 : 0);
	return sum;
}

/* A kicker over its headline. */
static int kicker_weight(const struct block *before, const struct block *block, double ratio, bool adjoined)
{
	int sum = place_weight(before, block) - led_weight(before, block);

	sum += ratio > 1.2 ? (block_has(before, E_ENDS_COLON) ? 0 : -2)
		: ratio < 0.8 && (before->chars > LIKE_CHARS || before->news <= block->news) ? 2
											     : 0;
	sum += block->level > 0 && (before->level > block->level || before->level == 0) ? 5
		: before->level > 0 && block->level == 0                                ? -4
											: 0;
	sum += block_has(before, E_COMMA) && !block_has(block, E_COMMA) && !block_has(block, E_COMMAS) ? 3 : 0;
	if (!block_has(before, E_BLANKS))
		sum += block_has(block, E_BLANKS) ? 4 : 0;
	else if (!block_has(before, E_PARTS))
		sum -= block_has(block, E_BLANKS) && before->chars <= LIKE_CHARS ? 1 : 2;
	sum += adjoined ? -4 : 0;
	sum += says_more(block, before) ? 4 : says_more(before, block) ? -5 : 0;
	sum += label_is_set_alike(before, block) ? -5 : 0;
	return sum;
}

/* Two lines of one headline. */
static int head_on_weight(const struct block *before, const struct block *block, bool adjoined)
{
	size_t chars = before->chars + block->chars;
	int sum = chars > 36 ? -3 : chars < 9 ? -2 : chars < 18 ? 2 : 0;

	sum += block_has(before, E_COMMA) != block_has(block, E_COMMA) ? -1 : 0;
	sum -= before->level > 0 && block->level == 0 ? 1 : 0;
	if (before->level > 0 && block->level >= before->level)
		sum += block->level == before->level || before->chars <= SCRAP_CHARS ? 4 : 2;
	sum += block_has(before, E_QUOTED) && !block_has(before, E_BRACKETS) && says_more(before, block) ? 4 : 0;
	sum += before->quotes > 0 ? 5 : block_has(before, E_ENDS_COMMA) ? 12 : 0;
	sum += block_has(before, E_ENDS_PAREN) ? -6 : 0;
	sum -= block_has(before, E_DONE) ? 3 : 0;
	sum += adjoined ? 5 : 0;
	sum += block_has(before, E_PARTS) && !block_has(block, E_BLANKS)    ? -5
		: block_has(before, E_BLANKS) || block_has(block, E_BLANKS) ? -1
									    : 0;
	return sum;
}

/* A deck under its headline. */
static int deck_weight(const struct block *before, const struct block *block, double ratio, bool adjoined)
{
	bool parted = block_has(before, E_BLANKS) && !block_has(block, E_BLANKS);
	int sum = adjoined ? -3 : 0;

	sum += is_scrap(before, block) && ratio > 1.25 ? -4 : 0;
	if (place_weight(before, block) > 0 && (!parted || block->news - before->news > NEWS_LEAST))
		sum -= PLACE;
	sum += says_more(block, before) ? -6 : says_more(before, block) ? 2 : 0;
	if (parted)	/* a headline is set in parts, and a deck under it is not */
		sum += block_has(before, E_PARTS) && ratio < 0.9 ? -4 : 1;
	return sum;
}

/* ... or under another line of it. */
static int deck_on_weight(const struct block *before, const struct block *block, bool adjoined)
{
	return (adjoined ? 3 : 0) - (block_has(before, E_BLANKS) && !block_has(block, E_BLANKS) ? 4 : 0);
}

int label_head_weight(const struct block *before, enum label from, const struct block *block, enum label to)
{
	double ratio = (double)(block->chars + 1) / (double)(before->chars + 1);
	bool adjoined = block_has(block, E_ADJOINED) && label_news_weight(before, block) < NEWS_MOST;
	int sum = is_couplet(before, block) ? (to == LABEL_HEAD_ON ? 4 : -4) : 0;

	if (from == LABEL_STANDING)
		return sum + standing_weight(before, block, ratio);
	if (from == LABEL_KICKER)
		return sum + kicker_weight(before, block, ratio, adjoined);
	if (to == LABEL_HEAD_ON)
		return sum + head_on_weight(before, block, adjoined);
	sum += ratio > 1.25 ? 2 : ratio < 0.8 ? -2 : 0;
	sum += before->level > 0 && block->level == 0 ? 3 : before->level == 0 && block->level > 0 ? -6 : 0;
	return sum + (from == LABEL_DECK ? deck_on_weight(before, block, adjoined)
					 : deck_weight(before, block, ratio, adjoined));
}
