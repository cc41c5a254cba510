import type { Figure } from '../../quantity/figure.ts';
import { lowerBound } from '../../util/lowerBound.ts';
import { unitTable } from '../../util/sparseMatches.ts';
import { exact, rounding, within } from './rounding.ts';

type Exact = Figure & { readonly value: number };

/** 占比: a share that is told right behind the part and the whole that it is of. */
export interface StatedShare {
  readonly share: Exact;
  readonly part: Exact;
  readonly whole: Exact;
  /** Whether each of several parts has a share of its own: 分别占36%和64%. */
  readonly isInTurn?: true;
}

/** The shares of a paragraph of which part and whole are sure: 项目74个，其中制造业项目49个，占66.2%; 交付房屋3980套，交付率90.4%. */
export function statedShares(text: string, figures: readonly Figure[]): readonly StatedShare[] {
  const found: StatedShare[] = [];
  for (const [at, share] of figures.entries()) {
    if (share.kind !== 'percent' || !exact(share) || share.value <= 0 || share.value > 100) continue;
    found.push(...(inTurn(text, figures, at) ?? ofNumberedWhole(text, figures, at) ?? ofPartBefore(text, figures, at)));
  }
  return found;
}

/** 49个，占74个项目的66.2%: the whole is told between. */
function ofNumberedWhole(text: string, figures: readonly Figure[], at: number): StatedShare[] | null {
  const [part, whole, share] = [figures[at - 2], figures[at - 1], figures[at]];
  if (!part || !whole || !share || !exact(share) || !exact(part) || !exact(whole) || !areAlike(part, whole)) return null;
  if (!TAKES.test(text.slice(part.end, whole.start)) || !/^[^，。；、\d]{0,8}的$/.test(text.slice(whole.end, share.start))) return null;
  return part.value <= whole.value ? [{ share, part, whole }] : null;
}

const TAKES = /^[^，。；、（）()\d]{0,6}[，,（(](?:约|已|共)?占(?!预算|计划|目标|任务)[^，。；、：\d]{0,12}$/;

/** 其中甲类49个、乙类20个，分别占66.2%、27.0%; null where no shares are told in turn. */
function inTurn(text: string, figures: readonly Figure[], at: number): StatedShare[] | null {
  const { start } = figures[at] as Figure;
  const named = IN_TURN.exec(text.slice(Math.max(0, start - LONGEST_NAME), start));
  if (!named) return null;
  const shares = turnFrom(text, figures, at);
  const first = at - shares.length;
  const whole = shares.length < 2 || first < 1 ? null : wholeOf(text, figures, first, named[1] ?? '');
  if (!whole) return [];
  return shares.flatMap((share, nth) => {
    const part = figures[first + nth];
    return part && exact(share) && exact(part) && areAlike(part, whole) && part.value <= whole.value
      ? [{ share, part, whole, isInTurn: true }]
      : [];
  });
}

/** The percentages that are told one after the other from one on. */
function turnFrom(text: string, figures: readonly Figure[], at: number): readonly Figure[] {
  let end = at + 1;
  while (end < at + MOST_IN_TURN && figures[end]?.kind === 'percent' && /^[、，,和及]$/.test(between(text, figures, end))) end++;
  return figures.slice(at, end);
}

/** What stands between a figure and the one before it. */
const between = (text: string, figures: readonly Figure[], at: number): string => text.slice(figures[at - 1]?.end ?? 0, figures[at]?.start);

const IN_TURN = /[，,]分别占(?:比|([^，。；、：（）()\d]{1,14}?)的?(?:比重|比例)?)?(?:为|达到?)?$/;
const MOST_IN_TURN = 8;
const LONGEST_NAME = 24;

/** The part is told right before its share, and the whole before that. */
function ofPartBefore(text: string, figures: readonly Figure[], at: number): StatedShare[] {
  const share = figures[at];
  let last = figures[at - 1];
  let nth = at - 1;
  if (!share || !last || !exact(share)) return [];
  const words = text.slice(last.end, share.start);
  // 49个，增长12%，占66.2%
  if (last.kind === 'percent' && figures[at - 2] && GREW.test(text.slice(figures[at - 2]?.end, last.start))) last = figures[--nth];
  if (!last || !exact(last) || last.kind === 'percent') return [];
  const part = last;
  const named = SHARE.exec(words);
  if (named) {
    const whole = wholeOf(text, figures, nth, named[1] ?? '');
    return whole ? [{ share, part, whole }] : [];
  }
  const [, deed] = RATE.exec(words) ?? [];
  const whole = deed === undefined ? null : dealtWith(text, figures, nth, deed);
  return whole ? [{ share, part, whole }] : [];
}

const SHARE = /^[，,、（(](?:约|已|共|只|仅)?占(?:比|([^，。；、：（）()\d]{1,14}?)的?(?:比重|比例)?)?(?:为|达到?|高达)?$/;
const GREW = /^[，,、](?:同比|比上年|较上年)?(?:增长|下降|提高|减少)$/;
/** Rates of which the base is all that was to be dealt with; 参保率, 就业率, 结案率 have another one. */
const RATE =
  /^[，,](办结|办复|答复|回复|交付|开工|竣工|完工|完成|整改|销号|合格|达标|拆除|解决|化解|兑现|到会|出席|录取|入住|出租|投产|验收|拨付|修复|采纳|安置|回收|通过|按期办结|整改完成|检测合格|抽检合格)率(?:为|是|达到?|高达)?$/;

/** The whole of the part at `nth`, where `name` says of what the share is; null where it is not sure. */
function wholeOf(text: string, figures: readonly Figure[], nth: number, name: string): Exact | null {
  const part = figures[nth];
  if (!part) return null;
  const from = sentenceStart(text, part.start);
  const lead = leadBefore(text, from, part.start);
  let first = nth;
  while (first > 0 && (figures[first - 1]?.start ?? -1) >= from) first--;
  const candidates = figures
    .slice(first, nth)
    .filter((figure) => figure.start >= from && figure.end <= (lead ?? part.start) && areAlike(figure, part));
  const whole = candidates.findLast((figure) => !CHANGED.test(text.slice(Math.max(from, figure.start - 20), figure.start)));
  if (
    !whole ||
    !exact(whole) ||
    (part.value ?? 0) > whole.value ||
    !isCalled(name.replace(whole.unit, ''), text.slice(from, whole.end + 8))
  )
    return null;
  if (lead !== null) return whole;
  // Without 其中 nothing but the name, or that there are no others, tells of what it is a part.
  return name !== '' && candidates.at(-1) === whole ? whole : null;
}

/** Where 其中, or 74个项目中， ends that leads to a part; null where none does. */
function leadBefore(text: string, from: number, until: number): number | null {
  const words = text.slice(from, until);
  const at = words.lastIndexOf('其中');
  if (at >= 0) return from + at;
  const among = /(?<=\d[^，。；、\d]{1,10})中[，,](?=[^。；]{0,40}$)/.exec(words);
  return among ? from + among.index : null;
}

/** 占全部诊疗量的, 占项目总数的: whether what the share is of is what was told; 占全国的, 占年度计划的 are not. */
function isCalled(name: string, told: string): boolean {
  const own = name.replace(/^(?:全部|所有|总|其)|(?:总?[数量额]|总?(?:面积|人数|数量))$/g, '');
  return !/计划|目标|任务|预算$/.test(name) && (own === '' || /^全[部体]$/.test(own) || told.includes(own));
}

/** 比上年增加12个: no whole. */
const CHANGED = /(?:[比较][^，。；、\d]{1,12}|同比|环比|净)(?:增加|减少|增长|下降|净增|净减|多|少)了?$/;

/** What there was to deal with, where the part before a rate says that so much of it was: 交办186项，完成183项，完成率…. */
function dealtWith(text: string, figures: readonly Figure[], nth: number, deed: string): Exact | null {
  const [whole, part] = [figures[nth - 1], figures[nth]];
  if (!whole || !part || !exact(whole) || !areAlike(whole, part) || (part.value ?? 0) > whole.value) return null;
  const words = text.slice(whole.end, part.start);
  // 到会率 is of those who came: 实到.
  const done = Math.max(words.lastIndexOf(deed.slice(-2)), /^(?:到会|出席)$/.test(deed) ? words.lastIndexOf('实到') : -1);
  if (words.length > FARTHEST || done < 0 || STAGE.test(words) || /[。！？；\n]/.test(words) || /[不未没待难]$/.test(words.slice(0, done)))
    return null;
  return NEWLY.test(text.slice(Math.max(0, whole.start - 16), whole.start)) ? null : whole;
}

const FARTHEST = 24;
/** 全年计划120户，上半年完成66户，完成率110%: of the goal of a part of the year. */
const STAGE = /半年|季度|月/;
/** 新收, 新增: what was left from before belongs to the base, too. */
const NEWLY = /新[收立增办]|本[月周季]|其中[^，。；]*$/;

const areAlike = (a: Figure, b: Figure): boolean => a.kind === b.kind && a.unit === b.unit && a.unit !== '';

/** A semicolon does not end what a whole is told in. */
function sentenceStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && STOPS[text.charCodeAt(start - 1)] !== 1) start--;
  return start;
}

const STOPS = unitTable('。！？\n');

/** The share that a part makes of its whole, in per cent. */
export const shareOf = (part: Exact, whole: Exact): number => (part.value / whole.value) * 100;

/**
 * Whether a share is right of anything that the paragraph tells: of another whole, of two together (新建20个，续建60个，其中…), for parts together (本科20人、硕士30人，
 * 占50%), or of the whole that another share beside it is of (60岁及以上144067人，占24.70%，其中65岁及以上109654人，占18.80%).
 */
export function fitsAny({ share, part, whole, isInTurn }: StatedShare, figures: readonly Figure[]): boolean {
  // Most shares are right of the whole that was told.
  if (fits(share, part.value, rounding(part), whole.value, rounding(whole))) return true;
  const { alike, singles } = others(part, figures);
  const [at, of] = [lowerBound(alike, ({ start }) => start >= part.start), lowerBound(alike, ({ start }) => start >= whole.start)];
  const parts = sums(alike.slice(isInTurn || of > at ? at : Math.max(of + 1, at - MOST_TOGETHER), at + 1).reverse());
  const wholes = [...singles, ...sums(alike.slice(Math.max(0, of - MOST_TOGETHER), of + 1).reverse())];
  return (
    parts.some(([value, slack]) => wholes.some(([sum, off]) => fits(share, value, slack, sum, off))) || fitsOuter(share, part, figures)
  );
}

interface Others {
  /** The figures of a paragraph in a part's unit. */
  readonly alike: readonly Figure[];
  /** Their values, each once. */
  readonly singles: readonly Rounded[];
}

const known = new WeakMap<readonly Figure[], Map<string, Others>>();

/** Worked out once for all shares of a paragraph. */
function others(part: Figure, figures: readonly Figure[]): Others {
  const byUnit = known.get(figures) ?? new Map<string, Others>();
  known.set(figures, byUnit);
  const key = `${part.kind} ${part.unit}`;
  const before = byUnit.get(key);
  if (before) return before;
  const alike = figures.filter((figure) => areAlike(figure, part) && figure.value !== null && figure.value > 0);
  const distinct = new Map(alike.map((figure): [string, Figure] => [`${figure.value} ${rounding(figure)}`, figure]));
  const made = { alike, singles: [...distinct.values()].flatMap((figure) => sums([figure])) };
  byUnit.set(key, made);
  return made;
}

/** So many are told together. */
const MOST_TOGETHER = 3;

type Rounded = readonly [value: number, slack: number];

const fits = (share: Exact, value: number, slack: number, whole: number, off: number): boolean =>
  within(share, ((value - slack) / (whole + off)) * 100, ((value + slack) / Math.max(whole - off, Number.MIN_VALUE)) * 100);

/** The first figure, the first two together, and so on. */
function sums(figures: readonly Figure[]): readonly Rounded[] {
  let value = 0;
  let slack = 0;
  return figures.map((figure) => {
    value += figure.value ?? 0;
    slack += rounding(figure);
    return [value, slack];
  });
}

function fitsOuter(share: Exact, part: Exact, figures: readonly Figure[]): boolean {
  return figures.some((whole, at) => {
    const own = figures[at + 1];
    if (!areAlike(whole, part) || whole === part || whole.value === null || own?.kind !== 'percent' || own.value === null || own.value <= 0)
      return false;
    const outer = (whole.value / own.value) * 100;
    return fits(share, part.value, rounding(part), outer, outer * (rounding(own) / own.value) + rounding(whole));
  });
}
