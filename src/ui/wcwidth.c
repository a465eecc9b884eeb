/* SPDX-License-Identifier: MIT */
#include "ui/wcwidth.h"

#include "text/width.h"

int wcwidth(wchar_t c)
{
	return width_codepoint((uint32_t)c);
}
