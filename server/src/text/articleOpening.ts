const { source: DATE } =
  /(?:19|20)\d{2}(?:年\d{1,2}月\d{1,2}日|[-/.](?:1[0-2]|0?[1-9])[-/.](?:[12]\d|3[01]|0?[1-9])(?!\d))(?:\s*\d{1,2}[:：]\d{2})?/;
const { source: SOURCE } = /[〇\u3400-\u9fff]{2,8}消息/;
const { source: WIRE } = /(?:据)?新华社[〇\u3400-\u9fff]{2,6}\d{1,2}月\d{1,2}日电/;

/** 2026-02-04 来源：太原日报; 发布时间：2021-6-9. */
const OF_PAGE = `${DATE}[ \\t\u3000|]*(?:来源|作者|记者|编辑|责任编辑|字号|浏览|阅读|点击|发布)|(?:发稿|发布|更新)(?:时间|日期)[：:]`;
const BEGINS = new RegExp(`^(?:${DATE}$|${OF_PAGE}|本报讯|${SOURCE}[（(：]|${WIRE})`);
const OPENING = new RegExp(`^(?:本报讯|${SOURCE}|${WIRE})(?:[（(][^（）()]{1,20}[）)])?[：:\\s]*`);
const DATE_LINE = new RegExp(`^[（(]?${DATE}`);

/** Whether a line begins a part of its own, whatever the one before ends with: the date below a headline, or how a news item begins. */
export const beginsArticle = (line: string): boolean => BEGINS.test(line);

/** 发稿时间：2021/6/9, 2021-6-9 10:30: a line that says when a page was put up, and nothing more. */
export const tellsWhenPrinted = (line: string): boolean => line.length <= 40 && WHEN_PRINTED.test(line);
const WHEN_PRINTED = new RegExp(
  `^(?:(?:发稿|发布|更新|发表|上传)?(?:时间|日期)[：:]\\s*)?[（(]?${DATE}(?:[:：]\\d{2})?[）)]?\\s*(?:(?:来源|作者|记者|编辑)[：:]?[^，。]{0,24})?$`,
);

/** What a news item opens with before it tells anything: 本报讯（记者李明）, 央视网消息（新闻联播）：, 新华社北京3月1日电. */
export const openingOf = (text: string): string | undefined => OPENING.exec(text)?.[0];

/** 2025年3月20日, below a headline: when it was printed, and not what it is of. */
export const isDateLine = (text: string): boolean => DATE_LINE.test(text);
