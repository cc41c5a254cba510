import type { Figure } from '../../quantity/figure.ts';
import { holdsUnit, unitTable } from '../../util/sparseMatches.ts';
import { alignedAt, MOST, sizesOfAll } from './alignedLists.ts';
import { isAgainst, LASTING, MOVES, type Times, WHEN, YEAR } from './changeWords.ts';
import { behindNoun, type Delta, deltaAfter, deltaBefore, mayBeGross } from './deltas.ts';
import { sentenceBefore } from './prose.ts';
import { exact } from './rounding.ts';

export type { Delta } from './deltas.ts';

/** A change told by two levels, and by its size where the text gives that too: 由12家增加到35家，增加23家. Two sizes make two changes. */
export interface Change {
  readonly from: Figure;
  readonly to: Figure;
  /** The words that say what changes, nearest to the levels last. */
  readonly subject: string;
  /** Whether the verb between the levels says a rise; null where the text gives no such verb, or where an earlier change told it. */
  readonly rising: boolean | null;
  readonly delta: Delta | null;
  /** Whether the second level is told as what the change leads to: 比150家增加50家，达到200家. */
  readonly reached: boolean;
  readonly times: Times;
}

/** Two levels that the text ties together, and the figure behind which more of their change may follow. */
interface Levels extends Change {
  readonly last: number;
}

/** 较2024年执行数26.9亿元, 比上年决算数（26.9亿元） */
const OF_BUDGET = '(?:(?:年初|调整)?(?:预算|执行|决算|完成|预计|实际|快报)(?:执行|完成)?数的?[（(]?)?';
const BASE = new RegExp(`(?:由|从|自)${WHEN}${OF_BUDGET}(?:[全我]?[国省市县区州]第?)?$`);
const LINK = new RegExp(
  `^(?:[（(][^（）()]{0,16}[）)])?[，,]?(?:一举|大幅|逐步|稳步|快速|迅速|进一步|逐年|直接|再|已|将|一路|持续|首次){0,2}(?:${MOVES}|达|优化|调整|整合|撤并|合并|归并|变|转变?|跃)?了?(?:到|至|为|居)了?${WHEN}(?:[全我]?[国省市县区州])?$`,
);
const COMPARED = new RegExp(`(?:比|较|在|以)${WHEN}${OF_BUDGET}$`);
const SINCE = new RegExp(`^[，,、](?:而)?(?:比起?|[较与同跟]|相比于?)${WHEN}${OF_BUDGET}(?:[全我][国省市县区州](?:平均)?(?:水平)?的?)?$`);
/** 达到156家（2020年为112家），增加44家; 860万人次，上年为720万人次，增长19.4% */
const BEFORE_IT = /^(?:[（(](?:19|20)\d{2}年[底末]?|[（(，,；](?:而)?(?:上一?年|去年|前年)(?:同期|[底末])?)(?:仅?[为是有]|只有)?$/;
const LONG_AGO = /(?:年前|之初|[当最]初|起初|此前|过去|原来|早先|刚[\u4e00-\u9fff]{2,4}时)[^，。；]{0,10}$/;
const THEN = new RegExp(`^(?:的?基础上)?(?:净|共|累计)?${MOVES}?了?$`);
/** 在50万人次的基础上，到2030年翻一番; 以50万人次为基数，到2030年游客接待量翻一番; …为起点，五年翻一番 */
const THEN_BY = new RegExp(
  `^(?:的?基础上|为(?:基[数期点]|起点|基准|基础))[，,]?(?:通过[^，。；\\d]{2,16}[，,])?(?:力争|确保|计划)?(?:(?:到|用)?(?:${YEAR}[底末]?时?|${LASTING}(?:左右)?)[，,]?)?(?:(?:[全我本][省市县区州旗镇乡村]|使|让|推动)?(?:[\\u4e00-\\u9fff]{2,14}?))??(?:再|要|将|力争|确保|预计|实现){0,2}${MOVES}?了?$`,
);
const REACHED = '(?:达到|达|突破|超过|[增升降][至到为]|增加到|提高到|减少到|下降到)了?$';
/** 比150家增加50家，达到200家: another year's level (，2025年达到300家) is another thing. */
const REACHES = new RegExp(`^[，,](?:年[底末]|目前|现)?${REACHED}`);
/** 在150万人次的基础上翻一番，到2030年达到450万人次: of what it comes to by then. */
const MULTIPLIED_TO = new RegExp(`^[，,]到${YEAR}[底末]?(?:时)?(?:预计|力争|将|要|可)?${REACHED}`);
/** 2015年接待45万人次，到2025年要在此基础上翻两番，达到180万人次 */
const ON_THIS = new RegExp(`^[^。；！？]{0,40}在(?:此|这一|这个|该)(?:数|水平)?的?基础上[，,]?(?:再|将|要|力争)?${MOVES}?了?$`);
const TO = new RegExp(`^(?:到|至|达到|[，,]${WHEN}${REACHED})$`);

/** How far back what changes may be named. */
const SUBJECT = 30;
/** 由A增加到B，增加C，增长D%，翻了一番: so many sizes of one change. */
const SIZES = 3;

/** Which figures are levels of a change. */
export type IsLevel = (figure: Figure) => boolean;

/** Finds changes among a paragraph's figures, in order. Linear: each looks at the few figures that follow. */
export function changesIn(text: string, figures: readonly Figure[], isLevel: IsLevel = isPlain): readonly Change[] {
  const changes: Change[] = [];
  // Pairs that follow one another: 企业由12家增加到18家，园区由2个增加到5个，分别增加6家、3个.
  let run: Levels[] = [];
  figures.forEach((figure, at) => {
    for (const { from, to, delta, rising } of alignedAt(text, figures, at)) {
      changes.push({ from, to, delta, rising, subject: subjectBefore(text, figure.start), reached: false, times: { from: '', to: '' } });
    }
    const levels = isLevel(figure)
      ? (joinedAt(text, figures, at, isLevel) ??
        besideAt(text, figures, at, isLevel) ??
        comparedAt(text, figures, at, isLevel) ??
        reachedAt(text, figures, at, isLevel))
      : null;
    if (!levels) return;
    const { last, ...first } = levels;
    const known = sizesAfter(text, figures, levels);
    const behind = known.length === 0 && !first.delta ? sizeNamedBehind(text, figures, levels) : null;
    const sizes = behind ? [behind] : known;
    if (first.delta || sizes.length === 0) changes.push(first);
    run = run.at(-1)?.last === at - 1 ? [...run.slice(1 - MOST), levels] : [levels];
    sizesOfAll(text, figures, last + 1, run.length).forEach((delta, place) => {
      const pair = run[place];
      if (pair)
        changes.push({ from: pair.from, to: pair.to, subject: pair.subject, rising: null, delta, reached: false, times: pair.times });
    });
    for (const delta of sizes)
      changes.push({ ...first, delta, reached: false, rising: changes.at(-1)?.from === first.from ? null : first.rising });
  });
  return changes;
}

/** The sizes of a change that follow, each in another kind of unit. */
function sizesAfter(text: string, figures: readonly Figure[], { from, subject, delta, times, last }: Levels): readonly Delta[] {
  const sizes: Delta[] = [];
  const kinds = new Set(delta ? [delta.figure.unit] : []);
  for (let next = deltaAfter(text, figures, last); next; next = sizes.length < SIZES ? deltaAfter(text, figures, next.at) : null) {
    const { figure, against, noun } = next;
    if (noun !== '' && !isNamed(subject, noun)) break;
    if (against !== '' && !isOpen(next, times) && !isAgainst(against, times)) break;
    // 由100万吨增至112万吨，增长12%，提高2个百分点: the points are of the rate.
    if (kinds.size > 0 && (figure.kind === 'point' ? from.kind !== 'percent' : !RATE.test(figure.kind) && figure.unit !== from.unit)) break;
    if (figure.kind !== 'multiple' && kinds.has(figure.unit)) break;
    kinds.add(figure.unit);
    sizes.push(next);
  }
  return sizes;
}

/** What an amount of such a unit is of. */
const OF_UNIT: readonly (readonly [RegExp, string])[] = [
  [/元$/, '(?:[^名定]额|收入|产值|投资|[存贷]款|资产|营收|税收|生产总值)'],
  [/亩|顷|平方/, '面积'],
  [/^(?:吨|公斤|斤|克)$/, '产?量'],
  [/人次/, '(?:人次|游客|客流量?)'],
  [
    /^[家户个人名台辆座间所处]$/,
    '(?:数量?|总数|总量|企业|主体|[用商农]户|民宿|农家乐|合作社|公司|品牌|基地|平台|[店社厂坊馆院所站场园点铺校棚])',
  ],
];
const ONLY_TIME = new RegExp(`^(?:${LASTING})?[，,]?$`);

/** 从2015年的1.5亿元，到2019年的6亿元，涉农贷款余额四年翻两番: what both are of is named behind them. */
function sizeNamedBehind(text: string, figures: readonly Figure[], { from, to, subject, last }: Levels): Delta | null {
  const figure = figures[figures[last + 1]?.unit === '年' ? last + 2 : last + 1];
  if (figure?.kind !== 'multiple' || figure.start - to.end > LONGEST_NAMED || !ONLY_TIME.test(subject)) return null;
  const head = OF_UNIT.find(([unit]) => unit.test(from.unit))?.[1];
  const gap = text.slice(to.end, figure.start);
  const match = head && new RegExp(`^[，,][\\u4e00-\\u9fff“”]{0,18}${head}(?:${LASTING})?(?:累计|已经?|整整|足足)?${MOVES}?了?$`).exec(gap);
  if (!match || match[2] !== undefined || (match[1] === undefined && !figure.text.startsWith('翻'))) return null;
  const word = match[1] ?? '';
  const start = word === '' ? figure.core.start : to.end + gap.lastIndexOf(word);
  return { figure, verb: { text: word, start, end: start + word.length }, rising: true };
}
const LONGEST_NAMED = 36;

const COUNTED = /(?:总数|总量|数量|[数量])$/;
const MEASURED = /^(?:里程|面积|规模|数量|总量|个数)$/;
/** 床位数由2.1万张增至2.8万张，增加床位7000张; …，新增里程150公里 */
const isNamed = (subject: string, noun: string): boolean =>
  MEASURED.test(noun) || subject.replace(COUNTED, '').endsWith(noun) || subject.endsWith(noun);

/** 由2亿元增至8亿元，同比增长4倍: nothing grows so in another year than that of the two. */
const isOpen = ({ figure }: Delta, times: Times): boolean => figure.kind === 'multiple' && times.from.length === 1;

const RATE = /^(?:percent|multiple)$/;

/** What stands in all that leads to a first level, or begins what a second one stands in. */
const FROM = unitTable('由从自');
const LEADS = unitTable('由从自比较在以');
const BEGINS_BEHIND = unitTable('，,、（(；');

/** 由12家增加到35家 */
function joinedAt(text: string, figures: readonly Figure[], at: number, isLevel: IsLevel): Levels | null {
  const [from, to] = [figures[at], figures[at + 1]];
  if (!from || !holdsUnit(text, from.start - 18, from.start, FROM)) return null;
  const base = BASE.exec(text.slice(Math.max(0, from.start - 18), from.start));
  if (!base || !to || !isLevel(to) || (from.unit !== to.unit && !bothRanks(from, to))) return null;
  const link = LINK.exec(text.slice(from.end, Math.min(to.start, from.end + 60)));
  if (!link) return null;
  const start = from.start - base[0].length;
  const rising = link[1] !== undefined ? true : link[2] !== undefined ? false : null;
  const times = { from: base[0], to: link[0] };
  const told = deltaBefore(text, figures, at, start);
  const delta = told && (told.against === '' || isOpen(told, times) || isAgainst(told.against, times)) ? told : null;
  return { from, to, subject: subjectBefore(text, start), rising, delta, reached: false, last: at + 1, times };
}

const WITH = new RegExp(`[与和同跟]${WHEN}$`);
const BESIDE = /^相比[，,][\u4e00-\u9fff“”]{0,24}$/;
const CAME = /新增|净增|增加|减少|又增|再增|[多少]了/;

/** 与2019年的16家相比，如今有企业80家 */
function besideAt(text: string, figures: readonly Figure[], at: number, isLevel: IsLevel): Levels | null {
  const [from, to] = [figures[at], figures[at + 1]];
  if (!from || !to || from.kind === 'ordinal' || !isLevel(to) || from.unit !== to.unit || !text.startsWith('相比', from.end)) return null;
  const lead = WITH.exec(text.slice(Math.max(0, from.start - 18), from.start));
  const between = text.slice(from.end, Math.min(to.start, from.end + 32));
  if (!lead || !BESIDE.test(between) || CAME.test(between)) return null;
  const times = { from: lead[0], to: '' };
  return { from, to, subject: between.slice(3), rising: null, delta: null, reached: false, last: at + 1, times };
}

/** 达到17家，比2020年的9家增加8家 */
function comparedAt(text: string, figures: readonly Figure[], at: number, isLevel: IsLevel): Levels | null {
  const [to, from] = [figures[at], figures[at + 1]];
  if (!to || !from || !isLevel(from) || (to.unit !== from.unit && !bothRanks(to, from))) return null;
  const end = behindNoun(text, to);
  if (BEGINS_BEHIND[text.charCodeAt(end)] !== 1) return null;
  // 比预算数42.6亿元增加2.6亿元，比执行数44.1亿元增加1.1亿元: of the level that both are compared with.
  const before = figures[at - 1];
  if (before?.unit === to.unit && THEN.test(text.slice(before.end, Math.min(to.start, before.end + 10)))) return null;
  const between = text.slice(end, Math.min(from.start, end + 30));
  const compared = SINCE.exec(between);
  const since = compared ?? BEFORE_IT.exec(between);
  // 五年前有30家，去年底有240家: the first is the earlier one.
  if (!compared && LONG_AGO.test(text.slice(Math.max(0, to.start - 16), to.start))) return null;
  const delta = since && deltaAfter(text, figures, at + 1, true);
  if (!since || !delta || delta.noun !== '' || (!compared && mayBeGross(delta))) return null;
  const isBeforeLast = since[0].includes('前年');
  // 去年2700批次，而前年只有900批次: the year before it; 前年 alone may be any.
  if (isBeforeLast && !/去年[^。；]*$/.test(text.slice(Math.max(0, to.start - LAST_YEAR), to.start))) return null;
  const times = { from: isBeforeLast ? '上年' : since[0], to: '' };
  if (delta.against !== '' && !isAgainst(delta.against, times)) return null;
  const subject = subjectBefore(text, to.start);
  return { from, to, subject, rising: delta.rising, delta, reached: false, last: delta.at, times };
}

const LAST_YEAR = 44;

/** 比150家增加50家，达到200家; 由65%提高17个百分点到82% */
function reachedAt(text: string, figures: readonly Figure[], at: number, isLevel: IsLevel): Levels | null {
  const from = figures[at];
  // 以8亿元为基数，五年翻一番，达到…
  const next = figures[at + 1]?.unit === '年' && figures[at + 2]?.kind === 'multiple' ? at + 2 : at + 1;
  const [by, to] = [figures[next], figures[next + 1]];
  if (!from || !by || !to || from.kind === 'ordinal' || !isLevel(to) || from.unit !== to.unit) return null;
  const isMultiple = by.kind === 'multiple';
  const onThis = isMultiple ? ON_THIS.exec(text.slice(from.end, Math.min(by.start, from.end + 56))) : null;
  if (!onThis && !holdsUnit(text, from.start - 18, from.start, LEADS)) return null;
  const before = text.slice(Math.max(0, from.start - 18), from.start);
  const compared = onThis ? null : COMPARED.exec(before);
  const lead = onThis ? [''] : (compared ?? BASE.exec(before));
  const verb =
    onThis ??
    (lead &&
      (THEN.exec(text.slice(from.end, Math.min(by.start, from.end + 10))) ??
        (isMultiple ? THEN_BY.exec(text.slice(from.end, Math.min(by.start, from.end + 52))) : null)));
  const leads = text.slice(by.end, Math.min(to.start, by.end + 20));
  const isReached = compared || onThis ? REACHES.test(leads) || (isMultiple && MULTIPLIED_TO.test(leads)) : TO.test(leads);
  if (!verb || !isReached) return null;
  const word = verb[1] ?? verb[2] ?? '';
  if (word === '' && !by.text.startsWith('翻')) return null;
  const start = from.end + verb[0].lastIndexOf(word);
  const delta = { figure: by, verb: { text: word, start, end: start + word.length }, rising: verb[2] === undefined };
  const subject = subjectBefore(text, from.start - (lead?.[0] ?? '').length);
  const times = { from: lead?.[0] ?? '', to: '' };
  return { from, to, subject, rising: null, delta, reached: true, last: next + 1, times };
}

/** A plain level, or a place in an order: 第12位. */
export const isPlain = (figure: Figure): boolean => exact(figure) || (figure.kind === 'ordinal' && figure.value !== null);
const bothRanks = (a: Figure, b: Figure): boolean => a.kind === 'ordinal' && b.kind === 'ordinal';

export const subjectBefore = (text: string, end: number): string => sentenceBefore(text, end, SUBJECT);
