import { splitOutside } from '../indicators/industries.ts';

/** A list that ends with how many things it names and what they are: 纺织、家居、食品三大产业规上产值. */
interface SummedUp {
  /** Each thing with what it is and what is measured of it: 纺织产业规上产值. */
  readonly names: readonly string[];
  /** What else each may be called: 纺织规上产值; 批发业营业额 beside 批发业销售额, where two measures are named. */
  readonly others: readonly (readonly string[])[];
}

/** The things of such a list; null where it names more or fewer than it says, or nothing tells how many they are. */
export function summedUp(list: string): SummedUp | null {
  if (!list.includes('、')) return null;
  const [, things = '', number = '', kind = '', said = ''] = SUMMED_UP.exec(list) ?? [];
  const count = numberOf(number);
  const items = splitOutside(things, JOINERS)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (count < 2 || items.length !== count) return null;
  const measures = said.split(/[、和]/).map((measure) => measure.trim());
  const all = items.map((item) => {
    const whole = item.endsWith(kind) || /[业链区类]$/.test(item) ? item : item + kind;
    return measures.flatMap((measure) => [whole + measure, ...(whole === item ? [] : [item + measure])]);
  });
  return { names: all.map(([name = '']) => name), others: all.map((names) => names.slice(1)) };
}

const SUMMED_UP =
  /^(.*、.*?)等?([两二三四五六七八九十]|\d{1,2})(?:大|个|条)[〇\u3400-\u9fff]{0,6}?(产业集群|产业链|产业|行业|集群|领域|板块)([〇\u3400-\u9fff、A-Za-z]*)\s*$/;
const JOINERS = /[、和与及]/g;

const DIGITS = '零一二三四五六七八九十';

const numberOf = (word: string): number => (/^\d/.test(word) ? Number(word) : word === '两' ? 2 : DIGITS.indexOf(word));

/** 6大高耗能产业比重: a number's words with the number as names have it, 六大高耗能产业比重; null where the words do not begin so. */
export const greatOnes = (value: number | null, words: string): string | null =>
  words.startsWith('大') && GREAT.test(words) ? `${value === 2 ? '两' : DIGITS.charAt(value ?? DIGITS.length)}${words}` : null;

/** The same without their number: 高耗能产业比重. */
export const withoutNumber = (words: string): string => words.replace(NUMBER, '');

const GREAT = /^大[〇\u3400-\u9fff]{2,10}?(?:产业|行业|领域|集群|产业链|板块|业|园区|平台|工程|基地)/;
const NUMBER = /^\s*[两二三四五六七八九十]?大(?=[〇\u3400-\u9fff]{0,8}(?:产业|行业|领域|集群|产业链|板块|业|园区|平台|工程|基地))/;
