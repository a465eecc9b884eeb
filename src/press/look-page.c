/* SPDX-License-Identifier: MIT */
#include "press/look-page.h"

#include "press/compare.h"

void blocks_look(struct blocks *blocks, const struct furniture *furniture, struct arena *temp)
{
	struct pairs *pairs;

	if (blocks->count == 0)
		return;
	blocks_look_each(blocks, furniture);
	blocks_look_top(blocks);
	blocks_look_gaps(blocks);
	blocks_look_verse(blocks);
	blocks_look_pictures(blocks);
	blocks_look_levels(blocks);
	blocks_look_news(blocks);
	blocks_look_features(blocks);
	blocks_look_lists(blocks);
	blocks_look_tables(blocks);
	blocks_look_poems(blocks);
	blocks_look_indexes(blocks);
	blocks_look_columns(blocks);
	blocks_look_heads(blocks);
	blocks_look_parts(blocks);
	blocks_look_pens(blocks);
	pairs = pairs_read(blocks, temp);
	blocks_compare(blocks, pairs);
	blocks_compare_heads(blocks);
	blocks_look_seams(blocks);
	blocks_look_briefs(blocks, pairs);
	blocks_look_series(blocks);
	blocks_look_lead_ins(blocks);
	blocks_look_authors(blocks);
}
