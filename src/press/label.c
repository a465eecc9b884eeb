/* SPDX-License-Identifier: MIT */
/* A block's form alone leaves open what it is: a short line is a headline, a subhead or a line of
 * verse. So every label gets a weight for what is seen of the block (label_weights), every pair of
 * labels one for standing next to each other (label_steps), with what is seen between the two blocks
 * (step_weight()), and the labels are those of the path with the greatest sum (Viterbi, 1967).  A second pass
 * from the end of the page gives for each block the best path on which it does, and on which it
 * does not, begin an item; how far they are apart is the confidence. */
#include "press/label-weights.h"
#include "press/label.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/alloc.h"

#define NEVER (-10000)
#define FAR_BEHIND 22
#define END_PRICE 15

#define MASK(label) (UINT32_C(1) << (label))

static const uint32_t head_labels = MASK(LABEL_STANDING) | MASK(LABEL_KICKER) | MASK(LABEL_HEAD) | MASK(LABEL_HEAD_ON)
	| MASK(LABEL_DECK) | MASK(LABEL_SLOGAN) | MASK(LABEL_AUTHOR);
static const uint32_t text_labels = MASK(LABEL_BODY) | MASK(LABEL_BODY_ON) | MASK(LABEL_LEAD) | MASK(LABEL_CAPTION)
	| MASK(LABEL_CAPTION_ON);
static const uint32_t on_labels = MASK(LABEL_BODY_ON) | MASK(LABEL_CAPTION_ON);
static const uint32_t start_labels = MASK(LABEL_FURNITURE) | MASK(LABEL_TEASER) | MASK(LABEL_STANDING)
	| MASK(LABEL_KICKER) | MASK(LABEL_HEAD) | MASK(LABEL_LEAD) | MASK(LABEL_PHOTO) | MASK(LABEL_CAPTION);

static const uint32_t apart_labels = MASK(LABEL_FURNITURE) | MASK(LABEL_TEASER) | MASK(LABEL_TEASER_ON);

static bool is_in(enum label label, uint32_t mask)
{
	return (mask & MASK(label)) != 0;
}

const char *label_name(enum label label)
{
	static const char *const names[LABEL_COUNT] = { "furniture", "teaser", "teaser", "standing_head", "kicker", "headline",
		"headline", "deck", "standing_head", "byline", "note", "paragraph", "joined", "paragraph", "subhead",
		"verse", "byline", "photo", "caption", "joined", "photo_end" };

	return names[label];
}

bool label_begins(enum label label, enum label before)
{
	if (!is_in(label, start_labels))
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
	if (!is_in(from, text_labels))
		return 0;
	if (has(before, E_ENDS_OPEN) || has(before, E_ENDS_COMMA))
		return -4;
	return has(before, E_ENDS_COLON) || has(before, E_ENDS_SEMI) ? -3 : 0;
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
		sum += block->level > 0 && before->level > block->level ? 5 : 0;
		sum += has(before, E_COMMA) && !has(block, E_COMMA) && !has(block, E_COMMAS) ? 3 : 0;
		sum += !has(before, E_BLANKS) && has(block, E_BLANKS) ? 4 : has(before, E_BLANKS) ? -2 : 0;
	} else if (to == LABEL_HEAD_ON) {
		sum += before->chars + block->chars > 36 ? -3 : before->chars + block->chars < 18 ? 2 : 0;
		sum += has(before, E_COMMA) != has(block, E_COMMA) ? -1 : 0;
		sum += block->level > 0 && before->level > 0 && block->level >= before->level ? 4 : 0;
		sum += before->quotes > 0 ? 5 : 0;
		sum += has(before, E_ENDS_PAREN) ? -6 : 0;
		sum += has(before, E_BLANKS) || has(block, E_BLANKS) ? -1 : 0;
	} else if (to == LABEL_DECK) {
		sum += ratio > 1.2 ? 2 : ratio < 0.8 ? -2 : 0;
		sum += before->level > 0 && block->level == 0 ? 3 : 0;
		if (has(before, E_BLANKS) && !has(block, E_BLANKS))	/* a headline is set in parts, and a deck under it is not */
			sum += from == LABEL_DECK ? -4 : 1;
	}
	return sum;
}

/* What is seen between two blocks, weighed once for all pairs of labels. */
struct between {
	int turn;		/* see turn_weight() */
	int join, join_on;	/* a text goes on from a first piece, from a further one */
	int end[3];		/* an item ends: whatever it ends with, with text, with a paragraph */
	int cut;		/* the text before is not at its end */
	int lead;		/* a paragraph opens an article rather than going on in one */
	int part;		/* ... or goes on under a subhead, and behind a text */
	int body;
	int to[LABEL_COUNT];	/* a label stands here, whatever stands before */
	int subhead_on, author_on, captioned, pictured;	/* see step_weight() */
};

static bool may_sign(const struct block *block)
{
	return (block->evidence & (BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_ORG) | BIT(E_PARENS) | BIT(E_TAIL_CABLE) | BIT(E_TAIL_NAME)
		| BIT(E_TAIL_BYLINE) | BIT(E_STARTS_DASH) | BIT(E_TO) | BIT(E_DATED))) != 0;
}

/* A picture's title or caption: without a photographer, 图为 or an arrow it may be any line over any text. */
static bool is_picture(const struct block *title, const struct block *caption)
{
	return has(title, E_PHOTO_HEAD) || has(title, E_PHOTO_NOTE) || has(caption, E_CREDIT) || has(caption, E_CAPTION)
		|| has(caption, E_TAIL_NAME) || has(caption, E_CREDITED);
}

static void look_between(struct between *between, const struct block *before, const struct block *block)
{
	bool dateline = has(block, E_DATELINE);
	bool from = has(block, E_FROM);
	int turn = block->chars <= 50 ? turn_weight(block) : 0;

	*between = (struct between){ .turn = turn };
	between->join = join_weight(before, LABEL_BODY, block);
	between->join_on = join_weight(before, LABEL_BODY_ON, block);
	between->end[0] = end_weight(before, LABEL_SIGNED);
	between->end[1] = end_weight(before, LABEL_CAPTION);
	between->end[2] = end_weight(before, LABEL_BODY);
	between->cut = has(before, E_ENDS_OPEN) || has(before, E_ENDS_COMMA);
	between->lead = (dateline ? 6 : 0) + (has(block, E_LEAD_BYLINE) || from ? 4 : 0) + (has(block, E_NEWSY) ? 1 : 0)
		- (has(block, E_STARTS_ON) ? 2 : 0);
	between->part = -(dateline || from ? 8 : 0) - (has(block, E_LEAD_BYLINE) ? 4 : 0);
	between->body = -(dateline ? 3 : 0) - (from ? 6 : 0);
	between->to[LABEL_PHOTO_END] = has(block, E_BYLINE) || has(block, E_PARENS) ? 0 : clamp((double)block->echo * 14, -6, 7);
	between->to[LABEL_TEASER_ON] = has(before, E_POINTED) ? 0 : -30;
	if (!has(block, E_BYLINE) && turn > 0)	/* a name that the text behind it speaks of is no author's */
		between->to[LABEL_SIGNED] -= turn;
	if (!may_sign(block)) {
		between->to[LABEL_SIGNED] -= 8;
		between->to[LABEL_AUTHOR] -= has(block, E_TINY) ? 0 : 8;
	}
	between->subhead_on = has(before, E_ENDS_COMMA) || has(before, E_ORDINAL) ? 14 : 0;
	between->author_on = has(before, E_BYLINE) || has(block, E_BYLINE) || has(block, E_ORG) ? 0 : -6;
	between->captioned = is_picture(before, block) ? 0 : -12;
	between->pictured = has(before, E_PHOTO_HEAD) ? -3 : 0;
}

/* A text stands behind a head, a subhead or another text. */
static int text_weight(const struct between *between, enum label from)
{
	return is_in(from, head_labels) ? between->lead + (from == LABEL_HEAD ? between->pictured : 0)
		: from == LABEL_SUBHEAD ? between->part : between->body;
}

static int step_weight(const struct between *between, const struct block *before, enum label from,
	const struct block *block, enum label to)
{
	int sum = label_steps[from][to] - LABEL_STEP(0) + between->to[to];

	if (to == LABEL_CAPTION_ON && has(block, E_STARTS_NUMBER))	/* 2、...: the next of several pictures */
		return sum + (has(block, E_CREDIT) ? 2 : 0);
	if (is_in(to, on_labels))
		return sum + (from == LABEL_BODY ? between->join : between->join_on);
	if (to == LABEL_CAPTION)
		sum += from == LABEL_PHOTO ? between->captioned : has(block, E_STARTS_NUMBER) ? -8 : 0;
	if (between->cut && is_in(from, text_labels) && !is_in(to, start_labels))
		sum -= to == LABEL_VERSE || to == LABEL_SIGNED || to == LABEL_PHOTO_END ? 1 : 4;
	if (label_begins(to, from) && !is_in(from, apart_labels))
		sum += between->end[from == LABEL_BODY ? 2 : is_in(from, text_labels) ? 1 : 0]
			+ (to != LABEL_LEAD && to != LABEL_CAPTION ? between->turn : 0);
	if (to == LABEL_LEAD && is_in(from, apart_labels))
		sum += 5;
	if (is_in(from, head_labels) && is_in(to, head_labels))
		sum += head_weight(before, from, block, to);
	if (to == LABEL_BODY || to == LABEL_VERSE)
		sum += text_weight(between, from);
	if (to == LABEL_FURNITURE && from != LABEL_FURNITURE && has(block, E_SECTION))	/* it heads a part of the page */
		sum -= 8;
	if (from == to && (to == LABEL_SUBHEAD || to == LABEL_AUTHOR))
		sum += to == LABEL_SUBHEAD ? between->subhead_on : between->author_on;
	return sum;
}

struct path {
	int32_t (*best)[LABEL_COUNT];	/* the best sum that ends in a label */
	uint8_t (*from)[LABEL_COUNT];
	int32_t rest[LABEL_COUNT];	/* the best sum from a label to the end, the label itself left out; of one block */
	uint32_t *alive;	/* the labels that a block may have */
	int16_t *steps;		/* to each label alive from each one alive before, with its own weight; block by block */
	size_t step_count, step_room;
	uint32_t next[LABEL_COUNT];	/* the labels that may follow one */
	const struct blocks *blocks;
};

static void add_weights(int own[LABEL_COUNT], uint64_t seen, int base)
{
	for (; seen != 0; seen &= seen - 1) {
		int evidence = base + __builtin_ctzll(seen);

		for (int label = 0; label < LABEL_COUNT; label++)
			own[label] += label_weights[label][evidence];
	}
}

/* The weights of a block's own evidence, and in *alive the labels that are worth a look: those far behind the best
 * are never on the best path. From every label one of the four that always are can be reached. */
static void weigh_block(const struct block *block, int own[LABEL_COUNT], uint32_t *alive)
{
	int most = NEVER;

	memset(own, 0, LABEL_COUNT * sizeof *own);
	add_weights(own, block->evidence, 0);
	add_weights(own, block->around, E_AROUND);
	*alive = MASK(LABEL_FURNITURE) | MASK(LABEL_HEAD) | MASK(LABEL_BODY) | MASK(LABEL_LEAD);
	for (int label = 0; label < LABEL_COUNT; label++)
		most = own[label] > most ? own[label] : most;
	for (int label = 0; label < LABEL_COUNT; label++)
		if (own[label] + FAR_BEHIND >= most)
			*alive |= MASK(label);
}

static void start(struct path *path)
{
	int own[LABEL_COUNT];

	weigh_block(path->blocks->list, own, &path->alive[0]);
	for (int label = 0; label < LABEL_COUNT; label++)
		path->best[0][label] = own[label] + (is_in((enum label)label, start_labels) ? 0 : NEVER);
}

static void go_forward(struct path *path, size_t i)
{
	const struct block *block = &path->blocks->list[i];
	struct between between;
	int own[LABEL_COUNT];

	look_between(&between, block - 1, block);
	weigh_block(block, own, &path->alive[i]);
	for (int to = 0; to < LABEL_COUNT; to++)
		path->best[i][to] = 100 * NEVER;
	for (uint32_t left = path->alive[i - 1]; left != 0; left &= left - 1) {
		int from = __builtin_ctz(left);

		for (uint32_t to = path->next[from] & path->alive[i]; to != 0; to &= to - 1) {
			int next = __builtin_ctz(to);
			int step = step_weight(&between, block - 1, (enum label)from, block, (enum label)next) + own[next];

			path->steps = array_grow(path->steps, path->step_count, &path->step_room, sizeof *path->steps);
			path->steps[path->step_count++] = (int16_t)step;
			if (path->best[i - 1][from] + step > path->best[i][next]) {
				path->best[i][next] = path->best[i - 1][from] + step;
				path->from[i][next] = (uint8_t)from;
			}
		}
	}
}

/* From block i + 1, whose rest is known and whose steps are the last, to block i. */
static void go_back(struct path *path, size_t i)
{
	int32_t rest[LABEL_COUNT];
	const int16_t *step;

	memcpy(rest, path->rest, sizeof rest);
	for (uint32_t left = path->alive[i]; left != 0; left &= left - 1)
		path->step_count -= (size_t)__builtin_popcount(path->next[__builtin_ctz(left)] & path->alive[i + 1]);
	step = path->steps + path->step_count;
	for (int from = 0; from < LABEL_COUNT; from++)
		path->rest[from] = 100 * NEVER;
	for (uint32_t left = path->alive[i]; left != 0; left &= left - 1) {
		int from = __builtin_ctz(left);

		for (uint32_t to = path->next[from] & path->alive[i + 1]; to != 0; to &= to - 1) {
			int32_t sum = rest[__builtin_ctz(to)] + *step++;

			if (sum > path->rest[from])
				path->rest[from] = sum;
		}
	}
}

/* The labels that may follow each. */
static void list_steps(struct path *path)
{
	for (int from = 0; from < LABEL_COUNT; from++)
		for (int to = 0; to < LABEL_COUNT; to++)
			path->next[from] |= label_steps[from][to] != 0 ? MASK(to) : 0;
}

static double odds(int32_t yes, int32_t no)
{
	return 1 / (1 + exp((double)(no - yes) / 3));
}

/* The best path on which block i, that path->rest is of, has the label. */
static int32_t sum_of(const struct path *path, size_t i, int label)
{
	return path->best[i][label] + path->rest[label];
}

/* How sure the labels of block i are, from the best path through each other label. */
static void weigh_doubts(const struct path *path, size_t i, enum label before, struct labelled *labelled)
{
	int32_t begins[2] = { 100 * NEVER, 100 * NEVER };
	int32_t joins[2] = { 100 * NEVER, 100 * NEVER };
	bool begin = label_begins(labelled->label, before);
	bool join = is_in(labelled->label, on_labels);

	for (int label = 0; label < LABEL_COUNT; label++) {
		int32_t sum = sum_of(path, i, label);
		bool one = label_begins((enum label)label, i > 0 ? (enum label)path->from[i][label] : LABEL_FURNITURE);
		bool other = is_in((enum label)label, on_labels);

		if (sum > begins[one])
			begins[one] = sum;
		if (sum > joins[other])
			joins[other] = sum;
	}
	labelled->begins = i == 0 ? 1 : odds(begins[begin], begins[!begin]);
	labelled->joins = i == 0 ? 1 : odds(joins[join], joins[!join]);
}

/* No page ends with what stands over something else. */
static void end_page(struct path *path)
{
	static const uint32_t over = MASK(LABEL_STANDING) | MASK(LABEL_KICKER) | MASK(LABEL_PHOTO) | MASK(LABEL_SUBHEAD);

	for (int label = 0; label < LABEL_COUNT; label++)
		path->rest[label] = is_in((enum label)label, over) ? -END_PRICE : 0;
}

/* The labels of the best path, from its end. */
static void trace_path(const struct path *path, struct labelled *labelled)
{
	size_t i = path->blocks->count - 1;
	int best = 0;

	for (int label = 1; label < LABEL_COUNT; label++)
		if (sum_of(path, i, label) > sum_of(path, i, best))
			best = label;
	for (i++; i-- > 0; best = path->from[i][best])
		labelled[i].label = (enum label)best;
}

struct labelled *labels_find(const struct blocks *blocks, struct arena *temp)
{
	struct path path = { .blocks = blocks };
	struct labelled *labelled = arena_alloc(temp, (blocks->count + 1) * sizeof *labelled);
	struct arena own = { 0 };

	if (blocks->count == 0)
		return labelled;
	path.alive = arena_alloc(&own, blocks->count * sizeof *path.alive);
	path.best = arena_alloc(&own, blocks->count * sizeof *path.best);
	path.from = arena_alloc(&own, blocks->count * sizeof *path.from);
	list_steps(&path);
	start(&path);
	for (size_t i = 1; i < blocks->count; i++)
		go_forward(&path, i);
	end_page(&path);
	trace_path(&path, labelled);
	for (size_t i = blocks->count; i-- > 0;) {
		if (i + 1 < blocks->count)
			go_back(&path, i);
		weigh_doubts(&path, i, i > 0 ? labelled[i - 1].label : LABEL_FURNITURE, &labelled[i]);
	}
	free(path.steps);
	arena_release(&own);
	return labelled;
}
