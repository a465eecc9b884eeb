/* SPDX-License-Identifier: MIT */
#include "text/linebreak.h"

#include <stdint.h>

#include "text/range.h"
#include "text/utf8.h"

/* The classes of UAX #14. OP and CP are the wide brackets that rule LB30 leaves alone, OP30 and
 * CP30 the others; XP is a pictograph to come (LB30b). AI is settled before the rules are applied. */
enum class {
	AI, AL, B2, BA, BB, BK, CB, CL, CM, CP, CP30, CR, EB, EM, EX, GL, H2, H3, HL, HY, ID, IN, IS,
	JL, JT, JV, LF, NL, NS, NU, OP, OP30, PO, PR, QU, RI, SP, SY, WJ, XP, ZW, ZWJ,
	NONE,	/* before the text, after its end, and inside a code point */
};

#include "text/linebreak-table.h"

/* What is known of the text up to here. */
struct breaker {
	enum class left;	/* of the last code point that is neither a mark nor a space */
	bool spaces;	/* after left */
	bool joiner;	/* U+200D is the very last */
	bool regional;	/* left is the first of a pair of regional indicators */
	bool hebrew;	/* left is a hyphen after a Hebrew letter (LB21a) */
	bool number;	/* within NU (NU | SY | IS)* (LB25) */
	bool closed;	/* and a closing bracket after it */
	bool chinese;
};

static enum class class_of(uint32_t codepoint)
{
	if (codepoint >= 0x4e00 && codepoint <= 0x9fff)
		return ID;
	return (enum class)range_class(linebreak_table, sizeof linebreak_table / sizeof *linebreak_table, codepoint);
}

/* Sets classes[i] where a code point begins at i, and NONE elsewhere and at len. */
static void classify(const char *text, size_t len, unsigned char *classes)
{
	const char *p = text, *end = text + len;

	while (p < end) {
		size_t at = (size_t)(p - text);

		classes[at] = (unsigned char)class_of(utf8_next(&p, end));
		for (at++; at < (size_t)(p - text); at++)
			classes[at] = NONE;
	}
	classes[len] = NONE;
}

/* The class of the code point behind the one at i, marks left out. */
static enum class class_behind(const unsigned char *classes, size_t len, size_t i)
{
	for (i++; i < len; i++)
		if (classes[i] != NONE && classes[i] != CM && classes[i] != ZWJ)
			return (enum class)classes[i];
	return NONE;
}

static bool is_newline(enum class class)
{
	return class == BK || class == CR || class == LF || class == NL;
}

static bool is_letter(enum class class)
{
	return class == AL || class == HL;
}

static bool is_picture(enum class class)
{
	return class == ID || class == EB || class == EM || class == XP;
}

static bool is_hangul(enum class class)
{
	return class == JL || class == JV || class == JT || class == H2 || class == H3;
}

/* LB25, in the form that keeps numbers with brackets and separators whole (section 8.2, example 7). */
static bool number_goes_on(const struct breaker *b, enum class right, enum class behind)
{
	enum class left = b->left;

	if (left == PR || left == PO)
		if (right == NU || ((right == OP || right == OP30 || right == HY) && behind == NU))
			return true;
	if (left == HY && right == NU)
		return true;
	if (b->number && (right == NU || right == PO || right == PR))
		return true;
	return b->closed && (right == PO || right == PR);
}

/* LB26 */
static bool is_syllable(enum class left, enum class right)
{
	switch (left) {
	case JL:
		return right == JL || right == JV || right == H2 || right == H3;
	case JV:
	case H2:
		return right == JV || right == JT;
	case JT:
	case H3:
		return right == JT;
	default:
		return false;
	}
}

/* LB19 to LB31, for two neighbours without a space between them. */
static enum linebreak between_neighbours(const struct breaker *b, enum class right, enum class behind)
{
	enum class left = b->left;

	if (left == QU || right == QU)	/* LB19 */
		return LINEBREAK_NEVER;
	if (left == CB || right == CB)	/* LB20 */
		return LINEBREAK_MAY;
	if (right == BA || right == HY || right == NS || left == BB)	/* LB21 */
		return LINEBREAK_NEVER;
	if (b->hebrew || (left == SY && right == HL))	/* LB21a, LB21b */
		return LINEBREAK_NEVER;
	if (right == IN)	/* LB22 */
		return LINEBREAK_NEVER;
	if ((is_letter(left) && right == NU) || (left == NU && is_letter(right)))	/* LB23 */
		return LINEBREAK_NEVER;
	if ((left == PR && is_picture(right)) || (is_picture(left) && right == PO))	/* LB23a */
		return LINEBREAK_NEVER;
	if (((left == PR || left == PO) && is_letter(right)) ||	/* LB24 */
	    (is_letter(left) && (right == PR || right == PO)))
		return LINEBREAK_NEVER;
	if (number_goes_on(b, right, behind))	/* LB25 */
		return LINEBREAK_NEVER;
	if (is_syllable(left, right))	/* LB26 */
		return LINEBREAK_NEVER;
	if ((is_hangul(left) && right == PO) || (left == PR && is_hangul(right)))	/* LB27 */
		return LINEBREAK_NEVER;
	if ((is_letter(left) || left == IS) && is_letter(right))	/* LB28, LB29 */
		return LINEBREAK_NEVER;
	if (((is_letter(left) || left == NU) && right == OP30) ||	/* LB30 */
	    (left == CP30 && (is_letter(right) || right == NU)))
		return LINEBREAK_NEVER;
	if (b->regional && right == RI)	/* LB30a */
		return LINEBREAK_NEVER;
	if ((left == EB || left == XP) && right == EM)	/* LB30b */
		return LINEBREAK_NEVER;
	if (b->chinese && left == NU && right == ID)	/* a number and its unit */
		return LINEBREAK_NEVER;
	return LINEBREAK_MAY;	/* LB31 */
}

/* LB4 to LB18; what follows may be a space or a line's end, and spaces may stand before. */
static enum linebreak before(const struct breaker *b, enum class right, enum class behind)
{
	enum class left = b->left;

	if (is_newline(left))	/* LB4, LB5 */
		return left == CR && right == LF ? LINEBREAK_NEVER : LINEBREAK_MUST;
	if (is_newline(right) || right == SP || right == ZW)	/* LB6, LB7 */
		return LINEBREAK_NEVER;
	if (left == ZW)	/* LB8 */
		return LINEBREAK_MAY;
	if (b->joiner || right == WJ || (left == WJ && !b->spaces))	/* LB8a, LB11 */
		return LINEBREAK_NEVER;
	if (left == GL && !b->spaces)	/* LB12 */
		return LINEBREAK_NEVER;
	if (right == GL && !b->spaces && left != BA && left != HY)	/* LB12a */
		return LINEBREAK_NEVER;
	switch (right) {	/* LB13 */
	case CL: case CP: case CP30: case EX: case IS: case SY:
		return LINEBREAK_NEVER;
	default:
		break;
	}
	if (left == OP || left == OP30)	/* LB14 */
		return LINEBREAK_NEVER;
	if (left == QU && (right == OP || right == OP30))	/* LB15 */
		return LINEBREAK_NEVER;
	if ((left == CL || left == CP || left == CP30) && right == NS)	/* LB16 */
		return LINEBREAK_NEVER;
	if (left == B2 && right == B2)	/* LB17 */
		return LINEBREAK_NEVER;
	if (b->chinese && right == NS)	/* as LB13, for ： and ； */
		return LINEBREAK_NEVER;
	if (b->spaces)	/* LB18 */
		return LINEBREAK_MAY;
	return between_neighbours(b, right, behind);
}

static void step(struct breaker *b, enum class class)
{
	if (class == SP) {
		if (is_newline(b->left))
			b->left = NONE;
		b->spaces = true;
		b->joiner = b->regional = b->hebrew = b->number = b->closed = false;
		return;
	}
	b->regional = class == RI && !b->regional;
	b->hebrew = (class == HY || class == BA) && b->left == HL && !b->spaces;
	b->closed = b->number && (class == CL || class == CP || class == CP30);
	b->number = class == NU || (b->number && (class == SY || class == IS));
	b->left = class;
	b->spaces = false;
}

/* Makes breaks of classes, in the same bytes. */
static void apply(unsigned char *classes, size_t len, bool chinese)
{
	struct breaker b = { .left = NONE, .chinese = chinese };

	for (size_t i = 0; i < len; i++) {
		enum class class = (enum class)classes[i];
		bool mark = class == CM || class == ZWJ;
		bool joiner = class == ZWJ;

		if (class == NONE) {
			classes[i] = LINEBREAK_NEVER;
			continue;
		}
		if (mark && b.left != NONE && !b.spaces && !is_newline(b.left) && b.left != ZW) {	/* LB9 */
			classes[i] = LINEBREAK_NEVER;
			b.joiner = joiner;
			continue;
		}
		if (mark)	/* LB10 */
			class = AL;
		classes[i] = i == 0 ? LINEBREAK_NEVER : (unsigned char)before(&b, class, class_behind(classes, len, i));
		step(&b, class);
		b.joiner = joiner;
	}
	classes[len] = LINEBREAK_MUST;	/* LB3 */
}

void linebreak_uax14(const char *text, size_t len, unsigned char *breaks)
{
	classify(text, len, breaks);
	for (size_t i = 0; i < len; i++)
		if (breaks[i] == AI)
			breaks[i] = AL;
	apply(breaks, len, false);
}

static bool is_dash(uint32_t codepoint)
{
	return codepoint == 0x2014 || codepoint == 0x2015 || codepoint == 0x2500;	/* — ― ─ */
}

/* The class of a code point in a Chinese text, where it is not that of UAX #14; left and right are
 * those of its neighbours, and next is the code point behind it. */
static enum class chinese_class(uint32_t codepoint, enum class class, enum class left, enum class right, uint32_t next)
{
	if (is_dash(codepoint))	/* whole in pairs; alone it joins two names, as a hyphen does */
		return left == B2 || is_dash(next) ? B2 : NS;
	if (codepoint >= 0xff10 && codepoint <= 0xff19)	/* ０ to ９ */
		return NU;
	if ((codepoint >= 0xff21 && codepoint <= 0xff3a) ||	/* Ａ to Ｚ */
			(codepoint >= 0xff41 && codepoint <= 0xff5a))	/* ａ to ｚ */
		return AL;
	switch (codepoint) {
	case '\t': case 0x3000:	/* may break behind, as BA, but not behind an opening mark */
		return SP;
	case 0x2018: case 0x201c:	/* ‘ “ */
		return OP;
	case 0x201d:	/* ” */
		return CL;
	case 0x2019:	/* ’, an apostrophe between letters */
		return is_letter(left) && is_letter(right) ? QU : CL;
	case 0xb7: case 0x2027:	/* · ‧, between the names of a person */
	case 0xff0f: case 0xff5e:	/* ／ ～ */
		return NS;
	case 0xff0b:	/* ＋ */
		return PR;
	case 0xff0d:	/* － */
		return HY;
	case 0xff0e:	/* ． */
		return left == NU ? IS : CL;
	default:
		return class == AI ? ID : class;
	}
}

void linebreak_chinese(const char *text, size_t len, unsigned char *breaks)
{
	const char *p = text, *end = text + len;
	enum class left = NONE;

	classify(text, len, breaks);
	while (p < end) {
		size_t at = (size_t)(p - text);
		uint32_t codepoint = utf8_next(&p, end);
		enum class class = (enum class)breaks[at];
		const char *behind = p;

		if (class == CM || class == ZWJ)
			continue;
		left = chinese_class(codepoint, class, left, class_behind(breaks, len, at),
			p < end ? utf8_next(&behind, end) : 0);
		breaks[at] = (unsigned char)left;
	}
	apply(breaks, len, true);
}
