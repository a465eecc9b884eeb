/* SPDX-License-Identifier: MIT */
#include "press/label-step.h"

#include <math.h>

#include "press/label-weights.h"

static const uint32_t head_labels = LABEL_BIT(LABEL_STANDING) | LABEL_BIT(LABEL_KICKER) | LABEL_BIT(LABEL_HEAD) | LABEL_BIT(LABEL_HEAD_ON)
	| LABEL_BIT(LABEL_DECK) | LABEL_BIT(LABEL_SLOGAN) | LABEL_BIT(LABEL_AUTHOR);
static const uint32_t text_labels = LABEL_BIT(LABEL_BODY) | LABEL_BIT(LABEL_BODY_ON) | LABEL_BIT(LABEL_LEAD) | LABEL_BIT(LABEL_CAPTION)
	| LABEL_BIT(LABEL_CAPTION_ON);

static const uint32_t apart_labels = LABEL_BIT(LABEL_FURNITURE) | LABEL_BIT(LABEL_TEASER) | LABEL_BIT(LABEL_TEASER_ON);

bool label_begins(enum label label, enum label before)
{
	if (!label_is_in(label, LABELS_START))
		return false;
	if (before == LABEL_STANDING || before == LABEL_KICKER)
		return false;
	if (before == LABEL_PHOTO && label == LABEL_CAPTION)
		return false;
	return true;
}

static bool has(const struct block *block, enum evidence evidence)
{
	return ((evidence < E_AROUND ? block->evidence : block->around) >> (evidence % E_AROUND) & 1) != 0;
}

static int clamp(double value, int low, int high)
{
	return value < low ? low : value > high ? high : (int)lrint(value);
}

/* How much the words say that a new article begins with this short line. */
static int turn_weight(const struct block *block)
{
	return clamp((0.045 - (double)block->within) * 70, -4, 3) + clamp(((double)block->tells - 0.15) * 7, -1, 4)
		- clamp((double)block->told * 14, 0, 4);
}

/* How much speaks for a text that goes on from before in block. */
static int join_weight(const struct block *before, enum label from, const struct block *block)
{
	int sum = has(before, E_ENDS_STOP) ? -7 : has(before, E_ENDS_COLON) ? -7 : has(before, E_ENDS_SEMI) ? -5
		: has(before, E_ENDS_COMMA) ? 7 : 5;

	if (has(before, E_FULL))
		sum += 1;
	else if (!has(before, E_SENTENCE))
		sum -= before->chars > 36 ? 1 : from == LABEL_BODY || !has(before, E_COMMA) ? 6 : 3;
	if (has(before, E_ENDS_PAREN))
		sum -= 5;
	if (before->quotes > 0 && !has(before, E_ENDS_STOP))
		sum += 2;
	if (has(before, E_TAIL_BYLINE) || has(before, E_TAIL_CABLE) || has(before, E_TAIL_PAREN))
		sum -= 8;
	if (has(block, E_STARTS_ODD))
		sum += 3;
	return sum;
}

/* The weight of an item's end behind a block with this label. */
static int end_weight(const struct block *before, enum label from)
{
	if (has(before, E_CREDIT) && has(before, E_ILLUSTRATED) && from == LABEL_BODY)
		return 0;	/* a caption within an article */
	if (has(before, E_TAIL_BYLINE) || has(before, E_TAIL_CABLE) || has(before, E_TAIL_PAREN) || has(before, E_TO))
		return 5;
	if (has(before, E_TAIL_NAME))
		return 3;
	if (!label_is_in(from, text_labels))
		return 0;
	if (has(before, E_ENDS_OPEN) || has(before, E_ENDS_COMMA))
		return -4;
	return has(before, E_ENDS_COLON) || has(before, E_ENDS_SEMI) ? -3 : 0;
}

/* How much more of the second of two lines the text opens with: it is the headline, unless the first says enough for
 * one or the second so much that it is a deck. */
static int news_weight(const struct block *before, const struct block *block)
{
	if (before->news < 0 || block->news <= before->news || before->chars > 18 || (block->chars + 1) * 2 > (before->chars + 1) * 3)
		return 0;
	return clamp((double)(block->news - before->news) * 10, 0, 6);
}

/* Two lines over a text: which of them is the headline. */
static int head_weight(const struct block *before, enum label from, const struct block *block, enum label to)
{
	int sum = 0;
	double ratio = (double)(block->chars + 1) / (double)(before->chars + 1);

	if (from == LABEL_STANDING) {
		sum += before->chars <= 7 && ratio > 1.6 ? 4 : 0;
	} else if (from == LABEL_KICKER) {
		sum += ratio > 1.2 ? -2 : ratio < 0.8 ? 2 : 0;
		sum += block->level > 0 && (before->level > block->level || before->level == 0) ? 5 : 0;
		sum += has(before, E_COMMA) && !has(block, E_COMMA) && !has(block, E_COMMAS) ? 3 : 0;
		sum += !has(before, E_BLANKS) && has(block, E_BLANKS) ? 4 : has(before, E_BLANKS) ? -2 : 0;
		sum += block->chars <= 20 && before->chars <= 20 && has(block, E_PLACED) && !has(before, E_PLACED) ? 3 : 0;
		sum += has(block, E_ADJOINED) ? -4 : 0;
	} else if (to == LABEL_HEAD_ON) {
		sum += before->chars + block->chars > 36 ? -3 : before->chars + block->chars < 18 ? 2 : 0;
		sum += has(before, E_COMMA) != has(block, E_COMMA) ? -1 : 0;
		sum += block->level > 0 && before->level > 0 && block->level >= before->level ? 4 : 0;
		sum += before->quotes > 0 ? 5 : has(before, E_ENDS_COMMA) ? 12 : 0;
		sum += has(before, E_ENDS_PAREN) ? -6 : 0;
		sum += has(block, E_ADJOINED) ? 5 : 0;
		sum += has(before, E_BLANKS) || has(block, E_BLANKS) ? -1 : 0;
	} else if (to == LABEL_DECK) {
		sum += ratio > 1.2 ? 2 : ratio < 0.8 ? -2 : 0;
		sum += before->level > 0 && block->level == 0 ? 3 : before->level == 0 && block->level > 0 ? -6 : 0;
		sum += has(block, E_ADJOINED) ? (from == LABEL_DECK ? 3 : -3) : 0;
		if (has(before, E_BLANKS) && !has(block, E_BLANKS))	/* a headline is set in parts, and a deck under it is not */
			sum += from == LABEL_DECK ? -4 : 1;
	}
	return sum;
}

static bool may_sign(const struct block *block)
{
	return (block->evidence & (BIT(E_BYLINE) | BIT(E_LONE_DATELINE) | BIT(E_NAMES) | BIT(E_ORG) | BIT(E_PARENS) | BIT(E_TAIL_CABLE) | BIT(E_TAIL_NAME)
		| BIT(E_TAIL_BYLINE) | BIT(E_STARTS_DASH) | BIT(E_TO) | BIT(E_DATED))) != 0;
}

/* A picture's title or caption: without a photographer, 图为 or an arrow it may be any line over any text. */
static bool is_picture(const struct block *title, const struct block *caption)
{
	return has(title, E_PHOTO_HEAD) || has(title, E_PHOTO_NOTE) || has(caption, E_CREDIT) || has(caption, E_CAPTION)
		|| has(caption, E_TAIL_NAME) || has(caption, E_CREDITED);
}

void step_look(struct between *between, const struct block *before, const struct block *block)
{
	bool dateline = has(block, E_DATELINE);
	bool from = has(block, E_FROM);
	int turn = block->chars <= 50 ? turn_weight(block) : 0;

	*between = (struct between){ .turn = turn };
	between->news = news_weight(before, block);
	between->join = join_weight(before, LABEL_BODY, block);
	between->join_on = join_weight(before, LABEL_BODY_ON, block);
	between->end[0] = end_weight(before, LABEL_SIGNED);
	between->end[1] = end_weight(before, LABEL_CAPTION);
	between->end[2] = end_weight(before, LABEL_BODY);
	between->cut = has(before, E_ENDS_OPEN) || has(before, E_ENDS_COMMA);
	between->lead = (dateline ? 6 : 0) + (has(block, E_LEAD_BYLINE) || from ? 4 : 0) + (has(block, E_NEWSY) ? 1 : 0)
		- (has(block, E_STARTS_ON) ? 2 : 0) + (has(block, E_SALUTE) ? 4 : 0);
	between->part = -(dateline || from ? 8 : 0) - (has(block, E_LEAD_BYLINE) ? 4 : 0);
	between->body = -(dateline ? 3 : 0) - (from ? 6 : 0);
	between->to[LABEL_PHOTO_END] = has(block, E_BYLINE) || has(block, E_PARENS) ? 0 : clamp((double)block->echo * 14, -6, 7);
	between->to[LABEL_TEASER_ON] = has(before, E_POINTED) ? 0 : -30;
	if (!has(block, E_BYLINE) && turn > 0)	/* a name that the text behind it speaks of is no author's */
		between->to[LABEL_SIGNED] -= turn;
	if (has(block, E_UNTOLD) && !has(block, E_RUBRIC) && block->echo > 0 && (before->evidence & (BIT(E_CREDIT) | BIT(E_TAIL_NAME) | BIT(E_CAPTION))) != 0) {	/* a picture's title */
		between->to[LABEL_PHOTO_END] += 4;
		between->to[LABEL_STANDING] -= 4;
	}
	if (!may_sign(block)) {
		between->to[LABEL_SIGNED] -= 8;
		between->to[LABEL_AUTHOR] -= block->chars <= 3 ? 0 : 8;
	}
	between->subhead_on = has(before, E_ENDS_COMMA) || has(before, E_ORDINAL) ? 14 : 0;
	between->author_on = has(before, E_BYLINE) || has(block, E_BYLINE) || has(block, E_ORG) ? 0 : -6;
	between->captioned = is_picture(before, block) ? 0 : -12;
	between->pictured = has(before, E_PHOTO_HEAD) ? -3 : 0;
}

/* A text stands behind a head, a subhead or another text. */
static int text_weight(const struct between *between, enum label from)
{
	return label_is_in(from, head_labels) ? between->lead + (from == LABEL_HEAD ? between->pictured : 0)
		: from == LABEL_SUBHEAD ? between->part : between->body;
}

int step_weight(const struct between *between, const struct block *before, enum label from,
	const struct block *block, enum label to)
{
	int sum = label_steps[from][to] - LABEL_STEP(0) + between->to[to];

	if (to == LABEL_CAPTION_ON && has(block, E_STARTS_NUMBER))	/* 2、...: the next of several pictures */
		return sum + (has(block, E_CREDIT) ? 2 : 0);
	if (label_is_in(to, LABELS_ON))
		return sum + (from == LABEL_BODY ? between->join : between->join_on);
	if (to == LABEL_CAPTION)
		sum += from == LABEL_PHOTO ? between->captioned : has(block, E_STARTS_NUMBER) ? -8 : 0;
	if (between->cut && label_is_in(from, text_labels) && !label_is_in(to, LABELS_START))
		sum -= to == LABEL_VERSE || to == LABEL_SIGNED || to == LABEL_PHOTO_END ? 1 : 4;
	if (label_begins(to, from) && !label_is_in(from, apart_labels))
		sum += between->end[from == LABEL_BODY ? 2 : label_is_in(from, text_labels) ? 1 : 0]
			+ (to != LABEL_LEAD && to != LABEL_CAPTION ? between->turn : 0);
	if (to == LABEL_LEAD && label_is_in(from, apart_labels))
		sum += 5;
	if (label_is_in(from, head_labels) && label_is_in(to, head_labels))
		sum += head_weight(before, from, block, to) - (from != LABEL_KICKER && from != LABEL_DECK ? between->news : 0);
	if (to == LABEL_BODY || to == LABEL_VERSE)
		sum += text_weight(between, from);
	if (to == LABEL_NOTE && label_is_in(from, head_labels) && has(block, E_SALUTE))
		sum += 4;
	if (to == LABEL_FURNITURE && from != LABEL_FURNITURE && has(block, E_SECTION))	/* it heads a part of the page */
		sum -= 8;
	if (from == to && (to == LABEL_SUBHEAD || to == LABEL_AUTHOR))
		sum += to == LABEL_SUBHEAD ? between->subhead_on : between->author_on;
	return sum;
}
