import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';

/** A rate that is told by an amount (总额增速达到96.8亿元), or an amount that is told by a rate (总额达到8.1%). */
export interface WrongMeasure extends Span {
  readonly kind: 'amount' | 'rate';
  /** The word that does not go with what is told. */
  readonly name: string;
  readonly told: string;
  /** What stands there where one of the two words is taken back; null where nothing tells it. */
  readonly right: string | null;
}

const VERB = '(?:已|累计|共)?(?:达到了?|达|为|是|实现|完成)(?:约|近)?';
const MONEY = '[万亿]{1,2}(?:美?元)';
const COUNTED = '(?:家|户|吨|亩|公里|件|所|座|人(?![均口])|个(?!百分点|点|月|基点|百))';
const RATE_NAMES =
  '失业率|就业率|覆盖率|绿地率|绿化率|城镇化率|入学率|巩固率|合格率|优良率|利用率|处理率|达标率|满意率|自给率|负债率|利润率|增加值率|产值率|产销率';
/** 增速 is of something that is named before it, and no second name beside it: 总额、增速达到96.8亿元、8.1%. */
const RATES = new RegExp(
  `((?<![、和及与或])(?:增速|增长率|增长速度|增长幅度|增幅(?=${VERB}\\d[\\d.]*${MONEY})|占比|比重|${RATE_NAMES}))(${VERB})(\\d[\\d.]*(?:${MONEY}|[万亿]?元|[万亿]?${COUNTED}))`,
  'g',
);
const LEVEL =
  '(?:(?:进出口|外贸|出口|进口|零售|利润|利税|销售)总[额值]|零售额|出口额|进口额|营业额|销售额|总产值|生产总值|增加值|(?:营业|预算|财政|税收|可支配)收入|(?:贷款|存款)余额)';
const LEVELS = new RegExp(`(${LEVEL})(?:已)?(达到了?|达|为)(\\d[\\d.]*[%％])(?!的|以)`, 'g');
/** What has an amount, where the rate's own word is taken away. */
const OF_AMOUNT = new RegExp(`(?:${LEVEL}|投资|产量|收入|支出|利润|税收|用电量|发电量|货运量|吞吐量)$`);
/** What the amount may be a part of, or be compared with. */
const PART = /占|比重|比例|份额|结构|贡献|完成|分别|同比|增|降|比|较|率|领域|其中|计划|目标|任务|预期/;
const REACH = 40;
const NAME = 14;

/** Linear: fixed words, and a look at the clause before them. */
export function wrongMeasuresIn(text: string): readonly WrongMeasure[] {
  const rates = matchesOf(text, RATES).map(({ index, 0: found, 1: name = '', 2: verb = '', 3: told = '' }): WrongMeasure => {
    const before = /[\u4e00-\u9fff]*$/.exec(text.slice(Math.max(0, index - NAME), index))?.[0] ?? '';
    const isOfAmount = /^增[速长幅]/.test(name) && /元$/.test(told) && OF_AMOUNT.test(before);
    const level = isOfAmount ? (OF_AMOUNT.exec(before)?.[0] ?? '') : '';
    return {
      start: index - level.length,
      end: index + found.length,
      kind: 'amount',
      name,
      told,
      right: isOfAmount ? `${level}${verb}${told}` : null,
    };
  });
  const levels = matchesOf(text, LEVELS).flatMap(({ index, 0: found, 1: name = '', 3: told = '' }): WrongMeasure[] => {
    const before = /[^。；]*$/.exec(text.slice(Math.max(0, index - REACH), index))?.[0] ?? '';
    if (PART.test(before)) return [];
    return [{ start: index, end: index + found.length, kind: 'rate', name, told, right: `${name}增长${told}` }];
  });
  return [...rates, ...levels];
}
