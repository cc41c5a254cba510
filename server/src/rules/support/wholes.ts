import type { Figure } from '../../quantity/figure.ts';
import { both } from '../../util/bilingual.ts';
import type { RuleFinding } from '../rule.ts';
import { withCoreValue } from './numerals.ts';
import { exact, rounding } from './rounding.ts';

/** A figure that may be the sum of others. */
export type Whole = Figure & { readonly value: number };

export const mayBeWhole = (figure: Figure): figure is Whole =>
  exact(figure) &&
  figure.value >= 0 &&
  figure.unit !== '' &&
  (figure.kind === 'count' || figure.kind === 'money' || figure.kind === 'measure') &&
  !TIMES.has(figure.unit);

/** Dates and lengths of time do not add up. */
const TIMES: ReadonlySet<string> = new Set(['日', '天', '年', '个月', '岁', '小时', '个小时', '分钟', '秒']);

/** 优良天数288天，其中优86天、良212天: days that add up. */
export const isOfDays = (text: string, figure: Figure): figure is Whole =>
  figure.unit === '天' && exact(figure) && /优良天[数气](?:达到?|为|共)?$/.test(text.slice(Math.max(0, figure.start - 8), figure.start));

/** What a figure counts: the words of its clause before it, and those that follow at once. */
export const aboutOf = (text: string, { start, end }: Figure): string =>
  `${/[^，。；：！？,;:\s]*$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? ''}${/^[\u4e00-\u9fff]{0,6}/.exec(text.slice(end, end + 6))?.[0] ?? ''}`;

/** Averages, rates and prices of the parts do not add up to the whole's. */
export const isAdditive = (about: string): boolean => !/均|亩产|单产|率|比重|浓度|强度|指数|价格|(?<!高)标准(?!化|厂房|箱|地)/.test(about);

/** 同比增加1.74亿吨。其中，发送电煤11亿吨: parts of what grew, not of what it grew by. */
export const isChange = (text: string, { start }: Figure): boolean => CHANGED.test(text.slice(Math.max(0, start - 28), start));

const CHANGED =
  /(?:(?:[，,、（(]|同比|[元人户个家辆台亩吨斤])|[比较](?:上年|去年|年初|同期|(?:19|20)\d{2}年)[^，。]{0,18}?新?)(?:净|同比)?(?:增[加长收支产]?|[减多少][少收支产]?|[多少](?:争取|到位|发行|完成|投入|安排|下达|拨付|筹措|筹集|引进|征收|入库|接待|销售|生产|减免|发放|支付)|净增|下降)了?$/;

/** Nowhere are all figures rounded by as much as rounding can do, and all the same way. */
const NOT_ALL = 0.97;

/** What parts make together, and how far rounding may take that from their whole. */
export function sumOfParts(whole: Whole, parts: readonly { readonly figure: Whole }[]): { readonly sum: number; readonly slack: number } {
  const sum = parts.reduce((total, { figure }) => total + figure.value, 0);
  return { sum, slack: parts.reduce((total, { figure }) => total + rounding(figure), rounding(whole)) * NOT_ALL + sum * 1e-9 };
}

/** 全年新增30家，近两年新增20家、25家，共计45家: the sum may be that of the last items. */
export function tailFits(whole: Whole, parts: readonly { readonly figure: Whole }[]): boolean {
  let sum = 0;
  let slack = rounding(whole);
  return [...parts].reverse().some(({ figure }, at) => {
    sum += figure.value;
    slack += rounding(figure);
    return at > 0 && Math.abs(sum - whole.value) <= slack + sum * 1e-9;
  });
}

/** By how much parts may miss their whole, where nothing else tells that they are its parts. */
const NEARLY = 0.2;
export const isNear = (whole: Whole, sum: number): boolean => Math.abs(sum - whole.value) < whole.value * NEARLY;

/** Whether one of several divisions makes up a whole: then the fault of another lies in its own parts. */
export const isConfirmed = (whole: Whole, divisions: readonly (readonly { readonly figure: Whole }[])[]): boolean =>
  divisions.some((parts) => {
    const { sum, slack } = sumOfParts(whole, parts);
    return parts.length > 1 && parts[0]?.figure.unit === whole.unit && Math.abs(sum - whole.value) <= slack;
  });

/** Whether figures of its unit that follow each other, behind some place, make a whole up: …；男性263.1万人，女性249.5万人. */
export function isMadeUpBehind(whole: Whole, figures: readonly Figure[], behind: number): boolean {
  const alike = figures.filter((figure) => figure.start >= behind && figure.unit === whole.unit && mayBeWhole(figure)) as readonly Whole[];
  return alike.slice(0, MOST_BEHIND).some((_, at) =>
    isConfirmed(
      whole,
      [2, 3, 4].map((count) => alike.slice(at, at + count).map((figure) => ({ figure }))).filter((run) => run.length > 1),
    ),
  );
}

const MOST_BEHIND = 6;

/** Parts that do not make up a whole that another division does, without its related places. */
export function unlikeWhole(whole: Whole, parts: readonly { readonly label: string; readonly figure: Whole }[], sum: number): RuleFinding {
  const told = parts.map(({ label, figure }) => `${label}${figure.text}`).join('、');
  const start = Math.min(...parts.map(({ figure }) => figure.core.start));
  const end = Math.max(...parts.map(({ figure }) => figure.core.end));
  return {
    span: { start, end },
    kind: sum > whole.value ? 'exceeds' : 'differs',
    message: both(
      `${told}，合计为${withCoreValue(whole, sum)}，与总数${whole.text}不符；另一种分法与总数相符，请核对这几个分项。`,
      `These parts add up to ${withCoreValue(whole, sum)}, not to ${whole.text}, which another division makes up: check these parts.`,
    ),
  };
}

/** A whole that its parts do not make up, without its related places. */
export function unlikeSum(whole: Whole, sum: number): Omit<RuleFinding, 'related'> {
  const right = withCoreValue(whole, sum);
  return {
    span: whole.core,
    kind: sum > whole.value ? 'exceeds' : 'differs',
    message: both(
      `分项合计为${right}，与总数${whole.text}不符，请核对总数和各分项。`,
      `The parts add up to ${right}, not to ${whole.text}; the whole may be wrong, or one of its parts.`,
    ),
    expected: right,
    fixes: [{ title: both(`总数改为“${right}”`, `Change the whole to ${right}`), edits: [{ span: whole.core, newText: right }] }],
  };
}

/** 50个，其中工业60个. */
export const moreThanAll = (whole: Whole, { figure, label }: { readonly figure: Whole; readonly label: string }): RuleFinding => ({
  span: { start: whole.core.start, end: figure.core.end },
  kind: 'exceeds',
  message: both(
    `部分大于总数：总数${whole.text}，其中${label}${figure.text}。`,
    `A part (${figure.text}) is more than the whole (${whole.text}).`,
  ),
});

/** 利润总额4922亿元，…。其中，技术服务收入28456亿元: of the income that was told before. */
export const isOfOtherKind = (label: string, about: string): boolean => {
  const own = KINDS.filter((kind) => label.includes(kind));
  const others = KINDS.filter((kind) => about.includes(kind));
  return own.length > 0 && others.length > 0 && !own.some((kind) => others.includes(kind));
};
const KINDS: readonly string[] = ['收入', '利润', '支出', '投资', '产值', '增加值', '税', '贷款', '存款'];

/** Where the parts of a sum stand. */
export const relatedTo = (parts: readonly { readonly label: string; readonly figure: Whole }[]): RuleFinding['related'] =>
  parts.map(({ figure, label }) => ({ span: figure.core, message: both(`分项：${label}${figure.text}`, `Part: ${figure.text}`) }));
