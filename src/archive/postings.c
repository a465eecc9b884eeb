/* SPDX-License-Identifier: MIT */
#include "archive/postings.h"

#include <string.h>

#include "base/alloc.h"

#define DETAIL_BITS 16

void postings_put_number(struct strbuf *out, uint64_t number)
{
	for (; number >= 0x80; number >>= 7)
		strbuf_addc(out, (char)(number | 0x80));
	strbuf_addc(out, (char)number);
}

bool postings_take_long_number(const unsigned char **at, const unsigned char *end, uint64_t *number)
{
	*number = 0;
	for (unsigned shift = 0; *at < end && shift < 63; shift += 7) {
		unsigned char byte = *(*at)++;

		*number |= (uint64_t)(byte & 0x7f) << shift;
		if ((byte & 0x80) == 0)
			return true;
	}
	return false;
}

static size_t place_of(uint32_t item)
{
	return item / DETAILS;
}

static void put_bitmap(struct strbuf *out, const uint32_t *items, size_t count)
{
	size_t len = place_of(items[count - 1]) / 8 + 1;
	char *bits = strbuf_reserve(out, len);

	memset(bits, 0, len);
	for (size_t i = 0; i < count; i++)
		bits[place_of(items[i]) / 8] = (char)(bits[place_of(items[i]) / 8] | 1 << place_of(items[i]) % 8);
	out->len += len;
}

void postings_put_set(struct strbuf *out, const uint32_t *items, size_t count)
{
	const size_t from = out->len;
	size_t list, next = 0, places = 0;

	for (size_t i = 0; i < count; i++)
		places += i == 0 || place_of(items[i]) != place_of(items[i - 1]);
	postings_put_number(out, places * 2);
	list = out->len;
	for (size_t i = 0; i < count; i++) {
		if (i > 0 && place_of(items[i]) == place_of(items[i - 1]))
			continue;
		postings_put_number(out, place_of(items[i]) - next);
		next = place_of(items[i]) + 1;
	}
	if (count == 0 || out->len - list <= place_of(items[count - 1]) / 8 + 1)
		return;
	out->len = from;
	postings_put_number(out, places * 2 + 1);
	put_bitmap(out, items, count);
}

static bool take_bitmap(const unsigned char *bits, size_t len, struct places *places)
{
	if (len > CHUNK_PLACES / 8)
		return false;
	for (size_t i = 0; i < len; i++)
		places->words[i / 8] |= (uint64_t)bits[i] << i % 8 * 8;
	return true;
}

bool postings_take_set(const unsigned char *set, size_t len, struct places *places)
{
	const unsigned char *end = set + len;
	uint64_t head, gap, place = 0;

	memset(places, 0, sizeof *places);
	if (!postings_take_number(&set, end, &head))
		return false;
	if (head & 1)
		return take_bitmap(set, (size_t)(end - set), places);
	for (uint64_t i = 0; i < head / 2; i++) {
		if (!postings_take_number(&set, end, &gap) || gap >= CHUNK_PLACES)
			return false;
		place += gap;
		if (place >= CHUNK_PLACES)
			return false;
		places_add(places, (size_t)place++);
	}
	return set == end;
}

/* Bits on their way into bytes. */
struct bits {
	uint64_t held;
	unsigned count;
};

static void put_bits(struct strbuf *out, struct bits *bits, uint64_t value, unsigned count)
{
	bits->held |= value << bits->count;
	for (bits->count += count; bits->count >= 8; bits->count -= 8) {
		strbuf_addc(out, (char)bits->held);
		bits->held >>= 8;
	}
}

/* At least 17 bits from a bit on; those behind the end are 0. */
static inline uint32_t bits_at(const unsigned char *bytes, size_t len, size_t bit)
{
	const unsigned char *p = bytes + bit / 8;
	uint32_t held = 0;

	if (len >= 4 && bit / 8 <= len - 4)
		return ((uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24) >> bit % 8;
	for (size_t i = bit / 8; i < len; i++)
		held |= (uint32_t)bytes[i] << (i - bit / 8) * 8;
	return held >> bit % 8;
}

/* What stands for the detail of an item: what is between the one before, of the same place, and it. */
static uint32_t step_of(const uint32_t *items, size_t i)
{
	if (i > 0 && place_of(items[i]) == place_of(items[i - 1]))
		return items[i] - items[i - 1];
	return items[i] % DETAILS;
}

void postings_put_details(struct strbuf *out, const uint32_t *items, size_t count)
{
	struct bits bits = { 0 };
	uint32_t all = 0;
	unsigned width = 0;

	for (size_t i = 0; i < count; i++)
		all |= step_of(items, i);
	while (all >> width > 0)
		width++;
	strbuf_addc(out, (char)width);
	for (size_t i = 0; i < count; i++) {
		bool more = i + 1 < count && place_of(items[i]) == place_of(items[i + 1]);

		put_bits(out, &bits, step_of(items, i) | (uint64_t)more << width, width + 1);
	}
	if (bits.count > 0)
		strbuf_addc(out, (char)bits.held);
}

/* Neither whether a place has another detail nor whether it is wanted can be foretold, so that a branch for
 * either would cost more than all the rest: both are counted on with. */
bool postings_take_details(const unsigned char *bytes, size_t len, const struct places *set,
	const struct places *wanted, uint32_t less, struct details *details)
{
	uint16_t list[CHUNK_PLACES];
	const size_t places = places_list(set, list);
	const unsigned width = len > 0 ? bytes[0] : 0;
	const uint32_t mask = (1u << width % 32) - 1;
	uint32_t detail = 0, highest = 0, more, *items = details->items;
	size_t bit = 8, count = 0, capacity = details->capacity;
	bool sound = len > 0 && width <= DETAIL_BITS;

	for (size_t at = 0; at < places && sound; at += 1 - more) {
		const uint32_t number = bits_at(bytes, len, bit);

		if (count == capacity)
			items = array_grow(items, count, &capacity, sizeof *items);
		detail += number & mask;
		highest = detail > highest ? detail : highest;
		items[count] = list[at] * DETAILS + detail - less;
		count += places_has(wanted, list[at]) & (detail >= less);
		sound = detail < DETAILS && bit + width < len * 8;
		more = number >> width & 1;
		detail &= -more;
		bit += width + 1;
	}
	sound = sound && (bit + 7) / 8 == len;
	details->items = items;
	details->capacity = capacity;
	details->count = sound ? count : 0;	/* the last may be of no place */
	details->has_last = highest == DETAILS - 1;
	return sound;
}

bool postings_add_single(const unsigned char *bytes, size_t len, const struct places *set,
	const struct places *wanted, uint32_t *details)
{
	size_t before = 0;

	if (len == 0 || bytes[0] > DETAIL_BITS ||
			(places_count(set) * (bytes[0] + 1u) + 7) / 8 != len - 1)
		return false;
	for (size_t word = 0; word < CHUNK_WORDS; word++) {
		const uint64_t all = set->words[word];

		for (uint64_t left = all & wanted->words[word]; left != 0; left &= left - 1) {
			const uint64_t below = (left & -left) - 1;
			const size_t nth = before + (size_t)__builtin_popcountll(all & below);

			details[word * 64 + (size_t)__builtin_ctzll(left)] +=
				bits_at(bytes + 1, len - 1, nth * (bytes[0] + 1u)) & ((1u << bytes[0]) - 1);
		}
		before += (size_t)__builtin_popcountll(all);
	}
	return true;
}

bool postings_find(const unsigned char *block, size_t len, int64_t term, const unsigned char **found,
	size_t *found_len)
{
	const unsigned char *end = block + len;
	uint64_t at = 0, step, size;

	*found = NULL;
	while (block < end && at <= (uint64_t)term) {
		if (!postings_take_number(&block, end, &step) || step > INT64_MAX - at ||
				!postings_take_number(&block, end, &size) || size > (uint64_t)(end - block))
			return false;
		at += step;
		if (at == (uint64_t)term) {
			*found = block;
			*found_len = (size_t)size;
			return true;
		}
		block += size;
	}
	return true;
}
