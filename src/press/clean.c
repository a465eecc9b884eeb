/* SPDX-License-Identifier: MIT */
#include "press/clean.h"

#include <stdint.h>
#include <string.h>
#include <uchar.h>

#include "press/glyphs.h"
#include "press/markup.h"
#include "text/utf8.h"

#define KANGXI 0x2f00
#define SUPPLEMENT 0x2e9f
#define SENTENCE_CHARS 14	/* a shorter one may be a list, a name, a signature */

/* The characters that the 214 Kangxi radicals (U+2F00 on) look like. */
static const char16_t kangxi[] =
	u"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴"
	u"廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿"
	u"目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵"
	u"邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/* Those of the radicals from U+2E9F on that look like a whole character of simplified text; a dot for the others. */
static const char16_t supplement[] =
	u"母民................................虎..西见角..贝."
	u"车.......长门...青韦页风飞食....马骨鬼鱼鸟卤麦黄..齐齿..龙..龟";

/* The character that a radical stands for; 0 for anything else. */
static uint32_t radical(uint32_t code)
{
	if (code >= KANGXI && code < KANGXI + 214)
		return kangxi[code - KANGXI];
	if (code >= SUPPLEMENT && code - SUPPLEMENT + 1 < sizeof supplement / sizeof *supplement
		&& supplement[code - SUPPLEMENT] != u'.')
		return supplement[code - SUPPLEMENT];
	return 0;
}

/* Bytes of a mark at p that is taken out, the character that stands for it in *instead (0 for
 * none); 0 when there is no mark. */
static size_t mark_at(const char *p, const char *end, uint32_t *instead)
{
	size_t left = (size_t)(end - p);

	*instead = 0;
	if (left >= 2 && (memcmp(p, "**", 2) == 0 || memcmp(p, "__", 2) == 0))
		return 2;
	if (left >= 3 && (p[0] == '_' || p[0] == '^') && p[1] == '{' && memchr(p, '}', left < 24 ? left : 24) != NULL)
		return 2;
	if (left >= 3 && (unsigned char)p[0] == 0xe2 && (unsigned char)p[1] >= 0xba) {
		const char *next = p;

		*instead = radical(utf8_next(&next, end));
		return *instead != 0 ? 3 : 0;
	}
	if (left >= 3 && (memcmp(p, "\xe2\x80\x8b", 3) == 0 || memcmp(p, "\xe2\x81\xa0", 3) == 0
		|| memcmp(p, "\xef\xbb\xbf", 3) == 0))
		return 3;	/* zero width */
	return 0;
}

/* Whether a mark or markup stands at p. */
static bool is_mark(const char *p, const char *end)
{
	char plain[MARKUP_MOST];
	uint32_t instead;
	size_t len;

	return mark_at(p, end, &instead) > 0 || ((unsigned char)*p < 0x80 && markup_read(p, end, plain, &len) > 0);
}

/* The first mark before until that byte begins, or follows the byte before that begins it; until when there is none. */
static const char *find_from(const char *text, const char *until, const char *end, char byte, char before)
{
	for (const char *p = text; p < until && (p = memchr(p, byte, (size_t)(until - p))) != NULL; p++) {
		const char *start = before != '\0' && p > text && p[-1] == before ? p - 1 : p;

		if (is_mark(start, end))
			return start;
	}
	return until;
}

/* The first U+FEFF. As a full-width comma begins like it, it is looked for by its second byte. */
static const char *find_joiner(const char *text, const char *end)
{
	for (const char *p = text + 1; p < end && (p = memchr(p, '\xbb', (size_t)(end - p))) != NULL; p++)
		if (p[-1] == '\xef' && p + 1 < end && p[1] == '\xbf')
			return p - 1;
	return end;
}

/* The first mark of text, end when there is none. Most lines have none, so each byte that can begin one is looked for by
 * itself. */
static const char *find_mark(const char *text, const char *end)
{
	static const char bytes[] = { '*', '_', '^', '\xe2' };
	const char *first = find_joiner(text, end);

	for (size_t i = 0; i < sizeof bytes; i++)
		first = find_from(text, first, end, bytes[i], '\0');
	for (size_t i = 0; i < sizeof markup_bytes; i++)
		first = find_from(text, first, end, markup_bytes[i], '!');
	return first;
}

static void trim(struct block *block)
{
	while (block->len > 0 && block->text[block->len - 1] == ' ')
		block->len--;
	while (block->len > 0 && block->text[0] == ' ') {
		block->text++;
		block->len--;
	}
}

/* | a | b |, the row of a table, as its cells with blanks between them. */
static void take_strokes(struct block *block, struct arena *arena)
{
	char *text = arena_strndup(arena, block->text, block->len);

	for (char *p = text; (p = strchr(p, '|')) != NULL; p++)
		*p = ' ';
	block->text = text;
	block_mark(block, E_TABLE);
	trim(block);
}

static void take_marks(struct block *block, const char *from, struct arena *arena)
{
	const char *p = block->text;
	const char *end = p + block->len;
	char *text = arena_alloc_raw(arena, block->len + 1);
	size_t len = (size_t)(from - p);
	bool brace = false;

	memcpy(text, p, len);
	for (p = from; p < end;) {
		uint32_t instead;
		size_t n = mark_at(p, end, &instead), added;

		if (n == 0 && brace && *p == '}')
			n = 1;
		if (n > 0) {
			brace = p[0] == '}' ? false : brace || p[n - 1] == '{';
			if (instead != 0)
				len += utf8_put(text + len, instead);
		} else if ((n = markup_read(p, end, text + len, &added)) > 0) {
			len += added;
		} else {
			text[len++] = *p;
			n = 1;
		}
		p += n;
	}
	block->text = text;
	block->len = len;
	trim(block);
}

bool clean_has_marks(const char *text, size_t len)
{
	return find_mark(text, text + len) < text + len;
}

void clean_marks(struct block *block, bool marked, struct arena *arena)
{
	const char *end = block->text + block->len;
	const char *p = block->text;
	const char *mark;

	if (markup_is_rule(p, block->len)) {
		block->len = 0;
		return;
	}
	while (p < end && *p == '#' && p - block->text < 6)
		p++;
	if (p > block->text && p < end && (*p == ' ' || (unsigned char)*p >= 0x80)) {
		block->level = (uint8_t)(p - block->text);
		block_mark(block, E_MARK);
		while (p < end && *p == ' ')
			p++;
		block->len = (size_t)(end - p);
		block->text = p;
	}
	if (block->len > 4 && memcmp(block->text, "**", 2) == 0 && memcmp(end - 2, "**", 2) == 0)
		block_mark(block, E_BOLD);
	if (block->len > 2 && block->text[0] == '|' && end[-1] == '|') {
		take_strokes(block, arena);
		end = block->text + block->len;
	}
	mark = marked ? find_mark(block->text, end) : end;
	if (mark < end)
		take_marks(block, mark, arena);
}

void clean_spacing(struct strbuf *out, const char *text, size_t len)
{
	const char *p = text;
	const char *end = text + len;
	size_t singles = 0, parts = 0, run = 0;

	for (const char *next = p; p < end; p = next) {
		bool blank = glyph_is_blank(glyph_next(&next, end));

		run = blank ? 0 : run + 1;
		parts += !blank && run == 1;
		singles += !blank && run == 1;
		singles -= !blank && run == 2;
	}
	if (parts < 2 || singles < parts) {
		strbuf_add(out, text, len);
		return;
	}
	for (p = text; p < end;) {
		const char *next = p;

		if (!glyph_is_blank(glyph_next(&next, end)))
			strbuf_add(out, p, (size_t)(next - p));
		p = next;
	}
}

/* The blank to take out of the sentence at text, NULL when there is none; *next is where the sentence ends. */
static const char *stray_blank(const char *text, const char *end, const char **next)
{
	const char *stray = NULL;
	size_t blanks = 0, chars = 0;
	uint32_t before = 0, code = 0;
	int depth = 0;

	for (*next = text; *next < end && !glyph_is_stop(code); before = code) {
		const char *p = *next;
		const char *behind;

		code = glyph_fold(glyph_next(next, end));
		behind = *next;
		depth += glyph_is_opening(code) ? 1 : glyph_is_closing(code) ? -1 : 0;
		blanks += code == ' ';
		chars += code != ' ';
		if (*p == ' ' && depth == 0 && glyph_is_han(before) && behind < end
			&& glyph_is_han(glyph_next(&behind, end)))
			stray = p;
	}
	return blanks == 1 && chars >= SENTENCE_CHARS && glyph_is_stop(code) ? stray : NULL;
}

void clean_words(struct strbuf *out, const char *text, size_t len, size_t from)
{
	const char *end = text + len;
	const char *p = text + from;

	strbuf_add(out, text, from);
	if (memchr(p, ' ', (size_t)(end - p)) == NULL) {
		strbuf_add(out, p, (size_t)(end - p));
		return;
	}
	for (const char *next; p < end; p = next) {
		const char *blank = stray_blank(p, end, &next);

		if (blank != NULL) {
			strbuf_add(out, p, (size_t)(blank - p));
			p = blank + 1;
		}
		strbuf_add(out, p, (size_t)(next - p));
	}
}
