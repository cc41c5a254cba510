import { both } from '../../util/bilingual.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { ParagraphRuleContext } from '../rule.ts';
import { decrees } from './lawLists.ts';

/** 《优化营商环境条例》（国务院令第772号）: a decree that neither issued nor revised the regulation. */
export function reportDecrees({ report }: ParagraphRuleContext, text: string): void {
  if (!text.includes('国务院令')) return;
  for (const { index, 0: found, groups = {} } of matchesOf(text, CITED)) {
    const { title = '', number = '', digits = '' } = groups;
    const numbers = known().get(title);
    const told = Number(digits);
    if (!numbers || numbers.includes(told) || OF_MANY.has(told)) continue;
    const start = index + found.lastIndexOf(number);
    const span = { start, end: start + number.length };
    const right = `第${numbers.at(-1)}号`;
    const printed = numbers.map((one) => `第${one}号`).join('、');
    report({
      span,
      kind: 'decree',
      level: 'warning',
      message: both(
        `《${title}》由国务院令${printed}公布，此处为${number}。来源：中国政府网行政法规库`,
        `${title} was issued by decree ${numbers.join(', ')} of the State Council, not ${digits}.`,
      ),
      expected: right,
      fixes: [{ title: both(`改为“${right}”`, `Change to ${right}`), edits: [{ span, newText: right }] }],
    });
  }
}

const CITED =
  /《(?:中华人民共和国)?(?<title>[\u4e00-\u9fff]{4,24})》[（(](?:\d{4}年)?(?:中华人民共和国)?国务院令(?:\d{4}年)?(?<number>第?(?<digits>\d{3})号)/g;

/** Decrees that revised many regulations at once. */
const OF_MANY: ReadonlySet<number> = new Set([
  ...[588, 638, 645, 653, 666, 676, 687, 690, 693, 698, 703, 709, 710, 714, 726, 732, 752, 764, 777, 797, 806],
]);

let made: ReadonlyMap<string, readonly number[]> | undefined;

function known(): ReadonlyMap<string, readonly number[]> {
  made ??= new Map(
    decrees()
      .trim()
      .split('\n')
      .map((row) => {
        const [title = '', numbers = ''] = row.split(' ');
        return [title, numbers.split(',').map(Number)];
      }),
  );
  return made;
}
