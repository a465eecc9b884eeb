/* SPDX-License-Identifier: MIT */
/* Paragraphs of which the tests of press set their pages. */
#ifndef BAOLAN_TESTS_PRESS_PASSAGES_H
#define BAOLAN_TESTS_PRESS_PASSAGES_H

#include "pages.h"

#define LEAD "晚报讯（记者陈一舟）昨天上午，北渡口的第一班渡船准点靠岸，四十名乘客从新铺的木栈道走上码头，比往常少走了一百多米。\n\n"
/* ..._ : with the next on the line below. */
#define MORE_ "码头的老船工说，过去下雨天最怕这一段石阶，青苔滑得站不住脚，如今铺了防腐木，老人推着菜车也能上来。\n"
#define MORE MORE_ "\n"
#define BELL_ "钟是渔港捐来的，每到整点敲一下，雾天敲得勤些，住在堤后面的人家都听得见，起初嫌它吵，后来反倒离不开它。\n"
#define BELL BELL_ "\n"
#define SHED_ "棚子搭在堤内，柱子是旧船的桅杆，老船工说桅杆比新木头硬，风来了先响一声，给人提个醒，听见的人就往里站一站。\n"
#define SHED SHED_ "\n"
#define LAMP_ "昨晚七点，停了两年的灯塔重新亮起，进港的渔船鸣笛致意，守塔的老人在塔下站了很久，灯光扫过盐场和芦苇荡。\n"
#define LAMP LAMP_ "\n"

/* ... in lines of a fixed measure. */
#define WRAPPED_BELL "　　钟是渔港捐来的，每到整点敲一下，雾\n天敲得勤些，住在堤后面的人家都听得见，\n起初嫌它吵，后来反倒离不开它。\n"
#define WRAPPED_SHED "　　棚子搭在堤内，柱子是旧船的桅杆，老\n船工说桅杆比新木头硬，风来了先响一声，\n给人提个醒，听见的人就往里站一站。\n"
#define WRAPPED_LAMP "　　昨晚七点，停了两年的灯塔重新亮起，\n进港的渔船鸣笛致意，守塔的老人在塔下站\n了很久，灯光扫过盐场和芦苇荡。\n"

static void assert_headline(size_t item, const char *headline)
{
	assert_true(item < page.item_count);
	assert_non_null(page.items[item].headline);
	assert_string_equal(page.items[item].headline, headline);
}

static inline void assert_head(const char *text, const char *kicker, const char *headline, const char *deck)
{
	const struct item *item;

	read_text(text);
	item = &page.items[0];
	assert_headline(0, headline);
	assert_string_equal(item->kicker != NULL ? item->kicker : "", kicker);
	assert_string_equal(item->deck != NULL ? item->deck : "", deck);
}

#endif
