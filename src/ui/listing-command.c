/* SPDX-License-Identifier: MIT */
/* What the commands of movement do to a list. */
#include "ui/listing.h"

static void goto_count(struct listing *listing, int64_t place)
{
	if (place <= 0)
		listing_first(listing);
	else if (!listing_goto_place(listing, place))
		listing_last(listing);
}

bool listing_command(struct listing *listing, enum command command, const struct argument *argument)
{
	long height = (long)listing->height;
	long half = height > 1 ? height / 2 : 1;
	int64_t count;

	switch (command) {
	case COMMAND_DOWN:
		return listing_move(listing, argument->count), true;
	case COMMAND_UP:
		return listing_move(listing, -argument->count), true;
	case COMMAND_PAGE_DOWN:
		return listing_page(listing, argument->count * height), true;
	case COMMAND_PAGE_UP:
		return listing_page(listing, -argument->count * height), true;
	case COMMAND_HALF_DOWN:
		return listing_page(listing, argument->count * half), true;
	case COMMAND_HALF_UP:
		return listing_page(listing, -argument->count * half), true;
	case COMMAND_FIRST:
		return goto_count(listing, argument->count - 1), true;
	case COMMAND_LAST:
		if (argument->given)
			goto_count(listing, argument->count - 1);
		else
			listing_last(listing);
		return true;
	case COMMAND_PERCENT:
		if (argument->given && listing->window.source->count(listing->window.data, &count) && count > 0)
			goto_count(listing, argument->count >= 100 ? count - 1 : count * argument->count / 100);
		return true;
	default:
		return false;
	}
}
