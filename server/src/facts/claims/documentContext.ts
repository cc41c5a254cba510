import type { Paragraph } from '../../text/paragraph.ts';
import type { Report } from '../../text/report.ts';
import type { ReportContext } from '../facts.ts';
import type { TargetIndex } from '../targets/targetIndex.ts';
import { openingScope } from './openingScope.ts';
import { titleScope } from './titleScope.ts';

/** What a user or a command line says of a report's year and scope. */
export interface ContextSettings {
  readonly year: number | null;
  readonly scope: string | null;
}

const FIRST_YEAR = /((?:19|20)\d{2})\s?年/;
const LAST_YEAR = /^.*((?:19|20)\d{2})\s?年/;

/** A line of the head that may be a title or a dateline has fewer characters. */
const LONGEST_TITLE = 60;

/** How many paragraphs at a report's beginning may hold its dateline and title. */
const HEAD = 6;

/**
 * The document's own year, date and scope: front matter first, then the settings, then dateline and title, and last the targets files, if all
 * their records are of one year or one scope.
 */
export function documentContext(report: Report, settings: ContextSettings, targets: TargetIndex): ReportContext {
  const head = headOf(report.paragraphs).filter(({ text }) => text.length < 200);
  const front = report.frontMatter;
  const isOfBeginning = head.some(({ text }) => isAnnual(text));
  const years = head
    // 2004年，全国各族人民…: the year that is looked back on.
    .filter(({ kind, text }) => kind !== 'body' || text.length < LONGEST_TITLE)
    .flatMap(({ text }) => {
      const year = Number((isOfBeginning ? LAST_YEAR : FIRST_YEAR).exec(text)?.[1] ?? 0);
      // 一、2014年工作回顾, in a report whose title names no year: given in the next one.
      return year === 0 ? [] : [isOfBeginning && LOOKS_BACK.test(text) ? year + 1 : year];
    });
  // 2025年预算执行情况和2026年预算草案: given in the second.
  const titleYear = isOfBeginning && years.length > 0 ? Math.max(...years) : years[0];
  const dateline = amendment(report) ?? datelineOf(head, titleYear ?? null);
  const communique = communiqueYear(report, head);
  // 2021年政府工作报告, given on 27 December 2020: in the year that it looks back on.
  const given = isOfBeginning && dateline && Number(dateline[2]) > 10 ? Number(dateline[1]) : null;
  const said = communique ?? front?.year ?? settings.year ?? titleYear ?? budgetYear(head) ?? null;
  const isGivenBefore = given !== null && (said === given || said === given + 1);
  const ownYear = isGivenBefore ? given + 1 : said;
  const yearOver = isOfBeginning || communique !== null ? null : yearJustOver(report, ownYear);
  return {
    year: ownYear ?? targets.onlyYear,
    yearOver: yearOver ?? undefined,
    isCongressNews: (!isOfBeginning && communique === null && head.some(({ text }) => CONGRESS_NEWS.test(text))) || undefined,
    yearIsGuessed: (ownYear === null && targets.onlyYear !== null) || undefined,
    date: front?.date ?? (dateline ? `${dateline[1]}-${dateline[2]?.padStart(2, '0')}-${dateline[3]?.padStart(2, '0')}` : null),
    scope:
      front?.scope ??
      settings.scope ??
      titleScope(head, targets) ??
      targets.onlyScope ??
      openingScope(report.paragraphs.slice(0, HEAD), targets),
    sectionYear: yearOver,
    sectionSpan: undefined,
    sectionScope: null,
    scopeDepth: undefined,
    sectionLevel: undefined,
    headingScope: undefined,
    articlePeriod: undefined,
    isPeriodFresh: undefined,
    isHeadingFresh: undefined,
    hasParts: undefined,
    isNumbered: undefined,
    isBulletin: head.some(({ kind, text }) => kind === 'title' && BULLETIN.test(text)) || undefined,
    ofHeading: undefined,
    sectionBudget: undefined,
    isChapter: undefined,
    sectionModality: null,
    isCommunique: communique !== null || undefined,
    isAnnual: (ownYear !== null && isOfBeginning) || undefined,
    isOpening: undefined,
    horizon: undefined,
    isGivenBefore: isGivenBefore || undefined,
  };
}

/** 市五届人大四次会议开幕。市长向大会作政府工作报告, 报告回顾了2024年工作: news of a congress, which tells what the report does. */
const CONGRESS_NEWS =
  /[长][^。]{0,12}作(?:了)?政府工作报告|(?:人民代表大会|人大)[^。，]{0,12}次会议[^。]{0,16}(?:开幕|召开|举行)|政府工作报告(?:全面)?(?:回顾|总结)/;

/** 刚刚过去的2022年, near the beginning of an article of 2023: the year that it tells of, be it also before that is said. */
function yearJustOver({ paragraphs }: Report, year: number | null): number | null {
  const isTold = year !== null && paragraphs.slice(0, 2 * HEAD).some(({ text }) => JUST_OVER.exec(text)?.[1] === String(year - 1));
  return isTold ? year - 1 : null;
}

const JUST_OVER = /(?:^|[。！？])刚刚?过去的(20\d{2})年/;

/** A report's first paragraphs; those from its title on where the menu of a web page stands before it. */
function headOf(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const title = paragraphs.slice(0, MENU).findIndex(({ text }) => text.length < LONGEST_TITLE + 20 && TITLE.test(text));
  const from = title < HEAD ? 0 : title;
  let end = from;
  // What a page says of itself is no part of the report's own head.
  for (let own = 0; own < HEAD && end < paragraphs.length; end++) if (!OF_PAGE_ALONE.test(paragraphs[end]?.text ?? '')) own++;
  return paragraphs.slice(from, end);
}

/** 2026-03-11 10:10; 来源：; 访问量：12. */
const OF_PAGE_ALONE =
  /^(?:(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?|(?:来源|作者|访问量|阅读量?|浏览次数|点击数?|字号|分享|发[布稿]时间|发布机构|索引号)[：:][^。，]{0,24})$/;

/** So many lines the menu of a page may have. */
const MENU = 40;
const TITLE =
  /^[^。！？；“”《》]{0,50}(?:政府工作报告|统计公报|(?:预算|计划|决算)[^。！？；“”《》]{0,30}报告)\s*(?:\[\d+\]|[（(][^（()）]{1,12}[）)])?$/;

/** A heading that looks back on one year, and on it alone. */
const LOOKS_BACK = /^(?:[一二三四五]、|[（(]一[）)]|第一部分)?\s*(?:19|20)\d{2}年[^。\d]{0,12}(?:回顾|总结)(?!.*\d{4}年)/;

/** 统计公报: the year that its title names, which is all that it tells of, whenever it was published; null for other texts. */
function communiqueYear({ text, paragraphs }: Report, head: readonly Paragraph[]): number | null {
  const title = head.map(({ text }) => text).join('');
  // As a title that is broken into lines, or told by the text's own first words.
  const year =
    COMMUNIQUE.exec(title)?.[1] ?? COMMUNIQUE.exec(text.slice(0, LONGEST_MENU).replace(/\s/g, ''))?.[1] ?? yearOfSummary(paragraphs);
  return year === undefined ? null : Number(year);
}

const COMMUNIQUE = /((?:19|20)\d{2})年(?!\d)[^。《》“”\d]{0,30}统计公报(?![》”]|显示|数据|已?经?[发公]布(?!时间|日期))/;
/** UTF-16 units. */
const LONGEST_MENU = 1500;

/** 2025年是收官之年，…。一、综合 初步核算，全年…: how a communiqué begins whose title was left behind. */
function yearOfSummary(paragraphs: readonly Paragraph[]): string | undefined {
  const at = paragraphs.slice(0, MENU).findIndex(({ text }) => SUMMARY.test(text));
  if (at < 0) return undefined;
  const first = paragraphs[at]?.text.replace(SUMMARY, '') || (paragraphs[at + 1]?.text ?? '');
  if (!ESTIMATED.test(first)) return undefined;
  const above = paragraphs.slice(0, at);
  const before = above.findLast(({ kind, text }) => kind === 'body' && text.length > LONGEST_TITLE);
  const own = OWN_YEAR.exec(before?.text ?? '')?.[1] ?? OWN_YEAR.exec(first.replace(ESTIMATED, ''))?.[1];
  if (own !== undefined) return own;
  // （2026年5月8日）: given in the spring of the next year.
  const given = above.map(({ text }) => DATE.exec(text)).findLast((date) => date !== null);
  return given && Number(given[2]) < 10 ? String(Number(given[1]) - 1) : undefined;
}

const SUMMARY = /^一、综\s*合(?:\s+|$)/;
const ESTIMATED = /^(?:根据|经|按)?[^。，]{0,30}核算(?:结果)?，?/;
const OWN_YEAR = /(?<![\d年—–-])((?:19|20)\d{2})年(?=[，是全])/;

/** 2025年预算执行情况和2026年预算草案的报告, in one line with what a page says of itself: given in the second year. */
const budgetYear = (head: readonly Paragraph[]): number | undefined => {
  const year = head.map(({ text }) => BUDGETS.exec(text.slice(0, LONGEST_MENU))?.[1]).find((found) => found !== undefined);
  return year === undefined ? undefined : Number(year);
};

const BUDGETS = /(?:19|20)\d{2}年[^。，]{0,16}(?:预算|计划)执行情况[^。，]{0,6}[与和及暨]((?:19|20)\d{2})年[^。，]{0,16}(?:预算|计划)/;

const BULLETIN = /快讯|简讯|短讯|要闻|快报|集锦|联播/;
/** A deadline, 请于9月30日前报送, is no date of the text. */
const DATE = /((?:19|20)\d{2})[年/.-](1[0-2]|0?[1-9])[月/.-]([12]\d|3[01]|0?[1-9])(?!\d)(?!日?[之以]?前)日?/;

/** The first date of a report's head. That of a page's own line (时间：… 来源：… 阅读：…) is the last choice, and none if years lie between. */
function datelineOf(head: readonly Paragraph[], titleYear: number | null): RegExpExecArray | null {
  const dates = head.flatMap(({ text }) => {
    const date = DATE.exec(text);
    return date ? [{ date, isOfPage: OF_PAGE.test(text) }] : [];
  });
  const own = dates.find(({ isOfPage }) => !isOfPage);
  if (own) return own.date;
  const [published] = dates;
  return published && (titleYear === null || Number(published.date[1]) <= titleYear + 1) ? published.date : null;
}

const OF_PAGE = /来源|作者|阅读|浏览|点击|发布|字号|字体|责任编辑|\d\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/;
const AMENDED = new RegExp(`${DATE.source}(?=[^年]{0,60}(?:修正|修订|修改))`, 'g');

/** 2006年3月30日通过, 2018年9月21日修正: a regulation is of the last date. */
const amendment = ({ paragraphs }: Report): RegExpMatchArray | undefined =>
  paragraphs
    .slice(0, HEAD)
    .flatMap(({ text }) => (/^[（(]?(?:19|20)\d{2}年/.test(text) ? [...text.slice(0, 1000).matchAll(AMENDED)] : []))
    .at(-1);

/** Reports that are given at the beginning of a year. */
export const isAnnual = (text: string): boolean =>
  ANNUAL.test(text.replace(QUOTED, '')) &&
  !/[省市县区州]长[〇\u3400-\u9fff]{2,4}(?:代表|作|向)|总理[〇\u3400-\u9fff]{2,3}(?:代表|作|向)/.test(text) &&
  !/(?:落实|贯彻|按照|根据|围绕|对照|完成|写入|列入)[^，。]{0,6}政府工作报告/.test(text);

/** 政府工作报告提出，…: what news says of one. */
const QUOTED = /政府工作报告[》”]?(?:中|里|还|也|又|明确|首次)?(?:指出|提出|显示|明确|披露|要求|强调|部署|透露|称|写道)/g;

/** 2023年工作总结: whether what is told looks back on the document's own year, so that 一年来 and 过去一年 below it are that year. */
export const isSummary = ({ isAnnual, year, sectionYear, sectionModality }: ReportContext): boolean =>
  !isAnnual && year !== null && sectionYear === year && sectionModality === 'result';

const ANNUAL =
  /政府工作报告|计划执行情况|预算执行情况|人民代表大会第.{1,3}次会议上|我(?:受|代表)[〇\u3400-\u9fff]{2,12}，?(?:的委托，)?向(?:大会|本次会议)(?:作|报告)/;
