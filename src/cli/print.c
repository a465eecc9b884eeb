/* SPDX-License-Identifier: MIT */
/* What several subcommands print in the same way. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

#include "text/visible.h"

void cli_add_date(struct strbuf *out, const struct date *date)
{
	char from[DAY_TEXT], to[DAY_TEXT];
	int year, month, day;

	if (date->precision == PRECISION_NONE) {
		strbuf_adds(out, "未注日期");
		return;
	}
	if (date->basis == BASIS_TEXT)
		strbuf_adds(out, "约");
	day_format(date->from, from);
	day_format(date->to, to);
	day_split(date->from, &year, &month, &day);
	if (date->precision == PRECISION_MONTH)
		strbuf_addf(out, "%d年%d月", year, month);
	else if (date->precision == PRECISION_YEAR)
		strbuf_addf(out, "%d年", year);
	else if (date->precision == PRECISION_SPAN)
		strbuf_addf(out, "%s至%s", from, to);
	else
		strbuf_adds(out, from);
}

void cli_print(struct strbuf *out)
{
	const char *p = strbuf_text(out), *end = p + out->len;
	struct strbuf piece = { 0 };

	while (p < end) {
		size_t len = strcspn(p, "\t\n");

		strbuf_clear(&piece);
		visible_add(&piece, p, len);
		fwrite(strbuf_text(&piece), 1, piece.len, stdout);
		p += len;
		if (p < end)
			putchar(*p++);
	}
	strbuf_release(&piece);
	strbuf_clear(out);
}
