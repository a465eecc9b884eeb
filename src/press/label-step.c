/* SPDX-License-Identifier: MIT */
#include "press/label-step.h"

#include <assert.h>
#include <string.h>

#include "press/label-head.h"
#include "press/label-weights.h"

#define APART_WEIGHT 5	/* of the room between items where all have it */
#define LONE_VERSE 4
#define TITLE_CHARS 9	/* of a picture's title under its caption */
#define WITHIN_WEIGHT 8	/* ... and of none */

static const uint32_t head_labels = LABEL_BIT(LABEL_STANDING) | LABEL_BIT(LABEL_KICKER) | LABEL_BIT(LABEL_HEAD)
	| LABEL_BIT(LABEL_HEAD_ON) | LABEL_BIT(LABEL_DECK) | LABEL_BIT(LABEL_SLOGAN) | LABEL_BIT(LABEL_AUTHOR);
static const uint32_t text_labels = LABEL_BIT(LABEL_BODY) | LABEL_BIT(LABEL_BODY_ON) | LABEL_BIT(LABEL_LEAD)
	| LABEL_BIT(LABEL_CAPTION) | LABEL_BIT(LABEL_CAPTION_ON);

static const uint32_t apart_labels = LABEL_BIT(LABEL_FURNITURE) | LABEL_BIT(LABEL_TEASER) | LABEL_BIT(LABEL_TEASER_ON);

static const uint32_t beside_labels = LABEL_BIT(LABEL_FURNITURE) | LABEL_BIT(LABEL_PHOTO) | LABEL_BIT(LABEL_CAPTION);

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

/* How much the words say that a new article begins with this short line. */
static int turn_weight(const struct block *block)
{
	int tells = clamp(((double)block->tells - 0.15) * 7, -1,
		block->chars < 4 ? 1 : 4);	/* of one pair or two it says little */

	return clamp((0.045 - (double)block->within) * 70, -4, 3) + tells
		- clamp((double)block->told * 14, 0, 4);
}

/* How much speaks for a text that goes on from before in block. */
static int join_weight(const struct block *before, enum label from, const struct block *block)
{
	int sum = block_has(before, E_ENDS_STOP) || block_has(before, E_ENDS_COLON) ? -7
		: block_has(before, E_ENDS_SEMI) ? -5
		: block_has(before, E_ENDS_COMMA) ? 7 : 5;

	if (block_has(before, E_FULL))
		sum += 1;
	else if (!block_has(before, E_SENTENCE))
		sum -= before->chars > 36 ? 1 : from == LABEL_BODY || !block_has(before, E_COMMA) ? 6 : 3;
	if (!block_has(before, E_SENTENCE) && before->chars > 14
		&& (block_has(before, E_COMMA) || block_has(before, E_COMMAS)) && block_has(before, E_ENDS_OPEN)
		&& block->chars <= 36
		&& block_has(block, E_ENDS_STOP))	/* the rest of a sentence rather than a paragraph under a subhead */
		sum += 5;
	if (block_has(before, E_ENDS_PAREN)
		|| (block_has(before, E_LISTED) && block_has(before, E_STARTS_NUMBER)))	/* an entry needs no stop */
		sum -= 5;
	if (before->quotes > 0 && !block_has(before, E_ENDS_STOP))
		sum += 2;
	if (block_has(before, E_TAIL_BYLINE) || block_has(before, E_TAIL_CABLE) || block_has(before, E_TAIL_PAREN))
		sum -= 8;
	if (block_has(before, E_CREDIT))
		sum -= 5;
	if (block_has(block, E_STARTS_ODD))
		sum += 3;
	return sum;
}

/* The weight of an item's end behind a block with this label. */
static int end_weight(const struct block *before, enum label from)
{
	if (block_has(before, E_CREDIT) && block_has(before, E_ILLUSTRATED) && from == LABEL_BODY)
		return 0;	/* a caption within an article */
	if (block_has(before, E_FROM) && before->chars <= 20)	/* （上接1版） and no text yet */
		return -12;
	if (block_has(before, E_TAIL_BYLINE) || block_has(before, E_TAIL_CABLE) || block_has(before, E_TAIL_PAREN)
		|| block_has(before, E_TO))
		return 5;
	if (block_has(before, E_TAIL_NAME))
		return 3;
	if (!label_is_in(from, text_labels))
		return 0;
	if (block_has(before, E_ENDS_OPEN) || block_has(before, E_ENDS_COMMA))
		return -4;
	return block_has(before, E_ENDS_COLON) ? -6 : block_has(before, E_ENDS_SEMI) ? -3 : 0;
}

static bool may_sign(const struct block *block)
{
	return (block->evidence
		       & (BIT(E_BYLINE) | BIT(E_LONE_DATELINE) | BIT(E_NAMES) | BIT(E_ORG) | BIT(E_PARENS)
			       | BIT(E_TAIL_CABLE) | BIT(E_TAIL_NAME) | BIT(E_TAIL_BYLINE) | BIT(E_STARTS_DASH)
			       | BIT(E_TO) | BIT(E_DATED)))
		!= 0;
}

/* A picture's title or caption: without a photographer, 图为 or an arrow it may be any line over any text. */
static bool is_picture(const struct block *title, const struct block *caption)
{
	return block_has(title, E_PHOTO_HEAD) || block_has(title, E_PHOTO_NOTE) || block_has(caption, E_CREDIT)
		|| block_has(caption, E_CAPTION) || block_has(caption, E_TAIL_NAME) || block_has(caption, E_CREDITED);
}

/* The weights of all labels here, whatever stands before. */
static void look_at_label(int to[LABEL_COUNT], const struct block *before, const struct block *block, int turn)
{
	memset(to, 0, LABEL_COUNT * sizeof *to);
	to[LABEL_PHOTO_END] = block_has(block, E_BYLINE) || block_has(block, E_PARENS)
		? 0
		: clamp((double)block->echo * 14, -6, 7);
	if (block->chars > TITLE_CHARS
		&& (block->evidence & (BIT(E_BYLINE) | BIT(E_CREDIT) | BIT(E_PARENS) | BIT(E_NAMES))) == 0)
		to[LABEL_PHOTO_END] -= 8;
	to[LABEL_TEASER_ON] = block_has(before, E_POINTED) ? 3 : -30;
	if (block_has(before, E_NAMES) && block_has(block, E_ORG))	/* and what he is */
		to[LABEL_SIGNED] += 6;
	if (!block_has(block, E_BYLINE) && turn > 0)	/* a name that the text behind it speaks of is no author's */
		to[LABEL_SIGNED] -= turn;
	if (block_has(block, E_UNTOLD) && !block_has(block, E_RUBRIC) && block->echo > 0
		&& (before->evidence & (BIT(E_CREDIT) | BIT(E_TAIL_NAME) | BIT(E_CAPTION)))
			!= 0) {	/* a picture's title */
		to[LABEL_PHOTO_END] += 8;
		to[LABEL_STANDING] -= 4;
	}
	if (block->level > 0 && before->level == 0 && before->chars <= 30 && !block_has(block, E_SUBLEVEL)
		&& (before->evidence & (BIT(E_ENDS_STOP) | BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_PARENS) | BIT(E_ORG)))
			== 0)	/* a headline under its kicker */
		to[LABEL_SUBHEAD] -= 8;
	if (block->chars > 20 && block_has(block, E_GAP)
		&& !block_has(block, E_EVEN_GAP))	/* a subhead is short, and stands close */
		to[LABEL_SUBHEAD] -= 12;
	if (!block_has(block, E_VERSE) && !block_has(block, E_TABLE)
		&& !block_has(block, E_FORM))	/* one line alone is rather a column's name */
		to[LABEL_VERSE] -= LONE_VERSE;
	if (block_has(block, E_GAP) && !block_has(block, E_BYLINE))	/* 社区中心 over an article and not under one */
		to[LABEL_SIGNED] -= 6;
	if (!may_sign(block)) {
		to[LABEL_SIGNED] -= 8;
		to[LABEL_AUTHOR] -= block->chars <= 3 ? 0 : 8;
	}
}

/* 问：... opens what a paper has been asked, unless its questions are set as subheads. */
static bool asks(const struct block *block)
{
	return block->count > 2 && block->code[0] == 0x95ee && block->code[1] == ':' && !block_has(block, E_BOLD)
		&& !block_has(block, E_MARK);
}

/* The weights of the terms between two blocks. */
static void look_at_terms(int term[TERM_COUNT], const struct block *before, const struct block *block, int turn)
{
	bool dateline = block_has(block, E_DATELINE);
	bool from = block_has(block, E_FROM);
	bool number = block_has(block, E_STARTS_NUMBER);
	bool cut = block_has(before, E_ENDS_OPEN) || block_has(before, E_ENDS_COMMA);
	int apart = block_has(block, E_APART) ? APART_WEIGHT : 0;

	term[TERM_NONE] = 0;
	term[TERM_JOIN] = join_weight(before, LABEL_BODY, block);
	term[TERM_JOIN_ON] = join_weight(before, LABEL_BODY_ON, block);
	/* 2、...: the next of several pictures */
	term[TERM_CAPTION_ON] = number ? (block_has(block, E_CREDIT) ? 2 : 0) : term[TERM_JOIN_ON];
	term[TERM_CAPTIONED] = is_picture(before, block) ? 0 : -12;
	term[TERM_NUMBERED] = number ? -8 : 0;
	term[TERM_CUT] = cut ? -4 : 0;
	term[TERM_CUT_LITTLE] = cut ? -1 : 0;
	term[TERM_END] = end_weight(before, LABEL_SIGNED);
	term[TERM_END_TEXT] = end_weight(before, LABEL_CAPTION);
	term[TERM_END_BODY] = end_weight(before, LABEL_BODY);
	term[TERM_TURN] = turn;
	term[TERM_ROOM] = block_has(block, E_WITHIN) ? -WITHIN_WEIGHT : apart;
	term[TERM_ROOM_BESIDE] = apart;
	term[TERM_ROOM_WITHIN] = block_has(block, E_APART) ? -WITHIN_WEIGHT : 0;
	term[TERM_APART] = 5;
	term[TERM_HEAD_STANDING] = label_head_weight(before, LABEL_STANDING, block, LABEL_HEAD);
	term[TERM_HEAD_KICKER] = label_head_weight(before, LABEL_KICKER, block, LABEL_HEAD);
	term[TERM_HEAD_ON] = label_head_weight(before, LABEL_HEAD, block, LABEL_HEAD_ON);
	term[TERM_HEAD_DECK] = label_head_weight(before, LABEL_HEAD, block, LABEL_DECK);
	term[TERM_DECK_ON] = label_head_weight(before, LABEL_DECK, block, LABEL_DECK);
	term[TERM_NEWS] = -label_news_weight(before, block);
	term[TERM_LEAD] = (dateline ? 6 : 0) + (block_has(block, E_LEAD_BYLINE) || from ? 4 : 0)
		+ (block_has(block, E_NEWSY) ? 1 : 0) + (block_has(block, E_DAY_FIRST) ? 2 : 0)
		- (asks(block)                                  ? -4
				: block_has(block, E_ADDS) ? 8
				: block_has(block, E_STARTS_ON) ? 2
								: 0)
		+ (block_has(block, E_SALUTE) ? 4 : 0);
	term[TERM_PICTURED] = block_has(before, E_PHOTO_HEAD) ? -3 : 0;
	term[TERM_PART] = -(dateline || from ? 8 : 0) - (block_has(block, E_LEAD_BYLINE) ? 4 : 0)
		- (block_has(block, E_DAY_FIRST) ? 2 : 0);
	term[TERM_BODY] = -(dateline ? 3 : 0) - (from ? 6 : 0)
		- (block_has(before, E_TAIL_PAREN) && block_has(before, E_ENDS_STOP) && !block_has(before, E_CREDIT)
				? 5
				: 0);
	term[TERM_SALUTED] = block_has(block, E_SALUTE) ? 4 : 0;
	term[TERM_SECTION] = block_has(block, E_SECTION) ? -8 : 0;
	term[TERM_SUBHEAD_UNDER] = label_is_set_alike(before, block) ? -8 : -label_news_weight(before, block);
	term[TERM_SUBHEAD_ON] = block_has(before, E_ENDS_COMMA) || block_has(before, E_PART) ? 14
		: block_has(before, E_SERIES) && block_has(block, E_SERIES)                     ? 5
		: before->chars > 4 || block_has(before, E_RUBRIC)                              ? 0
		: block_has(block, E_BOLD)                                                      ? 14
					   : 5;	/* 【环境】 over what is said of it */
	term[TERM_AUTHOR_ON] = (block_has(before, E_BYLINE) && may_sign(block)) || block_has(block, E_BYLINE)
			|| block_has(block, E_ORG)
		? 0
		: -6;
}

void step_look(
	struct between *between, const struct steps *steps, const struct block *before, const struct block *block)
{
	int turn = block->chars <= 50 ? turn_weight(block) : 0;
	int term[TERM_COUNT];

	look_at_label(between->to, before, block, turn);
	look_at_terms(term, before, block, turn);
	for (size_t kind = 0; kind < steps->count; kind++) {
		const uint8_t *of = steps->terms[kind];

		between->kind[kind] = term[of[0]] + term[of[1]] + term[of[2]] + term[of[3]];
	}
}

#define TERM(term) (UINT32_C(1) << TERM_##term)

static_assert(TERM_COUNT <= 32, "terms are kept in the bits of a word");

/* Two lines of a head. */
static uint32_t head_terms(enum label from, enum label to)
{
	uint32_t terms = from != LABEL_KICKER && from != LABEL_DECK ? TERM(NEWS) : 0;

	if (from == LABEL_STANDING)
		return terms | TERM(HEAD_STANDING);
	if (from == LABEL_KICKER)
		return terms | TERM(HEAD_KICKER);
	if (to == LABEL_HEAD_ON)
		return terms | TERM(HEAD_ON);
	if (to == LABEL_DECK)
		return terms | (from == LABEL_DECK ? TERM(DECK_ON) : TERM(HEAD_DECK));
	return terms;
}

/* A text stands behind a head, a subhead or another text. */
static uint32_t text_terms(enum label from)
{
	if (label_is_in(from, head_labels))
		return TERM(LEAD) | (from == LABEL_HEAD ? TERM(PICTURED) : 0);
	return from == LABEL_SUBHEAD ? TERM(PART) : TERM(BODY);
}

static uint32_t step_terms(enum label from, enum label to)
{
	uint32_t terms = label_begins(to, from) ? 0 : TERM(ROOM_WITHIN);

	if (to == LABEL_CAPTION_ON)
		return terms | TERM(CAPTION_ON);
	if (to == LABEL_BODY_ON)
		return terms | (from == LABEL_BODY ? TERM(JOIN) : TERM(JOIN_ON));
	if (to == LABEL_CAPTION)
		terms |= from == LABEL_PHOTO ? TERM(CAPTIONED) : TERM(NUMBERED);
	if (label_is_in(from, text_labels) && !label_is_in(to, LABELS_START))
		terms |= to == LABEL_VERSE || to == LABEL_SIGNED || to == LABEL_PHOTO_END ? TERM(CUT_LITTLE)
											  : TERM(CUT);
	if (label_begins(to, from) && !label_is_in(from, apart_labels))
		terms |= (from == LABEL_BODY                              ? TERM(END_BODY)
					 : label_is_in(from, text_labels) ? TERM(END_TEXT)
									  : TERM(END))
			| (to != LABEL_LEAD && to != LABEL_CAPTION ? TERM(TURN) : 0);
	if (label_begins(to, from))
		terms |= label_is_in(from, apart_labels) || label_is_in(to, beside_labels) ? TERM(ROOM_BESIDE)
											   : TERM(ROOM);
	if (to == LABEL_LEAD && label_is_in(from, apart_labels))
		terms |= TERM(APART);
	if (label_is_in(from, head_labels) && label_is_in(to, head_labels))
		terms |= head_terms(from, to);
	if (to == LABEL_BODY || to == LABEL_VERSE)
		terms |= text_terms(from);
	if (to == LABEL_NOTE && label_is_in(from, head_labels))
		terms |= TERM(SALUTED);
	if (to == LABEL_FURNITURE && from != LABEL_FURNITURE)	/* it heads a part of the page */
		terms |= TERM(SECTION);
	if (to == LABEL_SUBHEAD && label_is_in(from, head_labels))
		terms |= TERM(SUBHEAD_UNDER);
	if (from == to && (to == LABEL_SUBHEAD || to == LABEL_AUTHOR))
		terms |= to == LABEL_SUBHEAD ? TERM(SUBHEAD_ON) : TERM(AUTHOR_ON);
	return terms;
}

/* The kind that has these terms and no others. */
static uint8_t find_kind(struct steps *steps, uint32_t terms)
{
	uint8_t list[STEP_TERMS] = { TERM_NONE };
	size_t count = 0, kind = 0;

	for (; terms != 0; terms &= terms - 1) {
		assert(count < STEP_TERMS);
		list[count++] = (uint8_t)__builtin_ctz(terms);
	}
	while (kind < steps->count && memcmp(steps->terms[kind], list, sizeof list) != 0)
		kind++;
	assert(kind < STEP_KINDS);
	memcpy(steps->terms[kind], list, sizeof list);
	steps->count += kind == steps->count;
	return (uint8_t)kind;
}

void steps_list(struct steps *steps)
{
	memset(steps, 0, sizeof *steps);
	for (int from = 0; from < LABEL_COUNT; from++) {
		for (int to = 0; to < LABEL_COUNT; to++) {
			steps->begins[from] |= label_begins((enum label)to, (enum label)from) ? LABEL_BIT(to) : 0;
			if (label_steps[from][to] == 0)
				continue;
			steps->kind[from][to] = find_kind(steps, step_terms((enum label)from, (enum label)to));
			steps->next[from] |= LABEL_BIT(to);
		}
	}
}
