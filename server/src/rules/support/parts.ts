import type { Figure } from '../../quantity/figure.ts';
import { COMPARED_WITH } from './compared.ts';
import { exact } from './rounding.ts';

/** 工业30个: one item of an enumeration, with the words that name it. */
export interface Part {
  readonly label: string;
  readonly figure: Figure & { readonly value: number };
}

/** What follows a whole: 50个，其中[工业30个、服务业25个]. */
export interface Parts {
  /** `full` after 分别为, which names every part; `colon` after a bare colon; `some` after 其中 and in brackets; `among` in 184座水库中，有…; `bare` after a mark alone. */
  readonly told: Told;
  readonly items: readonly Part[];
  /** Whether the sentence or the bracket ends with the last item. */
  readonly closes: boolean;
  /** Whether it is one of several divisions of a whole: 按行业分，…. */
  readonly isAnew: boolean;
  /** Whether they are told by kinds that exclude each other: 从单位性质看, 按学历分. */
  readonly isByKind: boolean;
  /** Whether 包括 or 具体看 leads to them: what is told so overlaps less than behind 其中. */
  readonly isIncluded: boolean;
}

type Told = 'full' | 'colon' | 'some' | 'among' | 'bare';

/**
 * The items that follow figure `at` and share its unit. What is told beside a figure (、增长5%, 、总投资180亿元) is passed over; the run ends where
 * anything but a mark and a plain label comes between.
 */
export function partsAfter(text: string, figures: readonly Figure[], at: number): Parts | null {
  const whole = figures[at];
  if (!whole) return null;
  const next = { index: at + 1, end: whole.end };
  const gapTo = (figure: Figure): string => text.slice(next.end, figure.start);
  const passAsides = (): void => {
    for (let passed = 0; passed < MOST_ASIDES; passed++) {
      const aside = figures[next.index];
      const share = figures[next.index + 1];
      // 占计划面积1296万亩的83.5%
      const isOfPlan = aside?.unit === whole.unit && share?.kind === 'percent' && text.slice(aside.end, share.start) === '的';
      if (!aside || !(isOfPlan ? OF_PLAN.test(gapTo(aside)) : isAside(gapTo(aside), whole, aside))) return;
      next.index += isOfPlan ? 2 : 1;
      next.end = isOfPlan ? share.end : aside.end;
    }
  };
  // 第二产业投资709亿元，其中工业投资700亿元；第三产业投资571亿元: the next of a row, and no part.
  const isInRow = /[；;][^。；;]*$/.test(text.slice(Math.max(0, whole.start - LONGEST_CLAUSE), whole.start));
  // 45平方公里，由三个片区组成：…: as many parts must follow.
  const counted = figures[next.index];
  const isCounted =
    counted?.kind === 'count' &&
    counted.unit !== whole.unit &&
    /^[，,](?:由[\u4e00-\u9fff、]{0,24}|分为?|包括)$/.test(text.slice(whole.end, counted.start));
  if (isCounted) {
    next.index++;
    next.end = counted.end;
  } else passAsides();
  const opening = figures[next.index];
  if (!opening || opening.start - next.end > LONGEST_OPENING || !isPart(opening, whole)) return null;
  const gap = gapTo(opening);
  // （还本15亿元，付息11亿元），其中：一般债券…: of what was told before the bracket.
  if (/^[）)]/.test(gap) || (isInRow && /[；;。]/.test(gap))) return null;
  const told = toldBy(gap);
  const isAnew = ANEW.test(gap);
  if (!told || ((isAnew || told === 'bare') && isPartItself(text, figures, at))) return null;
  const isMadeOf = /[，,]由[^，,：:]*$/.test(gap);
  const turns = turnsIn(gap);
  const items: Part[] = [];
  const isInBracket = /[（(][^）)]*$/.test(gap);
  let rows = false;
  for (let figure: Figure | undefined = opening; figure && isPart(figure, whole); figure = figures[next.index]) {
    const before = gapTo(figure);
    // 工业45个（含制造业28个）、农业8个: behind the bracket the list goes on to which its whole belongs.
    if (isInBracket && items.length > 0 && /^[^（(]*[）)]/.test(before)) break;
    // 工业30个、服务业25个；公路12条: a weaker mark does not go on behind a stronger one.
    const isOver = isInRow || items.length > 1;
    if (before.length > LONGEST_OPENING || (isOver && /[；;]/.test(before) && !rows)) break;
    if (items.length === 1) rows = /[；;]/.test(before);
    const isNext = items.length === 0 || /^[、，和]$/.test(before);
    const label = turns ? (isNext ? turns[items.length] : undefined) : labelOf(text, before, items.length > 0 ? NEXT : OPENS[told], figure);
    if (label === undefined || !PLAIN.test(label)) break;
    // 产业类80个、民生类27个，已开工98个: how far all of them are.
    if (items.length > 1 && SO_FAR.test(label) && !SO_FAR.test(items[0]?.label ?? '')) break;
    if (items.length === MOST_ITEMS) return null;
    // 30人（核载45人）: what stands alone in brackets, without a word that leads to it, is seldom a part.
    if (isInBracket && items.length === 0 && ALONE.test(text.slice(figure.end, figure.end + 3)) && !LED.test(gap)) return null;
    items.push({ label, figure });
    next.index++;
    next.end = figure.end;
    passAsides();
    passSubparts(text, figures, next);
  }
  if (items.length === 0 || (turns && turns.length !== items.length) || (isCounted && counted.value !== items.length)) return null;
  const behind = text.slice(next.end, next.end + 10);
  // 18.9亿元，由甲12.7亿元和乙6.2亿元两部分构成
  if (isMadeOf && !MAKES_UP.test(behind)) return null;
  return {
    told: isCounted && told === 'colon' ? 'full' : told,
    items,
    isAnew,
    isByKind: BY_KIND.test(gap),
    isIncluded: /包[括含]|具体来?看?[，,：:]/.test(gap),
    closes: isMadeOf || CLOSED.test(behind.slice(0, 6)),
  };
}

/** The parts with which a text begins, of a whole that was told before it: 分产业看，第一产业增加值…，第二产业增加值…. */
export function partsAtStart(text: string, figures: readonly Figure[]): Parts | null {
  const [first] = figures;
  return first && OPENS.some.test(text.slice(0, first.start)) ? partsAfter(text, [{ ...first, start: 0, end: 0 }, ...figures], 0) : null;
}

/** The divisions behind a figure that are announced as such, of a whole that was told before them: 分性别看，…；分城乡看，…. */
export function divisionsAnew(text: string, figures: readonly Figure[], from: number): readonly (readonly Part[])[] {
  const divisions: (readonly Part[])[] = [];
  for (let at = Math.max(1, from); at < figures.length; at++) {
    const [before, first] = [figures[at - 1], figures[at]];
    if (!before || !first || first.start - before.end > LONGEST_OPENING || !ANEW.test(text.slice(before.end, first.start))) continue;
    const parts = partsAfter(text, [{ ...first, start: 0, end: before.end }, ...figures.slice(at)], 0);
    if (parts) divisions.push(parts.items);
  }
  return divisions;
}

/** No writer tells more beside one figure, nor divides a whole into more. */
const MOST_ASIDES = 6;
const MOST_ITEMS = 40;
const LONGEST_CLAUSE = 60;
const LONGEST_OPENING = 44;

const isPart = (figure: Figure, whole: Figure): figure is Part['figure'] =>
  figure.unit === whole.unit && figure.kind === whole.kind && exact(figure);

/** 进出口总额28亿元，其中出口17亿元、进口11亿元。按贸易方式分，…: of the whole that was told before, and not of its last part. */
function isPartItself(text: string, figures: readonly Figure[], at: number): boolean {
  const own = figures[at];
  const before = figures[at - 1];
  if (!own) return true;
  const lead = /[^。；;\n]*$/.exec(text.slice(Math.max(0, own.start - LONGEST_ASIDE), own.start))?.[0] ?? '';
  return /其中|[分看][，,：:]/.test(lead) || (before?.unit === own.unit && own.start - before.end <= lead.length);
}

/** 其中工业30个: the label stands before the figure; 其中3个为国家级、5个为省级: behind it. */
function labelOf(text: string, gap: string, pattern: RegExp, figure: Figure): string | undefined {
  const before = pattern.exec(gap)?.[1];
  if (before !== undefined) return before;
  if (!AMONG.test(gap) && !/(?:其中|^(?:为|是)?[\u4e00-\u9fff]{1,10}[、，,；;和])[，,：:]?(?:有|和)?$/.test(gap)) return undefined;
  return /^(?:为|是|属于?)?([\u4e00-\u9fff]{1,10})(?=[、，,；;。）)和]|$)/.exec(text.slice(figure.end, figure.end + 14))?.[1];
}

const THREE = ['第一产业', '第二产业', '第三产业'];

/** 小学、初中、高中分别为6所、4所、1所: what is named first, and counted in turn. Null where nothing is. */
function turnsIn(gap: string): readonly string[] | null {
  if (INDUSTRIES.test(gap)) return THREE;
  const named = /([\u4e00-\u9fff]{1,12}(?:[、和][\u4e00-\u9fff]{1,14}){1,7})分别[\u4e00-\u9fff]{0,4}$/
    .exec(gap)?.[1]
    ?.replace(/^.*其中/, '');
  if (named === undefined) return null;
  const industries = /^(?:三次产业|一、?二、?三次?产业?)/.test(named);
  return industries ? THREE : named.split(/[、和]/);
}

/** 产业类142个（含制造业96个、服务业46个）、基础设施类75个; 教育80亿元，其中小学30亿元；卫生40亿元: parts of a part. */
function passSubparts(text: string, figures: readonly Figure[], next: { index: number; end: number }): void {
  const ahead = text.slice(next.end, next.end + LONGEST_ASIDE);
  const aside = /^[（(][^（()）]*[）)](?=[、，,；;和])/.exec(ahead)?.[0] ?? /^[，,]其中[^。；;]*(?=[；;])/.exec(ahead)?.[0];
  if (aside === undefined) return;
  next.end += aside.length;
  for (let figure = figures[next.index]; figure && figure.start < next.end; figure = figures[++next.index]);
}

const LONGEST_ASIDE = 90;

/** The items before a figure that is said to be their sum: [小学40所、初中18所]，合计58所. Null where an earlier figure may belong to them. */
export function partsBefore(text: string, figures: readonly Figure[], at: number): readonly Part[] | null {
  const whole = figures[at];
  // 三项合计19.3亿元: how many they are, is none of them.
  const lastAt = COUNTS.test(figures[at - 1]?.text ?? '') ? at - 2 : at - 1;
  const last = figures[lastAt];
  const lead = last ? text.slice(last.end, whole?.start).slice(0, 12) : '';
  if (!whole || !last || !(TOTAL.test(lead) || ALL_TOLD.test(lead))) return null;
  const items: Part[] = [];
  let i = lastAt;
  let next = last.end;
  for (let figure = last; isPart(figure, whole); ) {
    const before = figures[i - 1];
    const isNear = before !== undefined && figure.start - before.end <= 24;
    const gap = text.slice(isNear ? before.end : Math.max(0, figure.start - 24), figure.start);
    const run = isNear ? LISTED.exec(gap) : null;
    const label = run?.[1] ?? /[\u4e00-\u9fff“”]*$/.exec(gap)?.[0] ?? '';
    items.unshift({ label: label.slice(-12), figure });
    next = figure.start;
    if (!run) break;
    if (!before) return null;
    figure = before;
    i--;
  }
  const earlier = figures[i - 1];
  const isOpen =
    earlier?.unit === whole.unit && !/[。！？；;\n]/.test(text.slice(earlier.end, next)) && !/其中/.test(text.slice(earlier.end, next));
  // …收入3.9亿元，增长5%。加上级补助收入4.1亿元、调入资金2.7亿元，收入总计…: of a budget, what it begins with may stand anywhere before.
  const isOfBudget = /[收支][入出][合总]计/.test(text.slice(last.end, whole.start));
  if (isOfBudget && !/(?:^|[：:\n])[\u4e00-\u9fff]{0,16}$/.test(text.slice(Math.max(0, next - 18), next))) return null;
  return items.length < 2 || isOpen || items.some(({ label }) => /[合总共]计/.test(label)) ? null : items;
}

/** Whether a sum is told with 共 alone, which what was not told may be among. */
export const isAllTold = (text: string, last: Figure, whole: Figure): boolean => ALL_TOLD.test(text.slice(last.end, whole.start));

/** What is told beside a figure: how it grew, what it is of a plan, what else goes with it. */
function isAside(gap: string, whole: Figure, aside: Figure): boolean {
  if (gap.length > 28 || /其中|[。；;：:]/.test(gap)) return false;
  if (aside.kind === 'percent' || aside.kind === 'point') return ASIDE.test(gap);
  return aside.unit === whole.unit ? ROSE_BY.test(gap) : BESIDE.test(gap);
}

const MOVES = '(?:增长|增加|提高|上升|下降|减少|降低|回落|提升|上涨|增产|减产|增收|减收|增支|减支|快|高|低|慢)';
const ASIDE = new RegExp(
  `^(?:人民币|[\\u4e00-\\u9fff]{0,4})(?:[、，,（(](?:按|扣除)[^，,、]{2,12}(?:计算|因素|后))?[、，,（(]?(?:按[\\u4e00-\\u9fff]{2,6})?(?:${COMPARED_WITH})?(?:同口径|可比口径|实际|名义|分别)?(?:${MOVES}了?|(?:为|占|完成|是)[\\u4e00-\\u9fff]{0,8}(?:预算|计划|任务|目标|预期)数?的?|完成率(?:为|达)?|占比?(?:[\\u4e00-\\u9fff]{0,10}的?比重)?(?:为|达到?)?)$`,
);
const ROSE_BY = new RegExp(`^[\\u4e00-\\u9fff]{0,4}[、，,（(](?:${COMPARED_WITH})(?:净|新)?${MOVES}了?$`);
const OF_PLAN = /^[\u4e00-\u9fff]{0,6}[、，,（(](?:占|为|完成|达到)[\u4e00-\u9fff]{1,10}$/;
const BESIDE =
  /^[\u4e00-\u9fff]{0,4}[、，,](?:总投资|投资|投资额|总额|金额|资金|面积|总面积|涉及资金|计划总投资|协议资金|合同金额|惠及[\u4e00-\u9fff]{2,4}|涉及[\u4e00-\u9fff]{0,4}|带动就业|折合?)(?:达到?|为|约)?$|^[、，,]$/;
const LABEL =
  '([2-5]A级[\\u4e00-\\u9fff]{0,4}|(?:(?:19|20)\\d{2}年)?[\\u4e00-\\u9fffA-Za-z“”]{1,16}(?:[（(][\\u4e00-\\u9fff]{1,6}[）)][\\u4e00-\\u9fff]{1,10})?)$';
const BY = '(?:^|[，,。；;])(?:按|分|从)[\\u4e00-\\u9fff、]{1,10}?(?:分|看|来看|划分|分类)';
const ANEW = new RegExp(BY);
const BY_KIND =
  /[按分从][\u4e00-\u9fff、]{0,6}(?:类型|性质|类别|种类|学历|年龄段?|性别|来源|去向|方式|途径|时段|等级|层级|所有制)(?:构成|结构|情况)?(?:上|来)?(?:看|划?分|分类)/;
/** 资金来源为：, 由以下部分构成：: a closed list, whatever is in it. */
const SOURCES =
  '(?:其|按|由[\\u4e00-\\u9fff、]{0,20})?[\\u4e00-\\u9fff]{0,6}(?:来源|构成|组成|用途|用于|分解|分布)(?:情况)?(?:如下|分别)?(?:为|是)?[：:]';
const SO_FAR = /^(?:目前|现)?已(?:开|完|竣|建|投|落|启|签|入)/;
const MAKES_UP = /^[两二三四五六]?个?(?:大?部分|大块|大类|块|项)?(?:共同)?(?:构成|组成)/;
const OPENS: Readonly<Record<Told, RegExp>> = {
  full: new RegExp(`^[\\u4e00-\\u9fff]{0,6}[）)]?[，,：:；;。]?(?:分别(?:为|是|用于|投向|来自)|即|由(?![于此])|${SOURCES})${LABEL}`),
  some: new RegExp(
    `^(?:[^。；;：:其]{0,20}[）)]?[，,：:（(；;。]?其中[，,：:]?(?:有|：)?|${BY}(?:[，,：:]其中)?[，,：:]|[^。；;：:其]{0,12}[，,。；;]具体来?看?[，,：:]|[\\u4e00-\\u9fff]{0,6}[，,：:（(；;]包[括含][：:]?|[\\u4e00-\\u9fff]{0,6}[（(]含?)${LABEL}`,
  ),
  colon: new RegExp(`^[\\u4e00-\\u9fff]{0,4}[：:]${LABEL}`),
  among: new RegExp(`^[\\u4e00-\\u9fff]{1,8}中[，,](?!共?有$|包括$)(?:共?有|包括)?${LABEL}`),
  bare: new RegExp(`^[\\u4e00-\\u9fff]{0,6}[，,、。]${LABEL}`),
};
const TURNS = /^[^。；;]{0,20}[，,：:。（(]?其中[，,：:]?[^。；;，,]{3,40}分别[\u4e00-\u9fff]{0,4}$/;
const INDUSTRIES = /^[\u4e00-\u9fff]{0,4}[，,。；;](?:三次产业|一、?二、?三次?产业?)[\u4e00-\u9fff]{0,6}分别[\u4e00-\u9fff]{0,4}$/;
const BEHIND = /^[\u4e00-\u9fff]{0,6}[，,。（(]其中[，,：:]?有?$/;
/** 座水库中，有, and 4座大型水库 behind it. */
const AMONG = /^[\u4e00-\u9fff]{1,8}(?<!其)中[，,](?:共?有|包括)?$/;
const NEXT = new RegExp(`^(?:[\\u4e00-\\u9fff]{0,6}[）)]?[、，,；;]|和|及|以及)(?:和|及)?(?:\\d[.．、]|[（(]\\d[）)]|[①-⑩])?${LABEL}`);
const ALONE = /^[\u4e00-\u9fff]{0,2}[）)]/;
const LED = /其中|[（(]含|包[括含]|分别|[：:]/;
const COUNTS = /^(?:以上)?[两二三四五六七八九十]{1,2}(?:项|批|者|期|类|方面|部分)$/;
const LISTED = /^(?:[\u4e00-\u9fff]{0,6}[、，,；;]\s?|和|及|以及)(?:和|及)?([\u4e00-\u9fff]{0,14})$/;
const TOTAL =
  /^[\u4e00-\u9fff]{0,4}[，,；;。]?\s?(?:(?:以上)?[两二三四五六几](?:项|批|者|期|类|方面|部分)|以上[\u4e00-\u9fff]{0,4}|[收支][入出])?(?:合计|共计|总计|总共|一共|(?<=[项批者期类分])共)[\u4e00-\u9fff]{0,6}(?:为|是|达)?$/;
/** 国家级8处、省级21处，共29处; 三县分别新增6家、2家、3家，新增平台共11家 */
const ALL_TOLD = /^[，,][\u4e00-\u9fff]{0,8}(?<!公)共有?$/;
const CLOSED = /^[^等]{0,2}(?:[）)]|[。；;！!\n]|$)/;

const toldBy = (gap: string): Told | null =>
  OPENS.full.test(gap)
    ? 'full'
    : OPENS.some.test(gap) || TURNS.test(gap) || BEHIND.test(gap)
      ? 'some'
      : OPENS.colon.test(gap)
        ? 'colon'
        : OPENS.among.test(gap) || AMONG.test(gap)
          ? 'among'
          : OPENS.bare.test(gap) || INDUSTRIES.test(gap)
            ? 'bare'
            : null;

// 占, 增长, 比上年 … tell something else than a part; 亿元以上 and 其中 tell parts of parts; 合三千吨 and 从三千吨 tell the same again.
const PLAIN =
  /^(?!合$|满分|[上下]限|最[高多少]|最低(?!生活|价?收购)|至多|至少|封顶|折合?|相当|从|由|自(?!筹)|(?:贸易)?[顺逆]差|.*(?:不含|不包|扣除|(?<![乱侵强抢挤])占(?!道|用)|增(?!材|加值|值税)(?<!新增(?=债))|减|降(?!解)|升(?!级)|比(?!赛)|较(?![好差])|(?<!合)同(?![业学步志行])|其中|以上|以下|累计|(?<!直)达|超(?![市级])|均(?!衡)|每|(?<!节)约|人均|目前|总|(?<!公)共(?!同|有产权)|合计|今年|去年|上年))/;
