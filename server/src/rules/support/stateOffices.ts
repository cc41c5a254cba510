import { both } from '../../util/bilingual.ts';
import { matchesOf } from '../../util/matchesOf.ts';
import type { RuleFinding } from '../rule.ts';
import type { ToldDate } from './eventDates.ts';
import { fixOf } from './eventFixes.ts';

/** Who held an office of the state, each from the year of the first to that of the next: all took it up in a March (公告，新华社). */
const OFFICES: Readonly<Record<string, readonly (readonly [name: string, from: number, to: number])[]>> = {
  国务院总理: [
    ['朱镕基', 1998, 2003],
    ['温家宝', 2003, 2013],
    ['李克强', 2013, 2023],
    ['李强', 2023, 2028],
  ],
  全国人大常委会委员长: [
    ['李鹏', 1998, 2003],
    ['吴邦国', 2003, 2013],
    ['张德江', 2013, 2018],
    ['栗战书', 2018, 2023],
    ['赵乐际', 2023, 2028],
  ],
  全国政协主席: [
    ['李瑞环', 1993, 2003],
    ['贾庆林', 2003, 2013],
    ['俞正声', 2013, 2018],
    ['汪洋', 2018, 2023],
    ['王沪宁', 2023, 2028],
  ],
  最高人民法院院长: [
    ['肖扬', 1998, 2008],
    ['王胜俊', 2008, 2013],
    ['周强', 2013, 2023],
    ['张军', 2023, 2028],
  ],
  最高人民检察院检察长: [
    ['贾春旺', 2003, 2008],
    ['曹建明', 2008, 2018],
    ['张军', 2018, 2023],
    ['应勇', 2023, 2028],
  ],
};
const NAMES = [...new Set(Object.values(OFFICES).flatMap((holders) => holders.map(([name]) => name)))].sort((a, b) => b.length - a.length);
const HELD = new RegExp(
  `(?<!原|前|时任|历任|曾任)(${Object.keys(OFFICES).join('|')})(${NAMES.join('|')})(?![\\u4e00-\\u9fff]?[先诞])`,
  'g',
);
export const OFFICE_NAMES = Object.keys(OFFICES);

/** 2024年3月8日，…全国人大常委会委员长栗战书: where a date in the sentence is not of that person's time in the office. */
export function* officeSlips(text: string, dates: readonly ToldDate[]): Iterable<RuleFinding> {
  if (!OFFICE_NAMES.some((office) => text.includes(office))) return;
  for (const { index, 0: found, 1: office = '', 2: name = '' } of matchesOf(text, HELD)) {
    const start = Math.max(text.lastIndexOf('。', index), text.lastIndexOf('\n', index)) + 1;
    const inSentence = dates.filter((date) => date.start >= start && date.end <= index);
    const [date] = inSentence;
    // The month tells on which side of a March it was.
    if (!date || inSentence.length > 1 || index - date.end > FARTHEST) continue;
    const holders = OFFICES[office] ?? [];
    const isTheirs = ([, from, to]: readonly [string, number, number]): boolean =>
      date.year > from && date.year < to
        ? true
        : (date.year === from && (date.month === 0 || date.month >= MARCH)) ||
          (date.year === to && (date.month === 0 || date.month <= MARCH));
    const right = holders.filter(isTheirs);
    const [only] = right;
    if (!only || right.length > 1 || right.some(([one]) => one === name)) continue;
    const span = { start: index + office.length, end: index + found.length };
    yield {
      span,
      kind: 'person',
      message: both(
        `${text.slice(date.start, date.end)}的${office}是${only[0]}，不是${name}，请核对。来源：全国人民代表大会、全国政协会议公告（新华社）`,
        `The office was held by ${only[0]} then, not by ${name}.`,
      ),
      expected: only[0],
      fixes: [fixOf({ span, right: only[0] })],
    };
  }
}

const MARCH = 3;
const FARTHEST = 60;
