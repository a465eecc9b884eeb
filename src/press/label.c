/* SPDX-License-Identifier: MIT */
/* A block's form alone leaves open what it is: a short line is a headline, a subhead or a line of
 * verse. So every label gets a weight for what is seen of the block (label_weights), every pair of
 * labels one for standing next to each other (label_steps), with what is seen between the two blocks
 * (step_look()), and the labels are those of the path with the greatest sum (Viterbi, 1967).  A second pass
 * from the end of the page gives for each block the best path on which it does, and on which it
 * does not, begin an item; how far they are apart is the confidence. */
#include "press/label.h"

#include <math.h>
#include <string.h>

#include "press/label-step.h"
#include "press/label-weights.h"

#define NEVER (-10000)
#define FAR_BEHIND 22	/* a label that is worth no look */
#define END_PRICE 15	/* of a page that ends with what stands over something else */
#define KEPT 1024	/* steps kept for the second pass: all of a page of short lines would take more memory than all else */
#define ROW 32		/* labels, and then some: sums of a whole row are made in few steps */

struct labelling {
	struct steps steps;
	int16_t weights[E_COUNT][ROW];	/* label_weights, by the evidence */
};

struct labelling *labelling_open(struct arena *arena)
{
	struct labelling *labelling = arena_alloc(arena, sizeof *labelling);

	steps_list(&labelling->steps);
	for (int label = 0; label < LABEL_COUNT; label++)
		for (int evidence = 0; evidence < E_COUNT; evidence++)
			labelling->weights[evidence][label] = label_weights[label][evidence];
	return labelling;
}

struct path {
	const struct labelling *labelling;
	int32_t (*best)[LABEL_COUNT];	/* the best sum that ends in a label */
	uint8_t (*from)[LABEL_COUNT];
	int32_t rest[LABEL_COUNT];	/* the best sum from a label to the end, the label itself left out; of one block */
	uint32_t *alive;	/* the labels that a block may have */
	struct between *kept;	/* the steps to the last KEPT blocks, each at its number % KEPT */
	const struct blocks *blocks;
};

static void add_weights(int16_t own[restrict ROW], const int16_t weights[][ROW], uint64_t seen)
{
	for (; seen != 0; seen &= seen - 1) {
		const int16_t *row = weights[__builtin_ctzll(seen)];

		for (int label = 0; label < ROW; label++)
			own[label] = (int16_t)(own[label] + row[label]);
	}
}

/* The weights of a block's own evidence. */
static void weigh_block(const struct path *path, size_t i, int16_t own[ROW])
{
	memset(own, 0, ROW * sizeof *own);
	add_weights(own, path->labelling->weights, path->blocks->list[i].evidence);
	add_weights(own, path->labelling->weights + E_AROUND, path->blocks->list[i].around);
}

/* The labels that are worth a look: those far behind the best are never on the best path. From every label one of the
 * four that always are can be reached. */
static uint32_t find_alive(const int16_t own[ROW])
{
	uint32_t alive = LABEL_BIT(LABEL_FURNITURE) | LABEL_BIT(LABEL_HEAD) | LABEL_BIT(LABEL_BODY)
		| LABEL_BIT(LABEL_LEAD);
	int most = NEVER;

	for (int label = 0; label < LABEL_COUNT; label++)
		most = own[label] > most ? own[label] : most;
	for (int label = 0; label < LABEL_COUNT; label++)
		alive |= (uint32_t)(own[label] + FAR_BEHIND >= most) << label;
	return alive;
}

static void start(struct path *path)
{
	int16_t own[ROW];

	weigh_block(path, 0, own);
	path->alive[0] = find_alive(own);
	memset(path->from[0], 0, sizeof path->from[0]);
	for (int label = 0; label < LABEL_COUNT; label++)
		path->best[0][label] = own[label] + (label_is_in((enum label)label, LABELS_START) ? 0 : NEVER);
}

/* Weighs the step to block i, and the block itself. */
static const struct between *weigh_step(const struct path *path, size_t i)
{
	const struct block *block = &path->blocks->list[i];
	struct between *between = &path->kept[i % KEPT];
	int16_t own[ROW];

	weigh_block(path, i, own);
	path->alive[i] = find_alive(own);
	step_look(between, &path->labelling->steps, block - 1, block);
	for (int label = 0; label < LABEL_COUNT; label++)
		between->to[label] += own[label];
	return between;
}

static void go_forward(struct path *path, size_t i)
{
	const struct steps *steps = &path->labelling->steps;
	const struct between *between = weigh_step(path, i);

	for (int to = 0; to < LABEL_COUNT; to++) {
		path->best[i][to] = 100 * NEVER;
		path->from[i][to] = 0;
	}
	for (uint32_t left = path->alive[i - 1]; left != 0; left &= left - 1) {
		int from = __builtin_ctz(left);

		for (uint32_t to = steps->next[from] & path->alive[i]; to != 0; to &= to - 1) {
			int next = __builtin_ctz(to);
			int32_t sum = path->best[i - 1][from] + step_weight(between, steps, from, next);

			if (sum > path->best[i][next]) {
				path->best[i][next] = sum;
				path->from[i][next] = (uint8_t)from;
			}
		}
	}
}

/* From block i + 1, whose rest is known, to block i. */
static void go_back(struct path *path, size_t i)
{
	const struct steps *steps = &path->labelling->steps;
	const struct between *between = i + 1 + KEPT < path->blocks->count ? weigh_step(path, i + 1)
									   : &path->kept[(i + 1) % KEPT];
	int32_t rest[LABEL_COUNT];

	memcpy(rest, path->rest, sizeof rest);
	for (int label = 0; label < LABEL_COUNT; label++)
		path->rest[label] = 100 * NEVER;
	for (uint32_t left = path->alive[i]; left != 0; left &= left - 1) {
		int from = __builtin_ctz(left);
		int32_t most = 100 * NEVER;

		for (uint32_t to = steps->next[from] & path->alive[i + 1]; to != 0; to &= to - 1) {
			int next = __builtin_ctz(to);
			int32_t sum = rest[next] + step_weight(between, steps, from, next);

			most = sum > most ? sum : most;
		}
		path->rest[from] = most;
	}
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

/* How sure the label of block i, which is not the first, is: from the best path through each other that it may have. */
static void weigh_doubts(const struct path *path, size_t i, enum label before, struct labelled *labelled)
{
	int32_t begins[2] = { 100 * NEVER, 100 * NEVER };
	int32_t joins[2] = { 100 * NEVER, 100 * NEVER };
	bool begin = label_begins(labelled->label, before);
	bool join = label_is_in(labelled->label, LABELS_ON);

	for (uint32_t left = path->alive[i]; left != 0; left &= left - 1) {
		int label = __builtin_ctz(left);
		int32_t sum = sum_of(path, i, label);
		bool one = path->labelling->steps.begins[path->from[i][label]] >> label & 1;
		bool other = label_is_in((enum label)label, LABELS_ON);

		if (sum > begins[one])
			begins[one] = sum;
		if (sum > joins[other])
			joins[other] = sum;
	}
	labelled->begins = odds(begins[begin], begins[!begin]);
	labelled->joins = odds(joins[join], joins[!join]);
}

/* No page ends with what stands over something else. */
static void end_page(struct path *path)
{
	static const uint32_t over = LABEL_BIT(LABEL_STANDING) | LABEL_BIT(LABEL_KICKER) | LABEL_BIT(LABEL_HEAD)
		| LABEL_BIT(LABEL_PHOTO) | LABEL_BIT(LABEL_SUBHEAD);

	for (int label = 0; label < LABEL_COUNT; label++)
		path->rest[label] = label_is_in((enum label)label, over) ? -END_PRICE : 0;
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

struct labelled *labels_find(const struct labelling *labelling, const struct blocks *blocks, struct arena *temp)
{
	struct path path = { .labelling = labelling, .blocks = blocks };
	struct labelled *labelled = arena_alloc(temp, (blocks->count + 1) * sizeof *labelled);
	struct arena own = { 0 };

	if (blocks->count == 0)
		return labelled;
	path.kept = arena_alloc_raw(&own, (blocks->count < KEPT ? blocks->count : KEPT) * sizeof *path.kept);
	path.alive = arena_alloc_raw(&own, blocks->count * sizeof *path.alive);
	path.best = arena_alloc_raw(&own, blocks->count * sizeof *path.best);
	path.from = arena_alloc_raw(&own, blocks->count * sizeof *path.from);
	start(&path);
	for (size_t i = 1; i < blocks->count; i++)
		go_forward(&path, i);
	end_page(&path);
	trace_path(&path, labelled);
	labelled[0].begins = labelled[0].joins = 1;
	for (size_t i = blocks->count - 1; i > 0; i--) {
		if (i + 1 < blocks->count)
			go_back(&path, i);
		weigh_doubts(&path, i, labelled[i - 1].label, &labelled[i]);
	}
	arena_release(&own);
	return labelled;
}
