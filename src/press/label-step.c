/* SPDX-License-Identifier: MIT */
#include "press/label-step.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "press/label-weights.h"

#define APART_WEIGHT 5	/* of the room between items where all have it */
#define WITHIN_WEIGHT 8	/* ... and of none */
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

static const uint32_t head_labels = LABEL_BIT(LABEL_STANDING) | LABEL_BIT(LABEL_KICKER) | LABEL_BIT(LABEL_HEAD) | LABEL_BIT(LABEL_HEAD_ON)
	| LABEL_BIT(LABEL_DECK) | LABEL_BIT(LABEL_SLOGAN) | LABEL_BIT(LABEL_AUTHOR);
static const uint32_t text_labels = LABEL_BIT(LABEL_BODY) | LABEL_BIT(LABEL_BODY_ON) | LABEL_BIT(LABEL_LEAD) | LABEL_BIT(LABEL_CAPTION)
	| LABEL_BIT(LABEL_CAPTION_ON);

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
	int tells = clamp(((double)block->tells - 0.15) * 7, -1, block->chars < 4 ? 1 : 4);	/* of one pair or two it says little */

	return clamp((0.045 - (double)block->within) * 70, -4, 3) + tells
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
	if (!has(before, E_SENTENCE) && before->chars > 14 && (has(before, E_COMMA) || has(before, E_COMMAS)) && has(before, E_ENDS_OPEN)
		&& block->chars <= 36 && has(block, E_ENDS_STOP))	/* the rest of a sentence rather than a paragraph under a subhead */
		sum += 5;
	if (has(before, E_ENDS_PAREN))
		sum -= 5;
	if (before->quotes > 0 && !has(before, E_ENDS_STOP))
		sum += 2;
	if (has(before, E_TAIL_BYLINE) || has(before, E_TAIL_CABLE) || has(before, E_TAIL_PAREN))
		sum -= 8;
	if (has(before, E_CREDIT))
		sum -= 5;
	if (has(block, E_STARTS_ODD))
		sum += 3;
	return sum;
}

/* The weight of an item's end behind a block with this label. */
static int end_weight(const struct block *before, enum label from)
{
	if (has(before, E_CREDIT) && has(before, E_ILLUSTRATED) && from == LABEL_BODY)
		return 0;	/* a caption within an article */
	if (has(before, E_FROM) && before->chars <= 20)	/* （上接1版） and no text yet */
		return -12;
	if (has(before, E_TAIL_BYLINE) || has(before, E_TAIL_CABLE) || has(before, E_TAIL_PAREN) || has(before, E_TO))
		return 5;
	if (has(before, E_TAIL_NAME))
		return 3;
	if (!label_is_in(from, text_labels))
		return 0;
	if (has(before, E_ENDS_OPEN) || has(before, E_ENDS_COMMA))
		return -4;
	return has(before, E_ENDS_COLON) ? -6 : has(before, E_ENDS_SEMI) ? -3 : 0;
}

/* Two lines of one level of #. */
static bool is_set_alike(const struct block *before, const struct block *block)
{
	return block->level > 0 && block->level == before->level;
}

/* How much more of the second of two lines the text opens with: it is the headline, unless the first says enough for
 * one or the second so much that it is a deck. */
static int news_weight(const struct block *before, const struct block *block)
{
	double more = (double)(block->news - before->news);

	if (before->news < 0 || more < NEWS_LEAST || is_set_alike(before, block) || before->chars > NEWS_CHARS || (block->chars + 1) * 2 > (before->chars + 1) * 3)
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
	if (before->count != block->count || block->chars != block->count || block->chars < COUPLET_LEAST || block->chars > COUPLET_MOST)
		return false;
	for (size_t i = 0; i < block->count; i++)
		if (before->code[i] == block->code[i] && glyph_is_han(block->code[i]))
			return true;
	return false;
}

/* How much less likely the first of two lines is a kicker where the text opens with more of it than of the second. */
static int led_weight(const struct block *before, const struct block *block)
{
	if (before->chars > NEWS_CHARS || before->news < 0 || block->news < 0 || has(before, E_LEADS_IN)
		|| (has(block, E_PLACED) && !has(before, E_PLACED)) || says_more(block, before))
		return 0;
	return clamp(((double)(before->news - block->news) - NEWS_LEAST) * 10, 0, LED_MOST);
}

/* Of two lines of like length the one that says where or who is the headline. */
static int place_weight(const struct block *before, const struct block *block)
{
	if (block->chars > 20 || before->chars > 20 || has(before, E_PARTS) || has(before, E_ENDS_COLON) || says_more(before, block)
		|| has(block, E_PLACED) == has(before, E_PLACED))
		return 0;
	return has(block, E_PLACED) ? PLACE : has(before, E_LEADS_IN) ? 0 : -PLACE;
}

/* Too little for a headline where the line under it is set alike, and short enough to be one. */
static bool is_scrap(const struct block *before, const struct block *block)
{
	return before->chars <= SCRAP_CHARS && block->chars <= PLAIN_CHARS && before->level == block->level && !has(before, E_ADJOINED);
}

/* Two lines over a text: which of them is the headline. */
static int head_weight(const struct block *before, enum label from, const struct block *block, enum label to)
{
	int sum = 0;
	double ratio = (double)(block->chars + 1) / (double)(before->chars + 1);
	bool adjoined = has(block, E_ADJOINED) && news_weight(before, block) < NEWS_MOST;

	if (is_couplet(before, block))
		sum += to == LABEL_HEAD_ON ? 4 : -4;
	if (from == LABEL_STANDING) {
		sum += before->chars <= 7 && ratio > 1.6 ? 4 : 0;
		sum -= before->level > 0 && block->level == 0 && has(block, E_BOLD) && block->chars <= SCRAP_CHARS ? 12 : 0;	/* its subhead */
		if (!has(before, E_BRACKETS) && !has(before, E_RUBRIC))
			sum -= clamp((double)before->news * 10, 0, TOLD_MOST) + (is_set_alike(before, block) ? 3 : 0);
	} else if (from == LABEL_KICKER) {
		sum += ratio > 1.2 ? -2 : ratio < 0.8 && (before->chars > LIKE_CHARS || before->news <= block->news) ? 2 : 0;
		sum -= led_weight(before, block);
		sum += block->level > 0 && (before->level > block->level || before->level == 0) ? 5 : before->level > 0 && block->level == 0 ? -4 : 0;
		sum += has(before, E_COMMA) && !has(block, E_COMMA) && !has(block, E_COMMAS) ? 3 : 0;
		sum += !has(before, E_BLANKS) && has(block, E_BLANKS) ? 4 : has(before, E_BLANKS) && !has(before, E_PARTS)
			? has(block, E_BLANKS) && before->chars <= LIKE_CHARS ? -1 : -2 : 0;
		sum += place_weight(before, block);
		sum += adjoined ? -4 : 0;
		sum += says_more(block, before) ? 4 : says_more(before, block) ? -5 : 0;
		sum += is_set_alike(before, block) ? -5 : 0;
	} else if (to == LABEL_HEAD_ON) {
		sum += before->chars + block->chars > 36 ? -3 : before->chars + block->chars < 9 ? -2 : before->chars + block->chars < 18 ? 2 : 0;
		sum += has(before, E_COMMA) != has(block, E_COMMA) ? -1 : 0;
		sum += is_set_alike(before, block) ? 4 : block->level > 0 && before->level > 0 && block->level > before->level ? (before->chars <= SCRAP_CHARS ? 4 : 2) : 0;
		sum += has(before, E_QUOTED) && !has(before, E_BRACKETS) && says_more(before, block) ? 4 : 0;
		sum += before->quotes > 0 ? 5 : has(before, E_ENDS_COMMA) ? 12 : 0;
		sum += has(before, E_ENDS_PAREN) ? -6 : 0;
		sum -= has(before, E_DONE) ? 3 : 0;
		sum += adjoined ? 5 : 0;
		sum += has(before, E_PARTS) && !has(block, E_BLANKS) ? -5 : has(before, E_BLANKS) || has(block, E_BLANKS) ? -1 : 0;
	} else if (to == LABEL_DECK) {
		sum += ratio > 1.25 ? 2 : ratio < 0.8 ? -2 : 0;
		sum += from != LABEL_DECK && is_scrap(before, block) && ratio > 1.25 ? -4 : 0;
		sum += before->level > 0 && block->level == 0 ? 3 : before->level == 0 && block->level > 0 ? -6 : 0;
		sum -= from != LABEL_DECK && (has(block, E_BLANKS) || !has(before, E_BLANKS) || block->news - before->news > NEWS_LEAST) && place_weight(before, block) > 0 ? PLACE : 0;
		sum += adjoined ? (from == LABEL_DECK ? 3 : -3) : 0;
		sum += from != LABEL_DECK && says_more(block, before) ? -6 : from != LABEL_DECK && says_more(before, block) ? 2 : 0;
		if (has(before, E_BLANKS) && !has(block, E_BLANKS))	/* a headline is set in parts, and a deck under it is not */
			sum += from == LABEL_DECK ? -4 : has(before, E_PARTS) && ratio < 0.9 ? -4 : 1;
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
		|| has(caption, E_TAIL_NAME) || has(caption, E_CREDITED) || has(caption, E_SCENE);
}

/* The weights of all labels here, whatever stands before. */
static void look_at_label(int to[LABEL_COUNT], const struct block *before, const struct block *block, int turn)
{
	memset(to, 0, LABEL_COUNT * sizeof *to);
	to[LABEL_PHOTO_END] = has(block, E_BYLINE) || has(block, E_PARENS) ? 0 : clamp((double)block->echo * 14, -6, 7);
	to[LABEL_TEASER_ON] = has(before, E_POINTED) ? 0 : -30;
	if (!has(block, E_BYLINE) && turn > 0)	/* a name that the text behind it speaks of is no author's */
		to[LABEL_SIGNED] -= turn;
	if (has(block, E_PEN) && block->told > 0)	/* nor one that the text before it speaks of */
		to[LABEL_SIGNED] -= 14;
	if (has(block, E_UNTOLD) && !has(block, E_RUBRIC) && block->echo > 0 && (before->evidence & (BIT(E_CREDIT) | BIT(E_TAIL_NAME) | BIT(E_CAPTION))) != 0) {	/* a picture's title */
		to[LABEL_PHOTO_END] += 4;
		to[LABEL_STANDING] -= 4;
	}
	if (block->level > 0 && before->level == 0 && before->chars <= 30 && !has(block, E_SUBLEVEL)
		&& (before->evidence & (BIT(E_ENDS_STOP) | BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_PARENS) | BIT(E_ORG))) == 0)	/* a headline under its kicker */
		to[LABEL_SUBHEAD] -= 8;
	if (block->chars > 20 && has(block, E_GAP) && !has(block, E_EVEN_GAP))	/* a subhead is short, and stands close */
		to[LABEL_SUBHEAD] -= 12;
	if (has(block, E_GAP) && !has(block, E_BYLINE))	/* 社区中心 over an article and not under one */
		to[LABEL_SIGNED] -= 6;
	if (!may_sign(block)) {
		to[LABEL_SIGNED] -= 8;
		to[LABEL_AUTHOR] -= block->chars <= 3 && !has(before, E_AFTERWORD) ? 0 : 8;
	}
}

/* The weights of the terms between two blocks. */
static void look_at_terms(int term[TERM_COUNT], const struct block *before, const struct block *block, int turn)
{
	bool dateline = has(block, E_DATELINE);
	bool from = has(block, E_FROM);
	bool number = has(block, E_STARTS_NUMBER);
	bool cut = has(before, E_ENDS_OPEN) || has(before, E_ENDS_COMMA);
	int apart = has(block, E_APART) ? APART_WEIGHT : 0;

	term[TERM_NONE] = 0;
	term[TERM_JOIN] = join_weight(before, LABEL_BODY, block);
	term[TERM_JOIN_ON] = join_weight(before, LABEL_BODY_ON, block);
	/* 2、...: the next of several pictures */
	term[TERM_CAPTION_ON] = number ? (has(block, E_CREDIT) ? 2 : 0) : term[TERM_JOIN_ON];
	term[TERM_CAPTIONED] = is_picture(before, block) ? 0 : -12;
	term[TERM_NUMBERED] = number ? -8 : 0;
	term[TERM_CUT] = cut ? -4 : 0;
	term[TERM_CUT_LITTLE] = cut ? -1 : 0;
	term[TERM_END] = end_weight(before, LABEL_SIGNED);
	term[TERM_END_TEXT] = end_weight(before, LABEL_CAPTION);
	term[TERM_END_BODY] = end_weight(before, LABEL_BODY);
	term[TERM_TURN] = turn;
	term[TERM_ROOM] = has(block, E_WITHIN) ? -WITHIN_WEIGHT : apart;
	term[TERM_ROOM_BESIDE] = apart;
	term[TERM_APART] = 5;
	term[TERM_HEAD_STANDING] = head_weight(before, LABEL_STANDING, block, LABEL_HEAD);
	term[TERM_HEAD_KICKER] = head_weight(before, LABEL_KICKER, block, LABEL_HEAD);
	term[TERM_HEAD_ON] = head_weight(before, LABEL_HEAD, block, LABEL_HEAD_ON);
	term[TERM_HEAD_DECK] = head_weight(before, LABEL_HEAD, block, LABEL_DECK);
	term[TERM_DECK_ON] = head_weight(before, LABEL_DECK, block, LABEL_DECK);
	term[TERM_NEWS] = -news_weight(before, block);
	term[TERM_LEAD] = (dateline ? 6 : 0) + (has(block, E_LEAD_BYLINE) || from ? 4 : 0) + (has(block, E_NEWSY) ? 1 : 0)
		- (has(block, E_STARTS_ON) ? 2 : 0) + (has(block, E_SALUTE) ? 4 : 0);
	term[TERM_PICTURED] = has(before, E_PHOTO_HEAD) ? -3 : 0;
	term[TERM_PART] = -(dateline || from ? 8 : 0) - (has(block, E_LEAD_BYLINE) ? 4 : 0);
	term[TERM_BODY] = -(dateline ? 3 : 0) - (from ? 6 : 0) - (has(before, E_TAIL_PAREN) && has(before, E_ENDS_STOP) && !has(before, E_CREDIT) ? 5 : 0);
	term[TERM_SALUTED] = has(block, E_SALUTE) ? 4 : 0;
	term[TERM_SECTION] = has(block, E_SECTION) ? -8 : 0;
	term[TERM_SUBHEAD_UNDER] = is_set_alike(before, block) ? -8 : 0;
	term[TERM_SUBHEAD_ON] = has(before, E_ENDS_COMMA) || has(before, E_ORDINAL) ? 14
		: has(before, E_SERIES) && has(block, E_SERIES) ? 5 : before->chars > 4 || has(before, E_RUBRIC) ? 0 : has(block, E_BOLD) ? 14 : 5;	/* 【环境】 over what is said of it */
	term[TERM_AUTHOR_ON] = (has(before, E_BYLINE) && may_sign(block)) || has(block, E_BYLINE) || has(block, E_ORG) ? 0 : -6;
}

void step_look(struct between *between, const struct steps *steps, const struct block *before, const struct block *block)
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
	uint32_t terms = 0;

	if (to == LABEL_CAPTION_ON)
		return TERM(CAPTION_ON);
	if (to == LABEL_BODY_ON)
		return from == LABEL_BODY ? TERM(JOIN) : TERM(JOIN_ON);
	if (to == LABEL_CAPTION)
		terms |= from == LABEL_PHOTO ? TERM(CAPTIONED) : TERM(NUMBERED);
	if (label_is_in(from, text_labels) && !label_is_in(to, LABELS_START))
		terms |= to == LABEL_VERSE || to == LABEL_SIGNED || to == LABEL_PHOTO_END ? TERM(CUT_LITTLE) : TERM(CUT);
	if (label_begins(to, from) && !label_is_in(from, apart_labels))
		terms |= (from == LABEL_BODY ? TERM(END_BODY) : label_is_in(from, text_labels) ? TERM(END_TEXT) : TERM(END))
			| (to != LABEL_LEAD && to != LABEL_CAPTION ? TERM(TURN) : 0);
	if (label_begins(to, from))
		terms |= label_is_in(from, apart_labels) || label_is_in(to, beside_labels) ? TERM(ROOM_BESIDE) : TERM(ROOM);
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
