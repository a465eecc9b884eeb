/* SPDX-License-Identifier: MIT */
#include "ui/fault.h"

#include <string.h>

const char *fault_words(const char *why)
{
	static const struct {
		const char *why;	/* its beginning */
		const char *words;
	} faults[] = {
		{ "this quotation mark is not closed", "这个引号没有配对" },
		{ "this parenthesis is not closed", "这个括号没有配对" },
		{ "this parenthesis was not opened", "这个右括号没有对应的左括号" },
		{ "nothing before this parenthesis", "括号里没有内容" },
		{ "nothing between the quotation marks", "引号里没有内容" },
		{ "too many parentheses", "括号套得太多层" },
		{ "this minus has nothing behind it", "减号后面要有词" },
		{ "OR has nothing before it", "OR 前面要有词" },
		{ "a word is missing here", "这里少一个词" },
		{ "a word or a phrase belongs behind the colon", "冒号后面要有词" },
		{ "nothing in this can be searched for", "这里没有可以检索的字" },
		{ "nothing to search for", "没有要检索的内容" },
		{ "no such field", "没有这个字段；可用 headline byline topic paper page kind date，原文请加引号" },
		{ "no date", "日期写作 2023、2023-11 或 2023-11-20，时段用 .. 连接" },
		{ "it ends before it begins", "结束早于开始" },
		{ "the kinds are", "kind 只有 article 和 photo" },
		{ "no topic is called so", "没有这个主题" },
		{ "no paper is called so", "没有这份报纸" },
		{ "too many topics and papers", "主题和报纸太多" },
		{ "the query is too long", "检索式太长" },
	};

	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
		if (strncmp(why, faults[i].why, strlen(faults[i].why)) == 0)
			return faults[i].words;
	return why;
}

void fault_add(struct strbuf *out, const struct error *error)
{
	const char *why;
	size_t at;

	if (query_fault(error, &at, &why))
		strbuf_addf(out, "第 %zu 字：%s", at, fault_words(why));
	else
		strbuf_adds(out, error->text);
}
