import { matchesOf } from '../../util/matchesOf.ts';
import type { Span } from '../../util/span.ts';
import type { Collected } from '../rule.ts';

/** How much is paid for each: 每亩补助1500元, and again where it is paid out: 按每亩1500元的标准拨付补助资金. */
export interface PayStandard extends Span {
  readonly isSet: boolean;
  /** For each of what, and whether as a subsidy or as a prize. */
  readonly about: string;
  readonly text: string;
  readonly value: number;
}

const PAID = '(补助|补贴|奖励|奖补|补偿|救助)';
const EACH = '每(亩|人|户|个|家|台|辆|头|只|吨|公斤|平方米|公里|套|间|株|张床位|人每月|人每年|户每年|亩每年|生每年|人次|公顷|立方米|处)';
/** An amount alone: no 至, 以内 or 起. */
const AMOUNT = '(\\d{1,7}(?:\\.\\d{1,2})?)(万?元)(?![至到—～~/-]|以[内下上]|起)';
const PAY = '(?:予以|给予|一次性|足额|及时|发放|拨付|兑付|兑现|落实|支付|进行|将|向[^，。；]{2,12}|对[^，。；]{2,12}|专项){0,4}';
const SET = new RegExp(`${EACH}(?:给予)?(?:一次性)?${PAID}(?:资金)?(?:标准为)?${AMOUNT}`, 'g');
const AGAIN = new RegExp(`按照?${EACH}${AMOUNT}的?标准，?${PAY}${PAID}`, 'g');
/** What makes another standard of it. */
const OTHERWISE = /另|其中|原|由|提高|调整|追加|上浮|超出|困难|脱贫|省级|市级|县级|中央|配套|去年|上年|往年|现行|分别/;

export function payStandardsIn(text: string): readonly PayStandard[] {
  if (!/每[\u4e00-\u9fff]/.test(text) || !/[补奖救]/.test(text)) return [];
  const set = matchesOf(text, SET).map(({ index, 0: found, 1: each, 2: paid, 3: digits, 4: unit }) =>
    standardOf(true, index, found, [each, paid, digits, unit]),
  );
  const again = matchesOf(text, AGAIN)
    .filter(({ index, 0: found }) => !OTHERWISE.test((/[^。；]*$/.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? '') + found))
    .map(({ index, 0: found, 1: each, 2: digits, 3: unit, 4: paid }) => standardOf(false, index, found, [each, paid, digits, unit]));
  return [...set, ...again].sort((a, b) => a.start - b.start);
}

function standardOf(
  isSet: boolean,
  index: number,
  found: string,
  [each, paid, digits = '', unit = '']: readonly (string | undefined)[],
): PayStandard {
  const text = digits + unit;
  const start = index + found.lastIndexOf(text);
  const about = `${each}|${paid?.startsWith('奖励') ? '奖' : '补'}`;
  return { isSet, about, text, value: Number(digits) * (unit === '万元' ? 1e4 : 1), start, end: start + text.length };
}

/** Those that are paid out otherwise than they were set, where one standard alone is set for it. */
export function paidOtherwise(
  told: readonly Collected<readonly PayStandard[]>[],
): readonly { readonly above: Collected<PayStandard>; readonly here: Collected<PayStandard> }[] {
  const all = told.flatMap(({ paragraph, found }) => found.map((one) => ({ paragraph, found: one })));
  return all.flatMap((here) => {
    if (here.found.isSet) return [];
    const alike = all.filter(({ found }) => found.isSet && found.about === here.found.about);
    const [above] = alike;
    const isOne = above !== undefined && alike.every(({ found }) => found.value === above.found.value);
    return isOne && above.found.value !== here.found.value ? [{ above, here }] : [];
  });
}
