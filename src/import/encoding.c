/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "import/convert.h"
#include "import/source.h"
#include "text/utf8.h"

/* The hundred commonest characters of written Chinese, roughly in their order, and the traditional
 * forms of those that have one. Of running text they make up two fifths. */
static const char common[] =
	"的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得"
	"经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事"
	"平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直"
	"這為個國時來們動會發過說產種後學經進著電裡裏現實兩體機當點從業應開還義間樣與關線數質氣於無變條沒結問係軍將對麼";

struct name {
	const char *name;
	enum encoding encoding;
};

/* The first of each is the one that is said. GB 2312 and GBK are parts of GB 18030. */
static const struct name names[] = {
	{ "utf-8", ENCODING_UTF8 },
	{ "gb18030", ENCODING_GB18030 },
	{ "big5", ENCODING_BIG5 },
	{ "utf8", ENCODING_UTF8 },
	{ "gbk", ENCODING_GB18030 },
	{ "gb2312", ENCODING_GB18030 },
};

#define NAMES (sizeof names / sizeof names[0])

/* By ASCII alone: in a Turkish locale the small letter of I is another. */
static bool same_name(const char *left, const char *right)
{
	for (; *left != '\0' && *right != '\0'; left++, right++) {
		char c = *left >= 'A' && *left <= 'Z' ? (char)(*left + 32) : *left;

		if (c != *right)
			return false;
	}
	return *left == *right;
}

bool encoding_parse(const char *name, enum encoding *encoding)
{
	for (size_t i = 0; i < NAMES; i++) {
		if (same_name(name, names[i].name)) {
			*encoding = names[i].encoding;
			return true;
		}
	}
	return false;
}

const char *encoding_name(enum encoding encoding)
{
	for (size_t i = 0; i < NAMES; i++) {
		if (names[i].encoding == encoding)
			return names[i].name;
	}
	return "detect";
}

/* Looked at: this much from the first byte on that is not ASCII. */
#define SAMPLE ((size_t)32 * 1024)
#define FAULT_WEIGHT 4

static long count_common(const char *text, size_t len)
{
	const char *p = text, *end = text + len;
	long count = 0;

	while (p < end) {
		const char *from = p;
		char character[UTF8_MAX + 1] = "";

		if (utf8_next(&p, end) < 0x80)
			continue;
		memcpy(character, from, (size_t)(p - from));
		count += strstr(common, character) != NULL;
	}
	return count;
}

/* What is seldom well-formed by chance: sequences of three bytes. */
static long count_three_bytes(const char *bytes, size_t len)
{
	const char *p = bytes, *end = bytes + len;
	long count = 0;

	while (p < end) {
		const char *from = p;

		count += utf8_next(&p, end) != UTF8_REPLACEMENT && p - from == 3;
	}
	return count;
}

/* Both encodings give their commoner characters a block of their own: GB 2312 by the reading from
 * 0xB0 to 0xD7, in rows of 94; Big5 by the strokes from 0xA4 to 0xC6. */
static long count_first_level(const char *bytes, size_t len, enum encoding encoding)
{
	const unsigned char *p = (const unsigned char *)bytes, *end = p + len;
	long count = 0;

	while (p + 1 < end) {
		if (p[0] < 0x80) {
			p++;
			continue;
		}
		if (encoding == ENCODING_GB18030)
			count += p[0] >= 0xb0 && p[0] <= 0xd7 && p[1] >= 0xa1;
		else
			count += p[0] >= 0xa4 && p[0] <= 0xc6;
		/* GB 18030 has characters of four bytes, whose second is a digit. */
		p += encoding == ENCODING_GB18030 && p[1] >= '0' && p[1] <= '9' && end - p >= 4 ? 4 : 2;
	}
	return count;
}

/* How well the bytes read: common characters speak for an encoding, faults more loudly against. */
static long score(const char *bytes, size_t len, enum encoding encoding)
{
	struct strbuf text = { 0 };
	long faults = (long)convert(bytes, len, encoding, &text);
	long found = count_common(strbuf_text(&text), text.len);

	strbuf_release(&text);
	if (encoding == ENCODING_UTF8)
		found += count_three_bytes(bytes, len);
	else
		found += count_first_level(bytes, len, encoding);
	return found - FAULT_WEIGHT * faults;
}

enum encoding encoding_detect(const char *bytes, size_t len)
{
	static const enum encoding others[] = { ENCODING_GB18030, ENCODING_BIG5 };
	enum encoding best = ENCODING_UTF8;
	size_t ascii = 0;
	long most;

	if (utf8_valid(bytes, len))
		return ENCODING_UTF8;
	while (ascii < len && (unsigned char)bytes[ascii] < 0x80)
		ascii++;
	bytes += ascii;
	len = len - ascii < SAMPLE ? len - ascii : SAMPLE;
	most = score(bytes, len, ENCODING_UTF8);
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
		long found;

		if (!convert_known(others[i]))
			continue;
		found = score(bytes, len, others[i]);
		if (found > most) {
			most = found;
			best = others[i];
		}
	}
	return best;
}
