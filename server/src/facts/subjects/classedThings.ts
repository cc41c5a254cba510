import type { Figure } from '../../quantity/figure.ts';
import type { Span } from '../../util/span.ts';

/** Things that are counted by how much they make: 形成3个超五百亿、5个超百亿的产业集群. */
export interface Classed {
  /** What is counted, with its class: 超五百亿产业集群; by the likeliest name first. */
  readonly names: readonly [string, ...string[]];
  /** Where the class is told: a sum in it is a part of the name. */
  readonly span: Span;
}

const { source: CLASS } =
  /(?:以上|以下)?([〇\u3400-\u9fff]{0,10}?)([超过达近]|突破)?((?:\d[\d.]*|[一二两三四五六七八九]?)(?:[十百千万]*亿|[十百千]*万)元?)(以上|以下|级)?/;
const CLASS_HERE = new RegExp(CLASS, 'y');
const NEXT_HERE = new RegExp(`[、和及](?:\\d{1,4}|[一二两三四五六七八九十]{1,3})[个家户条座名](?:以上)?(?=${CLASS})`, 'y');
const NOUN_HERE = /的?([〇\u3400-\u9fff“”]{2,14})/y;
/** 10个总投资100亿元的项目: what they come to together is a value. */
const IN_ALL = /总投|总额|总[量值]|完成|实现|合计|累计|共|投资$/;
/** 5家企业产值达500亿元: the things are named before, and this is told of them. */
const NAMED = /^(?:企业|项目|单位|机构|园区|产业|集群|平台|基地|街道|[县市区镇乡村]|[^，。]{1,4}(?:企业|项目))/;
const NO_NOUN = /^(?:目标|任务|大关|关口|台阶|水平|规模|左右|以[上下]|上下)/;
const MOST = 6;

/** What a number counts, where a class of things stands behind it; the last of several has the noun of all. */
export function classedAt(raw: string, figure: Figure): Classed | null {
  if (figure.kind !== 'count' || !/^[个家户条座名]$/.test(figure.unit)) return null;
  if (!hasSumNear(raw, figure.end)) return null;
  const own = matchAt(CLASS_HERE, raw, figure.end);
  if (!own || !isClass(own)) return null;
  const span = { start: figure.end, end: figure.end + own[0].length };
  let { end } = span;
  for (let i = 0; i < MOST; i++) {
    const next = matchAt(NEXT_HERE, raw, end);
    const other = next && matchAt(CLASS_HERE, raw, end + next[0].length);
    if (!next || !other || !isClass(other)) break;
    end += next[0].length + other[0].length;
  }
  const noun = matchAt(NOUN_HERE, raw, end)?.[1];
  if (noun === undefined || NO_NOUN.test(noun)) return null;
  const [, what = '', over = '', sum = '', bound = ''] = own;
  const sums = sum.endsWith('元') ? [sum] : [sum, `${sum}元`];
  const named = [over, ...(over === '' ? [] : OVER)].flatMap((word) => sums.map((size) => `${what}${word}${size}${bound}${noun}`));
  return { names: [named[0] ?? noun, ...new Set(named.slice(1))], span };
}

/** 过百亿元 is as well called 超百亿元, or 百亿元. */
const OVER = ['超', '过', ''];

/** Whether 亿 or 万 stands near enough: behind most numbers neither does. */
function hasSumNear(raw: string, from: number): boolean {
  for (let at = from; at < from + NEAR; at++) if ('亿万'.includes(raw.charAt(at) || ' ')) return true;
  return false;
}

const NEAR = 24;

function isClass([, what = '', over, sum = '', bound]: RegExpExecArray): boolean {
  if (NAMED.test(what)) return false;
  // 百亿产业, 超20亿元企业; but 10亿元资金.
  return bound !== undefined || (over !== undefined && !IN_ALL.test(what)) || (what === '' && /^[十百千万亿]/.test(sum));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
