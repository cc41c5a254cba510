import type { Figure } from '../../quantity/figure.ts';
import type { Subject } from '../indicators/indicatorMatch.ts';
import { patternOf } from '../indicators/indicatorPattern.ts';
import { normaliseTerm } from '../indicators/terms.ts';
import { isSectorOfOther } from './sectorOfOther.ts';
import {
  ADDITION,
  BUILT_IN_ALL,
  isOfOther,
  isTradeWithOther,
  LEADING_INCREASE,
  leftOf,
  NEWLY_BEFORE,
  nameOf,
  plainOf,
} from './subjectWords.ts';
import type { Around } from './surroundings.ts';
import { isOfBranch, readingsOf } from './wording.ts';

/** What the readings of one figure's words have in common. */
interface Readers {
  readonly figure: Figure;
  readonly motion: 'up' | 'down' | null;
  readonly around: Around;
  /** What the figure before, of which this is a part, is measured in; else empty. */
  readonly measure: string;
  /** What stands behind the figure and is counted or paid for; else empty. */
  readonly thing: string;
  /** The paragraph before the figure's words. */
  before(): string;
}

/** Makes the readings of words that may name a figure's indicator, with the words behind them that lend to it, from the likeliest to the least. */
export function readingMaker({ figure, motion, around, measure, thing, before }: Readers): (words: string, after: string) => Subject[] {
  const normalTail = thing === '' ? undefined : normaliseTerm(thing);
  return (words, after) => {
    const name = nameOf(plainOf(words), motion);
    // 全国财政收入 is what the budget calls 一般公共预算收入; a city's may be all that it collects.
    const budget = /^(?:全国)?财政(收入|支出)$/.exec(name)?.[1];
    // Two totals that are not the same may well grow alike.
    const isBudget = budget !== undefined && figure.kind === 'percent' && !name.startsWith('全国');
    const readings = readingsOf(name);
    // 分产业看，第一产业增长129%, behind what was invested: of the investment.
    const isSector = motion !== null && isSectorOfOther(name, before());
    if (budget !== undefined) readings.push(`一般公共预算${budget}`);
    // 累计建成海外仓44座: so many there are.
    const built = words.includes('累计') ? BUILT_IN_ALL.exec(words)?.[1] : undefined;
    if (built !== undefined) readings.push(built);
    const isAdded = words.includes('增') && (ADDITION.test(words) || LEADING_INCREASE.test(words.trim()));
    const counted = words.includes(thing) ? undefined : normalTail;
    return readings
      .filter((reading) => !isTradeWithOther(name, reading))
      .map((reading, i, { length }) => {
        const { core, added } = patternOf(reading);
        // 再就业 cut down to 就业 is not the 城镇就业 of the item before; 新增 stays with what it was cut from.
        // 中小港完成货物吞吐量: whose it is was cut off.
        const isOthers = i > 0 && isOfOther(name, reading);
        const isCut = (isOthers && isOfBranch(name)) || (i > 0 && core.length < 3 && !MEANT.test(leftOf(name, reading)));
        // Written out: an object of several spreads is slow to make, and figures have many readings.
        return {
          core,
          added: added || isAdded || (i > 0 && NEWLY_BEFORE.test(leftOf(name, reading))),
          isMeasured: undefined,
          around: isCut ? around.alone : around,
          after: after + measure,
          tail: counted,
          measure: measure === '' ? undefined : measure,
          isFull: undefined,
          weak:
            isSector || (isBudget && i === length - 1)
              ? 'joint'
              : isOthers || (budget !== undefined && i === length - 1)
                ? true
                : undefined,
        };
      });
  };
}

/** 力争产值突破600亿元, behind 打造新材料产业集群: what is cut off says no more than that it is meant. */
const MEANT = /^(?:力争|确保|争取|预计|全年|今年|年内|完成|实现)+$/;
