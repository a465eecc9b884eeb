/* SPDX-License-Identifier: MIT */
#include "archive/places.h"

bool places_empty(const struct places *places)
{
	for (size_t i = 0; i < CHUNK_WORDS; i++) {
		if (places->words[i] != 0)
			return false;
	}
	return true;
}

size_t places_count(const struct places *places)
{
	size_t count = 0;

	for (size_t i = 0; i < CHUNK_WORDS; i++)
		count += (size_t)__builtin_popcountll(places->words[i]);
	return count;
}

size_t places_count_common(const struct places *places, const struct places *other)
{
	size_t count = 0;

	for (size_t i = 0; i < CHUNK_WORDS; i++)
		count += (size_t)__builtin_popcountll(places->words[i] & other->words[i]);
	return count;
}

/* Below a place. */
static uint64_t low_bits(size_t place)
{
	return (UINT64_C(1) << place % 64) - 1;
}

size_t places_count_between(const struct places *places, size_t first, size_t behind)
{
	size_t count = 0;

	for (size_t word = first / 64; word * 64 < behind; word++) {
		uint64_t bits = places->words[word];

		if (word == first / 64)
			bits &= ~low_bits(first);
		if (word == behind / 64)
			bits &= low_bits(behind);
		count += (size_t)__builtin_popcountll(bits);
	}
	return count;
}

bool places_below(const struct places *places, size_t limit, size_t *place)
{
	size_t word = limit / 64;
	uint64_t bits = 0;

	if (limit % 64 > 0)
		bits = places->words[word] & ((UINT64_C(1) << limit % 64) - 1);
	while (bits == 0 && word > 0)
		bits = places->words[--word];
	if (bits == 0)
		return false;
	*place = word * 64 + 63 - (size_t)__builtin_clzll(bits);
	return true;
}

bool places_from(const struct places *places, size_t first, size_t *place)
{
	size_t word = first / 64;
	uint64_t bits;

	if (first >= CHUNK_PLACES)
		return false;
	bits = places->words[word] & ~UINT64_C(0) << first % 64;
	while (bits == 0 && ++word < CHUNK_WORDS)
		bits = places->words[word];
	if (bits == 0)
		return false;
	*place = word * 64 + (size_t)__builtin_ctzll(bits);
	return true;
}

size_t places_list(const struct places *places, uint16_t *list)
{
	size_t count = 0;

	for (size_t word = 0; word < CHUNK_WORDS; word++) {
		for (uint64_t left = places->words[word]; left != 0; left &= left - 1)
			list[count++] = (uint16_t)(word * 64 + (size_t)__builtin_ctzll(left));
	}
	return count;
}

void places_keep(struct places *places, const struct places *other)
{
	for (size_t i = 0; i < CHUNK_WORDS; i++)
		places->words[i] &= other->words[i];
}

void places_join(struct places *places, const struct places *other)
{
	for (size_t i = 0; i < CHUNK_WORDS; i++)
		places->words[i] |= other->words[i];
}

void places_invert(struct places *places, const struct places *other)
{
	for (size_t i = 0; i < CHUNK_WORDS; i++)
		places->words[i] = ~other->words[i];
}
