/* SPDX-License-Identifier: MIT */
/* Every command of the reader, once: what it is called, its keys, where they count, the word that
 * the foot of the screen shows for it, and what the help says. */
#ifndef BAOLAN_UI_COMMAND_H
#define BAOLAN_UI_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

/* Where a command's keys count; the help shows them under these heads. */
enum context {
	CONTEXT_MOVE,		/* everywhere */
	CONTEXT_LIST,		/* in lists */
	CONTEXT_ARTICLE,	/* in an article */
	CONTEXT_TIMELINE,	/* in the timeline, besides those of lists */
	CONTEXT_FIND,		/* everywhere */
	CONTEXT_VIEW,		/* everywhere */
	CONTEXT_COUNT
};

/* id, name, keys (names as in keymap.h, apart by blanks), context, hint, help */
#define COMMANDS(X) \
	X(DOWN, "down", "j Down Enter", MOVE, "下移", "下一行") \
	X(UP, "up", "k Up", MOVE, "上移", "上一行") \
	X(PAGE_DOWN, "page-down", "Space PgDn ^F", MOVE, "下页", "下一屏") \
	X(PAGE_UP, "page-up", "b PgUp ^B", MOVE, "上页", "上一屏") \
	X(HALF_DOWN, "half-down", "^D", MOVE, "", "下半屏") \
	X(HALF_UP, "half-up", "^U", MOVE, "", "上半屏") \
	X(FIRST, "first", "g Home", MOVE, "", "到开头；前面有数字 N 时到第 N 行") \
	X(LAST, "last", "G End", MOVE, "", "到末尾；前面有数字 N 时到第 N 行，如 120G") \
	X(PERCENT, "percent", "%", MOVE, "", "到百分之 N 处，如 50%") \
	X(OPEN, "open", "Enter Right", LIST, "打开", "打开所选的一行") \
	X(FILTER, "filter", "&", LIST, "筛选", "只留下标题相符的行；留空则恢复全部") \
	X(ORDER, "order", "o", LIST, "排序", "换一种顺序：新到旧、旧到新、按相关") \
	X(NEXT_ARTICLE, "next-article", "J", ARTICLE, "下一篇", "列表中的下一篇") \
	X(PREVIOUS_ARTICLE, "previous-article", "K", ARTICLE, "上一篇", "列表中的上一篇") \
	X(NEXT_ISSUE, "next-issue", "]", ARTICLE, "下一期", "日期较新的一期") \
	X(PREVIOUS_ISSUE, "previous-issue", "[", ARTICLE, "上一期", "日期较旧的一期") \
	X(RELATED, "related", "r", ARTICLE, "相近", "最相近的文章；重复其文字的在最前") \
	X(ZOOM_IN, "zoom-in", "+ =", TIMELINE, "细分", "按较短的时段：年、月、日") \
	X(ZOOM_OUT, "zoom-out", "-", TIMELINE, "合并", "按较长的时段") \
	X(SHARE, "share", "%", TIMELINE, "占比", "篇数，或占同期全部文章的比例") \
	X(FIND, "find", "/", FIND, "查找", "在眼前的内容里查找；Esc 回到原处") \
	X(FIND_NEXT, "find-next", "n", FIND, "下一处", "下一处") \
	X(FIND_PREVIOUS, "find-previous", "N", FIND, "上一处", "上一处") \
	X(SEARCH, "search", "s", FIND, "检索", "检索全部报纸；可打拼音，按数字或 Tab 选词") \
	X(ARTICLES, "articles", "1", VIEW, "文章", "全部文章，按日期") \
	X(TOPICS, "topics", "2", VIEW, "主题", "按主题") \
	X(PAPERS, "papers", "3", VIEW, "报纸", "按报纸") \
	X(RESULTS, "results", "5", VIEW, "结果", "上一次检索的结果") \
	X(TIMELINE, "timeline", "t", VIEW, "时间", "这些文章按年、月、日的多少") \
	X(NEXT_TAB, "next-tab", "Tab", VIEW, "切换", "在文章、主题、报纸之间轮换") \
	X(COMMAND, "command", ":", VIEW, "命令", "输入命令名，Tab 补全；输入数字则到那一行") \
	X(HELP, "help", "? F1", VIEW, "帮助", "本页") \
	X(REDRAW, "redraw", "^L", VIEW, "", "重画屏幕") \
	X(STOP, "stop", "^C", VIEW, "", "停下正在做的事") \
	X(SUSPEND, "suspend", "^Z", VIEW, "", "暂停，回到 shell") \
	X(CLOSE, "close", "q", VIEW, "返回", "关闭当前一层；在最外层则退出") \
	X(BACK, "back", "BS", VIEW, "", "回到前一层；在最外层什么也不做") \
	X(QUIT, "quit", "Q", VIEW, "退出", "退出")

#define COMMAND_ENUM(id, name, keys, context, hint, help) COMMAND_##id,
enum command {
	COMMANDS(COMMAND_ENUM)
	COMMAND_COUNT,
	COMMAND_NONE = COMMAND_COUNT
};
#undef COMMAND_ENUM

struct command_info {
	const char *name, *keys;
	enum context context;
	const char *hint, *help;
};
extern const struct command_info command_table[COMMAND_COUNT];

/* COMMAND_NONE when no command has that name. */
enum command command_parse(const char *name, size_t len);
/* The first command from the given one on whose name begins so; COMMAND_NONE when there is none. */
enum command command_complete(const char *beginning, size_t len, enum command from);

/* What stands before a command: a count, or words after its name on the command line. */
struct argument {
	bool given;
	long count;		/* at least 1; 1 when not given */
	const char *words;	/* NULL for none */
};

#endif
