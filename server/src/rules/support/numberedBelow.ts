import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';

/** 要抓好以下四个方面。 at a sentence's end: what a numbered list right behind it, or right below, is counted by. */
export interface Lead extends Span {
  readonly text: string;
  readonly due: number;
}

/** 一是, （二）, 第三，, 4., 第五阶段: where an item of a numbered list begins. */
export interface Mark {
  readonly style: Style;
  readonly number: number;
  readonly at: number;
}

/** `rest` is 最后 or 此外, which may be an item without its number. Of 第一阶段 the style is its noun. */
type Style = 'section' | 'bracket' | 'digit' | 'small' | 'circle' | 'ordinal' | 'each' | 'shi' | 'rest' | `of ${string}`;

/** What a paragraph lends to the count of a list. */
export interface NumberedPassage {
  readonly leads: readonly Lead[];
  readonly marks: readonly Mark[];
  /** What it begins with, if that may be an item without its number: 四、, 最后. */
  readonly opening: string;
  readonly isWhole: boolean;
}

export function numberedPassage(text: string): NumberedPassage {
  const start = STARTS.exec(text);
  const marks = start ? [markOf(start, 0)] : [];
  for (const match of MAY_NUMBER.test(text) ? matchesOf(text, WITHIN) : []) if (match.index > 0) marks.push(markOf(match, match.index));
  // Kept for every paragraph of every report: what is empty is one object for all.
  const leads = leadsOf(text);
  const opening = OPENINGS.test(text) ? text.slice(0, 3) : '';
  return { leads: leads.length > 0 ? leads : NO_LEADS, marks: marks.length > 0 ? marks : NO_MARKS, opening, isWhole: /[。！]$/.test(text) };
}

/**
 * How many items the list has, if it is whole and has one more or less than its lead says; null for all else. `from` are the paragraphs from the lead's own on.
 * Sections and items in brackets may go on with what was not counted.
 */
export function countBelow({ due, end, text }: Lead, from: readonly NumberedPassage[]): number | null {
  const [own] = from;
  const below = own?.marks.some(({ at }) => at >= end) ? from : from.slice(1);
  let style: Style | null = null;
  let count = 0;
  let last = 0;
  scan: for (const [i, { marks, opening }] of below.entries()) {
    const isOwn = below === from && i === 0;
    const here = isOwn ? marks.filter(({ at }) => at >= end) : marks;
    if (style === null && here[0]?.number !== 1) return null;
    if (count === due - 1 && here.length === 0 && isUnnumbered(opening, due)) return null;
    for (const mark of here) {
      if (mark.style === 'rest') {
        if (count === due - 1) return null;
        continue;
      }
      style ??= mark.style;
      if (mark.style !== style) {
        // What a list lies in goes on behind it; what begins anew may lie in the list.
        if (mark.at > 0 || RANKS.indexOf(mark.style) >= RANKS.indexOf(style)) continue;
        if (mark.number === 1) return null;
        break scan;
      }
      if (mark.number === count + 1) {
        count++;
        last = i;
      } else if (style.startsWith(OF)) {
        // 第一阶段结束后，第二阶段…: told again.
        if (mark.number > count) return null;
      } else if (mark.number === 1 && !(mark.at > 0 && here[0]?.at === 0)) break scan;
      else return null;
    }
  }
  // 四个方面：第一阶段…: of something else.
  if (style?.startsWith(OF) && !text.includes(style.slice(OF.length))) return null;
  const isWhole = last < below.length - 1 || below[last]?.isWhole === true;
  const isMore = count === due + 1 && style !== 'section' && style !== 'bracket';
  return isWhole && count >= 2 && (count === due - 1 || isMore) ? count : null;
}

const NUMERALS = '一二三四五六七八九十';
const OF = 'of ';
const RANKS: readonly Style[] = ['section', 'bracket', 'digit', 'small', 'circle', 'ordinal', 'each', 'shi'];
const NUMERAL = `[${NUMERALS}]`;
/** What is told in turn: 第一阶段, 第二步. */
const TURN = '阶段|步|部分|方面|层次|层面|批次?|期|类|板块|环节|组|梯队|篇章?|单元';
const ITEM = [
  `[（(](?<bracket>${NUMERAL}{1,2})[）)]`,
  `(?<section>${NUMERAL}{1,2})、(?!${NUMERAL})`,
  '(?<digit>\\d{1,2})[.．、](?!\\d)',
  `第(?<ordinal>${NUMERAL})(?:[，、,：]|是)`,
  `其(?<each>${NUMERAL})(?:[，、,：]|是)`,
  `(?<shi>${NUMERAL})(?:是|要(?!素|点|件))`,
  '[（(](?<small>\\d{1,2})[）)]',
  '(?<circle>[①-⑩])',
  `(?:第|(?<=${NUMERAL}[、和至到]))(?<turn>${NUMERAL})个?(?<of>${TURN})`,
];
const STARTS = new RegExp(`^(?:${ITEM.join('|')})`);
const WITHIN = new RegExp(
  `(?<=[。；！：，、])(?:${ITEM.slice(3, 6).join('|')}|(?<rest>最后|此外|另外|还有|再就是))|(?<=[。；：])(?:${[...ITEM.slice(0, 3), ...ITEM.slice(6, 8)].join('|')})|${ITEM[8]}`,
  'g',
);
const MAY_NUMBER = new RegExp(`${NUMERAL}[是要、）)]|[第其]${NUMERAL}|[①-⑩]|[（(。；：]\\d{1,2}[.．、）)]`);

function markOf({ groups = {} }: RegExpExecArray, at: number): Mark {
  const { turn, of, rest, circle, digit, small } = groups;
  if (rest) return { style: 'rest', number: 0, at };
  if (turn) return { style: `of ${of ?? ''}`, number: numberOf(turn), at };
  if (circle) return { style: 'circle', number: circle.charCodeAt(0) - '①'.charCodeAt(0) + 1, at };
  if (digit || small) return { style: digit ? 'digit' : 'small', number: Number(digit || small), at };
  const style = (['bracket', 'section', 'ordinal', 'each'] as const).find((name) => groups[name]) ?? 'shi';
  return { style, number: numberOf(groups[style] ?? ''), at };
}

const numberOf = (numeral: string): number =>
  numeral.length === 2 ? 10 + NUMERALS.indexOf(numeral.charAt(1)) + 1 : numeral === '两' ? 2 : NUMERALS.indexOf(numeral) + 1;

/** What an item without a mark of the list may begin with. */
const OPENINGS = /^[（(第一二三四五六七八九十\d]|^(?:最后|此外|另外|同时)/;
const NO_LEADS: readonly Lead[] = [];
const NO_MARKS: readonly Mark[] = [];

const isUnnumbered = (opening: string, number: number): boolean =>
  new RegExp(`^[（(第]?(?:${NUMERALS.charAt(number - 1)}|${number})|^(?:最后|此外|另外|同时)`).test(opening);

/** Not 等四个方面, which counts what stands before it. */
const COUNT = `([两二三四五六七八九十]|[2-9])(?<!(?:等|此|前|上|述|这|那|其他|其余|第|[一二三四五六七八九十百千\\d]).)`;
/** 有三个特点：一是, 有三个特点，一是 */
const LEADS = '(?:[：:]|[，,](?=一是))';
const LEAD = new RegExp(
  `${COUNT}(个方面|项(?:重点|民生|为民|惠民|具体)?(?:工作|任务|措施|举措|实事)|点(?:要求|意见|建议|希望|体会)|件(?:民生|为民|惠民|利民|便民)?(?:大|实)?事|条(?:建议|意见|措施|要求))[^。；：:，,、“”‘’！？（(\\d]{0,10}(?:。|${LEADS})`,
  'g',
);
/** What a list is of, whatever is told of it before: 五大突出特点, 四个具体步骤. */
const HEAD =
  '(?:议程|议题|部分|阶段|步骤|环节|特点|特征|特色|亮点|看点|问题|原因|难题|困难|短板|不足|要点|重点|关键|原则|目标|任务|举措|措施|机制|制度|抓手|路径|渠道|途径|方式|方法|办法|做法|经验|启示|体会|变化|趋势|优势|机遇|挑战|转变|突破|提升|创新|工程|行动|计划|政策|清单|内容|板块|领域|层面|维度|类型|类别|情形|条件|因素|要素|建议|要求|希望|关系|结合|文章|硬仗|攻坚战|实招|招|事项|指标)';
/** 五项议程：, “四个拉动”：, 分三个阶段推进：, 三步走：, 讲四点：: right before a colon, any noun. */
const ANY = new RegExp(
  `${COUNT}((?:个|项|大|件|条|种|类|道|张|点|招|步|篇)(?!多|月|小时|星期|季度|学期|百分点|工作日|年|一|[〇\\u3400-\\u9fff]{1,3}主要)(?:[〇\\u3400-\\u9fff]{0,2}|[〇\\u3400-\\u9fff]{1,3}?${HEAD})(?:走|齐下|并举)?)[”’]?(?:(?:的?战略|计划|同步|逐步|梯次|有序|稳步)?(?:展开|推进|开展|进行|实施|发力|着力|讨论|落实|推动|组织|战略|进行讨论)?)${LEADS}`,
  'g',
);
/** 针对三个问题：一是…: what is done about them. */
const ABOUT = /(?:针?对|向|给|由|与|让|比|把|将|被|经|为)(?:全[市县区省]|我[市县区省]|其中)?[“‘]?$/;
const FIRST = new RegExp(`^(?:${ITEM.join('|')})`);

function leadsOf(text: string): readonly Lead[] {
  const known = found(text, LEAD);
  const others = found(text, ANY).filter(
    ({ start }) => !known.some((lead) => lead.start === start) && !ABOUT.test(text.slice(Math.max(0, start - 6), start)),
  );
  return [...known, ...others];
}

function found(text: string, pattern: RegExp): readonly Lead[] {
  return matchesOf(text, pattern).flatMap((match): readonly Lead[] => {
    const [whole, numeral = '', noun = ''] = match;
    const end = match.index + whole.length;
    const rest = text.slice(end, end + LONGEST_MARK);
    if (rest !== '' && !FIRST.test(rest)) return [];
    // 从组织、宣传、督导三个方面提出要求。
    const clause = /[^。；：，,！？]*$/.exec(text.slice(0, match.index))?.[0] ?? '';
    if (clause.includes('、') && !/以下|下列|如下/.test(clause + whole)) return [];
    return [{ start: match.index, end, text: numeral + noun, due: Number(numeral) || numberOf(numeral) }];
  });
}

const LONGEST_MARK = 8;
