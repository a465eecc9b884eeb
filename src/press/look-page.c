/* SPDX-License-Identifier: MIT */
/* What a block's neighbours say about it. */
#include "press/block.h"
#include "press/glyphs.h"

#define NEWS_LEAST 3
#define THEME_CHARS 6
#define THEME_BLOCKS 20	/* of a page that is about something, at least */
#define NEWS_BLOCKS 9	/* to each dateline on a page of short news, at most */
#define HEAD_LINES 6	/* of the longest head */
#define MANY_HEADS 5	/* are hardly those of one article where the words part two of its texts */
#define APART_WITHIN 0.025F	/* that they have in common at least */
#define PAIR_CHARS 16	/* of each line of a subhead */
#define HEAD_CHARS 30	/* of a line that may be a head */

/* What was cut in two between a block and the next. */
static void look_cuts(const struct block *block, struct block *next)
{
	struct glyphs last, first;
	size_t end;

	block_last(block, &last);
	block_first(next, &first);
	if (last.count < 2 || first.count < 2)
		return;
	end = last.count;
	while (end > 0 && (glyph_is_stop(last.code[end - 1]) || glyph_is_closing(last.code[end - 1])))
		end--;
	if (end > 0 && glyph_is_han(first.code[0]) && first.code[0] == last.code[end - 1]
		&& (first.code[1] == ',' || first.code[1] == 0x3001))
		block_mark(next, E_DOUBLED);
}

static bool is_paragraph(const struct block *block)
{
	return block->chars > 30 || (block->chars > 14 && block_has(block, E_ENDS_STOP));
}

/* Text that a head may stand behind: a paragraph, or the end of a sentence that was cut in two. */
static bool is_text(const struct block *block, const struct block *before)
{
	return is_paragraph(block) || (block_has(block, E_ENDS_STOP) && before->chars + block->chars > 30
		&& block_has(before, E_ENDS_COMMA));
}

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

/* 昨日清晨, 前天, 12日早7时, 8月12日上午, 2008年5月12日14时. */
static bool opens_with_day(const struct block *block)
{
	static const char32_t *const near[] = { U"昨", U"前", U"今", NULL };
	static const char32_t *const days[] = { U"天", U"日", U"晚", U"晨", U"早", NULL };
	struct glyphs glyphs;
	int value;
	size_t at;

	block_first(block, &glyphs);
	if (glyphs_match_any(&glyphs, 0, near) > 0)
		return glyphs_match_any(&glyphs, 1, days) > 0;
	at = glyphs_number(&glyphs, 0, &value);
	if (at == 4 && glyphs_match(&glyphs, at, U"年") > 0)
		at += 1 + glyphs_number(&glyphs, at + 1, &value);
	if (at > 0 && value <= 12 && glyphs_match(&glyphs, at, U"月") > 0) {
		size_t n = glyphs_number(&glyphs, at + 1, &value);

		at = n > 0 ? at + 1 + n : 0;
	}
	return at > 0 && value <= 31 && glyphs_match(&glyphs, at, U"日") > 0;
}

/* 各地风浪: what a page of short news is about, over the headline of the first. */
static bool is_theme(const struct blocks *blocks)
{
	const uint64_t no = BIT(E_MARK) | BIT(E_BRACKETS) | BIT(E_RUBRIC) | BIT(E_ENDS_STOP) | BIT(E_ENDS_COLON)
		| BIT(E_ENDS_COMMA);
	const struct block *block = blocks->list;

	return blocks->count > THEME_BLOCKS && block->chars <= THEME_CHARS && (block->evidence & no) == 0
		&& !is_paragraph(block + 1) && block[1].chars > THEME_CHARS && is_paragraph(block + 2);
}

/* On a page of short news a text under a line that opens with a day is one of them. */
static void look_days(struct blocks *blocks)
{
	size_t news = 0;

	for (size_t i = 0; i < blocks->count; i++)
		news += (blocks->list[i].evidence & (BIT(E_DATELINE) | BIT(E_LEAD_BYLINE))) != 0;
	if (news < NEWS_LEAST || news * NEWS_BLOCKS < blocks->count)
		return;
	if (is_theme(blocks))
		block_mark(&blocks->list[0], E_FOLIO);
	for (size_t i = 1; i < blocks->count; i++)
		if (is_paragraph(&blocks->list[i]) && !is_paragraph(&blocks->list[i - 1])
			&& !block_has(&blocks->list[i - 1], E_WITHIN) && opens_with_day(&blocks->list[i]))
			block_mark(&blocks->list[i], E_DAY_FIRST);
}

bool block_is_between(const struct blocks *blocks, size_t i, size_t lines)
{
	const uint64_t ends = BIT(E_TAIL_BYLINE) | BIT(E_TAIL_PAREN) | BIT(E_TAIL_CABLE) | BIT(E_CREDIT);
	const uint64_t opens = BIT(E_SALUTE) | BIT(E_DATELINE) | BIT(E_LEAD_BYLINE);
	const struct block *block = &blocks->list[i];

	return i > 1 && i + lines < blocks->count && (block[lines].evidence & opens) == 0
		&& !block_has(block + lines, E_DAY_FIRST) && is_text(block - 1, block - 2)
		&& (block[-1].evidence & ends) == 0 && is_paragraph(block + lines);
}

static bool is_plain_head(const struct blocks *blocks, size_t i)
{
	return is_plain(&blocks->list[i]) && block_is_between(blocks, i, 1);
}

/* Two lines of about one length, or 【动力】 and what of it. */
static bool is_plain_pair(const struct blocks *blocks, size_t i)
{
	const struct block *block = &blocks->list[i];

	return is_plain(block) && block_is_between(blocks, i, 2) && is_plain(block + 1) && block->chars <= PAIR_CHARS
		&& block->level == 0 && block[1].level == 0
		&& ((block->chars <= block[1].chars + 2 && block[1].chars <= block->chars + 2)
			|| (block_has(block, E_BRACKETS) && block_has(block, E_CLOSE)));
}

/* Whether line i is one of several heads that are chars long together. Of many, those are not that say nothing of the text
 * above them, which has next to nothing in common with the one below. */
static bool is_of_series(const struct blocks *blocks, size_t i, size_t heads, size_t chars)
{
	const struct block *block = &blocks->list[i];

	if (!is_plain_head(blocks, i)
		|| (heads >= MANY_HEADS && block_is_text(block - 1) && block->within < APART_WITHIN
			&& block->told <= 0))
		return false;
	return !block_has(block, E_BLANKS) || block->chars * heads * 4 <= chars * 5;
}

/* Marks the plain heads from first to end, but not one in parts that is longer than they are on the whole, and nothing
 * where that leaves no more than one and the headline is on this page. */
static void mark_series(struct blocks *blocks, size_t first, size_t end)
{
	size_t heads = 0, chars = 0, pairs = 0, left = 0;

	for (size_t i = first; i < end; i++) {
		if (is_plain_head(blocks, i)) {
			chars += blocks->list[i].chars;
			heads++;
		}
		pairs += is_plain_pair(blocks, i);
	}
	for (size_t i = first; i < end; i++)
		left += is_of_series(blocks, i, heads, chars);
	if (left + pairs < 2 && !block_has(&blocks->list[first], E_FROM))
		return;
	for (size_t i = first; i < end; i++) {
		if (is_of_series(blocks, i, heads, chars))
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
static void look_series(struct blocks *blocks)
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

/* Where the text that ends before block i begins: one paragraph, or two pieces of one that was cut; i when it is none that
 * leads in to another. */
static size_t lead_in_start(const struct blocks *blocks, size_t i)
{
	size_t start = i - 1;
	size_t chars = blocks->list[start].chars;

	if (start > 1 && block_has(&blocks->list[start - 1], E_ENDS_OPEN)
		&& block_is_text(&blocks->list[start - 1]))
		chars += blocks->list[--start].chars;
	return start > 0 && chars >= 40 && chars <= 200 && blocks->list[start - 1].chars <= 40 ? start : i;
}

/* A text that goes on under the line above it, as neither a brief nor a picture's caption does. */
static bool is_plain_text(const struct block *block)
{
	const uint64_t others = BIT(E_DATELINE) | BIT(E_LEAD_BYLINE) | BIT(E_CREDIT) | BIT(E_CAPTION) | BIT(E_TAIL_NAME)
		| BIT(E_TAIL_PAREN) | BIT(E_TAIL_BYLINE) | BIT(E_TAIL_CABLE) | BIT(E_STARTS_NUMBER) | BIT(E_FROM)
		| BIT(E_TO) | BIT(E_TEASER) | BIT(E_PARENS);

	return block_is_text(block) && (block->evidence & others) == 0;
}

/* Whether a short line and a paragraph stand over the author that is block i, and his text under him: he has signed
 * nothing, as no headline follows. */
static bool leads_in(const struct blocks *blocks, size_t i, uint64_t text)
{
	const struct block *author = &blocks->list[i];

	return block_has(author, E_BYLINE) && author->chars <= 40 && is_plain_text(author - 1)
		&& is_plain_text(author + 1) && author[-2].chars <= 30 && (author[-2].evidence & text) == 0;
}

/* A paragraph between a headline and its author, and under him the text, or a subhead of one line or two: subheads
 * further down, or the room that items have around them, tell that from a short article signed at its end. */
static void look_lead_ins(struct blocks *blocks)
{
	const uint64_t text = BIT(E_DATELINE) | BIT(E_LEAD_BYLINE) | BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_SENTENCE)
		| BIT(E_ENDS_STOP) | BIT(E_PARENS);

	for (size_t i = 2; i + 3 < blocks->count; i++) {
		struct block *head = &blocks->list[i + 1];
		const struct block *body = head + 1;
		size_t start = block_has(head - 1, E_BYLINE) && head[-1].chars <= 40
			? lead_in_start(blocks, i)
			: i;
		bool series = block_has(head, E_WITHIN);

		if (leads_in(blocks, i, text)) {
			block_mark(&blocks->list[i - 2], E_OWN_AUTHOR);
			block_unmark(&blocks->list[i - 2], E_SERIES);
			continue;
		}
		if (body->chars <= 20 && i + 4 < blocks->count)
			body++;
		if (start == i || ((blocks->list[start - 1].evidence | head->evidence) & text) != 0 || head->chars > 20
			|| body->chars <= 40 || (body->evidence & (BIT(E_DATELINE) | BIT(E_LEAD_BYLINE))) != 0)
			continue;
		for (size_t at = i + 4; at < blocks->count && at < i + 16 && !series; at++)
			series = block_has(&blocks->list[at], E_SERIES)
				|| (blocks->list[at].chars <= 20
					&& (blocks->list[at].evidence & head->evidence & BIT(E_BOLD)) != 0);
		if (!series)
			continue;
		if (start + 1 == i)
			block_mark(&blocks->list[start], E_LEAD_IN);
		for (; head < body; head++) {
			block_mark(head, E_PARTED);
			block_mark(head, E_SERIES);
		}
	}
}

/* No text is cut into parts right above a dateline: the lines there are those of a head. */
static void look_over_news(struct blocks *blocks)
{
	const uint64_t no = BIT(E_SENTENCE) | BIT(E_BYLINE) | BIT(E_NAMES) | BIT(E_DATELINE) | BIT(E_FOLIO)
		| BIT(E_FURNITURE) | BIT(E_TO) | BIT(E_STARTS_ODD) | BIT(E_TAIL_PAREN) | BIT(E_TAIL_CABLE);

	for (size_t i = 1; i < blocks->count; i++) {
		size_t at = i;

		if (!block_has(&blocks->list[i], E_DATELINE) || blocks->list[i].chars <= 30)
			continue;
		while (at-- > 0 && i - at <= HEAD_LINES && blocks->list[at].chars <= 30
			&& (blocks->list[at].evidence & no) == 0
			&& (blocks->list[at].evidence & (BIT(E_ENDS_STOP) | BIT(E_ENDS_CALL))) != BIT(E_ENDS_STOP))
			block_mark(&blocks->list[at], E_OVER_NEWS);
	}
}

/* Heads behind a text whose author stands over it, up to what has a dateline, an author or an end of its own: they are
 * its subheads rather than headlines without an author. */
static void look_features(struct blocks *blocks)
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

void blocks_look(struct blocks *blocks, const struct furniture *furniture, struct arena *temp)
{
	blocks_look_each(blocks, furniture);
	blocks_look_top(blocks);
	for (size_t i = 1; i < blocks->count; i++)
		look_cuts(&blocks->list[i - 1], &blocks->list[i]);
	blocks_look_gaps(blocks);
	blocks_look_verse(blocks);
	blocks_look_pictures(blocks);
	blocks_look_levels(blocks);
	look_days(blocks);
	look_over_news(blocks);
	look_features(blocks);
	blocks_look_lists(blocks);
	blocks_look_forms(blocks);
	blocks_look_poems(blocks);
	blocks_look_indexes(blocks);
	blocks_look_columns(blocks);
	blocks_look_heads(blocks);
	blocks_look_words(blocks);
	blocks_look_pens(blocks);
	blocks_compare(blocks, temp);
	look_series(blocks);
	look_lead_ins(blocks);
	blocks_look_authors(blocks);
}
