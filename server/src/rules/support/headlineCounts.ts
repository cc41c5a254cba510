import type { ParagraphFacts } from '../../facts/facts.ts';
import { openingOf } from '../../text/articleOpening.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';
import type { Collected } from '../rule.ts';
import { smallChineseNumber } from './numerals.ts';

/** So many things of one name, in a headline or in the paragraph below it: 开通6条通学公交专线; 7条通学公交专线投入运营. */
export interface NamedCount extends Span {
  readonly value: number;
  readonly text: string;
  readonly unit: string;
  /** How the name begins that stands behind, and how the words end that stand before; '' where they are too short to be known again. */
  readonly behind: string;
  readonly before: string;
  /** 比上年增加0.6万吨: by how much it changed. */
  readonly isChange?: true;
  /** 30.4万吨，比上年增加0.6万吨: told with its own change, as in the source. */
  readonly isDetailed?: true;
  /** 突破1200列: more than so many. */
  readonly isOver?: true;
  /** 加装电梯突破300部, 已累计加装电梯289部: what has come to so many by now. */
  readonly cameTo?: string;
  /** What its clause says before it, where that is one name: 夏粮总产; and the clauses of the sentence before that, the nearest last. */
  readonly what?: string;
  readonly lead?: readonly string[];
  /** What is told of them all, where it is one of a few deeds: 新添12家, 14家企业榜上有名. */
  readonly deed?: string;
  /** What is told of them all with the words right before, where these do not tell whose they are: 城区7座公厕投用. */
  readonly deedThere?: string;
}

export interface NamedCounts {
  readonly isHeadline: boolean;
  readonly counts: readonly NamedCount[];
}

const COUNT =
  /(?<![\d.第—－\-~～至])(\d{1,6}(?:\.\d+)?)([万亿]?(?:元|亩|吨|公里|平方米|千瓦|人次|架次|标箱|公顷|公斤|斤|立方米|平方公里|[列条个家座项所处名户辆台部盏根场对位件款只株间套人位]))([\u4e00-\u9fff“”]{0,5})/g;
/** 第12届茶文化节 */
const EDITION = /第(\d{1,3}|[一二三四五六七八九十]{1,4})(届)([\u4e00-\u9fff“”]{0,4})/g;
/** How a piece of news begins. */
const LEAD = /^(?:记者|日前|近日|连日来|昨[日天]|今[天日晨]|(?:\d{1,2}月)?\d{1,2}日|从.{2,12}获悉)/;
/** All that there are by now, some of them, or others: not those of the headline. */
const OTHERS =
  /累计|目前|已有|共有|共建|拥有|总数|达到?$|截至|此前|全省|全国|其中|另外?|还有|其余|首批|第[二三]批|后续|计划|将|原有|现有|去年|上年|上届|每/;
/** 增长, 完成投资: what may be told of several things. */
const OF_ALL = /[增降减升]|投资|达到|突破|超过|总[额量值产]|分别|同比|比/;

/** 夏粮总产量达, of which 达 says nothing */
const WHAT = /^([\u4e00-\u9fff]{2,10}?)(?:已?[达为是有共]到?)?$/;
const MOVED = /[增降减升比超]|同期/;
const LONGEST_LEAD = 60;
/** A change told right behind. */
const DETAILED = /^[，、,](?:同比|[比较](?:上年|去年|上届))(?:同期)?(?:增加|减少|增产|减产|[多少])[\d.]+[万亿]?[^%％\d.万亿]/;
const CHANGE = /(?:增加|减少|增长|增产|减产|增收|提高|下降|净增|净减|[多少高低])了?$/;
const OVER = /(?:突破|超过?|逾)$/;
const CAME_TO = /([\u4e00-\u9fff]{4})(?:突破|超过?|逾|已?达到?|累计达?)?$/;
/** Of such a unit a lead that tells but one number tells that of the headline. */
const OWN_UNIT = /^[万亿]?(?:吨|公里|人次|架次|标箱|[列辆台件])$/;

/** Null where a paragraph is neither a headline nor a lead, or counts nothing. */
export function namedCountsIn({ paragraph: { kind, text } }: ParagraphFacts): NamedCounts | null {
  const isHeadline = kind === 'title' || kind === 'heading';
  const opening = isHeadline ? undefined : openingOf(text);
  if (!isHeadline && opening === undefined && !LEAD.test(text)) return null;
  const counts = [COUNT, EDITION].flatMap((pattern) =>
    matchesOf(text, pattern).map(({ index, 0: found, 1: number = '', 2: unit = '', 3: name = '' }): NamedCount => {
      const clause = /[^，。；：！？]*$/.exec(text.slice(Math.max(0, index - 24), index))?.[0] ?? '';
      const isPlain = !OTHERS.test(clause);
      const before = /[\u4e00-\u9fff]{4}$/.exec(clause)?.[0] ?? '';
      const end = index + found.length - name.length;
      const cameTo = CAME_TO.exec(clause)?.[1];
      const told = isPlain && unit !== '届' ? deedOf(isHeadline, clause, text.slice(end, end + LONGEST_DEED)) : undefined;
      const what = OTHERS.test(clause.replace(/达到?$/, '')) ? undefined : WHAT.exec(clause)?.[1];
      const lead = /[^。！？\n]*$/.exec(text.slice(Math.max(0, index - LONGEST_LEAD), index - clause.length))?.[0];
      const there = /[\u4e00-\u9fff]{2}$/.exec(clause)?.[0];
      return {
        value: Number(number) || (smallChineseNumber(number) ?? 0),
        text: text.slice(index, end),
        unit: PERSONS.test(unit) ? '名' : unit,
        behind: isPlain && name.length === (unit === '届' ? SHORT_NAME : NAME) ? name : '',
        before: isPlain && !OF_ALL.test(before) ? before : '',
        start: index,
        end,
        ...(what !== undefined && !MOVED.test(what) && { what, ...(lead && what.length <= NAME && { lead: lead.split(/[，；：]/) }) }),
        ...(cameTo !== undefined && { cameTo }),
        ...(OVER.test(clause) && { isOver: true as const }),
        ...(CHANGE.test(clause) && { isChange: true as const }),
        ...(DETAILED.test(text.slice(end, end + 16)) && { isDetailed: true as const }),
        ...(told?.isOurs && { deed: told.name }),
        ...(told && there !== undefined && { deedThere: told.name + there }),
      };
    }),
  );
  return counts.length === 0 || counts.length > MOST ? null : { isHeadline, counts };
}

/** Deeds that a headline and its lead may tell in different words; of each, what stands behind the number and what may stand before it. */
const DEEDS: readonly { readonly name: string; readonly behind: RegExp; readonly before?: RegExp }[] = [
  {
    name: '入选',
    behind: /^[^，。；：！？\d]{0,10}(?:入选|上榜|榜上有名|名列其中|位列其中|入围|获评|获批|获认定|被认定|被评为|被命名|被授予|喜获)/,
    before: /(?:新添|新增|再添|又添|喜添|增添)$/,
  },
  { name: '开工', behind: /^[^，。；：！？\d]{0,8}(?:集中|同日|同时|正式|统一|全面|相继)?(?:开工|动工)(?!仪式|率)/ },
  { name: '签约', behind: /^[^，。；：！？\d]{0,8}(?:集中|现场|成功|正式|当场)?签约(?!仪式|率)/ },
  { name: '投用', behind: /^[^，。；：！？\d]{0,8}(?:投用|启用|投入使用|投运|投入运营|建成开放)/ },
];
const LONGEST_DEED = 20;
/** Of whom the lead tells: 我市14家企业榜上有名, and not of those of the province. Those of a place are begun there too. */
const OURS = /[我本][市县区州旗镇乡](?:共?有)?$/;
const HERE = /[我全本][市县区州旗镇乡](?:共?有)?$|(?:^|[，的])(?:共?有)?$/;

interface Deed {
  readonly name: string;
  readonly isOurs: boolean;
}

function deedOf(isHeadline: boolean, clause: string, behind: string): Deed | undefined {
  for (const { name, behind: words, before } of DEEDS) {
    if (isHeadline && before?.test(clause)) return { name, isOurs: true };
    if (words.test(behind)) return { name, isOurs: isHeadline || (before ? OURS : HERE).test(clause) };
  }
  return undefined;
}

const PERSONS = /^[人位]$/;
const NAME = 5;
const SHORT_NAME = 4;
/** A paragraph of so many counts is a list. */
const MOST = 12;
/** How far below its headline a lead stands: a dateline and a subtitle may come between. */
const BELOW = 3;

interface Unlike {
  readonly above: Collected<NamedCount>;
  readonly here: Collected<NamedCount>;
}

/** Counts of a lead that are not those of the headline above it. A lead that tells the headline's number too tells of two things. */
export function unlikeHeadline(told: readonly Collected<NamedCounts>[]): readonly Unlike[] {
  return told.flatMap(({ paragraph, found }, at) => {
    const lead = found.isHeadline ? told.slice(at + 1, at + 1 + BELOW).find((one) => !one.found.isHeadline) : undefined;
    if (!lead || lead.paragraph - paragraph > BELOW) return [];
    return found.counts.flatMap((above): readonly Unlike[] => {
      const alike = lead.found.counts.filter(({ unit, isChange }) => unit === above.unit && !isChange);
      const named = above.isOver
        ? lead.found.counts.filter((one) => one.unit === above.unit && one.cameTo === above.cameTo && !one.isChange)
        : [];
      const [below] = named;
      if (below && named.length === 1 && above.cameTo !== undefined && isBelow(below, above) && !makeUp(alike, above.value))
        return [{ above: { paragraph: lead.paragraph, found: below }, here: { paragraph, found: above } }];
      const same =
        above.isOver && OWN_UNIT.test(above.unit) ? alike.filter((one) => isBelow(one, above)) : alike.filter((one) => isSame(one, above));
      const [here] = same;
      if (!here || same.length > 1 || (above.isOver && alike.length > 1) || makeUp(alike, above.value)) return [];
      const isNear = Math.abs(here.value - above.value) <= Math.max(2, above.value * 0.15);
      return isNear || isTurned(here.text, above.text)
        ? [inOrder({ paragraph, found: above }, { paragraph: lead.paragraph, found: here })]
        : [];
    });
  });
}

/** Which of the two is to be told as the slip: the headline, where the lead tells its number as its source does. */
const inOrder = (headline: Collected<NamedCount>, lead: Collected<NamedCount>): Unlike =>
  headline.found.isOver && lead.found.isDetailed ? { above: lead, here: headline } : { above: headline, here: lead };

/** Whether one of them, two of them or all are as many: 3家, and 2家…、1家… below it. */
const makeUp = (counts: readonly NamedCount[], value: number): boolean =>
  counts.some((one, at) => one.value === value || counts.slice(at + 1).some((other) => one.value + other.value === value)) ||
  counts.reduce((total, one) => total + one.value, 0) === value;

const isSame = (a: NamedCount, b: NamedCount): boolean =>
  (a.deedThere !== undefined && a.deedThere === b.deedThere) ||
  (a.behind !== '' && a.behind === b.behind) ||
  // 76名援疆教师启程, and 67名援疆教师在车站集结 below it
  (a.behind !== '' && b.behind.startsWith(a.behind.slice(0, SHORT_NAME)) && isTurned(a.text, b.text)) ||
  (a.before !== '' && a.before === b.before) ||
  (a.deed !== undefined && a.deed === b.deed) ||
  isCarried(b, a);

/** 夏粮总产86.4万吨, and 全市夏粮播种面积158万亩，总产84.6万吨 below it: whose it is, stands in the clause before, or farther before where the same digits stand. */
function isCarried({ what = '', text }: NamedCount, { what: short = '', lead, text: told }: NamedCount): boolean {
  const whose = what.slice(0, -short.length);
  if (lead === undefined || short === '' || whose.length < 2 || !what.endsWith(short)) return false;
  const clauses = lead.filter((clause) => clause !== '');
  return (isTurned(text, told) ? clauses : clauses.slice(-1)).some((clause) => clause.includes(whose));
}

/** 突破1200列, and 1182列 below it */
const isBelow = (one: NamedCount, { value }: NamedCount): boolean =>
  one.value < value && one.value >= value * 0.85 && one.isOver === undefined;

/** 86万元, 68万元 */
const isTurned = (a: string, b: string): boolean => a !== b && [...a].sort().join('') === [...b].sort().join('');
