import { scanPeriods } from '../../quantity/periods.ts';
import { isDateLine } from '../../text/articleOpening.ts';
import { isCaption } from '../../text/blockKind.ts';
import type { Paragraph } from '../../text/paragraph.ts';
import type { Modality, NameMention, ReportContext } from '../facts.ts';
import { budgetOfHeading } from '../subjects/budget.ts';
import type { TargetIndex } from '../targets/targetIndex.ts';
import { isAnnual, isSummary } from './documentContext.ts';
import { withHeadingScope } from './headingScope.ts';
import { levelOfHeading, levelScope } from './levelScope.ts';

/** What a paragraph changes for those after it: a heading sets the section's year and outlook, a ——访… line its scope. */
export function contextAfter(
  paragraph: Paragraph,
  context: ReportContext,
  names: readonly NameMention[],
  targets: TargetIndex,
): ReportContext {
  if (paragraph.kind === 'heading' && isCaption(paragraph.text)) return context;
  if (paragraph.kind === 'visit') {
    const scope = visitedScope(paragraph.text, targets) ?? names.find(({ record }) => record.type === 'district')?.record.name ?? '';
    return { ...context, sectionScope: scope };
  }
  const level = levelScope(paragraph, context, targets);
  const placed = withHeadingScope(paragraph, level === undefined ? context : ofLevel(context, level, paragraph), names, targets);
  const after = withHorizon(withSectionBudget(sectionAfter(paragraph, placed), budgetOfHeading(paragraph)), paragraph);
  return withSpokenYear(after, paragraph);
}

/** 一、2023年工作回顾, and below it 今年是…, 今年以来: given before 2024 has begun, so that 今年 is the year looked back on all through. */
function withSpokenYear(context: ReportContext, { kind, text }: Paragraph): ReportContext {
  const { year, sectionYear, sectionModality, isAnnual } = context;
  const isReview = isAnnual && year !== null && sectionYear === year - 1 && sectionModality === 'result';
  if (kind === 'heading') return isReview && !context.isOpening ? { ...context, isOpening: true } : context;
  if (!context.isOpening || kind !== 'body') return context;
  const isGivenBefore = (isReview && THIS_YEAR.test(text.replace(ADDRESS, ''))) || context.isGivenBefore;
  return { ...context, isOpening: undefined, isGivenBefore };
}

const THIS_YEAR = /^今年(?:是|以来|，)/;

/** 到2015年将广州建设成为国家创新型城市, in a plan's part of goals: what it sets is meant for then, where it names no other time. */
function withHorizon(context: ReportContext, { text }: Paragraph): ReportContext {
  const { year, isAnnual, isCommunique, horizon, sectionModality } = context;
  if (isAnnual || isCommunique || horizon !== undefined || sectionModality !== 'goal' || year === null) return context;
  const named = Number(HORIZON.exec(text)?.[1] ?? 0);
  if (named <= year || named > year + FARTHEST) return context;
  const { sectionSpan } = context;
  // 今后五年的奋斗目标, told in mid-year: 到2027年具体目标：….
  const isLater = sectionSpan !== undefined && named > sectionSpan[1];
  return { ...context, horizon: named, sectionSpan: isLater ? [sectionSpan[0], named] : sectionSpan };
}

const HORIZON = /(?:^|[，。；：、])到(20\d{2})年(?!\d)/;
/** Plans are made for so many years at most. */
const FARTHEST = 15;

/** The section's place as a heading sets it, and the level of government that it names where no scope is called so. */
function ofLevel(context: ReportContext, sectionScope: string | null, heading: Paragraph): ReportContext {
  const level = sectionScope === '' ? levelOfHeading(heading.text) : undefined;
  // 1.市级一般公共预算, below （二）市级预算执行情况: of what the upper one has set.
  const isSame = context.sectionScope === sectionScope && context.sectionLevel === level;
  const depth = Math.min(heading.level, isSame ? (context.scopeDepth ?? heading.level) : heading.level);
  return { ...context, sectionScope, scopeDepth: sectionScope === null ? undefined : depth, sectionLevel: level };
}

function withSectionBudget(context: ReportContext, budget: string | null | undefined): ReportContext {
  if (budget === undefined || (budget ?? undefined) === context.sectionBudget) return context;
  return { ...context, sectionBudget: budget ?? undefined };
}

/** The years and the outlook that a heading or the first words of a part set for what follows. */
function sectionAfter(paragraph: Paragraph, inner: ReportContext): ReportContext {
  const context = paragraph.kind === 'heading' ? leftHeading(paragraph, inner) : inner;
  const after = sectionIn(paragraph, context);
  if (!context.isBulletin || paragraph.kind !== 'heading' || paragraph.level === 1 || after.sectionYear === context.sectionYear)
    return after;
  const { sectionYear, sectionModality, sectionSpan } = context;
  return { ...after, ofHeading: { level: paragraph.level, outer: { sectionYear, sectionModality, sectionSpan } } };
}

/** 2022年医保基金运行平稳, and below it another heading of the same depth: what the first one set ends there. */
function leftHeading({ level }: Paragraph, context: ReportContext): ReportContext {
  const { ofHeading } = context;
  return ofHeading === undefined || level > ofHeading.level
    ? context
    : { ...context, ...ofHeading.outer, hasParts: undefined, ofHeading: undefined };
}

function sectionIn(paragraph: Paragraph, context: ReportContext): ReportContext {
  const lead = leadIn(paragraph, context);
  // What follows 一年来，我们做了以下工作 as 一、二、三 are parts of it, unless it stands in a part itself.
  if (lead) return { ...withSection(context, lead), hasParts: context.isNumbered ? undefined : true };
  if (paragraph.kind !== 'heading' && paragraph.kind !== 'title' && !isRunInHeading(paragraph)) return context;
  if (isDateLine(paragraph.text)) return context;
  if (paragraph.kind === 'heading' && paragraph.level > 1 && !/\d{4}年|^20\d{2}(?:\s|$)|回顾|安排|目标/.test(paragraph.text))
    return context;
  // The title's year is that of the report, not of what it tells.
  if (paragraph.kind === 'title' && isAnnual(paragraph.text)) return context;
  const isRunIn = paragraph.kind === 'body';
  const heading = isRunIn ? paragraph.text.replace(/。.*$/s, '') : paragraph.text;
  const section = sectionOf(heading.slice(0, 60), context);
  // （四）收入预计和支出安排, in 二、2026年预算草案: of the same year. But what is planned behind a review is not of the year that was looked back on.
  const isAfterReview = context.sectionModality === 'result' && section.sectionModality === 'goal';
  if (paragraph.kind === 'heading' && paragraph.level > 1 && section.sectionYear === null && context.sectionYear !== null && !isAfterReview)
    return { ...context, sectionModality: section.sectionModality ?? context.sectionModality };
  const isPart = NUMBERED.test(paragraph.text);
  // 2025年十件民生实事, and below it 一、…: a part of it, whose years are those of the whole, unless it is 下一步打算.
  if (isPart && context.hasParts && section.sectionYear === null && !context.isNumbered && !COMING.test(paragraph.text))
    if (section.sectionModality === null || section.sectionModality === context.sectionModality || context.sectionModality === null)
      return { ...context, sectionModality: section.sectionModality ?? context.sectionModality };
  // 第一部分 2025年预算执行情况, and below it 一、…: parts of it.
  const isChapter = CHAPTER.test(paragraph.text);
  if (isPart && !isChapter && context.isChapter && section.sectionYear === null)
    return { ...context, sectionModality: section.sectionModality ?? context.sectionModality };
  // 二、2015年工作部署, 三、把改革推向纵深: what is to be done this year goes on.
  const isAhead = context.isAnnual && context.sectionModality === 'goal' && context.sectionYear === context.year;
  if (isPart && isAhead && section.sectionYear === null && section.sectionModality !== 'result') return context;
  const isOfYear = section.sectionYear !== null;
  return {
    ...withSection(context, section),
    sectionYear: section.sectionYear ?? context.yearOver ?? null,
    isChapter: (isChapter && isOfYear) || undefined,
    isNumbered: isPart || undefined,
    hasParts: (!isPart && isOfYear) || undefined,
  };
}

const COMING = /下一?步|下一?阶段|明年|今后/;
const NUMBERED = /^(?:第[一二三四五六七八九十\d]{1,3}[章节编部]|[一二三四五六七八九十]{1,3}、|[（(])/;

const CHAPTER = /^第[一二三四五六七八九十\d]{1,3}(?:部分|[章编])/;

const withSection = (context: ReportContext, { sectionYear, sectionModality, sectionSpan }: Section): ReportContext => ({
  ...context,
  sectionYear,
  sectionModality,
  sectionSpan,
});

/** How a part of a report begins that has no heading: 2024年是…的一年, 一年来的主要工作是：, 今年经济社会发展主要预期目标是：. */
function leadIn({ kind, text: whole }: Paragraph, context: ReportContext): Section | null {
  const { year, sectionModality } = context;
  if (kind !== 'body' || year === null) return null;
  const text = whole.replace(context.isAnnual ? ADDRESS : SPEAKER, '');
  const past: Section = { sectionYear: year - 1, sectionModality: 'result' };
  const span = sectionModality === 'goal' ? undefined : reviewedSpan(text, year);
  if (span) return { sectionYear: 'open', sectionSpan: span, sectionModality: 'result' };
  const coming = comingPlan(text, year);
  if (coming) return { sectionYear: 'open', sectionSpan: coming, sectionModality: 'goal' };
  if (sectionModality !== 'goal' && /^(?:[^。\d]{2,16}。)?刚刚?过去的(\d{4})年/.exec(text)?.[1] === String(year - 1)) return past;
  const named = /^(?:刚刚?过去的)?(20\d{2})年(?:[：:]|[，,]?(?:是|我们|全年|全[省市区县国]|我[省市区县国]|面对))/.exec(text)?.[1];
  // 2010年是“十一五”规划的最后一年, below a heading that looks back on the plan.
  if (named === String(year - 1) && context.sectionSpan && LAST_OF_PLAN.test(text)) return null;
  if (named === String(year - 1)) return past;
  const ahead: Section = { sectionYear: year, sectionModality: 'goal' };
  if (named === String(year) && sectionModality === 'result') return ahead;
  if (/^(?:回顾)?(?:刚刚?)?(?:过去的?一年|一年来)/.test(text) && sectionModality !== 'goal')
    return isSummary(context) || (context.sectionSpan && LAST_OF_PLAN.test(text)) ? null : past;
  if (GOALS.test(text) && !PLAN.test(text.slice(0, 30))) return ahead;
  // 今年是…开局之年, after the review of a report of the year's beginning.
  if (context.isAnnual && !context.isOpening && /^今年是[^。]{0,30}之年/.test(text)) return ahead;
  // 2024年，周口跑出加速度。…; 在2025年重点工作部署中，…: the parts of the report that news tells of.
  if (context.isCongressNews) {
    const told = /^(?:——)?(20\d{2})年[，,]/.exec(text)?.[1];
    if (told === String(year - 1)) return past;
    if (CONGRESS_PLANS.exec(text)?.[1] === String(year)) return ahead;
  }
  const opening = AHEAD.exec(text);
  return opening && (opening[1] === undefined || opening[1] === String(year)) ? ahead : null;
}

const LAST_OF_PLAN =
  /^(?:\d{4}年|(?:刚刚?)?过去的?一年，?)是(?:实施|完成)?[“"]?(?:十[一二三四五]?|[六七八九])五[”"]?(?:规划|计划|时期)?的?(?:最后一年|收官|圆满)/;

/** 今年工作的总体要求是; but 2020年主要目标任务的完成 and 2020年，…增长6%，高于预期目标 look back. */
const AHEAD =
  /^(?:今年|新的一年|(20\d{2})年)[^。]{0,30}(?:总体要求|(?<![超过出于到成现比](?:年度|全年|年初|[省市]定)?)预期目标|主要目标(?!(?:任务)?的?(?:圆满|全面|顺利|胜利)?(?:完成|实现))|总体思路|工作安排|工作部署|重点抓好|重点工作)/;

const CONGRESS_PLANS = /^在?(20\d{2})年[^。，]{0,12}(?:工作部署|重点工作|工作安排|工作任务|预期目标|目标任务|发展蓝图)/;

/** Who is spoken to. */
const ADDRESS = /^(?:各位代表|各位委员|同志们|代表们)[！!，,：:]\s*/;

/** Who speaks in an interview (孙杰：刚刚过去的2024年…, 局长裴学文说，2019年，我市…), and the quotation mark before it. */
const SPEAKER = /^(?:[〇\u3400-\u9fff·]{2,10}[：:]|[^，。：:\d]{2,20}(?:说|表示|介绍|告诉记者|谈到)[，,：:])?\s*[“"]?/;

/** 主要预期目标是：, 综合考虑各方面因素，建议经济社会发展主要预期目标为：. */
const GOALS =
  /^(?:[^。，：\d]{2,14}，)?(?:建议)?(?:经济社会发展|国民经济|全[省市区县]|我[省市区县])?[^。，：\d]{0,10}(?:预期|主要)目标(?:是|为|：)/;
const PLAN = /十[一二三四五]五/;

/** “十四五”时期是…的五年; 五年来，…; 2025年是“十四五”收官之年。五年来，…: the years that are looked back on. */
function reviewedSpan(text: string, year: number): Section['sectionSpan'] {
  const looksBack =
    /^(?:——)?(?:过去(?:的)?五年|五年来|这五年)/.test(text) || /^[^。，]{4,36}。(?=五年来|这五年)/.test(text) || closes(text);
  // 2013年以来，…: since a term of office began.
  const since = Number(/^(20\d{2})年以来[，,]/.exec(text)?.[1] ?? year);
  if (since <= year - 3 && since >= year - 6) return [since, year - 1];
  const plan = /^“十[一二三四五]五”(?=时期是[^。]{0,24}五年)/.exec(text)?.[0] ?? planMet(text);
  const [of] = plan === undefined ? [] : scanPeriods(plan, { year, sectionYear: null });
  if (of?.period && of.period.to < `${year}-01-01`) return [Number(of.period.from.slice(0, 4)), Number(of.period.to.slice(0, 4))];
  if (looksBack) return [year - 5, year - 1];
  const years = { 三: 3, 四: 4, 六: 6, 七: 7 }[/^([三四六七])年来，/.exec(text)?.[1] ?? ''];
  return years === undefined ? undefined : [year - years, year - 1];
}

/** 圆满完成了“十一五”规划确定的主要目标。有这样几个特点：: the plan of which the items below tell. */
function planMet(text: string): string | undefined {
  if (!/[：:]$/.test(text) || text.length > LONGEST_LEAD) return undefined;
  const [, met, alone] =
    /(?:完成|实现)了?“(十[一二三四五]五)”(?:规划|计划)[^。]{0,16}(?:目标|任务)|^“?(十[一二三四五]五)”(?:时期|期间)[：:]$/.exec(text) ?? [];
  const plan = met ?? alone;
  return plan === undefined ? undefined : `“${plan}”`;
}
const LONGEST_LEAD = 200;

/** “十五五”时期是…关键时期: the years of a plan that has just begun. */
function comingPlan(text: string, year: number): Section['sectionSpan'] {
  const plan = /^“十[一二三四五六]五”(?=(?:时期|期间)[，,]?是)/.exec(text)?.[0];
  const [of] = plan === undefined ? [] : scanPeriods(plan, { year, sectionYear: null });
  if (!of?.period || of.period.from < `${year}-01-01`) return undefined;
  return [Number(of.period.from.slice(0, 4)), Number(of.period.to.slice(0, 4))];
}

/** 2025年主要目标的完成，标志着“十四五”圆满收官。回首过去五年，…: what comes before the years tells no figure. */
function closes(text: string): boolean {
  const [before] =
    /^[^。！!]{4,80}[。！!](?=(?:回[首顾望])?(?:“十[一二三四]五”)?(?:过去(?:的)?五年|五年来|这[^，。]{0,14}五年))/.exec(text) ?? [];
  return before !== undefined && !/\d(?![\d年])/.test(before);
}

type Section = Pick<ReportContext, 'sectionYear' | 'sectionModality' | 'sectionSpan'>;

/** 过去五年, 五年来: the years up to the last one. */
function spanOf(text: string, year: number | null): Section['sectionSpan'] {
  const years = /^[^。]{0,12}?(?:过去(?:的)?|[近这])?([三四五])年(?:来|工作|的工作|间|，|,|里)/.exec(text)?.[1];
  return year === null || years === undefined ? undefined : [year - { 三: 3, 四: 4, 五: 5 }[years as '三' | '四' | '五'], year - 1];
}

/** 一、2024年工作回顾 in one line with its first sentence; without a number, if a time begins that sentence. */
const isRunInHeading = ({ kind, text }: Paragraph): boolean =>
  kind === 'body' &&
  /^(?:[一二三四五六七八九十]{1,2}、|20\d\d ?年(?:政府)?工作(?:回顾|总结|安排|建议|打算|思路)(?:建议)?\s*(?:20\d\d ?年|过去|今年|一年))/.test(
    text,
  );

/** 实现“十五五”良好开局 tells of this year alone. */
const PRAISE = '[”"]?(?:规划|计划)?(?:的?(?:良好|圆满|胜利|精彩)|的?顺利(?:开局|收官|完成)|开局|收官|起步)';
const PRAISED = new RegExp(`^${PRAISE}`);
const SEVERAL_YEARS = new RegExp(`[近过去]{1,2}[五四三]年|[五四三]年来|十[一二三四五]五(?!${PRAISE})`);

function sectionOf(whole: string, context: ReportContext): Section {
  // 东莞公布“倍增计划”企业: what something is called tells no outlook.
  const text = whole.includes('”') ? whole.replace(/“[^”“\d]{2,12}(?:计划|工程|行动|任务)”/g, '') : whole;
  const looksBack = /回顾|总结|情况|成效|成就|成绩|过去|以来|一年来|运行|完成情况/.test(text);
  const looksAhead = /安排|草案|目标|任务|重点工作|总体要求|实事(?!完成|落实|办理|进展)|打算|计划|部署|工作思路|下一步|今后/.test(text);
  const modality: Modality | null = looksBack === looksAhead ? (/回顾|总结/.test(text) ? 'result' : null) : looksBack ? 'result' : 'goal';
  const mentions = scanPeriods(text, { year: context.year, sectionYear: null }).filter(
    ({ period, text: words, start, end }) =>
      period !== null && !/^上一?年/.test(words) && !/[比较]/.test(text.charAt(start - 1)) && !PRAISED.test(text.slice(end)),
  );
  const [mention] = mentions;
  // A year alone may head a section on newspaper pages: 2022 极不平凡的一年.
  const label = mention?.period?.label ?? /^(?:19|20)\d{2}(?=\s|$)/.exec(text)?.[0] ?? '';
  const spansYears = SEVERAL_YEARS.test(text) || /^\d{4}—\d{4}$/.test(label);
  // “十四五”时期和2025年工作回顾: the year before all, where nothing speaks of the others.
  const alone = /[与和及暨](\d{4})年/.exec(text)?.[1] ?? /(\d{4})年[^，。]{0,14}[与和及暨]/.exec(text)?.[1];
  if (spansYears && alone !== undefined && !/\d{4}年?\s?[—–-]{1,2}\s?\d{4}/.test(text)) {
    const plan = mentions.map(({ period }) => /^(\d{4})—(\d{4})$/.exec(period?.label ?? '')).find((years) => years !== null);
    const span = plan ? ([Number(plan[1]), Number(plan[2])] as const) : spanOf(text, context.year);
    return { sectionYear: Number(alone), sectionModality: modality, ...(span && { sectionSpan: span }) };
  }
  if (spansYears) {
    const range = /^(\d{4})—(\d{4})$/.exec(label);
    const span = range ? ([Number(range[1]), Number(range[2])] as const) : spanOf(text, context.year);
    return { sectionYear: 'open', sectionModality: modality, ...(span && { sectionSpan: span }) };
  }
  if (/^\d{4}/.test(label)) return { sectionYear: Number(label.slice(0, 4)), sectionModality: modality };
  if (/(?:工作)?回顾|过去(?:的)?一年|一年来/.test(text))
    return { sectionYear: context.year === null ? null : context.year - 1, sectionModality: 'result' };
  return { sectionYear: null, sectionModality: modality };
}

/** The place or department whose leader speaks: 荥阳市 of ——访荥阳市委书记, 市工信局 of ——访市工信局党组书记. */
function visitedScope(text: string, targets: TargetIndex): string | null {
  let best: { readonly wording: string; readonly scope: string } | null = null;
  for (const [wording, scope] of targets.scopes) {
    if (wording.length > (best?.wording.length ?? 1) && text.includes(wording) && (wording.length > 2 || text.includes(`${wording}区`)))
      best = { wording, scope };
  }
  const place = /访?([〇\u3400-\u9fff]{2,6}?(?:省|市|区|县|州))(?:委|政府|人大|政协|人民|县长|区长|市长)/.exec(
    text.replace(/^[—-]+\s?(?:专?访|对话|记)/, ''),
  )?.[1];
  if (best && (!place || best.scope.includes(place) || best.wording.includes(place))) return best.scope;
  return place ?? best?.scope ?? null;
}
